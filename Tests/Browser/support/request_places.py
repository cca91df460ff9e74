"""The pages of consultations and bugs, in every state there is."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from .demo import Demo
from .place import Place
from .steps import Steps, sent_empty, unfolded
from .words import Words


def requests(demo: Demo) -> Iterator[Place]:
    """The list, each state there is as the lead sees it, and the form of every action with words."""
    made = demo.requests
    yield Place("requests", demo.lead, "/requests")
    yield Place("requests, new one", demo.lead, "/requests", unfolded)
    yield Place("requests, nothing found", demo.lead, "/requests?q=%D1%97%D0%B6%D0%B0%D0%BA%D0%B8")
    yield Place("requests, developer", made.developer, "/requests?queued=1")
    for name, number in made.named.items():
        yield Place(f"request, {name}", demo.lead, f"/requests/{number}", unfolded)
        yield Place(f"my/requests, {name}", made.contact_of(number), f"/my/requests/{number}", unfolded)
    yield Place("my/new, a question", made.contact_of(made.named["open"]), "/my/new?kind=consultation")
    yield Place("my/new, a fault", made.contact_of(made.named["open"]), "/my/new?kind=bug")
    claimed = f"/requests/{made.named['claimed']}"
    yield Place("request, its developer", made.developer, claimed, unfolded)
    missing = ((404, "^/api/v1/requests/999999$"),)
    yield Place("no such request", demo.lead, "/requests/999999", expects=missing)
    typed = {
        "triage": "classify", "contested": "settle", "kept": "admit", "claimed": "release", "open": "answer", "queued": "fix",
        "closed": "reopen", "waiting": "reassign",
    }
    for name, action in typed.items():
        path = f"/requests/{made.named[name]}"
        # The kind is proposed already: its form sent as it is would be taken.
        if action == "classify":
            yield Place("form of classify of a request", demo.lead, path, opened(action))
        else:
            refused = ((422, f"^/api/v1{path}/"),)
            yield Place(f"form of {action} of a request", demo.lead, path, sent_empty(action, opened), refused)


def opened(action: str) -> Steps:
    def steps(page: Page, words: Words) -> None:
        page.locator(f"section.hand button[type=button][data-action={action}]").click()
        expect(page.locator(".act form").first).to_be_visible()
    return steps
