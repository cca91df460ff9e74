"""Goes from place to place as the people of the demonstration, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from .demo import Demo
from .places import NOBODY, Place
from .reader import Reader
from .words import Words, en, uk

WORKSPACE = re.compile(r"^/(?!my|sign-in|enter|documents|api|reworks/\d+/answers|no-such)")


class Visitor:
    """One browser context a person, kept from place to place."""

    def __init__(self, browser: Browser, demo: Demo, language: str) -> None:
        self.browser = browser
        self.demo = demo
        self.language = language
        self.words: Words = en if language == "en" else uk
        self.readers: dict[int, Reader] = {}

    def go(self, place: Place) -> Page:
        """- Returns: the page, in the state that the place names."""
        reader = self._reader(place)
        page = reader.page
        for kind, path in place.expects:
            reader.expects(kind, path)
        page.goto(place.path)
        if WORKSPACE.match(place.path):
            reader.settled()
        place.steps(page, self.words)
        page.evaluate("document.fonts.ready")
        return page

    def leave(self, place: Place) -> None:
        """What was typed is not found by the next."""
        self._reader(place).page.evaluate("localStorage.clear()")

    def close(self) -> list[str]:
        return [trouble for reader in self.readers.values() for trouble in reader.close()]

    def _reader(self, place: Place) -> Reader:
        if place.who not in self.readers:
            self.readers[place.who] = self._come(place.who)
        return self.readers[place.who]

    def _come(self, person: int) -> Reader:
        reader = Reader(self.browser, self.demo.origin, f"person {person}", language=self.language)
        reader.context.add_cookies([{"name": "rework-language", "value": self.language, "url": self.demo.origin}])
        if person != NOBODY:
            self.demo.speak(person, self.language)
            reader.page.goto("/sign-in")
            reader.page.locator(f"button[name=person][value='{person}']").click()
            reader.page.wait_for_url(re.compile("/(my|home|queue)$"))
        return reader


def walk(visitor: Visitor, found: list[Place]) -> Iterator[tuple[Place, Page]]:
    for place in found:
        yield place, visitor.go(place)
        visitor.leave(place)
