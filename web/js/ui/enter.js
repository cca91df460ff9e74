import { clone, fill, phrase, sentenceTime, slot } from "./fill.js";

/** A one-time link, shown once, to be copied by hand. */
export function enterPiece(here, { url, expiresAt }, name) {
    const { words } = here;
    const piece = clone("enter-link");
    fill(piece, {
        label: words.say("client.linkFor", { name }),
        hint: phrase("client.linkHint", { date: sentenceTime(expiresAt) }),
    });
    const field = slot(piece, "url");
    field.value = url;
    slot(piece, "copy").addEventListener("click", async () => {
        field.select();
        let told = "client.copied";
        try {
            await navigator.clipboard.writeText(url);
        } catch {
            told = "client.copyByHand";
        }
        fill(piece, { copied: words.say(told) });
    });
    return piece;
}
