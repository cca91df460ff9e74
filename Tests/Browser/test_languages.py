"""Both languages, on every page: in English no Ukrainian word is left but what people themselves wrote."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.house import Client, House
from support.markup import shown_words
from support.reader import Reader
from support.road import SPEC, TO_DEMO, TO_SPECIFYING, WISH, Road, travel
from support.words import en, uk

Visit = Callable[..., Reader]


def expect_english(reader: Reader, own: list[str]) -> None:
    assert reader.page.locator("html").get_attribute("lang") == "en", reader.page.url
    left = shown_words(reader.page, sorted(own, key=len, reverse=True))
    assert not left, f"Ukrainian on {reader.page.url}:\n" + "\n".join(left)
    reader.axe()


def written_by_people(house: House, client: Client, road: Road) -> list[str]:
    """Names, titles, wishes, estimates, criteria: data, the same in either language."""
    rework = house.rework(road.number)
    people = [house.lead, house.specialist, house.developer, client.signatory, client.contact]
    own = [client.name, rework["title"], WISH, "Мороз Світлана", "Діденко Максим", "Гнатюк Олена", "Коваль Ірина"]
    own += [person.name for person in people]
    own += ["головна бухгалтерка", "спеціалістка підтримки", "керівниця підтримки", "бухгалтер", "розробник"]
    # The main calendar is called so until a lead calls it otherwise.
    own.append("Київ")
    own += [one["text"] for one in (rework.get("spec") or {}).get("criteria", [])]
    own += [one["how"] for one in (rework.get("delivery") or {}).get("cover", [])]
    own += [line.strip("#-1234567890. ") for line in SPEC.splitlines() if len(line.strip("#- ")) > 2]
    return own + ["Відкрийте «Продажі».", "Вивантаження накладних одним файлом за вибраний період."]


def switch(reader: Reader) -> None:
    reader.page.get_by_role("button", name=uk("bar.switchTo"), exact=True).click()
    expect(reader.page.get_by_role("button", name=en("bar.switchTo"), exact=True)).to_be_visible()
    reader.settled()


def test_the_workspace_speaks_english(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, TO_DEMO)
    waiting = travel(house, client, TO_SPECIFYING)
    kept = house.client("ТОВ «Липа»", plan="free")
    stalled = travel(house, kept, ("request",))
    own = [*written_by_people(house, client, road), kept.name]
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    switch(olena)
    reworks = [f"/reworks/{one.number}" for one in (road, waiting, stalled)]
    clients = ["/clients", f"/clients/{client.id}", f"/clients/{kept.id}"]
    for path in ["/home", "/reworks", *reworks, f"{reworks[1]}/spec", *clients]:
        olena.goto(path)
        expect_english(olena, own)
    olena.goto(reworks[2])
    expect(olena.page.locator("section.gate")).to_contain_text(en("gate.reason.free"))


def test_the_queue_speaks_english(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, TO_DEMO)
    travel(house, client, ("request", "estimate", "approve", "publish", "sign", "hand_off"))
    maksym = visit("Максим")
    workspace.sign_in(maksym, house.developer)
    switch(maksym)
    own = written_by_people(house, client, road)
    expect_english(maksym, own)
    maksym.goto(f"/reworks/{road.number}")
    expect_english(maksym, own)


def test_the_contacts_pages_speak_english(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, TO_DEMO)
    travel(house, client, ("request", "estimate"))
    own = written_by_people(house, client, road)
    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    svitlana.page.get_by_role("button", name=uk("door.otherName"), exact=True).click()
    expect(svitlana.page.get_by_role("heading", name=en("my.waitingForYou"))).to_be_visible()
    for path in ("/my", "/my/new", f"/my/reworks/{road.number}", "/sign-in"):
        svitlana.goto(path)
        expect_english(svitlana, own)
    svitlana.expects(404, "^/no-such-page$")
    svitlana.goto("/no-such-page")
    expect_english(svitlana, own)


def test_an_english_client_reads_and_answers_in_english(house: House, visit: Visit) -> None:
    client = house.client("Linden Ltd", language="en")
    road = travel(house, client, ("request", "estimate"))
    own = written_by_people(house, client, road)
    svitlana = visit("Світлана", scripts=False, language="en")
    svitlana.page.goto(house.link(client.signatory))
    expect_english(svitlana, own)
    contact.enter(svitlana, svitlana.page.url, en)
    expect_english(svitlana, own)
    contact.open_ask(svitlana, "approve", en)
    expect_english(svitlana, [*own, "Податкові накладні"])
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, en("answer.estimate.approve"))
    contact.expect_error(svitlana, "name", en("answer.error.nameMissing"))
    expect_english(svitlana, [*own, "Податкові накладні"])
    contact.form(svitlana).get_by_label(en("answer.name")).fill("Moroz Svitlana")
    contact.give(svitlana, en("answer.estimate.approve"))
    contact.expect_told(svitlana, "approved", en)
    expect_english(svitlana, own)


def test_an_english_template_leaves_the_workspace_ukrainian(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, road.number)
    choice = editor.offer(olena, uk("editor.startTitle")).get_by_role("button", name=uk("language.en"))
    choice.first.click()
    expect(editor.text(olena)).to_have_value(re.compile("^# "))
    editor.expect_saved(olena)
    olena.page.reload()
    olena.settled()
    expect(olena.page.get_by_role("button", name=uk("bar.switchTo"), exact=True)).to_be_visible()
