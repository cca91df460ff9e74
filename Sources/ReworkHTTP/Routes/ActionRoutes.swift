import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// What is done to a rework: one noun an action; each takes If-Match and Idempotency-Key and answers the rework.
struct ActionRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        func post(_ noun: String, _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
            table.post("/api/v1/reworks/{number}/\(noun)", use: handler)
        }
        post("refusal", refuse)
        post("override", admit)
        post("estimates", offerEstimate)
        post("estimate-withdrawal", withdrawEstimate)
        post("spec-revisions", publishSpec)
        post("spec-withdrawal", withdrawSpec)
        post("short-offer", offerShort)
        post("short-offer-withdrawal", withdrawShort)
        post("hand-off", handOff)
        post("claim", claim)
        post("release", release)
        post("delivery", deliver)
        post("delivery-return", returnDelivery)
        post("demo", offerDemo)
        post("demo-withdrawal", withdrawDemo)
        post("deadline", moveDeadline)
        post("questions", ask)
        post("questions/{question}/answer", answer)
        post("notes", note)
        post("hold", hold)
        post("resumption", resume)
        post("assignment", reassign)
        post("cancellation", cancel)
        post("score", score)
        post("go-live", putLive)
    }

    @Sendable func refuse(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, RefusalOfRequestBody.self) { id, body, call in
            try await desk.refuse(id, why: body.kind, reason: body.reason ?? "", call)
        }
    }

    @Sendable func score(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ScoreBody.self) { id, body, call in
            try await desk.score(id, body.given, call)
        }
    }

    @Sendable func putLive(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, GoLiveBody.self) { id, body, call in
            try await desk.putLive(id, body.given, call)
        }
    }

    @Sendable func admit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.admit)
    }

    @Sendable func offerEstimate(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, EstimateOfferBody.self) { id, body, call in
            try await desk.offerEstimate(id, body.offer, basis: body.basis, call)
        }
    }

    @Sendable func withdrawEstimate(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.withdrawEstimate)
    }

    @Sendable func publishSpec(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, PublishBody.self) { id, body, call in
            try await desk.publishSpec(
                id, draft: body.draftVersion, waiver: body.waiver ?? "", supplement: body.supplement?.asked, call)
        }
    }

    @Sendable func withdrawSpec(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.withdrawSpec)
    }

    @Sendable func offerShort(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ShortOfferBody.self) { id, body, call in
            try await desk.offerShort(id, body.terms, draft: body.draftVersion, waiver: body.waiver ?? "", call)
        }
    }

    @Sendable func withdrawShort(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.withdrawShort)
    }

    @Sendable func handOff(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, HandOffBody.self) { id, body, call in
            let promise = try body.promise
            return try await desk.handOff(
                id, sizeMinutes: promise.sizeMinutes, due: promise.due, reason: body.reason ?? "", call)
        }
    }

    @Sendable func claim(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, EmptyBody.self) { id, _, call in try await desk.claim(id, call) }
    }

    @Sendable func release(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.release)
    }

    @Sendable func deliver(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, DeliveryFormBody.self) { id, body, call in
            try await desk.deliver(id, body.delivery, files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func returnDelivery(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.returnDelivery)
    }

    @Sendable func offerDemo(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, DemoFormBody.self) { id, body, call in
            try await desk.offerDemo(id, body.plan, files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func withdrawDemo(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.withdrawDemo)
    }

    @Sendable func moveDeadline(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, DeadlineFormBody.self) { id, body, call in
            try await desk.moveDeadline(id, to: body.moment, reason: body.reason ?? "", call)
        }
    }

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, QuestionFormBody.self) { id, body, call in
            try await desk.ask(id, body.court, text: body.text ?? "", files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let question = try context.id("question", Question.self)
        return try await act(request, context, SaidBody.self) { id, body, call in
            let files = try NamedFileBody.all(body.files)
            return try await desk.answer(
                id, question: Int(question.number), text: body.text ?? "", files: files, call)
        }
    }

    @Sendable func note(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, SaidBody.self) { id, body, call in
            try await desk.note(id, text: body.text ?? "", files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func hold(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.hold)
    }

    @Sendable func resume(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, EmptyBody.self) { id, _, call in try await desk.resume(id, call) }
    }

    @Sendable func reassign(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, AssignmentBody.self) { id, body, call in
            try await desk.reassign(id, to: ID(body.specialist), call)
        }
    }

    @Sendable func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context, desk.cancel)
    }

    private func reasoned(
        _ request: Request, _ context: AppContext,
        _ action: (ID<Rework>, String, Call) async throws -> Outcome
    ) async throws -> Response {
        try await act(request, context, ReasonBody.self) { id, body, call in
            try await action(id, body.reason ?? "", call)
        }
    }

    private func act<Body: Decodable>(
        _ request: Request, _ context: AppContext, _ type: Body.Type,
        _ action: (ID<Rework>, Body, Call) async throws -> Outcome
    ) async throws -> Response {
        try await Acting(desk: desk).act(request, context, type, action)
    }
}
