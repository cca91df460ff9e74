import ReworkDomain
import TestSupport
import Testing

struct CommentRoutesTests {
    private func page(_ office: Office, _ rework: Rework) -> String { office.answers(rework, .spec) }

    @Test("under the document a contact comments by a plain form, is answered there, and settles it")
    func conversation() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let contact = try await office.signedIn(\.contact)
        let path = page(office, rework)
        let fields = ["answer": "comment", "at": "1", "text": "А за **рік**?", "blocking": "1", "key": "k1"]
        let sent = try await contact.form(path, fields)
        #expect(sent.status == 303)
        #expect(sent["Location"] == "\(path)?said=1#comments")
        // Sent twice it is said once.
        #expect(try await contact.form(path, fields).status == 303)
        #expect(try await office.current(rework).threads.count == 1)
        let shown = try await contact.page(path).text
        #expect(shown.contains("<strong>рік</strong>"))
        #expect(shown.contains("href=\"#b1\""))
        let specialist = try await office.signedIn(\.specialist)
        let version = try await office.current(rework).version
        let reply = try await specialist.post(
            office.api(rework, "comments/1/replies"), #"{"text":"Окремо"}"#, version: version)
        #expect(reply.status == 200)
        #expect(try await contact.page(path).text.contains("Окремо"))
        #expect(try await contact.form(path, ["answer": "resolve-1"]).status == 303)
        #expect(try await office.current(rework).threads[0].state == .resolved)
    }

    @Test("a signature over an open comment comes back with it, and keeps the name")
    func stopped() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let signatory = try await office.signedIn(\.signatory)
        let path = page(office, rework)
        let comment = ["answer": "comment", "at": "1", "text": "А за рік?", "blocking": "1"]
        _ = try await signatory.form(path, comment)
        let answer = try await signatory.form(path, ["answer": "sign", "name": "Мельник Петро"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#comment-1\""))
        #expect(answer.text.contains("value=\"Мельник Петро\""))
        #expect(try await office.current(rework).stage == .specified)
    }

    @Test("a faulty comment comes back at its field with all that was typed, and the answer's form untouched")
    func faulty() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let contact = try await office.signedIn(\.contact)
        let fields = ["answer": "comment", "at": "2", "text": " ", "wording": "Мої слова"]
        let answer = try await contact.form(page(office, rework), fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"comment-text-error\""))
        #expect(answer.text.contains("Мої слова"))
        #expect(answer.text.contains("<option value=\"2\" selected>"))
        #expect(!answer.text.contains("id=\"remarks-error\""))
        let nowhere = try await contact.form(page(office, rework), ["answer": "comment", "text": "Так"])
        #expect(nowhere.status == 422)
        #expect(nowhere.text.contains("id=\"comment-at-error\""))
    }

    @Test("no contact's page ever holds an internal comment")
    func hidden() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let specialist = try await office.signedIn(\.specialist)
        let body = #"{"revision":1,"block":1,"text":"Клієнт сварливий","internal":true}"#
        let made = try await specialist.post(office.api(rework, "comments"), body, version: rework.version)
        #expect(made.status == 200)
        let contact = try await office.signedIn(\.contact)
        for path in [page(office, rework), "/my/reworks/\(rework.id)", "\(office.api(rework))", "/my"] {
            #expect(!(try await contact.page(path).text.contains("сварливий")), "\(path)")
        }
        let listed = try await contact.get("\(office.api(rework, "comments"))?revision=1")
        #expect(listed.status == 200)
        #expect(!listed.text.contains("сварливий"))
        #expect(try await contact.form(page(office, rework), ["answer": "reply-1", "text": "Так"]).status == 404)
    }

    @Test("a comment names one text: a revision or the draft, and a block of it")
    func bodies() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specified)
        let specialist = try await office.signedIn(\.specialist)
        let cases: [(String, Int, String)] = [
            (#"{"block":1,"text":"Так"}"#, 422, "/revision"),
            (#"{"revision":1,"draftVersion":1,"block":1,"text":"Так"}"#, 422, "/revision"),
            (#"{"revision":1,"text":"Так"}"#, 422, "/block"),
            (#"{"revision":1,"block":1,"text":""}"#, 422, "/text"),
        ]
        for (body, status, pointer) in cases {
            let answer = try await specialist.post(office.api(rework, "comments"), body, version: rework.version)
            #expect(answer.status == status)
            #expect(answer.text.contains(pointer), "\(body)")
        }
    }
}
