import Foundation
import Glibc
import ReworkSecrets

/// Files on the disk as backups need them.
enum FileTree {
    /// Copies a folder of files that are written once and never changed: by hard link where that can be, from the folder
    /// itself or from an earlier copy, else byte by byte. What the target has already is left alone, nothing happens when
    /// the folder is not there, and what is still on its way in is left out.
    /// - Returns: how many files there are.
    static func copy(_ folder: String, to target: String, earlier: String? = nil) throws -> Int {
        guard let paths = FileManager.default.enumerator(atPath: folder) else { return 0 }
        var count = 0
        for case let path as String in paths {
            let (from, to) = ("\(folder)/\(path)", "\(target)/\(path)")
            var found = stat()
            // Gone meanwhile: it was swept away.
            guard lstat(from, &found) == 0 else { continue }
            if path == FileShelf.incoming {
                paths.skipDescendants()
            } else if found.st_mode & S_IFMT == S_IFDIR {
                try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            } else if found.st_mode & S_IFMT == S_IFREG {
                try FileManager.default.createDirectory(
                    atPath: (to as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try link(from, size: found.st_size, to: to, earlier: earlier.map { "\($0)/\(path)" })
                count += 1
            }
        }
        return count
    }

    private static func link(_ from: String, size: Int, to: String, earlier: String?) throws {
        if Glibc.link(from, to) == 0 || errno == EEXIST { return }
        var known = stat()
        if let earlier, lstat(earlier, &known) == 0, known.st_size == size, Glibc.link(earlier, to) == 0 { return }
        try FileManager.default.copyItem(atPath: from, toPath: to)
        try sync(to)
    }

    /// Size in bytes and SHA-256 in hexadecimal.
    static func digest(of file: String) throws -> (bytes: Int, sha256: String) {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        defer { try? handle.close() }
        var running = RunningDigest()
        var bytes = 0
        while let chunk = try handle.read(upToCount: 1_048_576), !chunk.isEmpty {
            running.add(Array(chunk))
            bytes += chunk.count
        }
        return (bytes, running.finish().hex)
    }

    /// Waits until a file, or what a folder lists, is on the disk. - Throws: a `CocoaError` when it does not get there.
    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: path]) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    }
}
