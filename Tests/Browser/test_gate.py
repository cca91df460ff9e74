"""No support, no rework: what is asked is kept, says why and how, and goes on by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from support import contact, workspace
from support.asked import act
from support.house import House, Person
from support.reader import Reader
from support.road import TITLE, WISH
from support.server import Server
from support.words import uk

Visit = Callable[..., Reader]
PRICES = ("4\u00a0500,00\u00a0₴", "16\u00a0000,00\u00a0₴")


@pytest.fixture
def options() -> tuple[str, ...]:
    return ("--paid-price", "450000", "--individual-price", "1600000")


def test_a_wish_without_support_waits_and_goes_on_when_a_plan_is_bought(
    house: House, server: Server, visit: Visit
) -> None:
    client = house.client("ТОВ «Липа»", plan="free")
    andrii, olena, iryna = visit("Андрій", scripts=False), visit("Олена"), visit("Ірина")
    number = the_wish_is_kept_with_the_reason_and_both_ways_out(house, andrii, client.contact)
    the_specialist_sees_it_waiting(house, olena, number)
    the_lead_buys_a_paid_plan(house, iryna, client.id, number)

    olena.goto("/home")
    row = workspace.section(olena, uk("home.move")).get_by_role("listitem").filter(has_text=TITLE)
    expect(row.get_by_role("link", name=uk("action.offerEstimate"))).to_be_visible()
    olena.goto(f"/reworks/{number}")
    workspace.expect_stage(olena, "requested")
    story = olena.page.locator("section.story")
    expect(story).to_contain_text(uk.pattern("story.event.admitted", stage=uk("stage.requested")))
    expect(olena.page.locator("section.gate")).to_have_count(0)
    olena.axe()
    kinds = [event["kind"] for event in house.rework(number)["story"]]
    assert kinds[-1] == "admitted", kinds
    andrii.page.goto(f"/my/reworks/{number}")
    expect(andrii.page.locator("ol.path")).to_contain_text(uk("my.story.admitted"))
    andrii.axe()


def the_wish_is_kept_with_the_reason_and_both_ways_out(house: House, andrii: Reader, person: Person) -> int:
    contact.enter(andrii, house.link(person))
    page = andrii.page
    page.goto("/my/new")
    ways = page.locator(".why-not")
    expect(ways).to_contain_text(uk("my.gateText.free"))
    for price in PRICES:
        expect(ways).to_contain_text(price)
    andrii.axe()
    number = contact.send_wish(andrii, TITLE, WISH)
    # Rule 8: its kind is only a proposal, so nothing is refused before a specialist has looked.
    contact.expect_told(andrii, "requestSent", number=number)
    expect(page.locator(".why-not")).to_have_count(0)
    andrii.axe()
    confirm(house, number, "rework")
    page.goto(f"/my/requests/{number}")
    page.get_by_role("link", name=uk("my.request.openRework")).click()
    expect(page).to_have_url(f"{andrii.origin}/my/reworks/{number}")
    expect(page.locator(".why-not")).to_contain_text(PRICES[0])
    expect(page.locator("blockquote")).to_have_text(WISH)
    andrii.axe()
    page.goto("/my")
    expect(page.get_by_role("main")).to_contain_text(uk("my.kept"))
    andrii.axe()
    return number


def confirm(house: House, number: int, kind: str) -> None:
    act(house.door(house.specialist), number, "classification", {"kind": kind})


def test_of_a_free_clients_three_requests_one_is_served_and_two_go_on_when_a_plan_is_bought(
    house: House, visit: Visit
) -> None:
    client = house.client("ТОВ «Липа»", plan="free")
    andrii, iryna = visit("Андрій", scripts=False), visit("Ірина")
    contact.enter(andrii, house.link(client.contact))
    page = andrii.page
    question = contact.send_request(andrii, "consultation", "Як закрити період", "Де кнопка закриття місяця?")
    andrii.axe()
    fault = contact.send_request(andrii, "bug", "Не друкується рахунок", "Порожній аркуш замість рахунка.")
    expect(page.get_by_role("heading", name=uk("my.request.clockTitle"))).to_be_visible()
    page.goto("/my/new")
    wish = contact.send_wish(andrii, TITLE, WISH)
    for number, kind in ((question, "consultation"), (fault, "bug"), (wish, "rework")):
        confirm(house, number, kind)

    page.goto(f"/my/requests/{fault}")
    expect(page.locator(".why-not")).to_have_count(0)
    page.goto(f"/my/requests/{question}")
    kept = page.locator(".why-not")
    expect(kept).to_contain_text(uk("my.request.gateText.free", rule=6))
    for price in PRICES:
        expect(kept).to_contain_text(price)
    andrii.axe()
    page.get_by_label(uk("my.request.referLabel")).fill("Скільки коштує на рік?")
    page.get_by_role("button", name=uk("my.request.refer"), exact=True).click()
    contact.expect_told(andrii, "requestReferred")
    andrii.axe()
    waiting = house.door(house.lead).get("/api/v1/requests?lead=1").json["items"]
    assert [one["number"] for one in waiting] == [question]

    the_lead_buys_a_paid_plan(house, iryna, client.id, wish)
    assert house.rework(wish)["stage"] == "requested"
    page.goto(f"/my/requests/{question}")
    expect(page.locator(".why-not")).to_have_count(0)
    expect(page.locator("ol.path").last).to_contain_text(uk("my.request.story.admitted"))
    andrii.axe()


def test_an_answer_is_read_opened_again_and_closed_without_any_script(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Липа»", plan="paid")
    andrii = visit("Андрій", scripts=False)
    contact.enter(andrii, house.link(client.contact))
    page = andrii.page
    number = contact.send_request(andrii, "consultation", "Як закрити період", "Де кнопка закриття місяця?")
    specialist = house.door(house.specialist)
    confirm(house, number, "consultation")
    act(specialist, number, "questions", {"to": "client", "text": "Який місяць?"})
    page.goto("/my")
    page.get_by_role("link", name=uk("my.request.verb.answer"), exact=True).click()
    page.get_by_role("button", name=uk("my.sendAnswer"), exact=True).click()
    andrii.expects(422, "/answer$")
    expect(page.locator(".alert")).to_contain_text(uk("my.error.answerMissing"))
    andrii.axe()
    page.get_by_label(uk("my.yourAnswer")).fill("Жовтень")
    page.get_by_role("button", name=uk("my.sendAnswer"), exact=True).click()
    contact.expect_told(andrii, "answered")
    act(specialist, number, "solution", {"text": "**Закриття** → кнопка справа."})
    page.goto("/my")
    page.get_by_role("link", name=uk("my.request.verb.look"), exact=True).click()
    expect(page.locator("#h-solution ~ .rich strong")).to_have_text("Закриття")
    andrii.axe()
    page.locator("summary", has_text=uk("my.request.reopenTitle")).click()
    page.get_by_role("button", name=uk("my.request.reopen"), exact=True).click()
    andrii.expects(422, "/reopening$")
    expect(page.locator(".alert")).to_contain_text(uk("my.request.reopenMissing"))
    page.get_by_label(uk("my.request.reopenReason")).fill("Кнопки немає")
    page.get_by_role("button", name=uk("my.request.reopen"), exact=True).click()
    contact.expect_told(andrii, "requestReopened")
    act(specialist, number, "solution", {"text": "Тепер є."})
    page.reload()
    page.get_by_role("button", name=uk("my.request.close"), exact=True).click()
    contact.expect_told(andrii, "requestClosed")
    andrii.axe()


def the_specialist_sees_it_waiting(house: House, olena: Reader, number: int) -> None:
    workspace.sign_in(olena, house.specialist)
    expect(workspace.section(olena, uk("home.waiting"))).to_contain_text(TITLE)
    olena.goto(f"/reworks/{number}")
    gate = olena.page.locator("section.gate")
    expect(gate).to_contain_text(uk("gate.reason.free"))
    expect(gate).to_contain_text(uk.pattern("gate.rule"))
    for price in PRICES:
        expect(gate).to_contain_text(price)
    expect(workspace.hand(olena).get_by_role("button", name=uk("action.offerEstimate"))).to_have_count(0)
    olena.axe()


def the_lead_buys_a_paid_plan(house: House, iryna: Reader, client: int, number: int) -> None:
    workspace.sign_in(iryna, house.lead)
    page = iryna.goto("/clients")
    iryna.axe()
    page.get_by_role("link", name="ТОВ «Липа»").click()
    iryna.settled()
    expect(page).to_have_url(f"{iryna.origin}/clients/{client}")
    page.locator("summary", has_text=uk("action.buyPlan")).click()
    form = page.locator("form", has=page.locator("[name=priceMinor]"))
    form.locator("[name=kind]").select_option("paid")
    iryna.axe()
    workspace.submit(form)
    expect(page.get_by_role("status").filter(has_text=uk("client.openAgain", numbers=number))).to_be_visible()
    iryna.axe()
