"""A page in a state: what it is called, who stands there, and how to get there."""

from __future__ import annotations

from dataclasses import dataclass

from .steps import Steps, nothing_more

NOBODY = 0


@dataclass(frozen=True)
class Place:
    name: str
    who: int
    path: str
    steps: Steps = nothing_more
    # Error answers and lost connections that belong to the state: (status or "offline", pattern of the path).
    expects: tuple[tuple[int | str, str], ...] = ()
