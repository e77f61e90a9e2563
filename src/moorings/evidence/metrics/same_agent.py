"""The chance that a customer meets the same person again."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, share_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import BY_AGENT

OBSERVED = f"""
WITH {BY_AGENT.strip()}
SELECT a.segment, a.account_id, 1 AS n, b.contacts AS x,
       CAST(b.ordered_pairs AS DOUBLE PRECISION) / (b.contacts - 1) AS y
FROM assignment AS a
JOIN by_account AS b ON b.account_id = a.account_id
WHERE b.contacts >= 2
"""

METRIC = Metric(
    key="same_agent",
    label="Same person again",
    question="When a customer comes back, do they meet the same person?",
    unit=Unit.SHARE,
    formula=(
        "the chance that two human contacts of one account were with the same agent: Σ nᵢ(nᵢ − 1) ÷ N(N − 1) over "
        "the agents i of an account with N contacts, accounts weighed by N. Few contacts do not push it up: under "
        "random routing it is the same for 3 contacts as for 300"
    ),
    needs=("interactions.handled_by", "interactions.agent_id"),
    interval=CLUSTERED,
    source="Bice & Boxerman (1977), A quantitative measure of continuity of care, Medical Care 15:347-349",
    higher_is=Direction.NEITHER,
    window="contacts of the year up to the day",
    observed=OBSERVED,
    statistics=RATIO,
    estimate=share_of_sums,
    silences=(
        (
            "n",
            "no account of the segment has two human contacts with a known agent between {first} and {last}",
        ),
    ),
    example=Example(
        given="five accounts of 4 contacts each, split over agents as 4, 4, 3 + 1, 3 + 1 and 2 + 2",
        row=sums((4, 4, 4, 4, 4), (12 / 3, 12 / 3, 6 / 3, 6 / 3, 4 / 3)),
        value=0.6667,
        low=0.2795,
        high=1.0,
    ),
)
