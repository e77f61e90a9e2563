"""The cases of the rules, as Markdown tells them: prose, a small model, and what the rule says of it.

A case begins with a heading and holds one fenced block of JSON, marked `breaks` or `keeps`. Under a block that breaks
the rule stand the expected findings, a quoted line each: `> subject: what it says`, and `(worth 1234.56)` where money
is at stake. The JSON describes a model in the file's own words, each thing under its name, which is also its id:

    today           the day, 2025-09-15 where it is left out
    stage           how far the product has come, in UPG's word
    business        what `moorings:business` says; pounds and an `annual_revenue` where it is left out
    propositions    names
    segments        name → what `moorings:segment` says, with `segment_size` and `description`
    relationships   name → what `moorings:relationship` says, with `coverage`, `description`, links, `owner`, and the
                    properties of UPG's own, which are as they should be where they are left out
    targets         name → `metric`, `target_value`, `unit`, `cadence`, and the link `informs`
    accepted        name → the findings that are accepted on it
    …               the nodes around them, see `surroundings`
    drift           `accounts`, `books` and `series` of a drift report
    measured        segment → metric → [value, low, high, n], or the reason why it is unknown
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checks.surroundings import KINDS, edges_around, nodes_around
from moorings.checks.rule import Case
from moorings.drift.report import AccountDrift, BookDrift, DriftReport, MonthlyHelp, SegmentSeries, Way
from moorings.evidence.estimate import Estimate, known, unknown
from moorings.model import keys
from moorings.model.natives import natives_of
from moorings.model.read import read_model
from moorings.model.relationship import RelationshipFacts
from moorings.upg.document import new_document

CASES = Path(__file__).parent / "cases"
TODAY = "2025-09-15"
BUSINESS: dict[str, Any] = {
    "schema": 1,
    "currency": "GBP",
    "attributes": [{"name": "annual_revenue", "kind": "money", "currency": "GBP"}],
}
BLOCK = re.compile(
    r"^## (?P<name>.+?)$.*?^```json (?P<verdict>breaks|keeps)\n(?P<text>.*?)^```\n(?P<expected>(?:\n|> [^\n]*\n)*)",
    re.MULTILINE | re.DOTALL,
)
EXPECTED = re.compile(r"^> (?P<subject>.+?): (?P<says>.+?)(?: \(worth (?P<worth>[\d.]+)\))?$", re.MULTILINE)

Json = dict[str, Any]
Told = tuple[str, str, float | None]
"""A finding's subject, what it says, and its worth a year."""


@dataclass(frozen=True)
class WrittenCase:
    """One case of a rule, as its file tells it."""

    code: str
    name: str
    breaks: bool
    case: Case
    expected: tuple[Told, ...]


def written_cases() -> Iterator[WrittenCase]:
    """Yield every case of every file."""
    for path in sorted(CASES.glob("*.md")):
        for block in BLOCK.finditer(path.read_text(encoding="utf-8")):
            yield WrittenCase(
                code=path.stem,
                name=block["name"],
                breaks=block["verdict"] == "breaks",
                case=case_of(json.loads(block["text"])),
                expected=tuple(_told(line) for line in EXPECTED.finditer(block["expected"])),
            )


def _told(line: re.Match[str]) -> Told:
    return line["subject"], line["says"], float(line["worth"]) if line["worth"] else None


def case_of(told: Json) -> Case:
    """Return the case that the JSON tells, its model read as if from a file."""
    known_keys = {
        "today",
        "business",
        "propositions",
        "segments",
        "relationships",
        "targets",
        "accepted",
        "stage",
        "drift",
        "measured",
    }
    assert not told.keys() - known_keys - KINDS.keys(), told.keys() - known_keys
    document = new_document(
        "product",
        "Plank",
        stage=told.get("stage"),
        nodes=[_with_accepted(node, told) for node in (*_nodes(told), *nodes_around(told))],
        edges=[*_edges(told), *edges_around(told)],
        exported_at="2025-09-15T00:00:00Z",
    )
    return Case(
        model=read_model(document),
        today=date.fromisoformat(told.get("today", TODAY)),
        drift=_drift(told["drift"]) if "drift" in told else None,
        measured=_measured(told["measured"]) if "measured" in told else None,
        document=document,
    )


NATIVE = ("relationship_type", "acquisition_role", "retention_role")
LINKS = {"with": keys.WITH_SEGMENT, "supports": keys.SUPPORTS, "informs": keys.INFORMS}


def _nodes(told: Json) -> Iterator[Json]:
    yield _node("Plank", keys.BUSINESS_MODEL, {"moorings:business": BUSINESS | told.get("business", {})})
    for name in told.get("propositions", ()):
        yield _node(name, keys.PROPOSITION, {})
    for name, facts in told.get("segments", {}).items():
        own = {key: value for key, value in facts.items() if key not in {"segment_size", "description"}}
        size = {"segment_size": facts.get("segment_size")}
        yield _node(name, keys.SEGMENT, {"moorings:segment": own, **size}, facts.get("description"))
    for name, facts in told.get("relationships", {}).items():
        elsewhere = {*LINKS, *NATIVE, "owner", "coverage", "description"}
        own = {key: value for key, value in facts.items() if key not in elsewhere}
        native = _implied(own) | {key: facts[key] for key in NATIVE if key in facts}
        yield _node(
            name,
            keys.RELATIONSHIP,
            {"moorings:relationship": own, "moorings:coverage": facts.get("coverage", {}), **native},
            facts.get("description"),
        )
        if owner := facts.get("owner"):
            yield _node(owner, "role", {})
    for name, facts in told.get("targets", {}).items():
        aim = {key: facts[key] for key in ("target_value", "unit", "cadence") if key in facts}
        yield _node(name, keys.METRIC, {"moorings:metric": {"metric": facts["metric"]}, **aim})


def _node(name: str, kind: str, properties: Json, description: str | None = None) -> Json:
    described = {"description": description} if description else {}
    return {"id": name, "type": kind, "title": name, "properties": properties, **described}


def _implied(own: Json) -> Json:
    """Return what UPG's properties say where a file is written as it should be."""
    try:
        return {key: word for key, word in natives_of(RelationshipFacts.model_validate(own)).items() if word}
    except ValidationError:  # which reading the model tells
        return {}


def _with_accepted(node: Json, told: Json) -> Json:
    accepted = told.get("accepted", {}).get(node["id"])
    own = {"moorings:accepted": {"findings": accepted}} if accepted else {}
    return {**node, "properties": {**node["properties"], **own}}


def _edges(told: Json) -> Iterator[Json]:
    for name, facts in (told.get("relationships", {}) | told.get("targets", {})).items():
        for key, kind in LINKS.items():
            yield from (_edge(name, kind, other) for other in facts.get(key, ()))
        if owner := facts.get("owner"):
            yield _edge(name, keys.OWNED_BY_ROLE, owner)


def _edge(source: str, kind: str, target: str) -> Json:
    return {"id": f"{source} {kind} {target}", "source": source, "target": target, "type": kind}


def _drift(told: Json) -> DriftReport:
    return DriftReport(
        accounts=tuple(_account(one) for one in told.get("accounts", ())),
        books=tuple(BookDrift(**one) for one in told.get("books", ())),
        series=tuple(_series(one) for one in told.get("series", ())),
    )


def _account(told: Json) -> AccountDrift:
    return AccountDrift(
        account=told["account"],
        segment=told["segment"],
        way=Way(told["way"]),
        says="",
        since=_day(told.get("since")),
        person=told.get("person"),
        role=told.get("role"),
        cost_per_year=told.get("cost_per_year"),
        revenue_per_year=told.get("revenue_per_year"),
    )


def _series(told: Json) -> SegmentSeries:
    months = tuple(
        MonthlyHelp(date.fromisoformat(month), *counts) for month, counts in told["months"].items()
    )
    return SegmentSeries(told["segment"], told["allowed_share"], months, _day(told.get("since")))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _measured(told: Json) -> Mapping[str, Mapping[str, Estimate]]:
    return {
        segment: {
            metric: unknown(figure) if isinstance(figure, str) else known(*figure)
            for metric, figure in metrics.items()
        }
        for segment, metrics in told.items()
    }
