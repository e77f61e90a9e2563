"""The figures about lifetimes, each said once: for reports, help and documentation, as the metrics are."""

from dataclasses import dataclass

from moorings.evidence.metrics.metric import Direction, Unit
from moorings.terms.vocabulary import Motive

MONEY, YEARS = "money", "years"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a figure is: the words of a metric, where the figure is no sum over accounts."""

    key: str
    label: str
    question: str
    unit: str
    formula: str
    interval: str
    source: str
    higher_is: Direction
    window: str
    motives: tuple[Motive, ...]


SURVIVAL = Definition(
    key="survival",
    label="First-year survival",
    question="How many customers are still there after their first year?",
    unit=Unit.SHARE.value,
    formula=(
        "Π (1 − customers lost ÷ customers observed) over the days of a customer's first year; from the first"
        " recurring revenue, or from sign-up where an account never had any; segment: today's, or the last it had"
    ),
    interval="Greenwood, on the log-log scale",
    source="Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, JASA 53",
    higher_is=Direction.BETTER,
    window="all that is on record up to the day",
    motives=(Motive.RETENTION,),
)

MEDIAN_YEARS = Definition(
    key="median_years",
    label="Years until half have left",
    question="How long does a customer stay?",
    unit=YEARS,
    formula="the first day on which the share of customers still there is a half or less, in years of 365.25 days",
    interval="Brookmeyer & Crowley: where the bounds of the share fall to a half",
    source="Brookmeyer & Crowley (1982), A confidence interval for the median survival time, Biometrics 38",
    higher_is=Direction.BETTER,
    window="all that is on record up to the day",
    motives=(Motive.RETENTION,),
)

LIFETIME_VALUE = Definition(
    key="lifetime_value",
    label="Customer lifetime value",
    question="What is a customer worth who joins today?",
    unit=MONEY,
    formula=(
        "with a contract: (gross margin × recurring revenue a year − cost to serve a year) × Σ share still there ÷"
        " (1 + discount)^t; without: gross margin × mean purchase × purchases − cost to serve a year × years as a"
        " customer, both discounted; over the stated horizon, revenue staying as it is"
    ),
    interval="simulation: parametric bootstrap (with a contract), observed information (without)",
    source="Fader & Hardie (2009), Probability models for customer-base analysis, J. Interactive Marketing 23(1)",
    higher_is=Direction.BETTER,
    window="all that is on record up to the day",
    motives=(Motive.UPSELL, Motive.RETENTION),
)
