"""What the vendor's people do on the workspace's pages."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Locator, expect

from .house import PASSWORD, Person
from .reader import Reader
from .words import Words, uk


def sign_in(reader: Reader, person: Person, words: Words = uk) -> None:
    page = reader.page
    page.goto("/sign-in")
    page.get_by_label(words("door.login")).fill(person.login)
    page.get_by_label(words("door.password")).fill(PASSWORD)
    page.get_by_role("button", name=words("door.signIn"), exact=True).click()
    expect(page.locator("[data-me]")).to_have_text(person.name)
    reader.settled()


def sign_out(reader: Reader, words: Words = uk) -> None:
    reader.page.get_by_role("button", name=words("bar.signOut"), exact=True).click()
    expect(reader.page).to_have_url(f"{reader.origin}/sign-in")


def section(reader: Reader, title: str) -> Locator:
    """A part of the page by its heading."""
    heading = reader.page.get_by_role("heading", name=title)
    return reader.page.locator("section").filter(has=heading)


def hand(reader: Reader) -> Locator:
    """What this person can do with the rework."""
    return reader.page.locator("section.hand")


def open_action(reader: Reader, action: str, words: Words = uk) -> Locator:
    """Opens the action's form. - Returns: the form."""
    hand(reader).get_by_role("button", name=words(f"action.{action}"), exact=True).click()
    form = reader.page.locator(".act form")
    expect(form).to_be_visible()
    return form


def fill(form: Locator, **fields: str) -> None:
    for name, text in fields.items():
        form.locator(f'[name="{name}"]').fill(text)


def submit(form: Locator) -> None:
    form.locator("button[type=submit]").click()


def done(reader: Reader, action: str, words: Words = uk) -> None:
    """The page says what was done."""
    told = words("rework.sent", action=words(f"action.{action}"))
    expect(reader.page.get_by_role("status").filter(has_text=told)).to_be_attached()
    expect(reader.page.locator(".act form")).to_have_count(0)


def give_reason(reader: Reader, action: str, reason: str, words: Words = uk) -> None:
    form = open_action(reader, action, words)
    fill(form, reason=reason)
    submit(form)
    done(reader, action, words)


def expect_stage(reader: Reader, stage: str, words: Words = uk) -> None:
    """Where the rework stands on its way."""
    expect_station(reader, words(f"stage.{stage}"))


def expect_station(reader: Reader, name: str) -> None:
    """The present station of its life, as it is called."""
    expect(reader.page.locator("ol.life [aria-current=step]")).to_contain_text(name)


def offer_estimate(reader: Reader, words: Words = uk) -> Locator:
    """Fills the form and leaves it open."""
    form = open_action(reader, "offerEstimate", words)
    fill(
        form, lowMinutes="10", likelyMinutes="12", highMinutes="16", leadDaysFrom="8", leadDaysTo="12",
        summary="Вивантаження накладних **одним файлом** за вибраний період.", excluded="- Податкові накладні",
    )
    return form


def hand_off(reader: Reader, day: date, words: Words = uk) -> None:
    form = open_action(reader, "handOff", words)
    fill(form, sizeMinutes="12", due=f"{day.isoformat()}T12:00")
    submit(form)
    done(reader, "handOff", words)


def ask(reader: Reader, to: str, text: str, words: Words = uk) -> None:
    form = reader.page.locator("form.say:not(.answering)")
    form.get_by_role("radio", name=words(f"talk.toChoice.{to}")).check()
    form.get_by_label(words("talk.text")).fill(text)
    form.get_by_role("button", name=words(f"talk.send.{to}")).click()
    expect(reader.page.locator("ol.talk")).to_contain_text(text)


def answer(reader: Reader, text: str) -> None:
    """Answers the one open question."""
    form = reader.page.locator("form.answering")
    form.locator("textarea").fill(text)
    submit(form)
    expect(form).to_have_count(0)
    expect(reader.page.locator("ol.talk")).to_contain_text(text)


def make_link(reader: Reader, contact: Person, words: Words = uk) -> str:
    """The client's one-time link, made on the rework's page."""
    form = open_action(reader, "makeEnterLink", words)
    form.locator("select").select_option(str(contact.id))
    submit(form)
    url = form.get_by_label(words("client.linkFor", name=contact.name)).input_value()
    reader.page.locator(".act").get_by_role("button", name=words("act.close")).click()
    return url


def expect_story(reader: Reader, text: str) -> None:
    """The newest chapter of the history names it."""
    expect(reader.page.locator("section.story .open")).to_contain_text(text)


def expect_problem(place: Locator, text: str) -> None:
    """In the summary a sentence goes on after the name of its field, with a small letter."""
    expect(place.get_by_role("alert")).to_contain_text(text, ignore_case=True)
