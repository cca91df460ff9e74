import CJemalloc

/// The allocator of the whole process is jemalloc, by being linked: Swift allocates and frees small things all the time,
/// on several threads, and an action takes a tenth less with it than with glibc's.
enum Memory {
    /// What was freed goes back to the system on a thread of its own, also while nobody asks for anything; otherwise it is
    /// given back by whoever happens to be served.
    static func settle() {
        var isWanted = true
        _ = mallctl("background_thread", nil, nil, &isWanted, MemoryLayout<Bool>.size)
    }
}
