"""Asks a real server everything its own description allows, and much that it does not: schemathesis with all checks.

A demonstration, a session of its lead, a fixed seed. Ends with schemathesis's own status; the server must end as it
should and prove what it holds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# One address asks thousands of times: what bounds that is tested elsewhere.
LIMITS = ("--sign-in-limit", "1000", "--link-limit", "1000", "--api-limit", "1000000")
HERE = Path(__file__).resolve().parent
# The server's process is that of the browser tests.
sys.path.insert(0, str(HERE.parent / "Browser"))

from support.door import Door  # noqa: E402
from support.server import Server  # noqa: E402

SESSION = "__Host-rework"


def lead_of(server: Server) -> Door:
    """A session of the demonstration's lead, whoever that is."""
    for person in range(1, 40):
        door = Door(server.origin)
        if door.form("/sign-in/as", person=str(person)).status != 303:
            continue
        if "lead" in door.get("/api/v1/me").json["roles"]:
            return door
    raise AssertionError("the demonstration has no lead")


def ask(server: Server, arguments: list[str]) -> int:
    command = [
        sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"), "run",
        f"{server.origin}/api/v1/openapi.json", "--checks", "all", "--seed", "1", "--max-examples", "25", *arguments,
    ]
    lead = lead_of(server)
    environment = {**os.environ, "REWORK_SESSION": lead.cookies[SESSION]}
    code = subprocess.run(command, env=environment, check=False).returncode
    # Had the session ended on the way, everything after would have been refused, and nothing asked.
    assert lead.send("GET", "/api/v1/me").status == 200, "the lead's session has ended while everything was asked"
    return code


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), "--demo", *LIMITS)
        server.start()
        try:
            code = ask(server, sys.argv[1:])
        finally:
            server.stop()
        server.verify()
    return code


if __name__ == "__main__":
    sys.exit(main())
