import ReworkDesk
import ReworkDomain

/// From the estimate to the signed specification.
extension DemoScene {
    func offer(_ estimate: DemoEstimate, _ by: String?) async throws -> Outcome {
        let minutes = estimate.hours.map { $0 * 60 }
        var until = play.calendar.day(of: desk.now).adding(days: estimate.valid ?? desk.settings.estimateValidDays)
        if let ahead = estimate.validAhead { until = play.calendar.day(of: play.now).adding(days: ahead) }
        let offer = EstimateOffer(
            lowMinutes: minutes[0], likelyMinutes: minutes[1], highMinutes: minutes[2],
            price: desk.settings.hourlyRate.times(minutes: minutes[1]), validUntil: until,
            leadDaysFrom: estimate.lead.lowerBound, leadDaysTo: estimate.lead.upperBound, summary: estimate.summary,
            excluded: estimate.excluded,
            lines: estimate.lines.map { EstimateOffer.Line(work: $0.0, minutes: $0.1 * 60) })
        play.wake(on: until.adding(days: 1))
        return try await desk.offerEstimate(
            try id, offer, basis: try await basis(estimate.points), try await bySpecialist(by))
    }

    /// Hours by the criteria of the draft as it stands; nil for none.
    private func basis(_ points: [[Int]]) async throws -> DraftHours? {
        guard !points.isEmpty else { return nil }
        let hours = points.map { point in
            ThreePoint(lowMinutes: point[0] * 60, likelyMinutes: point[1] * 60, highMinutes: point[2] * 60)
        }
        return DraftHours(draft: try await desk.store.draft(of: try id).version, hours: hours)
    }

    func approve(_ by: String?) async throws -> Outcome {
        let (document, signer) = (try await document(.estimate), try await signer(by))
        return try await desk.approveEstimate(try id, document, name: signer.name, Call(by: signer.id))
    }

    func askToReestimate(_ reason: String, _ by: String?) async throws -> Outcome {
        let document = try await document(.estimate)
        return try await desk.askToReestimate(try id, document, reason: reason, try byContact(by))
    }

    func decline(_ reason: String, _ by: String?) async throws -> Outcome {
        let document = try await document(.estimate)
        return try await desk.declineEstimate(try id, document, reason: reason, try byContact(by))
    }

    /// Saves the text without publishing.
    func draft(_ text: DemoText) async throws -> Outcome? {
        let draft = try await desk.store.draft(of: try id)
        let call = Call(by: try await rework().specialist, expects: draft.version)
        let files = try await rework().files ?? []
        // A story calls a picture of the wish by its name; the text has it as it is kept.
        let whole = files.reduce(try written(text, over: draft.text)) { text, file in
            text.replacing("](\(file.name))", with: "](\(SpecFile.path)\(file.file))")
        }
        _ = try await desk.saveDraft(whole, of: try id, call)
        return nil
    }

    func publish(_ text: DemoText, _ by: String?) async throws -> Outcome {
        _ = try await draft(text)
        let version = try await desk.store.draft(of: try id).version
        return try await desk.publishSpec(try id, draft: version, try await bySpecialist(by))
    }

    /// The draft as publishing left it, with ids, changed in places. - Throws: the old text that is not there.
    private func written(_ text: DemoText, over draft: String) throws -> String {
        switch text {
        case .whole(let text): return text
        case .changed(let changes):
            return try changes.reduce(draft) { text, change in
                guard text.contains(change.old) else { throw Refusal(.notFound, values: ["text": .text(change.old)]) }
                return text.replacing(change.old, with: change.new)
            }
        }
    }

    func offerShort(_ short: DemoShort, _ by: String?) async throws -> Outcome {
        _ = try await draft(.whole(short.text))
        let minutes = short.hours * 60
        var until = play.calendar.day(of: desk.now).adding(days: desk.settings.estimateValidDays)
        if let ahead = short.validAhead { until = play.calendar.day(of: play.now).adding(days: ahead) }
        let terms = EstimateOffer(
            lowMinutes: minutes, likelyMinutes: minutes, highMinutes: minutes,
            price: desk.settings.hourlyRate.times(minutes: minutes), validUntil: until,
            leadDaysFrom: short.lead.lowerBound, leadDaysTo: short.lead.upperBound, summary: "")
        play.wake(on: until.adding(days: 1))
        let version = try await desk.store.draft(of: try id).version
        return try await desk.offerShort(try id, terms, draft: version, try await bySpecialist(by))
    }

    func signShort(_ by: String?) async throws -> Outcome {
        let (document, signer) = (try await document(.short), try await signer(by))
        return try await desk.signShort(try id, document, name: signer.name, Call(by: signer.id))
    }

    func returnSpec(_ remarks: String, _ by: String?) async throws -> Outcome {
        let document = try await document(.spec)
        return try await desk.returnSpec(try id, document, remarks: remarks, try byContact(by))
    }

    func sign(_ by: String?) async throws -> Outcome {
        let (document, signer) = (try await document(.spec), try await signer(by))
        return try await desk.signSpec(try id, document, name: signer.name, Call(by: signer.id))
    }
}
