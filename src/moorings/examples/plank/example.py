"""Makes the whole example from one seed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from moorings.examples.plank.chance import stream
from moorings.examples.plank.contacts.act import Contact
from moorings.examples.plank.contacts.history import all_contacts
from moorings.examples.plank.contradictions import impossible_rows
from moorings.examples.plank.events import events_table
from moorings.examples.plank.model.company import business_model
from moorings.examples.plank.planted_truth import truth_of
from moorings.examples.plank.planting import plant
from moorings.examples.plank.population import population
from moorings.examples.plank.registers import accounts_table, changes_table, people_table
from moorings.examples.plank.revenue import revenue_table
from moorings.examples.plank.surveys import surveys_table
from moorings.examples.plank.truth import Truth
from moorings.examples.table import Table
from moorings.model.business import BusinessModel


@dataclass(frozen=True, slots=True)
class Plank:
    """The example company: what it decided, what happened, and what was planted. `tables` go by their names."""

    seed: int
    model: BusinessModel
    tables: Mapping[str, Table]
    truth: Truth


def make(seed: int = 7) -> Plank:
    """Return the example; the same seed gives the same example, to the byte."""
    planted = plant(stream(seed, "planting"), population(stream(seed, "population")))
    impossible = impossible_rows(stream(seed, "impossible"), planted)
    contacts = all_contacts(seed, planted)
    accounts = list(planted.accounts.values())
    tables = (
        accounts_table(stream(seed, "names"), planted),
        changes_table(planted),
        _interactions([*contacts, *impossible.contacts]),
        revenue_table(stream(seed, "revenue"), accounts),
        surveys_table(stream(seed, "surveys"), accounts, contacts, impossible.surveys),
        events_table(stream(seed, "events"), accounts),
        people_table(),
    )
    return Plank(
        seed=seed,
        model=business_model(tuple(planted.exceptions)),
        tables=MappingProxyType({table.name: table for table in tables}),
        truth=truth_of(planted, impossible.truth),
    )


def _interactions(contacts: list[Contact]) -> Table:
    rows = sorted(contacts, key=lambda contact: (contact.at, contact.account_id))
    return Table("interactions", Contact._fields, tuple(rows))
