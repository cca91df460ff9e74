import { Problem, send } from "../../api.js";
import { slot } from "../fill.js";

/** How often the server is told that the draft is open here, in milliseconds: only while the page is looked at. */
const every = 15000;

/** Who else has the draft open, in a sentence; a text that they have saved comes in by itself. */
export function bindPresence({ words, me }, page, { path, saving }) {
    const window = crypto.randomUUID();
    let timer = null;

    async function tell() {
        clearTimeout(timer);
        if (document.hidden) return;
        timer = setTimeout(tell, every);
        try {
            const { body } = await send("PUT", `${path}/readers`, { window });
            draw(body.others);
            if (body.version > saving.version()) await saving.catchUp();
        } catch (problem) {
            // Saving itself says what there is to say of a server that is away.
            if (!(problem instanceof Problem)) throw problem;
        }
    }

    function draw(others) {
        const names = others.map(({ id, name }) => (id === me.id ? words.say("editor.yourself") : name));
        const told = names.length === 0 ? "" : words.say("editor.others", { list: names.join(", ") });
        const place = slot(page, "others");
        // A sentence that stays the same is not read out again.
        if (place.textContent !== told) place.textContent = told;
    }

    function leave() {
        clearTimeout(timer);
        send("PUT", `${path}/readers`, { window, leaving: true }, { keepalive: true }).catch(() => {});
    }

    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : tell()));
    addEventListener("pagehide", leave);
    tell();
}
