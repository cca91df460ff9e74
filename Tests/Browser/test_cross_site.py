"""What another site makes a browser send changes nothing: another port of our host (same-site, so that even strict
cookies travel) and another host name (cross-site), in a real browser with real cookies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from conftest import CHROMIUM
from support.foreign import Elsewhere
from support.house import PASSWORD, Client, House
from support.road import TO_DEMO, travel
from support.server import Server

FETCH = """async ([url, method, mode, type, body]) => {
    try {
        const answer = await fetch(url, {method, mode, credentials: "include", headers: {"Content-Type": type}, body});
        return answer.type === "opaque" ? "unread" : `read ${answer.status}`;
    } catch { return "refused"; }
}"""
SUBMIT = """([url, type, fields]) => {
    const form = document.createElement("form");
    form.method = "post"; form.action = url; form.enctype = type;
    for (const [name, value] of Object.entries(fields)) {
        const input = document.createElement("textarea");
        input.name = name; input.value = value; form.append(input);
    }
    document.body.append(form); form.submit();
}"""


@pytest.fixture(scope="module")
def wide_browser(playwright: Playwright) -> Iterator[Browser]:
    """Knows every name under .test as this machine."""
    rules = "--host-resolver-rules=MAP *.test 127.0.0.1"
    found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", rules])
    yield found
    found.close()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    one = Elsewhere()
    yield one
    one.close()


@dataclass
class Scene:
    house: House
    client: Client
    number: int
    sha256: str

    def forms(self) -> dict[str, dict[str, str]]:
        """Every plain form with what it would take."""
        rework = f"/my/reworks/{self.number}"
        return {
            "/sign-in": {"login": self.house.lead.login, "password": PASSWORD},
            "/sign-out": {},
            "/my/new": {"title": "Чуже", "wish": "Чуже"},
            f"{rework}/questions": {"text": "Чуже"},
            f"{rework}/cancellation": {"reason": "Чуже"},
            f"/reworks/{self.number}/answers/{self.sha256}": {
                "answer": "accept", "name": "Чужа", "verdict-AC-1": "met", "verdict-AC-2": "met",
            },
        }

    def operations(self) -> list[tuple[str, str]]:
        """Every unsafe route of the API, from its own description, upon what there is."""
        paths = self.house.door(self.house.lead).get("/api/v1/openapi.json").json["paths"]
        values = {
            "number": self.number, "question": 1, "client": self.client.id, "person": self.client.contact.id,
        }
        found = []
        for path, methods in paths.items():
            for method in set(methods) & {"post", "put", "patch", "delete"}:
                filled = path
                for name, value in values.items():
                    filled = filled.replace("{" + name + "}", str(value))
                found.append((method.upper(), filled))
        assert len(found) > 20
        return found

    def state(self) -> Any:
        """Everything there is, as the lead reads it."""
        door = self.house.door(self.house.lead)
        rework = self.house.rework(self.number)
        rework.pop("deadline", None)
        # Whose time it was goes on by itself.
        rework.pop("ledger", None)
        rework["promise"] = None
        # Being here is seen of whoever comes; nothing else of anybody may change.
        people = [{**one, "live": None, "lastSeen": None} for one in door.get("/api/v1/people").json["items"]]
        clients = [door.get(f"/api/v1/clients/{one['id']}").version for one in door.get("/api/v1/clients").json["items"]]
        reworks = [(one["number"], one["version"]) for one in door.get("/api/v1/reworks").json["items"]]
        draft = door.get(f"/api/v1/reworks/{self.number}/spec-draft").version
        return rework, people, clients, reworks, draft


@pytest.fixture
def scene(house: House) -> Scene:
    client = house.client("ТОВ «Сусіди»")
    road = travel(house, client, TO_DEMO)
    return Scene(house, client, road.number, road.document("demo"))


def lead_comes(browser: Browser, scene: Scene) -> Page:
    """A browser in which the lead has signed in."""
    page = browser.new_context(base_url=scene.house.server.origin).new_page()
    page.goto("/sign-in")
    page.locator("[name=login]").fill(scene.house.lead.login)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/home")
    return page


def signatory_comes(browser: Browser, scene: Scene) -> Page:
    """A browser in which the client's signatory has used a link."""
    page = browser.new_context(base_url=scene.house.server.origin).new_page()
    page.goto(scene.house.link(scene.client.signatory))
    page.locator("main form button").click()
    page.wait_for_url("**/my")
    return page


def session(page: Page) -> list[str]:
    return [one["value"] for one in page.context.cookies() if one["name"] == "__Host-rework"]


def submit_all(page: Page, foreign: str, scene: Scene) -> None:
    """Each form, posted from elsewhere by a navigation: the answer is seen to be a refusal."""
    for path, fields in scene.forms().items():
        url = scene.house.server.origin + path
        for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data"):
            page.goto(foreign)
            with page.expect_navigation() as arrived:
                page.evaluate(SUBMIT, [url, kind, fields])
            assert arrived.value is not None and page.url == url
            assert arrived.value.status == 403, f"{kind} to {path}: {arrived.value.status}"


def fetch_all(page: Page, foreign: str, scene: Scene) -> None:
    """Each route of the API by fetch: no answer can be read, and nothing that needs leave gets any."""
    page.goto(foreign)
    body = json.dumps({"reason": "Чуже", "text": "Чуже", "title": "Чуже", "wish": "Чуже", "name": "Чуже"})
    for method, path in scene.operations():
        url = scene.house.server.origin + path
        told = page.evaluate(FETCH, [url, method, "cors", "application/json", body])
        assert told == "refused", f"{method} {path}: {told}"
        if method == "POST":
            told = page.evaluate(FETCH, [url, method, "no-cors", "text/plain", body])
            assert told in ("unread", "refused"), f"{method} {path}: {told}"


@pytest.mark.parametrize("host", ["127.0.0.1", "elsewhere.test"], ids=["same-site", "cross-site"])
def test_nothing_from_elsewhere_changes_anything(
    wide_browser: Browser, elsewhere: Elsewhere, scene: Scene, server: Server, host: str
) -> None:
    before = scene.state()
    for comes in (lead_comes, signatory_comes):
        page = comes(wide_browser, scene)
        known = session(page)
        assert len(known) == 1
        submit_all(page, elsewhere.origin(host), scene)
        fetch_all(page, elsewhere.origin(host), scene)
        # The session was neither taken away nor changed, and goes on.
        assert session(page) == known
        page.goto(f"{server.origin}/api/v1/me")
        assert json.loads(page.locator("body").inner_text())["id"] > 0
        page.context.close()
    assert scene.state() == before


def test_a_foreign_page_can_neither_frame_nor_read_ours(
    wide_browser: Browser, elsewhere: Elsewhere, scene: Scene, server: Server
) -> None:
    page = lead_comes(wide_browser, scene)
    page.goto(elsewhere.origin("127.0.0.1"))
    for path in ("/home", f"/documents/{scene.sha256}", "/api/v1/me", "/sign-in"):
        assert page.evaluate(FETCH, [server.origin + path, "GET", "cors", "text/plain", None]) == "refused", path
        page.evaluate(
            "url => { const one = document.createElement('iframe'); one.src = url; document.body.append(one); }",
            server.origin + path,
        )
    page.wait_for_timeout(500)
    # What may not be framed is replaced by the browser's own error page.
    assert all("chrome-error" in frame.url for frame in page.frames[1:]), [frame.url for frame in page.frames]
    page.context.close()


def test_our_own_forms_work_though_their_origin_is_null(
    wide_browser: Browser, house: House, server: Server
) -> None:
    context = wide_browser.new_context(base_url=server.origin)
    page = context.new_page()
    page.goto("/sign-in")
    page.locator("[name=login]").fill(house.lead.login)
    page.locator("[name=password]").fill(PASSWORD)
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.locator("[name=password]").press("Enter")
    page.wait_for_url(f"{server.origin}/home")
    headers = sent.value.all_headers()
    # No referrer is ever sent, and so a form's Origin is "null"; Sec-Fetch-Site tells that it is ours.
    assert headers["origin"] == "null" and headers["sec-fetch-site"] == "same-origin", headers
    context.close()
