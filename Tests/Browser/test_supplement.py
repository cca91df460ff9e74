"""A signed specification is changed for more money: the specialist says how much, the client signs both at once."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support import contact, editor, workspace
from support.house import House
from support.reader import Reader
from support.road import TO_SIGNED, travel
from support.words import uk

Visit = Callable[..., Reader]
NEW = "Кожне вивантаження записано в журналі."


def test_a_change_after_the_signature_brings_its_price_and_is_signed_with_it(house: House, visit: Visit) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SIGNED)
    road.act(house.specialist, "spec-withdrawal", {"reason": "Клієнт просить журнал"})
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, road.number)
    text = editor.text(olena).input_value()
    editor.write(olena, text.replace("\n\n## Відкриті питання", f"\n- {NEW}\n\n## Відкриті питання"))
    fold = olena.page.locator("details.supplement")
    fold.locator("summary").click()
    expect(fold).to_contain_text(NEW)
    expect(fold).to_contain_text(uk("supplement.added"))
    price = fold.get_by_label(uk("supplement.price"))
    price.fill("1500")
    olena.axe()
    olena.expects(422, "/spec-revisions$")
    publish = olena.page.get_by_role("button", name=uk("action.publishSpec"), exact=True)
    publish.click()
    expect(fold.get_by_label(uk("supplement.hours"))).to_have_attribute("aria-invalid", "true")
    expect(price).to_have_value("1500")
    fold.get_by_label(uk("supplement.hours")).fill("2")
    publish.click()
    olena.page.wait_for_url(re.compile(rf"/reworks/{road.number}$"))
    olena.settled()
    expect(olena.page.locator("main")).to_contain_text(re.compile(r"15\s900"))
    olena.axe()

    svitlana = visit("Світлана", scripts=False)
    link = house.door(house.specialist).post(f"/api/v1/people/{road.client.signatory.id}/enter-links", {}).json["url"]
    contact.enter(svitlana, link)
    contact.open_ask(svitlana, "sign")
    document = svitlana.page.locator("main .supplement")
    expect(document).to_contain_text(NEW)
    form = contact.form(svitlana)
    expect(form.locator(".supplement")).to_contain_text(re.compile(r"15\s900,00"))
    expect(form.locator(".supplement")).to_contain_text(re.compile(r"\+1\s500,00"))
    svitlana.axe()
    form.get_by_label(uk("answer.name")).fill("Мороз Світлана")
    contact.give(svitlana, uk("answer.spec.sign"))
    contact.expect_told(svitlana, "signed")
    rework = house.rework(road.number)
    assert rework["supplements"]["total"]["minor"] == 1_590_000
    assert "open" not in rework["supplements"]
    trace = house.door(house.specialist).get(f"/api/v1/reworks/{road.number}/trace").json
    assert [row.get("estimatedMinutes") for row in trace["rows"]][-1] == 120
