"""A picture as a file of its own: named as SVG, with its colours settled, on its own ground."""

import re

from moorings.render.svg.label import GROUND

SVG = "http://www.w3.org/2000/svg"
FONT = "system-ui, 'Helvetica Neue', Arial, sans-serif"
SETTLED = re.compile(r"var\(--[\w-]+, ([^)]+)\)")
"""A colour of the page, which a picture without a page does not have."""


def standing_alone(drawn: str) -> str:
    """Return the picture as a file that any viewer shows; an empty text stays one."""
    if not drawn:
        return ""
    named = f'<svg xmlns="{SVG}" font-family="{FONT}" color="#1a1d21" style="background:{GROUND}" '
    return SETTLED.sub(r"\1", drawn.replace("<svg ", named, 1)) + "\n"
