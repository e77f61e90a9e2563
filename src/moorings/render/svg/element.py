"""An SVG element as text, everything in it escaped."""

from html import escape

from moorings.render.words import printable

Attribute = str | float | None


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """Return an element; `stroke_width` is written stroke-width, `class_` class, and nothing is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def literal(text: str) -> str:
    """Return a text as SVG shows it, whatever is in it."""
    return escape(printable(text))


def picture(width: float, height: float, title: str, description: str, key: str, *children: str) -> str:
    """Return a whole picture with its title and description for those who do not see it.

    `key` tells it apart from the other pictures of a page.
    """
    return element(
        "svg",
        element("title", literal(title), id=f"{key}-title"),
        element("desc", literal(description), id=f"{key}-desc"),
        *children,
        viewBox=f"0 0 {_plain(width)} {_plain(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        font_size=12,
        fill="currentColor",
    )


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Attribute) -> str:
    """Return a line, one pixel wide in the colour of the text unless told otherwise."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": "currentColor", **attributes})


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
