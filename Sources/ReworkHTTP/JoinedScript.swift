/// A page's script with every module it needs, as one module: on a slow line a round trip costs more than the bytes.
///
/// Modules run in the order of their imports, each in a function of its own, so that names do not meet.
struct JoinedScript {
    enum Fault: Error, Equatable {
        /// A module that no file holds.
        case missing(String)
        /// A module that needs itself, by way of others: nobody could run first.
        case cycle(String)
    }

    private(set) var text = ""
    private var places: [String: Int] = [:]
    private var open: Set<String> = []

    /// - Parameters:
    ///   - page: path of the page's script.
    ///   - modules: every module by its path from the root of the site.
    init(of page: String, from modules: [String: ScriptModule]) throws(Fault) {
        try add(page, from: modules)
    }

    private mutating func add(_ path: String, from modules: [String: ScriptModule]) throws(Fault) {
        guard places[path] == nil else { return }
        guard let module = modules[path] else { throw .missing(path) }
        guard open.insert(path).inserted else { throw .cycle(path) }
        for one in module.imports { try add(one.path, from: modules) }
        open.remove(path)
        let place = places.count
        places[path] = place
        text += "/* \(path) */\nconst module$\(place) = (() => {\n"
        for one in module.imports { text += "const \(one.names) = module$\(places[one.path] ?? place);\n" }
        text += "\(module.body)return { \(module.exports.joined(separator: ", ")) };\n})();\n"
    }
}
