import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport

/// Asking a row's route, with everything in its path filled in.
extension RightsScene {
    /// - Parameters:
    ///   - isSilent: whether Sec-Fetch-Site is left out, as an old browser or a program does.
    ///   - more: header fields that replace those of an own page.
    func ask(
        _ row: RightsRow, as client: RouterClient, _ body: RightsRequests.Body, isSilent: Bool = false,
        _ more: [String: String] = [:]
    ) async throws -> ServerAnswer {
        var client = client
        client.isSilent = isSilent
        let path = try await path(row)
        switch body {
        case .none:
            let fields = row.path.hasPrefix("/api/") ? [:] : ["Accept": "text/html", "Sec-Fetch-Site": "same-origin"]
            return try await client.send(row.method, path, fields.merging(more) { $1 })
        case .json(let text):
            let version = try await version(row)
            return try await client.post(path, text, version: version, method: row.method, more)
        case .raw(let bytes):
            let fields = ["Content-Type": "application/octet-stream", "Sec-Fetch-Site": "same-origin"]
            return try await client.send(row.method, path, fields.merging(more) { $1 }, body: bytes)
        case .form(let fields):
            return try await client.form(path, fields, more)
        }
    }

    /// The version that If-Match names; nil where nothing existing is changed.
    private func version(_ row: RightsRow) async throws -> Int? {
        if row.path.contains("/spec-draft"), let rework { return try await desks.store.draft(of: rework.id).version }
        if row.path.contains("{number}"), let request {
            return try await desks.store.request(request.id)?.version
        }
        if row.path.contains("{number}"), let rework { return try await desks.current(rework.id).version }
        let client = desks.desk.register.client(desks.client.id)
        if row.path.hasSuffix("/passport/notes") { return client?.passport.version }
        let ofPerson = ["/details", "/absences", "/internship", "/certification", "/ending", "/withdrawal"]
        if row.path.contains("{person}"), ofPerson.contains(where: row.path.hasSuffix) {
            return desks.desk.register.lastEvent(of: desks.otherSpecialist.id)
        }
        if row.path.contains("/spec-library") { return desks.desk.register.specLibrary.version }
        if row.path.hasSuffix("/price-list") { return desks.desk.register.priceList?.number ?? 0 }
        if row.path.contains("/measures/") { return desks.desk.register.publication?.number ?? 0 }
        if row.path.hasSuffix("/versions") { return desks.store.calendars[VendorCalendar.main]?.version }
        if row.path.contains("{client}") { return desks.desk.register.client(desks.client.id)?.version }
        return nil
    }

    /// The row's path with everything filled in; `document` is that of the stage unless another is named.
    func path(_ row: RightsRow, document: String? = nil) async throws -> String {
        let bytes = row.path.hasPrefix("/files/") ? file : self.document
        var path = row.path.replacing("{sha256}", with: document ?? bytes?.hex ?? String(repeating: "0", count: 64))
        if row.path == "/api/v1/files" { path += "?name=a.png" }
        if row.path.hasSuffix("/spec-comparison") { path += "?from=1&to=1" }
        if row.path.hasSuffix("/comparison") { path += "?from=1&to=1" }
        if row.path.hasSuffix("/comments"), row.isSafe, rework?.spec != nil { path += "?revision=1" }
        if row.path.hasSuffix("/deadline-proposal") { path += "?sizeMinutes=720" }
        if row.path.hasSuffix("/estimate-comparison") { path += "?likelyMinutes=720" }
        for name in [
            "number", "client", "person", "question", "name", "view", "training", "step", "absence", "calendar",
            "template", "comment",
        ] {
            path = path.replacing("{\(name)}", with: value(name, row))
        }
        path = path.replacing("{session}", with: String(repeating: "0", count: 64))
        if path.contains("{link}") { path = path.replacing("{link}", with: try await link().digest.hex) }
        if path.contains("{token}") { path = path.replacing("{token}", with: try await link().text) }
        return path.replacing("css/**", with: "css/app.css").replacing("js/**", with: "js/api.js")
            .replacing("locales/**", with: "locales/common.uk.json")
    }

    private func value(_ name: String, _ row: RightsRow) -> String {
        switch name {
        case "number": rework?.id.description ?? request?.id.description ?? "1"
        case "client": desks.client.id.description
        case "person": person(row).id.description
        case "question", "view", "training", "step", "absence", "calendar", "template", "comment": "1"
        case "name": "report"
        default: ""
        }
    }

    /// The document that waits for an answer at this stage.
    var document: Fingerprint? {
        guard let rework else { return desks.desk.register.client(desks.client.id)?.quotations.last?.document }
        return [DocumentReference.Kind.demo, .spec, .short, .estimate].lazy.compactMap { rework.currentDocument($0) }
            .first
    }

    /// Whom the row is about: a contact, somebody who left, or one of the vendor's people.
    private func person(_ row: RightsRow) -> Person {
        if row.path.contains("/enter-links") { return desks.contact }
        let gone = desks.desk.register.people.first { !$0.isActive }
        return row.path.hasSuffix("/reactivation") ? gone ?? desks.lead : desks.otherSpecialist
    }

    private func link() async throws -> Token {
        let call = Call(by: desks.specialist.id)
        return try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token
    }

    /// What an answer comes to, in the words of the table.
    func outcome(_ answer: ServerAnswer, _ row: RightsRow) -> String {
        let location = answer["Location"] ?? ""
        switch answer.status {
        case 200..<300:
            let isThere = (rework?.title ?? request?.title).map { answer.text.contains($0) } ?? false
            return RightsRequests.lists.contains(row.route) && !isThere ? "no" : "ok"
        case 303 where location.hasPrefix("/sign-in"): return "in"
        case 303 where location.hasPrefix("/documents/"): return "doc"
        case 303 where location.hasPrefix("/my") && row.isSafe: return "my"
        case 303: return "ok"
        default: return String(answer.status)
        }
    }
}
