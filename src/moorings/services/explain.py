"""What a word means."""

from moorings.review.explanation import Explanation, meanings_of


def explain(word: str) -> tuple[Explanation, ...]:
    """Return every meaning of a word, the likeliest first.

    Raises:
        NotKnownError: nobody knows the word; the nearest known ones are named.
    """
    return meanings_of(word)
