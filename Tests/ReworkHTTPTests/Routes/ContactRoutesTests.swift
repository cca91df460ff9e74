import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct ContactRoutesTests {
    @Test("a contact's pages are a contact's: the vendor's people and strangers have none")
    func rights() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let path = "/my/reworks/\(rework.id)"
        #expect(try await office.signedIn(\.contact).page(path).status == 200)
        #expect(try await office.signedIn(\.stranger).page(path).status == 404)
        #expect(try await office.signedIn(\.lead).page("/my").status == 403)
        #expect(try await office.anyone.page("/my")["Location"]?.hasPrefix("/sign-in?next=") == true)
    }

    @Test("a wish is sent; one that the gate would refuse is in triage first (rule 8), then kept as a rework")
    func send() async throws {
        let office = try await Office()
        let sent = try await office.signedIn(\.contact).form("/my/new", ["title": "Звіт", "wish": "Хочу\nзвіт"])
        #expect(sent.status == 303)
        #expect(sent["Location"] == "/my/reworks/1?told=sent&number=1")
        #expect(try await office.desks.current(ID(1)).wish == "Хочу\nзвіт")
        let free = try await office.signedIn(\.freeContact)
        let kept = try await free.form("/my/new", ["title": "Друк", "wish": "Хочу друк"])
        #expect(kept["Location"] == "/my/requests/2?told=requestSent&number=2")
        let asked = try #require(try await office.desks.store.request(ID(2)))
        #expect(asked.stage == .triage)
        let call = Call(by: asked.specialist)
        _ = try await office.desks.desk.act(on: asked.id, call, .classify(Classification(kind: .rework)))
        #expect(try await office.desks.current(ID(2)).stage == .awaitingSupport)
        #expect(try await free.page("/my/reworks/2").status == 200)
    }

    @Test("rule 15: a contact reads why its question is due when it is, with the units and the zone")
    func clock() async throws {
        let office = try await Office()
        let asked = try await office.desks.supportRequest(at: .askedClient)
        let page = try await office.signedIn(\.contact).page("/my/requests/\(asked.id)").text.replacing(
            "\u{a0}", with: " ")
        #expect(page.contains("Рахуємо 12 год робочого часу"))
        #expect(page.contains("строк не спливає; лишається 12 год."))
        #expect(page.contains("За київським часом."))
    }

    @Test("a wish with a fault comes back as it was typed")
    func faults() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        let answer = try await contact.form("/my/new", ["title": "", "wish": "Довге <бажання>"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Довге &lt;бажання&gt;</textarea>"))
        let long = String(repeating: "а", count: 201)
        #expect(try await contact.form("/my/new", ["title": long, "wish": "Так"]).text.contains(long))
        #expect(try await office.desks.desk.reworks(of: office.desks.client.id).isEmpty)
    }

    @Test("a wish sent twice by one press is one rework: the same action sent twice happens once")
    func twice() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        let page = try await contact.page("/my/new").text
        var fields = ["title": "Звіт", "wish": "Хочу звіт"]
        for hidden in page.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/) {
            fields[String(hidden.output.1)] = String(hidden.output.2)
        }
        _ = try await contact.form("/my/new", fields)
        _ = try await contact.form("/my/new", fields)
        #expect(try await office.desks.desk.reworks(of: office.desks.client.id).count == 1)
    }

    @Test("a rework of another client is no beginning of a wish")
    func linked() async throws {
        let office = try await Office()
        let foreign = try await office.desks.keptRework()
        let contact = try await office.signedIn(\.contact)
        #expect(try await contact.page("/my/new?linkedTo=\(foreign.id)").status == 404)
        let answer = try await contact.form(
            "/my/new", ["title": "Звіт", "wish": "Хочу", "linkedTo": foreign.id.description])
        #expect(answer.status == 404)
    }

    @Test("a question is answered, and what is wrong comes back with the text")
    func answers() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        _ = try await office.desks.desk.ask(
            rework.id, .client, text: "Який <склад>?", Call(by: office.desks.specialist.id))
        let contact = try await office.signedIn(\.contact)
        let path = "/my/reworks/\(rework.id)"
        #expect(try await contact.page(path).text.contains("Який &lt;склад&gt;?"))
        #expect(try await contact.form("\(path)/questions/1/answer", ["text": " "]).status == 422)
        let sent = try await contact.form("\(path)/questions/1/answer", ["text": "Головний"])
        #expect(sent["Location"] == "\(path)?told=answered")
        #expect(try await contact.form("\(path)/questions", ["text": "А коли?"])["Location"] == "\(path)?told=asked")
        #expect(try await contact.form("\(path)/cancellation", ["reason": ""]).status == 422)
        #expect(try await contact.form("\(path)/cancellation", ["reason": "Не треба"]).status == 303)
        #expect(try await office.desks.current(rework.id).stage == .cancelled)
    }

    @Test("who comes second with an answer, or too late with a question, loses none of the text typed")
    func late() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        _ = try await office.desks.desk.ask(
            rework.id, .client, text: "Який склад?", Call(by: office.desks.specialist.id))
        let path = "/my/reworks/\(rework.id)"
        let contact = try await office.signedIn(\.contact)
        _ = try await office.signedIn(\.signatory).form("\(path)/questions/1/answer", ["text": "Головний"])
        let second = try await contact.form("\(path)/questions/1/answer", ["text": "Довга відповідь"])
        #expect(second.status == 409)
        #expect(second.text.contains("Довга відповідь"))
        _ = try await office.desks.desk.cancel(rework.id, reason: "Так", Call(by: office.desks.lead.id))
        let question = try await contact.form("\(path)/questions", ["text": "Довге запитання"])
        #expect(question.status == 409)
        #expect(question.text.contains("Довге запитання"))
    }

    @Test("a question goes to a rework under way, and only one's own is offered")
    func ask() async throws {
        let office = try await Office()
        let live = try await office.desks.rework(at: .developing, title: "Звіт у роботі")
        _ = try await office.desks.rework(at: .accepted, title: "Прийнятий звіт")
        let page = try await office.signedIn(\.contact).page("/my/ask")
        #expect(page.status == 200)
        #expect(page.text.contains("href=\"/my/reworks/\(live.id)#question\""))
        #expect(!page.text.contains("Прийнятий звіт"))
        #expect(try await !office.signedIn(\.stranger).page("/my/ask").text.contains("Звіт у роботі"))
        #expect(try await office.signedIn(\.specialist).page("/my/ask").status == 403)
    }

    @Test("what stopped working in an accepted rework becomes a bug that names the point (rule 9)")
    func broken() async throws {
        let office = try await Office()
        let accepted = try await office.desks.rework(at: .accepted, title: "Прийнятий звіт")
        let live = try await office.desks.rework(at: .developing, title: "Звіт у роботі")
        let contact = try await office.signedIn(\.contact)
        let page = try await contact.page("/my/broken")
        #expect(page.text.contains("/my/new?linkedTo=\(accepted.id)&amp;about=defect"))
        #expect(!page.text.contains("Звіт у роботі"))
        let form = ["title": "Не рахує", "wish": "Сума порожня", "linkedTo": "\(accepted.id)", "about": "defect"]
        let empty = try await contact.form("/my/new", form.merging(["title": ""]) { _, new in new })
        #expect(empty.status == 422 && empty.text.contains("name=\"about\" value=\"defect\""))
        let point = try #require(accepted.criteria.first).id
        let sent = try await contact.form("/my/new", form.merging(["criterion": point.description]) { $1 })
        let id = try #require(sent["Location"]?.firstMatch(of: /requests\/(\d+)\?told=requestSent/)).1
        let number = try #require(Int64(id))
        let made = try #require(try await office.desks.store.request(ID(number)))
        #expect(made.proposed == .bug && made.proposedWarranty == WarrantyClaim(rework: accepted.id, criterion: point))
        #expect(made.text.contains("Прийнятий звіт"))
        // Nothing accepted stopped working in one that is still being built.
        let body = """
            {"title":"Не рахує","wish":"Сума","linkedTo":\(live.id),"linkKind":"defect"}
            """
        let refused = try await contact.post("/api/v1/reworks", body)
        #expect(refused.status == 422)
        #expect(try refused.json()["/errors/0/pointer"] == "/linkKind")
    }

    @Test("the workspace's pages and lists lead a contact to its own")
    func workspace() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let contact = try await office.signedIn(\.contact)
        #expect(try await contact.page("/home")["Location"] == "/my")
        #expect(try await contact.page("/reworks/\(rework.id)")["Location"] == "/my/reworks/\(rework.id)")
        for path in ["/api/v1/home", "/api/v1/queue", "/api/v1/clients", "/api/v1/clients/1", "/api/v1/people"] {
            #expect(try await contact.get(path).status == 403, "\(path)")
        }
    }
}
