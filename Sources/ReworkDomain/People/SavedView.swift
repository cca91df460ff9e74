/// A list somebody comes back to: a name for an address's filter.
package struct SavedView: Equatable, Sendable {
    package let id: ID<SavedView>
    package let list: List
    package let name: String
    /// What stands after the question mark of the list's address: "stage=ready&sort=slack".
    package let query: String

    /// Which list's address it is.
    package enum List: String, CaseIterable, Sendable {
        case reworks, requests
    }

    package init(id: ID<SavedView>, list: List, name: String, query: String) {
        self.id = id
        self.list = list
        self.name = name
        self.query = query
    }

    /// More than one looks through; the most anybody keeps.
    package static let most = 30

    /// A name and a query tidied. - Throws: `Refusal` `.invalid` with the fields at fault.
    package static func checked(name: String, query: String) throws(Refusal) -> (name: String, query: String) {
        var check = FormCheck()
        let name = check.text(name, "/name", limit: 60)
        let query = check.text(query, "/query", limit: 1_000)
        // It goes into an address of ours: letters, digits and what an encoded query has beside them.
        let allowed = query.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~%&=+*".utf8.contains(byte)
        }
        if !allowed { check.fault("/query", .format) }
        try check.finish()
        return (name, query)
    }
}
