"""The interface's words, read from the same files as the pages: a better wording breaks no test."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from .server import ROOT

FILES = ("documents", "workspace", "common", "prices", "requests", "measures", "calendars", "team", "editor", "workshop")


@cache
def _file(name: str, language: str) -> dict[str, Any]:
    return json.loads((ROOT / "web" / "locales" / f"{name}.{language}.json").read_text(encoding="utf-8"))


def _plural(language: str, count: int) -> str:
    if language == "en":
        return "one" if count == 1 else "other"
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else "many"


class Words:
    """words("action.claim"), words("unit.criteria", count=10)."""

    def __init__(self, language: str) -> None:
        self.language = language

    def _find(self, key: str) -> Any:
        for name in FILES:
            place: Any = _file(name, self.language)
            for step in key.split("."):
                place = place.get(step) if isinstance(place, dict) else None
            if place is not None:
                return place
        raise KeyError(key)

    def _template(self, key: str, values: dict[str, object]) -> str:
        found = self._find(key)
        if isinstance(found, dict):
            found = found[_plural(self.language, int(str(values.get("count", 1))))]
        return found

    def __call__(self, key: str, **values: object) -> str:
        text = self._template(key, values)
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def pattern(self, key: str, **values: object) -> re.Pattern[str]:
        """The phrase with anything at all where no value is given (a date, an amount)."""
        pieces = re.split(r"(\{\w+\})", self(key, **values))
        told = [".+" if re.fullmatch(r"\{\w+\}", piece) else self._spaced(piece) for piece in pieces]
        return re.compile("".join(told))

    @staticmethod
    def _spaced(piece: str) -> str:
        return r"\s+".join(re.escape(part) for part in re.split(r"\s", piece))


uk = Words("uk")
en = Words("en")
