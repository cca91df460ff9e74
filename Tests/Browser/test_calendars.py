"""A vendor's hours as a lead sees and changes them: a year as a picture, prepared holidays, a file of somebody's calendar
program, and what a change would move before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Locator, expect

from support import workspace
from support.asked import ask
from support.house import House
from support.reader import Reader
from support.words import uk

Visit = Callable[..., Reader]
YEAR = date.today().year
FILE = f"""BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:{YEAR}0315
DTEND;VALUE=DATE:{YEAR}0317
SUMMARY:Переїзд
END:VEVENT
BEGIN:VEVENT
DTSTART:{YEAR}0316T090000Z
SUMMARY:Нарада
END:VEVENT
END:VCALENDAR
"""


def come(house: House, visit: Visit, path: str = "/calendars/1") -> Reader:
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    iryna.goto(path)
    return iryna


def day(reader: Reader, text: str) -> Locator:
    """A day of the picture by its place: the month's table and the number in it."""
    year, month, number = text.split("-")
    assert int(year) == YEAR
    return reader.page.locator("table.month").nth(int(month) - 1).get_by_role("button").nth(int(number) - 1)


def unfolded(reader: Reader, name: str) -> Locator:
    place = reader.page.locator(f"details[data-f={name}]")
    place.locator("summary").first.click()
    return place


def test_the_year_is_read_by_keyboard_and_says_each_day_in_words(house: House, visit: Visit) -> None:
    iryna = come(house, visit)
    page = iryna.page
    page.get_by_role("link", name=uk("calendars.title")).click()
    iryna.settled()
    iryna.axe_everywhere()
    page.locator("[data-f=rows] a").first.click()
    iryna.settled()
    expect(page.locator("table.month")).to_have_count(12)
    # One day is in the order of the Tab key; the arrows lead from it.
    expect(page.locator("button.day[tabindex='0']")).to_have_count(1)
    day(iryna, f"{YEAR}-03-31").click()
    page.keyboard.press("ArrowRight")
    expect(day(iryna, f"{YEAR}-04-01")).to_be_focused()
    page.keyboard.press("PageDown")
    expect(day(iryna, f"{YEAR}-05-01")).to_be_focused()
    page.keyboard.press("Enter")
    told = page.locator("[data-f=day]")
    expect(told).to_contain_text(f"1 травня {YEAR}")
    expect(day(iryna, f"{YEAR}-05-01")).to_have_attribute("aria-label", told.inner_text())
    iryna.axe_everywhere()
    page.get_by_role("button", name=uk("calendars.after")).click()
    expect(page.locator("[data-f=yearName]")).to_have_text(str(YEAR + 1))


def test_holidays_are_chosen_a_file_is_read_and_the_picture_follows(house: House, visit: Visit) -> None:
    iryna = come(house, visit)
    page = iryna.page
    unfolded(iryna, "setCalendar")
    prepared = unfolded(iryna, "holidays")
    boxes = prepared.get_by_role("checkbox")
    expect(boxes.first).to_be_visible()
    # Nothing is forced: wartime law leaves them working days.
    expect(prepared.locator("input:checked")).to_have_count(0)
    prepared.get_by_text("День Незалежності України", exact=False).first.click()
    prepared.get_by_role("button", name=uk("calendars.take")).click()
    expect(day(iryna, f"{YEAR}-08-24")).to_have_class("day holiday")
    expect(day(iryna, f"{YEAR}-01-01")).not_to_have_class("day holiday")
    file = unfolded(iryna, "calendarFile")
    file.locator("input[type=file]").set_input_files({"name": "a.ics", "mimeType": "text/calendar", "buffer": FILE.encode()})
    expect(file.get_by_role("checkbox")).to_have_count(2)
    expect(file).to_contain_text(uk("calendars.why.hasTime"))
    file.get_by_role("button", name=uk("calendars.take")).click()
    expect(day(iryna, f"{YEAR}-03-15")).to_have_class("day holiday")
    iryna.axe_everywhere()
    # A day of the picture gets hours of its own, and what is typed outlives a reload.
    day(iryna, f"{YEAR}-06-10").click()
    page.get_by_role("button", name=uk("calendars.makeSpecial")).click()
    name = page.locator("[data-part=name]:focus")
    name.fill("Скорочений")
    page.keyboard.press("Tab")
    page.keyboard.type("9-12")
    expect(day(iryna, f"{YEAR}-06-10")).to_have_class("day short" if date(YEAR, 6, 10).weekday() < 5 else "day special")
    page.reload()
    iryna.settled()
    expect(day(iryna, f"{YEAR}-06-10")).to_have_attribute("aria-label", uk.pattern("calendars.day.namedHours"))


def test_a_change_says_what_it_would_move_then_moves_just_that(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Явір»")
    number = ask(house.door(house.specialist), client.id, client.contact.id, "consultation", "Де звіт за тиждень?")
    iryna = come(house, visit)
    page = iryna.page
    form = unfolded(iryna, "setCalendar").locator("form")
    form.locator("[name='week/mon']").fill("ранок")
    workspace.submit(form)
    expect(form.locator("[name='week/mon']")).to_have_attribute("aria-invalid", "true")
    form.locator("[name='week/mon']").fill("9-13, 12-18")
    iryna.expects(422, "^/api/v1/calendars/1/previews$")
    workspace.submit(form)
    expect(form.locator("[name='week/mon']")).to_have_value("9-13, 12-18")
    expect(form.locator(".wrong").first).to_have_text(uk("fault.overlapping"))
    for weekday in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        form.locator(f"[name='week/{weekday}']").fill("10-12")
    workspace.submit(form)
    moved = form.locator(".told-moved")
    expect(moved).to_be_focused()
    expect(moved).to_contain_text("Де звіт за тиждень?")
    iryna.axe_everywhere()
    # Whatever is typed after that is shown anew before it is saved.
    form.locator("[name='week/sun']").fill("")
    expect(moved).to_have_count(0)
    workspace.submit(form)
    expect(form.locator(".told-moved")).to_contain_text("Де звіт за тиждень?")
    save = form.get_by_role("button", name=uk("calendars.save"))
    iryna.expects(422, "^/api/v1/calendars/1/versions$")
    save.click()
    expect(form.locator("[name=reason]")).to_have_attribute("aria-invalid", "true")
    form.locator("[name=reason]").fill("Приймаємо лише до обіду")
    save.click()
    expect(page.get_by_role("status").filter(has_text=uk("calendars.saved"))).to_be_visible()
    expect(page.locator("[data-f=told]")).to_contain_text("Де звіт за тиждень?")
    expect(page.locator("[data-f=story]")).to_contain_text("Приймаємо лише до обіду")
    iryna.axe_everywhere()
    iryna.goto(f"/requests/{number}")
    expect(page.locator(".told-story, .story, section").filter(has_text="перераховано за календарем").first).to_be_visible()


def test_a_client_gets_a_calendar_of_its_own(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Клен»")
    iryna = come(house, visit, "/calendars")
    page = iryna.page
    form = unfolded(iryna, "new").locator("form")
    form.locator("[name=name]").fill("Варшава")
    form.locator("[name=timeZone]").fill("Europe/Warsaw")
    form.locator("[name=reason]").fill("Філія в Польщі")
    workspace.submit(form)
    expect(page.get_by_role("heading", level=1)).to_have_text("Варшава")
    iryna.goto(f"/clients/{client.id}")
    form = unfolded(iryna, "giveCalendar").locator("form")
    form.locator("[name=calendar]").select_option(label="Варшава · Europe/Warsaw")
    workspace.submit(form)
    expect(form.locator(".told-moved")).to_be_visible()
    form.locator("[name=reason]").fill("Клієнт переїхав")
    form.get_by_role("button", name=uk("calendars.giveSubmit")).click()
    expect(page.locator("[data-f=calendarStatus]")).to_have_text(uk("calendars.given"))
    expect(page.locator("[data-f=calendar]")).to_have_text("Варшава")
    iryna.axe_everywhere()


def test_a_specialist_reads_and_changes_nothing(house: House, visit: Visit) -> None:
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    page = olena.goto("/calendars/1")
    expect(page.locator("table.month")).to_have_count(12)
    for name in ("setCalendar", "holidays", "calendarFile"):
        expect(page.locator(f"details[data-f={name}]")).to_be_hidden()
    expect(page.get_by_role("button", name=uk("calendars.makeSpecial"))).to_be_hidden()
