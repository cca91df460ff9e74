"""What support costs, as people work it out: a lead at the price list and a client's project, a contact who reads the
price and the programme of a training without any script."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from support import contact, workspace
from support.house import Client, House
from support.reader import Reader
from support.words import uk

Visit = Callable[..., Reader]
# 5 000 + 20 × (40 + 100,5 h + 3 + 10)
PRICE = "8\u00a0070,00\u00a0₴"
# 5 000 + 20 × 40 × (100,5 h + 3 + 10)
OTHER = "95\u00a0800,00\u00a0₴"


def test_a_price_is_worked_out_quoted_and_read_by_the_client(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Липа»", plan=None)
    iryna, andrii = visit("Ірина"), visit("Андрій", scripts=False)
    workspace.sign_in(iryna, house.lead)
    the_price_list_is_set_and_nothing_typed_is_lost(iryna)
    the_project_is_told_and_both_readings_stand_side_by_side(iryna, client)
    the_price_is_quoted(iryna)
    the_training_is_quoted_and_a_step_completed(iryna)
    the_contact_reads_all_of_it(house, andrii, client)


def unfolded(reader: Reader, action: str) -> Locator:
    place = reader.page.locator(f"details[data-f={action}]")
    place.locator("summary").first.click()
    return place.locator("form").first


def expect_saved(reader: Reader) -> None:
    expect(reader.page.get_by_role("status").filter(has_text=uk("prices.saved"))).to_be_visible()


def the_price_list_is_set_and_nothing_typed_is_lost(iryna: Reader) -> None:
    page = iryna.goto("/clients")
    page.get_by_role("link", name=uk("clients.prices")).click()
    iryna.settled()
    form = unfolded(iryna, "setPriceList")
    for name, value in (("baseMinor", "5000"), ("rateMinor", "20"), ("types/0/name", "Роздріб"), ("types/0/score", "40")):
        form.locator(f"[name='{name}']").fill(value)
    iryna.expects(422, "^/api/v1/price-list$")
    workspace.submit(form)
    expect(form.locator("[aria-invalid=true]")).to_have_count(2)
    expect(form.locator("[name=baseMinor]")).to_have_value("5000")
    form.locator("[name='types/0/englishName']").fill("Retail")
    form.locator("[name=reason]").fill("Перший прейскурант")
    page.reload()
    iryna.settled()
    form = unfolded(iryna, "setPriceList")
    expect(form.locator("[name=reason]")).to_have_value("Перший прейскурант")
    iryna.axe()
    workspace.submit(form)
    expect_saved(iryna)
    expect(page.locator("[data-f=story]")).to_contain_text("Перший прейскурант")


def the_project_is_told_and_both_readings_stand_side_by_side(iryna: Reader, client: Client) -> None:
    page = iryna.goto(f"/clients/{client.id}")
    page.get_by_role("link", name=uk("client.price")).click()
    iryna.settled()
    form = unfolded(iryna, "setPriceInputs")
    form.locator("[name=type]").select_option(label="Роздріб")
    for name, value in (("implementationMinutes", "100,5"), ("openingReworks", "3"), ("users", "10")):
        form.locator(f"[name={name}]").fill(value)
    workspace.submit(form)
    expect_saved(iryna)
    readings = page.locator("[data-f=readings]")
    expect(readings).to_contain_text(PRICE)
    expect(readings).to_contain_text(OTHER)
    expect(page.locator("[data-f=lead]")).to_contain_text(PRICE)
    iryna.axe()


def the_price_is_quoted(iryna: Reader) -> None:
    workspace.submit(unfolded(iryna, "quote"))
    expect_saved(iryna)
    expect(iryna.page.locator("[data-f=quotations]")).to_contain_text(PRICE)


def the_training_is_quoted_and_a_step_completed(iryna: Reader) -> None:
    page = iryna.page
    form = unfolded(iryna, "quoteTraining")
    form.locator("[name=trainee]").fill("Адміністраторка")
    form.locator("[name=requirements]").fill("Вести права")
    for part, price in (("requirements", "3000"), ("level", "0"), ("place", "500"), ("source", "0")):
        form.locator(f"[name='parts/{part}/priceMinor']").fill(price)
        form.locator(f"[name='parts/{part}/reason']").fill(f"Через {part}")
    form.locator("[name='steps/0/title']").fill("Вступ")
    form.get_by_role("button", name=uk("prices.training.addStep")).click()
    form.locator("[name='steps/1/title']").fill("Права")
    workspace.submit(form)
    expect_saved(iryna)
    step = page.locator("[data-f=steps] > li").first
    step.locator("summary").click()
    step.locator("[name=note]").fill("Знає, де що лежить")
    workspace.submit(step.locator("form"))
    expect(page.locator("[data-f=steps] > li").first).to_contain_text(uk("prices.training.done"))
    iryna.axe()


def the_contact_reads_all_of_it(house: House, andrii: Reader, client: Client) -> None:
    contact.enter(andrii, house.link(client.contact))
    page = andrii.page
    page.goto("/my")
    page.get_by_role("link", name=uk("prices.costLink")).click()
    main = page.get_by_role("main")
    for text in (PRICE, "100,5 год × вага 1", "3\u00a0500,00\u00a0₴", "Знає, де що лежить", house.lead.name):
        expect(main).to_contain_text(text)
    expect(main).not_to_contain_text(OTHER)
    andrii.axe()
    page.get_by_role("link", name=uk.pattern("prices.name.quotation")).click()
    expect(page.get_by_role("main")).to_contain_text(PRICE)
    andrii.axe()
