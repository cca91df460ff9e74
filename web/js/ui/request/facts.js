import { assignedWords, scoreWords } from "../assigned.js";
import { fact, factList } from "../facts.js";
import { link, phrase, rowTime, sentenceTime, slot } from "../fill.js";
import { ledgerFact } from "../ledger.js";

/** Beside the work: who, and what is known of the request. */
export function drawFacts(here, page, request) {
    const { words } = here;
    const say = (key, values) => words.say(`request.facts.${key}`, values);
    const { proposedKind, kind, classified, proposedWarranty, override, reopenings } = request;
    const warranty = classified ? classified.warranty : proposedWarranty;
    const people = [
        [say("specialist"), request.specialist?.name],
        [say("assigned"), assignedWords(here, request.assigned)],
        [say("developer"), request.developer?.name],
        [say("by"), request.requestedBy?.name],
    ];
    const known = [
        [say("created"), sentenceTime(request.createdAt)],
        [say("proposed"), proposedKind === kind ? null : words.say(`request.kind.${proposedKind}`)],
        [say("warranty"), warranty && link(say("criterion", warranty), `/reworks/${warranty.rework}`)],
        [say("score"), scoreWords(here, request.score)],
        [say("reopenings"), reopenings > 0 && String(reopenings)],
        [say("override"), override && phrase(
            "request.facts.overrideBy", { reason: override.text, name: override.by?.name ?? "", date: rowTime(override.at) },
        )],
    ];
    const pieces = [
        fact(say("people"), factList(people)), fact(say("request"), factList(known)), ledgerFact(here, request.ledger),
    ];
    slot(page, "facts").replaceChildren(...pieces.filter(Boolean));
}
