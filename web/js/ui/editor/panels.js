import { fixRange, lineAt, lineStart, sectionAt } from "../../lib/draft.js";
import { clone, fill, slot } from "../fill.js";
import { drawSupplement } from "./supplement.js";
import { insertText } from "./typing.js";

/** Outline, findings and preview of the last saved text. */
export function drawPanels(here, page, text, state) {
    drawOutline(page, text, state.outline ?? []);
    drawFindings(here, page, text, state.findings ?? []);
    drawPublish(here, page, state);
    drawSupplement(here, page, state);
    showPreview(page, state.version);
    slot(page, "count").textContent = here.words.say("unit.words", { count: state.words ?? 0 });
}

function drawOutline(page, text, outline) {
    const least = Math.min(...outline.map((heading) => heading.level).filter((level) => level > 1));
    const shown = outline.filter((heading) => heading.level > 1);
    slot(page, "outline").replaceChildren(...shown.map((heading) => {
        const piece = clone("heading");
        fill(piece, { title: heading.title, items: heading.items > 0 ? String(heading.items) : null });
        const anchor = piece.querySelector("a");
        anchor.classList.toggle("sub", heading.level > least);
        anchor.dataset.line = heading.line;
        toLine(anchor, text, heading.line);
        return piece;
    }));
    slot(page, "noOutline").hidden = shown.length > 0;
}

function drawFindings(here, page, text, findings) {
    const { words } = here;
    const errors = findings.filter((finding) => finding.severity === "error").length;
    const advice = findings.length - errors;
    const title = findings.length === 0 ? words.say("editor.foundNone") : words.say("editor.found", {
        errors: words.say("editor.errors", { count: errors }), advice: words.say("editor.advice", { count: advice }),
    });
    slot(page, "foundTitle").textContent = title;
    const first = [...findings].sort(
        (one, two) => (one.severity === two.severity ? 0 : one.severity === "error" ? -1 : 1)
    );
    slot(page, "found").replaceChildren(...first.map((finding) => findingPiece(here, text, finding)));
}

function findingPiece(here, text, finding) {
    const { words } = here;
    const piece = clone("finding");
    const code = words.has(`finding.${finding.code}`) ? finding.code : "other";
    const values = { code: finding.code, ...finding.values };
    const stops = finding.severity === "error";
    fill(piece, {
        line: words.say("editor.line", { line: finding.line }),
        severity: { text: words.say(stops ? "editor.error" : "editor.adviceWord"), look: stops ? "late" : "still" },
        words: words.say(`finding.${code}`, values), why: words.say(`finding.${code}Why`, values),
    });
    toLine(slot(piece, "line"), text, finding.line);
    bindFix(here, piece, text, finding);
    return piece;
}

/** A mechanical mending goes through the field itself, so that it can be undone there. */
function bindFix({ words }, piece, text, { fix, line }) {
    if (!fix || text.readOnly) {
        slot(piece, "mend").remove();
        return;
    }
    const button = slot(piece, "fix");
    button.setAttribute("aria-label", `${words.say("editor.fix")}: ${words.say("editor.line", { line })}`);
    button.addEventListener("click", () => {
        const { from, to, put } = fixRange(text.value, fix);
        text.focus();
        text.setSelectionRange(from, to);
        insertText(text, put);
        document.querySelector("[data-f=status]").textContent = words.say("editor.fixed");
    });
}

function drawPublish(here, page, state) {
    const { words } = here;
    const errors = (state.findings ?? []).filter((finding) => finding.severity === "error").length;
    const stops = slot(page, "stops");
    const { open = 0, stopPublishing = 0 } = state.comments ?? {};
    const talk = `${location.pathname.replace(/\/$/, "")}/comments`;
    fill(page, {
        comments: { text: open > 0 ? words.say("editor.comments", { count: open }) : words.say("editor.commentsNone"), href: talk },
    });
    const isTalk = errors === 0 && stopPublishing > 0;
    stops.textContent = errors > 0 ? words.say("editor.stops", { count: errors })
        : isTalk ? words.say("editor.stopsComments", { count: stopPublishing })
        : words.say(state.mayPublish ? "editor.ready" : "editor.notNow");
    stops.href = isTalk ? talk : "#h-found";
    stops.className = `state ${errors > 0 || isTalk ? "late" : state.mayPublish ? "kept" : "still"}`;
    const advice = (state.findings ?? []).some((finding) => finding.severity === "advice");
    slot(page, "waiver").hidden = !advice || errors > 0 || !state.mayPublish || state.editable === false;
    const button = slot(page, "publishButton");
    if (state.mayPublish && state.editable !== false) button.removeAttribute("aria-disabled");
    else button.setAttribute("aria-disabled", "true");
}

/** The preview keeps its place while the text under it changes, and leaves no trail in the browser's history. */
function showPreview(page, version) {
    const frame = slot(page, "preview");
    const address = `${location.pathname.replace(
        /^\/reworks\/(\d+).*/, "/api/v1/reworks/$1/spec-draft/preview",
    )}?v=${version}`;
    if (frame.dataset.shown === address) return;
    frame.dataset.shown = address;
    const place = frame.contentDocument?.scrollingElement?.scrollTop ?? 0;
    frame.addEventListener("load", () => {
        if (frame.contentDocument?.scrollingElement) frame.contentDocument.scrollingElement.scrollTop = place;
    }, { once: true });
    frame.contentWindow.location.replace(address);
}

function toLine(anchor, text, line) {
    anchor.addEventListener("click", (event) => {
        event.preventDefault();
        const start = lineStart(text.value, line);
        const end = text.value.indexOf("\n", start);
        text.blur();
        text.setSelectionRange(start, end < 0 ? text.value.length : end);
        text.focus();
        const share = (line - 1) / Math.max(1, text.value.split("\n").length);
        text.scrollTop = Math.max(0, share * text.scrollHeight - text.clientHeight / 3);
    });
}

let following = null;

/** The section the cursor is in is marked in the outline. */
export function followCursor(page, text, outline = []) {
    following?.abort();
    following = new AbortController();
    const mark = () => {
        const index = sectionAt(outline, lineAt(text.value, text.selectionStart));
        const line = index === null ? null : String(outline[index].line);
        for (const anchor of slot(page, "outline").querySelectorAll("a")) {
            if (anchor.dataset.line === line) anchor.setAttribute("aria-current", "true");
            else anchor.removeAttribute("aria-current");
        }
    };
    for (const name of ["keyup", "click", "focus"]) text.addEventListener(name, mark, { signal: following.signal });
    mark();
}

/** Texts that lost a race: the server kept them. */
export function keptPiece(here, state, open) {
    const found = state.kept ?? [];
    if (found.length === 0) return [];
    const piece = clone("kept-texts");
    slot(piece, "list").replaceChildren(...found.map((kept) => {
        const item = clone("kept-text");
        const values = {
            version: kept.version, name: kept.savedBy?.name ?? "", date: here.moments.sentence(kept.savedAt),
        };
        fill(item, { open: here.words.say("editor.keptText", values) });
        slot(item, "open").addEventListener(
            "click", () => open({ text: kept.text, savedBy: kept.savedBy, savedAt: kept.savedAt }),
        );
        return item;
    }));
    return [piece];
}
