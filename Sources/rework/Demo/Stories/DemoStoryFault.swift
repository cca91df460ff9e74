/// A story that can't be read, with the line at fault.
struct DemoStoryFault: Error, CustomStringConvertible {
    let story: String
    /// From 1.
    let line: Int
    let what: String

    var description: String { "\(story).md:\(line): \(what)" }
}
