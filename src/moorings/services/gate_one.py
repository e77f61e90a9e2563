"""Whether one account gets a relationship: asked before each assignment, so it starts quickly and asks no engine."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from moorings.coverage.decision_table import decision_table
from moorings.decision import DecisionTable
from moorings.review.gate_one import GateAnswer, answer_for
from moorings.services.models import load_model, version_of


def gate_account(
    model_path: Path, said: Mapping[str, str], *, today: date, relationship: str = "", topic: str = ""
) -> GateAnswer:
    """Return whether an account is entitled to a relationship; without one, to what it has now, else to what.

    `said` is what is known of the account, as a person writes it: attributes by name, and `id`, `segment`, `current`
    (the relationship that it has now) and `lapsed_at` (since when it no longer qualifies for that).

    Raises NotKnownError for a name that nobody knows, DataError for a value that is none of its kind.
    """
    table = decision_table(load_model(model_path))
    return answer_for(said, table, today, version_of(model_path), relationship=relationship, topic=topic)


def gate_table(model_path: Path, *, topic: str = "") -> DecisionTable:
    """Return the decision table of a model, narrowed to a topic where one is named."""
    table = decision_table(load_model(model_path))
    return table.about(topic) if topic else table
