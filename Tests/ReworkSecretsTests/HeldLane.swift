import Foundation
import ReworkSecrets

/// A lane whose thread stands still until it is let go.
struct HeldLane {
    let lane: Lane
    private let gate = DispatchSemaphore(value: 0)

    /// Returns once the thread stands.
    init(waiting: Int) async throws {
        let lane = Lane(name: "held", waiting: waiting, retryAfterSeconds: 7)
        let gate = gate
        let standing = Notes()
        Task {
            try await lane.run {
                standing.add("standing")
                gate.wait()
            }
        }
        while standing.all.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        self.lane = lane
    }

    func letGo() {
        gate.signal()
    }

    /// Returns once that many jobs wait.
    func waits(_ count: Int) async throws {
        while lane.waiting < count { try await Task.sleep(for: .milliseconds(1)) }
    }
}
