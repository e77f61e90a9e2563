"""A PostgreSQL of the tests' own: a new cluster in a folder of its own, on a free port of this machine."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import needs


class PostgresServer:
    """A running server; `address` leads to its one database. It can be ended in the middle of things, and started."""

    def __init__(self, programs: Path, folder: Path, port: int) -> None:
        self._programs, self._folder = programs, folder
        self.address = f"postgresql://tester:secret-word@127.0.0.1:{port}/postgres"
        self.port = port

    def make(self) -> None:
        """Make the cluster."""
        word = self._folder / "word"
        word.write_text("secret-word")
        self._run(
            "initdb",
            "-A",
            "scram-sha-256",
            "-U",
            "tester",
            f"--pwfile={word}",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )

    def start(self) -> None:
        """Start, and return when it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        log = str(self._folder / "log")
        self._run("pg_ctl", "start", "-w", "-t", "60", "-l", log, "-o", options)

    def stop(self) -> None:
        """End at once, as a power cut would."""
        self._run("pg_ctl", "stop", "-m", "immediate")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), "-D", str(self._folder / "cluster"), *arguments]
        if os.geteuid() == 0:  # it refuses the superuser
            command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        done = subprocess.run(
            command,
            cwd=self._folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{program}: {done.stdout}"


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Yield a server of its own, and end it."""
    programs = needs.postgres()
    folder = Path(tempfile.mkdtemp(prefix="postgres"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody", "nogroup")
        server = PostgresServer(programs, folder, free_port())
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
