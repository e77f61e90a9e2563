"""How far one person holds a customer's human contacts."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, share_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import BY_AGENT

OBSERVED = f"""
WITH {BY_AGENT.strip()}
SELECT a.segment, a.account_id, 1 AS n, b.contacts AS x, b.held_by_top AS y
FROM assignment AS a
JOIN by_account AS b ON b.account_id = a.account_id
WHERE b.contacts >= 3
"""

METRIC = Metric(
    key="top_agent_share",
    label="Share of the main person",
    question="Does a customer have a person of their own, in fact?",
    unit=Unit.SHARE,
    formula=(
        "human contacts held by each account's most frequent agent ÷ human contacts with a known agent, over "
        "accounts with at least three. Few contacts make it high by chance alone (three contacts cannot give less "
        "than a third); `same_agent` is free of that"
    ),
    needs=("interactions.handled_by", "interactions.agent_id"),
    interval=CLUSTERED,
    source="Breslau & Reeb (1975), Continuity of care in a university-based practice (usual provider of care)",
    higher_is=Direction.NEITHER,
    window="contacts of the year up to the day",
    observed=OBSERVED,
    statistics=RATIO,
    estimate=share_of_sums,
    silences=(
        (
            "n",
            "no account of the segment has three human contacts with a known agent between {first} and {last}",
        ),
    ),
    example=Example(
        given="five accounts of 4 contacts each, of which one person held 4, 4, 3, 3 and 2",
        row=sums((4, 4, 4, 4, 4), (4, 4, 3, 3, 2)),
        value=0.8,
        low=0.5403,
        high=1.0,
    ),
)
