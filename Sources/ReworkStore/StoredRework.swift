import Foundation
import ReworkDomain

/// A rework's state as it is kept, in two parts: what is in motion, which nearly every action changes, and what was agreed
/// and given, which is most of it and stays as it is while people talk. So an action encodes and writes what it changed.
struct StoredRework: Sendable {
    let moving: Data
    /// nil when it is what the row has already.
    let agreed: Data?

    /// - Parameter previous: the state whose row is there; nil when there may be none.
    init(_ rework: Rework, over previous: Rework? = nil) throws {
        moving = Data(try JSONWriter.bytes(rework, members: .except(StoredRework.names)))
        if let previous, StoredRework.agreedMembers.allSatisfy({ $0.isSame(rework, previous) }) {
            agreed = nil
        } else {
            agreed = Data(try JSONWriter.bytes(rework, members: .only(StoredRework.names)))
        }
    }

    /// The parts as they were read.
    /// - Parameter agreed: nil in a file from before there were parts.
    init(moving: Data, agreed: Data?) {
        self.moving = moving
        self.agreed = agreed
    }

    /// Both parts as one object.
    var whole: Data {
        guard let agreed, agreed.count > 2 else { return moving }
        return moving.dropLast() + Data(",".utf8) + agreed.dropFirst()
    }

    var size: Int { moving.count + (agreed?.count ?? 0) }

    func rework(_ id: ID<Rework>) throws -> Rework {
        try StoredJSON.value(Rework.self, whole, "the state of rework \(id)")
    }

    /// Members of the state by the names they are kept under.
    private static let agreedMembers: [(name: String, isSame: @Sendable (Rework, Rework) -> Bool)] = [
        ("wish", { $0.wish == $1.wish }), ("files", { $0.files == $1.files }),
        ("estimate", { $0.estimate == $1.estimate }), ("spec", { $0.spec == $1.spec }),
        ("keptSupplements", { $0.supplements == $1.supplements }), ("delivery", { $0.delivery == $1.delivery }),
        ("demo", { $0.demo == $1.demo }), ("signatures", { $0.signatures == $1.signatures }),
        ("documents", { $0.documents == $1.documents }),
    ]
    private static let names = Set(agreedMembers.map(\.name))
}
