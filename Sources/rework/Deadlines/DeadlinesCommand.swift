import ArgumentParser
import Foundation
import ReworkDomain

/// Reads cases, writes due moments: the clocks of the regulation without a server.
struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "Say when consultations and bugs are due.",
        discussion: """
            Reads a JSON object a line from standard input: id, kind (consultation or bug), at, pauses (pairs of moments, \
            the last may be null), calendar (timeZone, week, exceptions). Prints id and due (ISO 8601, UTC; null while the \
            clock stands) a line, in the same order. A line that can't be read gets an error instead, and the exit is 1.
            """)

    @Option(help: "Only measure: count so many deadlines over the cases, their calendars made ready before.")
    var measure: Int?

    func run() throws {
        if let measure { return try count(measure) }
        var calendars = CalendarShelf()
        var hasFaults = false
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            let answer = DeadlineAnswer(to: line, &calendars)
            hasFaults = hasFaults || answer.isFault
            print(answer.line)
        }
        if hasFaults { throw ExitCode(1) }
    }

    /// The engine alone, on one thread: no JSON, nothing printed before the end.
    private func count(_ times: Int) throws {
        guard times > 0 else { throw ValidationError("--measure counts one deadline at least.") }
        var calendars = CalendarShelf()
        var cases: [(DeadlineCase, WorkCalendar)] = []
        while let line = readLine() {
            let one = try JSONDecoder().decode(DeadlineCase.self, from: Data(line.utf8))
            guard let calendar = calendars.calendar(one.schedule) else {
                throw ValidationError("a case of no calendar")
            }
            cases.append((one, calendar))
        }
        guard !cases.isEmpty else { throw ValidationError("--measure needs cases on standard input.") }
        let start = Clocks.steady()
        var (sum, place) = (Int64(0), 0)
        for _ in 0..<times {
            let (one, calendar) = cases[place]
            sum &+= one.clock.run(from: one.at, pauses: one.pauses, in: calendar).due?.seconds ?? 0
            place = place + 1 == cases.count ? 0 : place + 1
        }
        let seconds = Clocks.steady() - start
        let perMinute = Int(Double(times) / seconds * 60)
        let milliseconds = Int(seconds * 1000)
        // The sum is told so that nothing of the counting can be left out.
        print("{\"deadlines\":\(times),\"milliseconds\":\(milliseconds),\"perMinute\":\(perMinute),\"sum\":\(sum)}")
    }
}
