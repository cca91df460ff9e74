import ReworkDomain
import Synchronization

/// Texts of conversations as they are shown, by what was written: a text always looks the same, and is read often.
final class TalkShelf: Sendable {
    private struct State {
        var texts: [String: ShownText] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    /// Bytes of text written that are kept in all; past it everything is put back.
    private static let limit = 8 * 1_048_576

    subscript(text: String) -> ShownText? {
        state.withLock { $0.texts[text] }
    }

    func put(_ shown: ShownText, for text: String) {
        state.withLock { state in
            if state.size + text.utf8.count > TalkShelf.limit { state = State() }
            if state.texts.updateValue(shown, forKey: text) == nil { state.size += text.utf8.count }
        }
    }
}
