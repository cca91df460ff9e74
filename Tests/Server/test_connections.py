"""Connections that want to last for ever: each is bounded in time, all of them in number."""

from __future__ import annotations

import threading

import pytest
from support.server import Server
from wire import allow_files, answer, connect, drip, head, status

SECONDS = 2
# A shared machine may be slow, a connection without end is not.
PATIENCE = 40


@pytest.fixture
def options() -> tuple[str, ...]:
    return ("--request-seconds", str(SECONDS))


@pytest.fixture(autouse=True)
def serving(server: Server) -> Server:
    server.start()
    return server


def is_served(server: Server) -> None:
    one = connect(server)
    one.sendall(head(server, "GET /sign-in HTTP/1.1", "Connection: close"))
    assert status(answer(one)) == 200


def test_a_head_that_comes_a_byte_at_a_time_is_closed(server: Server) -> None:
    one = connect(server)
    took = drip(one, b"GET /sign-in HTTP/1.1\r\n" + b"X-Slow: " + b"a" * 1000, 0.1, PATIENCE)
    assert took >= SECONDS - 0.5
    assert answer(one).startswith(b"HTTP/1.1 408")


def test_a_body_that_comes_a_byte_at_a_time_is_closed(server: Server) -> None:
    one = connect(server)
    fields = ("Content-Type: application/x-www-form-urlencoded", "Content-Length: 500", f"Origin: {server.origin}")
    one.sendall(head(server, "POST /sign-in HTTP/1.1", *fields))
    assert drip(one, b"login=" + b"a" * 494, 0.1, PATIENCE) >= SECONDS - 0.5


def test_a_connection_that_says_nothing_is_closed(server: Server) -> None:
    assert answer(connect(server, PATIENCE)) == b""


def test_a_head_too_long_is_refused_at_once(server: Server) -> None:
    for field in ("X-Long: " + "a" * 9_000, "\r\n".join(f"X-{i}: {'a' * 400}" for i in range(60)),
                  "\r\n".join(f"X-{i}: a" for i in range(150))):
        one = connect(server)
        one.sendall(head(server, "GET /sign-in HTTP/1.1", field))
        assert 400 <= status(answer(one)) < 500


def test_a_body_too_long_is_refused(server: Server) -> None:
    one = connect(server)
    length = 2 * 1_048_576
    one.sendall(head(server, "POST /sign-in HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
                     f"Content-Length: {length}", f"Origin: {server.origin}", "Connection: close"))
    sender = threading.Thread(target=lambda: _send(one, b"login=" + b"a" * (length - 6)), daemon=True)
    sender.start()
    assert answer(one).startswith(b"HTTP/1.1 413")


def _send(one, data: bytes) -> None:
    try:
        one.sendall(data)
    except OSError:
        pass


def test_six_hundred_connections_are_bounded_and_pass(server: Server) -> None:
    allow_files(2_000)
    crowd = [connect(server) for _ in range(600)]
    # 512, and what the process listens at.
    assert server.connections() <= 512 + 8, "more connections are open than are allowed"
    # Those that say nothing are closed, so that somebody who asks is served while the crowd is still there.
    is_served(server)
    for one in crowd:
        assert answer(one) == b""
    is_served(server)


def test_a_slow_request_does_not_keep_another_waiting(server: Server) -> None:
    slow = [connect(server) for _ in range(32)]
    for one in slow:
        one.sendall(b"GET /sign-in HTTP/1.1\r\n")
    is_served(server)
    for one in slow:
        one.close()
