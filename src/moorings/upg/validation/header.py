"""The header and the product: which catalogue, when and by whom it was written, what it is about."""

from typing import Any

from moorings.upg.document import ABSENT
from moorings.upg.validation.remarks import Remarks


def check_header(root: dict[str, Any], plain: dict[str, Any], remarks: Remarks) -> None:
    """Add what is wrong with the header of a document; `plain` is its normalised form."""
    if not _is_said(plain.get("spec_version")):
        remarks.error("UPG001", "$upg.spec_version", "spec_version is required and must be a string")
    if not _is_said(plain["provenance"]["exported_at"]):
        says = "provenance.exported_at is required and must be an ISO 8601 string"
        remarks.error("UPG001", "$upg.provenance.exported_at", says)
    if not _has_source(root):
        remarks.error("UPG001", "$.source", "source is required and must be an object")
    elif not _is_said(plain["provenance"].get("tool")):
        remarks.error("UPG001", "$.source.tool", "source.tool is required and must be a string")


def check_product(product: Any, remarks: Remarks, at: str = "$.product") -> None:
    """Add what is wrong with what the root says of the product."""
    if not isinstance(product, dict | list):
        remarks.error("UPG002", at, "product is required and must be an object")
        return
    stated = product if isinstance(product, dict) else {}
    for key in ("id", "title"):
        if not _is_said(stated.get(key, ABSENT)):
            remarks.error("UPG002", f"{at}.{key}", f"product.{key} is required and must be a string")


def _is_said(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _has_source(root: dict[str, Any]) -> bool:
    """Return whether the header or, in an older file, the root says who wrote it."""
    header = root.get("$upg")
    provenance = header.get("provenance") if isinstance(header, dict) else None
    if provenance or isinstance(provenance, dict | list):
        return True
    source = root.get("source")
    return source is None or isinstance(source, dict | list)
