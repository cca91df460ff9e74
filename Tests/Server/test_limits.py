"""Limits as somebody at a real socket meets them."""

from __future__ import annotations

import threading

import pytest
from support.door import Answer, Door
from support.house import PASSWORD, House
from support.server import Server


@pytest.fixture
def options() -> tuple[str, ...]:
    """As a server starts that nobody tuned."""
    return ()


def sign_in(server: Server, login: str, password: str, address: str | None = None) -> Answer:
    door = Door(server.origin)
    body = {"login": login, "password": password}
    if address is None:
        return door.form("/sign-in", **body)
    from urllib.parse import urlencode

    return door.send("POST", "/sign-in", urlencode(body).encode(), x_forwarded_for=address,
                     content_type="application/x-www-form-urlencoded")


class TestAddress:
    def test_the_eleventh_try_in_a_minute_waits(self, server: Server) -> None:
        server.start()
        for _ in range(10):
            assert sign_in(server, "nobody", "a wrong password").status == 401
        refused = sign_in(server, "nobody", "a wrong password")
        assert refused.status == 429
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        assert 'value="nobody"' in refused.text

    def test_a_header_does_not_make_another_address(self, server: Server) -> None:
        server.start()
        for number in range(10):
            assert sign_in(server, "nobody", "a wrong password", f"198.51.100.{number}").status == 401
        assert sign_in(server, "nobody", "a wrong password", "198.51.100.200").status == 429


class TestProxy:
    @pytest.fixture
    def options(self) -> tuple[str, ...]:
        return ("--trusted-proxy", "127.0.0.1", "--sign-in-failures", "1000")

    def test_a_declared_proxy_speaks_for_its_visitors(self, server: Server) -> None:
        server.start()
        for _ in range(10):
            assert sign_in(server, "nobody", "a wrong password", "203.0.113.1, 198.51.100.7").status == 401
        assert sign_in(server, "nobody", "a wrong password", "203.0.113.2, 198.51.100.7").status == 429
        assert sign_in(server, "nobody", "a wrong password", "198.51.100.8").status == 401


class TestAPI:
    @pytest.fixture
    def options(self) -> tuple[str, ...]:
        return ("--api-limit", "40")

    def test_a_session_that_asks_too_much_waits_and_others_do_not(self, house: House) -> None:
        door = house.door(house.specialist)
        answers = [door.send("GET", "/api/v1/me") for _ in range(60)]
        refused = [one for one in answers if one.status == 429]
        assert 15 <= len(refused) <= 25
        assert refused[0].headers["content-type"].startswith("application/problem+json")
        assert refused[0].json["code"] == "tooManyAttempts"
        assert 1 <= int(refused[0].headers["retry-after"]) <= 60
        assert house.door(house.developer).send("GET", "/api/v1/me").status == 200
        assert door.send("GET", "/home", accept="text/html").status == 200


class TestFlood:
    @pytest.fixture
    def options(self) -> tuple[str, ...]:
        return ("--sign-in-limit", "100000", "--sign-in-failures", "100000")

    def test_a_flood_of_sign_ins_is_bounded_and_pages_go_on(self, server: Server) -> None:
        """The lane takes one and lets 32 wait; the rest are told when to come back, and pages are answered."""
        server.add_user("koval", PASSWORD, "Ірина Коваль")
        server.start()
        door = Door(server.origin)
        door.sign_in("koval", PASSWORD)
        crowd = threading.Barrier(121)
        answers: list[Answer] = []

        def one() -> None:
            crowd.wait()
            answers.append(sign_in(server, "nobody", "a wrong password"))

        threads = [threading.Thread(target=one) for _ in range(120)]
        for thread in threads:
            thread.start()
        crowd.wait()
        pages = 0
        while any(thread.is_alive() for thread in threads):
            assert door.send("GET", "/home", accept="text/html").status == 200
            pages += 1
        for thread in threads:
            thread.join()
        busy = [answer for answer in answers if answer.status == 503]
        assert {answer.status for answer in answers} == {401, 503}
        assert busy and all(int(answer.headers["retry-after"]) >= 1 for answer in busy)
        assert len(answers) == 120
        assert pages >= 10, "pages waited for the sign-ins"
