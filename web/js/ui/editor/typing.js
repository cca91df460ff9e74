import { lineChanges } from "../../lib/draft.js";
import { continued, indented } from "../../lib/typing.js";

/** Puts the text in place of the selection as typing would, so that the field's own undo takes it back. */
export function insertText(field, put) {
    // A field without this command loses its undo, never the text.
    const isTyped = put === "" ? document.execCommand("delete") : document.execCommand("insertText", false, put);
    if (isTyped) return;
    field.setRangeText(put, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Another text in place of the field's, line by line: the caret stays where it stood, and undo takes it back. */
export function replaceText(field, text) {
    const isHere = document.activeElement === field;
    const { scrollTop } = field;
    let [start, end] = [field.selectionStart, field.selectionEnd];
    for (const { from, to, put } of lineChanges(field.value, text)) {
        const moved = (at) => (at <= from ? at : at >= to ? at + put.length - (to - from) : Math.min(at, from + put.length));
        [start, end] = [moved(start), moved(end)];
        if (isHere) {
            field.setSelectionRange(from, to);
            insertText(field, put);
        } else field.setRangeText(put, from, to, "preserve");
    }
    field.setSelectionRange(start, end);
    field.scrollTop = scrollTop;
}

/** Enter goes on with a list; Tab moves an item in and Shift+Tab out, elsewhere they leave the field as anywhere. */
export function bindTyping(field) {
    // Escape lets the next Tab leave the field: nobody is caught in it.
    let isLeaving = false;
    field.addEventListener("keydown", (event) => {
        const leaves = isLeaving && event.key === "Tab";
        if (event.key !== "Shift") isLeaving = event.key === "Escape";
        if (leaves || field.readOnly || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        const change = event.key === "Enter" && !event.shiftKey
            ? continued(field.value, field.selectionStart, field.selectionEnd)
            : event.key === "Tab"
                ? indented(field.value, field.selectionStart, field.selectionEnd, event.shiftKey)
                : null;
        if (!change) return;
        event.preventDefault();
        field.setSelectionRange(change.from, change.to);
        insertText(field, change.put);
        field.setSelectionRange(change.caret, change.caretEnd ?? change.caret);
    });
}
