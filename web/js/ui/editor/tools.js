import { newItem } from "../../lib/typing.js";
import { slot } from "../fill.js";
import { insertText } from "./typing.js";

/** Longest file taken, in bytes: as long as a draft may be. */
const longest = 256 * 1024;
const criteria = ["критерії приймання", "acceptance criteria"];

/** What stands above the text: a new criterion, a file read into it, a file made of it. */
export function bindTools(here, page, text, { number, saving }) {
    const { words } = here;
    const tools = slot(page, "tools");
    tools.hidden = false;
    const say = (key) => { slot(page, "status").textContent = words.say(key); };
    slot(tools, "addCriterion").addEventListener("click", () => addCriterion(text, saving.state().outline ?? []));
    slot(tools, "export").addEventListener("click", () => save(text.value, `rework-${number}-spec.md`));
    const field = slot(tools, "import");
    field.addEventListener("change", async () => {
        const [file] = field.files;
        field.value = "";
        if (!file) return;
        if (file.size > longest) return say("editor.importTooLong");
        const read = await readText(file);
        if (read === null) return say("editor.importNotText");
        text.focus();
        text.select();
        insertText(text, read);
        say("editor.imported");
    });
}

/** nil for bytes that are no UTF-8. */
async function readText(file) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
        return null;
    }
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
