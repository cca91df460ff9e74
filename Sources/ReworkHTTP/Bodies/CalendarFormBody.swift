import ReworkDomain

/// A calendar as a lead types it: windows are pairs of times, as in a file of `rework deadlines`.
struct CalendarFormBody: Decodable {
    struct Special: Decodable {
        let day: String?
        let name: String?
        let windows: [[String]]?
    }

    /// Working minutes; what is left out is as the regulation has it.
    struct Clock: Decodable {
        let consultationMinutes: Int?
        let bugMinutes: Int?
        let cutoff: String?
        let afterCutoff: String?
        let triageMinutes: Int?
        let estimateMinutes: Int?
        let specMinutes: Int?
        let graceDays: Int?
        let warrantyDays: Int?
    }

    let name: String?
    let timeZone: String?
    let week: [String: [[String]]]?
    let exceptions: [Special]?
    let clock: Clock?
    let reason: String?

    /// - Throws: `Refusal` `.invalid` naming every field that can't be read.
    var draft: CalendarDraft {
        get throws(Refusal) {
            var check = FormCheck()
            var windows: [Weekday: [[String]]] = [:]
            for (name, pairs) in (week ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let weekday = Weekday(rawValue: name) else {
                    check.fault("/week/\(name)", .unknown)
                    continue
                }
                windows[weekday] = pairs
            }
            let rules = clock?.rules(&check) ?? ServiceClock.Rules()
            try check.finish()
            let special = (exceptions ?? []).map {
                CalendarDraft.SpecialRow(day: $0.day ?? "", name: $0.name ?? "", windows: $0.windows ?? [])
            }
            return CalendarDraft(
                name: name ?? "", timeZone: timeZone ?? "", week: windows, exceptions: special, rules: rules,
                reason: reason ?? "")
        }
    }
}

extension CalendarFormBody.Clock {
    fileprivate func rules(_ check: inout FormCheck) -> ServiceClock.Rules {
        var rules = ServiceClock.Rules()
        func seconds(_ minutes: Int?, _ regular: Int) -> Int {
            // What is past any limit is refused, not overflown.
            minutes.map { max(-1, min($0, CalendarDraft.mostMinutes + 1)) * 60 } ?? regular
        }
        rules.consultation = seconds(consultationMinutes, rules.consultation)
        rules.bug = seconds(bugMinutes, rules.bug)
        rules.triage = seconds(triageMinutes, rules.triage)
        rules.estimate = seconds(estimateMinutes, rules.estimate)
        rules.specification = seconds(specMinutes, rules.specification)
        rules.graceDays = graceDays ?? rules.graceDays
        rules.warrantyDays = warrantyDays ?? rules.warrantyDays
        if let cutoff {
            if let seconds = WorkWindow.seconds(cutoff) {
                rules.cutoff = seconds
            } else {
                check.fault("/clock/cutoff", cutoff.isEmpty ? .missing : .format)
            }
        }
        if let afterCutoff {
            if let known = ServiceClock.AfterCutoff(rawValue: afterCutoff) {
                rules.afterCutoff = known
            } else {
                check.fault("/clock/afterCutoff", .unknown)
            }
        }
        return rules
    }
}
