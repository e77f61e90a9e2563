"""Two models compared: sentences that a manager would say, the decision behind them, and whom they move."""

from datetime import date
from typing import Any

import pytest

from model.small_models import Node, business, edge, node, read
from moorings.model.business import BusinessModel
from moorings.render.difference import difference_text, move_sentence
from moorings.render.figures import Figures
from moorings.review.difference.build import difference
from moorings.review.difference.change import Difference, Move

TODAY = date(2026, 6, 1)
WITH = "customer_relationship_with_market_segment"
REVIEW = {
    "id": "q",
    "name": "Review",
    "category": "dedicated_personal_assistance",
    "occurrences": 4,
    "minutes": 480,
}
MANAGER: dict[str, Any] = {
    "parts": ["dedicated_personal_assistance"],
    "promise": {"says": "One person knows you.", "response_hours": 4},
    "mechanisms": [
        {
            "id": "q",
            "name": "Review",
            "category": "dedicated_personal_assistance",
            "occurrences": 4,
            "minutes": 480,
        }
    ],
}


def revenue(**limits: Any) -> dict[str, Any]:
    """Return a bound on annual revenue, in pounds a year unless it says otherwise."""
    money = {
        name: limit if isinstance(limit, dict) else {"amount": str(limit), "currency": "GBP"}
        for name, limit in limits.items()
    }
    return {"attribute": "annual_revenue", **money}


def two_tiers(
    start: Any = 50_000, *more: Node, manager: dict[str, Any] | None = None, **coverage: Any
) -> BusinessModel:
    """Return a model in which the Enterprise has a named manager from a revenue on, and the others pooled help."""
    criteria = {"criteria": [revenue(at_least=start)], **coverage}
    nodes = [
        business(ladders=[{"name": "Who helps", "tiers": ["n", "p"]}]),
        node("market_segment", "e", "Enterprise"),
        node("market_segment", "m", "Mid-market", m_segment={"criteria": [revenue(at_least=0)]}),
        node(
            "customer_relationship",
            "n",
            "Named manager",
            m_relationship=manager or MANAGER,
            m_coverage=criteria,
        ),
        node("customer_relationship", "p", "Pooled help", m_relationship={"parts": ["personal_assistance"]}),
    ]
    nodes[1]["properties"]["moorings:segment"] = {"criteria": [revenue(at_least=start)]}
    edges = [edge("n", WITH, "e"), edge("p", WITH, "m")]
    edges += [edge(one["id"], "decision_influences_node", "n") for one in more if one["type"] == "decision"]
    return read(*nodes, *more, edges=edges)


def accounts(*revenues: float | None) -> dict[str, dict[str, Any]]:
    return {
        f"A{place}": {"account_id": f"A{place}"} | ({} if one is None else {"annual_revenue": one})
        for place, one in enumerate(revenues)
    }


def says(old: BusinessModel, new: BusinessModel) -> list[str]:
    return [one.says for one in difference(old, new, TODAY).changes]


def asked(old: BusinessModel, new: BusinessModel, *revenues: float | None) -> Difference:
    known = accounts(*revenues)
    return difference(old, new, TODAY, (known, known))


def test_a_raised_threshold_is_told_with_the_accounts_that_move_and_the_decision_behind_it() -> None:
    """Of 50,000, 55,000, 59,999 and 60,000 the first three move: £164,999. The bound itself is included."""
    decision = node("decision", "d", "Raise the bar", rationale="Books are full.", date="2026-05-04")
    found = asked(two_tiers(50_000), two_tiers(60_000, decision), 20_000, 50_000, 55_000, 59_999, 60_000)
    assert found.changes[0].says == "Enterprise: threshold raised from £50,000 to £60,000 a year, included."
    assert found.changes[0].decisions == ("Raise the bar (2026-05-04)",)
    text = difference_text(found, 200)
    assert (
        "Enterprise: threshold raised from £50,000 to £60,000 a year, included. 3 accounts worth £164,999 a year"
        " move from Named manager to Pooled help. Decision: Raise the bar (2026-05-04)."
    ) in " ".join(text.split())
    assert "5 accounts asked under both; 3 would move." in text


def test_a_lowered_threshold_promotes() -> None:
    found = asked(two_tiers(50_000), two_tiers(40_000), 39_999, 40_000, 45_000)
    (move,) = found.moves
    assert (move.before, move.after, move.accounts) == (("Pooled help",), ("Named manager",), ("A1", "A2"))
    assert move.revenue_per_year == 85_000
    assert found.changes[0].says == "Enterprise: threshold lowered from £50,000 to £40,000 a year, included."


def test_the_same_threshold_in_another_period_is_no_change_of_the_decision() -> None:
    """£20,000 a year and £1,666.67 a month are one threshold: they differ by less than a penny a month."""
    monthly = {"amount": "1666.67", "currency": "GBP", "per": "month"}
    found = asked(two_tiers(20_000), two_tiers(monthly), 19_999.5, 20_000)
    assert "Enterprise: threshold of £20,000 a year is now written £1,666.67 a month, which is the same." in [
        one.says for one in found.changes
    ]
    assert not found.moves


def test_an_end_that_becomes_excluded_is_told_and_moves_the_account_on_it() -> None:
    new = two_tiers(50_000)
    old_bound, new_bound = revenue(at_least=50_000), revenue(more_than=50_000)
    new = two_tiers(50_000, criteria=[new_bound])
    old = two_tiers(50_000, criteria=[old_bound])
    found = asked(old, new, 50_000, 50_001)
    assert found.changes[0].says == "Enterprise: threshold of £50,000 a year is now not included."
    assert [one.accounts for one in found.moves] == [("A0",)]


def test_those_who_stay_by_the_way_out_are_told_apart_from_those_who_move() -> None:
    """The threshold rises to 60,000 and the way out is 52,000: 55,000 stays, 51,000 moves, with 90 days of grace."""
    way_out: dict[str, Any] = {"stays_while": [revenue(at_least=52_000)], "grace_days": 90}
    found = asked(two_tiers(50_000, **way_out), two_tiers(60_000, **way_out), 51_000, 55_000, 70_000)
    moving, staying = sorted(found.moves, key=lambda one: one.stays_by_way_out)
    assert moving.accounts == ("A0",)
    assert staying.accounts == ("A1",)
    figures = Figures("GBP")
    assert move_sentence(moving, figures) == (
        "1 account worth £51,000 a year moves from Named manager to Pooled help, after 90 days of grace."
    )
    assert move_sentence(staying, figures) == (
        "1 account worth £55,000 a year no longer qualifies for Named manager and keeps it by the way out."
    )


def test_an_account_that_does_not_say_its_revenue_is_named_and_not_counted_as_moving() -> None:
    found = asked(two_tiers(50_000), two_tiers(60_000), None, 55_000)
    assert found.undetermined == ("A0",)
    assert "Of 1 it cannot be told, for want of an attribute: A0." in difference_text(found, 100)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ({}, {"book": 20}, "Enterprise: accounts that a person may carry: 20, where nothing was said."),
        ({"book": 20}, {"book": 15}, "Enterprise: accounts that a person may carry: 15 instead of 20."),
        ({"grace_days": 90}, {"grace_days": 1}, "Enterprise: grace shortened from 90 to 1 day."),
        (
            {},
            {"stays_while": [revenue(at_least=40_000)]},
            "Enterprise: way out set: annual revenue at least £40,000 a year; there was none.",
        ),
        (
            {},
            {"rank": {"first": 40}},
            "Enterprise: rank: the first 40 by annual revenue, where nothing was said.",
        ),
        (
            {"topics": ["billing", "flows"]},
            {"topics": ["billing", "nodes"]},
            "Enterprise: topics: adds nodes, drops flows.",
        ),
        (
            {},
            {"exceptions": [{"account": "A7", "until": "2026-12-31", "reason": "Promised in writing"}]},
            "Enterprise: exception for A7 until 31 December 2026: Promised in writing.",
        ),
        (
            {"criteria": [revenue(at_least=50_000), {"attribute": "seats", "at_least": 10}]},
            {"criteria": [revenue(at_least=50_000), {"attribute": "seats", "at_least": 25}]},
            "Enterprise: threshold of seats raised from 10 to 25, included.",
        ),
        (
            {},
            {"criteria": [revenue(at_least=50_000), {"attribute": "seats", "at_least": 25}]},
            "Enterprise: threshold asks for more: seats at least 25.",
        ),
    ],
)
def test_each_part_of_who_qualifies_is_told(old: dict[str, Any], new: dict[str, Any], sentence: str) -> None:
    assert sentence in says(two_tiers(50_000, **old), two_tiers(50_000, **new))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"motives": ["retention"]}, "Enterprise: motives: adds retention."),
        ({"depth": "long_term"}, "Enterprise: depth: long-term, where nothing was said."),
        (
            {"parts": ["communities", "personal_assistance"]},
            "Enterprise: what the customer gets: adds communities and personal assistance,"
            " drops dedicated personal assistance.",
        ),
        (
            {"promise": {"says": "One person knows you.", "response_hours": 8}},
            "Enterprise: promise, response hours: 8 working hours instead of 4 working hours.",
        ),
        (
            {"price": {"amount": "1200", "currency": "GBP"}},
            "Enterprise: price: £1,200 a year, where nothing was said.",
        ),
        ({"promise": None}, "Enterprise: promise withdrawn: One person knows you."),
        ({"mechanisms": []}, "Enterprise: drops Review, 4 a year of 480 minutes."),
        (
            {"mechanisms": [{**REVIEW, "minutes": 240, "occurrences": 2}]},
            "Enterprise: Review: occurrences: 2 instead of 4; 240 minutes instead of 480.",
        ),
        (
            {"mechanisms": [{**REVIEW, "minutes": {"low": 300, "likely": 480, "high": 600}}]},
            "Enterprise: Review: 480 minutes (300 minutes to 600 minutes) instead of 480.",
        ),
    ],
)
def test_each_part_of_a_relationship_is_told(change: dict[str, Any], sentence: str) -> None:
    manager = {key: value for key, value in {**MANAGER, **change}.items() if value is not None}
    assert sentence in says(two_tiers(50_000), two_tiers(50_000, manager=manager))


def test_relationships_and_segments_that_come_and_go_are_told() -> None:
    forum = node("customer_relationship", "f", "Forum", m_relationship={"parts": ["communities"]})
    both = two_tiers(50_000, forum, node("market_segment", "x", "Schools"))
    assert "Forum: new relationship: Forum (communities)." in says(two_tiers(50_000), both)
    assert "Schools: new segment." in says(two_tiers(50_000), both)
    assert "Forum: relationship dropped: it was Forum (communities)." in says(both, two_tiers(50_000))
    assert "Schools: segment dropped." in says(both, two_tiers(50_000))


def test_targets_are_told() -> None:
    """PostHog's published target for net revenue retention went from 120% to 110% (policy history, D1)."""
    old, new = (
        two_tiers(50_000, node("metric", "nrr", "Net revenue retention", target_value=target, unit="%"))
        for target in (120, 110)
    )
    assert says(old, new) == ["Net revenue retention: target: 110 instead of 120."]


def test_settings_are_told() -> None:
    old = read(business(allowed_share=0.1, rates={"USD": {"rate": 0.8, "date": "2026-01-31"}}))
    role = {"name": "success manager", "cost": {"amount": "99000", "currency": "GBP"}, "hours_per_year": 1600}
    rates = {"USD": {"rate": 0.75, "date": "2026-05-31"}}
    new = read(business(allowed_share=0.08, rates=rates, roles=[role]))
    assert says(old, new) == [
        "Acme: rate of USD: 0.75 instead of 0.8, of 31 May 2026.",
        "Acme: role success manager, cost: £99,000 a year instead of £90,000 a year.",
        "Acme: allowed share: 8% instead of 10%.",
    ]


def test_a_model_does_not_differ_from_itself() -> None:
    found = asked(two_tiers(50_000), two_tiers(50_000), 10_000, 50_000)
    assert found.is_nothing
    assert difference_text(found, 100).endswith("Nothing changed: the two say the same.\n")


def test_a_person_who_owns_a_relationship_is_not_named() -> None:
    def owned(name: str) -> BusinessModel:
        person = node("person", "o", name)
        relationship = node("customer_relationship", "n", "Named manager", m_relationship=MANAGER)
        return read(business(), relationship, person, edges=[edge("n", "node_owned_by_person", "o")])

    assert says(owned("Ann Lee"), owned("Bo Ek")) == ["Named manager: owner: another person."]


def test_revenue_that_is_unknown_is_said_to_be() -> None:
    move = Move(("A",), ("B",), ("1", "2"), 500.0, 1, ())
    assert move_sentence(move, Figures("GBP")) == (
        "2 accounts worth £500 a year and more, for of 1 the revenue is unknown, move from A to B."
    )
    unknown = Move(("A",), (), ("1",), None, 1, ())
    assert move_sentence(unknown, Figures("GBP")) == "1 account, of unknown revenue, loses A."


def test_blocks_around_the_relationships_and_frequencies_of_parts_are_told() -> None:
    def named(often: float, *more: Node) -> BusinessModel:
        facts = {**MANAGER, "contacts_per_account_year": {"dedicated_personal_assistance": often}}
        return two_tiers(50_000, *more, manager=facts)

    lock = node("switching_cost", "lock", "Closed format", m_switching={"origin": "imposed"})
    told = says(named(4), named(2, lock, node("objective", "keep", "Keep them")))

    assert any("dedicated personal assistance 2" in one and "instead of" in one for one in told), told
    assert any("switching cost added" in one for one in told), told
    assert any("goal added" in one for one in told), told
