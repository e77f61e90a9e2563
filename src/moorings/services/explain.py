"""What a word means, and which words there are."""

from moorings.review.explanation import Explanation, Family, families, meanings_of


def explain(word: str) -> tuple[Explanation, ...]:
    """Return every meaning of a word, the likeliest first.

    Raises:
        NotKnownError: nobody knows the word; the nearest known ones are named.
    """
    return meanings_of(word)


def all_words() -> tuple[Family, ...]:
    """Return every word that `explain` knows, by family."""
    return families()
