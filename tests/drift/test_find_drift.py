"""Declared against observed: who gets more, who gets less, since when, at what cost, and what nobody can know."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from drift.small_company import (
    HELP_YOURSELF,
    MONTHS,
    NAMED,
    REVIEW,
    WINDOW,
    company,
    helped,
    named,
    observed,
    people,
    relationship,
    self_serve,
)
from moorings.coverage.entitlement import Entitlement, Placement
from moorings.drift.compare import find_drift
from moorings.drift.report import AccountDrift, BookDrift, DriftReport, Way, cost_per_year, first_seen
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category, MechanismState
from moorings.units import Window

TODAY = WINDOW.last
DEDICATED = Category.DEDICATED_PERSONAL_ASSISTANCE


def drift(
    entitlements: Mapping[str, Entitlement], *live: str, model: BusinessModel | None = None, **facts: Any
) -> DriftReport:
    return find_drift(model or company(), entitlements, observed(*(live or tuple(entitlements)), **facts))


def only(report: DriftReport) -> AccountDrift:
    (one,) = report.accounts
    return one


def recent_review(*accounts: str) -> dict[str, tuple[date, ...]]:
    return dict.fromkeys(accounts, (TODAY - timedelta(days=30),))


class TestQuietHelp:
    def test_an_account_helped_every_month_is_told_with_month_person_and_cost(self) -> None:
        found = only(
            drift(
                self_serve("a", "b"),
                help={"a": helped([2] * 6)},
                main_helper={"a": "ann"},
                roles={"ann": "support agent"},
            )
        )

        assert (found.account, found.segment, found.way) == ("a", "self", Way.QUIET_HELP)
        assert found.since == date(2026, 1, 1)
        assert (found.person, found.role) == ("ann", "support agent")
        assert found.says == "gets 2.0 human contacts a month; 0.021 were decided"
        assert found.revenue_per_year == 1_000
        # twelve contacts at £30 in 181 days, less a quarter of a twelve-minute contact at £60 an hour
        assert found.cost_per_year == pytest.approx(360 * 365.25 / 181 - 3)

    def test_help_without_a_price_has_no_cost(self) -> None:
        found = only(drift(self_serve("a"), help={"a": helped([2] * 6, cost=None)}))

        assert found.cost_per_year is None

    def test_an_account_that_left_is_not_told_of(self) -> None:
        assert drift(self_serve("a", "gone"), "a", help={"gone": helped([2] * 6)}).accounts == ()

    def test_onboarding_in_the_first_months_is_what_was_decided(self) -> None:
        calls = people("onboarding", 6, when="once", category=DEDICATED)
        model = company(relationship("help", Category.SELF_SERVICE, calls, segment="self"))
        began = date(2026, 4, 1)

        new = drift(self_serve("a"), model=model, started={"a": began}, help={"a": helped([2, 2, 2])})
        old = drift(self_serve("a"), model=model, help={"a": helped([2, 2, 2])})

        assert new.accounts == ()
        assert only(old).since == began

    def test_a_last_month_that_has_just_begun_does_not_hide_a_habit(self) -> None:
        window = Window(date(2024, 7, 1), date(2026, 6, 3))

        found = only(drift(self_serve("a"), window=window, help={"a": helped([2, 2, 2, 2, 0])}))

        assert found.since == date(2026, 2, 1)
        assert found.says.startswith("gets 2.0 human contacts")  # eight in four months and three days

    def test_where_people_help_and_nobody_said_how_often_no_number_is_too_many(self) -> None:
        model = company(relationship("help", Category.PERSONAL_ASSISTANCE, segment="self"))

        report = drift(self_serve("a"), model=model, help={"a": helped([9] * 12)})

        assert report.accounts == ()
        assert report.series_of("self") is not None
        assert report.series_of("self").since is None  # type: ignore[union-attr]  # just seen
        assert report.unknown == (
            "The model does not say how often people help in Self-serve: a relationship with people names no"
            " mechanism that they work by.",
        )

    def test_without_data_on_help_nothing_is_told_and_the_question_stays_open(self) -> None:
        report = drift(self_serve("a"), help=None, lacks={"help": "there is no table 'interactions'"})

        assert report.accounts == ()
        assert report.series == ()
        assert report.unknown == (
            "The data do not tell whether accounts get more human help than was decided: there is no table"
            " 'interactions'.",
        )


class TestOwnership:
    def test_a_named_person_below_the_threshold(self) -> None:
        found = only(
            drift(
                self_serve("a"),
                owners={"a": "ann"},
                owner_since={"a": date(2026, 1, 20)},
                roles={"ann": "manager"},
                help={"a": helped([1] * 6)},
            )
        )

        assert found.way is Way.MANAGED_BELOW
        assert found.since == date(2026, 1, 20)
        assert (found.person, found.role) == ("ann", "manager")
        assert found.cost_per_year == pytest.approx(180 * 365.25 / 181 - 3)

    def test_a_person_named_before_memory_is_priced_at_the_last_twelve_months(self) -> None:
        found = only(drift(self_serve("a"), owners={"a": "ann"}, help={"a": helped([5] * 12 + [1] * 12)}))

        assert found.since is None
        assert found.cost_per_year == pytest.approx(12 * 30 * 365.25 / 365 - 3)

    def test_where_help_cannot_be_seen_the_declared_cost_of_a_named_person_stands(self) -> None:
        found = only(drift(self_serve("a"), owners={"a": "ann"}, help=None))

        assert found.cost_per_year == pytest.approx(240 - 3)  # four reviews of an hour at £60

    def test_an_entitled_account_without_anybody(self) -> None:
        found = only(drift(named("a"), owner_until={"a": date(2026, 2, 3)}, reviews=recent_review("a")))

        assert found.way is Way.UNMANAGED_ABOVE
        assert found.since == date(2026, 2, 3)
        assert found.cost_per_year is None
        assert not found.way.is_more

    def test_an_account_as_decided_is_not_told_of(self) -> None:
        assert drift(named("a"), owners={"a": "ann"}, reviews=recent_review("a")).accounts == ()

    def test_a_hybrid_with_a_named_person_is_a_named_person(self) -> None:
        hybrid = replace(
            NAMED,
            facts=NAMED.facts.model_copy(update={"parts": (Category.COMMUNITIES, DEDICATED)}),
        )

        report = drift(named("a"), model=company(hybrid), owners={"a": "ann"}, reviews=recent_review("a"))

        assert report.accounts == ()

    def test_an_account_that_left_is_nobodys(self) -> None:
        assert drift(self_serve("gone"), "other", owners={"gone": "ann"}).accounts == ()

    def test_an_account_whose_entitlement_is_unknown_is_not_held_against_anybody(self) -> None:
        unsure = {"a": Entitlement("ent", (), (), unknown=("named",))}

        report = drift(unsure, owners={"a": "ann"}, help={"a": helped([5] * 12)})

        assert report.accounts == ()
        assert report.unknown == (
            "The data do not tell what 1 live account is entitled to: an attribute that the criteria name is"
            " missing.",
        )

    def test_an_account_without_a_segment_is_left_alone(self) -> None:
        placed = {"a": Entitlement(Placement.UNASSIGNED, (), ("no segment: unassigned",))}

        assert drift(placed, owners={"a": "ann"}) == drift({}, "a", owners={"a": "ann"})

    def test_without_owners_nothing_is_told_and_the_question_stays_open(self) -> None:
        entitlements = {**named("a"), **self_serve("b")}

        report = drift(entitlements, owners=None, lacks={"owners": "no 'owner'"}, reviews=recent_review("a"))

        assert report.accounts == ()
        assert report.books == ()
        assert report.unknown == (
            "The data do not tell whether accounts below a threshold have a named person, and accounts above it none:"
            " no 'owner'.",
        )


class TestBooks:
    def owned_by_ann(self, *accounts: str) -> dict[str, Any]:
        return {"owners": dict.fromkeys(accounts, "ann"), "roles": {"ann": "manager"}, "reviews": None}

    def test_a_book_over_its_limit(self) -> None:
        report = drift(named("a", "b", "c"), **self.owned_by_ann("a", "b", "c"))

        assert report.books == (BookDrift("ann", "manager", "named", 3, 2),)

    def test_a_book_at_its_limit_is_full_and_fine(self) -> None:
        assert drift(named("a", "b"), **self.owned_by_ann("a", "b")).books == ()

    def test_accounts_that_left_take_no_room(self) -> None:
        assert drift(named("a", "b", "gone"), "a", "b", **self.owned_by_ann("a", "b", "gone")).books == ()

    def test_each_person_is_held_to_the_book_of_their_own_relationship(self) -> None:
        scaled = relationship("scaled", DEDICATED, REVIEW, segment="self", book=4)
        model = company(NAMED, scaled)
        wide = {one: Entitlement("self", ("scaled",), ("",)) for one in ("d", "e", "f", "g", "h")}
        owners = {**dict.fromkeys("abc", "ann"), **dict.fromkeys("defg", "bo")}

        within = drift({**named(*"abc"), **wide}, model=model, owners=owners, reviews=None)
        beyond = drift({**named(*"abc"), **wide}, model=model, owners={**owners, "h": "bo"}, reviews=None)

        assert within.books == (BookDrift("ann", None, "named", 3, 2),)
        assert beyond.books == (
            BookDrift("ann", None, "named", 3, 2),
            BookDrift("bo", None, "scaled", 5, 4),
        )

    def test_a_relationship_without_a_book_has_no_limit(self) -> None:
        free = replace(NAMED, coverage=NAMED.coverage.model_copy(update={"book": None}))

        assert (
            drift(named("a", "b", "c"), model=company(free), **self.owned_by_ann("a", "b", "c")).books == ()
        )


class TestReviews:
    def missed(self, *held: date, **facts: Any) -> tuple[AccountDrift, ...]:
        reviews = {"a": held} if held else {}
        return drift(named("a"), owners={"a": "ann"}, **{"reviews": reviews, **facts}).accounts

    def test_four_a_year_are_missed_after_half_a_year_without(self) -> None:
        """A quarter is 91.3 days; two of them are 182.6."""
        assert self.missed(TODAY - timedelta(days=182)) == ()
        (one,) = self.missed(TODAY - timedelta(days=183))
        assert one.way is Way.REVIEWS_MISSED
        assert one.says == "last review on 2025-12-29; 4 a year were decided"
        assert one.since == date(2026, 3, 30)  # when the next one was due
        assert one.person == "ann"

    def test_the_last_review_counts_wherever_it_stands_in_the_list(self) -> None:
        assert self.missed(TODAY - timedelta(days=20), TODAY - timedelta(days=600)) == ()

    def test_no_review_at_all_counts_from_the_accounts_first_day(self) -> None:
        (one,) = self.missed(started={"a": date(2025, 7, 1)})

        assert one.says == "no review seen; 4 a year were decided"
        assert one.since == date(2025, 9, 30)

    def test_a_new_account_has_time(self) -> None:
        assert self.missed(started={"a": date(2026, 2, 1)}) == ()

    def test_a_review_cannot_be_missed_before_there_was_anybody_to_hold_it(self) -> None:
        assert self.missed(owner_since={"a": date(2026, 2, 1)}) == ()

    def test_a_review_that_is_only_planned_is_not_missed(self) -> None:
        planned = REVIEW.model_copy(update={"state": MechanismState.PLANNED})
        model = company(relationship("named", DEDICATED, planned, segment="ent"))

        assert drift(named("a"), model=model, owners={"a": "ann"}).accounts == ()

    def test_without_data_on_reviews_nothing_is_told_and_the_question_stays_open(self) -> None:
        report = drift(
            named("a"),
            owners={"a": "ann"},
            reviews=None,
            lacks={"reviews": "no contact is marked as a review"},
        )

        assert report.accounts == ()
        assert report.unknown == (
            "The data do not tell whether reviews are held as often as was decided: no contact is marked as a"
            " review.",
        )


def test_each_account_is_told_of_once_and_the_plainest_fact_goes_first() -> None:
    entitlements = {**named("helped", "bare"), **self_serve("managed")}
    busy = helped([9] * 8)

    report = drift(
        entitlements,
        owners={"helped": "ann", "managed": "ann"},
        help={"helped": busy, "bare": busy, "managed": busy},
    )

    assert {one.account: one.way for one in report.accounts} == {
        "managed": Way.MANAGED_BELOW,
        "bare": Way.UNMANAGED_ABOVE,
        "helped": Way.QUIET_HELP,
    }
    assert len(report.accounts) == 3


class TestSeries:
    def test_the_share_of_accounts_helped_is_counted_by_month(self) -> None:
        report = drift(
            self_serve("a", "b", "gone"),
            "a",
            "b",
            help={"a": helped([1, 0, 3]), "gone": {MONTHS[0]: helped([1])[MONTHS[-1]]}},
            started={"b": date(2026, 6, 15)},
            ended={"gone": date(2024, 8, 31)},
        )

        series = report.series_of("self")
        assert series is not None
        assert [(one.accounts, one.helped) for one in series.months[:3]] == [(2, 1), (2, 0), (1, 0)]
        assert [(one.accounts, one.helped) for one in series.months[-3:]] == [(1, 1), (1, 0), (2, 1)]
        assert series.allowed_share == pytest.approx(0.020617, abs=1e-6)  # 1 - exp(-0.25/12)

    def test_accounts_in_their_onboarding_are_left_out(self) -> None:
        calls = people("onboarding", 3, when="once")
        model = company(relationship("help", Category.SELF_SERVICE, calls, segment="self"))
        began = {"a": date(2026, 2, 10)}

        series = drift(
            self_serve("a"), model=model, started=began, help={"a": helped([1, 1, 1, 0, 0])}
        ).series_of("self")

        assert series is not None
        assert [(one.accounts, one.helped) for one in series.months[-5:]] == [(0, 0)] * 3 + [(1, 0)] * 2

    def test_a_month_that_has_just_begun_does_not_bring_a_series_back_to_its_level(self) -> None:
        accounts = [f"a{place}" for place in range(50)]
        everybody = {account: helped([1] * 12 + [0]) for account in accounts}
        window = Window(WINDOW.first, date(2026, 6, 2))

        series = drift(self_serve(*accounts), window=window, help=everybody).series_of("self")

        assert series is not None
        assert series.since == date(2025, 6, 1)

    def test_what_strays_in_where_nothing_was_decided_is_no_level_left(self) -> None:
        accounts = [f"a{place}" for place in range(200)]
        model = company(relationship("help", Category.SELF_SERVICE, segment="self"))
        strays = {accounts[place]: helped([1] + [0] * (23 - place)) for place in range(24)}

        series = drift(self_serve(*accounts), model=model, help=strays).series_of("self")

        assert series is not None
        assert series.allowed_share == 0
        assert series.since is None


def test_costs_are_added_where_they_are_known_and_the_first_day_is_the_earliest() -> None:
    report = drift(
        self_serve("a", "b", "c"),
        help={"a": helped([2] * 6), "b": helped([2] * 8, cost=None), "c": helped([3] * 10)},
    )
    known = [one.cost_per_year for one in report.accounts if one.cost_per_year is not None]

    assert len(known) == 2
    assert cost_per_year(report.accounts) == pytest.approx(sum(known))
    assert cost_per_year([one for one in report.accounts if one.account == "b"]) is None
    assert first_seen(report.accounts) == date(2025, 9, 1)
    assert first_seen(()) is None
    assert len(report.of("self", Way.QUIET_HELP)) == len(report.of("self")) == 3
    assert report.of("ent") == ()


def test_two_relationships_allow_together_what_each_allows() -> None:
    forum: Relationship = relationship("forum", Category.COMMUNITIES, people("call", 11.75), segment="self")
    both = {"a": Entitlement("self", ("help", "forum"), ("", ""))}

    report = drift(both, model=company(NAMED, HELP_YOURSELF, forum), help={"a": helped([1, 2] * 12)})

    assert report.accounts == ()  # 1.5 a month against the one that was decided is less than twice
