import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Rules 2 and 21: measured over what was asked in a period, never asserted.
extension Desk {
    /// Measures over the requests opened in the period; a rework that was a consultation or a bug first counts once.
    package func measures(over period: MeasuredPeriod) async throws -> SupportMeasures {
        let handled = try await handled(over: period)
        return try await lane.run { SupportMeasures(handled, from: period.from, through: period.through) }
    }

    private func handled(over period: MeasuredPeriod) async throws -> [Handling] {
        let opened = try await store.opened(
            from: calendar.moment(on: period.from, second: 0), before: calendar.end(of: period.through))
        var handled: [Handling] = []
        for id in opened.reworks {
            guard let found = try await handling(of: id) else { continue }
            handled.append(found)
        }
        for id in opened.requests {
            let events = try await store.events(of: id)
            guard let client = client(of: events.first),
                let request = SupportRequest.replay(events, id: id),
                let found = Handling(events, of: id, client: client, in: calendar(for: request))
            else { continue }
            handled.append(found)
        }
        return handled
    }

    /// What began as a consultation or bug was handled there already.
    private func handling(of id: ID<Rework>) async throws -> Handling? {
        let events = try await store.history(of: id)
        guard case .requested(let made)? = events.first?.fact, let client = register.client(made.client) else {
            return nil
        }
        // What is over is measured by the hours of its time.
        let calendar = Rework.replay(events, id: id).map { self.calendar(for: $0) } ?? self.calendar(of: client)
        guard let origin = made.origin else { return Handling(events, of: id, client: client, in: calendar) }
        return Handling(
            events, of: id, after: try await store.events(of: origin), of: origin, client: client, in: calendar)
    }

    private func client(of first: Event<SupportFact>?) -> Client? {
        guard case .made(let made)? = first?.fact else { return nil }
        return register.client(made.client)
    }

    /// Rule 2 of one client over the last 90 days ⚙.
    package func consulting(of client: Client) async throws -> Share {
        let today = calendar.day(of: now)
        let start = calendar.moment(on: today.adding(days: 1 - SupportMeasures.days), second: 0)
        let opened = try await store.opened(from: start, before: calendar.end(of: today), client: client.id)
        var consultations = 0
        for id in opened.requests where try await store.request(id)?.kind == .consultation { consultations += 1 }
        return Share(consultations, of: opened.requests.count + opened.reworks.count)
    }

    /// Writes down what is measured over the period, for everybody to read.
    package func publishMeasures(from: Day, through: Day, _ call: Call) async throws {
        if try await kept(call) != nil { return }
        let person = try self.person(call.person)
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        let period = try MeasuredPeriod(from: from, through: through, today: calendar.day(of: now))
        let page = MeasuresDocument(try await measures(over: period), clients: register.clients.count)
        let (press, ukrainian, english) = (press, writing(.ukrainian), writing(.english))
        let pages = try await lane.run {
            [ukrainian, english].map { NewPublicDocument(bytes: page.bytes(press, $0)) }
        }
        let publication = Publication(
            from: period.from, through: period.through, ukrainian: try pages[0].digest.fingerprint,
            english: try pages[1].digest.fingerprint)
        try await publish(.published(publication), pages, call)
    }

    /// From now on nothing is public.
    package func withdrawMeasures(reason: String, _ call: Call) async throws {
        if try await kept(call) != nil { return }
        guard try self.person(call.person).isActiveLead else { throw Refusal(.notAllowed) }
        guard register.publication?.fact.publication != nil else { throw Refusal(.notFound) }
        try await publish(try PublicationFact.withdrawal(reason), [], call)
    }

    private func publish(_ fact: PublicationFact, _ pages: [NewPublicDocument], _ call: Call) async throws {
        let last = register.publication?.number ?? 0
        if let expected = call.expects, expected != last { throw Refusal(.staleVersion) }
        var change = Change()
        change.publication = Event(number: last + 1, at: now, actor: .person(call.person), fact: fact)
        change.publicDocuments = pages
        change.expectations = [.publication(version: last), .active(call.person)]
        change.remembered = try remembered(call, .publications, at: now)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            if try await kept(call) != nil { return }
            throw Refusal(.staleVersion)
        }
    }

    /// The page that is public now, in that language.
    /// - Throws: `Refusal` `.notFound` when nothing is.
    package func publishedMeasures(in language: Language) async throws -> (bytes: [UInt8], fingerprint: Fingerprint) {
        guard let publication = register.publication?.fact.publication else { throw Refusal(.notFound) }
        let fingerprint = publication.document(in: language)
        guard let bytes = try await store.publicDocument(fingerprint) else { throw Refusal(.notFound) }
        return (bytes, fingerprint)
    }
}
