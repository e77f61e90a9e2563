"""A Spark cluster loses workers, is interrupted, or is not there: the answer is right, or says what is wrong."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from threading import Timer

import pytest

from engines.alike import alike
from engines.conftest import COST_PER_HOUR, filled
from engines.postgres_server import free_port
from engines.spark_cluster import SparkCluster
from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.engines.spark import Spark
from moorings.evidence.extract import Extract
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("Spark")]

ENDLESS = "SELECT COUNT(*) FROM some AS a, some AS b, some AS c WHERE a.x * b.x < c.x"
"""6,000 rows against themselves, twice: 2.16e11 of them."""
SOME = [(float(number),) for number in range(6_000)]
SEGMENTS = ("small", "middle", "Große & Söhne")
ASKED = tuple(map(metric_named, ("human_minutes", "cost_to_serve", "net_retention", "first_response")))


@pytest.fixture(name="spark")
def a_session(spark: Spark, cluster: SparkCluster) -> Iterator[Spark]:
    """Return one more session with the cluster, which gives up after ten seconds without a worker."""
    with cluster.whole():
        session = Spark(cluster.address, patience=10)
        yield session
        session.close()


def test_a_table_can_be_made_of_itself_and_is_gone_when_it_is_let_go(spark: Spark) -> None:
    spark.write("t", {"x": Kind.INTEGER}, [(1,), (2,)])
    spark.keep("t", "SELECT x + $more AS x FROM t", more=10)
    spark.keep("t", "SELECT SUM(x) AS x FROM t")

    assert spark.ask("SELECT x FROM t").values == [(23,)]  # 11 + 12
    spark.forget("t")
    with pytest.raises(DataError, match="Spark has no table 't'"):
        spark.ask("SELECT x FROM t")


def test_values_come_back_as_they_were_written(spark: Spark) -> None:
    kinds = {
        "t": Kind.TEXT,
        "d": Kind.DATE,
        "m": Kind.MOMENT,
        "x": Kind.REAL,
        "n": Kind.INTEGER,
        "y": Kind.YES_NO,
    }
    rows = [
        ("Große & Söhne", date(2024, 2, 29), datetime(2024, 3, 31, 2, 30), 0.1, 2**40, True),  # noqa: DTZ001
        (None, None, None, None, None, None),
    ]
    spark.write("values_of_ours", kinds, rows)

    found = spark.ask("SELECT * FROM values_of_ours ORDER BY n NULLS LAST")

    assert found.names == ("t", "d", "m", "x", "n", "y")
    assert found.values == rows


def test_an_answer_travels_in_pages(spark: Spark) -> None:
    spark.write("many", {"x": Kind.INTEGER}, ((x,) for x in range(25)))

    pages = list(spark.pages("SELECT x FROM many ORDER BY x", rows=10))

    assert [len(page.values) for page in pages] == [10, 10, 5]
    assert [x for page in pages for (x,) in page] == list(range(25))


def test_nothing_is_said_but_the_message(spark: Spark, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DataError, match="Spark cannot answer: Division by zero"):
        spark.ask("SELECT 1 / 0")

    assert capfd.readouterr() == ("", "")


def test_a_table_that_is_not_there_has_no_columns(spark: Spark) -> None:
    assert spark.columns_of("crm.contacts") == {}


def test_a_file_that_the_workers_can_read_is_a_table(spark: Spark, tmp_path: Path) -> None:
    spark.write("some", {"a": Kind.TEXT, "at": Kind.MOMENT}, [("x", datetime(2024, 5, 1, 12))])  # noqa: DTZ001
    spark.session.spark.table("some").write.parquet(str(tmp_path / "some.parquet"))
    table = f'parquet."{tmp_path / "some.parquet"}"'

    assert spark.columns_of(table) == {"a": Kind.TEXT, "at": Kind.MOMENT}
    assert spark.ask(f"SELECT * FROM {table}").values == [("x", datetime(2024, 5, 1, 12))]  # noqa: DTZ001


def test_a_file_that_is_not_there_is_named(spark: Spark, tmp_path: Path) -> None:
    with pytest.raises(
        DataError, match=r"Spark finds no file at .*/none\.parquet\. Each worker must be able"
    ):
        spark.columns_of(f'parquet."{tmp_path}/none.parquet"')


@pytest.fixture
def a_key_interrupts() -> Iterator[None]:
    """Let the key interrupt as it does for whoever sits there: in a shell's background it would be ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("a_key_interrupts")
def test_a_key_ends_a_question_at_once_and_what_the_cluster_does_for_it(spark: Spark) -> None:
    """The question would go on for days; a busy machine may take a few seconds for what is a moment elsewhere."""
    spark.write("some", {"x": Kind.REAL}, SOME)
    key = Timer(2, os.kill, (os.getpid(), signal.SIGINT))
    key.start()
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        spark.ask(ENDLESS)
    assert time.monotonic() - begun < 30

    assert spark.ask("SELECT COUNT(*) FROM some").values == [(6000,)]
    assert spark.session.context.statusTracker().getActiveJobsIds() == []


def test_a_worker_that_is_killed_changes_no_figure(
    spark: Spark, cluster: SparkCluster, reference: Extract
) -> None:
    expected = measure(reference, SEGMENTS, ASKED, COST_PER_HOUR)
    data = filled(spark)
    assert spark.session.workers() == 2

    Timer(1, cluster.kill_worker).start()
    found = measure(data, SEGMENTS, ASKED, COST_PER_HOUR)

    assert spark.session.workers() == 1
    for segment in SEGMENTS:
        for key, estimate in expected[segment].items():
            assert estimate.is_known
            assert found[segment][key].n == estimate.n
            for side in ("value", "low", "high"):
                assert alike(getattr(found[segment][key], side), getattr(estimate, side))


def test_where_all_workers_are_killed_it_says_so_in_time_and_goes_on_when_one_is_back(
    spark: Spark, cluster: SparkCluster
) -> None:
    spark.write("some", {"x": Kind.REAL}, SOME)
    killed = Timer(1, cluster.kill_all)
    killed.start()
    begun = time.monotonic()
    with pytest.raises(
        DataError, match=r"has had no worker for us for 10 seconds\. See whether its workers run"
    ):
        spark.ask(ENDLESS)
    assert time.monotonic() - begun < 30

    cluster.start_worker()
    assert spark.ask("SELECT COUNT(*) FROM some").values == [(6000,)]


def test_a_master_that_is_not_there_is_told_at_once() -> None:
    address = f"spark://127.0.0.1:{free_port()}"
    with pytest.raises(DataError) as told:
        Spark(address)

    assert str(told.value) == (
        f"no Spark master answers at {address} (connection refused). Start it, or correct the address."
    )


@pytest.mark.parametrize("address", ["sc://host:15002", "yarn", "spark://host", "http://127.0.0.1:7077"])
def test_an_address_that_is_none_is_told_how_one_looks(address: str) -> None:
    with pytest.raises(
        DataError, match=r"is no address of a Spark cluster\. It looks like spark://host:7077"
    ):
        Spark(address)


def test_without_java_it_says_what_to_install(tmp_path: Path) -> None:
    for program in ("bash", "dirname", "cat", "ps", "rm", "tr"):
        (tmp_path / program).symlink_to(f"/bin/{program}")

    done = alone("Spark('local[1]')", PATH=str(tmp_path))

    assert (
        done == "Spark needs Java 17 or newer, and no Java was found. Install one (on Debian: apt-get install"
        " openjdk-17-jre-headless), or name it in JAVA_HOME.\n"
    )


def test_a_session_of_its_own_leaves_nothing_behind(tmp_path: Path) -> None:
    program = """
import os
spark = Spark('local[1]')
print(spark.ask("SELECT 41 + 1 AS x").values, spark.session.context.getConf().get("spark.driver.host"))
java = spark.session.context._gateway.proc
spark.close()
print(java.poll() is not None, os.listdir())
"""
    assert alone(program, folder=tmp_path) == "[(42,)] 127.0.0.1\nTrue []\n"


def alone(program: str, folder: Path | None = None, **environment: str) -> str:
    """Return all that a program writes in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in {"JAVA_HOME"}}
    whole = f"""
import sys
sys.path[:0] = {sys.path!r}
from moorings.errors import DataError
from moorings.evidence.engines.spark import Spark
try:
{"".join(f"    {line}" for line in program.strip().splitlines(keepends=True))}
except DataError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", whole],
        cwd=folder,
        env=kept | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )
    return done.stdout
