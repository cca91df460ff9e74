package import ReworkDomain

/// An event of a rework with the stage it led to.
package struct RecordedEvent: Equatable, Sendable {
    package let event: Event<Fact>
    package let stage: Stage

    package init(event: Event<Fact>, stage: Stage) {
        self.event = event
        self.stage = stage
    }
}
