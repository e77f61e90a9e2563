"""What every edit of a model keeps: the document can be read as a model no worse than before."""

from moorings.model.faults import raise_all
from moorings.model.read import new_faults
from moorings.upg.document import Document


def sound(before: Document, after: Document) -> Document:
    """Return the document after an edit; raise ModelError where the edit made a fault, with the nearest names."""
    raise_all(new_faults(before, after), "")
    return after
