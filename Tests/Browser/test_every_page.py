"""Every page and state, in both languages, light and dark: axe finds nothing, nothing is wider than the screen,
and an English page has no Ukrainian word but what people wrote and are called."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from support.audit import violations
from support.demo import Demo
from support.markup import shown_words
from support.places import Place, places
from support.visitor import Visitor, walk

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# Besides these two: the smallest phone, a large screen, and what a page has at 400 % of 1280.
WIDTHS = (360, 1920, 320)
# A4 without its margins.
SHEET = {"width": 673, "height": 998}
# Whatever a time says, its markup has the moment, and the pointer the moment with its zone.
UNTIMED = """[...document.querySelectorAll("time")]
    .filter((one) => !one.dateTime || (one.dateTime.includes("T") && !one.title)).map((one) => one.outerHTML)"""
OVERFLOWS = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def table(demo: Demo) -> list[Place]:
    return list(places(demo))


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_page_is_fit_to_be_shown(
    browser: Browser, demo: Demo, table: list[Place], language: str, part: int
) -> None:
    visitor = Visitor(browser, demo, language)
    wrong: list[str] = []
    for place, page in walk(visitor, table[part::4]):
        wrong += [f"{language}, {place.name} ({page.url}), {text}" for text in faults(page, demo, language)]
    wrong += visitor.close()
    assert not wrong, "\n".join(wrong)


def faults(page: Page, demo: Demo, language: str) -> list[str]:
    """All rules in one scheme; in the other those that colours can break, for the markup is the same. Ukrainian is
    read at a desk, English on a phone: a layout has no language."""
    looks = [("light", DESK), ("dark", DESK)] if language == "uk" else [("dark", PHONE), ("light", PHONE)]
    found: list[str] = []
    for index, (scheme, size) in enumerate(looks):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        found += [f"{scheme}, {size['width']} px:\n{one}" for one in violations(page, colours_only=index > 0)]
    found += too_wide(page)
    found += [f"a time without its moment: {one}" for one in page.evaluate(UNTIMED)]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESK)
    if language == "en":
        found += [f"Ukrainian words: {line}" for line in shown_words(page, demo.typed)]
    return found


def too_wide(page: Page) -> list[str]:
    wide = []
    for width in (PHONE["width"], *WIDTHS):
        page.set_viewport_size({"width": width, "height": 844})
        if page.evaluate(OVERFLOWS):
            wide.append(f"wider than {width} px")
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    if page.evaluate(OVERFLOWS):
        wide.append("wider than a sheet of A4")
    page.emulate_media(media="screen")
    return wide
