import ArgumentParser
import Foundation
import ReworkDocuments
import ReworkDomain

struct SpecCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spec", abstract: "Specifications in Markdown.",
        subcommands: [Render.self, Check.self, Compare.self])

    struct Render: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print a specification as safe HTML.")

        @OptionGroup var data: DataSettings

        @Argument(help: "A Markdown file; - for standard input.")
        var file: String

        @Option(help: "Render so often instead, and print the microseconds of the slowest time as JSON.")
        var measure: Int?

        func run() async throws {
            let press = try Press(web: data.web, limits: Clocks.limits)
            if let measure {
                let text = try read(file)
                return try SpecMeasure(of: measure) { _ = try press.safeHTML(text) }.tell()
            }
            do {
                print(try press.safeHTML(try read(file)), terminator: "")
            } catch let fault as MarkdownFault {
                say("\(file): \(SpecFindingText.text(fault.finding, press.words(.english)))")
                throw ExitCode(1)
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what stops a specification from being published.",
            discussion: "Exits with 1 when something does, with 0 when there is advice at most.")

        @OptionGroup var data: DataSettings

        @Argument(help: "A Markdown file; - for standard input.")
        var file: String

        @Flag(help: "Print JSON: a list of line, severity, code, text, fix.")
        var json = false

        @Option(help: "Language of what is said: uk or en.")
        var language = "uk"

        func run() async throws {
            let language = try Language(option: language)
            let press = try Press(web: data.web, limits: Clocks.limits)
            let text = try read(file)
            let findings: [SpecFinding]
            do {
                findings = try SpecText(text, limits: press.limits).findings(language: language, words: data.specWords)
            } catch {
                findings = [error.finding]
            }
            try print(findings, press.words(language))
            if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }

        private struct Line: Encodable {
            let line: Int
            let severity: String
            let code: String
            let text: String
            let fix: Fix?
        }

        /// Whole lines in place of others; without a text they go.
        private struct Fix: Encodable {
            let firstLine: Int
            let lastLine: Int
            let text: String?

            init(_ fix: SpecFix) {
                firstLine = fix.lines.lowerBound
                lastLine = fix.lines.upperBound
                text = fix.text
            }
        }

        private func print(_ findings: [SpecFinding], _ words: Words) throws {
            let lines = findings.map { finding in
                Line(
                    line: finding.line, severity: finding.severity.rawValue, code: finding.code.rawValue,
                    text: SpecFindingText.text(finding, words), fix: finding.fix.map(Fix.init))
            }
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                Swift.print(String(decoding: try encoder.encode(lines), as: UTF8.self))
                return
            }
            for line in lines {
                Swift.print(
                    "\(file):\(line.line): \(words(line.severity == "error" ? "editor.error" : "editor.adviceWord")): \(line.text)"
                )
            }
        }
    }
}

/// The text of a file, or of standard input for "-". - Throws: `ValidationError` when it can't be read.
func read(_ file: String) throws -> String {
    let data =
        file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
    guard let data else { throw ValidationError("\(file) can't be read.") }
    guard let text = String(data: data, encoding: .utf8) else { throw ValidationError("\(file) is not UTF-8.") }
    return text
}

/// A finding in words.
enum SpecFindingText {
    static func text(_ finding: SpecFinding, _ words: Words) -> String {
        let values = finding.values.compactMapValues { value -> String? in
            switch value {
            case .text(let text), .word(let text): text
            case .number(let number): String(number)
            case .moment, .day, .money: nil
            }
        }
        return words("finding.\(finding.code.rawValue)", values)
    }
}
