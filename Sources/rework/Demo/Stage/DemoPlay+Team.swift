import ReworkDesk
import ReworkDomain

/// Absences, the line for a manager, an internship, scores and a passport, as they came about.
extension DemoPlay {
    func teamBeats() -> [DemoBeat] {
        let (absence, waiting, intern) = (DemoTeam.absence, DemoTeam.waiting, DemoTeam.intern)
        let away = DemoBeat(at: moment(daysAgo: absence.daysAgo), name: "the absence of \(absence.name)") { [self] in
            let draft = Desk.AbsenceDraft(
                from: calendar.day(of: desk.now), through: calendar.day(of: now).adding(days: absence.daysAhead),
                substitute: try colleague(absence.substitute), note: absence.note)
            _ = try await desk.beAway(try colleague(absence.name), draft, try leadCall())
        }
        let line = DemoBeat(at: moment(daysAgo: waiting.daysAgo), name: "\(waiting.client) in line") { [self] in
            _ = try await desk.awaitManager(
                try colleague(waiting.manager), for: try client(waiting.client), try leadCall())
        }
        let internship = DemoBeat(at: moment(daysAgo: intern.daysAgo), name: "the internship") { [self] in
            let id = try colleague(intern.name)
            let situation = try await desk.certificationSituation(of: id)
            guard situation.indicators.makesEligible(situation.goals) else { return }
            _ = try await desk.beginInternship(
                of: id, with: try colleague(intern.mentor), note: intern.note,
                try leadCall())
        }
        return [away, line, internship] + scoreBeats() + questionBeats() + passportBeats()
    }

    private func scoreBeats() -> [DemoBeat] {
        DemoTeam.scores.map { key, value, note, daysAgo in
            DemoBeat(at: moment(daysAgo: daysAgo), name: "a score of \(key)") { [self] in
                let accepted = try await desk.reworks(of: try client(key), in: [.accepted])
                // Stories of somebody else's may have none.
                guard let rework = accepted.first(where: { $0.score == nil }) else { return }
                _ = try await desk.score(rework.id, Score(value: value, note: note), Call(by: rework.requestedBy))
            }
        }
    }

    private func questionBeats() -> [DemoBeat] {
        DemoTeam.questions.map { key, title, text, answer, daysAgo in
            DemoBeat(at: moment(daysAgo: daysAgo), name: "a question of \(key)") { [self] in
                guard let (client, contacts) = clients[key], let contact = contacts.first else {
                    throw Refusal(.notFound)
                }
                let wish = SupportWish(kind: .consultation, title: title, text: text)
                let intake = SupportIntake(client: client, contact: contact.id, wish: wish)
                let asked = try await desk.request(intake, Call(by: contact.id))
                pass(minutes: 25)
                let mine = Call(by: asked.specialist)
                _ = try await desk.act(on: asked.id, mine, .classify(Classification(kind: .consultation)))
                pass(minutes: 20)
                _ = try await desk.act(on: asked.id, mine, .answer(text: answer, isRecommendation: false))
                pass(minutes: 10)
                _ = try await desk.act(on: asked.id, Call(by: contact.id), .close)
            }
        }
    }

    private func passportBeats() -> [DemoBeat] {
        DemoTeam.passport.enumerated().map { version, note in
            DemoBeat(at: moment(daysAgo: note.daysAgo), name: "version \(version + 1) of a passport") { [self] in
                let id = try client(DemoTeam.passportClient)
                let manager = try desk.client(id).specialist ?? leadCall().person
                try await desk.notePassport(note.text, upon: version, for: id, Call(by: manager))
            }
        }
    }
}
