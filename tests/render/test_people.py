"""People are told apart by role and letter, and named only where names may travel."""

from dataclasses import replace
from datetime import date

from moorings.drift.report import AccountDrift, BookDrift, DriftReport, Way
from moorings.render.people import aliases_of, as_shown
from render.sample_review import NAMES, sample_review


def drift_of(account: str, person: str, role: str | None, says: str = "") -> AccountDrift:
    return AccountDrift(account, "s", Way.QUIET_HELP, says, date(2025, 3, 1), person, role, 1.0, 2.0)


def test_each_person_of_a_role_gets_a_letter_and_keeps_it() -> None:
    drift = DriftReport(
        accounts=(drift_of("1", "Zoe", "csm"), drift_of("2", "Ann", "csm"), drift_of("3", "Bob", None)),
        books=(BookDrift("Zoe", "csm", "r", 22, 15),),
    )
    assert aliases_of(drift) == {"Ann": "csm A", "Zoe": "csm B", "Bob": "person A"}
    assert aliases_of(replace(drift, accounts=drift.accounts[::-1])) == aliases_of(drift)


def test_after_z_come_two_letters() -> None:
    drift = DriftReport(accounts=tuple(drift_of(str(one), f"p{one:03}", "csm") for one in range(28)))
    assert [aliases_of(drift)[f"p{one:03}"] for one in (25, 26, 27)] == ["csm Z", "csm AA", "csm AB"]


def test_a_role_that_one_row_lacks_is_taken_from_another() -> None:
    drift = DriftReport(accounts=(drift_of("1", "Ann", None), drift_of("2", "Ann", "success_manager")))
    assert aliases_of(drift) == {"Ann": "success manager A"}


def test_a_name_within_a_sentence_is_replaced_and_a_part_of_a_word_is_not() -> None:
    review = sample_review()
    drift = DriftReport(accounts=(drift_of("Annex-1", "Ann", "csm", "Ann helps Annex-1"),))
    shown = as_shown(replace(review, drift=drift)).drift
    assert shown is not None
    assert shown.accounts[0].says == "csm A helps Annex-1"


def test_nobody_is_named_in_what_is_shown_unless_names_are_asked_for() -> None:
    review = sample_review()
    assert not any(name in repr(as_shown(review)) for name in NAMES)
    named = replace(review, names=True)
    assert as_shown(named) is named
