import Foundation
import Testing

struct LocaleTests {
    /// A word that one language lacks shows up as a bare key before a reader of that language.
    @Test("both languages have the same words", arguments: LocaleFile.topics)
    func sameWords(topic: String) throws {
        let locales = try LocaleFile.languages.map { try LocaleFile(path: "\(topic).\($0).json") }
        let all = locales.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        for (language, locale) in zip(LocaleFile.languages, locales) {
            expectNone(
                all.subtracting(locale.keys).sorted().map {
                    Finding(file: "\(topic).\(language).json", line: 1, rule: "the word \($0) is not there")
                })
        }
    }

    @Test("a language's own plural forms make no difference")
    func plurals() throws {
        let ukrainian = try LocaleFile(json: Data(#"{"a": {"b": {"one": "день", "few": "дні", "many": "днів"}}}"#.utf8))
        let english = try LocaleFile(json: Data(#"{"a": {"b": {"one": "day", "other": "days"}}}"#.utf8))
        #expect(ukrainian.keys == ["a.b"])
        #expect(ukrainian.keys == english.keys)
    }
}
