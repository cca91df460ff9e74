import ReworkDocuments
import ReworkDomain
import ReworkStore

/// Pictures and files in a specification: kept while it is written, read by the client with what is published.
extension Desk {
    /// Those a draft names and this person may read: they stay while it names them.
    func draftFiles(_ text: String, by person: Person) async throws -> [Fingerprint] {
        var kept: [Fingerprint] = []
        for file in SpecFile.named(in: text) where try await mayRead(file, person) { kept.append(file) }
        return kept
    }

    private func mayRead(_ file: Fingerprint, _ person: Person) async throws -> Bool {
        do {
            _ = try await readableFile(file, for: person.id)
            return true
        } catch is Refusal {
            return false
        }
    }

    /// The files a text names, with what stands in the way of showing each to the rework's client.
    func specFiles(in outline: SpecOutline, of rework: Rework, by person: Person) async throws -> [SpecFile] {
        var found: [SpecFile] = []
        for (reference, file) in outline.files.prefix(SpecFile.most) {
            found.append(SpecFile(reference, file, try await standing(of: file, rework, person)))
        }
        return found
    }

    private func standing(
        of file: Fingerprint, _ rework: Rework, _ person: Person
    ) async throws -> SpecFile.Standing {
        guard try await mayRead(file, person), let stored = try await store.file(file) else { return .gone }
        var uses: [SpecFile.Use] = []
        for use in stored.uses {
            guard let client = try await client(of: use.subject) else { continue }
            uses.append(SpecFile.Use(client: client, isInternal: use.isInternal, at: use.at))
        }
        let brought = stored.brought.filter { register.person($0.key)?.isVendor == true }.map(\.value)
        let mayBeShown = SpecFile.mayBeShown(to: rework.client, uses: uses, brought: brought)
        return mayBeShown ? .there(stored.type, size: stored.size) : .ofOthers
    }

    private func client(of subject: StoredFile.Use.Subject) async throws -> ID<Client>? {
        switch subject {
        case .rework(let id): try await store.rework(id)?.client
        case .request(let id): try await store.request(id)?.client
        }
    }
}
