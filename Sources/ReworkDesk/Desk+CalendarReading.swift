package import ReworkDomain
import ReworkStore

/// Which calendar counts what: the vendor's own where several clients meet, each client's own everywhere else.
extension Desk {
    /// The vendor's own: the days and weeks of its people.
    package var calendar: WorkCalendar { store.calendars.main }

    package func calendar(of client: Client) -> WorkCalendar { store.calendars.calendar(of: client) }

    /// - Parameter moment: when it was counted; nil: now.
    package func calendar(of client: ID<Client>, at moment: Moment? = nil) -> WorkCalendar {
        store.calendars.calendar(of: register.client(client), at: moment)
    }

    /// The present date of the client's calendar: plans and offers are in force by it.
    package func today(of client: Client) -> Day { calendar(of: client).day(of: now) }

    /// What is over is told as it was counted then.
    package func calendar(for rework: Rework) -> WorkCalendar {
        calendar(of: rework.client, at: rework.countedUntil)
    }

    package func calendar(for row: ReworkSummary) -> WorkCalendar {
        calendar(of: row.client, at: row.timing?.end?.at)
    }

    package func calendar(for request: SupportRequest) -> WorkCalendar {
        calendar(of: request.client, at: request.countedUntil)
    }
}
