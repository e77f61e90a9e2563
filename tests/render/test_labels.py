"""Labels keep out of each other's way, and inside the picture."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from moorings.render.svg.label import Label, shortened, staggered, text_width, without_crowding

TEXTS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cc", "Cs")), max_size=40
)
LABELS = st.lists(
    st.builds(Label, st.floats(0, 900), st.floats(0, 40), TEXTS, st.sampled_from(["start", "middle", "end"])),
    max_size=8,
)


@given(LABELS)
def test_staggered_labels_never_overlap(labels: list[Label]) -> None:
    placed = staggered(labels)
    assert len(placed) == len(labels)
    assert not any(one.overlaps(other) for one, other in combinations(placed, 2))


@given(LABELS)
def test_crowded_labels_give_way_to_the_first(labels: list[Label]) -> None:
    kept = without_crowding(sorted(labels, key=lambda one: one.left))
    assert bool(kept) == bool(labels)
    assert all(one.right <= other.left for one, other in pairwise(kept))


@given(TEXTS, st.floats(20, 300))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    assert text_width(shortened(text, width, 12), 12) <= width


@given(st.floats(-500, 1500), TEXTS, st.sampled_from(["start", "middle", "end"]))
def test_a_label_is_kept_inside(x: float, text: str, anchor: str) -> None:
    label = Label(x, 10, text, anchor).within(0, 350)
    assert label.left >= -0.01
    assert label.right <= 350.01
