"""Keys that a tool adds to a node's properties under its own name, as in `moorings:segment`."""

import re

_WELL_FORMED = re.compile(r"[a-z][a-z0-9_.-]*:\S(?:.*\S)?", re.IGNORECASE)
_OURS = re.compile(r"moorings:[a-z][a-z_]*")


def is_extension_key(key: str) -> bool:
    """Return whether a key has a colon, neither first nor last: all that the reference asks."""
    return 0 < key.find(":") < len(key) - 1


def is_well_formed(key: str) -> bool:
    """Return whether a key names a tool and a word; ours are plain words in small letters."""
    pattern = _OURS if key.startswith("moorings:") else _WELL_FORMED
    return pattern.fullmatch(key) is not None
