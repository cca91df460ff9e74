import Foundation
import TestSupport

/// The specifications' templates of this repository.
enum Templates {
    /// Six kinds in two languages.
    static let names = ["automation", "import-export", "integration", "interface-change", "print-form", "report"]
        .flatMap { kind in ["uk", "en"].map { "\(kind).\($0)" } }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(RepositoryFolder.specTemplates)/\(name).md", encoding: .utf8)
    }
}
