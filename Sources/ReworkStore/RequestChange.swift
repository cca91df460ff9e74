import Foundation
package import ReworkDomain

/// New events of one consultation or bug and the state they lead to, with the bytes that will be stored. A class, as
/// `ReworkChange` is.
package final class RequestChange: Sendable {
    package let state: SupportRequest
    package let events: [Event<SupportFact>]
    let encodedState: Data
    let encodedEvents: [Data]
    /// What can be searched for from now on.
    let texts: [TextIndex.Text]

    /// - Throws: `StoreError.damaged` when the first event does not make it.
    package init(from request: SupportRequest?, id: ID<SupportRequest>, events: [Event<SupportFact>]) throws {
        var state = request
        for event in events {
            if state == nil { state = SupportRequest(event, id: id) } else { state?.apply(event) }
        }
        guard let state else { throw StoreError.damaged("request \(id) does not begin") }
        self.state = state
        self.events = events
        encodedState = try StoredJSON.bytes(state)
        encodedEvents = try events.map { try StoredJSON.bytes($0) }
        texts = events.flatMap { RequestSearch.texts($0, of: state) }
    }
}
