"""The wrong person sees nothing, the slower one loses nothing, the same thing sent twice happens once."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, workspace
from support.house import House, in_days
from support.reader import Reader
from support.road import ESTIMATE, SPEC, TO_DEMO, TO_SIGNED, TO_SPECIFYING, travel
from support.words import uk

Visit = Callable[..., Reader]
REMARKS = "Додайте, будь ласка, назву файлу."


def test_a_contact_of_another_client_finds_no_such_page(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_DEMO)
    stranger_of = house.client("ТОВ «Липа»")
    documents = house.rework(road.number)["documents"]
    stranger = visit("Чужий", scripts=False)
    contact.enter(stranger, house.link(stranger_of.signatory))
    paths = [f"/my/reworks/{road.number}", f"/my/new?linkedTo={road.number}"]
    for one in documents:
        paths += [f"/documents/{one['sha256']}", f"/reworks/{road.number}/answers/{one['sha256']}"]
    for path in paths:
        stranger.expects(404, f"^{path.split('?')[0]}$")
        answer = stranger.page.goto(path)
        assert answer is not None and answer.status == 404, f"{path}: {answer and answer.status}"
        expect(stranger.page.get_by_role("heading", level=1)).to_have_text(uk("door.message.notFound"))
        expect(stranger.page.locator("body")).not_to_contain_text("накладних")
    stranger.axe()
    door = house.contact_door(stranger_of.signatory)
    sent = door.form(paths[-1], answer="accept", name="Чужа Людина")
    assert sent.status == 404, sent.status
    assert door.send("GET", f"/api/v1/reworks/{road.number}").status in (403, 404)
    assert house.rework(road.number)["stage"] == "demonstrating"


def test_a_developer_does_not_see_a_rework_before_the_hand_off(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SIGNED)
    maksym = visit("Максим")
    workspace.sign_in(maksym, house.developer)
    expect(workspace.section(maksym, uk("queue.next"))).to_contain_text(uk("queue.noNext"))
    maksym.goto("/reworks")
    expect(maksym.page.locator(".top .lead")).to_have_text(uk("reworks.noneOwn"))
    maksym.axe()
    maksym.expects(404, f"^/api/v1/reworks/{road.number}$")
    maksym.goto(f"/reworks/{road.number}")
    workspace.expect_problem(maksym.page.locator("main"), uk("problem.notFound"))
    maksym.axe()
    road.hand_off()
    maksym.goto("/queue")
    expect(workspace.section(maksym, uk("queue.next"))).to_contain_text("Вивантаження")


def test_the_slower_of_two_keeps_the_form_and_reads_that_somebody_was_faster(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = workspace.offer_estimate(olena)
    faster = {**ESTIMATE, "priceMinor": 9_900_000, "validUntil": in_days(14)}
    road.act(house.lead, "estimates", faster)
    olena.expects(412, f"/reworks/{road.number}/estimates$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.staleVersion"))
    expect(form.locator("[name=summary]")).to_have_value("Вивантаження накладних **одним файлом** за вибраний період.")
    expect(form.locator("[name=lowMinutes]")).to_have_value("10")
    workspace.expect_stage(olena, "estimated")
    olena.axe()
    workspace.submit(form)
    workspace.done(olena, "offerEstimate")
    assert house.rework(road.number)["estimate"]["number"] == 2


def test_without_a_version_or_a_key_nothing_is_done(house: House) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}"
    version = door.get(path).version
    assert door.write("POST", f"{path}/hold", {"reason": "Чекаємо"}).status == 428
    no_key = door.send("POST", f"{path}/hold", b"{}", content_type="application/json", if_match=f'"{version}"')
    assert (no_key.status, no_key.json["code"]) == (400, "keyRequired")
    stale = door.write("POST", f"{path}/hold", {"reason": "Чекаємо"}, "999")
    assert (stale.status, stale.json["code"]) == (412, "staleVersion")
    for _ in range(2):
        twice = door.write("POST", f"{path}/hold", {"reason": "Чекаємо"}, version, key="той-самий-ключ".encode().hex())
        assert twice.status == 200, twice.text
    assert [event["kind"] for event in house.rework(road.number)["story"]].count("held") == 1


def test_the_same_form_sent_twice_is_one_event(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, ("request", "estimate"))
    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    contact.open_ask(svitlana, "approve")
    asked = svitlana.page.url
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.estimate.approve"))
    contact.expect_told(svitlana, "approved")
    door, path = house.contact_door(client.signatory), asked.removeprefix(svitlana.origin)
    again = door.form(path, answer="approve", name="Мороз Світлана")
    assert again.status in (303, 409), again.status
    svitlana.page.goto(asked)
    expect(svitlana.page.locator("#answer")).to_contain_text(uk("closed.approved"))
    svitlana.axe()
    assert [event["kind"] for event in house.rework(road.number)["story"]].count("estimateApproved") == 1


def test_a_superseded_document_keeps_the_text_and_leads_to_the_newer_one(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, TO_SPECIFYING).publish()
    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    contact.open_ask(svitlana, "sign")
    contact.unfold(svitlana, uk("answer.spec.returnTitle"))
    contact.form(svitlana).get_by_label(uk("answer.spec.remarks")).fill(REMARKS)
    road.act(house.specialist, "spec-withdrawal", {"reason": "Знайшли неточність"})
    road.publish(SPEC.replace("612", "613"))
    svitlana.expects(409, "/answers/")
    contact.give(svitlana, uk("answer.spec.return"))
    closed = svitlana.page.locator("#answer")
    expect(closed).to_contain_text(uk("closed.supersededSpec"))
    expect(closed.get_by_label(uk("closed.typed.remarks"))).to_have_value(REMARKS)
    svitlana.axe()
    closed.get_by_role("link", name=uk("closed.supersededLink")).click()
    expect(svitlana.page.locator("main")).to_contain_text("613")
    expect(contact.form(svitlana)).to_be_visible()
    assert house.rework(road.number)["stage"] == "specified"


def test_a_withdrawn_estimate_keeps_the_text_and_says_why(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, ("request", "estimate"))
    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(client.signatory))
    contact.open_ask(svitlana, "approve")
    contact.unfold(svitlana, uk("answer.estimate.changeTitle"))
    contact.form(svitlana).get_by_label(uk("answer.estimate.change")).fill(REMARKS)
    road.act(house.specialist, "estimate-withdrawal", {"reason": "Помилка в годинах"})
    svitlana.expects(409, "/answers/")
    contact.give(svitlana, uk("answer.estimate.reestimate"))
    closed = svitlana.page.locator("#answer")
    expect(closed).to_contain_text(uk("closed.withdrawn"))
    expect(closed).to_contain_text("Помилка в годинах")
    expect(closed.get_by_label(uk("closed.typed.change"))).to_have_value(REMARKS)
    svitlana.axe()
