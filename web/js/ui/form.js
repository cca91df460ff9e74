import { Problem } from "../api.js";
import { fieldOf, filesFault, readBody } from "../lib/body.js";
import { sayMinutes } from "../lib/measures.js";
import { makeSubmission } from "../lib/submission.js";
import { clone, fill, slot } from "./fill.js";
import { problemWords } from "./start.js";

/**
 * A form that sends itself: told once at the top and once at the field what is wrong, never emptied by a failure.
 * send(body, submission) does the request; done(answer) draws what came of it.
 */
export function bindForm(form, here, { send, done, criteria = [], refused = () => {} }) {
    const submission = makeSubmission();
    let busy = false;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (busy) return;
        clear(form);
        const { body, faults } = readBody(fieldsOf(form), here.moments);
        if (faults.length > 0) return tell(form, here, new Problem(422, { code: "invalid", errors: faults }), criteria);
        busy = true;
        still(form, true);
        try {
            const answer = await send(body, submission);
            busy = false;
            still(form, false);
            await done(answer);
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            await refused(problem);
            tell(form, here, problem, criteria);
        } finally {
            busy = false;
            still(form, false);
        }
    });
}

function fieldsOf(form) {
    const all = [...form.elements];
    const isFirst = (field) => all.find((other) => other.name === field.name) === field;
    return all
        .filter((field) => field.name && !(field.type === "radio" && !field.checked))
        .filter((field) => field.dataset.kind !== "list" || isFirst(field))
        .map((field) => ({
            name: field.name,
            kind: field.dataset.kind ?? "text",
            value: valueOf(field, all),
        }));
}

/** Boxes of one name are one list of what is ticked. */
function valueOf(field, all) {
    if (field.dataset.kind === "list") {
        return all.filter((other) => other.name === field.name && other.checked).map((other) => other.value);
    }
    return field.type === "checkbox" ? field.checked : field.value;
}

function still(form, busy) {
    form.setAttribute("aria-busy", String(busy));
    for (const button of form.querySelectorAll("button[type=submit]")) {
        if (busy) button.setAttribute("aria-disabled", "true");
        else button.removeAttribute("aria-disabled");
    }
}

function clear(form) {
    form.querySelectorAll(".problem, .wrong").forEach((piece) => piece.remove());
    for (const field of form.querySelectorAll("[aria-invalid]")) {
        field.removeAttribute("aria-invalid");
        const rest = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.startsWith("wrong-"));
        if (rest.join("")) field.setAttribute("aria-describedby", rest.join(" "));
        else field.removeAttribute("aria-describedby");
    }
}

/** What a refusal without faults is about, where its form asks for it. */
const about = { notAssignable: "specialist", lastLead: "roles" };

export function tell(form, here, problem, criteria = []) {
    const seen = [...form.elements].filter((field) => field.name && field.type !== "hidden");
    const names = seen.map((field) => field.name);
    const files = form.querySelector(".upload [type=file]");
    const links = problem.faults.map((fault) => {
        const ofFiles = files && fault.pointer?.startsWith("/files");
        const name = ofFiles ? null : fieldOf(names, fault, criteria);
        const field = ofFiles ? files : name === null ? null : seen.find((one) => one.name === name);
        const words = ofFiles ? filesWords(fault, form, here.words) : faultWords(fault, field, here);
        if (field) mark(field, words);
        const item = clone("problem-fault");
        fill(item, { link: { text: named(words, fault, field), href: field ? `#${field.id}` : "#page" } });
        slot(item, "link").addEventListener("click", (event) => {
            if (!field) return;
            event.preventDefault();
            field.focus();
        });
        return item;
    });
    const summary = clone("problem");
    fill(summary, { words: problemWords(problem, here.words), faults: links.length > 0 ? links : null });
    if (problem.code === "signedOut") fill(summary, { link: here.words.say("load.signIn") });
    else slot(summary, "more").remove();
    form.prepend(summary);
    const meant = seen.find((field) => field.name === about[problem.code]);
    if (meant) describe(meant, summary, "problem");
    summary.focus();
}

/** A draft may outlive its files: the server forgets in a day those that nothing names. */
function filesWords(fault, form, words) {
    const { key, ...values } = filesFault(fault, form.elements.files.value);
    return words.say(key, values);
}

function faultWords(fault, field, here) {
    const { words } = here;
    if (isBlank(fault, field) && field?.dataset.missing) return words.say(field.dataset.missing);
    if (field?.dataset.kind === "hours" && (fault.code === "format" || field.value.trim() === "")) return words.say("act.hoursMissing");
    if (fault.code === "belowCriteria") {
        return words.say("basis.below", { hours: sayMinutes(Number(fault.values.expected), words) });
    }
    const key = `fault.${fault.code}`;
    return words.has(key) ? words.say(key, spoken(fault.values ?? {}, here)) : (fault.detail ?? words.say("fault.format"));
}

/** Nothing chosen is sent as no choice, which the server does not know. */
function isBlank(fault, field) {
    const isUnchosen = fault.code === "unknown" && field?.value === "";
    return isUnchosen || ["missing", "reasonRequired", "noteRequired"].includes(fault.code);
}

/** Dates and plans among the values, as people write them. */
function spoken(values, { words, moments }) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => {
        if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, moments.day(value)];
        return [name, name === "plan" ? words.say(`plan.${value}`) : value];
    }));
}

/** In the summary a general sentence says which field it is about; one that several fields share, of which of them. */
function named(words, fault, field) {
    const label = field?.labels?.[0]?.textContent;
    const group = field?.closest("fieldset")?.querySelector(":scope > legend")?.textContent;
    const tells = !label || fault.values?.criterion || (isBlank(fault, field) && field.dataset.missing);
    const name = tells ? group : label;
    return name ? `${name}: ${continued(words)}` : words;
}

/** After a colon a sentence goes on with a small letter; what is no word of it (AC-1, URL) stays. */
function continued(words) {
    return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function mark(field, words) {
    const piece = clone("field-fault");
    piece.textContent = words;
    describe(field, piece, field.id);
    (field.closest(".field") ?? field.parentElement).insertBefore(piece, field.closest(".choice, .upload label") ?? field);
}

function describe(field, piece, name) {
    piece.id = `wrong-${name}`;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute(
        "aria-describedby", [field.getAttribute("aria-describedby"), piece.id].filter(Boolean).join(" "),
    );
}
