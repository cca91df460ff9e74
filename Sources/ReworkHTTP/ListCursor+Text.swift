import Foundation
import ReworkDomain
import ReworkStore

/// A cursor as addresses carry it: opaque, base64url of its order, key and number.
extension ListCursor {
    var text: String {
        Data("\(order.rawValue) \(key) \(rework)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// nil for what no list of ours gave.
    init?(text: String) {
        guard let parts = ListCursor.parts(text), let order = ReworkOrder(rawValue: parts.order) else { return nil }
        self.init(order: order, key: parts.key, rework: ID(parts.number))
    }

    static func parts(_ text: String) -> (order: String, key: Int64, number: Int64)? {
        let base = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - base.count % 4) % 4)
        guard let data = Data(base64Encoded: base + padding), let plain = String(data: data, encoding: .utf8) else {
            return nil
        }
        let parts = plain.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Int64(parts[1]), let number = Int64(parts[2]) else { return nil }
        return (String(parts[0]), key, number)
    }
}
