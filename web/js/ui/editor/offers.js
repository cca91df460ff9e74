import { get } from "../../api.js";
import { filledIn, markDifferences, withoutIDs } from "../../lib/draft.js";
import { clone, fill, phrase, sentenceTime, slot } from "../fill.js";

/** Nothing typed is thrown away without being asked about. */
export function offerRestore(here, page, saving, kept) {
    const piece = put(page, "offer-restore");
    hold(page, saving);
    fill(piece, {
        title: here.words.say("editor.restoreTitle"),
        words: phrase("editor.restoreWords", { date: sentenceTime(kept.at ?? here.now()) }),
    });
    slot(piece, "mine").addEventListener("click", () => saving.take(kept.text, {}, { again: true }));
    slot(piece, "theirs").addEventListener("click", () => saving.take(saving.state().text, {}));
}

/** Two texts beside each other; whichever goes on, the other stays on the server or in this browser until then. */
export function offerChoice(here, page, saving, { mine, current }) {
    const { words } = here;
    const piece = put(page, "offer-choose");
    hold(page, saving);
    const by = current.savedBy && current.savedAt
        ? words.say("editor.theirsBy", { name: current.savedBy.name, date: here.moments.sentence(current.savedAt) })
        : words.say("editor.theirs");
    const marked = markDifferences(mine, current.text);
    fill(piece, {
        title: words.say("editor.chooseTitle"), words: words.say("editor.chooseWords"), theirsTitle: by,
        mineText: marked.mine.map((line) => lineOf(here, line)),
        theirsText: marked.theirs.map((line) => lineOf(here, line)),
    });
    const server = { version: current.version, savedAt: current.savedAt, text: current.text, kept: current.kept };
    slot(piece, "mine").addEventListener("click", () => saving.take(mine, server, { again: true }));
    slot(piece, "theirs").addEventListener("click", () => {
        const same = saving.state().version === current.version && saving.state().text !== current.text;
        saving.take(current.text, server, { again: same });
    });
}

function lineOf(here, { line, own }) {
    const piece = clone("text-line");
    piece.textContent = line === "" ? "\u00a0" : line;
    if (own) piece.classList.add("own");
    return piece;
}

/** Those in the client’s language first; variables tells what {{client}} and its like stand for. */
export async function offerTemplates(here, page, saving, { language: first, clientNumber: client, ...variables }) {
    const { body: found } = await get("/api/v1/spec-templates");
    if (found.length === 0) return;
    const piece = clone("offer-template");
    const several = new Set(found.map((template) => template.language)).size > 1;
    const ordered = [...found].sort((one, two) => Number(two.language === first) - Number(one.language === first));
    slot(piece, "list").replaceChildren(...ordered.map((template) => {
        const choice = clone("template-choice");
        const [button, inside] = [slot(choice, "take"), slot(choice, "text")];
        const language = several ? ` (${here.words.say(`language.${template.language}`)})` : "";
        button.textContent = (template.isOwn
            ? here.words.say("editor.ownTemplate", { title: template.title }) : template.title) + language;
        button.lang = template.language;
        inside.lang = template.language;
        const read = async () => {
            const { body } = await get(`/api/v1/spec-templates/${template.name}?language=${template.language}`);
            return filledIn(body.text, variables);
        };
        button.addEventListener("click", async () => saving.take(await read(), {}, { again: true }));
        choice.querySelector("details").addEventListener("toggle", async () => {
            if (inside.textContent === "") inside.textContent = await read();
        });
        return choice;
    }));
    slot(page, "offer").replaceChildren(piece);
    slot(piece, "copies").addEventListener("toggle", () => offerCopies(here, piece, saving, client), { once: true });
}

/** Accepted specifications, those of this client first: their texts without the criteria's numbers. */
async function offerCopies(here, piece, saving, own) {
    const { body } = await get("/api/v1/reworks?stage=accepted&limit=50");
    const found = [...body.items].sort((one, two) => Number(two.client?.id === own) - Number(one.client?.id === own));
    slot(piece, "copyList").replaceChildren(...found.map(({ number, title, client }) => {
        const choice = clone("copy-choice");
        const button = choice.querySelector("button");
        button.textContent = here.words.say("editor.copyOf", { title, client: client?.name ?? "" });
        button.addEventListener("click", async () => {
            const { body: draft } = await get(`/api/v1/reworks/${number}/spec-draft`);
            saving.take(withoutIDs(draft.text ?? ""), {}, { again: true });
        });
        return choice;
    }));
}

export function offerProblem(here, page, problem, words) {
    const piece = clone("problem");
    fill(piece, { words, faults: null });
    if (problem.code === "signedOut") fill(piece, { link: here.words.say("load.signIn") });
    else slot(piece, "more").remove();
    slot(page, "offer").replaceChildren(piece);
}

export function put(page, template) {
    const piece = clone(template);
    slot(page, "offer").replaceChildren(piece);
    piece.querySelector("h2").focus();
    return piece;
}

/** Until the choice is made the text stands still, or the copy offered here would be overwritten. */
export function hold(page, saving) {
    page.querySelector("textarea").readOnly = true;
    saving.hold();
}
