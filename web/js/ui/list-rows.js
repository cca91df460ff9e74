import { clone, slot } from "./fill.js";

/**
 * Rows of a form that may be added and taken away; their fields are named by their places, as the server names their
 * faults. put(row, item) fills one, item being null for a new one; typed is what was kept of the form; least rows are
 * always there. Gives back a way to add one.
 */
export function bindRows(here, form, { name, template, legend, items, put = () => {}, typed = {}, least = 1 }) {
    const rows = slot(form, "rows");
    const number = () => {
        for (const [index, row] of [...rows.children].entries()) {
            slot(row, "legend").textContent = here.words.say(legend, { number: index + 1 });
            for (const field of row.querySelectorAll("[data-part]")) field.name = `${name}/${index}/${field.dataset.part}`;
        }
    };
    const add = (item) => {
        const row = clone(template);
        put(row, item);
        slot(row, "remove").addEventListener("click", () => {
            row.remove();
            number();
            form.dispatchEvent(new Event("input"));
        });
        rows.append(row);
        number();
        return row;
    };
    const kept = Object.keys(typed).filter((key) => key.startsWith(`${name}/`)).map((key) => Number(key.split("/")[1]));
    const count = Math.max(items.length, least, ...kept.map((index) => index + 1));
    for (let index = 0; index < count; index += 1) add(items[index] ?? null);
    slot(form, "add").addEventListener("click", () => add(null).querySelector("[data-part]:not([type=hidden])").focus());
    return { add };
}
