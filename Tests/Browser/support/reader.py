"""A person at a browser: a context of their own, in which nothing may go wrong unnoticed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, WebError

from .audit import audit

PATIENCE = 30_000
LOST = "offline"
# A page that is left gives up what it was loading: the browser's own doing.
LEFT = "net::ERR_ABORTED"
RESOURCE = re.compile(r"Failed to load resource: (?:the server responded with a status of (\d+)|net::)")


@dataclass
class Trouble:
    kind: str
    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind} at {self.path}: {self.text}"


@dataclass
class Expected:
    kind: str
    path: re.Pattern[str]
    seen: bool = False


class Reader:
    """Collects console errors, refused content, exceptions, failed requests and error answers till the end."""

    def __init__(self, browser: Browser, origin: str, name: str, *, scripts: bool = True, language: str = "uk") -> None:
        self.browser = browser
        self.origin = origin
        self.name = name
        self.scripts = scripts
        self.troubles: list[Trouble] = []
        self.expected: list[Expected] = []
        self.twin: Page | None = None
        self.scheme = "light"
        # Far from the vendor's zone on purpose: what is shown must not depend on the reader's.
        self.context = browser.new_context(
            base_url=origin, java_script_enabled=scripts, timezone_id="America/New_York",
            locale="uk-UA" if language == "uk" else "en-GB", viewport={"width": 1280, "height": 900},
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.on("console", self._console)
        self.context.on("weberror", self._exception)
        self.context.on("requestfailed", self._failed)
        self.context.on("response", self._answered)
        self.page = self.context.new_page()

    def expects(self, kind: int | str, path: str) -> None:
        """An error answer (its status) or a lost connection ("offline") that belongs to the scenario; it must come."""
        self.expected.append(Expected(str(kind), re.compile(path)))

    def goto(self, path: str) -> Page:
        self.page.goto(path)
        self.settled()
        return self.page

    def settled(self, page: Page | None = None) -> None:
        """The workspace's pages draw themselves; the mark goes when they have."""
        if self.scripts:
            (page or self.page).locator("main[aria-busy]").wait_for(state="detached")

    def axe_everywhere(self) -> None:
        """Also in the dark and on a phone, where nothing may be wider than the screen."""
        desk = self.page.viewport_size
        for scheme, width in (("light", 1280), ("dark", 1280), ("dark", 390), ("light", 390)):
            self.scheme = scheme
            self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            self.page.set_viewport_size({"width": width, "height": 844})
            self.axe()
            if self.scripts:
                assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"wider than {width} px"
        self.scheme = "light"
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(desk)  # type: ignore[arg-type]

    def axe(self, page: Page | None = None) -> None:
        """Without scripts the very same bytes are shown to a browser that has them."""
        page = page or self.page
        if self.scripts:
            return audit(page, f"{self.name}, {urlsplit(page.url).path}")
        address, shown = page.url.split("#")[0], page.content()
        if self.twin is None:
            self.twin = self.browser.new_context(viewport=page.viewport_size).new_page()
        self.twin.set_viewport_size(page.viewport_size)  # type: ignore[arg-type]
        self.twin.emulate_media(color_scheme=self.scheme)  # type: ignore[arg-type]
        self.twin.route(address, lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=shown))
        self.twin.goto(address)
        audit(self.twin, f"{self.name}, {urlsplit(address).path}")
        self.twin.unroute(address)

    def close(self) -> list[str]:
        """Ends the visit. - Returns: what went wrong, and what should have and did not."""
        self.context.close()
        if self.twin:
            self.twin.context.close()
        left = [str(trouble) for trouble in self.troubles if not self._was_expected(trouble)]
        missed = [f"{one.kind} at {one.path.pattern} never came" for one in self.expected if not one.seen]
        return [f"{self.name}: {text}" for text in left + missed]

    def _was_expected(self, trouble: Trouble) -> bool:
        found = False
        for one in self.expected:
            if one.kind == trouble.kind and one.path.search(trouble.path):
                one.seen = found = True
        return found

    def _note(self, kind: str, url: str, text: str) -> None:
        self.troubles.append(Trouble(kind, urlsplit(url).path or url, text))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        found = RESOURCE.match(message.text)
        kind = "console" if not found else (found[1] or LOST)
        self._note(kind, message.location.get("url", ""), message.text)

    def _exception(self, error: WebError) -> None:
        page = error.page
        self._note("exception", page.url if page else "", str(error.error))

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self._note(LOST, request.url, request.failure or "failed")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self._note(str(response.status), response.url, response.status_text)
