// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: `public import` must be said, `any` must be said, and a warning stops the build.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// What GRDB has no name for: the system's error behind SQLite's.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// One room of the house. Which room may lean on which is told in README and held by ArchitectureTests.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "rework",
    products: [.executable(name: "rework", targets: ["rework"])],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CJemalloc", pkgConfig: "jemalloc", providers: [.apt(["libjemalloc-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room("ReworkDomain", []),
        room("ReworkSecrets", ["CSodium"]),
        room(
            "ReworkDocuments",
            ["ReworkDomain", "ReworkSecrets", "CCmark", .product(name: "Mustache", package: "swift-mustache")]),
        room("ReworkStore", ["ReworkDomain", "ReworkSecrets", grdb, sqlite]),
        room("ReworkDesk", ["ReworkDomain", "ReworkDocuments", "ReworkStore", "ReworkSecrets"]),
        room(
            "ReworkHTTP",
            [
                "ReworkDomain", "ReworkDesk", "ReworkSecrets", "ReworkStore", "CZlib", hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        .executableTarget(
            name: "rework",
            dependencies: [
                "ReworkDomain", "ReworkSecrets", "ReworkDocuments", "ReworkStore", "ReworkDesk", "ReworkHTTP",
                "CJemalloc", hummingbird, logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Demo/Texts")], swiftSettings: house),
        .target(
            name: "TestSupport",
            dependencies: [
                "ReworkDomain", "ReworkSecrets", "ReworkDocuments", "ReworkStore", "ReworkDesk", "ReworkHTTP",
                hummingbird, .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            path: "Tests/TestSupport", swiftSettings: house),
        tests("ReworkDomainTests", ["ReworkDomain", "TestSupport"], exclude: ["Cases"]),
        tests("ReworkSecretsTests", ["ReworkSecrets"]),
        tests("ReworkDocumentsTests", ["ReworkDocuments", "ReworkDomain", "ReworkSecrets", "TestSupport"]),
        tests("ReworkStoreTests", ["ReworkStore", "ReworkDomain", "ReworkSecrets", "TestSupport", grdb]),
        tests(
            "ReworkDeskTests",
            ["ReworkDesk", "ReworkStore", "ReworkDocuments", "ReworkDomain", "ReworkSecrets", "TestSupport"]),
        tests(
            "ReworkHTTPTests",
            [
                "ReworkHTTP", "ReworkDesk", "ReworkStore", "ReworkDomain", "ReworkSecrets", "TestSupport", hummingbird,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        tests("ArchitectureTests", []),
    ]
)
