"""An archive from its inputs to its output: nothing is lost, and what was interrupted can go on."""

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from attrs import asdict, field, frozen, mutable

from arnews.archive.inputs import MAX_RATIO, NAMED_TWICE, Source, read_source
from arnews.archive.outputs import Output, open_output, part_of
from arnews.archive.records import Fields, Raw, Rejected
from arnews.archive.work import Done, Note, Work
from arnews.archive.workers import in_order
from arnews.errors import ArnewsError

__all__ = ["ArchiveError", "Counts", "Target", "run"]


class ArchiveError(ArnewsError, RuntimeError):
    """
    A run that cannot begin, or cannot go on.

    >>> from arnews.archive import summarize
    >>> try:
    ...     summarize("nowhere.jsonl")
    ... except ArchiveError as error:
    ...     print(error)
    nowhere.jsonl: no such file or directory
    """


@mutable
class Counts:
    """
    What a run has done.

    >>> Counts(articles=3, rejected=1)
    Counts(articles=3, rejected=1, failed=0, repeated=0)
    """

    articles: int = 0
    """How many were analysed."""
    rejected: int = 0
    """How many could not be read."""
    failed: int = 0
    """Layers that failed, counted over all articles."""
    repeated: int = 0
    """Inputs that had been named before, and were read once."""


@frozen
class Target:
    """
    Where results go: a file (`None` is standard output), and a file for what could not be read.

    >>> Target(Path("found.jsonl"), rejects=Path("rejects.jsonl")).path.name
    'found.jsonl'
    """

    path: Path | None = None
    """The file; `None` is standard output."""
    rejects: Path | None = None
    """The file for what could not be read."""
    shown: Output | None = None
    """What takes documents as they are, for the form ``documents``."""


@mutable
class Progress:
    """
    What a run tells while it goes on: called after every few articles, and with what there is to say.

    >>> told = []
    >>> Progress(say=told.append).say(Note("a.txt has no date", failed=False))
    >>> told[0].text
    'a.txt has no date'
    """

    advanced: Callable[[Counts, int], None] = lambda _counts, _items: None
    """Called after every few articles with what was done and how many inputs were read."""
    say: Callable[[Rejected | Note], None] = lambda _what: None
    """Called with whatever there is to say."""


_MARK_EVERY: Final = 1.0
"""Seconds between two marks: what is done again after an interruption."""
_BATCH: Final = 32
_BATCH_BYTES: Final = 1 << 18


def run(
    sources: Iterable[Source | Rejected],
    work: Work,
    target: Target,
    *,
    processes: int = 1,
    resume: bool = False,
    date_in_name: bool = False,
    max_ratio: float = MAX_RATIO,
    progress: Progress | None = None,
) -> Counts:
    """
    Analyse every article of the sources and write the results, in their order.

    What cannot be read is told to `progress`, counted, and written to `target.rejects`; the rest is done. A file is
    complete when it has its name; until then it is ``NAME.part``, and with `resume` an interrupted run goes on where
    its last mark (``NAME.part.json``) stands. Going on with other inputs or options is an `ArchiveError`, as is a
    part that lies there when nothing is to be resumed.

    >>> from tempfile import TemporaryDirectory
    >>> from arnews.archive import find_sources
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("وصل 27 مدنيا", encoding="utf-8")
    ...     target = Target(Path(folder, "found.jsonl"))
    ...     done = run(find_sources([folder], pattern="*.txt"), Work("jsonl", ("numbers",)), target)
    ...     found = Path(folder, "found.jsonl").read_text(encoding="utf-8")
    >>> done.articles, done.rejected, '"value": 27' in found
    (1, 0, True)
    """
    progress = progress or Progress()
    sources = list(sources)
    state = _State.find(sources, work, target, resume)
    with ExitStack() as stack:
        rejects = _Rejects(target.rejects, state.rejects) if target.rejects else None
        output = target.shown or open_output(work, target.path, state.output)
        stack.callback(output.close)
        if rejects:
            stack.callback(rejects.close)
        counts = Counts(**state.counts)
        marked = time.monotonic()
        articles = _articles(sources, work.fields, date_in_name, max_ratio)
        for items, results in _done(_batches(articles, state.consumed, processes), work, processes):
            for done in results:
                _take(done, output, rejects, counts, progress)
            state.consumed += len(items)
            progress.advanced(counts, state.consumed)
            if target.path is not None and time.monotonic() - marked >= _MARK_EVERY:
                state.save(output, rejects, counts)
                marked = time.monotonic()
        output.finish()
        if rejects:
            rejects.finish()
        state.forget()
    return counts


def _take(done: Done, output: Output, rejects: "_Rejects | None", counts: Counts, progress: Progress) -> None:
    if done.payload is not None:
        output.write(done.payload)
    counts.articles += done.articles
    repeated = sum(one.reason == NAMED_TWICE for one in done.rejected)
    counts.repeated += repeated
    counts.rejected += len(done.rejected) - repeated
    for one in done.rejected:
        progress.say(one)
        if rejects:
            rejects.write(one)
    for note in done.notes:
        counts.failed += note.failed
        progress.say(note)


def _done(
    batches: Iterable[Sequence[Raw | Rejected]], work: Work, processes: int
) -> Iterator[tuple[Sequence[Raw | Rejected], list[Done]]]:
    if processes == 1:
        return ((items, [work(items)]) for items in batches)
    return in_order(batches, work, processes, _given_up, work.timeout)


def _given_up(item: Raw | Rejected, how: str) -> Done:
    data = item.data.decode("utf-8", "replace") if isinstance(item.data, bytes) else None
    return Done(rejected=[Rejected(item.place, how, data)])


def _articles(
    sources: Iterable[Source | Rejected], fields: Fields, date_in_name: bool, max_ratio: float
) -> Iterator[Raw | Rejected]:
    for source in sources:
        if isinstance(source, Rejected):
            yield source
            continue
        items = read_source(source, date_in_name=date_in_name, max_ratio=max_ratio)
        first = next(items, None)
        if first is None:
            continue
        reason = _no_text(source, first, fields)
        if reason is not None:
            yield Rejected(source.name, reason)
        else:
            yield first
            yield from items


def _no_text(source: Source, first: Raw | Rejected, fields: Fields) -> str | None:
    """Say that a table has no column for the text: once, and not for each of its rows."""
    if (
        source.kind not in ("csv", "tsv", "parquet")
        or not isinstance(first, Raw)
        or not isinstance(first.data, Mapping)
    ):
        return None
    if fields.text in first.data:
        return None
    columns = ", ".join(str(name) for name in first.data if name is not None)
    return f"it has no column {fields.text!r}; name the one with the text by --text-field: {columns}"


def _batches(articles: Iterable[Raw | Rejected], skip: int, processes: int) -> Iterator[list[Raw | Rejected]]:
    """Give the articles in rows that grow: the first result comes at once, later ones cost less to hand over."""
    batch: list[Raw | Rejected] = []
    size, limit = 0, 1
    for item in islice(articles, skip, None):
        batch.append(item)
        size += len(item.data) if isinstance(item.data, bytes) else 1 << 12
        if len(batch) >= limit or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
            limit = 1 if processes == 1 else min(_BATCH, 2 * limit)
    if batch:
        yield batch


class _Rejects:
    """What could not be read, an object a line: place, reason, and what stood there."""

    def __init__(self, path: Path, mark: int = 0) -> None:
        self._path = path
        self._stream: IO[bytes] = part_of(path).open("r+b" if mark else "wb")
        self._stream.truncate(mark)
        self._stream.seek(mark)

    def write(self, one: Rejected) -> None:
        line = json.dumps(asdict(one), ensure_ascii=False)
        self._stream.write(line.encode(errors="backslashreplace") + b"\n")

    def mark(self) -> int:
        self._stream.flush()
        return self._stream.tell()

    def finish(self) -> None:
        self._stream.close()
        part_of(self._path).replace(self._path)

    def close(self) -> None:
        self._stream.close()


@mutable
class _State:
    """How far an interrupted run came."""

    path: Path | None
    run: str
    """What tells one run from another: its inputs and options."""
    consumed: int = 0
    output: Any = None
    rejects: int = 0
    counts: dict[str, int] = field(factory=dict)

    @classmethod
    def find(cls, sources: Iterable[Source | Rejected], work: Work, target: Target, resume: bool) -> "_State":
        described = repr((sources, work, target.rejects))
        name = hashlib.sha256(described.encode(errors="surrogatepass")).hexdigest()
        if target.path is None:
            if resume:
                raise ArchiveError("only a run that writes a file can go on: name it with --output FILE")
            return cls(None, name)
        path = part_of(target.path).with_name(part_of(target.path).name + ".json")
        if not path.exists():
            return cls(path, name)
        if not resume:
            raise ArchiveError(f"{path.name} is left of a run that was interrupted: go on with --resume, or remove it")
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ArchiveError(f"{path} is damaged ({error}): remove it and begin anew") from error
        if found.pop("run", None) != name:
            raise ArchiveError(f"{path.name} is left of a run with other inputs or options: remove it to begin anew")
        return cls(path, name, **found)

    def save(self, output: Output, rejects: _Rejects | None, counts: Counts) -> None:
        self.output = output.mark()
        self.rejects = rejects.mark() if rejects else 0
        self.counts = asdict(counts)
        if self.path is None or self.output is None:
            return
        state = {name: getattr(self, name) for name in ("run", "consumed", "output", "rejects", "counts")}
        new = self.path.with_name(self.path.name + ".new")
        new.write_text(json.dumps(state), encoding="utf-8")
        new.replace(self.path)

    def forget(self) -> None:
        if self.path is not None:
            self.path.unlink(missing_ok=True)
