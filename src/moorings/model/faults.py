"""What is wrong with an object of ours in the file, in the user's words."""

from collections.abc import Iterable
from reprlib import Repr

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from moorings.errors import ModelError, did_you_mean
from moorings.model.base import Fact

SHOWN = 5
SHALLOW = Repr()
SHALLOW.maxlevel, SHALLOW.maxstring, SHALLOW.maxother = 3, 80, 80
"""A value may be nested deeper than Python can write it."""


def explain(error: ValidationError, fact: type[Fact], place: str) -> list[str]:
    """Return one sentence for each fault that the validation found, each beginning with its place."""
    at: dict[str, list[ErrorDetails]] = {}
    for fault in error.errors():
        at.setdefault(_path(fault), []).append(fault)
    return [f"{place}{path}: {_says(faults, fact)}" for path, faults in at.items()]


def raise_all(faults: Iterable[str], where: str) -> None:
    """Raise one error that names every fault, the first few of them in full."""
    found = list(faults)
    if not found:
        return
    rest = f"\n  … and {len(found) - SHOWN} more." if len(found) > SHOWN else ""
    says = found[0] if len(found) == 1 else f"{len(found)} things are wrong:\n  " + "\n  ".join(found[:SHOWN])
    raise ModelError(f"{says}{rest}", where=where)


def shown(value: object) -> str:
    """Return a value as the file has it, cut where it is long."""
    written = SHALLOW.repr(value)
    return written if len(written) <= 60 else written[:57] + "…"


def _path(fault: ErrorDetails) -> str:
    """Return where in the object it is, as ` › mechanisms › 2 › minutes`, without the words of a choice of kinds."""
    steps = [str(step + 1) if isinstance(step, int) else step for step in fault["loc"]]
    named = [step for step in steps if not _is_kind(step)]
    return "".join(f" › {step}" for step in named)


def _is_kind(step: str) -> bool:
    return step in {"bool", "int", "float", "str", "constrained-str"} or "[" in step


def _says(faults: list[ErrorDetails], fact: type[Fact]) -> str:
    """Return what is wrong in one place; several faults there are the kinds that a value might have been of."""
    fault = faults[0]
    found = shown(fault["input"])
    if len(faults) > 1:
        known = [str(one["ctx"]["expected"]) for one in faults if "expected" in one.get("ctx", {})]
        return f"{found} does not fit{': use ' if known else ''}{', or '.join(known)}."
    match fault["type"]:
        case "extra_forbidden":
            return f"this key is not known. {did_you_mean(str(fault['loc'][-1]), _keys(fact))}".strip()
        case "missing":
            return "this key is missing."
        case "model_type":
            return f"{found} does not fit: an object is wanted."
        case "value_error":
            return str(fault["ctx"]["error"])
    return f"{found} does not fit: {fault['msg'][0].lower()}{fault['msg'][1:]}."


def _keys(fact: type[Fact]) -> set[str]:
    """Return every key that the object or one inside it takes."""
    names: set[str] = set()
    schema = fact.model_json_schema(by_alias=True)
    for part in (schema, *schema.get("$defs", {}).values()):
        names |= set(part.get("properties", {}))
    return names
