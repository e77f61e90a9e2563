"""Break the rules on purpose, and list what no case notices: python scripts/mutate_checks.py [NAME …]

Each function of `checks/rules`, and of the modules of `checks` that these share, is broken in one place at a time: a
condition negated, a comparison swapped, `and` for `or`, a number one greater, a yield dropped. Then the cases of the
rules that use it are asked. What goes unnoticed survives; it is a case too few, or says the same in other words.
"""

import ast
import importlib
import inspect
import io
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from checks.asking import concerns, said  # noqa: E402
from checks.casebook import WrittenCase, written_cases  # noqa: E402
from moorings.checks.registry import RULES  # noqa: E402

CHECKS = ROOT / "src" / "moorings" / "checks"
FRAME = {
    "accepted": ("checks/test_accepted.py",),
    "documentation": ("checks/test_rule_texts.py",),
    "edit": ("checks/test_edits.py",),
    "registry": ("checks/test_run.py",),
    "rule": ("checks/test_run.py", "checks/test_rule_texts.py"),
    "run": ("checks/test_run.py", "checks/test_accepted.py"),
    "subject": ("cli/test_accept.py",),
}
"""Modules that all rules stand on, and the tests that ask them."""
PATIENCE_SECONDS = 60
SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


@dataclass(frozen=True)
class Mutation:
    """One place that is broken: the holder's field, or the item of it, and what stands there instead."""

    holder: ast.AST
    field: str
    at: int | None
    broken: Any
    line: int
    says: str

    @contextmanager
    def made(self) -> Iterator[None]:
        """Break the place for a while."""
        held = getattr(self.holder, self.field)
        if self.at is None:
            setattr(self.holder, self.field, self.broken)
        else:
            setattr(self.holder, self.field, [*held[: self.at], self.broken, *held[self.at + 1 :]])
        try:
            yield
        finally:
            setattr(self.holder, self.field, held)


def mutations(function: ast.AST) -> Iterator[Mutation]:
    """Yield every way to break a function in one place."""
    for node in ast.walk(function):
        yield from BREAKERS.get(type(node), _not_at_all)(node)


def _not_at_all(_: Any) -> Iterator[Mutation]:
    yield from ()


def _branch(node: Any) -> Iterator[Mutation]:
    yield _negated(node, "test", None, node.test)


def _filter(node: Any) -> Iterator[Mutation]:
    yield from (_negated(node, "ifs", at, test) for at, test in enumerate(node.ifs))


def _comparison(node: Any) -> Iterator[Mutation]:
    for at, sign in enumerate(node.ops):
        swapped = SWAPPED[type(sign)]()
        says = f"{type(swapped).__name__} for {type(sign).__name__}"
        yield Mutation(node, "ops", at, swapped, node.lineno, says)


def _joint(node: Any) -> Iterator[Mutation]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    says = f"{type(other).__name__} for {type(node.op).__name__}"
    yield Mutation(node, "op", None, other, node.lineno, says)


def _number(node: Any) -> Iterator[Mutation]:
    if type(node.value) is int:
        says = f"{node.value + 1} for {node.value}"
        yield Mutation(node, "value", None, node.value + 1, node.lineno, says)


def _statement(node: Any) -> Iterator[Mutation]:
    if isinstance(node.value, ast.Yield | ast.YieldFrom):
        nothing = ast.copy_location(ast.YieldFrom(ast.Tuple([], ast.Load())), node.value)
        broken = ast.fix_missing_locations(nothing)  # so that the function stays a generator
        yield Mutation(node, "value", None, broken, node.lineno, "yield dropped")


BREAKERS: dict[type[ast.AST], Callable[[Any], Iterator[Mutation]]] = {
    ast.If: _branch,
    ast.IfExp: _branch,
    ast.While: _branch,
    ast.comprehension: _filter,
    ast.Compare: _comparison,
    ast.BoolOp: _joint,
    ast.Constant: _number,
    ast.Expr: _statement,
}


def _negated(holder: ast.AST, field: str, at: int | None, test: ast.expr) -> Mutation:
    broken = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
    return Mutation(holder, field, at, broken, test.lineno, "condition negated")


def functions_of(module: ModuleType) -> dict[str, FunctionType]:
    """Return the functions and methods that a module defines, by qualified name."""
    found: dict[str, FunctionType] = {}
    own = [one for one in vars(module).values() if getattr(one, "__module__", "") == module.__name__]
    for one in own:
        for member in vars(one).values() if inspect.isclass(one) else (one,):
            plain = inspect.unwrap(member.fget if isinstance(member, property) else member)
            if isinstance(plain, FunctionType) and plain.__code__.co_filename == module.__file__:
                found[plain.__qualname__] = plain
    return found


def _codes(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one.co_qualname, one
            yield from _codes(one)


def survivors(module: ModuleType, asked: Callable[[], bool]) -> Iterator[tuple[bool, str]]:
    """Yield for each mutation of a module whether what is asked notices it, and what it is."""
    path = Path(str(module.__file__))
    tree, functions = ast.parse(path.read_text(encoding="utf-8")), functions_of(module)
    for definition in [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]:
        name = next((own for own in functions if own.split(".")[-1] == definition.name), "")
        if not name:
            continue
        for mutation in (one for part in definition.body for one in mutations(part)):
            with mutation.made():
                code = dict(_codes(compile(tree, str(path), "exec"))).get(name)
            if code is not None:
                says = f"{path.name}:{mutation.line} {name}: {mutation.says}"
                yield _is_noticed(functions[name], code, asked), says


def _is_noticed(function: FunctionType, broken: CodeType, asked: Callable[[], bool]) -> bool:
    """Return whether what is asked fails, or takes too long, while the function is broken."""
    whole = function.__code__
    function.__code__ = broken
    _forget()
    signal.alarm(PATIENCE_SECONDS)
    try:
        return not asked()
    except Exception:  # whatever it is, it is noticed
        return True
    finally:
        signal.alarm(0)
        function.__code__ = whole
        _forget()


def _forget() -> None:
    """Empty what functions of the checks remember of their answers."""
    for name, module in list(sys.modules.items()):
        if name.startswith("moorings.checks"):
            for one in list(vars(module).values()):
                if hasattr(one, "cache_clear"):
                    one.cache_clear()


def _too_long(*_: object) -> None:
    raise TimeoutError


def tests_pass(names: Iterable[str]) -> bool:
    """Return whether the tests of these files pass."""
    files = [str(ROOT / "tests" / name) for name in names]
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return pytest.main(["-x", "-q", "-p", "no:cacheprovider", *files]) == 0


def imported(path: Path) -> set[str]:
    """Return the names of the modules of `checks` that a file needs, those that these need included."""
    found: set[str] = set()
    todo = [path]
    while todo:
        for node in ast.walk(ast.parse(todo.pop().read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("moorings.checks."):
                name = str(node.module).removeprefix("moorings.checks.")
                if name not in {*found, *FRAME} and "." not in name:
                    found.add(name)
                    todo.append(CHECKS / f"{name}.py")
    return found


def targets(names: Sequence[str]) -> Iterator[tuple[ModuleType, Callable[[], bool]]]:
    """Yield each module that is to be broken, all where none is named, with what is asked then."""
    users: dict[str, set[str]] = {}
    for rule in RULES:
        own = f"rules.{rule.name.replace('-', '_')}"
        for name in (own, *imported(CHECKS / f"{own.replace('.', '/')}.py")):
            users.setdefault(name, set()).add(rule.code)
    cases = tuple(written_cases())
    for name in (*users, *FRAME):
        if not names or name.removeprefix("rules.") in names:
            module = importlib.import_module(f"moorings.checks.{name}")
            if name in FRAME:
                yield module, partial(tests_pass, FRAME[name])
            else:
                yield module, partial(all_hold, [one for one in cases if one.code in users[name]])


def all_hold(cases: Iterable[WrittenCase]) -> bool:
    """Return whether the rules say what their cases expect."""
    return all(said(one) == list(one.expected) and concerns(one) for one in cases)


def main(names: Sequence[str]) -> int:
    """Print the survivors of each module and a sum; return 1 where there are any."""
    signal.signal(signal.SIGALRM, _too_long)
    made = lived = 0
    for module, asked in targets(names):
        if not asked():
            raise SystemExit(f"{module.__name__}: what is asked fails although nothing is broken")
        for noticed, says in survivors(module, asked):
            made, lived = made + 1, lived + (not noticed)
            if not noticed:
                print(f"survives  {says}", flush=True)
    print(f"{made:,} mutations, {lived:,} survivors: {1 - lived / max(made, 1):.1%} noticed")
    return int(lived > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
