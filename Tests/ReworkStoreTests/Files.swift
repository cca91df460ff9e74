import Foundation

/// What lies in a folder, byte for byte.
enum Files {
    static func bytes(in folder: String) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().reduce(into: Data()) { all, name in
            all += try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
    }
}

extension Data {
    func contains(_ bytes: [UInt8]) -> Bool { range(of: Data(bytes)) != nil }
}
