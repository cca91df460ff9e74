import { classificationBody, confirmation } from "../../lib/request.js";
import { addFiles } from "../attached.js";
import { clone, fill, slot } from "../fill.js";
import { drawHand } from "../hand.js";
import { addOptions } from "../options.js";

const nouns = {
    classify: "classification", settle: "settlement", admit: "override", begin: "start", queue: "queueing",
    claim: "claim", release: "release", answer: "solution", fix: "repair", close: "closing", reopen: "reopening",
    reassign: "assignment", flag: "flag",
};
const bare = new Set(["begin", "queue", "claim", "close"]);
const reasons = new Set(["admit", "release", "reopen"]);

const kit = {
    nouns, say, forms,
    elsewhere: new Set(["reply"]),
    known: new Set([...Object.keys(nouns), "ask", "reply", "note"]),
    bare({ request }, action) {
        if (action === "flag") return { stopped: !request.workStopped };
        return bare.has(action) ? {} : null;
    },
    /** Rule 8: what the contact proposed is confirmed by one press. */
    short({ words }, { request }, action) {
        if (action !== "classify") return null;
        const kind = words.say(`request.kind.${request.proposedKind}`);
        return { words: words.say("request.action.confirm", { kind }), body: confirmation(request) };
    },
};

export function drawRequestHand(here, one) {
    drawHand(here, one, kit);
    const { request, page, number } = one;
    if (request.stage !== "becameRework") return;
    const link = clone("hand-link");
    link.href = `/reworks/${number}`;
    link.textContent = here.words.say("request.action.rework", { number });
    link.classList.add("main");
    slot(page, "main").prepend(link);
    slot(page, "nothing").hidden = true;
}

function say({ words }, { request }, action) {
    if (action === "flag") return words.say(request.workStopped ? "request.action.flagOff" : "request.action.flagOn");
    if (action !== "classify") return words.say(`request.action.${action}`);
    if (request.stage !== "triage") return words.say("request.action.reclassify");
    const some = request.proposedKind === "bug" && request.warranties.length > 0;
    return words.say(some ? "request.action.orCriterion" : "request.action.orElse");
}

function forms(here, one, action) {
    const { words } = here;
    if (reasons.has(action)) {
        const form = clone("act-reason");
        fill(form, {
            label: words.say(`request.form.${action}`), hint: words.say(`request.form.${action}Hint`),
            submit: words.say(`request.action.${action}`),
        });
        form.elements.reason.dataset.missing = `request.form.${action}Missing`;
        return { form };
    }
    if (action === "classify" || action === "settle") return kindForm(here, one, action);
    if (action === "reassign") {
        const form = clone("act-reassign");
        const others = one.request.people?.specialists ?? [];
        addOptions(form.elements.specialist, others.map(({ id, name }) => ({ value: String(id), text: name })));
        return { form };
    }
    const form = clone(action === "answer" ? "act-solve" : "act-fix");
    addFiles(here, form, form.querySelector(".tools"));
    return { form };
}

/** The kind with its reason; of a bug the accepted criterion too, told in full under the choice. */
function kindForm(here, { request }, action) {
    const { words, moments } = here;
    const form = clone("act-classify");
    fill(form, {
        hint: words.say(action === "settle" ? "request.form.settleHint" : "request.form.reasonHint"),
        submit: words.say("request.form.toClient"),
    });
    const { kind, warranty } = form.elements;
    const told = new Map();
    for (const { rework, title, through, criteria } of request.warranties) {
        for (const { id, text } of criteria) {
            const value = `${rework} ${id}`;
            told.set(value, words.say("request.form.criterionOf", { rework, title, date: moments.day(through) }));
            addOptions(warranty, [{ value, text: words.say("request.form.criterion", { rework, criterion: id, text }) }]);
        }
    }
    kind.value = request.kind;
    const known = request.classified?.warranty ?? request.proposedWarranty;
    if (known) warranty.value = `${known.rework} ${known.criterion}`;
    const follow = () => {
        slot(form, "warranties").hidden = told.size === 0 || kind.value !== "bug";
        slot(form, "criterion").textContent = told.get(warranty.value) ?? "";
    };
    form.addEventListener("change", follow);
    form.bodyAs = classificationBody;
    return { form, after: follow };
}
