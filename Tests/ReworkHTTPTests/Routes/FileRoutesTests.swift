import Foundation
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkHTTP

struct FileRoutesTests {
    private func put(
        _ client: RouterClient, _ bytes: [UInt8], as name: String = "a.png", _ more: [String: String] = [:]
    ) async throws -> ServerAnswer {
        let escaped = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let fields = ["Sec-Fetch-Site": "same-origin", "Content-Type": "application/octet-stream"]
        return try await client.send(
            "PUT", "/api/v1/files?name=\(escaped)", fields.merging(more) { $1 }, body: bytes)
    }

    /// A note and a question to the client, each with a file of its own.
    private func scene() async throws -> (office: Office, shown: NamedFile, noted: NamedFile) {
        let office = try await Office()
        let desks = office.desks
        let id = try await desks.rework(at: .developing).id
        let shown = try await desks.bring(FileBytes.png, as: "Екран № 1.png", by: desks.specialist)
        let noted = try await desks.bring(FileBytes.html, as: "екран.png", by: desks.specialist)
        _ = try await desks.desk.ask(id, .client, text: "Це?", files: [shown], Call(by: desks.specialist.id))
        _ = try await desks.desk.note(id, text: "Наше", files: [noted], Call(by: desks.specialist.id))
        return (office, shown, noted)
    }

    @Test("a file is brought as a raw body; the same bytes again answer the same")
    func brought() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        let first = try await put(contact, FileBytes.png, as: "Екран № 1.png")
        #expect(first.status == 201)
        let json = try first.json()
        #expect(json["/sha256"] == .text(Digest.of(FileBytes.png).hex))
        #expect(json["/name"] == "Екран № 1.png" && json["/isImage"] == true && json["/type"] == "png")
        #expect(json["/size"] == .number(Double(FileBytes.png.count)))
        let again = try await put(contact, FileBytes.png, as: "Екран № 1.png")
        #expect(try again.status == 201 && again.json() == json)
        let back = try await contact.get("/files/\(Digest.of(FileBytes.png).hex)")
        #expect(back.status == 200 && back.bytes == FileBytes.png)
    }

    @Test("what is not taken is told by its code, and nothing is kept")
    func refused() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        let tries: [(ServerAnswer, Int, String)] = [
            (try await put(contact, FileBytes.program), 415, "fileTypeUnknown"),
            (try await put(contact, []), 422, "fileEmpty"),
            (try await put(contact, FileBytes.png, as: "../x.png"), 422, "invalid"),
            (try await put(contact, FileBytes.png, as: ""), 422, "invalid"),
            (try await put(contact, FileBytes.png, ["Content-Length": "25000001"]), 413, "fileTooLarge"),
            (try await put(contact, FileBytes.png, ["Sec-Fetch-Site": "cross-site"]), 403, "crossSite"),
            (try await put(office.anyone, FileBytes.png), 401, "signedOut"),
        ]
        for (answer, status, code) in tries {
            #expect(answer.status == status, "\(code)")
            #expect(try answer.json()["/code"] == .text(code))
        }
        #expect(try await contact.get("/files/\(Digest.of(FileBytes.png).hex)").status == 404)
    }

    @Test("who may not read what names a file finds no such file")
    func rights() async throws {
        let (office, shown, noted) = try await scene()
        let readers: [(KeyPath<Desks, Person>, Int, Int)] = [
            (\.contact, 200, 404), (\.signatory, 200, 404), (\.stranger, 404, 404), (\.freeContact, 404, 404),
            (\.developer, 200, 200), (\.otherDeveloper, 200, 200), (\.otherSpecialist, 200, 200), (\.lead, 200, 200),
        ]
        for (person, shownStatus, notedStatus) in readers {
            let client = try await office.signedIn(person)
            #expect(try await client.get("/files/\(shown.file)").status == shownStatus)
            #expect(try await client.get("/files/\(noted.file)").status == notedStatus)
        }
        let missing = try await office.signedIn(\.lead).get("/files/\(Fingerprint.made(3))")
        #expect(missing.status == 404)
    }

    @Test("a picture is shown, a page of HTML called a picture is only saved; neither can do anything here")
    func served() async throws {
        let (office, shown, noted) = try await scene()
        let client = try await office.signedIn(\.specialist)
        let picture = try await client.get("/files/\(shown.file)")
        #expect(picture["Content-Type"] == "image/png")
        #expect(
            picture["Content-Disposition"]
                == "inline; filename*=UTF-8''%D0%95%D0%BA%D1%80%D0%B0%D0%BD%20%E2%84%96%201.png")
        let page = try await client.get("/files/\(noted.file)")
        #expect(page["Content-Type"] == "application/octet-stream")
        #expect(page["Content-Disposition"]?.hasPrefix("attachment; filename*=UTF-8''") == true)
        #expect(page.bytes == FileBytes.html)
        for answer in [picture, page] {
            let policy = try #require(answer["Content-Security-Policy"])
            #expect(policy.contains("default-src 'none'") && policy.contains("sandbox") && !policy.contains("script"))
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Cache-Control"] == "private, no-cache")
        }
    }

    @Test("a reader of PDF starts, and still nothing of it may run here")
    func pdf() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        _ = try await put(contact, FileBytes.pdf, as: "а.pdf")
        let answer = try await contact.get("/files/\(Digest.of(FileBytes.pdf).hex)")
        #expect(answer["Content-Type"] == "application/pdf")
        #expect(answer["Content-Disposition"]?.hasPrefix("inline") == true)
        #expect(answer["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    }

    @Test("who has the bytes already gets none, as long as they may read them")
    func known() async throws {
        let (office, shown, _) = try await scene()
        let etag = "\"\(shown.file)\""
        let path = "/files/\(shown.file)"
        let client = try await office.signedIn(\.contact)
        let answer = try await client.get(path, ["If-None-Match": etag])
        #expect(answer.status == 304 && answer.bytes.isEmpty && answer["ETag"] == etag)
        #expect(try await office.signedIn(\.stranger).get(path, ["If-None-Match": etag]).status == 404)
    }

    @Test("a large file leaves in pieces, whole and in part")
    func large() async throws {
        let office = try await Office()
        let contact = try await office.signedIn(\.contact)
        let bytes = [UInt8](repeating: 65, count: 300_000) + [UInt8](repeating: 66, count: 300_000)
        #expect(try await put(contact, bytes, as: "великий.txt").status == 201)
        let path = "/files/\(Digest.of(bytes).hex)"
        let whole = try await contact.get(path)
        #expect(whole["Content-Length"] == "600000" && whole["Accept-Ranges"] == "bytes" && whole.bytes == bytes)
        let part = try await contact.get(path, ["Range": "bytes=299998-300001"])
        #expect(part.status == 206 && part.text == "AABB")
        #expect(part["Content-Range"] == "bytes 299998-300001/600000" && part["Content-Length"] == "4")
        let past = try await contact.get(path, ["Range": "bytes=600000-"])
        #expect(past.status == 416 && past["Content-Range"] == "bytes */600000")
        let other = try await contact.get(path, ["Range": "bytes=0-1", "If-Range": "\"x\""])
        #expect(other.status == 200 && other.bytes.count == 600_000)
    }

    @Test(
        "one range of bytes is a part, everything else the whole",
        arguments: [
            ("bytes=0-0", AskedRange.part(0...0)), ("bytes=5-", .part(5...9)), ("bytes=-3", .part(7...9)),
            ("bytes=-99", .part(0...9)), ("bytes=8-99", .part(8...9)), ("bytes=10-", .nothing), ("bytes=-0", .nothing),
            ("bytes=5-4", .whole), ("bytes=0-1,3-4", .whole), ("items=0-1", .whole), ("bytes=-", .whole), ("", .whole),
            ("bytes=99999999999999999999-", .whole),
        ])
    func ranges(field: String, expected: AskedRange) {
        #expect(AskedRange.read(field, size: 10) == expected)
    }

    @Test("files go with questions, answers and notes by the API, and each side is told of its own")
    func named() async throws {
        let (office, shown, noted) = try await scene()
        let inside = try await office.signedIn(\.specialist).get("/api/v1/reworks/1").json()
        #expect(inside["/questions/0/files/0/name"] == "Екран № 1.png")
        #expect(inside["/notes/0/files/0/sha256"] == .text(noted.file.hex))
        let answer = try await office.signedIn(\.contact).get("/api/v1/reworks/1")
        #expect(answer.text.contains(shown.file.hex) && !answer.text.contains(noted.file.hex))
        let story = try answer.json()["/story"]?.items ?? []
        #expect(story.compactMap { $0["/values/files"]?.number } == [1])
        let page = try await office.signedIn(\.contact).page("/my/reworks/1").text
        #expect(page.contains("<img src=\"/files/\(shown.file)\" alt=\"Екран № 1.png\">"))
        #expect(!page.contains(noted.file.hex))
    }

    @Test("a contact's forms take the files their page brought, and give them back when something is wrong")
    func forms() async throws {
        let office = try await Office()
        let file = try await office.desks.bring(FileBytes.png, as: "екран 1.png", by: office.desks.contact)
        let contact = try await office.signedIn(\.contact)
        let line = "\(file.file) екран 1.png"
        let wrong = try await contact.form("/my/new", ["title": "", "wish": "Хочу", "files": line])
        #expect(wrong.status == 422 && wrong.text.contains("name=\"files\" value=\"\(line)\""))
        let sent = try await contact.form("/my/new", ["title": "Звіт", "wish": "Хочу", "files": line])
        #expect(sent.status == 303)
        let rework = try await office.desks.current(ID(1))
        #expect(rework.files?.map(\.name) == ["екран 1.png"])
        #expect(try await contact.page("/my/reworks/1").text.contains("alt=\"екран 1.png\""))
        let asked = try await contact.form("/my/reworks/1/questions", ["text": "А це?", "files": "\(line)\nzzz"])
        #expect(asked.status == 303)
        #expect(try await office.desks.current(ID(1)).questions.first?.files?.count == 1)
    }
}
