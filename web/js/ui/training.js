import { sayMoney } from "../lib/measures.js";
import { send } from "../api.js";
import { clone, fill } from "./fill.js";
import { bindForm } from "./form.js";
import { fold } from "./person.js";

/** A training of a client's employee (rule 24): how far its programme has come, its price with the reasons. */
export function trainingPiece(here, training, { client, version, allowed, done }) {
    const { words } = here;
    return fill(clone("training"), {
        title: `${words.say("prices.training.title")}: ${training.trainee}`,
        progress: words.say("prices.training.progress", {
            done: training.steps.filter((step) => step.doneOn).length, all: training.steps.length,
        }),
        steps: training.steps.map((step) => stepItem(here, step, allowed ? { client, training, version, done } : null)),
        parts: training.parts.map((part) => fill(clone("training-part"), {
            what: words.say("prices.type", {
                name: words.say(`prices.training.input.${part.input}`), score: valueOf(words, training, part.input),
            }),
            reason: part.reason, adds: sayMoney(part.price, words.language),
        })),
        price: sayMoney(training.price, words.language),
        document: { text: words.say("prices.name.training", training), href: `/documents/${training.sha256}` },
    });
}

function valueOf(words, training, input) {
    return input === "requirements" ? training.requirements : words.say(`prices.training.${input}.${training[input]}`);
}

function stepItem(here, step, open) {
    const { words, moments } = here;
    const when = step.doneOn
        ? words.say("prices.training.doneOn", { date: moments.longDay(step.doneOn), name: step.doneBy?.name ?? "" })
        : step.due ? words.say("prices.training.dueOn", { date: moments.longDay(step.due) }) : null;
    return fill(clone("training-step"), {
        title: step.title, done: step.doneOn ? words.say("prices.training.done") : null, when, note: step.note ?? null,
        form: open && !step.doneOn ? fold(words.say("prices.training.complete"), completion(here, step, open)) : null,
    });
}

function completion(here, step, { client, training, version, done }) {
    const form = clone("act-completeStep");
    form.elements.on.value = here.moments.dayKey(here.now());
    const path = `/api/v1/clients/${client}/trainings/${training.number}/steps/${step.number}/completion`;
    bindForm(form, here, {
        send: (body, submission) => send("POST", path, body, { version, submission }), done,
    });
    return form;
}
