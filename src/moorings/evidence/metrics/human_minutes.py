"""Minutes that people spend on a customer a year."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, YEAR_OF_FIVE, per_year, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows import contacts

METRIC = Metric(
    key="human_minutes",
    label="Human minutes",
    question="How much of our people's time does a customer get?",
    unit=Unit.MINUTES_A_YEAR,
    formula="Σ handling minutes of contacts that a person answered ÷ account-years as a customer",
    needs=("interactions.handled_by", "interactions.minutes"),
    interval=CLUSTERED,
    source="Kaplan & Anderson (2004), Time-driven activity-based costing, Harvard Business Review 82(11)",
    higher_is=Direction.NEITHER,
    window="the year up to the day, accounts that were customers at any time of it",
    observed=contacts.a_year("human_minutes"),
    statistics=(
        *RATIO,
        contacts.ANY_CLASSIFIED,
        contacts.ANY_TIMED,
        contacts.COUNT_UNCLASSIFIED,
        contacts.COUNT_UNTIMED,
    ),
    estimate=per_year,
    silences=(contacts.NO_ACCOUNT_LIVE, contacts.NOBODY_TELLS_WHO, contacts.NOBODY_TELLS_HOW_LONG),
    caveats=(contacts.UNCLASSIFIED, contacts.UNTIMED),
    example=Example(
        given="five customers for a year each, with 0, 60, 60, 120 and 360 minutes",
        row=sums(YEAR_OF_FIVE, (0, 60, 60, 120, 360)),
        value=120.0,
        low=0.0,
        high=294.72,
    ),
)
