"""Pictures and files come into a specification, and the client who may read it sees them there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.house import House
from support.reader import Reader
from support.road import SPEC, TO_SPECIFYING, travel
from support.words import uk
from test_editor import specifying, stored
from test_files import PICTURE, file, is_drawn

Visit = Callable[..., Reader]

BRINGS = """([field, how, names, bytes]) => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }));
    field.dispatchEvent(how === "paste"
        ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
        : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def bring(reader: Reader, how: str, *names: str) -> None:
    field = editor.text(reader).element_handle()
    reader.page.evaluate(BRINGS, [field, how, list(names), list(PICTURE)])


def test_pictures_pasted_dropped_and_chosen_stand_in_the_document_that_the_client_reads(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, road.number)
    editor.write(olena, SPEC)
    text = editor.text(olena)
    text.press("Control+End")
    bring(olena, "paste", "image.png")
    expect(text).to_have_value(re.compile("\\n!\\[" + uk("editor.pasted") + "\\]\\(/files/[0-9a-f]{64}\\)$"))
    pasted = text.input_value()
    # As anything typed, it is taken back and brought again by the field itself.
    text.press("Control+z")
    expect(text).to_have_value(SPEC)
    text.press("Control+y")
    expect(text).to_have_value(pasted)
    bring(olena, "drop", "схема.png")
    expect(text).to_have_value(re.compile("!\\[схема\\]\\(/files/[0-9a-f]{64}\\)$"))
    olena.page.locator("[data-f=addFile]").set_input_files([file("план.csv", b"a;b")])
    expect(text).to_have_value(re.compile("\\[план\\.csv\\]\\(/files/[0-9a-f]{64}\\)$"))
    editor.expect_saved(olena)
    shown = olena.page.frame_locator("iframe").locator("img")
    expect(shown).to_have_count(2)
    assert is_drawn(shown.first)
    olena.axe()
    editor.publish(olena, road.number)

    client = visit("Світлана", scripts=False)
    contact.enter(client, house.link(road.client.signatory))
    client.goto(f"/documents/{road.document('spec')}")
    image = client.page.locator("main img").first
    expect(image).to_have_attribute("alt", uk("editor.pasted"))
    assert is_drawn(image)
    client.axe()
    # Who is of another client has neither the document nor its picture.
    stranger = visit("Чужа")
    other = house.client("ТОВ «Мальва»")
    contact.enter(stranger, house.link(other.signatory))
    stranger.expects(404, "^/files/")
    address = image.get_attribute("src")
    assert stranger.page.evaluate("async (path) => (await fetch(path)).status", address) == 404


def test_one_types_on_while_a_picture_comes_and_what_is_not_taken_is_told_beside_the_text(
    house: House, visit: Visit
) -> None:
    number = specifying(house).number
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    text = editor.text(olena)
    editor.write(olena, "Початок.\n\nКінець.")
    held = []
    olena.page.route("**/api/v1/files?*", lambda route: held.append(route))
    text.evaluate("field => field.setSelectionRange(8, 8)")
    bring(olena, "paste", "схема.png")
    expect(olena.page.locator("[data-f=uploads] progress")).to_have_count(1)
    olena.axe()
    text.press("Control+Home")
    text.press_sequentially("Ще. ")
    held[0].continue_()
    expect(text).to_have_value(re.compile("^Ще\\. Початок\\. !\\[схема\\]\\(/files/[0-9a-f]{64}\\)\n\nКінець\\.$"))
    assert text.evaluate("field => field.selectionStart") == 4
    olena.page.unroute("**/api/v1/files?*")
    before = text.input_value()
    olena.expects(415, "^/api/v1/files$")
    olena.page.locator("[data-f=addFile]").set_input_files([file("рахунок.pdf", b"\x7fELF\x02\x01\x01\x00")])
    told = olena.page.locator("[data-f=fileFault]")
    expect(told).to_contain_text("рахунок.pdf")
    expect(told).to_contain_text(uk("problem.fileTypeUnknown"))
    expect(text).to_have_value(before)
    olena.axe()


def test_a_text_is_read_in_with_the_pictures_beside_it_and_what_is_missing_is_named(
    house: House, visit: Visit, tmp_path: Path
) -> None:
    number = specifying(house).number
    folder = tmp_path / "тз"
    (folder / "зображення").mkdir(parents=True)
    (folder / "зображення" / "а б.png").write_bytes(PICTURE)
    words = "# ТЗ\n\n![схема](зображення/а%20б.png)\n\n![друга](<нема.png>)\n\n`![код](нема2.png)`\n"
    (folder / "тз.md").write_text(words, encoding="utf-8")
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    text = editor.text(olena)
    olena.page.locator("[data-f=importFolder]").set_input_files(folder)
    expect(text).to_have_value(re.compile("!\\[схема\\]\\(/files/[0-9a-f]{64}\\)\n\n!\\[друга\\]\\(<нема\\.png>\\)"))
    olena.page.wait_for_function(
        "() => document.querySelector('iframe').contentDocument?.querySelectorAll('img').length === 1"
    )
    expect(editor.findings(olena).filter(has_text="нема.png")).to_have_count(1)
    assert "нема2.png" in stored(house, number)
    text.press("Control+z")
    # The same as single files chosen together, with the pictures found by name.
    text.fill("")
    files = [folder / "тз.md", folder / "зображення" / "а б.png"]
    olena.page.locator("[data-f=import]").set_input_files(files)
    expect(text).to_have_value(re.compile("!\\[схема\\]\\(/files/[0-9a-f]{64}\\)"))
    olena.axe()
