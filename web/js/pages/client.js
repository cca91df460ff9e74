import { ahead, get, send } from "../api.js";
import { endingLook } from "../lib/plan.js";
import { numberIn } from "../lib/address.js";
import { sayMoney, sayPercent, typeMoney } from "../lib/measures.js";
import { inTwoSteps, movedPiece } from "../ui/calendar/moved.js";
import { contactItem } from "../ui/contact.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { gatePiece } from "../ui/gate.js";
import { keepForm } from "../ui/keep.js";
import { addOptions } from "../ui/options.js";
import { requestForm } from "../ui/requests/new.js";
import { requestSection } from "../ui/requests/rows.js";
import { drawLeading, offerManagers } from "../ui/leading.js";
import { offer } from "../ui/offer.js";
import { part, row, standing } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";

const id = numberIn(location.pathname);
const path = `/api/v1/clients/${id}`;

ahead(path);
start("/clients", async (here) => {
    const page = document.getElementById("page");
    const [answer, asked, calendars] = await Promise.all([
        get(path), requestSection(here, "client", `client=${id}&sort=newest`, { empty: "noClient", who: () => "" }),
        here.me.roles.includes("lead") ? get("/api/v1/calendars") : null,
    ]);
    here.calendars = calendars?.body.items ?? [];
    slot(page, "requests").replaceChildren(asked);
    await draw(here, page, answer);
}, { topics: ["requests", "calendars"] });

async function draw(here, page, { body: client, version }) {
    const { words } = here;
    const allowed = client.allowedActions ?? [];
    nameTab(here, client.name);
    const led = client.specialist
        ? words.say("client.lead", { name: client.specialist.name })
        : words.say("client.noSpecialist");
    const open = client.gate.open ? ` ${words.say(
        "gate.open", { plan: words.say(`plan.${client.gate.planKind}`) },
    )}` : "";
    fill(page, { name: client.name, lead: `${led}${open}`, trail: `· ${words.say(`language.${client.language}`)}` });
    slot(page, "gate").replaceChildren(
        ...(
            client.gate.open ? [] : [
                gatePiece(here, client.gate, client.reworks.some((item) => item.stage === "awaitingSupport") ? {} : { kept: null }),
            ]
        )
    );
    slot(page, "ending").hidden = !client.ending;
    if (client.ending) fill(page, { ending: endingWords(here, client.ending) });
    slot(page, "noContacts").hidden = client.contacts.length > 0;
    slot(page, "plans").replaceChildren(...client.plans.map((plan) => planItem(here, plan)));
    slot(page, "price").href = `/clients/${client.id}/price`;
    slot(page, "passport").href = `/clients/${client.id}/passport`;
    slot(page, "noPlans").hidden = client.plans.length > 0;
    const rows = client.reworks.map(
        (item) => row(
            here, item, { who: null, verb: standing(here, item) },
        )
    );
    slot(page, "reworks").replaceChildren(
        part(here, {
            title: words.say("client.reworks"), rows, empty: words.say("client.noReworks"),
            more: rows.length > 0 ? { text: words.say("more"), href: `/reworks?client=${client.id}` } : null,
        })
    );
    if (slot(page, "support").hidden && allowed.includes("request") && client.contacts.length > 0) {
        slot(page, "supportBody").replaceChildren(requestForm(here, { client }));
        slot(page, "support").hidden = false;
    }
    calendarPart(here, page, client, version);
    slot(page, "split").hidden = false;
    const again = async (answer) => {
        await draw(here, page, await get(path));
        const went = answer.body?.admitted ?? [];
        slot(page, "status").textContent = went.length > 0
            ? words.say("client.openAgain", { numbers: went.join(", ") })
            : words.say("client.saved");
    };
    const items = (people) => people.map((person) => contactItem(here, person, client, again));
    slot(page, "contacts").replaceChildren(...items(client.contacts));
    slot(page, "formerContacts").replaceChildren(...items(client.formerContacts));
    slot(page, "former").hidden = client.formerContacts.length === 0;
    const common = { allowed, path, version, key: `client.${id}`, done: again };
    slot(page, "need").hidden = !client.need;
    if (client.need) fill(page, { need: { text: needWords(words, client.need) } });
    fill(page, { consulting: { text: consultingWords(words, client.consulting) } });
    offer(here, page, "assessNeed", { ...common, target: `${path}/needs` });
    // Rule 3: asked at the first plan.
    slot(page, "assessNeed").open = client.plans.length === 0 && !client.need;
    offer(here, page, "buyPlan", {
        ...common, target: `${path}/plans`, prepare: (form) => {
            offerManagers(here, form, client);
            priceOf(here, form, client);
        },
    });
    drawLeading(here, page, client, common);
    offer(here, page, "addContact", {
        ...common, target: `${path}/contacts`,
        prepare: (form) => { form.elements.language.value = client.language; },
    });
}

/** By which calendar it is counted, and for a lead another one: first what that would move. */
function calendarPart(here, page, client, version) {
    const { words } = here;
    const { calendar } = client;
    slot(page, "calendar").href = `/calendars/${calendar.number}`;
    slot(page, "calendar").textContent = calendar.name;
    slot(page, "calendarZone").textContent = calendar.timeZone;
    const place = slot(page, "giveCalendar");
    if (!client.allowedActions.includes("giveCalendar")) return;
    const others = here.calendars.filter(({ number }) => number !== calendar.number);
    place.hidden = others.length === 0;
    place.open = false;
    const form = clone("act-giveCalendar");
    addOptions(form.elements.calendar, others.map(({ number, name, timeZone }) => ({ value: String(number), text: `${name} · ${timeZone}` })));
    const kept = keepForm(form, `rework.kept.client.${id}.giveCalendar`);
    let known = version;
    bindForm(form, here, {
        ...inTwoSteps(here, form, {
            preview: (typed, submission) => send("POST", `${path}/calendar-previews`, typed, { submission }),
            save: (typed, submission) => send("POST", `${path}/calendar`, typed, { version: known, submission }),
            saved: async (answer) => {
                kept.forget();
                await draw(here, page, answer);
                slot(page, "calendarStatus").textContent = words.say("calendars.given");
                slot(page, "calendarMoved").replaceChildren(
                    movedPiece(here, answer.body.moved, { title: "calendars.moved", empty: "calendars.movedNone" }),
                );
            },
        }),
        refused: async (problem) => {
            if (problem.code === "staleVersion") known = (await get(path)).version;
        },
    });
    slot(page, "giveCalendarBody").replaceChildren(form);
}

function planItem(here, plan) {
    const { words, moments } = here;
    const look = { inForce: "kept", lapsed: "still", notYet: "still" }[plan.state];
    const from = moments.day(plan.from);
    const dates = plan.through
        ? words.say("client.planDates", { from, through: moments.day(plan.through) })
        : words.say("client.planFrom", { from });
    return fill(clone("plan"), {
        kind: words.say(`plan.${plan.kind}`), state: { text: words.say(`planState.${plan.state}`), look },
        dates: [dates, plan.price ? sayMoney(plan.price, words.language) : null].filter(Boolean).join(" · "),
    });
}

/** What ends, and what it means: the nearer, the plainer. */
function endingWords({ words, moments }, { plan, daysLeft, notice }) {
    const date = moments.day(plan.through);
    const told = daysLeft > 0
        ? words.say("client.ending", { count: daysLeft, date }) : words.say("client.endingToday");
    return { text: `${told} ${words.say("client.endingNext")}`, look: endingLook[notice] };
}

/** Rule 2: an indicator, told only when there is enough to tell it from. */
function consultingWords(words, { count, least, share, low, high }) {
    if (share === undefined || share === null) return words.say("client.consultingTooFew", { count, least });
    const percent = (thousandths) => sayPercent(thousandths, words.language);
    return words.say("client.consulting", { share: percent(share), from: percent(low), to: percent(high), count });
}

function needWords(words, need) {
    const why = need.reasons.map((reason) => words.say(`need.because.${reason}`)).join(" ");
    const plan = words.say(`plan.${need.recommended}`);
    return words.say("need.recommended", { plan, why: why || words.say("need.none") });
}

function priceOf(here, form, client) {
    const { kind, priceMinor } = form.elements;
    if (client.need && client.plans.length === 0) kind.value = client.need.recommended;
    const show = () => {
        const price = client.prices?.[kind.value];
        const text = price
            ? here.words.say("act.buyPlan.priceHint", { price: sayMoney(price, here.words.language) })
            : here.words.say("act.buyPlan.noPrice");
        slot(form, "priceHint").textContent = text;
        priceMinor.value = typeMoney(price?.minor ?? (["free"].includes(kind.value) ? 0 : null));
    };
    kind.addEventListener("change", show);
    const isHeld = client.plans.some((plan) => plan.state !== "lapsed" && plan.kind !== "training");
    slot(form, "endsOthers").hidden = !isHeld;
    form.elements.endsOthers.checked = isHeld;
    form.elements.from.value = client.calendar.today;
    show();
}
