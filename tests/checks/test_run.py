"""Asking the rules: what is asked, in which order the answers come, and what a broken rule does."""

from collections.abc import Iterator
from typing import Any

import pytest

from checks.casebook import case_of
from moorings.checks.registry import RULES, rule_named, rule_words
from moorings.checks.rule import Case, Finding, Rule, Severity, Violation, about_segment
from moorings.checks.run import at_or_above, findings_of, in_order, run, top, worst
from moorings.errors import NotKnownError

SUCCESS_MANAGER: dict[str, Any] = {
    "segments": {"Enterprise": {}, "Mid-market": {}},
    "relationships": {
        "Success manager": {
            "parts": ["dedicated_personal_assistance"],
            "with": ["Enterprise"],
            "depth": "long_term",
        }
    },
}
DRIFT: dict[str, Any] = {
    "accounts": [
        {"account": "e1", "segment": "Enterprise", "way": "reviews_missed", "revenue_per_year": 150_000},
        {
            "account": "e2",
            "segment": "Enterprise",
            "way": "unmanaged_above_threshold",
            "revenue_per_year": 120_000,
        },
        {"account": "m1", "segment": "Mid-market", "way": "managed_below_threshold", "cost_per_year": 5_000},
    ],
    "books": [
        {
            "person": "Ada Okafor",
            "role": None,
            "relationship": "Success manager",
            "accounts": 31,
            "limit": 25,
        },
    ],
}
KIOSK: dict[str, Any] = {
    "segments": {"Passers-by": {}},
    "relationships": {"Kiosk": {"depth": "transactional", "with": ["Passers-by"]}},
    "targets": {"Sales": {"metric": "nps", "informs": ["Kiosk"]}},
}


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_bare_dedicated_relationship_is_asked_for_everything_a_decision_needs() -> None:
    found = run(case_of(SUCCESS_MANAGER))

    wanted = {"COV001", "REL002", "REL003", "LIF001", "LIF002", "MOT001", "REV002", "REV003"}
    assert wanted <= set(codes(found))


def test_findings_come_by_severity_then_worth_then_code() -> None:
    found = run(case_of(SUCCESS_MANAGER | {"drift": DRIFT}), select=["DRI", "COV001", "REV003"])

    assert codes(found) == ["DRI003", "DRI002", "COV001", "DRI005", "DRI004", "REV003"]
    assert in_order(reversed(found)) == found


def test_rules_about_data_are_silent_without_data() -> None:
    assert not any(rule_named(code).needs_data for code in codes(run(case_of(SUCCESS_MANAGER))))


def test_rules_about_data_are_asked_where_anything_was_measured() -> None:
    measured = {"Enterprise": {"nps": "nobody was asked"}}

    assert not case_of(SUCCESS_MANAGER).has_data
    assert case_of(SUCCESS_MANAGER | {"drift": {}}).has_data
    assert case_of(SUCCESS_MANAGER | {"measured": measured}).has_data


def test_an_estimate_is_had_of_what_was_measured_alone() -> None:
    case = case_of(SUCCESS_MANAGER | {"measured": {"Enterprise": {"nps": [40, 30, 50, 120]}}})
    told = {one.title: case.estimate(one, "nps") for one in case.model.segments}
    bare = case_of(SUCCESS_MANAGER)

    assert told["Enterprise"] is not None
    assert told["Enterprise"].value == 40
    assert told["Mid-market"] is None
    assert bare.estimate(bare.model.segments[0], "nps") is None


def test_an_airport_kiosk_is_silent_with_and_without_data() -> None:
    measured = {"Passers-by": {"nps": "nobody was asked", "csat": "nobody was asked"}}

    assert run(case_of(KIOSK)) == ()
    assert run(case_of(KIOSK | {"drift": {}, "measured": measured})) == ()


def test_a_kiosk_that_serves_nobody_is_silent_too() -> None:
    kiosk = case_of({"relationships": {"Kiosk": {"depth": "transactional"}}})

    assert run(kiosk, ignore=["no-segment"]) == ()


def test_a_model_without_anything_is_told_only_that_it_has_no_segment() -> None:
    assert codes(run(case_of({"drift": {}, "measured": {}}))) == ["REL005"]


def test_one_says_what_is_asked_by_code_name_or_family() -> None:
    case = case_of(SUCCESS_MANAGER)

    assert codes(run(case, select=["no-owner"])) == ["REV002"]
    assert codes(run(case, select=["rev"])) == ["REV002", "REV003"]
    assert codes(run(case, select=["REV", "MOT001"], ignore=["no-review-date"])) == ["MOT001", "REV002"]
    assert codes(run(case, select=["motive", "review"], ignore=["REV"])) == ["MOT001"]


def test_a_word_that_names_no_rule_is_answered_with_the_nearest() -> None:
    case = case_of(SUCCESS_MANAGER)

    with pytest.raises(NotKnownError, match=r"No rule is called 'no-ovner'. Did you mean 'no-owner'"):
        run(case, select=["no-ovner"])
    with pytest.raises(NotKnownError, match=r"'REV01'.*'REV001'"):
        run(case, ignore=["REV01"])
    with pytest.raises(NotKnownError, match=r"'ladder-gaps'.*'ladder-gap'"):
        rule_named("ladder-gaps")
    with pytest.raises(NotKnownError, match="'REV'"):
        rule_named("REV")
    with pytest.raises(NotKnownError, match=r"'coverrage'. Did you mean 'coverage'"):
        run(case, select=["coverrage"])


def test_a_family_is_no_rule_and_is_not_offered_as_one() -> None:
    assert {"COV", "coverage"} <= rule_words()
    assert not {"COV", "coverage"} & rule_words(families=False)
    assert {"COV001", "dedicated-without-threshold"} <= rule_words(families=False)


def test_a_rule_is_found_by_its_code_in_any_case_and_by_its_name() -> None:
    assert rule_named("cov001") is rule_named("COV001") is rule_named("dedicated-without-threshold")


def test_people_are_never_named() -> None:
    found = run(case_of(SUCCESS_MANAGER | {"drift": DRIFT}))

    assert not [one for one in found if "Ada" in f"{one.subject} {one.says} {one.remedy}"]


def _half_a_check(case: Case) -> Iterator[Violation]:
    yield about_segment(case.model.segments[0], "It is seen.", "Go on.")
    raise ZeroDivisionError("division by zero")


BROKEN = Rule("TST001", "half-a-check", Severity.NOTE, "0.1", _half_a_check)


def test_a_rule_that_breaks_down_becomes_a_finding_beside_what_it_had_found() -> None:
    seen, broken = findings_of(BROKEN, case_of(SUCCESS_MANAGER))

    assert (seen.code, seen.subject) == ("TST001", "Enterprise")
    assert (broken.code, broken.severity) == ("MOO001", Severity.ERROR)
    assert "TST001" in broken.subject
    assert "ZeroDivisionError" in broken.says


def test_the_worst_finding_decides() -> None:
    found = run(case_of(SUCCESS_MANAGER))

    assert worst(found) is Severity.ERROR
    assert (
        worst(at_or_above(run(case_of(SUCCESS_MANAGER), select=["REV003"]), Severity.NOTE)) is Severity.NOTE
    )
    assert worst(()) is None


def test_findings_below_a_severity_are_left_out() -> None:
    found = run(case_of(SUCCESS_MANAGER))

    assert codes(at_or_above(found, Severity.ERROR)) == ["COV001", "REL002", "REL003"]
    assert codes(at_or_above(found, Severity.WARNING)) == codes(found)[:-1]
    assert at_or_above(found, Severity.NOTE) == found


def test_the_top_findings_of_a_segment_are_its_own() -> None:
    found = run(case_of(SUCCESS_MANAGER | {"drift": DRIFT}))

    assert codes(top(found, "Enterprise")) == ["DRI003", "COV001", "REL002"]
    assert codes(top(found, "Mid-market")) == ["DRI002", "REL003"]
    assert codes(top(found, "Enterprise", n=1)) == ["DRI003"]


def test_a_finding_carries_the_reason_and_the_source_of_its_rule() -> None:
    (finding,) = run(case_of(SUCCESS_MANAGER), select=["COV001"])

    assert finding.why.startswith("A named person costs by the account.")
    assert finding.source.startswith("Unified Product Graph")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_a_rule_says_and_advises_are_sentences(rule: Rule) -> None:
    for finding in findings_of(rule, case_of(SUCCESS_MANAGER | {"drift": DRIFT, "measured": {}})):
        assert finding.code == rule.code
        assert finding.says[0].isupper() or finding.says[0].isdigit()
        assert finding.says.endswith(".")
        assert finding.remedy.endswith(".")


def test_a_kiosk_is_silent_whatever_is_known_of_those_who_pass_it() -> None:
    passers_by = {
        "customers": "consumers",
        "revenue_per_account": {"amount": "0", "currency": "GBP"},
        "would_pay": {"amount": "0", "currency": "GBP"},
        "expected": {"categories": ["personal_assistance"], "depth": "recurring"},
    }
    kiosk = {
        "depth": "transactional",
        "with": ["Passers-by"],
        "description": "A bi-weekly serviced kiosk for purchases above £2",
        "stage": "pilot",
        "state": "live",
        "motives": ["retention"],
        "promise": {"says": "The next business day, within 24 hours", "response_days": 30},
        "statements": [{"about": "touch", "value": "low"}, {"about": "touch", "value": "high"}],
    }
    offer = {
        "segment": "Passers-by",
        "category": "personal_assistance",
        "price": {"amount": "0", "currency": "GBP"},
    }
    case = case_of(
        {
            "stage": "growth",
            "segments": {"Passers-by": passers_by},
            "relationships": {"Telephone": kiosk},
            "competitors": {"Gantrow": {"offers": [offer]}},
            "channels": {"Street": {}},
            "objectives": {"Sell more": {}},
        }
    )

    assert codes(run(case, ignore=["MOD"])) == []


@pytest.mark.requirement("R000-32")
def test_what_is_undecided_is_told_once() -> None:
    case = case_of({"segments": {"Mid-market": {"customers": "businesses"}, "Small": {}}})

    assert [(one.code, one.subject) for one in run(case)] == [("REL003", "Mid-market"), ("REL003", "Small")]


def test_of_an_idea_nothing_is_asked_but_when_it_is_looked_at() -> None:
    idea = {
        "state": "idea",
        "with": ["Mid-market"],
        "parts": ["communities", "dedicated_personal_assistance"],
    }
    case = case_of({"segments": {"Mid-market": {}}, "relationships": {"Council": idea}})

    assert codes(run(case)) == ["REL003", "REV007"]
