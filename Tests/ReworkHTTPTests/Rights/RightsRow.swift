import Testing

/// One line of `RightsTable`.
struct RightsRow: Sendable, CustomTestStringConvertible {
    /// "POST".
    let method: String
    /// With parameters in braces.
    let path: String
    /// The stage and what else is true there.
    let situation: String
    /// What each role is answered.
    let cells: [RightsColumn: String]

    /// As the router's table has it: "POST /api/v1/reworks/{number}/claim".
    var route: String { "\(method) \(path)" }
    var isSafe: Bool { method == "GET" }
    var testDescription: String { "\(route) at \(situation)" }

    /// Columns with one of these cells.
    func columns(_ isWanted: (String) -> Bool) -> [RightsColumn] {
        RightsColumn.allCases.filter { cells[$0].map(isWanted) ?? false }
    }

    /// Reads the table below its heading; a line that is none stops the run.
    static func read(_ text: String) -> [RightsRow] {
        text.split(separator: "\n").dropFirst().map { line in
            let parts = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
            guard parts.count == 3, parts[0].count == 2, parts[2].count == RightsColumn.allCases.count else {
                preconditionFailure("no line of the rights table: \(line)")
            }
            return RightsRow(
                method: parts[0][0], path: parts[0][1], situation: parts[1].joined(separator: " "),
                cells: Dictionary(uniqueKeysWithValues: zip(RightsColumn.allCases, parts[2])))
        }
    }
}
