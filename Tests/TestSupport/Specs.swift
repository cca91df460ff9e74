package import ReworkDomain

extension SpecOutline {
    /// A specification nothing can be said against, with criteria of these numbers from line 20 on.
    package static func complete(_ numbers: [Int] = [1, 2]) -> SpecOutline {
        SpecOutline(
            sections: SectionKind.allCases.enumerated().map { index, kind in .of(kind, line: index * 2 + 1) },
            criteria: numbers.enumerated().map { index, number in
                Item(id: CriterionID(number), text: "Звіт показує \(number) рядків", line: 20 + index)
            },
            openQuestions: [], words: 300)
    }
}

extension SpecOutline.Section {
    package static func of(_ kind: SectionKind, line: Int, isFilled: Bool = true) -> SpecOutline.Section {
        SpecOutline.Section(
            title: kind.titles[0], level: 2, line: line, items: 0, isFilled: isFilled, kind: kind)
    }
}
