/// A row of the editable table of rule 23: a kind of implementation and what it scores.
package struct ImplementationType: Equatable, Codable, Sendable {
    /// Its own for ever, whatever becomes of the table: clients' inputs name it.
    package let number: Int
    package var name: String
    /// What a client whose documents are English reads.
    package var englishName: String
    package var score: Thousandths

    package init(number: Int, name: String, englishName: String, score: Thousandths) {
        self.number = number
        self.name = name
        self.englishName = englishName
        self.score = score
    }

    package func name(in language: Language) -> String {
        switch language {
        case .ukrainian: name
        case .english: englishName
        }
    }
}
