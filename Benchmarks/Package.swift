// swift-tools-version: 6.2
import PackageDescription

/// The floors that figures are told against: a bare Hummingbird handler and a bare SQLite commit.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"])
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .executableTarget(name: "floor", dependencies: [.product(name: "Hummingbird", package: "hummingbird")]),
        .executableTarget(name: "commits", dependencies: ["CSQLite"]),
    ]
)
