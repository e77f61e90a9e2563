"""Plank, a made-up project-management tool: its model, 24 months of customer data, and the truths planted in them."""

from moorings.examples.plank.example import Plank, make
from moorings.examples.plank.truth import Truth
from moorings.examples.plank.truth_markdown import truth_markdown

__all__ = ["Plank", "Truth", "make", "truth_markdown"]
