"""The header and the root: do they agree with the graph, and what of them would be lost?"""

from collections.abc import Iterator
from typing import Any

from moorings.errors import ModelError
from moorings.upg.catalogue import catalogue
from moorings.upg.document import Document, Portfolio
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.header import counts
from moorings.upg.seal import check_seal
from moorings.upg.validation.kinds import printed
from moorings.upg.write import body_seal


def lost_keys(unknown_root: tuple[str, ...]) -> Iterator[Finding]:
    """Find keys of the root and the header that the canonical form drops."""
    for key in unknown_root:
        path = key if key.startswith("$upg") else f"$.{key}"
        yield finding(
            "UPG036", path, f"The canonical form has no place for '{key}': writing the file drops it."
        )


def odd_stages(plain: dict[str, Any]) -> Iterator[Finding]:
    """Find stages of a product that the catalogue does not know."""
    if "products" not in plain:
        yield from _odd_stage(plain.get("product"), "$.product")
    for position, product in enumerate(plain.get("products", ())):
        yield from _odd_stage(product, f"$.products[{position}]")


def _odd_stage(product: Any, at: str) -> Iterator[Finding]:
    stage = product.get("stage") if isinstance(product, dict) else None
    stages = catalogue().product_stages
    if stage is None or stage in stages:
        return
    newer = catalogue().older_stages.get(stage) if isinstance(stage, str) else None
    remedy = f"It is now called '{newer}'." if newer else ""
    yield finding("UPG034", f"{at}.stage", f"The stage should be one of {', '.join(stages)}.", remedy)


def broken_seal(root: Any, graph: Document | Portfolio) -> Iterator[Finding]:
    """Find counts and a seal in the header that do not agree with the graph."""
    try:
        report = check_seal(root, lambda: counts(graph), lambda: body_seal(graph))
    except ModelError as fault:  # a description that is not text: the graph has no canonical form
        yield finding("UPG002", "$.product.description", str(fault))
        return
    for name, stated, found in report.counts:
        says = f"The header counts {printed(stated)} {name.replace('_', ' ')}, the file has {found}."
        yield finding("UPG027", f"$upg.counts.{name}", says)
    if report.seal:
        stated_seal, found_seal = report.seal
        says = f"The header's seal is {stated_seal}, that of the graph is {found_seal}."
        yield finding("UPG028", "$upg.integrity.body", says)
