"""What the sources ask of the relationships in a model, and what of it is there."""

from pathlib import Path

from moorings.review.checklist.build import Checklist, checklist
from moorings.services.models import load_model


def checklist_of_model(model_path: Path) -> Checklist:
    """Return each point of the checklist and of the self-check: in place, planned, missing or unknown, and where.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults.
    """
    return checklist(load_model(model_path))
