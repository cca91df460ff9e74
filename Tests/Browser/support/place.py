"""A page in a state of its own: what it is called, who stands there, and how to get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from .words import Words

Steps = Callable[[Page, Words], None]
NOBODY = 0


def nothing_more(page: Page, words: Words) -> None:
    """The page as it opens."""


def unfolded(page: Page, words: Words) -> None:
    """Everything that folds stands open."""
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")


@dataclass(frozen=True)
class Place:
    name: str
    who: int
    path: str
    steps: Steps = nothing_more
    # Error answers and lost connections that belong to the state: (status or "offline", pattern of the path).
    expects: tuple[tuple[int | str, str], ...] = ()
