import GRDB
import ReworkDomain

extension Writer {
    /// What the domain decided about absences and managers must still be so: it is asked again of what is in the file.
    /// They are few, and decided rarely.
    func isTeamAsExpected(_ expectation: Expectation) throws -> Bool {
        switch expectation {
        case .mayBeAway(let id, let absence):
            let people = try PersonRecord.fetchAll(db)
            guard let person = people.first(where: { $0.id == id }) else { return false }
            return Absence.faults(absence, of: person, among: people).isEmpty
        case .room(let manager, let client, let projects, let limit, let day):
            let clients = try ClientRecord.fetchAll(db)
            guard let wanted = clients.first(where: { $0.id == client }) else { return false }
            let managers = Managers(people: [], clients: clients, limit: limit, today: day)
            return managers.room(with: manager, for: wanted) >= projects
        case .leadsNobody(let id, let day):
            return Managers.own(id, among: try ClientRecord.fetchAll(db), on: day).isEmpty
        case .rework, .request, .client, .claims, .notAccountable, .person, .priceList, .publication, .specLibrary,
            .calendar,
            .openWork, .active, .leadBeside:
            return true
        }
    }
}
