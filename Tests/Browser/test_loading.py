"""While a list is on its way its place is kept; when its next page does not come, what is shown stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from support.demo import Demo
from support.line import WATCH
from support.places import Place
from support.visitor import Visitor
from support.words import uk

# What a page is about, asked of the server last.
LISTS = {"/home": "**/api/v1/home", "/queue": "**/api/v1/queue", "/reworks": "**/api/v1/reworks?*",
         "/requests": "**/api/v1/requests?*", "/team": "**/api/v1/team", "/calendars": "**/api/v1/calendars",
         "/reworks?view=board": "**/api/v1/reworks?*", "/clients": "**/api/v1/clients", "/people": "**/api/v1/people"}
SHIFT = 0.02
ROWS = "main ol.rows > .row"


@pytest.fixture
def visitor(browser: Browser, demo: Demo) -> Iterator[Visitor]:
    one = Visitor(browser, demo, "uk")
    yield one
    assert not one.close()


def held(page: Page, pattern: str) -> Callable[[], None]:
    """Answers to the pattern wait until let go."""
    waiting: list[Route] | None = []

    def come(route: Route) -> None:
        if waiting is None:
            route.continue_()
        else:
            waiting.append(route)

    def let_go() -> None:
        nonlocal waiting
        let, waiting = waiting or [], None
        for route in let:
            route.continue_()

    page.route(pattern, come)
    return let_go


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("width", [1280, 390])
def test_pale_rows_keep_the_place_of_a_list(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.go(Place("account", visitor.demo.lead, "/account"))
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(f"({WATCH})()")
    let_go = held(page, LISTS[path])
    page.goto(path)
    ghost = page.locator(".ghost")
    expect(ghost).to_be_visible()
    assert ghost.bounding_box()["height"] > 300  # type: ignore[index]
    # A voice hears the word (what the board is, is known before), and nothing of what is only drawn.
    told = uk("reworks.boardLead") if "board" in path else uk("load.wait")
    expect(page.get_by_role("status").filter(has_text=told)).to_have_count(1)
    assert not page.get_by_role("main").aria_snapshot().count("listitem"), "rows before there are any"
    let_go()
    expect(ghost).to_be_hidden()
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(seen), 100)))")
    assert seen["shift"] <= SHIFT, seen["shifts"]


def test_a_next_page_that_does_not_come_takes_nothing_away(visitor: Visitor) -> None:
    page = visitor.go(Place("reworks", visitor.demo.lead, "/reworks"))
    page.set_viewport_size({"width": 1280, "height": 900})
    rows, more = page.locator(ROWS), page.get_by_role("button", name=uk("reworks.more"))
    first = rows.count()
    lead = page.locator("[data-f=lead]").inner_text()
    page.route("**/api/v1/reworks?*", lambda route: route.fulfill(status=503, body="{}"))
    visitor.readers[visitor.demo.lead].expects(503, "^/api/v1/reworks$")
    more.click()
    problem = page.get_by_role("alert")
    expect(problem).to_contain_text(uk("load.failed"))
    assert rows.count() == first
    assert page.locator("[data-f=lead]").inner_text() == lead
    # Told where one looks: under the rows, and the way on has the focus.
    assert problem.bounding_box()["y"] > rows.last.bounding_box()["y"]  # type: ignore[index]
    again = problem.get_by_role("button", name=uk("load.again"))
    expect(again).to_be_focused()
    page.unroute("**/api/v1/reworks?*")
    let_go = held(page, "**/api/v1/reworks?*")
    again.click()
    expect(problem).to_have_count(0)
    expect(page.locator("ol.rows")).to_have_attribute("aria-busy", "true")
    let_go()
    expect(rows.nth(first).locator("h3 a")).to_be_focused()
    assert page.locator("ol.rows[aria-busy]").count() == 0
    numbers = page.locator(f"{ROWS} .no").all_inner_texts()
    assert len(set(numbers)) == len(numbers) > first


def test_a_contacts_form_stays_when_there_is_no_network(visitor: Visitor) -> None:
    who = visitor.demo.contacts[0].id
    page = visitor.go(Place("my/new", who, "/my/new"))
    words = page.get_by_label(uk("my.wishLabel"), exact=True)
    words.fill("Друкувати етикетки")
    page.context.set_offline(True)
    page.get_by_role("button", name=uk("my.send"), exact=True).click()
    told = page.get_by_role("alert").filter(has_text=uk("my.away"))
    expect(told).to_be_focused()
    expect(words).to_have_value("Друкувати етикетки")
    page.context.set_offline(False)
    # Without a title it is refused, so that nothing comes into what others look at.
    visitor.readers[who].expects(422, "^/my/new$")
    page.get_by_role("button", name=uk("my.send"), exact=True).click()
    expect(told).to_have_count(0)
    expect(words).to_have_value("Друкувати етикетки")
