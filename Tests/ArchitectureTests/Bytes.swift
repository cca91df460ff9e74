import Foundation

/// Looking for a word in text as bytes: thousands of lines are searched for dozens of words, and strings are slow at that.
enum Bytes {
    /// Whether the word stands in the text, not as a part of a longer name.
    static func find(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = word.first else { return false }
        return text.withUnsafeBytes { text in
            var start = 0
            while let base = text.baseAddress, start + word.count <= text.count,
                let hit = memchr(base + start, Int32(first), text.count - start - word.count + 1)
            {
                let position = UnsafeRawPointer(hit) - base
                let end = position + word.count
                if memcmp(hit, word, word.count) == 0, stands(from: position, to: end, in: text) { return true }
                start = position + 1
            }
            return false
        }
    }

    private static func stands(from start: Int, to end: Int, in text: UnsafeRawBufferPointer) -> Bool {
        let goesOnBefore = start > 0 && isOfName(text[start]) && isOfName(text[start - 1])
        let goesOnAfter = end < text.count && isOfName(text[end - 1]) && isOfName(text[end])
        return !goesOnBefore && !goesOnAfter
    }

    static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
            true
        default: false
        }
    }
}
