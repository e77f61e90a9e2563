"""The four-column table as relationships, and relationships as the table."""

from collections.abc import Iterable, Iterator
from itertools import chain

from moorings.errors import DataError
from moorings.exchange.bond import ROW, Bond, bond_of
from moorings.exchange.cells import Line
from moorings.exchange.columns import COLUMNS, Headings, Row, headings_of, known_columns
from moorings.exchange.imported import Imported, Remark, id_for
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship

Cells = tuple[str, str, str, str]


def read_table(lines: Iterable[Line], title: str) -> Imported:
    """Return a model with a relationship for each row of a table, and a channel for each that is named.

    The first row that names a column is the headings. Raises DataError where none does.
    """
    written = [(line, cells) for line, cells in lines if any(cells)]
    begin = next((place for place, (_, cells) in enumerate(written) if known_columns(cells)), None)
    if begin is None:
        raise DataError("has none of the columns of the table.", remedy=f"They are: {', '.join(COLUMNS)}.")
    headings, remarks = headings_of(written[begin][1], written[begin][0])
    before = (
        Remark(line, "before the headings; kept as a comment.", " | ".join(cells))
        for line, cells in written[:begin]
    )
    bonds, told = _bonds(headings, written[begin + 1 :])
    return Imported(_model(bonds, title), (*before, *remarks, *told))


def rows_of(model: BusinessModel) -> Iterator[Row]:
    """Yield a row for each relationship of a model, in its own words where it has them."""
    titles = {channel.id: channel.title for channel in model.channels}
    for one in sorted(model.relationships, key=_place):
        yield Row(
            one.facts.label or ("" if one.id.startswith(ROW) else one.title),
            " + ".join(titles[ref] for ref in _channels(one) if ref in titles),
            one.facts.purpose or " and ".join(motive.value for motive in one.motives),
            one.description or (one.facts.promise.says if one.facts.promise else ""),
        )


def _place(one: Relationship) -> str:
    """Return what rows are put in order by: those of an imported table come first, as they stood there."""
    return one.id if one.id.startswith(ROW) else "~"


def _channels(one: Relationship) -> Iterable[str]:
    """Return the channels that carry a relationship, the declared ones first."""
    carried = (mechanism.channel for mechanism in one.facts.mechanisms if mechanism.channel)
    return dict.fromkeys(chain(one.facts.links.channels, carried))


def _bonds(headings: Headings, written: Iterable[Line]) -> tuple[dict[Cells, Bond], list[Remark]]:
    """Return the relationships by the words of their row, and a remark for each line that asks for one."""
    bonds: dict[Cells, Bond] = {}
    first: dict[Cells, int] = {}
    remarks: list[Remark] = []
    for line, cells in written:
        if tuple(cells) == headings.names:
            remarks.append(Remark(line, "the headings once more."))
            continue
        row = headings.row(cells, line)
        remarks.extend(headings.without_a_column(cells, line))
        if not any(row.cells):
            continue
        if row.cells in bonds:
            remarks.append(Remark(line, f"says the same as line {first[row.cells]}; read once."))
            continue
        bonds[row.cells], first[row.cells] = (bond := bond_of(row, len(bonds) + 1)), line
        remarks.append(Remark(line, bond.says))
    return bonds, remarks


def _model(bonds: dict[Cells, Bond], title: str) -> BusinessModel:
    channels = {bond.channel.id: bond.channel for bond in bonds.values() if bond.channel}
    return BusinessModel(
        id=id_for("business", title),
        title=title,
        channels=tuple(channels.values()),
        relationships=tuple(bond.relationship for bond in bonds.values()),
    )
