"""Tells what every page costs on a slow line with a processor slowed four times, as a table: `make pages`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from support.demo import Demo
from support.line import measured_pages
from support.server import Server

CHROMIUM = "/usr/bin/chromium-headless-shell"


def main() -> None:
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data), "--demo")
        server.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            visits = measured_pages(browser, Demo(server))
        finally:
            browser.close()
            server.stop()
    print("| page | largest paint, ms | shift | kB | requests |\n|---|---|---|---|---|")
    for name, one in visits.items():
        path = name.replace(name.split("/answers/")[-1][:64], "…") if "/answers/" in name else name
        print(f"| {path[:40]} | {one.largest:.0f} | {one.shift:.3f} | {one.bytes / 1000:.0f} | {one.requests} |")


if __name__ == "__main__":
    main()
