import { foreignLanguage } from "../lib/letters.js";

/** Whatever is drawn, now and later: a text in the other language says so, and that its letters told. */
export function tellLanguages(root, language) {
    const tell = (node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        if (node.nodeType === Node.TEXT_NODE) mark(node, language);
        else while (walker.nextNode()) mark(walker.currentNode, language);
    };
    tell(root);
    new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) tell(node);
    }).observe(root, { childList: true, subtree: true });
}

function mark(text, language) {
    const element = text.parentElement;
    if (!element || element.childElementCount > 0 || element.localName === "textarea") return;
    const marked = element.closest("[lang]");
    if (marked && marked !== document.documentElement && !("byLetters" in marked.dataset)) return;
    const other = foreignLanguage(element.textContent, language);
    if (other !== null) {
        element.lang = other;
        element.dataset.byLetters = "";
    } else if ("byLetters" in element.dataset) {
        element.removeAttribute("lang");
        delete element.dataset.byLetters;
    }
}
