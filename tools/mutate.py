"""
Change the code in one place at a time and see whether a test fails: is what is promised also tested?

The changes are those of mutmut (a condition turned round, a number one more, an argument left out, a result forgotten)
and lie in the bodies of functions that have no decorator. What is told apart here is where they are run: tests are
collected and word lists are read once; then each change gets a forked process, where the code of the changed function
is put in the place of the old one and tests that come by that line are run, the quickest first, until one fails.
Whatever the change may have spoiled in a cache is forgotten before.

`tools/mutate.toml` has the groups: which files, which tests, how large a sample.

    python tools/mutate.py ground
    python tools/mutate.py numbers --files digits write --sample 100 --show
    python tools/mutate.py numbers --write docs/explanation/mutation.md
"""

import argparse
import functools
import gc
import inspect
import os
import pickle
import random
import resource
import signal
import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import libcst as cst
import pytest
from _pytest.runner import runtestprotocol
from attrs import define, field
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import create_mutations

GROUPS = Path(__file__).with_suffix(".toml")
REPORTS = Path("mutants")
MEMORY = 4 << 30
EXAMPLES = 20
"""As many as hypothesis draws where a test does not say; more would notice a little more and take far longer."""
WARM = -1
"""Stands for reading the word lists where tests are numbered."""
NOTICED, SURVIVED, UNREACHED, TIMEOUT, UNFIT = "noticed", "survived", "not reached", "timeout", "not run"


@define(eq=False)
class Change:
    """One changed place of a file."""

    path: Path
    function: str
    first: int
    last: int
    was: str
    becomes: str
    old: CodeType
    new: CodeType
    outcome: str = ""


@define
class Reached:
    """Which tests come by which lines of which files, and what each test takes."""

    lines: dict[str, dict[int, frozenset[int]]] = field(factory=dict)
    seconds: dict[int, float] = field(factory=dict)
    failed: list[str] = field(factory=list)


def changes_of(path: Path, size: int | None, seed: int) -> Iterator[Change]:
    """Give the changes of a file: all, or as many as asked by a draw that is the same each time."""
    source = path.read_text("utf-8")
    file = str(path.resolve())
    module, mutations, _, _ = create_mutations(str(path), source)
    places = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    homes = {
        function: home
        for home in (module, *(one for one in module.body if isinstance(one, cst.ClassDef)))
        for function in (home.body if home is module else home.body.body)
        if isinstance(function, cst.FunctionDef)
    }
    codes = {code.co_qualname: code for code in _outer_codes(compile(source, file, "exec"))}
    random.Random(f"{seed} {path.as_posix()}").shuffle(mutations)
    given = 0
    for one in mutations:
        function = one.contained_by_top_level_function
        if given == size:
            return
        if function not in homes:
            continue
        home, name = homes[function], function.name.value
        changed = function.deep_replace(one.original_node, one.mutated_node)
        if home is not module:
            changed = home.with_changes(decorators=(), body=home.body.with_changes(body=[changed]))
            name = f"{home.name.value}.{name}"
        try:
            [new] = [
                code
                for code in _outer_codes(compile(module.code_for_node(changed), file, "exec"))
                if code.co_qualname == name
            ]
        except SyntaxError:
            continue
        if _same(codes[name], new):  # a default value, or what the compiler makes the same of
            continue
        place = places.get(one.original_node, places[function])
        was, becomes = (module.code_for_node(node).strip() for node in (one.original_node, one.mutated_node))
        given += 1
        yield Change(path, name, place.start.line, place.end.line, was, becomes, codes[name], new)


def _outer_codes(code: CodeType) -> Iterator[CodeType]:
    """Give the code of the functions of a module and of the methods of its classes."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            if not inner.co_flags & inspect.CO_OPTIMIZED:  # a class
                yield from _outer_codes(inner)


def _inner_codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _inner_codes(inner)


def _same(old: CodeType, new: CodeType) -> bool:
    return (
        old.co_code == new.co_code
        and old.co_names == new.co_names
        and len(old.co_consts) == len(new.co_consts)
        and all(
            _same(a, b) if isinstance(a, CodeType) and isinstance(b, CodeType) else type(a) is type(b) and a == b
            for a, b in zip(old.co_consts, new.co_consts, strict=True)
        )
    )


class Mutate:
    """A plugin of pytest that runs the tests once for each change."""

    def __init__(self, files: Sequence[Path], asked: argparse.Namespace) -> None:
        self.files, self.sample, self.seed = files, asked.sample or None, asked.seed
        self.seconds, self.workers, self.laws = asked.seconds, asked.workers, asked.laws
        self.show = asked.show
        self.changes: list[Change] = []

    def pytest_collection(self) -> None:
        """Let hypothesis draw the same each time and stop at the first failure; after conftest, before the tests."""
        import hypothesis  # pytest rewrites its plugins before they are imported

        hypothesis.settings.register_profile(
            "mutate",
            deadline=None,
            max_examples=EXAMPLES,
            derandomize=True,
            database=None,
            phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        hypothesis.settings.load_profile("mutate")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests as they are, then for each change those that come by."""
        if session.testsfailed:
            return True
        items = [one for one in session.items if self.laws or not hasattr(getattr(one, "obj", None), "hypothesis")]
        reached: Reached = _in_child(lambda: self._reach(items))
        if reached.failed:
            print("these fail without a change:", *reached.failed, sep="\n  ", file=sys.stderr)
            session.testsfailed = len(reached.failed)
            return True
        chosen = [
            (change, self._tests(change, reached))
            for path in self.files
            for change in changes_of(path, self.sample, self.seed)
        ]
        self.changes = [change for change, _ in chosen]
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
        self._notice([one for one in chosen if WARM in one[1]], items, reached)  # word lists are read by changed code
        _warm()
        self._notice([one for one in chosen if WARM not in one[1]], items, reached)
        return True

    def _tests(self, change: Change, reached: Reached) -> set[int]:
        """Give the tests that come by a change; what is run for word lists alone, which all read, all of the file's."""
        lines = reached.lines.get(str(change.path.resolve()), {})
        tests = set().union(*(lines.get(line, ()) for line in range(change.first, change.last + 1)))
        return tests.union(*lines.values()) if tests == {WARM} else tests

    def _chosen(self, tests: set[int], reached: Reached) -> list[int]:
        """Draw so many tests that they take the time that there is, and give them in order, the quickest first."""
        drawn, left = [], self.seconds
        for index in random.Random(self.seed).sample(sorted(tests), len(tests)):
            if reached.seconds[index] <= left:
                drawn.append(index)
                left -= reached.seconds[index]
        return sorted(drawn, key=lambda index: reached.seconds[index])

    def _notice(self, chosen: list[tuple[Change, set[int]]], items: list[pytest.Item], reached: Reached) -> None:
        """Run for each change the tests that come by, and print the files that are done."""
        gc.unfreeze()  # or what was frozen would not be found
        functions, caches = _functions(), _caches()
        gc.collect()
        gc.freeze()
        running: dict[int, tuple[Change, float]] = {}
        for path in self.files:
            mine = [one for one in chosen if one[0].path == path]
            for change, tests in mine:
                order = self._chosen(tests - {WARM}, reached)
                if not order:
                    change.outcome = UNREACHED
                    continue
                limit = 5 + 10 * sum(reached.seconds[index] for index in order)
                child = os.fork()
                if not child:
                    _run(change, functions, [items[index] for index in order], caches if WARM in tests else (), limit)
                running[child] = change, time.monotonic() + 10 * limit
                if len(running) >= self.workers:
                    _wait(running)
            while running:
                _wait(running)
            own = [one for one in self.changes if one.path == path]
            if mine and all(one.outcome for one in own):
                lines = [row(path, own), *(survivors(own) if self.show else ())]
                print(*lines, sep="\n", file=sys.__stderr__, flush=True)

    def _reach(self, items: list[pytest.Item]) -> Reached:
        reached = Reached()
        measured = coverage.Coverage(
            data_file=None, config_file=False, include=[str(path.resolve()) for path in self.files]
        )
        measured.start()
        measured.switch_context(str(WARM))
        _warm()
        for index, item in enumerate(items):
            measured.switch_context(str(index))
            began = time.process_time()
            reports = runtestprotocol(item, log=False, nextitem=None)
            reached.seconds[index] = time.process_time() - began
            if any(report.failed for report in reports):
                reached.failed.append(item.nodeid)
        measured.stop()
        found = measured.get_data()
        alike: dict[frozenset[int], frozenset[int]] = {}  # lines of one block have the same tests: they are kept once
        for file in found.measured_files():
            reached.lines[file] = {
                line: alike.setdefault(tests := frozenset(int(context) for context in contexts if context), tests)
                for line, contexts in found.contexts_by_lineno(file).items()
            }
        return reached


def _in_child(work: Any) -> Any:
    """Do something in a forked process, which leaves nothing behind in this one, and give its result."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with os.fdopen(writing, "wb") as out:
            pickle.dump(work(), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as found:
        result = pickle.load(found)
    os.waitpid(child, 0)
    return result


def _caches() -> list[Any]:
    """Give the caches of arnews and its plugins."""
    found = []
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            if one.__wrapped__.__module__.startswith("arnews"):
                found.append(one)
        elif isinstance(one, dict) and type(one).__name__ in ("Memo", "_Memo"):
            found.append(one)
    return found


def _warm() -> None:
    """Read what is read once: what functions that take nothing keep."""
    for cached in _caches():
        if isinstance(cached, functools._lru_cache_wrapper) and not inspect.signature(cached).parameters:
            cached()


def _functions() -> dict[tuple[str, str, int], list[FunctionType]]:
    """Give all functions there are by the file, the name and the line of their code."""
    found = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            code = one.__code__
            found[code.co_filename, code.co_qualname, code.co_firstlineno].append(one)
    return found


def _run(change: Change, functions: Any, items: list[pytest.Item], caches: Sequence[Any], limit: float) -> None:
    """Run the tests on a change, in a process of its own, and end that: 1 if one fails, 0 if none does."""
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 2))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        for cache in caches:
            (cache.cache_clear if isinstance(cache, functools._lru_cache_wrapper) else cache.clear)()
        by_name = defaultdict(list)
        for new in _inner_codes(change.new):
            by_name[new.co_qualname].append(new)
        swapped = False
        for old in _inner_codes(change.old):
            if by_name[old.co_qualname]:
                new = by_name[old.co_qualname].pop(0)
                for function in functions.get((old.co_filename, old.co_qualname, old.co_firstlineno), ()):
                    if len(function.__code__.co_freevars) == len(new.co_freevars):
                        function.__code__ = new
                        swapped = True
        if not swapped:
            os._exit(3)
    except BaseException:
        os._exit(3)
    try:
        for item in items:
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=None)):
                os._exit(1)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _wait(running: dict[int, tuple[Change, float]]) -> None:
    """Wait until one process ends; one that takes far too long is ended."""
    while True:
        for child, (change, until) in list(running.items()):
            done, status = os.waitpid(child, os.WNOHANG)
            if not done and time.monotonic() > until:
                os.kill(child, signal.SIGKILL)
                done, status = os.waitpid(child, 0)
            if done:
                code = os.waitstatus_to_exitcode(status)
                change.outcome = {0: SURVIVED, 1: NOTICED, 3: UNFIT}.get(code, TIMEOUT)
                del running[child]
                return
        signal.sigtimedwait({signal.SIGCHLD}, 1)  # without looking again and again


def share(changes: Sequence[Change]) -> float:
    """Give the share of changes that the tests notice, in percent; not finding an end is noticed."""
    looked_at = [one for one in changes if one.outcome != UNFIT]
    return 100 * sum(one.outcome in (NOTICED, TIMEOUT) for one in looked_at) / (len(looked_at) or 1)


def row(path: Path, changes: Sequence[Change]) -> str:
    """Give the line of a file in the table."""
    own = [one for one in changes if one.path == path]
    counts = [sum(one.outcome == outcome for one in own) for outcome in (SURVIVED, UNREACHED, TIMEOUT, UNFIT)]
    return f"{path.as_posix():45} {len(own):7} " + " ".join(f"{one:11}" for one in counts) + f" {share(own):7.1f} %"


def survivors(changes: Sequence[Change]) -> list[str]:
    """Give the changes that no test noticed as they are read, in the order of the code."""
    left = [one for one in changes if one.outcome in (SURVIVED, UNREACHED)]
    return [
        f"{one.path}:{one.first} {one.function} [{one.outcome}]\n"
        f"  - {' '.join(one.was.split())}\n  + {' '.join(one.becomes.split())}"
        for one in sorted(left, key=lambda one: (one.path, one.first, one.becomes))
    ]


def table(files: Sequence[Path], changes: Sequence[Change], minutes: float) -> str:
    """Give the figures of a group as they stand on the page about them."""
    lines = [f"{len(changes)} changes, {share(changes):.0f} % noticed; it took {max(minutes, 1):.0f} minutes.", ""]
    lines += ["| | changes | survived | not reached | noticed |", "|---|---|---|---|---|"]
    for path in files:
        own = [one for one in changes if one.path == path and one.outcome != UNFIT]
        if own:
            survived, unreached = (sum(one.outcome == outcome for one in own) for outcome in (SURVIVED, UNREACHED))
            name = path.as_posix().rpartition("src/")[2]
            lines.append(f"| `{name}` | {len(own)} | {survived} | {unreached} | {share(own):.0f} % |")
    return "\n".join(lines)


def write_table(page: Path, group: str, written: str) -> None:
    """Put the figures of a group between its two marks in the page."""
    begin, end = f"<!-- made by `make mutate GROUP={group}` -->", "<!-- end -->"
    before, _, rest = page.read_text("utf-8").partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n\n{written}\n\n{end}{after}", "utf-8")


def main() -> int:
    """Run a group, print the table, write what survived; 1 where a file lies below what is asked."""
    groups = tomllib.loads(GROUPS.read_text("utf-8"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("group", choices=groups)
    parser.add_argument("--files", nargs="*", help="names of files of the group, without .py")
    parser.add_argument("--tests", nargs="*", help="what notices, in the place of the group's tests")
    parser.add_argument("--sample", type=int, help="so many changes a file, 0 for all; the group's if not given")
    parser.add_argument(
        "--seconds", type=float, help="of the tests that come by, so many as take so much time a change"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument(
        "--no-laws", dest="laws", action="store_false", default=None, help="what hypothesis draws is slow"
    )
    parser.add_argument("--least", type=float, default=0, help="least share that must be noticed in each file, %%")
    parser.add_argument("--workers", type=int, default=1, help="changes that are run at the same time")
    parser.add_argument(
        "--write", type=Path, metavar="PAGE", help="put the table into a page; of the whole group alone"
    )
    parser.add_argument("--show", action="store_true", help="print what survived, file by file")
    asked = parser.parse_args()
    if asked.write and (asked.files or asked.tests or asked.sample is not None or asked.seconds or asked.laws is False):
        parser.error("--write takes the group as tools/mutate.toml has it")

    group = groups[asked.group]
    files = [path for pattern in group["files"] for path in sorted(Path().glob(pattern)) if path.name != "__init__.py"]
    if asked.files:
        files = [path for path in files if path.stem in asked.files]
    asked.sample = group.get("sample") if asked.sample is None else asked.sample
    asked.seconds = asked.seconds or group["seconds"]
    asked.laws = group.get("laws", True) if asked.laws is None else asked.laws
    began = time.monotonic()
    runner = Mutate(files, asked)
    print(f"{'file':45} changes    survived not reached     timeout     not run    noticed", file=sys.stderr)
    arguments = ["-q", "-q", "-p", "no:cacheprovider", "-m", "not long", *(asked.tests or group["tests"])]
    arguments += [f"--deselect={name}" for name in group.get("without", ())]
    arguments += ["-k", group["keyword"]] if "keyword" in group and not asked.tests else []
    code = pytest.main(arguments, plugins=[runner])
    if code or not runner.changes:
        return int(code) or 2

    REPORTS.mkdir(exist_ok=True)
    (REPORTS / f"{asked.group}.txt").write_text("\n".join(survivors(runner.changes)) + "\n", "utf-8")
    minutes = (time.monotonic() - began) / 60
    if asked.write:
        write_table(asked.write, asked.group, table(files, runner.changes, minutes))
    below = [path for path in files if share([one for one in runner.changes if one.path == path]) < asked.least]
    print(f"{len(runner.changes)} changes, {share(runner.changes):.1f} % noticed, {minutes:.1f} minutes")
    if below:
        print(f"below {asked.least:g} %:", *below, file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
