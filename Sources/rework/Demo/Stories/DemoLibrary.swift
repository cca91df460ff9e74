import Foundation

/// The stories, as they lie in a folder: one folder a client, one file a story.
struct DemoLibrary {
    let stories: [DemoStory]
    let requests: [DemoRequest]

    /// Those that come with the program.
    static func own() throws -> DemoLibrary {
        guard let folder = Bundle.module.url(forResource: "Texts", withExtension: nil) else {
            throw DemoStoryFault(story: "Texts", line: 1, what: "the stories did not come with the program")
        }
        return try DemoLibrary(folder)
    }

    /// In the order of their names, so that it never depends on the disk.
    /// - Throws: `DemoStoryFault`, for a story of an unknown client or a link to no story too.
    init(_ folder: URL) throws {
        var stories: [DemoStory] = []
        requests = try DemoRequest.all(in: folder)
        for client in try DemoLibrary.names(in: folder) where client != "requests.json" {
            guard DemoClient.all.contains(where: { $0.key == client }) else {
                throw DemoStoryFault(story: client, line: 1, what: "nobody knows this client")
            }
            let shelf = folder.appending(path: client)
            for name in try DemoLibrary.names(in: shelf) where name.hasSuffix(".md") {
                let text = try String(contentsOf: shelf.appending(path: name), encoding: .utf8)
                let key = String(name.dropLast(3))
                let reader = DemoStoryReader(text, key: key, client: client) { try DemoFile(named: $0, in: shelf) }
                stories.append(try reader.story())
            }
        }
        let keys = Set(stories.map(\.key))
        for story in stories {
            guard let link = story.link, !keys.contains(link.story) else { continue }
            throw DemoStoryFault(
                story: "\(story.client)/\(story.key)", line: 1, what: "there is no story \(link.story)")
        }
        self.stories = stories
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
            .filter { !$0.hasPrefix(".") }
    }
}
