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
        let base = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - base.count % 4) % 4)
        guard let data = Data(base64Encoded: base + padding), let plain = String(data: data, encoding: .utf8) else {
            return nil
        }
        let parts = plain.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let order = ReworkOrder(rawValue: String(parts[0])), let key = Int64(parts[1]),
            let rework = Int64(parts[2])
        else { return nil }
        self.init(order: order, key: key, rework: ID(rework))
    }
}
