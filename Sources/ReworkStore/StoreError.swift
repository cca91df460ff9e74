/// What can go wrong in the store, beside a refusal.
package enum StoreError: Error, Equatable, Sendable {
    /// What a write expected is no longer so: read again and decide again.
    case conflict
    /// The document has been answered already.
    case answered
    /// The login is taken.
    case loginTaken
    /// Another process has this data directory open.
    case locked(path: String)
    /// A person's files would take more than their share.
    case overQuota
    /// The disk is full; nothing was written, reading goes on.
    case diskFull
    /// The file system takes no writes; nothing was written, reading goes on.
    case diskReadOnly
    /// An earlier write failed in a way after which nothing can be promised: the store takes no more writes.
    case stopped
    /// The file is not what this program wrote.
    case damaged(String)
}
