"""Accepted work is put live: reminded of at home, told on its page, corrected with a reason, read by the client."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import expect

from support import contact, workspace
from support.house import House, in_days, today
from support.reader import Reader
from support.road import TO_ACCEPTED, travel
from support.words import uk

Visit = Callable[..., Reader]


def test_accepted_work_is_put_live_from_home_corrected_once_and_read_by_the_client(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_ACCEPTED)
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    olena.goto("/home")
    reminder = workspace.section(olena, uk("home.notLive"))
    olena.axe()
    reminder.get_by_role("link", name=uk("action.putLive"), exact=True).first.click()
    olena.settled()
    page = olena.page
    expect(page).to_have_url(f"{olena.origin}/reworks/{road.number}#act-putLive")
    form = page.locator(".act form")
    day = form.get_by_label(uk("act.putLive.day"))
    expect(day).to_have_value(today().isoformat())
    expect(form.get_by_label(uk("act.putLive.reason"))).to_be_hidden()
    day.fill((today() - timedelta(days=1)).isoformat())
    form.get_by_label(uk("act.putLive.note")).fill("Уночі, без зупинки")
    olena.expects(422, "/go-live$")
    workspace.submit(form)
    workspace.expect_problem(form, uk("problem.invalid"))
    expect(form.get_by_label(uk("act.putLive.note"))).to_have_value("Уночі, без зупинки")
    olena.axe()
    day.fill(in_days(0))
    workspace.submit(form)
    workspace.done(olena, "putLive")
    workspace.expect_story(olena, "Уночі, без зупинки")
    workspace.expect_stage(olena, "accepted")
    facts = page.locator(".facts")
    expect(facts).to_contain_text(uk("rework.goLive"))

    workspace.hand(olena).get_by_role("button", name=uk("act.putLive.anew"), exact=True).click()
    form = page.locator(".act form")
    expect(form.get_by_label(uk("act.putLive.note"))).to_have_value("Уночі, без зупинки")
    form.get_by_label(uk("act.putLive.note")).fill("Зранку")
    olena.expects(422, "/go-live$")
    workspace.submit(form)
    expect(form.get_by_label(uk("act.putLive.reason"))).to_have_accessible_description(uk("act.putLive.reasonMissing"))
    olena.axe()
    form.get_by_label(uk("act.putLive.reason")).fill("Оновлення перенесли на ранок")
    workspace.submit(form)
    expect(page.locator(".act form")).to_have_count(0)
    workspace.expect_story(olena, "Оновлення перенесли на ранок")
    olena.axe()
    olena.goto("/home")
    expect(page.get_by_role("heading", name=uk("home.notLive"))).to_have_count(0)
    olena.goto("/reworks?stage=accepted")
    expect(page.locator("ol.rows")).to_contain_text(uk("liveSince", date=""))

    svitlana = visit("Світлана", scripts=False)
    contact.enter(svitlana, house.link(road.client.signatory))
    svitlana.goto(f"/my/reworks/{road.number}")
    lead = svitlana.page.locator("p.lead")
    expect(lead).to_contain_text("У\u00a0вашій робочій системі вона з\u00a0")
    expect(svitlana.page.locator("ol.path")).to_contain_text("Оновлення перенесли на ранок")
    svitlana.axe()
