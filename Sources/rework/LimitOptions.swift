import ArgumentParser
import ReworkHTTP

/// How much is taken from whom.
struct LimitOptions: ParsableArguments {
    @Option(help: "Tries to sign in, a minute an address. [REWORK_SIGN_IN_LIMIT]")
    var signInLimit = Environment.number("REWORK_SIGN_IN_LIMIT") ?? 10

    @Option(help: "Failures of one login that cost no waiting. [REWORK_SIGN_IN_FAILURES]")
    var signInFailures = Environment.number("REWORK_SIGN_IN_FAILURES") ?? 10

    @Option(help: "Longest wait after further failures, in seconds. [REWORK_SIGN_IN_DELAY]")
    var signInDelay = Environment.number("REWORK_SIGN_IN_DELAY") ?? 600

    @Option(help: "Looks at one-time links, a minute an address. [REWORK_LINK_LIMIT]")
    var linkLimit = Environment.number("REWORK_LINK_LIMIT") ?? 30

    @Option(help: "Requests to the API, a minute a session. [REWORK_API_LIMIT]")
    var apiLimit = Environment.number("REWORK_API_LIMIT") ?? 600

    @Option(help: "Connections at a time; more have to wait. [REWORK_CONNECTIONS]")
    var connections = Environment.number("REWORK_CONNECTIONS") ?? 512

    @Option(help: "Seconds in which a request has to arrive. [REWORK_REQUEST_SECONDS]")
    var requestSeconds = Environment.number("REWORK_REQUEST_SECONDS") ?? 10

    @Option(help: "Bytes that buy a request a second more. [REWORK_REQUEST_RATE]")
    var requestRate = Environment.number("REWORK_REQUEST_RATE") ?? 16_384

    @Option(
        parsing: .upToNextOption,
        help: "Addresses of proxies in front, whose X-Forwarded-For is believed. [REWORK_TRUSTED_PROXY]")
    var trustedProxy = (Environment.text("REWORK_TRUSTED_PROXY") ?? "").split(separator: " ").map(String.init)

    /// - Throws: `ValidationError` naming what is no number of 1 and more, or no address.
    func check() throws {
        let numbers = [
            "sign-in-limit": signInLimit, "sign-in-failures": signInFailures, "sign-in-delay": signInDelay,
            "link-limit": linkLimit, "api-limit": apiLimit, "connections": connections,
            "request-seconds": requestSeconds, "request-rate": requestRate,
        ]
        for (name, number) in numbers.sorted(by: { $0.key < $1.key }) where number < 1 {
            throw ValidationError("--\(name) is a number of 1 and more.")
        }
        for address in trustedProxy where !LimitSettings.isAddress(address) {
            throw ValidationError("--trusted-proxy \(address): that is no IP address.")
        }
    }

    var settings: LimitSettings {
        var settings = LimitSettings()
        settings.signIns = Allowance(signInLimit, inSeconds: 60)
        settings.signInPatience.free = signInFailures
        settings.signInPatience.longest = signInDelay
        settings.links = Allowance(linkLimit, inSeconds: 60)
        settings.api = Allowance(apiLimit, inSeconds: 60)
        settings.trust(proxies: trustedProxy)
        return settings
    }

    var pace: RequestPace.Settings { RequestPace.Settings(seconds: requestSeconds, bytesPerSecond: requestRate) }
}
