"""The vendor's own templates and words: made, changed, compared, retired, and used by the editor."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support import editor, workspace
from support.house import House
from support.reader import Reader
from support.words import uk
from test_editor import specifying

Visit = Callable[..., Reader]


def test_a_lead_makes_a_template_and_a_specification_begins_with_it(house: House, visit: Visit) -> None:
    number = specifying(house).number
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    page = iryna.goto("/spec-library")
    expect(page.locator("[data-f=noOwn]")).to_have_text(uk("library.noOwn"))
    page.locator("summary", has_text=uk("library.make")).click()
    iryna.axe()
    products = page.locator("[data-f=products] li").filter(has_text=uk("language.uk"))
    products.get_by_role("button").first.click()
    text = page.get_by_label(uk("editor.text"))
    expect(text).to_have_value(re.compile("^# "))
    frame = page.frame_locator("iframe[name=template-preview]")
    text.fill("# Звіт для нас\n\n## Мета\n\n**Навіщо**\n")
    expect(frame.get_by_role("heading", name="Звіт для нас")).to_be_visible()
    expect(frame.locator("strong")).to_have_text("Навіщо")
    iryna.expects(422, "^/api/v1/spec-library/templates$")
    page.get_by_role("button", name=uk("library.publish")).click()
    expect(page.get_by_role("alert")).to_contain_text(uk("library.noteMissing"))
    expect(text).to_have_value("# Звіт для нас\n\n## Мета\n\n**Навіщо**\n")
    iryna.axe()
    page.get_by_label(uk("library.note")).fill("Перша спроба")
    page.get_by_role("button", name=uk("library.publish")).click()
    expect(page.locator("[role=status]").first).to_have_text(uk("library.published"))

    own = page.locator("[data-f=own] > li")
    own.get_by_role("button", name=uk("library.edit")).click()
    text = page.get_by_label(uk("editor.text"))
    expect(text).to_have_value("# Звіт для нас\n\n## Мета\n\n**Навіщо**\n")
    text.fill("# Звіт для нас\n\n## Мета\n\nКому і навіщо\n")
    page.get_by_label(uk("library.note")).fill("Точніше")
    page.get_by_role("button", name=uk("library.publish")).click()
    expect(own).to_contain_text(uk("library.facts", language=uk("language.uk"), version=2))
    own.locator("summary", has_text=uk("library.versions")).click()
    own.get_by_role("button", name=uk("library.compare")).click()
    expect(page.locator("[data-f=changes] ins").first).to_contain_text("Кому")
    iryna.axe()
    own.get_by_role("button", name=uk("library.restore")).click()
    expect(page.get_by_label(uk("editor.text"))).to_have_value("# Звіт для нас\n\n## Мета\n\n**Навіщо**\n")
    page.get_by_role("button", name=uk("library.close")).click()

    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    olena.page.get_by_role("button", name=uk("editor.ownTemplate", title="Звіт для нас")).click()
    expect(editor.text(olena)).to_have_value("# Звіт для нас\n\n## Мета\n\nКому і навіщо\n")
    # A specialist reads the page, and changes nothing there.
    page = olena.goto("/spec-library")
    expect(page.locator("[data-f=own] > li")).to_contain_text("Звіт для нас")
    expect(page.get_by_role("button", name=uk("library.edit"))).to_have_count(0)
    expect(page.locator("summary", has_text=uk("library.make"))).to_be_hidden()
    olena.axe()

    page = iryna.goto("/spec-library")
    own = page.locator("[data-f=own] > li")
    own.locator("summary", has_text=uk("library.retire")).click()
    own.get_by_label(uk("library.reason")).fill("Більше не пишемо так")
    own.get_by_role("button", name=uk("library.retire")).click()
    expect(own).to_contain_text(uk("library.retired", language=uk("language.uk"), version=2))
    offered = house.door(house.specialist).get("/api/v1/spec-templates").json
    assert not any(template["isOwn"] for template in offered)


def test_the_words_a_lead_sets_are_what_the_editor_checks_by(house: House, visit: Visit) -> None:
    number = specifying(house).number
    iryna = visit("Ірина")
    workspace.sign_in(iryna, house.lead)
    page = iryna.goto("/spec-library")
    part = page.locator("[data-f=words] > section").first
    expect(part).to_contain_text("швидко")
    part.locator("summary", has_text=uk("library.setWords")).click()
    part.get_by_label(uk("library.vague")).fill("гарно\nна око")
    part.get_by_label(uk("library.reason")).fill("Наші слова")
    iryna.axe()
    part.get_by_role("button", name=uk("library.saveWords")).click()
    expect(page.locator("[role=status]").first).to_have_text(uk("library.wordsSaved"))
    expect(part).to_contain_text("гарно, на око")
    expect(part).to_contain_text(uk("library.wordsOwn", version=1))

    olena = visit("Олена")
    workspace.sign_in(olena, house.specialist)
    editor.open_editor(olena, number)
    editor.write(olena, "# ТЗ\n\n## Критерії приймання\n\n- Звіт на око той самий\n- Звіт відкривається швидко\n")
    found = editor.findings(olena)
    expect(found.filter(has_text="на око")).to_have_count(1)
    expect(found.filter(has_text=uk("finding.vagueCriterionWhy", word="швидко"))).to_have_count(0)
