"""A betting detector that confirms a rise: whoever bets on it grows rich only if it is there.

Every month somebody stakes one more unit on the share being above the allowed one, at several boldnesses; as long as
the share is on average what is allowed, given all that came before, nobody grows rich but by luck. When the mean
fortune reaches the threshold, drift is confirmed. On a healthy series that takes at least as many months as the
threshold, on average: no law of chance is assumed, and no independence, only that a month's expected share is the
allowed one at most. So it stands where accounts or months cluster, as long as they do so around what is allowed.

Source: Shin, Ramdas & Rinaldo (2024), E-detectors: a nonparametric framework for sequential change detection, The New
England Journal of Statistics in Data Science 2:229-260; the bets as in Waudby-Smith & Ramdas (2024), Estimating means
of bounded random variables by betting, JRSS B 86:1-27.
"""

from collections.abc import Iterator, Sequence

BOLDNESS = (0.15, 0.3, 0.6)
"""Of the boldest stake there is, at which a month without any help would cost everything."""

THRESHOLD = 200.0
"""Months between two false confirmations of a healthy series, on average, at least: sixteen years and a half."""


def fortunes(shares: Sequence[float], allowed: Sequence[float]) -> Iterator[float]:
    """Yield the mean fortune after each month; `allowed` is each month's allowed share, above 0 and at most 1."""
    held = [0.0] * len(BOLDNESS)
    for share, most in zip(shares, allowed, strict=True):
        held = [
            (one + 1.0) * max(0.0, 1.0 + bold / most * (share - most))
            for one, bold in zip(held, BOLDNESS, strict=True)
        ]
        yield sum(held) / len(held)


def confirmed(
    shares: Sequence[float], allowed: Sequence[float], *, together: int = 1, begin: int = 0
) -> int | None:
    """Return the place of the first month from `begin` on in which a rise is confirmed, or nothing.

    `together` is how many series are looked at, of which this is one: each then needs so many times the fortune, and
    all together are falsely confirmed no more often than one alone (their mean fortune is a detector again).
    """
    held = enumerate(fortunes(shares, allowed))
    return next((place for place, one in held if one >= THRESHOLD * together and place >= begin), None)
