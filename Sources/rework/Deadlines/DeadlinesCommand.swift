import ArgumentParser
import Foundation

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

    func run() throws {
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
}
