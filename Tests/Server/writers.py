"""People who write at once, each action under a key of its own, and remember what the server acknowledged."""

from __future__ import annotations

import http.client
import threading
import uuid
from dataclasses import dataclass, field

from support.house import Client, House


@dataclass
class Sent:
    """A wish sent under a key: acknowledged with its number, or left without an answer."""

    title: str
    key: str
    number: int | None = None


@dataclass
class Writers:
    """`run` returns when all rounds are done or the server is gone; what was not acknowledged can be sent again."""

    house: House
    count: int
    sent: list[Sent] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    client: Client | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.client = self.house.client("ТОВ «Зерно»")
        self.house.door(self.house.specialist)

    def run(self, rounds: int) -> None:
        threads = [threading.Thread(target=self._write, args=(rounds,)) for _ in range(self.count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _write(self, rounds: int) -> None:
        for _ in range(rounds):
            one = Sent(f"Звіт {uuid.uuid4()}", str(uuid.uuid4()))
            with self.lock:
                self.sent.append(one)
            if not self.send(one):
                return

    def send(self, one: Sent) -> bool:
        """Whether it was acknowledged."""
        assert self.client is not None
        body = {"client": self.client.id, "contact": self.client.contact.id, "title": one.title, "wish": "Потрібно."}
        try:
            answer = self.house.door(self.house.specialist).write("POST", "/api/v1/reworks", body, key=one.key)
        except (OSError, http.client.HTTPException):
            self.statuses.add(0)
            return False
        self.statuses.add(answer.status)
        if answer.status not in (200, 201):
            return False
        one.number = answer.json["number"]
        return True

    def titles(self) -> dict[str, list[int]]:
        """Every rework there is, by its title."""
        door = self.house.door(self.house.specialist)
        found: dict[str, list[int]] = {}
        path = "/api/v1/reworks?limit=100"
        while path:
            page = door.get(path).json
            for row in page["items"]:
                found.setdefault(row["title"], []).append(row["number"])
            path = f"/api/v1/reworks?limit=100&cursor={page['next']}" if page.get("next") else ""
        return found

    def check(self) -> None:
        """All acknowledged is there once; the rest once at most, and exactly once when it is sent again."""
        found = self.titles()
        for one in self.sent:
            numbers = found.get(one.title, [])
            if one.number is not None:
                assert numbers == [one.number], f"acknowledged as {one.number}, there as {numbers}"
            else:
                assert len(numbers) <= 1, f"done more than once: {numbers}"
        for one in self.sent:
            if one.number is None:
                assert self.send(one), "what was not answered can't be sent again"
        found = self.titles()
        for one in self.sent:
            assert found.get(one.title) == [one.number], f"{one.number} is there as {found.get(one.title)}"
