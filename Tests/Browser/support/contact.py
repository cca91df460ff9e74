"""What a contact does on the server-rendered pages, with scripts off."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from .reader import Reader
from .words import Words, uk


def enter(reader: Reader, url: str, words: Words = uk) -> None:
    reader.page.goto(url)
    reader.page.get_by_role("button", name=words("door.enter"), exact=True).click()
    expect(reader.page.get_by_role("button", name=words("my.signOut"))).to_be_visible()


def send_wish(reader: Reader, title: str, wish: str, words: Words = uk) -> int:
    """- Returns: the number of the new rework, or of what is in triage first."""
    page = reader.page
    page.get_by_label(words("my.titleLabel")).fill(title)
    page.get_by_label(words("my.wishLabel")).fill(wish)
    page.get_by_role("button", name=words("my.send"), exact=True).click()
    return sent(reader, title)


def send_request(reader: Reader, kind: str, title: str, text: str, words: Words = uk) -> int:
    """A question ("consultation") or a fault ("bug"), from the one intake. - Returns: its number."""
    page = reader.page
    page.goto(f"/my/new?kind={kind}")
    page.get_by_label(words("my.titleLabel")).fill(title)
    page.get_by_label(words(f"my.form.{kind}TextLabel")).fill(text)
    page.get_by_role("button", name=words(f"my.form.{kind}Send"), exact=True).click()
    return sent(reader, title)


def sent(reader: Reader, title: str) -> int:
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(title)
    found = re.search(r"/my/(?:reworks|requests)/(\d+)", reader.page.url)
    assert found, reader.page.url
    return int(found[1])


def open_ask(reader: Reader, verb: str, words: Words = uk) -> None:
    """From the client's own page to the document that waits for an answer."""
    reader.page.goto("/my")
    reader.page.get_by_role("link", name=words(f"my.verb.{verb}"), exact=True).first.click()
    expect(form(reader)).to_be_visible()


def form(reader: Reader) -> Locator:
    return reader.page.locator("form#answer")


def give(reader: Reader, button: str) -> None:
    """Presses one of the answer's buttons."""
    form(reader).get_by_role("button", name=button, exact=True).click()


def unfold(reader: Reader, title: str) -> None:
    reader.page.locator("summary", has_text=title).click()


def judge(reader: Reader, criterion: str, verdict: str, note: str = "", words: Words = uk) -> None:
    point = form(reader).locator("fieldset", has=reader.page.locator(f"#verdict-{criterion}"))
    point.get_by_role("radio", name=words(f"answer.demo.{verdict}"), exact=True).check()
    point.locator("textarea").fill(note)


def expect_told(reader: Reader, key: str, words: Words = uk, **values: object) -> None:
    expect(reader.page.get_by_role("status")).to_have_text(words.pattern(f"my.told.{key}", **values))


def expect_error(reader: Reader, field: str, text: str) -> None:
    """Told twice: a summary that leads to the field, a sentence at the field itself."""
    alert = reader.page.get_by_role("alert")
    expect(alert.locator(f'a[href="#{field}"]')).to_be_visible()
    wrong = reader.page.locator(f"#{field}")
    described = (wrong.get_attribute("aria-describedby") or "").split()
    told = " ".join(reader.page.locator(f"#{one}").inner_text() for one in described)
    assert text in told, f"at #{field}: {told!r}"
