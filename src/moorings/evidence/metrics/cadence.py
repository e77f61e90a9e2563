"""How many reviews are held with a customer a year."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, YEAR_OF_FIVE, per_year, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows import contacts
from moorings.terms.vocabulary import Motive

METRIC = Metric(
    key="cadence",
    label="Reviews held",
    question="How many reviews a year does a customer really get?",
    unit=Unit.REVIEWS_A_YEAR,
    formula="contacts whose job is `review` ÷ account-years as a customer; compare with the reviews declared",
    needs=("interactions.job",),
    interval=CLUSTERED,
    source="Moorings' own count: attainment is what was held beside what the mechanism promises",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION, Motive.UPSELL),
    window="the year up to the day, accounts that were customers at any time of it",
    observed=contacts.a_year("reviews"),
    statistics=(*RATIO, contacts.ANY_JOB, "MAX(reviews_of_all) AS reviews_of_all"),
    estimate=per_year,
    silences=(
        contacts.NO_ACCOUNT_LIVE,
        ("reviews_of_all", "no contact of any account is marked as a review: the record may not hold them"),
        contacts.NOBODY_TELLS_WHAT_FOR,
    ),
    example=Example(
        given="five customers for a year each, with 2, 2, 3, 3 and 3 reviews",
        row=sums(YEAR_OF_FIVE, (2, 2, 3, 3, 3)),
        value=2.6,
        low=1.920,
        high=3.280,
    ),
)
