"""kill -9 under load: no acknowledged action lost, none done twice, every history in order."""

from __future__ import annotations

import os
import random
import threading
import time

import pytest
from support.house import House
from writers import Writers

TIMES = int(os.environ.get("KILLS", "20"))
# Each kill is followed by proving the whole history, which grows: after so many a new house begins.
A_HOUSE = 20
SEED = int(os.environ.get("KILL_SEED", "20261124"))


@pytest.mark.parametrize("first", range(0, TIMES, A_HOUSE))
def test_killed_at_any_moment(house: House, first: int) -> None:
    chance = random.Random(f"{SEED} {first}")
    acknowledged = 0
    times = min(A_HOUSE, TIMES - first)
    for _ in range(times):
        writers = Writers(house, 6)
        crowd = threading.Thread(target=writers.run, kwargs={"rounds": 10_000})
        crowd.start()
        time.sleep(chance.uniform(0.02, 0.6))
        house.server.kill()
        crowd.join()
        acknowledged += sum(one.number is not None for one in writers.sent)
        house.server.verify()
        house.server.start()
        writers.check()
    assert acknowledged >= times, f"seed {SEED}, from {first}: the server was killed before it had done anything"
