"""The review in a terminal."""

from moorings.render.text.review import review_text

__all__ = ["review_text"]
