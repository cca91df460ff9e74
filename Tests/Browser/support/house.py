"""The vendor and its clients: a lead from the console, everybody else through the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from .door import Answer, Door
from .server import Server

PASSWORD = "гілка-навпроти-вікна-7"


@dataclass
class Person:
    id: int
    name: str
    login: str = ""


@dataclass
class Client:
    id: int
    name: str
    signatory: Person
    contact: Person


def today() -> date:
    """Of the vendor's calendar: late in the evening it is a day further than where the tests run."""
    return datetime.now(ZoneInfo("Europe/Kyiv")).date()


def in_days(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


@dataclass
class House:
    """Everybody needed for a rework; doors already open, so that a test may prepare what it is not about."""

    server: Server
    lead: Person = field(default_factory=lambda: Person(0, "Ірина Коваль", "koval"))

    def open(self) -> None:
        self.server.add_user(self.lead.login, PASSWORD, self.lead.name, "--position", "керівниця підтримки")
        self.server.start()
        self.doors: dict[str, Door] = {}
        self.lead.id = self.door(self.lead).get("/api/v1/me").json["id"]
        self.specialist = self.colleague("Олена Гнатюк", "hnatiuk", "specialist", "спеціалістка підтримки")
        self.developer = self.colleague("Максим Діденко", "didenko", "developer", "розробник")

    def door(self, person: Person) -> Door:
        """A signed-in session of one of the vendor's people."""
        if person.login not in self.doors:
            self.doors[person.login] = Door(self.server.origin)
            self.doors[person.login].sign_in(person.login, PASSWORD)
        return self.doors[person.login]

    def colleague(self, name: str, login: str, role: str, position: str = "", language: str = "uk") -> Person:
        body = {
            "name": name, "login": login, "password": PASSWORD, "roles": [role], "position": position,
            "language": language,
        }
        return Person(self.door(self.lead).post("/api/v1/people", body).json["id"], name, login)

    def client(self, name: str, *, plan: str | None = "paid", language: str = "uk") -> Client:
        """With one contact who may sign and one who may not."""
        lead = self.door(self.lead)
        body = {"name": name, "language": language, "specialist": self.specialist.id}
        client = lead.post("/api/v1/clients", body).json["id"]
        if plan:
            self.buy_plan(client, plan)
        signatory = self._contact(client, "Світлана Мороз", "головна бухгалтерка", True, language)
        contact = self._contact(client, "Андрій Тесля", "бухгалтер", False, language)
        return Client(client, name, signatory, contact)

    def buy_plan(self, client: int, kind: str) -> Answer:
        lead, path = self.door(self.lead), f"/api/v1/clients/{client}"
        body = {
            "kind": kind, "from": in_days(0), "through": in_days(300), "priceMinor": 0 if kind == "free" else 450_000,
            "currency": "UAH", "endsOthers": True,
        }
        return lead.post(f"{path}/plans", body, lead.get(path).version)

    def _contact(self, client: int, name: str, position: str, may_sign: bool, language: str) -> Person:
        body = {
            "name": name, "position": position, "language": language, "maySign": may_sign, "phone": "+380 44 000-00-00",
        }
        found = self.door(self.lead).post(f"/api/v1/clients/{client}/contacts", body).json["contacts"]
        return Person(next(one["id"] for one in found if one["name"] == name), name)

    def add_contact(self, client: int, name: str) -> Person:
        """One more who may not sign."""
        return self._contact(client, name, "бухгалтер", False, "uk")

    def link(self, contact: Person, rework: int | None = None) -> str:
        """A one-time link, as the specialist copies it."""
        body = {"rework": rework} if rework else {}
        return self.door(self.specialist).post(f"/api/v1/people/{contact.id}/enter-links", body).json["url"]

    def contact_door(self, contact: Person) -> Door:
        """A contact's session without a browser."""
        key = f"contact {contact.id}"
        if key not in self.doors:
            self.doors[key] = Door(self.server.origin)
            self.doors[key].enter(self.link(contact))
        return self.doors[key]

    def rework(self, number: int, person: Person | None = None) -> Any:
        return self.door(person or self.specialist).get(f"/api/v1/reworks/{number}").json
