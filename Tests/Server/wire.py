"""HTTP by hand, for what no well-behaved client sends."""

from __future__ import annotations

import contextlib
import resource
import socket
import time

from support.server import Server


def connect(server: Server, timeout: float = 60) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout)


def head(server: Server, line: str, *fields: str) -> bytes:
    return "\r\n".join([line, f"Host: 127.0.0.1:{server.port}", *fields, "", ""]).encode()


def answer(one: socket.socket) -> bytes:
    """Everything until the other side closes; empty when it closed without a word."""
    got = b""
    with contextlib.suppress(ConnectionError):
        while piece := one.recv(65_536):
            got += piece
    return got


def status(got: bytes) -> int:
    return int(got.split(b" ", 2)[1])


def drip(one: socket.socket, data: bytes, pause: float, most: float) -> float:
    """Sends a byte at a time until the other side closes. Gives the seconds it took; fails after `most`."""
    start = time.monotonic()
    one.settimeout(pause)
    for index in range(len(data)):
        with contextlib.suppress(ConnectionError):
            one.send(data[index : index + 1])
        try:
            if one.recv(1, socket.MSG_PEEK) is not None:
                return time.monotonic() - start
        except TimeoutError:
            pass
        except ConnectionError:
            return time.monotonic() - start
        assert time.monotonic() - start < most, f"the connection is still open after {most} s"
    raise AssertionError("everything was taken")


def allow_files(count: int) -> None:
    """So many sockets at a time in this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert hard == resource.RLIM_INFINITY or hard >= count, f"{count} open files are not allowed here"
    if soft < count:
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, hard))
