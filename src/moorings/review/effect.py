"""Builds the effect of a treatment: who is compared, what they were like before, what came of it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace

from moorings.errors import DataError, NotKnownError, did_you_mean
from moorings.evidence.assign import assign, price_people
from moorings.evidence.effect.before import numbers_before, revenue_before, sizes_before, words_before
from moorings.evidence.effect.estimating import Sample, balance_of_number, balance_of_words, is_skewed
from moorings.evidence.effect.outcome import Outcome, Shape, beginnings, observed, outcome_named
from moorings.evidence.effect.report import Balance, Effect
from moorings.evidence.effect.treatment import Treatment, arms_of
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.groups import group_by_attribute
from moorings.evidence.intervals import Interval
from moorings.evidence.measure import measure
from moorings.evidence.metrics import ALL
from moorings.model.business import BusinessModel
from moorings.review.measured.asked import SEGMENT, window_of
from moorings.review.measured.grouping import open_window, put_in_groups
from moorings.review.measuring import hourly_costs
from moorings.units import Window

TREATED, OTHERS = "treated", "others"
SIZE = "size"
ADJUSTED_BY = (SEGMENT, "plan", SIZE)
"""What accounts are made alike by, unless told: as far as the data know it."""
AS_TODAY = "the attribute is today's: who got it only within that time counts as treated all along"
NOBODY_ALIKE = "nobody is alike in {by} in both groups, so that the difference may be one of other accounts"
FEWEST = 10
"""With fewer accounts in a group, an interval covers most of what could be."""

Tell = Callable[[str], None]
Again = Callable[[Sequence[float], Sequence[float]], Interval | None]
"""The difference of two means by drawing again; nothing where there are too many accounts to do so."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the outcome by its word, the window, and what accounts are made alike by.

    `by` holds nothing where accounts are made alike by all that is known. `segment` leaves all other accounts out.
    """

    outcome: str
    window: str = "year"
    by: tuple[str, ...] = ()
    segment: str = ""
    is_randomised: bool = False


def effect_of(
    extract: Extract, model: BusinessModel, treatment: Treatment, asked: Asked, *, tell: Tell, again: Again
) -> Effect:
    """Return what the treatment did to the outcome, as far as the data tell.

    Raises NotKnownError for an outcome, a segment or an attribute that nobody knows, DataError where there is nobody
    to compare.
    """
    outcome, window = outcome_named(asked.outcome), window_of(asked.window, extract.as_of)
    tell("Grouping the accounts…")
    by = asked.by or tuple(word for word in ADJUSTED_BY if word != treatment.attribute)
    words = _words(extract, model, window, by, is_asked=bool(asked.by))
    begins = beginnings(extract, outcome, window)
    accounts = _accounts(model, words[SEGMENT], asked.segment)
    told_of = accounts if begins is None else accounts & frozenset(begins)
    arms = arms_of(treatment, told_of, window, begins)
    found = Effect(
        title=model.title,
        as_of=extract.as_of,
        currency=model.settings.currency,
        window=window,
        outcome=outcome,
        named_by=treatment.named_by,
        is_randomised=treatment.is_randomised or asked.is_randomised,
        accounts_treated=len(arms.treated),
        accounts_others=len(arms.others),
        treated_within=arms.treated_within,
        not_in_data=arms.not_in_data,
    )
    tell(f"Measuring: {outcome.label}…")
    groups = dict.fromkeys(arms.treated, TREATED) | dict.fromkeys(arms.others, OTHERS)
    assign(extract, groups)
    estimates = _measured(extract, model, outcome, window)
    lacking = [*map(extract.lacks, outcome.needs), *(one.reason for one in estimates if not one.is_known)]
    lacking = list(filter(None, lacking))
    if lacking:
        balance = _balance(extract, words, arms.treated, arms.others, window=window)
        return replace(found, unknown=lacking[0].replace("the segment", "the group"), balance=tuple(balance))
    rows = observed(extract, outcome, window)
    sample = Sample(
        outcome,
        {one: rows[one] for one in sorted(arms.treated) if one in rows},
        {one: rows[one] for one in sorted(arms.others) if one in rows},
        window.days,
    )
    compared = _balance(extract, words, sample.treated, sample.others, window=window)
    caveats = dict.fromkeys(one.reason for one in estimates if one.reason)
    if treatment.attribute:
        caveats[AS_TODAY] = None
    found = replace(found, caveats=tuple(caveats), balance=tuple(compared))
    return _judged(found, sample, _strata_by(by, words, extract, window), again)


def _words(
    extract: Extract, model: BusinessModel, window: Window, by: Sequence[str], *, is_asked: bool
) -> dict[str, Mapping[str, str]]:
    """Return the segment of each account before the window, and its value of each attribute that is to be alike.

    What nobody asked for is left out where the data do not know it, or know too many values of it.
    """
    put_in_groups(extract, model, SEGMENT)
    open_window(extract, model, SEGMENT, window)
    found: dict[str, Mapping[str, str]] = {SEGMENT: words_before(extract, SEGMENT)}
    for word in by:
        if word in {SEGMENT, SIZE}:
            continue
        with nullcontext() if is_asked else suppress(NotKnownError, DataError):
            group_by_attribute(extract, word)
            open_window(extract, model, word, window)
            found[word] = words_before(extract, word)
    return found


def _accounts(model: BusinessModel, segment_of: Mapping[str, str], named: str) -> frozenset[str]:
    if not named:
        return frozenset(segment_of)
    titles = {word.casefold(): one.id for one in model.segments for word in (one.title, one.id)}
    if named.casefold() not in titles:
        known = [word for one in model.segments for word in (one.id, one.title)]
        raise NotKnownError(f"there is no segment '{named}'.", remedy=did_you_mean(named, known))
    wanted = titles[named.casefold()]
    accounts = frozenset(account for account, segment in segment_of.items() if segment == wanted)
    if not accounts:
        raise DataError(f"no account is in the segment '{named}'.")
    return accounts


def _balance(
    extract: Extract,
    words: Mapping[str, Mapping[str, str]],
    treated: Collection[str],
    others: Collection[str],
    *,
    window: Window,
) -> list[Balance]:
    """Return how alike the groups were before the window, in each number and each word that is known."""
    ours, theirs = sorted(treated), sorted(others)
    numbers = [
        balance_of_number(name, known, empty, ours, theirs)
        for name, (known, empty) in numbers_before(extract, window).items()
    ]
    shares = [one for what, word in words.items() for one in balance_of_words(what, word, ours, theirs)]
    return [*(one for one in numbers if one), *shares]


def _measured(extract: Extract, model: BusinessModel, outcome: Outcome, window: Window) -> list[Estimate]:
    """Return the estimates of both groups by the metric that the outcome is taken from: what they lack, it lacks."""
    price_people(extract, hourly_costs(model))
    key = "net_retention" if outcome.key == "revenue" else outcome.key
    metrics = [metric for metric in ALL if metric.key == key]
    found = measure(extract, [TREATED, OTHERS], metrics, hourly_costs(model), window)
    return [estimate for group in (TREATED, OTHERS) for estimate in found[group].values()]


def _strata_by(
    by: Sequence[str], words: Mapping[str, Mapping[str, str]], extract: Extract, window: Window
) -> dict[str, Mapping[str, str]]:
    """Return what accounts are made alike by, word by word."""
    found = {word: words[word] for word in by if word in words}
    if SIZE in by and not extract.lacks("revenue.amount"):
        accounts = sorted(words[SEGMENT])
        found[SIZE] = sizes_before(revenue_before(extract, window), accounts)
    return found


def _judged(
    found: Effect, sample: Sample, strata_by: Mapping[str, Mapping[str, str]], again: Again
) -> Effect:
    ours, theirs = list(sample.treated.values()), list(sample.others.values())
    if min(len(ours), len(theirs)) < FEWEST:
        which, many = min(((TREATED, len(ours)), (OTHERS, len(theirs))), key=lambda one: one[1])
        return replace(found, unknown=f"it is known of {many} of the {which} only, fewer than {FEWEST}")
    plain = sample.apart()
    strata = {
        account: " · ".join(words.get(account, "") for words in strata_by.values())
        for account in (*sample.treated, *sample.others)
    }
    alike = sample.alike(strata, tuple(strata_by))
    if alike is None and not found.is_randomised:
        found = replace(found, caveats=(*found.caveats, NOBODY_ALIKE.format(by=" and ".join(strata_by))))
    return replace(
        found,
        arms=(sample.arm(TREATED, ours), sample.arm(OTHERS, theirs)),
        plain=plain,
        drawn_again=_drawn_again(sample, again),
        alike=alike,
        hazards=sample.hazards(),
        smallest=sample.smallest(plain),
    )


def _drawn_again(sample: Sample, again: Again) -> Interval | None:
    """Draw again where an amount is so skewed that its mean may not be normal with these many accounts."""
    if sample.outcome.shape is not Shape.AMOUNT:
        return None
    ours, theirs = (sample.amounts(list(rows.values())) for rows in (sample.treated, sample.others))
    return again(ours, theirs) if is_skewed(ours) or is_skewed(theirs) else None
