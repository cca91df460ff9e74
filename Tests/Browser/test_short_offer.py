"""A short offer: from the editor to the client's one signature, back with remarks, and on to the hand-off."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from support import contact, editor, workspace
from support.house import House
from support.reader import Reader
from support.road import SPEC, Road, travel
from support.words import uk

Visit = Callable[..., Reader]
REMARKS = "Не сказано про **дату** файлу."


def short_form(olena: Reader, road: Road) -> Locator:
    """From the rework's page to the form in the editor."""
    olena.goto(f"/reworks/{road.number}")
    workspace.hand(olena).get_by_role("link", name=uk("action.offerShort"), exact=True).click()
    olena.settled()
    form = olena.page.locator("#short form")
    expect(form.get_by_label(uk("short.hours"))).to_be_focused()
    return form


def offer(olena: Reader, road: Road, form: Locator) -> None:
    workspace.fill(form, minutes="3:30", priceMinor="4200", leadDaysFrom="2", leadDaysTo="4")
    workspace.submit(form)
    expect(olena.page).to_have_url(f"{olena.origin}/reworks/{road.number}")
    olena.settled()
    workspace.expect_station(olena, uk("stageShort.specified"))


def enter(house: House, road: Road, svitlana: Reader) -> None:
    contact.enter(svitlana, house.link(road.client.signatory))
    contact.open_ask(svitlana, "signShort")


def test_small_work_is_offered_from_the_editor_signed_once_without_scripts_and_handed_off(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, road.number)
    editor.write(olena, SPEC)
    form = short_form(olena, road)
    olena.axe()
    workspace.fill(form, minutes="5", priceMinor="6000", leadDaysFrom="2")
    olena.expects(422, f"/reworks/{road.number}/short-offer$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(form.locator('[name="leadDaysTo"]')).to_have_accessible_description(uk("act.offerEstimate.leadMissing"))
    workspace.fill(form, leadDaysTo="4")
    olena.expects(422, f"/reworks/{road.number}/short-offer$")
    workspace.submit(form)
    hours = form.get_by_label(uk("short.hours"))
    expect(hours).to_have_accessible_description(uk("fault.tooLongForShort", hours=4))
    expect(hours).to_have_value("5")
    expect(form.locator('[name="priceMinor"]')).to_have_value("6000")
    olena.axe_everywhere()
    offer(olena, road, form)
    expect(olena.page.locator("section.story")).to_contain_text("4")
    olena.axe()

    svitlana = visit("Світлана", scripts=False)
    enter(house, road, svitlana)
    page = svitlana.page
    for words in (uk("doc.short.kind"), "3 год 30 хв", uk("doc.short.validUntil"), "AC-1", "AC-2", "Файл за жовтень містить усі 612 накладних."):
        expect(page.locator("body")).to_contain_text(words)
    expect(page.locator("p.price")).to_have_text(re.compile(r"4\s200,00\s₴"))
    svitlana.axe_everywhere()
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, uk("answer.short.sign"))
    contact.expect_error(svitlana, "name", uk("answer.error.nameMissing"))
    svitlana.axe()
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.short.sign"))
    contact.expect_told(svitlana, "signedShort")
    expect(page.locator("p.lead")).to_contain_text(uk("my.sentence.signedShort"))
    expect(page.locator("main")).to_contain_text(uk("my.story.shortSigned", name=road.client.signatory.name))
    svitlana.axe()

    olena.goto(f"/reworks/{road.number}")
    workspace.expect_station(olena, uk("stageShort.signed"))
    expect(olena.page.locator("ol.life")).not_to_contain_text(uk("stage.specifying"))
    main = workspace.hand(olena).locator(".main")
    expect(main).to_have_text(uk("action.handOff"))
    form = workspace.open_action(olena, "handOff")
    expect(form.locator('[name="sizeMinutes"]')).to_have_value("3:30")
    olena.axe()
    rework = house.rework(road.number)
    assert [one["id"] for one in rework["spec"]["criteria"]] == ["AC-1", "AC-2"]
    assert rework["estimate"]["state"] == "approved"


def test_a_short_offer_returned_with_remarks_is_offered_again_and_the_old_one_says_so(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    door.write("PUT", path, {"text": SPEC}, door.get(path).version)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    offer(olena, road, short_form(olena, road))

    svitlana = visit("Світлана", scripts=False)
    enter(house, road, svitlana)
    page, old = svitlana.page, svitlana.page.url
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз")
    contact.unfold(svitlana, uk("answer.spec.returnTitle"))
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, uk("answer.spec.return"))
    contact.expect_error(svitlana, "remarks", uk("answer.error.remarksMissingShort"))
    expect(contact.form(svitlana).get_by_label(uk("answer.name"))).to_have_value("Мороз")
    svitlana.axe()
    page.get_by_label(uk("answer.spec.remarks")).fill(REMARKS)
    contact.give(svitlana, uk("answer.spec.return"))
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Не сказано про")
    svitlana.axe()

    olena.goto(f"/reworks/{road.number}")
    workspace.expect_stage(olena, "requested")
    expect(olena.page.locator("main")).to_contain_text("Не сказано про")
    olena.axe()
    form = short_form(olena, road)
    text = editor.text(olena).input_value()
    assert "- AC-1: Файл за жовтень" in text, text
    editor.write(olena, text.replace("роздільник «;».", "роздільник «;», у назві дата."))
    offer(olena, road, form)

    page.goto(old)
    expect(page.locator("body")).to_contain_text(uk("closed.returnedShort"))
    svitlana.axe()
    page.get_by_role("link", name=uk("closed.supersededLink"), exact=True).click()
    assert page.url != old
    expect(page.locator(".difference")).to_contain_text(uk("answer.spec.sinceReturnedShort"))
    expect(page.locator(".difference ins").first).to_be_visible()
    svitlana.axe()
    expect(page.locator("body")).to_contain_text("у назві дата")
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.short.sign"))
    contact.expect_told(svitlana, "signedShort")


def test_who_may_not_sign_reads_a_short_offer_and_may_only_return_it(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    door.write("PUT", path, {"text": SPEC}, door.get(path).version)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    offer(olena, road, short_form(olena, road))
    andrii = visit("Андрій", scripts=False)
    contact.enter(andrii, house.link(road.client.contact))
    contact.open_ask(andrii, "readShort")
    form = contact.form(andrii)
    expect(form).to_contain_text(uk("answer.short.leadOther"))
    expect(form).to_contain_text(road.client.signatory.name)
    expect(form.get_by_role("button", name=uk("answer.short.sign"))).to_have_count(0)
    andrii.axe()


def test_a_short_offer_is_commented_like_a_specification_and_signed_once_the_comment_is_settled(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    door.write("PUT", path, {"text": SPEC}, door.get(path).version)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    offer(olena, road, short_form(olena, road))
    svitlana = visit("Світлана", scripts=False)
    enter(house, road, svitlana)
    page = svitlana.page
    contact.unfold(svitlana, uk("answer.comments.new"))
    page.get_by_label(uk("answer.comments.at")).select_option(label="AC-2: Сторнована накладна має стан «сторновано».")
    page.get_by_label(uk("answer.comments.text"), exact=True).fill("І часткова?")
    page.get_by_role("button", name=uk("answer.comments.send"), exact=True).last.click()
    expect(page.locator("#comment-1")).to_contain_text("І часткова?")
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, uk("answer.short.sign"))
    expect(page.get_by_role("alert").locator('a[href="#stoppers"]')).to_be_visible()
    expect(page.locator("#stoppers a")).to_have_attribute("href", "#comment-1")
    expect(contact.form(svitlana).get_by_label(uk("answer.name"))).to_have_value("Мороз Світлана")
    svitlana.axe()
    thread = page.locator("#comment-1")
    thread.get_by_role("button", name=uk("answer.comments.resolve"), exact=True).click()
    expect(page.locator("#stoppers")).to_have_count(0)
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.short.sign"))
    contact.expect_told(svitlana, "signedShort")
