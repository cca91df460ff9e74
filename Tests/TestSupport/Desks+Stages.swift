package import ReworkDesk
package import ReworkDomain
import ReworkStore

/// Brings a rework along the straight way, everybody doing their part at the desk.
extension Desks {
    private static let way: [Stage] = [
        .requested, .estimated, .specifying, .specified, .signed, .ready, .developing, .delivered, .demonstrating,
        .accepted,
    ]

    package struct NoWay: Error {
        package let stage: Stage
    }

    /// A new rework of the paid client, taken to `stage`.
    package func rework(at stage: Stage, title: String = "Звіт про залишки") async throws -> Rework {
        let wish = Wish(
            client: client.id, contact: contact.id, title: title, wish: "Хочу бачити залишки за складами")
        let rework = try await desk.request(wish, Call(by: contact.id)).rework
        return try await take(rework.id, to: stage)
    }

    /// A rework of the free client: kept, awaiting support.
    package func keptRework() async throws -> Rework {
        let wish = Wish(client: freeClient.id, contact: freeContact.id, title: "Друк етикеток", wish: "Треба друк")
        return try await desk.request(wish, Call(by: freeContact.id)).rework
    }

    package func current(_ id: ID<Rework>) async throws -> Rework {
        guard let rework = try await store.rework(id) else { throw Refusal(.notFound) }
        return rework
    }

    /// Goes on to `stage`, a minute a step.
    @discardableResult
    package func take(_ id: ID<Rework>, to stage: Stage) async throws -> Rework {
        var rework = try await current(id)
        while rework.stage != stage {
            guard let at = Desks.way.firstIndex(of: rework.stage), at + 1 < Desks.way.count else {
                throw NoWay(stage: rework.stage)
            }
            clock.pass(seconds: 60)
            try await step(rework, to: Desks.way[at + 1])
            rework = try await current(id)
        }
        return rework
    }

    private func step(_ rework: Rework, to stage: Stage) async throws {
        let id = rework.id
        switch stage {
        case .estimated:
            _ = try await desk.offerEstimate(id, offer, Call(by: specialist.id))
        case .specifying:
            _ = try await desk.approveEstimate(
                id, rework.shown(.estimate), name: "Петро Мельник", Call(by: signatory.id))
        case .specified:
            try await publish(id)
        case .signed:
            _ = try await desk.signSpec(id, rework.shown(.spec), name: "Петро Мельник", Call(by: signatory.id))
        case .ready:
            _ = try await desk.handOff(id, sizeMinutes: 720, due: nextDue, Call(by: specialist.id))
        case .developing:
            _ = try await desk.claim(id, Call(by: developer.id))
        case .delivered:
            _ = try await desk.deliver(id, .covering(rework.criteria), Call(by: developer.id))
        case .demonstrating:
            _ = try await desk.offerDemo(id, .byLink, Call(by: specialist.id))
        case .accepted:
            _ = try await desk.accept(
                id, rework.shown(.demo), name: "Петро Мельник", .all(.met, of: rework.criteria),
                Call(by: signatory.id))
        case .awaitingSupport, .requested, .declined, .cancelled:
            throw NoWay(stage: stage)
        }
    }

    /// Two weeks from now.
    package var nextDue: Moment { clock.now.adding(seconds: 14 * 86_400) }

    /// A fair offer, valid for two weeks from now.
    package var offer: EstimateOffer {
        .fair.with { $0.validUntil = desk.calendar.day(of: clock.now).adding(days: 14) }
    }

    /// Saves the text as the draft, whatever was there, and publishes it.
    package func publish(
        _ id: ID<Rework>, _ text: String = SpecTexts.complete, waiver: String = ""
    ) async throws {
        let old = try await store.draft(of: id)
        let saved = try await desk.saveDraft(text, of: id, Call(by: specialist.id, expects: old.version))
        _ = try await desk.publishSpec(
            id, draft: saved.draft.version, waiver: waiver, Call(by: specialist.id))
    }

    /// Saves a complete text as the draft, and offers it as work of three hours.
    @discardableResult
    package func offerShort(_ id: ID<Rework>, _ text: String = SpecTexts.complete) async throws -> Rework {
        let old = try await store.draft(of: id)
        let saved = try await desk.saveDraft(text, of: id, Call(by: specialist.id, expects: old.version))
        let terms = offer.with {
            ($0.lowMinutes, $0.likelyMinutes, $0.highMinutes) = (180, 180, 180)
            $0.price = Money(minor: 3_600_00, currency: .hryvnia)
        }
        return try await desk.offerShort(id, terms, draft: saved.draft.version, Call(by: specialist.id)).rework
    }

    /// The code of the refusal met, or nil.
    package func refusal(
        _ action: (Desk) async throws -> some Any
    ) async throws -> Refusal.Code? {
        do {
            _ = try await action(desk)
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }
}
