import Testing

/// The walls between the rooms. The compiler lets a transitive import pass, so they are held here.
struct RoomTests {
    @Test("the sources are found")
    func found() {
        #expect(SwiftSource.sources.count >= Room.all.count)
    }

    @Test("every folder of Sources is a room of the table, or a C library")
    func folders() {
        let known = Set(Room.all.map(\.name) + Room.libraries)
        #expect(Set(Repository.folders(in: "Sources")) == known)
        // A file between the rooms belongs to none.
        let loose = Repository.files(under: "Sources").filter { $0.split(separator: "/").count < 3 }
        expectNone(loose.map { Finding(file: $0, line: 1, rule: "a source file belongs in a room") })
    }

    @Test("a C library's folder holds its module map and shim only", arguments: Room.libraries)
    func libraries(library: String) {
        let prefix = "Sources/\(library)/"
        let files = Repository.files(under: "Sources/\(library)").map { String($0.dropFirst(prefix.count)) }
        #expect(Set(files) == Room.libraryFiles, "\(prefix)")
    }

    @Test("a room imports what the table lets it, and nothing else", arguments: Room.all.map(\.name))
    func imports(name: String) {
        for room in Room.named(name) {
            // Synchronization is the standard library's own lock; the domain has no threads to keep apart.
            let allowed = room.imports.union(
                room.name == "ReworkDomain" ? ["Foundation"] : ["Foundation", "Synchronization"])
            expectNone(
                room.sources.flatMap { source in
                    source.imports.filter { !allowed.contains($0.import.module) }.map {
                        Finding(
                            file: source.path, line: $0.line,
                            rule: "\(room.name) may not import \($0.import.module); it may import \(allowed.sorted())")
                    }
                })
        }
    }

    @Test("a library's types never stand in a room's signatures")
    func keptInside() {
        expectNone(
            SwiftSource.sources.flatMap { source in
                source.imports.filter { $0.import.isShown && Room.keptInside.contains($0.import.module) }.map {
                    Finding(
                        file: source.path, line: $0.line,
                        rule: "\($0.import.module) is imported without package or public: its types stay inside")
                }
            })
    }
}
