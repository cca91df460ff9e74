"""From a wish to a signed specification: everybody on their own pages, the client's people without scripts."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.door import Door
from support.house import Client, House
from support.reader import Reader
from support.road import TITLE, WISH, spec_of_case
from support.words import uk

LAST = "Журнал показує для кожного вивантаження дату, автора, період і кількість накладних."
REMARKS = "У пункті AC-10 має бути ще й назва файлу."


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
    page.get_by_role("link", name=uk("my.wayChange")).click()
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
