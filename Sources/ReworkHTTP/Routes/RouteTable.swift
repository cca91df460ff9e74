import HTTPTypes
import Hummingbird

/// Collects the routes as they are added, so that the table of all of them can be read and checked.
package final class RouteTable {
    package struct Entry: Hashable, Sendable {
        package let method: String
        /// With parameters in braces: `/api/v1/reworks/{number}/claim`.
        package let path: String
    }

    let router: Router<AppContext>
    package private(set) var entries: [Entry] = []

    init(_ router: Router<AppContext>) {
        self.router = router
    }

    func on(
        _ method: HTTPRequest.Method, _ path: String,
        use handler: @escaping @Sendable (Request, AppContext) async throws -> Response
    ) {
        entries.append(Entry(method: method.rawValue, path: path))
        router.on(RouterPath(path), method: method, use: handler)
    }

    /// Methods known to programs; HEAD is answered wherever GET is.
    private static let methods: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        + [HTTPRequest.Method("QUERY")].compactMap { $0 }

    /// A path that is known but not by this method says which it takes; without this the router would call it unknown.
    func refuseOtherMethods() {
        for (path, known) in Dictionary(grouping: entries, by: \.path) {
            var taken = Set(known.map(\.method))
            if taken.contains(HTTPRequest.Method.get.rawValue) { taken.insert(HTTPRequest.Method.head.rawValue) }
            let problem = Problem(.methodNotAllowed, allowed: taken.sorted())
            for method in RouteTable.methods where !taken.contains(method.rawValue) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in throw problem }
            }
        }
    }

    func get(_ path: String, use handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
        on(.get, path, use: handler)
    }

    func post(_ path: String, use handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
        on(.post, path, use: handler)
    }

    func put(_ path: String, use handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
        on(.put, path, use: handler)
    }
}
