"""TRUTH.md: what was planted, for people to read; each truth is a heading with its key and a table of accounts."""

from collections.abc import Iterator

from moorings.examples.plank.example import Plank
from moorings.examples.plank.how_made import how_made
from moorings.examples.plank.markdown import section
from moorings.examples.plank.timeline import FIRST, LAST
from moorings.examples.plank.truth import Contradictions, Harmless, Truth


def truth_markdown(plank: Plank) -> str:
    """Return the text of TRUTH.md. Every `##` heading begins with a key, every table under it with its columns."""
    return "\n".join(_lines(plank)) + "\n"


def _lines(plank: Plank) -> Iterator[str]:
    yield "# What was planted in Plank's data"
    yield ""
    yield f"Seed {plank.seed}. Data from {FIRST} to {LAST}. Everything below was put there on purpose;"
    yield "whoever reads the data without this file should find it, and little else."
    yield from _more_than_declared(plank.truth)
    yield from _less_than_declared(plank.truth)
    yield from _in_the_model(plank.truth)
    yield from _harmless(plank.truth.harmless)
    yield from _contradictions(plank.truth.contradictions)
    yield from how_made(plank)


def _more_than_declared(truth: Truth) -> Iterator[str]:
    yield from section(
        "quiet_help",
        "Self-serve accounts that people help every month, from the month on to the end. Nobody decided it.",
        ("account_id", "since", "contacts_a_month", "agents"),
        ((q.account, f"{q.since:%Y-%m}", q.contacts_a_month, " ".join(q.agents)) for q in truth.quiet_help),
    )
    yield from section(
        "managed_below_threshold",
        "Accounts that never reached £100,000 a year and have a success manager named to them since the day.",
        ("account_id", "since", "owner", "annual_revenue"),
        ((m.account, m.since, m.owner, m.pounds_a_year) for m in truth.managed_below_threshold),
    )
    book = truth.book_over_limit
    yield from section(
        "book_over_limit",
        f"`{book.agent}` carries {len(book.accounts)} live accounts; the limit is {book.limit}.",
        ("account_id", "owner"),
        ((account, book.agent) for account in book.accounts),
    )


def _less_than_declared(truth: Truth) -> Iterator[str]:
    yield from section(
        "unmanaged_above_threshold",
        "Accounts at or above £100,000 a year since the day, with nobody named to them.",
        ("account_id", "since", "annual_revenue"),
        ((u.account, u.since, u.pounds_a_year) for u in truth.unmanaged_above_threshold),
    )
    yield from section(
        "reviews_stopped",
        "Enterprise accounts with a manager and no quarterly business review from the month on.",
        ("account_id", "since", "owner"),
        ((r.account, f"{r.since:%Y-%m}", r.owner) for r in truth.reviews_stopped),
    )
    yield from section(
        "satisfaction_not_asked",
        "The segment to which no survey was sent.",
        ("segment",),
        ((truth.satisfaction_not_asked,),),
    )


def _in_the_model(truth: Truth) -> Iterator[str]:
    yield from section(
        "past_review_date",
        f"The one relationship whose review was due before {truth.as_of}.",
        ("relationship",),
        ((truth.past_review_date,),),
    )
    yield from section(
        "metric_off_motive",
        "The one target whose metric does not fit what its relationship is for: upsell is no motive there.",
        ("target",),
        ((truth.metric_off_motive,),),
    )


def _harmless(harmless: Harmless) -> Iterator[str]:
    yield from section(
        "looks_like_drift_and_is_not",
        "Accounts that fell below £100,000 and keep their manager down to £80,000; a documented exception; two"
        " contacts about one incident within a fortnight.",
        ("account_id", "why"),
        (
            *((account, "came in above, stays above the way out") for account in harmless.above_the_way_out),
            *((one.account, f"exception until {one.until}") for one in harmless.exceptions),
            *((account, "one incident") for account in harmless.bursts),
        ),
    )


def _contradictions(found: Contradictions) -> Iterator[str]:
    kinds = (
        ("flagged_gone_but_paying", found.flagged_gone_but_paying),
        ("contacts_before_sign_up", found.contacts_before_sign_up),
        ("negative_minutes", found.negative_minutes),
        ("unknown_accounts", found.unknown_accounts),
        ("scores_beyond_scale", found.scores_beyond_scale),
    )
    counts = ", ".join(f"{len(ids)} {kind.replace('_', ' ')}" for kind, ids in kinds)
    yield from section(
        "contradictions",
        f"Rows that cannot be: {counts}.",
        ("kind", "account_id"),
        ((kind, account) for kind, ids in kinds for account in ids),
    )
