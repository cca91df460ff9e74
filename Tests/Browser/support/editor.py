"""The specification's editor."""

from __future__ import annotations

from playwright.sync_api import Locator, Response, expect

from .reader import Reader
from .words import Words, uk


def open_editor(reader: Reader, number: int) -> None:
    reader.goto(f"/reworks/{number}/spec")
    expect(text(reader)).to_be_visible()


def text(reader: Reader) -> Locator:
    return reader.page.locator("textarea#text")


def status(reader: Reader) -> Locator:
    return reader.page.locator(".top [data-f=status]")


def findings(reader: Reader) -> Locator:
    return reader.page.locator("section.found > ol > li")


def offer(reader: Reader, title: str) -> Locator:
    """The choice the editor offers before it goes on."""
    heading = reader.page.get_by_role("heading", name=title)
    return reader.page.locator("section.offer").filter(has=heading)


def expect_saved(reader: Reader, words: Words = uk) -> None:
    expect(status(reader)).to_have_text(words.pattern("editor.saved"))


def write(reader: Reader, words_typed: str, words: Words = uk) -> None:
    """Replaces the text and waits until the server has it."""
    def is_saved(one: Response) -> bool:
        return one.url.endswith("/spec-draft") and one.request.method == "PUT" and one.status == 200

    with reader.page.expect_response(is_saved):
        text(reader).fill(words_typed)
    expect_saved(reader, words)


def publish(reader: Reader, number: int, words: Words = uk) -> None:
    reader.page.get_by_role("button", name=words("action.publishSpec"), exact=True).click()
    expect(reader.page).to_have_url(f"{reader.origin}/reworks/{number}")
    reader.settled()
