"""On a phone every page fits: nobody scrolls sideways to read."""

from __future__ import annotations

from collections.abc import Callable

from support import contact, workspace
from support.house import House
from support.reader import Reader
from support.road import TO_ACCEPTED, TO_DEMO, TO_DEVELOPING, TO_SPECIFYING, travel

Visit = Callable[..., Reader]
PHONE = {"width": 390, "height": 844}
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 60)}”`).slice(0, 8)"""


def too_wide(reader: Reader, path: str) -> list[str]:
    page = reader.goto(path)
    if page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
        return []
    return [f"{path}:", *page.evaluate(WIDER)]


def test_the_workspace_fits_a_phone(house: House, visit: Visit) -> None:
    client = house.client("Товариство з обмеженою відповідальністю «Рута»")
    ways = (("request",), TO_SPECIFYING, TO_DEVELOPING, TO_DEMO, TO_ACCEPTED)
    stages = [travel(house, client, steps) for steps in ways]
    stalled = travel(house, house.client("ТОВ «Липа»", plan="free"), ("request",))
    olena = visit("Олена")
    olena.page.set_viewport_size(PHONE)
    workspace.sign_in(olena, house.specialist)
    paths = ["/home", "/queue", "/reworks", "/clients", f"/clients/{client.id}"]
    paths += [f"/reworks/{road.number}" for road in (*stages, stalled)] + [f"/reworks/{stages[1].number}/spec"]
    wide = [line for path in paths for line in too_wide(olena, path)]
    assert not wide, "\n".join(wide)
    olena.axe()


def test_the_contacts_pages_and_documents_fit_a_phone(house: House, visit: Visit) -> None:
    client = house.client("Товариство з обмеженою відповідальністю «Рута»")
    roads = [travel(house, client, steps) for steps in (("request", "estimate"), TO_DEMO, TO_ACCEPTED)]
    svitlana = visit("Світлана", scripts=False)
    svitlana.page.set_viewport_size(PHONE)
    contact.enter(svitlana, house.link(client.signatory))
    paths = ["/my", "/my/new", *(f"/my/reworks/{road.number}" for road in roads)]
    for road in roads:
        for one in house.rework(road.number)["documents"]:
            paths += [f"/documents/{one['sha256']}", f"/reworks/{road.number}/answers/{one['sha256']}"]
    wide = [line for path in paths for line in too_wide(svitlana, path)]
    assert not wide, "\n".join(wide)
