"""Takes a rework along its way without a browser, to the stage at which a scenario begins."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from .door import Answer
from .house import Client, House, Person, in_days, today

WISH = "Щомісяця переношу близько 600 накладних до бухгалтерської програми вручну, це забирає три дні."
TITLE = "Вивантаження видаткових накладних"
SPEC = """# Вивантаження видаткових накладних

## Мета

Бухгалтерка сама отримує файл за вибраний період.

## Як є / Як має бути

Зараз накладні переносять по одній. Потрібен один файл за період.

## Учасники та права

- Бухгалтер: вивантажує.

## Кроки

1. Обрати період.
2. Підтвердити.

## Дані

Файл CSV, роздільник «;».

## Помилки

- Немає накладних: файл не створюється.

## Поза межами

- Податкові накладні.

## Критерії приймання

- Файл за жовтень містить усі 612 накладних.
- Сторнована накладна має стан «сторновано».

## Відкриті питання

Немає.
"""
ESTIMATE = {
    "lowMinutes": 600, "likelyMinutes": 720, "highMinutes": 960, "priceMinor": 1_440_000, "currency": "UAH",
    "leadDaysFrom": 8, "leadDaysTo": 12, "summary": "Вивантаження накладних одним файлом за вибраний період.",
    "excluded": "- Податкові накладні",
}


def working_noon(days: int) -> date:
    """A day not before so many days from now that is no Saturday or Sunday."""
    day = today() + timedelta(days=days)
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)


class Road:
    def __init__(self, house: House, client: Client) -> None:
        self.house = house
        self.client = client
        self.number = 0

    def act(self, person: Person, noun: str, body: dict[str, Any]) -> Answer:
        door, path = self.house.door(person), f"/api/v1/reworks/{self.number}"
        return door.post(f"{path}/{noun}", body, door.get(path).version)

    def answer(self, sha256: str, **fields: str) -> Answer:
        """The signatory's answer to a document."""
        door = self.house.contact_door(self.client.signatory)
        answer = door.form(f"/reworks/{self.number}/answers/{sha256}", **fields)
        assert answer.status == 303, f"answer {fields}: {answer.status} {answer.text[-3000:]}"
        return answer

    def document(self, kind: str) -> str:
        return self.house.rework(self.number)[kind]["document"]

    def request(self, title: str = TITLE) -> Road:
        body = {
            "client": self.client.id, "contact": self.client.contact.id, "title": title, "wish": WISH,
            "linkedTo": None, "linkKind": None,
        }
        self.number = self.house.door(self.house.specialist).post("/api/v1/reworks", body).json["number"]
        return self

    def estimate(self) -> Road:
        self.act(self.house.specialist, "estimates", {**ESTIMATE, "validUntil": in_days(14)})
        return self

    def approve(self) -> Road:
        self.answer(self.document("estimate"), answer="approve", name="Мороз Світлана")
        return self

    def publish(self, text: str = SPEC) -> Road:
        door, path = self.house.door(self.house.specialist), f"/api/v1/reworks/{self.number}/spec-draft"
        saved = door.write("PUT", path, {"text": text}, door.get(path).version)
        assert saved.status == 200, saved.text
        self.act(self.house.specialist, "spec-revisions", {"draftVersion": saved.json["version"]})
        return self

    def sign(self) -> Road:
        self.answer(self.document("spec"), answer="sign", name="Мороз Світлана")
        return self

    def hand_off(self) -> Road:
        due = int(working_noon(10).strftime("%s")) * 1000 + 12 * 3_600_000
        self.act(self.house.specialist, "hand-off", {"sizeMinutes": 720, "due": due})
        return self

    def claim(self) -> Road:
        self.act(self.house.developer, "claim", {})
        return self

    def deliver(self) -> Road:
        criteria = self.house.rework(self.number)["spec"]["criteria"]
        cover = [{"criterion": one["id"], "how": "Перевірено на тестовій базі."} for one in criteria]
        self.act(self.house.developer, "delivery", {"minutesSpent": 810, "note": "", "cover": cover})
        return self

    def demo(self) -> Road:
        body = {"link": "https://demo.example.com/", "notes": "Відкрийте «Продажі».", "where": []}
        self.act(self.house.specialist, "demo", body)
        return self

    def accept(self) -> Road:
        criteria = self.house.rework(self.number)["spec"]["criteria"]
        verdicts = {f"verdict-{one['id']}": "met" for one in criteria}
        self.answer(self.document("demo"), answer="accept", name="Мороз Світлана", **verdicts)
        return self


TO_SPECIFYING = ("request", "estimate", "approve")
TO_SIGNED = (*TO_SPECIFYING, "publish", "sign")
TO_DEVELOPING = (*TO_SIGNED, "hand_off", "claim")
TO_DEMO = (*TO_DEVELOPING, "deliver", "demo")
TO_ACCEPTED = (*TO_DEMO, "accept")


def travel(house: House, client: Client, steps: tuple[str, ...]) -> Road:
    """A new rework, taken so far."""
    road = Road(house, client)
    for step in steps:
        getattr(road, step)()
    return road


def spec_of_case() -> str:
    """The worked specification that the product's own cases use, with its ten criteria."""
    return (Path(__file__).resolve().parents[1] / "spec-1.uk.md").read_text(encoding="utf-8")
