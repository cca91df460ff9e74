import GRDB

/// A row that is written again and again. SQLite rewrites every index that has a column named in an `UPDATE`, whether its
/// value is another or not; so a row that is there already is told only what differs.
struct StoredRow: Sendable {
    let table: String
    /// The key comes first.
    let columns: [String]
    /// In the order of the columns.
    let values: [DatabaseValue]
    /// A column that differs every time and is too long to be read back for a comparison; it is the last one.
    var always: String?

    private var compared: Range<Int> { 0..<(always == nil ? columns.count : columns.count - 1) }

    /// Reads what the row has, and writes what differs; inserts it when there is none.
    func save(_ db: Database) throws {
        guard let found = try row(db) else { return try insert(db) }
        try update(over: found).execute(db)
    }

    /// What makes of a row whose values are known one with these: made before its turn with the one writer has come.
    func update(over known: [DatabaseValue]) -> RowSaving {
        var changed = compared.filter { known[$0] != values[$0] }
        if always != nil { changed.append(columns.count - 1) }
        if changed.isEmpty { return .nothing }
        let sets = changed.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
        return .ready(
            sql: "UPDATE \(table) SET \(sets) WHERE \(columns[0]) = ?",
            StoredRow.arguments(changed.map { values[$0] } + [values[0]]))
    }

    private func row(_ db: Database) throws -> [DatabaseValue]? {
        let asked = "SELECT \(columns[compared].joined(separator: ", ")) FROM \(table) WHERE \(columns[0]) = ?"
        let found = try Row.fetchOne(db.cachedStatement(sql: asked), arguments: [values[0]])
        return found.map { Array($0.databaseValues) }
    }

    private func insert(_ db: Database) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        try db.cachedStatement(sql: sql).execute(arguments: StoredRow.arguments(values))
    }

    /// As optional values: of others GRDB makes arguments by a key path, which takes longer than the rest of it.
    private static func arguments(_ values: [DatabaseValue]) -> StatementArguments {
        StatementArguments(values as [(any DatabaseValueConvertible)?])
    }
}

/// How a row gets its new values.
enum RowSaving: Sendable {
    /// It has them already.
    case nothing
    case ready(sql: String, StatementArguments)
    /// What it has now is not known.
    case reading(StoredRow)

    func execute(_ db: Database) throws {
        switch self {
        case .nothing: break
        case .ready(let sql, let arguments): try db.cachedStatement(sql: sql).execute(arguments: arguments)
        case .reading(let row): try row.save(db)
        }
    }
}

extension [DatabaseValue] {
    /// - Parameter values: nil becomes NULL.
    static func of(_ values: [(any DatabaseValueConvertible)?]) -> [DatabaseValue] {
        values.map { $0?.databaseValue ?? .null }
    }
}
