"""What is done on a page to bring it into the state that a place names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from .words import Words

Steps = Callable[[Page, Words], None]


def nothing_more(page: Page, words: Words) -> None:
    """The page as it opens."""


def wrong_password(page: Page, words: Words) -> None:
    page.get_by_label(words("door.login")).fill("nobody")
    page.get_by_label(words("door.password"), exact=True).fill("nothing like a password")
    page.get_by_role("button", name=words("door.signIn"), exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()


def unfolded(page: Page, words: Words) -> None:
    """Everything that folds stands open."""
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")


def opened(action: str) -> Steps:
    def steps(page: Page, words: Words) -> None:
        hand = page.locator("section.hand")
        hand.get_by_role("button", name=words(f"action.{action}"), exact=True).click()
        expect(page.locator(".act form").first).to_be_visible()
    return steps


def sent_empty(action: str, open_form: Callable[[str], Steps] = opened) -> Steps:
    def steps(page: Page, words: Words) -> None:
        open_form(action)(page, words)
        page.locator(".act form button[type=submit]").click()
        expect(page.locator(".act .problem")).to_be_visible()
    return steps


def failing(status: int) -> Steps:
    def steps(page: Page, words: Words) -> None:
        opened("hold")(page, words)
        page.locator(".act [name=reason]").fill("Чекаємо на відповідь постачальника")

        def fail(route: Any) -> None:
            if status == 0:
                route.abort("internetdisconnected")
            else:
                route.fulfill(status=status, content_type="application/problem+json", body="{}")
        page.route("**/hold", fail)
        page.locator(".act form button[type=submit]").click()
        expect(page.locator(".act .problem")).to_be_visible()
        expect(page.locator(".act [name=reason]")).to_have_value("Чекаємо на відповідь постачальника")
        page.unroute("**/hold")
    return steps


def not_loaded_from(path: str) -> Steps:
    def steps(page: Page, words: Words) -> None:
        page.route(f"**{path}", lambda route: route.fulfill(status=500, body="{}"))
        page.reload()
        expect(page.locator("main .problem")).to_be_visible()
        page.unroute(f"**{path}")
    return steps


def no_next_page(page: Page, words: Words) -> None:
    page.route("**/api/v1/reworks?*", lambda route: route.fulfill(status=500, body="{}"))
    page.get_by_role("button", name=words("reworks.more"), exact=True).click()
    expect(page.locator("main .problem")).to_be_visible()
    page.unroute("**/api/v1/reworks?*")


def keys_listed(page: Page, words: Words) -> None:
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def file_refused(form: str) -> Steps:
    def steps(page: Page, words: Words) -> None:
        file = {"name": "program.pdf", "mimeType": "application/pdf", "buffer": b"\x7fELF\x02\x01\x01\x00"}
        page.locator(f"{form} input[type=file]").set_input_files(file)  # type: ignore[arg-type]
        expect(page.locator(f"{form} [data-f=fault]")).to_be_visible()
    return steps


def empty_lists(path: str) -> Steps:
    """What the server tells, with every list in it empty and no next one."""
    def emptied(value: Any) -> Any:
        if isinstance(value, list):
            return []
        if isinstance(value, dict):
            return {key: None if key in ("next", "nearestDue") else emptied(one) for key, one in value.items()}
        return value

    def steps(page: Page, words: Words) -> None:
        def answer(route: Any) -> None:
            told = route.fetch()
            route.fulfill(response=told, json=emptied(told.json()))
        page.route(f"**{path}", answer)
        page.reload()
        page.locator("main[aria-busy]").wait_for(state="detached")
        page.unroute(f"**{path}")
    return steps


def sent_from(action: str) -> Steps:
    """The form behind its name on a page that is not a rework's."""
    def steps(page: Page, words: Words) -> None:
        unfolded(page, words)
        page.locator(f"[data-f={action}] button[type=submit]").click()
        expect(page.get_by_role("alert")).to_be_visible()
    return steps


def previewed(page: Page, words: Words) -> None:
    """What a change of a calendar would move, before it is saved."""
    unfolded(page, words)
    page.locator("[data-f=setCalendar] button[type=submit]").click()
    expect(page.locator(".told-moved")).to_be_visible()


def pressed(key: str) -> Steps:
    def steps(page: Page, words: Words) -> None:
        page.get_by_role("button", name=words(key), exact=True).click()
        expect(page.locator("[role=alert], .error").first).to_be_visible()
    return steps


def answered_empty(page: Page, words: Words) -> None:
    page.locator("form#answer button[type=submit].main").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
