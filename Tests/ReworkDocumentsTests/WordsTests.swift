import ReworkDocuments
import ReworkDomain
import TestSupport
import Testing

struct WordsTests {
    private let ukrainian = Press.ofRepository.words(.ukrainian)
    private let english = Press.ofRepository.words(.english)

    @Test("a Ukrainian number takes the form its last digits ask for", arguments: [
        (1, "one"), (21, "one"), (101, "one"), (2, "few"), (4, "few"), (22, "few"), (0, "many"), (5, "many"),
        (11, "many"), (12, "many"), (14, "many"), (19, "many"), (111, "many"), (112, "many"), (25, "many"),
    ])
    func ukrainianForms(count: Int, form: String) {
        #expect(ukrainian("doc.estimate.leadExact", count: count) == ukrainian("doc.estimate.leadExact.\(form)", count: count))
    }
}
