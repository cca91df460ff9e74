import { ahead, get, send } from "../api.js";
import { clone, fill, phrase, slot, time } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { nameTab, start } from "../ui/start.js";

const path = "/api/v1/me/sessions";

ahead(path);
start("/account", async (here) => {
    const { words } = here;
    const page = document.getElementById("page");
    nameTab(here, words.say("account.title"));
    fill(page, { lead: [here.me.name, here.me.position].filter(Boolean).join(", ") });
    const { body } = await get(path);
    drawSessions(here, page, body);
    slot(page, "password").replaceChildren(passwordForm(here, page, body.passwordMinimum));
    slot(page, "language").replaceChildren(languageForm(here));
    slot(page, "split").hidden = false;
});

function drawSessions(here, page, { items }) {
    slot(page, "count").textContent = items.length;
    slot(page, "sessions").replaceChildren(...items.map((session) => sessionRow(here, page, session)));
    const others = items.length > 1
        ? [ending(here, page, `${path}/revocation`, "account.endOthers", "account.endedOthers")] : [];
    slot(page, "others").replaceChildren(...others);
}

function sessionRow(here, page, session) {
    const { words, moments } = here;
    const at = (ms) => time(moments.row(ms), ms);
    const piece = fill(clone("session"), {
        device: session.device ?? words.say("account.unknownDevice"),
        who: phrase("account.times", { started: at(session.startedAt), seen: at(session.seenAt) }),
    });
    slot(piece, "when").replaceChildren(
        session.isThis ? words.say("account.this")
            : ending(here, page, `${path}/${session.id}/revocation`, "account.end", "account.ended")
    );
    return piece;
}

function ending(here, page, target, button, said) {
    const form = clone("revoke");
    fill(form, { button: here.words.say(button) });
    bindForm(form, here, {
        send: (body, submission) => send("POST", target, body, { submission }),
        done: ({ body }) => {
            drawSessions(here, page, body);
            slot(page, "status").textContent = here.words.say(said);
        },
    });
    return form;
}

function passwordForm(here, page, minimum) {
    const form = clone("act-changePassword");
    fill(form, { policy: here.words.say("account.policy", { minimum }) });
    bindForm(form, here, {
        send: (body, submission) => send("POST", "/api/v1/me/password", body, { submission }),
        done: async () => {
            form.reset();
            drawSessions(here, page, (await get(path)).body);
            slot(page, "status").textContent = here.words.say("account.passwordChanged");
        },
    });
    return form;
}

function languageForm(here) {
    const form = clone("act-language");
    form.elements.language.value = here.words.language;
    bindForm(form, here, {
        send: (body) => send("PUT", "/api/v1/me/language", body),
        done: () => {
            localStorage.setItem("rework.language", form.elements.language.value);
            location.reload();
        },
    });
    return form;
}
