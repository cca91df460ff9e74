"""Accessibility by axe, told so that one can mend it."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What another colour scheme can change: the markup is the same.
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = "options => axe.run(document, options).then(found => found.violations)"


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """- Returns: one text a violation, with the places and what to do."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    rules = {"type": "rule", "values": COLOURS} if colours_only else {"type": "tag", "values": TAGS}
    found = page.evaluate(RUN, {"runOnly": rules, "resultTypes": ["violations"]})
    return [_told(one) for one in found]


def audit(page: Page, where: str) -> None:
    found = violations(page)
    assert not found, f"axe, {where}:\n" + "\n".join(found)


def _told(violation: dict[str, Any]) -> str:
    places = "\n".join(
        f"    {' '.join(map(str, node['target']))}\n      {node['html'][:200]}\n      {node['failureSummary']}"
        for node in violation["nodes"][:5]
    )
    return f"  {violation['id']} ({violation['impact']}): {violation['help']}\n{places}"
