"""A canvas that was pasted, or written by another tool."""

import json
from typing import Any

import pytest

from moorings.errors import DataError
from moorings.exchange.imported import Imported
from moorings.exchange.source import Form, form_of, read_words
from moorings.model.business import BusinessModel
from moorings.terms.vocabulary import Category, State

PASTED = """\
Acme, spring workshop
**Key Partners**
- Hosting firm
2. Key activities:
- Write the manual
## Resources
* The team
Value Propositions
• Plans that are followed
Customer Relationships
- Self-service
- A named CSM
- E-mail
Channels: Web shop
Customer Segmnts
- [ ] Small teams
Enterprises
COST STRUCTURE
– Salaries
Revenue Streams
- Subscription
- Subscription
# Wishes
- A pony
"""


def read(text: str, suffix: str = ".txt") -> Imported:
    return read_words(text, form_of(text, suffix), "a canvas")


def titles(model: BusinessModel) -> dict[str, list[str]]:
    fields = ("partners", "activities", "resources", "propositions", "relationships", "channels", "segments")
    return {field: [one.title for one in getattr(model, field)] for field in fields} | {
        "costs": [one.title for one in model.cost_structures],
        "revenue": [one.title for one in model.revenue_streams],
    }


NINE = {
    "partners": ["Hosting firm"],
    "activities": ["Write the manual"],
    "resources": ["The team"],
    "propositions": ["Plans that are followed"],
    "relationships": ["Self-service", "A named CSM", "E-mail"],
    "channels": ["Web shop"],
    "segments": ["Small teams", "Enterprises"],
    "costs": ["Salaries"],
    "revenue": ["Subscription"],
}


def test_all_nine_blocks_of_a_pasted_canvas_are_read_however_their_headings_look() -> None:
    assert titles(read(PASTED).model) == NINE


def test_relationships_of_a_canvas_are_read_as_categories_or_stay_ideas() -> None:
    self_service, named, email = read(PASTED).model.relationships

    assert self_service.categories == (Category.SELF_SERVICE,)
    assert named.categories == (Category.DEDICATED_PERSONAL_ASSISTANCE,)
    assert (email.categories, email.facts.state) == ((), State.IDEA)
    assert any("is a channel" in one.says for one in read(PASTED).remarks)


def test_what_is_below_no_block_is_said_with_its_line_and_kept() -> None:
    found = read(PASTED)

    assert found.kept == "Acme, spring workshop\n# Wishes\nA pony"
    assert [one.line for one in found.remarks if one.keeps] == [1, 23, 24]
    assert (22, "Subscription: once more; read once.") in [(one.line, one.says) for one in found.remarks]


def test_every_line_of_a_pasted_canvas_is_a_heading_or_is_told() -> None:
    told = {one.line for one in read(PASTED).remarks}
    headings = {2, 4, 6, 8, 10, 15, 18, 20}
    assert told | headings == set(range(1, 25))


@pytest.mark.parametrize(
    "content",
    [
        {"keyPartners": ["Host"], "customerSegments": ["Teams", "Big"], "channels": ["Web"]},
        {"key_partners": "Host", "customer_segments": "Teams\nBig", "channels": ["Web"]},
        {
            "canvas": {
                "Key Partners": [{"text": "Host"}],
                "Segments": ["Teams", {"title": "Big"}],
                "Channels": ["Web"],
            }
        },
        [
            {"name": "Key Partners", "items": ["Host"]},
            {"title": "Customer segments", "cards": [{"content": "Teams"}, "Big"]},
            {"id": "channels", "notes": ["Web"]},
        ],
        {
            "blocks": [
                {"block": "PARTNERS", "entries": ["Host"]},
                {"key": "customerSegments", "items": ["Teams", "Big"]},
                {"type": "Channels", "items": [{"label": "Web"}]},
            ]
        },
    ],
)
def test_lists_of_texts_by_block_are_read_however_a_tool_nests_them(content: Any) -> None:
    found = read(json.dumps(content), ".json")

    assert titles(found.model) == {
        **{key: [] for key in NINE},
        "partners": ["Host"],
        "segments": ["Teams", "Big"],
        "channels": ["Web"],
    }
    assert found.kept == ""


def test_what_of_the_json_is_in_no_block_is_kept_by_its_path() -> None:
    content = {"title": "Acme", "version": 3, "segments": [{"text": "Teams", "colour": "red"}, 7, None]}

    found = read(json.dumps(content), ".json")

    assert found.model.title == "Acme"
    assert found.kept == "$.version: 3\n$.segments[0].colour: red\n$.segments[1]: 7"


@pytest.mark.parametrize("text", ["{", "[1, 2", '{"a": "b"}', "[]", "[" * 100_000])
def test_json_of_no_canvas_is_refused(text: str) -> None:
    with pytest.raises(DataError, match=r"is no JSON|none of the blocks"):
        read(text, ".json")


def test_the_form_is_known_by_what_a_text_holds() -> None:
    assert form_of(PASTED, ".txt") is Form.CANVAS_TEXT
    assert form_of("Channels\n- web", "") is Form.CANVAS_TEXT
    assert form_of("Relationship Type;Notes\nx;y", ".txt") is Form.CSV
    assert form_of("| Type | Notes |\n|---|---|\n| x | y |", ".txt") is Form.MARKDOWN
    assert form_of('{"channels": []}', ".txt") is Form.CANVAS_JSON
    assert form_of('{"$upg": {}}', ".json") is Form.UPG
