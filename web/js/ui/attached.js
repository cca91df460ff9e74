import { sayBytes } from "../lib/measures.js";
import { clone, fill, slot } from "./fill.js";
import { offerFiles } from "./files.js";
import { problemWords } from "./start.js";

/** The list of files something names: pictures shown, the rest by name; null when there are none. */
export function attached(here, files) {
    if (!files || files.length === 0) return null;
    const list = clone("files");
    list.append(...files.map((file) => filePiece(here, file)));
    return list;
}

function filePiece(here, { sha256, name, size, isImage }) {
    const piece = clone(isImage ? "file-image" : "file");
    const href = `/files/${sha256}`;
    fill(piece, { size: isImage ? `${name}, ${sayBytes(size, here.words)}` : sayBytes(size, here.words) });
    slot(piece, "link").href = href;
    if (isImage) {
        slot(piece, "image").src = href;
        slot(piece, "image").alt = name;
    } else {
        slot(piece, "link").textContent = name;
    }
    return piece;
}

/** Puts the field for files before the form's buttons. */
export function addFiles(here, form, before) {
    const place = clone("upload");
    before.before(place);
    offerFiles(form, place, { row: () => clone("upload-row"), tell: (problem) => problemWords(problem, here.words) });
}
