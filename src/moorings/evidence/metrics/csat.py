"""Customer satisfaction."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.answers import ASKED, NEEDS, WHEN, answers, silences
from moorings.terms.vocabulary import Motive

SATISFIED = """s.score > CASE WHEN s.scale_max < 4 THEN s.scale_max - 1
                                WHEN s.scale_max > 10 THEN s.scale_max * 4 / 5
                                ELSE s.scale_max - 2 END"""

METRIC = Metric(
    key="csat",
    label="Customer satisfaction",
    question="How many of those who answered are satisfied?",
    unit=Unit.SHARE,
    formula=(
        "answers in the two best boxes ÷ all answers: 4 and 5 of 5. On a scale of fewer than four boxes the best "
        "box alone counts; on one that ends above 10, what lies above four fifths of it"
    ),
    needs=NEEDS,
    interval="Wilson",
    source="Sauro & Lewis (2016), Quantifying the User Experience, 2nd edition (top-two-box scores)",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window=WHEN,
    observed=answers("csat", satisfied=SATISFIED),
    statistics=(ASKED, "SUM(satisfied) AS satisfied"),
    estimate=proportion("satisfied"),
    silences=silences("for satisfaction"),
    example=Example(
        given="10 answers from 1 to 5, 8 of them 4 or 5",
        row={"n": 10, "asked": 30, "satisfied": 8},
        value=0.8,
        low=0.4902,
        high=0.9433,
    ),
)
