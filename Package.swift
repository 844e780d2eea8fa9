// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "broadsheet",
    products: [
        .library(name: "Broadsheet", targets: ["Broadsheet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .target(name: "BroadsheetTextTables", exclude: ["bytes"]),
        .target(name: "BroadsheetMeasuresTables", exclude: ["bytes"]),
        .target(name: "BroadsheetKinshipTables", exclude: ["bytes"]),
        .target(
            name: "Broadsheet",
            dependencies: ["BroadsheetTextTables", "BroadsheetMeasuresTables", "BroadsheetKinshipTables"]),
        .testTarget(name: "BroadsheetTests", dependencies: ["Broadsheet"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
