"""Which part of a relationship's fixed cost falls to one of the segments that it serves."""

from moorings.economics.inputs import accounts_of
from moorings.economics.quantity import Draw, Q, greatest, total
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


def share_of_fixed(
    relationship: Relationship, accounts: Q | None, model: BusinessModel, draw: Draw[Q]
) -> Q | float:
    """Return the share of a segment with so many accounts: its share of all accounts; all, if one size is unknown."""
    served = [model.segment(ref) for ref in relationship.segments]
    sizes = [accounts_of(segment, draw) for segment in served if segment]
    known = [size for size in sizes if size is not None]
    if accounts is None or len(known) < len(sizes) or not known:
        return 1.0
    everybody = total(known)
    nobody = (
        everybody == 0
    )  # counts as one, so that all of the cost falls to a segment where there is nobody at all
    return (accounts + nobody) / (everybody + nobody) if greatest(accounts) > 0 else 1.0
