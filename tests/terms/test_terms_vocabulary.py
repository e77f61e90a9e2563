"""The closed vocabularies say what the literature and the graph say."""

import pytest

from moorings.terms.vocabulary import Category, Job, Phase, Stage, SwitchingFacet, SwitchingKind


def test_only_the_two_personal_categories_are_human() -> None:
    human = [category.value for category in Category if category.is_human]

    assert human == ["personal_assistance", "dedicated_personal_assistance"]


def test_every_category_has_a_legal_relationship_type() -> None:
    legal = {"personal", "self_service", "automated", "community", "co_creation"}

    assert {category.relationship_type for category in Category} == legal


def test_dedicated_and_pooled_help_are_one_value_in_the_graph() -> None:
    assert Category("personal_assistance").relationship_type == "personal"
    assert Category("dedicated_personal_assistance").relationship_type == "personal"


@pytest.mark.requirement("R001-19")
def test_the_eight_facets_fall_into_three_kinds_as_the_study_has_them() -> None:
    by_kind = {
        kind: {facet.value for facet in SwitchingFacet if facet.kind is kind} for kind in SwitchingKind
    }

    assert by_kind == {
        "procedural": {"economic_risk", "evaluation", "learning", "setup"},
        "financial": {"benefit_loss", "monetary_loss"},
        "relational": {"personal_relationship_loss", "brand_relationship_loss"},
    }


def test_every_facet_has_a_legal_cost_type() -> None:
    legal = {"financial", "learning", "data", "relationship", "procedural"}

    assert {facet.cost_type for facet in SwitchingFacet} <= legal


def test_stages_are_ordered_from_pilot_to_maturity() -> None:
    stages = sorted(Stage, key=lambda stage: stage.order)

    assert stages == ["pilot", "launch", "growth", "maturity"]


def test_jobs_follow_the_buying_cycle() -> None:
    phases = list(Phase)
    places = [phases.index(job.phase) for job in Job]

    assert places == sorted(places)
    assert Job.ONBOARDING.phase is Phase.AFTER_SALES
