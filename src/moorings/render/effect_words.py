"""The effect of a treatment, in words."""

from moorings.evidence.effect.difference import Difference
from moorings.evidence.effect.outcome import Shape
from moorings.evidence.effect.report import Balance, Effect
from moorings.evidence.estimate import known
from moorings.evidence.intervals import Interval
from moorings.evidence.metrics import Direction
from moorings.render.figures import SHARE, Figures, count, counted, full_date, number, share
from moorings.render.measure_words import apart, signed

NOT_DRAWN = (
    "not drawn by lot: whoever was chosen may have been about to stay, or to leave, anyway. What the data record is "
    "made alike below; what nobody recorded can still be the reason"
)
DRAWN = "drawn by lot, as stated, so that the groups differ by chance and by the treatment alone"


def unit_of(found: Effect) -> str:
    """Return the unit that the figures are in; of a life, days."""
    return "days" if found.outcome.shape is Shape.LIFE else found.outcome.unit


def headline(found: Effect, figures: Figures) -> str:
    """Return what came out in a sentence."""
    label = found.outcome.label
    if found.unknown:
        return f"Whether {label.lower()} differs is unknown: {found.unknown}."
    difference = found.told
    if difference is None or not found.is_told:
        return f"No difference in {label.lower()} can be told.{_least(found, figures)}"
    side = "higher" if difference.value > 0 else "lower"
    whom = "" if difference is found.plain else " among accounts that were alike before"
    good = _good(found, difference)
    return (
        f"{label} of treated accounts is {side}{whom}, by {apart(difference, unit_of(found), figures)}{good}."
        f"{'' if found.is_randomised else ' That is no proof that the treatment did it.'}"
    )


def _good(found: Effect, difference: Difference) -> str:
    if found.outcome.higher_is is Direction.NEITHER:
        return ""
    is_good = (difference.value > 0) == (found.outcome.higher_is is Direction.BETTER)
    return ", which is better" if is_good else ", which is worse"


def _least(found: Effect, figures: Figures) -> str:
    if found.smallest is None:
        return ""
    least = _least_found(found, figures)
    return f" With these accounts a true difference of {least} would be found four times in five."


def _least_found(found: Effect, figures: Figures) -> str:
    smallest = found.smallest or 0.0
    return signed(smallest, unit_of(found), figures, _decimals(10 * smallest, unit_of(found))).lstrip("+")


def facts(found: Effect, figures: Figures) -> list[tuple[str, str]]:
    """Return who was compared, in what, and when."""
    return [
        ("treated", f"{counted(found.accounts_treated, 'account')}, by {found.named_by}"),
        ("others", counted(found.accounts_others, "account")),
        ("left out", _left_out(found)),
        ("chosen", DRAWN if found.is_randomised else NOT_DRAWN),
        ("outcome", f"{found.outcome.label}: {found.outcome.formula}"),
        ("when", f"{full_date(found.window.first)} to {full_date(found.window.last)}"),
        ("could be found", _smallest(found, figures)),
        ("leaving", _hazards(found)),
        ("to be said", "; ".join(found.caveats)),
        ("source", _sources(found)),
    ]


def _left_out(found: Effect) -> str:
    parts = []
    if found.treated_within:
        many = counted(found.treated_within, "account")
        parts.append(f"{many} first treated within that time: to be treated, they had to stay until then")
    if found.not_in_data:
        parts.append(
            f"{counted(found.not_in_data, 'account')} that are not in the data, or not of those asked about"
        )
    return "; ".join(parts)


def _smallest(found: Effect, figures: Figures) -> str:
    if found.smallest is None:
        return ""
    least = _least_found(found, figures)
    return f"a true difference of {least} or more, four times in five (80% power, 5%, two-sided)"


def _hazards(found: Effect) -> str:
    one = found.hazards
    if one is None:
        return ""
    low, value, high = (number(end, 2, keep=True) for end in (one.ratio.low, one.ratio.value, one.ratio.high))
    return (
        f"{counted(one.left, 'account')} left; on a day, a treated one is {value} times as likely to leave "
        f"({low} to {high}); log-rank p {chance(one.p)}"
    )


def _sources(found: Effect) -> str:
    how = {
        Shape.SHARE: "Newcombe (1998), Statistics in Medicine 17:873-890, method 10",
        Shape.AMOUNT: "Welch (1947), Biometrika 34:28-35",
        Shape.LIFE: "Royston & Parmar (2013), BMC Medical Research Methodology 13:152",
    }[found.outcome.shape]
    alike = "; Holt & Smith (1979), JRSS A 142:33-46, for alike accounts" if found.alike else ""
    again = "; Efron & Tibshirani (1993), drawing again" if found.drawn_again else ""
    return f"{found.outcome.source}; the difference: {how}{alike}{again}"


def chance(p: float) -> str:
    """Return a p-value: 0.03, below 0.001."""
    return "below 0.001" if p < 0.001 else number(p, 2 if p >= 0.01 else 3, keep=True)


ARM_HEADINGS = ("group", "n", "figure", "95% interval")


def arm_rows(found: Effect, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row a group: of how many the outcome is known, and the figure."""
    unit = unit_of(found)
    rows: list[tuple[str, ...]] = []
    for one in found.arms:
        estimate = known(one.figure.value, one.figure.low, one.figure.high, one.n)
        rows.append((one.name, count(one.n), figures.value(estimate, unit), figures.interval(estimate, unit)))
    return rows


DIFFERENCE_HEADINGS = ("treated less others", "difference", "95% interval", "p")


def difference_rows(found: Effect, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row for each way in which the difference was worked out."""
    rows: list[tuple[str, ...]] = []
    if found.plain:
        rows.append(("plain", *_difference(found.plain, found, figures), chance(found.plain.p)))
    if again := found.drawn_again:
        apart_again = Difference(*again, p=1.0)
        rows.append(("plain, by drawing 2,000 times again", *_difference(apart_again, found, figures), ""))
    if alike := found.alike:
        told = alike.difference
        who = f"alike in {' and '.join(alike.by)}"
        where = f"{counted(alike.strata, 'stratum', 'strata')}, {share(alike.share_of_accounts)} of accounts"
        rows.append((f"{who} ({where})", *_difference(told, found, figures), chance(told.p)))
    return rows


def _decimals(width: float, unit: str) -> int:
    """Return how many decimals a difference deserves whose interval is so wide."""
    shown = width * (100 if unit == SHARE else 1)
    return 0 if shown >= 20 else 1 if shown >= 2 else 2


def _difference(one: Difference | Interval, found: Effect, figures: Figures) -> tuple[str, str]:
    unit, width = unit_of(found), one.high - one.low
    decimals = _decimals(width, unit)
    low, high = (signed(end, unit, figures, decimals, short=True) for end in (one.low, one.high))
    return signed(one.value, unit, figures, decimals), f"{low} to {high}"


BALANCE_HEADINGS = ("before", "treated", "others", "apart")


def balance_rows(found: Effect) -> list[tuple[str, ...]]:
    """Return a row for each thing known before: its mean or share in both groups, and how far apart they are."""
    return [(one.name, _mean(one.treated, one), _mean(one.others, one), _apart(one)) for one in found.balance]


def _mean(value: float, one: Balance) -> str:
    return share(value) if one.is_share else number(value, 0 if abs(value) >= 10 else 1)


def _apart(one: Balance) -> str:
    if one.apart is None:
        return "▲ wholly"
    mark = "▲ " if one.is_notable else ""
    return f"{mark}{number(one.apart, 2, keep=True)} sd"


BALANCE_NOTE = (
    "As known before the window began. What lies more than 0.1 standard deviations apart is marked with ▲ "
    "(Austin 2009)."
)
