"""A full disk and one that takes no writes: reads go on, writes get 507, and it recovers without a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from disk import fill, small_disk
from support.door import Answer, Door
from support.house import PASSWORD, Client, House
from support.road import travel
from support.server import Server
from tracing import Injection


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 12) as folder:
        yield folder


@pytest.fixture
def server(disk: Path, options: tuple[str, ...]) -> Iterator[Server]:
    one = Server(disk, "--ballast", "2", *options)
    one.log = disk.parent / "server.log"
    try:
        yield one
    finally:
        one.stop()
    one.verify()


@pytest.fixture
def client(house: House) -> Client:
    return house.client("ТОВ «Зерно»")


def wish(house: House, client: Client, text: str = "Звіт") -> Answer:
    body = {"client": client.id, "contact": client.contact.id, "title": text, "wish": "Потрібен звіт про залишки."}
    return house.door(house.specialist).write("POST", "/api/v1/reworks", body)


def reads(house: House, number: int) -> None:
    door = house.door(house.specialist)
    for path in (f"/api/v1/reworks/{number}", "/api/v1/reworks", "/api/v1/me", "/home", "/healthz", "/readyz"):
        assert door.get(path).status == 200


def test_a_full_disk_is_read_on_and_written_again_when_there_is_room(
    house: House, client: Client, disk: Path
) -> None:
    number = wish(house, client).json["number"]
    ballast = disk / "data" / "ballast"
    assert ballast.stat().st_size == 2 * 1_048_576
    filler = fill(disk)
    refused = [wish(house, client, f"Звіт {count} " + "а" * 100) for count in range(40)]
    full = [answer for answer in refused if answer.status == 507]
    assert full and {answer.status for answer in refused} <= {200, 201, 507}
    assert full[-1].json["code"] == "diskFull"
    assert refused[-1].status == 507, "what does not fit must go on being refused"
    for _ in range(20):
        reads(house, number)
    # What must be possible on a full disk too: the ballast made the room.
    other = Door(house.server.origin)
    other.sign_in("didenko", PASSWORD)
    assert other.get("/api/v1/me").status == 200
    assert other.form("/sign-out").status == 303
    assert other.send("GET", "/api/v1/me").status == 401
    filler.unlink()
    assert wish(house, client, "Знову є місце").status in (200, 201)
    assert ballast.stat().st_size == 2 * 1_048_576, "the ballast is taken up again"
    reads(house, number)


def test_a_form_on_a_full_disk_keeps_what_was_typed(house: House, client: Client, disk: Path) -> None:
    contact = house.contact_door(client.contact)
    filler = fill(disk)
    for _ in range(40):
        answer = contact.form("/my/new", title="Кнопка друку", wish="Потрібна кнопка «Друк» на картці.")
        if answer.status == 507:
            break
    assert answer.status == 507
    assert "Кнопка друку" in answer.text and "кнопка «Друк» на картці" in answer.text
    assert "місце" in answer.text
    filler.unlink()
    assert contact.form("/my/new", title="Кнопка друку", wish="Потрібна кнопка.").status == 303


def test_an_answer_on_a_full_disk_keeps_what_was_typed(house: House, client: Client, disk: Path) -> None:
    road = travel(house, client, ("request", "estimate"))
    contact = house.contact_door(client.signatory)
    path = f"/reworks/{road.number}/answers/{road.document('estimate')}"
    filler = fill(disk)
    for count in range(40):
        if wish(house, client, f"Звіт {count}").status == 507:
            break
    answer = contact.form(path, answer="reestimate", change="Приберіть друк, він не потрібен.")
    assert answer.status == 507
    assert "Приберіть друк, він не потрібен." in answer.text and "місце" in answer.text
    filler.unlink()
    assert contact.form(path, answer="reestimate", change="Приберіть друк, він не потрібен.").status == 303


def test_a_server_starts_on_a_full_disk_for_reading(house: House, client: Client, disk: Path) -> None:
    number = wish(house, client).json["number"]
    house.server.stop()
    filler = fill(disk)
    house.server.start()
    reads(house, number)
    assert wish(house, client).status == 507
    filler.unlink()
    assert wish(house, client).status in (200, 201)


def test_a_disk_that_takes_no_writes_is_read_on(house: House, client: Client) -> None:
    number = wish(house, client).json["number"]
    with Injection(house.server, "pwrite64:error=EROFS", house.server.data / "rework.sqlite-wal"):
        answer = wish(house, client)
        assert answer.status == 507
        assert answer.json["code"] == "diskReadOnly"
        for _ in range(5):
            reads(house, number)
        assert house.door(house.lead).send("GET", "/healthz").status == 200
    assert wish(house, client).status in (200, 201)
