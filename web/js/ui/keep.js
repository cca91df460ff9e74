/**
 * What is typed into a form stays in this browser until it is sent: a reload or a lost session loses nothing. Secrets
 * do not stay.
 */
export function keepForm(form, key) {
    const typed = read(key);
    for (const field of form.elements) {
        if (!isKept(field) || !(keyOf(field) in typed)) continue;
        if (field.type === "radio") field.checked = field.value === typed[field.name];
        else if (field.type === "checkbox") field.checked = typed[keyOf(field)];
        else field.value = typed[field.name];
        if (field.dataset.kind === "files") field.dispatchEvent(new Event("kept"));
    }
    const save = () => {
        const all = {};
        for (const field of form.elements) {
            if (!isKept(field) || (field.type === "radio" && !field.checked)) continue;
            all[keyOf(field)] = field.type === "checkbox" ? field.checked : field.value;
        }
        write(key, all);
    };
    form.addEventListener("input", save);
    form.addEventListener("change", save);
    return {
        has: Object.keys(typed).length > 0, forget: () => localStorage.removeItem(key), names: Object.keys(typed),
    };
}

/** Of what is hidden, the files only: they were sent when they were chosen. */
function isKept(field) {
    return field.name && (field.type !== "hidden" || field.dataset.kind === "files") && !("secret" in field.dataset);
}

/** Of boxes of one name each is kept by its value. */
function keyOf(field) {
    return field.dataset.kind === "list" ? `${field.name}=${field.value}` : field.name;
}

export function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
        return {};
    }
}

/** A full store must not stop the typing. */
export function write(key, value) {
    try {
        localStorage.setItem(key, JSON.stringify(value));
    } catch {
        /* nothing to do: the text is still on the page */
    }
}
