"""A real server process on a data directory of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 30


def binary() -> Path:
    """What REWORK_BINARY names, else the build that is newer."""
    named = os.environ.get("REWORK_BINARY")
    if named:
        return Path(named)
    built = [ROOT / ".build" / kind / "rework" for kind in ("release", "debug")]
    found = [path for path in built if path.exists()]
    assert found, "build the server first, or name it in REWORK_BINARY"
    return max(found, key=lambda path: path.stat().st_mtime)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """Starts, stops, is killed and starts again on the same port with the same data."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.options = options
        self.process: subprocess.Popen[bytes] | None = None

    def run(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [str(binary()), *arguments, "--data", str(self.data), "--root", str(ROOT)]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120, check=False)

    def add_user(self, login: str, password: str, name: str, *options: str) -> None:
        done = self.run("user", "add", login, "--name", name, *options, stdin=f"{password}\n")
        assert done.returncode == 0, f"user add: {done.stdout}{done.stderr}"

    def start(self) -> None:
        command = [str(binary()), "serve", "--data", str(self.data), "--root", str(ROOT), "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([*command, *self.options], stdout=log, stderr=log)
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        assert self.process is not None
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            assert self.process.poll() is None, f"the server ended at once:\n{self.said()}"
            try:
                with urllib.request.urlopen(f"{self.origin}/readyz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise AssertionError(f"the server is not ready after {PATIENCE} s:\n{self.said()}")

    def stop(self) -> None:
        """SIGTERM, and the process ends by itself without complaint."""
        if self.process is None:
            return
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"SIGTERM did not end the server in {PATIENCE} s:\n{self.said()}") from None
        assert code == 0, f"after SIGTERM the server ended with {code}:\n{self.said()}"

    def kill(self) -> None:
        """As a power cut would: no farewell."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(PATIENCE)
        self.process = None

    def verify(self) -> None:
        done = self.run("verify")
        assert done.returncode == 0 and "all in order" in done.stdout, f"verify: {done.stdout}{done.stderr}"

    def connections(self) -> int:
        """Sockets the process has open, those it listens at among them."""
        assert self.process is not None
        count = 0
        for path in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):
                count += os.readlink(path).startswith("socket:")
        return count

    def said(self) -> str:
        return self.log.read_text(errors="replace")[-4000:] if self.log.exists() else ""
