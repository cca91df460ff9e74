"""Takes every page of a demonstration at two widths, in both languages, light and dark.

shots.py FOLDER [LOOK …] [--most N], a look being WIDTH-LANGUAGE-SCHEME: 390-en-dark. Left out: all eight. Of reworks
and clients each person visits N, spread over the list (8).
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support.reader import PATIENCE
from support.server import Server

CHROMIUM = "/usr/bin/chromium-headless-shell"
WIDTHS = (1280, 390)


class Album:
    """The pages of one person in one look."""

    def __init__(self, context: BrowserContext, folder: Path, name: str, most: int) -> None:
        self.most = most
        self.page: Page = context.new_page()
        self.folder = folder
        self.name = name
        self.count = 0

    def take(self, path: str, title: str) -> None:
        answer = self.page.goto(path)
        self.page.locator("main[aria-busy]").wait_for(state="detached")
        self.page.evaluate("document.fonts.ready")
        status = answer.status if answer else 0
        self.count += 1
        target = self.folder / f"{self.name}-{title}.png"
        self.page.screenshot(path=target, full_page=True)
        wide = self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        print(f"{status} {path} → {target.name}{' TOO WIDE' if wide else ''}")

    def found(self, selector: str) -> list[str]:
        """Addresses of links on the page, each once; no more than wanted, from the first to the last."""
        links = self.page.locator(selector).evaluate_all("all => all.map(one => new URL(one.href).pathname)")
        each = list(dict.fromkeys(links))
        if len(each) <= self.most:
            return each
        return [each[index * (len(each) - 1) // (self.most - 1)] for index in range(self.most)]


def faces(page: Page) -> list[tuple[str, str]]:
    """Whom the demonstration lets in, (id, name): one of each of the vendor's roles, one of each client."""
    page.goto("/sign-in")
    found: dict[str, tuple[str, str]] = {}
    for button in page.locator("button[name=person]").all():
        company = button.locator("small").all_inner_texts()
        kind = company[0].split(",")[0] if company else button.locator("span").inner_text()
        found.setdefault(kind, (button.get_attribute("value") or "", button.locator("strong").inner_text()))
    return list(found.values())


def vendor_pages(album: Album) -> None:
    for path in ("/home", "/queue", "/requests", "/reworks", "/clients"):
        album.take(path, path[1:])
    album.take("/clients", "clients")
    for path in album.found("a[href^='/clients/']"):
        album.take(path, path[1:].replace("/", "-"))
    album.take("/reworks", "reworks")
    for path in album.found("ol.rows h3 a"):
        album.take(path, path[1:].replace("/", "-"))
        album.take(f"{path}/spec", f"{path[1:].replace('/', '-')}-spec")


def contact_pages(album: Album) -> None:
    for path, title in (("/my", "my"), ("/my/new", "my-new")):
        album.take(path, title)
    album.take("/my", "my")
    answers = album.found("a[href*='/answers/']")
    for path in album.found("a[href^='/my/reworks/']"):
        album.take(path, path[1:].replace("/", "-"))
        answers += album.found("a[href*='/answers/']")
        for document in album.found("a[href^='/documents/']"):
            album.take(document, f"document-{document[11:19]}")
            album.page.go_back()
    for path in dict.fromkeys(answers):
        album.take(path, f"answer-{path.split('/')[2]}-{path[-64:-56]}")


def visit(browser: Browser, origin: str, folder: Path, chosen: list[str], most: int) -> None:
    with browser.new_context(base_url=origin) as context:
        people = faces(context.new_page())
    looks = itertools.product(WIDTHS, ("uk", "en"), ("light", "dark"))
    for (width, language, scheme), (person, name) in itertools.product(looks, people or [("", "nobody")]):
        look = f"{width}-{language}-{scheme}"
        if chosen and look not in chosen:
            continue
        where = folder / look
        where.mkdir(parents=True, exist_ok=True)
        height = 900 if width > 600 else 844
        with browser.new_context(
            base_url=origin, viewport={"width": width, "height": height}, color_scheme=scheme,  # type: ignore[arg-type]
            locale="uk-UA" if language == "uk" else "en-GB",
        ) as context:
            context.set_default_timeout(PATIENCE)
            album = Album(context, where, name.replace(" ", "-"), most)
            album.take(f"/sign-in?language={language}", "sign-in")
            if not person:
                continue
            album.page.locator(f"button[name=person][value='{person}']").click()
            album.page.wait_for_load_state()
            pages = contact_pages if "/my" in album.page.url else vendor_pages
            pages(album)


def main(folder: Path, chosen: list[str], most: int) -> None:
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data), "--demo")
        server.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            visit(browser, server.origin, folder, chosen, most)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("folder", type=Path)
    wanted.add_argument("looks", nargs="*")
    wanted.add_argument("--most", type=int, default=8)
    given = wanted.parse_args()
    main(given.folder, given.looks, max(given.most, 2))
