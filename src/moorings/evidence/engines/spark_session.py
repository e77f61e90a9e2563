"""A session with Spark: how it is begun, what it is set to, whether anybody works for it, and how it ends.

A Java process of our own drives the work; it ends with the session, and with this process however that ends. What
the settings below leave open, Spark reads from its own `spark-defaults.conf` (`SPARK_CONF_DIR` names the folder).
"""

import re
import socket
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from typing import IO, Any

from pyspark import SparkConf, SparkContext
from pyspark.errors import PySparkException
from pyspark.java_gateway import launch_gateway
from pyspark.logger import PySparkLogger
from pyspark.sql import SparkSession

from moorings.errors import DataError

ANSWER_SECONDS = 10.0
"""How long a master may take to answer."""
WORKER_SECONDS = 30.0
"""How long a question waits for a worker, at its beginning or after the last one was lost."""
END_SECONDS = 10.0
"""How long the Java process may take to end by itself."""

MASTER = re.compile(r"spark://(?P<places>[^/,]+:\d+(,[^/,]+:\d+)*)$")
LOCAL = re.compile(r"local(\[(\d+|\*)\])?$")

AT_START = {
    "spark.app.name": "moorings",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.structuredLogging.enabled": "false",
    # a question that is given up is not worked on any longer, even by a worker that hears nothing
    "spark.task.reaper.enabled": "true",
    "spark.task.reaper.killTimeout": "5s",
}
OF_THE_SESSION = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.ansi.enabled": "true",
}
"""As DuckDB has it: times without a zone, and no value made up where a cast or a division cannot be done."""


TOLD_TWICE = ("SQLQueryContextLogger", "DataFrameQueryContextLogger")
"""What pyspark writes to the standard error of each error that it raises."""


class Session:
    """A session with the cluster at an address, `spark://host:port`, or with `local[n]` processors of this machine.

    A process has one Spark; where it runs already, at the same address, the session is one more within it.
    """

    def __init__(self, address: str) -> None:
        must_be_an_address(address)
        self.is_local = LOCAL.match(address) is not None
        if not self.is_local:
            must_answer(address)
        self._log: IO[bytes] | None = None
        context = SparkContext._active_spark_context
        self._is_ours = context is None
        if context is None:
            context = self._started(address)
        elif context.master != address:
            raise DataError(
                f"this process already works with Spark at {context.master}, and can with one only.",
                where=address,
            )
        self.context = context
        self.spark = SparkSession(context) if self._is_ours else SparkSession(context).newSession()
        few = max(2, context.defaultParallelism)
        for setting, value in OF_THE_SESSION.items() | {("spark.sql.shuffle.partitions", str(few))}:
            self.spark.conf.set(setting, value)

    def _started(self, address: str) -> SparkContext:
        conf = SparkConf(loadDefaults=False).setMaster(address).setAll(list(AT_START.items()))
        if self.is_local or is_on_this_machine(address):
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
        self._log = TemporaryFile()  # noqa: SIM115  # it is written to until the session ends
        with _as_quiet_as_it_gets():
            try:
                begin: Callable[..., Any] = launch_gateway  # which says nothing of its types
                gateway = begin(conf, {"stdout": self._log, "stderr": subprocess.STDOUT})
                context = SparkContext(gateway=gateway, conf=conf)
            except PySparkException as error:
                raise no_java(self._said()) from error
            context.setLogLevel("ERROR")
        for name in TOLD_TWICE:
            PySparkLogger.getLogger(name).disabled = True
        return context

    def _said(self) -> str:
        """Return what the Java process wrote."""
        if self._log is None:
            return ""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")

    def watch(self, patience: float) -> Callable[[], None]:
        """Return what raises DataError once there has been no worker for so many seconds."""
        alone_since: float | None = None

        def must_have_workers() -> None:
            nonlocal alone_since
            if self.workers():
                alone_since = None
                return
            alone_since = alone_since or time.monotonic()
            if time.monotonic() - alone_since >= patience:
                raise DataError(
                    f"the Spark cluster at {self.context.master} has had no worker for us for {patience:g} seconds.",
                    remedy="See whether its workers run, and have the memory and the cores that we ask for.",
                )

        return must_have_workers

    def workers(self) -> int:
        """Return how many processes of the cluster work for us; where this machine does the work, it is one."""
        scheduler = self.context._jsc.sc()
        return 1 if self.is_local else int(scheduler.getExecutorMemoryStatus().size()) - 1

    def cancel(self) -> None:
        """Stop whatever the cluster does for us."""
        self.context.cancelAllJobs()

    def close(self) -> None:
        """End the session, and the Java process with it, where it is ours."""
        if not self._is_ours:
            return
        gateway = SparkContext._gateway
        with suppress(Exception):  # it may be gone already
            self.spark.stop()
        SparkContext._gateway = SparkContext._jvm = None
        if gateway is not None:
            gateway.shutdown()
            _end(gateway.proc)
        if self._log is not None:
            self._log.close()


def must_be_an_address(address: str) -> None:
    """Raise DataError unless this is an address of Spark's that we know how to work with."""
    if not MASTER.match(address) and not LOCAL.match(address):
        raise DataError(
            f"'{address}' is no address of a Spark cluster.",
            remedy="It looks like spark://host:7077, or local[4] for four processors of this machine.",
        )


def must_answer(address: str) -> None:
    """Raise DataError unless some master at the address takes a connection: Spark itself would ask for a minute."""
    reasons = []
    for host, port in _places(address):
        try:
            socket.create_connection((host, port), timeout=ANSWER_SECONDS).close()
        except OSError as error:
            reasons.append((error.strerror or str(error)).lower())
        else:
            return
    raise DataError(
        f"no Spark master answers at {address} ({', '.join(dict.fromkeys(reasons))}).",
        remedy="Start it, or correct the address.",
    )


def is_on_this_machine(address: str) -> bool:
    """Return whether every master is on this machine: then nothing of ours listens beyond it either."""
    return all(host in {"localhost", "127.0.0.1"} for host, _ in _places(address))


def no_java(said: str) -> DataError:
    """Return what is wrong where the Java process did not start, from what it wrote."""
    found = "the Java that was found is older" if "UnsupportedClassVersion" in said else "no Java was found"
    if "JAVA_HOME is not set" in said or "UnsupportedClassVersion" in said or not said.strip():
        return DataError(
            f"Spark needs Java 17 or newer, and {found}.",
            remedy="Install one (on Debian: apt-get install openjdk-17-jre-headless), or name it in JAVA_HOME.",
        )
    last = said.strip().splitlines()[-1]
    return DataError(f"Spark's Java process did not start: {last}.", remedy="Spark needs Java 17 or newer.")


def _places(address: str) -> Iterator[tuple[str, int]]:
    for place in address.removeprefix("spark://").split(","):
        host, _, port = place.rpartition(":")
        yield host, int(port)


@contextmanager
def _as_quiet_as_it_gets() -> Iterator[None]:
    """Let nothing be said of the pandas that somebody else installed: none of it is used here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        yield


def _end(process: subprocess.Popen[bytes] | None) -> None:
    """End the Java process: it does so by itself when nobody can write to it any more."""
    if process is None or process.stdin is None:
        return
    process.stdin.close()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
