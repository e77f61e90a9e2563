"""What the people of a business can carry, and whether they keep its promises."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.services.models import load_served

if TYPE_CHECKING:
    from moorings.economics.capacity import Capacity


def capacity_of_model(model_path: Path, *, today: date) -> "Capacity":
    """Return the load of the people of a model against their time, and each promise against them."""
    from moorings.economics.capacity import capacity_of

    return capacity_of(load_served(model_path), today)
