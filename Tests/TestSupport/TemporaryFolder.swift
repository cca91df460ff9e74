import Foundation

/// A folder of its own for one test, gone with the last who holds it.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/rework-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// Where this repository lies, found from this very file.
package enum RepositoryFolder {
    package static let path: String = {
        let file = URL(fileURLWithPath: #filePath)
        return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    }()

    package static let web = path + "/web"
    package static let specTemplates = path + "/spec-templates"
}
