"""The demonstration is a year of a vendor's life: told by the rules, whole, and the same each time."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from support.server import ROOT, Server

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
KYIV = ZoneInfo("Europe/Kyiv")
STAGES = {
    "awaitingSupport", "requested", "estimated", "specifying", "specified", "signed", "ready", "developing",
    "delivered", "demonstrating", "accepted", "declined", "cancelled",
}
STORY = """---
title: Пробна
last: 3h
---

@ wish
Хочу спробувати.
"""


def filled(folder: Path, *options: str) -> Server:
    server = Server(folder)
    done = server.run("demo", "--now", f"{NOW:%Y-%m-%dT%H:%M:%SZ}", *options)
    assert done.returncode == 0, done.stderr
    return server


class Year:
    """What was filled, read past the server."""

    def __init__(self, server: Server) -> None:
        base = sqlite3.connect(server.data / "rework.sqlite")
        self.events = [
            (history, subject, json.loads(body))
            for history, subject, body in base.execute("SELECT history, subject, body FROM event ORDER BY id")
        ]
        self.chain = base.execute("SELECT history, subject, number, at, hash FROM event ORDER BY id").fetchall()
        self.reworks = {number: json.loads(state) for number, state in base.execute("SELECT id, state FROM rework")}
        self.stages = dict(base.execute("SELECT id, stage FROM rework").fetchall())
        self.people = {number: json.loads(state) for number, state in base.execute("SELECT id, state FROM person")}
        self.clients = {number: json.loads(state) for number, state in base.execute("SELECT id, state FROM client")}
        base.close()

    def facts(self) -> Iterator[tuple[int, dict[str, Any]]]:
        return ((subject, body["fact"]) for history, subject, body in self.events if history == "rework")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    return filled(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def year(server: Server) -> Year:
    return Year(server)


def test_every_history_is_proved(server: Server) -> None:
    server.verify()


def test_the_same_now_gives_the_same_year(server: Server, year: Year, tmp_path: Path) -> None:
    again = Year(filled(tmp_path))
    assert len(year.chain) > 900
    assert year.chain == again.chain


def test_every_stage_and_every_plan_is_there(year: Year) -> None:
    counts = Counter(year.stages.values())
    assert set(counts) == STAGES
    assert len(year.reworks) >= 60 and 30 <= counts["accepted"] <= 40
    live = sum(counts.values()) - counts["accepted"] - counts["declined"] - counts["cancelled"]
    assert 20 <= live <= 30

    today = f"{NOW:%Y-%m-%d}"

    def state(plan: dict[str, Any]) -> str:
        if today < plan["from"]:
            return "notYet"
        return "lapsed" if plan.get("through", today) < today else plan["kind"]

    held = [{state(plan) for plan in client["plans"]} for client in year.clients.values()]
    assert len(held) == 19
    assert sum("paid" in plans for plans in held) == 5
    assert sum("individual" in plans for plans in held) == 9
    assert {"free", "training", "lapsed", "notYet"} <= set().union(*held)
    assert set() in held, "a client without any plan"


def test_there_are_people_in_every_role(year: Year) -> None:
    vendor = [person for person in year.people.values() if "client" not in person]
    roles = Counter(role for person in vendor for role in person["heldRoles"] if person["isActive"])
    assert roles == {"lead": 2, "specialist": 5, "developer": 5}
    assert sum(person["isCertified"] for person in vendor) == 2
    gone = [person for person in vendor if not person["isActive"]]
    assert len(gone) == 1
    acted = {body["actor"].get("person", {}).get("_0") for _, _, body in year.events}
    assert gone[0]["id"] in acted, "who left has a history"
    for client in year.clients:
        contacts = [person for person in year.people.values() if person.get("client") == client]
        assert 1 <= len(contacts) <= 4
        assert any(person["maySign"] for person in contacts)
        assert all(person["phone"] and person["position"] for person in contacts)


def test_nobody_acts_outside_working_hours(year: Year) -> None:
    """Regulation, "The clocks": weekdays 9 to 18 in Kyiv. A client may answer in the evening."""
    for history, subject, body in year.events:
        if "person" not in body["actor"]:
            continue
        at = datetime.fromtimestamp(body["at"] / 1000, KYIV)
        is_client = "client" in year.people[body["actor"]["person"]["_0"]]
        assert at.weekday() < 5 and 9 <= at.hour, (history, subject, at)
        closing = at.replace(hour=21 if is_client else 18, minute=0, second=0)
        assert at <= closing, (history, subject, at)


def test_a_year_passes_and_nothing_lies_ahead(year: Year) -> None:
    moments = [datetime.fromtimestamp(body["at"] / 1000, UTC) for _, _, body in year.events]
    assert max(moments) <= NOW
    assert timedelta(days=350) <= NOW - min(moments) <= timedelta(days=390)
    months = Counter((moment.year, moment.month) for moment in moments)
    assert len(months) >= 12 and min(list(months.values())[1:]) >= 15, months


def test_no_text_is_said_twice(year: Year) -> None:
    said: dict[str, set[int]] = {}
    names = {"wish", "title", "text", "summary", "reason", "note", "notes", "remarks", "how", "work"}

    def walk(value: Any, subject: int) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                if name in names and isinstance(inner, str) and len(inner) > 24:
                    said.setdefault(inner, set()).add(subject)
                walk(inner, subject)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, subject)

    for subject, fact in year.facts():
        walk(fact, subject)
    assert len(said) > 700
    assert not {text: where for text, where in said.items() if len(where) > 1}


def test_specifications_differ(year: Year) -> None:
    texts = [
        fact["spec"]["_0"]["published"]["markdown"] for _, fact in year.facts() if "published" in
        fact.get("spec", {}).get("_0", {})
    ]
    assert len(texts) > 40 and len(set(texts)) == len(texts)
    assert min(map(len, texts)) >= 500
    criteria = [line[2:].split(": ", 1)[1] for text in texts for line in text.splitlines() if line.startswith("- AC-")]
    assert len(set(criteria)) > 200


def test_promises_are_kept_late_and_stopped(year: Year) -> None:
    promises = [state["promise"] for state in year.reworks.values() if "promise" in state]
    kept = Counter(promise.get("isKept") for promise in promises)
    assert kept[True] >= 25 and 1 <= kept[False] <= 6
    assert any(promise["moves"] for promise in promises)


def test_the_conversation_has_notes_with_names_and_files_of_every_kind(year: Year) -> None:
    notes = [fact["question"]["_0"]["noted"] for _, fact in year.facts() if "noted" in fact.get("question", {}).get("_0", {})]
    assert len(notes) >= 3 and sum("](person:" in note["text"] for note in notes) >= 3
    brought: dict[str, set[str]] = {}

    def walk(value: Any, kind: str) -> None:
        if isinstance(value, dict):
            for file in value.get("files") or []:
                brought.setdefault(kind, set()).add(file["type"])
            for name, inner in value.items():
                walk(inner, name if name in {"asked", "answered", "delivered", "offered", "requested"} else kind)

    for _, fact in year.facts():
        walk(fact, "")
    assert {"requested", "asked", "answered", "delivered", "offered"} <= set(brought), brought
    assert set().union(*brought.values()) >= {"png", "text"}


def test_signatures_are_passed_on_and_rights_to_sign_end_at_amounts(year: Year) -> None:
    passings = [one for state in year.reworks.values() for one in state.get("keptPassings", [])]
    assert sum("confirmed" in one.get("outcome", {}) for one in passings) >= 2
    assert any("outcome" not in one for one in passings), "one waits to be confirmed"
    assert sum("signLimit" in person for person in year.people.values()) >= 2


def test_readme_names_what_is_there(year: Year) -> None:
    """The walk says «title» (№ number); its people and clients are here too."""
    walk = (ROOT / "README.md").read_text().split("### Ten minutes", 1)[1].split("\n### ", 1)[0]
    named = re.findall(r"«([^»]+)»\s+\(№ (\d+)\)", walk)
    assert len(named) >= 5
    for title, number in named:
        assert year.reworks[int(number)]["title"] == " ".join(title.split())
    known = {person["name"] for person in year.people.values()} | {
        client["name"] for client in year.clients.values()
    }
    people = re.findall(r"^\d\. \*\*([^*]+)\*\*", walk, re.MULTILINE)
    assert len(people) >= 4 and set(people) <= known


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        (STORY.replace("last: 3h", "last: soon"), "x.md:1", "no working time"),
        (STORY.replace("last: 3h", "last: 3h\nmood: good"), "x.md:4", "has no place here"),
        (STORY + "\n@ +2h dance\nТак.\n", "x.md:9", "no verb"),
        (STORY + "\n@ approve\n", "x.md:9", "how long after"),
        (STORY + "\n@ +2h ask everybody\nХто тут?\n", "x.md:9", "nobody's court"),
        (STORY + "\n@ +2h decline\n", "x.md:9", "text is missing"),
        (STORY + "\n@ +2h approve\nТекст.\n", "x.md:9", "has no text"),
        (STORY + "\n@ +2h accept\nAC-1: splendid\n", "x.md:9", "a verdict is"),
        (STORY + "\n@ +2h wish\nЩе одне.\n", "x.md:9", "has one"),
        (STORY + "\n@ +2h ask client\nfile: ніде.csv\n\nЩо це?\n", "x.md:10", "no file ніде.csv"),
        (STORY + "\n@ +2h pass-on\nТекст.\n", "x.md:9", "“to” is missing"),
        (STORY.replace("title: Пробна\n", ""), "x.md:1", "“title” is missing"),
        (STORY.replace("last: 3h", "last: 3h\nlink: newScope nothing"), "x.md:1", "there is no story nothing"),
    ],
)
def test_a_story_that_is_not_understood_is_refused_with_its_line(
    tmp_path: Path, text: str, where: str, what: str
) -> None:
    shelf = tmp_path / "stories" / "coffee"
    shelf.mkdir(parents=True)
    (shelf / "x.md").write_text(text)
    done = Server(tmp_path).run("demo", "--check", "--stories", str(tmp_path / "stories"))
    assert done.returncode != 0
    assert where in done.stderr and what in done.stderr, done.stderr


def test_a_story_against_the_rules_leaves_nothing_behind(tmp_path: Path) -> None:
    """Rule 6: the shop floor has free support, so nobody may estimate for it."""
    shelf = tmp_path / "stories" / "metalworks"
    shelf.mkdir(parents=True)
    estimate = "\n@ +1h estimate\nhours: 1/2/3\nlead: 1-2\n\nДві години.\n"
    (shelf / "x.md").write_text(STORY.replace("@ wish\n", "@ wish\ngate: stopped\n\n") + estimate)
    server = Server(tmp_path)
    done = server.run("demo", "--stories", str(tmp_path / "stories"))
    assert done.returncode != 0 and "metalworks/x.md:11" in done.stderr, done.stderr
    assert not (server.data / "rework.sqlite").exists()
    filled(tmp_path)
