"""The rules as one document, made from what their files say of themselves."""

from collections.abc import Iterable, Iterator

from moorings.checks.family import FAMILIES, Family
from moorings.checks.rule import Rule

HEAD = """\
# The rules

Made from the rules' own texts by `make golden`. `moorings explain CODE` shows one of them, `moorings check` asks all.

A family, a code or a name may be given to `--select` and `--ignore`. What somebody means to live with is accepted in
the model, with a reason and a last day: `moorings accept`. What can be mended without guessing is mended by
`moorings check --fix`.
"""


def rules_markdown(rules: Iterable[Rule]) -> str:
    """Return the rules by family, each with why it matters, an example, what to do instead, and its source."""
    known = tuple(rules)
    return "\n".join((HEAD, *_overview(known), *(line for one in FAMILIES for line in _family(one, known))))


def _overview(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| code | what is wrong | severity | |"
    yield "|---|---|---|---|"
    for rule in rules:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        yield f"| {link} | {rule.title} | {rule.severity.value} | {_marks(rule)} |"
    yield ""


def _marks(rule: Rule) -> str:
    return ", ".join(filter(None, (rule.needs_data * "needs data", rule.mends * "mended by --fix")))


def _family(family: Family, rules: tuple[Rule, ...]) -> Iterator[str]:
    own = [rule for rule in rules if rule.family == family.letters]
    if own:
        yield f"## {family.letters}: {family.name.replace('-', ' ')}\n\n{family.asks}\n"
    for rule in own:
        facts = ", ".join(filter(None, (rule.severity.value, f"since {rule.since}", _marks(rule))))
        yield f"### {rule.code} {rule.name}\n\n{rule.title}. ({facts})\n"
        yield from (f"**{heading}.** {text}\n" for heading, text in rule.sections.items())
