"""Net Promoter Score."""

from moorings.evidence.estimate import Estimate, known
from moorings.evidence.intervals import nps
from moorings.evidence.metrics.metric import Direction, Example, Metric, Row, Unit
from moorings.evidence.metrics.rows.answers import ASKED, NEEDS, WHEN, answers, silences
from moorings.terms.vocabulary import Motive


def _estimate(row: Row) -> Estimate:
    n = round(row["n"])
    return known(*nps(round(row["promoters"]), round(row["detractors"]), n), n)


METRIC = Metric(
    key="nps",
    label="Net Promoter Score",
    question="Would customers recommend us?",
    unit=Unit.POINTS,
    formula="100 × (answers of 9 and 10 − answers of 0 to 6) ÷ all answers, on the scale from 0 to 10",
    needs=NEEDS,
    interval="adjusted Wald",
    source="Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); Rocks (2016)",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window=WHEN,
    observed=answers("nps", "s.scale_max = 10", promoters="s.score >= 9", detractors="s.score < 7"),
    statistics=(ASKED, "SUM(promoters) AS promoters", "SUM(detractors) AS detractors"),
    estimate=_estimate,
    silences=silences("for a recommendation", "nobody answered on the scale from 0 to 10"),
    example=Example(
        given="50 answers: 25 of 9 or 10, 10 of 0 to 6",
        row={"n": 50, "asked": 80, "promoters": 25, "detractors": 10},
        value=30.0,
        low=7.30,
        high=49.30,
    ),
)
