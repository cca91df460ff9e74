import Foundation
import ReworkDesk
import ReworkDomain
import TestSupport

/// How each route of `RightsTable` is asked so that whoever may, succeeds. A new unsafe route adds its body here.
enum RightsRequests {
    enum Body: Sendable {
        case none
        /// JSON with the version and the key it needs.
        case json(String)
        /// A file.
        case raw([UInt8])
        /// A plain form.
        case form([String: String])
    }

    /// Routes that answer a list: whether the rework is in it is what counts.
    static let lists: Set = [
        "GET /api/v1/reworks", "GET /api/v1/requests", "GET /api/v1/home", "GET /api/v1/queue", "GET /my",
        "GET /my/ask", "GET /my/broken",
    ]

    /// - Throws: `NoBody` for an unsafe route that nobody has said how to ask.
    static func body(_ row: RightsRow, _ scene: RightsScene, by column: RightsColumn) throws -> Body {
        if row.isSafe { return .none }
        if let body = doors(row.route, scene) ?? contacts(row, scene) ?? house(row.route, scene) { return body }
        if let body = team(row.route, scene) { return .json(body) }
        if let body = reworks(row, scene, by: column) ?? requests(row, by: column) { return .json(body) }
        throw NoBody(route: row.route)
    }

    struct NoBody: Error, CustomStringConvertible {
        let route: String
        var description: String { "say in RightsRequests how \(route) is asked" }
    }

    private static func doors(_ route: String, _ scene: RightsScene) -> Body? {
        switch route {
        case "POST /sign-in": .form(["login": "helena", "password": Desks.password])
        case "POST /sign-in/as": .form(["person": scene.desks.developer.id.description])
        case "POST /sign-out", "POST /enter/{token}": .form([:])
        case "PUT /api/v1/files": .raw(FileBytes.png)
        default: nil
        }
    }

    private static func contacts(_ row: RightsRow, _ scene: RightsScene) -> Body? {
        switch row.route {
        case "POST /my/new": .form(["title": "Друк етикеток", "wish": "Треба друк"])
        case "POST /my/reworks/{number}/questions": .form(["text": "Коли покажете?"])
        case "POST /my/reworks/{number}/questions/{question}/answer": .form(["text": "Головний"])
        case "POST /my/reworks/{number}/cancellation": .form(["reason": "Передумали"])
        case "POST /my/reworks/{number}/pass-on":
            .form(["document": scene.document?.hex ?? "", "colleague": "new", "name": "Нова Людина"])
        case "POST /my/reworks/{number}/pass-on/confirmation": .form(["proposal": "1", "limit": "any"])
        case "POST /my/reworks/{number}/pass-on/decline": .form(["proposal": "1", "reason": "Підпише директор"])
        case "POST /my/requests/{number}/questions", "POST /my/requests/{number}/questions/{question}/answer",
            "POST /my/requests/{number}/referral":
            .form(["text": "Головний"])
        case "POST /my/requests/{number}/contest", "POST /my/requests/{number}/reopening",
            "POST /my/requests/{number}/withdrawal":
            .form(["reason": "Не так"])
        case "POST /my/requests/{number}/closing": .form([:])
        case "POST /my/requests/{number}/score", "POST /my/reworks/{number}/score": .form(["score": "4"])
        case "POST /my/account/language": .form(["language": "en"])
        case "POST /my/account/sessions/revocation", "POST /my/account/sessions/{session}/revocation": .form([:])
        case "POST /reworks/{number}/answers/{sha256}": .form(answer(row.situation, scene))
        default: nil
        }
    }

    /// The fields of an answer to a document, by the word that is the row's situation.
    private static func answer(_ situation: String, _ scene: RightsScene) -> [String: String] {
        let criteria = scene.rework?.criteria ?? []
        func verdicts(_ word: String) -> [String: String] {
            Dictionary(uniqueKeysWithValues: criteria.map { ("verdict-\($0.id)", word) })
                .merging(criteria.map { ("note-\($0.id)", "Бачу інакше") }) { $1 }
        }
        return switch situation {
        case "approve": ["answer": "approve", "name": "Петро Мельник"]
        case "reestimate": ["answer": "reestimate", "change": "Дорого"]
        case "decline": ["answer": "decline", "reason": "Не треба"]
        case "shortSign": ["answer": "sign", "name": "Петро Мельник"]
        case "shortReturn": ["answer": "return", "remarks": "Не про те"]
        case "sign": ["answer": "sign", "name": "Петро Мельник"]
        case "return": ["answer": "return", "remarks": "Не про те"]
        case "save": verdicts("met").merging(["answer": "save"]) { $1 }
        case "accept": verdicts("met").merging(["answer": "accept", "name": "Петро Мельник"]) { $1 }
        case "changes": verdicts("notMet").merging(["answer": "changes"]) { $1 }
        default: [:]
        }
    }

    private static func house(_ route: String, _ scene: RightsScene) -> Body? {
        let today = scene.desks.desk.calendar.day(of: scene.desks.clock.now)
        return switch route {
        case "PUT /api/v1/me/language": .json(#"{"language":"en"}"#)
        case "PUT /api/v1/me/views": .json(#"{"name":"Мої","query":"stage=ready"}"#)
        case "DELETE /api/v1/me/views/{view}": .json("{}")
        case "POST /api/v1/people":
            .json(#"{"name":"Нова Людина","roles":["developer"],"login":"new-one","password":"\#(Desks.password)"}"#)
        case "POST /api/v1/people/{person}/deactivation": .json(#"{"reason":"Звільнення"}"#)
        case "POST /api/v1/people/{person}/enter-links", "POST /api/v1/people/{person}/enter-links/{link}/revocation",
            "POST /api/v1/people/{person}/reactivation", "POST /api/v1/me/sessions/revocation",
            "POST /api/v1/me/sessions/{session}/revocation":
            .json("{}")
        case "POST /api/v1/people/{person}/details": .json(#"{"phone":"112"}"#)
        case "POST /api/v1/people/{person}/password": .json(#"{"password":"три синіх глечики"}"#)
        case "POST /api/v1/me/password":
            .json(#"{"current":"\#(Desks.password)","password":"три синіх глечики"}"#)
        case "POST /api/v1/clients": .json(#"{"name":"ТОВ «Нове»"}"#)
        case "POST /api/v1/clients/{client}/plans": .json(#"{"kind":"paid","from":"\#(today)","endsOthers":true}"#)
        case "POST /api/v1/clients/{client}/contacts": .json(#"{"name":"Новий Контакт"}"#)
        case "POST /api/v1/requests":
            .json(
                #"{"client":\#(scene.desks.client.id),"contact":\#(scene.desks.contact.id),"kind":"bug","#
                    + #""title":"Друк","text":"Не друкує"}"#)
        case "POST /api/v1/spec-library/templates", "POST /api/v1/spec-library/templates/{template}/versions":
            .json(##"{"language":"uk","text":"# Звіт\nще","note":"Так"}"##)
        case "POST /api/v1/spec-library/templates/{template}/retirement": .json(#"{"reason":"Застарів"}"#)
        case "POST /api/v1/spec-library/words": .json(#"{"language":"uk","vague":"гарно","reason":"Так"}"#)
        case "POST /spec-library/preview": .form(["language": "uk", "text": "# Звіт"])
        case "POST /api/v1/price-list":
            .json(
                #"{"baseMinor":1,"rateMinor":1,"types":[{"name":"Склад","englishName":"Stock","score":1}],"#
                    + #""reason":"Так"}"#)
        case "POST /api/v1/clients/{client}/price-inputs":
            .json(#"{"type":1,"implementationMinutes":600,"users":5}"#)
        case "POST /api/v1/measures/publications": .json(#"{"from":"2026-11-01","through":"2026-11-02"}"#)
        case "POST /api/v1/measures/withdrawal": .json(#"{"reason":"Замало даних"}"#)
        case "POST /api/v1/clients/{client}/quotations": .json("{}")
        case "POST /api/v1/clients/{client}/trainings": .json(Desks.trainingJSON)
        case "POST /api/v1/clients/{client}/trainings/{training}/steps/{step}/completion":
            .json(#"{"note":"Уміє сам"}"#)
        case "POST /api/v1/clients/{client}/hourly-rate": .json(#"{"rateMinor":150000,"reason":"Складна система"}"#)
        case "POST /api/v1/clients/{client}/general-price": .json(#"{"priceMinor":450000,"reason":"Малий обсяг"}"#)
        case "POST /api/v1/clients/{client}/needs":
            .json(
                #"{"takesOnStaff":true,"hasNobodyResponsible":false,"trainsAdministrator":false,"#
                    + #""ordersManyReworks":true}"#)
        case "POST /api/v1/calendars": .json(RightsRequests.calendar("Варшава"))
        case "POST /api/v1/calendars/{calendar}/versions", "POST /api/v1/calendars/{calendar}/previews":
            .json(RightsRequests.calendar("Київ"))
        case "POST /api/v1/calendar-files": .json(#"{"text":"BEGIN:VCALENDAR\nEND:VCALENDAR"}"#)
        case "POST /api/v1/clients/{client}/calendar", "POST /api/v1/clients/{client}/calendar-previews":
            .json(#"{"calendar":2,"reason":"Так домовлено"}"#)
        case "POST /api/v1/reworks":
            .json(
                #"{"client":\#(scene.desks.client.id),"contact":\#(scene.desks.contact.id),"#
                    + #""title":"Друк","wish":"Треба"}"#)
        default: nil
        }
    }

    private static func calendar(_ name: String) -> String {
        #"{"name":"\#(name)","timeZone":"Europe/Kyiv","week":{"mon":[["09:00","18:00"]]},"reason":"Так домовлено"}"#
    }

    private static func team(_ route: String, _ scene: RightsScene) -> String? {
        let (desks, today) = (scene.desks, scene.desks.desk.calendar.day(of: scene.desks.clock.now))
        switch route {
        case "POST /api/v1/people/{person}/absences": return #"{"from":"\#(today)"}"#
        case "POST /api/v1/people/{person}/absences/{absence}/ending", "POST /api/v1/clients/{client}/manager-wait":
            return "{}"
        case "POST /api/v1/people/{person}/internship":
            let mentor = desks.desk.register.people.first(where: \.isCertified)?.id ?? desks.lead.id
            return #"{"mentor":\#(mentor)}"#
        case "POST /api/v1/people/{person}/certification": return #"{"note":"Готовий"}"#
        case "POST /api/v1/people/{person}/internship/ending", "POST /api/v1/clients/{client}/manager-wait/ending",
            "POST /api/v1/people/{person}/certification/withdrawal":
            return #"{"reason":"Так домовлено"}"#
        case "POST /api/v1/clients/{client}/manager":
            return #"{"manager":\#(desks.otherSpecialist.id),"reason":"Так домовлено"}"#
        case "POST /api/v1/clients/{client}/projects": return #"{"projects":2,"reason":"Так домовлено"}"#
        case "POST /api/v1/clients/{client}/passport/notes": return #"{"text":"Ролі"}"#
        default: return nil
        }
    }

    private static let reasoned: Set = [
        "override", "estimate-withdrawal", "spec-withdrawal", "short-offer-withdrawal", "release", "delivery-return",
        "demo-withdrawal", "hold",
        "cancellation",
    ]

    /// Bodies of what is done to a rework, by the route's last word.
    private static func reworks(_ row: RightsRow, _ scene: RightsScene, by column: RightsColumn) -> String? {
        guard row.path.hasPrefix("/api/v1/reworks/{number}/"), let noun = row.path.split(separator: "/").last else {
            return nil
        }
        if reasoned.contains(String(noun)) { return #"{"reason":"Так домовлено"}"# }
        let (today, due) = (scene.desks.desk.calendar.day(of: scene.desks.clock.now), scene.desks.nextDue)
        return switch noun {
        case "refusal": #"{"why":"duplicate","reason":"Так домовлено"}"#
        case "estimates":
            #"{"lowMinutes":480,"likelyMinutes":720,"highMinutes":960,"priceMinor":1440000,"leadDaysFrom":8,"#
                + #""validUntil":"\#(today.adding(days: 14))","leadDaysTo":12,"summary":"Звіт"}"#
        case "short-offer":
            #"{"draftVersion":1,"minutes":180,"priceMinor":360000,"validUntil":"\#(today.adding(days: 14))","#
                + #""leadDaysFrom":2,"leadDaysTo":4}"#
        case "spec-draft": #"{"text":"Нова чернетка"}"#
        case "readers": #"{"window":"one"}"#
        case "spec-revisions": #"{"draftVersion":1}"#
        case "hand-off": #"{"sizeMinutes":720,"due":\#(due.milliseconds)}"#
        case "deadline": #"{"due":\#(due.adding(seconds: 86_400).milliseconds),"reason":"Так домовлено"}"#
        case "claim", "resumption": "{}"
        case "delivery": delivery(scene)
        case "demo": #"{"link":"https://test.example.com/report"}"#
        case "questions":
            #"{"to":"\#([.con, .sig, .dev].contains(column) ? "specialist" : "client")","text":"Що саме?"}"#
        case "answer", "notes", "replies": #"{"text":"Головний"}"#
        case "comments": #"{"revision":1,"block":1,"text":"А за рік?"}"#
        case "resolution", "reopening": "{}"
        case "wording": #"{"draftVersion":2}"#
        case "pass-on": #"{"document":"\#(scene.document?.hex ?? "")","name":"Нова Людина"}"#
        case "pass-on-confirmation": #"{"proposal":1}"#
        case "pass-on-decline": #"{"proposal":1,"reason":"Підпише директор"}"#
        case "go-live": #"{"day":"\#(today)"}"#
        case "score": #"{"score":4}"#
        case "assignment": #"{"specialist":\#(scene.desks.otherSpecialist.id)}"#
        default: nil
        }
    }

    /// Bodies of what is done to a consultation or a bug, by the route's last word.
    private static func requests(_ row: RightsRow, by column: RightsColumn) -> String? {
        guard row.path.hasPrefix("/api/v1/requests/{number}/"), let noun = row.path.split(separator: "/").last else {
            return nil
        }
        return switch noun {
        case "classification", "settlement": #"{"kind":"consultation","reason":"Так домовлено"}"#
        case "contest", "override", "release", "reopening", "withdrawal": #"{"reason":"Так домовлено"}"#
        case "referral": #"{"text":"Розкажіть про індивідуальну"}"#
        case "start", "queueing", "claim", "closing": "{}"
        case "solution", "repair", "answer", "notes": #"{"text":"Головний"}"#
        case "questions":
            #"{"to":"\#([.con, .sig, .dev].contains(column) ? "specialist" : "client")","text":"Що саме?"}"#
        case "assignment": #"{"specialist":3}"#
        case "flag": #"{"stopped":true}"#
        case "score": #"{"score":4}"#
        default: nil
        }
    }

    private static func delivery(_ scene: RightsScene) -> String {
        let cover = (scene.rework?.criteria ?? []).map { #"{"criterion":"\#($0.id)","how":"Меню «Звіти»"}"# }
        return #"{"minutesSpent":600,"cover":[\#(cover.joined(separator: ","))]}"#
    }
}
