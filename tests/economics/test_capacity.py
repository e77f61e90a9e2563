"""People against their work: GitLab's published hours, and cases counted by hand."""

from datetime import date, time
from typing import Any

import pytest

from economics.businesses import business, promise, relationship, role, segment, stays, work
from moorings.economics.capacity import Capacity, capacity_of
from moorings.economics.erlang import LiveQueue
from moorings.economics.keeping import PromiseCheck
from moorings.economics.kept import Verdict
from moorings.economics.line import LineAnswer
from moorings.economics.promise import Measure
from moorings.economics.reply import ReplyAnswer
from moorings.model.business import BusinessModel
from moorings.model.calendar import Calendar
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts
from moorings.terms.vocabulary import Category, Initiative, Stage, State

TODAY = date(2026, 1, 5)
CALLS = 420
"""Hours a year that one of GitLab's managers has for calls."""


def book_of(accounts: float, first_priority_calls: float) -> BusinessModel:
    """Return a book of which a fifth is of first priority and called so often; the rest each quarter, for an hour."""
    calls = (
        work(60, first_priority_calls, id="p1", name="Call of a first-priority account", share=0.2),
        work(60, 4, id="p2", name="Quarterly call", share=0.8),
    )
    return business(segment(accounts), relationship(*calls), role(people=1, hours=CALLS))


@pytest.mark.parametrize(
    ("accounts", "calls", "hours", "fits"),
    [(48, 12, 269, True), (48, 52, 653, False), (75, 12, 420, True), (76, 12, 426, False)],
)
def test_gitlabs_books_to_the_hour(accounts: float, calls: float, hours: int, fits: bool) -> None:
    pool = capacity_of(book_of(accounts, calls), TODAY).pools[0]

    assert round(pool.hours_needed) == hours
    assert pool.utilisation is not None
    assert (pool.utilisation <= 1 + 1e-9) is fits
    assert pool.whole_people == (1 if fits else 2)


def test_one_of_gitlabs_managers_carries_75_accounts() -> None:
    row = capacity_of(book_of(48, 12), TODAY).carrying[0]

    assert row.hours_per_account == pytest.approx(5.6)
    assert row.carries == pytest.approx(75)
    assert not row.book_is_too_big


def named(accounts: float, people: float | None, book: int) -> Capacity:
    model = business(
        segment(accounts), relationship(work(60, 102), coverage=CoverageFacts(book=book)), role(people)
    )
    return capacity_of(model, TODAY)


def test_a_book_of_twenty_is_too_big_for_102_hours_an_account() -> None:
    row = named(60, 3, book=20).carrying[0]

    assert row.full_book_hours == 2040
    assert row.book_is_too_big
    assert row.carries == pytest.approx(1600 / 102)


def test_a_book_of_ten_is_what_a_person_carries_and_thirty_accounts_fill_three_of_them() -> None:
    assert named(30, 3, book=10).carrying[0].carries == 10
    assert not named(30, 3, book=10).carrying[0].is_over_its_books
    assert named(31, 3, book=10).carrying[0].is_over_its_books
    assert named(31, 3, book=10).pools[0].people_needed == pytest.approx(3.1)


def test_people_who_carry_a_book_are_those_that_the_relationship_names() -> None:
    coverage = CoverageFacts(book=10, people=2)
    model = business(segment(25), relationship(work(60, 10), coverage=coverage), role(people=9))

    assert capacity_of(model, TODAY).carrying[0].is_over_its_books


def test_onboarding_counts_for_those_who_are_won() -> None:
    onboarding = work(600, when="once", id="o", name="Onboarding")
    model = business(segment(100, 0), relationship(work(60, 5), onboarding, outlook=stays(0.8)), role(1))

    assert capacity_of(model, TODAY).pools[0].hours_needed == pytest.approx(500 + 20 * 10)


def test_work_that_is_more_than_the_time_grows_by_the_difference() -> None:
    model = business(segment(100), relationship(work(60, 20)), role(people=1))
    pool = capacity_of(model, TODAY).pools[0]

    assert pool.utilisation == pytest.approx(1.25)
    assert pool.backlog_hours_a_year == pytest.approx(400)


def test_nobody_there_is_not_the_same_as_nobody_named() -> None:
    model = business(segment(100), relationship(work(60)), role(people=0))
    unnamed = business(segment(100), relationship(work(60)), role())

    assert capacity_of(model, TODAY).pools[0].utilisation == float("inf")
    assert capacity_of(unnamed, TODAY).pools[0].utilisation is None


def test_a_business_that_counts_in_hours_has_one_pool_of_them() -> None:
    """Ten hours a week are 521.8 a year; a hundred accounts of six hours ask for 600."""
    model = business(segment(100), relationship(work(60, 6, role=None)), hours_per_week=10)
    found = capacity_of(model, TODAY)

    assert found.pools[0].hours_there == pytest.approx(521.79, abs=0.01)
    assert found.pools[0].people_needed == pytest.approx(600 / 521.786, abs=0.001)
    assert found.carrying[0].carries == pytest.approx(521.786 / 6, abs=0.01)


def test_an_unknown_segment_leaves_its_pool_unknown_beyond_what_is_known() -> None:
    relationships = (relationship(work(60)), relationship(work(60), ref="q", segments=("t",)))
    model = business((segment(10), segment(None, ref="t")), relationships, role(1))
    pool = capacity_of(model, TODAY).pools[0]

    assert pool.unknown == ("Q",)
    assert pool.hours_needed == 10


def test_proposals_beside_what_is_settled_and_later_stages_take_nobodys_time_yet() -> None:
    relationships = (
        relationship(work(60), stage=Stage.PILOT),
        relationship(work(60), ref="idea", state=State.IDEA),
        relationship(work(60), ref="later", state=State.DECIDED, stage=Stage.GROWTH),
    )

    assert capacity_of(business(segment(10), relationships, role(1)), TODAY).pools[0].hours_needed == 10


def only(model: BusinessModel) -> PromiseCheck:
    (check,) = capacity_of(model, TODAY).promises
    return check


def telephone(people: float | None, share_kept: float = 0.8, calls: float = 4.0) -> BusinessModel:
    """Return 104,000 calls a year in 2,080 opening hours: fifty an hour of six minutes, five erlangs."""
    line = work(6, calls, queue="live", name="Telephone")
    asked = promise(response_seconds=30, share_kept=share_kept)
    return business(segment(26_000), relationship(line, promise=asked), role(people))


def test_a_telephone_promise_is_checked_with_the_people_who_are_there_at_a_time() -> None:
    """The year has 261 working days, 2,088 opening hours. Nine people of 1,600 hours are 6.9 at a time."""
    check = only(telephone(people=9))
    answer = check.answer
    assert isinstance(answer, LineAnswer)

    assert answer.at_once == pytest.approx(9 * 1600 / 2088)
    assert answer.queue == LiveQueue(104_000 / 2088, 6, 6)
    assert answer.within == pytest.approx(LiveQueue(104_000 / 2088, 6, 6).answered_within(30))
    assert check.verdict is Verdict.NOT_KEPT
    assert answer.servers_needed == 8
    assert answer.people_needed == pytest.approx(8 * 2088 / 1600)
    assert only(telephone(people=10.5)).verdict is Verdict.KEPT


def test_too_few_on_the_line_is_a_queue_that_never_ends() -> None:
    answer = only(telephone(people=5)).answer
    assert isinstance(answer, LineAnswer)

    assert (answer.queue.is_stable, answer.within) == (False, 0)


def ticket(people: float, **rest: Any) -> BusinessModel:
    asked = promise(**{"response_hours": 4, "share_kept": 0.9, **rest})
    return business(segment(1000), relationship(work(30, 2, name="Ticket"), promise=asked), role(people))


def test_tickets_of_one_person_by_hand() -> None:
    """A thousand hours of 1,600; a ticket takes 30·2088/1600 minutes of the day, ρ = 0.625.

    Late after four hours: 0.625·e^(−4·0.375/0.6525) = 0.0628.
    """
    check = only(ticket(people=1))
    assert isinstance(check.answer, ReplyAnswer)

    assert check.answer.in_turn.kept == pytest.approx(1 - 0.0628, abs=0.0002)
    assert check.answer.in_turn.mean_hours == pytest.approx(0.625 * 0.6525 / 0.375)
    assert check.verdict is Verdict.KEPT
    assert only(ticket(people=1, share_kept=None)).verdict is Verdict.NOT_KEPT  # for all: 99 of 100


def test_replies_that_wait_behind_long_work_are_kept_when_they_come_first() -> None:
    reviews = work(480, 0.5, id="q", name="Review", initiative=Initiative.PROACTIVE)
    tickets = work(15, 2, name="Ticket", initiative=Initiative.REACTIVE)
    asked = promise(response_hours=4, share_kept=0.95)
    model = business(segment(250), relationship(tickets, reviews, promise=asked), role(1))
    check = only(model)
    assert isinstance(check.answer, ReplyAnswer)

    assert check.verdict is Verdict.KEPT_IF_REPLIES_FIRST
    assert check.answer.in_turn.mean_hours > 8
    assert check.answer.replies_first.mean_hours < 0.1


def test_ones_own_person_is_waited_for_though_a_colleague_is_free() -> None:
    asked = promise(response_hours=2)

    def waits(category: Category) -> float:
        help_ = work(60, 10, category=category)
        model = business(segment(400), relationship(help_, promise=asked), role(4))
        answer = only(model).answer
        assert isinstance(answer, ReplyAnswer)
        return answer.in_turn.mean_hours

    alone = waits(Category.DEDICATED_PERSONAL_ASSISTANCE)
    assert alone == pytest.approx(
        0.625 * (2088 / 1600) / 0.375
    )  # one person of four, with a quarter of the work
    assert waits(Category.PERSONAL_ASSISTANCE) < alone / 3


def test_next_business_day_and_within_24_hours_part_over_a_weekend() -> None:
    """FlowFuse promises both. Who writes on Friday at 16:00 is due on Monday at 17:00, or on Saturday at 16:00."""
    asked = {"response_hours": None, "response_days": 1, "response_clock_hours": 24, "share_kept": None}
    by_clock, by_day = capacity_of(ticket(people=1, **asked), TODAY).promises
    assert isinstance(by_clock.answer, ReplyAnswer)
    assert isinstance(by_day.answer, ReplyAnswer)

    assert by_clock.answer.reading.measure is Measure.CLOCK_HOURS
    assert f"{by_clock.answer.example:%a %H:%M}" == "Fri 16:00"
    assert (f"{by_clock.answer.due:%a %H:%M}", by_clock.answer.hours_left) == ("Sat 16:00", 1)
    assert (f"{by_day.answer.due:%a %H:%M}", by_day.answer.hours_left) == ("Mon 17:00", 9)
    assert by_day.answer.in_turn.kept > by_clock.answer.in_turn.kept
    assert (by_day.verdict, by_clock.verdict) == (Verdict.KEPT, Verdict.NOT_KEPT)


@pytest.mark.parametrize(
    ("mechanisms", "people", "asked", "why"),
    [
        ((work(10),), 1, {"response_seconds": 30}, "no mechanism is a live queue, so nobody is on the line"),
        (
            (work(0, queue="live", name="Chat"),),
            1,
            {"response_seconds": 30},
            "Chat is a live queue and takes no minutes",
        ),
        ((), 1, {"response_hours": 4}, "nothing in it answers with people's time"),
        (
            (work(10, role=None),),
            1,
            {"response_hours": 4},
            "no role does Work, so nobody is known who answers",
        ),
        (
            (work(10),),
            None,
            {"response_hours": 4},
            "how many people there are in the pool agent is not given",
        ),
    ],
)
def test_why_a_promise_cannot_be_told(
    mechanisms: tuple[Mechanism, ...], people: float | None, asked: dict[str, float], why: str
) -> None:
    check = only(business(segment(10), relationship(*mechanisms, promise=promise(**asked)), role(people)))

    assert check.verdict is Verdict.UNKNOWN
    assert check.unknown.startswith(why)


def test_a_promise_without_a_time_is_nothing_to_check() -> None:
    assert (
        capacity_of(business(segment(10), relationship(work(1), promise=promise()), role(1)), TODAY).promises
        == ()
    )


def test_a_year_of_holidays_has_no_opening_hours() -> None:
    mondays = tuple(date.fromordinal(TODAY.toordinal() + 7 * week) for week in range(60))
    calendar = Calendar(days=("mon",), opens=time(9), closes=time(10), holidays=mondays)
    model = business(
        segment(10), relationship(work(1), promise=promise(response_hours=1)), role(1), calendar=calendar
    )

    assert only(model).unknown == "the calendar has no opening hours in the year"


def test_no_accounts_wait_for_nothing() -> None:
    model = business(segment(0), relationship(work(10), promise=promise(response_hours=1)), role(1))

    assert only(model).verdict is Verdict.KEPT
