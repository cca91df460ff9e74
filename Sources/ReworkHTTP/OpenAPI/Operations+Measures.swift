import HTTPTypes
import ReworkDomain

extension Operation {
    /// Rules 2 and 21.
    static let measures = [
        get(
            "/api/v1/measures", "measures", "measures", "What is measured over a period (a lead)", .json(.measures),
            [
                Field("from", .day, "First day; 90 days ago unless said.").optional,
                Field("through", .day, "Last day; today unless said.").optional,
            ]),
        make(
            "/api/v1/measures/publications", "publishMeasures", "measures",
            "Make the figures of a period public: a page for ever (a lead)", .publicationForm, .publications
        ).changing,
        post(
            "/api/v1/measures/withdrawal", "withdrawMeasures", "measures",
            "Let nothing be public any more (a lead)", .withdrawalForm, .publications
        ).changing.with { $0.problems = [404] },
    ]
}
