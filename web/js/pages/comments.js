import { ahead, get } from "../api.js";
import { numberIn } from "../lib/address.js";
import { gathered, textsToRead, wanted } from "../lib/comments.js";
import { bindNew } from "../ui/comments/new.js";
import { threadPiece } from "../ui/comments/thread.js";
import { clone, fill, link, phrase, slot } from "../ui/fill.js";
import { addOptions } from "../ui/options.js";
import { nameTab, start } from "../ui/start.js";

const number = numberIn(location.pathname);
const path = `/api/v1/reworks/${number}`;
const asked = new URLSearchParams(location.search).get("on");

ahead(path);
start("/reworks", async (here) => {
    const { words } = here;
    const page = document.getElementById("page");
    const { body: rework } = await get(path);
    nameTab(here, `${words.say("comments.heading")} ${words.say("number", { number })}`);
    fill(page, {
        trail: [
            `${words.say("number", { number })} · `, link(rework.title, `/reworks/${number}`),
            ` · ${rework.client.name}`,
        ],
    });
    const texts = textsToRead(rework, here.me);
    const on = wanted(texts, asked, rework);
    if (on === undefined) {
        fill(page, { lead: words.say("comments.nothing") });
        return;
    }
    choose(here, page, texts, on);
    const one = { page, path, on, rework, async reread() {
        const query = on === "draft" ? "" : `?revision=${on}`;
        one.comments = (await get(`${path}/comments${query}`)).body;
        draw(here, one);
    } };
    await one.reread();
    focusAsked(page);
}, { topics: ["editor"] });

function choose(here, page, texts, on) {
    const form = slot(page, "choice");
    addOptions(form.elements.on, texts.map((text) => ({
        value: text,
        text: here.words.say(text === "draft" ? "comments.draft" : "comments.revision", { number: text }),
    })));
    form.elements.on.value = on;
    form.hidden = false;
}

/** An address may name a thread: its page is opened there. */
function focusAsked(page) {
    const thread = location.hash && page.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
    if (thread) thread.focus();
}

function draw(here, one) {
    const { page, comments, rework } = one;
    const { words } = here;
    const { blocks, older, open, blocking } = gathered(comments);
    const said = [
        open > 0 ? words.say("comments.open", { count: open }) : words.say("comments.noneOpen"),
        blocking > 0 ? words.say("comments.blocking", { count: blocking }) : null,
        open === 0 && comments.mayComment ? words.say("comments.howTo") : null,
    ];
    const write = link(words.say("comments.write"), `/reworks/${number}/spec`);
    fill(page, { lead: blocks.length > 0 || older.length > 0 ? said.filter(Boolean).join(" ")
        : phrase("comments.emptyText", { link: write }) });
    slot(page, "blocks").replaceChildren(...blocks.map((block) => blockPiece(here, one, block)));
    slot(page, "blocks").lang = rework.client.language;
    slot(page, "text").hidden = blocks.length === 0;
    const section = slot(page, "older");
    slot(section, "threads").replaceChildren(...older.map((thread) => threadPiece(here, one, thread)));
    section.hidden = older.length === 0;
}

function blockPiece(here, one, block) {
    const piece = clone("block");
    piece.id = `b${block.index}`;
    piece.classList.add(block.kind);
    slot(piece, "words").textContent = block.text;
    const threads = slot(piece, "threads");
    threads.lang = here.words.language;
    threads.replaceChildren(...block.threads.map((thread) => threadPiece(here, one, thread)));
    const begin = slot(piece, "begin");
    begin.lang = here.words.language;
    begin.setAttribute("aria-label", here.words.say("comments.beginOn", { words: block.text.slice(0, 60) }));
    begin.hidden = !one.comments.mayComment;
    bindNew(here, one, block, begin, threads);
    return piece;
}
