"""The examples that are written out as they are; `plank` is made anew from a number, and stands apart."""

from moorings.examples.example import Example
from moorings.examples.published import flowfuse, posthog, sourcegraph

EXAMPLES: dict[str, Example] = {
    one.name: one for one in (flowfuse.EXAMPLE, posthog.EXAMPLE, sourcegraph.EXAMPLE)
}
"""Each example by its name."""
