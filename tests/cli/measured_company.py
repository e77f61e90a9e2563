"""A company of eighty-six accounts whose figures can be counted by hand.

Large ones pay 2,000 a year, small ones 500. Forty of each were customers throughout 2023 and 2024 and were asked for
their satisfaction in May 2025: 36 large and 20 small ones are satisfied. Two large ones left in August 2025, six
small ones in November. Two large and four small ones came in December. Ten large ones had a contact with a person in
January, two in February, and so on. Accounts are of the north and the south by turns.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from model.small_models import business, edge, node, text

SERVES = "customer_relationship_with_market_segment"
MAPPING = """\
schema = 1
[extract]
as_of = 2025-12-31
currency = "GBP"
[tables.revenue]
file = "revenue.csv"
[tables.revenue.columns]
account_id = "account_id"
period_start = "period_start"
period_end = "period_end"
amount = { column = "amount", per = "year" }
kind = { value = "recurring" }
"""


class Account(NamedTuple):
    """An account, its place among those of its kind, what it pays a year, and when it came and left."""

    kind: str
    place: int
    amount: int
    came: date
    left: date | None

    @property
    def id(self) -> str:
        return f"{self.kind[0].upper()}{self.place:02}"

    @property
    def region(self) -> str:
        return ("north", "south")[self.place % 2]


def everybody() -> Iterator[Account]:
    """Yield the accounts; those that come late stand behind the first forty of their kind."""
    for kind, amount, leaving, day, late in (
        ("large", 2000, 2, date(2025, 8, 15), 2),
        ("small", 500, 6, date(2025, 11, 15), 4),
    ):
        for place in range(40 + late):
            came = date(2023, 1, 10) if place < 40 else date(2025, 12, 1)
            yield Account(kind, place, amount, came, day if place < leaving else None)


def model_text() -> str:
    """Return a model of two segments: a manager for the large, 80% of whom are to be satisfied, help for all."""
    large = {"attribute": "annual_revenue", "at_least": {"amount": "1000", "currency": "GBP"}}
    small = {"attribute": "annual_revenue", "less_than": {"amount": "1000", "currency": "GBP"}}
    given = {"motives": ["retention"], "parts": ["personal_assistance"]}
    nodes = [
        business(),
        node("market_segment", "large", "Large", m_segment={"criteria": [large]}),
        node("market_segment", "small", "Small", m_segment={"criteria": [small]}),
        node("customer_relationship", "manager", "Manager", m_relationship=given),
        node("customer_relationship", "help", "Help centre", m_relationship=given),
        node("metric", "happy", "Happy", target_value=80, unit="%", m_metric={"metric": "csat"}),
    ]
    edges = [
        edge("manager", SERVES, "large"),
        edge("help", SERVES, "large"),
        edge("help", SERVES, "small"),
        edge("happy", "node_informs_node", "manager"),
    ]
    return text(nodes, edges)


def company(folder: Path) -> Path:
    """Write model and data, and return the folder."""
    data = folder / "data"
    data.mkdir()
    (folder / "acme.upg").write_text(model_text(), encoding="utf-8")
    (data / "mapping.toml").write_text(MAPPING, encoding="utf-8")
    for name, lines in tables().items():
        (data / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def tables() -> dict[str, list[str]]:
    """Return the lines of each table."""
    accounts = list(everybody())
    asked = [one for one in accounts if one.came.year == 2023]
    happy = {"large": 36, "small": 20}
    return {
        "accounts": [
            "account_id,account_name,created_at,region",
            *(f"{one.id},Company {one.id},{one.came},{one.region}" for one in accounts),
        ],
        "revenue": [
            "account_id,period_start,period_end,amount",
            *(f"{one.id},{one.came},{one.left or ''},{one.amount}" for one in accounts),
        ],
        "surveys": [
            "account_id,sent_at,answered_at,instrument,score,scale_max",
            *(
                f"{one.id},2025-05-01,2025-05-02,csat,{5 if one.place >= 40 - happy[one.kind] else 1},5"
                for one in asked
            ),
        ],
        "interactions": [
            "account_id,at,handled_by,minutes",
            *(
                f"L{place:02},2025-{month:02}-{day:02},personal_assistance,10"
                for place in range(10, 20)
                for month in range(1, 13)
                for day in range(1, month + 1)
            ),
        ],
    }
