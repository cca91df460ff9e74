import Foundation
import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

/// What the vendor's people keep among themselves reaches no contact, by no route: texts are planted wherever something
/// internal can be written, and looked for in everything a contact may read.
struct InternalTests {
    /// Said inside; none of it for the client.
    private enum Planted {
        static let override = "пташка-один"
        static let question = "пташка-два"
        static let answer = "пташка-три"
        static let release = "пташка-чотири"
        static let note = "пташка-п’ять"
        static let cover = "пташка-шість"
        static let returned = "пташка-сім"
        static let draft = "пташка-вісім"
        static let foreign = "пташка-дев’ять"
        static let slip = "пташка-десять"
        static let all = [override, question, answer, release, note, cover, returned, draft, foreign, slip]
    }

    /// Routes that a contact is shown something by, from the table of rights.
    private static let routes: [RightsRow] = {
        var known: Set<String> = []
        return RightsTable.rows.filter { row in
            row.isSafe && row.cells[.sig] == "ok" && row.cells[.out] != "ok" && known.insert(row.path).inserted
        }
    }()

    /// A rework of the free client, let go on by an override, with an internal question, its draft unpublished; and a
    /// foreign one.
    private func kept(_ scene: RightsScene) async throws -> Rework {
        let (desks, lead) = (scene.desks, scene.desks.lead.id)
        let id = try #require(scene.rework).id
        _ = try await desks.desk.admit(id, reason: Planted.override, Call(by: lead))
        _ = try await desks.desk.saveDraft("# \(Planted.draft)", of: id, Call(by: lead, expects: 0))
        _ = try await desks.desk.ask(id, .specialist, text: Planted.question, Call(by: lead))
        _ = try await desks.rework(at: .requested, title: Planted.foreign)
        return try await desks.current(id)
    }

    /// A rework released, delivered, given back and delivered again, and shown; asked about between the vendor's own.
    private func shown(_ scene: RightsScene) async throws -> Rework {
        let (desks, desk) = (scene.desks, scene.desks.desk)
        let (developer, specialist) = (desks.developer.id, desks.specialist.id)
        let id = try #require(scene.rework).id
        _ = try await desk.ask(id, .specialist, text: Planted.question, Call(by: developer))
        _ = try await desk.answer(id, question: 1, text: Planted.answer, Call(by: specialist))
        let note = "\(Planted.slip) для @\(desks.developer.name)"
        _ = try await desk.note(id, text: note, Call(by: specialist))
        _ = try await desk.release(id, reason: Planted.release, Call(by: developer))
        _ = try await desks.take(id, to: .developing)
        let criteria = try await desks.current(id).criteria
        let cover = criteria.map { Delivery.Cover(criterion: $0.id, how: Planted.cover) }
        let delivery = Delivery(minutesSpent: 54_321, note: Planted.note, cover: cover)
        _ = try await desk.deliver(id, delivery, Call(by: developer))
        _ = try await desk.returnDelivery(id, reason: Planted.returned, Call(by: specialist))
        _ = try await desk.deliver(id, delivery, Call(by: developer))
        return try await desks.take(id, to: .demonstrating)
    }

    private func expectClean(_ text: String, _ what: String, of scene: RightsScene) {
        for word in Planted.all { #expect(!text.contains(word), "\(what) tells \(word)") }
        // Hours spent are nobody's but the vendor's.
        // A key of a form is made of letters and digits, and may have the number in it.
        let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: ["54321", "905"]), "\(what) tells the hours spent")
        // Who builds is not told either; the client knows its specialist.
        #expect(!text.contains(scene.desks.developer.name), "\(what) names the developer")
    }

    private func read(_ scene: RightsScene, _ rework: Rework) async throws {
        for column in [RightsColumn.con, .sig] {
            let client = try #require(try await scene.clients(column).first)
            for row in InternalTests.routes {
                for document in row.path.contains("{sha256}") ? rework.documents.map(\.fingerprint.hex) : [""] {
                    let path = try await scene.path(row, document: document.isEmpty ? nil : document)
                    let answer = try await client.send("GET", path, ["Accept": "text/html", "Sec-Fetch-Site": "none"])
                    #expect(answer.status == 200 || answer.status == 404, "\(row.route): \(answer.status)")
                    expectClean(answer.text, "\(row.route) at \(rework.stage)", of: scene)
                }
            }
        }
    }

    @Test("of a rework let go on by an override, and of a foreign one")
    func override() async throws {
        let scene = try await RightsScene("awaitingSupport")
        try await read(scene, try await kept(scene))
    }

    @Test("of a rework that was built, given back and shown")
    func work() async throws {
        let scene = try await RightsScene("developing")
        let rework = try await shown(scene)
        #expect(rework.documents.count >= 3)
        try await read(scene, rework)
        // It was there to be told: the specialist reads all of it.
        let inside = try await scene.office.signedIn(\.specialist).get(scene.office.api(rework)).text
        for word in [
            Planted.question, Planted.answer, Planted.release, Planted.note, Planted.cover, Planted.returned,
            Planted.slip,
        ] {
            #expect(inside.contains(word))
        }
    }

    @Test("a contact's search finds nothing of it")
    func search() async throws {
        let scene = try await RightsScene("developing")
        _ = try await shown(scene)
        let client = try await scene.office.signedIn(\.signatory)
        for word in Planted.all {
            let escaped = word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let found = try await client.get("/api/v1/reworks?q=\(escaped)").json()["/items"]?.items
            #expect(found?.isEmpty == true, "the search finds \(word)")
        }
        // The same search finds what is the client's to read.
        let found = try await client.get("/api/v1/reworks?q=%D0%B7%D0%B0%D0%BB%D0%B8%D1%88%D0%BA%D0%B8").json()
        #expect(found["/items"]?.items.count == 1)
    }
}
