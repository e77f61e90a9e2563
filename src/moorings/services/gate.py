"""Who gets which relationship: a table of accounts asked of the decision."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from moorings.coverage.decision_table import decision_table
from moorings.coverage.transition import LOSING
from moorings.decision import DecisionTable
from moorings.errors import DataError, StoreError
from moorings.evidence.gate.accounts import Accounts, read_table
from moorings.evidence.gate.answers import COLUMNS, Answers
from moorings.evidence.gate.asking import Asking
from moorings.evidence.gate.extract import read_extract
from moorings.model.business import BusinessModel
from moorings.review.gate import NOT_AS_DECIDED, GateSummary, summary
from moorings.review.moves import Moves, moves_of
from moorings.review.treated import stands_of
from moorings.services.models import load_model, version_of
from moorings.services.places import must_not_be_read
from moorings.services.review import described_by, load_extract
from moorings.store.files import append_bytes, in_plain_words, must_be_new

WRITABLE = (".csv", ".parquet", ".jsonl")
PIECE = 1 << 20
"""Characters or bytes that are passed on at once."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The answers to a table of accounts on one day; they stay in the engine until they are asked for.

    `version` names the model's file by its content.
    """

    model: BusinessModel
    table: DecisionTable
    day: date
    version: str
    accounts: Accounts
    answers: Answers


@contextmanager
def gate_accounts(
    model_path: Path,
    accounts: Path,
    *,
    today: date,
    mapping: Path | None = None,
    topic: str = "",
    as_of: date | None = None,
) -> Iterator[Gate]:
    """Ask the decision about every account of a table, a file or a folder of customer data, and give the answers.

    `topic` narrows it to what a question about that gets. The day is `as_of`; else the last that a folder's data know
    of, and `today` for a file. The engine that holds the answers is closed at the end.
    """
    model = load_model(model_path)
    table = decision_table(model).about(topic) if topic else decision_table(model)
    with in_plain_words(accounts, "read"):
        is_folder = accounts.is_dir()
        accounts.stat()
    if is_folder:
        extract = load_extract(model, accounts, mapping, as_of, today)
        day, found = extract.as_of, read_extract(extract, table, stands_of(extract, model))
    else:
        described, _ = described_by(model, mapping)
        day = as_of or described.as_of or today
        found = read_table(accounts, described, table, day)
    try:
        yield Gate(model, table, day, version_of(model_path), found, _answers(found, table, day))
    finally:
        found.connection.close()


def _answers(found: Accounts, table: DecisionTable, day: date) -> Answers:
    """Return the answers to the accounts that were found."""
    asking = Asking(table, day, found.treatments.treated, found.names_segment)
    return Answers(found.connection, asking, found.relation, found.revenue)


def summarise(gate: Gate, *, limit: int | None = None) -> GateSummary:
    """Return the counts, and of each verdict that asks for attention up to `limit` accounts.

    Without a limit only those are listed who lose something, so that what they are owed is complete.
    """
    verdicts = LOSING if limit is None else NOT_AS_DECIDED
    return summary(gate.accounts, gate.answers, gate.version, limit=limit, verdicts=verdicts)


def every_answer(gate: Gate) -> Iterator[dict[str, object]]:
    """Yield the answer to each account, by column, dates as ISO text."""
    for row in gate.answers.pages():
        answer = dict(zip(COLUMNS, row, strict=True))
        until = answer["until"]
        yield {**answer, "until": until.isoformat() if isinstance(until, date) else None}


def write_answers(gate: Gate, path: Path, *, replace: bool = False, sources: Iterable[Path] = ()) -> None:
    """Let the engine write every answer to a file: .csv, .parquet or .jsonl as its name says.

    Raises:
        StoreError: it is one of the sources, or is there already and may not be replaced.
    """
    if path.suffix.lower() not in WRITABLE:
        raise StoreError(
            "nobody knows how to write this.", where=str(path), remedy=f"Known: {', '.join(WRITABLE)}."
        )
    must_not_be_read(path, sources)
    must_be_new((path,), replace=replace)
    with in_plain_words(path, "written"), TemporaryDirectory(dir=path.resolve().parent) as folder:
        draft = Path(folder) / f"answers{path.suffix.lower()}"
        gate.answers.write(draft)
        draft.replace(path.resolve())


def csv_pieces(gate: Gate) -> Iterator[str]:
    """Yield every answer as CSV that is safe in a spreadsheet, as the engine wrote it."""
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "answers.csv"
        gate.answers.write(draft)
        with draft.open(encoding="utf-8", newline="") as text:
            while piece := text.read(PIECE):
                yield piece


def log_answers(gate: Gate, model: Path, log: Path) -> None:
    """Add a line for each decision to the log."""
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "answers.jsonl"
        said = {
            "day": gate.day.isoformat(),
            "model": model.name,
            "version": gate.version,
            "topic": gate.table.topic,
        }
        gate.answers.write(draft, extra=said)
        with draft.open("rb") as lines:
            while piece := lines.read(PIECE):
                append_bytes(log, piece)


def moves_of_period(
    model_path: Path,
    data: Path,
    period: Literal["month", "quarter"],
    *,
    today: date,
    mapping: Path | None = None,
    as_of: date | None = None,
) -> tuple[Moves, str]:
    """Return the moves of the fiscal month or quarter in which the day of the data lies, and the model's currency.

    Raises:
        DataError: the data are one table, which holds no history.
    """
    model = load_model(model_path)
    with in_plain_words(data, "read"):
        data.stat()
    if not data.is_dir():
        remedy = "Name a folder with `revenue` or `account_changes` beside the accounts."
        raise DataError("one table of accounts holds no history.", where=str(data), remedy=remedy)
    extract = load_extract(model, data, mapping, as_of, today)
    try:
        return moves_of(extract, model, period), decision_table(model).currency
    finally:
        extract.close()
