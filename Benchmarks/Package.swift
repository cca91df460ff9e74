// swift-tools-version: 6.2
import PackageDescription

/// The floors that figures are told against: a bare Hummingbird handler, a bare SQLite commit, and the one
/// inside the other.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .executableTarget(
            name: "floor",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .executableTarget(name: "commits", dependencies: ["CSQLite"]),
    ]
)
