import TestSupport
import Testing

struct TrainingRoutesTests {
    @Test("rule 24: a training is quoted in writing, and its steps are seen by both sides as they are completed")
    func whole() async throws {
        let office = try await Office()
        let path = "/api/v1/clients/\(office.desks.client.id)"
        let lead = try await office.signedIn(\.lead)
        let quoted = try await lead.post("\(path)/trainings", Desks.trainingJSON, version: 2)
        #expect(quoted.status == 201)
        #expect(try quoted.json()["/trainings/0/price/minor"] == 400_000)
        #expect(try quoted.json()["/trainings/0/parts/1/reason"] == "Знає систему")
        let sha256 = try #require(try quoted.json()["/trainings/0/sha256"]?.text)
        let document = try await office.signedIn(\.contact).page("/documents/\(sha256)")
        #expect(document.text.contains("4\u{A0}000,00") && document.text.contains("Вести довідники"))
        #expect(try await office.signedIn(\.stranger).page("/documents/\(sha256)").status == 404)
        let specialist = try await office.signedIn(\.specialist)
        let step = "\(path)/trainings/1/steps/1/completion"
        let done = try await specialist.post(step, #"{"on":"2026-11-01","note":"Уміє сама"}"#, version: 3)
        #expect(try done.json()["/trainings/0/steps/0/doneOn"] == "2026-11-01")
        #expect(try done.json()["/trainings/0/steps/0/doneBy/name"]?.text == office.desks.specialist.name)
        #expect(try done.json()["/trainings/0/steps/1/doneOn"] == nil)
        #expect(try done.json()["/story/0/kind"] == "trainingStepDone")
        let page = try await office.signedIn(\.contact).page("/my/price").text
        for part in ["Уміє сама", office.desks.specialist.name, "Виконано 1 з 2 кроків", "1\u{A0}листопада"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(try await office.desks.store.clientDocument(.made(1)) == nil)
    }

    @Test("what is wrong with a training is named at its fields, and a step is completed once")
    func faults() async throws {
        let office = try await Office()
        let path = "/api/v1/clients/\(office.desks.client.id)"
        let lead = try await office.signedIn(\.lead)
        let empty = try await lead.post("\(path)/trainings", #"{"level":"wizard"}"#, version: 2)
        #expect(
            try empty.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == ["/level", "/place", "/source"])
        let bare = #"{"level":"user","place":"remote","source":"ownStaff"}"#
        #expect(
            try await lead.post("\(path)/trainings", bare, version: 2).json()["/errors"]?.items.count == 7)
        try await office.desks.quoteTraining()
        let step = "\(path)/trainings/1/steps/1/completion"
        let future = try await lead.post(step, #"{"on":"2026-11-03"}"#, version: 3)
        #expect(try future.json()["/errors/0/code"] == "notInFuture")
        #expect(try await lead.post(step, version: 3).status == 200)
        #expect(try await lead.post(step, version: 4).status == 409)
        #expect(try await lead.post("\(path)/trainings/2/steps/1/completion", version: 4).status == 404)
    }
}
