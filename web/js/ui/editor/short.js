import { get, send } from "../../api.js";
import { readHours, sayMinutes, sayMoney, typeMoney } from "../../lib/measures.js";
import { fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";

/** The draft published with its price, where that may be: one document, one signature. */
export function bindShort(here, page, saving, { number, rework }) {
    const form = slot(page, "shortForm");
    const state = saving.state();
    slot(page, "short").hidden = state.mayOfferShort !== true;
    if (state.mayOfferShort !== true) return;
    const { words } = here;
    fill(page, { shortHint: words.say("short.hint", { hours: sayMinutes(state.shortMinutes, words) }) });
    form.elements.validUntil.value = here.moments.dayAfter(here.now(), here.me.settings?.estimateValidDays ?? 14);
    const kept = keepForm(form, `rework.kept.${number}.short`);
    followPrice(here, form, rework);
    if (location.hash === "#short") {
        slot(page, "short").open = true;
        form.elements.minutes.focus();
    }
    bindForm(form, here, {
        send: async (body, submission) => {
            await saving.flush();
            const now = await get(`/api/v1/reworks/${number}`);
            return send(
                "POST", `/api/v1/reworks/${number}/short-offer`, { ...body, draftVersion: saving.version() },
                { version: now.version, submission },
            );
        },
        refused: async (problem) => {
            if (problem.code === "specFaults" || problem.code === "invalid") await saving.reread();
        },
        done: () => {
            kept.forget();
            saving.forget();
            location.assign(`/reworks/${number}`);
        },
    });
}

/** The linter's advice wants its reason here too. */
export function drawShort(page, state) {
    const findings = state.findings ?? [];
    const errors = findings.some((finding) => finding.severity === "error");
    slot(page, "shortWaiver").hidden = errors || !findings.some((finding) => finding.severity === "advice");
}

function followPrice({ words }, form, rework) {
    const { minutes, priceMinor } = form.elements;
    const rate = rework.client.hourlyRate;
    let own = priceMinor.value !== "";
    const follow = () => {
        const time = readHours(minutes.value);
        const hint = slot(form, "priceHint");
        if (!rate || !time) return hint.replaceChildren();
        const minor = Math.round((time * rate.minor) / 60);
        const say = (amount) => sayMoney({ minor: amount, currency: rate.currency }, words.language);
        hint.textContent = words.say(
            "act.offerEstimate.priceHint", { hours: sayMinutes(time, words), rate: say(rate.minor), price: say(minor) },
        );
        if (!own) priceMinor.value = typeMoney(minor);
    };
    priceMinor.addEventListener("input", () => { own = priceMinor.value !== ""; });
    minutes.addEventListener("input", follow);
    follow();
}
