"""Backups of a server at work, and back again."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import pytest
from support.house import House
from support.server import ROOT, Server, binary
from writers import Writers


def rework(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(binary()), *arguments, "--root", str(ROOT)], capture_output=True, text=True, timeout=120,
                          check=False)


def back_up(server: Server, *options: str) -> tuple[Path, str]:
    done = server.run("backup", *options)
    assert done.returncode == 0, done.stdout + done.stderr
    folder, what, digest = done.stdout.strip().splitlines()
    assert re.fullmatch(r"\d+ bytes, \d+ reworks, \d+ events, \d+ documents, \d+ files: all in order", what)
    assert re.fullmatch(r"SHA-256 [0-9a-f]{64}", digest)
    return Path(folder), digest


def test_a_backup_of_a_server_at_work_holds_all_acknowledged_before_it(house: House, tmp_path: Path) -> None:
    writers = Writers(house, 4)
    crowd = threading.Thread(target=writers.run, kwargs={"rounds": 150})
    crowd.start()
    while not any(one.number for one in writers.sent):
        time.sleep(0.01)
    before = [one for one in list(writers.sent) if one.number]
    folder, digest = back_up(house.server, "--to", str(tmp_path / "copy"))
    after = len([one for one in list(writers.sent) if one.number])
    crowd.join()
    assert folder == tmp_path / "copy"
    assert after > len(before), "nobody could write while the backup was made"
    done = rework("verify", str(folder))
    assert done.returncode == 0 and "all in order" in done.stdout
    found = sqlite3.connect(f"file:{folder}/rework.sqlite?mode=ro", uri=True)
    titles = {row[0] for row in found.execute("SELECT title FROM rework")}
    assert {one.title for one in before} <= titles
    import hashlib

    assert hashlib.sha256((folder / "rework.sqlite").read_bytes()).hexdigest() == digest.split()[1]
    assert not list(tmp_path.glob("*.partial"))


def test_restore_brings_back_what_was_and_keeps_what_was_there(house: House, tmp_path: Path) -> None:
    writers = Writers(house, 2)
    writers.run(rounds=5)
    kept = writers.titles()
    folder, _ = back_up(house.server, "--to", str(tmp_path))
    assert folder.parent == tmp_path
    writers.run(rounds=5)
    done = house.server.run("restore", str(folder))
    assert done.returncode != 0 and "stop it first" in done.stderr, "a server has the folder"
    house.server.stop()
    done = house.server.run("restore", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    aside = Path(done.stdout.strip().splitlines()[-1].removeprefix("What was there is in ").removesuffix("."))
    assert rework("verify", str(aside)).returncode == 0
    house.server.start()
    assert writers.titles() == kept
    assert len(kept) == 10


def test_a_damaged_backup_is_refused_and_nothing_is_touched(house: House, tmp_path: Path) -> None:
    writers = Writers(house, 1)
    writers.run(rounds=3)
    folder, _ = back_up(house.server, "--to", str(tmp_path))
    file = folder / "rework.sqlite"
    damaged = sqlite3.connect(file)
    damaged.executescript("DROP TRIGGER event_is_append_only_update; UPDATE event SET body = CAST(body || ' ' AS BLOB) WHERE id = 9;")
    damaged.close()
    house.server.stop()
    done = house.server.run("restore", str(folder))
    assert done.returncode == 1 and "chain breaks" in done.stderr
    house.server.start()
    writers.check()


def test_without_a_server_the_command_does_it_itself(house: House) -> None:
    house.server.stop()
    folder, _ = back_up(house.server)
    assert folder.parent == house.server.data / "backups"
    assert rework("verify", str(folder)).returncode == 0
    done = house.server.run("backup", "--to", str(folder))
    assert done.returncode == 0, "a folder that is there gets a backup in it"
    house.server.start()


def test_a_name_that_is_taken_is_left_alone(house: House, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    done = house.server.run("backup", "--to", str(taken))
    assert done.returncode == 1 and "already" in done.stderr
    assert taken.read_text() == "mine"


def test_after_a_kill_the_old_socket_is_in_nobodys_way(house: House, tmp_path: Path) -> None:
    house.server.kill()
    back_up(house.server, "--to", str(tmp_path / "without"))
    house.server.start()
    back_up(house.server, "--to", str(tmp_path / "with"))


class TestSchedule:
    @pytest.fixture
    def options(self, tmp_path: Path) -> tuple[str, ...]:
        return ("--backup-to", str(tmp_path / "backups"), "--backup-every", "60", "--backup-keep", "2",
                "--backup-days", "1")

    def test_the_server_makes_one_when_it_is_due_and_rotates(self, server: Server, tmp_path: Path) -> None:
        shelf = tmp_path / "backups"
        shelf.mkdir()
        old = [f"rework-2026-01-0{day}T0{hour}-00-00Z" for day in (1, 2) for hour in (1, 2)]
        for name in old:
            (shelf / name).mkdir()
        (shelf / "mine").mkdir()
        server.start()
        give_up = time.monotonic() + 30
        while len(names := sorted(path.name for path in shelf.iterdir())) != 3 or names[-1].endswith(".partial"):
            assert time.monotonic() < give_up, f"{names}: {server.said()}"
            time.sleep(0.05)
        assert names[0] == "mine" and names[1] == "rework-2026-01-02T02-00-00Z"
        assert rework("verify", str(shelf / names[2])).returncode == 0
