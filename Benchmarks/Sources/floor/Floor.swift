import Foundation
import HTTPTypes
import Hummingbird

/// Serves captured responses, the same bytes under the same headers, from memory and with nothing around them:
/// what the machine and the framework could do at best.
///
/// `POST /insert` keeps a row in FILE. Usage: floor PORT FOLDER FILE, where FOLDER holds NAME.headers (lines
/// "Name: value") and NAME.body.
@main
struct Floor {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let port = Int(arguments[1]) else {
            FileHandle.standardError.write(Data("usage: floor PORT FOLDER FILE\n".utf8))
            exit(2)
        }
        let router = Router()
        for file in try FileManager.default.contentsOfDirectory(atPath: arguments[2]) where file.hasSuffix(".body") {
            let name = String(file.dropLast(".body".count))
            let body = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: "\(arguments[2])/\(file)")))
            let headers = try headers(of: "\(arguments[2])/\(name).headers")
            router.get(RouterPath("/\(name)")) { _, _ in
                Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
            }
        }
        let insert = try Insert(file: arguments[3])
        router.post("/insert") { _, _ in try await insert.answer() }
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil))
        try await app.runService()
    }

    private static func headers(of file: String) throws -> HTTPFields {
        var headers = HTTPFields()
        for line in try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ": ", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])), name != .date else { continue }
            headers[name] = String(parts[1])
        }
        return headers
    }
}
