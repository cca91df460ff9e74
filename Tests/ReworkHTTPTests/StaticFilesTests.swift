import Foundation
import TestSupport
import Testing

struct StaticFilesTests {
    @Test(
        "a file is served with its type, the same bytes for everybody",
        arguments: [
            ("css/app.css", "text/css; charset=utf-8"), ("js/api.js", "text/javascript; charset=utf-8"),
            ("locales/common.uk.json", "application/json; charset=utf-8"),
        ])
    func files(path: String, type: String) async throws {
        let office = try await Office()
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(RepositoryFolder.web)/\(path)")))
        for client in [office.anyone, try await office.signedIn(\.lead)] {
            let answer = try await client.get("/\(path)")
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == type)
            #expect(answer.bytes == bytes)
        }
    }

    @Test("who holds a file already gets no body")
    func notModified() async throws {
        let office = try await Office()
        let etag = try #require(try await office.anyone.get("/css/app.css")["ETag"])
        for known in [etag, "\"other\", \(etag)", "W/\(etag)"] {
            let answer = try await office.anyone.get("/css/app.css", ["If-None-Match": known])
            #expect(answer.status == 304, "\(known)")
            #expect(answer.bytes.isEmpty && answer["ETag"] == etag)
        }
        #expect(try await office.anyone.get("/css/app.css", ["If-None-Match": "\"other\""]).status == 200)
    }

    @Test(
        "nothing outside of the pages' folder is served, nor its templates",
        arguments: [
            "/css/../../Package.swift", "/css/..%2f..%2fPackage.swift", "/css/%2e%2e/%2e%2e/Package.swift",
            "/css/..\\..\\Package.swift", "/css//etc/passwd", "/css/%00", "/css/app.css%00.html", "/css/", "/css",
            "/js/../documents/spec.html", "/documents/document.css", "/css/../documents/document.css", "/css/app.css/",
            "/css/APP.css", "/css/app.css.map", "/locales/../home.html", "/home.html", "/js/%252e%252e/home.html",
            "/css/.././home.html", "/css/...../x", "/Package.swift", "/css/%E0%A4%A",
        ])
    func outside(path: String) async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        for client in [office.anyone, lead] {
            let answer = try await client.get(path)
            #expect(answer.status == 404 || answer.status == 401, "\(answer.status)")
            #expect(!answer.text.contains("swift-tools-version") && !answer.text.contains("{{"))
        }
    }
}
