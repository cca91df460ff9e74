"""The conversation: Markdown, notes the client never sees, people named, whom it waits on."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, workspace
from support.house import House
from support.reader import Reader
from support.road import TO_SPECIFYING, travel
from support.words import uk

Visit = Callable[..., Reader]
HOSTILE = "**Увага** [x](javascript:alert(1)) <img src=x onerror=alert(1)> [звіт](https://example.com/a)"


def composer(reader: Reader):
    return reader.page.locator("form.say:not(.answering)")


def test_a_note_names_a_developer_who_finds_it_and_the_client_never_does(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    workspace.hand(olena).get_by_role("button", name=uk("action.note"), exact=True).click()
    form = composer(olena)
    expect(form).to_have_class("say internal")
    expect(form.locator(".tag")).to_contain_text(uk("talk.slipNote"))
    words = form.get_by_label(uk("talk.noteText"))
    expect(words).to_be_focused()
    words.press_sequentially("Таємне: глянь, @дід")
    expect(form.get_by_role("option")).to_have_count(1)
    olena.axe()
    words.press("Enter")
    expect(words).to_have_value(f"Таємне: глянь, @{house.developer.name} ")
    words.press_sequentially("будь ласка")
    words.press("Control+Enter")
    slip = olena.page.locator("ol.talk .slip")
    expect(slip).to_contain_text(f"Таємне: глянь, @{house.developer.name} будь ласка")
    expect(slip.locator(".tag")).to_contain_text(uk("talk.slipNote"))
    expect(slip.locator(".mention")).to_have_text(f"@{house.developer.name}")
    expect(form.get_by_label(uk("talk.text"))).to_have_value("")
    olena.axe()

    maksym = visit("Максим")
    workspace.sign_in(maksym, house.developer)
    maksym.goto("/queue")
    mentioned = workspace.section(maksym, uk("queue.mentioned"))
    expect(mentioned).to_contain_text("Таємне")
    maksym.axe()
    mentioned.get_by_role("link", name=uk("queue.read")).click()
    expect(maksym.page.locator(".mention.you")).to_have_count(1)
    note = composer(maksym)
    expect(note.get_by_role("radio")).to_have_count(1)
    note.get_by_label(uk("talk.noteText")).fill("Два дні.\n\n- раз\n- два")
    note.get_by_role("button", name=uk("talk.send.note")).click()
    expect(maksym.page.locator("ol.talk .slip").last.locator("li")).to_have_count(2)
    maksym.goto("/queue")
    expect(maksym.page.get_by_role("heading", name=uk("queue.mentioned"))).to_have_count(0)

    client = visit("Світлана", scripts=False)
    contact.enter(client, house.link(road.client.signatory))
    client.goto(f"/my/reworks/{road.number}")
    expect(client.page.locator("body")).not_to_contain_text("Таємне")
    expect(client.page.locator("body")).not_to_contain_text("Два дні")
    seen = house.contact_door(road.client.signatory).get(f"/api/v1/reworks/{road.number}")
    assert "Таємне" not in seen.text and "notes" not in seen.json


def test_markdown_reaches_both_sides_as_it_was_meant_and_hurts_neither(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = composer(olena)
    expect(form).to_have_class("say")
    form.get_by_label(uk("talk.text")).fill(HOSTILE)
    form.get_by_role("button", name=uk("talk.send.client")).click()
    said = olena.page.locator("ol.talk .rich").first
    expect(said.locator("strong")).to_have_text("Увага")
    expect(said.locator("a")).to_have_count(1)
    expect(said.locator("a")).to_have_attribute("rel", "noopener nofollow ugc")
    expect(said.locator("img")).to_have_count(0)
    expect(said).to_contain_text("<img src=x onerror=alert(1)>")

    client = visit("Світлана", scripts=False)
    contact.enter(client, house.link(road.client.signatory))
    client.goto(f"/my/reworks/{road.number}")
    asked = client.page.locator("form.asked .rich")
    expect(asked.locator("strong")).to_have_text("Увага")
    expect(asked.locator("a")).to_have_count(1)
    assert asked.inner_text() == said.inner_text()
    client.axe()
    client.page.get_by_label(uk("my.yourAnswer")).fill("Так:\n\n1. перше\n2. друге")
    client.page.get_by_role("button", name=uk("my.sendAnswer")).click()
    expect(client.page.locator(".said .reply .rich li")).to_have_count(2)
    olena.goto(f"/reworks/{road.number}")
    expect(olena.page.locator("ol.talk .said.answer .rich ol li")).to_have_count(2)


def test_a_failure_keeps_what_was_typed_in_the_composer(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = composer(olena)
    deep = "> " * 60 + "так"
    form.get_by_role("radio", name=uk("talk.toChoice.note")).check()
    words = form.get_by_label(uk("talk.noteText"))
    words.fill(deep)
    olena.expects(422, "/notes$")
    words.press("Control+Enter")
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(words).to_have_value(deep)
    olena.page.reload()
    expect(form.get_by_role("radio", name=uk("talk.toChoice.note"))).to_be_checked()
    expect(form.get_by_label(uk("talk.noteText"))).to_have_value(deep)
