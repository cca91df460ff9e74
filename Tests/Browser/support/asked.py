"""Consultations and bugs without a browser, taken to where a scenario begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .door import Door

if TYPE_CHECKING:
    from .demo import Demo

QUESTION = "Не бачу у звіті націнки. Підкажіть, **як її додати**.\n\n- звіт «Продажі»\n- роль «Менеджер»"
FAULT = "Натискаю «Рахунок», сторінка лишається порожньою. Учора працювало."


def ask(door: Door, client: int, contact: int, kind: str, title: str, *, stopped: bool = False) -> int:
    """Written down on a contact's word. - Returns: its number."""
    body = {
        "client": client, "contact": contact, "kind": kind, "title": title, "workStopped": stopped,
        "text": FAULT if kind == "bug" else QUESTION,
    }
    return door.post("/api/v1/requests", body).json["number"]


def act(door: Door, number: int, noun: str, body: dict[str, Any] | None = None) -> Any:
    path = f"/api/v1/requests/{number}"
    return door.post(f"{path}/{noun}", body or {}, door.get(path).version).json


class DemoRequests:
    """One of each state, made in a demonstration once; by name."""

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.lead = demo.door(demo.lead)
        self.developer = demo.first("developer")
        self.open_client = self._client(lambda one: one["gate"]["open"])
        self.closed_client = self._client(lambda one: not one["gate"]["open"])
        self.named: dict[str, int] = {}
        self._make()

    def _client(self, fits: Any) -> Any:
        return next(one for one in self.demo.clients if fits(one) and one["contacts"])

    def _ask(self, kind: str, title: str, *, client: Any = None, stopped: bool = False) -> int:
        where = client or self.open_client
        return ask(self.lead, where["id"], where["contacts"][0]["id"], kind, title, stopped=stopped)

    def contact_of(self, number: int) -> int:
        """Number of a contact of the client whose request it is."""
        client = self.lead.get(f"/api/v1/requests/{number}").json["client"]["id"]
        return next(one for one in self.demo.clients if one["id"] == client)["contacts"][0]["id"]

    def _contact(self, client: Any = None) -> Door:
        return self.demo.door((client or self.open_client)["contacts"][0]["id"])

    def _make(self) -> None:
        made, lead = self.named, self.lead
        made["triage"] = self._ask("consultation", "Як додати націнку до звіту")
        made["stopped"] = self._ask("bug", "Рахунок відкривається порожнім", stopped=True)
        made["open"] = self._ask("consultation", "Чи можна змінити порядок стовпців у списку угод")
        act(lead, made["open"], "classification", {"kind": "consultation"})
        made["waiting"] = self._ask("bug", "Не приходять листи з рахунками")
        act(lead, made["waiting"], "classification", {"kind": "bug"})
        act(lead, made["waiting"], "questions", {"to": "client", "text": "На яку саме адресу?"})
        act(lead, made["waiting"], "notes", {"text": "Схоже на `SPF` їхнього домену."})
        made["queued"] = self._ask("bug", "Друк накладної обрізає останній рядок")
        act(lead, made["queued"], "classification", {"kind": "bug"})
        act(lead, made["queued"], "queueing")
        made["claimed"] = self._ask("bug", "Пошук не знаходить товару за артикулом")
        act(lead, made["claimed"], "classification", {"kind": "bug"})
        act(lead, made["claimed"], "queueing")
        act(self.demo.door(self.developer), made["claimed"], "claim")
        made["answered"] = self._ask("consultation", "Де подивитися історію змін угоди")
        act(lead, made["answered"], "classification", {"kind": "consultation"})
        act(lead, made["answered"], "solution", {"text": "У картці угоди, вкладка «Історія».", "recommendation": True})
        made["contested"] = self._ask("bug", "Звіт не показує повернень")
        act(lead, made["contested"], "classification", {"kind": "consultation", "reason": "Так налаштовано на ваше прохання."})
        act(self._contact(), made["contested"], "contest", {"reason": "Ми про таке не просили."})
        made["kept"] = self._ask("consultation", "Як навчити нового менеджера", client=self.closed_client)
        act(lead, made["kept"], "classification", {"kind": "consultation"})
        act(self._contact(self.closed_client), made["kept"], "referral", {"text": "Скільки коштує на двох?"})
        made["becameRework"] = self._ask("consultation", "Додати поле «Канал продажу»")
        act(lead, made["becameRework"], "classification", {"kind": "rework", "reason": "Такого поля немає: це зміна."})
        made["closed"] = self._ask("bug", "Кнопка «Зберегти» не натискається")
        act(lead, made["closed"], "classification", {"kind": "bug"})
        act(lead, made["closed"], "repair", {"text": "Виправили перевірку поля «Телефон»."})
        act(lead, made["closed"], "closing")
