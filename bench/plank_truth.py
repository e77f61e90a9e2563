"""Compare what a review of Plank finds with what was planted: python bench/plank_truth.py [SEED …]

Prints a line a seed: whether each deterministic truth is found exactly, and for quiet help, which grows gradually,
how many accounts were found, missed and falsely told of, with recall, precision and how far the month is off.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from moorings.drift.report import DriftReport, Way
from moorings.examples import plank
from moorings.examples.plank.truth import Truth
from moorings.review.verdict import Review
from moorings.services.example import write_example
from moorings.services.review import review_model

SEEDS_UNSEEN = tuple(range(101, 111))


@dataclass(frozen=True, slots=True)
class QuietHelpScore:
    """How well quiet help was found: counts of accounts, and the months by which each found onset is off."""

    found: int
    missed: tuple[str, ...]
    false: tuple[str, ...]
    months_off: tuple[int, ...]

    @property
    def recall(self) -> float:
        """The share of planted accounts that was found."""
        return self.found / (self.found + len(self.missed))

    @property
    def precision(self) -> float:
        """The share of accounts told of that was planted."""
        return self.found / (self.found + len(self.false))


def review_plank(seed: int, folder: Path) -> Review:
    """Return the review of the example company of this seed, written to a folder and read from it."""
    write_example("plank", folder, seed=seed)
    return review_model(folder / "plank.upg", today=date(2026, 7, 1), data=folder / "data")


def deterministic_truths(truth: Truth, review: Review) -> Iterator[tuple[str, object, object]]:
    """Yield the name of each truth that can be found exactly, what was planted, and what was found."""
    drift = review.drift or DriftReport()
    book = truth.book_over_limit
    yield "managed below", _planted(truth.managed_below_threshold), _found(drift, Way.MANAGED_BELOW)
    yield "unmanaged above", _planted(truth.unmanaged_above_threshold), _found(drift, Way.UNMANAGED_ABOVE)
    yield "reviews stopped", _planted(truth.reviews_stopped), _found(drift, Way.REVIEWS_MISSED)
    yield "book", {(book.agent, len(book.accounts))}, {(one.person, one.accounts) for one in drift.books}
    yield "not asked", {truth.satisfaction_not_asked}, set(_not_asked(review))
    yield "contradictions", _planted_contradictions(truth), _found_contradictions(review)


def quiet_help(truth: Truth, review: Review) -> QuietHelpScore:
    """Return how well quiet help was found."""
    planted = {one.account: one.since for one in truth.quiet_help}
    drift = review.drift or DriftReport()
    found = {one.account: one.since for one in drift.accounts if one.way is Way.QUIET_HELP}
    both = sorted(planted.keys() & found.keys())
    return QuietHelpScore(
        found=len(both),
        missed=tuple(sorted(planted.keys() - found.keys())),
        false=tuple(sorted(found.keys() - planted.keys())),
        months_off=tuple(_months(found[account] or date.min) - _months(planted[account]) for account in both),
    )


def _planted(truths: tuple[object, ...]) -> set[str]:
    return {str(getattr(one, "account")) for one in truths}  # noqa: B009  # three kinds of truth have an account


def _found(drift: DriftReport, way: Way) -> set[str]:
    return {one.account for one in drift.accounts if one.way is way}


def _not_asked(review: Review) -> Iterator[str]:
    for segment in review.segments:
        asked = {one.key: one.estimate for one in segment.measured if one.key in {"nps", "csat"}}
        if all("nobody was asked" in estimate.reason for estimate in asked.values()):
            yield segment.id


def _planted_contradictions(truth: Truth) -> dict[str, int]:
    planted = truth.contradictions
    return {
        "gone but paying": len(planted.flagged_gone_but_paying),
        "before sign-up": len(planted.contacts_before_sign_up),
        "negative minutes": len(planted.negative_minutes),
        "unknown accounts": len(planted.unknown_accounts),
        "scores beyond scale": len(planted.scores_beyond_scale),
    }


def _found_contradictions(review: Review) -> dict[str, int]:
    if review.data is None:
        return {}
    said = [(one.says, one.count) for one in review.data.contradictions]
    said += [(one.reason, one.rows) for table in review.data.tables for one in table.dropped]
    wanted = {
        "gone but paying": "flagged",
        "before sign-up": "interactions",
        "negative minutes": "minutes",
        "unknown accounts": "in no row",
        "scores beyond scale": "scale",
    }
    return {name: next((count for says, count in said if word in says), 0) for name, word in wanted.items()}


def _months(day: date) -> int:
    return day.year * 12 + day.month


def main(seeds: list[int]) -> int:
    """Print the comparison for each seed; return 1 where a bound is broken."""
    broken = False
    print("seed  exact truths  planted  found  missed  false  recall  precision  month right  within one")
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            review = review_plank(seed, Path(folder))
        truth = plank.make(seed).truth
        wrong = [name for name, planted, found in deterministic_truths(truth, review) if planted != found]
        score = quiet_help(truth, review)
        right = sum(1 for off in score.months_off if off == 0) / score.found
        near = sum(1 for off in score.months_off if abs(off) <= 1) / score.found
        exact = "all found" if not wrong else "wrong: " + ", ".join(wrong)
        print(
            f"{seed:4}  {exact:12}  {len(truth.quiet_help):7}  {score.found:5}  {len(score.missed):6}"
            f"  {len(score.false):5}  {score.recall:6.3f}  {score.precision:9.3f}  {right:11.3f}  {near:10.3f}"
        )
        broken = broken or bool(wrong) or min(score.recall, score.precision) < 0.9
    return int(broken)


if __name__ == "__main__":
    sys.exit(main([int(seed) for seed in sys.argv[1:]] or [7, *SEEDS_UNSEEN]))
