"""A session without a browser: JSON and plain forms over HTTP."""

from __future__ import annotations

import http.client
import json
import uuid
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    bytes: bytes

    @property
    def text(self) -> str:
        return self.bytes.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.bytes)

    @property
    def version(self) -> str:
        return self.headers["etag"].strip('"')


class Door:
    """Keeps its cookies; follows no redirect."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.cookies: dict[str, str] = {}

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """Every answer, whatever its status."""
        sent = {"origin": self.origin, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(urlsplit(self.origin).netloc, timeout=30)
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            self._keep(response.headers.get_all("set-cookie") or [])
            told = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, told, response.read())
        finally:
            connection.close()

    def _keep(self, lines: list[str]) -> None:
        for line in lines:
            for name, morsel in SimpleCookie(line).items():
                if morsel.value:
                    self.cookies[name] = morsel.value
                else:
                    self.cookies.pop(name, None)

    def get(self, path: str) -> Answer:
        answer = self.send("GET", path)
        assert answer.status == 200, f"GET {path}: {answer.status} {answer.text[:500]}"
        return answer

    def form(self, path: str, **fields: str) -> Answer:
        """A form as a browser without scripts sends it. Names with a hyphen: {"verdict-AC-1": …}."""
        body = urlencode(fields).encode()
        return self.send("POST", path, body, content_type="application/x-www-form-urlencoded")

    def write(
        self, method: str, path: str, body: object, version: str | None = None, key: str | None = None
    ) -> Answer:
        headers = {"content_type": "application/json"}
        if method == "POST":
            headers["idempotency_key"] = key or str(uuid.uuid4())
        if version is not None:
            headers["if_match"] = f'"{version}"'
        return self.send(method, path, json.dumps(body).encode(), **headers)

    def post(self, path: str, body: object, version: str | None = None) -> Answer:
        answer = self.write("POST", path, body, version)
        assert answer.status in (200, 201), f"POST {path}: {answer.status} {answer.text[:800]}"
        return answer

    def sign_in(self, login: str, password: str) -> None:
        answer = self.form("/sign-in", login=login, password=password)
        assert answer.status == 303, f"sign-in of {login}: {answer.status}"

    def enter(self, url: str) -> None:
        answer = self.form(urlsplit(url).path)
        assert answer.status == 303, f"enter: {answer.status} {answer.text[:500]}"
