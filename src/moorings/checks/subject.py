"""Which node somebody means who names the subject of a finding by its id or its title."""

from collections.abc import Iterable, Sequence

from moorings.checks.rule import Case, Finding, Rule
from moorings.coverage.region_words import listed
from moorings.errors import ModelError, NotKnownError, did_you_mean
from moorings.model.written import text, title

MOST_NAMES = 8


def found_on(findings: Sequence[Finding], rule: Rule, subject: str, case: Case) -> str:
    """Return the id of the node that is meant and on which the rule finds something.

    Of a rule that needs customer data nobody knows what it would find; any node will do.

    Raises:
        NotKnownError: nothing is called so; the nearest are named.
        ModelError: the rule finds nothing there, or the finding is about no node.
    """
    nodes = {one.subject_id: one.subject for one in findings if one.code == rule.code}
    if meant := _called(subject, nodes.items()):
        return _only(subject, meant)
    node_id = named_node(subject, case)
    if rule.needs_data and not case.has_data:
        return node_id
    names = dict.fromkeys(nodes.values())
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    rest = f"It does on {listed(list(names)[:MOST_NAMES])}{more}." if names else "Nothing has to be accepted."
    raise ModelError(f"{rule.code} ({rule.name}) finds nothing on '{subject}'.", remedy=rest)


def named_node(subject: str, case: Case, among: Iterable[str] | None = None) -> str:
    """Return the id of the node of this id or title, of all nodes or of those `among` which it must be.

    Raises:
        NotKnownError: nothing is called so; the nearest are named.
        ModelError: several nodes are.
    """
    wanted = None if among is None else set(among)
    nodes = case.document.nodes if case.document else ()
    known = {text(one, "id"): title(one) for one in nodes if wanted is None or text(one, "id") in wanted}
    meant = _called(subject, known.items())
    if not meant:
        hint = did_you_mean(subject, {*known, *known.values()} - {""}, show_all=wanted is not None)
        raise NotKnownError(f"Nothing in the model is called '{subject}'.", remedy=hint)
    return _only(subject, meant)


def _called(subject: str, nodes: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the ids of the nodes that are called so: the one of that id, else those of that title."""
    known = dict(nodes)
    if subject in known:
        return (subject,)
    wanted = " ".join(subject.split()).casefold()
    return tuple(node_id for node_id, name in known.items() if " ".join(name.split()).casefold() == wanted)


def _only(subject: str, meant: Sequence[str]) -> str:
    if len(meant) > 1:
        says = f"'{subject}' is the title of several: {', '.join(meant)}."
        raise ModelError(says, remedy="Name one of them by its id.")
    if not meant[0]:
        says = f"'{subject}' is no node of the file, and what is accepted is kept on one."
        raise ModelError(says, remedy="Give the file a node of the type business_model.")
    return meant[0]
