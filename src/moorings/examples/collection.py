"""The examples that are written out as they are; `plank` is made anew from a number, and stands apart."""

from moorings.examples.example import Example
from moorings.examples.published import flowfuse, gitlab, kernel, mattermost, posthog, sourcegraph
from moorings.examples.small import kiosk, private_bank, project_tool, video, weight_loss

PUBLISHED = (flowfuse, gitlab, kernel, mattermost, posthog, sourcegraph)
SMALL = (kiosk, private_bank, project_tool, video, weight_loss)
GROUPS: dict[str, tuple[Example, ...]] = {
    "Published policies": tuple(one.EXAMPLE for one in PUBLISHED),
    "Small cases": tuple(one.EXAMPLE for one in SMALL),
}
EXAMPLES: dict[str, Example] = {one.name: one for group in GROUPS.values() for one in group}
"""Each example by its name."""
