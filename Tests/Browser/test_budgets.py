"""What a page may cost on a slow line: bytes, round trips, things that move. Milliseconds are told by `make pages`."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from support.demo import Demo
from support.line import Measured, measured_pages, signed_in, visit

KILOBYTES = 100
SHIFT = 0.02
# The page, up to three styles, a script, two files of words, who asks, and what the page is about in up to four parts.
REQUESTS = 12
# What is published by the draft's preview, and who else has it open.
EDITOR = 13
# One list a column.
BOARD = 20


@pytest.fixture(scope="module")
def visits(browser: Browser, demo: Demo) -> dict[str, Measured]:
    return measured_pages(browser, demo)


def test_no_page_weighs_more_than_a_slow_line_bears(visits: dict[str, Measured]) -> None:
    heavy = {name: (one.bytes, one.sizes) for name, one in visits.items() if one.bytes > KILOBYTES * 1000}
    assert not heavy, heavy


def test_nothing_moves_once_it_is_seen(visits: dict[str, Measured]) -> None:
    moved = {name: (one.shift, one.shifts) for name, one in visits.items() if one.shift > SHIFT}
    assert not moved, moved


def limit(name: str) -> int:
    return BOARD if "board" in name else EDITOR if name.endswith("/spec") or "/spec on" in name else REQUESTS


def test_a_page_asks_for_little_besides_itself(visits: dict[str, Measured]) -> None:
    many = {name: sorted(one.sizes) for name, one in visits.items() if one.requests > limit(name)}
    assert not many, many


@pytest.mark.parametrize("path", ["/clients/{client}", "/home"])
def test_the_words_of_one_language_come_however_the_browser_speaks(browser: Browser, demo: Demo, path: str) -> None:
    client = demo.by_stage["demonstrating"]["client"]["id"]
    cookies = signed_in(browser, demo, demo.lead)
    seen = {
        locale: visit(
            browser, demo.origin, path.format(client=client), cookies, {"width": 1280, "height": 900}, locale)
        for locale in ("uk-UA", "en-US")
    }
    words = {locale: sorted(name for name in one.sizes if "/locales/" in name) for locale, one in seen.items()}
    assert words["uk-UA"] == words["en-US"] and words["uk-UA"], words
    for one in seen.values():
        assert one.bytes <= KILOBYTES * 1000 and one.shift <= SHIFT and one.requests <= REQUESTS, one
