"""The examples that are written out as they are; `plank` is made anew from a number, and stands apart."""

from moorings.examples.example import Example
from moorings.examples.published import flowfuse, gitlab, kernel, mattermost, posthog, sourcegraph

PUBLISHED = (flowfuse, gitlab, kernel, mattermost, posthog, sourcegraph)
EXAMPLES: dict[str, Example] = {one.EXAMPLE.name: one.EXAMPLE for one in PUBLISHED}
"""Each example by its name."""
