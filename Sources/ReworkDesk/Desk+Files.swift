package import ReworkDomain
package import ReworkStore

/// Files: brought one by one, named by facts, read by whoever may read what names them.
extension Desk {
    /// Takes a file in and keeps it under the SHA-256 of its bytes; bringing the same bytes again changes nothing.
    /// - Parameters:
    ///   - length: bytes announced; nil when nobody said.
    ///   - body: the bytes, piece by piece.
    /// - Throws: `Refusal` for a name, size or type that is not taken, or past the person's share;
    ///   `StoreError.diskFull` below the watermark.
    package func takeFile<Body: AsyncSequence>(
        named name: String, length: Int?, _ body: Body, by person: ID<Person>
    ) async throws -> Attachment where Body.Element == [UInt8] {
        let person = try self.person(person)
        let name = try Attachment.checkedName(name, "/name")
        if let length { try checkSize(length) }
        guard store.freeSpace - (length ?? 0) > settings.freeSpace else { throw StoreError.diskFull }
        let file = try await store.beginFile()
        do {
            for try await bytes in body {
                try checkSize(file.size + bytes.count)
                try await store.add(bytes, to: file)
            }
            guard file.size > 0 else { throw Refusal(.fileEmpty) }
            guard let type = FileType(head: file.head) else { throw Refusal(.fileTypeUnknown) }
            let kept = try await store.keep(file, type, by: person.id, at: now, quota: settings.fileQuota)
            return Attachment(file: kept, name: name, size: file.size, type: type)
        } catch {
            await store.discard(file)
            if case StoreError.overQuota = error { throw Refusal(.fileQuota, values: megabytes(settings.fileQuota)) }
            throw error
        }
    }

    private func checkSize(_ size: Int) throws(Refusal) {
        if size > settings.fileLimit { throw Refusal(.fileTooLarge, values: megabytes(settings.fileLimit)) }
    }

    private func megabytes(_ bytes: Int) -> [String: Refusal.Value] { ["limit": .number(bytes / 1_000_000)] }

    /// The one rights function of files: whoever may read a thing that names it, and whoever brought it.
    /// - Returns: the file and what it is called there.
    /// - Throws: `Refusal` `.notFound`.
    package func readableFile(
        _ fingerprint: Fingerprint, for reader: ID<Person>
    ) async throws -> (file: StoredFile, name: String?) {
        let reader = try person(reader)
        guard let file = try await store.file(fingerprint) else { throw Refusal(.notFound) }
        for use in file.uses where reader.isVendor || !use.isInternal {
            if try await mayBeSeen(use.subject, by: reader) { return (file, use.name) }
        }
        if try await isInDraft(file, for: reader) { return (file, nil) }
        guard file.broughtBy.contains(reader.id) else { throw Refusal(.notFound) }
        return (file, nil)
    }

    /// Whether it stands in a draft that this person may read: what is not published is the specialists' own.
    private func isInDraft(_ file: StoredFile, for reader: Person) async throws -> Bool {
        guard reader.isVendor, !reader.roles.isDisjoint(with: [.specialist, .lead]) else { return false }
        for rework in file.drafts where try await mayBeSeen(.rework(rework), by: reader) { return true }
        return false
    }

    private func mayBeSeen(_ subject: StoredFile.Use.Subject, by reader: Person) async throws -> Bool {
        switch subject {
        case .rework(let id): try await store.rework(id)?.mayBeSeen(by: reader) ?? false
        case .request(let id): try await store.request(id)?.mayBeSeen(by: reader) ?? false
        }
    }

    /// The files as a fact names them. - Throws: `Refusal` `.invalid` for one that this person may not read, each at
    /// `/files/…`.
    func attachments(_ files: [NamedFile], by person: ID<Person>) async throws -> [Attachment] {
        if files.isEmpty { return [] }
        var check = FormCheck()
        if files.count > Attachment.most { check.fault("/files", .tooLarge, ["maximum": .number(Attachment.most)]) }
        var found: [Attachment] = []
        for (index, named) in files.prefix(Attachment.most).enumerated() {
            do {
                let name = try Attachment.checkedName(named.name, "/files/\(index)/name")
                let file = try await readableFile(named.file, for: person).file
                let attachment = Attachment(file: file.file, name: name, size: file.size, type: file.type)
                if !found.contains(attachment) { found.append(attachment) }
            } catch let refusal as Refusal {
                if refusal.faults.isEmpty { check.fault("/files/\(index)", .unknown) }
                for fault in refusal.faults { check.fault(fault.pointer, fault.code, fault.values) }
            }
        }
        try check.finish()
        return found
    }
}
