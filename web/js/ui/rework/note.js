import { slot } from "../fill.js";

/** The composer with the note chosen, for the button among the actions. */
export function beginNote(one) {
    const form = slot(one.page, "say").querySelector("form");
    const choice = form?.querySelector("[name=to][value=note]");
    if (!choice) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    slot(form, "text").focus();
}
