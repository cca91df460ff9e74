import { get, send } from "../api.js";
import { clone, fill, slot } from "./fill.js";
import { bindForm } from "./form.js";
import { keepForm } from "./keep.js";

const pause = 800;

/**
 * A template's text with its preview: a plain form of the page's own is sent into the frame, so that no HTML is put
 * together here. What is typed is kept in this browser until it is published.
 */
export function editTemplate({ here, page, version, redraw }, { template, text, language = "uk", target }) {
    const { words } = here;
    const form = clone("act-publishTemplate");
    const shown = clone("preview-form");
    fill(page, {
        editorTitle: template ? words.say("library.editing", { title: template.title }) : words.say("library.making"),
    });
    form.elements.language.value = template?.language ?? language;
    if (template) slot(form, "languageField").hidden = true;
    form.elements.text.value = text;
    const kept = keepForm(form, `rework.kept.library.${template?.number ?? "new"}`);
    let known = version;
    let timer = null;
    const show = () => {
        shown.elements.language.value = form.elements.language.value;
        shown.elements.text.value = form.elements.text.value;
        shown.submit();
    };
    form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(show, pause);
    });
    bindForm(form, here, {
        send: (body, submission) => send("POST", target, body, { version: known, submission }),
        refused: async (problem) => {
            if (problem.code === "staleVersion") known = (await get("/api/v1/spec-library")).version;
        },
        done: (answer) => {
            kept.forget();
            redraw(answer, "library.published");
        },
    });
    slot(form, "close").addEventListener("click", () => {
        clearTimeout(timer);
        slot(page, "editor").hidden = true;
    });
    slot(page, "editorBody").replaceChildren(form, shown);
    slot(page, "editor").hidden = false;
    slot(page, "editorTitle").focus();
    show();
}
