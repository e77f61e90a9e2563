"""One verdict on a file: what the reference says of it, and what it looks at only in places or not at all."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from moorings.errors import ModelError
from moorings.upg.catalogue import catalogue
from moorings.upg.document import ABSENT, Document, Portfolio
from moorings.upg.findings.edge_properties import wrong_edge_properties
from moorings.upg.findings.fields import odd_fields, odd_statuses
from moorings.upg.findings.finding import Finding, Severity
from moorings.upg.findings.names import ambiguous_names
from moorings.upg.findings.portfolio import graphs_of, odd_portfolio
from moorings.upg.findings.properties import odd_properties
from moorings.upg.findings.relations import repeated_edges, wrong_endpoints
from moorings.upg.findings.root import broken_seal, lost_keys, odd_stages
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph, graph_of
from moorings.upg.json_text import loads, without_mark
from moorings.upg.limits import MOST_FINDINGS, too_many_findings
from moorings.upg.normalise import kind_of, normalised
from moorings.upg.read import portfolio, single
from moorings.upg.room import require_room_to_write
from moorings.upg.validation.document import validated
from moorings.upg.validation.edges import check_edges
from moorings.upg.validation.header import check_header
from moorings.upg.validation.nodes import check_nodes
from moorings.upg.validation.remarks import Remark, Remarks, TooManyRemarksError

_CHECKS: tuple[Callable[[Graph], Iterator[Finding]], ...] = (
    wrong_endpoints,
    wrong_edge_properties,
    repeated_edges,
    ambiguous_names,
    odd_statuses,
    odd_properties,
    odd_fields,
)


class Verdict(NamedTuple):
    """What is found in a file."""

    kind: str
    """`single` or `portfolio`."""
    spec_version: str
    nodes: int
    edges: int
    findings: tuple[Finding, ...]
    """The worst first, otherwise in the order of the file."""

    def at_or_above(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings that are at least so severe."""
        bad_enough = list(Severity)[: list(Severity).index(severity) + 1]
        return tuple(one for one in self.findings if one.severity in bad_enough)


class Opened(NamedTuple):
    """A file that was read: as it stands, and brought into one plain form."""

    root: Any
    plain: dict[str, Any]
    is_portfolio: bool
    graphs: tuple[Graph, ...]
    size: int
    """Of the file, in bytes."""

    def document(self, where: str = "") -> Document | Portfolio:
        """Return the graph that is written from it, or raise ModelError."""
        return portfolio(self.plain, where) if self.is_portfolio else single(self.plain, where)

    def require_room_to_write(self) -> None:
        """Raise MemoryError unless there is room to bring it into the form in which it is written."""
        require_room_to_write(self.size, self.nodes + self.edges)

    @property
    def nodes(self) -> int:
        """How many nodes it has."""
        return sum(len(graph.nodes) for graph in self.graphs)

    @property
    def edges(self) -> int:
        """How many edges it has."""
        return sum(len(graph.edges) for graph in self.graphs)


def opened(content: bytes, where: str = "") -> Opened:
    """Return what a file's content says, or raise ModelError where it cannot be read as a graph at all."""
    root = loads(without_mark(content, where), where)
    plain = normalised(root, where)
    is_portfolio = kind_of(root) == "portfolio"
    graphs = graphs_of(plain) if is_portfolio else [graph_of(plain["nodes"], plain["edges"])]
    return Opened(root, plain, is_portfolio, tuple(graphs), len(content))


def validity(file: Opened, where: str = "") -> list[Finding]:
    """Return whether the document is valid: of a single product what the reference says, of a portfolio the like.

    Raises ModelError where there are more findings than are told, as `judged` does.
    """
    try:
        return _validity(file)
    except TooManyRemarksError as fault:
        raise too_many_findings(fault.first.path, fault.first.message, where) from None


def _validity(file: Opened) -> list[Finding]:
    if not file.is_portfolio:
        return list(_as_findings(validated(file.root, file.plain, file.graphs[0])))
    remarks = Remarks()
    check_header(file.root, file.plain, remarks)
    for graph in file.graphs:
        check_nodes(graph.nodes, remarks, graph.at)
        check_edges(graph.edges, graph, remarks)
    return [*_as_findings(remarks), *odd_portfolio(file.plain)]


def judged(content: bytes, where: str = "") -> Verdict:
    """Return the verdict on a file's content, or raise ModelError where it cannot be read as a graph at all."""
    file = opened(content, where)
    found = validity(file, where)
    found.extend(islice(_further(file), MOST_FINDINGS + 1 - len(found)))
    if len(found) > MOST_FINDINGS:
        raise too_many_findings(found[0].path, found[0].says, where)
    ranks = {severity: rank for rank, severity in enumerate(Severity)}
    return Verdict(
        kind="portfolio" if file.is_portfolio else "single",
        spec_version=_as_text(file.plain.get("spec_version", ABSENT)),
        nodes=file.nodes,
        edges=file.edges,
        findings=tuple(sorted(found, key=lambda one: ranks[one.severity])),
    )


def _further(file: Opened) -> Iterator[Finding]:
    """Yield what the reference does not look at."""
    yield from odd_stages(file.plain)
    for graph in file.graphs:
        for check in _CHECKS:
            yield from check(graph)
    yield from _seal_findings(file)
    yield from lost_keys(file.plain["unknown_root"])


def _seal_findings(file: Opened) -> Iterator[Finding]:
    try:
        graph = file.document()
    except ModelError:  # what is missing is among the findings already
        return
    file.require_room_to_write()
    yield from broken_seal(file.root, graph)


def _as_findings(remarks: Remarks) -> Iterator[Finding]:
    for remark in (*remarks.errors, *remarks.warnings):
        yield finding(remark.code, remark.path, remark.message, _remedy(remark))


def _remedy(remark: Remark) -> str:
    if remark.code != "UPG014":
        return ""
    newer = catalogue().replacements.get(remark.message.split('"')[1])
    return f"It is now called '{newer}'." if newer else ""


def _as_text(version: object) -> str:
    """Return a version that is text; an empty one for whatever else stands there, however deep it is nested."""
    return version if isinstance(version, str) else ""
