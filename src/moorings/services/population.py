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
    from moorings.evidence.profile import attributes
    from moorings.review.classes import classify
    from moorings.review.coverage.population import Population
    from moorings.review.placing import in_own_period
    from moorings.services.review import load_accounts

    extract = load_accounts(model, table, mapping, as_of, today)
    try:
        classes = classify(extract, model)
        placed = extract.engine.ask("SELECT account_id, class FROM placed")
        live = attributes(extract)
    finally:
        extract.close()
    entitlements = {account: classes.entitlements[number] for account, number in placed if account in live}
    revenue = {account: known.get("annual_revenue") for account, known in live.items()}
    accounts = {account: in_own_period(known, model) for account, known in live.items()}
    set_aside = extract.table("accounts").dropped
    return Population(model, accounts, entitlements, revenue, set_aside), extract.as_of
