"""From the hand-off to the signed protocol, by way of a demo at which one criterion was not met."""

from __future__ import annotations

import hashlib

from playwright.sync_api import expect

from support import contact, workspace
from support.house import Client, House
from support.reader import Reader
from support.road import TITLE, working_noon
from support.words import uk

FAULT = "Сторнована накладна має порожній стан."


def the_specialist_hands_off(olena: Reader, number: int) -> None:
    olena.goto(f"/reworks/{number}")
    workspace.hand_off(olena, working_noon(10))
    workspace.expect_stage(olena, "ready")
    expect(olena.page.locator("section.promise")).to_be_visible()
    olena.axe()


def the_developer_claims_asks_and_delivers(house: House, olena: Reader, maksym: Reader, number: int) -> None:
    workspace.sign_in(maksym, house.developer)
    expect(maksym.page).to_have_url(f"{maksym.origin}/home")
    maksym.axe()
    following = workspace.section(maksym, uk("queue.next"))
    expect(following).to_contain_text(TITLE)
    following.get_by_role("button", name=uk("action.claim")).click()
    maksym.page.wait_for_url(f"**/reworks/{number}")
    maksym.settled()
    workspace.expect_stage(maksym, "developing")
    workspace.ask(maksym, "specialist", "Чи вивантажувати сторновані?")
    maksym.axe()
    olena.goto("/home")
    expect(workspace.section(olena, uk("home.move"))).to_contain_text("Чи вивантажувати сторновані?")
    olena.goto(f"/reworks/{number}")
    workspace.answer(olena, "Так, зі станом «сторновано».")
    maksym.goto(f"/reworks/{number}")
    expect(maksym.page.locator("ol.talk")).to_contain_text("Так, зі станом «сторновано».")
    deliver(maksym, number)


def deliver(maksym: Reader, number: int) -> None:
    """The last criterion is forgotten at first."""
    form = workspace.open_action(maksym, "deliver")
    how = form.locator("[data-part=how]")
    expect(how).to_have_count(10)
    for index in range(9):
        how.nth(index).fill(f"Перевірено на тестовій базі, випадок {index + 1}.")
    workspace.fill(form, minutesSpent="13:30", note="Формат узгоджено з бухгалтерією.")
    maksym.expects(422, f"/reworks/{number}/delivery$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(how.nth(9)).to_have_attribute("aria-invalid", "true")
    expect(how.nth(0)).to_have_value("Перевірено на тестовій базі, випадок 1.")
    maksym.axe()
    how.nth(9).fill("Стовпці журналу звірено.")
    workspace.submit(form)
    workspace.done(maksym, "deliver")
    workspace.expect_stage(maksym, "delivered")


def the_specialist_invites_to_the_demo(olena: Reader, number: int) -> None:
    olena.goto(f"/reworks/{number}")
    expect(olena.page.locator("ol.told")).to_contain_text("Перевірено на тестовій базі, випадок 9.")
    form = workspace.open_action(olena, "offerDemo")
    workspace.fill(form, link="https://demo.example.com/sales", notes="Почніть із жовтня.")
    form.locator("[data-part=text]").first.fill("Продажі → Вивантажити, період: жовтень")
    olena.axe()
    workspace.submit(form)
    workspace.done(olena, "offerDemo")
    workspace.expect_stage(olena, "demonstrating")


def the_contact_judges_every_criterion(andrii: Reader) -> None:
    contact.open_ask(andrii, "check")
    andrii.axe()
    for criterion in range(1, 11):
        contact.judge(andrii, f"AC-{criterion}", "met")
    contact.give(andrii, uk("answer.demo.saveVerdicts"))
    expect(andrii.page.get_by_role("status")).to_have_text(uk("answer.demo.saved", done=10, count=10))
    andrii.axe()


def the_signatory_asks_for_changes(svitlana: Reader) -> None:
    contact.open_ask(svitlana, "check")
    contact.judge(svitlana, "AC-1", "met", "Добре, що швидко.")
    contact.judge(svitlana, "AC-5", "notMet")
    contact.give(svitlana, uk("answer.demo.changes"))
    contact.expect_error(svitlana, "note-AC-5", uk("answer.error.notMetNote"))
    expect(svitlana.page.locator("#note-AC-1")).to_have_value("Добре, що швидко.")
    expect(svitlana.page.locator("input[name=verdict-AC-5][value=notMet]")).to_be_checked()
    svitlana.axe()
    svitlana.page.locator("#note-AC-5").fill(FAULT)
    contact.give(svitlana, uk("answer.demo.changes"))
    contact.expect_told(svitlana, "changes")


def the_work_comes_back_and_is_shown_again(olena: Reader, maksym: Reader, number: int) -> None:
    olena.goto(f"/reworks/{number}")
    expect(olena.page.locator("ol.told").first).to_contain_text(FAULT)
    olena.axe()
    workspace.give_reason(olena, "returnDelivery", "AC-5: стан сторнованої порожній.")
    maksym.goto("/queue")
    expect(workspace.section(maksym, uk("queue.returned"))).to_contain_text("стан сторнованої порожній")
    maksym.axe()
    maksym.goto(f"/reworks/{number}")
    form = workspace.open_action(maksym, "deliver")
    expect(form.locator("[data-part=how]").nth(9)).to_have_value("Стовпці журналу звірено.")
    workspace.fill(form, minutesSpent="2")
    workspace.submit(form)
    workspace.done(maksym, "deliver")
    olena.goto(f"/reworks/{number}")
    form = workspace.open_action(olena, "offerDemo")
    expect(form.locator("[name=link]")).to_have_value("https://demo.example.com/sales")
    workspace.submit(form)
    workspace.done(olena, "offerDemo")


def the_signatory_accepts(svitlana: Reader) -> None:
    contact.open_ask(svitlana, "check")
    expect(svitlana.page.locator("ol.points")).to_contain_text(FAULT)
    for criterion in range(1, 11):
        contact.judge(svitlana, f"AC-{criterion}", "met", "Тепер є." if criterion == 5 else "")
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.demo.accept"))
    contact.expect_told(svitlana, "accepted")
    svitlana.axe()


def the_protocol_names_everything(
    house: House, client: Client, svitlana: Reader, olena: Reader, number: int
) -> None:
    label = uk("doc.label.protocol", rework=number, number=1)
    svitlana.page.get_by_role("link", name=uk("doc.name.protocol", label=label)).click()
    protocol = svitlana.page.locator("main")
    expect(protocol).to_contain_text(uk("verdict.metWithNote"))
    expect(protocol).to_contain_text("Тепер є.")
    expect(protocol.locator("th.id")).to_have_count(10)
    expect(protocol.locator(".hand")).to_have_text("Мороз Світлана")
    svitlana.axe()
    documents = house.rework(number)["documents"]
    signed = [one for one in documents if one.get("answer") in ("approved", "signed", "accepted")]
    assert [one["kind"] for one in signed] == ["estimate", "spec", "demo"]
    for one in signed:
        expect(protocol).to_contain_text(one["sha256"])
    for one in documents:
        told = house.contact_door(client.signatory).get(f"/documents/{one['sha256']}")
        assert hashlib.sha256(told.bytes).hexdigest() == one["sha256"], one
    olena.goto(f"/reworks/{number}")
    expect(olena.page.locator(".top .lead")).to_contain_text(uk("stage.accepted"))
    workspace.expect_story(olena, uk("story.event.accepted"))
    olena.axe()
    olena.goto("/reworks")
    olena.axe()
