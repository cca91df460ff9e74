"""Every page and state there is, in one table: what it is called, who stands there, and how to get there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .demo import Demo
from .place import NOBODY, Place
from .request_places import requests
from .server import ROOT
from .steps import (
    Steps, answered_empty, empty_lists, failing, file_refused, keys_listed, no_next_page, not_loaded_from,
    opened, pressed, previewed, sent_empty, sent_from, unfolded, wrong_password,
)

GONE = "0" * 43


def places(demo: Demo) -> Iterator[Place]:
    yield from door(demo)
    yield from lists(demo)
    yield from other_pages(demo)
    yield from clients(demo)
    yield from requests(demo)
    yield from prices(demo)
    yield from calendars(demo)
    yield from team(demo)
    yield from reworks(demo)
    yield from forms(demo)
    yield from failures(demo)
    yield from states(demo)
    yield from editor(demo)
    yield from contacts(demo)
    yield from documents(demo)


def door(demo: Demo) -> Iterator[Place]:
    yield Place("sign-in", NOBODY, "/sign-in")
    yield Place("sign-in refused", NOBODY, "/sign-in", wrong_password, ((401, "^/sign-in$"),))
    yield Place("one-time link that is gone", NOBODY, f"/enter/{GONE}", expects=((404, "^/enter/"),))
    yield Place("no such page", NOBODY, "/no-such-page", expects=((404, "^/no-such-page$"),))
    contact = demo.contacts[0].id
    link = demo.door(demo.lead).post(f"/api/v1/people/{contact}/enter-links", {}).json["url"]
    yield Place("one-time link", NOBODY, link.removeprefix(demo.origin))


def lists(demo: Demo) -> Iterator[Place]:
    lead, specialist, developer = demo.lead, demo.first("specialist"), demo.first("developer")
    for who, name in ((lead, "lead"), (specialist, "specialist")):
        yield Place(f"home, {name}", who, "/home")
    yield Place("home of nobody's move", lead, "/home", empty_lists("/api/v1/home"))
    for who, name in ((lead, "lead"), (developer, "developer")):
        yield Place(f"queue, {name}", who, "/queue")
    yield Place("queue, empty", developer, "/queue", empty_lists("/api/v1/queue"))
    yield Place("reworks", lead, "/reworks")
    yield Place("reworks, new one", lead, "/reworks", unfolded)
    yield Place("reworks, nothing found", lead, "/reworks?q=%D1%97%D0%B6%D0%B0%D0%BA%D0%B8")
    yield Place("reworks, developer", developer, "/reworks")
    yield Place("board", lead, "/reworks?view=board")
    yield Place("board, developer", developer, "/reworks?view=board")
    yield Place("people", lead, "/people", unfolded)
    yield Place("account", specialist, "/account", unfolded)
    for who in (specialist, developer):
        yield Place(f"person {who}", lead, f"/people/{who}", unfolded)
    yield Place("clients", lead, "/clients")
    yield Place("clients, new one", lead, "/clients", unfolded)


def other_pages(demo: Demo) -> Iterator[Place]:
    """A page that lands without a line here is visited all the same, as the lead opens it."""
    known = {
        "home", "queue", "requests", "request", "reworks", "clients", "people", "account", "rework", "client", "person",
        "comments", "editor", "price", "calendar", "calendars", "team", "passport", "compare", "library",
    }
    for path in sorted((ROOT / "web").glob("*.html")):
        if path.stem not in known:
            yield Place(path.stem, demo.lead, f"/{path.stem}")


def clients(demo: Demo) -> Iterator[Place]:
    for is_open, name in ((True, "gate open"), (False, "gate closed")):
        client = next((one for one in demo.clients if one["gate"]["open"] == is_open), None)
        if client:
            yield Place(f"client, {name}", demo.lead, f"/clients/{client['id']}")
            yield Place(f"client, {name}, forms", demo.lead, f"/clients/{client['id']}", unfolded)


def prices(demo: Demo) -> Iterator[Place]:
    """Rule 23: with a price and without one, by who may change it and who may not."""
    specialist = demo.first("specialist")
    yield Place("price list, its form", demo.lead, "/prices", unfolded)
    yield Place("price list, specialist", specialist, "/prices")
    yield Place("templates and words, forms", demo.lead, "/spec-library", unfolded)
    yield Place("templates and words, specialist", specialist, "/spec-library")
    yield Place("measures", demo.lead, "/measures", unfolded)
    yield Place("measures of a year", demo.lead, "/measures?from=2026-01-01")
    yield Place("measures that nobody published", NOBODY, "/measures/published", expects=((404, "^/measures/"),))
    sent = ((422, "^/api/v1/price-list$"),)
    yield Place("price list, sent without a reason", demo.lead, "/prices", sent_from("setPriceList"), sent)
    seen: set[str] = set()
    for price in demo.prices:
        name = "price of a client" if "reading" in price else "price of a client, not known"
        name += ", training" if price["trainings"] else ""
        if name in seen:
            continue
        seen.add(name)
        path = f"/clients/{price['id']}/price"
        yield Place(name, demo.lead, path, unfolded)
        yield Place(f"{name}, specialist", specialist, path, unfolded)
        contact = next((one.id for one in demo.contacts if one.company == price["name"]), None)
        if contact:
            yield Place(f"my/price, {name}", contact, "/my/price")
    for kind in ("quotations", "trainings"):
        paper = next(one["sha256"] for price in demo.prices for one in price[kind])
        yield Place(f"document, one of {kind}", demo.lead, f"/documents/{paper}")
    known = next(one for one in demo.prices if "reading" in one)
    path = f"/clients/{known['id']}/price"
    sent = ((422, f"^/api/v1/clients/{known['id']}/trainings$"),)
    yield Place("price of a client, training sent empty", demo.lead, path, sent_from("quoteTraining"), sent)


def calendars(demo: Demo) -> Iterator[Place]:
    """As who may change them and who may not, with everything unfolded, and with what a change would move."""
    specialist = demo.first("specialist")
    yield Place("calendars", demo.lead, "/calendars", unfolded)
    yield Place("calendar", demo.lead, "/calendars/1", unfolded)
    yield Place("calendar, specialist", specialist, "/calendars/2")
    yield Place("calendar, what would move", demo.lead, "/calendars/2", previewed)
    missing = ((404, "^/api/v1/calendars/999$"),)
    yield Place("no such calendar", demo.lead, "/calendars/999", expects=missing)


def team(demo: Demo) -> Iterator[Place]:
    """Rules 18 to 20: by whom decides and who sees their own, and a passport with notes and without."""
    specialist = demo.first("specialist")
    yield Place("team", demo.lead, "/team", unfolded)
    yield Place("team, specialist", specialist, "/team", unfolded)
    for client in demo.clients[:3] + demo.clients[6:7]:
        yield Place(f"passport of {client['id']}", demo.lead, f"/clients/{client['id']}/passport", unfolded)


def reworks(demo: Demo) -> Iterator[Place]:
    for stage, rework in demo.by_stage.items():
        yield Place(f"rework, {stage}", demo.lead, f"/reworks/{rework['number']}", unfolded)
    built = next(one for one in demo.reworks if one.get("developer") and one["stage"] == "developing")
    yield Place("rework, its developer", built["developer"]["id"], f"/reworks/{built['number']}", unfolded)
    missing = ((404, "^/api/v1/reworks/999999$"),)
    yield Place("no such rework", demo.lead, "/reworks/999999", expects=missing)


def forms(demo: Demo) -> Iterator[Place]:
    """The form of every action that somebody may do now, as it opens and sent as it is."""
    shown = (ROOT / "web" / "rework.html").read_text(encoding="utf-8")
    reasons = {"withdrawEstimate", "withdrawSpec", "release", "returnDelivery", "withdrawDemo", "hold", "cancel", "admit"}
    with_form = set(re.findall(r'<template id="act-(\w+)">', shown)) - {"head", "reason"} | reasons
    seen: set[str] = set()
    for rework in demo.reworks:
        people = [demo.lead, *([rework["developer"]["id"]] if rework.get("developer") else [])]
        for person in people:
            path = f"/reworks/{rework['number']}"
            allowed = demo.door(person).get(f"/api/v1{path}").json["allowedActions"]
            for action in sorted(with_form & set(allowed) - seen):
                seen.add(action)
                if action in reasons or action in ("refuse", "deliver", "offerDemo"):
                    refused = ((422, f"^/api/v1{path}/"),)
                    yield Place(f"form of {action}, sent empty", person, path, sent_empty(action), refused)
                else:
                    yield Place(f"form of {action}", person, path, opened(action))


def failures(demo: Demo) -> Iterator[Place]:
    """What is typed stays; the sentence stands at the button; a session that ended is taken up in a new tab."""
    rework = demo.by_stage["requested"]
    path = f"/reworks/{rework['number']}"
    sent = f"^/api/v1{path}/hold$"
    yield Place("a form that meets no server", demo.lead, path, failing(0), (("offline", sent),))
    yield Place("a form that meets a failing server", demo.lead, path, failing(500), ((500, sent),))
    yield Place("a form whose session ended", demo.lead, path, failing(401), ((401, sent),))
    yield Place("a page that is not loaded", demo.lead, "/clients", not_loaded_from("/api/v1/clients"), ((500, "^/api/v1/clients$"),))


def states(demo: Demo) -> Iterator[Place]:
    """What stands for a moment: an empty list, a held rework, the list of keys, a file that was not taken."""
    lead, rework = demo.lead, demo.by_stage["requested"]
    path = f"/reworks/{rework['number']}"
    yield Place("board, nothing found", lead, "/reworks?view=board&q=%D1%97%D0%B6%D0%B0%D0%BA%D0%B8")
    yield Place("reworks, none at all", lead, "/reworks", empty_lists("/api/v1/reworks?*"))
    yield Place("clients, none", lead, "/clients", empty_lists("/api/v1/clients"))
    yield Place("home of a developer", demo.first("developer"), "/home")
    yield Place("list of keys", lead, path, keys_listed)
    held = next((one for one in demo.reworks if one.get("hold")), None)
    if held:
        yield Place("rework, on hold", lead, f"/reworks/{held['number']}", unfolded)
        contact = demo.contact_of(held) or demo.contact_of(held, may_sign=False)
        if contact:
            yield Place("my rework, on hold", contact, f"/my/reworks/{held['number']}", unfolded)
    refused = ((415, "^/api/v1/files$"),)
    yield Place("a file that is not taken", lead, path, file_refused("form.say:not(.answering)"), refused)
    yield Place("a contact's file that is not taken", demo.contacts[0].id, "/my/new", file_refused("form.fields"), refused)
    for where, answer in (("/home", "/api/v1/home"), (path, f"/api/v1{path}"), ("/queue", "/api/v1/queue")):
        yield Place(f"{where} is not loaded", lead, where, not_loaded_from(answer), ((500, f"^{answer}$"),))
    yield Place("a next page is not loaded", lead, "/reworks", no_next_page, ((500, "^/api/v1/reworks$"),))


def editor(demo: Demo) -> Iterator[Place]:
    for rework in demo.reworks:
        if "publishSpec" in rework["allowedActions"]:
            path = f"/reworks/{rework['number']}/spec"
            yield Place(f"editor, {rework['stage']}", demo.lead, path)
            yield Place("editor's preview", demo.lead, f"/api/v1{path}-draft/preview")
            break
    signed = demo.by_stage.get("signed") or demo.by_stage["ready"]
    yield Place("editor, read only", demo.lead, f"/reworks/{signed['number']}/spec")
    # In English, so that no half of a sentence is taken for a word of the page.
    revised = next(
        one for one in demo.reworks
        if (one.get("spec") or {}).get("revision", 0) > 1 and one["client"]["language"] == "en"
    )
    for query in ("", "?look=side"):
        yield Place(f"revisions compared {query}", demo.lead, f"/reworks/{revised['number']}/spec/compare{query}")
    said = next(one for one in demo.reworks if one["comments"]["open"] > 1)
    yield Place("comments", demo.lead, f"/reworks/{said['number']}/spec/comments")
    settled = next(one for one in demo.reworks if one["comments"]["all"] == 1 and one["comments"]["open"] == 0)
    yield Place("comments, settled, on the draft", demo.lead, f"/reworks/{settled['number']}/spec/comments?on=draft")
    nothing = demo.by_stage["requested"]["number"]
    yield Place("comments, developer", demo.first("developer"), f"/reworks/{demo.by_stage['ready']['number']}/spec/comments")
    yield Place("comments, empty draft", demo.lead, f"/reworks/{nothing}/spec/comments")
    yield Place("revisions, fewer than two", demo.lead, f"/reworks/{demo.by_stage['requested']['number']}/spec/compare")


def contacts(demo: Demo) -> Iterator[Place]:
    for face in {face.company: face for face in demo.contacts}.values():
        yield Place(f"my, {face.company}", face.id, "/my")
    for path in ("/my/new", "/my/ask", "/my/broken", "/my/account"):
        yield Place(path[1:], demo.contacts[0].id, path, unfolded)
    yield Place("my/new, sent empty", demo.contacts[0].id, "/my/new", pressed("my.send"), ((422, "^/my/new$"),))
    for stage, rework in demo.by_stage.items():
        contact = demo.contact_of(rework)
        if contact:
            yield Place(f"my rework, {stage}", contact, f"/my/reworks/{rework['number']}", unfolded)
    live = demo.by_stage["requested"]
    contact = demo.contact_of(live) or demo.contact_of(live, may_sign=False)
    if contact:
        path = f"/my/reworks/{live['number']}"
        yield Place("my rework, empty question", contact, path, pressed("my.askSpecialist"), ((422, f"^{path}"),))


def documents(demo: Demo) -> Iterator[Place]:
    seen: set[str] = set()
    for stage in ("accepted", "demonstrating", "specified", "estimated"):
        for rework in (one for one in demo.reworks if one["stage"] == stage):
            contact = demo.contact_of(rework)
            for document in rework["documents"] if contact else []:
                asks = {"estimated": "estimate", "specified": "spec", "demonstrating": "demo"}.get(stage)
                sha256, kind = document["sha256"], document["kind"]
                if kind not in seen:
                    seen.add(kind)
                    yield Place(f"document, {kind}", contact or NOBODY, f"/documents/{sha256}")
                answer = f"/reworks/{rework['number']}/answers/{sha256}"
                if kind == asks:
                    yield from answers(demo, rework, kind, answer, seen)
                if stage == "accepted" and f"{kind} closed" not in seen:
                    seen.add(f"{kind} closed")
                    yield Place(f"answer, {kind}, closed", contact or NOBODY, answer)


def answers(demo: Demo, rework: Any, kind: str, path: str, seen: set[str]) -> Iterator[Place]:
    """The form under a document: open, refused, another's to sign; and what stands there when it is not the time."""
    contact = demo.contact_of(rework) or NOBODY
    is_open = 'class="main"' in demo.door(contact).get(path).text
    name = f"answer, {kind}" if is_open else f"answer, {kind}, not now"
    if name in seen:
        return
    seen.add(name)
    yield Place(name, contact, path, unfolded)
    if not is_open:
        return
    yield Place(f"{name}, sent empty", contact, path, answered_empty, ((422, f"^{path}$"),))
    other = demo.contact_of(rework, may_sign=False)
    if other:
        yield Place(f"{name}, may not sign", other, path, unfolded)
