import ReworkDomain
import TestSupport
import Testing

struct DraftRoutesTests {
    @Test("a draft is saved upon the version seen; the loser's text is kept and the winner's comes back")
    func conflict() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specifying)
        let path = office.api(rework, "spec-draft")
        let specialist = try await office.signedIn(\.specialist)
        let lead = try await office.signedIn(\.lead)
        #expect(try await specialist.get(path)["ETag"] == "\"0\"")
        let body = try JSONText.object(["text": "перший"])
        #expect(try await specialist.post(path, body, method: "PUT").status == 428)
        #expect(try await specialist.post(path, body, version: 0, method: "PUT").status == 200)
        let second = try await lead.post(path, JSONText.object(["text": "другий"]), version: 0, method: "PUT")
        #expect(second.status == 412)
        let json = try second.json()
        #expect(json["/code"] == "staleVersion")
        #expect(json["/current/text"] == "перший")
        #expect(json["/current/kept/0/text"] == "другий")
        #expect(second["ETag"] == "\"1\"")
    }

    @Test("a save answers with what the linter found, the text only when it is asked for")
    func findings() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specifying)
        let path = office.api(rework, "spec-draft")
        let specialist = try await office.signedIn(\.specialist)
        let text = SpecTexts.text(criteria: ["Працює швидко"])
        let saved = try await specialist.post(path, JSONText.object(["text": text]), version: 0, method: "PUT").json()
        #expect(saved["/findings/0/code"] == "vagueCriterion" && saved["/findings/0/severity"] == "error")
        #expect(saved["/text"] == nil || saved["/text"] == .null)
        let read = try await specialist.get(path).json()
        #expect(read["/text"] == .text(text))
        #expect(read["/editable"] == true && read["/mayPublish"] == true)
    }

    @Test("a body without a text is refused at its field")
    func missing() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specifying)
        let answer = try await office.signedIn(\.specialist).post(
            office.api(rework, "spec-draft"), "{}", version: 0, method: "PUT")
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == "/text")
    }

    @Test("the templates are listed and read in both languages")
    func templates() async throws {
        let office = try await Office()
        let specialist = try await office.signedIn(\.specialist)
        let list = try await specialist.get("/api/v1/spec-templates").json()
        #expect(list.items.count == 12)
        for item in list.items {
            let (name, language) = (item["/name"]?.text ?? "", item["/language"]?.text ?? "")
            let read = try await specialist.get("/api/v1/spec-templates/\(name)?language=\(language)").json()
            #expect(read["/text"]?.text?.contains("# ") == true)
        }
        for path in ["nothing", "..%2f..%2fREADME", "report?language=xx"] {
            #expect(try await specialist.get("/api/v1/spec-templates/\(path)").status == 404)
        }
    }
}
