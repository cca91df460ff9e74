"""Many at once over real HTTP: one wins, nobody's text is lost, and what is counted is what was done."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from support.door import Answer, Door
from support.house import Client, House, Person
from support.road import TO_SIGNED, TO_SPECIFYING, travel
from support.server import Server

Result = TypeVar("Result")
DEVELOPERS = 50
REPEATS = 50
PEOPLE = 8
CHANGES = 50
ROUNDS = 10


def at_once(tasks: list[Callable[[], Result]]) -> list[Result]:
    """All of them, begun in the same moment by a thread each."""
    barrier = threading.Barrier(len(tasks))

    def run(task: Callable[[], Result]) -> Result:
        barrier.wait()
        return task()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


@pytest.fixture
def options() -> tuple[str, ...]:
    """Everybody comes from one address within seconds."""
    return ("--sign-in-limit", "1000", "--link-limit", "1000", "--api-limit", "100000")


@pytest.fixture
def client(house: House) -> Client:
    return house.client("ТОВ «Перегони»")


def developers(house: House) -> list[Person]:
    people = [house.colleague(f"Розробниця {number}", f"dev-{number:02}", "developer") for number in range(DEVELOPERS)]
    for person in people:
        house.door(person)
    return people


def test_of_fifty_developers_who_claim_one_rework_one_wins(house: House, client: Client) -> None:
    people = developers(house)
    for match in ("version", "*"):
        number = travel(house, client, (*TO_SIGNED, "hand_off")).number
        path = f"/api/v1/reworks/{number}"
        version = house.rework(number)["version"] if match == "version" else "*"

        def claim(door: Door, path: str = path, version: object = version) -> Answer:
            named = version if version == "*" else f'"{version}"'
            return door.send(
                "POST", f"{path}/claim", b"{}", content_type="application/json", if_match=str(named),
                idempotency_key=str(uuid.uuid4()),
            )

        answers = at_once([lambda door=house.door(person): claim(door) for person in people])
        statuses = sorted(answer.status for answer in answers)
        assert statuses.count(200) == 1, statuses
        assert set(statuses) <= {200, 409, 412}, statuses
        winner = people[[answer.status for answer in answers].index(200)]
        rework = house.rework(number)
        assert rework["developer"]["id"] == winner.id and rework["stage"] == "developing"
        assert [event["kind"] for event in rework["story"]].count("claimed") == 1
        # Whoever lost is told what there is now.
        losers = [answer.json for answer in answers if answer.status != 200]
        assert all(told["code"] in ("wrongStage", "staleVersion") for told in losers)
        assert all(told["current"]["developer"]["id"] == winner.id for told in losers)


def test_one_key_sent_fifty_times_makes_one_event(house: House, client: Client) -> None:
    number = travel(house, client, TO_SPECIFYING).number
    before = house.rework(number)
    path, key = f"/api/v1/reworks/{number}/questions", str(uuid.uuid4())
    body = {"to": "client", "text": "Який саме період?"}
    doors = [Door(house.server.origin) for _ in range(REPEATS)]
    for door in doors:
        door.cookies = dict(house.door(house.specialist).cookies)
    answers = at_once([
        lambda door=door: door.write("POST", path, body, before["version"], key) for door in doors
    ])
    assert [answer.status for answer in answers] == [200] * REPEATS, {answer.text[:300] for answer in answers}
    rework = house.rework(number)
    assert rework["version"] == before["version"] + 1
    assert [event["kind"] for event in rework["story"]].count("asked") == 1
    assert [question["text"] for question in rework["questions"]] == [body["text"]]
    assert {answer.version for answer in answers} == {str(rework["version"])}


def test_one_key_with_two_bodies_at_once_is_one_request_and_a_refusal(house: House, client: Client) -> None:
    number = travel(house, client, TO_SPECIFYING).number
    version, key = house.rework(number)["version"], str(uuid.uuid4())
    door = house.door(house.specialist)
    answers = at_once([
        lambda text=text: door.write(
            "POST", f"/api/v1/reworks/{number}/questions", {"to": "client", "text": text}, version, key
        )
        for text in ("Перше?", "Друге?")
    ])
    assert sorted(answer.status for answer in answers) in ([200, 412], [200, 422])
    assert len(house.rework(number)["questions"]) == 1


def test_of_two_editors_of_a_draft_both_texts_are_kept(house: House, client: Client) -> None:
    number = travel(house, client, TO_SPECIFYING).number
    path = f"/api/v1/reworks/{number}/spec-draft"
    editors = [house.door(house.specialist), house.door(house.lead)]
    lost: list[str] = []
    for turn in range(ROUNDS):
        version = editors[0].get(path).version
        texts = [f"# Чернетка {turn}\n\nПише {who}." for who in ("спеціалістка", "керівниця")]
        answers = at_once([
            lambda door=door, text=text: door.write("PUT", path, {"text": text}, version)
            for door, text in zip(editors, texts, strict=True)
        ])
        assert sorted(answer.status for answer in answers) == [200, 412], [answer.text[:300] for answer in answers]
        won = [answer.status for answer in answers].index(200)
        draft = editors[0].get(path).json
        assert draft["text"] == texts[won]
        # The slower one is told the winner's text, and has lost nothing of their own.
        assert answers[1 - won].json["current"]["text"] == texts[won]
        lost.append(texts[1 - won])
        kept = {one["text"] for one in draft["kept"]}
        assert texts[1 - won] in kept


def test_versions_rise_by_exactly_the_changes_that_were_done(house: House, client: Client) -> None:
    number = travel(house, client, TO_SPECIFYING).number
    path = f"/api/v1/reworks/{number}"
    contacts = [
        house.contact_door(house.add_contact(client.id, f"Контакт {one}")) for one in range(PEOPLE - 2)
    ]
    doors = [house.door(house.specialist), house.door(house.lead), *contacts]
    before = house.rework(number)

    def change(person: int) -> list[tuple[int, str, str]]:
        """Each of the changes upon the version seen just before. - Returns: status, version told, text."""
        door, told = doors[person], []
        to = "client" if person < 2 else "specialist"
        for turn in range(CHANGES):
            text = f"{person}: питання {turn}"
            answer = door.write("POST", f"{path}/questions", {"to": to, "text": text}, door.get(path).version)
            told.append((answer.status, answer.headers.get("etag", ""), text))
        return told

    told = [one for person in at_once([lambda one=one: change(one) for one in range(PEOPLE)]) for one in person]
    assert len(told) == PEOPLE * CHANGES
    assert {status for status, _, _ in told} <= {200, 412}
    done = [(version, text) for status, version, text in told if status == 200]
    rework = house.rework(number)
    assert rework["version"] == before["version"] + len(done)
    # Each success made a version of its own, and its text is there once; a conflict left nothing.
    assert len({version for version, _ in done}) == len(done)
    assert sorted(question["text"] for question in rework["questions"]) == sorted(text for _, text in done)
    assert len(done) >= CHANGES


def test_a_used_up_link_opens_one_session(house: House, client: Client, server: Server) -> None:
    path = house.link(client.contact).removeprefix(server.origin)
    answers = at_once([lambda: Door(server.origin).form(path) for _ in range(20)])
    statuses = sorted(answer.status for answer in answers)
    assert statuses == [303] + [410] * 19, statuses

