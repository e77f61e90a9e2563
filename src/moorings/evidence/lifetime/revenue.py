"""What customers of a segment bring a year: the mean over those who have recurring revenue on the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from moorings.evidence.extract import Extract
from moorings.evidence.intervals import Interval, mean
from moorings.evidence.lifetime.likelihood import Array, Untold, chance
from moorings.evidence.metrics.metric import FEWEST
from moorings.evidence.metrics.rows.live import LIVE_ON_LAST


@dataclass(frozen=True, slots=True)
class MeanRevenue:
    """The mean recurring revenue a year of `n` customers, with Student's interval and its standard error."""

    mean: Interval
    standard_error: float
    n: int

    def draws(self, count: int) -> Array:
        """Return the mean so often, as the data leave it uncertain; seeded."""
        drawn = chance("revenue").standard_t(self.n - 1, count)
        return np.maximum(0.0, self.mean.value + self.standard_error * drawn)


def mean_revenues(extract: Extract) -> Mapping[str, MeanRevenue | Untold]:
    """Return the mean revenue of each segment that has customers with recurring revenue on the extract's day."""
    query = f"""
        WITH {LIVE_ON_LAST}
        SELECT a.segment, COUNT(*) AS customers, SUM(l.annual_revenue) AS revenue,
               SUM(l.annual_revenue * l.annual_revenue) AS squares
        FROM assignment AS a
        JOIN customers AS l ON l.account_id = a.account_id
        WHERE l.annual_revenue > 0
        GROUP BY a.segment
    """
    found = extract.engine.ask(query, last=extract.as_of)
    return {
        segment: mean_of_customers(round(n), float(total), float(squares))
        for segment, n, total, squares in found
    }


def mean_of_customers(n: int, total: float, squares: float) -> MeanRevenue | Untold:
    """Return the mean of so many customers' revenue from its sum and the sum of its squares."""
    if n < FEWEST:
        return Untold(f"customers whose recurring revenue is known: {n}; it takes {FEWEST}")
    variance = max(0.0, squares - total * total / n) / (n - 1)
    return MeanRevenue(mean(n, total, squares).within(0.0), sqrt(variance / n), n)
