"""Alternatives of one business, side by side."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import ModelError, MooringsError
from moorings.model.business import BusinessModel
from moorings.services.models import load_model, must_share
from moorings.units import NoRateError

if TYPE_CHECKING:
    from moorings.review.alternatives.comparison import Comparison

SEED = 0


def compare_models(
    model_paths: Sequence[Path],
    *,
    today: date,
    accounts: Path | None = None,
    mapping: Path | None = None,
    as_of: date | None = None,
) -> "Comparison":
    """Return two or more models of one business side by side; the others move accounts against the first.

    With a table of accounts, or a folder of customer data, customers are counted in it; else by segment, at the sizes
    that the models declare.

    Raises:
        StoreError: a file cannot be read.
        ModelError: one is not a model, they are of different businesses, or in currencies without a rate.
        DataError: the accounts cannot be used.
        MooringsError: there are not two of them.
    """
    from moorings.economics.simulation import DRAWS
    from moorings.review.alternatives.build import Proposal, compare_proposals
    from moorings.services.check import check_model

    models = _models(model_paths)
    day = as_of or today
    proposals = []
    for name, path, model in zip(_names(model_paths), model_paths, models, strict=True):
        population = None
        if accounts:
            from moorings.services.population import population_of

            population, day = population_of(model, accounts, mapping, as_of, today)
        found = Counter(one.severity for one in check_model(path, today=day))
        proposals.append(Proposal(name, model, population, dict(found)))
    return compare_proposals(proposals, day, draws=DRAWS, seed=SEED)


def _models(paths: Sequence[Path]) -> list[BusinessModel]:
    """Return the models, all in the currency of the first."""
    from moorings.review.alternatives.currency import in_currency_of

    if len(paths) < 2:
        raise MooringsError("one model has nothing to stand beside.", remedy="Name two or more.")
    first, *others = (load_model(path) for path in paths)
    models = [first]
    for path, model in zip(paths[1:], others, strict=True):
        must_share(first, model, path, so="these are no alternatives of one business")
        try:
            models.append(in_currency_of(model, first))
        except NoRateError as error:
            raise ModelError(
                f"counts in {error.found}, and {paths[0]} in {error.wanted}; neither names a rate between them.",
                where=str(path),
                remedy='Give one in moorings:business: "rates": {"USD": {"rate": 0.79, "date": "2026-06-30"}}.',
            ) from None
    return models


def _names(paths: Sequence[Path]) -> list[str]:
    """Return what tells the files apart: the name of each, with its folder where two have the same."""
    stems = [path.stem for path in paths]
    if len(set(stems)) == len(stems):
        return stems
    longer = [f"{path.parent.name}/{path.stem}" for path in paths]
    return longer if len(set(longer)) == len(longer) else [f"{at}: {one}" for at, one in enumerate(stems, 1)]
