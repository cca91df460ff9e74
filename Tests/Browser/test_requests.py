"""Consultations and bugs: written down, their kind said, answered, mended, closed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from support import workspace
from support.asked import QUESTION, act, ask
from support.house import Client, House, Person
from support.reader import Reader
from support.road import TO_ACCEPTED, travel
from support.words import uk

Visit = Callable[..., Reader]


def asked(house: House, client: Client, kind: str, title: str, *, stopped: bool = False) -> int:
    return ask(house.door(house.specialist), client.id, client.contact.id, kind, title, stopped=stopped)


def open_form(reader: Reader, action: str) -> Locator:
    workspace.hand(reader).locator(f"button[type=button][data-action={action}]").click()
    return reader.page.locator(".act form")


def press(reader: Reader, name: str) -> None:
    workspace.hand(reader).get_by_role("button", name=name, exact=True).click()


def expect_stage(reader: Reader, stage: str) -> None:
    expect(reader.page.locator(".kinds")).to_contain_text(uk(f"request.stage.{stage}"))


def expect_main(reader: Reader, name: str) -> None:
    expect(workspace.hand(reader).locator(".btn.main")).to_have_text(name)


def come(visit: Visit, person: Person) -> Reader:
    reader = visit(person.name)
    workspace.sign_in(reader, person)
    return reader


def test_a_question_written_down_is_confirmed_answered_and_closed(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    olena = come(visit, house.specialist)
    page = olena.goto("/requests")
    page.locator("summary", has_text=uk("requests.new")).click()
    form = page.locator("details form.form")
    workspace.submit(form)
    olena.expects(422, "^/api/v1/requests$")
    workspace.expect_problem(form, uk("request.form.new.clientMissing"))
    form.get_by_label(uk("request.form.new.client"), exact=True).select_option(str(client.id))
    form.locator(f"[name=contact] option[value='{client.contact.id}']").wait_for(state="attached")
    form.get_by_label(uk("request.form.new.contact")).select_option(str(client.contact.id))
    workspace.fill(form, title="Як додати націнку", text=QUESTION)
    olena.goto("/requests")
    page.locator("summary", has_text=uk("requests.new")).click()
    expect(form.locator("[name=title]")).to_have_value("Як додати націнку")
    expect(form.get_by_label(uk("request.form.new.contact"))).to_have_value(str(client.contact.id))
    workspace.submit(form)
    page.wait_for_url("**/requests/*")
    olena.settled()
    expect_stage(olena, "triage")
    confirm = uk("request.action.confirm", kind=uk("request.kind.consultation"))
    expect_main(olena, confirm)
    olena.axe()
    press(olena, confirm)
    expect_stage(olena, "open")
    answer = open_form(olena, "answer")
    workspace.submit(answer)
    olena.expects(422, "/solution$")
    workspace.expect_problem(answer, uk("request.form.answerMissing"))
    workspace.fill(answer, text="У «Звітах» поставте позначку **«Націнка»**.")
    olena.page.reload()
    olena.settled()
    answer = open_form(olena, "answer")
    expect(answer.locator("[name=text]")).to_have_value("У «Звітах» поставте позначку **«Націнка»**.")
    answer.get_by_label(uk("request.form.recommendation")).check()
    workspace.submit(answer)
    expect_stage(olena, "answered")
    solution = workspace.section(olena, uk("request.solution.recommendation"))
    expect(solution.locator("strong").filter(has_text="Націнка")).to_have_count(1)
    expect(solution.locator(".state")).to_have_text(uk("request.solution.inTime"))
    olena.axe()
    press(olena, uk("request.action.close"))
    expect_stage(olena, "closed")
    for event in ("made", "classified", "solved", "closed"):
        told = uk(f"request.story.{event}", kind=uk("request.kind.consultation"))
        expect(workspace.section(olena, uk("story.title"))).to_contain_text(told)


def test_a_changed_kind_needs_a_reason_the_client_reads(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    number = asked(house, client, "consultation", "Зникли накладні")
    olena = come(visit, house.specialist)
    olena.goto(f"/requests/{number}")
    form = open_form(olena, "classify")
    form.get_by_label(uk("request.kind.bug"), exact=True).check()
    workspace.submit(form)
    olena.expects(422, "/classification$")
    workspace.expect_problem(form, uk("request.form.reasonMissing"))
    workspace.fill(form, reason="Ви нічого не змінювали: це наша помилка.")
    workspace.submit(form)
    expect(olena.page.locator(".kinds .kind")).to_have_text(uk("request.kind.bug"))
    expect(workspace.section(olena, uk("request.said.changed"))).to_contain_text("це наша помилка")
    seen = house.contact_door(client.contact).get(f"/api/v1/requests/{number}").json
    assert seen["classified"]["reason"] == "Ви нічого не змінювали: це наша помилка."


def test_a_bug_is_traced_to_a_criterion_that_was_accepted(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    road = travel(house, client, TO_ACCEPTED)
    number = asked(house, client, "bug", "Сторновані накладні без стану")
    olena = come(visit, house.specialist)
    olena.goto(f"/requests/{number}")
    form = open_form(olena, "classify")
    form.get_by_label(uk("request.form.warranty")).select_option(f"{road.number} AC-2")
    expect(form.locator("[data-f=criterion]")).to_contain_text(f"№ {road.number}")
    olena.axe()
    form.get_by_label(uk("request.kind.consultation"), exact=True).check()
    expect(form.get_by_label(uk("request.form.warranty"))).to_be_hidden()
    form.get_by_label(uk("request.kind.bug"), exact=True).check()
    workspace.submit(form)
    expect(olena.page.locator(".facts").get_by_role("link", name="AC-2")).to_have_attribute("href", f"/reworks/{road.number}")


def test_stopped_work_stands_first_and_says_so_in_words(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    asked(house, client, "bug", "Друк обрізає рядок")
    stopped = asked(house, client, "bug", "Нічого не відкривається", stopped=True)
    asked(house, client, "consultation", "Як змінити мову")
    olena = come(visit, house.specialist)
    olena.goto("/requests")
    rows = olena.page.locator("main ol .row")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("Нічого не відкривається")
    expect(rows.first).to_contain_text(uk("request.stopped"))
    olena.goto("/home")
    mine = workspace.section(olena, uk("request.home.mine"))
    expect(mine.locator(".row")).to_have_count(3)
    expect(mine.locator(".row").first).to_contain_text(uk("request.stopped"))
    olena.axe()
    olena.goto(f"/requests/{stopped}")
    press(olena, uk("request.action.flagOff"))
    expect(olena.page.locator(".kinds")).not_to_contain_text(uk("request.stopped"))
    page = olena.goto("/requests")
    page.get_by_label(uk("requests.kind"), exact=True).select_option("consultation")
    page.get_by_role("button", name=uk("reworks.apply"), exact=True).click()
    page.wait_for_url("**/requests?kind=consultation")
    olena.settled()
    expect(rows).to_have_count(1)
    olena.axe()


def test_a_developer_takes_a_bug_from_the_queue_and_mends_it(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    number = asked(house, client, "bug", "Друк обрізає рядок")
    olena = come(visit, house.specialist)
    olena.goto(f"/requests/{number}")
    press(olena, uk("request.action.confirm", kind=uk("request.kind.bug")))
    press(olena, uk("request.action.queue"))
    expect_stage(olena, "queued")
    maksym = come(visit, house.developer)
    maksym.goto("/queue")
    bugs = workspace.section(maksym, uk("request.home.bugs"))
    expect(bugs.locator(".row")).to_have_count(1)
    maksym.axe()
    bugs.get_by_role("link", name="Друк обрізає рядок").click()
    maksym.settled()
    expect_main(maksym, uk("request.action.claim"))
    press(maksym, uk("request.action.claim"))
    expect_stage(maksym, "fixing")
    maksym.goto("/home")
    expect(workspace.section(maksym, uk("request.home.myBugs"))).to_contain_text("Друк обрізає рядок")
    maksym.goto(f"/requests/{number}")
    form = open_form(maksym, "fix")
    workspace.fill(form, text="Виправили поле внизу сторінки.")
    workspace.submit(form)
    expect_stage(maksym, "fixed")
    olena.goto(f"/requests/{number}")
    expect(workspace.section(olena, uk("request.solution.repair"))).to_contain_text("Виправили поле")
    reopen = open_form(olena, "reopen")
    workspace.fill(reopen, reason="Клієнт каже: не допомогло.")
    workspace.submit(reopen)
    expect_stage(olena, "reopened")
    steps = olena.page.locator(".clock ol.steps")
    expect(steps).to_contain_text(uk("request.clock.step.reopened").split("{")[0].strip())


def test_a_closed_gate_says_why_and_both_ways_out(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Калина»", plan="free")
    number = asked(house, client, "consultation", "Як навчити менеджера")
    act(house.door(house.specialist), number, "classification", {"kind": "consultation"})
    act(house.contact_door(client.contact), number, "referral", {"text": "Скільки коштує?"})
    iryna = come(visit, house.lead)
    expect(workspace.section(iryna, uk("request.home.lead"))).to_contain_text("Як навчити менеджера")
    iryna.goto(f"/requests/{number}")
    gate = workspace.section(iryna, uk("gate.why"))
    expect(gate).to_contain_text(uk("request.gate.consultation.reason.free"))
    expect(gate.get_by_role("listitem")).to_have_count(2)
    expect(workspace.section(iryna, uk("request.said.referral"))).to_contain_text("Скільки коштує?")
    iryna.axe()
    form = open_form(iryna, "admit")
    workspace.fill(form, reason="Договір підписують завтра.")
    workspace.submit(form)
    expect_stage(iryna, "open")
    expect(iryna.page.locator("[data-f=gate]")).to_be_empty()
    expect(iryna.page.locator(".facts")).to_contain_text("Договір підписують завтра.")


def test_the_lead_has_the_last_word_and_a_rework_goes_on_as_one(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    number = asked(house, client, "bug", "Немає поля «Канал»")
    act(house.door(house.specialist), number, "classification", {"kind": "consultation", "reason": "Поле є в налаштуваннях."})
    act(house.contact_door(client.contact), number, "contest", {"reason": "Немає його там."})
    iryna = come(visit, house.lead)
    waiting = workspace.section(iryna, uk("request.home.lead"))
    expect(waiting).to_contain_text(uk("request.contested"))
    waiting.get_by_role("link", name="Немає поля «Канал»").click()
    iryna.settled()
    expect(workspace.section(iryna, uk("request.said.contest"))).to_contain_text("Немає його там.")
    expect_main(iryna, uk("request.action.settle"))
    form = open_form(iryna, "settle")
    form.get_by_label(uk("request.kind.rework"), exact=True).check()
    workspace.fill(form, reason="Такого поля справді немає: це зміна.")
    workspace.submit(form)
    expect_stage(iryna, "becameRework")
    workspace.hand(iryna).get_by_role("link", name=uk("request.action.rework", number=number)).click()
    iryna.page.wait_for_url(f"**/reworks/{number}")
    iryna.settled()


def test_the_client_is_asked_and_the_page_says_when_it_would_be_due(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    number = asked(house, client, "consultation", "Як додати націнку")
    act(house.door(house.specialist), number, "classification", {"kind": "consultation"})
    olena = come(visit, house.specialist)
    olena.goto(f"/requests/{number}")
    workspace.ask(olena, "client", "Який саме звіт?")
    expect_stage(olena, "waiting")
    clock = workspace.section(olena, uk("request.clock.title"))
    expect(clock).to_contain_text(uk("deadline.stoppedClient"))
    expect(clock.locator(".what-if li")).to_have_count(3)
    olena.axe()
    workspace.hand(olena).get_by_role("button", name=uk("action.note"), exact=True).click()
    note = olena.page.locator("form.say:not(.answering)")
    note.get_by_label(uk("talk.noteText")).fill("Мабуть, «Продажі».")
    note.get_by_role("button", name=uk("talk.send.note")).click()
    expect(olena.page.locator("ol.talk .slip")).to_contain_text("Мабуть, «Продажі».")
    act(house.contact_door(client.contact), number, "questions/1/answer", {"text": "Звіт «Продажі»."})
    olena.goto(f"/requests/{number}")
    expect_stage(olena, "open")
    expect(olena.page.locator("ol.talk")).to_contain_text("Звіт «Продажі».")
    expect(clock.locator(".what-if")).to_have_count(0)
