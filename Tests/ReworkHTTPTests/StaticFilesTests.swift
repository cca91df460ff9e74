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
        "a browser that takes gzip gets the same bytes, packed",
        arguments: [("gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false), ("br", false), ("", false)])
    func packed(taken: String, isPacked: Bool) async throws {
        let office = try await Office()
        let plain = try await office.anyone.get("/css/app.css")
        let answer = try await office.anyone.get("/css/app.css", ["Accept-Encoding": taken])
        #expect(answer["Content-Encoding"] == (isPacked ? "gzip" : nil))
        #expect(answer["Vary"] == "Accept-Encoding" && plain["Vary"] == "Accept-Encoding")
        #expect((answer["ETag"] != plain["ETag"]) == isPacked)
        #expect(answer["Content-Length"] == String(answer.bytes.count))
        #expect(try isPacked ? unpacked(answer.bytes) == plain.bytes : answer.bytes == plain.bytes)
        let again = try await office.anyone.get(
            "/css/app.css", ["Accept-Encoding": taken, "If-None-Match": try #require(answer["ETag"])])
        #expect(again.status == 304)
    }

    /// By the program everybody has, not by the library that packed them.
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/packed.gz"))
        let gzip = Process()
        let shown = Pipe()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "--decompress", "--stdout", "\(folder.path)/packed.gz"]
        gzip.standardOutput = shown
        try gzip.run()
        let found = shown.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        #expect(gzip.terminationStatus == 0)
        return Array(found)
    }

    @Test("a page names its script and styles by their bytes, and only such an address is kept for ever")
    func tagged() async throws {
        let office = try await Office()
        let page = try await office.signedIn(\.lead).get("/home").text
        let addresses = page.matches(of: /(?:href|src)="(\/(?:css|js)\/[^"]+)"/).map { String($0.1) }
        #expect(addresses.count == 3)
        for address in addresses {
            let kept = try await office.anyone.get(address)
            #expect(kept.status == 200 && kept["Cache-Control"] == "public, max-age=31536000, immutable", "\(address)")
            let path = try #require(address.split(separator: "?").first.map(String.init))
            for other in [path, "\(path)?v=", "\(path)?v=0123456789abcdef0123456789abcdef"] {
                #expect(try await office.anyone.get(other)["Cache-Control"] == "no-cache", "\(other)")
            }
        }
    }

    @Test("a page's script comes with every module it needs, each once, and asks for no other")
    func joined() async throws {
        let office = try await Office()
        let script = try await office.anyone.get("/js/pages/rework.js").text
        for module in [
            "api.js", "lib/words.js", "lib/moments.js", "ui/fill.js", "ui/rework/acts.js", "pages/rework.js",
        ] {
            #expect(script.ranges(of: "/* /js/\(module) */").count == 1, "\(module)")
        }
        #expect(!script.contains("lib/draft.js"), "the editor's alone")
        let lines = script.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(!lines.contains { $0.hasPrefix("//") || $0.hasPrefix("/**") || $0.hasPrefix("*/") })
        #expect(!script.split(separator: "\n").contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") })
    }

    @Test(
        "modules that need each other, or one that is not there, stop the start",
        arguments: [#"import { b } from "./b.js";"#, #"import { c } from "../c.js";"#])
    func unjoined(first: String) async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/js/pages", withIntermediateDirectories: true)
        let texts = [
            "a": "\(first)\nexport const a = 1;\n", "b": "import { a } from \"./a.js\";\nexport const b = a;\n",
        ]
        for (name, text) in texts {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/js/pages/\(name).js"))
        }
        let desk = try await Desks().desk
        #expect(throws: (any Error).self) { try RouterClient(desk, web: folder.path) }
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
