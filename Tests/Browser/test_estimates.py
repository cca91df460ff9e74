"""An estimate built from the draft's criteria, and what became of each criterion until the client judged it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from support import contact, editor, workspace
from support.house import House
from support.reader import Reader
from support.road import ESTIMATE, SPEC, Road, in_days, travel
from support.words import uk

Visit = Callable[..., Reader]
ALL = "Файл за жовтень містить усі 612 накладних."
REVERSED = "Сторнована накладна має стан «сторновано»."
HOW = "Звірено з журналом, **розбіжностей** немає."
LOG = """commit 9fceb02d0ae598e95dc970b74767f19372d61af8
Author: Максим Діденко <didenko@example.com>
Date:   Mon Nov 2 10:00:00 2026 +0200

    Вивантажити накладні за період

    Covers: {covers}

commit 1b2c3d4e5f60718293a4b5c6d7e8f90011223344
Author: Максим Діденко <didenko@example.com>
Date:   Mon Nov 2 09:00:00 2026 +0200

    Прибрати зайвий пробіл
"""


def with_draft(house: House) -> Road:
    """A request whose specification was begun before the estimate."""
    road = travel(house, house.client("ТОВ «Рута»"), ("request",))
    door, path = house.door(house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    saved = door.write("PUT", path, {"text": SPEC}, door.get(path).version)
    assert saved.status == 200, saved.text
    return road


def rows(form: Locator) -> Locator:
    return form.locator("ol.basis-rows > li")


def part(form: Locator, index: int, point: str) -> Locator:
    return rows(form).nth(index).get_by_label(uk(f"act.offerEstimate.{point}"), exact=True)


def estimate_row(form: Locator, index: int, *hours: str) -> None:
    for point, typed in zip(("low", "likely", "high"), hours, strict=True):
        part(form, index, point).fill(typed)


def expect_hours(table: Locator, *lines: tuple[str, ...]) -> None:
    """The table's rows, each with these texts in this order of cells."""
    told = [[" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()] for row in table.locator(
        "tbody tr, tfoot tr").all()]
    assert told == [list(line) for line in lines], told


def test_an_estimate_is_built_from_the_criteria_of_the_draft(house: House, visit: Visit) -> None:
    road = with_draft(house)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = workspace.open_action(olena, "offerEstimate")
    expect(rows(form)).to_have_count(0)
    form.get_by_role("button", name=uk("basis.build"), exact=True).click()
    expect(rows(form)).to_have_count(2)
    expect(rows(form).nth(0)).to_contain_text(ALL)
    expect(rows(form).nth(1)).to_contain_text(REVERSED)
    expect(part(form, 0, "low")).to_be_focused()
    expect(form.get_by_text(uk("basis.untold"))).to_be_visible()
    use = form.get_by_role("button", name=uk("basis.use"), exact=True)
    expect(use).to_be_hidden()
    olena.axe()

    # Means 12:20 and 3:00, deviations 1:00 and 0:20; the root of their squares is 63,2 minutes, 1,645 of it 104.
    estimate_row(form, 0, "10", "12", "16")
    estimate_row(form, 1, "2", "3", "4")
    said = uk(
        "basis.sum", mean="15 год 20 хв", deviation="1 год 3 хв", low="13 год 36 хв", high="17 год 4 хв",
    )
    expect(form.get_by_text(said)).to_be_visible()
    use.click()
    for name, hours in (("lowMinutes", "13:36"), ("likelyMinutes", "15:20"), ("highMinutes", "17:04")):
        expect(form.locator(f'[name="{name}"]')).to_have_value(hours)
    olena.axe_everywhere()
    # An hour and forty minutes of leading the work.
    workspace.fill(
        form, likelyMinutes="17", highMinutes="20", priceMinor="20400", leadDaysFrom="8", leadDaysTo="12",
        summary="Вивантаження одним файлом.",
    )
    workspace.submit(form)
    workspace.done(olena, "offerEstimate")
    workspace.expect_stage(olena, "estimated")
    draft = house.door(house.specialist).get(f"/api/v1/reworks/{road.number}/spec-draft").json
    assert f"- AC-1: {ALL}\n- AC-2: {REVERSED}\n" in draft["text"], draft["text"]
    assert draft["text"].replace("AC-1: ", "").replace("AC-2: ", "") == SPEC

    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(road.client.signatory))
    contact.open_ask(svitlana, "approve")
    table = svitlana.page.locator("table").filter(has_text=uk("doc.estimate.byCriterion"))
    expect_hours(
        table, ("AC-1", ALL, "12 год 20 хв"), ("AC-2", REVERSED, "3 год"), (uk("doc.estimate.rest"), "1 год 40 хв"),
        (uk("doc.estimate.total"), "17 год"),
    )
    svitlana.axe_everywhere()
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.estimate.approve"))
    contact.expect_told(svitlana, "approved")


def test_a_row_that_cannot_be_is_told_at_its_field_and_keeps_what_was_typed(house: House, visit: Visit) -> None:
    road = with_draft(house)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = workspace.open_action(olena, "offerEstimate")
    form.get_by_role("button", name=uk("basis.build"), exact=True).click()
    expect(rows(form)).to_have_count(2)
    estimate_row(form, 0, "1", "2", "3")
    estimate_row(form, 1, "5", "4", "6")
    expect(form.get_by_text(uk("basis.untold"))).to_be_visible()
    expect(form.get_by_role("button", name=uk("basis.use"), exact=True)).to_be_hidden()
    workspace.fill(
        form, lowMinutes="4", likelyMinutes="7", highMinutes="9", priceMinor="8400", leadDaysFrom="2", leadDaysTo="3",
        summary="Вивантаження одним файлом.",
    )
    olena.expects(422, f"/reworks/{road.number}/estimates$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    wrong = part(form, 1, "likely")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(uk("fault.notAscending"))
    expect(form.locator("[aria-invalid]")).to_have_count(1)
    expect(part(form, 1, "low")).to_have_value("5")
    olena.axe()
    form.get_by_role("alert").get_by_role("link").click()
    expect(wrong).to_be_focused()

    olena.page.reload()
    olena.settled()
    form = workspace.open_action(olena, "offerEstimate")
    expect(rows(form)).to_have_count(2)
    for index, typed in ((0, "123"), (1, "546")):
        for point, hours in zip(("low", "likely", "high"), typed, strict=True):
            expect(part(form, index, point)).to_have_value(hours)
    expect(form.locator('[name="likelyMinutes"]')).to_have_value("7")
    # Seven hours are now less than the criteria alone, 2:00 and 5:10.
    wrong = part(form, 1, "likely")
    wrong.fill("5")
    olena.expects(422, f"/reworks/{road.number}/estimates$")
    workspace.submit(form)
    likely = form.locator('[name="likelyMinutes"]')
    told = uk("basis.below", hours="7 год 10 хв")
    expect(likely).to_have_accessible_description(f"{uk('act.offerEstimate.hoursHint')} {told}")
    likely.fill("8")
    workspace.submit(form)
    workspace.done(olena, "offerEstimate")
    workspace.expect_stage(olena, "estimated")


def test_an_empty_row_is_told_at_its_field(house: House, visit: Visit) -> None:
    road = with_draft(house)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto(f"/reworks/{road.number}")
    form = workspace.open_action(olena, "offerEstimate")
    form.get_by_role("button", name=uk("basis.build"), exact=True).click()
    estimate_row(form, 0, "1", "2", "3")
    workspace.fill(
        form, lowMinutes="1", likelyMinutes="2", highMinutes="3", priceMinor="2400", leadDaysFrom="2", leadDaysTo="3",
        summary="Вивантаження одним файлом.",
    )
    olena.expects(422, f"/reworks/{road.number}/estimates$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(part(form, 1, "low")).to_have_accessible_description(uk("act.hoursMissing"))
    # Without criteria the same hours are an estimate as before.
    form.get_by_role("button", name=uk("basis.leave"), exact=True).click()
    expect(rows(form)).to_have_count(0)
    workspace.submit(form)
    workspace.done(olena, "offerEstimate")
    assert "criteria" not in house.rework(road.number)["estimate"]


def test_each_criterion_is_traced_from_its_hours_to_the_clients_verdict(house: House, visit: Visit) -> None:
    road = with_draft(house)
    draft = house.door(house.specialist).get(f"/api/v1/reworks/{road.number}/spec-draft").json["version"]
    criteria = [
        {"lowMinutes": 120, "likelyMinutes": 240, "highMinutes": 360},
        {"lowMinutes": 60, "likelyMinutes": 120, "highMinutes": 180},
    ]
    road.act(house.specialist, "estimates", {
        **ESTIMATE, "validUntil": in_days(14), "criteria": criteria, "draftVersion": draft,
    })
    road.approve()
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, road.number)
    whole = editor.text(olena).input_value()
    editor.write(olena, whole.replace("AC-2: ", ""))
    gone = uk("finding.estimatedCriterionGone", criterion="AC-2", text=REVERSED)
    expect(editor.findings(olena).filter(has_text=gone)).to_have_count(1)
    olena.axe()
    editor.write(olena, whole)
    expect(editor.findings(olena).filter(has_text=gone)).to_have_count(0)
    # The draft has got its ids by the estimate: it is published as it is.
    road.publish(house.door(house.specialist).get(f"/api/v1/reworks/{road.number}/spec-draft").json["text"])
    road.sign().hand_off().claim()
    maksym = visit("Максим")
    workspace.sign_in(maksym, house.developer)
    maksym.goto(f"/reworks/{road.number}")
    form = workspace.open_action(maksym, "deliver")
    how = form.locator("[data-part=how]")
    how.nth(0).fill(HOW)
    how.nth(1).fill("Перевірено на **двох** сторно.")
    workspace.fill(form, minutesSpent="13:30")
    form.locator("summary", has_text=uk("commits.title")).click()
    log = form.get_by_label(uk("commits.label"))
    damaged = LOG.format(covers="AC-1, усе")
    log.fill(damaged)
    expect(form.get_by_text(uk("commits.left", list="AC-2"))).to_be_visible()
    maksym.expects(422, f"/reworks/{road.number}/delivery$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(log).to_have_accessible_description(uk.pattern("fault.notACriterion", line=7, text="усе"))
    expect(log).to_have_value(damaged)
    expect(how.nth(0)).to_have_value(HOW)
    maksym.axe()
    log.fill(LOG.format(covers="AC-7"))
    maksym.expects(422, f"/reworks/{road.number}/delivery$")
    workspace.submit(form)
    expect(log).to_have_accessible_description(uk.pattern("fault.neverGiven", criterion="AC-7"))
    log.fill("зробив усе")
    maksym.expects(422, f"/reworks/{road.number}/delivery$")
    workspace.submit(form)
    expect(log).to_have_accessible_description(uk.pattern("fault.notALog"))
    log.fill(LOG.format(covers="AC-1"))
    workspace.submit(form)
    workspace.done(maksym, "deliver")
    road.demo()

    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(road.client.signatory))
    contact.open_ask(svitlana, "check")
    assert "9fceb02d" not in svitlana.page.content()
    contact.judge(svitlana, "AC-1", "met")
    contact.judge(svitlana, "AC-2", "met", "Стан видно лише у списку.")
    contact.form(svitlana).get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.demo.accept"))
    contact.expect_told(svitlana, "accepted")
    assert "9fceb02d" not in svitlana.page.content()

    olena.goto(f"/reworks/{road.number}")
    olena.page.locator("summary", has_text=uk("trace.title")).click()
    table = olena.page.get_by_role("table", name=uk("trace.title"))
    first, second = table.locator("tbody tr").nth(0), table.locator("tbody tr").nth(1)
    for row, told in (
        (first, ("AC-1", ALL, "4 год", "Звірено з журналом", "9fceb02d", "Вивантажити накладні", uk("verdict.met"))),
        (second, (
            "AC-2", REVERSED, "2 год", "Перевірено на двох сторно.", uk("verdict.metWithNote"), "лише у списку",
        )),
    ):
        for words in told:
            expect(row).to_contain_text(words)
    expect(second).not_to_contain_text("Вивантажити")
    expect(second.locator(".rich strong")).to_have_text("двох")
    expect(olena.page.locator("ol.told .rich strong").last).to_have_text("двох")
    # 12 hours most likely, six of them by criterion.
    part_of_page = olena.page.locator("details.trace-part")
    expect(part_of_page).to_contain_text(uk("trace.rest", hours="6 год"))
    expect(part_of_page).to_contain_text("1b2c3d4e Прибрати зайвий пробіл")
    olena.axe_everywhere()
