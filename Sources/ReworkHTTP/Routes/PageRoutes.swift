import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// The workspace's pages and everything they load: static files, the same bytes for everybody.
struct PageRoutes {
    let desk: Desk
    let files: StaticFiles

    private static let pages = [
        ("/home", "home"), ("/reworks", "reworks"), ("/reworks/{number}", "rework"),
        ("/reworks/{number}/spec", "editor"), ("/reworks/{number}/spec/compare", "compare"),
        ("/reworks/{number}/spec/comments", "comments"), ("/queue", "queue"),
        ("/requests", "requests"),
        ("/requests/{number}", "request"), ("/clients", "clients"), ("/clients/{client}", "client"),
        ("/clients/{client}/price", "price"), ("/prices", "prices"), ("/measures", "measures"), ("/people", "people"),
        ("/people/{person}", "person"), ("/account", "account"), ("/calendars", "calendars"),
        ("/calendars/{calendar}", "calendar"),
        ("/team", "team"), ("/spec-library", "library"), ("/clients/{client}/passport", "passport"),
    ]

    func add(to table: RouteTable) {
        table.get("/", use: start)
        for (path, page) in PageRoutes.pages {
            table.get(path) { request, context in try self.page(page, request, context) }
        }
        for folder in ["css", "js", "locales"] {
            table.get("/\(folder)/**") { request, _ in try files.response(request.uri.path, to: request) }
        }
    }

    @Sendable func start(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let person = context.identity?.person else { return Answering.seeOther("/sign-in") }
        return Answering.seeOther(DoorRoutes.home(of: person))
    }

    /// A contact is led to its own pages, a stranger to the door.
    private func page(_ page: String, _ request: Request, _ context: AppContext) throws -> Response {
        let person = try context.signedIn.person
        if !person.isVendor {
            if page == "account" { return Answering.seeOther("/my/account") }
            // A request's number is none of a rework's page.
            let number = page == "request" ? nil : context.parameters.get("number")
            return Answering.seeOther(number.map { "/my/reworks/\($0)" } ?? "/my")
        }
        return try files.response("/\(page).html", to: request)
    }
}
