import { attached } from "../attached.js";
import { clone, fill, phrase, sentenceTime } from "../fill.js";
import { rich } from "../rich.js";
import { isContested, keptState } from "./top.js";

/** What was asked, what was said about its kind, and how it was solved: the newest first. */
export function needPieces(here, request) {
    const { words } = here;
    const { solution, contest, referral, classified, kind, proposedKind } = request;
    const pieces = [];
    if (solution) pieces.push(solved(here, request));
    if (contest) pieces.push(said(
        here, isContested(request) ? "request.said.contest" : "request.said.settled", contest, contest.text,
    ));
    if (referral) pieces.push(said(
        here, "request.said.referral", referral, referral.text || words.say("request.said.referralEmpty"),
    ));
    if (classified?.reason && kind !== proposedKind) {
        pieces.push(said(here, "request.said.changed", classified, classified.reason));
    }
    pieces.push(fill(clone("told-text"), {
        title: words.say("request.text"),
        note: phrase("request.by", { name: request.requestedBy?.name ?? "", date: sentenceTime(request.createdAt) }),
        text: rich(here, request.rich), files: attached(here, request.files),
    }));
    return pieces;
}

function solved(here, { kind, solution }) {
    const title = kind === "bug" ? "repair" : solution.recommendation ? "recommendation" : "answer";
    const note = phrase("request.by", { name: solution.by?.name ?? "", date: sentenceTime(solution.at) });
    return fill(clone("told-text"), {
        title: here.words.say(`request.solution.${title}`), note: [...note, " ", keptState(here, solution)],
        text: rich(here, solution.rich), files: attached(here, solution.files),
    });
}

function said(here, title, { by, at }, text) {
    return fill(clone("told-said"), {
        title: here.words.say(title), note: phrase("request.by", { name: by?.name ?? "", date: sentenceTime(at) }), text,
    });
}
