import CSodium

/// libsodium, started once a process.
enum Sodium {
    private static let started: Bool = sodium_init() >= 0

    /// Call before anything random or slow. Stops the process when libsodium cannot start: there is no safe way on without it.
    static func start() {
        precondition(started, "libsodium does not start")
    }
}
