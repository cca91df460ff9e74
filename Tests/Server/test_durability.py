"""No reply before its fsync; after a failed one no more promises."""

from __future__ import annotations

import threading
from pathlib import Path

from support.house import House
from tracing import Injection, Trace, calls
from writers import Writers


def test_no_reply_leaves_before_its_writes_are_on_the_disk(house: House, tmp_path: Path) -> None:
    """Each action bears a word of its own: it is found in what was written to the log and in the reply, and between the
    two the log was synced. Others may be writing meanwhile: they share commits."""
    writers = Writers(house, 6)
    path = tmp_path / "trace"
    with Trace(house.server, path, "-s", "16384", "-e", "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg"):
        writers.run(rounds=10)
    trace = calls(path)
    log = [call for call in trace if call.file.endswith("rework.sqlite-wal")]
    syncs = [call for call in log if call.name in ("fdatasync", "fsync") and call.text.endswith("= 0")]
    replies = [call for call in trace if call.name in ("write", "writev", "sendto", "sendmsg") and "TCP" in call.file]
    assert len(writers.sent) == 60 and all(one.number for one in writers.sent)
    for one in writers.sent:
        word = one.title.split()[1]
        written = [call for call in log if call.name == "pwrite64" and word in call.text]
        told = [call for call in replies if word in call.text]
        assert written and told, f"{word} is not in the trace: {len(written)} writes, {len(told)} replies"
        # One thread writes a commit's pages and syncs them; later commits write the same pages again.
        first = written[0].ended
        assert any(first < sync.began and sync.ended < told[0].began for sync in syncs), (
            f"the reply with {word} left at line {told[0].began}, written at {first}, without a sync between"
        )


def test_after_a_failed_sync_the_process_ends_and_nothing_acknowledged_is_lost(house: House) -> None:
    writers = Writers(house, 4)
    writers.run(rounds=5)
    server = house.server
    process = server.process
    assert process is not None
    health: list[int] = []
    with Injection(server, "fdatasync,fsync:error=EIO:when=20+", server.data / "rework.sqlite-wal"):
        crowd = threading.Thread(target=writers.run, kwargs={"rounds": 200})
        crowd.start()
        while process.poll() is None:
            try:
                health.append(house.door(house.lead).send("GET", "/healthz").status)
            except OSError:
                break
        code = process.wait(30)
        crowd.join()
    server.process = None
    assert code == 74, f"the process ended with {code}: {server.said()}"
    # Refused, not acknowledged, once a sync had failed; whoever asks about health meanwhile hears it.
    assert writers.statuses <= {200, 201, 503, 0}
    assert set(health) <= {200, 503}
    assert not (server.data / "closed").exists(), "the next start must check the file"
    server.start()
    writers.check()


def test_a_stopped_server_says_so_while_it_ends(house: House) -> None:
    """While a slow request keeps the process alive, health answers 503 and reading goes on."""
    from wire import connect, head

    writers = Writers(house, 1)
    server = house.server
    slow = connect(server)
    slow.sendall(head(server, "POST /sign-in HTTP/1.1", "Content-Length: 100",
                      "Content-Type: application/x-www-form-urlencoded", f"Origin: {server.origin}") + b"login=")
    keeper = connect(server)
    keeper.sendall(head(server, "GET /healthz HTTP/1.1"))
    assert keeper.recv(65_536).startswith(b"HTTP/1.1 200")
    with Injection(server, "fdatasync,fsync:error=EIO", server.data / "rework.sqlite-wal"):
        writers.run(rounds=1)
        assert writers.statuses == {503}
        keeper.sendall(head(server, "GET /healthz HTTP/1.1"))
        told = keeper.recv(65_536)
        slow.close()
        assert server.process is not None
        assert server.process.wait(30) == 74
    server.process = None
    assert told == b"" or told.startswith(b"HTTP/1.1 503")
    server.start()
    writers.check()
