"""Tells whoever watches which step is being taken."""

import sys


def tell(step: str) -> None:
    """Show the step on a line that the next one replaces, where somebody is watching; an empty one clears it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{step}")
        sys.stderr.flush()
