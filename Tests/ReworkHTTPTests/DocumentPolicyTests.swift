import Foundation
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

struct DocumentPolicyTests {
    /// The policy's style hash and the hash of the style that came with it.
    private func hashes(_ answer: ServerAnswer) throws -> (named: String, served: String) {
        let policy = try #require(answer["Content-Security-Policy"])
        let named = try #require(policy.firstMatch(of: /style-src 'sha256-([^']+)'/)).output.1
        let style = try #require(
            answer.text.split(separator: "</style>").first?.split(separator: "<style>").dropFirst())
        let served = Data(Digest.of(style.joined(separator: "<style>")).bytes).base64EncodedString()
        return (String(named), served)
    }

    @Test("a document's policy names the very style it carries, and lets nothing else in")
    func style() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .demonstrating)
        let signatory = try await office.signedIn(\.signatory)
        let paths = [
            "/documents/\(rework.shown(.estimate).hex)", "/documents/\(rework.shown(.spec).hex)",
            "/documents/\(rework.shown(.demo).hex)", office.answers(rework, .demo),
        ]
        for path in paths {
            let answer = try await signatory.page(path)
            #expect(answer.status == 200)
            let (named, served) = try hashes(answer)
            #expect(named == served, "\(path)")
            #expect(
                answer["Content-Security-Policy"]
                    == "default-src 'none'; style-src 'sha256-\(served)'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'self'")
        }
    }

    @Test("an answer that comes back with errors has the same policy")
    func errors() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let signatory = try await office.signedIn(\.signatory)
        let answer = try await signatory.form(office.answers(rework, .estimate), ["answer": "approve", "name": ""])
        #expect(answer.status == 422)
        let (named, served) = try hashes(answer)
        #expect(named == served)
    }

    @Test("the preview of a draft has it too")
    func preview() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .specifying)
        let specialist = try await office.signedIn(\.specialist)
        _ = try await office.desks.desk.saveDraft(
            "# <script>x</script>", of: rework.id, .init(by: office.desks.specialist.id, expects: 0))
        let answer = try await specialist.page(office.api(rework, "spec-draft/preview") + "?v=1")
        #expect(answer.status == 200)
        let (named, served) = try hashes(answer)
        #expect(named == served)
        #expect(!answer.text.contains("<script"))
    }
}
