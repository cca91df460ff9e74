import { get, send } from "../api.js";
import { writeFilters } from "../lib/address.js";
import { clone, fill, slot } from "./fill.js";
import { bindForm } from "./form.js";

/** Lists one comes back to, as links; the present one can be kept under a name. */
export async function viewsPiece(here, filters, narrowed, list = "reworks") {
    const piece = clone("views");
    const query = writeFilters(filters).replace(/^\?/, "");
    const draw = async () => {
        const { body } = await get("/api/v1/me/views");
        const own = body.items.filter((view) => view.list === list);
        slot(piece, "list").replaceChildren(...own.map((view) => item(here, view, query, draw)));
        slot(piece, "list").closest("nav").hidden = own.length === 0;
    };
    if (narrowed) bindForm(slot(piece, "form"), here, {
        send: (body) => send("PUT", "/api/v1/me/views", { ...body, list, query }),
        done: async () => {
            slot(piece, "form").reset();
            slot(piece, "saving").open = false;
            slot(piece, "saving").querySelector("summary").focus();
            await draw();
        },
    });
    else slot(piece, "saving").remove();
    await draw();
    return piece;
}

function item(here, view, query, again) {
    const piece = clone("view");
    const { words } = here;
    fill(piece, { open: { text: view.name, href: `/${view.list}?${view.query}` }, forget: words.say("reworks.forgetView") });
    slot(piece, "forget").setAttribute("aria-label", words.say("reworks.forgetViewOf", { name: view.name }));
    if (view.query === query) slot(piece, "open").setAttribute("aria-current", "page");
    slot(piece, "forget").addEventListener("click", async () => {
        await send("DELETE", `/api/v1/me/views/${view.id}`, {});
        await again();
    });
    return piece;
}
