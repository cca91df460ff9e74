"""Everything by keyboard: the list under `?`, ways by two letters, never while somebody types; off for who speaks."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from support import workspace
from support.house import House
from support.reader import Reader
from support.road import TO_SPECIFYING, travel
from support.words import uk

Visit = Callable[..., Reader]


def listed(page: Page) -> list[str]:
    return page.locator("dialog dt").all_inner_texts()


def test_the_list_of_keys_opens_closes_and_gives_the_focus_back(house: House, visit: Visit) -> None:
    travel(house, house.client("ТОВ «Рута»"), ("request",))
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.page
    row = page.locator(".row h3 a").first
    row.focus()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name=uk("keys.title"))
    expect(dialog).to_be_visible()
    assert {"g h", "g r", "g c", "/", "j", "k", "?"} <= set(listed(page)), listed(page)
    assert not {"g q", "e", "c"} & set(listed(page)), "leads nowhere from here"
    olena.axe()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(row).to_be_focused()


def test_two_letters_lead_from_place_to_place_in_either_layout(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.page
    for letter, path in (("r", "/reworks"), ("c", "/clients"), ("h", "/home")):
        page.keyboard.press("g")
        page.keyboard.press(letter)
        expect(page).to_have_url(f"{olena.origin}{path}")
        olena.settled()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("g")
    page.keyboard.press("r")
    expect(page.get_by_role("searchbox")).to_have_value("gr")
    olena.goto(f"/reworks/{road.number}")
    page.keyboard.press("c")
    expect(page.locator("form.say textarea")).to_be_focused()
    page.locator("h1").focus()
    page.keyboard.press("e")
    expect(page).to_have_url(re.compile("/spec$"))


def test_rows_are_walked_and_a_form_is_sent_from_its_field(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    numbers = [travel(house, client, ("request",)).number for _ in range(2)]
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page, links = olena.page, olena.page.locator(".row h3 a")
    for key, place in (("j", 0), ("j", 1), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    olena.goto(f"/reworks/{numbers[0]}")
    form = workspace.open_action(olena, "hold")
    expect(page.locator(".act h2")).to_be_focused()
    form.locator("[name=reason]").fill("Чекаємо")
    page.keyboard.press("Control+Enter")
    workspace.done(olena, "hold")
    expect(page.locator("h1")).to_be_focused()


def test_keys_of_one_letter_are_turned_off_on_this_device(house: House, visit: Visit) -> None:
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.page
    opener = page.get_by_role("button", name=uk("keys.open"), exact=True)
    opener.click()
    page.get_by_label(uk("keys.on")).uncheck()
    page.get_by_role("button", name=uk("keys.close")).click()
    expect(opener).to_be_focused()
    page.reload()
    olena.settled()
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_timeout(300)
    expect(page).to_have_url(f"{olena.origin}/home")
    expect(page.get_by_role("dialog")).to_have_count(0)
    opener.click()
    page.get_by_label(uk("keys.on")).check()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_tab_walks_a_phone_page_from_top_to_bottom(house: House, visit: Visit) -> None:
    """The order of focus is the order of reading, and every stop is to be seen."""
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.page
    page.set_viewport_size({"width": 390, "height": 844})
    olena.goto(f"/reworks/{road.number}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=uk("bar.skip"))).to_be_focused()
    page.keyboard.press("Enter")
    tops: list[float] = []
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
              return { main: Boolean(one.closest("main")), top: box.top + scrollY, wide: box.width,
                       ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
            }"""
        )
        if not stop["main"]:
            break
        assert stop["ring"] and stop["wide"] > 0, page.evaluate("document.activeElement.outerHTML")
        tops.append(stop["top"])
    # Buttons beside each other share a line.
    assert len(tops) > 8 and all(after >= before - 48 for before, after in zip(tops, tops[1:])), tops
