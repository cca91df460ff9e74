import HTTPTypes
import Hummingbird

/// How much of a file is asked for (RFC 9110, 14): one range of bytes, or the whole for everything else.
enum AskedRange: Equatable {
    case whole
    case part(ClosedRange<Int>)
    /// Nothing of the file lies in what was asked for.
    case nothing

    init(_ request: Request, size: Int, etag: String) {
        self = AskedRange.read(request.headers[.range], size: size)
        if let condition = request.headers[.ifRange], condition != etag { self = .whole }
    }

    static func read(_ field: String?, size: Int) -> AskedRange {
        guard let match = field?.wholeMatch(of: /bytes=([0-9]*)-([0-9]*)/) else { return .whole }
        let last = size - 1
        switch (Int(match.1), Int(match.2)) {
        case (let from?, let to?):
            if from > to { return .whole }
            return from > last ? .nothing : .part(from...min(to, last))
        case (let from?, nil):
            if !match.2.isEmpty { return .whole }
            return from > last ? .nothing : .part(from...last)
        case (nil, let count?):
            if !match.1.isEmpty { return .whole }
            return count == 0 ? .nothing : .part(max(0, size - count)...last)
        case (nil, nil):
            return .whole
        }
    }
}
