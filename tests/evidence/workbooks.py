"""Writes a small Excel workbook by hand: what a spreadsheet program puts into the file, and no more."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

Cell = str | float | bool | date | None
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = f"""<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""


def write_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> Path:
    """Write sheets of rows, and return the path."""
    with ZipFile(path, "w") as file:
        sheet_parts = "".join(
            f'<Override PartName="/xl/worksheets/s{at}.xml" ContentType="{KIND}.worksheet+xml"/>'
            for at, _ in enumerate(sheets)
        )
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
            f'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType='
            f'"{KIND}.styles+xml"/>{sheet_parts}</Types>',
        )
        file.writestr("_rels/.rels", _relations([("r1", "officeDocument", "xl/workbook.xml")]))
        named = [(f"r{at}", "worksheet", f"worksheets/s{at}.xml") for at, _ in enumerate(sheets)]
        file.writestr("xl/_rels/workbook.xml.rels", _relations([*named, ("rs", "styles", "styles.xml")]))
        listed = "".join(
            f'<sheet name="{escape(name)}" sheetId="{at + 1}" r:id="r{at}"/>'
            for at, name in enumerate(sheets)
        )
        file.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>{listed}</sheets></workbook>',
        )
        file.writestr("xl/styles.xml", STYLES)
        for at, rows in enumerate(sheets.values()):
            cells = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
            file.writestr(
                f"xl/worksheets/s{at}.xml",
                f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
            )
    return path


def _relations(of: Sequence[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{ref}" Type="{DOCUMENT}/{kind}" Target="{target}"/>' for ref, kind, target in of
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _cell(value: Cell) -> str:
    match value:
        case None:
            return "<c/>"
        case bool():
            return f'<c t="b"><v>{int(value)}</v></c>'
        case date():
            return f'<c s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
        case str():
            return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value!r}</v></c>"
