package import ReworkDomain

/// «Підтримка в числах»: rules 2 and 21 as they are told to everybody: value, n, interval, or that it is too little to
/// tell. It names no client.
package struct MeasuresDocument: Sendable {
    package let measures: SupportMeasures
    /// Clients of the vendor.
    package let clients: Int

    package init(_ measures: SupportMeasures, clients: Int) {
        self.measures = measures
        self.clients = clients
    }

    package func bytes(_ press: Press, _ writing: Writing) -> [UInt8] {
        var context: [String: Any] = [:]
        context["kind"] = writing.words("measures.kind")
        context["label"] = writing.figures(measures.through)
        context["title"] = writing.words("measures.title")
        context["date"] = writing.date(writing.calendar.day(of: writing.now))
        context["period"] = writing.words(
            "measures.period", ["from": writing.day(measures.from), "through": writing.day(measures.through)])
        context["consulting"] = consulting(writing)
        context["rows"] = measures.reductions.map { row($0, writing) }
        context["least"] = writing.words(
            "measures.least", ["number": String(SupportMeasures.leastHandled)])
        return press.document("measures", context, writing)
    }

    private func consulting(_ writing: Writing) -> String {
        let share = measures.allConsulting
        guard share.whole >= SupportMeasures.leastRequests, let value = share.value, let interval = share.interval
        else {
            return writing.words("measures.consultingTooFew", ["count": String(share.whole)])
        }
        return writing.words(
            "measures.consulting",
            [
                "share": writing.percent(value), "from": writing.percent(interval.lowerBound),
                "to": writing.percent(interval.upperBound), "count": String(share.whole),
            ])
    }

    private func row(_ reduction: SupportMeasures.Reduction, _ writing: Writing) -> [String: Any] {
        var row: [String: Any] = [
            "request": writing.words("measures.of.\(reduction.kind.rawValue)"),
            "stretch": writing.words("measures.stretch.\(reduction.stretch.rawValue)"),
            "individual": String(reduction.individual), "paid": String(reduction.paid),
        ]
        guard let found = reduction.found else {
            row["tooFew"] = ["text": writing.words("measures.tooFew")]
            return row
        }
        row["found"] = [
            "individualMedian": writing.duration(MeasuresDocument.minutes(found.median)),
            "paidMedian": writing.duration(MeasuresDocument.minutes(found.otherMedian)),
            "value": writing.percent(found.value),
            "interval": writing.words(
                "measures.interval",
                [
                    "from": writing.percent(found.interval.lowerBound),
                    "to": writing.percent(found.interval.upperBound),
                ]),
        ]
        return row
    }

    private static func minutes(_ seconds: Double) -> Int { Int((seconds / 60).rounded()) }
}
