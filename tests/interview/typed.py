"""Lines typed into an interview, one after the other."""

from moorings.interview.state import Interview, Reply, reply


def typed(*lines: str, begin: Interview | None = None) -> Reply:
    """Return what the lines make of an interview; the last reply is the one that is returned."""
    got = Reply(begin or Interview(), turn=reply(Interview(), "?").turn)
    for line in lines:
        got = reply(got.interview, line)
    return got


def asked(got: Reply) -> str:
    """Return the key of what is asked next; an empty text for nothing."""
    return got.interview.asks.key if got.interview.asks else ""
