import ReworkDesk
import ReworkDomain

/// From the wish to the signed specification.
extension DemoScene {
    func asks(
        _ title: String, _ wish: String, _ kind: Link.Kind? = nil, of other: DemoStory.Key? = nil
    ) async throws {
        guard let client = play.clients[house] else { throw Refusal(.notFound) }
        var link: Link?
        if let kind, let other { link = Link(kind: kind, rework: try play.rework(other)) }
        let contact = try asker.id
        let wish = Wish(client: client, contact: contact, title: title, wish: wish, link: link)
        play.reworks[key] = try await desk.request(wish, Call(by: contact)).rework.id
    }

    /// Hours low, likely, high; the lead time in working days; valid so many calendar days, or to a date.
    func estimates(
        _ low: Int, _ likely: Int, _ high: Int, days: ClosedRange<Int>, valid: Int? = nil, until: Day? = nil,
        _ summary: String, excluded: String = "", lines: [(String, Int)] = []
    ) async throws {
        let today = play.calendar.day(of: desk.now)
        let offer = EstimateOffer(
            lowMinutes: low * 60, likelyMinutes: likely * 60, highMinutes: high * 60,
            price: desk.settings.hourlyRate.times(minutes: likely * 60),
            validUntil: until ?? today.adding(days: valid ?? desk.settings.estimateValidDays),
            leadDaysFrom: days.lowerBound, leadDaysTo: days.upperBound, summary: summary, excluded: excluded,
            lines: lines.map { EstimateOffer.Line(work: $0.0, minutes: $0.1 * 60) })
        try expect(try await desk.offerEstimate(try id, offer, try await bySpecialist()))
    }

    func approves() async throws {
        let (document, signer) = (try await document(.estimate), try signer)
        try expect(try await desk.approveEstimate(try id, document, name: signer.name, Call(by: signer.id)))
    }

    func wantsAnotherEstimate(_ reason: String) async throws {
        let document = try await document(.estimate)
        try expect(try await desk.askToReestimate(try id, document, reason: reason, Call(by: try asker.id)))
    }

    func declines(_ reason: String) async throws {
        let document = try await document(.estimate)
        try expect(try await desk.declineEstimate(try id, document, reason: reason, Call(by: try asker.id)))
    }

    /// Saves the text as the draft, without publishing.
    func drafts(_ text: String) async throws {
        let version = try await desk.store.draft(of: try id).version
        let call = Call(by: try await rework().specialist, expects: version)
        _ = try await desk.saveDraft(text, of: try id, call)
    }

    func publishes(_ text: String) async throws {
        try await drafts(text)
        let version = try await desk.store.draft(of: try id).version
        try expect(try await desk.publishSpec(try id, draft: version, try await bySpecialist()))
    }

    /// The draft as publishing left it, with ids, changed in places.
    func revised(_ changes: [(String, String)]) async throws -> String {
        var text = try await desk.store.draft(of: try id).text
        for (old, new) in changes {
            guard text.contains(old) else { throw Refusal(.notFound, values: ["text": .text(old)]) }
            text = text.replacing(old, with: new)
        }
        return text
    }

    func withdrawsSpec(_ reason: String) async throws {
        try expect(try await desk.withdrawSpec(try id, reason: reason, try await bySpecialist()))
    }

    func returnsSpec(_ remarks: String) async throws {
        let document = try await document(.spec)
        try expect(try await desk.returnSpec(try id, document, remarks: remarks, Call(by: try asker.id)))
    }

    func signs() async throws {
        let (document, signer) = (try await document(.spec), try signer)
        try expect(try await desk.signSpec(try id, document, name: signer.name, Call(by: signer.id)))
    }
}
