"""Customer data with everything that may differ between engines: nulls, refunds, leavers, letters, ends of months."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

AS_OF = date(2025, 12, 31)
CATEGORIES = (
    "personal_assistance",
    "dedicated_personal_assistance",
    "self_service",
    "automated_services",
    "communities",
    None,
)
ROLES = ("success manager", "support agent")
Table = list[dict[str, Any]]


def company(accounts: int = 300, contacts: int = 6_000, seed: int = 5) -> dict[str, Table]:
    """Return the tables of a made-up company; the same seed gives the same rows."""
    dice = Random(seed)  # noqa: S311  # the same rows each time
    ids = [f"A{number:05}" for number in range(accounts)]
    return {
        "accounts": [_account(dice, ref) for ref in ids],
        "account_changes": [_change(dice, ref) for ref in ids for _ in range(dice.randrange(3))],
        "interactions": [_contact(dice, dice.choice(ids)) for _ in range(contacts)],
        "revenue": [row for ref in ids for row in _revenue(dice, ref)],
        "surveys": [_survey(dice, ref) for ref in ids for _ in range(dice.randrange(4))],
        "events": [_event(dice, ref) for ref in ids for _ in range(dice.randrange(3))],
        "people": [
            {
                "agent_id": f"p{number}",
                "role": ("success manager", "support agent")[number % 2],
                "hours_per_week": 37.5,
            }
            for number in range(12)
        ],
    }


def segments(tables: dict[str, Table]) -> dict[str, str]:
    """Return the segment of each account; one in fifty has none."""
    names = ("small", "middle", "Große & Söhne")
    refs = [str(row["account_id"]) for row in tables["accounts"]]
    return {ref: names[place % 3] for place, ref in enumerate(refs) if place % 50}


def _day(dice: Random, first: date = date(2023, 1, 1), last: date = AS_OF) -> date:
    return first + timedelta(days=dice.randrange((last - first).days + 1))


def _moment(dice: Random, first: date = date(2024, 1, 1)) -> datetime:
    day = _day(dice, first)
    return datetime(day.year, day.month, day.day, dice.randrange(24), dice.randrange(60), dice.randrange(60))  # noqa: DTZ001


def _maybe(dice: Random, value: Any, share: float = 0.9) -> Any:
    return value if dice.random() < share else None


def _account(dice: Random, ref: str) -> dict[str, Any]:
    created = _day(dice, date(2021, 1, 1), date(2025, 11, 30))
    left = _maybe(dice, _day(dice, created), 0.1)
    return {
        "account_id": ref,
        "created_at": _maybe(dice, created),
        "churned_at": left,
        "churned": left is not None or _maybe(dice, False),
        "segment": None,
        "plan": _maybe(dice, dice.choice(["team", "business", "Straße"])),
        "annual_revenue": _maybe(dice, round(dice.lognormvariate(8, 2), 2)),
        "currency": "GBP",
        "owner": _maybe(dice, f"p{dice.randrange(12)}", 0.3),
    }


def _change(dice: Random, ref: str) -> dict[str, Any]:
    what = dice.choice(["owner", "plan", "annual_revenue"])
    return {
        "account_id": ref,
        "at": _day(dice),
        "attribute": what,
        "value": _maybe(dice, f"p{dice.randrange(12)}"),
    }


def _contact(dice: Random, ref: str) -> dict[str, Any]:
    by = dice.choice(CATEGORIES)
    is_human = by in {"personal_assistance", "dedicated_personal_assistance"}
    return {
        "account_id": ref,
        "at": _moment(dice),
        "kind": dice.choice(["ticket", "call", "meeting"]),
        "channel": dice.choice(["e-mail", "telephone"]),
        "handled_by": by,
        "agent_id": _maybe(dice, f"p{dice.randrange(12)}") if is_human else None,
        "minutes": _maybe(dice, round(dice.lognormvariate(2.5, 0.8), 1)),
        "first_response_minutes": _maybe(dice, round(dice.lognormvariate(4, 1.2), 1)),
        "topic": dice.choice(["billing", "importing", None]),
        "job": dice.choice(["support", "review", "onboarding", "feedback", "renewal", None]),
        "mechanism": dice.choice(["documentation", None]),
        "initiated_by": dice.choice(["customer", "us", "machine", None]),
    }


def _revenue(dice: Random, ref: str) -> Table:
    start, rows = _day(dice, date(2023, 1, 1), date(2025, 6, 30)), []
    for _ in range(dice.randrange(4)):
        end = start + timedelta(days=dice.choice([30, 90, 365, 366]))
        kind = dice.choice(["recurring", "recurring", "recurring", "one_off", "refund"])
        amount = round(dice.lognormvariate(7, 1.5), 2)
        rows.append(
            {
                "account_id": ref,
                "period_start": start,
                "period_end": _maybe(dice, end),
                "amount": -amount if kind == "refund" else amount,
                "currency": "GBP",
                "kind": kind,
            }
        )
        start = end
    return rows


def _survey(dice: Random, ref: str) -> dict[str, Any]:
    instrument, scale = dice.choice([("nps", 10.0), ("csat", 5.0), ("ces", 7.0)])
    sent = _moment(dice, date(2025, 1, 1))
    is_answered = dice.random() < 0.6
    return {
        "account_id": ref,
        "sent_at": _maybe(dice, sent),
        "answered_at": sent + timedelta(hours=dice.randrange(100)) if is_answered else None,
        "instrument": instrument,
        "score": float(dice.randrange(int(scale) + 1)) if is_answered else None,
        "scale_max": scale,
    }


def _event(dice: Random, ref: str) -> dict[str, Any]:
    names = ["activated", "referred", "contributed", "feedback_acted_on", "churned", "reactivated"]
    return {"account_id": ref, "at": _day(dice, date(2024, 6, 1)), "name": dice.choice(names)}
