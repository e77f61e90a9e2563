"""How long customers stay and what they buy is told on every engine as on DuckDB."""

import pytest

from moorings.evidence.extract import Extract
from moorings.evidence.lifetime.kind import trades
from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.purchases import bought
from moorings.evidence.lifetime.revenue import mean_revenues
from moorings.evidence.lifetime.tenure import faced_renewals, tenures
from moorings.units import Period


def test_accounts_stayed_as_long(reference: Extract, other: Extract) -> None:
    expected = tenures(reference)
    assert any(spell.ended for found in expected.values() for spell in found.spells)
    assert tenures(other) == expected


@pytest.mark.parametrize("period", [Period.YEAR, Period.QUARTER, Period.MONTH])
def test_accounts_faced_the_same_renewals(period: Period, reference: Extract, other: Extract) -> None:
    expected = faced_renewals(reference, period)
    assert any(one.renewed < one.faced for found in expected.values() for one in found.renewals)
    assert faced_renewals(other, period) == expected


def test_accounts_bought_the_same(reference: Extract, other: Extract) -> None:
    expected, found = bought(reference), bought(other)
    assert any(one.purchases for one in expected.values())
    assert trades(other) == trades(reference)
    assert set(found) == set(expected)
    for segment, one in expected.items():
        same = found[segment]
        assert same.purchases == one.purchases
        assert [(spend.purchases, spend.count) for spend in same.spends] == [
            (spend.purchases, spend.count) for spend in one.spends
        ]
        assert [spend.mean for spend in same.spends] == pytest.approx([spend.mean for spend in one.spends])


def test_customers_bring_the_same(reference: Extract, other: Extract) -> None:
    expected, found = mean_revenues(reference), mean_revenues(other)
    assert set(found) == set(expected)
    for segment, one in expected.items():
        same = found[segment]
        if isinstance(one, Untold) or isinstance(same, Untold):
            assert same == one
        else:
            assert same.n == one.n
            assert same.mean == pytest.approx(one.mean)
