"""When two spellings are the same word."""

import re


def fold(word: str) -> str:
    """Return the form in which spellings are compared: no case, no separators, no plural.

    >>> fold("Self-Service") == fold("self service") == fold("SELF_SERVICES")
    True
    """
    return "".join(_singular(part) for part in re.split(r"[\W_]+", word.casefold()))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
