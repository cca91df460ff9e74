import Foundation

/// Requests as the pages and the documents' forms make them.
extension RouterClient {
    package func get(_ path: String, _ fields: [String: String] = [:]) async throws -> ServerAnswer {
        try await send("GET", path, fields)
    }

    /// A page asked for by a browser.
    package func page(_ path: String) async throws -> ServerAnswer {
        try await send("GET", path, ["Accept": "text/html", "Sec-Fetch-Site": "same-origin"])
    }

    /// JSON from a page of ours. - Parameter version: that of If-Match, left out when nil.
    package func post(
        _ path: String, _ json: String = "{}", version: Int? = nil, key: String? = UUID().uuidString,
        method: String = "POST", _ more: [String: String] = [:]
    ) async throws -> ServerAnswer {
        var fields = ["Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"]
        fields["Idempotency-Key"] = key
        fields["If-Match"] = version.map { "\"\($0)\"" }
        fields.merge(more) { _, new in new }
        return try await send(method, path, fields, body: Array(json.utf8))
    }

    /// A plain form, as a browser sends it: lines end with CR LF.
    package func form(
        _ path: String, _ values: [String: String], _ more: [String: String] = [:]
    ) async throws -> ServerAnswer {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        func escaped(_ text: String) -> String {
            text.replacing("\n", with: "\r\n").addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        let body = values.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&")
        var fields = [
            "Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html",
            "Sec-Fetch-Site": "same-origin",
        ]
        fields.merge(more) { _, new in new }
        return try await send("POST", path, fields, body: Array(body.utf8))
    }
}
