"""Made-up policies and accounts, for the engine and Python to be asked about alike."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import duckdb
from hypothesis import strategies as st

from moorings.coverage.allocation import Histories
from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import Standing
from moorings.coverage.verdict import Treatment
from moorings.decision import DecisionTable
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder, Rate
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Exemption, Rank, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category
from moorings.units import Period

TODAY = date(2026, 6, 30)
IDS = tuple(f"A-{number}" for number in range(1, 9))
MONEY = (-5, 0, 19_999.99, 20_000, 20_000.004, 20_000.01, 20_000.04, 50_000, 49_999.99, 100_000, 1e9)
WORDS = ("EU", "eu", "Straße", "STRASSE", "straße", "ΟΔΟΣ", "οδος", "İl", "us", "no")
DAYS = tuple(TODAY + timedelta(days=step) for step in (-400, -91, -90, -1, 0, 1))

ATTRIBUTES = (
    Attribute(name="annual_revenue", kind="money", currency="GBP"),
    Attribute(name="seats", kind="integer", unit="seats"),
    Attribute(name="score", kind="real"),
    Attribute(name="region", kind="text"),
    Attribute(name="signed", kind="date"),
    Attribute(name="on_trial", kind="yes_no"),
)
PRICES = (
    Price(amount=Decimal("20000"), currency="GBP"),
    Price(amount=Decimal("1666.67"), currency="GBP", per=Period.MONTH),
    Price(amount=Decimal("62500"), currency="USD"),
    Price(amount=Decimal("384.62"), currency="GBP", per=Period.WEEK),
    Price(amount=Decimal("100000"), currency="GBP"),
)
LIMITS: dict[str, st.SearchStrategy[Any]] = {
    "annual_revenue": st.sampled_from([*PRICES, 20_000, 50_000.5]),
    "seats": st.integers(0, 5),
    "score": st.sampled_from([0.1, 0.5, 0.30000000000000004]),
    "region": st.sampled_from(WORDS),
    "signed": st.sampled_from([one.isoformat() for one in DAYS]),
    "on_trial": st.booleans(),
}
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "annual_revenue": st.sampled_from([*MONEY, float("nan"), None]),
    "seats": st.sampled_from([0, 1, 2, 3, 4, 5, 1_234, None]),
    "score": st.sampled_from([0.1, 0.1 + 0.2, 0.5, 1234567.5, float("inf"), float("nan"), None]),
    "region": st.sampled_from([*WORDS, None]),
    "signed": st.sampled_from([*DAYS, None]),
    "on_trial": st.sampled_from([True, False, None]),
}
SEGMENT_NAMES = (None, "", "s0", "SEGMENT 1", "galactic")


@st.composite
def bounds(draw: st.DrawFn) -> Bound:
    """Return a condition that any attribute may have."""
    name = draw(st.sampled_from(sorted(LIMITS)))
    ordered = ("at_least", "more_than", "at_most", "less_than")
    sign = draw(st.sampled_from(("is", "is_not") if name == "on_trial" else (*ordered, "is", "is_not", "in")))
    limits = st.lists(LIMITS[name], min_size=1, max_size=3) if sign == "in" else LIMITS[name]
    return Bound.model_validate({"attribute": name, sign: draw(limits)})


def criteria(most: int = 2) -> st.SearchStrategy[tuple[Bound, ...]]:
    """Return up to so many conditions that must all hold."""
    return st.lists(bounds(), max_size=most).map(tuple)


@st.composite
def coverages(draw: st.DrawFn) -> CoverageFacts:
    """Return who qualifies for a relationship, with everything that may be asked."""
    sometimes = st.sampled_from([True, False, False])
    return CoverageFacts(
        criteria=draw(criteria()),
        stays_while=draw(criteria(1)),
        grace_days=draw(st.sampled_from([0, 0, 90])),
        leaves=draw(st.sampled_from(["at_once", "month", "quarter"])),
        exceptions=tuple(
            Exemption(account=draw(st.sampled_from(IDS)), until=draw(st.sampled_from(DAYS)), reason="agreed")
            for _ in range(draw(st.integers(0, 2)))
        ),
        rank=Rank(by=draw(st.sampled_from(["annual_revenue", "seats"])), first=2)
        if draw(sometimes)
        else None,
        book=draw(st.integers(1, 2)),
        people=draw(st.integers(0, 2)) if draw(sometimes) else None,
        waits_by=draw(st.sampled_from(["annual_revenue", "seats"])),
        topics=draw(st.sampled_from([(), (), ("Node-RED",)])),
        except_topics=draw(st.sampled_from([(), (), ("billing",)])),
    )


@st.composite
def models(draw: st.DrawFn) -> BusinessModel:
    """Return a business with up to three segments, up to five relationships and up to two ladders."""
    segments = tuple(
        Segment(f"s{at}", f"Segment {at}", facts=SegmentFacts(criteria=draw(criteria())))
        for at in range(draw(st.integers(0, 3)))
    )
    ids = [one.id for one in segments]
    inside = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    relationships = tuple(
        Relationship(
            f"r{at}",
            f"Relationship {at}",
            segments=draw(inside),
            facts=RelationshipFacts(
                parts=(
                    draw(st.sampled_from([Category.SELF_SERVICE, Category.DEDICATED_PERSONAL_ASSISTANCE])),
                )
            ),
            coverage=draw(coverages()),
        )
        for at in range(draw(st.integers(0, 5)))
    )
    order = draw(st.permutations([one.id for one in relationships]))
    cut = draw(st.integers(0, len(order)))
    parts = [order[:cut], order[cut : draw(st.integers(cut, len(order)))]]
    ladders = tuple(
        Ladder(name=f"L{at}", tiers=tuple(tiers), universe=draw(st.one_of(st.just("all"), inside)) or "all")
        for at, tiers in enumerate(parts)
        if tiers
    )
    settings = BusinessFacts(
        currency="GBP",
        rates={"USD": Rate(rate=0.8, date=TODAY)},
        attributes=ATTRIBUTES,
        ladders=ladders,
        fiscal_year_starts=draw(st.sampled_from(["01-01", "04-06"])),
    )
    return BusinessModel("b", "B", settings, segments=segments, relationships=relationships)


@st.composite
def accounts(draw: st.DrawFn) -> dict[str, Account]:
    """Return up to eight accounts, each of whose values may be missing."""
    chosen = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=8))
    fields = {**VALUES, "segment": st.sampled_from(SEGMENT_NAMES)}
    return {name: draw(st.fixed_dictionaries(fields)) for name in chosen}


@st.composite
def histories(draw: st.DrawFn, table: DecisionTable, names: list[str], by_person: bool) -> Histories:
    """Return how each account is treated, whether by right, and since when not any more."""
    refs = [rule.relationship for rule in table.rules]
    people = frozenset(rule.relationship for rule in table.rules if rule.names_person)
    treatment, standing = {}, {}
    for name in names:
        one = frozenset(draw(st.sets(st.sampled_from(refs), max_size=1)) if refs else ())
        treated = (people if draw(st.booleans()) else frozenset()) if by_person else one
        held = frozenset(draw(st.sets(st.sampled_from(sorted(treated))))) if treated else frozenset()
        lapsed = {ref: draw(st.sampled_from(DAYS[:5])) for ref in sorted(held) if draw(st.booleans())}
        treatment[name] = Treatment(treated, by_person)
        standing[name] = Standing(held, lapsed)
    return Histories(standing, treatment)


TYPES = {
    "money": "DOUBLE",
    "integer": "DOUBLE",
    "real": "DOUBLE",
    "text": "VARCHAR",
    "date": "DATE",
    "yes_no": "BOOLEAN",
}


def relation(
    connection: duckdb.DuckDBPyConnection,
    table: DecisionTable,
    given: Mapping[str, Account],
    known: Histories | None,
) -> str:
    """Write the accounts as the relation that a decision table is asked of, and return its name."""
    columns = {"id": "VARCHAR"} | {f"a{at}": TYPES[one.kind] for at, one in enumerate(table.attributes)}
    columns["named"] = "VARCHAR"
    for at, _ in enumerate(table.rules if known else ()):
        columns |= {f"t{at}": "BOOLEAN", f"h{at}": "BOOLEAN", f"l{at}": "DATE", f"u{at}": "DATE"}
    connection.execute(
        f"CREATE TABLE asked ({', '.join(f'{name} {kind}' for name, kind in columns.items())})"
    )
    for name, account in given.items():
        row = [name, *(_known(account.get(one.name)) for one in table.attributes), account.get("segment")]
        for rule in table.rules:
            if known is None:
                break
            standing, ref = known.standing[name], rule.relationship
            lapsed = standing.lapsed.get(ref)
            until = rule.kept_until(lapsed, table.fiscal_year_starts) if lapsed else None
            row += [ref in known.treatment[name].relationships, ref in standing.held, lapsed, until]
        connection.execute(f"INSERT INTO asked VALUES ({', '.join('?' * len(row))})", row)
    return "asked"


def _known(value: Any) -> Any:
    return None if value != value else value  # noqa: PLR0124  # only NaN differs from itself
