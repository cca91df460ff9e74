/** What of a person's history is told: the fields that changed, each as what was and what is, by key of the words. */
export function differences(event, say) {
    return (event.changes ?? []).map(({ field, from, to }) => ({
        field, from: told(field, from, say), to: told(field, to, say),
    }));
}

function told(field, value, say) {
    if (value === undefined || value === null) return say("nothing");
    switch (field) {
    case "roles": return value.map((role) => say("role", role)).join(", ");
    case "language": return say("language", value);
    case "isCertified":
    case "maySign": return say(value ? "yes" : "no");
    case "signLimit": return say("money", value);
    default: return String(value);
    }
}

/** The form's own fields filled with what is: an empty field and a missing one are the same. */
export function formValues(person) {
    return {
        name: person.name, position: person.position ?? "", phone: person.phone ?? "", language: person.language,
        roles: person.roles ?? [], isCertified: person.isCertified ?? false, wipLimit: String(person.wipLimit ?? ""),
        maySign: person.maySign ?? false,
    };
}

/** Roles that somebody's position does not say already: «спеціалістка підтримки» is a «спеціаліст». */
export function untoldRoles(position, roles) {
    const said = (position ?? "").toLowerCase();
    return roles.filter((role) => !said.startsWith(role.toLowerCase().slice(0, 7)));
}

/** Active people first, each kind by name in the reader's alphabet. */
export function sorted(people, language) {
    const byName = new Intl.Collator(language).compare;
    return [...people].sort((one, two) => Number(two.active) - Number(one.active) || byName(one.name, two.name));
}
