import Foundation
import TestSupport

/// The specifications' templates of this repository.
enum Templates {
    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(RepositoryFolder.specTemplates)/\(name).md", encoding: .utf8)
    }
}
