"""PostHog: two motives at one threshold, a delay that is meant, and pages that were not all updated."""

from moorings.examples.published.posthog.example import EXAMPLE

__all__ = ["EXAMPLE"]
