import Foundation

/// What lies in a folder and beneath it, byte for byte.
enum Files {
    static func bytes(in folder: String) throws -> Data {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().reduce(into: Data()) { all, name in
            let file = URL(fileURLWithPath: "\(folder)/\(name)")
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
            all += try Data(contentsOf: file)
        }
    }
}

extension Data {
    func contains(_ bytes: [UInt8]) -> Bool { range(of: Data(bytes)) != nil }
}
