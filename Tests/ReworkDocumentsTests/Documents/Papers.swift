import ReworkDomain
import TestSupport

@testable import ReworkDocuments

/// The four documents of one story, and what the tests read out of them.
enum Papers {
    /// A client with everybody of the stories; hostile names where asked.
    static func cast(_ client: Client = client(), _ more: [Person] = []) -> Cast {
        let people = [
            People.contact, People.signatory, People.specialist, People.otherSpecialist, People.developer,
            People.lead,
        ]
        return Cast(client: client, people: more + people.filter { known in !more.contains { $0.id == known.id } })
    }

    static func client(_ name: String = People.client.name, language: Language = .ukrainian) -> Client {
        Client(
            id: People.client.id, name: name, language: language, specialist: People.specialist.id,
            plans: [Plan(kind: .paid, from: .on("2026-01-01"), through: .on("2026-12-31"))])
    }

    static let hash = String(repeating: "ab", count: 32)

    struct Paper: Sendable {
        let kind: DocumentReference.Kind
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    static func estimate(
        _ offer: EstimateOffer = .fair, _ cast: Cast = cast(), now: Moment = .start
    ) throws -> Paper {
        let story = try Story(now: now)
        return try paper(.estimate, cast, now) {
            try EstimateDocument(rework: story.rework, offer: offer, cast: cast).bytes(.ofRepository, $0)
        }
    }

    static func spec(
        _ text: String = SpecTexts.complete, _ cast: Cast = cast(), now: Moment = .start
    ) throws -> Paper {
        let story = try Story.at(.specifying)
        let spec = try SpecText(text, limits: Press.ofRepository.limits).numbered(after: 0)
        return try paper(.spec, cast, now) {
            try SpecDocument(rework: story.rework, spec: spec, cast: cast).bytes(.ofRepository, $0)
        }
    }

    static func demo(_ plan: DemoPlan = .byLink, _ cast: Cast = cast(), now: Moment = .start) throws -> Paper {
        let story = try Story.at(.delivered)
        return try paper(.demo, cast, now) {
            try DemoDocument(rework: story.rework, plan: plan, cast: cast).bytes(.ofRepository, $0)
        }
    }

    static func acceptance(
        _ verdicts: [Verdict]? = nil, name: String = "Петро Мельник", _ cast: Cast = cast(), now: Moment = .start
    ) throws -> Paper {
        var story = try Story.at(.demonstrating)
        let found = verdicts ?? .all(.met, of: story.rework.criteria)
        try story.act(
            .demo(.accept(document: story.rework.shown(.demo), name: name, verdicts: found)), by: People.signatory)
        let rework = story.rework
        return try paper(.protocolOfAcceptance, cast, now) {
            try ProtocolDocument(rework: rework, cast: cast, eventHash: hash).bytes(.ofRepository, $0)
        }
    }

    static func all(_ cast: Cast = cast(), now: Moment = .start) throws -> [Paper] {
        [
            try estimate(.fair, cast, now: now), try spec(SpecTexts.complete, cast, now: now),
            try demo(.byLink, cast, now: now), try acceptance(nil, cast, now: now),
        ]
    }

    private static func paper(
        _ kind: DocumentReference.Kind, _ cast: Cast, _ now: Moment, _ bytes: (Writing) throws -> [UInt8]
    ) rethrows -> Paper {
        Paper(kind: kind, bytes: try bytes(Press.ofRepository.writing(cast.client.language, now: now)))
    }
}

extension String {
    /// How often `part` stands in it.
    func count(of part: String) -> Int { components(separatedByText: part).count - 1 }

    private func components(separatedByText part: String) -> [Substring] {
        split(separator: part, omittingEmptySubsequences: false)
    }

    /// Names of the tags that open in it.
    var tags: Set<String> { Set(matches(of: /<([a-zA-Z][a-zA-Z0-9]*)/).map { String($0.output.1).lowercased() }) }

    /// With no-break spaces as plain ones.
    var plain: String { replacing("\u{A0}", with: " ").replacing("&nbsp;", with: " ") }
}
