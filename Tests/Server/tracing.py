"""strace at a running server: what it asks of the system, and what the system is made to answer."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from support.server import Server

PATIENCE = 30


class Trace:
    """Follows every thread of the server while it is entered; the calls lie in `path` afterwards."""

    def __init__(self, server: Server, path: Path, *options: str) -> None:
        self.server = server
        self.path = path
        self.options = options

    def __enter__(self) -> Trace:
        assert self.server.process is not None
        command = ["strace", "-f", "-yy", "-ttt", "-o", str(self.path), *self.options,
                   "-p", str(self.server.process.pid)]
        self.strace = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self.strace.stderr is not None
        line = self.strace.stderr.readline()
        assert "attached" in line, f"strace can't attach: {line}"
        self._wait_until_attached()
        return self

    def _wait_until_attached(self) -> None:
        """To every thread there is."""
        assert self.server.process is not None
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            tasks = list(Path(f"/proc/{self.server.process.pid}/task").iterdir())
            if all("TracerPid:\t0\n" not in (task / "status").read_text() for task in tasks):
                return
            time.sleep(0.01)
        raise AssertionError("strace did not attach to every thread")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.strace.poll() is None:
            self.strace.send_signal(signal.SIGINT)
        self.strace.communicate(timeout=PATIENCE)


class Injection(Trace):
    """Makes calls on one file fail: `Injection(server, "fdatasync:error=EIO", wal)`."""

    def __init__(self, server: Server, fault: str, file: Path) -> None:
        super().__init__(server, server.log.with_name("injection.trace"), "-P", str(file), "-e", f"inject={fault}")


@dataclass
class Call:
    """A system call, when it began and when it ended, by its place in the trace."""

    name: str
    file: str
    text: str
    began: int
    ended: int


LINE = re.compile(r"^(\d+)\s+[\d.]+ (.*)$")
CALL = re.compile(r"^(\w+)\((?:\d+<(.*?)>)?")


def calls(path: Path) -> list[Call]:
    """What strace wrote, with the halves of an interrupted line put together."""
    found: list[Call] = []
    open_calls: dict[str, Call] = {}
    for index, line in enumerate(path.read_text(errors="replace").splitlines()):
        match = LINE.match(line)
        if not match:
            continue
        thread, text = match.groups()
        if text.startswith("<... "):
            if thread in open_calls:
                call = open_calls.pop(thread)
                call.ended = index
                call.text += text
            continue
        match = CALL.match(text)
        if not match:
            continue
        call = Call(match[1], match[2] or "", text, index, index)
        found.append(call)
        if text.endswith("<unfinished ...>"):
            call.ended = 1 << 60
            open_calls[thread] = call
    return found
