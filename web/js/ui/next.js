import { send } from "../api.js";
import { clone, fill, slot } from "./fill.js";
import { bindForm } from "./form.js";
import { no, part, rework, whenDue } from "./rows.js";

/** The next one and why. Without a next: one sentence that says when there will be. */
export function nextPiece(here, queue, done) {
    const { words } = here;
    const item = queue.next;
    const full = queue.wip.claimed >= queue.wip.limit;
    if (!item) return part(
        here, { title: words.say("queue.next"), rows: [], empty: words.say(full ? "queue.full" : "queue.noNext") },
    );
    const piece = clone("next");
    const criteria = item.criteria ? words.say("unit.criteria", { count: item.criteria }) : null;
    const led = item.specialist ? words.say("queue.led", { name: item.specialist.name }) : null;
    fill(piece, {
        no: no(item.number, here), title: { text: item.title, href: rework(item.number) },
        who: [item.client.name, led, criteria].filter(Boolean).join(" · "),
        reason: words.say(`queue.reason.${item.reason ?? "leastSlack"}`), when: whenDue(here, item),
    });
    const form = slot(piece, "form");
    if (!(item.allowedActions ?? ["claim"]).includes("claim")) {
        slot(piece, "button").remove();
        return piece;
    }
    fill(piece, { button: words.say("action.claim") });
    bindForm(form, here, {
        send: (_, submission) => send(
            "POST", `/api/v1/reworks/${item.number}/claim`, {}, { version: item.version, submission },
        ),
        done: () => done(item.number),
    });
    return piece;
}
