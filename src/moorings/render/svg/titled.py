"""A picture with its title to be seen, for one that stands alone: on a page, a caption says it."""

import re

from moorings.render.svg.element import element, literal
from moorings.render.svg.label import LINE, Label, shortened

SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
HEAD = 2 * LINE + 12
MARGIN = 12


def titled(drawn: str, title: str, below: str) -> str:
    """Return the picture below its title and a line that says more, with a margin around."""
    width, height = (float(size) for size in SIZE.findall(drawn)[0])
    inner = drawn.replace("<svg ", f'<svg x="{MARGIN}" y="{HEAD + MARGIN}" ', 1)
    labels = (
        Label(MARGIN, MARGIN + 13, shortened(title, width, 14), size=14, weight="650"),
        Label(MARGIN, MARGIN + 13 + LINE, shortened(below, width, 11), size=11),
    )
    whole_width, whole_height = width + 2 * MARGIN, height + HEAD + 2 * MARGIN
    return element(
        "svg",
        *(one.drawn() for one in labels),
        inner,
        viewBox=f"0 0 {whole_width:g} {whole_height:g}",
        width=whole_width,
        height=whole_height,
        aria_label=literal(title),
        fill="currentColor",
    )
