/// A Swift file, each line taken apart into code, comment and the text of its string literals.
struct SwiftSource: Sendable {
    enum Part {
        case code, comment, literal
    }

    struct Line: Sendable {
        var code: [UInt8] = []
        var comment: [UInt8] = []
        var literal: [UInt8] = []

        subscript(part: Part) -> [UInt8] {
            switch part {
            case .code: code
            case .comment: comment
            case .literal: literal
            }
        }
    }

    /// From the root of the repository.
    let path: String
    let bytes: [UInt8]
    let lines: [Line]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var reader = SwiftReader(bytes)
        lines = reader.read()
    }

    /// All of Sources, and all of Tests; read once.
    static let sources = read("Sources")
    static let tests = read("Tests")

    private static func read(_ folder: String) -> [SwiftSource] {
        Repository.files(under: folder, extensions: ["swift"]).map {
            SwiftSource(path: $0, bytes: Repository.bytes(of: $0))
        }
    }

    /// The imports, with the number of the line each stands in.
    var imports: [(line: Int, import: Import)] {
        lines.enumerated().compactMap { index, line in
            Import(String(decoding: line.code, as: UTF8.self)).map { (index + 1, $0) }
        }
    }

    /// Numbers of the lines where a word stands whole in that part. A word that ends in a sign may go on after it.
    func lines(with word: String, in part: Part) -> [Int] {
        let word = Array(word.utf8)
        guard Bytes.find(word, in: bytes) else { return [] }
        return lines.indices.filter { Bytes.find(word, in: lines[$0][part]) }.map { $0 + 1 }
    }
}
