import Foundation
import ReworkDomain

/// A consultation or bug of the demonstration, as `Texts/requests.json` tells it: what was asked, and what came of it, in
/// working hours before the first start.
struct DemoRequest: Decodable {
    struct Step: Decodable {
        /// Working hours before the first start.
        let ago: Double
        let `do`: Deed
        let kind: RequestKind?
        let reason: String?
        let text: String?
        let recommendation: Bool?
    }

    enum Deed: String, Decodable {
        case classify, contest, refer, begin, queue, claim, answer, fix, close, ask
    }

    let client: String
    /// Place among the client's contacts, from 0.
    let contact: Int
    let kind: RequestKind
    /// Working hours before the first start.
    let ago: Double
    let title: String
    let text: String
    let stopped: Bool?
    let steps: [Step]

    /// Those that come with the program.
    static func all(in folder: URL) throws -> [DemoRequest] {
        let file = folder.appending(path: "requests.json")
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [] }
        return try JSONDecoder().decode([DemoRequest].self, from: Data(contentsOf: file))
    }
}
