"""Files: brought with a bar that shows how far, shown to whoever may read what names them."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from support import contact, workspace
from support.house import House
from support.reader import Reader
from support.road import TO_SPECIFYING, travel
from support.words import uk

Visit = Callable[..., Reader]
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
)


def file(name: str, body: bytes = PICTURE) -> dict[str, object]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": body}


def bring(form: Locator, *files: dict[str, object]) -> None:
    form.locator("input[type=file]").set_input_files(list(files))


def is_drawn(image: Locator) -> bool:
    return bool(image.evaluate("image => image.decode().then(() => image.naturalWidth > 0, () => false)"))


def test_a_specialist_asks_with_a_picture_and_the_client_sees_it(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = olena.page.locator("form.say:not(.answering)")
    form.get_by_label(uk("talk.text")).fill("Така таблиця?")
    bring(form, file("Екран № 1.png"), file("таблиця.csv", "а;б\n1;2\n".encode()))
    expect(form.locator(".files li[data-file]")).to_have_count(2)
    olena.axe()
    form.get_by_role("button", name=uk("files.drop") + " таблиця.csv").click()
    expect(form.locator(".files li")).to_have_count(1)
    form.get_by_role("button", name=uk("talk.send.client")).click()
    image = olena.page.locator("ol.talk .files img")
    expect(image).to_have_attribute("alt", "Екран № 1.png")
    assert is_drawn(image)
    expect(form.locator(".files li")).to_have_count(0)
    workspace.expect_story(olena, "1 файл")
    olena.axe()

    client = visit("Світлана", scripts=False)
    contact.enter(client, house.link(road.client.signatory))
    client.goto(f"/my/reworks/{road.number}")
    shown = client.page.locator("form.asked .files img")
    expect(shown).to_have_attribute("alt", "Екран № 1.png")
    assert is_drawn(shown)
    expect(client.page.locator("form.asked noscript .hint")).to_have_text(uk("files.noScript"))
    expect(client.page.locator("form.asked [type=file]")).to_be_hidden()
    client.axe()


def test_a_contact_sends_files_with_the_wish(house: House, visit: Visit) -> None:
    client_of = house.client("ТОВ «Рута»")
    client = visit("Світлана")
    contact.enter(client, house.link(client_of.signatory))
    client.goto("/my/new")
    form = client.page.locator("form.fields")
    client.page.get_by_label(uk("my.titleLabel")).fill("Звіт про залишки")
    bring(form, file("екран.png"), file("зразок.csv", b"a;b\n"))
    expect(form.locator(".files li[data-file]")).to_have_count(2)
    client.axe()
    # Something is missing: the files are still there.
    client.expects(422, "^/my/new$")
    client.page.get_by_role("button", name=uk("my.send"), exact=True).click()
    expect(form.locator(".files li[data-file]")).to_have_count(2)
    client.page.get_by_label(uk("my.wishLabel")).fill("Щоб був такий, як на знімку.")
    client.page.get_by_role("button", name=uk("my.send"), exact=True).click()
    expect(client.page.locator(".files img")).to_have_attribute("alt", "екран.png")
    expect(client.page.get_by_role("link", name="зразок.csv")).to_have_count(1)

    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto("/reworks/1")
    image = olena.page.locator(".files img")
    expect(image).to_have_attribute("alt", "екран.png")
    image.scroll_into_view_if_needed()
    assert is_drawn(image)


def test_what_is_not_taken_is_told_and_the_text_stays(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = olena.page.locator("form.say:not(.answering)")
    words = form.get_by_label(uk("talk.text"))
    words.fill("Ось програма")
    olena.expects(415, "^/api/v1/files$")
    bring(form, file("рахунок.pdf", b"\x7fELF\x02\x01\x01\x00"))
    expect(form.get_by_role("alert")).to_contain_text("рахунок.pdf")
    expect(form.get_by_role("alert")).to_contain_text(uk("problem.fileTypeUnknown"))
    expect(words).to_have_value("Ось програма")
    # Pasting and dropping do the same as choosing.
    for event in ("paste", "drop"):
        words.evaluate(
            """(field, event) => {
                const data = new DataTransfer();
                data.items.add(new File(["текст " + event], event + ".txt"));
                const made = event === "paste"
                    ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                    : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
                field.dispatchEvent(made);
            }""",
            event,
        )
        expect(form.locator(".files")).to_contain_text(f"{event}.txt")
    expect(form.locator(".files li[data-file]")).to_have_count(2)
    expect(form.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("options", [("--file-limit", "1")])
def test_a_file_past_the_limit_is_told_so(house: House, visit: Visit) -> None:
    client_of = house.client("ТОВ «Рута»")
    client = visit("Світлана")
    contact.enter(client, house.link(client_of.signatory))
    client.goto("/my/new")
    form = client.page.locator("form.fields")
    client.expects(413, "^/api/v1/files$")
    bring(form, file("великий.txt", b"x" * 3_000_000))
    expect(form.get_by_role("alert")).to_contain_text(uk("problem.fileTooLarge", limit="1"))
    bring(form, file("малий.txt", b"x" * 900_000))
    expect(form.locator(".files li[data-file]")).to_have_count(1)


def test_files_outlive_a_reload_and_one_the_server_forgot_is_told_by_name(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = olena.page.locator("form.say:not(.answering)")
    form.get_by_label(uk("talk.text")).fill("Ось знімок")
    bring(form, file("екран.png"))
    expect(form.locator(".files li[data-file]")).to_have_count(1)
    olena.page.reload()
    olena.settled()
    expect(form.get_by_label(uk("talk.text"))).to_have_value("Ось знімок")
    expect(form.locator(".files li[data-file]")).to_contain_text("екран.png")
    # As after a day: nothing named the file.
    hidden = form.locator("[name=files]")
    hidden.evaluate("field => { field.value = `${'0'.repeat(64)} екран.png`; field.dispatchEvent(new Event('kept')); }")
    olena.expects(422, f"^/api/v1/reworks/{road.number}/questions$")
    form.get_by_role("button", name=uk("talk.send.client")).click()
    chosen = form.locator("[type=file]")
    expect(chosen).to_have_accessible_description(uk("files.gone", name="екран.png"))
    expect(chosen).to_have_attribute("aria-invalid", "true")
    expect(form.get_by_label(uk("talk.text"))).to_have_value("Ось знімок")
    olena.axe()
    form.get_by_role("link", name=uk("files.gone", name="екран.png")).click()
    expect(chosen).to_be_focused()
    form.get_by_role("button", name=uk("files.drop") + " екран.png").click()
    bring(form, file("екран.png"))
    form.get_by_role("button", name=uk("talk.send.client")).click()
    expect(olena.page.locator("ol.talk .files img")).to_have_count(1)
    olena.page.reload()
    olena.settled()
    expect(form.locator(".files li")).to_have_count(0)


def test_a_contact_is_told_which_file_the_server_forgot(house: House, visit: Visit) -> None:
    client_of = house.client("ТОВ «Рута»")
    client = visit("Світлана")
    contact.enter(client, house.link(client_of.signatory))
    page = client.goto("/my/new")
    page.get_by_label(uk("my.titleLabel")).fill("Звіт про залишки")
    page.get_by_label(uk("my.wishLabel")).fill("Щоб був такий, як на знімку.")
    page.locator("[name=files]").evaluate("field => { field.value = `${'0'.repeat(64)} екран 1.png`; }")
    client.expects(422, "^/my/new$")
    page.get_by_role("button", name=uk("my.send"), exact=True).click()
    # What is wrong is read first, and leads to its field.
    expect(page.get_by_role("alert").first).to_be_focused()
    told = uk("files.gone", name="екран 1.png")
    page.get_by_role("alert").get_by_role("link", name=told).click()
    expect(page.locator("[type=file]")).to_be_focused()
    expect(page.locator("[type=file]")).to_have_accessible_description(told)
    expect(page.get_by_label(uk("my.wishLabel"))).to_have_value("Щоб був такий, як на знімку.")
    client.axe()


def test_every_file_that_was_not_taken_is_told(house: House, visit: Visit) -> None:
    client_of = house.client("ТОВ «Рута»")
    client = visit("Світлана")
    contact.enter(client, house.link(client_of.signatory))
    form = client.goto("/my/new").locator("form.fields")
    client.expects(415, "^/api/v1/files$")
    bring(form, file("перша.pdf", b"\x7fELF\x02\x01\x01\x00"), file("друга.pdf", b"\x7fELF\x02\x01\x01\x00"))
    for name in ("перша.pdf", "друга.pdf"):
        expect(form.get_by_role("alert")).to_contain_text(name)
    expect(form.locator("[type=file]")).to_have_accessible_description(uk.pattern("problem.fileTypeUnknown"))
    client.axe()
