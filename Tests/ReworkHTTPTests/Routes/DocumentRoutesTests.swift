import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

struct DocumentRoutesTests {
    @Test("a document's address is its fingerprint, its bytes are the signed ones")
    func bytes() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let signatory = try await office.signedIn(\.signatory)
        let answer = try await signatory.page("/documents/\(rework.shown(.spec).hex)")
        #expect(answer.status == 200)
        #expect(Digest.of(answer.bytes).hex == rework.shown(.spec).hex)
        #expect(answer["Content-Type"] == "text/html; charset=utf-8")
        #expect(!answer.text.contains("<form"))
    }

    @Test("a contact's answer page is the same bytes with a form; the vendor's people read the bare document")
    func form() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let bare = try await office.signedIn(\.signatory).page("/documents/\(rework.shown(.estimate).hex)").text
        let page = try await office.signedIn(\.signatory).page(office.answers(rework, .estimate)).text
        #expect(page.hasPrefix(bare.split(separator: "<!-- answer -->").first ?? "?"))
        #expect(page.contains("<form"))
        for person in [\Desks.lead, \.specialist] {
            let answer = try await office.signedIn(person).page(office.answers(rework, .estimate))
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/documents/\(rework.shown(.estimate).hex)")
        }
    }

    @Test("nobody acts for a contact, and another client's contact finds nothing")
    func foreign() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let path = office.answers(rework, .estimate)
        let fields = ["answer": "approve", "name": "Я"]
        #expect(try await office.signedIn(\.lead).form(path, fields).status == 403)
        #expect(try await office.signedIn(\.stranger).form(path, fields).status == 404)
        #expect(try await office.signedIn(\.stranger).page(path).status == 404)
        #expect(try await office.anyone.form(path, fields).status == 401)
        #expect(try await office.desks.current(rework.id).stage == .estimated)
        let other = "/reworks/\(rework.id.number + 1)/answers/\(rework.shown(.estimate).hex)"
        #expect(try await office.signedIn(\.signatory).page(other).status == 404)
    }

    @Test("the whole life can be answered by plain forms")
    func life() async throws {
        let office = try await Office()
        let desks = office.desks
        let signatory = try await office.signedIn(\.signatory)
        var rework = try await desks.rework(at: .estimated)
        let steps: [(DocumentReference.Kind, [String: String], Stage, Stage)] = [
            (.estimate, ["answer": "approve", "name": "Мельник Петро"], .specifying, .specified),
            (.spec, ["answer": "sign", "name": "Мельник Петро"], .signed, .demonstrating),
            (
                .demo,
                [
                    "answer": "accept", "name": "Мельник Петро", "verdict-AC-1": "met", "verdict-AC-2": "notChecked",
                    "note-AC-2": "Немає даних\nще",
                ], .accepted, .accepted
            ),
        ]
        for (kind, fields, after, next) in steps {
            let answer = try await signatory.form(office.answers(rework, kind), fields)
            #expect(answer.status == 303)
            #expect(answer["Location"]?.hasPrefix("/my/reworks/\(rework.id)?told=") == true)
            rework = try await desks.current(rework.id)
            #expect(rework.stage == after)
            rework = try await desks.take(rework.id, to: next)
        }
        #expect(rework.verdicts.map(\.verdict.note) == ["", "Немає даних\nще"])
    }

    @Test("an error shows the form again, with everything typed, at its fields")
    func errors() async throws {
        let office = try await Office()
        let signatory = try await office.signedIn(\.signatory)
        let rework = try await office.desks.rework(at: .demonstrating)
        let answer = try await signatory.form(
            office.answers(rework, .demo),
            ["answer": "accept", "name": "", "verdict-AC-1": "notMet", "note-AC-1": "", "note-AC-2": "Мій <текст>"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Мій &lt;текст&gt;"))
        #expect(answer.text.contains("id=\"name-error\"") && answer.text.contains("id=\"note-error-AC-1\""))
        #expect(answer.text.contains("id=\"verdict-error-AC-2\""))
        #expect(answer.text.contains("value=\"notMet\" checked"))
        #expect(try await office.desks.current(rework.id).verdicts.isEmpty)
    }

    @Test(
        "an empty form, or one without its button, is no answer",
        arguments: [[:], ["name": "Я"], ["answer": "x"], ["answer": "sign", "name": "Я"]])
    func noButton(fields: [String: String]) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let answer = try await office.signedIn(\.signatory).form(office.answers(rework, .estimate), fields)
        #expect(answer.status == 422)
        #expect(try await office.desks.current(rework.id).version == rework.version)
    }

    @Test("an answer to a superseded document is a conflict that keeps the text and leads to the newer one")
    func superseded() async throws {
        let office = try await Office()
        let old = try await office.desks.rework(at: .estimated)
        office.desks.clock.pass(seconds: 60)
        _ = try await office.desks.desk.offerEstimate(
            old.id, office.desks.offer, Call(by: office.desks.specialist.id))
        let new = try await office.desks.current(old.id)
        let signatory = try await office.signedIn(\.signatory)
        let answer = try await signatory.form(
            office.answers(old, .estimate), ["answer": "reestimate", "change": "Дуже довгий <b>лист"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("Дуже довгий &lt;b&gt;лист</textarea>"))
        #expect(answer.text.contains("href=\"\(office.answers(new, .estimate))\""))
        #expect(!answer.text.contains("<form"))
        let page = try await signatory.page(office.answers(old, .estimate))
        #expect(page.text.contains("href=\"\(office.answers(new, .estimate))\"") && !page.text.contains("<form"))
    }

    @Test("a form sent twice is taken once, the second says by whom and keeps the text")
    func twice() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let signatory = try await office.signedIn(\.signatory)
        let fields = ["answer": "approve", "name": "Мельник Петро"]
        let path = office.answers(rework, .estimate)
        #expect(try await signatory.form(path, fields).status == 303)
        let second = try await signatory.form(path, fields)
        #expect(second.status == 409)
        #expect(second.text.contains("Петро Мельник") && second.text.contains("Мельник Петро</textarea>"))
        let approved = try await office.desks.current(rework.id)
        #expect(approved.signatures.count == 1 && approved.version == rework.version + 1)
    }

    @Test("of many who answer at once one is taken, the others keep what they typed")
    func race() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let signatory = try await office.signedIn(\.signatory)
        let path = office.answers(rework, .estimate)
        let answers = try await withThrowingTaskGroup(of: ServerAnswer.self) { group in
            for number in 1...8 {
                group.addTask {
                    try await signatory.form(path, ["answer": "decline", "reason": "Причина \(number)."])
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0.status == 303 } == 1)
        for answer in answers where answer.status != 303 {
            #expect(answer.status == 409)
            #expect(answer.text.contains("Причина "))
        }
    }

    @Test("who may not sign is refused a signature but may ask for another estimate")
    func contact() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let contact = try await office.signedIn(\.contact)
        let path = office.answers(rework, .estimate)
        #expect(try await contact.form(path, ["answer": "approve", "name": "Ірина"]).status == 403)
        #expect(try await contact.form(path, ["answer": "reestimate", "change": "Менше"]).status == 303)
        #expect(try await office.desks.current(rework.id).stage == .requested)
    }

    @Test("verdicts are saved one by one, incomplete ones wait")
    func save() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .demonstrating)
        let contact = try await office.signedIn(\.contact)
        let path = office.answers(rework, .demo)
        let answer = try await contact.form(
            path, ["answer": "save", "verdict-AC-1": "met", "verdict-AC-2": "notMet", "note-AC-2": ""])
        #expect(answer.status == 303)
        #expect(answer["Location"] == "\(path)?saved=1")
        #expect(try await office.desks.current(rework.id).verdicts.map(\.verdict.criterion) == [CriterionID(1)])
        #expect(try await contact.page("\(path)?saved=1").text.contains("role=\"status\""))
    }
}
