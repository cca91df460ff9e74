"""A vendor's first day: nothing is there yet, and every page says what comes first."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from support import workspace
from support.house import House
from support.reader import Reader
from support.words import uk

Visit = Callable[..., Reader]


def first_lead(house: House, visit: Visit) -> Reader:
    reader = visit("Ірина")
    workspace.sign_in(reader, house.lead)
    reader.goto("/home")
    return reader


def test_the_first_lead_is_told_where_to_begin(house: House, visit: Visit) -> None:
    lead = first_lead(house, visit)
    page = lead.page
    begin = page.get_by_role("heading", name=uk("home.begin"), exact=True)
    steps = page.locator("section.part").filter(has=begin).get_by_role("link")
    assert [step.get_attribute("href") for step in steps.all()] == ["/people", "/clients", "/requests"]
    # How rows are sorted is said where there are rows.
    expect(page.get_by_text(uk("home.moveNote"), exact=True)).to_have_count(0)
    lead.axe_everywhere()
    for path in ("/requests", "/reworks", "/reworks?view=board"):
        lead.goto(path)
        expect(page.locator("[data-f=lead]")).to_have_text(uk.pattern("reworks.noClients"))
        expect(page.get_by_role("link", name=uk("reworks.addClient"), exact=True)).to_have_attribute("href", "/clients")
        lead.axe()
    for path, key in (
        ("/clients", "clients.none"), ("/prices", "prices.none"), ("/calendars/1", "calendars.countsNobody"),
    ):
        lead.goto(path)
        expect(page.locator("[data-f=lead]")).to_contain_text(uk(key))
    lead.goto("/spec-library")
    expect(page.get_by_text(uk("library.noOwn"))).to_be_visible()
    lead.goto("/queue")
    # A lead builds nothing: neither a task of theirs nor a next one.
    expect(page.get_by_role("heading", name=uk("queue.mine"))).to_have_count(0)
    expect(page.get_by_role("heading", name=uk("queue.next"), exact=True)).to_have_count(0)


def test_the_beginning_is_over_with_the_first_work(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    house.door(house.lead).post("/api/v1/reworks", {
        "client": client.id, "contact": client.contact.id, "title": "Звіт", "wish": "Потрібен звіт.",
    })
    lead = first_lead(house, visit)
    expect(lead.page.get_by_role("heading", name=uk("home.begin"), exact=True)).to_have_count(0)


def test_a_page_that_is_not_there_leads_on(house: House, visit: Visit) -> None:
    lead = first_lead(house, visit)
    lead.expects(404, "^/api/v1/calendars/999$")
    page = lead.goto("/calendars/999")
    expect(page.get_by_role("heading", level=1)).to_have_text(uk("load.goneTitle"))
    problem = page.get_by_role("alert")
    expect(problem.get_by_role("link", name=uk("load.home"), exact=True)).to_have_attribute("href", "/home")
    expect(problem.get_by_role("button")).to_have_count(0)
    lead.axe()
