"""Comments on a specification: the client under the document with scripts off, the vendor's people in the workspace."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from support import contact, workspace
from support.house import House
from support.reader import Reader
from support.road import SPEC, TO_SPECIFYING, travel
from support.words import uk

Visit = Callable[..., Reader]
CRITERION = "AC-1: Файл за жовтень містить усі 612 накладних."
WORDING = "Файл за жовтень містить усі 612 накладних і сторновані."
ANSWER = "Так, **сторновані** теж."


def block(reader: Reader, words: str) -> Locator:
    own = reader.page.locator("p", has_text=words)
    return reader.page.locator(".commented > ol > li").filter(has=own).first


def test_a_client_comments_without_scripts_the_words_are_taken_and_the_new_revision_is_signed(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), (*TO_SPECIFYING, "publish"))
    svitlana = visit("Світлана", scripts=False)
    link = house.door(house.specialist).post(f"/api/v1/people/{road.client.signatory.id}/enter-links", {}).json["url"]
    contact.enter(svitlana, link)
    contact.open_ask(svitlana, "sign")
    contact.unfold(svitlana, uk("answer.comments.new"))
    page = svitlana.page
    page.get_by_label(uk("answer.comments.at")).select_option(label=CRITERION)
    page.get_by_label(uk("answer.comments.wording")).fill(WORDING)
    svitlana.expects(422, "/answers/")
    page.get_by_role("button", name=uk("answer.comments.send"), exact=True).last.click()
    expect(page.locator("#comment-text-error")).to_have_text(uk("answer.comments.textMissing"))
    expect(page.get_by_label(uk("answer.comments.wording"))).to_have_value(WORDING)
    svitlana.axe()
    page.get_by_label(uk("answer.comments.text"), exact=True).fill("А сторновані?")
    page.get_by_role("button", name=uk("answer.comments.send"), exact=True).last.click()
    expect(page.get_by_role("status")).to_have_text(uk("answer.comments.said"))
    thread = page.locator("#comment-1")
    expect(thread).to_contain_text("А сторновані?")
    svitlana.axe()
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    svitlana.expects(422, "/answers/")
    contact.give(svitlana, uk("answer.spec.sign"))
    expect(page.get_by_role("alert").locator('a[href="#stoppers"]')).to_be_visible()
    expect(contact.form(svitlana).get_by_label(uk("answer.name"))).to_have_value("Мороз Світлана")

    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto("/home")
    expect(olena.page.locator("main")).to_contain_text("Вивантаження видаткових накладних")
    olena.goto(f"/reworks/{road.number}")
    olena.page.get_by_role("link", name=uk("rework.comments", count=1)).click()
    olena.settled()
    place = block(olena, CRITERION)
    expect(place.locator(".thread")).to_contain_text(uk("comments.proposed", words=WORDING))
    olena.axe()
    place.locator(".thread summary").click()
    reply = place.locator(".thread form.say")
    reply.get_by_label(uk("comments.reply")).fill(ANSWER)
    reply.get_by_role("button", name=uk("comments.send")).click()
    expect(place.locator(".thread strong", has_text="сторновані")).to_be_visible()
    place.get_by_role("button", name=uk("comments.take"), exact=True).click()
    expect(place.locator(".thread")).to_contain_text(uk("comments.state.taken", name=house.specialist.name))
    olena.goto(f"/reworks/{road.number}/spec")
    olena.settled()
    text = olena.page.locator("textarea").first
    assert f"- {CRITERION[:6]}{WORDING}" in text.input_value()
    draft = house.door(house.specialist).get(f"/api/v1/reworks/{road.number}/spec-draft").json["version"]
    road.act(house.specialist, "spec-revisions", {"draftVersion": draft})

    contact.open_ask(svitlana, "sign")
    expect(page.locator("#comment-1")).to_contain_text(uk("answer.comments.taken", name=house.specialist.name))
    expect(page.locator("#comment-1")).to_contain_text("сторновані теж")
    svitlana.axe()
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.spec.sign"))
    contact.expect_told(svitlana, "signed")


def test_a_colleague_is_asked_in_a_draft_and_nothing_is_published_until_it_is_settled(
    house: House, visit: Visit
) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    door.write("PUT", path, {"text": SPEC}, door.get(path).version)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}/spec/comments")
    olena.settled()
    place = block(olena, "Файл CSV")
    place.get_by_role("button", name=uk("comments.begin")).click()
    form = place.locator("form.say.internal")
    olena.axe()
    form.get_by_label(uk("comments.comment"), exact=True).fill("Роздільник точно такий?")
    form.get_by_label(uk("comments.blocksPublishing")).check()
    olena.page.reload()
    olena.settled()
    place.get_by_role("button", name=uk("comments.begin")).click()
    expect(form.get_by_label(uk("comments.comment"), exact=True)).to_have_value("Роздільник точно такий?")
    form.get_by_role("button", name=uk("comments.saveInternal")).click()
    thread = place.locator(".thread.slip")
    expect(thread).to_contain_text(uk("comments.internal"))
    expect(thread).to_be_focused()
    olena.axe()
    olena.goto(f"/reworks/{road.number}/spec")
    olena.settled()
    stops = olena.page.get_by_role("link", name=uk("editor.stopsComments", count=1))
    expect(stops).to_be_visible()
    olena.axe()
    stops.click()
    olena.settled()
    version = door.get(path).json["version"]
    refused = door.write(
        "POST", f"/api/v1/reworks/{road.number}/spec-revisions", {"draftVersion": version},
        door.get(f"/api/v1/reworks/{road.number}").version, key="publish-over-comment",
    )
    assert refused.status == 409 and refused.json["code"] == "openComments", refused.text
    thread.get_by_role("button", name=uk("comments.resolve"), exact=True).click()
    expect(thread).to_contain_text(uk("comments.state.resolved", name=house.specialist.name))
    road.act(house.specialist, "spec-revisions", {"draftVersion": version})
