import { ahead, get } from "../api.js";
import { sayPercent, saySeconds } from "../lib/measures.js";
import { clone, fill, slot } from "../ui/fill.js";
import { offer } from "../ui/offer.js";
import { nameTab, start } from "../ui/start.js";

const asked = new URLSearchParams(location.search);
const period = new URLSearchParams([...asked].filter(([name, value]) => ["from", "through"].includes(name) && value));
const path = `/api/v1/measures${period.size > 0 ? `?${period}` : ""}`;

ahead(path);
start("/clients", async (here) => {
    nameTab(here, here.words.say("measures.title"));
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["measures"] });

function draw(here, page, { body, version }) {
    const { words, moments } = here;
    const days = { from: moments.day(body.from), through: moments.day(body.through) };
    fill(page, {
        lead: `${words.say("measures.lead")} ${words.say("measures.period", days)}`,
        method: `${words.say("measures.method")} ${words.say("measures.least", { number: body.leastHandled })}`,
        consulting: consultingWords(words, body.consulting),
    });
    const form = slot(page, "period");
    form.elements.from.value = body.from;
    form.elements.through.value = body.through;
    form.hidden = false;
    slot(page, "lastYear").href = `/measures?from=${yearBefore(body.through)}&through=${body.through}`;
    slot(page, "reductions").replaceChildren(...body.reductions.map((one) => reductionRow(words, one)));
    slot(page, "clients").replaceChildren(...body.clients.map((one) => clientItem(words, one)));
    slot(page, "none").hidden = body.clients.length > 0;
    drawPublic(here, page, body.publications);
    slot(page, "split").hidden = false;
    const common = {
        allowed: body.allowedActions, path, version, key: "measures",
        done: async () => {
            draw(here, page, await get(path));
            slot(page, "status").textContent = words.say("measures.saved");
        },
    };
    offer(here, page, "publishMeasures", {
        ...common, target: "/api/v1/measures/publications",
        prepare: (form) => {
            form.elements.from.value = body.from;
            form.elements.through.value = body.through;
        },
    });
    offer(here, page, "withdrawMeasures", { ...common, target: "/api/v1/measures/withdrawal" });
}

function yearBefore(day) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 364);
    return date.toISOString().slice(0, 10);
}

function consultingWords(words, { count, share, low, high }) {
    if (share === undefined || share === null) return words.say("measures.consultingTooFew", { count });
    const percent = (thousandths) => sayPercent(thousandths, words.language);
    return words.say("measures.consulting", { share: percent(share), from: percent(low), to: percent(high), count });
}

function reductionRow(words, { kind, stretch, individual, paid, found }) {
    const percent = (thousandths) => sayPercent(thousandths, words.language);
    return fill(clone("reduction"), {
        kind: words.say(`measures.of.${kind}`), stretch: words.say(`measures.stretch.${stretch}`),
        individual: found ? saySeconds(found.individualSeconds, words) : "–", individualCount: `n = ${individual}`,
        paid: found ? saySeconds(found.paidSeconds, words) : "–", paidCount: `n = ${paid}`,
        value: found ? percent(found.value) : null,
        interval: found
            ? words.say("measures.interval", { from: percent(found.low), to: percent(found.high) })
            : words.say("measures.tooFew"),
    });
}

function clientItem(words, { client, consulting }) {
    const { count, least, share, low, high, inSupport } = consulting;
    const percent = (thousandths) => sayPercent(thousandths, words.language);
    const known = share !== undefined && share !== null;
    return fill(clone("client-share"), {
        client: { text: client.name, href: `/clients/${client.id}` },
        state: known ? {
            text: words.say(inSupport ? "measures.inSupport" : "measures.notInSupport"), look: inSupport ? "kept" : "still",
        } : null,
        share: known
            ? words.say("measures.clientShare", { share: percent(share), from: percent(low), to: percent(high), count })
            : words.say("measures.clientTooFew", { count, least }),
    });
}

function drawPublic({ words, moments }, page, { now, story }) {
    const days = (one) => ({ from: moments.day(one.from), through: moments.day(one.through) });
    fill(page, {
        public: now
            ? words.say("measures.public", { date: moments.day(moments.dayKey(now.since)), ...days(now) })
            : words.say("measures.notPublic"),
    });
    slot(page, "publicLink").hidden = !now;
    slot(page, "history").hidden = story.length === 0;
    slot(page, "story").replaceChildren(...story.map((one) => fill(clone("publication-event"), {
        at: { text: moments.row(one.at), at: one.at },
        words: words.say(`measures.event.${one.kind}`, one.kind === "published" ? days(one) : { reason: one.reason }),
        by: one.by?.name ?? null,
    })));
}
