import Foundation

/// JSON made of texts that may hold anything.
enum JSONText {
    static func object(_ members: [String: String]) throws -> String {
        String(decoding: try JSONEncoder().encode(members), as: UTF8.self)
    }
}
