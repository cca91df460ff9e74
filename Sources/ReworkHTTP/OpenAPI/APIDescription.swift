import Foundation
import HTTPTypes
import ReworkDomain

/// The API's description in OpenAPI 3.1, put together once from what stands in this folder: operations by topic, and
/// the schemas they speak of. Words and numbers that the domain knows are asked of it, so they can't differ.
package enum APIDescription {
    static let operations: [Operation] =
        Operation.general + Operation.people + Operation.team + Operation.files + Operation.clients + Operation.prices
        + Operation.specLibrary
        + Operation.measures + Operation.calendars + Operation.lists + Operation.actions + Operation.support
        + Operation.specifications

    /// The document's bytes: JSON, its members sorted.
    package static let bytes: [UInt8] = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else { preconditionFailure("the description can't be encoded") }
        return Array(data)
    }()

    private static let document = JSONValue.object([
        "openapi": .text("3.1.1"), "info": info, "servers": .list([.object(["url": .text("/")])]),
        "tags": .list(Set(operations.map(\.topic)).sorted().map { .object(["name": .text($0)]) }),
        "security": .list([.object(["session": .list([])])]), "paths": paths, "components": components,
    ])

    private static let info = JSONValue.object([
        "title": .text("Rework"), "version": .text("1"),
        "summary": .text("From a client's wish to the accepted demonstration."),
        "description": .text(
            """
            Times are UTC milliseconds, amounts minor units of an ISO 4217 currency, work is counted in minutes, \
            deadlines in seconds of its calendar's working time; `x-unit` says it of every number. A change names the \
            version it is made upon (If-Match) and a key of its own (Idempotency-Key): the same request sent twice is \
            done once. What a reader may not know is not there: fields without a value are left out. Errors are \
            problems (RFC 9457) with a stable `code`. Pages, documents and plain forms are for people and are not \
            described here.
            """),
        "license": .object(["name": .text("MIT"), "identifier": .text("MIT")]),
    ])

    private static var paths: JSONValue {
        let byPath = Dictionary(grouping: operations, by: \.path)
        return .object(
            byPath.mapValues { operations in
                .object(
                    Dictionary(uniqueKeysWithValues: operations.map { ($0.method.rawValue.lowercased(), $0.json) }))
            })
    }

    private static var components: JSONValue {
        .object([
            "schemas": .object(schemas.compactMapValues { $0.first?.json }), "responses": .object(problems),
            "parameters": .object(parameters),
            "securitySchemes": .object([
                "session": .object([
                    "type": .text("apiKey"), "in": .text("cookie"), "name": .text(Cookies.session),
                    "description": .text("Of a signed-in person; set by the forms at /sign-in and /enter."),
                ])
            ]),
        ])
    }

    /// Names that several schemas have: none, or one of them would be told in the place of the other.
    package static var sharedNames: [String] { schemas.filter { $0.value.count > 1 }.keys.sorted() }

    private static var schemas: [String: [Schema]] {
        var known: [String: [Schema]] = [:]
        Schema.problem.collect(into: &known)
        for operation in operations {
            let contents = [operation.content] + operation.others.values
            for schema in contents.flatMap(\.schemas) + (operation.body.map { [$0] } ?? []) {
                schema.collect(into: &known)
            }
        }
        return known
    }

    /// A response for every status that an operation tells a problem with, naming its codes.
    private static var problems: [String: JSONValue] {
        let codes =
            Refusal.Code.allCases.map { ($0.rawValue, $0.status) }
            + Problem.Code.allCases.map { ($0.rawValue, $0.status) }
        let byStatus = Dictionary(grouping: codes, by: \.1.code).mapValues { Set($0.map(\.0)).sorted() }
        let used = Set(operations.flatMap(\.allProblems))
        return Dictionary(
            uniqueKeysWithValues: byStatus.filter { used.contains($0.key) }.map { status, codes in
                let schema = JSONValue.object(["schema": .object(Shape.named(.problem).json)])
                return (
                    "Problem\(status)",
                    .object([
                        "description": .text("Codes: \(codes.joined(separator: ", "))."),
                        "content": .object(["application/problem+json": schema]),
                    ])
                )
            })
    }

    private static let parameters: [String: JSONValue] = [
        "IfMatch": header(
            "If-Match", .text(pattern: #"^(\*|"[0-9]{1,18}")$"#), required: true,
            "The version upon which the change is made, in quotes, as ETag had it; * for whatever there is."),
        "IfMatchExactly": header(
            "If-Match", .text(pattern: #"^"[0-9]{1,18}"$"#), required: true,
            "The version upon which the change is made, in quotes, as ETag had it."),
        "IdempotencyKey": header(
            "Idempotency-Key", .text(longest: 200, pattern: "^[!-~]+$"), required: true,
            "Made by the caller for one request; the same request under the same key is done once."),
        "Prefer": header(
            "Prefer", .word(["return=minimal", "return=representation"]), required: false,
            "RFC 7240: with return=minimal the answer is 204 and tells the new version alone."),
        "SecFetchSite": header(
            "Sec-Fetch-Site", .word(["same-origin", "none"]), required: true,
            "Set by browsers; a program says none. What another site made a browser send is refused."),
    ]

    private static func header(_ name: String, _ shape: Shape, required: Bool, _ meaning: String) -> JSONValue {
        .object([
            "name": .text(name), "in": .text("header"), "required": .flag(required), "description": .text(meaning),
            "schema": .object(shape.json),
        ])
    }
}
