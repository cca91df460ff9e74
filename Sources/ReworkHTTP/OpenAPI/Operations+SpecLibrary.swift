import HTTPTypes
import ReworkDomain

extension Operation {
    /// The vendor's own templates and words of specifications.
    static let specLibrary = [
        get(
            "/api/v1/spec-library", "specLibrary", "specification", "The vendor's own templates and words",
            .json(.specLibrary)),
        make(
            "/api/v1/spec-library/templates", "makeTemplate", "specification", "Make a template (a lead)",
            .templateForm, .specLibrary
        ).changing,
        get(
            "/api/v1/spec-library/templates/{template}", "ownTemplate", "specification", "A version of a template",
            .json(.templateText),
            [Field("version", .whole(.ordinal, 1...100_000), "Which; the newest unless said.").optional]),
        get(
            "/api/v1/spec-library/templates/{template}/comparison", "compareTemplates", "specification",
            "What changed between two versions of a template", .json(.comparison),
            [
                Field("from", .whole(.ordinal, 1...100_000), "The earlier version."),
                Field("to", .whole(.ordinal, 1...100_000), "The later one."),
            ]),
        post(
            "/api/v1/spec-library/templates/{template}/versions", "publishTemplate", "specification",
            "Publish a new version of a template; it brings back a retired one (a lead)", .templateForm, .specLibrary
        ).changing,
        post(
            "/api/v1/spec-library/templates/{template}/retirement", "retireTemplate", "specification",
            "Offer a template no more (a lead)", .templateRetirement, .specLibrary
        ).changing,
        post(
            "/api/v1/spec-library/words", "setSpecWords", "specification",
            "Set the words the linter watches for in one language (a lead)", .specWordsForm, .specLibrary
        ).changing,
    ]
}
