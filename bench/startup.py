"""What asking for the version costs, against a bare interpreter: python bench/startup.py

The bound: at most twice the CPU of `python -c pass`, and 60 ms more.
"""

import os
import resource
import subprocess
import sys

RUNS = 15
MOST_MS_MORE = 60
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled code is kept between runs, as it is wherever a program is installed."""


def cpu_ms(*arguments: str) -> float:
    """Return the least CPU, in milliseconds, that the interpreter takes with these arguments."""
    spent = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=ENVIRONMENT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return 1000 * min(spent)


def main() -> int:
    """Print both and their ratio; return 1 where the bound is broken."""
    floor, ours = cpu_ms("-c", "pass"), cpu_ms("-m", "moorings", "--version")
    bound = 2 * floor + MOST_MS_MORE
    print(f"python -c pass       {floor:6.1f} ms")
    print(f"moorings --version   {ours:6.1f} ms, {ours / floor:.2f} times the floor; allowed {bound:.1f} ms")
    return int(ours > bound)


if __name__ == "__main__":
    sys.exit(main())
