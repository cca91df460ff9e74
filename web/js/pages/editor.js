import { ahead, get, send } from "../api.js";
import { numberIn } from "../lib/address.js";
import { whatToOffer } from "../lib/draft.js";
import { offerChoice, offerRestore, offerTemplates } from "../ui/editor/offers.js";
import { drawPanels, followCursor, keptPiece } from "../ui/editor/panels.js";
import { bindPresence } from "../ui/editor/presence.js";
import { bindShort, drawShort } from "../ui/editor/short.js";
import { askedSupplement } from "../ui/editor/supplement.js";
import { makeSaving } from "../ui/editor/saving.js";
import { bindTools } from "../ui/editor/tools.js";
import { bindTyping } from "../ui/editor/typing.js";
import { fill, link, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { read } from "../ui/keep.js";
import { nameTab, start } from "../ui/start.js";

const number = numberIn(location.pathname);
const path = `/api/v1/reworks/${number}/spec-draft`;
const key = `rework.kept.${number}.spec`;

ahead(`/api/v1/reworks/${number}`, path);
start("/reworks", async (here) => {
    const { words } = here;
    const page = document.getElementById("page");
    const [{ body: rework }, { body: draft }] = await Promise.all([get(`/api/v1/reworks/${number}`), get(path)]);
    const text = page.querySelector("textarea");
    nameTab(here, `${words.say("editor.title")} ${words.say("number", { number })}`);
    fill(page, {
        heading: words.say("editor.heading"),
        trail: [
            `${words.say("number", { number })} · `, link(rework.title, `/reworks/${number}`),
            ` · ${rework.client.name}`,
        ],
    });
    text.value = draft.text;
    const saving = makeSaving(
        here, { page, text, path, key, draft, drawn: (state) => draw(here, page, text, state, saving) },
    );
    draw(here, page, text, draft, saving);
    slot(page, "edit").hidden = false;
    if (draft.editable === false) {
        text.readOnly = true;
        slot(page, "status").textContent = words.say("editor.readOnly");
    } else begin(here, page, text, draft, saving, rework);
    bindPublish(here, page, saving);
    bindShort(here, page, saving, { number, rework });
}, { topics: ["editor", "workshop"] });

/** What the last visit left in this browser comes first; an empty draft is offered a template. */
function begin(here, page, text, draft, saving, rework) {
    const variables = {
        language: rework.client.language, clientNumber: rework.client.id, client: rework.client.name, contact: rework.requestedBy?.name ?? "",
        date: here.moments.day(here.moments.dayKey(here.now())), number: String(number),
    };
    const kept = read(key);
    const offer = whatToOffer(kept.text === undefined ? null : kept, draft);
    saving.say("saved", draft.savedAt);
    if (offer.kind === "restore") offerRestore(here, page, saving, kept);
    else if (offer.kind === "choose") offerChoice(here, page, saving, { mine: kept.text, current: draft });
    else if (draft.text.trim() === "") offerTemplates(here, page, saving, variables);
    text.addEventListener("input", saving.typed);
    bindTyping(text);
    bindTools(here, page, text, { number, saving, variables });
    bindPresence(here, page, { path, saving });
    if (offer.kind === "nothing") saving.forget();
}

function draw(here, page, text, state, saving) {
    drawPanels(here, page, text, state);
    drawShort(page, state);
    slot(page, "kept").replaceChildren(...keptPiece(here, state, (kept) => {
        offerChoice(here, page, saving, { mine: text.value, current: { ...kept, version: saving.version() } });
    }));
    followCursor(page, text, state.outline);
}

function bindPublish(here, page, saving) {
    const form = slot(page, "publish");
    form.addEventListener("submit", (event) => {
        if (saving.state().mayPublish && saving.state().editable !== false) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const talk = saving.state().comments?.stopPublishing > 0 && !saving.state().findings?.some((one) => one.severity === "error");
        slot(page, talk ? "stops" : "foundTitle").focus();
    });
    bindForm(form, here, {
        send: async ({ waiver, ...typed }, submission) => {
            await saving.flush();
            const rework = await get(`/api/v1/reworks/${number}`);
            const body = { draftVersion: saving.version(), waiver: waiver ?? "", supplement: askedSupplement(typed) };
            return send(
                "POST", `/api/v1/reworks/${number}/spec-revisions`, body, { version: rework.version, submission },
            );
        },
        refused: async (problem) => {
            if (problem.code === "specFaults" || problem.code === "invalid") await saving.reread();
        },
        done: () => {
            saving.forget();
            location.assign(`/reworks/${number}`);
        },
    });
}
