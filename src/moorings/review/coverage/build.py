"""Builds the report on a coverage policy from the model, and from its accounts where there are any."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from moorings.checks.coverage import CODES
from moorings.checks.registry import rule_named
from moorings.coverage.fault import Fault
from moorings.coverage.fault_words import told
from moorings.coverage.survey import survey
from moorings.coverage.wording import criteria_in_words
from moorings.model.business import BusinessModel, Ladder
from moorings.model.relationship import CoverageFacts, Relationship
from moorings.review.coverage.population import Population
from moorings.review.coverage.report import CoverageReport, Found, Tier


def coverage_report(model: BusinessModel, day: date, population: Population | None = None) -> CoverageReport:
    """Return what the policy says on a day, what is wrong with it, and how the accounts stand."""
    tiers = tuple(one for ladder in model.settings.ladders for one in _tiers(ladder, model, day))
    findings = sorted((_found(fault, model) for fault in survey(model)), key=lambda one: -one.severity.weight)
    report = CoverageReport(model.title, day, model.settings.currency, tiers, tuple(findings))
    if population is None:
        return report
    return replace(
        report,
        tiers=tuple(_held(one, population) for one in tiers),
        accounts=len(population.accounts),
        without_tier=tuple(population.without_tier()),
        notes=tuple(population.notes()),
        set_aside=population.set_aside,
    )


def _tiers(ladder: Ladder, model: BusinessModel, day: date) -> Iterator[Tier]:
    for place, ref in enumerate(ladder.tiers, 1):
        if one := model.relationship(ref):
            yield _tier(ladder, place, one, model, day)


def _tier(ladder: Ladder, place: int, one: Relationship, model: BusinessModel, day: date) -> Tier:
    coverage = one.coverage
    segments = [segment for ref in one.segments if (segment := model.segment(ref))]
    return Tier(
        ladder=ladder.name,
        place=place,
        id=one.id,
        title=one.title,
        segments=tuple(segment.title for segment in segments),
        way_in=criteria_in_words(coverage.criteria) if coverage.criteria else "everybody of its segments",
        way_out=criteria_in_words(coverage.stays_while) if coverage.stays_while else "",
        grace_days=coverage.grace_days,
        leaves=coverage.leaves,
        exceptions=tuple(
            f"{exempt.account} until {exempt.until}: {exempt.reason}"
            for exempt in coverage.exceptions
            if day <= exempt.until
        ),
        rank=_rank(coverage),
        book=coverage.book,
        people=coverage.people,
        topics=coverage.topics,
        except_topics=coverage.except_topics,
    )


def _rank(coverage: CoverageFacts) -> str:
    rank = coverage.rank
    return f"the first {rank.first:,} by {rank.by.replace('_', ' ')}" if rank else ""


def _found(fault: Fault, model: BusinessModel) -> Found:
    words, rule = told(fault, model), rule_named(CODES[fault.kind])
    return Found(
        kind=fault.kind,
        code=rule.code,
        severity=rule.severity,
        ladder=fault.ladder,
        tiers=fault.tiers,
        segments=fault.segments,
        says=words.says,
        witness=words.witness,
        remedy=words.remedy,
        account=fault.region.witness if fault.region else {},
    )


def _held(tier: Tier, population: Population) -> Tier:
    held = population.of_tier(tier.ladder, tier.id)
    return replace(tier, accounts=len(held), revenue_per_year=population.revenue_of(held))
