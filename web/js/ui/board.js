import { columnsFor, shownCount } from "../lib/board.js";
import { clone, fill, slot } from "./fill.js";
import { bindMore } from "./more.js";
import { pages } from "./pages.js";
import { no, rework, since, whenDue } from "./rows.js";

const step = 20;

/** A column a phase, the least slack first; on a phone one at a time. */
export async function boardPiece(here, filters, verb) {
    const piece = clone("board");
    const columns = columnsFor(filters.stage).map(({ phase, stages }) => makeColumn(here, phase, { ...filters, stage: stages }, verb));
    slot(piece, "columns").replaceChildren(...columns.map((column) => column.piece));
    await Promise.all(columns.map((column) => column.load()));
    const buttons = columns.map((column, index) => {
        const button = clone("phase");
        button.textContent = `${column.title} ${column.count()}`;
        button.addEventListener("click", () => show(index));
        return button;
    });
    slot(piece, "phases").replaceChildren(...buttons);
    const show = (shown) => columns.forEach((column, index) => {
        buttons[index].setAttribute("aria-pressed", String(index === shown));
        column.piece.classList.toggle("aside", index !== shown);
    });
    show(Math.max(0, columns.findIndex((column) => column.length() > 0)));
    return piece;
}

function makeColumn(here, phase, filters, verb) {
    const piece = clone("board-column");
    const cards = slot(piece, "cards");
    const more = slot(piece, "more");
    const list = pages({ ...filters, sort: "slack", live: "1", view: "" }, step);
    const title = here.words.say(`phase.${phase}`);
    async function load() {
        const first = cards.children.length;
        const items = await list.next();
        cards.append(...items.map((item) => card(here, item, verb)));
        more.hidden = !list.hasMore;
        const count = cards.children.length;
        slot(piece, "count").textContent = shownCount(count, list.hasMore);
        slot(piece, "empty").textContent = count === 0 ? here.words.say("reworks.noneHere") : "";
        if (first > 0) cards.children[first]?.querySelector("a").focus();
    }
    bindMore(here, more, cards, load);
    fill(piece, { title });
    return {
        piece, load, title, length: () => cards.children.length,
        count: () => shownCount(cards.children.length, list.hasMore),
    };
}

function card(here, item, verb) {
    return fill(clone("card"), {
        no: no(item.number, here), title: { text: item.title, href: rework(item.number) },
        who: item.client.name, do: verb(item),
        when: whenDue(here, item) ?? since(here, item),
    });
}
