package import ReworkDomain

/// Which reworks a list shows; every part narrows it.
package struct ReworkFilter: Hashable, Sendable {
    /// Any of these; empty: all.
    package var stages: Set<Stage> = []
    package var court: Court?
    package var client: ID<Client>?
    package var specialist: ID<Person>?
    package var developer: ID<Person>?
    /// Accountable for it or its developer.
    package var person: ID<Person>?
    package var onlyLive = false
    /// Accepted, and nobody has said yet that it is in the client's working system.
    package var isNotPutLive = false
    /// Clocks that run and are due in this stretch of the order of slack.
    package var due: ClosedRange<Urgency>?
    /// The move has been the court's since before this moment.
    package var waitingSince: Moment?
    /// What a developer may see: handed off (the stages from `ready` on), theirs, or where they are named.
    package var visibleToDeveloper: ID<Person>?
    /// Whether what the vendor's people ask each other is left out of the search.
    package var isForClient = false
    /// Words to look for.
    package var text: String?

    package init() {}

    /// The same, narrowed further.
    package func with(_ change: (inout ReworkFilter) -> Void) -> ReworkFilter {
        var filter = self
        change(&filter)
        return filter
    }
}

/// How a list is sorted; every order has its index and its cursor.
package enum ReworkOrder: String, CaseIterable, Sendable {
    case newest
    /// The least slack first (`Urgency`).
    case slack
    /// The move that has been waited for longest first; live reworks only.
    case waiting
}

/// The place after which the next page begins: the key of the last row in its order, and its number.
package struct ListCursor: Hashable, Sendable {
    package let order: ReworkOrder
    package let key: Int64
    package let rework: ID<Rework>

    package init(order: ReworkOrder, key: Int64, rework: ID<Rework>) {
        self.order = order
        self.key = key
        self.rework = rework
    }
}

/// A page of a list. A search may end a page early: `next` says that there is more to look through.
package struct ListPage: Sendable {
    package let rows: [ReworkSummary]
    /// nil on the last page.
    package let next: ListCursor?
    /// Of a search: where the words were found, by rework; nothing where all of them stand in the title.
    package var findings: [ID<Rework>: [Finding]]

    /// A place where a word was found, with the text around it.
    package struct Finding: Equatable, Sendable {
        package let place: Place
        /// The text as it was written, what was found between U+0001 and U+0002.
        package let marked: String

        package init(place: Place, marked: String) {
            self.place = place
            self.marked = marked
        }

        /// Pieces of the text in one line, in their order; a found one is marked.
        package var pieces: [Piece] {
            let line = String(marked.map { $0.isNewline ? " " : $0 })
            // The marks part the line: an odd piece is found.
            return line.split(omittingEmptySubsequences: false) { $0 == "\u{1}" || $0 == "\u{2}" }
                .enumerated().filter { !$0.element.isEmpty }
                .map { Piece(text: String($0.element), isFound: $0.offset % 2 == 1) }
        }

        package enum Place: String, Sendable {
            case title, wish, spec, talk, inside
        }

        package struct Piece: Equatable, Sendable {
            package let text: String
            package let isFound: Bool
        }
    }
}
