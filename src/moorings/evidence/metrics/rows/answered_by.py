"""The share of contacts that one category answers: one definition for each of them."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, share_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import CONTACTS
from moorings.terms.vocabulary import Category


def answered_by(category: Category, *, key: str, label: str, question: str, by: str) -> Metric:
    """Return the metric of the contacts that a category answers; `by` says it in words."""
    observed = f"""
WITH {CONTACTS.strip()}
SELECT a.segment, a.account_id, c.contacts, c.classified AS x, c.{category} AS y,
       CASE WHEN c.classified > 0 THEN 1 ELSE 0 END AS n
FROM assignment AS a
JOIN contacts AS c ON c.account_id = a.account_id
"""
    return Metric(
        key=key,
        label=label,
        question=question,
        unit=Unit.SHARE,
        formula=f"contacts that {by} ÷ contacts of which it is known who answered",
        needs=("interactions.handled_by",),
        interval=CLUSTERED,
        source="Moorings' own count, by the categories of Osterwalder & Pigneur (2010), Business Model Generation",
        higher_is=Direction.NEITHER,
        window="contacts of the year up to the day",
        observed=observed,
        statistics=(*RATIO, "SUM(contacts) AS contacts", "SUM(contacts) - SUM(x) AS unclassified"),
        estimate=share_of_sums,
        silences=(
            ("contacts", "no contact of the segment is recorded between {first} and {last}"),
            ("n", "no contact of the segment says who handled it"),
        ),
        caveats=(("unclassified", "contacts left out because they do not say who handled them: {count}"),),
        example=Example(
            given=f"five accounts of 10 contacts each, of which {by}: 2, 4, 5, 6 and 8",
            row=sums((10, 10, 10, 10, 10), (2, 4, 5, 6, 8)),
            value=0.5,
            low=0.2224,
            high=0.7776,
        ),
    )
