"""What kind of business the accounts of a segment do with us, told from their revenue.

The classification is that of Fader & Hardie (2009), Probability models for customer-base analysis, Journal of
Interactive Marketing 23(1):61-69: with a contract it is seen when a customer leaves, without one it is not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from moorings.evidence.extract import Extract


class Kind(StrEnum):
    """Whether customers leave visibly, invisibly, or buy but once."""

    CONTRACTUAL = "contractual"
    NON_CONTRACTUAL = "non-contractual"
    ONE_OFF = "one-off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Trade:
    """How many accounts of a segment have or had recurring revenue, and how many bought one-offs only, some again.

    `refunded` counts those of the latter that were given money back.
    """

    with_contract: int
    without_contract: int
    bought_again: int
    refunded: int = 0

    @property
    def kind(self) -> Kind:
        """The kind of the larger part."""
        if self.with_contract + self.without_contract == 0:
            return Kind.UNKNOWN
        if self.with_contract >= self.without_contract:
            return Kind.CONTRACTUAL
        return Kind.NON_CONTRACTUAL if self.bought_again else Kind.ONE_OFF

    @property
    def remark(self) -> str:
        """What of the money is left out, of how many accounts; an empty text where none is."""
        left_out = [
            ("recurring revenue is left out, of accounts", self.with_contract),
            ("refunds are not taken off, of accounts", self.refunded),
        ]
        if self.kind is Kind.CONTRACTUAL:
            left_out = [("accounts left out because they buy without a contract", self.without_contract)]
        return "; ".join(f"{what}: {count}" for what, count in left_out if count)


def trades(extract: Extract) -> Mapping[str, Trade]:
    """Return how the accounts of each segment trade."""
    query = """
        WITH contracts AS (
                SELECT DISTINCT account_id FROM revenue WHERE amount_per_year > 0
                UNION
                SELECT account_id FROM accounts WHERE annual_revenue > 0
            ),
            one_offs AS (
                SELECT account_id, COUNT(DISTINCT period_start) AS purchases
                FROM revenue
                WHERE kind = 'one_off' AND period_start <= $as_of
                GROUP BY account_id
            ),
            refunds AS (
                SELECT DISTINCT account_id FROM revenue WHERE kind = 'refund' AND period_start <= $as_of
            )
        SELECT a.segment,
               SUM(CASE WHEN c.account_id IS NOT NULL THEN 1 ELSE 0 END) AS with_contract,
               SUM(CASE WHEN c.account_id IS NULL AND o.purchases > 0 THEN 1 ELSE 0 END) AS without_contract,
               SUM(CASE WHEN c.account_id IS NULL AND o.purchases > 1 THEN 1 ELSE 0 END) AS bought_again,
               SUM(CASE WHEN c.account_id IS NULL AND o.purchases > 0 AND r.account_id IS NOT NULL
                        THEN 1 ELSE 0 END) AS refunded
        FROM assignment AS a
        LEFT JOIN contracts AS c ON c.account_id = a.account_id
        LEFT JOIN one_offs AS o ON o.account_id = a.account_id
        LEFT JOIN refunds AS r ON r.account_id = a.account_id
        GROUP BY a.segment
    """
    found = extract.engine.ask(query, as_of=extract.as_of)
    return {segment: Trade(*map(int, counts)) for segment, *counts in found}
