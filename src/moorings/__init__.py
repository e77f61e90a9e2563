"""Moorings keeps every customer relationship where the business decided it should be.

The public Python interface: each name below is one question that a person can ask.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from moorings.version import __version__

if TYPE_CHECKING:
    from moorings.errors import MooringsError
    from moorings.services.accept import accept_finding, accepted_in, withdraw_acceptance
    from moorings.services.assessment import answer_assessment, assessment_of_model
    from moorings.services.capacity import capacity_of_model
    from moorings.services.check import check_model
    from moorings.services.checklist import checklist_of_model
    from moorings.services.compare import compare_models
    from moorings.services.cost import cost_of_model, write_cost_charts
    from moorings.services.coverage import coverage_of_model
    from moorings.services.customer_data import check_customer_data, write_template
    from moorings.services.difference import difference_between
    from moorings.services.example import write_example
    from moorings.services.exchange import import_model, table_of_model
    from moorings.services.explain import explain
    from moorings.services.fix import fix_model
    from moorings.services.gate import gate_accounts
    from moorings.services.gate_one import gate_account
    from moorings.services.models import load_model
    from moorings.services.new import new_model
    from moorings.services.plan import plan_model
    from moorings.services.project import project_model
    from moorings.services.review import review_model
    from moorings.services.schema import file_schema
    from moorings.services.start import start
    from moorings.services.uncertainty import uncertainty_of_model
    from moorings.services.what_if import what_if_in_model

__all__ = [
    "MooringsError",
    "__version__",
    "accept_finding",
    "accepted_in",
    "answer_assessment",
    "assessment_of_model",
    "capacity_of_model",
    "check_customer_data",
    "check_model",
    "checklist_of_model",
    "compare_models",
    "cost_of_model",
    "coverage_of_model",
    "difference_between",
    "explain",
    "file_schema",
    "fix_model",
    "gate_account",
    "gate_accounts",
    "import_model",
    "load_model",
    "new_model",
    "plan_model",
    "project_model",
    "review_model",
    "start",
    "table_of_model",
    "uncertainty_of_model",
    "what_if_in_model",
    "withdraw_acceptance",
    "write_cost_charts",
    "write_example",
    "write_template",
]

_HOMES = {
    "MooringsError": "moorings.errors",
    "accept_finding": "moorings.services.accept",
    "accepted_in": "moorings.services.accept",
    "answer_assessment": "moorings.services.assessment",
    "assessment_of_model": "moorings.services.assessment",
    "capacity_of_model": "moorings.services.capacity",
    "check_model": "moorings.services.check",
    "checklist_of_model": "moorings.services.checklist",
    "compare_models": "moorings.services.compare",
    "cost_of_model": "moorings.services.cost",
    "check_customer_data": "moorings.services.customer_data",
    "difference_between": "moorings.services.difference",
    "coverage_of_model": "moorings.services.coverage",
    "explain": "moorings.services.explain",
    "file_schema": "moorings.services.schema",
    "fix_model": "moorings.services.fix",
    "gate_account": "moorings.services.gate_one",
    "gate_accounts": "moorings.services.gate",
    "import_model": "moorings.services.exchange",
    "load_model": "moorings.services.models",
    "new_model": "moorings.services.new",
    "plan_model": "moorings.services.plan",
    "project_model": "moorings.services.project",
    "review_model": "moorings.services.review",
    "start": "moorings.services.start",
    "table_of_model": "moorings.services.exchange",
    "what_if_in_model": "moorings.services.what_if",
    "uncertainty_of_model": "moorings.services.uncertainty",
    "withdraw_acceptance": "moorings.services.accept",
    "write_cost_charts": "moorings.services.cost",
    "write_example": "moorings.services.example",
    "write_template": "moorings.services.customer_data",
}
"""Where each name lives. They are imported when first asked for, so that importing the package costs nothing."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'moorings' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
