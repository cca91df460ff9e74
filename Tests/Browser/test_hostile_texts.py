"""Hostile text in a specification stays text, in every page that shows it, and with the pages' own policy taken away too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from support import contact, workspace
from support.hostile import ALONE, SWALLOWING, paragraphs
from support.house import House
from support.reader import Reader
from support.road import SPEC, TO_SPECIFYING, Road, travel

Visit = Callable[..., Reader]

STRANGE = """() => {
    const all = [...document.querySelectorAll("*")];
    const body = [...document.querySelectorAll(".body *, .difference *, [data-f=changes] *, [data-f=rows] *")];
    const known = new Set(`P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE EM STRONG A BR HR TABLE THEAD TBODY TR TH TD SPAN DIV
        IMG INS DEL DETAILS SUMMARY SECTION`.split(/\\s+/));
    const address = (one) => ["href", "src", "action", "formaction", "data", "xlink:href"].map((name) => one.getAttribute(name));
    return {
        scripts: [...document.scripts].filter((one) => !one.src.startsWith(`${location.origin}/js/`)).map((one) => one.outerHTML),
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on")),
        styles: body.flatMap((one) => one.getAttributeNames()).filter((name) => name === "style"),
        elements: body.map((one) => one.tagName).filter((name) => !known.has(name)),
        addresses: all.flatMap(address).filter(Boolean)
            .filter((one) => /^[^/?#]*:/.test(one.trim()) && !/^(https?|mailto|tel|data:,)/.test(one.trim())),
        pictures: body.filter((one) => one.tagName === "IMG").map((one) => one.getAttribute("src"))
            .filter((one) => !/^\\/files\\/[0-9a-f]{64}$/.test(one)),
    };
}"""


def bare(route: Route) -> None:
    """The answer without its policy."""
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "content-security-policy"}
    route.fulfill(response=answer, headers=headers)


class Watch:
    """What a page may never do."""

    def __init__(self, reader: Reader) -> None:
        self.page: Page = reader.page
        self.origin = reader.origin
        self.dialogs: list[str] = []
        self.foreign: list[str] = []
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _dialog(self, dialog: object) -> None:
        self.dialogs.append(dialog.message)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    def _request(self, request: object) -> None:
        url = request.url  # type: ignore[attr-defined]
        if not url.startswith((f"{self.origin}/", "data:,")):
            self.foreign.append(url)

    def check(self, path: str) -> None:
        self.page.wait_for_timeout(300)
        for frame in self.page.frames:
            found = {name: told for name, told in frame.evaluate(STRANGE).items() if told}
            assert not found, f"{path}: {found}"
        assert not self.dialogs and not self.foreign, f"{path}: {self.dialogs} {self.foreign}"


def publish(road: Road, text: str) -> None:
    door, path = road.house.door(road.house.specialist), f"/api/v1/reworks/{road.number}/spec-draft"
    saved = door.write("PUT", path, {"text": text}, door.get(path).version)
    assert saved.status == 200, saved.text
    road.act(road.house.specialist, "spec-revisions", {"draftVersion": saved.json["version"], "waiver": "Перевірка"})


def test_there_are_enough_of_them() -> None:
    assert len({*ALONE, *SWALLOWING}) >= 60


@pytest.mark.parametrize("policy", ["with its policy", "without it"])
def test_hostile_texts_stay_text_in_every_page(house: House, visit: Visit, policy: str) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    plain = SPEC.replace("## Помилки", f"{paragraphs()}\n\n## Помилки")
    publish(road, plain)
    road.sign()
    road.act(house.specialist, "spec-withdrawal", {"reason": "Ще раз"})
    swallowing = "\n\n".join(SWALLOWING[:1])
    publish(road, plain.replace("alert(1)", "alert(2)") + f"\n\n{swallowing}\n")
    sha256 = road.document("spec")

    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    client = visit("Світлана")
    contact.enter(client, house.link(road.client.signatory))
    pages = (
        (olena, f"/reworks/{road.number}/spec"), (olena, f"/api/v1/reworks/{road.number}/spec-draft/preview"),
        (olena, f"/reworks/{road.number}/spec/compare?from=1&to=2"),
        (olena, f"/reworks/{road.number}/spec/compare?from=1&to=2&look=side"), (olena, f"/documents/{sha256}"),
        (client, f"/documents/{sha256}"), (client, f"/reworks/{road.number}/answers/{sha256}"),
    )
    watches = {reader: Watch(reader) for reader in (olena, client)}
    for reader in watches:
        if policy == "without it":
            reader.page.route("**/*", bare)
    for reader, path in pages:
        reader.page.goto(path)
        reader.page.wait_for_load_state("networkidle")
        watches[reader].check(path)
    # They are all there to be read.
    shown = client.page.locator("main").inner_text()
    assert "<script>alert(2)</script>" in shown and "<svg onload=alert(2)>" in shown
