import Foundation

/// The server's own socket in its data folder: what is asked there comes from somebody who may read that folder.
/// A database has one process at a time, so a command leaves to the server what the server alone may do.
final class ControlSocket: Sendable {
    /// Through the open folder: the path of a socket has 108 bytes at most, that of a folder has not.
    let path: String
    private let folder: Int32

    /// - Throws: a `CocoaError` when there is no such folder.
    init(in data: String) throws {
        folder = open(data, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: data]) }
        path = "/proc/self/fd/\(folder)/control"
    }

    deinit {
        close(folder)
    }

    /// Sends a body by POST and waits for the answer. - Returns: nil when no server listens.
    /// - Throws: a `CocoaError` when the connection breaks.
    func post(_ route: String, _ body: Data) throws -> (status: Int, body: Data)? {
        guard let descriptor = connected() else { return nil }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let head = [
            "POST \(route) HTTP/1.1", "Host: control", "Content-Type: application/json",
            "Content-Length: \(body.count)", "Connection: close", "", "",
        ]
        try handle.write(contentsOf: Data(head.joined(separator: "\r\n").utf8) + body)
        let answer = try handle.readToEnd() ?? Data()
        guard let end = answer.range(of: Data("\r\n\r\n".utf8)),
            let status = String(decoding: answer.prefix(12), as: UTF8.self).split(separator: " ").last.flatMap({
                Int($0)
            })
        else { throw CocoaError(.fileReadCorruptFile) }
        return (status, answer[end.upperBound...])
    }

    private func connected() -> Int32? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        if !isConnected { close(descriptor) }
        return isConnected ? descriptor : nil
    }
}
