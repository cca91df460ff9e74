import ReworkStore
import TestSupport
import Testing

struct StoreTests {
    @Test("a data directory is opened by one store at a time")
    func locked() throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path)
        #expect(throws: StoreError.locked(path: folder.path)) { _ = try Store(directory: folder.path) }
        #expect(store.isWritable)
    }
}
