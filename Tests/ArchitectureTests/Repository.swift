import Foundation

/// The files these tests read. A folder that is not there has no files.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths from the root of all files beneath a folder, in order; what is hidden and what was built is left out.
    static func files(under folder: String, extensions: Set<String>? = nil) -> [String] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path) else {
            return []
        }
        return paths.filter { path in
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__pycache__" }
            return !isHidden && isFile("\(folder)/\(path)")
                && extensions.map { $0.contains((path as NSString).pathExtension) } ?? true
        }
        .map { "\(folder)/\($0)" }
        .sorted()
    }

    /// Names of the folders right beneath a folder, in order.
    static func folders(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        return (names ?? []).filter { !$0.hasPrefix(".") && !isFile("\(folder)/\($0)") }.sorted()
    }

    /// Names of the files right in a folder, in order; what is hidden is left out.
    static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        return (names ?? []).filter { !$0.hasPrefix(".") && isFile("\(folder)/\($0)") }.sorted()
    }

    static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    /// The bytes of a file; none when it is gone by now.
    static func bytes(of path: String) -> [UInt8] {
        (try? Data(contentsOf: root.appending(path: path))).map(Array.init) ?? []
    }

    /// The lines of a text file.
    static func lines(of path: String) -> [String] {
        String(decoding: bytes(of: path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
