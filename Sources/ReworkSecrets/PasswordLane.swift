/// Makes and checks password hashes on one thread of its own, so that a crowd at the sign-in never slows the other requests,
/// and never takes more memory than one hash.
package struct PasswordLane: Sendable {
    /// Too many wait already: answer 503 with Retry-After.
    package typealias Busy = Lane.Busy
    /// The server is shutting down.
    package typealias Stopped = Lane.Stopped

    private let lane: Lane
    private let cost: PasswordCost

    /// - Parameters:
    ///   - cost: of each hash made; checking costs what the kept hash says.
    ///   - waiting: how many may wait besides the one under way.
    ///   - retryAfterSeconds: what `Busy` tells; a full queue of 32 is served in about 3 seconds.
    package init(cost: PasswordCost = .standard, waiting: Int = 32, retryAfterSeconds: Int = 3) {
        self.init(
            lane: Lane(name: "passwords", waiting: waiting, retryAfterSeconds: retryAfterSeconds), cost: cost)
    }

    /// On a lane made elsewhere; tests use it to hold the thread still.
    package init(lane: Lane, cost: PasswordCost) {
        self.lane = lane
        self.cost = cost
    }

    /// The hash to keep for this password.
    /// - Throws: `Busy`, `Stopped`, or an error when memory is short.
    package func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await lane.run { try PasswordHash.make(password, cost: cost) }
    }

    /// Whether the password fits the kept hash. With nil, for someone unknown, the answer is false and costs as much.
    /// - Throws: `Busy`, `Stopped`, or an error when memory is short.
    package func verify(_ password: String, against stored: String?) async throws -> Bool {
        let hash = stored ?? PasswordHash.unmatchable(cost: cost)
        let fits = try await lane.run { try PasswordHash.isValid(password, against: hash) }
        return fits && stored != nil
    }

    /// Takes no more work; those that wait throw `Stopped`.
    package func shutDown() {
        lane.shutDown()
    }
}
