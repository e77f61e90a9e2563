"""How the accounts stand that are treated with something: what they had a right to, and since when not any more."""

from collections.abc import Iterator, Mapping

from moorings.coverage.decision_table import decision_table
from moorings.coverage.standing import standing_of
from moorings.decision import DecisionTable, Rule
from moorings.evidence.extract import Extract
from moorings.evidence.gate.extract import Stands, says_revenue, treated_condition
from moorings.evidence.gate.treatment import HEADINGS
from moorings.evidence.history import all_accounts, revenue_history
from moorings.model.business import BusinessModel
from moorings.review.placing import past_of


def stands_of(extract: Extract, model: BusinessModel) -> Iterator[Stands] | None:
    """Return how each treated account stands by its revenue over time; nothing where that is not known.

    Only those become objects that are treated with something.
    """
    condition = treated_condition(extract)
    if not says_revenue(extract):
        return None
    return _stands(extract, model, condition) if condition else iter(())


def _stands(extract: Extract, model: BusinessModel, condition: str) -> Iterator[Stands]:
    table, history = decision_table(model), revenue_history(extract, condition)
    for account, known in all_accounts(extract, condition).items():
        if account in history:
            treated = _treated(known, table)
            standing = standing_of(past_of(known, history[account], model), treated)
            for rule in treated:
                lapsed = standing.lapsed.get(rule.relationship)
                until = rule.kept_until(lapsed, table.fiscal_year_starts) if lapsed else None
                held = rule.relationship in standing.held
                yield account, table.rules.index(rule), held, lapsed, until


def _treated(known: Mapping[str, object], table: DecisionTable) -> list[Rule]:
    name = next((str(known[one]) for one in HEADINGS if one in known), "")
    if name:
        rule = table.rule(name)
        return [rule] if rule else []
    return [rule for rule in table.rules if rule.names_person]
