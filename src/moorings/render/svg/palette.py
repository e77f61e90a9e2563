"""The colours and patterns of the charts. Each colour goes with a pattern, a shape or a label of its own.

Colours are custom properties of the page, so that they follow its light or dark scheme; the fallback is for an SVG
that stands alone. Source: Okabe & Ito (2008), Color Universal Design, darkened where text needs contrast.
"""

from moorings.render.svg.element import element

INK = "currentColor"
MUTED = "var(--muted, #59636e)"
FAINT = "var(--line, #d5dae0)"
ACCENT = "var(--accent, #0067a3)"
ALARM = "var(--alarm, #a84300)"
TIERS = (
    "var(--tier-1, #0067a3)",
    "var(--tier-2, #00734f)",
    "var(--tier-3, #a84300)",
    "var(--tier-4, #7a5195)",
    "var(--tier-5, #6b5900)",
)
STROKES = ("M0 8 L8 0", "M0 2 H8", "M2 0 V8 M6 0 V8", "M0 0 L8 8", "M0 0 L8 8 M0 8 L8 0")


def tier_colour(index: int) -> str:
    """Return the colour of a tier."""
    return TIERS[index % len(TIERS)]


def patterns(key: str, tiers: int) -> str:
    """Return the patterns of so many tiers, and those of a gap and an overlap."""
    bands = [
        _pattern(f"{key}-tier-{index}", STROKES[index % len(STROKES)], tier_colour(index), 0.14)
        for index in range(tiers)
    ]
    gap = _pattern(f"{key}-gap", "M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6", ALARM, 0.06)
    return element("defs", *bands, gap, _pattern(f"{key}-overlap", "M0 0 L8 8 M0 8 L8 0", INK, 0.06))


def _pattern(identity: str, path: str, colour: str, tint: float) -> str:
    return element(
        "pattern",
        element("rect", width=8, height=8, fill=colour, fill_opacity=f"{tint}"),
        element("path", d=path, stroke=colour, stroke_width=1, stroke_opacity="0.55", fill="none"),
        id=identity,
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
    )
