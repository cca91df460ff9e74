package import ReworkDomain
import ReworkStore

/// The vendor's calendars: a lead changes them and gives them to clients, and what is open is counted anew.
extension Desk {
    /// - Throws: `Refusal` `.notFound`.
    package func vendorCalendar(_ id: ID<VendorCalendar>) throws(Refusal) -> VendorCalendar {
        guard let calendar = store.calendars[id] else { throw Refusal(.notFound) }
        return calendar
    }

    /// A calendar that no client has yet.
    package func addCalendar(_ draft: CalendarDraft, _ call: Call) async throws -> VendorCalendar {
        if case .calendar(let id)? = try await kept(call)?.subject { return try vendorCalendar(id) }
        let person = try self.person(call.person)
        for _ in 1...Desk.tries {
            let id = store.calendars.next
            let (terms, reason) = try draft.decide(others: names(but: id), by: person)
            _ = try ready(terms)
            let fact = CalendarFact.set(terms, reason: reason, moved: [])
            let event = Event(number: 1, at: now, actor: .person(person.id), fact: fact)
            var change = Change()
            change.calendar = CalendarChange(calendar: id, event: event)
            change.expectations = [.calendar(id, version: 0), .active(person.id)]
            change.remembered = try remembered(call, .calendar(id), at: event.at)
            do {
                try await store.commit(change)
                return try vendorCalendar(id)
            } catch StoreError.conflict {
                if case .calendar(let id)? = try await kept(call)?.subject { return try vendorCalendar(id) }
            }
        }
        throw Refusal(.staleVersion)
    }

    /// A new version; open deadlines of the clients counted by it are counted anew in the same write, and each that
    /// moved tells it in its history.
    package func setCalendar(
        _ id: ID<VendorCalendar>, _ draft: CalendarDraft, _ call: Call
    ) async throws -> VendorCalendar {
        if try await kept(call) != nil { return try vendorCalendar(id) }
        let person = try self.person(call.person)
        for _ in 1...Desk.tries {
            let current = try vendorCalendar(id)
            if let expected = call.expects, expected != current.version { throw Refusal(.staleVersion) }
            let (terms, reason) = try draft.decide(others: names(but: id), by: person)
            let recount = Recount(
                by: CalendarVersion(calendar: id, version: current.version + 1), try ready(terms),
                cause: EventReference(.calendar(id), current.version + 1), at: now)
            let (moved, anew) = try await counted(anew: recount, of: clients(of: id))
            var change = anew
            let fact = CalendarFact.set(terms, reason: reason, moved: moved)
            let event = Event(number: current.version + 1, at: recount.at, actor: .person(person.id), fact: fact)
            change.calendar = CalendarChange(calendar: id, event: event)
            change.expectations += [.calendar(id, version: current.version), .active(person.id)]
            change.remembered = try remembered(call, .calendar(id), at: recount.at)
            do {
                try await store.commit(change)
                return try vendorCalendar(id)
            } catch StoreError.conflict {
                if try await kept(call) != nil { return try vendorCalendar(id) }
            }
        }
        throw Refusal(.staleVersion)
    }

    /// What the same would move, with nothing written.
    package func previewCalendar(
        _ id: ID<VendorCalendar>, _ draft: CalendarDraft, by reader: ID<Person>
    ) async throws -> [MovedDeadline] {
        let (person, current) = (try self.person(reader), try vendorCalendar(id))
        let (terms, _) = try draft.decide(others: names(but: id), isPreview: true, by: person)
        let recount = Recount(
            by: CalendarVersion(calendar: id, version: current.version + 1), try ready(terms),
            cause: EventReference(.calendar(id), current.version + 1), at: now)
        return try await counted(anew: recount, of: clients(of: id)).moved
    }

    /// Counts the client by another calendar from now on.
    package func giveCalendar(
        _ id: ID<VendorCalendar>, to client: ID<Client>, reason: String, _ call: Call
    ) async throws -> Client {
        try await change(client, call) { client, person, change in
            let (given, reason) = try client.assign(self.store.calendars[id], reason: reason, by: person)
            let recount = try self.recount(of: client, by: given)
            let (moved, anew) = try await self.counted(anew: recount, of: [client])
            (change.reworks, change.requests, change.relisted) = (anew.reworks, anew.requests, anew.relisted)
            change.expectations += anew.expectations + [.calendar(given.id, version: given.version)]
            let assignment = CalendarAssignment(calendar: given.id, at: recount.at)
            return .calendarGiven(assignment, reason: reason, moved: moved)
        }
    }

    /// What the same would move, with nothing written.
    package func previewCalendar(
        _ id: ID<VendorCalendar>, of client: ID<Client>, by reader: ID<Person>
    ) async throws -> [MovedDeadline] {
        let (person, client) = (try self.person(reader), try self.client(client))
        let (given, _) = try client.assign(store.calendars[id], reason: "", isPreview: true, by: person)
        return try await counted(anew: try recount(of: client, by: given), of: [client]).moved
    }

    /// Days off that a file of theirs tells, with what in it can't be taken; nothing is written.
    package func readCalendarFile(_ text: String, by reader: ID<Person>) async throws -> ICalendarReader.Reading {
        guard try self.person(reader).isActiveLead else { throw Refusal(.notAllowed) }
        if text.utf8.count > ICalendarReader.mostBytes {
            let most = Refusal.Value.number(ICalendarReader.mostBytes)
            throw Refusal(.invalid, faults: [Fault("/text", .tooLong, ["limit": most])])
        }
        let year = calendar.day(of: now).year
        return try await lane.run { ICalendarReader.read(text, repeatedIn: year...(year + Desk.yearsRepeated)) }
    }

    /// An event of every year is taken for this one and so many more.
    private static let yearsRepeated = 4

    /// Who is counted by the calendar.
    package func clients(of id: ID<VendorCalendar>) -> [Client] { register.clients.filter { $0.calendar == id } }

    private func names(but id: ID<VendorCalendar>) -> [String] {
        store.calendars.all.filter { $0.id != id }.map(\.terms.name)
    }

    /// - Throws: `Refusal` `.invalid` when no working time would ever pass.
    private func ready(_ terms: CalendarTerms) throws(Refusal) -> WorkCalendar {
        guard let calendar = store.calendars.calendar(terms) else {
            throw Refusal(.invalid, faults: [Fault("/week", .missing)])
        }
        return calendar
    }

    private func recount(of client: Client, by given: VendorCalendar) throws(Refusal) -> Recount {
        Recount(
            by: given.reference, try ready(given.terms),
            cause: EventReference(.client(client.id), client.version + 1), at: now)
    }
}
