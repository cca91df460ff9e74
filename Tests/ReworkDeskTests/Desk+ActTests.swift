import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

/// Versions, retries and repeated requests.
struct DeskActTests {
    private func key(_ text: String, _ request: String = "тіло") -> Call.Key {
        Call.Key(text: text, request: Digest.of(request))
    }

    @Test("an action upon a version that is no longer the present one is refused")
    func stale() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        _ = try await desks.desk.ask(rework.id, .client, text: "Який склад?", Call(by: desks.specialist.id, expects: 1))
        let code = try await desks.refusal {
            try await $0.offerEstimate(rework.id, desks.offer, Call(by: desks.specialist.id, expects: 1))
        }
        #expect(code == .staleVersion)
        #expect(try await desks.current(rework.id).version == 2)
    }

    @Test("without an expected version both who act at once are served")
    func retry() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...4 {
                group.addTask {
                    let call = Call(by: desks.specialist.id)
                    return try await desks.refusal {
                        try await $0.ask(rework.id, .client, text: "Питання \(number)?", call)
                    } == nil
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(done == [true, true, true, true])
        #expect(try await desks.current(rework.id).questions.count == 4)
    }

    @Test("the same key sent twice makes one event, however many come at once")
    func repeated() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let call = Call(by: desks.specialist.id, expects: 1, key: key("ключ"))
        let versions = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...10 {
                group.addTask {
                    try await desks.desk.ask(rework.id, .client, text: "Який склад?", call).rework.version
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(versions == Array(repeating: 2, count: 10))
        #expect(try await desks.current(rework.id).questions.count == 1)
    }

    @Test("another request under the same key is refused")
    func reused() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        _ = try await desks.desk.ask(
            rework.id, .client, text: "Який склад?", Call(by: desks.specialist.id, key: key("ключ", "один")))
        let code = try await desks.refusal {
            try await $0.ask(
                rework.id, .client, text: "Інше?", Call(by: desks.specialist.id, key: key("ключ", "два")))
        }
        #expect(code == .keyReused)
        // Another person's key is another key.
        _ = try await desks.desk.ask(
            rework.id, .client, text: "Інше?", Call(by: desks.lead.id, key: key("ключ", "два")))
        #expect(try await desks.current(rework.id).questions.count == 2)
    }

    @Test("a request repeated under its key makes one rework")
    func request() async throws {
        let desks = try await Desks()
        let wish = Wish(client: desks.client.id, contact: desks.contact.id, title: "Звіт", wish: "Хочу звіт")
        let call = Call(by: desks.contact.id, key: key("бажання"))
        let numbers = try await withThrowingTaskGroup(of: ID<Rework>.self) { group in
            for _ in 1...10 { group.addTask { try await desks.desk.request(wish, call).rework.id } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(numbers.count == 1)
        #expect(try await desks.desk.reworks(of: desks.client.id).count == 1)
    }

    @Test("nobody of another client learns that a rework is there")
    func strangers() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .estimated)
        let codes = [
            try await desks.refusal {
                try await $0.approveEstimate(
                    rework.id, rework.shown(.estimate), name: "Ганна", Call(by: desks.stranger.id))
            },
            try await desks.refusal { try await $0.cancel(rework.id, reason: "Так", Call(by: desks.stranger.id)) },
            try await desks.refusal { try await $0.cancel(ID(999), reason: "Так", Call(by: desks.stranger.id)) },
        ]
        #expect(codes == [.notFound, .notFound, .notFound])
    }
}
