"""Every metric agrees with loops over the rows of a made-up company, which share nothing with its SQL."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from math import inf
from random import Random
from statistics import fmean, median
from typing import Any

import pytest

from evidence.tables import extract
from moorings.evidence.assign import assign, promise_answers
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.measure import measure
from moorings.evidence.metrics import ALL

Rows = list[dict[str, Any]]
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
SEGMENTS = ("large", "small")
RATES = {"adviser": 30.0, "manager": 75.0}
HUMAN = {"personal_assistance", "dedicated_personal_assistance"}
CATEGORIES = (*sorted(HUMAN), "self_service", "automated_services", "communities", None)
PROMISED_MINUTES = 400.0
DEEDS = ("activated", "referred", "contributed", "feedback_acted_on")
A_MONTH = timedelta(days=30)


class Company:
    """Three hundred accounts in two segments, with two years of contacts, contracts, answers and deeds."""

    def __init__(self) -> None:
        self.dice = Random(1)  # noqa: S311 - a seed, not a secret
        ids = [f"A{number:03}" for number in range(300)]
        self.segment_of = {account: SEGMENTS[number % 3 > 0] for number, account in enumerate(ids)}
        self.people: Rows = [
            {"agent_id": f"P{number}", "role": ("adviser", "manager")[number % 2]} for number in range(6)
        ]
        self.accounts: Rows = [{"account_id": account, "created_at": self.day(1500)} for account in ids]
        self.revenue: Rows = [row for account in ids for row in self.contracts(account)]
        self.interactions: Rows = [row for account in ids for row in self.contacts(account)]
        self.surveys: Rows = [row for account in ids for row in self.questions(account)]
        self.events: Rows = [row for account in self.accounts for row in self.deeds(account)]
        for row in self.accounts:
            row["annual_revenue"] = live(self.revenue, row["account_id"], LAST) or 0.0

    def day(self, back: int) -> date:
        return LAST - timedelta(days=self.dice.randrange(back))

    def contracts(self, account: str) -> Rows:
        start = self.day(1400)
        end = self.dice.choice([None, None, None, start + timedelta(days=self.dice.randrange(20, 900))])
        first = {"account_id": account, "period_start": start, "period_end": end, "kind": "recurring"}
        first["amount"] = float(self.dice.randrange(100, 10000))
        raised = {**first, "period_start": self.day(300), "period_end": None, "amount": 250.0}
        return [first, raised] if self.dice.random() < 0.3 else [first]

    def contacts(self, account: str) -> Rows:
        return [
            {
                "account_id": account,
                "at": self.day(730),
                "handled_by": self.dice.choice(CATEGORIES),
                "agent_id": self.dice.choice(["P0", f"P{self.dice.randrange(7)}", None]),
                "minutes": self.dice.choice([None, float(self.dice.randrange(1, 90))]),
                "first_response_minutes": self.dice.choice([None, float(self.dice.randrange(1000))]),
                "job": self.dice.choice(["review", "support", "onboarding", "feedback"]),
            }
            for _ in range(self.dice.randrange(40))
        ]

    def questions(self, account: str) -> Rows:
        rows: Rows = []
        for instrument, scale_max in (("nps", 10), ("csat", 5), ("ces", 7)) * 3:
            sent, reply = self.day(600), self.dice.random() < 0.6
            score = float(self.dice.randrange(1, scale_max + 1)) if reply else None
            answered = min(LAST, sent + timedelta(days=2)) if reply else None
            rows.append(
                {"account_id": account, "sent_at": sent, "answered_at": answered, "instrument": instrument}
            )
            rows[-1] |= {"score": score, "scale_max": float(scale_max)}
        return rows

    def deeds(self, account: dict[str, Any]) -> Rows:
        """Return what an account did; nearly all get going within forty days of their sign-up."""
        rows = [(self.dice.choice(DEEDS[1:]), self.day(700)) for _ in range(self.dice.randrange(4))]
        if self.dice.random() < 0.95:
            rows.append(("activated", account["created_at"] + timedelta(days=self.dice.randrange(40))))
        return [
            {"account_id": account["account_id"], "name": name, "at": day}
            for name, day in rows
            if day <= LAST
        ]

    def extract(self) -> Extract:
        return extract(
            accounts=self.accounts,
            people=self.people,
            revenue=self.revenue,
            interactions=self.interactions,
            surveys=self.surveys,
            events=self.events,
        )


def live(revenue: Rows, account: str, day: date) -> float:
    """Return the account's recurring revenue a year on that day."""
    amounts: list[float] = [
        row["amount"]
        for row in revenue
        if row["account_id"] == account
        and row["period_start"] <= day
        and (row["period_end"] is None or day < row["period_end"])
    ]
    return sum(amounts)


class Segment:
    """The rows of one segment, and what follows from them by counting."""

    def __init__(self, company: Company, segment: str) -> None:
        self.company = company
        self.ids = [account for account, name in company.segment_of.items() if name == segment]
        members = set(self.ids)
        self.year = [
            r for r in company.interactions if r["account_id"] in members and FIRST <= r["at"] <= LAST
        ]
        self.human = [row for row in self.year if row["handled_by"] in HUMAN]
        self.surveys = [row for row in company.surveys if row["account_id"] in members]
        self.events = [row for row in company.events if row["account_id"] in members]
        self.deeds = [row for row in self.events if FIRST <= row["at"] <= LAST]
        created = {row["account_id"]: row["created_at"] for row in company.accounts}
        self.newcomers = {a: created[a] for a in self.ids if FIRST <= created[a] <= LAST - A_MONTH}

    def scores(self, instrument: str) -> list[float]:
        return [
            row["score"]
            for row in self.surveys
            if row["instrument"] == instrument and row["answered_at"] and FIRST <= row["answered_at"] <= LAST
        ]

    def sent(self) -> Rows:
        return [row for row in self.surveys if FIRST <= row["sent_at"] <= LAST]

    def cohort(self) -> dict[str, tuple[float, float]]:
        eve = FIRST - timedelta(days=1)
        ends = {
            a: (live(self.company.revenue, a, eve), live(self.company.revenue, a, LAST)) for a in self.ids
        }
        return {account: both for account, both in ends.items() if both[0]}

    def days(self) -> dict[str, int]:
        found = {}
        for account in self.ids:
            rows = [row for row in self.company.revenue if row["account_id"] == account]
            began = min(row["period_start"] for row in rows)
            ended = max(row["period_end"] or date.max for row in rows)
            found[account] = sum(began <= FIRST + timedelta(days=d) < ended for d in range(365))
        return {account: days for account, days in found.items() if days}

    def a_year(self, amount_of: Callable[[dict[str, Any]], float], rows: Rows) -> float:
        days = self.days()
        return sum(amount_of(row) for row in rows if row["account_id"] in days) / (
            sum(days.values()) / 365.25
        )

    def waits_of_newcomers(self, rows: Rows) -> dict[str, float]:
        """Return the days from each newcomer's sign-up to the first of these rows since; infinity without any."""
        return {
            account: min(
                (
                    (row["at"] - since).days
                    for row in rows
                    if row["account_id"] == account and row["at"] >= since
                ),
                default=inf,
            )
            for account, since in self.newcomers.items()
        }

    def deed(self, name: str) -> Rows:
        return [row for row in self.deeds if row["name"] == name]

    def answered_by(self, category: str) -> tuple[float, int]:
        told = [row for row in self.year if row["handled_by"]]
        share = fmean(row["handled_by"] == category for row in told)
        return share, len({row["account_id"] for row in told})

    def feedback(self) -> tuple[float, int]:
        first: dict[str, date] = {}
        for row in self.year:
            if row["job"] == "feedback":
                first[row["account_id"]] = min(row["at"], first.get(row["account_id"], LAST))
        acted = {
            row["account_id"]
            for row in self.deed("feedback_acted_on")
            if row["account_id"] in first and row["at"] >= first[row["account_id"]]
        }
        return len(acted) / len(first), len(first)

    def agents(self, least: int) -> list[Counter[str]]:
        held: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self.human:
            if row["agent_id"]:
                held[row["account_id"]][row["agent_id"]] += 1
        return [counter for counter in held.values() if counter.total() >= least]

    def cost(self, row: dict[str, Any]) -> float:
        roles = {person["agent_id"]: person["role"] for person in self.company.people}
        role = roles.get(row["agent_id"])
        return RATES[role] * row["minutes"] / 60 if role and row["minutes"] else 0.0


def by_counting(segment: Segment) -> dict[str, tuple[float, int]]:
    """Return the value of each metric and the n it rests on."""
    nps, csat, ces, sent, cohort = (
        *map(segment.scores, ("nps", "csat", "ces")),
        segment.sent(),
        segment.cohort(),
    )
    opening = sum(then for then, _ in cohort.values())
    paying = [r for a in segment.ids if (r := live(segment.company.revenue, a, LAST))]
    told = [row for row in segment.year if row["handled_by"]]
    waits = [w for row in segment.year if (w := row["first_response_minutes"]) is not None]
    three, two, customers = segment.agents(3), segment.agents(2), len(segment.days())
    pairs = [sum(k * (k - 1) for k in held.values()) / (held.total() - 1) for held in two]
    promised = [
        row
        for row in segment.year
        if row["first_response_minutes"] is not None and row["handled_by"] in {None, *HUMAN}
    ]
    seen = {row["account_id"] for row in (*segment.year, *segment.deeds)} & segment.days().keys()
    going = segment.waits_of_newcomers([row for row in segment.events if row["name"] == "activated"])
    helped = segment.waits_of_newcomers(
        [row for row in segment.company.interactions if row["job"] == "onboarding"]
    )
    return {
        "response_kept": (
            fmean(row["first_response_minutes"] <= PROMISED_MINUTES for row in promised),
            len({row["account_id"] for row in promised}),
        ),
        "self_service_share": segment.answered_by("self_service"),
        "automated_share": segment.answered_by("automated_services"),
        "peer_answer_share": segment.answered_by("communities"),
        "engagement": (len(seen) / customers, customers),
        "activation": (fmean(days <= 30 for days in going.values()), len(going)),
        "time_to_first_value": (median(going.values()), len(going)),
        "onboarding_reach": (fmean(days <= 30 for days in helped.values()), len(helped)),
        "referrals": (segment.a_year(lambda _: 1, segment.deed("referred")), customers),
        "contributions": (segment.a_year(lambda _: 1, segment.deed("contributed")), customers),
        "feedback_acted_on": segment.feedback(),
        "expansion": (sum(max(0.0, now - then) for then, now in cohort.values()) / opening, len(cohort)),
        "nps": (100 * fmean((s >= 9) - (s <= 6) for s in nps), len(nps)),
        "csat": (fmean(s in {4, 5} for s in csat), len(csat)),
        "ces": (fmean(s in {5, 6, 7} for s in ces), len(ces)),
        "response_rate": (fmean(row["score"] is not None for row in sent), len(sent)),
        "logo_churn": (fmean(now == 0 for _, now in cohort.values()), len(cohort)),
        "gross_retention": (sum(min(both) for both in cohort.values()) / opening, len(cohort)),
        "net_retention": (sum(now for _, now in cohort.values()) / opening, len(cohort)),
        "revenue_per_account": (fmean(paying), len(paying)),
        "cost_to_serve": (segment.a_year(segment.cost, segment.human), customers),
        "human_minutes": (segment.a_year(lambda row: row["minutes"] or 0, segment.human), customers),
        "human_contacts": (segment.a_year(lambda _: 1, segment.human), customers),
        "human_share": (len(segment.human) / len(told), len({row["account_id"] for row in told})),
        "top_agent_share": (sum(max(h.values()) for h in three) / sum(h.total() for h in three), len(three)),
        "same_agent": (sum(pairs) / sum(held.total() for held in two), len(two)),
        "first_response": (median(waits), len(waits)),
        "cadence": (segment.a_year(lambda row: row["job"] == "review", segment.year), customers),
    }


@pytest.fixture(scope="module")
def company() -> Company:
    return Company()


@pytest.fixture(scope="module")
def measured(company: Company) -> Mapping[str, Mapping[str, Estimate]]:
    data = company.extract()
    assign(data, company.segment_of)
    promise_answers(data, {segment: [PROMISED_MINUTES] * 672 for segment in SEGMENTS})
    return measure(data, SEGMENTS, cost_per_hour=RATES)


@pytest.mark.parametrize("segment", SEGMENTS)
def test_each_metric_is_what_counting_gives(
    company: Company, measured: Mapping[str, Mapping[str, Estimate]], segment: str
) -> None:
    counted = by_counting(Segment(company, segment))
    assert counted.keys() == {metric.key for metric in ALL}
    for key, (value, n) in counted.items():
        found = measured[segment][key]
        assert (found.n, found.value) == pytest.approx((n, value), rel=1e-9), key


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.key)
def test_an_estimate_lies_within_its_interval_and_a_share_within_none_and_all(
    measured: Mapping[str, Mapping[str, Estimate]], metric: Any
) -> None:
    for segment in SEGMENTS:
        found = measured[segment][metric.key]
        assert found.low is not None
        assert found.value is not None
        assert found.high is not None
        assert found.low <= found.value <= found.high
        if metric.unit == "share" and metric.key not in {"net_retention", "expansion"}:
            assert found.low >= 0
            assert found.high <= 1


def test_segments_add_up_to_the_whole(
    company: Company, measured: Mapping[str, Mapping[str, Estimate]]
) -> None:
    """Splitting the accounts changes no sum: contacts, minutes, cost and reviews a year, weighed by the years."""
    data = company.extract()
    assign(data, dict.fromkeys(company.segment_of, "all"))
    whole = measure(data, ["all"], cost_per_hour=RATES)["all"]
    years = {segment: sum(Segment(company, segment).days().values()) for segment in SEGMENTS}
    for key in ("human_contacts", "human_minutes", "cost_to_serve", "cadence"):
        parts = sum((measured[segment][key].value or 0) * years[segment] for segment in SEGMENTS)
        assert whole[key].value == pytest.approx(parts / sum(years.values()))
    for key in ("nps", "csat", "ces", "response_rate", "first_response"):
        assert whole[key].n == sum(measured[segment][key].n for segment in SEGMENTS)
