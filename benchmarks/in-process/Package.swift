// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "in-process",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "broadsheet", path: "../..")],
    targets: [
        .executableTarget(name: "InProcess", dependencies: [.product(name: "Broadsheet", package: "broadsheet")])
    ],
    swiftLanguageModes: [.v6]
)
