"""From a wish to the signed protocol: everybody on their own pages, the client's people without scripts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.door import Door
from support.house import Client, House
from support.reader import Reader
from support.road import TITLE, WISH, spec_of_case, working_noon
from support.words import uk

Visit = Callable[..., Reader]
LAST = "Журнал показує для кожного вивантаження дату, автора, період і кількість накладних."
REMARKS = "У пункті AC-10 має бути ще й назва файлу."
FAULT = "Сторнована накладна має порожній стан."


def test_a_wish_becomes_an_accepted_rework_with_a_protocol(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    olena, maksym = visit("Олена"), visit("Максим")
    andrii, svitlana = visit("Андрій", scripts=False), visit("Світлана", scripts=False)
    workspace.sign_in(olena, house.specialist)
    olena.axe()

    the_contact_enters_by_a_link_of_the_clients_page(house, client, olena, andrii)
    number = the_contact_sends_a_wish(andrii)
    the_specialist_offers_an_estimate(olena, number)
    who_may_not_sign_reads_who_does(andrii, client)
    the_signatory_approves(client, olena, svitlana)
    the_specialist_writes_and_publishes_the_specification(house, olena, number)
    the_signatory_returns_it(olena, svitlana, number)
    the_second_revision_is_signed(house, olena, svitlana, number)
    the_specialist_hands_off(olena, number)
    the_developer_claims_asks_and_delivers(house, olena, maksym, number)
    the_specialist_invites_to_the_demo(olena, number)
    the_contact_judges_every_criterion(andrii)
    the_signatory_asks_for_changes(svitlana)
    the_work_comes_back_and_is_shown_again(olena, maksym, number)
    the_signatory_accepts(svitlana)
    the_protocol_names_everything(house, client, svitlana, olena, number)


def the_contact_enters_by_a_link_of_the_clients_page(
    house: House, client: Client, olena: Reader, andrii: Reader
) -> None:
    page = olena.goto(f"/clients/{client.id}")
    olena.axe()
    person = page.get_by_role("listitem").filter(has_text=client.contact.name)
    person.get_by_role("button", name=uk("client.makeLink")).click()
    url = person.get_by_label(uk("client.linkFor", name=client.contact.name)).input_value()
    stranger = Door(house.server.origin)
    path = url.removeprefix(house.server.origin)
    assert stranger.get(path).text == stranger.get(path).text, "asking changed something"

    andrii.page.goto(url)
    expect(andrii.page.get_by_role("heading", level=1)).to_contain_text(client.contact.name)
    andrii.axe()
    contact.enter(andrii, url)
    expect(andrii.page).to_have_url(f"{house.server.origin}/my")

    assert stranger.form(path).status == 410, "the link works twice"
    andrii.expects(410, "^/enter/")
    andrii.page.goto(url)
    expect(andrii.page.get_by_role("heading", level=1)).to_have_text(uk("door.usedHeading"))
    expect(andrii.page.get_by_role("link", name=uk("door.stillInsideLink"))).to_be_visible()
    andrii.axe()


def the_contact_sends_a_wish(andrii: Reader) -> int:
    page = andrii.page
    page.get_by_role("link", name=uk("door.stillInsideLink")).click()
    andrii.axe()
    page.get_by_role("link", name=uk("my.freshLink")).or_(page.get_by_role("link", name=uk("my.wayChange"))).first.click()
    andrii.axe()
    andrii.expects(422, "^/my/new$")
    page.get_by_label(uk("my.titleLabel")).fill(TITLE)
    page.get_by_role("button", name=uk("my.send")).click()
    contact.expect_error(andrii, "wish", uk("my.error.wishMissing"))
    expect(page.get_by_label(uk("my.titleLabel"))).to_have_value(TITLE)
    andrii.axe()
    number = contact.send_wish(andrii, TITLE, WISH)
    contact.expect_told(andrii, "sent", number=number)
    andrii.axe()
    return number


def the_specialist_offers_an_estimate(olena: Reader, number: int) -> None:
    page = olena.goto("/home")
    row = workspace.section(olena, uk("home.move")).get_by_role("listitem").filter(has_text=TITLE)
    olena.axe()
    row.get_by_role("link", name=uk("action.offerEstimate")).click()
    olena.settled()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator("blockquote.wish")).to_have_text(WISH)
    form = workspace.offer_estimate(olena)
    expect(form.locator("[name=priceMinor]")).to_have_value(re.compile(r"14\s?400"))
    form.locator("[name=highMinutes]").fill("11")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(form.locator("[aria-invalid=true]").first).to_be_visible()
    olena.expects(422, f"/reworks/{number}/estimates$")
    olena.axe()
    form.locator("[name=highMinutes]").fill("16")
    workspace.submit(form)
    workspace.done(olena, "offerEstimate")
    workspace.expect_stage(olena, "estimated")
    olena.axe()


def who_may_not_sign_reads_who_does(andrii: Reader, client: Client) -> None:
    contact.open_ask(andrii, "readEstimate")
    answer = contact.form(andrii)
    expect(answer).to_contain_text(uk("answer.signedBy"))
    expect(answer).to_contain_text(client.signatory.name)
    expect(answer.get_by_role("button", name=uk("answer.estimate.approve"), exact=True)).to_have_count(0)
    expect(andrii.page.locator("p.price")).to_have_text(re.compile(r"14\s400,00\s₴"))
    andrii.axe()


def the_signatory_approves(client: Client, olena: Reader, svitlana: Reader) -> None:
    contact.enter(svitlana, workspace.make_link(olena, client.signatory))
    expect(svitlana.page.get_by_role("heading", level=1)).to_have_text(TITLE)
    svitlana.axe()
    contact.open_ask(svitlana, "approve")
    svitlana.axe()
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, uk("answer.estimate.approve"))
    contact.expect_error(svitlana, "name", uk("answer.error.nameMissing"))
    svitlana.axe()
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.estimate.approve"))
    contact.expect_told(svitlana, "approved")


def the_specialist_writes_and_publishes_the_specification(house: House, olena: Reader, number: int) -> None:
    editor.open_editor(olena, number)
    offer = editor.offer(olena, uk("editor.startTitle"))
    olena.axe()
    offer.get_by_role("button", name=uk("language.uk")).first.click()
    expect(editor.text(olena)).to_have_value(re.compile("^# "))
    expect(editor.findings(olena).first).to_be_visible()
    editor.expect_saved(olena)
    olena.axe()
    text = spec_of_case()
    editor.write(olena, text)
    expect(olena.page.locator("#stops")).to_have_text(uk("editor.ready"))
    preview = olena.page.frame_locator("iframe")
    expect(preview.locator("main")).to_contain_text(LAST)
    olena.page.reload()
    olena.settled()
    expect(editor.text(olena)).to_have_value(text)
    editor.publish(olena, number)
    workspace.expect_stage(olena, "specified")
    draft = house.door(house.specialist).get(f"/api/v1/reworks/{number}/spec-draft").json
    assert f"AC-10: {LAST}" in draft["text"], "the criteria's ids are not in the draft"
    editor.open_editor(olena, number)
    expect(editor.text(olena)).to_have_value(draft["text"])
    expect(olena.page.locator("#stops")).to_have_text(uk("editor.notNow"))
    olena.axe()


def the_signatory_returns_it(olena: Reader, svitlana: Reader, number: int) -> None:
    contact.open_ask(svitlana, "sign")
    expect(svitlana.page.locator(".body .id", has_text="AC-10")).to_be_visible()
    svitlana.axe()
    contact.unfold(svitlana, uk("answer.spec.returnTitle"))
    contact.give(svitlana, uk("answer.spec.return"))
    contact.expect_error(svitlana, "remarks", uk("answer.error.remarksMissing"))
    svitlana.axe()
    contact.form(svitlana).get_by_label(uk("answer.spec.remarks")).fill(REMARKS)
    contact.give(svitlana, uk("answer.spec.return"))
    contact.expect_told(svitlana, "returned")
    olena.goto(f"/reworks/{number}")
    workspace.expect_story(olena, REMARKS)


def the_second_revision_is_signed(house: House, olena: Reader, svitlana: Reader, number: int) -> None:
    editor.open_editor(olena, number)
    text = house.door(house.specialist).get(f"/api/v1/reworks/{number}/spec-draft").json["text"]
    editor.write(olena, text.replace("період і кількість накладних.", "період, назву файлу й кількість накладних."))
    editor.publish(olena, number)
    workspace.expect_stage(olena, "specified")
    contact.open_ask(svitlana, "sign")
    expect(svitlana.page.locator("p.kind")).to_contain_text(uk("doc.spec.kind", number=2))
    expect(svitlana.page.locator("main")).to_contain_text("назву файлу")
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.spec.sign"))
    contact.expect_told(svitlana, "signed")
    svitlana.axe()


def the_specialist_hands_off(olena: Reader, number: int) -> None:
    olena.goto(f"/reworks/{number}")
    workspace.hand_off(olena, working_noon(10))
    workspace.expect_stage(olena, "ready")
    expect(olena.page.locator("section.promise")).to_be_visible()
    olena.axe()


def the_developer_claims_asks_and_delivers(house: House, olena: Reader, maksym: Reader, number: int) -> None:
    workspace.sign_in(maksym, house.developer)
    expect(maksym.page).to_have_url(f"{maksym.origin}/queue")
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
