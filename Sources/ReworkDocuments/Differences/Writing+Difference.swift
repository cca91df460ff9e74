import ReworkDomain

extension Writing {
    /// What changed, as the template of a difference shows it.
    func difference(_ difference: SpecDifference) -> [String: Any] {
        var counts = (added: 0, removed: 0, changed: 0)
        let lines = difference.changes.map { change -> [String: Any] in
            switch change {
            case .same(let block): return line("same", block)
            case .added(let block):
                counts.added += 1
                return line("added", block)
            case .removed(let block):
                counts.removed += 1
                return line("removed", block)
            case .changed(let block, let words):
                counts.changed += 1
                var shown = line("changed", block)
                shown["runs"] = words.map(run)
                return shown
            case .gap(let count):
                return ["gap": true, "text": self.words("answer.spec.gap", count: count)]
            }
        }
        return [
            "changed": !difference.isEmpty, "lines": lines, "criteria": criteria(difference),
            "counts": words(
                "answer.spec.counts",
                [
                    "added": String(counts.added), "removed": String(counts.removed), "changed": String(counts.changed),
                ]),
        ]
    }

    private func line(_ change: String, _ block: SpecBlock) -> [String: Any] {
        [change: true, "text": block.text, "kind": block.kind.word]
    }

    private func run(_ run: SpecDifference.Run) -> [String: Any] {
        switch run {
        case .same(let text): ["same": ["text": text]]
        case .added(let text): ["added": ["text": text]]
        case .removed(let text): ["removed": ["text": text]]
        }
    }

    /// What became of the criteria: a sentence for each kind of change there is.
    private func criteria(_ difference: SpecDifference) -> [[String: Any]] {
        [("added", difference.added), ("changed", difference.changed), ("removed", difference.removed)]
            .filter { !$0.1.isEmpty }
            .map { kind, ids in
                let list = ids.map(\.description).joined(separator: ", ")
                return ["text": words("answer.spec.criteria.\(kind)", ["list": list])]
            }
    }
}
