"""What Spark says is wrong, in plain words."""

import re
from collections.abc import Iterable

from py4j.protocol import Py4JError  # type: ignore[import-untyped]  # it says nothing of its types
from pyspark.errors import AnalysisException, PySparkException
from sqlglot.errors import SqlglotError

from moorings.errors import DataError, MooringsError, did_you_mean
from moorings.evidence.sql import shortened

REASON_SHOWN = 300
"""Characters of what Spark says."""

FAILURES = (PySparkException, Py4JError, ConnectionError, SqlglotError)
LOST = ("ExecutorLostFailure", "SparkContext was shut down", "All masters are unresponsive")


def in_words(error: Exception, tables: Iterable[str] = ()) -> MooringsError:
    """Return what is wrong; `tables` are the names that could have been meant."""
    condition = (error.getCondition() or "") if isinstance(error, PySparkException) else ""
    if isinstance(error, AnalysisException):
        return _of_a_question(error, condition, tables)
    says = " ".join(str(error).split())
    if isinstance(error, ConnectionError) or "Error while sending or receiving" in says:
        return DataError("Spark's Java process on this machine has ended.", remedy="Ask again.")
    if any(sign in says for sign in LOST):
        return DataError(
            "the Spark cluster lost the workers that did this, again and again.",
            remedy="See in its logs why they end; too little memory for one is a common reason.",
        )
    if "maxResultSize" in says:
        return DataError(
            "the answer is larger than Spark may send.",
            remedy="Set spark.driver.maxResultSize and spark.driver.memory in spark-defaults.conf.",
        )
    return DataError(f"Spark cannot answer: {_reason(str(error))}")


def _of_a_question(error: AnalysisException, condition: str, tables: Iterable[str]) -> DataError:
    named = (error.getMessageParameters() or {}) if condition else {}
    match condition.partition(".")[0]:
        case "TABLE_OR_VIEW_NOT_FOUND":
            name = named.get("relationName", "").replace("`", "")
            return DataError(f"Spark has no table '{name}'.", remedy=did_you_mean(name, tables))
        case "PATH_NOT_FOUND":
            return DataError(
                f"Spark finds no file at {named.get('path', 'this path')}.",
                remedy="Each worker must be able to read it there.",
            )
        case _:
            return DataError(f"Spark cannot answer: {_reason(str(error))}")


def _reason(says: str) -> str:
    """Return the sentence that matters of a message that goes on for a page."""
    says = says.strip()
    cause = re.search(r"^Caused by: [\w.$]+: (.+)$", says, re.MULTILINE)
    first = cause[1] if cause else re.split(r"\n|;\s*line \d|SQLSTATE|JVM stacktrace", says)[0]
    return shortened(re.sub(r"^\[[A-Z_.]+\] ", "", first.strip()), REASON_SHOWN)
