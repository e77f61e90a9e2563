"""Every rule there is, by code and by name."""

from collections.abc import Iterable, Mapping
from functools import cache

from moorings.checks.family import BY_LETTERS, FAMILIES
from moorings.checks.rule import Rule
from moorings.checks.rules import (
    acceptance_of_no_rule,
    ambiguous_rhythm,
    automation_only,
    book_beyond_a_person,
    book_over_limit,
    businesses_and_consumers_alike,
    channel_as_relationship,
    community_without_stated_value,
    competitor_offers_more_for_less,
    costly_relationship_for_a_low_price,
    costs_more_than_allowed,
    decision_without_options,
    dedicated_without_threshold,
    entitled_without_manager,
    expectation_without_evidence,
    expected_is_not_established,
    expired_acceptance,
    feedback_nobody_acts_on,
    hybrid_part_without_frequency,
    idea_without_graduation,
    imposed_switching_costs_only,
    ladder_gap,
    ladder_overlap,
    live_with_nothing_in_place,
    manager_below_threshold,
    many_voices_without_standard,
    metric_that_does_not_fit_the_motive,
    no_acquisition_motive,
    no_feedback_loop,
    no_onboarding,
    no_owner,
    no_retention_motive,
    no_review_date,
    no_segment,
    no_way_out,
    nothing_after_the_sale,
    one_size_fits_all,
    one_tier_two_touch_names,
    outgrown_relationship,
    overlapping_segments,
    price_above_willingness_to_pay,
    promise_with_two_readings,
    promise_without_time,
    quiet_human_help,
    read_leniently,
    relationship_type_against_parts,
    relationship_without_category,
    relationship_without_metric,
    relationship_without_motive,
    relationship_without_segment,
    relationship_without_value_proposition,
    retention_without_mechanism,
    review_overdue,
    reviews_missed,
    satisfaction_never_asked,
    satisfaction_not_asked,
    satisfaction_without_rhythm,
    segment_left_its_level,
    segment_nobody_pays_for,
    segment_without_place,
    slow_promise_without_reason,
    stage_without_trigger,
    statements_that_disagree,
    stricter_way_out,
    support_as_the_whole_relationship,
    target_missed,
    threshold_below_break_even,
    threshold_in_words_only,
    threshold_without_unit,
    unconnected_relationship,
    undecided_segment,
    unknown_metric,
    unpriced_human_time,
    unreachable_tier,
    unserved_objective,
    unused_acceptance,
    unwritten_native_property,
    word_for_a_term,
)
from moorings.errors import NotKnownError, did_you_mean

RULES: tuple[Rule, ...] = (
    statements_that_disagree.RULE,
    one_tier_two_touch_names.RULE,
    ambiguous_rhythm.RULE,
    promise_with_two_readings.RULE,
    dedicated_without_threshold.RULE,
    ladder_gap.RULE,
    ladder_overlap.RULE,
    unreachable_tier.RULE,
    no_way_out.RULE,
    stricter_way_out.RULE,
    overlapping_segments.RULE,
    threshold_without_unit.RULE,
    threshold_in_words_only.RULE,
    quiet_human_help.RULE,
    manager_below_threshold.RULE,
    entitled_without_manager.RULE,
    book_over_limit.RULE,
    reviews_missed.RULE,
    segment_left_its_level.RULE,
    threshold_below_break_even.RULE,
    unpriced_human_time.RULE,
    costs_more_than_allowed.RULE,
    costly_relationship_for_a_low_price.RULE,
    book_beyond_a_person.RULE,
    price_above_willingness_to_pay.RULE,
    community_without_stated_value.RULE,
    segment_nobody_pays_for.RULE,
    expected_is_not_established.RULE,
    expectation_without_evidence.RULE,
    competitor_offers_more_for_less.RULE,
    unconnected_relationship.RULE,
    unserved_objective.RULE,
    no_onboarding.RULE,
    no_feedback_loop.RULE,
    automation_only.RULE,
    feedback_nobody_acts_on.RULE,
    nothing_after_the_sale.RULE,
    support_as_the_whole_relationship.RULE,
    retention_without_mechanism.RULE,
    many_voices_without_standard.RULE,
    stage_without_trigger.RULE,
    outgrown_relationship.RULE,
    live_with_nothing_in_place.RULE,
    imposed_switching_costs_only.RULE,
    promise_without_time.RULE,
    slow_promise_without_reason.RULE,
    metric_that_does_not_fit_the_motive.RULE,
    satisfaction_not_asked.RULE,
    satisfaction_never_asked.RULE,
    target_missed.RULE,
    unknown_metric.RULE,
    relationship_without_metric.RULE,
    satisfaction_without_rhythm.RULE,
    read_leniently.RULE,
    relationship_type_against_parts.RULE,
    unwritten_native_property.RULE,
    segment_without_place.RULE,
    word_for_a_term.RULE,
    relationship_without_motive.RULE,
    no_retention_motive.RULE,
    no_acquisition_motive.RULE,
    relationship_without_segment.RULE,
    relationship_without_value_proposition.RULE,
    undecided_segment.RULE,
    one_size_fits_all.RULE,
    no_segment.RULE,
    channel_as_relationship.RULE,
    relationship_without_category.RULE,
    hybrid_part_without_frequency.RULE,
    businesses_and_consumers_alike.RULE,
    review_overdue.RULE,
    no_owner.RULE,
    no_review_date.RULE,
    expired_acceptance.RULE,
    unused_acceptance.RULE,
    acceptance_of_no_rule.RULE,
    idea_without_graduation.RULE,
    decision_without_options.RULE,
)
"""Sorted by code."""


def rule_named(code_or_name: str) -> Rule:
    """Return the rule of this code or name, in capitals or not.

    Raises:
        NotKnownError: no rule is called so; the nearest are named.
    """
    wanted = code_or_name.strip().lower()
    for rule in RULES:
        if wanted in {rule.code.lower(), rule.name}:
            return rule
    raise _not_known(code_or_name, families=False)


@cache
def codes() -> Mapping[str, str]:
    """Return the code of every rule, by its code and by its name, in small letters."""
    return {word: rule.code for rule in RULES for word in (rule.code.lower(), rule.name)}


def code_named(code_or_name: str) -> str:
    """Return the code of the rule of this code or name; the word as it is where no rule is called so."""
    return codes().get(code_or_name.strip().lower(), code_or_name)


def rules_of(words: Iterable[str]) -> frozenset[Rule]:
    """Return the rules that the words name: codes, names, and families such as `COV` or `coverage`.

    Raises:
        NotKnownError: a word names no rule; the nearest are named.
    """
    return frozenset(rule for word in words for rule in _called(word))


def _called(word: str) -> tuple[Rule, ...]:
    wanted = word.strip().lower()
    found = tuple(rule for rule in RULES if wanted in _words_of(rule))
    if not found:
        raise _not_known(word, families=True)
    return found


def _words_of(rule: Rule) -> set[str]:
    return {rule.code.lower(), rule.name, rule.family.lower(), BY_LETTERS[rule.family].name}


def rule_words(*, families: bool = True) -> frozenset[str]:
    """Return every word that names rules, as it is written: codes and names, and those of families."""
    own = {name for rule in RULES for name in (rule.code, rule.name)}
    return frozenset(own).union(*((one.letters, one.name) for one in FAMILIES if families))


def _not_known(word: str, *, families: bool) -> NotKnownError:
    hint = did_you_mean(word, rule_words(families=families))
    return NotKnownError(f"No rule is called '{word}'.", remedy=hint)
