"""The editor of a specification loses nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from support import editor, workspace
from support.house import PASSWORD, House
from support.reader import LOST, Reader
from support.road import SPEC, TO_SPECIFYING, Road, travel
from support.words import uk

Visit = Callable[..., Reader]
DRAFT = "/spec-draft"


def specifying(house: House) -> Road:
    return travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)


def stored(house: House, number: int) -> str:
    return house.door(house.specialist).get(f"/api/v1/reworks/{number}/spec-draft").json["text"]


def hold_saves(page: Page) -> None:
    """The network swallows every save, so that only the browser has the text."""
    page.route(f"**{DRAFT}", lambda route: route.abort() if route.request.method == "PUT" else route.continue_())


def test_text_typed_just_before_a_reload_is_offered_back(house: House, visit: Visit) -> None:
    number = specifying(house).number
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    editor.write(olena, SPEC)
    hold_saves(olena.page)
    editor.text(olena).press("Control+End")
    editor.text(olena).press_sequentially("Ще одне речення.")
    olena.page.reload()
    olena.settled()
    offer = editor.offer(olena, uk("editor.restoreTitle"))
    expect(offer).to_be_visible()
    expect(editor.text(olena)).to_have_value(SPEC)
    olena.axe()
    olena.page.unroute(f"**{DRAFT}")
    offer.get_by_role("button", name=uk("editor.restore")).click()
    editor.expect_saved(olena)
    expect(editor.text(olena)).to_have_value(f"{SPEC}Ще одне речення.")
    assert stored(house, number) == f"{SPEC}Ще одне речення."
    olena.page.reload()
    olena.settled()
    expect(olena.page.locator("section.offer")).to_have_count(0)
    expect(editor.text(olena)).to_have_value(f"{SPEC}Ще одне речення.")


def test_a_server_that_dies_while_someone_types_gets_the_text_when_it_is_back(house: House, visit: Visit) -> None:
    number = specifying(house).number
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    editor.write(olena, SPEC)
    house.server.kill()
    olena.expects(LOST, DRAFT)
    typed = f"{SPEC}\nНабрано без сервера.\n"
    editor.text(olena).fill(typed)
    expect(editor.status(olena)).to_have_text(uk("editor.offline"))
    expect(editor.text(olena)).to_be_editable()
    olena.axe()
    house.server.start()
    retry = olena.page.get_by_role("button", name=uk("editor.retry"))
    retry.or_(editor.status(olena).filter(has_text=uk.pattern("editor.saved"))).first.click()
    editor.expect_saved(olena)
    expect(editor.text(olena)).to_have_value(typed)
    assert stored(house, number) == typed


def test_a_session_that_ends_in_another_tab_keeps_the_text(house: House, visit: Visit) -> None:
    number = specifying(house).number
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    editor.write(olena, SPEC)
    other = olena.context.new_page()
    other.goto("/home")
    other.get_by_role("button", name=uk("bar.signOut"), exact=True).click()
    expect(other).to_have_url(f"{olena.origin}/sign-in")

    olena.expects(401, DRAFT)
    typed = f"{SPEC}\nНабрано після виходу.\n"
    editor.text(olena).fill(typed)
    workspace.expect_problem(olena.page.locator("main"), uk("problem.signedOut"))
    expect(editor.text(olena)).to_have_value(typed)
    olena.axe()

    with olena.context.expect_page() as opened:
        olena.page.get_by_role("alert").get_by_role("link", name=uk("load.signIn")).click()
    door = opened.value
    door.get_by_label(uk("door.login")).fill(house.specialist.login)
    door.get_by_label(uk("door.password")).fill(PASSWORD)
    door.get_by_role("button", name=uk("door.signIn"), exact=True).click()
    expect(door.locator("[data-me]")).to_have_text(house.specialist.name)
    olena.page.bring_to_front()
    editor.text(olena).press("Control+End")
    editor.text(olena).press_sequentially("Далі.")
    editor.expect_saved(olena)
    expect(olena.page.get_by_role("alert")).to_have_count(0)
    assert stored(house, number) == f"{typed}Далі."


def two(house: House, visit: Visit, number: int) -> tuple[Reader, Reader]:
    olena, iryna = visit("Олена"), visit("Ірина")
    workspace.sign_in(olena, house.specialist)
    workspace.sign_in(iryna, house.lead)
    editor.open_editor(olena, number)
    editor.write(olena, SPEC)
    editor.open_editor(iryna, number)
    return olena, iryna


def test_two_editors_of_one_draft_are_told_of_each_other_and_their_lines_are_put_together(
    house: House, visit: Visit
) -> None:
    number = specifying(house).number
    olena, iryna = two(house, visit, number)
    others = iryna.page.locator("[data-f=others]")
    expect(others).to_have_text(uk("editor.others", list=house.specialist.name))
    first = f"Від Ірини.\n\n{SPEC}"
    editor.write(iryna, first)
    text = editor.text(olena)
    with olena.page.expect_response(lambda one: one.request.method == "PUT" and one.url.endswith(DRAFT)) as saved:
        text.press("Control+End")
        text.press_sequentially("Від Олени.")
    assert saved.value.status == 200
    expect(text).to_have_value(f"{first}Від Олени.")
    # The caret stays where it was, and what came is taken back like anything typed.
    assert text.evaluate("field => field.selectionStart === field.value.length")
    expect(editor.status(olena)).to_have_text(uk("editor.merged", name=house.lead.name))
    assert stored(house, number) == f"{first}Від Олени."
    olena.axe()
    text.press("Control+z")
    expect(text).to_have_value(f"{SPEC}Від Олени.")
    text.press("Control+y")
    editor.expect_saved(olena)
    # Who types nothing gets the other's text by itself, the next time the page tells that it is open.
    iryna.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(editor.text(iryna)).to_have_value(f"{first}Від Олени.")
    expect(editor.status(iryna)).to_have_text(uk("editor.caughtUp", name=house.specialist.name))
    # Whoever leaves is not told of any more.
    olena.goto("/home")
    iryna.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(others).to_have_text("")


def test_lines_that_both_changed_are_chosen_place_by_place_and_neither_text_is_lost(
    house: House, visit: Visit
) -> None:
    number = specifying(house).number
    olena, iryna = two(house, visit, number)
    goal, data = "Бухгалтерка сама отримує файл за вибраний період.", "Файл CSV, роздільник «;»."
    theirs = SPEC.replace(goal, "Ціль Ірини.").replace(data, "Дані Ірини.").replace("1. Обрати період.", "1. Крок Ірини.")
    hers = SPEC.replace(goal, "Ціль Олени.").replace(data, "Дані Олени.").replace("2. Підтвердити.", "2. Крок Олени.")
    editor.write(iryna, theirs)
    olena.expects(412, DRAFT)
    editor.text(olena).fill(hers)
    offer = editor.offer(olena, uk("editor.chooseTitle"))
    places = offer.locator("fieldset")
    expect(places).to_have_count(2)
    expect(places.first).to_contain_text("Ціль Олени.")
    expect(places.first).to_contain_text("Ціль Ірини.")
    expect(editor.text(olena)).not_to_be_editable()
    olena.axe()
    go = offer.get_by_role("button", name=uk("editor.pieceGo"))
    go.click()
    expect(offer.get_by_role("alert")).to_have_text(uk("editor.pieceMissing"))
    places.first.get_by_role("radio", name=uk("editor.mine")).check()
    places.last.get_by_role("radio", name=house.lead.name).check()
    go.click()
    editor.expect_saved(olena)
    whole = hers.replace("Дані Олени.", "Дані Ірини.").replace("1. Обрати період.", "1. Крок Ірини.")
    expect(editor.text(olena)).to_have_value(whole)
    assert stored(house, number) == whole
    draft = house.door(house.specialist).get(f"/api/v1/reworks/{number}/spec-draft").json
    texts = [draft["text"], *(kept["text"] for kept in draft["kept"])]
    assert hers in texts and theirs in texts, "one of the two texts is gone"

    olena.page.reload()
    olena.settled()
    olena.page.locator("summary", has_text=uk("editor.keptTexts")).click()
    olena.page.get_by_role("button", name=uk.pattern("editor.keptText", name=house.lead.name)).first.click()
    expect(editor.offer(olena, uk("editor.chooseTitle"))).to_contain_text("Ціль Ірини.")


def test_a_section_of_a_template_comes_before_the_line_with_the_caret_and_undo_takes_it_back(
    house: House, visit: Visit
) -> None:
    number = specifying(house).number
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    editor.write(olena, "# Звіт\n\n## Мета\n\nБачити залишки.\n")
    fold = olena.page.locator("details").filter(has_text=uk("editor.addSection"))
    fold.locator("summary").click()
    editor.text(olena).press("Control+Home")
    for _ in range(2):
        editor.text(olena).press("ArrowDown")
    fold.get_by_role("button", name="Учасники та права", exact=True).click()
    expect(editor.text(olena)).to_be_focused()
    written = editor.text(olena).input_value()
    assert written.startswith("# Звіт\n\n## Учасники та права\n")
    assert written.endswith("\n\n## Мета\n\nБачити залишки.\n")
    olena.axe()
    editor.text(olena).press("Control+z")
    expect(editor.text(olena)).to_have_value("# Звіт\n\n## Мета\n\nБачити залишки.\n")
