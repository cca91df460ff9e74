import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

/// A contact's copy of a rework has nothing of what the vendor's people keep among themselves.
struct ReworkBodyTests {
    private static let secret = "внутрішня-таємниця"

    /// Two readers' copies of one rework with everything on it that is internal.
    private func copies() async throws -> (inside: JSON, contact: JSON, office: Office, rework: Rework) {
        let office = try await Office()
        let desks = office.desks
        let desk = desks.desk
        let kept = try await desks.keptRework()
        _ = try await desk.admit(kept.id, reason: Self.secret, Call(by: desks.lead.id))
        let rework = try await desks.rework(at: .developing)
        _ = try await desk.ask(rework.id, .specialist, text: "\(Self.secret) один?", Call(by: desks.developer.id))
        _ = try await desk.answer(
            rework.id, question: 1, text: "\(Self.secret) два", Call(by: desks.specialist.id))
        let note = "\(Self.secret) нотатка **важлива** для @Андрій Кравець"
        _ = try await desk.note(rework.id, text: note, Call(by: desks.specialist.id))
        _ = try await desk.release(rework.id, reason: "\(Self.secret) три", Call(by: desks.developer.id))
        try await desks.take(rework.id, to: .developing)
        let delivery = Delivery(
            minutesSpent: 777, note: "\(Self.secret) чотири",
            cover: rework.criteria.map { Delivery.Cover(criterion: $0.id, how: "\(Self.secret) п’ять") })
        _ = try await desk.deliver(rework.id, delivery, Call(by: desks.developer.id))
        _ = try await desk.returnDelivery(
            rework.id, reason: "\(Self.secret) шість", Call(by: desks.specialist.id))
        _ = try await desk.ask(rework.id, .developer, text: "\(Self.secret) сім?", Call(by: desks.specialist.id))
        let inside = try await office.signedIn(\.specialist).get(office.api(rework)).json()
        let contact = try await office.signedIn(\.signatory).get(office.api(rework)).json()
        return (inside, contact, office, try await desks.current(rework.id))
    }

    private func contains(_ json: JSON, _ text: String) -> Bool {
        switch json {
        case .null, .flag, .number: false
        case .text(let found): found.contains(text)
        case .list(let items): items.contains { contains($0, text) }
        case .object(let members): members.values.contains { contains($0, text) }
        }
    }

    @Test("a contact sees no hours, internal questions, deliveries, claims or reasons among the vendor's people")
    func contact() async throws {
        let (inside, contact, _, _) = try await copies()
        #expect(contains(inside, Self.secret))
        #expect(!contains(contact, Self.secret))
        for name in ["delivery", "developer", "override", "people", "hours", "minutesSpent", "notes"] {
            #expect(!contact.names.contains(name) || contact["/\(name)"] == .null, "\(name)")
        }
        #expect(inside["/estimate/hours/likelyMinutes"] == 720 && inside["/delivery/minutesSpent"] == 777)
        let internalKinds: Set<String> = ["claimed", "released", "delivered", "deliveryReturned", "noted"]
        #expect(kinds(contact).isDisjoint(with: internalKinds.union(["attemptRefused"])))
        #expect(kinds(inside).isSuperset(of: internalKinds))
    }

    private func kinds(_ rework: JSON) -> Set<String> {
        let story: [JSON] = rework["/story"]?.items ?? []
        return Set(story.compactMap { $0["/kind"]?.text })
    }

    @Test("nor the size of the work in minutes: hours are the vendor's")
    func size() async throws {
        let (_, contact, _, _) = try await copies()
        #expect(!contact.names.contains("sizeMinutes") && !contact.names.contains("workSeconds"))
    }

    @Test("nor in any document it reads, though the notes were written before")
    func documents() async throws {
        let (_, _, office, rework) = try await copies()
        let done = try await office.desks.take(rework.id, to: .accepted)
        let signatory = try await office.signedIn(\.signatory)
        for document in done.documents {
            let page = try await signatory.page("/documents/\(document.fingerprint.hex)")
            #expect(page.status == 200 && !page.text.contains(Self.secret), "\(document.kind)")
        }
    }

    @Test("the workspace's copy has the conversation as trees, with people by number and by name")
    func talk() async throws {
        let (inside, contact, office, _) = try await copies()
        let parts = inside["/notes/0/rich/0/parts"]?.items ?? []
        #expect(parts.compactMap { $0["/kind"]?.text } == ["text", "strong", "text", "mention"])
        #expect(parts.last?["/text"] == "Андрій Кравець")
        #expect(parts.last?["/person"] == .number(Double(office.desks.developer.id.number)))
        #expect(inside["/notes/0/text"]?.text?.hasSuffix("**важлива** для @Андрій Кравець") == true)
        let places = [inside["/questions/0/seq"], inside["/notes/0/seq"], inside["/questions/1/seq"]]
        #expect(places.compactMap { $0?.number } == places.compactMap { $0?.number }.sorted())
        #expect(contact["/questions"]?.items.isEmpty == true)
    }

    @Test("nor in the lists")
    func lists() async throws {
        let (_, _, office, _) = try await copies()
        let signatory = try await office.signedIn(\.signatory)
        let list = try await signatory.get("/api/v1/reworks").json()
        #expect(list["/items"]?.items.count == 1)
        #expect(!contains(list, Self.secret))
        #expect(!contains(list, office.desks.developer.name))
    }

    @Test("nor by searching for it")
    func search() async throws {
        let (_, _, office, rework) = try await copies()
        let path = "/api/v1/reworks?q=%D1%82%D0%B0%D1%94%D0%BC%D0%BD%D0%B8%D1%86%D1%8F"
        let inside = try await office.signedIn(\.specialist).get(path).json()
        #expect(inside["/items"]?.items.compactMap { $0["/number"]?.number } == [Int(rework.id.number)])
        #expect(try await office.signedIn(\.signatory).get(path).json()["/items"]?.items.isEmpty == true)
    }

    @Test("nor on the contact's own pages")
    func pages() async throws {
        let (_, _, office, rework) = try await copies()
        let signatory = try await office.signedIn(\.signatory)
        for path in ["/my", "/my/reworks/\(rework.id)"] {
            #expect(try await !signatory.page(path).text.contains(Self.secret), "\(path)")
        }
    }

    @Test("nor in the draft of the specification")
    func draft() async throws {
        let (_, _, office, rework) = try await copies()
        let signatory = try await office.signedIn(\.signatory)
        for noun in ["spec-draft", "spec-draft/preview"] {
            let answer = try await signatory.get(office.api(rework, noun))
            #expect(answer.status == 403 || answer.status == 404, "\(noun): \(answer.status)")
        }
    }

    @Test("the lead's reason for an override is not the client's either")
    func override() async throws {
        let (_, _, office, _) = try await copies()
        let contact = try await office.signedIn(\.freeContact)
        let json = try await contact.get("/api/v1/reworks/1").json()
        #expect(json["/number"] == 1)
        #expect(!contains(json, Self.secret))
    }

    @Test("allowedActions and the next move come with every rework, for the very reader")
    func allowed() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        func actions(_ person: KeyPath<Desks, Person>) async throws -> Set<String> {
            let json = try await office.signedIn(person).get(office.api(rework)).json()
            return Set(json["/allowedActions"]?.items.compactMap(\.text) ?? ["missing"])
        }
        #expect(
            try await actions(\.signatory) == [
                "approveEstimate", "askToReestimate", "declineEstimate", "ask", "passOn", "cancel",
            ])
        #expect(
            try await actions(\.specialist).isSuperset(of: ["offerEstimate", "withdrawEstimate", "hold", "cancel"]))
        #expect(try await actions(\.otherSpecialist) == ["makeEnterLink"])
        let signatory = try await office.signedIn(\.signatory).get(office.api(rework)).json()
        #expect(signatory["/move"] == "approveEstimate")
        let specialist = try await office.signedIn(\.specialist).get(office.api(rework)).json()
        #expect(specialist["/move"] == .null || specialist["/move"] == nil)
    }
}
