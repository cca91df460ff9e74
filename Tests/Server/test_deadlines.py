"""`rework deadlines`: the clocks of the regulation, a JSON object a line."""

from __future__ import annotations

import json
import subprocess
from datetime import datetime

from support.server import ROOT, binary

CASES = ROOT / "Tests/ReworkDomainTests/Cases/deadlines.jsonl"
WEEK = {"mon": [["09:00", "18:00"]]}


def asked(text: str) -> tuple[int, list[dict[str, object]]]:
    done = subprocess.run([str(binary()), "deadlines"], input=text, capture_output=True, text=True, timeout=120, check=False)
    assert done.stderr == "", done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def case(**changed: object) -> str:
    given = {"id": "a", "kind": "consultation", "at": "2026-11-02T07:00:00+00:00", "pauses": [],
             "calendar": {"timeZone": "Europe/Kyiv", "week": WEEK, "exceptions": {}}}
    return json.dumps({**given, **changed}, ensure_ascii=False) + "\n"


def test_every_worked_case_is_answered_in_its_order() -> None:
    text = CASES.read_text()
    code, answers = asked(text)
    assert code == 0
    expected = [json.loads(line) for line in text.splitlines()]
    assert [one["id"] for one in answers] == [one["id"] for one in expected]
    for answer, given in zip(answers, expected, strict=True):
        assert set(answer) == {"id", "due"}
        due, right = answer["due"], given["due"]
        assert (due and datetime.fromisoformat(str(due))) == (right and datetime.fromisoformat(right)), given


def test_a_line_that_is_no_case_says_why_and_the_others_are_answered() -> None:
    calendar = {"timeZone": "Europe/Kyiv", "week": WEEK, "exceptions": {}}
    wrong = [
        "{", '{"id": 3}\n', case(id=4, kind="rework"), case(at="yesterday"), case(at="2026-02-30T10:00:00Z"),
        case(calendar={**calendar, "timeZone": "Europe/Nowhere"}), case(calendar={**calendar, "week": {}}),
        case(calendar={**calendar, "week": {"Monday": []}}), case(calendar={**calendar, "week": {"mon": [["18:00", "09:00"]]}}),
        case(calendar={**calendar, "exceptions": {"2026-02-30": []}}), case(pauses=[["2026-11-02T08:00:00Z"]]),
        case(pauses=[[None, "2026-11-02T08:00:00Z"]]), case(pauses=[["2026-11-02T09:00:00Z", "2026-11-02T08:00:00Z"]]),
        case(pauses=[["2026-11-02T08:00:00Z", None], ["2026-11-02T09:00:00Z", None]]), case(id=None), case(id=[1]),
        case(pauses="none"),
    ]
    code, answers = asked("".join(one.rstrip("\n") + "\n" for one in [*wrong, "", case()]))
    assert code == 1
    assert len(answers) == len(wrong) + 1
    for answer in answers[:-1]:
        assert set(answer) == {"id", "error"} and answer["error"]
    assert [one["id"] for one in answers[:4]] == [None, 3, 4, "a"]
    assert answers[-1] == {"id": "a", "due": "2026-11-09T10:00:00+00:00"}


def test_a_clock_that_stands_is_due_at_no_time() -> None:
    code, answers = asked(case(pauses=[["2026-11-02T08:00:00Z", None]]))
    assert (code, answers) == (0, [{"id": "a", "due": None}])


def test_measuring_counts_so_many_over_the_cases_and_says_how_fast() -> None:
    done = subprocess.run(
        [str(binary()), "deadlines", "--measure", "5000"], input=case() + case(kind="bug"), capture_output=True, text=True,
        timeout=120, check=True)
    told = json.loads(done.stdout)
    assert told["deadlines"] == 5000
    assert told["perMinute"] > 0
    # 12 working hours of a Monday from 9:00 to 18:00 are over on the next one, 8 of a bug's on the same.
    due = [datetime.fromisoformat(text).timestamp() for text in ("2026-11-09T10:00:00+00:00", "2026-11-02T15:00:00+00:00")]
    assert told["sum"] == 2500 * sum(due)


def test_measuring_nothing_is_refused() -> None:
    done = subprocess.run([str(binary()), "deadlines", "--measure", "10"], input="", capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.returncode != 0
    assert "cases" in done.stderr
