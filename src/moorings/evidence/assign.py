"""What the model decides, written beside the customer data: who is in which segment, what an hour of a role costs."""

from collections.abc import Mapping

from moorings.evidence.extract import Extract


def assign(extract: Extract, segment_of: Mapping[str, str]) -> None:
    """Write the table `assignment` of each account's segment; an account that is not named stays unassigned."""
    extract.connection.execute(
        "CREATE OR REPLACE TABLE assignment AS "
        "SELECT UNNEST($accounts::VARCHAR[]) AS account_id, UNNEST($segments::VARCHAR[]) AS segment",
        {"accounts": list(segment_of), "segments": list(segment_of.values())},
    )


def price_people(extract: Extract, cost_per_hour: Mapping[str, float]) -> None:
    """Write the table `role_cost` of what an hour of each role costs, in the extract's currency."""
    extract.connection.execute(
        "CREATE OR REPLACE TABLE role_cost AS "
        "SELECT UNNEST($roles::VARCHAR[]) AS role, UNNEST($costs::DOUBLE[]) AS cost_per_hour",
        {"roles": list(cost_per_hour), "costs": [float(cost) for cost in cost_per_hour.values()]},
    )
