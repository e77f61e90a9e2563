"""The last part of TRUTH.md: how the data were made, and what is normal in them."""

from collections.abc import Iterator

from moorings.examples.plank.contacts.self_serve import SHAPE, UNTAGGED_SHARE
from moorings.examples.plank.contacts.undeclared import MANAGED_CALLS_A_MONTH
from moorings.examples.plank.example import Plank
from moorings.examples.plank.markdown import section
from moorings.examples.plank.model.self_serve import RECOVERY
from moorings.examples.plank.planting import QUIET_HELP_A_MONTH
from moorings.examples.plank.population import MARKETS, Market

COLUMNS = (
    "plan",
    "at_start",
    "sign_ups_a_month",
    "churn_a_month",
    "resizes_a_year",
    "mean_revenue_at_sign_up",
)
LOW, HIGH = QUIET_HELP_A_MONTH
NORMAL = f"""
Contacts come at the rates, and take the mean minutes, that the model declares for each mechanism; handling
times are log-normal, and include preparation. So the background holds what is normal:

- A self-serve account meets a person {RECOVERY.contacts_per_account:g} times a year on average. Accounts differ
  mildly (gamma, shape {SHAPE}), and {UNTAGGED_SHARE:.0%} of these e-mails name no mechanism.
- Quiet help comes on top: {LOW:g} to {HIGH:g} contacts a month, at least one in each, by three people in turn.
  One in three is filed under the mechanism that is allowed. Only accounts that stayed were chosen, so their
  churn says nothing about what the help is worth.
- A manager named below the threshold calls {MANAGED_CALLS_A_MONTH} times a month; the pool goes on as before.
- Quarterly reviews are 89 days apart, give or take a fortnight; check-ins 175 days, give or take 15.
- Nobody of a pool takes more than one of any four tickets, or check-ins, in a row of a mid-market account.
- Articles and chats are logged for self-serve only. Accounts that left keep their last revenue and plan.
- Surveys go out by lists drawn from what accounts pay today, and nobody drew one for the mid-market."""


def how_made(plank: Plank) -> Iterator[str]:
    """Yield the lines that say how the data were made."""
    yield from section(
        "how_the_data_were_made",
        "Everything is drawn from one seed. Accounts come, go and change what they buy at these rates.",
        COLUMNS,
        map(_rates, MARKETS),
    )
    yield NORMAL
    live = ", ".join(f"{count:,} {segment}" for segment, count in plank.truth.live_accounts)
    yield f"\nLive accounts at the end: {live}."


def _rates(market: Market) -> tuple[object, ...]:
    churn = f"{market.churn_a_month:.4f}"
    return (
        market.plan,
        market.at_start,
        market.sign_ups_a_month,
        churn,
        market.resizes_a_year,
        market.pounds,
    )
