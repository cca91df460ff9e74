"""The whole life of a rework; its chapters are told in the two modules named `life_…`."""

from __future__ import annotations

from collections.abc import Callable

import life_until_accepted as second
import life_until_signed as first
from support import workspace
from support.house import House
from support.reader import Reader

Visit = Callable[..., Reader]


def test_a_wish_becomes_an_accepted_rework_with_a_protocol(house: House, visit: Visit) -> None:
    client = house.client("ТОВ «Рута»")
    olena, maksym = visit("Олена"), visit("Максим")
    andrii, svitlana = visit("Андрій", scripts=False), visit("Світлана", scripts=False)
    workspace.sign_in(olena, house.specialist)
    olena.axe()

    first.the_contact_enters_by_a_link_of_the_clients_page(house, client, olena, andrii)
    number = first.the_contact_sends_a_wish(andrii)
    first.the_specialist_offers_an_estimate(olena, number)
    first.who_may_not_sign_reads_who_does(andrii, client)
    first.the_signatory_approves(client, olena, svitlana)
    first.the_specialist_writes_and_publishes_the_specification(house, olena, number)
    first.the_signatory_returns_it(olena, svitlana, number)
    first.the_second_revision_is_signed(house, olena, svitlana, number)
    second.the_specialist_hands_off(olena, number)
    second.the_developer_claims_asks_and_delivers(house, olena, maksym, number)
    second.the_specialist_invites_to_the_demo(olena, number)
    second.the_contact_judges_every_criterion(andrii)
    second.the_signatory_asks_for_changes(svitlana)
    second.the_work_comes_back_and_is_shown_again(olena, maksym, number)
    second.the_signatory_accepts(svitlana)
    second.the_protocol_names_everything(house, client, svitlana, olena, number)
