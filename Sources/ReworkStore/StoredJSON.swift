import Foundation

/// How values of the domain are kept: JSON with sorted keys, so that equal values have equal bytes.
enum StoredJSON {
    static func bytes(_ value: some Encodable) throws -> Data {
        Data(try JSONWriter.bytes(value))
    }

    /// - Throws: `StoreError.damaged` naming `what`.
    static func value<Value: Decodable>(
        _ type: Value.Type, _ data: Data, _ what: @autoclosure () -> String
    ) throws -> Value {
        do {
            return try JSONReader.value(type, data)
        } catch {
            throw StoreError.damaged("\(what()): \(error)")
        }
    }
}
