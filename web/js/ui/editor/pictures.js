import { markOf, placeAfter } from "../../lib/pictures.js";
import { slot } from "../fill.js";
import { insertText } from "./typing.js";

/**
 * Pictures and files into the text: chosen, pasted or dropped. Each is named where the caret was when it was brought; one
 * goes on typing meanwhile, and takes it back as anything typed.
 * sets(files): whether it took them as a text with its pictures.
 */
export function bindPictures({ words }, page, text, { bringing, sets }) {
    async function take(files) {
        if (text.readOnly || files.length === 0) return;
        const place = follow(text);
        const named = files.map((file) => (
            file.name === "image.png" ? new File([file], `${words.say("editor.pasted")}.png`, { type: file.type }) : file
        ));
        const marks = (await bringing.bring(named)).filter(Boolean).map(markOf);
        place.stop();
        if (marks.length === 0 || text.readOnly) return;
        const at = place.now();
        const gap = at > 0 && !/\s/.test(text.value[at - 1]) ? " " : "";
        insertAt(text, at, gap + marks.join("\n\n"));
        slot(page, "status").textContent = words.say("editor.fileAdded", { count: marks.length });
    }

    const field = slot(page, "addFile");
    field.addEventListener("change", () => {
        const files = [...field.files];
        field.value = "";
        take(files);
    });
    text.addEventListener("paste", (event) => {
        const files = [...event.clipboardData?.files ?? []];
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
    });
    text.addEventListener("dragover", (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        text.classList.add("over");
    });
    text.addEventListener("dragleave", () => text.classList.remove("over"));
    text.addEventListener("drop", (event) => {
        text.classList.remove("over");
        const files = [...event.dataTransfer?.files ?? []];
        if (files.length === 0) return;
        event.preventDefault();
        if (!sets(files)) take(files);
    });
}

/** The caret's place, which goes along with the text that changes around it. */
function follow(field) {
    let place = field.selectionEnd;
    let before = field.value;
    const moved = () => {
        place = placeAfter(before, field.value, place);
        before = field.value;
    };
    field.addEventListener("input", moved);
    return {
        now: () => {
            moved();
            return place;
        },
        stop: () => field.removeEventListener("input", moved),
    };
}

/** Puts text at a place; the caret stays at what it stood at, and whoever is elsewhere stays there. */
function insertAt(field, place, put) {
    const { selectionStart, selectionEnd, scrollTop } = field;
    const active = document.activeElement;
    field.focus({ preventScroll: true });
    field.setSelectionRange(place, place);
    insertText(field, put);
    const moved = (at) => (at >= place ? at + put.length : at);
    field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
    field.scrollTop = scrollTop;
    if (active instanceof HTMLInputElement && active.type === "text") active.focus();
}
