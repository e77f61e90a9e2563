"""A Spark cluster of the tests' own: a master and two workers, each a process that listens on this machine only."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pyspark

import needs
from engines.postgres_server import free_port

WORKERS = 2
START_SECONDS = 120
QUICK_TO_START = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
SETTINGS = f"""
spark.driver.memory            1g
spark.executor.memory          512m
spark.driver.extraJavaOptions  {QUICK_TO_START}
spark.executor.extraJavaOptions {QUICK_TO_START}
"""
DIE_WITH_PARENT = 1


class SparkCluster:
    """A running cluster; `address` leads to its master. Workers can be killed in the middle of things."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        self.address = f"spark://127.0.0.1:{self.port}"
        self.workers: list[subprocess.Popen[str]] = []
        (folder / "spark-defaults.conf").write_text(SETTINGS)
        place = ["--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0"]
        self._master = self._started("master.Master", place, until="I have been elected leader")

    def start_worker(self) -> None:
        """Start one more worker with one core, and return when the master knows it."""
        room = ["--cores", "1", "--memory", "512m", "--work-dir", str(self._folder / "work")]
        place = ["--host", "127.0.0.1", "--webui-port", "0"]
        begun = self._started(
            "worker.Worker", [*place, *room, self.address], until="Successfully registered with master"
        )
        self.workers.append(begun)

    def kill_worker(self) -> None:
        """End a worker and what runs for it as a power cut would: SIGKILL to all of its processes."""
        worker = self.workers.pop()
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def kill_all(self) -> None:
        """End every worker as a power cut would."""
        while self.workers:
            self.kill_worker()

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Let both workers be there, before and after."""
        try:
            yield
        finally:
            while len(self.workers) < WORKERS:
                self.start_worker()

    def stop(self) -> None:
        """End all of it."""
        for process in (*self.workers, self._master):
            process.terminate()
        for process in (*self.workers, self._master):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _started(self, what: str, arguments: list[str], until: str) -> subprocess.Popen[str]:
        program = Path(pyspark.__file__).parent / "bin" / "spark-class"
        process = subprocess.Popen(
            [str(program), f"org.apache.spark.deploy.{what}", *arguments],
            cwd=self._folder,
            env=environment(self._folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            process_group=0,
            preexec_fn=_die_with_parent,  # noqa: PLW1509  # no other thread holds a lock that it needs
        )
        said: list[str] = []
        is_there = Event()
        Thread(target=_listen, args=(process, until, is_there, said), daemon=True).start()
        if not is_there.wait(START_SECONDS) or process.poll() is not None:
            process.kill()
            raise AssertionError(f"{what} did not start:\n{''.join(said[-20:])}")
        return process


def environment(folder: Path) -> dict[str, str]:
    """Return the environment in which Spark finds our settings, and nobody else's."""
    ours = {
        "SPARK_CONF_DIR": str(folder),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "scratch"),
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_DAEMON_JAVA_OPTS": QUICK_TO_START,
        "PYSPARK_PYTHON": sys.executable,
    }
    return {name: value for name, value in os.environ.items() if not name.startswith("SPARK_")} | ours


@contextmanager
def spark_cluster() -> Iterator[SparkCluster]:
    """Yield a cluster of its own with two workers, this process set to work with it, and end it."""
    needs.java()
    folder = Path(tempfile.mkdtemp(prefix="spark"))
    before = dict(os.environ)
    os.environ.update(environment(folder))
    try:
        cluster = SparkCluster(folder)
        try:
            with cluster.whole():
                pass
            yield cluster
        finally:
            cluster.stop()
    finally:
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(folder, ignore_errors=True)


def _listen(process: subprocess.Popen[str], until: str, is_there: Event, said: list[str]) -> None:
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            said.append(line)
            if until in line:
                is_there.set()
    is_there.set()


def _die_with_parent() -> None:
    """Let the kernel end a process whose tests were killed."""
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
