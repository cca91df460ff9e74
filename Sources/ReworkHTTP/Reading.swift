import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore

extension Request {
    /// The body's bytes. - Throws: `Problem` `tooLarge`.
    mutating func bytes(_ context: AppContext) async throws -> ByteBuffer {
        do {
            return try await collectBody(upTo: context.maxUploadSize)
        } catch {
            throw Problem(.tooLarge)
        }
    }

    /// The JSON body and the call it makes: who, upon which version, under which key.
    /// - Parameters:
    ///   - changes: whether something existing is changed: If-Match is required then.
    ///   - secrets: members of the body that are passwords: the digest kept of the request leaves them out.
    /// - Throws: `Problem`, or `Refusal` `.invalid` naming the field that is missing or of another type.
    mutating func call<Body: Decodable>(
        _ type: Body.Type, _ context: AppContext, changes: Bool = true, secrets: Set<String> = []
    ) async throws -> (body: Body, call: Call) {
        let identity = try context.signedIn
        try requireJSON()
        guard let key = headers[.idempotencyKey], (1...200).contains(key.utf8.count) else {
            throw Problem(.keyRequired)
        }
        let bytes = try await bytes(context)
        var running = RunningDigest()
        running.add(Array("\(method) \(uri.path) ".utf8))
        running.add(secrets.isEmpty ? Array(bytes.readableBytesView) : try Request.open(bytes, without: secrets))
        let expects = try expectedVersion(isRequired: changes)
        let call = Call(
            by: identity.person.id, expects: expects, key: Call.Key(text: key, request: running.finish()))
        return (try Request.decode(type, bytes), call)
    }

    /// The body's members that are no secrets, in a fixed order. - Throws: `Problem` `damagedJSON`.
    private static func open(_ bytes: ByteBuffer, without secrets: Set<String>) throws -> [UInt8] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes.readableBytesView)),
            let members = object as? [String: Any],
            let json = try? JSONSerialization.data(
                withJSONObject: members.filter { !secrets.contains($0.key) }, options: .sortedKeys)
        else { throw Problem(.damagedJSON) }
        return Array(json)
    }

    /// - Throws: `Problem` `unsupportedMediaType`.
    func requireJSON() throws {
        guard headers[.contentType].map({ $0.lowercased().hasPrefix("application/json") }) ?? false else {
            throw Problem(.unsupportedMediaType)
        }
    }

    /// - Throws: `Problem` `preconditionRequired`; `Refusal` `.staleVersion` for a version that is none of ours.
    func expectedVersion(isRequired: Bool) throws -> Int? {
        guard let match = headers[.ifMatch] else {
            if isRequired { throw Problem(.preconditionRequired) }
            return nil
        }
        if match == "*" { return nil }
        let digits = match.trimmingPrefix("W/").filter { $0 != "\"" }
        guard let version = Int(digits) else { throw Refusal(.staleVersion) }
        return version
    }

    static func decode<Body: Decodable>(_ type: Body.Type, _ bytes: ByteBuffer) throws -> Body {
        let data = Data(bytes.readableBytesView)
        if let body = try? JSONReader.value(type, data) { return body }
        // What is wrong, and where it stands, is told by the one who keeps account of that.
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            if let pointer = Request.unfitNumber(in: data) {
                throw Refusal(.invalid, faults: [Fault(pointer, .format)])
            }
            throw Request.refusal(error)
        }
    }

    /// Pointer to the first number that is no whole number of 64 bits: the decoder does not say where it stands.
    private static func unfitNumber(in data: Data) -> String? {
        guard let json = try? JSONSerialization.jsonObject(with: data) else { return nil }
        func find(_ value: Any, _ pointer: String) -> String? {
            switch value {
            case let object as [String: Any]:
                object.sorted { $0.key < $1.key }.lazy.compactMap { find($0.value, "\(pointer)/\($0.key)") }.first
            case let list as [Any]:
                list.enumerated().lazy.compactMap { find($0.element, "\(pointer)/\($0.offset)") }.first
            case let number as NSNumber:
                Int64(exactly: number.doubleValue) == nil ? pointer : nil
            default:
                nil
            }
        }
        return find(json, "")
    }

    /// Names the field by its JSON pointer.
    private static func refusal(_ error: DecodingError) -> any Error {
        func pointer(_ path: [any CodingKey]) -> String {
            path.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
        }
        switch error {
        case .keyNotFound(let key, let context):
            return Refusal(.invalid, faults: [Fault(pointer(context.codingPath + [key]), .missing)])
        case .valueNotFound(_, let context):
            if context.codingPath.isEmpty { return Problem(.damagedJSON) }
            return Refusal(.invalid, faults: [Fault(pointer(context.codingPath), .missing)])
        case .typeMismatch(_, let context):
            if context.codingPath.isEmpty { return Problem(.damagedJSON) }
            return Refusal(.invalid, faults: [Fault(pointer(context.codingPath), .format)])
        case .dataCorrupted(let context):
            if context.codingPath.isEmpty { return Problem(.damagedJSON) }
            return Refusal(.invalid, faults: [Fault(pointer(context.codingPath), .format)])
        @unknown default:
            return Problem(.damagedJSON)
        }
    }

    /// The fields of a plain form. - Throws: `Problem` for another media type or a damaged body.
    mutating func form(_ context: AppContext) async throws -> [String: String] {
        let isForm = headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
        guard isForm else { throw Problem(.unsupportedMediaType) }
        let bytes = try await bytes(context)
        if bytes.readableBytes == 0 { return [:] }
        do {
            let fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: bytes))
            // Browsers end lines with CR LF.
            return fields.mapValues { $0.replacing("\r\n", with: "\n") }
        } catch {
            throw Problem(.damagedJSON)
        }
    }
}

extension AppContext {
    /// A number in the path. - Throws: `Refusal` `.notFound` for anything else.
    func id<Thing>(_ name: String, _ type: Thing.Type = Thing.self) throws -> ID<Thing> {
        guard let text = parameters.get(name), let number = Int64(text), number > 0 else { throw Refusal(.notFound) }
        return ID(number)
    }

    /// A digest in the path: of a session's or a link's token. - Throws: `Refusal` `.notFound`.
    func digest(_ name: String) throws -> Digest {
        guard let digest = parameters.get(name).flatMap({ Digest(hex: $0) }) else { throw Refusal(.notFound) }
        return digest
    }

    /// A document's SHA-256 in the path. - Throws: `Refusal` `.notFound`.
    func fingerprint(_ name: String) throws -> Fingerprint {
        guard let text = parameters.get(name), let fingerprint = Fingerprint(hex: text) else {
            throw Refusal(.notFound)
        }
        return fingerprint
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    /// RFC 7240.
    static let prefer = HTTPField.Name("Prefer")!
    static let preferenceApplied = HTTPField.Name("Preference-Applied")!
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
