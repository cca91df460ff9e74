import ReworkDesk
import ReworkDomain
import ReworkStore

/// A question with its answer. `text` is the Markdown with people by their names, `rich` the same as it is shown.
struct QuestionBody: Encodable {
    struct Answer: Encodable {
        let by: ActorBody?
        let at: Int64
        let text: String
        let rich: [RichBlockBody]
        let files: [FileBody]
    }

    let number: Int
    /// Number of its event: the place in the conversation.
    let seq: Int
    let to: String
    let by: ActorBody?
    let at: Int64
    let text: String
    let rich: [RichBlockBody]
    let files: [FileBody]
    /// Not shown to the client.
    let `internal`: Bool
    let answer: Answer?
    let mayAnswer: Bool

    init(_ question: Question, seq: Int, _ shown: [String: ShownText], mayAnswer: Bool, _ register: Register) {
        number = question.number
        self.seq = seq
        to = question.to.rawValue
        by = ActorBody(question.by, register)
        at = question.at.milliseconds
        text = MentionText.shown(question.text)
        rich = RichBlockBody.all(shown[question.text]?.rich)
        files = FileBody.all(question.files)
        `internal` = question.isInternal
        answer = question.answer.map {
            Answer(
                by: ActorBody($0.by, register), at: $0.at.milliseconds, text: MentionText.shown($0.text),
                rich: RichBlockBody.all(shown[$0.text]?.rich), files: FileBody.all($0.files))
        }
        self.mayAnswer = mayAnswer
    }

    /// In the order they were asked; a contact's copy leaves the internal ones out.
    static func all(_ view: ReworkView, for reader: Person, _ register: Register) -> [QuestionBody] {
        let asked = view.events.compactMap { event -> Int? in
            if case .question(.asked) = event.event.fact { event.event.number } else { nil }
        }
        return zip(view.rework.questions, asked).filter { reader.isVendor || !$0.0.isInternal }
            .map { question, seq in
                let mayAnswer = view.rework.stage.isLive && view.rework.mayAnswer(question, .person(reader))
                return QuestionBody(question, seq: seq, view.shown, mayAnswer: mayAnswer, register)
            }
    }

    /// The same of a consultation or a bug.
    static func all(_ view: SupportView, for reader: Person, _ register: Register) -> [QuestionBody] {
        let asked = view.events.compactMap { event -> Int? in
            if case .question(.asked) = event.fact { event.number } else { nil }
        }
        return zip(view.request.questions, asked).filter { reader.isVendor || !$0.0.isInternal }
            .map { question, seq in
                let mayAnswer = view.request.stage.isLive && view.request.mayAnswer(question, .person(reader))
                return QuestionBody(question, seq: seq, view.shown, mayAnswer: mayAnswer, register)
            }
    }
}

/// An internal note; there are none in a contact's copy.
struct NoteBody: Encodable {
    let seq: Int
    let by: ActorBody?
    let at: Int64
    let text: String
    let rich: [RichBlockBody]
    let files: [FileBody]

    private init(
        _ text: String, _ files: [Attachment]?, seq: Int, by actor: Actor, at: Moment, _ shown: [String: ShownText],
        _ register: Register
    ) {
        self.seq = seq
        by = ActorBody(actor.person, register)
        self.at = at.milliseconds
        self.text = MentionText.shown(text)
        rich = RichBlockBody.all(shown[text]?.rich)
        self.files = FileBody.all(files)
    }

    /// Of a consultation or a bug; nil for a contact.
    static func all(_ view: SupportView, for reader: Person, _ register: Register) -> [NoteBody]? {
        guard reader.isVendor else { return nil }
        return view.events.compactMap { event in
            guard case .question(.noted(let text, let files)) = event.fact else { return nil }
            return NoteBody(text, files, seq: event.number, by: event.actor, at: event.at, view.shown, register)
        }
    }

    /// nil for a contact.
    static func all(_ view: ReworkView, for reader: Person, _ register: Register) -> [NoteBody]? {
        guard reader.isVendor else { return nil }
        return view.events.map(\.event).compactMap { event in
            guard case .question(.noted(let text, let files)) = event.fact else { return nil }
            return NoteBody(text, files, seq: event.number, by: event.actor, at: event.at, view.shown, register)
        }
    }
}
