"""The live accounts of a table, with what a model entitles each to."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.model.business import BusinessModel

if TYPE_CHECKING:
    from moorings.review.coverage.population import Population


def population_of(
    model: BusinessModel, table: Path, mapping: Path | None, as_of: date | None, today: date
) -> tuple["Population", date]:
    """Return the live accounts with what each is entitled to, and the day that they are as of.

    `table` is a file of accounts, or a folder of customer data, which then have the `mapping` beside them.

    Raises:
        StoreError, DataError, MappingError: the accounts cannot be used.
    """
    from moorings.evidence.profile import live_accounts
    from moorings.review.coverage.population import Population
    from moorings.review.placing import place
    from moorings.services.review import load_accounts

    extract = load_accounts(model, table, mapping, as_of, today)
    try:
        placed = place(extract, model)
        revenue = live_accounts(extract, extract.as_of)
    finally:
        extract.close()
    accounts = {ref: placed.accounts[ref] for ref in revenue}
    set_aside = extract.table("accounts").dropped
    return Population(model, accounts, placed.entitlements, revenue, set_aside), extract.as_of
