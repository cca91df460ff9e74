import HTTPTypes
import ReworkDomain

extension Operation {
    /// Oneself, everybody else, and how contacts come in.
    static let people = oneself + everybody + links

    private static let oneself = [
        get("/api/v1/me", "me", "people", "Who is signed in", .json(.me)).forAll,
        put(
            "/api/v1/me/language", "chooseLanguage", "people", "Choose what one reads in", .languageChoice, .none
        ).forAll,
        get(
            "/api/v1/me/views", "views", "people", "Lists one comes back to",
            .json(.list("SavedViews", of: .savedView, "By name."))),
        put(
            "/api/v1/me/views", "saveView", "people", "Keep a list under a name; the same name takes the new list",
            .savedViewForm, .none),
        delete("/api/v1/me/views/{view}", "forgetView", "people", "Forget a list kept under a name"),
        get("/api/v1/me/sessions", "sessions", "people", "Where one is signed in", .json(.sessions)).forAll,
        post(
            "/api/v1/me/sessions/revocation", "revokeOtherSessions", "people", "End all of one's sessions but this one",
            .nothing, .sessions
        ).forAll,
        post(
            "/api/v1/me/sessions/{session}/revocation", "revokeSession", "people", "End one of one's sessions",
            .nothing, .sessions
        ).forAll,
        done(
            "/api/v1/me/password", "changePassword", "people",
            "Change one's password: the other sessions end, this one goes on under another cookie", .passwordChange
        ).with { $0.problems = [503] },
    ]

    private static let everybody = [
        get(
            "/api/v1/colleagues", "colleagues", "people", "Whom the vendor's people may name in a conversation",
            .json(.list("Colleagues", of: .actor, "Everybody who works here."))),
        get("/api/v1/people", "people", "people", "The vendor's people", .json(.people)),
        make(
            "/api/v1/people", "addPerson", "people", "Add one of the vendor's people (a lead)", .newPerson, .personPage),
        get(
            "/api/v1/people/{person}", "person", "people",
            "A person with their history, for whoever decides about them",
            .json(.personPage)),
        post(
            "/api/v1/people/{person}/details", "changePerson", "people",
            "Change what a person is and may do; it holds from their next request on", .personForm, .personPage
        ).changing,
        post(
            "/api/v1/people/{person}/deactivation", "deactivate", "people",
            "Deactivate a person: claims held are released, sessions and links end", .reason, .personPage),
        post(
            "/api/v1/people/{person}/reactivation", "reactivate", "people", "Let a person work here again", .nothing,
            .personPage),
        post(
            "/api/v1/people/{person}/password", "resetPassword", "people",
            "Give a colleague a new password: all their sessions end (a lead)", .newPassword, .personPage),
    ]

    private static let links = [
        get(
            "/api/v1/people/{person}/enter-links", "enterLinks", "people", "A contact's one-time links, newest first",
            .json(.linkList)),
        make(
            "/api/v1/people/{person}/enter-links", "makeEnterLink", "people",
            "Make a contact's one-time link; under the same key the same link", .linkWish, .link),
        post(
            "/api/v1/people/{person}/enter-links/{link}/revocation", "revokeEnterLink", "people",
            "Revoke a link nobody has used", .nothing, .linkList
        ).with { $0.problems = [410] },
    ]
}
