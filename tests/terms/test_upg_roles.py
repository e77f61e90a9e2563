"""Motive, phase and job write only what the graph allows, and nothing where no value fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.terms.upg_roles import (
    acquisition_role,
    motives_of,
    read_acquisition_role,
    read_retention_role,
    retention_role,
)
from moorings.terms.vocabulary import Job, Motive, Phase

LEGAL_ACQUISITION = {"first_touch", "nurture", "demo", "close", "other"}
LEGAL_RETENTION = {"onboarding", "check_in", "expansion", "renewal", "reactivation", "other"}

motives = st.lists(st.sampled_from(Motive))
phases = st.lists(st.sampled_from(Phase))
jobs = st.lists(st.sampled_from(Job))


@given(motives, phases, jobs)
def test_only_legal_values_are_written(motives: list[Motive], phases: list[Phase], jobs: list[Job]) -> None:
    assert acquisition_role(motives, phases, jobs) in LEGAL_ACQUISITION | {None}
    assert retention_role(motives, jobs) in LEGAL_RETENTION | {None}


@given(motives, phases, jobs)
def test_the_roles_written_imply_no_motive_that_was_not_there(
    motives: list[Motive], phases: list[Phase], jobs: list[Job]
) -> None:
    written = motives_of(acquisition_role(motives, phases, jobs), retention_role(motives, jobs))

    assert set(written) <= set(motives)


@pytest.mark.parametrize(
    ("phase", "role"),
    [("awareness", "first_touch"), ("evaluation", "nurture"), ("purchase", "close"), ("after_sales", None)],
)
def test_acquisition_follows_the_phase(phase: str, role: str | None) -> None:
    assert acquisition_role([Motive.ACQUISITION], [Phase(phase)]) == role


def test_a_job_says_more_than_a_phase() -> None:
    assert acquisition_role([Motive.ACQUISITION], [Phase.EVALUATION], [Job.DEMONSTRATION]) == "demo"


@pytest.mark.parametrize(
    ("job", "role"),
    [
        ("onboarding", "onboarding"),
        ("review", "check_in"),
        ("check_in", "check_in"),
        ("renewal", "renewal"),
        ("reactivation", "reactivation"),
        ("support", None),
        ("loyalty", None),
    ],
)
def test_retention_follows_the_job(job: str, role: str | None) -> None:
    assert retention_role([Motive.RETENTION], [Job(job)]) == role


def test_upsell_is_expansion_whatever_the_job() -> None:
    assert retention_role([Motive.UPSELL], [Job.REVIEW]) == "expansion"


def test_the_first_motive_wins_a_role_that_two_want() -> None:
    assert retention_role([Motive.RETENTION, Motive.UPSELL], [Job.RENEWAL]) == "renewal"
    assert retention_role([Motive.UPSELL, Motive.RETENTION], [Job.RENEWAL]) == "expansion"


@pytest.mark.requirement("R000-15")
def test_an_onboarding_concierge_for_two_motives_carries_both_roles() -> None:
    both = [Motive.ACQUISITION, Motive.RETENTION]

    assert acquisition_role(both, [Phase.PURCHASE], [Job.ONBOARDING]) == "close"
    assert retention_role(both, [Job.ONBOARDING]) == "onboarding"


def test_no_motive_writes_nothing() -> None:
    assert acquisition_role([], list(Phase), list(Job)) is None
    assert retention_role([], list(Job)) is None


def test_a_file_that_spells_a_role_its_own_way_is_understood() -> None:
    assert read_acquisition_role("first-touch") == "first_touch"
    assert read_retention_role("Check in") == "check_in"
    assert read_retention_role("Proactive check-ins at day 14, 30, and 60.") is None


def test_roles_of_another_tool_imply_our_motives() -> None:
    assert motives_of(read_acquisition_role("demo"), read_retention_role("expansion")) == (
        "acquisition",
        "upsell",
    )
    assert motives_of(None, read_retention_role("renewal")) == ("retention",)
    assert motives_of(None, None) == ()
