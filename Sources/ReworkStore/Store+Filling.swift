import GRDB
import ReworkDomain

extension Store {
    /// Makes the rows of lists and the texts of the search anew when there are none: for data from before there were any.
    static func fillLists(_ db: Database, _ calendars: CalendarBook) throws {
        let isDue = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM rework) AND NOT EXISTS (SELECT 1 FROM listing)")
        guard isDue == true else { return }
        try TextIndex.reworks.removeAll(db)
        let all = try ClientRecord.fetchAll(db).map { ($0.id, $0) }
        let clients = Dictionary(uniqueKeysWithValues: all)
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM rework ORDER BY id") {
            guard let (rework, _) = try ReworkRecord.fetch(db, ID(number)) else { continue }
            try ListingRecord.save(rework.summary(calendars.calendar(of: clients[rework.client])), db)
            for record in try EventRecord.fetch(db, .rework(rework.id)) {
                for text in SearchRecord.texts(try record.event(Fact.self), of: rework) {
                    try TextIndex.reworks.put(text, db)
                }
            }
        }
    }
}
