"""The document of the rules says what their files say."""

import os
import re
from pathlib import Path

from moorings.checks.registry import RULES
from moorings.render.rules import rules_markdown

DOCUMENT = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_golden_document_of_the_rules_is_current() -> None:
    made = rules_markdown(RULES)
    if os.environ.get("MOORINGS_GOLDEN") == "write":
        DOCUMENT.write_text(made, encoding="utf-8")

    assert DOCUMENT.read_text(encoding="utf-8") == made


def test_every_rule_is_in_the_overview_and_its_link_leads_to_it() -> None:
    made = rules_markdown(RULES)
    links = re.findall(r"\[[A-Z]{3}\d{3}\]\(#([a-z0-9-]+)\)", made)
    headings = re.findall(r"^### ([A-Z]{3}\d{3} .+)$", made, re.MULTILINE)

    assert len(links) == len(RULES)
    assert links == [rule_heading.lower().replace(" ", "-") for rule_heading in sorted(headings)]
