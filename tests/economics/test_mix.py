"""The best mix: against trying everything, against a calculation by hand, and along what must hold of any answer."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from economics.mixes import brute_force, brute_force_ladders, ground, solve
from moorings.economics.mix.problem import Book, Candidate, Kind, Pool, Problem
from moorings.economics.mix.reasons import reasons_for, shortages
from moorings.economics.mix.solve import best_mix

NAMED = Candidate("named", "Named person", worth=0.9, cost=100, people={"team": 0.05}, cash=20)
POOLED = Candidate("pooled", "Pooled help", worth=0.8, cost=10, people={"team": 0.01}, cash=2)
HELP = Candidate("help", "Help centre", worth=0.7, cost=0, fixed=5_000)
KEYS = ("named", "pooled", "help")
TEAM = Pool("team", cost=50_000)

BY_HAND = Problem(
    grounds=(
        ground("large", [(20, 100_000)], KEYS),
        ground("middle", [(100, 10_000)], KEYS),
        ground("small", [(1_000, 500)], KEYS),
    ),
    candidates=(NAMED, POOLED, HELP),
    pools=(TEAM,),
)
"""A named person takes a twentieth of a person, pooled help a hundredth; a person costs £50,000 a year.

        named                     pooled                     help
large   1,800,000 − 2,000, 1.0    1,600,000 − 200, 0.2       1,400,000
middle    900,000 − 10,000, 5.0     800,000 − 1,000, 1.0       700,000
small     450,000 − 100,000, 50     400,000 − 10,000, 10       350,000
"""


def chosen(problem: Problem) -> dict[str, str]:
    answer = solve(problem).answer
    assert answer is not None
    return {tier.ground: tier.candidate for tier in answer.tiers}


def earns(problem: Problem) -> float:
    answer = solve(problem).answer
    assert answer is not None
    return answer.earns


def test_with_any_number_of_people_each_segment_gets_what_earns_most_of_it() -> None:
    # large: named is 198,200 more than pooled for 0.8 people; middle: pooled is 99,000 more than help for one;
    # small: pooled is 40,000 more than help for ten. Two people: 1,798,000 + 799,000 + 350,000 − 5,000 − 100,000.
    assert chosen(BY_HAND) == {"large": "named", "middle": "pooled", "small": "help"}
    assert earns(BY_HAND) == pytest.approx(2_842_000)


def test_with_one_person_they_go_where_they_earn_most() -> None:
    # named for large takes all of them: 1,798,000 + 700,000 + 350,000 − 5,000 − 50,000 = 2,793,000. Pooled for
    # middle: 1,400,000 + 799,000 + 350,000 − 55,000 = 2,494,000.
    one = replace(BY_HAND, people=1)

    assert chosen(one) == {"large": "named", "middle": "help", "small": "help"}
    assert earns(one) == pytest.approx(2_793_000)


def test_without_people_everybody_gets_help() -> None:
    assert earns(replace(BY_HAND, people=0)) == pytest.approx(
        2_445_000
    )  # 1,400,000 + 700,000 + 350,000 − 5,000


def test_a_budget_counts_people_cash_and_what_is_fixed() -> None:
    # Named for large and help for the rest spends 50,000 + 400 + 5,000.
    assert earns(replace(BY_HAND, budget=55_400)) == pytest.approx(2_793_000)
    # A pound less: pooled for large alone, 0.2 people, still costs a whole person: 1,599,800 + 1,050,000 − 55,000.
    assert earns(replace(BY_HAND, budget=55_399)) == pytest.approx(2_594_800)


def test_a_second_person_would_earn_the_difference_exactly() -> None:
    one = replace(BY_HAND, people=1)
    answer = solve(one).answer
    assert answer is not None

    (people,) = reasons_for(one, answer, solve).limits

    assert people.limit.kind is Kind.PEOPLE
    assert people.gain == pytest.approx(2_842_000 - 2_793_000)
    assert people.binds


def test_what_is_left_out_says_what_it_would_lose() -> None:
    answer = solve(BY_HAND).answer
    assert answer is not None

    near = {one.candidate: one for one in reasons_for(BY_HAND, answer, solve).near}

    # Without pooled help, named for large and help for middle: 2,793,000. Without a named person, pooled for both in
    # 1.2 people: 1,599,800 + 799,000 + 350,000 − 5,000 − 100,000. Without help, pooled for the small in 10 people:
    # with named for large and pooled for middle 12: 1,798,000 + 799,000 + 390,000 − 600,000.
    assert near["pooled"].loses == pytest.approx(49_000)
    assert near["named"].loses == pytest.approx(2_842_000 - 2_643_800)
    assert near["help"].loses == pytest.approx(2_842_000 - 2_387_000)


def test_with_accounts_the_threshold_lies_where_the_next_person_no_longer_pays() -> None:
    # A hundred accounts of £1,000 to £100,000. A named one earns 0.1·R − 90 more than a pooled one and takes 0.04
    # of a person more: n named ones take 1 + 0.04·n people, so 4 people have room for the first 75, from £26,000. A
    # fifth would serve 25 more: 0.1·325,000 − 25·90 = 30,250, less than a person. The fourth serves 25 of £26,000 to
    # £50,000: 0.1·950,000 − 2,250 = 92,750, which pays.
    revenues = [(1.0, float(1_000 * each)) for each in range(1, 101)]
    problem = Problem((ground("all", revenues, ("named", "pooled")),), (NAMED, POOLED), (TEAM,))

    mix = solve(problem)

    assert mix.answer is not None
    named, pooled = mix.answer.tiers
    assert (named.candidate, named.accounts, named.lowest, named.next_lower) == ("named", 75, 26_000, 25_000)
    assert (pooled.candidate, pooled.accounts, pooled.next_lower) == ("pooled", 25, None)
    assert mix.answer.people == 4
    # 0.9·4,725,000 − 7,500 + 0.8·325,000 − 250 − 200,000
    assert mix.answer.earns == pytest.approx(4_304_750)
    assert mix.is_proven


def test_no_threshold_parts_accounts_of_equal_revenue() -> None:
    bands = [(30.0, 40_000.0), (30.0, 30_000.0), (30.0, 1_000.0)]
    problem = Problem((ground("all", bands, KEYS),), (NAMED, POOLED, HELP), (TEAM,), people=2)

    mix = solve(problem)

    # Two people have room for 40 named accounts: 30 of them, or 60.
    assert mix.answer is not None
    assert mix.is_proven
    assert all(tier.accounts % 30 == 0 for tier in mix.answer.tiers)
    assert mix.answer.earns == pytest.approx(brute_force_ladders(problem))


def test_where_fractions_are_asked_for_a_segment_may_be_parted() -> None:
    whole = replace(BY_HAND, people=1)
    parted = replace(whole, grounds=tuple(replace(one, divisible=True) for one in whole.grounds))

    assert earns(parted) >= earns(whole)
    assert earns(replace(parted, people=3)) > earns(replace(whole, people=3)) - 1e-6


def test_a_book_that_binds_says_what_one_more_account_in_it_would_earn() -> None:
    book = Book("team", accounts=10, by_hours=0.05)
    named = replace(NAMED, people={"team": 0.1}, book=book)
    problem = replace(BY_HAND, candidates=(named, POOLED, HELP), people=2)
    answer = solve(problem).answer
    assert answer is not None

    (bigger,) = reasons_for(problem, answer, solve).books

    # With ten to a book, named for large takes both people. With eleven it takes 1.82: middle still needs 1.0.
    assert bigger.book == 10
    assert bigger.gain == 0
    assert named.with_book(20).people["team"] == pytest.approx(0.05)
    assert named.with_book(40).people["team"] == pytest.approx(0.05)  # then the hours say how many


@pytest.mark.parametrize(
    ("problem", "kind", "needs", "short_by"),
    [
        # Without help, pooled takes 0.2 + 1 + 10 people: 12 whole ones.
        (replace(BY_HAND, people=7, closed=frozenset({"help"})), Kind.PEOPLE, 12, 5),
        # Help costs 5,000; nothing is cheaper.
        (replace(BY_HAND, budget=4_000), Kind.BUDGET, 5_000, 1_000),
    ],
)
def test_what_cannot_be_says_which_limit_and_by_how_much(
    problem: Problem, kind: Kind, needs: float, short_by: float
) -> None:
    assert solve(problem).is_infeasible

    found = {one.limit.kind: one for one in shortages(problem, 60)}

    assert found[kind].needs == pytest.approx(needs)
    assert found[kind].short_by == pytest.approx(short_by)


def test_two_limits_that_are_both_too_tight_are_both_named() -> None:
    problem = replace(BY_HAND, people=7, budget=100_000, closed=frozenset({"help"}))

    found = shortages(problem, 60)

    # 12 people at £50,000 and £2 in cash for each of 1,120 accounts.
    assert {one.limit.kind: one.needs for one in found} == pytest.approx(
        {Kind.PEOPLE: 12, Kind.BUDGET: 602_240}
    )
    assert not any(one.others_kept for one in found)


def test_when_time_runs_out_the_answer_says_how_good_it_is_known_to_be() -> None:
    revenues = [(2.0, 1_000 * 1.0013**each) for each in range(3_000)]
    problem = Problem((ground("all", revenues, KEYS),), (NAMED, POOLED, HELP), (TEAM,), people=40)
    ticks = iter([0.0, 0.0, 100.0])

    stopped, best = best_mix(problem, 10, lambda: next(ticks)), solve(problem)

    assert best.answer is not None
    assert best.is_proven
    assert stopped.rounds == 1
    assert not stopped.is_proven
    assert stopped.bound >= best.answer.earns
    assert stopped.answer is None or stopped.answer.earns <= best.answer.earns
    assert stopped.answer is None or stopped.answer.people <= 40


amounts = st.integers(0, 60).map(float)
candidates = st.lists(
    st.builds(
        Candidate,
        key=st.just(""),
        title=st.just(""),
        worth=st.integers(0, 20).map(lambda one: one / 10),
        cost=st.integers(-5, 20).map(float),
        people=st.fixed_dictionaries(
            {}, optional={"a": st.integers(1, 12).map(lambda n: n / 20), "b": st.just(0.1)}
        ),
        cash=st.integers(0, 8).map(float),
        fixed=st.integers(0, 40).map(float),
    ),
    min_size=1,
    max_size=3,
).map(lambda found: tuple(replace(one, key=f"c{at}") for at, one in enumerate(found)))


@st.composite
def problems(draw: st.DrawFn, most_bands: int, grounds: int) -> Problem:
    own = draw(candidates)
    keys = [one.key for one in own]
    made = []
    for at in range(grounds):
        revenues = draw(
            st.lists(amounts, min_size=1, max_size=most_bands, unique=True)
        )  # a band is all the accounts of one revenue
        bands = [(float(draw(st.integers(1, 3))), revenue) for revenue in revenues]
        given_to = draw(st.lists(st.sampled_from(keys), min_size=1, unique=True))
        paid = draw(st.dictionaries(st.sampled_from(keys), amounts, max_size=2))
        made.append(replace(ground(f"g{at}", bands, given_to), paid=paid))
    return Problem(
        grounds=tuple(made),
        candidates=own,
        pools=(
            Pool("a", draw(amounts), draw(st.none() | st.integers(0, 3))),
            Pool("b", draw(amounts)),
        ),
        people=draw(st.none() | st.integers(0, 4)),
        budget=draw(st.none() | st.integers(0, 300).map(float)),
    )


def agrees(problem: Problem, expected: float | None) -> None:
    mix = solve(problem)
    assert mix.is_infeasible == (expected is None)
    if expected is not None:
        assert mix.answer is not None
        assert mix.answer.earns == pytest.approx(expected, rel=2e-6, abs=1e-4)
        assert mix.is_proven


@settings(max_examples=60, deadline=None)
@given(problems(most_bands=1, grounds=4))
def test_segments_agree_with_trying_everything(problem: Problem) -> None:
    agrees(problem, brute_force(problem))


@settings(max_examples=60, deadline=None)
@given(problems(most_bands=4, grounds=2))
def test_ladders_agree_with_trying_every_threshold(problem: Problem) -> None:
    agrees(problem, brute_force_ladders(problem))


@settings(max_examples=40, deadline=None)
@given(problems(most_bands=5, grounds=1))
def test_where_each_account_stands_alone_no_other_order_earns_more_than_a_ladder(problem: Problem) -> None:
    (only,) = problem.grounds
    single = replace(only, accounts=only.accounts * 0 + 1)
    agrees(replace(problem, grounds=(single,)), brute_force(replace(problem, grounds=(single,))))


@settings(max_examples=30, deadline=None)
@given(problems(most_bands=3, grounds=2), st.integers(0, 3))
def test_more_people_and_more_money_never_earn_less(problem: Problem, people: int) -> None:
    fewer = solve(replace(problem, people=people, budget=200)).answer
    more = solve(replace(problem, people=people + 1, budget=210)).answer
    if fewer is not None:
        assert more is not None
        assert more.earns >= fewer.earns - 1e-4
