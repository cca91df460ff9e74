import ReworkDomain

// What the actions of a consultation or bug take. Absent texts are empty: the domain names what is missing.

/// A question, a fault, or what a contact takes for one.
struct SupportWishBody: Decodable {
    let client: Int64?
    let contact: Int64?
    let kind: String?
    let title: String?
    let text: String?
    let workStopped: Bool?
    let warranty: WarrantyFormBody?
    let files: [NamedFileBody]?

    /// - Throws: `Refusal` `.invalid` naming every field that can't be read.
    var wish: SupportWish {
        get throws(Refusal) {
            SupportWish(
                kind: try RequestKind(given: kind), title: title ?? "", text: text ?? "",
                isWorkStopped: workStopped ?? false, warranty: try warranty?.claim)
        }
    }
}

struct ClassificationBody: Decodable {
    let kind: String?
    let reason: String?
    let warranty: WarrantyFormBody?

    var classification: Classification {
        get throws(Refusal) {
            Classification(kind: try RequestKind(given: kind), reason: reason ?? "", warranty: try warranty?.claim)
        }
    }
}

struct WarrantyFormBody: Decodable {
    let rework: Int64?
    let criterion: String?

    var claim: WarrantyClaim {
        get throws(Refusal) {
            guard let rework, let criterion = CriterionID(criterion ?? "") else {
                throw Refusal(.invalid, faults: [Fault("/warranty", .unknown)])
            }
            return WarrantyClaim(rework: ID(rework), criterion: criterion)
        }
    }
}

struct SolutionFormBody: Decodable {
    let text: String?
    let recommendation: Bool?
    let files: [NamedFileBody]?
}

struct FlagBody: Decodable {
    let stopped: Bool
}

extension RequestKind {
    /// - Throws: `Refusal` `.invalid` with the fault at `/kind`.
    init(given: String?) throws(Refusal) {
        guard let kind = RequestKind(rawValue: given ?? "") else {
            throw Refusal(.invalid, faults: [Fault("/kind", given.map(\.isEmpty) ?? true ? .missing : .unknown)])
        }
        self = kind
    }
}
