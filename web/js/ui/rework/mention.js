import { get } from "../../api.js";
import { called, callAt, putName } from "../../lib/mention.js";
import { clone, fill } from "../fill.js";

let colleagues = null;

/** Asked for at the first @, once a page. Without the list names are typed by hand: the server finds them. */
function askColleagues() {
    colleagues ??= get("/api/v1/colleagues").then(({ body }) => body.items, () => []);
    return colleagues;
}

/**
 * After an @ a list of people stands under the field: arrows choose, Enter or Tab takes, Escape closes.
 * others(): who else may be named in what is written now.
 */
export function offerPeople(field, here, others = () => []) {
    const list = clone("mention-list");
    let found = [];
    let chosen = 0;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.after(list);

    function close() {
        found = [];
        list.hidden = true;
        list.replaceChildren();
        field.removeAttribute("aria-activedescendant");
    }

    function choose(index) {
        chosen = (index + found.length) % found.length;
        [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
        field.setAttribute("aria-activedescendant", list.children[chosen].id);
    }

    function take(index) {
        const call = callAt(field.value, field.selectionStart);
        if (call) {
            const { text, caret } = putName(field.value, call, found[index].name);
            field.value = text;
            field.setSelectionRange(caret, caret);
        }
        close();
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    async function follow() {
        if (!callAt(field.value, field.selectionStart)) return close();
        const people = [...await askColleagues(), ...others()].filter((person) => person.id !== here.me.id);
        const call = callAt(field.value, field.selectionStart);
        found = call ? called(people, call.words) : [];
        if (found.length === 0) return close();
        list.replaceChildren(...found.map((person, index) => option(here, person, () => take(index))));
        list.hidden = false;
        choose(0);
    }

    field.addEventListener("input", follow);
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
        if (found.length === 0 || event.isComposing) return;
        if (event.key === "ArrowDown") choose(chosen + 1);
        else if (event.key === "ArrowUp") choose(chosen - 1);
        else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") take(chosen);
        else if (event.key === "Escape") close();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });
}

function option(here, person, take) {
    const piece = clone("mention-option");
    fill(piece, { name: person.name, role: person.role ? here.words.say(`role.${person.role}`) : null });
    // Not click: the field must not lose the focus before.
    piece.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        take();
    });
    return piece;
}
