"""SQL of the answers that accounts gave to one survey instrument within the window."""

MOMENT = "COALESCE(s.answered_at, s.sent_at)"
"""An answer belongs to the day it was given; a question without one to the day it was sent."""

NEEDS = ("surveys.score", "surveys.scale_max", "surveys.answered_at or surveys.sent_at")

WHEN = "answers given in the year up to the day"


def answers(instrument: str, usable: str = "TRUE", **counted: str) -> str:
    """Return a row an account: questions asked in the window, usable answers n, and how many meet each condition."""
    answered = f"s.score BETWEEN 0 AND s.scale_max AND {usable}"
    columns = "".join(
        f",\n       SUM(CASE WHEN {answered} AND {condition} THEN 1 ELSE 0 END) AS {name}"
        for name, condition in counted.items()
    )
    return f"""
SELECT a.segment, a.account_id, COUNT(*) AS asked,
       SUM(CASE WHEN {answered} THEN 1 ELSE 0 END) AS n{columns}
FROM assignment AS a
JOIN surveys AS s ON s.account_id = a.account_id
WHERE s.instrument = '{instrument}' AND {MOMENT} >= $first AND {MOMENT} < $after
GROUP BY a.segment, a.account_id
"""


ASKED = "SUM(asked) AS asked"


def silences(about: str, answer: str = "nobody answered") -> tuple[tuple[str, str], ...]:
    """Return what is said where no question was sent about something, or none was answered."""
    return (("asked", f"nobody was asked {about} between {{first}} and {{last}}"), ("n", answer))
