"""Customer Effort Score."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.answers import ASKED, NEEDS, WHEN, answers, silences
from moorings.terms.vocabulary import Motive

METRIC = Metric(
    key="ces",
    label="Customer Effort Score",
    question="How many say that we made it easy?",
    unit=Unit.SHARE,
    formula="answers of 5, 6 and 7 ÷ all answers, from 1 (disagree) to 7 (agree); other scales are stretched to 7",
    needs=NEEDS,
    interval="Wilson",
    source="Dixon, Freeman & Toman (2010), Stop trying to delight your customers, Harvard Business Review 88(7)",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window=WHEN,
    observed=answers("ces", easy="s.score * 7 >= s.scale_max * 5"),
    statistics=(ASKED, "SUM(easy) AS easy"),
    estimate=proportion("easy"),
    silences=silences("about effort"),
    example=Example(
        given="263 answers from 1 to 7, 81 of them 5 or more (the bounds are printed in Newcombe 1998)",
        row={"n": 263, "asked": 400, "easy": 81},
        value=0.3080,
        low=0.2553,
        high=0.3662,
    ),
)
