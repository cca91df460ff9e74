"""A vendor on a server of its own for every scenario; everybody who comes has a browser context of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from support.demo import Demo
from support.house import House
from support.reader import PATIENCE, Reader
from support.server import Server

CHROMIUM = "/usr/bin/chromium-headless-shell"

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for all: it can't be begun twice in a process."""
    with sync_playwright() as one:
        yield one


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield found
    found.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demonstration vendor, for everything that only looks."""
    one = Server(tmp_path_factory.mktemp("demo"), "--demo")
    one.start()
    yield Demo(one)
    one.stop()


@pytest.fixture
def options() -> tuple[str, ...]:
    """Of `serve`; a scenario that needs others says so."""
    return ()


@pytest.fixture
def server(tmp_path: Path, options: tuple[str, ...]) -> Iterator[Server]:
    """Ends as it should: by SIGTERM without complaint, with histories that prove what is stored."""
    # Everybody of a scenario comes from one address, within seconds.
    one = Server(tmp_path, "--sign-in-limit", "1000", "--link-limit", "1000", "--api-limit", "100000", *options)
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


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture
def visit(
    browser: Browser, house: House, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Reader]]:
    """visit("Олена", scripts=False): a new person at a browser. The test fails on whatever went wrong there.

    After a failure the last page of each lies as a picture in the test's temporary folder.
    """
    readers: list[Reader] = []

    def come(name: str, **options: object) -> Reader:
        reader = Reader(browser, house.server.origin, name, **options)  # type: ignore[arg-type]
        readers.append(reader)
        return reader

    yield come
    if request.node.stash.get(FAILED, False):
        for index, reader in enumerate(readers):
            with contextlib.suppress(Exception):
                reader.page.screenshot(path=tmp_path / f"last-{index}.png", full_page=True)
    troubles = [trouble for reader in readers for trouble in reader.close()]
    assert not troubles, "went wrong in the browser:\n" + "\n".join(troubles)
