import { richPieces } from "../lib/rich.js";

const draw = {
    text: (words) => document.createTextNode(words),
    element: (name, children, attributes = {}) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.append(...children);
        return element;
    },
};

/** The elements of a text; where the reader is named it stands out. */
export function rich(here, blocks) {
    const pieces = richPieces(blocks, draw);
    for (const piece of pieces) {
        for (const name of piece.querySelectorAll(`[data-person="${here.me.id}"]`)) name.classList.add("you");
    }
    return pieces;
}
