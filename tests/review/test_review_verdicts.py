"""A review says of each segment what is decided, and what is not known."""

import json
from datetime import date
from pathlib import Path

import pytest

from moorings.review.verdict import Review
from moorings.services.review import review_model

TODAY = date(2026, 6, 30)


def segment(title: str) -> dict[str, object]:
    return {"id": title.lower(), "type": "market_segment", "title": title}


def bond(title: str, **facts: object) -> dict[str, object]:
    return {
        "id": f"bond-{title.lower()}",
        "type": "customer_relationship",
        "title": f"For {title}",
        "properties": {"moorings:relationship": facts},
    }


def serves(title: str) -> dict[str, str]:
    return {
        "id": f"e-{title}",
        "source": f"bond-{title.lower()}",
        "target": title.lower(),
        "type": "customer_relationship_with_market_segment",
    }


@pytest.fixture
def review(tmp_path: Path) -> Review:
    nodes = [
        {
            "id": "b",
            "type": "business_model",
            "title": "Ferry",
            "properties": {"moorings:business": {"schema": 1}},
        },
        *map(segment, ("Decided", "Undecided", "Proposed", "Kiosk")),
        bond("Decided", parts=["personal_assistance"], state="live"),
        bond("Proposed", parts=["communities"], state="proposed"),
        bond("Kiosk", depth="transactional", state="decided"),
    ]
    edges = [serves(title) for title in ("Decided", "Proposed", "Kiosk")]
    header = {"format_version": "1.0.0", "spec_version": "0.41.0"}
    path = tmp_path / "ferry.upg"
    path.write_text(
        json.dumps({"$upg": header, "product": {"id": "p", "title": "Ferry"}, "nodes": nodes, "edges": edges})
    )
    return review_model(path, today=TODAY)


def verdict(review: Review, title: str) -> str:
    return next(one.verdict for one in review.segments if one.title == title)


def test_without_data_a_decision_stands_and_whether_it_is_kept_is_unknown(review: Review) -> None:
    assert verdict(review, "Decided").startswith("Decided; whether it is kept is unknown")
    assert verdict(review, "Proposed").startswith("Proposed, not decided; whether it is kept is unknown")
    assert review.drift is None
    assert review.data is None
    assert all(one.accounts is None and one.measured == () for one in review.segments)


def test_a_segment_without_a_relationship_is_undecided_at_once(review: Review) -> None:
    assert verdict(review, "Undecided").startswith("Undecided: ")
    assert "REL003" in {one.code for one in review.findings if one.subject == "Undecided"}


def test_no_relationship_is_a_legal_answer_of_which_nothing_is_asked(review: Review) -> None:
    kiosk = next(one for one in review.segments if one.title == "Kiosk")

    assert kiosk.relationships[0].missing == ()
    assert kiosk.findings == ()


def test_what_a_decision_leaves_open_is_named(review: Review) -> None:
    decided = next(one for one in review.segments if one.title == "Decided")

    assert set(decided.relationships[0].missing) == {
        "value proposition",
        "depth",
        "motive",
        "mechanisms",
        "owner",
        "review date",
    }


def test_accounts_by_segment_and_money_add_up(plank_folder: Path) -> None:
    found = review_model(plank_folder / "plank.upg", today=TODAY, data=plank_folder / "data")

    assert found.data is not None
    placed = found.data.placed
    assert {one.id: one.accounts for one in found.segments} == {key: placed[key] for key in placed}
    for one in found.segments:
        assert one.accounts
        assert one.revenue_per_year == pytest.approx(one.accounts * (one.revenue_per_account or 0))
    assert found.as_of == date(2026, 6, 30)
    assert not found.data.as_of_is_given


def test_people_are_named_only_where_asked_for(plank_folder: Path) -> None:
    import moorings.render.json_ as rendered

    hidden, named = (
        rendered.review_json(
            review_model(plank_folder / "plank.upg", today=TODAY, data=plank_folder / "data", names=names)
        )
        for names in (False, True)
    )

    assert '"sm-' not in hidden
    assert '"sm-' in named
