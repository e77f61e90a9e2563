"""The four-column table, there and back, in whatever shape a person has it."""

import csv
from io import StringIO

import hypothesis.strategies as st
import pytest
from hypothesis import given

from moorings.errors import DataError
from moorings.exchange.cells import csv_lines, harmless, markdown_lines
from moorings.exchange.columns import COLUMNS, Row
from moorings.exchange.imported import Imported
from moorings.exchange.source import form_of, read_words
from moorings.exchange.table import read_table, rows_of
from moorings.render.exchange import table_csv, table_markdown
from moorings.terms.vocabulary import Category, Initiative, State

WORKBOOK = """\
Relationship Type,Example Channel,Purpose,Notes
Self-serve,In-app onboarding + help,Quick start and cost-efficient,Supports lower-cost market entry
Assisted setup,Customer success agent,B2B onboarding and integration,Ensures retention in early stage
Community-driven,Online forum + webinars,Peer support and feedback loop,Creates network effect
Proactive support,Email + in-app check-ins,Reduce churn and drive upgrades,Triggers based on user behaviour
"""
"""The example of the sources, whose rows are R002-14 to 17."""


def read(text: str, suffix: str = ".csv") -> Imported:
    return read_words(text, form_of(text, suffix), "a table")


def says(found: Imported) -> str:
    return "\n".join(f"{one.line}: {one.says}" for one in found.remarks)


@pytest.mark.requirement("R002-14", "R002-15", "R002-16", "R002-17")
def test_each_row_of_the_workbook_s_example_is_read_as_its_category_beside_its_own_words() -> None:
    bonds = read(WORKBOOK).model.relationships

    assert [(one.facts.label, one.categories) for one in bonds] == [
        ("Self-serve", (Category.SELF_SERVICE,)),
        ("Assisted setup", (Category.PERSONAL_ASSISTANCE,)),
        ("Community-driven", (Category.COMMUNITIES,)),
        ("Proactive support", (Category.AUTOMATED_SERVICES,)),
    ]
    assert bonds[0].facts.purpose == "Quick start and cost-efficient"
    assert bonds[3].description == "Triggers based on user behaviour"


@pytest.mark.requirement("R002-17")
def test_proactive_support_is_begun_by_us() -> None:
    (mechanism,) = read(WORKBOOK).model.relationships[3].facts.mechanisms

    assert mechanism.initiative is Initiative.PROACTIVE
    assert "Where a person does it, it is personal assistance." in says(read(WORKBOOK))


@pytest.mark.parametrize("form", ["csv", "markdown"])
@pytest.mark.requirement("R002-18", "S10")
def test_the_workbook_s_example_comes_back_cell_by_cell(form: str) -> None:
    rows = tuple(rows_of(read(WORKBOOK).model))

    if form == "csv":
        assert table_csv(rows) == WORKBOOK.replace("\n", "\r\n")
    else:
        assert [list(one.cells) for one in rows_of(read(table_markdown(rows), ".md").model)] == [
            line.split(",") for line in WORKBOOK.splitlines()[1:]
        ]


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("|\\'=+-@<br>*_`\n,;\"")
).map(lambda text: text.strip())
ROWS = st.lists(
    st.builds(Row, WORDS, WORDS, WORDS, WORDS).filter(lambda one: any(one.cells)),
    max_size=6,
    unique_by=lambda one: one.cells,
)


@pytest.mark.requirement("R002-18", "S10")
@given(ROWS)
def test_whatever_stands_in_the_cells_comes_back(rows: list[Row]) -> None:
    for text, lines in ((table_csv(rows), csv_lines), (table_markdown(rows), markdown_lines)):
        back = rows_of(read_table(lines(text), "a table").model)
        assert [one.cells for one in back] == [one.cells for one in rows]


@pytest.mark.requirement("R002-18")
@given(WORDS)
def test_no_cell_that_is_exported_is_run_by_a_spreadsheet(words: str) -> None:
    (_, cells) = list(csv.reader(StringIO(table_csv([Row(words)]), newline="")))

    assert cells[0][:1] not in ("=", "+", "-", "@", "\t") or cells[0].lstrip("+-")[:1].isdigit()


def test_a_cell_led_by_an_apostrophe_keeps_it() -> None:
    assert [harmless(cell) for cell in ("=1+1", "'=1+1", "-5", "'tis", "a=b")] == [
        "'=1+1",
        "''=1+1",
        "-5",
        "'tis",
        "a=b",
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_stand_in_any_order_and_under_near_names(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(cells)
        for cells in (["Note", "Purpos", "Relationship", "Chanel"], ["cheap", "to keep", "self-serve", "web"])
    )

    found = read(text)

    assert [one.cells for one in rows_of(found.model)] == [("self-serve", "web", "to keep", "cheap")]
    assert "'Purpos' is read as 'Purpose'" in says(found)
    assert "'Chanel' is read as 'Example Channel'" in says(found)


def test_what_has_no_column_is_said_line_by_line_and_kept() -> None:
    found = read("A table\nRelationship Type,Owner,Notes\nself-serve,Ann,cheap,beyond\n,,\n")

    assert says(found).splitlines()[0] == "1: before the headings; kept as a comment."
    assert "3: 'Owner' is none of the four columns; kept as a comment." in says(found)
    assert found.kept == "A table\nOwner: Ann\nbeyond"


def test_words_that_are_no_category_stay_as_ideas_with_the_reason() -> None:
    found = read("Relationship Type,Notes\nE-mail,weekly\nFairy dust,\n,only notes\n")

    assert [one.facts.state for one in found.model.relationships] == [State.IDEA] * 3
    assert [one.facts.label for one in found.model.relationships] == ["E-mail", "Fairy dust", ""]
    assert "E-mail is a channel: it carries the relationship." in says(found)
    assert "'Fairy dust' is not a category" in says(found)
    assert "4: only notes: no relationship type is named; kept as an idea." in says(found)


def test_a_hybrid_is_read_from_its_parts() -> None:
    (bond,) = read("Relationship Type,Notes\nForum and a named CSM,\n").model.relationships
    assert bond.categories == (Category.COMMUNITIES, Category.DEDICATED_PERSONAL_ASSISTANCE)


def test_the_same_table_twice_in_one_file_is_read_once_and_said() -> None:
    found = read(WORKBOOK + WORKBOOK)

    assert len(found.model.relationships) == 4
    assert "6: the headings once more." in says(found)
    assert "10: says the same as line 5; read once." in says(found)


def test_ten_thousand_rows_keep_their_order() -> None:
    lines = "".join(f"self-serve,web,row {place},\n" for place in range(10_000))
    found = read(f"{','.join(COLUMNS)}\n{lines}")
    assert [one.purpose for one in rows_of(found.model)] == [f"row {place}" for place in range(10_000)]


def test_a_cell_of_ten_thousand_characters_is_kept_whole() -> None:
    long = "x" * 10_000
    (row,) = rows_of(read(f"{','.join(COLUMNS)}\n{long},{long},{long},{long}\n").model)
    assert row.cells == (long, long, long, long)


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        ("", ".csv", "is empty"),
        (" \n\n", ".txt", "is empty"),
        ("a,b\n1,2\n", ".csv", "none of the columns"),
        ('Relationship Type,Notes\n"self', ".csv", "is no CSV"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n", ".md", "none of the columns"),
        ("Dear all,\nsee you there.\n", ".txt", "no heading of a canvas"),
    ],
)
def test_a_source_of_which_nothing_is_known_is_refused(text: str, suffix: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read(text, suffix)


def test_markdown_is_read_with_what_stands_around_it() -> None:
    text = "# Ours\n\n| Type | Notes |\n|:--|--:|\n| self-serve | a \\| b<br>c |\n\nThe end.\n"

    found = read(text, ".md")

    assert [one.cells for one in rows_of(found.model)] == [("self-serve", "", "", "a | b\nc")]
    assert found.kept == "# Ours\nThe end."
