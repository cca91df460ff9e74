import ReworkDesk
import ReworkDomain

/// Questions, each answered by the one it waits on.
extension DemoScene {
    /// Stops the clock, and the client is told so (rule 14).
    func specialistAsks(_ text: String) async throws {
        try expect(try await desk.ask(try id, .client, text: text, try await bySpecialist()))
    }

    /// The vendor's own: the client does not see it.
    func developerAsks(_ text: String) async throws {
        try expect(try await desk.ask(try id, .specialist, text: text, try await byDeveloper()))
    }

    func contactAsks(_ text: String) async throws {
        try expect(try await desk.ask(try id, .specialist, text: text, Call(by: try asker.id)))
    }

    func contactAnswers(_ text: String) async throws {
        try await answer(.client, text, Call(by: try asker.id))
    }

    func specialistAnswers(_ text: String) async throws {
        try await answer(.specialist, text, try await bySpecialist())
    }

    /// The lead's word is final (rule 10).
    func leadAnswers(_ text: String) async throws {
        try await answer(.specialist, text, try byLead())
    }

    /// A lead's override of the gate; the reason is kept.
    func leadAdmits(_ reason: String) async throws {
        try expect(try await desk.admit(try id, reason: reason, try byLead()))
    }

    private func answer(_ court: Court, _ text: String, _ call: Call) async throws {
        guard let question = try await rework().openQuestions.first(where: { $0.to == court }) else {
            throw Refusal(.alreadyAnswered)
        }
        try expect(try await desk.answer(try id, question: question.number, text: text, call))
    }
}
