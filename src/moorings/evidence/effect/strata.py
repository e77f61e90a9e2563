"""The difference between alike accounts: within strata, weighed as the strata are large."""

from collections.abc import Sequence
from dataclasses import dataclass

from moorings.evidence.effect.difference import Difference, combined
from moorings.evidence.intervals import Interval


@dataclass(frozen=True, slots=True)
class Stratum:
    """Accounts that are alike in what was known before: how many of each group, and the figure of each."""

    name: str
    treated: Interval
    others: Interval
    accounts: int


def post_stratified(strata: Sequence[Stratum]) -> Difference:
    """Return the difference that remains between accounts of the same stratum, each stratum by its share of accounts.

    Source: Holt & Smith (1979), Post stratification, Journal of the Royal Statistical Society A 142:33-46; the
    interval from those within the strata as `combined` has it.
    """
    total = sum(one.accounts for one in strata)
    weights = [one.accounts / total for one in strata]
    terms = [(weight, one.treated) for weight, one in zip(weights, strata, strict=True)]
    terms += [(-weight, one.others) for weight, one in zip(weights, strata, strict=True)]
    return combined(terms)
