"""What the example company decided: complete, free of faults but for the two that were left in it on purpose."""

from datetime import date

import pytest

from moorings.examples.plank import Plank
from moorings.examples.plank.staff import NAMED_MANAGERS
from moorings.model.compose import compose
from moorings.model.consistency import faults_of
from moorings.model.read import read_model
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category, Motive

TODAY = date(2026, 6, 30)


def relationship(plank: Plank, segment: str) -> Relationship:
    (only,) = plank.model.relationships_of(segment)
    return only


def hours(one: Relationship, when: str) -> float:
    return sum(mechanism.hours_per_account for mechanism in one.facts.mechanisms if mechanism.when == when)


def test_no_name_in_it_refers_to_nothing(plank_of_seed_7: Plank) -> None:
    assert faults_of(plank_of_seed_7.model) == []


def test_every_link_leads_to_a_node_of_the_model(plank_of_seed_7: Plank) -> None:
    model = plank_of_seed_7.model
    known = {
        one.id
        for many in (model.channels, model.revenue_streams, model.cost_structures, model.propositions)
        for one in many
    }
    for one in model.relationships:
        links = one.facts.links
        used = {*links.channels, *links.revenue_streams, *links.cost_structures, *one.propositions}
        used |= {mechanism.channel for mechanism in one.facts.mechanisms if mechanism.channel}
        assert used <= known
    relationships = {one.id for one in model.relationships}
    assert {ref for target in model.targets for ref in target.relationships} == relationships
    assert {ref for decision in model.decisions for ref in decision.influences} <= relationships


def test_it_is_the_same_model_after_a_way_through_the_file(plank_of_seed_7: Plank) -> None:
    document = compose(plank_of_seed_7.model, tool_version="0.1.0", exported_at="2026-07-01T00:00:00Z")
    assert read_model(document) == plank_of_seed_7.model


def test_an_enterprise_account_takes_102_hours_a_year_and_40_to_begin_with(plank_of_seed_7: Plank) -> None:
    """4x8 + 4 + 4x2 + 6x2 + 10 + 12x3 = 102 hours, at 90,000/1,600 an hour £5,737.50."""
    enterprise = relationship(plank_of_seed_7, "enterprise")
    assert hours(enterprise, "yearly") == pytest.approx(102)
    assert hours(enterprise, "once") == pytest.approx(40)
    role = plank_of_seed_7.model.settings.role("success manager")
    assert role is not None
    assert role.cost is not None
    assert 102 * role.cost.per_year / role.hours_per_year == pytest.approx(5737.50)


def test_a_mid_market_account_takes_an_hour_and_a_half_of_check_ins_and_pays_a_price_for_it(
    plank_of_seed_7: Plank,
) -> None:
    middle = relationship(plank_of_seed_7, "mid-market")
    check_ins = next(mechanism for mechanism in middle.facts.mechanisms if mechanism.id == "check_in")
    assert check_ins.hours_per_account == pytest.approx(1.5)
    assert middle.is_hybrid
    assert middle.facts.price is not None
    assert middle.facts.price.per_year == 1200


def test_self_serve_allows_a_person_three_minutes_a_year(plank_of_seed_7: Plank) -> None:
    teams = relationship(plank_of_seed_7, "self-serve")
    human = [mechanism for mechanism in teams.facts.mechanisms if mechanism.category.is_human]
    assert [mechanism.hours_per_account * 60 for mechanism in human] == [3.0]
    assert teams.categories == (Category.SELF_SERVICE, Category.AUTOMATED_SERVICES)


def test_exactly_one_relationship_is_past_its_review_date(plank: Plank) -> None:
    dates = {one.id: one.facts.review.next for one in plank.model.relationships}
    assert len(dates) == 3
    assert [one for one, day in dates.items() if day and day < TODAY] == [plank.truth.past_review_date]


def test_exactly_one_target_does_not_fit_what_its_relationship_is_for(plank: Plank) -> None:
    found = [
        target.id
        for target in plank.model.targets
        for one in plank.model.relationships
        if one.id in target.relationships
        and target.metric == "net_retention"
        and Motive.UPSELL not in one.motives
    ]
    assert found == [plank.truth.metric_off_motive]


def test_every_relationship_has_an_owner_a_purpose_an_onboarding_and_a_way_to_give_feedback(
    plank_of_seed_7: Plank,
) -> None:
    for one in plank_of_seed_7.model.relationships:
        assert one.owner
        assert one.propositions
        assert one.motives
        jobs = {mechanism.job for mechanism in one.facts.mechanisms if mechanism.state == "in_place"}
        assert {"onboarding", "feedback"} <= jobs


def test_as_many_people_carry_a_book_as_are_named_to_accounts(plank_of_seed_7: Plank) -> None:
    assert relationship(plank_of_seed_7, "enterprise").coverage.people == len(NAMED_MANAGERS)
