// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "first-steps",
    dependencies: [.package(name: "broadsheet", path: "../..")],
    targets: [
        .executableTarget(name: "FirstSteps", dependencies: [.product(name: "Broadsheet", package: "broadsheet")])
    ],
    swiftLanguageModes: [.v6]
)
