/// What people talk about: a rework, a consultation, a bug. Who is who in it, and what has been asked.
package protocol Discussed {
    var client: ID<Client> { get }
    /// The one accountable specialist (rule 16).
    var specialist: ID<Person> { get }
    var developer: ID<Person>? { get }
    var questions: [Question] { get }
    /// Waiting on the client that stops the clock (rule 14).
    var pauses: [Pause] { get }
    /// What a signature binds the client to; nil when there is no price.
    var price: Money? { get }

    func hasMentioned(_ person: ID<Person>) -> Bool
}

extension Discussed {
    package var openQuestions: [Question] { questions.filter(\.isOpen) }

    /// Whether the clock stands because the client has been asked.
    package var isWaitingOnClient: Bool { pauses.last.map { $0.to == nil } ?? false }

    /// Whom a question waits on: one to the developer falls to the specialist while the work has none.
    package func addressee(of question: Question) -> Court {
        question.to == .developer && developer == nil ? .specialist : question.to
    }

    package func mayAnswer(_ question: Question, _ actor: Actor.Resolved) -> Bool {
        guard question.isOpen else { return false }
        return switch addressee(of: question) {
        case .client: Who.contact.includes(actor, on: self)
        case .specialist: Who.specialist.includes(actor, on: self)
        case .developer: Who.itsDeveloper.includes(actor, on: self)
        }
    }

    /// A contact asks its specialist; the vendor's people ask anybody but themselves, a developer once there is one.
    /// - Throws: `Refusal` `.invalid` with the fields at fault.
    func ask(
        _ court: Court, _ text: String, _ files: [Attachment], by person: Person
    ) throws(Refusal) -> QuestionFact {
        var check = FormCheck()
        let text = check.text(text, "/text", limit: TextLimit.question)
        let isReachable =
            switch court {
            case .client: person.isVendor
            case .specialist: person.id != specialist
            case .developer: person.isVendor && developer != nil && person.id != developer
            }
        if !isReachable { check.fault("/to", .unknown) }
        try check.finish()
        return .asked(to: court, text: text, fromClient: !person.isVendor, files: files.orNone)
    }

    /// The question of that number, which this person may answer now.
    /// - Throws: `Refusal` `.notFound`, `.alreadyAnswered`, `.notAllowed`.
    func openQuestion(_ number: Int, for person: Person) throws(Refusal) -> Question {
        guard let question = questions.first(where: { $0.number == number }) else { throw Refusal(.notFound) }
        guard question.isOpen else { throw Refusal(.alreadyAnswered) }
        guard mayAnswer(question, .person(person)) else { throw Refusal(.notAllowed) }
        return question
    }
}

extension QuestionFact {
    /// The text of a note or an answer, without space around it.
    /// - Throws: `Refusal` `.invalid` when it is missing or too long.
    static func written(_ text: String) throws(Refusal) -> String {
        var check = FormCheck()
        let text = check.text(text, "/text", limit: TextLimit.question)
        try check.finish()
        return text
    }

    /// Takes what was asked or answered into a conversation, and stops or starts its clock (rule 14).
    func fold(into questions: inout [Question], _ pauses: inout [Pause], by actor: Actor, at moment: Moment) {
        guard case .person(let person) = actor else { return }
        switch self {
        case .asked(let court, let text, let fromClient, let files):
            questions.append(
                Question(
                    number: questions.count + 1, to: court, by: person, isFromClient: fromClient, text: text,
                    at: moment, files: files))
            let isStanding = pauses.last.map { $0.to == nil } ?? false
            if court == .client, !isStanding { pauses.append(Pause(from: moment)) }
        case .answered(let number, let text, _, _, let files):
            guard questions.indices.contains(number - 1) else { return }
            questions[number - 1].answer = Question.Answer(by: person, text: text, at: moment, files: files)
            let isAsked = questions.contains { $0.isOpen && $0.to == .client }
            if !isAsked { pauses.resume(at: moment) }
        case .noted:
            break
        }
    }
}

extension [Pause] {
    /// Ends the waiting under way, if there is any.
    mutating func resume(at moment: Moment) {
        if let last = indices.last, self[last].to == nil { self[last].to = moment }
    }
}
