import { clone } from "./fill.js";

export function addOptions(select, options) {
    for (const { value, text } of options) {
        const option = clone("option");
        option.value = value;
        option.textContent = text;
        select.append(option);
    }
}
