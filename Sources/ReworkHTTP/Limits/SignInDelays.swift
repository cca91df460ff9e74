import ReworkDomain

/// After many failures of one login the next try has to wait, longer each time. Whoever was told to wait and did is
/// heard, whatever others did meanwhile: nobody can hold a login shut. A login that does not exist behaves alike.
struct SignInDelays: Sendable {
    private struct Failures {
        var count: Int
        var last: Moment
        var until: Moment
    }

    private struct Visitor: Hashable {
        let login: String
        let address: String
    }

    private let settings: SignInPatience
    private let bound: Int
    private var failures: [String: Failures] = [:]
    /// When each of those who wait will be heard.
    private var promises: [Visitor: Moment] = [:]

    /// - Parameter bound: logins, and people waiting, kept in memory; past it the oldest half is forgotten.
    init(_ settings: SignInPatience, bound: Int = 20_000) {
        self.settings = settings
        self.bound = bound
    }

    /// Logins kept now.
    var count: Int { failures.count }

    /// Whether this address may try this login now. A try counts as failed until it is told otherwise, so that many at
    /// once are no way round. - Returns: nil for yes, else the seconds to wait.
    mutating func wait(_ login: String, from address: String, at now: Moment) -> Int? {
        let visitor = Visitor(login: login, address: address)
        if let failures = failures[login], failures.until > now {
            guard let promised = promises[visitor] else {
                makeRoom(at: now)
                promises[visitor] = failures.until
                return now.seconds(to: failures.until)
            }
            if promised > now { return now.seconds(to: promised) }
        }
        promises[visitor] = nil
        count(login, at: now)
        return nil
    }

    /// The password was right: nothing is held against the login any more.
    mutating func succeeded(_ login: String) {
        failures[login] = nil
    }

    /// The try came to nothing, right or wrong: it is not held against the login.
    mutating func withdrawn(_ login: String) {
        guard var known = failures[login] else { return }
        known.count -= 1
        known.until = known.last.adding(seconds: settings.delay(after: known.count))
        failures[login] = known.count > 0 ? known : nil
    }

    private mutating func count(_ login: String, at now: Moment) {
        makeRoom(at: now)
        var known = failures[login] ?? Failures(count: 0, last: now, until: now)
        if known.last.seconds(to: now) >= settings.memory { known.count = 0 }
        known.count += 1
        known.last = now
        known.until = now.adding(seconds: settings.delay(after: known.count))
        failures[login] = known
    }

    private mutating func makeRoom(at now: Moment) {
        if failures.count >= bound {
            let newest = failures.sorted { $0.value.last > $1.value.last }.prefix(bound / 2)
            failures = Dictionary(uniqueKeysWithValues: newest.map { ($0.key, $0.value) })
        }
        if promises.count >= bound {
            let newest = promises.sorted { $0.value > $1.value }.prefix(bound / 2)
            promises = Dictionary(uniqueKeysWithValues: newest.map { ($0.key, $0.value) })
        }
    }
}
