/// What a whole number of the API counts. Every number has one.
enum Unit: String {
    case moment = "UTC milliseconds since 1970-01-01"
    case minutes = "minutes of work"
    case seconds = "seconds"
    case workingSeconds = "seconds of the vendor's working time"
    case workingMinutes = "minutes of a calendar's working time"
    case year = "year"
    case workingDays = "working days of the vendor's calendar"
    case days = "days"
    case money = "minor units of the currency (kopiykas, cents)"
    case count = "how many"
    case thousandths = "thousandths of one"
    /// 1, 2, … in the order of being made.
    case ordinal = "number in its order, from 1"
    case identity = "number that names it"
    case version = "number of its last event or save"
    case line = "line of the text, from 1"
    case level = "level of the heading, 1 to 6"
    case bytes = "bytes"
    case status = "HTTP status code"
    case rule = "number of the regulation's rule"
}
