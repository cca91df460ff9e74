"""Lists, the board, the search, the homes: what is asked for is in the address, and one way on is always there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from support import contact, workspace
from support.demo import Demo
from support.house import House
from support.place import Place
from support.reader import Reader
from support.road import TITLE, TO_ACCEPTED, TO_DEVELOPING, TO_SPECIFYING, travel
from support.steps import unfolded
from support.visitor import Visitor
from support.words import uk

Visit = Callable[..., Reader]
PHONE = {"width": 390, "height": 844}


def titles(reader: Reader) -> list[str]:
    return reader.page.locator("main ol .row h3 .no").all_inner_texts()


CUT = """[...document.querySelectorAll(".filters select")].filter((one) => one.offsetParent).filter((one) => {
    const pen = document.createElement("canvas").getContext("2d");
    const style = getComputedStyle(one);
    pen.font = style.font;
    const words = pen.measureText(one.selectedOptions[0].textContent).width;
    return words + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + 18 > one.clientWidth;
}).map((one) => `${one.name}: ${one.clientWidth}`)"""


@pytest.mark.parametrize("width", [1280, 390])
def test_no_filter_cuts_what_it_is_set_to(browser: Browser, demo: Demo, width: int) -> None:
    for language in ("uk", "en"):
        visitor = Visitor(browser, demo, language)
        for path in ("/requests", "/reworks"):
            page = visitor.go(Place(path, demo.lead, path, unfolded))
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(CUT) == [], f"{language}, {path}"
        assert not visitor.close()


def test_a_filter_is_an_address_and_can_be_kept(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    roads = [travel(house, client, steps) for steps in (("request",), TO_SPECIFYING, TO_DEVELOPING, TO_ACCEPTED)]
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.goto("/reworks")
    assert len(titles(olena)) == 4
    olena.axe()
    page.locator("summary", has_text=uk("reworks.further")).click()
    page.get_by_role("checkbox", name=uk("stage.developing"), exact=True).check()
    page.get_by_role("checkbox", name=uk("stage.specifying"), exact=True).check()
    page.get_by_label(uk("reworks.sort"), exact=True).select_option("slack")
    page.get_by_role("button", name=uk("reworks.apply"), exact=True).click()
    page.wait_for_url("**/reworks?sort=slack&stage=*")
    olena.settled()
    assert len(titles(olena)) == 2
    olena.axe()
    page.locator("summary", has_text=uk("reworks.saveView")).click()
    page.get_by_label(uk("reworks.viewName"), exact=True).fill("У роботі")
    page.get_by_role("button", name=uk("reworks.saveViewNow"), exact=True).click()
    expect(page.get_by_role("link", name="У роботі", exact=True)).to_be_visible()
    olena.goto("/reworks")
    page.get_by_role("link", name="У роботі", exact=True).click()
    page.wait_for_url("**/reworks?sort=slack&stage=*")
    olena.settled()
    assert len(titles(olena)) == 2
    page.get_by_role("button", name=uk("reworks.forgetViewOf", name="У роботі")).click()
    expect(page.get_by_role("link", name="У роботі", exact=True)).to_have_count(0)
    olena.goto("/reworks?stage=cancelled")
    expect(page.locator("[data-f=lead]")).to_have_text(uk("reworks.none"))
    assert roads


def test_the_board_has_a_column_a_phase(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    for steps in (("request",), TO_SPECIFYING, TO_DEVELOPING):
        travel(house, client, steps)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.goto("/reworks")
    page.get_by_role("link", name=uk("reworks.asBoard"), exact=True).click()
    olena.settled()
    for phase in ("estimate", "spec", "work"):
        expect(workspace.section(olena, uk(f"phase.{phase}"))).to_contain_text(TITLE)
    expect(workspace.section(olena, uk("phase.demo"))).to_contain_text(uk("reworks.noneHere"))
    olena.axe()
    page.set_viewport_size(PHONE)
    expect(page.locator(".column:visible")).to_have_count(1)
    page.get_by_role("button", name=uk("phase.work")).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".column:visible")).to_contain_text(uk("stage.developing"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    olena.axe()


def test_a_search_says_where_it_found_the_words(house: House, visit: Visit) -> None:
    travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    search = olena.page.get_by_role("searchbox", name=uk("bar.search"))
    search.fill("бухгалтерських програмах")
    search.press("Enter")
    olena.page.wait_for_url("**/reworks?q=*")
    olena.settled()
    row = olena.page.locator("main ol .row")
    expect(row).to_contain_text(uk("found.wish"))
    expect(row.locator("mark").first).to_have_text("бухгалтерськ")
    olena.axe()


def test_everybody_begins_with_what_is_theirs_to_do(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    travel(house, client, ("request",))
    travel(house, client, TO_DEVELOPING)
    olena, maksym, iryna = visit("Олена"), visit("Максим"), visit("Ірина")
    workspace.sign_in(olena, house.specialist)
    for part in ("due", "move", "waiting", "atDevelopers", "demos"):
        expect(workspace.section(olena, uk(f"home.{part}"))).to_have_count(1)
    expect(workspace.section(olena, uk("home.move"))).to_contain_text(TITLE)
    olena.axe()
    workspace.sign_in(maksym, house.developer)
    mine = workspace.section(maksym, uk("queue.mine"))
    expect(mine).to_contain_text(TITLE)
    maksym.axe()
    mine.get_by_role("link", name=uk("action.deliver"), exact=True).click()
    expect(maksym.page.locator(".act form")).to_be_visible()
    workspace.sign_in(iryna, house.lead)
    for part in ("breaking", "overdue", "load", "overrides", "awaitingSupport", "plansEnding"):
        expect(workspace.section(iryna, uk(f"home.{part}"))).to_have_count(1)
    load = workspace.section(iryna, uk("home.load"))
    expect(load).to_contain_text(uk.pattern("home.loadClaimed", claimed=1))
    iryna.axe()


def test_a_contact_writes_to_us_in_three_ways(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    live, accepted = travel(house, client, TO_DEVELOPING), travel(house, client, TO_ACCEPTED)
    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    page = svitlana.goto("/my")
    svitlana.axe()
    page.get_by_role("link", name=uk("my.wayQuestion")).click()
    svitlana.axe()
    page.get_by_role("link", name=TITLE).click()
    expect(page).to_have_url(f"{svitlana.origin}/my/reworks/{live.number}#question")
    svitlana.goto("/my")
    page.get_by_role("link", name=uk("my.wayBroken")).click()
    svitlana.axe()
    page.get_by_role("link", name=TITLE).click()
    svitlana.axe()
    page.get_by_label(uk("my.defectTitleLabel")).fill("Файл порожній")
    page.get_by_label(uk("my.defectWishLabel")).fill("З понеділка у файлі немає рядків.")
    page.get_by_label(uk("my.form.point")).select_option("AC-2")
    page.get_by_role("button", name=uk("my.defectSend"), exact=True).click()
    number = contact.sent(svitlana, "Файл порожній")
    contact.expect_told(svitlana, "requestSent", number=number)
    svitlana.axe()
    asked = house.door(house.specialist).get(f"/api/v1/requests/{number}").json
    assert asked["proposedKind"] == "bug"
    assert asked["proposedWarranty"] == {"rework": accepted.number, "criterion": "AC-2"}
