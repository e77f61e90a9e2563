"""The empty tables and the mapping that `moorings data template` hands out."""

import re

from moorings.evidence.contract import TABLES
from moorings.evidence.mapping import read_mapping
from moorings.evidence.template import template_files


def test_there_is_a_heading_for_each_table_and_a_mapping() -> None:
    files = template_files()
    assert set(files) == {f"{table.name}.csv" for table in TABLES} | {"mapping.toml"}
    assert files["events.csv"] == "account_id,at,name\n"


def test_the_mapping_as_handed_out_says_nothing_of_its_own() -> None:
    mapping = read_mapping(template_files()["mapping.toml"], "mapping.toml")
    assert (mapping.sources, mapping.as_of, mapping.currency, mapping.rates) == ({}, None, "", ())


def test_every_line_that_is_taken_up_is_understood() -> None:
    text = re.sub(r"(?m)^#(?=[\w\[])", "", template_files()["mapping.toml"])
    mapping = read_mapping(text, "mapping.toml")
    named = {table: set(sources[0].columns or {}) for table, sources in mapping.sources.items()}
    assert named == {table.name: {column.name for column in table.columns} for table in TABLES}
