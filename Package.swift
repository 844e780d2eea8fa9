// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "broadsheet",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Broadsheet", targets: ["Broadsheet"]),
        .executable(name: "broadsheet", targets: ["BroadsheetCLI"]),
        // `make` installs this one as libbroadsheet.so.N: an executable and a library of one name collide.
        .library(name: "BroadsheetC", type: .dynamic, targets: ["BroadsheetABI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .target(name: "BroadsheetTextTables", exclude: ["bytes"]),
        .target(name: "BroadsheetMeasuresTables", exclude: ["bytes"]),
        .target(name: "BroadsheetKinshipTables", exclude: ["bytes"]),
        .target(name: "BroadsheetLanguageTables", exclude: ["bytes"]),
        .target(
            name: "Broadsheet",
            dependencies: [
                "BroadsheetTextTables", "BroadsheetMeasuresTables", "BroadsheetKinshipTables",
                "BroadsheetLanguageTables",
            ]),
        .systemLibrary(
            name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]),
        .systemLibrary(name: "CBroadsheet", path: "include"),
        .target(name: "BroadsheetJSON", dependencies: ["Broadsheet", "CJansson"]),
        .target(
            name: "BroadsheetABI", dependencies: ["Broadsheet", "BroadsheetJSON", "CBroadsheet"],
            exclude: ["exports.map", "exports-macos.txt"]),
        .executableTarget(
            name: "BroadsheetCLI",
            dependencies: [
                "Broadsheet", "BroadsheetJSON", "BroadsheetABI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "BroadsheetTests", dependencies: ["Broadsheet"]),
        .testTarget(name: "BroadsheetJSONTests", dependencies: ["Broadsheet", "BroadsheetJSON"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
