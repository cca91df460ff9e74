import { sayMinutes, sayMoney } from "../../lib/measures.js";
import { assignedWords, scoreWords } from "../assigned.js";
import { attached } from "../attached.js";
import { fact, factList } from "../facts.js";
import { ledgerFact } from "../ledger.js";
import { clone, fill, link, phrase, rowTime, sentenceTime, slot, time } from "../fill.js";

/** Beside the work: documents, people, price. */
export function drawFacts(here, page, rework) {
    const { words } = here;
    const pieces = [
        fact(words.say("rework.docs"), documents(here, rework)),
        (rework.spec?.revision ?? 0) > 1
            ? link(words.say("rework.compare"), `/reworks/${rework.number}/spec/compare`) : null,
        rework.spec || rework.comments?.all > 0
            ? link(commentsWords(words, rework.comments?.open ?? 0), `/reworks/${rework.number}/spec/comments`) : null,
        rework.demo ? fact(words.say("rework.demo"), factList(demo(here, rework))) : null,
        rework.goLive ? fact(words.say("rework.goLive"), factList(goLive(here, rework.goLive))) : null,
        fact(words.say("rework.people"), factList(people(here, rework))),
        fact(words.say("rework.size"), factList(size(here, rework))),
        ledgerFact(here, rework.ledger),
    ];
    slot(page, "facts").replaceChildren(...pieces.filter(Boolean));
}

function commentsWords(words, count) {
    return count > 0 ? words.say("rework.comments", { count }) : words.say("rework.commentsNone");
}

function documents(here, rework) {
    const { words } = here;
    const found = [...(rework.documents ?? [])].sort((one, two) => two.at - one.at);
    if (found.length === 0) {
        const none = clone("hint");
        none.textContent = words.say("rework.noDocs");
        return none;
    }
    const piece = clone("docs");
    piece.append(...found.map((document) => {
        const answer = words.say(`documentAnswer.${document.answer ?? "none"}`);
        const day = (at) => time(here.moments.sentenceDay(at), at);
        const note = document.signedBy
            ? phrase("rework.docBy", { answer, name: document.signedBy.name, date: day(document.signedAt) })
            : document.kind === "protocol" ? [day(document.at)]
            : phrase("rework.docWaits", { date: day(document.at), answer });
        const text = words.say(`document.${document.kind}`, { number: document.number });
        return fill(clone("doc"), {
            link: { text, href: `/documents/${document.sha256}` },
            note: { parts: [...note, " · ", document.label ?? "", " · ", code(document.sha256)] },
        });
    }));
    return piece;
}

/** Enough of the checksum to compare by eye. */
function code(sha256) {
    const piece = clone("code");
    piece.textContent = `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
    return piece;
}

function demo(here, { demo: offered }) {
    const say = (key) => here.words.say(`rework.${key}`);
    return [
        [say("demoLink"), offered.link && link(offered.link, offered.link)],
        [say("demoRecording"), offered.recording && link(offered.recording, offered.recording)],
        [say("demoCall"), offered.callAt && sentenceTime(offered.callAt)],
        [here.words.say("files.sent"), attached(here, offered.files)],
        [say("demoAnswer"), offered.answerBy && sentenceTime(offered.answerBy)],
    ];
}

function goLive({ words, moments }, { day, note }) {
    return [[words.say("rework.liveSince"), moments.longDay(day)], [words.say("rework.liveNote"), note]];
}

function people(here, rework) {
    const say = (key) => here.words.say(`rework.${key}`);
    return [
        [say("specialist"), rework.specialist?.name],
        [say("developer"), rework.developer?.name],
        [say("requestedBy"), rework.requestedBy?.name],
        [say("assigned"), assignedWords(here, rework.assigned)],
        [say("score"), scoreWords(here, rework.score)],
        [say("signatory"), (rework.signatories ?? []).map((person) => person.name).join(", ")],
    ];
}

/** In all, where changes of the specification cost more or less. */
function priceWords(words, { estimate, supplements }) {
    const money = (amount) => sayMoney(amount, words.language);
    if (!supplements) return money(estimate.price);
    const more = [...supplements.approved, supplements.open].filter(Boolean).reduce((sum, { minor }) => sum + minor, 0);
    const told = words.say("rework.priceInAll", {
        total: money(supplements.total), estimate: money(estimate.price), more: money({ ...supplements.total, minor: more }),
    });
    return supplements.open ? `${told}; ${words.say("rework.priceWaits", { price: money(supplements.open) })}` : told;
}

function size(here, rework) {
    const { words } = here;
    const say = (key, values) => words.say(`rework.${key}`, values);
    const hours = (minutes) => sayMinutes(minutes, words);
    const { estimate, promise, delivery, linkedTo, override } = rework;
    const told = estimate?.hours;
    return [
        [
            say("estimate"),
            told && say(
                "hours",
                { low: hours(told.lowMinutes), likely: hours(told.likelyMinutes), high: hours(told.highMinutes) },
            ),
        ],
        [say("sizeOf"), promise && hours(promise.sizeMinutes)],
        [say("spent"), delivery && hours(delivery.minutesSpent)],
        [say("price"), estimate && priceWords(words, rework)],
        [say("lead"), estimate?.leadDays && say("leadDays", estimate.leadDays)],
        [say("validUntil"), estimate?.state === "open" && sentenceTime(estimate.validUntil)],
        [
            say("linked"),
            linkedTo && link(
                words.say("linkTo", { ...linkedTo, kind: words.say(`link.${linkedTo.kind}`) }),
                `/reworks/${linkedTo.number}`,
            ),
        ],
        [
            say("waitsForSupport"),
            override && phrase(
                "rework.override", { reason: override.reason, name: override.by?.name ?? "", date: rowTime(override.at) },
            ),
        ],
    ];
}
