"""The effect of something that was done to some accounts and not to others, and how sure it is."""

from dataclasses import dataclass
from datetime import date

from moorings.evidence.effect.balance import NOTABLE
from moorings.evidence.effect.difference import Difference
from moorings.evidence.effect.outcome import Outcome
from moorings.evidence.effect.survival import Step
from moorings.evidence.intervals import Interval
from moorings.units import Window


@dataclass(frozen=True, slots=True)
class Arm:
    """One of the two groups: of how many accounts the outcome is known, the figure, and the curve of who stays."""

    name: str
    n: int
    figure: Interval
    curve: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """Something known before the window: its mean (of a word, its share) in both groups, and how far apart they are.

    `apart` counts standard deviations; nothing where there is no spread to count by.
    """

    name: str
    treated: float
    others: float
    apart: float | None
    is_share: bool

    @property
    def is_notable(self) -> bool:
        """Whether the groups differ by more than a tenth of a standard deviation."""
        return self.apart is None or abs(self.apart) > NOTABLE


@dataclass(frozen=True, slots=True)
class Alike:
    """The difference between alike accounts: by what they are alike, in how many strata, and of what share of them.

    Strata in which one of the groups has too few accounts are left out, and with them the rest.
    """

    by: tuple[str, ...]
    difference: Difference
    strata: int
    share_of_accounts: float


@dataclass(frozen=True, slots=True)
class Hazards:
    """How much likelier a treated customer is to leave on a day (the ratio), the log-rank p-value, how many left."""

    ratio: Interval
    p: float
    left: int
    smallest_ratio: float


@dataclass(frozen=True, slots=True)
class Effect:
    """What was found. Differences are treated less others, in the outcome's unit.

    `smallest` is the least true difference that is found four times in five. `drawn_again` is the plain difference
    with an interval that asks nothing of how skewed the accounts are. `unknown` says why nothing can be told.
    """

    title: str
    as_of: date
    currency: str
    window: Window
    outcome: Outcome
    named_by: str
    is_randomised: bool
    accounts_treated: int
    accounts_others: int
    treated_within: int
    not_in_data: int
    unknown: str = ""
    arms: tuple[Arm, ...] = ()
    plain: Difference | None = None
    drawn_again: Interval | None = None
    alike: Alike | None = None
    hazards: Hazards | None = None
    smallest: float | None = None
    balance: tuple[Balance, ...] = ()
    caveats: tuple[str, ...] = ()

    @property
    def told(self) -> Difference | None:
        """The difference that counts: between alike accounts, unless a lot decided who was treated."""
        return self.plain if self.is_randomised or self.alike is None else self.alike.difference

    @property
    def is_told(self) -> bool:
        """Whether that difference is one: its interval leaves nothing out, and so does the one by drawing again."""
        if self.told is None or self.told.low <= 0 <= self.told.high:
            return False
        again = self.drawn_again
        return again is None or self.told is not self.plain or not again.low <= 0 <= again.high
