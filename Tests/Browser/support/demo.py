"""The demonstration vendor: who is there, what waits where, found by asking and never by a number known beforehand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

from .asked import DemoRequests
from .door import Door
from .server import Server
from .words import uk

FACE = re.compile(r'name="person" value="(\d+)"><strong>([^<]*)</strong><span>([^<]*)</span>(?:<small>([^<]*)</small>)?')


@dataclass(frozen=True)
class Face:
    """Somebody the demonstration lets in by a press of a button."""

    id: int
    name: str
    role: str
    company: str


class Demo:
    def __init__(self, server: Server) -> None:
        self.server = server
        self.origin = server.origin
        self.doors: dict[int, Door] = {}
        self.stranger = Door(server.origin)
        shown = self.stranger.get("/sign-in").text
        self.faces = [
            Face(int(number), unescape(name), unescape(role), unescape(note).rpartition(", ")[0])
            for number, name, role, note in FACE.findall(shown)
        ]

    def door(self, person: int) -> Door:
        if person not in self.doors:
            door = Door(self.origin)
            answer = door.form("/sign-in/as", person=str(person))
            assert answer.status == 303, answer.status
            self.doors[person] = door
        return self.doors[person]

    def first(self, role: str) -> int:
        return next(face.id for face in self.faces if face.role == uk(f"role.{role}"))

    @cached_property
    def lead(self) -> int:
        return self.first("lead")

    @cached_property
    def contacts(self) -> list[Face]:
        return [face for face in self.faces if face.role == uk("role.contact")]

    @cached_property
    def reworks(self) -> list[Any]:
        """Every rework as the lead sees it, whole."""
        door, found, cursor = self.door(self.lead), [], ""
        while cursor is not None:
            page = door.get(f"/api/v1/reworks?limit=50{cursor}").json
            found += [door.get(f"/api/v1/reworks/{one['number']}").json for one in page["items"]]
            cursor = f"&cursor={page['next']}" if page.get("next") else None
        return found

    @cached_property
    def requests(self) -> DemoRequests:
        return DemoRequests(self)

    @cached_property
    def clients(self) -> list[Any]:
        door = self.door(self.lead)
        return [door.get(f"/api/v1/clients/{one['id']}").json for one in door.get("/api/v1/clients").json["items"]]

    @cached_property
    def prices(self) -> list[Any]:
        """What support costs each client, as the lead sees it."""
        door = self.door(self.lead)
        return [door.get(f"/api/v1/clients/{one['id']}/price").json for one in self.clients]

    @cached_property
    def by_stage(self) -> dict[str, Any]:
        """One rework of each stage that there is, the one with most to show."""
        best: dict[str, Any] = {}
        for one in self.reworks:
            known = best.get(one["stage"])
            if known is None or len(str(one)) > len(str(known)):
                best[one["stage"]] = one
        return best

    def contact_of(self, rework: Any, *, may_sign: bool = True) -> int | None:
        client = next(one for one in self.clients if one["id"] == rework["client"]["id"])
        return next((one["id"] for one in client["contacts"] if one["maySign"] == may_sign), None)

    def speak(self, person: int, language: str) -> None:
        """Chosen by the person, as the bar's button does it."""
        answer = self.door(person).write("PUT", "/api/v1/me/language", {"language": language})
        assert answer.status in (200, 204), answer.status

    @cached_property
    def typed(self) -> list[str]:
        """Everything people wrote and are called: the API tells codes where the interface has words."""
        found: set[str] = {face.name for face in self.faces} | {face.company for face in self.faces}
        # Documents put the surname first.
        found |= {" ".join(reversed(face.name.split(" "))) for face in self.faces}
        people = self.door(self.lead).get("/api/v1/people").json
        lead, _ = self.door(self.lead), self.requests
        listed = lead.get("/api/v1/requests?limit=200").json["items"]
        asked = [lead.get(f"/api/v1/requests/{one['number']}").json for one in listed]
        _gather([self.reworks, self.clients, people, asked, self.prices], found)
        _gather(self.door(self.lead).get("/api/v1/price-list").json, found)
        for one in lead.get("/api/v1/calendars").json["items"]:
            _gather(lead.get(f"/api/v1/calendars/{one['number']}").json, found)
        _gather(lead.get("/api/v1/team").json, found)
        _gather(lead.get("/api/v1/spec-library").json, found)
        for client in self.clients:
            _gather(lead.get(f"/api/v1/clients/{client['id']}/passport").json, found)
        for rework in self.reworks:
            draft = self.door(self.lead).send("GET", f"/api/v1/reworks/{rework['number']}/spec-draft")
            if draft.status == 200:
                _gather(draft.json, found)
        return sorted((text for text in found if len(text) > 2), key=len, reverse=True)


def _gather(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        found.add(value.strip())
        # Markup that the page has made elements of ends a piece; a short piece would take words out of sentences.
        found.update(piece.strip() for piece in re.split("[`\\n]", value) if len(piece) > 8)
    elif isinstance(value, dict):
        for one in value.values():
            _gather(one, found)
    elif isinstance(value, list):
        for one in value:
            _gather(one, found)
