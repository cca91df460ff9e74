import ReworkDomain
import TestSupport
import Testing

/// What a change must bring: a version, a key, JSON of the right shape.
struct ReadingTests {
    private func asked(_ office: Office) async throws -> (RouterClient, Rework, String) {
        let rework = try await office.desks.rework(at: .requested)
        return (try await office.signedIn(\.specialist), rework, office.api(rework, "questions"))
    }

    private let question = #"{"to":"client","text":"Який склад?"}"#

    @Test("a change without a version is refused, upon an old one too, with the rework as it is now")
    func versions() async throws {
        let office = try await Office()
        let (client, rework, path) = try await asked(office)
        #expect(try await client.post(path, question).status == 428)
        #expect(try await client.post(path, question, version: 99).status == 412)
        let done = try await client.post(path, question, version: 1)
        #expect(done.status == 200)
        #expect(done["ETag"] == "\"2\"")
        let stale = try await client.post(path, question, version: 1)
        #expect(stale.status == 412)
        #expect(try stale.json()["/code"] == "staleVersion")
        #expect(try stale.json()["/current/version"] == 2)
        #expect(try await office.desks.current(rework.id).questions.count == 1)
    }

    @Test("a version that is none of ours is an old one", arguments: ["x", "\"x\"", "", "\"1\", \"2\""])
    func strangeVersions(match: String) async throws {
        let office = try await Office()
        let (client, _, path) = try await asked(office)
        #expect(try await client.post(path, question, ["If-Match": match]).status == 412)
    }

    @Test("a request without a key is refused, one repeated under its key is answered the same and done once")
    func keys() async throws {
        let office = try await Office()
        let (client, rework, path) = try await asked(office)
        let missing = try await client.post(path, question, version: 1, key: nil)
        #expect(missing.status == 400)
        #expect(try missing.json()["/code"] == "keyRequired")
        #expect(try await client.post(path, question, version: 1, key: "").status == 400)
        let long = String(repeating: "x", count: 201)
        #expect(try await client.post(path, question, version: 1, key: long).status == 400)
        let first = try await client.post(path, question, version: 1, key: "k")
        // The key is looked up before the version: a repeated request has an old one by then.
        let second = try await client.post(path, question, version: 1, key: "k")
        #expect(first.status == 200 && second.status == 200)
        #expect(try first.json()["/questions"] == second.json()["/questions"])
        #expect(try await office.desks.current(rework.id).version == 2)
        let other = try await client.post(path, #"{"to":"client","text":"Інше?"}"#, version: 2, key: "k")
        #expect(other.status == 422)
        #expect(try other.json()["/code"] == "keyReused")
    }

    @Test(
        "damaged JSON is told so",
        arguments: ["", "{", "nul", "[", "{\"to\":}", "\u{0}", "{\"to\":\"client\"", "{'to':1}", "[]", "\"x\"", "1"])
    func damaged(body: String) async throws {
        let office = try await Office()
        let (client, _, path) = try await asked(office)
        let answer = try await client.post(path, body, version: 1)
        #expect(answer.status == 400)
        #expect(try answer.json()["/code"] == "damagedJSON")
    }

    @Test(
        "a field of another type is named by its pointer",
        arguments: [
            ("estimates", #"{"lowMinutes":"x"}"#, "/lowMinutes"),
            ("estimates", #"{"lines":[{"work":1}]}"#, "/lines/0/work"), ("questions", #"{"text":7}"#, "/text"),
            ("questions", #"{"to":"client","text":[]}"#, "/text"), ("cancellation", #"{"reason":{}}"#, "/reason"),
        ])
    func types(noun: String, body: String, pointer: String) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let client = try await office.signedIn(\.specialist)
        let answer = try await client.post(office.api(rework, noun), body, version: 1)
        #expect(answer.status == 422)
        #expect(try answer.json()["/code"] == "invalid")
        #expect(try answer.json()["/errors/0/pointer"] == .text(pointer))
        #expect(try answer.json()["/errors/0/code"] == "format")
    }

    @Test(
        "a number that does not fit its field is named by its pointer too",
        arguments: [
            (#"{"lowMinutes":1.5}"#, "/lowMinutes"), (#"{"priceMinor":99999999999999999999}"#, "/priceMinor"),
        ])
    func numbers(body: String, pointer: String) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let client = try await office.signedIn(\.specialist)
        let answer = try await client.post(office.api(rework, "estimates"), body, version: 1)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == .text(pointer))
    }

    @Test("every missing field of an offer is named at once")
    func missing() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let client = try await office.signedIn(\.specialist)
        let answer = try await client.post(office.api(rework, "estimates"), "{}", version: 1)
        #expect(answer.status == 422)
        let pointers = Set(try answer.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } ?? [])
        #expect(
            pointers == [
                "/lowMinutes", "/likelyMinutes", "/highMinutes", "/priceMinor", "/validUntil", "/leadDaysFrom",
                "/leadDaysTo",
            ])
    }

    @Test("an action that takes nothing takes an object still", arguments: ["[]", "1", "null", "\"x\"", "[null]"])
    func nothing(body: String) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .ready)
        let client = try await office.signedIn(\.developer)
        let answer = try await client.post(office.api(rework, "claim"), body, version: rework.version)
        #expect(answer.status == 400)
        #expect(try answer.json()["/code"] == "damagedJSON")
        #expect(try await office.desks.current(rework.id).stage == .ready)
    }

    @Test("a missing field that has no empty meaning is named", arguments: ["spec-revisions", "assignment"])
    func required(noun: String) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specifying)
        let client = try await office.signedIn(\.lead)
        let answer = try await client.post(office.api(rework, noun), "{}", version: rework.version)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/code"] == "missing")
    }

    @Test("a body of more than a mebibyte is refused")
    func size() async throws {
        let office = try await Office()
        let (client, _, path) = try await asked(office)
        let long = #"{"to":"client","text":""# + String(repeating: "x", count: 1_048_577) + #""}"#
        let answer = try await client.post(path, long, version: 1)
        #expect(answer.status == 413)
        #expect(try answer.json()["/code"] == "tooLarge")
    }

    @Test(
        "another media type is refused",
        arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/xml"])
    func media(type: String) async throws {
        let office = try await Office()
        let (client, _, path) = try await asked(office)
        let answer = try await client.post(path, question, version: 1, ["Content-Type": type])
        #expect(answer.status == 415)
        #expect(try answer.json()["/code"] == "unsupportedMediaType")
        let form = try await office.anyone.send(
            "POST", "/sign-in", ["Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"], body: [])
        #expect(form.status == 415)
    }

    @Test("a PUT takes JSON only, too", arguments: ["text/plain", "application/x-www-form-urlencoded"])
    func put(type: String) async throws {
        let office = try await Office()
        let client = try await office.signedIn(\.lead)
        let answer = try await client.post(
            "/api/v1/me/language", #"{"language":"en"}"#, method: "PUT", ["Content-Type": type])
        #expect(answer.status == 415)
    }

    @Test("numbers at the ends of what JSON can say stop nothing but the request")
    func extremes() async throws {
        await #expect(processExitsWith: .success) {
            let office = try await Office()
            let rework = try await office.desks.rework(at: .signed)
            let client = try await office.signedIn(\.specialist)
            for number in ["9223372036854775807", "-9223372036854775808", "-1", "0"] {
                for (noun, body) in [
                    ("hand-off", #"{"sizeMinutes":\#(number),"due":\#(number)}"#),
                    ("deadline", #"{"reason":"x","due":\#(number)}"#), ("demo", #"{"callAt":\#(number)}"#),
                    ("spec-revisions", #"{"draftVersion":\#(number)}"#), ("assignment", #"{"specialist":\#(number)}"#),
                ] {
                    let answer = try await client.post(office.api(rework, noun), body, version: rework.version)
                    #expect((400..<500).contains(answer.status))
                }
                #expect(try await client.get("/api/v1/reworks?limit=\(number)&cursor=\(number)").status < 500)
            }
        }
    }
}
