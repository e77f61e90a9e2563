"""What asking every rule costs, against reading the file: python bench/checks.py [--profile]

Makes a model of 1,000 segments and 3,000 relationships, each with mechanisms, a promise, a review and an owner, and
measures in one process the CPU of reading the file (text to document to model) and of all rules together. The bound:
all rules cost less than reading three times.
"""

import cProfile
import pstats
import sys
from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from time import process_time
from typing import Any

from moorings.checks.registry import RULES
from moorings.checks.rule import Case
from moorings.checks.run import findings_of, run
from moorings.model import keys
from moorings.model.read import read_model
from moorings.upg.document import new_document
from moorings.upg.read import parse
from moorings.upg.write import canonical

SEGMENTS, RELATIONSHIPS, ROUNDS, MOST = 1_000, 3_000, 5, 3.0
TODAY = date(2026, 7, 1)
PARTS = (
    ["self_service", "automated_services"],
    ["personal_assistance"],
    ["communities"],
    ["dedicated_personal_assistance"],
    ["communities", "personal_assistance"],
    ["co_creation"],
)
MOTIVES = (["acquisition"], ["retention"], ["retention", "upsell"])
JOBS = ("onboarding", "support", "feedback", "review", "renewal", "nurture")
BUSINESS: dict[str, Any] = {
    "schema": 1,
    "currency": "GBP",
    "attributes": [
        {"name": "annual_revenue", "kind": "money", "currency": "GBP"},
        {"name": "region", "kind": "integer"},
    ],
    "roles": [
        {
            "name": "Agent",
            "cost": {"amount": "45000.00", "currency": "GBP"},
            "hours_per_year": 1500,
            "people": 400,
        }
    ],
    "segment_order": [f"s{at}" for at in range(SEGMENTS)],
    "ladders": [{"name": "Care", "tiers": ["r3", "r1", "r0"], "universe": ["s0"]}],
}
Json = dict[str, Any]


def document() -> bytes:
    """Return the canonical bytes of the model."""
    rng = Random(1)
    return canonical(
        new_document(
            "bench",
            "A large business",
            nodes=list(_nodes(rng)),
            edges=list(_edges(rng)),
            exported_at="2026-01-01T00:00:00.000Z",
        )
    )


def _nodes(rng: Random) -> Iterator[Json]:
    yield _node("b", keys.BUSINESS_MODEL, {"moorings:business": BUSINESS})
    yield _node("head", "role", {})
    for at in range(SEGMENTS):
        yield _node(f"s{at}", keys.SEGMENT, {"segment_size": 10 + at, "moorings:segment": _segment(at)})
        yield _node(f"p{at}", keys.PROPOSITION, {})
        yield _node(f"c{at}", keys.CHANNEL, {})
    for at in range(RELATIONSHIPS):
        facts = {"moorings:relationship": _relationship(at, rng), "moorings:coverage": _coverage(at)}
        yield _node(f"r{at}", keys.RELATIONSHIP, facts)


def _segment(at: int) -> Json:
    return {
        "criteria": [{"attribute": "region", "is": at}],
        "revenue_per_account": {"amount": f"{500 + 40 * at}.00", "currency": "GBP"},
        "expected": {"categories": ["self_service"], "evidence": "Interviews", "certainty": 6},
    }


def _relationship(at: int, rng: Random) -> Json:
    parts = PARTS[at % len(PARTS)]
    return {
        "parts": parts,
        "depth": rng.choice(("recurring", "long_term")),
        "motives": MOTIVES[at % len(MOTIVES)],
        "mechanisms": [_mechanism(number, parts[number % len(parts)], rng) for number in range(3)],
        "promise": {"says": "You hear from us.", "response_hours": rng.choice((4, 8, 24))},
        "state": rng.choice(("decided", "live")),
        "review": {"every_months": 6, "last": "2026-03-01"},
        "fixed_cost": {"amount": "900.00", "currency": "GBP"},
    }


def _mechanism(number: int, part: str, rng: Random) -> Json:
    return {
        "id": f"m{number}",
        "name": f"Mechanism {number}",
        "category": part,
        "job": rng.choice(JOBS),
        "share": 0.5,
        "occurrences": rng.choice((1, 2, 12)),
        "minutes": 10,
        "role": "Agent",
    }


def _coverage(at: int) -> Json:
    if PARTS[at % len(PARTS)] != ["dedicated_personal_assistance"]:
        return {}
    threshold = {"amount": "20000.00", "currency": "GBP"}
    return {"criteria": [{"attribute": "annual_revenue", "at_least": threshold}], "book": 25}


def _edges(rng: Random) -> Iterator[Json]:
    for at in range(SEGMENTS):
        yield _edge("b", keys.TARGETS, f"s{at}")
        yield _edge(f"p{at}", keys.ADDRESSES, f"s{at}")
        yield _edge(f"c{at}", keys.REACHES, f"s{at}")
    for at in range(RELATIONSHIPS):
        yield _edge("b", keys.MAINTAINS, f"r{at}")
        yield _edge(f"r{at}", keys.WITH_SEGMENT, f"s{at % SEGMENTS}")
        yield _edge(f"r{at}", keys.SUPPORTS, f"p{rng.randrange(SEGMENTS)}")
        if at % 2:
            yield _edge(f"r{at}", keys.OWNED_BY_ROLE, "head")


def _node(name: str, kind: str, properties: Json) -> Json:
    return {"id": name, "type": kind, "title": f"{kind} {name}", "properties": properties}


def _edge(source: str, kind: str, target: str) -> Json:
    return {"id": f"{source}-{kind}-{target}", "source": source, "target": target, "type": kind}


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the least CPU that the work takes in so many rounds."""
    spent = []
    for _ in range(rounds):
        begun = process_time()
        work()
        spent.append(process_time() - begun)
    return min(spent)


def case_in(content: bytes) -> Case:
    """Return the case that a file is for the rules."""
    read = parse(content)
    return Case(read_model(read), TODAY, document=read)


def main(profile: bool) -> int:
    """Print what reading and checking cost, and the dearest rules; return 1 where the bound is broken."""
    content = document()
    reading = seconds(lambda: case_in(content))
    checking = seconds(lambda: run(case_in(content))) - reading
    found = run(case_in(content))
    print(f"{SEGMENTS:,} segments, {RELATIONSHIPS:,} relationships, {len(content):,} bytes")
    print(f"reading    {reading:6.3f} s")
    print(
        f"all rules  {checking:6.3f} s, {checking / reading:.2f} times; allowed {MOST}; {len(found):,} findings"
    )
    for spent, code in sorted(_each(case_in(content)), reverse=True)[:8]:
        print(f"  {code}  {spent:6.3f} s")
    if profile:
        _profile(case_in(content))
    return int(checking > MOST * reading)


def _each(case: Case) -> Iterator[tuple[float, str]]:
    for rule in RULES:
        if not rule.needs_data:
            yield seconds(lambda rule=rule: tuple(findings_of(rule, case)), 1), rule.code  # type: ignore[misc]


def _profile(case: Case) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(run, case)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(30)


if __name__ == "__main__":
    sys.exit(main("--profile" in sys.argv[1:]))
