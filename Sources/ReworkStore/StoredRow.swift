import GRDB

/// A row that is written again and again. SQLite rewrites every index that has a column named in an `UPDATE`, whether its
/// value is another or not; so a row that is there already is told only what differs.
struct StoredRow {
    let table: String
    /// The key comes first.
    let columns: [String]
    /// In the order of the columns.
    let values: [DatabaseValue]
    /// A column that differs every time and is too long to be read back for a comparison; it is the last one.
    var always: String?

    /// - Parameter known: what the row has now, where that is known; it is read otherwise.
    func save(over known: [DatabaseValue]? = nil, _ db: Database) throws {
        let compared = always == nil ? columns.indices : columns.indices.dropLast()
        guard let found = try known ?? row(columns[compared], db) else { return try insert(db) }
        var changed = compared.filter { found[$0] != values[$0] }
        if always != nil { changed.append(columns.count - 1) }
        if changed.isEmpty { return }
        let sets = changed.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "UPDATE \(table) SET \(sets) WHERE \(columns[0]) = ?")
        try statement.execute(arguments: StatementArguments(changed.map { values[$0] } + [values[0]]))
    }

    private func row(_ columns: ArraySlice<String>, _ db: Database) throws -> [DatabaseValue]? {
        let asked = "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(self.columns[0]) = ?"
        let found = try Row.fetchOne(db.cachedStatement(sql: asked), arguments: [values[0]])
        return found.map { Array($0.databaseValues) }
    }

    private func insert(_ db: Database) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }
}

extension [DatabaseValue] {
    /// - Parameter values: nil becomes NULL.
    static func of(_ values: [(any DatabaseValueConvertible)?]) -> [DatabaseValue] {
        values.map { $0?.databaseValue ?? .null }
    }
}
