"""What the HTTP layer answers by itself, at a real socket, is as safe and as well told as all the rest."""

from __future__ import annotations

import json
import socket
from http.client import HTTPResponse

import pytest
from support.house import House
from support.server import Server

ONCE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cache-control": "no-store",
    "content-type": "application/problem+json",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)


def ask(server: Server, raw: str) -> tuple[int, list[tuple[str, str]], bytes]:
    """Sends these bytes, with the server's own host where it says HOST; reads one answer."""
    with socket.create_connection(("127.0.0.1", server.port), 20) as one:
        one.sendall(raw.replace("HOST", f"Host: 127.0.0.1:{server.port}").replace("\n", "\r\n").encode("latin-1"))
        answer = HTTPResponse(one)
        answer.begin()
        return answer.status, [(name.lower(), value) for name, value in answer.getheaders()], answer.read()


def expect_told(server: Server, raw: str, status: int, code: str) -> None:
    found, headers, body = ask(server, raw)
    assert found == status, f"{raw[:60]!r}: {found} {headers}"
    for name, value in ONCE.items():
        assert [told for known, told in headers if known == name] == [value], f"{raw[:60]!r}: {name}"
    assert [told for known, told in headers if known == "content-security-policy"] == [POLICY], raw[:60]
    assert not [name for name, _ in headers if name in ("set-cookie", "server")]
    problem = json.loads(body)
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["type"] == f"/problems/{code}" and len(problem["instance"]) == 32
    assert problem["title"] and problem["detail"] and not problem["detail"].startswith("problem.")


DAMAGED = {
    "no request at all": "GARBAGE\n\n",
    "another version": "GET /healthz HTTP/9.9\nHOST\n\n",
    "a header without a colon": "GET /healthz HTTP/1.1\nHOST\nBad Header\n\n",
    "a space before the colon": "GET /healthz HTTP/1.1\nHOST\nX : y\n\n",
    "a method nobody knows": "FOO /healthz HTTP/1.1\nHOST\n\n",
    "a length that is none": "POST /sign-in HTTP/1.1\nHOST\nContent-Length: x\n\n",
    "two ways of saying the length": "POST /sign-in HTTP/1.1\nHOST\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
    "a head without end": "GET / HTTP/1.1\nHOST\nX: " + "y" * 100_000 + "\n\n",
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_request_that_cannot_be_read_is_told_so(house: House, server: Server, raw: str) -> None:
    expect_told(server, raw, 400, "damagedRequest")


UNKNOWN = {
    "no host": "GET /healthz HTTP/1.1\nConnection: close\n\n",
    "no host in 1.0": "GET /healthz HTTP/1.0\n\n",
    "two hosts": "GET /healthz HTTP/1.1\nHOST\nHost: example.com\nConnection: close\n\n",
    "another host": "GET /healthz HTTP/1.1\nHost: example.com\nConnection: close\n\n",
    "another host in the line": "GET http://example.com/healthz HTTP/1.1\nHost: example.com\nConnection: close\n\n",
}


@pytest.mark.parametrize("raw", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_a_request_for_another_host_is_told_so(house: House, server: Server, raw: str) -> None:
    expect_told(server, raw, 421, "hostUnknown")


def test_a_body_too_long_is_refused_however_it_comes(house: House, server: Server) -> None:
    head = "POST /sign-in HTTP/1.1\nHOST\nSec-Fetch-Site: same-origin\nContent-Type: application/x-www-form-urlencoded\n"
    long = "x" * 1_100_000
    expect_told(server, f"{head}Content-Length: {len(long)}\n\n{long}", 413, "tooLarge")
    chunked = f"{head}Transfer-Encoding: chunked\n\n{len(long):x}\n{long}\n0\n\n"
    expect_told(server, chunked, 413, "tooLarge")


def test_a_head_has_no_body_even_when_something_is_wrong(house: House, server: Server) -> None:
    for path, status in (("/nowhere", 404), ("/api/v1/me", 401), ("/healthz", 200)):
        request = f"HEAD {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n\r\n"
        with socket.create_connection(("127.0.0.1", server.port), 20) as one:
            one.sendall(request.encode())
            got = b""
            while piece := one.recv(65_536):
                got += piece
        head, _, body = got.partition(b"\r\n\r\n")
        assert head.split(b" ", 2)[1] == str(status).encode() and body == b"", got
        assert b"nosniff" in head
