"""What widely used systems export is read by a name; each sample here has the export's own column names."""

from datetime import date
from pathlib import Path

import pytest

from evidence.folders import ask
from moorings.errors import NotKnownError
from moorings.evidence.extract import Extract
from moorings.evidence.ready import ready_mappings
from moorings.services.review import load_extract

SAMPLES = Path(__file__).parent / "ready"
NAMES = sorted(path.name for path in SAMPLES.iterdir())

CONTACTS = {
    "hubspot": [("101", "Ann Ash", "EMAIL"), ("102", "Bo Birch", "CHAT")],
    "salesforce": [("0011", "0051", "Email"), ("0012", "0052", "Phone")],
    "zendesk": [("101", "901", "email"), ("102", "902", "web")],
    "intercom": [("101", "Ann", "Email"), ("102", None, "Messenger")],
    "stripe": [],
}


def sample(name: str) -> Extract:
    return load_extract(None, SAMPLES / name, Path(name), date(2025, 12, 31))


def test_each_ready_mapping_has_a_sample() -> None:
    assert sorted(ready_mappings()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_read_by_the_name_of_its_system(name: str) -> None:
    """Two customers with a contact each: by whom, and on which channel."""
    extract = sample(name)

    assert [created for (created,) in ask(extract, "SELECT created_at FROM accounts ORDER BY 1")] == [
        date(2024, 2, 1),
        date(2024, 5, 20),
    ]
    asked = "SELECT account_id, agent_id, channel FROM interactions ORDER BY account_id"
    assert ask(extract, asked) == CONTACTS[name]
    assert not any(report.dropped for report in extract.tables if report.table == "accounts")


@pytest.mark.parametrize(
    ("name", "revenue"),
    [
        ("hubspot", [120_000.0, None]),
        ("salesforce", [120_000.0, None]),
        ("intercom", [120_000.0, None]),
        ("stripe", [120_000.0, 0.0]),
    ],
)
def test_revenue_is_a_year(name: str, revenue: list[float | None]) -> None:
    """10,000 a month; the other has none, or its subscription ended in May."""
    found = ask(sample(name), "SELECT annual_revenue FROM accounts ORDER BY created_at")

    assert [one for (one,) in found] == revenue


def test_a_name_that_is_not_ready_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NotKnownError, match=r"no mapping is ready by that name. Did you mean 'hubspot'"):
        load_extract(None, tmp_path, Path("hubspott"), None)
