import ReworkDomain
import TestSupport
import Testing

/// Passing a signature on by the contacts' plain forms.
struct PassOnRoutesTests {
    private func propose(
        _ office: Office, _ rework: Rework, _ more: [String: String] = [:]
    ) async throws -> ServerAnswer {
        let fields = ["document": rework.shown(.estimate).hex, "colleague": "new", "name": "Ніна Сова", "key": "k"]
        return try await office.signedIn(\.contact)
            .form("/my/reworks/\(rework.id)/pass-on", fields.merging(more) { $1 })
    }

    @Test("who may not sign is led from the answer's page to the form; what is wrong comes back with what was typed")
    func form() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let contact = try await office.signedIn(\.contact)
        let page = "/my/reworks/\(rework.id)/pass-on"
        #expect(try await contact.page(office.answers(rework, .estimate)).text.contains("href=\"\(page)\""))
        let form = try await contact.page(page)
        #expect(form.status == 200 && form.text.contains("Петро Мельник") && !form.text.contains("Ірина Коваль, "))
        let wrong = try await propose(office, rework, ["name": " ", "note": "<b>вона</b>"])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"name-error\"") && wrong.text.contains("&lt;b&gt;вона"))
        #expect(try await propose(office, rework, ["colleague": ""]).status == 422)
        #expect(try await office.current(rework).passings.isEmpty)
    }

    @Test("a limit too low is told in words in the form's place, and no signature is taken all the same")
    func limit() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let body = #"{"maySign":true,"signLimitMinor":100000,"currency":"UAH"}"#
        let details = "/api/v1/people/\(office.desks.signatory.id)/details"
        #expect(try await office.signedIn(\.specialist).post(details, body, version: 1).status == 200)
        let signatory = try await office.signedIn(\.signatory)
        let page = try await signatory.page(office.answers(rework, .estimate))
        #expect(page.text.contains("1 000,00 ₴") || page.text.contains("1\u{A0}000,00\u{A0}₴"))
        #expect(!page.text.contains("value=\"approve\"") && page.text.contains("/pass-on"))
        let tried = try await signatory.form(
            office.answers(rework, .estimate), ["answer": "approve", "name": "Петро Мельник"])
        #expect(tried.status == 422 && !tried.text.contains("value=\"approve\""))
        #expect(try await office.current(rework).stage == .estimated)
        let allowed = try await signatory.get(office.api(rework)).json()["/allowedActions"]?.items.compactMap(\.text)
        #expect(allowed?.contains("approveEstimate") == false && allowed?.contains("passOn") == true)
    }

    @Test("a contact with the right confirms on their own page; sent again it shows the same link")
    func confirm() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        #expect(try await propose(office, rework)["Location"] == "/my/reworks/\(rework.id)?told=passedOn")
        _ = try await propose(office, rework)
        #expect(try await office.current(rework).passings.count == 1, "sent twice it is one proposal")
        let signatory = try await office.signedIn(\.signatory)
        let page = try await signatory.page("/my/reworks/\(rework.id)")
        #expect(page.text.contains("Ніна Сова") && page.text.contains("/pass-on/confirmation"))
        #expect(
            try await !office.signedIn(\.contact).page("/my/reworks/\(rework.id)").text.contains("/confirmation"))
        let fields = ["key": "c", "proposal": "1", "limit": "price"]
        let path = "/my/reworks/\(rework.id)/pass-on/confirmation"
        let first = try await signatory.form(path, fields)
        let link = try #require(first.text.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/enter\/[A-Za-z0-9_-]+)/)?.1)
        #expect(try await signatory.form(path, fields).text.contains(link))
        #expect(try await signatory.form(path, ["key": "d", "proposal": "1"]).status == 409)
        let entered = try await office.anyone.form(String(link), [:])
        #expect(entered["Location"] == office.answers(rework, .estimate))
        var nina = office.anyone
        nina.cookie = entered["Set-Cookie"]?.split(separator: ";").first.map(String.init)
        let answer = try await nina.form(
            office.answers(rework, .estimate), ["answer": "approve", "name": "Сова Ніна"])
        #expect(answer.status == 303)
        #expect(try await office.current(rework).stage == .specifying)
    }

    @Test("declined, the proposer reads the reason; without one the form comes back")
    func decline() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        _ = try await propose(office, rework)
        let signatory = try await office.signedIn(\.signatory)
        let path = "/my/reworks/\(rework.id)/pass-on/decline"
        let silent = try await signatory.form(path, ["key": "a", "proposal": "1", "reason": " "])
        #expect(silent.status == 422 && silent.text.contains("passing-reason-error"))
        let declined = try await signatory.form(path, ["key": "b", "proposal": "1", "reason": "Підпише директор"])
        #expect(declined.status == 303)
        let page = try await office.signedIn(\.contact).page("/my/reworks/\(rework.id)")
        #expect(page.text.contains("Підпише директор"))
    }

    @Test("the workspace is shown what waits, and confirms by the version it saw")
    func workspace() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        _ = try await propose(office, rework, ["note": "Вона відповідає за гроші"])
        let specialist = try await office.signedIn(\.specialist)
        let told = try await specialist.get(office.api(rework)).json()
        #expect(told["/passing/colleague"] == "Ніна Сова" && told["/passing/note"] == "Вона відповідає за гроші")
        let path = office.api(rework, "pass-on-confirmation")
        #expect(try await specialist.post(path, #"{"proposal":1}"#, version: 1).status == 412)
        let version = try #require(told["/version"]?.number)
        let little = try await specialist.post(path, #"{"proposal":1,"signLimitMinor":100}"#, version: version)
        #expect(try little.json()["/errors/0/pointer"] == "/signLimitMinor")
        let confirmed = try await specialist.post(path, #"{"proposal":1}"#, version: version)
        #expect(confirmed.status == 201)
        #expect(try confirmed.json()["/link/url"]?.text?.hasPrefix("\(RouterClient.origin)/enter/") == true)
        #expect(try confirmed.json()["/rework/passing"] == nil)
    }
}
