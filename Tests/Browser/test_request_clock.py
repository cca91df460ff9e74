"""Why a consultation or a bug is due when it is: in words, in a drawing, at a desk and on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from support import workspace
from support.asked import act, ask
from support.house import House
from support.reader import Reader
from support.words import uk

Visit = Callable[..., Reader]


def asked(house: House) -> int:
    client = house.client("ТОВ «Рута»")
    return ask(house.door(house.specialist), client.id, client.contact.id, "bug", "Ціни не ті, що в рахунку")


def come(house: House, visit: Visit) -> Reader:
    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    return olena


def kyiv(text: str) -> int:
    return int(datetime.fromisoformat(f"{text}+02:00").timestamp() * 1000)


def a_friday_bug() -> dict[str, Any]:
    """What the server tells of a bug of Friday 16:30 whose client was asked on Monday, 11:00 to 16:40."""
    def day(text: str, works: bool = True) -> dict[str, Any]:
        hours = (("09:00", "13:00"), ("14:00", "18:00")) if works else ()
        return {"day": text, "windows": [{"from": kyiv(f"{text}T{a}"), "to": kyiv(f"{text}T{b}")} for a, b in hours]}

    made, asked_at, told, due = map(kyiv, ("2026-11-20T16:30", "2026-11-23T11:00", "2026-11-23T16:40", "2026-11-24T16:00"))
    steps = [
        {"kind": "set", "at": made}, {"kind": "later", "why": "cutoff", "cutoff": 57600},
        {"kind": "daysOff", "days": [{"day": "2026-11-21"}, {"day": "2026-11-22"}]},
        {"kind": "counts", "at": kyiv("2026-11-23T09:00"), "seconds": 28800},
        {"kind": "waited", "at": asked_at, "to": told, "seconds": 16800},
        {"kind": "later", "why": "cutoff", "cutoff": 57600},
        {"kind": "counts", "at": kyiv("2026-11-24T09:00"), "seconds": 21600}, {"kind": "due", "at": due},
    ]
    days = [day("2026-11-20"), day("2026-11-21", False), day("2026-11-22", False), day("2026-11-23"), day("2026-11-24")]
    return {
        "createdAt": made,
        "clock": {
            "kind": "bug", "set": made, "due": due, "timeZone": "Europe/Kyiv", "limitSeconds": 28800,
            "triageSeconds": 7200, "steps": steps, "days": days,
            "waits": [{"from": asked_at, "to": told}], "whatIf": [],
        },
        "deadline": {
            "kind": "bug", "at": due, "from": made, "state": "late", "slackSeconds": -3600, "elapsedSeconds": 28800,
            "totalSeconds": 28800,
        },
    }


@pytest.mark.parametrize("width", [1280, 390])
def test_a_bug_of_friday_evening_explains_itself(house: House, visit: Visit, width: int) -> None:
    """The server's clock can't be set, so its answer is: the case that the design draws."""
    number = asked(house)
    act(house.door(house.specialist), number, "classification", {"kind": "bug"})
    olena = come(house, visit)
    olena.page.set_viewport_size({"width": width, "height": 900})

    def answer(route: Route) -> None:
        told = route.fetch()
        route.fulfill(response=told, body=json.dumps({**told.json(), **a_friday_bug()}))
    olena.page.route(f"**/api/v1/requests/{number}", answer)
    olena.goto(f"/requests/{number}")
    clock = workspace.section(olena, uk("request.clock.title"))
    steps = [" ".join(one.split()) for one in clock.locator("ol.steps li").all_inner_texts()]
    assert len(steps) == 8
    for step, pieces in zip(steps, (
        ("п’ятницю", "20 листопада, 16:30"), ("16:00", "наступного робочого дня"), ("субота 21.11", "неділя 22.11"),
        ("понеділка", "23 листопада, 09:00", "8 год"), ("11:00", "16:40", "4 год 40 хв"), ("Відповідь", "16:00"),
        ("вівторка", "24 листопада, 09:00", "6 год"), ("24 листопада, 16:00", "київським часом"),
    ), strict=True):
        for piece in pieces:
            assert piece in step, (piece, step)
    drawing = clock.get_by_role("img")
    described = drawing.locator("desc").text_content() or ""
    assert "отримано 16:30" in described and "термін 16:00" in described and "стоїть 4\u00a0год 40\u00a0хв" in described
    assert drawing.locator("rect.f-run").count() == 3
    assert olena.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    olena.axe()


def test_a_real_bug_is_explained_from_when_it_came_to_when_it_is_due(house: House, visit: Visit) -> None:
    number = asked(house)
    told = house.door(house.specialist).get(f"/api/v1/requests/{number}").json
    olena = come(house, visit)
    olena.goto(f"/requests/{number}")
    steps = olena.page.locator(".clock ol.steps li")
    expect(steps).to_have_count(len(told["clock"]["steps"]))
    expect(steps.first.locator("time")).to_have_attribute("datetime", moment(told["clock"]["set"]))
    expect(steps.last.locator("strong")).to_be_visible()


def moment(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
