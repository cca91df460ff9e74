/// Words that may not stand in some rooms.
struct Ban {
    let words: [String]
    let part: SwiftSource.Part
    let reason: String

    /// One moment an action, the transaction's: otherwise two events of one action differ, and no test can set the time.
    static let clocks = Ban(
        words: [
            "Date()", "Date.init()", "Date.now", "Date(timeIntervalSinceNow", "CFAbsoluteTimeGetCurrent",
            "ContinuousClock",
            "SuspendingClock", "clock_gettime", "gettimeofday",
        ],
        part: .code, reason: "time is handed in, never read from a clock here")

    /// Ids come from the caller, so that the same input always gives the same output.
    static let chance = Ban(
        words: ["UUID()", "UUID.init()", "SystemRandomNumberGenerator", "Int.random", "Bool.random", "Double.random"],
        part: .code, reason: "ids and chance are handed in, never made here")

    /// A server in another zone or language must decide the same.
    static let machine = Ban(
        words: [
            "TimeZone.current", "TimeZone.autoupdatingCurrent", "Calendar.current", "Calendar.autoupdatingCurrent",
            "Locale.current", "Locale.autoupdatingCurrent",
        ],
        part: .code, reason: "zone, calendar and language are settings, never the machine's own")

    /// Settings come in through one door, where they are named, checked and documented.
    static let environment = Ban(
        words: [
            "processInfo.environment", "processInfo.arguments", "getenv", "setenv", "CommandLine",
        ],
        part: .code, reason: "only the command line reads arguments and the environment")

    /// The rules of the trade must run without a disk or a network, and know no format of the wire.
    static let outside = Ban(
        words: [
            "FileManager", "FileHandle", "URLSession", "contentsOf", "Process()", "JSONEncoder", "JSONDecoder",
            "JSONSerialization",
        ],
        part: .code, reason: "the domain knows no disk, no network and no wire format")

    /// SQL in one room: a change of the schema is then a change in one place.
    static let sql = Ban(
        words: [
            "SELECT", "INSERT INTO", "INSERT OR", "UPDATE OR", "DELETE FROM", "CREATE TABLE", "CREATE INDEX",
            "CREATE UNIQUE INDEX", "CREATE TRIGGER", "CREATE VIEW", "CREATE VIRTUAL TABLE", "DROP TABLE", "DROP INDEX",
            "ALTER TABLE", "PRAGMA", "VACUUM", "BEGIN IMMEDIATE", "ORDER BY", "GROUP BY",
        ],
        part: .literal, reason: "SQL is written in ReworkStore only")

    /// Markup in strings is where text gets in unescaped; it belongs in web/ and its templates.
    static let html = Ban(
        words: ["<!DOCTYPE", "<!doctype"]
            + htmlTags.flatMap { ["<\($0)>", "<\($0) ", "<\($0)/", "</\($0)>"] },
        part: .literal, reason: "markup is written in web/, in no Swift string")

    /// A note of what is missing belongs where work is planned, not where nobody will find it.
    static let unfinished = Ban(
        words: ["TODO", "FIXME"], part: .comment, reason: "no unfinished work is left in a comment")

    /// Every occurrence in these files.
    func findings(in sources: [SwiftSource]) -> [Finding] {
        sources.flatMap { source in
            words.flatMap { word in
                source.lines(with: word, in: part).map { line in
                    Finding(file: source.path, line: line, rule: "\(word): \(reason)")
                }
            }
        }
    }

    private static let htmlTags = """
        a abbr article aside b blockquote body br button caption code dd del details dialog div dl dt em fieldset figure
        footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main meta nav ol
        option p pre script section select small span strong style sub summary sup svg table tbody td template textarea
        tfoot th thead time title tr ul video
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
