"""How sure the figures of a model are."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import MooringsError
from moorings.services.cost import asked_about

if TYPE_CHECKING:
    from moorings.economics.uncertainty import Uncertainty


def uncertainty_of_model(
    model_path: Path,
    *,
    today: date,
    segment: str | None = None,
    accounts: float | None = None,
    draws: int | None = None,
    seed: int | None = None,
) -> "Uncertainty":
    """Return the bands of what each segment of a model costs to serve, or of the one named by id or title.

    `draws` is how often every range is drawn from, 20,000 times unless told otherwise; the same `seed`, else 0, gives
    the same bands. `accounts` is how many accounts to count with, instead of the segment's size.

    Raises:
        NotKnownError: there is no such segment.
        MooringsError: the draws are too few or too many, the seed is below 0, or it is not clear whose accounts
            are meant.
    """
    from moorings.economics.simulation import DRAWS, FEWEST_DRAWS, MOST_DRAWS
    from moorings.economics.uncertainty import uncertainty_of

    many = DRAWS if draws is None else draws
    if not FEWEST_DRAWS <= many <= MOST_DRAWS:
        raise MooringsError(
            f"{many:,} draws cannot be made.", remedy=f"Give {FEWEST_DRAWS:,} to {MOST_DRAWS:,}."
        )
    if seed is not None and seed < 0:
        raise MooringsError(f"the seed {seed} is below 0.", remedy="Give a whole number from 0 on.")
    model, chosen, _ = asked_about(model_path, segment, accounts)
    return uncertainty_of(model, today, chosen, draws=many, seed=seed or 0)
