package import ReworkDomain

extension Desk {
    /// Rule 13: refused without a size and a date; rule 9: the gate is asked the first time only.
    package func handOff(
        _ id: ID<Rework>, sizeMinutes: Int, due: Moment, reason: String = "", _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .work(.handOff(sizeMinutes: sizeMinutes, due: due, reason: reason)))
    }

    /// One winner among many at once, below the developer's WIP limit.
    package func claim(_ id: ID<Rework>, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .work(.claim))
    }

    package func release(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .work(.release(reason: reason)))
    }

    package func deliver(
        _ id: ID<Rework>, _ delivery: Delivery, files: [NamedFile] = [], _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            _ = try rework.decide(.work(.deliver(delivery)), by: person, in: situation)
            var delivery = delivery
            delivery.files = try await self.attachments(files, by: person.id).orNone
            return Move(try rework.decide(.work(.deliver(delivery)), by: person, in: situation))
        }
    }

    package func returnDelivery(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .work(.returnDelivery(reason: reason)))
    }

    package func moveDeadline(_ id: ID<Rework>, to due: Moment, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .work(.moveDeadline(due: due, reason: reason)))
    }
}
