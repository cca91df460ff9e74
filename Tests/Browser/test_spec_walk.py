"""A specification from its first line to a signature given anew: that one reads only what has changed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.house import House
from support.reader import Reader
from support.road import SPEC, TO_SPECIFYING, travel
from support.words import uk
from test_editor_files import bring

Visit = Callable[..., Reader]
OLD, NEW = "Файл за жовтень містить усі 612 накладних.", "Файл за жовтень містить усі 613 накладних."


def sign(client: Reader) -> None:
    contact.form(client).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(client, uk("answer.spec.sign"))
    contact.expect_told(client, "signed")


def test_written_checked_published_returned_revised_compared_and_its_difference_signed(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena, client = visit("Олена"), visit("Світлана")
    workspace.sign_in(olena, house.specialist)
    contact.enter(client, house.link(road.client.signatory))

    editor.open_editor(olena, road.number)
    editor.write(olena, SPEC.replace(OLD, "Файл формується швидко."))
    expect(editor.findings(olena)).to_have_count(1)
    expect(editor.findings(olena).first).to_contain_text(uk("finding.vagueCriterionWhy", word="швидко"))
    olena.expects(422, "/spec-revisions$")
    olena.page.get_by_role("button", name=uk("action.publishSpec"), exact=True).click()
    expect(olena.page.get_by_role("alert").first).to_be_visible()
    editor.write(olena, SPEC)
    editor.text(olena).press("Control+End")
    bring(olena, "paste", "схема.png")
    expect(olena.page.frame_locator("iframe").locator("img")).to_have_count(1)
    editor.expect_saved(olena)
    editor.publish(olena, road.number)

    contact.open_ask(client, "sign")
    expect(client.page.locator(".body img")).to_have_count(1)
    contact.unfold(client, uk("answer.spec.returnTitle"))
    contact.form(client).get_by_label(uk("answer.spec.remarks")).fill("Накладних 613.")
    contact.give(client, uk("answer.spec.return"))
    contact.expect_told(client, "returned")

    editor.open_editor(olena, road.number)
    editor.write(olena, editor.text(olena).input_value().replace(OLD, NEW))
    editor.publish(olena, road.number)
    contact.open_ask(client, "sign")
    sign(client)

    # Withdrawn and changed after the signature: the client is led to what has changed, another picture among it.
    road.act(house.specialist, "spec-withdrawal", {"reason": "Клієнт надіслав нову схему"})
    editor.open_editor(olena, road.number)
    signed = editor.text(olena).input_value()
    editor.write(olena, signed.replace("1. Обрати період.", "1. Обрати квартал.").replace("![схема]", "![стара]"))
    text = editor.text(olena)
    text.press("Control+End")
    bring(olena, "drop", "нова.png")
    expect(text).not_to_have_value(signed)
    editor.expect_saved(olena)
    editor.publish(olena, road.number)
    page = olena.goto(f"/reworks/{road.number}/spec/compare?from=2&to=3")
    changes = page.locator("[data-f=changes]")
    expect(changes.locator("ins", has_text="квартал")).to_have_count(1)
    expect(changes.locator("del", has_text="період")).to_have_count(1)
    olena.axe()

    contact.open_ask(client, "sign")
    difference = client.page.locator(".difference")
    expect(difference.locator("ins", has_text="квартал")).to_have_count(1)
    expect(difference).not_to_contain_text(NEW)
    client.axe()
    sign(client)
