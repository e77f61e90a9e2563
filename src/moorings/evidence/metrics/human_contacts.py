"""How often a customer is answered by a person a year."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, YEAR_OF_FIVE, per_year, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows import contacts

METRIC = Metric(
    key="human_contacts",
    label="Human contacts",
    question="How often does a person answer a customer?",
    unit=Unit.CONTACTS_A_YEAR,
    formula="contacts that a person answered ÷ account-years as a customer",
    needs=("interactions.handled_by",),
    interval=CLUSTERED,
    source="Kaplan & Anderson (2004), Time-driven activity-based costing, Harvard Business Review 82(11)",
    higher_is=Direction.NEITHER,
    window="the year up to the day, accounts that were customers at any time of it",
    observed=contacts.a_year("human"),
    statistics=(*RATIO, contacts.ANY_CLASSIFIED, contacts.COUNT_UNCLASSIFIED),
    estimate=per_year,
    silences=(contacts.NO_ACCOUNT_LIVE, contacts.NOBODY_TELLS_WHO),
    caveats=(contacts.UNCLASSIFIED,),
    example=Example(
        given="five customers for a year each, with 2, 3, 4, 5 and 6 contacts",
        row=sums(YEAR_OF_FIVE, (2, 3, 4, 5, 6)),
        value=4.0,
        low=2.037,
        high=5.963,
    ),
)
