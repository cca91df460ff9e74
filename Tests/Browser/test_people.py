"""People: who works here and by which right, one's sessions, a signature passed on to a colleague."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, workspace
from support.house import PASSWORD, House, Person
from support.reader import Reader
from support.road import travel
from support.words import uk

Visit = Callable[..., Reader]
FRESH = "сім зелених парасоль 8"


def unfold(reader: Reader, title: str) -> None:
    reader.page.locator("summary", has_text=title).first.click()


def enter_document(reader: Reader, url: str) -> None:
    """By a link that leads straight to a document with its form."""
    reader.page.goto(url)
    reader.page.get_by_role("button", name=uk("door.enter"), exact=True).click()
    expect(contact.form(reader)).to_be_visible()


def test_a_lead_adds_a_developer_who_signs_in_and_changes_the_password(house: House, visit: Visit) -> None:
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    iryna.page.get_by_role("link", name=uk("bar.people"), exact=True).click()
    iryna.settled()
    unfold(iryna, uk("action.addPerson"))
    form = iryna.page.locator("form.form")
    workspace.fill(form, name="Тарас Ярема", login="yarema", password="коротко")
    form.get_by_role("checkbox", name=uk("act.person.role.developer")).check()
    iryna.expects(422, "/api/v1/people$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("fault.weakPassword", minimum=12))
    iryna.axe()
    workspace.fill(form, password=PASSWORD)
    workspace.submit(form)
    expect(iryna.page.locator("h1")).to_have_text("Тарас Ярема")
    expect(iryna.page.get_by_text(uk("person.event.added"))).to_be_visible()
    iryna.axe()

    taras, person = visit("Тарас"), Person(0, "Тарас Ярема", "yarema")
    workspace.sign_in(taras, person)
    expect(taras.page).to_have_url(f"{taras.origin}/home")
    assert taras.page.get_by_role("link", name=uk("bar.people"), exact=True).count() == 0
    elsewhere = visit("Тарас удома")
    workspace.sign_in(elsewhere, person)
    taras.page.get_by_role("link", name="Тарас Ярема").click()
    taras.settled()
    expect(taras.page.locator("ol.rows > li")).to_have_count(2)
    form = taras.page.locator("form", has=taras.page.locator("[name=current]"))
    taras.expects(422, "/api/v1/me/password$")
    workspace.fill(form, current="не той пароль зовсім", password=FRESH)
    workspace.submit(form)
    workspace.expect_problem(form, uk("fault.wrongPassword"))
    taras.axe()
    workspace.fill(form, current=PASSWORD, password=FRESH)
    workspace.submit(form)
    expect(taras.page.get_by_role("status")).to_have_text(uk("account.passwordChanged"))
    expect(taras.page.locator("ol.rows > li")).to_have_count(1)
    taras.goto("/queue")
    elsewhere.page.goto("/queue")
    expect(elsewhere.page).to_have_url(re.compile("/sign-in"))


def test_rights_taken_act_at_once_and_the_history_tells_who_took_them(house: House, visit: Visit) -> None:
    maksym = visit("Максим")
    workspace.sign_in(maksym, house.developer)
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    iryna.goto(f"/people/{house.developer.id}")
    form = iryna.page.locator("form", has=iryna.page.locator("[name=wipLimit]"))
    form.get_by_role("checkbox", name=uk("act.person.role.specialist")).check()
    workspace.fill(form, wipLimit="4")
    workspace.submit(form)
    expect(iryna.page.get_by_role("status")).to_have_text(uk("person.done.changePerson"))
    told = iryna.page.locator("section.story li").first
    expect(told).to_contain_text(uk("person.event.changed"))
    expect(told).to_contain_text(house.lead.name)
    expect(told).to_contain_text("2 → 4")
    iryna.axe()
    maksym.goto("/clients")
    expect(maksym.page.locator("h1")).to_have_text(uk("clients.title"))


def test_a_refusal_told_once_is_tied_to_the_field_it_is_about(house: House, visit: Visit) -> None:
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    iryna.goto(f"/people/{house.lead.id}")
    form = iryna.page.locator("form", has=iryna.page.locator("[name=wipLimit]"))
    form.get_by_role("checkbox", name=uk("act.person.role.specialist")).check()
    form.get_by_role("checkbox", name=uk("act.person.role.lead")).uncheck()
    iryna.expects(409, f"^/api/v1/people/{house.lead.id}/details$")
    workspace.submit(form)
    roles = form.locator("[name=roles]").first
    expect(roles).to_have_accessible_description(uk.pattern("problem.lastLead"))
    expect(roles).to_have_attribute("aria-invalid", "true")
    iryna.axe()
    form.get_by_role("checkbox", name=uk("act.person.role.lead")).check()
    workspace.submit(form)
    expect(iryna.page.get_by_role("status")).to_have_text(uk("person.done.changePerson"))
    expect(form.locator("[aria-invalid]")).to_have_count(0)


def test_who_is_accountable_stays_and_the_reworks_are_shown(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    iryna.goto(f"/people/{house.specialist.id}")
    unfold(iryna, uk("action.deactivatePerson"))
    form = iryna.page.locator("form", has=iryna.page.locator("[name=reason]"))
    expect(form.get_by_role("link", name="Вивантаження")).to_have_attribute("href", f"/reworks/{road.number}")
    workspace.fill(form, reason="Звільнення")
    iryna.expects(409, "/deactivation$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.accountable", numbers=road.number))
    iryna.axe()


def test_a_session_revoked_is_out_at_the_next_request(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    here, there = visit("Світлана", scripts=False), visit("Світлана на телефоні", scripts=False)
    contact.enter(here, house.link(client.signatory))
    contact.enter(there, house.link(client.signatory))
    here.page.get_by_role("link", name=client.signatory.name, exact=True).click()
    expect(here.page.locator("h1")).to_have_text(uk("my.account.title"))
    here.axe()
    here.page.get_by_role("button", name=uk("my.account.end"), exact=True).click()
    expect(here.page.get_by_role("status")).to_have_text(uk("my.told.sessionEnded"))
    there.page.goto("/my")
    expect(there.page).to_have_url(re.compile("/sign-in"))
    here.page.goto("/my")
    expect(here.page).to_have_url(f"{here.origin}/my")


def test_a_revoked_link_says_so(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    url = house.link(client.signatory)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/clients/{client.id}")
    item = olena.page.locator("ul.people > li", has_text=client.signatory.name)
    item.locator("summary", has_text=uk("client.links", count=1)).click()
    item.get_by_role("button", name=uk("client.revokeLink"), exact=True).click()
    expect(item.locator(".state")).to_have_text(uk("client.linkState.revoked"))
    olena.axe()
    svitlana = visit("Світлана", scripts=False)
    svitlana.expects(410, "/enter/")
    svitlana.page.goto(url)
    expect(svitlana.page.locator("h1")).to_have_text(uk("door.revokedHeading"))


def test_a_limit_too_low_is_told_and_the_signature_passed_on(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, ("request", "estimate"))
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/clients/{client.id}")
    item = olena.page.locator("ul.people > li", has_text=client.signatory.name)
    item.locator("summary", has_text=uk("client.change")).click()
    form = item.locator("form", has=olena.page.locator("[name=signLimitMinor]"))
    workspace.fill(form, signLimitMinor="1000")
    workspace.submit(form)
    expect(olena.page.locator("ul.people").first).to_contain_text("1 000,00")

    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    svitlana.page.goto("/my")
    svitlana.page.get_by_role("link", name=uk("my.verb.readEstimate"), exact=True).first.click()
    answer = contact.form(svitlana)
    expect(answer).to_contain_text("1 000,00")
    expect(answer.get_by_role("button", name=uk("answer.estimate.approve"), exact=True)).to_have_count(0)
    svitlana.axe()
    answer.get_by_role("link", name=uk("answer.passOn"), exact=True).click()
    page = svitlana.page
    page.get_by_role("radio", name=uk("my.passOn.new")).check()
    svitlana.expects(422, "/pass-on$")
    page.get_by_role("button", name=uk("my.passOn.send"), exact=True).click()
    contact.expect_error(svitlana, "name", uk("my.passOn.nameMissing"))
    svitlana.axe()
    page.get_by_label(uk("my.passOn.name")).fill("Ніна Сова")
    page.get_by_label(uk("my.passOn.position")).fill("директорка")
    page.get_by_label(uk("my.passOn.note")).fill("Вона відповідає за гроші")
    page.get_by_role("button", name=uk("my.passOn.send"), exact=True).click()
    contact.expect_told(svitlana, "passedOn")
    expect(page.locator("main")).to_contain_text("Ніна Сова")
    svitlana.axe_everywhere()

    olena.goto(f"/reworks/{road.number}")
    waits = workspace.section(olena, uk("passing.title"))
    expect(waits).to_contain_text("Ніна Сова")
    expect(waits).to_contain_text("Вона відповідає за гроші")
    expect(olena.page.locator(".one > .facts")).to_contain_text(uk("rework.docs"))
    expect(waits).not_to_contain_text(uk("rework.docs"))
    olena.axe_everywhere()
    waits.get_by_role("button", name=uk("action.confirmPassOn"), exact=True).click()
    url = waits.get_by_label(uk("client.linkFor", name="Ніна Сова")).input_value()
    workspace.expect_story(olena, uk("story.event.passOnConfirmed", colleague="Ніна Сова"))
    olena.axe_everywhere()

    nina = visit("Ніна", scripts=False)
    enter_document(nina, url)
    contact.form(nina).get_by_label(uk("answer.name")).fill("Сова Ніна")
    contact.give(nina, uk("answer.estimate.approve"))
    contact.expect_told(nina, "approved")
    assert house.rework(road.number)["stage"] == "specifying"


def test_a_colleague_with_the_right_confirms_on_their_own_page(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    travel(house, client, ("request", "estimate"))
    andrii = visit("Андрій", scripts=False)
    contact.enter(andrii, house.link(client.contact))
    andrii.page.get_by_role("link", name=uk("my.verb.readEstimate"), exact=True).first.click()
    contact.form(andrii).get_by_role("link", name=uk("answer.passOn"), exact=True).click()
    andrii.page.get_by_role("radio", name=uk("my.passOn.new")).check()
    andrii.page.get_by_label(uk("my.passOn.name")).fill("Ніна Сова")
    andrii.page.get_by_role("button", name=uk("my.passOn.send"), exact=True).click()
    address = andrii.page.url.split("?")[0]

    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    svitlana.page.goto(address)
    svitlana.axe_everywhere()
    svitlana.page.get_by_role("button", name=uk("my.passOn.confirm"), exact=True).click()
    expect(svitlana.page.locator("h1")).to_have_text(uk("my.passOn.doneTitle"))
    svitlana.axe_everywhere()
    url = svitlana.page.get_by_label(uk("my.passOn.link")).input_value()
    nina = visit("Ніна", scripts=False)
    enter_document(nina, url)
    expect(contact.form(nina)).to_be_visible()
