import { get, send } from "../../api.js";
import { addFiles } from "../attached.js";
import { clone } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { addOptions } from "../options.js";
import { requestPath, requestsPath } from "./rows.js";

/** A request written down on a contact's word: of one of these clients, or of the one whose page it is. */
export function requestForm(here, { clients = null, client = null }) {
    const form = clone("act-support");
    const { client: chosen, contact } = form.elements;
    const choose = contact.options[0];
    const offer = (contacts) => {
        contact.replaceChildren(choose);
        addOptions(contact, contacts.map(
            ({ id, name, position }) => ({ value: String(id), text: [name, position].filter(Boolean).join(", ") })
        ));
    };
    const key = client ? `rework.kept.client.${client.id}.support` : "rework.kept.support";
    addFiles(here, form, form.querySelector(".tools"));
    if (client) {
        addOptions(chosen, [{ value: String(client.id), text: client.name }]);
        chosen.value = String(client.id);
        chosen.closest(".field").hidden = true;
        offer(client.contacts);
    } else {
        addOptions(chosen, clients.map(({ id, name }) => ({ value: String(id), text: name })));
        const follow = async () => {
            offer(chosen.value === "" ? [] : (await get(`/api/v1/clients/${chosen.value}`)).body.contacts);
        };
        chosen.addEventListener("change", follow);
        keepForm(form, key);
        // What was kept names a contact: it can be chosen again once the contacts are there.
        if (chosen.value !== "") follow().then(() => keepForm(form, key));
    }
    const kept = keepForm(form, key);
    bindForm(form, here, {
        send: (body, submission) => send("POST", requestsPath(), body, { submission }),
        done: (answer) => {
            kept.forget();
            location.assign(requestPath(answer.body.number));
        },
    });
    return form;
}
