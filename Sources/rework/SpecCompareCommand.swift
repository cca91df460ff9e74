import ArgumentParser
import Foundation
import ReworkDocuments
import ReworkDomain

extension SpecCommands {
    struct Compare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what changed between two specifications, block by block, as whoever signs again reads it.")

        @OptionGroup var data: DataSettings

        @Argument(help: "A Markdown file; - for standard input.")
        var old: String

        @Argument(help: "Another one.")
        var new: String

        @Option(help: "Compare so often instead, and print the microseconds of the slowest time as JSON.")
        var measure: Int?

        func run() async throws {
            let press = try Press(web: data.web, limits: Clocks.limits)
            let (before, after) = (try read(old), try read(new))
            if let measure {
                return try SpecMeasure(of: measure) { _ = try press.difference(from: before, to: after) }.tell()
            }
            do {
                for change in try press.difference(from: before, to: after).changes { print(line(change)) }
            } catch {
                say("\(old), \(new): \(SpecFindingText.text(error.finding, press.words(.english)))")
                throw ExitCode(1)
            }
        }

        private func line(_ change: SpecDifference.Change) -> String {
            switch change {
            case .same(let block): "  \(block.text)"
            case .added(let block): "+ \(block.text)"
            case .removed(let block): "- \(block.text)"
            case .changed(let block, _): "~ \(block.text)"
            case .gap(let count): "  … \(count)"
            }
        }
    }
}

/// How long something takes, the slowest of some times; a text past the bounds is one too.
struct SpecMeasure: Encodable {
    let times: Int
    let slowestMicroseconds: Int
    /// Whether the text is past the renderer's bounds.
    let refused: Bool

    init(of times: Int, _ work: () throws -> Void) throws {
        var slowest = 0.0
        var isRefused = false
        for _ in 0..<max(1, times) {
            let start = Clocks.steady()
            do {
                try work()
            } catch is MarkdownFault {
                isRefused = true
            }
            slowest = max(slowest, Clocks.steady() - start)
        }
        self.times = max(1, times)
        slowestMicroseconds = Int(slowest * 1_000_000)
        refused = isRefused
    }

    func tell() throws {
        print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    }
}
