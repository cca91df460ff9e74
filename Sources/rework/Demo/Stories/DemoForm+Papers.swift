import ReworkDomain

/// What some verbs take together.
extension DemoForm {
    /// `link: newScope discounts`; nil when there is none.
    mutating func link(_ name: String) throws -> (kind: Link.Kind, story: String)? {
        guard let field = taken(name) else { return nil }
        let words = field.value.split(separator: " ").map(String.init)
        guard words.count == 2, let kind = Link.Kind(rawValue: words[0]) else {
            throw fault("\(name) is a kind and a story", at: field.line)
        }
        return (kind, words[1])
    }

    /// `to: Павло Гринь`; somebody who is no contact yet with `position:` and `phone:`; why, as text.
    mutating func proposal() throws -> DemoPassing {
        let name = try required("to")
        let position = optional("position")
        let new = try position.map { (position: $0, phone: try required("phone")) }
        return .propose(to: name, new: new, optionalBody())
    }

    /// `on: AC-2`; `wording:` other words for it, `blocking: yes`, `internal: yes`; the comment.
    mutating func comment() throws -> DemoComment {
        let on = try required("on")
        guard let criterion = CriterionID(on) else { throw fault("on: \(on) is no criterion") }
        let wording = optional("wording") ?? ""
        let (isBlocking, isInternal) = (try flag("blocking", "yes"), try flag("internal", "yes"))
        return DemoComment(
            criterion: criterion.number, text: try body(), wording: wording, isBlocking: isBlocking,
            isInternal: isInternal)
    }

    mutating func refusal() throws -> RefusedRequest {
        let word = try word()
        guard let why = RefusedRequest(rawValue: word) else { throw fault("\(word) is no ground for a refusal") }
        return why
    }

    /// `hours: 8/12/20`, `lead: 6-9`, `valid: 14` or `valid: now+2`, any number of `line: work = 3`; built from
    /// the draft, a `point: 1/2/4` for each of its criteria.
    mutating func estimate() throws -> DemoEstimate {
        let hours = try numbers("hours", "/")
        let lead = try numbers("lead", "-")
        guard hours.count == 3 else { throw fault("hours are low, likely and high: 8/12/20") }
        guard lead.count == 2, lead[0] <= lead[1] else { throw fault("lead is from and to: 6-9") }
        let valid = optional("valid") ?? ""
        var lines: [(String, Int)] = []
        while let field = taken("line") {
            let parts = field.value.split(separator: "=").map(\.trimmingSpace)
            guard parts.count == 2, let hours = Int(parts[1]) else { throw fault("line: work = hours", at: field.line) }
            lines.append((parts[0], hours))
        }
        var points: [[Int]] = []
        while fields(named: "point") {
            let point = try numbers("point", "/")
            guard point.count == 3 else { throw fault("a point is low, likely and high: 1/2/4") }
            points.append(point)
        }
        let ahead = valid.hasPrefix("now+") ? Int(valid.dropFirst(4)) : nil
        guard valid.isEmpty || ahead != nil || Int(valid) != nil else { throw fault("valid: 14, or now+2") }
        return DemoEstimate(
            hours: hours, lead: lead[0]...lead[1], valid: Int(valid), validAhead: ahead, summary: try body(),
            excluded: optional("excluded") ?? "", lines: lines, points: points)
    }

    /// `hours: 3`, `lead: 2-4`, `valid: now+5` if need be, and the text.
    mutating func short() throws -> DemoShort {
        let lead = try numbers("lead", "-")
        guard lead.count == 2, lead[0] <= lead[1] else { throw fault("lead is from and to: 6-9") }
        let valid = optional("valid") ?? ""
        let ahead = valid.hasPrefix("now+") ? Int(valid.dropFirst(4)) : nil
        guard valid.isEmpty || ahead != nil else { throw fault("valid: now+2") }
        return DemoShort(
            hours: try number("hours"), lead: lead[0]...lead[1], validAhead: ahead, text: try body())
    }

    private mutating func numbers(_ name: String, _ separator: Character) throws -> [Int] {
        let value = try required(name)
        let numbers = value.split(separator: separator).map { Int($0) }
        guard !numbers.contains(nil) else { throw fault("\(name): \(value) is not understood") }
        return numbers.compactMap(\.self)
    }

    /// `due: 8d` after the step, `due: now+2d`, `due: now-1d`.
    mutating func due() throws -> DemoDue {
        let value = try required("due")
        if value.hasPrefix("now"), let span = DemoSpan(value.dropFirst(4)) {
            if value.hasPrefix("now+") { return .ahead(span) }
            if value.hasPrefix("now-") { return .ago(span) }
        }
        guard let span = DemoSpan(value) else { throw fault("due: \(value) is no working time") }
        return .after(span)
    }

    /// Lines `- old` followed by lines `+ new`, as often as needed; an empty line is the sign alone.
    mutating func changes() throws -> [(old: String, new: String)] {
        var found: [(old: [Substring], new: [Substring])] = []
        for line in try body().split(separator: "\n") {
            if line == "-" || line.hasPrefix("- ") {
                if found.last.map({ !$0.new.isEmpty }) ?? true { found.append(([], [])) }
                found[found.count - 1].old.append(line.dropFirst(2))
            } else if line == "+" || line.hasPrefix("+ "), !found.isEmpty {
                found[found.count - 1].new.append(line.dropFirst(2))
            } else {
                throw fault("a change is lines “- old”, then lines “+ new”")
            }
        }
        guard found.allSatisfy({ !$0.new.isEmpty }) else { throw fault("nothing stands in the place of an old line") }
        return found.map { ($0.old.joined(separator: "\n"), $0.new.joined(separator: "\n")) }
    }

    /// The note, then one list item a criterion; any number of `commit: 9fceb02d Subject = AC-1, AC-2`.
    mutating func delivery() throws -> DemoDelivery {
        var commits: [Commit] = []
        while let field = taken("commit") {
            let parts = field.value.split(separator: " = ", maxSplits: 1).map(String.init)
            let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
            let covers = parts.count == 2 ? parts[1].split(separator: ", ").map { CriterionID($0) } : []
            guard let hash = words.first.flatMap(Commit.hash), words.count == 2, !covers.contains(nil) else {
                throw fault("commit: 9fceb02d Subject = AC-1, AC-2", at: field.line)
            }
            commits.append(Commit(hash: hash, subject: words[1], covers: covers.compactMap(\.self)))
        }
        let lines = try body().split(separator: "\n").map(String.init)
        let covers = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        let note = lines.prefix { !$0.hasPrefix("- ") }.joined(separator: "\n").trimmingSpace
        guard !covers.isEmpty else { throw fault("a delivery says for every criterion how it was met") }
        return DemoDelivery(hours: try number("hours"), note: note, covers: covers, commits: commits)
    }

    /// `link:`, `recording:`, `call: now+2h`, `AC-1: where to look`.
    mutating func show() throws -> DemoShow {
        var call: DemoSpan?
        if let value = optional("call") {
            guard value.hasPrefix("now+"), let span = DemoSpan(value.dropFirst(4)) else { throw fault("call: now+2h") }
            call = span
        }
        return DemoShow(
            link: optional("link"), recording: optional("recording"), call: call, notes: try body(),
            places: criteria())
    }

    /// `AC-1: met`, `AC-2: note …`, `AC-3: unmet …`, `AC-4: unchecked …`.
    mutating func verdicts() throws -> [Int: DemoVerdict] {
        try criteria().mapValues { value in
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            let note = parts.count == 2 ? parts[1] : ""
            return switch (parts[0], note.isEmpty) {
            case ("met", true): .met
            case ("note", false): .metWithNote(note)
            case ("unmet", false): .notMet(note)
            case ("unchecked", false): .notChecked(note)
            default: throw fault("a verdict is met, note, unmet or unchecked: \(value)")
            }
        }
    }
}
