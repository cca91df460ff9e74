package import ReworkDomain

extension EstimateOffer {
    /// 8 to 16 hours for 14 400 ₴, valid for two weeks from the stories' beginning.
    package static let fair = EstimateOffer(
        lowMinutes: 480, likelyMinutes: 720, highMinutes: 960, price: Money(minor: 14_400_00, currency: .hryvnia),
        validUntil: .on("2026-11-16"), leadDaysFrom: 8, leadDaysTo: 12, summary: "Звіт про залишки за складами")

    package func with(_ change: (inout EstimateOffer) -> Void) -> EstimateOffer {
        var offer = self
        change(&offer)
        return offer
    }
}

extension ShortDraft {
    /// Three hours for 3 600 ₴, valid for two weeks from the stories' beginning.
    package static func fair(_ numbers: [Int] = [1, 2], minutes: Int = 180, findings: [SpecFinding] = []) -> ShortDraft
    {
        let offer = EstimateOffer.fair.with {
            $0.lowMinutes = minutes
            $0.likelyMinutes = minutes
            $0.highMinutes = minutes
            $0.price = Money(minor: 3_600_00, currency: .hryvnia)
        }
        return ShortDraft(
            offer: offer, markdown: "# Звіт", outline: .complete(numbers), findings: findings)
    }
}

extension Delivery {
    /// Says of every criterion how it was met.
    package static func covering(_ criteria: [Criterion]) -> Delivery {
        Delivery(
            minutesSpent: 600, cover: criteria.map { Cover(criterion: $0.id, how: "Звіт «\($0.id)», меню «Звіти»") })
    }
}

extension DemoPlan {
    package static let byLink = DemoPlan(link: "https://test.example.com/report")
}

extension [Verdict] {
    /// The same finding about every criterion, with a note where one is due.
    package static func all(_ finding: Verdict.Finding, of criteria: [Criterion]) -> [Verdict] {
        criteria.map { Verdict(criterion: $0.id, finding: finding, note: finding == .met ? "" : "Бачу інакше") }
    }
}

extension Command {
    /// Hand-off of 12 hours, to be shown in two weeks.
    package static let handOff = Command.work(.handOff(sizeMinutes: 720, due: .start.adding(seconds: 14 * 86_400)))

    package static func publish(
        _ numbers: [Int] = [1, 2], findings: [SpecFinding] = [], waiver: String = ""
    ) -> Command {
        .spec(.publish(markdown: "# Звіт", outline: .complete(numbers), findings: findings, waiver: waiver))
    }

    package static func ask(_ court: Court, _ text: String = "Який склад?") -> Command {
        .question(.ask(to: court, text: text))
    }

    package static func note(_ text: String = "Клієнт просив двічі") -> Command {
        .question(.note(text: text))
    }

    package static func answer(_ number: Int, _ text: String = "Головний") -> Command {
        .question(.answer(question: number, text: text))
    }
}
