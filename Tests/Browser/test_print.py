"""A published specification on A4: a long table has its header on every sheet, and no row is cut or lost."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from support import contact
from support.house import House
from support.reader import Reader
from support.road import SPEC, TO_SPECIFYING, travel

Visit = Callable[..., Reader]
ROWS = 140


def table() -> str:
    """Rows of several lines each, with a mark at the beginning and one at the end."""
    long = "довгий опис поля, який займає в клітинці кілька рядків, " * 3
    rows = "\n".join(f"| п{number:03d} | {long} к{number:03d} | {'так' if number % 2 else 'ні'} |" for number in range(ROWS))
    return f"| Ключ | Пояснення | Потрібне |\n| --- | --- | :-: |\n{rows}\n"


def test_a_long_table_is_whole_on_paper(house: House, visit: Visit, tmp_path: Path) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    road.publish(SPEC.replace("Файл CSV, роздільник «;».", f"Файл CSV.\n\n{table()}"))
    client = visit("Світлана")
    contact.enter(client, house.link(road.client.signatory))
    client.page.goto(f"/documents/{road.document('spec')}")
    file = tmp_path / "spec.pdf"
    client.page.pdf(path=file, prefer_css_page_size=True)

    info = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in info, info
    text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    sheets = text.split("\f")[:-1]
    assert f"{len(sheets)}" in [line.split()[1] for line in info.splitlines() if line.startswith("Pages:")]
    bearing = [sheet for sheet in sheets if any(f"п{number:03d}" in sheet for number in range(ROWS))]
    assert len(bearing) >= 3
    for sheet in bearing:
        assert sheet.count("Ключ") == 1 and sheet.count("Пояснення") == 1, sheet
    for number in range(ROWS):
        begins = [index for index, sheet in enumerate(sheets) if f"п{number:03d}" in sheet]
        ends = [index for index, sheet in enumerate(sheets) if f"к{number:03d}" in sheet]
        assert len(begins) == 1 and begins == ends, f"row {number} begins on {begins} and ends on {ends}"
        assert text.count(f"п{number:03d}") == 1 and text.count(f"к{number:03d}") == 1
    # What follows the table is there too.
    assert "Сторнована накладна має стан" in text.replace("\n", " ")


def test_a_wide_table_is_whole_on_paper(house: House, visit: Visit, tmp_path: Path) -> None:
    road = travel(house, house.client("ТОВ «Рута»"), TO_SPECIFYING)
    names = [f"Стовпець{number}" for number in range(1, 10)]
    cells = [f"`дуже_довге_позначення_поля_{number}`" for number in range(1, 10)]
    line = "| " + " | ".join(cells) + " |\n"
    wide = "| " + " | ".join(names) + " |\n|" + " --- |" * 9 + "\n" + line * 3
    road.publish(SPEC.replace("Файл CSV, роздільник «;».", f"Файл CSV.\n\n{wide}"))
    client = visit("Світлана")
    contact.enter(client, house.link(road.client.signatory))
    client.page.goto(f"/documents/{road.document('spec')}")
    client.page.emulate_media(media="print")
    # As wide as what is printed of an A4 sheet.
    client.page.set_viewport_size({"width": 635, "height": 900})
    edge = client.page.locator("main").evaluate("main => main.getBoundingClientRect().right")
    for cell in client.page.locator(".wide :is(th, td)").all():
        assert cell.evaluate("cell => cell.getBoundingClientRect().right") <= edge + 1
        assert cell.evaluate("cell => cell.scrollWidth <= cell.clientWidth + 1")
