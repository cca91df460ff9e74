import { get } from "../../api.js";
import { filledIn } from "../../lib/draft.js";
import { sectionPut, templateSections } from "../../lib/sections.js";
import { clone, slot } from "../fill.js";
import { addOptions } from "../options.js";
import { insertText } from "./typing.js";

/** A template's sections, one by one: asked for when the fold is first opened. */
export function bindSections(here, page, text, { language, clientNumber, ...variables }) {
    const fold = slot(page, "sections");
    const choice = fold.querySelector("select");
    fold.hidden = false;
    fold.addEventListener("toggle", async () => {
        const { body: found } = await get("/api/v1/spec-templates");
        const own = found.filter((template) => template.language === language);
        addOptions(choice, own.map((template) => ({ value: template.name, text: template.title })));
        await show();
    }, { once: true });
    choice.addEventListener("change", show);

    async function show() {
        const { body } = await get(`/api/v1/spec-templates/${choice.value}?language=${language}`);
        const sections = templateSections(filledIn(body.text, variables));
        const list = slot(fold, "sectionList");
        list.lang = language;
        list.replaceChildren(...sections.map((section) => {
            const piece = clone("section-choice");
            const button = piece.querySelector("button");
            button.textContent = section.title;
            button.addEventListener("click", () => insert(text, section));
            return piece;
        }));
    }
}

function insert(text, section) {
    const { at, put, caret } = sectionPut(text.value, text.selectionStart, section.text);
    text.focus();
    text.setSelectionRange(at, at);
    insertText(text, put);
    text.setSelectionRange(caret, caret);
}
