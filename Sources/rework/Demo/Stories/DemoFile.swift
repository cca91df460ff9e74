import Foundation

/// A small file that somebody brings in a story. It lies beside the story, in `files/`: a text as it is, a picture as the
/// plan that is drawn when it is needed, `NAME.png.txt`.
struct DemoFile {
    let name: String
    let bytes: [UInt8]

    /// nil when there is none of this name. - Throws: `DemoStoryFault`, for a plan that is no picture.
    init?(named name: String, in shelf: URL) throws {
        let path = shelf.appending(path: "files").appending(path: name)
        self.name = name
        if let data = try? Data(contentsOf: path) {
            bytes = Array(data)
            return
        }
        let drawn = path.appendingPathExtension("txt")
        guard let plan = try? String(contentsOf: drawn, encoding: .utf8) else { return nil }
        guard let picture = DemoPicture(plan: plan) else {
            throw DemoStoryFault(story: "\(shelf.lastPathComponent)/files/\(name)", line: 1, what: "no picture")
        }
        bytes = picture.png()
    }
}
