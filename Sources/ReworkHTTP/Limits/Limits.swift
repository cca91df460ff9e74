import ReworkDomain
import ReworkSecrets
import Synchronization

/// What this process has been asked lately, in memory: a restart forgives.
final class Limits: Sendable {
    /// Who asks the API.
    enum Caller: Hashable {
        case session(Digest)
        /// Signed out.
        case address(String)
    }

    private struct State {
        var signIns: Tally<String>
        var delays: SignInDelays
        var links: Tally<String>
        var api: Tally<Caller>
    }

    private let state: Mutex<State>
    private let trustedProxies: Set<String>

    init(_ settings: LimitSettings) {
        trustedProxies = settings.trustedProxies
        state = Mutex(
            State(
                signIns: Tally(settings.signIns), delays: SignInDelays(settings.signInPatience),
                links: Tally(settings.links), api: Tally(settings.api)))
    }

    /// Where a request came from, as the limits count it.
    func address(peer: String?, forwardedFor: [String]) -> String {
        ClientAddress.counted(peer: peer, forwardedFor: forwardedFor, trusted: trustedProxies)
    }

    /// - Returns: nil when the password may be tried, else the seconds to wait. A try counts as failed until
    ///   `signedIn` or `withdrawn` says otherwise.
    func signInWait(_ login: String, from address: String, at now: Moment) -> Int? {
        state.withLock { state in
            state.signIns.wait(address, at: now) ?? state.delays.wait(Limits.key(login), from: address, at: now)
        }
    }

    func signedIn(_ login: String) {
        state.withLock { $0.delays.succeeded(Limits.key(login)) }
    }

    /// The password was not looked at.
    func withdrawn(_ login: String) {
        state.withLock { $0.delays.withdrawn(Limits.key(login)) }
    }

    /// - Throws: `Problem` `tooManyAttempts`.
    func countLink(from address: String, at now: Moment) throws {
        try Limits.check(state.withLock { $0.links.wait(address, at: now) })
    }

    /// - Throws: `Problem` `tooManyAttempts`.
    func countAPI(_ caller: Caller, at now: Moment) throws {
        try Limits.check(state.withLock { $0.api.wait(caller, at: now) })
    }

    private static func check(_ seconds: Int?) throws {
        guard let seconds else { return }
        throw Problem(.tooManyAttempts, values: ["seconds": .number(seconds)], retryAfterSeconds: seconds)
    }

    /// As the store compares logins; a long one must not fill the memory.
    private static func key(_ login: String) -> String { String(login.lowercased().prefix(200)) }
}
