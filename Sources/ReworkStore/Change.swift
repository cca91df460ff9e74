import Foundation
package import ReworkDomain
package import ReworkSecrets

/// Everything one action writes, in one transaction or not at all.
package struct Change: Sendable {
    /// What must still be so when the transaction begins; otherwise `StoreError.conflict`.
    package var expectations: [Expectation] = []
    package var reworks: [ReworkChange] = []
    /// Reworks that stay as they are, but stand otherwise in lists: by another calendar.
    package var relisted: [Rework] = []
    package var requests: [RequestChange] = []
    package var clients: [ClientChange] = []
    package var people: [PersonChange] = []
    package var documents: [NewDocument] = []
    package var answers: [NewAnswer] = []
    package var clientDocuments: [NewClientDocument] = []
    /// A new version of the price list.
    package var priceList: Event<PriceListFact>?
    /// What is public of the measures from now on, with its pages.
    package var publication: Event<PublicationFact>?
    package var publicDocuments: [NewPublicDocument] = []
    package var specLibrary: Event<SpecLibraryFact>?
    package var calendar: CalendarChange?
    package var draft: NewDraft?
    package var enterLink: EnterLink?
    package var admission: Admission?
    /// The result under an idempotency key.
    package var remembered: Remembered?

    package init() {}
}

package enum Expectation: Equatable, Sendable {
    /// 0: it is not there yet.
    case rework(ID<Rework>, version: Int)
    /// 0: it is not there yet.
    case request(ID<SupportRequest>, version: Int)
    /// Asked together with the gate, so that a plan bought meanwhile is seen.
    case client(ID<Client>, version: Int)
    /// The developer has fewer than `limit` reworks in development and not on hold.
    case claims(ID<Person>, below: Int)
    /// The person is accountable for no live rework.
    case notAccountable(ID<Person>)
    /// Number of the person's last event; 0: nobody of that number yet.
    case person(ID<Person>, version: Int)
    /// Of the price list; 0: there is none yet.
    case priceList(version: Int)
    /// Of the templates and words of specifications; 0: there are none of the vendor's own.
    case specLibrary(version: Int)
    /// Number of the last publication; 0: there is none yet.
    case publication(version: Int)
    /// Of a calendar; 0: it is as a vendor starts, or not there yet.
    case calendar(ID<VendorCalendar>, version: Int)
    /// What is open of some clients is still what was read, no more and no less.
    case openWork(OpenWork.Versions)
    /// The person still works here.
    case active(ID<Person>)
    /// Somebody else is a lead who still works here.
    case leadBeside(ID<Person>)
    /// Rule 18: nothing stands in the way of the absence, chains least of all.
    case mayBeAway(ID<Person>, Absence)
    /// Rule 19: the manager has room for the client.
    case room(with: ID<Person>, for: ID<Client>, projects: Int, limit: Int, on: Day)
    /// Rule 18: the person leads no individual client.
    case leadsNobody(ID<Person>, on: Day)
}

/// New events of one rework and the state they lead to, with the bytes that will be stored: they are made here, since
/// the one writer has better things to do than to encode. A class, since it holds two whole states and is handed on often.
package final class ReworkChange: Sendable {
    let record: ReworkRecord
    /// What it was before; nil for a new one.
    let previous: Rework?
    /// The new events, each with the stage after it.
    package let recorded: [RecordedEvent]
    let encodedEvents: [Data]
    /// What can be searched for from now on.
    let texts: [TextIndex.Text]

    package var state: Rework { record.rework }

    package var events: [Event<Fact>] { recorded.map(\.event) }

    package init(from rework: Rework?, id: ID<Rework>, events: [Event<Fact>]) throws {
        previous = rework
        var state = rework
        recorded = try events.map { event in
            if state == nil { state = Rework(event, id: id) } else { state?.apply(event) }
            guard let state else { throw StoreError.damaged("rework \(id) does not begin with a request") }
            return RecordedEvent(event: event, stage: state.stage)
        }
        guard let state else { throw StoreError.damaged("rework \(id) without events") }
        record = try ReworkRecord(state, over: previous)
        encodedEvents = try events.map { try StoredJSON.bytes($0) }
        texts = events.flatMap { SearchRecord.texts($0, of: state) }
    }
}

package struct ClientChange: Sendable {
    package let state: Client
    package let events: [Event<ClientFact>]

    package init(state: Client, events: [Event<ClientFact>]) {
        self.state = state
        self.events = events
    }
}

package struct PersonChange: Sendable {
    package let state: Person
    package let number: Int
    package let event: Event<PersonFact>
    /// Set for one of the vendor's people who is to sign in, or to sign in by another password.
    package var credential: Credential?

    package init(state: Person, event: Event<PersonFact>, credential: Credential? = nil) {
        self.state = state
        number = event.number
        self.event = event
        self.credential = credential
    }
}

/// How a change of somebody's password or place here leaves their coming in: every session ends, but for one that is
/// opened in their place.
package struct Admission: Sendable {
    package let person: ID<Person>
    package let opens: Session?
    /// Whether the links not used yet are revoked too.
    package let revokesLinks: Bool
    package let at: Moment

    package init(of person: ID<Person>, opens: Session? = nil, revokesLinks: Bool = false, at: Moment) {
        self.person = person
        self.opens = opens
        self.revokesLinks = revokesLinks
        self.at = at
    }
}

/// What one of the vendor's people signs in with; `password` is an argon2id hash.
package struct Credential: Equatable, Sendable {
    package let login: String
    package let password: String

    package init(login: String, password: String) {
        self.login = login
        self.password = password
    }
}

package struct NewDocument: Sendable {
    package let rework: ID<Rework>
    package let kind: DocumentReference.Kind
    package let number: Int
    package let bytes: [UInt8]
    package let digest: Digest
    package let at: Moment

    package init(rework: ID<Rework>, kind: DocumentReference.Kind, number: Int, bytes: [UInt8], at: Moment) {
        self.rework = rework
        self.kind = kind
        self.number = number
        self.bytes = bytes
        self.at = at
        digest = Digest.of(bytes)
    }
}

/// A document of a client that belongs to no rework.
package struct NewClientDocument: Sendable {
    package let client: ID<Client>
    package let kind: ClientDocumentKind
    package let number: Int
    package let bytes: [UInt8]
    package let digest: Digest
    package let at: Moment

    package init(client: ID<Client>, kind: ClientDocumentKind, number: Int, bytes: [UInt8], at: Moment) {
        self.client = client
        self.kind = kind
        self.number = number
        self.bytes = bytes
        self.at = at
        digest = Digest.of(bytes)
    }
}

/// A page that everybody may read.
package struct NewPublicDocument: Sendable {
    package let bytes: [UInt8]
    package let digest: Digest

    package init(bytes: [UInt8]) {
        self.bytes = bytes
        digest = Digest.of(bytes)
    }
}

/// One answer a document, by a unique constraint.
package struct NewAnswer: Equatable, Sendable {
    package let document: Fingerprint
    package let person: ID<Person>
    package let action: Action
    package let event: Int
    package let at: Moment

    package init(document: Fingerprint, person: ID<Person>, action: Action, event: Int, at: Moment) {
        self.document = document
        self.person = person
        self.action = action
        self.event = event
        self.at = at
    }
}

package struct NewDraft: Equatable, Sendable {
    package let rework: ID<Rework>
    /// 0: there is none yet. nil: whatever it is (publishing puts the ids into it).
    package let expected: Int?
    package let text: String
    /// Files it names.
    package let files: [Fingerprint]
    /// Whether the text it takes the place of is in it: that one need not be kept beside it.
    package let holdsReplaced: Bool
    package let by: ID<Person>
    package let at: Moment

    package init(
        rework: ID<Rework>, expected: Int?, text: String, files: [Fingerprint] = [], holdsReplaced: Bool = false,
        by: ID<Person>, at: Moment
    ) {
        self.holdsReplaced = holdsReplaced
        self.rework = rework
        self.expected = expected
        self.text = text
        self.files = files
        self.by = by
        self.at = at
    }
}

/// What was done under an idempotency key.
package struct Remembered: Equatable, Sendable {
    package let person: ID<Person>
    package let key: String
    /// SHA-256 of the request: another one under the same key is refused.
    package let request: Digest
    /// Opaque to the store.
    package let result: [UInt8]
    package let at: Moment

    package init(person: ID<Person>, key: String, request: Digest, result: [UInt8], at: Moment) {
        self.person = person
        self.key = key
        self.request = request
        self.result = result
        self.at = at
    }
}
