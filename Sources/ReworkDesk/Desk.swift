package import ReworkDocuments
package import ReworkDomain
package import ReworkSecrets
package import ReworkStore

/// Acts: one method an action. Reads, decides, renders outside any transaction, makes one write that expects the
/// version it read, and tries again when somebody was faster. Everything that changes something goes through here.
package final class Desk: Sendable {
    package let store: Store
    package let press: Press
    package let settings: DeskSettings
    let passwords: PasswordLane
    /// Markdown is rendered on a thread of its own, off the cooperative pool.
    let lane: Lane
    let talk = TalkShelf()
    let presence = PresenceBoard()
    private let clock: @Sendable () -> Moment

    package init(
        store: Store, press: Press, settings: DeskSettings = DeskSettings(), passwords: PasswordLane = PasswordLane(),
        clock: @escaping @Sendable () -> Moment
    ) {
        self.store = store
        self.press = press
        self.settings = settings
        self.passwords = passwords
        self.clock = clock
        lane = Lane(name: "rendering", waiting: 64, retryAfterSeconds: 1)
    }

    /// The one clock: whole seconds, settable in tests.
    package var now: Moment { clock() }

    package var register: Register { store.register }

    /// - Parameter client: by whose calendar times are told; nil: by the vendor's own.
    package func writing(_ language: Language, for client: Client? = nil) -> Writing {
        let calendars = store.calendars
        return Writing(
            words: press.words(language), calendar: calendars.calendar(of: client),
            then: { calendars.calendar(of: client, at: $0) }, now: now)
    }

    /// - Throws: `Refusal` `.notAllowed` when nobody of that number works here any more.
    package func person(_ id: ID<Person>) throws(Refusal) -> Person {
        guard let person = register.acting(id, on: calendar.day(of: now)), person.isActive else {
            throw Refusal(.notAllowed)
        }
        return person
    }

    /// Rule 19: who leads whom at present.
    package var managers: Managers {
        Managers(
            people: register.people, clients: register.clients, limit: settings.managerLimit,
            today: calendar.day(of: now))
    }

    /// - Throws: `Refusal` `.notFound`.
    package func client(_ id: ID<Client>) throws(Refusal) -> Client {
        guard let client = register.client(id) else { throw Refusal(.notFound) }
        return client
    }

    package func cast(for client: Client) -> Cast {
        Cast(client: client, people: register.people, prices: prices(for: client))
    }

    /// Closes the lanes; what waits there is told so.
    package func shutDown() {
        lane.shutDown()
        passwords.shutDown()
    }
}
