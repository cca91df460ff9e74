"""Managers and specialists: a manager at the cap with a line, an absence with its substitute, the way to a certification,
and the passport of a project."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from support import contact, workspace
from support.asked import ask
from support.house import PASSWORD, Client, House, Person, in_days
from support.reader import Reader
from support.words import uk

Visit = Callable[..., Reader]


@pytest.fixture
def options() -> tuple[str, ...]:
    """One project a manager, and one scored answer makes eligible: what is told here has few people in it."""
    return ("--manager-limit", "1", "--eligible-solved", "1", "--eligible-scores", "1")


def certified(house: House, name: str, login: str) -> Person:
    """Somebody who came certified."""
    body = {"name": name, "login": login, "password": PASSWORD, "roles": ["specialist"], "isCertified": True}
    return Person(house.door(house.lead).post("/api/v1/people", body).json["id"], name, login)


def come(visit: Visit, person: Person) -> Reader:
    reader = visit(person.name)
    workspace.sign_in(reader, person)
    return reader


def unfolded(place: Locator, title: str) -> Locator:
    fold = place.locator("details", has=place.page.locator("summary", has_text=title)).last
    fold.locator("summary").first.click()
    return fold.locator("form").first


def member(reader: Reader, person: Person) -> Locator:
    heading = reader.page.get_by_role("heading", name=person.name)
    return reader.page.locator("article.member").filter(has=heading)


def buy_individual(reader: Reader, client: Client, who: Person) -> Locator:
    page = reader.goto(f"/clients/{client.id}")
    form = unfolded(page.locator("main"), uk("action.buyPlan"))
    form.get_by_label(uk("act.buyPlan.kind")).select_option("individual")
    form.get_by_label(uk("client.act.manager")).select_option(str(who.id))
    workspace.fill(form, priceMinor="9000")
    workspace.submit(form)
    return form


def test_a_manager_at_the_cap_refuses_a_client_who_waits_until_a_place_frees(house: House, visit: Visit) -> None:
    first, second = house.client("ТОВ «Рута»"), house.client("ТОВ «Липа»")
    marta, nina = certified(house, "Марта Шевчук", "shevchuk"), certified(house, "Ніна Гай", "hai")
    iryna, andrii = come(visit, house.lead), visit("Андрій", scripts=False)
    buy_individual(iryna, first, marta)
    expect(iryna.page.get_by_text(uk("client.lead", name=marta.name))).to_be_visible()
    iryna.expects(409, "/plans$")
    form = buy_individual(iryna, second, marta)
    workspace.expect_problem(form, f"{marta.name} вже веде 1 із 1 проєктів")
    workspace.expect_problem(form, f"{nina.name} (0/1)")
    expect(form.locator("[name=priceMinor]")).to_have_value("9000")
    iryna.axe()
    form = unfolded(iryna.page.locator("main"), uk("client.act.awaitManager"))
    form.get_by_label(uk("client.act.manager")).select_option(str(marta.id))
    workspace.submit(form)
    expect(iryna.page.get_by_text(uk.pattern("client.waits", name=marta.name, place=1))).to_be_visible()
    contact.enter(andrii, house.link(second.contact))
    expect(andrii.page.get_by_text(uk("my.line.named", name=marta.name, place=1))).to_be_visible()
    expect(andrii.page.get_by_text(uk("my.line.meanwhile", plan=uk("plan.paid")))).to_be_visible()
    andrii.axe()
    iryna.goto("/team")
    expect(member(iryna, marta)).to_contain_text(uk("team.own", taken=1, limit=1, names=first.name))
    expect(member(iryna, marta)).to_contain_text(uk("team.waiting", names=second.name))
    expect(workspace.section(iryna, uk("team.line"))).to_contain_text(second.name)
    iryna.axe()
    iryna.goto(f"/clients/{first.id}")
    form = unfolded(iryna.page.locator("main"), uk("client.act.changeSpecialist"))
    form.get_by_label(uk("client.act.specialist")).select_option(str(nina.id))
    workspace.submit(form)
    iryna.expects(422, "/manager$")
    workspace.expect_problem(form, uk("client.act.reasonMissing"))
    workspace.fill(form, reason="Ближче до клієнта")
    workspace.submit(form)
    expect(iryna.page.get_by_text(uk("client.lead", name=nina.name))).to_be_visible()
    form = unfolded(iryna.page.locator("main"), uk("client.act.changeProjects"))
    expect(form.get_by_label(uk("client.act.projects"))).to_have_value("1")
    workspace.fill(form, projects="2", reason="Друга система")
    iryna.expects(422, "/projects$")
    workspace.submit(form)
    expect(form.get_by_label(uk("client.act.projects"))).to_have_attribute("aria-invalid", "true")
    expect(form.get_by_label(uk("client.act.reason"))).to_have_value("Друга система")
    iryna.axe()
    iryna.goto("/home")
    expect(workspace.section(iryna, uk("home.places"))).to_contain_text(second.name)
    buy_individual(iryna, second, marta)
    expect(iryna.page.get_by_text(uk("client.lead", name=marta.name))).to_be_visible()
    expect(iryna.page.get_by_text(uk.pattern("client.waits", name=marta.name))).to_have_count(0)


def test_a_substitute_acts_while_the_manager_is_away_and_no_longer(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    marta, nina = certified(house, "Марта Шевчук", "shevchuk"), certified(house, "Ніна Гай", "hai")
    iryna = come(visit, house.lead)
    buy_individual(iryna, client, marta)
    expect(iryna.page.get_by_text(uk("client.lead", name=marta.name))).to_be_visible()
    before = ask(house.door(house.specialist), client.id, client.contact.id, "consultation", "Як додати націнку")
    iryna.goto("/team")
    form = unfolded(member(iryna, marta), uk("team.act.beAway.title"))
    # Of a manager only somebody certified.
    expect(form.locator(f"option[value='{house.specialist.id}']")).to_have_count(0)
    form.get_by_label(uk("team.act.beAway.from")).fill("")
    workspace.submit(form)
    iryna.expects(422, "/absences$")
    workspace.expect_problem(form, uk("team.act.beAway.fromMissing"))
    form.get_by_label(uk("team.act.beAway.from")).fill(in_days(0))
    form.get_by_label(uk("team.act.beAway.substitute")).select_option(str(nina.id))
    workspace.submit(form)
    expect(member(iryna, marta)).to_contain_text(uk("team.away"))
    expect(member(iryna, marta)).to_contain_text(uk("team.substitute", name=nina.name))
    expect(member(iryna, nina)).to_contain_text(uk("team.substituted", names=client.name))
    # A chain is refused: whoever stands in does not go away.
    form = unfolded(member(iryna, nina), uk("team.act.beAway.title"))
    workspace.submit(form)
    iryna.expects(422, "/absences$")
    workspace.expect_problem(form, uk("fault.standsIn", name=marta.name))
    iryna.axe()
    after = ask(house.door(house.specialist), client.id, client.contact.id, "consultation", "Де звіт про борги")
    reader = come(visit, nina)
    expect(workspace.section(reader, uk("home.standsIn"))).to_contain_text(marta.name)
    for number in (before, after):
        reader.goto(f"/requests/{number}")
        confirm = uk("request.action.confirm", kind=uk("request.kind.consultation"))
        workspace.hand(reader).get_by_role("button", name=confirm, exact=True).click()
        expect(reader.page.locator(".kinds")).to_contain_text(uk("request.stage.open"))
    expect(reader.page.get_by_text(uk("assigned.substituteOpen", name=nina.name, absent=marta.name))).to_be_visible()
    iryna.goto("/team")
    form = unfolded(member(iryna, marta), uk("team.act.comeBack.title"))
    workspace.submit(form)
    expect(member(iryna, marta)).not_to_contain_text(uk("team.away"))
    reader.goto(f"/requests/{before}")
    expect(workspace.hand(reader).get_by_role("button")).to_have_count(0)


def test_a_specialist_is_scored_serves_an_internship_and_is_certified(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    marta = certified(house, "Марта Шевчук", "shevchuk")
    olena_door = house.door(house.specialist)
    number = ask(olena_door, client.id, client.contact.id, "consultation", "Як додати націнку")
    path = f"/api/v1/requests/{number}"
    for noun, body in (("classification", {"kind": "consultation"}), ("solution", {"text": "Ось так"})):
        olena_door.post(f"{path}/{noun}", body, olena_door.get(path).version)
    andrii = visit("Андрій", scripts=False)
    contact.enter(andrii, house.link(client.contact))
    page = andrii.page
    page.goto(f"/my/requests/{number}")
    page.get_by_label(uk("my.score.note")).fill("Швидко й зрозуміло")
    page.get_by_role("button", name=uk("my.score.send")).click()
    andrii.expects(422, f"/my/requests/{number}/score$")
    contact.expect_error(andrii, "score", uk("my.score.missing"))
    expect(page.get_by_label(uk("my.score.note"))).to_have_value("Швидко й зрозуміло")
    andrii.axe()
    page.get_by_role("radio", name=uk("my.score.value5")).check()
    page.get_by_role("button", name=uk("my.score.send")).click()
    contact.expect_told(andrii, "scored")
    expect(page.get_by_text(uk("my.score.given", value=5, most=5))).to_be_visible()
    olena = come(visit, house.specialist)
    olena.page.get_by_role("link", name=uk("bar.team"), exact=True).click()
    olena.settled()
    own = member(olena, house.specialist)
    own.locator("details.certification > summary").click()
    expect(own).to_contain_text(uk("team.state.eligible"))
    expect(own).to_contain_text(uk("team.value.score", value=5))
    expect(member(olena, marta).locator("details.certification")).to_have_count(0)
    olena.axe()
    iryna = come(visit, house.lead)
    iryna.goto("/team")
    card = member(iryna, house.specialist)
    card.locator("details.certification > summary").click()
    form = unfolded(card.locator("details.certification"), uk("team.act.beginInternship.title"))
    workspace.submit(form)
    iryna.expects(422, "/internship$")
    workspace.expect_problem(form, uk("team.act.beginInternship.mentorMissing"))
    form.get_by_label(uk("team.act.beginInternship.mentor")).select_option(str(marta.id))
    workspace.submit(form)
    expect(card).to_contain_text(uk("team.state.internship"))
    card.locator("details.certification > summary").click()
    form = unfolded(card.locator("details.certification"), uk("team.act.certify.title"))
    workspace.fill(form, note="Вела двох клієнтів із наставницею")
    workspace.submit(form)
    expect(card).to_contain_text(uk("team.state.certified"))
    card.locator("details.certification > summary").click()
    expect(card).to_contain_text(uk.pattern("team.step.certified", name=house.lead.name))
    expect(card).to_contain_text(uk.pattern("team.step.internshipBegun", mentor=marta.name))
    iryna.axe()


def test_a_passport_keeps_both_texts_of_two_who_wrote_at_once(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    olena, iryna = come(visit, house.specialist), come(visit, house.lead)
    for reader in (olena, iryna):
        page = reader.goto(f"/clients/{client.id}")
        page.get_by_role("link", name=uk("client.passport")).click()
        reader.settled()
        expect(page.get_by_text(uk("passport.noNote"))).to_be_visible()
    forms = [unfolded(reader.page.locator("main"), uk("passport.write")) for reader in (olena, iryna)]
    workspace.fill(forms[0], text="## Ролі\n\n- Касир бачить лише свою касу")
    workspace.submit(forms[0])
    expect(olena.page.get_by_text(uk("passport.saved"))).to_be_visible()
    workspace.fill(forms[1], text="Склади: два")
    workspace.submit(forms[1])
    iryna.expects(412, "/passport/notes$")
    workspace.expect_problem(forms[1], uk("problem.staleVersion"))
    expect(forms[1].locator("textarea")).to_have_value("Склади: два")
    expect(forms[1]).to_contain_text("Касир бачить лише свою касу")
    iryna.axe()
    workspace.fill(forms[1], text="## Ролі\n\n- Касир бачить лише свою касу\n\nСклади: два")
    workspace.submit(forms[1])
    expect(iryna.page.get_by_text(uk("passport.saved"))).to_be_visible()
    older = iryna.page.locator("details[data-f=older]")
    older.locator("summary").first.click()
    expect(older.locator("[data-f=olderRows] > li")).to_have_count(2)
    expect(older).to_contain_text(uk.pattern("passport.beside", base=0, name=house.lead.name))
    stranger = certified(house, "Марта Шевчук", "shevchuk")
    reader = come(visit, stranger)
    page = reader.goto(f"/clients/{client.id}/passport")
    expect(page.locator("[data-f=note]")).to_contain_text("Склади: два")
    expect(page.locator("details[data-f=write]")).to_be_hidden()
