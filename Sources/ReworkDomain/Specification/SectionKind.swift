/// The sections a specification must have, by the headings that name them in either language.
package enum SectionKind: String, CaseIterable, Sendable {
    case goal, asIsToBe, people, steps, data, errors, outOfScope, criteria, openQuestions

    /// Headings, Ukrainian first.
    package var titles: [String] {
        switch self {
        case .goal: ["Мета", "Goal"]
        case .asIsToBe: ["Як є / Як має бути", "As is / To be"]
        case .people: ["Учасники та права", "People and rights"]
        case .steps: ["Кроки", "Steps"]
        case .data: ["Дані", "Data"]
        case .errors: ["Помилки", "Errors"]
        case .outOfScope: ["Поза межами", "Out of scope"]
        case .criteria: ["Критерії приймання", "Acceptance criteria"]
        case .openQuestions: ["Відкриті питання", "Open questions"]
        }
    }

    /// The kind a heading names, letter case aside; nil for a heading of the author's own.
    package init?(title: String) {
        guard let kind = SectionKind.byTitle[title.lowercased()] else { return nil }
        self = kind
    }

    private static let byTitle = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { kind in kind.titles.map { ($0.lowercased(), kind) } })
}
