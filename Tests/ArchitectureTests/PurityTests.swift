import Testing

/// What a room must not do, whatever it imports: Foundation alone would let it.
struct PurityTests {
    private func expect(_ ban: Ban, in rooms: [Room], sourceLocation: SourceLocation = #_sourceLocation) {
        expectNone(ban.findings(in: rooms.flatMap(\.sources)), sourceLocation: sourceLocation)
    }

    @Test("no clock is read where time is handed in")
    func clocks() {
        expect(.clocks, in: Room.named("ReworkDomain", "ReworkStore", "ReworkHTTP", "ReworkDocuments"))
    }

    @Test("no id is made and nothing is left to chance where ids are handed in")
    func chance() {
        expect(.chance, in: Room.named("ReworkDomain", "ReworkStore", "ReworkHTTP", "ReworkDocuments"))
    }

    @Test("only the command line reads the environment")
    func environment() {
        expect(.environment, in: Room.except("rework"))
    }

    @Test("no room takes the machine's zone, calendar or language")
    func machine() {
        expect(.machine, in: Room.all)
    }

    @Test("the domain touches neither disk nor network, and writes no JSON")
    func outside() {
        expect(.outside, in: Room.named("ReworkDomain"))
    }

    @Test("SQL stands in the store only")
    func sql() {
        expect(.sql, in: Room.except("ReworkStore"))
    }

    @Test("no Swift string holds markup")
    func html() {
        expect(.html, in: Room.all)
    }
}
