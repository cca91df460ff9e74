import Foundation
package import ReworkDomain

/// The pages before one is inside: sign-in, the one-time link, and what a browser is told when something is wrong.
extension Press {
    /// - Parameters:
    ///   - error: why the last try failed, already in words.
    ///   - people: whom a demonstration lets in without a password; nil outside of demo mode.
    package func signIn(
        login: String?, error: String?, next: String?, chosen: Language? = nil, people: [Person]?,
        clients: [ID<Client>: Client],
        _ writing: Writing
    ) -> String {
        var context: [String: Any] = [:]
        context["login"] = login
        context["error"] = error
        context["next"] = next
        context["nextEncoded"] = next?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        context["chosen"] = chosen?.rawValue
        if let people {
            context["demo"] = ["people": people.map { demoPerson($0, clients, writing) }]
        }
        return print("sign-in", context, writing)
    }

    private func demoPerson(_ person: Person, _ clients: [ID<Client>: Client], _ writing: Writing) -> [String: Any] {
        let roles = [Role.lead, .specialist, .developer].filter(person.roles.contains)
        let role = roles.first.map { writing.words("role.\($0.rawValue)") } ?? writing.words("role.contact")
        var shown: [String: Any] = ["personId": person.id.number, "name": person.name, "role": role]
        if let client = person.client.flatMap({ clients[$0] }) {
            shown["note"] = person.position.isEmpty ? client.name : "\(client.name), \(person.position)"
        }
        return shown
    }

    /// The page of a link that can be used.
    package func enter(_ person: Person, client: Client?, goal: String?, _ writing: Writing) -> String {
        var context: [String: Any] = [
            "valid": true, "greeting": writing.words("door.greeting", ["name": person.name]),
        ]
        context["personCompany"] = client?.name
        context["goal"] = goal
        return print("enter", context, writing)
    }

    /// The page of a link that can't: `state` is used, expired or unknown.
    package func closedLink(_ state: String, specialist: Person?, _ writing: Writing) -> String {
        var context: [String: Any] = [
            "heading": writing.words("door.\(state)Heading"), "text": writing.words("door.\(state)Text"),
        ]
        if let specialist {
            var side: [String: Any] = ["name": specialist.name]
            side["phone"] = writing.phone(specialist.phone)
            context["specialist"] = side
        }
        return print("enter", context, writing)
    }

    /// An error as a browser's person reads it. `key` is a refusal's or a problem's code.
    package func message(
        _ key: String, values: [String: Refusal.Value], home: Bool, requestID: String?, kept: [String: String] = [:],
        _ writing: Writing
    ) -> String {
        let known = writing.words.has("door.message.\(key)")
        var context: [String: Any] = [
            "heading": writing.words(known ? "door.message.\(key)" : "door.message.other"),
            "text": known
                ? writing.words("door.message.\(key)Text", values.mapValues(writing.text))
                : writing.problem(key, values),
        ]
        context["links"] = [
            [
                "href": home ? "/" : "/sign-in", "linkText": writing.words(home ? "door.toHome" : "door.toSignIn"),
                "main": true,
            ] as [String: Any]
        ]
        context["requestId"] = requestID
        context["kept"] = self.kept(kept, writing)
        return print("message", context, writing)
    }

    /// What was sent and could not be taken: it must not be lost.
    private func kept(_ fields: [String: String], _ writing: Writing) -> [String: Any]? {
        let labels = [
            "title": "my.titleLabel", "wish": "my.wishLabel", "text": "my.yourAnswer", "reason": "my.cancelReason",
        ]
        let shown = ["title", "wish", "text", "reason"].compactMap { name -> [String: Any]? in
            guard let typed = fields[name], !typed.isEmpty, let label = labels[name] else { return nil }
            return ["at": name, "label": writing.words(label), "typed": typed]
        }
        return shown.isEmpty ? nil : ["fields": shown]
    }
}
