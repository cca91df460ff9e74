import Foundation
package import ReworkDocuments
package import ReworkDomain

extension Press {
    /// The repository's own templates and words.
    package static let ofRepository: Press = {
        let limits = MarkdownLimits(clock: { ProcessInfo.processInfo.systemUptime })
        do {
            return try Press(web: RepositoryFolder.web, limits: limits)
        } catch {
            preconditionFailure("the templates of web/ can't be read: \(error)")
        }
    }()

    /// Words and dates for one reader.
    package func writing(_ language: Language = .ukrainian, now: Moment = .start) -> Writing {
        Writing(words: words(language), calendar: .kyiv, now: now)
    }
}

/// Texts of specifications.
package enum SpecTexts {
    /// One that may be published: every section filled, two criteria without ids.
    package static let complete = text(criteria: ["Звіт показує 25 рядків", "Порожній звіт каже «Даних немає»"])

    package static func text(title: String = "Звіт про залишки", criteria: [String]) -> String {
        let filled = ["Мета", "Як є / Як має бути", "Учасники та права", "Кроки", "Дані", "Помилки", "Поза межами"]
            .map { "## \($0)\n\nРозділ «\($0)» сказано до кінця.\n" }
        let list = criteria.map { "- \($0)\n" }.joined()
        return "# \(title)\n\n" + filled.joined(separator: "\n")
            + "\n## Критерії приймання\n\n\(list)\n## Відкриті питання\n\nНемає.\n"
    }
}
