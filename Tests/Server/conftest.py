"""Server processes on data of their own, asked over real sockets, killed, starved of disk and of connections."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The server's process and its people are those of the browser tests.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))

from support.house import House  # noqa: E402
from support.server import Server  # noqa: E402


@pytest.fixture
def options() -> tuple[str, ...]:
    """Of `serve`; a test that needs others says so. Everybody of a test comes from one address, within seconds."""
    return ("--sign-in-limit", "100000", "--link-limit", "100000", "--api-limit", "1000000")


@pytest.fixture
def server(tmp_path: Path, options: tuple[str, ...]) -> Iterator[Server]:
    """Ends as it should, and its histories prove what is stored."""
    one = Server(tmp_path, *options)
    try:
        yield one
    finally:
        one.stop()
    one.verify()


@pytest.fixture
def house(server: Server) -> House:
    one = House(server)
    one.open()
    return one
