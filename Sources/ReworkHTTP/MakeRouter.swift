package import Hummingbird
package import ReworkDesk

/// The whole server but for the socket: every route, and what every request goes through.
/// - Throws: a Cocoa error when the folder of the pages or of the templates can't be read.
package func makeRouter(
    _ desk: Desk, _ settings: WebSettings
) throws -> (router: Router<AppContext>, table: RouteTable) {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    let limits = Limits(settings.limits)
    router.addMiddleware {
        HeadersMiddleware(isSecure: settings.isSecure)
        // Before the problems: they are told in the reader's language, and lead on from where the reader is.
        SessionMiddleware(desk: desk)
        ProblemMiddleware(desk: desk)
        HostMiddleware(hosts: settings.hosts)
        CrossSiteMiddleware(publicOrigin: settings.publicOrigin, trustedOrigins: settings.trustedOrigins)
        LimitsMiddleware(limits: limits, desk: desk)
    }
    let table = RouteTable(router)
    let cache = ByteCache(limit: 12 * 1_048_576, oldest: 5)
    HealthRoutes(desk: desk).add(to: table)
    DoorRoutes(desk: desk, limits: limits, isDemo: settings.isDemo).add(to: table)
    PageRoutes(desk: desk, files: try StaticFiles(web: settings.web)).add(to: table)
    ContactRoutes(desk: desk).add(to: table)
    RequestPageRoutes(desk: desk).add(to: table)
    AccountRoutes(desk: desk).add(to: table)
    DocumentRoutes(desk: desk).add(to: table)
    FileRoutes(desk: desk).add(to: table)
    MeRoutes(desk: desk, isDemo: settings.isDemo).add(to: table)
    PeopleRoutes(desk: desk).add(to: table)
    PassingRoutes(desk: desk, publicOrigin: settings.publicOrigin).add(to: table)
    PassOnRoutes(desk: desk, publicOrigin: settings.publicOrigin).add(to: table)
    EnterLinkRoutes(desk: desk, publicOrigin: settings.publicOrigin).add(to: table)
    HomeRoutes(desk: desk, cache: cache).add(to: table)
    ViewRoutes(desk: desk).add(to: table)
    ReworkRoutes(desk: desk, cache: cache).add(to: table)
    ActionRoutes(desk: desk).add(to: table)
    CommentRoutes(desk: desk).add(to: table)
    SupportRoutes(desk: desk).add(to: table)
    let templates = try SpecTemplates(folder: settings.specTemplates)
    DraftRoutes(desk: desk, templates: templates).add(to: table)
    SpecLibraryRoutes(desk: desk, templates: templates).add(to: table)
    ClientRoutes(desk: desk).add(to: table)
    PriceRoutes(desk: desk).add(to: table)
    MeasuresRoutes(desk: desk, cache: cache).add(to: table)
    TrainingRoutes(desk: desk).add(to: table)
    CalendarRoutes(desk: desk).add(to: table)
    TeamRoutes(desk: desk).add(to: table)
    PassportRoutes(desk: desk).add(to: table)
    table.refuseOtherMethods()
    return (router, table)
}
