import ReworkDesk
import ReworkDomain

/// What the vendor made of its own for specifications: a template in two versions, and words the linter watches for.
extension DemoPlay {
    func specLibraryBeats() -> [DemoBeat] {
        let template = [
            (90.3, DemoPlay.template, "Обмін із маркетплейсами питають щомісяця."),
            (40.2, DemoPlay.template + DemoPlay.later, "Додано, хто стежить за обміном: про це забували."),
        ].enumerated().map { index, version in
            DemoBeat(at: moment(daysAgo: version.0), name: "version \(index + 1) of a template") { [self] in
                try await desk.publishTemplate(
                    index == 0 ? nil : 1, .ukrainian, text: version.1, note: version.2, try leadCall())
            }
        }
        let words = DemoBeat(at: moment(daysAgo: 60.4), name: "words of specifications") { [self] in
            let usual = desk.settings.specWords
            func own(_ entries: Set<String>, _ more: String) -> String {
                (entries.filter { $0.contains { ("а"..."я").contains($0) } }.sorted() + [more]).joined(separator: "\n")
            }
            try await desk.setSpecWords(
                .ukrainian, vague: own(usual.vague, "за можливості"), stop: own(usual.stop, "кастомізація"),
                reason: "Клієнти питали, що ці слова означають.", try leadCall())
        }
        return template + [words]
    }

    private static let template = """
        # Обмін із маркетплейсом

        ## Мета

        <!-- Що клієнт зараз переносить руками і скільки це забирає. -->

        ## Як є / Як має бути

        ## Учасники та права

        ## Кроки

        1. Маркетплейс передає замовлення.
        2. Система створює документ або каже, чого бракує.

        ## Дані

        | Поле маркетплейсу | Поле системи | Якщо порожнє |
        | --- | --- | --- |
        |  |  |  |

        ## Помилки

        - Немає зв’язку:
        - Товару немає в системі:

        ## Поза межами

        ## Критерії приймання

        -

        ## Відкриті питання

        """

    private static let later = """

        ## Хто стежить за обміном

        <!-- Посада, куди приходить повідомлення, за скільки часу його бачать. -->

        """
}
