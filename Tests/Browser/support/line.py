"""A page on a slow line and a slow machine, measured as a reader meets it: with nothing kept from before."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, CDPSession

from .demo import Demo

# The "Slow 4G" of browsers' own tools: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; a processor slowed four times.
SLOW_4G = {
    "offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
}
SLOWER = 4
WATCH = """() => {
  window.seen = { largest: 0, what: "", shift: 0, shifts: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.largest = entry.startTime;
      seen.what = `${entry.element?.tagName} ${entry.element?.className} ${entry.element?.textContent.slice(0, 40)}`;
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      seen.shift += entry.value;
      seen.shifts.push(...entry.sources.map(
        (one) => `${one.node?.nodeName} ${one.node?.className ?? ""}: ${JSON.stringify(one.previousRect)} -> ${JSON.stringify(one.currentRect)}`));
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""


@dataclass
class Measured:
    """What one visit cost: bytes over the line (headers too), requests, milliseconds, layout shift."""

    bytes: int = 0
    requests: int = 0
    largest: float = 0
    what: str = ""
    shift: float = 0
    shifts: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)


def measured_pages(browser: Browser, demo: Demo) -> dict[str, Measured]:
    """One visit to each page that people open all day, on a desk's screen; the rework, the documents on a phone too."""
    shown = demo.by_stage["demonstrating"]
    number, contact = shown["number"], demo.contact_of(shown)
    sheet = next(one["sha256"] for one in shown["documents"] if one["kind"] == "demo")
    draft = next(one["number"] for one in demo.reworks if "publishSpec" in one["allowedActions"])
    ways = {
        0: ["/sign-in"],
        demo.lead: [
            "/home", "/queue", "/requests", f"/requests/{demo.requests.named['waiting']}", "/reworks", "/reworks?view=board",
            "/clients", "/people", "/account", f"/clients/{shown['client']['id']}",
            f"/clients/{shown['client']['id']}/price", "/prices", f"/reworks/{number}", f"/reworks/{draft}/spec",
        ],
        contact or 0: ["/my", "/my/new", "/my/price", f"/my/reworks/{number}", f"/documents/{sheet}", f"/reworks/{number}/answers/{sheet}"],
    }
    desk, phone = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
    found: dict[str, Measured] = {}
    for person, paths in ways.items():
        cookies = signed_in(browser, demo, person) if person else []
        for path in paths:
            found[path] = visit(browser, demo.origin, path, cookies, desk)
            found[f"{path} on a phone"] = visit(browser, demo.origin, path, cookies, phone)
    return found


def signed_in(browser: Browser, demo: Demo, person: int) -> list[dict[str, object]]:
    with browser.new_context(base_url=demo.origin) as context:
        page = context.new_page()
        page.goto("/sign-in")
        page.locator(f"button[name=person][value='{person}']").click()
        page.wait_for_url(lambda url: not url.endswith("/sign-in"))
        return context.cookies()  # type: ignore[return-value]


def visit(
    browser: Browser, origin: str, path: str, signed_in: list[dict[str, object]], size: dict[str, int],
    locale: str = "uk-UA",
) -> Measured:
    """Opens the page in a browser that has only its cookies, and waits until it has drawn itself."""
    context = browser.new_context(base_url=origin, viewport=size, locale=locale)  # type: ignore[arg-type]
    try:
        context.add_cookies(signed_in)  # type: ignore[arg-type]
        return _measure(context, path)
    finally:
        context.close()


def _measure(context: BrowserContext, path: str) -> Measured:
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    line = context.new_cdp_session(page)
    found = Measured()
    _count(line, found)
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(path)
    page.locator("main[aria-busy]").wait_for(state="detached")
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(seen), 100)))")
    found.largest, found.what = seen["largest"], seen["what"]
    found.shift, found.shifts = seen["shift"], seen["shifts"]
    return found


def _count(line: CDPSession, found: Measured) -> None:
    names: dict[str, str] = {}
    line.send("Network.enable")
    line.on("Network.requestWillBeSent", lambda event: names.update({event["requestId"]: event["request"]["url"]}))

    def finished(event: dict[str, object]) -> None:
        name = names.get(str(event["requestId"]), "")
        if name.startswith("data:"):
            return
        size = int(float(str(event["encodedDataLength"])))
        found.bytes += size
        found.requests += 1
        found.sizes[name] = size
    line.on("Network.loadingFinished", finished)
