"""A model as a question for the best mix: its candidates, its accounts, and where thresholds come to lie."""

from time import perf_counter
from typing import Any

import pytest

from model.small_models import pounds
from moorings.economics.against_cheaper import Unknown, against_cheaper, costs_of
from moorings.economics.mix.candidates import Basis, basis_of, offered_by, pools_of
from moorings.economics.mix.plan import Asked, grounds_of_accounts, grounds_of_segments, problem_of
from moorings.economics.mix.solve import best_mix
from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Outlook, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category

MANAGER = Role(name="manager", cost=pounds("80000"), hours_per_year=1600)  # £50 an hour


def relationship(key: str, hours: float, outlook: Outlook | None, **rest: Any) -> Relationship:
    work = Mechanism(
        id=key,
        name=key.title(),
        category=Category.PERSONAL_ASSISTANCE,
        occurrences=1,
        minutes=hours * 60,
        role="manager" if hours else None,
    )
    coverage = rest.pop("coverage", CoverageFacts())
    segments = rest.pop("segments", ())
    facts = RelationshipFacts(mechanisms=(work,), outlook=outlook, **rest)
    return Relationship(key, key.title(), segments=segments, facts=facts, coverage=coverage)


def stays(retention: float) -> Outlook:
    return Outlook(retention_per_year=retention)


def segment(key: str, size: float | None, revenue: str | None) -> Segment:
    facts = SegmentFacts(revenue_per_account=pounds(revenue) if revenue else None)
    return Segment(key, key.title(), size=size, facts=facts)


def business(*relationships: Relationship, segments: tuple[Segment, ...] = (), **facts: Any) -> BusinessModel:
    given = {"gross_margin": 0.8, "discount_per_year": 0.25, "horizon_years": 2, "roles": (MANAGER,)}
    settings = BusinessFacts(schema=1, currency="GBP", **{**given, **facts})
    return BusinessModel("b", "B", settings, segments=segments, relationships=relationships)


def basis(model: BusinessModel) -> Basis:
    found = basis_of(model)
    assert isinstance(found, Basis)
    return found


NAMED = relationship("named", 32, stays(0.9))
POOLED = relationship("pooled", 8, stays(0.8))


def test_a_candidate_earns_what_its_accounts_are_worth_spread_over_the_years() -> None:
    # Two years at 25%: Y = 1 + 0.8 = 1.8. Of 90% that stay: A = B = 1 + 0.72 = 1.72. An account of revenue R is worth
    # 0.8·1.72·R − 1,600·1.72; its people, 32 of 1,600 hours at £80,000, are paid as whole people instead.
    model = business(NAMED)

    (offer,), _ = offered_by(model, basis(model))

    assert basis(model).years == pytest.approx(1.8)
    assert offer.candidate.worth == pytest.approx(0.8 * 1.72 / 1.8)
    assert offer.candidate.cost == pytest.approx(1_600 * 1.72 / 1.8 - 1_600)
    assert offer.candidate.people == pytest.approx({"manager": 0.02})
    assert offer.cost_per_account == pytest.approx(1_600)


def test_a_book_asks_for_more_people_than_the_hours() -> None:
    model = business(relationship("named", 32, stays(0.9), coverage=CoverageFacts(book=25)))

    (offer,), _ = offered_by(model, basis(model))

    assert offer.candidate.people == pytest.approx({"manager": 0.04})
    assert offer.candidate.book is not None
    assert offer.candidate.book.by_hours == pytest.approx(0.02)


def test_what_says_nothing_of_its_accounts_or_its_people_is_no_candidate() -> None:
    nobody = Mechanism(id="m", name="Calls", category=Category.PERSONAL_ASSISTANCE, minutes=30)
    facts = RelationshipFacts(mechanisms=(nobody,), outlook=stays(0.9))
    model = business(relationship("silent", 1, None), Relationship("r", "Calls", facts=facts))

    offers, out = offered_by(model, basis(model))

    assert offers == ()
    assert [one.because for one in out] == [
        "it has no outlook: how its accounts stay and grow",
        "no role does Calls, so its people cannot be counted",
    ]


def test_without_margin_or_discount_nothing_can_be_valued() -> None:
    found = basis_of(business(NAMED, gross_margin=None, discount_per_year=None))

    assert isinstance(found, Unknown)
    assert found.because == "the business names no gross_margin and no discount_per_year"


def test_without_end_and_without_discount_a_horizon_is_asked_for() -> None:
    found = basis_of(business(NAMED, discount_per_year=0.0, horizon_years=None))

    assert isinstance(found, Unknown)
    assert "horizon" in found.because


def test_a_pool_costs_what_its_dearest_role_does_and_hours_a_week_are_one_person() -> None:
    junior = Role(name="junior", cost=pounds("40000"), hours_per_year=1600, pool="desk")
    senior = Role(name="senior", cost=pounds("60000"), hours_per_year=1600, pool="desk")

    assert [(one.name, one.cost) for one in pools_of(business(roles=(junior, senior)))] == [("desk", 60_000)]
    assert [(one.cost, one.most) for one in pools_of(business(hours_per_week=10))] == [(0, 1)]


def test_the_threshold_is_the_lifetime_break_even_where_nothing_is_short() -> None:
    # What the program finds by trying must be what the closed form says: the revenue from which the named person pays
    # against the pool. People are whole, and one more lets 1/(0.02 − 0.005) = 67 accounts more be named: £33 of them.
    model = business(NAMED, POOLED, horizon_years=None)
    found = basis(model)
    offers, _ = offered_by(model, found)
    even = against_cheaper(NAMED, model, costs_of(model), None)
    assert not isinstance(even, Unknown)
    assert even.answer.revenue is not None
    accounts: dict[str, float | None] = {str(at): 0.5 * at for at in range(100_000)}
    grounds, _ = grounds_of_accounts(model, {"all": accounts}, offers, Asked())

    mix = best_mix(problem_of(grounds, offers, pools_of(model), Asked()), 60, perf_counter)

    assert mix.answer is not None
    named = mix.answer.tiers[0]
    assert named.candidate == "named"
    assert named.lowest == pytest.approx(even.answer.revenue, abs=67)


def test_segments_without_size_revenue_or_candidate_are_named() -> None:
    segments = (
        segment("known", 10, "100"),
        segment("unsized", None, "100"),
        segment("empty", 0, "100"),
        segment("poor", 10, None),
    )
    model = business(NAMED, segments=segments)
    offers, _ = offered_by(model, basis(model))

    grounds, out = grounds_of_segments(model, offers, Asked())
    _, undeclared = grounds_of_segments(model, offers, Asked(only_declared=True))

    assert [one.key for one in grounds] == ["known"]
    assert [(one.title, one.because) for one in out] == [
        ("Unsized", "how many accounts it has is not said (segment_size)"),
        ("Empty", "it has no accounts"),
        ("Poor", "what an account brings is not said (revenue_per_account)"),
    ]
    assert undeclared[0].because == "no candidate is declared for it"


def test_accounts_are_one_ground_until_a_segment_has_terms_of_its_own() -> None:
    revenues: dict[str, dict[str, float | None]] = {
        "a": {"1": 10.0, "2": 30.0},
        "b": {"3": 10.004, "4": None},
    }
    segments = (segment("a", 2, "10"), segment("b", 2, "10"))
    model = business(NAMED, POOLED, segments=segments)
    priced = relationship("priced", 8, stays(0.9), segments=("a",), price=pounds("90"))
    other = business(NAMED, priced, segments=segments)

    (one,), out = grounds_of_accounts(model, revenues, offered_by(model, basis(model))[0], Asked())
    two, _ = grounds_of_accounts(other, revenues, offered_by(other, basis(other))[0], Asked())

    assert (list(one.accounts), list(one.revenue)) == ([1, 2], [30.0, 10.0])  # in pennies 10.004 is 10
    assert [(left.title, left.because) for left in out] == [("1 account of B", "their revenue is not known")]
    assert {ground.key: dict(ground.paid) for ground in two} == {
        "a": {"priced": pytest.approx(90 * 1.72 / 1.8)},
        "b": {},
    }
