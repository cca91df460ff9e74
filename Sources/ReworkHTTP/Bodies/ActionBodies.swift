import ReworkDesk
import ReworkDomain

// What the actions of a rework take. Absent texts are empty: the domain names what is missing.

struct ReasonBody: Decodable {
    let reason: String?
}

/// An object of which nobody reads a member.
struct EmptyBody: Decodable {
    private enum Key: CodingKey {}

    /// - Throws: `DecodingError` for anything but an object.
    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: Key.self)
    }
}

struct RefusalOfRequestBody: Decodable {
    let why: String?
    let reason: String?

    var kind: RefusedRequest {
        get throws {
            guard let kind = RefusedRequest(rawValue: why ?? "") else {
                throw Refusal(.invalid, faults: [Fault("/why", why == nil ? .missing : .unknown)])
            }
            return kind
        }
    }
}

struct EstimateOfferBody: Decodable {
    struct Line: Decodable {
        let work: String?
        let minutes: Int?
    }

    let lowMinutes: Int?
    let likelyMinutes: Int?
    let highMinutes: Int?
    let priceMinor: Int64?
    let currency: String?
    let validUntil: String?
    let leadDaysFrom: Int?
    let leadDaysTo: Int?
    let summary: String?
    let excluded: String?
    let lines: [Line]?
    /// Of the draft whose criteria the hours are told of.
    let draftVersion: Int?
    let criteria: [ThreePointBody]?

    /// nil when the offer is not built from criteria.
    /// - Throws: `Refusal` `.invalid` naming every point that is missing.
    var basis: DraftHours? {
        get throws(Refusal) {
            guard let criteria else { return nil }
            var check = FormCheck()
            if draftVersion == nil { check.fault("/draftVersion", .missing) }
            let hours = criteria.enumerated().map { index, part in part.given("/criteria/\(index)", &check) }
            try check.finish()
            return DraftHours(draft: draftVersion ?? 0, hours: hours)
        }
    }

    /// - Throws: `Refusal` `.invalid` naming every field that is missing or can't be read.
    var offer: EstimateOffer {
        get throws(Refusal) {
            var check = FormCheck()
            func given(_ value: Int?, _ pointer: String) -> Int {
                if value == nil { check.fault(pointer, .missing) }
                return value ?? 1
            }
            let currency = Currency(rawValue: currency ?? "UAH")
            if currency == nil { check.fault("/currency", .unknown) }
            if priceMinor == nil { check.fault("/priceMinor", .missing) }
            let day = Day(validUntil ?? "")
            if day == nil { check.fault("/validUntil", validUntil.map(\.isEmpty) ?? true ? .missing : .format) }
            let (low, likely) = (given(lowMinutes, "/lowMinutes"), given(likelyMinutes, "/likelyMinutes"))
            let high = given(highMinutes, "/highMinutes")
            let (from, to) = (given(leadDaysFrom, "/leadDaysFrom"), given(leadDaysTo, "/leadDaysTo"))
            try check.finish()
            guard let currency, let day else { throw Refusal(.invalid) }
            return EstimateOffer(
                lowMinutes: low, likelyMinutes: likely, highMinutes: high,
                price: Money(minor: priceMinor ?? 0, currency: currency), validUntil: day, leadDaysFrom: from,
                leadDaysTo: to, summary: summary ?? "", excluded: excluded ?? "",
                lines: (lines ?? []).map { EstimateOffer.Line(work: $0.work ?? "", minutes: $0.minutes ?? 0) })
        }
    }
}

struct ThreePointBody: Decodable {
    let lowMinutes: Int?
    let likelyMinutes: Int?
    let highMinutes: Int?

    func given(_ pointer: String, _ check: inout FormCheck) -> ThreePoint {
        for (minutes, name) in [
            (lowMinutes, "lowMinutes"), (likelyMinutes, "likelyMinutes"), (highMinutes, "highMinutes"),
        ] where minutes == nil {
            check.fault("\(pointer)/\(name)", .missing)
        }
        return ThreePoint(
            lowMinutes: lowMinutes ?? 0, likelyMinutes: likelyMinutes ?? 0, highMinutes: highMinutes ?? 0)
    }
}

struct PublishBody: Decodable {
    let draftVersion: Int
    /// Why the linter's advice is left.
    let waiver: String?
    let supplement: SupplementFormBody?
}

struct HandOffBody: Decodable {
    let sizeMinutes: Int?
    /// UTC milliseconds.
    let due: Int64?
    /// Of a date moved by handing off again.
    let reason: String?

    var promise: (sizeMinutes: Int, due: Moment) {
        get throws(Refusal) {
            var check = FormCheck()
            if sizeMinutes == nil { check.fault("/sizeMinutes", .missing) }
            if due == nil { check.fault("/due", .missing) }
            try check.finish()
            return (sizeMinutes ?? 0, Moment(milliseconds: due ?? 0))
        }
    }
}

struct DeliveryFormBody: Decodable {
    struct Cover: Decodable {
        let criterion: String
        let how: String?
    }

    let minutesSpent: Int?
    let note: String?
    let cover: [Cover]?
    let files: [NamedFileBody]?
    /// What `git log` printed; or what it says, told apart.
    let log: String?
    let commits: [CommitForm]?

    struct CommitForm: Decodable {
        let hash: String
        let subject: String?
        let covers: [String]?
    }

    var delivery: Delivery {
        get throws(Refusal) {
            var check = FormCheck()
            let given = (cover ?? []).enumerated().compactMap { index, item -> Delivery.Cover? in
                guard let id = CriterionID(item.criterion) else {
                    check.fault("/cover/\(index)/criterion", .unknown)
                    return nil
                }
                return Delivery.Cover(criterion: id, how: item.how ?? "")
            }
            let told = (commits ?? []).enumerated().map { index, commit in
                Commit(
                    hash: commit.hash, subject: commit.subject ?? "",
                    covers: (commit.covers ?? []).compactMap { text in
                        let id = CriterionID(text)
                        if id == nil { check.fault("/commits/\(index)/covers", .notACriterion, ["text": .text(text)]) }
                        return id
                    })
            }
            if commits != nil, log?.isEmpty == false { check.fault("/log", .duplicate) }
            try check.finish()
            return Delivery(
                minutesSpent: minutesSpent ?? 0, note: note ?? "", cover: given,
                commits: try commits == nil ? CommitLog.read(log ?? "", at: "/log") : told)
        }
    }
}

struct DemoFormBody: Decodable {
    struct Place: Decodable {
        let criterion: String
        let text: String?
    }

    let link: String?
    let recording: String?
    let callAt: Int64?
    let notes: String?
    let `where`: [Place]?
    let files: [NamedFileBody]?

    var plan: DemoPlan {
        get throws(Refusal) {
            var check = FormCheck()
            let places = (`where` ?? []).enumerated().compactMap { index, place -> DemoPlan.Place? in
                guard let id = CriterionID(place.criterion) else {
                    check.fault("/where/\(index)/criterion", .unknown)
                    return nil
                }
                return DemoPlan.Place(criterion: id, text: place.text ?? "")
            }
            try check.finish()
            return DemoPlan(
                link: link, recording: recording, callAt: callAt.map { Moment(milliseconds: $0) }, notes: notes ?? "",
                places: places)
        }
    }
}

struct DeadlineFormBody: Decodable {
    let due: Int64?
    let reason: String?

    var moment: Moment {
        get throws(Refusal) {
            guard let due else { throw Refusal(.invalid, faults: [Fault("/due", .missing)]) }
            return Moment(milliseconds: due)
        }
    }
}

struct QuestionFormBody: Decodable {
    let to: String?
    let text: String?
    let files: [NamedFileBody]?

    var court: Court {
        get throws(Refusal) {
            guard let court = Court(rawValue: to ?? "") else {
                throw Refusal(.invalid, faults: [Fault("/to", to == nil ? .missing : .unknown)])
            }
            return court
        }
    }
}

struct TextBody: Decodable {
    let text: String?
}

/// An answer or a note.
struct SaidBody: Decodable {
    let text: String?
    let files: [NamedFileBody]?
}

struct AssignmentBody: Decodable {
    let specialist: Int64
}

struct WishBody: Decodable {
    let client: Int64?
    let contact: Int64?
    let title: String?
    let wish: String?
    let linkedTo: Int64?
    let linkKind: String?
    let files: [NamedFileBody]?

    /// The link asked for. - Throws: `Refusal` `.invalid` for a kind that is none.
    var link: Link? {
        get throws(Refusal) {
            guard let linkedTo else { return nil }
            guard let kind = Link.Kind(rawValue: linkKind ?? Link.Kind.askedAgain.rawValue) else {
                throw Refusal(.invalid, faults: [Fault("/linkKind", .unknown)])
            }
            return Link(kind: kind, rework: ID(linkedTo))
        }
    }
}
