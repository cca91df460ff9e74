import ReworkDesk
import ReworkDomain

/// What support costs, as it was told through the year.
extension DemoPlay {
    /// The first price list, and the projects as they were when the clients were entered.
    func openPrices() async throws {
        pass(minutes: 12)
        try await setPriceList(rate: DemoPrices.rate, types: DemoPrices.types, reason: "Перший прейскурант.")
        for project in DemoPrices.projects {
            pass(minutes: 4)
            let inputs = PriceInputs(
                type: project.type, implementationMinutes: project.hours * 60, openingReworks: project.reworksBefore,
                users: project.users)
            _ = try await desk.setPriceInputs(inputs, for: try client(project.client), try leadCall())
        }
        try await openGeneralPrices()
    }

    private func openGeneralPrices() async throws {
        for (key, price, reason) in DemoPrices.general {
            pass(minutes: 3)
            let money = Money(minor: price * 100, currency: .hryvnia)
            _ = try await desk.setGeneralPrice(money, reason: reason, for: try client(key), try leadCall())
        }
    }

    /// Rule 3: before the client's first plan.
    func assessNeed(of key: String) async throws {
        guard let need = DemoPrices.needs.first(where: { $0.client == key }) else { return }
        pass(minutes: 5)
        let answers = SupportNeed.Answers(
            takesOnStaff: need.reasons.contains(.takesOnStaff),
            hasNobodyResponsible: need.reasons.contains(.hasNobodyResponsible),
            trainsAdministrator: need.reasons.contains(.trainsAdministrator),
            ordersManyReworks: need.reasons.contains(.ordersManyReworks))
        _ = try await desk.assessNeed(answers, of: try client(key), try leadCall())
    }

    func priceBeats() -> [DemoBeat] {
        let raise = DemoBeat(at: moment(daysAgo: DemoPrices.raisedDaysAgo), name: "the price list") { [self] in
            let types = (desk.register.priceList?.fact.list.types ?? []).map { type in
                PriceListDraft.Row(
                    number: type.number, name: type.name, englishName: type.englishName, score: type.score)
            }
            try await setPriceList(
                rate: DemoPrices.laterRate, types: types, reason: "Ціна бала зросла разом з оплатою праці спеціалістів."
            )
        }
        let quotations = DemoPrices.quotations.map { quotation in
            DemoBeat(at: moment(daysAgo: quotation.daysAgo), name: "a quotation of \(quotation.client)") { [self] in
                _ = try await desk.quote(try client(quotation.client), try leadCall())
            }
        }
        return [raise] + quotations + DemoPrices.trained.flatMap(trainingBeats)
    }

    private func trainingBeats(of key: String, quotedDaysAgo: Double) -> [DemoBeat] {
        let quote = DemoBeat(at: moment(daysAgo: quotedDaysAgo), name: "the training of \(key)") { [self] in
            _ = try await desk.quoteTraining(DemoPrices.training, for: try client(key), try leadCall())
        }
        let steps = DemoPrices.done.enumerated().map { index, done in
            DemoBeat(at: moment(daysAgo: done.daysAgo), name: "step \(index + 1) of \(key)") { [self] in
                let id = try client(key)
                let specialist = try desk.client(id).specialist ?? leadCall().person
                _ = try await desk.completeStep(
                    index + 1, of: 1, on: nil, note: done.note, for: id, Call(by: specialist))
            }
        }
        return [quote] + steps
    }

    private func setPriceList(rate: Int64, types: [PriceListDraft.Row], reason: String) async throws {
        func money(_ hryvnias: Int64) -> Money { Money(minor: hryvnias * 100, currency: .hryvnia) }
        let draft = PriceListDraft(base: money(DemoPrices.base), rate: money(rate), types: types, reason: reason)
        try await desk.setPriceList(draft, try leadCall())
    }

    func client(_ key: String) throws -> ID<Client> {
        guard let id = clients[key]?.id else { throw Refusal(.notFound, values: ["text": .text(key)]) }
        return id
    }

    func leadCall() throws -> Call { Call(by: try colleague(DemoColleague.lead)) }
}
