import { clone, fill, slot } from "./fill.js";
import { loadWords } from "./start.js";

/**
 * The way to the next page of a list. While it is on its way pale rows keep its place; when it does not come, what is
 * shown stays, and under it stands why and the way to try again.
 */
export function bindMore(here, button, rows, next) {
    button.addEventListener("click", load);

    async function load() {
        if (rows.getAttribute("aria-busy")) return;
        rows.setAttribute("aria-busy", "true");
        button.setAttribute("aria-disabled", "true");
        try {
            await next();
        } catch (problem) {
            refuse(problem);
        } finally {
            rows.removeAttribute("aria-busy");
            button.removeAttribute("aria-disabled");
        }
    }

    function refuse(problem) {
        const piece = fill(clone("load-problem"), { words: loadWords(problem, here.words) });
        slot(piece, "home").remove();
        if (problem.code !== "signedOut") slot(piece, "signIn").remove();
        slot(piece, "again").addEventListener("click", () => {
            piece.remove();
            button.hidden = false;
            load();
        });
        button.after(piece);
        button.hidden = true;
        slot(piece, "again").focus();
    }
}
