import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct WordsTests {
    private let ukrainian = Press.ofRepository.words(.ukrainian)
    private let english = Press.ofRepository.words(.english)

    @Test(
        "a Ukrainian number takes the form its last digits ask for",
        arguments: [
            (1, "one"), (21, "one"), (101, "one"), (2, "few"), (4, "few"), (22, "few"), (0, "many"), (5, "many"),
            (11, "many"), (12, "many"), (14, "many"), (19, "many"), (111, "many"), (112, "many"), (25, "many"),
        ])
    func ukrainianForms(count: Int, form: String) {
        let key = "doc.estimate.leadExact"
        #expect(ukrainian(key, count: count) == ukrainian("\(key).\(form)", count: count))
    }

    @Test("an English number is one or other", arguments: [(1, "one"), (0, "other"), (2, "other"), (21, "other")])
    func englishForms(count: Int, form: String) {
        let key = "doc.estimate.leadExact"
        #expect(english(key, count: count) == english("\(key).\(form)", count: count))
    }

    @Test("the placeholders are filled, the count among them")
    func placeholders() {
        #expect(ukrainian("doc.label.spec", ["rework": "128", "number": "2"]) == "128-Т2")
        #expect(english("doc.estimate.leadExact", count: 21).contains("21 working days"))
    }

    @Test("what people wrote is never taken for a placeholder")
    func hostileValues() {
        let values = ["verdict": "{note}", "note": "{verdict}"]
        #expect(ukrainian("doc.demo.beforeWithNote", values) == "Минулого разу: {note}. «{verdict}»")
    }

    @Test("a missing key is shown as itself")
    func missing() {
        #expect(ukrainian("doc.nothing.here") == "doc.nothing.here")
        #expect(!ukrainian.has("doc.nothing.here"))
        #expect(ukrainian.has("doc.label.spec"))
    }

    /// Pages put such keys together of a code, so that no search for a whole key finds them.
    @Test("every code that a page may have to tell has its words", arguments: [Language.ukrainian, .english])
    func codes(language: Language) {
        let words = Press.ofRepository.words(language)
        // Nobody presses these: the gate stalls, and verdicts are given on the demo's own form.
        let pressed = Action.allCases.filter { ![.stall, .judge].contains($0) }.map(\.rawValue)
        let families: [(group: String, codes: [String])] = [
            ("problem", Refusal.Code.allCases.map(\.rawValue)), ("fault", Fault.Code.allCases.map(\.rawValue)),
            ("finding", SpecFinding.Code.allCases.map(\.rawValue)), ("stage", Stage.allCases.map(\.rawValue)),
            ("action", pressed), ("plan", PlanKind.allCases.map(\.rawValue)),
            ("role", Role.allCases.map(\.rawValue)), ("court", Court.allCases.map(\.rawValue)),
            ("verdict", Verdict.Finding.allCases.map(\.rawValue)),
            ("gate.reason", GateRefusal.Reason.allCases.map(\.rawValue)),
            ("my.gateText", GateRefusal.Reason.allCases.map(\.rawValue)), ("my.row", Stage.allCases.map(\.rawValue)),
            ("document", DocumentReference.Kind.allCases.map(\.rawValue)),
        ]
        for (group, codes) in families {
            #expect(codes.filter { !words.has("\(group).\($0)") } == [], "\(group)")
        }
    }
}
