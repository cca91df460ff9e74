import ReworkDesk
import ReworkDomain

/// The conversation, what is brought to it, and who signs in whose place.
extension DemoScene {
    func say(_ talk: DemoTalk, _ by: String?) async throws -> Outcome {
        switch talk {
        case .ask(let court, let text): return try await ask(court, text, by)
        case .answer(let court, let text): return try await answer(court, text, by)
        case .note(let text):
            let call = try await bySpecialist(by)
            return try await desk.note(try id, text: text, files: try await brought(call), call)
        }
    }

    /// A question to the specialist is the developer's unless the step names somebody; any other the specialist's.
    private func ask(_ court: Court, _ text: String, _ by: String?) async throws -> Outcome {
        let call: Call =
            if by != nil, !isColleague(by) {
                try byContact(by)
            } else if court == .specialist {
                try await byDeveloper()
            } else {
                try await bySpecialist(by)
            }
        return try await desk.ask(try id, court, text: text, files: try await brought(call), call)
    }

    private func answer(_ court: Court, _ text: String, _ by: String?) async throws -> Outcome {
        let rework = try await rework()
        guard let question = rework.openQuestions.first(where: { $0.to == court }) else {
            throw Refusal(.alreadyAnswered)
        }
        let call =
            switch court {
            case .client: try byContact(by)
            case .specialist: try await bySpecialist(by)
            case .developer: try await byDeveloper()
            }
        let files = try await brought(call)
        return try await desk.answer(rework.id, question: question.number, text: text, files: files, call)
    }

    /// The step's files, brought by whoever acts.
    func brought(_ call: Call) async throws -> [NamedFile] {
        var named: [NamedFile] = []
        for file in files {
            let pieces = AsyncStream<[UInt8]> { stream in
                stream.yield(file.bytes)
                stream.finish()
            }
            let kept = try await desk.takeFile(named: file.name, length: file.bytes.count, pieces, by: call.person)
            named.append(NamedFile(file: kept.file, name: kept.name))
        }
        return named
    }

    func pass(_ passing: DemoPassing, _ by: String?) async throws -> Outcome {
        let rework = try await rework()
        switch passing {
        case .propose(let name, let new, let note):
            guard let document = rework.waitingDocument?.document else { throw Refusal(.superseded) }
            let colleague: Desk.Colleague =
                if let new {
                    .new(name: name, position: new.position, phone: new.phone)
                } else {
                    .known(try contact(name).id)
                }
            return try await desk.passOn(rework.id, document, to: colleague, note: note, try byContact(by))
        case .confirm(let anyAmount):
            guard let open = rework.openPassing else { throw Refusal(.notFound) }
            let call = isColleague(by) || by == nil ? try await bySpecialist(by) : try byContact(by)
            let limit = anyAmount ? nil : rework.price
            let passed = try await desk.confirmPassOn(rework.id, proposal: open.number, limit: limit, call)
            // Who was nobody here signs under their own name from now on.
            var contacts = play.clients[story.client]?.contacts ?? []
            contacts.removeAll { $0.id == passed.colleague.id }
            play.clients[story.client]?.contacts = contacts + [passed.colleague]
            return passed.outcome
        }
    }
}
