"""Measures both drift detectors on simulated accounts whose truth is known, and prints the tables of docs/drift.md.

    python bench/drift.py

A healthy account gets a quarter of a contact a year, more or less: its own rate is drawn from a gamma law of shape 4
around that. A drifting one gets 1 to 2.5 contacts a month besides, from its month on to the end.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log, sqrt
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from drift_scenarios import NEVER, SCENARIOS, outcome, sure, together, warned

from moorings.drift.level import left_its_level
from moorings.drift.onset import Onset, discoveries, find_onset
from moorings.drift.report import MonthlyHelp

RUNS = 3000
ACCOUNTS = 6000
DRIFTING = 90
MONTHS = 24
ALLOWED_A_MONTH = 0.25 / 12
ALLOWED_SHARE = 0.0206
"""Of the accounts meet a person in a month, at a quarter of a contact a year: 1 - exp(-0.25/12)."""

Contacts = dict[int, list[int]]


@dataclass(slots=True)
class Tally:
    """What a detector found in several segments, against the truth."""

    drifting: int = 0
    found: int = 0
    false: list[int] = field(default_factory=list)
    months_off: list[int] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of drifting accounts that was found."""
        return self.found / self.drifting

    @property
    def false_share(self) -> float:
        """The share of false ones among all that were found."""
        return sum(self.false) / max(1, self.found + sum(self.false))

    def within(self, months: int) -> float:
        """Return the share of found accounts whose month is wrong by no more than so many."""
        return sum(abs(off) <= months for off in self.months_off) / len(self.months_off)


def happen(rng: Random, rate: float, first: float, last: int, into: list[int]) -> None:
    """Add the contacts of a Poisson process with this monthly rate, from one moment to the end of a month."""
    moment = first + rng.expovariate(rate)
    while moment < last:
        into[int(moment)] += 1
        moment += rng.expovariate(rate)


def segment(
    rng: Random, months: int, drifting: Iterable[tuple[int, float]]
) -> tuple[Contacts, dict[int, int]]:
    """Return the contacts of every account, and the month of onset of those that drift; they come first."""
    contacts, truth = {}, {}
    given = list(drifting)
    for account in range(ACCOUNTS):
        own = [0] * months
        happen(rng, ALLOWED_A_MONTH * rng.gammavariate(4, 1 / 4), 0, months, own)
        if account < len(given):
            truth[account], rate = given[account]
            happen(rng, rate, truth[account], months, own)
        contacts[account] = own
    return contacts, truth


def detect(contacts: Contacts, first: int, after: int) -> dict[int, Onset]:
    """Return the accounts that the detector finds when it sees these months."""
    allowed = [ALLOWED_A_MONTH] * (after - first)
    onsets = {
        str(account): onset
        for account, own in contacts.items()
        if any(own[first:after]) and (onset := find_onset(own[first:after], allowed))
    }
    found = discoveries({account: onset.p_value for account, onset in onsets.items()}, len(contacts))
    return {int(account): onsets[account] for account in found}


def account_detector(seeds: Iterable[int], drifting: int = DRIFTING) -> Tally:
    """Return what the account detector finds where onsets lie 5 to 18 months before the end."""
    tally = Tally()
    for seed in seeds:
        rng = Random(seed)
        given = [(MONTHS - rng.randint(5, 18), rng.uniform(1.0, 2.5)) for _ in range(drifting)]
        contacts, truth = segment(rng, MONTHS, given)
        found = detect(contacts, 0, MONTHS)
        tally.drifting += drifting
        tally.found += len(truth.keys() & found.keys())
        tally.false.append(len(found.keys() - truth.keys()))
        tally.months_off += [found[one].month - truth[one] for one in truth.keys() & found.keys()]
    return tally


def found_after(seeds: Iterable[int], rate: float, waits: Sequence[int]) -> list[float]:
    """Return the share of drifting accounts found so many months after the onset, when so many contacts come."""
    found, drifting = [0] * len(waits), 0
    for seed in seeds:
        contacts, truth = segment(Random(seed), MONTHS + max(waits), [(MONTHS, rate)] * DRIFTING)
        drifting += len(truth)
        for place, wait in enumerate(waits):
            found[place] += len(truth.keys() & detect(contacts, wait, MONTHS + wait).keys())
    return [each / drifting for each in found]


def binomial(rng: Random, count: int, share: float) -> int:
    """Return how many of so many accounts are helped; by the normal law where they are many."""
    if count * share > 50:
        return min(count, max(0, round(rng.gauss(count * share, sqrt(count * share * (1 - share))))))
    helped, place = -1, 0
    while place <= count:
        helped += 1
        place += int(log(1 - rng.random()) / log(1 - share)) + 1
    return helped


def series(rng: Random, accounts: int, shares: Iterable[float], unevenness: float = 0.0) -> list[MonthlyHelp]:
    """Return a segment's months; each month's share may be uneven by a factor of this standard deviation."""
    months = []
    for place, share in enumerate(shares):
        factor = rng.gammavariate(unevenness**-2, unevenness**2) if unevenness else 1.0
        month = date(2020 + place // 12, place % 12 + 1, 1)
        months.append(MonthlyHelp(month, accounts, binomial(rng, accounts, min(0.99, share * factor))))
    return months


def false_alarms(runs: int, accounts: int, share: float, unevenness: float) -> float:
    """Return the share of segments that ring within two years although nothing changed."""
    steady = [share] * MONTHS
    seen = (series(Random(seed), accounts, steady, unevenness) for seed in range(runs))
    return sum(left_its_level(months, share) is not None for months in seen) / runs


def delay(runs: int, accounts: int, share: float, factor: float) -> tuple[float | None, float]:
    """Return the median months from the change to the alarm (nothing beyond a year), and the share never found."""
    shares = [share] * 12 + [share * factor] * 12
    waits = []
    for seed in range(runs):
        months = series(Random(seed), accounts, shares)
        ringing = (wait for wait in range(1, 13) if left_its_level(months[: 12 + wait], share))
        waits.append(next(ringing, 99))
    typical = median(waits)
    return (typical if typical <= 12 else None), sum(wait == 99 for wait in waits) / runs


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(share: float) -> str:
    """Return a share as people say it."""
    return f"{share:.1%}".replace(".0%", "%")


def accounts_table(seeds: range) -> str:
    """Return what the account detector finds, as a table."""
    rows = []
    for drifting in (DRIFTING, 10, 0):
        tally = account_detector(seeds, drifting)
        known = (
            (percent(tally.recall), percent(tally.within(0)), percent(tally.within(1)))
            if drifting
            else ("–",) * 3
        )
        false = f"{sum(tally.false) / len(tally.false):.2f} (most: {max(tally.false)})"
        rows.append(
            (str(drifting), known[0], false, percent(tally.false_share) if drifting else "–", *known[1:])
        )
    heads = ("drifting", "found", "false, a segment", "false, of all found", "month exact", "month within 1")
    return table(heads, rows)


def waits_table(seeds: range) -> str:
    """Return how soon the account detector finds, as a table."""
    waits = (3, 4, 5, 6, 8, 10)
    rows = [
        (f"{rate:g}", *map(percent, found_after(seeds, rate, waits))) for rate in (0.5, 1.0, 1.5, 2.0, 2.5)
    ]
    return table(("contacts a month", *(f"after {wait}" for wait in waits)), rows)


SEGMENTS = (
    (60, ALLOWED_SHARE),
    (400, ALLOWED_SHARE),
    (6000, ALLOWED_SHARE),
    (60, 0.3),
    (400, 0.3),
    (6000, 0.3),
)


def alarms_table(runs: int) -> str:
    """Return how often the segment detector rings for nothing, as a table."""
    rows = [
        (
            f"{accounts:,}",
            percent(share),
            *(percent(false_alarms(runs, accounts, share, sd)) for sd in (0, 0.1, 0.2)),
        )
        for accounts, share in SEGMENTS
    ]
    return table(("accounts", "helped a month", "months even", "uneven by 10%", "uneven by 20%"), rows)


def delays_table(runs: int) -> str:
    """Return how soon the segment detector rings, as a table."""

    def cell(accounts: int, share: float, factor: float) -> str:
        typical, never = delay(runs, accounts, share, factor)
        shown = "over 12" if typical is None else f"{typical:g}"
        return f"{shown} ({percent(never)} not within 12)" if never else shown

    rows = [
        (f"{accounts:,}", percent(share), *(cell(accounts, share, factor) for factor in (1.25, 1.5, 2, 3)))
        for accounts, share in SEGMENTS
    ]
    return table(("accounts", "helped a month", "up by a quarter", "by a half", "twice", "three times"), rows)


LIMITS = {"warning": (0.06, 4), "confirmed": (0.01, 7)}
"""In scenario D: the most false alarms in three years, and the longest median delay in months."""


def scenarios_table(runs: int) -> str:
    """Return how warning and confirmation do where segments are untidy, as a table."""
    rows = []
    for one in SCENARIOS:
        found = [outcome(detector, one, runs) for detector in (warned, sure)]
        rows.append(
            (
                f"{one.name}: {one.says}",
                *(
                    cell
                    for each in found
                    for cell in (
                        percent(each.false_alarms),
                        f"{each.delay:g}" if each.delay < NEVER else "never",
                    )
                ),
            )
        )
    return table(("scenario", "warned for nothing", "after", "confirmed for nothing", "after"), rows)


def kept(runs: int) -> bool:
    """Return whether the limits of scenario D are kept."""
    found = zip(LIMITS.values(), (outcome(one, SCENARIOS[3], runs) for one in (warned, sure)), strict=True)
    return all(one.false_alarms <= most and one.delay <= longest for (most, longest), one in found)


def together_table(runs: int) -> str:
    """Return how twelve segments do that are judged together, as a table."""
    false, delay = together(runs)
    return table(
        ("any of twelve confirmed for nothing in three years", "after"), [(percent(false), f"{delay:g}")]
    )


def main(write: Callable[[str], object] = print) -> None:
    """Print every table."""
    for heading, made in (
        ("Accounts: what is found", accounts_table(range(20))),
        ("Accounts: how soon", waits_table(range(5))),
        ("Segments: false alarms in two years", alarms_table(500)),
        ("Segments: months until the alarm", delays_table(200)),
        ("Segments that are untidy", scenarios_table(RUNS)),
        ("Twelve segments at once", together_table(500)),
    ):
        write(f"### {heading}\n\n{made}\n")
    write("The limits of scenario D are kept." if kept(RUNS) else "The limits of scenario D are MISSED.")


if __name__ == "__main__":
    main()
