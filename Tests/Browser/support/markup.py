"""What a page shows, as text."""

from __future__ import annotations

import re

from playwright.sync_api import Page

CYRILLIC = re.compile(r"[^\n]*[\u0400-\u04ff][^\n]*")
# A document's label stays in the document's language.
LABEL = re.compile(r"\b\d+-[ОТДП]\d+\b")
# Texts, labels, titles and placeholders; not what was typed, not documents, not what a page means to be in another
# language. What it took for such by its letters counts: letters prove nothing.
SHOWN = """() => {
  const out = [];
  const others = "[lang]:not(html, [lang=en], [data-by-letters]), textarea, iframe, template, noscript, script, style";
  // A document is in its client's language; the form under it says that it is in the reader's.
  const isDocument = document.documentElement.lang !== "en";
  const foreign = (element) => element.closest(others) || (isDocument && !element.closest("[lang=en]"));
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (text && element && !foreign(element)) out.push(text);
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    if (foreign(element)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) out.push(element.getAttribute(name) ?? "");
  }
  return out.join("\\n");
}"""


def plain(text: str) -> str:
    """Quotation marks and spaces are dressed by the page."""
    return re.sub(r"[^\S\n]+", " ", re.sub("[«»„“”]", '"', text))


def without(text: str, shown: str) -> str:
    """Whole or shortened: a long text may end in an ellipsis."""
    shown = shown.replace(text, "")
    start = shown.find(text[:60]) if len(text) > 60 else -1
    end = shown.find("…", start) if start >= 0 else -1
    return shown[:start] + shown[end + 1:] if end >= 0 and text.startswith(shown[start:end]) else shown


def shown_words(page: Page, own: list[str]) -> list[str]:
    """Lines with Cyrillic letters once everything that people wrote (longest first) is taken away."""
    shown = plain(LABEL.sub("", page.evaluate(SHOWN)))
    for text in own:
        shown = without(plain(text), shown)
    return sorted(set(CYRILLIC.findall(shown)))
