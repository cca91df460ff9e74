import { newItem } from "../../lib/typing.js";
import { slot } from "../fill.js";
import { makeBringing } from "./bringing.js";
import { bindImporting } from "./importing.js";
import { bindPictures } from "./pictures.js";
import { bindSections } from "./sections.js";
import { insertText } from "./typing.js";

const criteria = ["критерії приймання", "acceptance criteria"];

/** What stands above the text: a new criterion, files brought into it, a text read from elsewhere, a file made of it. */
export function bindTools(here, page, text, { number, saving, variables }) {
    const tools = slot(page, "tools");
    tools.hidden = false;
    slot(tools, "addCriterion").addEventListener("click", () => addCriterion(text, saving.state().outline ?? []));
    slot(tools, "export").addEventListener("click", () => save(text.value, `rework-${number}-spec.md`));
    bindSections(here, page, text, variables);
    const bringing = makeBringing(here, page);
    const importing = bindImporting(here, page, text, { bringing });
    bindPictures(here, page, text, { bringing, sets: importing.take });
}

function addCriterion(text, outline) {
    const index = outline.findIndex((heading) => criteria.includes(heading.title.trim().toLowerCase()));
    text.focus();
    if (index < 0) return;
    const { level, line } = outline[index];
    const next = outline.slice(index + 1).find((heading) => heading.level <= level)?.line ?? null;
    const change = newItem(text.value, line, next);
    text.setSelectionRange(change.from, change.to);
    insertText(text, change.put);
    text.setSelectionRange(change.caret, change.caret);
}

function save(text, name) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
