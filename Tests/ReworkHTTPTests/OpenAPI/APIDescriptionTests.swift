import ReworkDomain
import ReworkHTTP
import TestSupport
import Testing

/// The API's description agrees with the routes, with the domain's words, and with itself. Answers are held against it
/// wherever a test asks the router (`RouterClient`).
struct APIDescriptionTests {
    private let document = RouterClient.api.document

    /// Every operation: its route, and what is said of it.
    private var operations: [(route: String, told: JSON)] {
        (document["/paths"]?.members ?? [:]).flatMap { path, methods in
            methods.members.map { ("\($0.key.uppercased()) \(path)", $0.value) }
        }
    }

    private var schemas: [String: JSON] { document["/components/schemas"]?.members ?? [:] }

    @Test("it is served to everybody, as OpenAPI 3.1")
    func served() async throws {
        let office = try await Office()
        let answer = try await office.anyone.get("/api/v1/openapi.json")
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "application/json; charset=utf-8")
        #expect(try answer.json() == document)
        #expect(document["/openapi"]?.text?.hasPrefix("3.1.") == true)
    }

    @Test("every route for programs is described, and nothing else is")
    func routes() async throws {
        let office = try await Office()
        let settings = WebSettings(
            web: RepositoryFolder.web, specTemplates: RepositoryFolder.specTemplates,
            publicOrigin: RouterClient.origin, hosts: [])
        let entries = try makeRouter(office.desks.desk, settings).table.entries
        let routes = Set(
            entries.filter { $0.path.hasPrefix("/api/") || $0.path.hasSuffix("z") }.map { "\($0.method) \($0.path)" })
        let described = Set(operations.map(\.route))
        for route in routes.subtracting(described).sorted() {
            Issue.record("\(route) is not described: add it in Sources/ReworkHTTP/OpenAPI/Operations.swift")
        }
        for route in described.subtracting(routes).sorted() {
            Issue.record("\(route) is described in Sources/ReworkHTTP/OpenAPI, but is no route")
        }
    }

    @Test("names of operations are unique, and each has a sentence")
    func names() {
        let ids = operations.compactMap { $0.told["/operationId"]?.text }
        #expect(Set(ids).count == operations.count)
        for (route, told) in operations { #expect(told["/summary"]?.text?.isEmpty == false, "\(route)") }
    }

    @Test("parameters of a path are those in its braces")
    func parameters() {
        for (route, told) in operations {
            let named = Set(route.matches(of: /\{([a-z0-9]+)\}/).map { String($0.1) })
            let told = told["/parameters"]?.items.filter { $0["/in"] == "path" } ?? []
            #expect(Set(told.compactMap { $0["/name"]?.text }) == named, "\(route)")
        }
    }

    @Test("a POST asks for a key; a change that loses to another says so and names the version")
    func headers() {
        for (route, told) in operations {
            let references = Set(told["/parameters"]?.items.compactMap { $0.member("$ref")?.text } ?? [])
            #expect(
                references.contains("#/components/parameters/IdempotencyKey") == route.hasPrefix("POST"), "\(route)")
            let isChange = references.contains { $0.hasPrefix("#/components/parameters/IfMatch") }
            let responses = told["/responses"]?.members ?? [:]
            #expect((responses["412"] != nil) == isChange && (responses["428"] != nil) == isChange, "\(route)")
            // Who has a draft open is no change of anything.
            if route.contains("/reworks/{number}/"), !route.hasPrefix("GET"), !route.hasSuffix("/readers") {
                #expect(isChange, "\(route)")
            }
        }
    }

    @Test("no two schemas share a name")
    func schemaNames() {
        #expect(APIDescription.sharedNames.isEmpty)
    }

    @Test("every reference leads somewhere, and everything there is led to")
    func references() {
        var named: Set<String> = []
        func collect(_ json: JSON) {
            if let reference = json.member("$ref")?.text { named.insert(reference) }
            for value in json.members.values { collect(value) }
            for item in json.items { collect(item) }
        }
        collect(document)
        for reference in named { #expect(document[String(reference.dropFirst())] != nil, "\(reference)") }
        for kind in ["schemas", "responses", "parameters"] {
            for name in (document["/components"]?.member(kind)?.members ?? [:]).keys {
                #expect(named.contains("#/components/\(kind)/\(name)"), "\(kind)/\(name) is spoken of nowhere")
            }
        }
    }

    @Test("every field has a meaning, every number a unit, every answer is closed")
    func meanings() {
        func numbers(_ json: JSON) -> [JSON] {
            (json["/type"] == "integer" ? [json] : []) + json.members.values.flatMap(numbers)
                + json.items.flatMap(numbers)
        }
        for (name, schema) in schemas {
            for (field, shape) in schema["/properties"]?.members ?? [:] {
                #expect(shape["/description"]?.text?.isEmpty == false, "\(name).\(field) has no meaning")
            }
            #expect(schema["/description"]?.text?.isEmpty == false, "\(name)")
        }
        for number in numbers(document) { #expect(number["/x-unit"]?.text?.isEmpty == false, "\(number)") }
        let answers = operations.flatMap { $0.told["/responses"]?.members.values.map { $0 } ?? [] }
        for answer in answers {
            for content in answer["/content"]?.members.values.map({ $0 }) ?? [] {
                guard let name = content["/schema"]?.member("$ref")?.text?.split(separator: "/").last else { continue }
                #expect(schemas[String(name)]?["/additionalProperties"] == false, "\(name) is open")
            }
        }
    }

    /// Written from the description of the domain.
    @Test(
        "its words are the domain's",
        arguments: [
            (
                "Rework", "stage",
                [
                    "awaitingSupport", "requested", "estimated", "specifying", "specified", "signed", "ready",
                    "developing", "delivered", "demonstrating", "accepted", "declined", "cancelled",
                ]
            ),
            ("Rework", "court", ["client", "specialist", "developer"]),
            ("Plan", "kind", ["free", "paid", "individual", "training"]),
            ("Verdict", "verdict", ["met", "metWithNote", "notMet", "notChecked"]),
            ("Document", "kind", ["estimate", "spec", "short", "demo", "protocol"]),
            ("Money", "currency", ["UAH", "EUR", "USD"]),
            ("RequestRefusal", "why", ["notPossible", "notARework", "duplicate"]),
        ])
    func words(schema: String, field: String, words: [String]) {
        let told = schemas[schema]?["/properties"]?.member(field)?["/enum"]?.items.compactMap(\.text)
        #expect(told.map { Set($0) } == Set(words))
    }

    @Test("every code that a problem or a fault may have is in it, and every action")
    func codes() {
        func words(_ schema: String, _ field: String) -> Set<String> {
            Set(schemas[schema]?["/properties"]?.member(field)?["/enum"]?.items.compactMap(\.text) ?? [])
        }
        #expect(words("Problem", "code").isSuperset(of: Refusal.Code.allCases.map(\.rawValue)))
        #expect(words("Problem", "code").isSuperset(of: ["signedOut", "crossSite", "preconditionRequired", "busy"]))
        #expect(words("Fault", "code") == Set(Fault.Code.allCases.map(\.rawValue)))
        #expect(words("Rework", "move") == Set(Action.allCases.map(\.rawValue)))
    }
}
