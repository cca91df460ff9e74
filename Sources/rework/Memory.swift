import CMalloc
import Foundation

/// How the C library's allocator keeps what was freed.
enum Memory {
    /// glibc keeps an arena a thread and gives little of it back: with two, and large pieces mapped on their own, a server
    /// that has been busy holds a sixth less. Where the environment says something, that stands.
    static func settle() {
        guard ProcessInfo.processInfo.environment["MALLOC_ARENA_MAX"] == nil else { return }
        _ = mallopt(M_ARENA_MAX, 2)
        _ = mallopt(M_MMAP_THRESHOLD, 256 * 1024)
        // An action takes and gives back some hundred kilobytes: the heap's end must not go to and fro with each.
        _ = mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024)
        _ = mallopt(M_TOP_PAD, 4 * 1024 * 1024)
    }
}
