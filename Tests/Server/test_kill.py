"""kill -9 under load: no acknowledged action lost, none done twice, every history in order."""

from __future__ import annotations

import os
import random
import threading
import time

from support.house import House
from writers import Writers

TIMES = int(os.environ.get("KILLS", "20"))


def test_killed_at_any_moment(house: House) -> None:
    seed = int(os.environ.get("KILL_SEED", "20261124"))
    chance = random.Random(seed)
    acknowledged = 0
    for number in range(TIMES):
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
    assert acknowledged >= TIMES, f"seed {seed}: the server was killed before it had done anything"
