import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport

/// A house with everybody in it, and a rework in the situation a row speaks of.
struct RightsScene: Sendable {
    let office: Office
    let rework: Rework?
    /// When the row speaks of a consultation or a bug.
    let request: SupportRequest?
    /// Brought by the specialist, when the row speaks of a file.
    let file: Fingerprint?
    /// Nobody; somebody whose session has expired; a lead deactivated since.
    private let outsiders: [RouterClient]
    /// Contacts of the rework's client, without and with the right to sign.
    private let contact: Person
    private let signatory: Person

    var desks: Desks { office.desks }

    /// Situations that are more than a stage: what is to be answered, or what else is true.
    private static let stages: [String: Stage] = [
        "approve": .estimated, "reestimate": .estimated, "decline": .estimated, "sign": .specified,
        "return": .specified, "save": .demonstrating, "accept": .demonstrating, "changes": .demonstrating,
        "toClient": .developing, "toSpecialist": .developing, "toDeveloper": .developing, "held": .developing,
        "passedOn": .estimated, "named": .specifying, "fileShown": .specifying, "fileNoted": .specifying,
        "fileUnnamed": .specifying, "fileDrafted": .specifying, "filePublished": .specifying,
        "commented": .specified, "settled": .specified,
        "drafted": .requested, "shortOffered": .requested, "shortSign": .requested,
        "shortReturn": .requested,
    ]

    /// - Parameter situation: as in the table: a stage, or one of the words above.
    init(_ situation: String) async throws {
        let office = try await Office(isDemo: true, settings: Desks.settings())
        let expired = try await office.signedIn(\.lead)
        // To a Monday, so that work goes on as in any week.
        office.desks.clock.pass(days: 91)
        outsiders = [office.anyone, expired, try await RightsScene.gone(office)]
        self.office = office
        let asked = Desks.SupportSituation(rawValue: situation)
        request = try await asked.asyncMap { try await office.desks.supportRequest(at: $0) }
        if asked == .kept {
            contact = try await office.desks.desk.addContact(
                name: "Данило Річ", position: "", language: .ukrainian, maySign: false, phone: "",
                of: office.desks.freeClient.id, Call(by: office.desks.lead.id))
            (rework, file, signatory) = (nil, nil, office.desks.freeContact)
        } else if situation == Stage.awaitingSupport.rawValue {
            let kept = try await office.desks.keptRework()
            contact = try await office.desks.desk.addContact(
                name: "Данило Річ", position: "", language: .ukrainian, maySign: false, phone: "",
                of: office.desks.freeClient.id, Call(by: office.desks.lead.id))
            (rework, file, signatory) = (kept, nil, office.desks.freeContact)
        } else {
            (contact, signatory) = (office.desks.contact, office.desks.signatory)
            let made = try await RightsScene.rework(situation, office.desks)
            file = try await RightsScene.file(situation, made, office.desks)
            rework = made
        }
    }

    private static func file(_ situation: String, _ rework: Rework?, _ desks: Desks) async throws -> Fingerprint? {
        guard situation.hasPrefix("file"), let rework else { return nil }
        let file = try await desks.bring(FileBytes.png, by: desks.specialist)
        let call = Call(by: desks.specialist.id)
        switch situation {
        case "fileShown": _ = try await desks.desk.ask(rework.id, .client, text: "Це?", files: [file], call)
        case "fileNoted": _ = try await desks.desk.note(rework.id, text: "Наше", files: [file], call)
        case "fileDrafted":
            _ = try await desks.desk.saveDraft(
                "![а](/files/\(file.file))", of: rework.id, Call(by: desks.specialist.id, expects: 0))
        case "filePublished":
            try await desks.publish(rework.id, SpecTexts.complete + "\n![а](/files/\(file.file))\n")
        default: break
        }
        return file.file
    }

    private static func gone(_ office: Office) async throws -> RouterClient {
        let desk = office.desks.desk
        let draft = Person(id: desk.register.newPerson(), name: "Колишня Керівниця", roles: [.lead])
        let person = try await desk.addAtConsole(draft, ("former-lead", Desks.password))
        let client = try await office.anyone.signedIn(person, at: desk)
        _ = try await desk.deactivate(person.id, reason: "Звільнення", Call(by: office.desks.lead.id))
        return client
    }

    private static func rework(_ situation: String, _ desks: Desks) async throws -> Rework? {
        if ["priced", "quoted"].contains(situation) { try await desks.price() }
        if situation == "published" {
            let day = Day.on("2026-11-02")
            try await desks.desk.publishMeasures(from: day, through: day, Call(by: desks.lead.id))
        }
        if situation == "ownTemplate" {
            try await desks.desk.publishTemplate(
                nil, .ukrainian, text: "# Звіт", note: "Перша", Call(by: desks.lead.id, expects: 0))
        }
        if situation == "twoCalendars" { _ = try await desks.addCalendar() }
        if situation == "learning" { try await desks.quoteTraining() }
        if situation == "quoted" { try await desks.quote() }
        try await team(situation, desks)
        guard let stage = Stage(rawValue: situation) ?? stages[situation] else { return nil }
        let (desk, specialist) = (desks.desk, desks.specialist.id)
        let id = try await desks.rework(at: stage).id
        switch situation {
        case "toClient": _ = try await desk.ask(id, .client, text: "Який склад?", Call(by: specialist))
        case "toDeveloper": _ = try await desk.ask(id, .developer, text: "Коли буде?", Call(by: specialist))
        case "toSpecialist": _ = try await desk.ask(id, .specialist, text: "Де дані?", Call(by: desks.developer.id))
        case "shortOffered", "shortSign", "shortReturn": try await desks.offerShort(id)
        case "specifying", "drafted":
            _ = try await desk.saveDraft(SpecTexts.complete, of: id, Call(by: specialist, expects: 0))
        case "passedOn":
            let document = try await desks.current(id).shown(.estimate)
            _ = try await desk.passOn(
                id, document, to: .new(name: "Нова Людина", position: "", phone: ""), note: "",
                Call(by: desks.contact.id))
        case "named": _ = try await desk.note(id, text: "Спитай @\(desks.developer.name)", Call(by: specialist))
        case "commented", "settled":
            let wish = CommentWish(
                source: .revision(1), block: 2, text: "А за рік?", isInternal: false, isBlocking: false,
                wording: "Звіт за рік")
            _ = try await desk.comment(id, wish, Call(by: desks.contact.id))
            if situation == "settled" { _ = try await desk.resolve(id, thread: 1, Call(by: specialist)) }
        case "held": _ = try await desk.hold(id, reason: "Відпустка клієнта", Call(by: specialist))
        default: break
        }
        return try await desks.current(id)
    }

    /// The other specialist away, in line, on the way to a certification: what the row speaks of.
    private static func team(_ situation: String, _ desks: Desks) async throws {
        let (desk, call, person) = (desks.desk, Call(by: desks.lead.id), desks.otherSpecialist)
        if situation == "away" { try await desks.sendAway(person) }
        if situation == "inLine" { _ = try await desk.awaitManager(nil, for: desks.client.id, call) }
        guard ["eligible", "intern", "certified"].contains(situation) else { return }
        let mentor = try await desks.hireManager()
        try await desks.solved(by: person)
        if situation == "eligible" { return }
        _ = try await desk.beginInternship(of: person.id, with: mentor.id, note: "", call)
        if situation == "certified" { _ = try await desk.certify(person.id, note: "Готовий", call) }
    }

    /// Everybody who asks in this column: one person, or all who must be answered as nobody is.
    func clients(_ column: RightsColumn) async throws -> [RouterClient] {
        guard let person = person(column) else { return outsiders }
        return [try await office.anyone.signedIn(person, at: desks.desk)]
    }

    func person(_ column: RightsColumn) -> Person? {
        let accountable = rework?.specialist ?? request?.specialist
        let isHers = accountable.map { $0 == desks.specialist.id } ?? true
        return switch column {
        case .out: nil
        case .con: contact
        case .sig: signatory
        case .str: desks.stranger
        case .dev: desks.developer
        case .odv: desks.otherDeveloper
        case .spe: isHers ? desks.specialist : desks.otherSpecialist
        case .osp: isHers ? desks.otherSpecialist : desks.specialist
        case .lead: desks.lead
        }
    }

    /// All that a refused request must leave as it was.
    func state() async throws -> RightsState {
        let ids = try await desks.store.numbers(.init(), limit: 50)
        let requests = try await desks.store.page(RequestFilter(), newest: true, limit: 50).rows
        return RightsState(
            reworks: try await desks.store.reworks(ids), requests: requests, clients: desks.desk.register.clients,
            people: desks.desk.register.people, calendars: desks.store.calendars.all,
            draft: try await rework.asyncMap { try await desks.store.draft(of: $0.id).version })
    }
}

/// What the house holds at one moment.
struct RightsState: Equatable {
    let reworks: [Rework]
    let requests: [SupportRequest]
    let clients: [Client]
    let people: [Person]
    let calendars: [VendorCalendar]
    let draft: Int?
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async rethrows -> Result? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
