"""Run extractors over documents: choose, order, run, check, collect."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from time import perf_counter
from typing import Any, Final, Literal, TypeVar, overload

from attrs import evolve, frozen

from arnews.annotations import said
from arnews.document import Annotation, Document, Failure, Published
from arnews.errors import ArnewsError, ExtractionError, ExtractorConflictError, UnknownExtractorError
from arnews.extractors import BUILT_IN, Extractor, built_in_extractor, installed_extractors, load_extractor
from arnews.plain import check, check_span
from arnews.spans import Span
from arnews.time_limit import Over, TimeLimit, check_timeout

__all__ = ["DEFAULT", "Unread", "analyze", "analyze_many"]

DEFAULT: Final[tuple[str, ...]] = ("times", "numbers", "quotations")
"""What runs if nothing is asked for: the built-in layers, whatever is installed."""

Wanted = Iterable[str | Extractor] | Literal["all"]
OnError = Literal["raise", "record"]
Record = TypeVar("Record")


def analyze(
    text: str,
    *,
    published: Published = None,
    extractors: Wanted = DEFAULT,
    on_error: OnError = "raise",
    timings: bool = False,
    timeout: float | None = None,
) -> Document:
    """
    Find numbers, times and quotations in a text, or what the extractors asked for find.

    `published` (a date, a datetime, an ISO string) is what relative times are resolved against; no clock is ever read.
    `extractors` are names or `Extractor` objects; ``"all"`` runs every installed one and records what cannot be loaded
    in `Document.failures`. With ``on_error="record"`` an extractor that fails is recorded there too, and the others
    still run. With `timings`, `Document.timings` has the seconds that each layer took.

    With `timeout` all layers together have so many seconds: the one that is running when they are over fails, and so do
    those after it, each an `ExtractionError` with a `TimeoutError` as its cause. That needs Unix and the main thread
    (else a `RuntimeError`), and Python code: what loops inside one function of C is ended only where
    ``arnews extract --processes 2`` can end its process.

    >>> doc = analyze("وصل 27 مدنيا")
    >>> [(doc[number.span], number.value.value) for number in doc.numbers]
    [('27', 27)]
    """
    check_timeout(timeout)
    return _run_all(_plan(extractors, on_error), Document.read(text, published), on_error, timings, timeout)


@frozen
class Unread:
    """
    A text of a stream that could not be analysed: its place in the stream, counted from 0, and why.

    >>> [(one.place, type(one.error).__name__) for one in analyze_many([None]) if isinstance(one, Unread)]
    [(0, 'TypeError')]
    """

    place: int
    """Which article it was, counted from 0."""
    error: Exception
    """Why it could not be read."""


@overload
def analyze_many(
    texts: Iterable[str | tuple[str, Published]],
    *,
    text: None = None,
    date: None = None,
    published: Published = None,
    extractors: Wanted = DEFAULT,
    on_error: OnError = "record",
    processes: int = 1,
    timeout: float | None = None,
) -> Iterator[Document | Unread]: ...


@overload
def analyze_many(
    texts: Iterable[Record],
    *,
    text: str | int,
    date: str | int | None = None,
    published: Published = None,
    extractors: Wanted = DEFAULT,
    on_error: OnError = "record",
    processes: int = 1,
    timeout: float | None = None,
) -> Iterator[tuple[Record, Document | Unread]]: ...


def analyze_many(
    texts: Iterable[Any],
    *,
    text: str | int | None = None,
    date: str | int | None = None,
    published: Published = None,
    extractors: Wanted = DEFAULT,
    on_error: OnError = "record",
    processes: int = 1,
    timeout: float | None = None,
) -> Iterator[Any]:
    """
    Analyse a stream of texts and give documents in the same order, as they are ready.

    An item is a text, or a text with its own date of publication. What cannot be read becomes an `Unread` in its
    place and the rest is done; with ``on_error="raise"`` it raises instead. With `processes` above 1 the texts are
    shared out; never more than a few hundred of them are held at once. `Extractor` objects must then be picklable.
    `timeout` is how many seconds the layers of one text have, as in `analyze`.

    Where `text` is given, items are records, and each comes back, the same object, with its document or its `Unread`.
    `text` is where the text stands in a record, the name of a field of a mapping or an index of a tuple, and `date`
    likewise the date of publication (where it is empty or not there, `published` counts). Nothing else of a record
    is looked at or sent to another process.

    >>> [len(doc.numbers) for doc in analyze_many(["وصل 27 مدنيا", "غادر الوفد"])]
    [1, 0]
    >>> list(analyze_many([None]))
    [Unread(place=0, error=TypeError('text must be a str, not NoneType'))]
    >>> for record, doc in analyze_many([{"id": 7, "body": "وصل 27 مدنيا"}], text="body"):
    ...     print(record["id"], len(doc.numbers))
    7 1
    >>> [(name, len(doc.numbers)) for (_, name), doc in analyze_many([("وصل 27 مدنيا", "a.txt")], text=0)]
    [('a.txt', 1)]
    """
    if isinstance(texts, str | bytes | Mapping):
        raise TypeError(f"analyze_many takes texts, as in [text], not one {type(texts).__name__}")
    if not isinstance(processes, int) or processes < 1:
        raise ValueError(f"processes is a whole number from 1, not {processes!r}")
    if text is None and date is not None:
        raise TypeError(f"date={date!r} is a field of records: say with text=... which field is the text")
    check_timeout(timeout)
    wanted: Wanted = extractors if isinstance(extractors, str) else tuple(extractors)
    if extractors is DEFAULT:
        wanted = DEFAULT
    plan = _plan(wanted, on_error)
    items = ((item, _article(place, item, text, date, published)) for place, item in enumerate(texts))
    done: Iterator[tuple[Any, Document | Unread]]
    if processes == 1:
        done = ((item, _one(plan, on_error, timeout, article)) for item, article in items)
    else:
        done = _shared_out(items, partial(_batch, wanted, on_error, timeout), processes)
    return (found for _, found in done) if text is None else done


@frozen
class _Article:
    """What is read of an item of a stream, and all that another process gets of it."""

    place: int
    text: Any
    published: Published
    error: Exception | None = None
    """Why there is nothing to read."""


def _article(place: int, item: Any, text: str | int | None, date: str | int | None, published: Published) -> _Article:
    if text is None:
        if isinstance(item, tuple) and len(item) == 2:
            return _Article(place, item[0], item[1] or published)
        return _Article(place, item, published)
    try:
        own = None if date is None else item.get(date) if isinstance(item, Mapping) else item[date]
        return _Article(place, item[text], own or published)
    except (LookupError, TypeError):
        there = f"; there are: {', '.join(map(str, item))}" if isinstance(item, Mapping) else ""
        return _Article(place, None, None, KeyError(f"a {type(item).__name__} without {text!r}{there}"))


_BATCH: Final = 16


def _shared_out(
    items: Iterable[tuple[Any, _Article]], work: Callable[[list[_Article]], list[Document | Unread]], processes: int
) -> Iterator[tuple[Any, Document | Unread]]:
    from concurrent.futures import Future, ProcessPoolExecutor  # 20 ms that only many processes pay

    source = iter(items)
    batches = iter(lambda: list(islice(source, _BATCH)), [])
    running: deque[tuple[list[Any], Future[list[Document | Unread]]]] = deque()
    with ProcessPoolExecutor(processes) as pool:

        def hand_out(count: int) -> None:
            for batch in islice(batches, count):
                articles = [article for _, article in batch]
                running.append(([item for item, _ in batch], pool.submit(work, articles)))

        try:
            hand_out(2 * processes)
            while running:
                batch, future = running.popleft()
                found = future.result()
                hand_out(1)
                yield from zip(batch, found, strict=True)
        finally:
            for _, future in running:
                future.cancel()


def _batch(
    wanted: Wanted, on_error: OnError, timeout: float | None, batch: Sequence[_Article]
) -> list[Document | Unread]:
    plan = _plan(wanted, on_error)
    return [_one(plan, on_error, timeout, article) for article in batch]


def _one(plan: "_Plan", on_error: OnError, timeout: float | None, article: _Article) -> Document | Unread:
    try:
        if article.error is not None:
            raise article.error
        return _run_all(plan, Document.read(article.text, article.published), on_error, timeout=timeout)
    except Exception as error:
        if on_error == "raise":
            error.add_note(f"text {article.place} of the stream, counted from 0")
            raise
        return Unread(article.place, error)


@frozen
class _Plan:
    """What will run, in order; where it comes from; what could not be loaded."""

    ordered: tuple[Extractor, ...]
    packages: dict[str, str | None]
    failures: tuple[Failure, ...]


def _plan(extractors: Wanted, on_error: OnError) -> _Plan:
    if on_error not in ("raise", "record"):
        raise ValueError(f"on_error is 'raise' or 'record', not {on_error!r}")
    if extractors is DEFAULT:  # no look at what is installed: that can change nothing here
        return _default_plan()
    everything = extractors == "all"
    if isinstance(extractors, str) and not everything:
        raise TypeError(f"extractors is a list of names, as in extractors=[{extractors!r}], or 'all'")
    names = dict.fromkeys(one.name for one in installed_extractors()) if everything else extractors
    chosen, packages, failures = _chosen(list(names), everything)
    while True:
        try:
            return _Plan(_ordered(chosen), packages, tuple(failures))
        except ExtractionError as error:
            if not everything and on_error == "raise":
                raise
            circle: CycleError = error.__cause__  # type: ignore[assignment]  # that is how _ordered raises
            for layer in dict.fromkeys(circle.args[1]):
                failures.append(Failure(layer, error, packages[layer]))
                del chosen[layer]


@cache
def _default_plan() -> _Plan:
    chosen = {name: built_in_extractor(name) for name in DEFAULT}
    return _Plan(_ordered(chosen), dict.fromkeys(chosen), ())


def _chosen(
    asked: Sequence[str | Extractor], everything: bool
) -> tuple[dict[str, Extractor], dict[str, str | None], list[Failure]]:
    """Load what is asked for and what it reads."""
    chosen: dict[str, Extractor] = {}
    for one in asked:  # objects first: an object stands for its name wherever that is asked for or read
        if isinstance(one, Extractor):
            if chosen.setdefault(one.layer, one) != one:
                raise ExtractorConflictError(f"two extractors of layer {one.layer!r} are passed; pass one")
        elif not isinstance(one, str):
            raise TypeError(f"an extractor is a name or an Extractor, not a {type(one).__name__}: {one!r}")
    packages: dict[str, str | None] = dict.fromkeys(chosen)
    failures: dict[str, Failure] = {}
    waiting = deque((name, None) for name in asked if isinstance(name, str))
    waiting.extend((name, one.layer) for one in chosen.values() for name in one.reads)  # type: ignore[misc]
    while waiting:
        name, reader = waiting.popleft()
        if name in chosen or name in failures:
            continue
        try:
            chosen[name], packages[name] = load_extractor(name)
        except ArnewsError as error:
            if reader is not None and isinstance(error, UnknownExtractorError):
                error = UnknownExtractorError(f"{error}; {reader!r} reads it")
            if not everything:
                raise error from error.__cause__
            failures[name] = Failure(name, error, _packages_of(name))
        else:
            waiting.extend((other, name) for other in chosen[name].reads)  # type: ignore[misc]
    return chosen, packages, list(failures.values())


def _packages_of(name: str) -> str | None:
    return ", ".join(one.package for one in installed_extractors() if one.name == name and one.package) or None


def _ordered(chosen: dict[str, Extractor]) -> tuple[Extractor, ...]:
    """Give what is read before what reads it; otherwise built-in layers first, then by name, however asked for."""
    layers = sorted(chosen, key=lambda layer: (DEFAULT.index(layer) if layer in DEFAULT else len(DEFAULT), layer))
    graph: dict[str, list[str]] = {}
    for layer in layers:
        before = {*chosen[layer].reads, *chosen[layer].uses}
        graph[layer] = [other for other in layers if other in before]
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as error:
        raise ExtractionError(f"extractors read each other in a circle: {' → '.join(error.args[1])}") from error
    ordered: list[Extractor] = []
    ready: set[str] = set()
    while sorter.is_active():  # the first of those that may come next
        ready.update(sorter.get_ready())
        layer = min(ready, key=layers.index)
        ready.remove(layer)
        sorter.done(layer)
        ordered.append(chosen[layer])
    return tuple(ordered)


def _run_all(
    plan: _Plan, doc: Document, on_error: OnError, timings: bool = False, timeout: float | None = None
) -> Document:
    if timeout is None:
        return _run_layers(plan, doc, on_error, timings, _in_full)
    with TimeLimit(timeout) as limit:
        return _run_layers(plan, doc, on_error, timings, limit.run)


Find = Callable[[Document], Iterable[Annotation[Any]]]
Run = Callable[[Find, Document], list[Annotation[Any]]]


def _in_full(find: Find, doc: Document) -> list[Annotation[Any]]:
    return list(find(doc))


def _run_layers(plan: _Plan, doc: Document, on_error: OnError, timings: bool, run: Run) -> Document:
    failed = {failure.layer for failure in plan.failures}
    if plan.failures:
        doc = doc.with_annotations((), *plan.failures)
    took: dict[str, float] = {}
    for extractor in plan.ordered:
        begin = perf_counter() if timings else 0.0
        layer, package = extractor.layer, plan.packages[extractor.layer]
        missing = [other for other in extractor.reads if other in failed]
        if missing:
            error = ExtractionError(f"{layer!r} was not run: it reads {missing[0]!r}, which failed")
            failed.add(layer)
            doc = doc.with_annotations((), Failure(layer, error, package))
            continue
        try:
            found = _run(extractor, doc, package, run)
        except ExtractionError as error:
            if on_error == "raise":
                raise
            failed.add(layer)
            doc = doc.with_annotations((), Failure(layer, error, package))
        else:
            doc = doc.with_layer(layer, found)
        if timings:
            took[layer] = perf_counter() - begin
    return evolve(doc, timings=took) if timings else doc


def _run(extractor: Extractor, doc: Document, package: str | None, run: Run) -> list[Annotation[Any]]:
    name = f"{extractor.layer!r}" + (f" ({package})" if package else "")
    if _is_built_in(extractor):
        try:
            found = run(extractor.find, doc)
        except Exception as error:
            raise ExtractionError(f"{name} failed: {said(error)}") from error
    else:
        found = _run_other(extractor, name, doc, run)
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    return found


def _is_built_in(extractor: Extractor) -> bool:
    return extractor.layer in BUILT_IN and extractor == built_in_extractor(extractor.layer)


def _run_other(extractor: Extractor, name: str, doc: Document, run: Run) -> list[Annotation[Any]]:
    """Run an extractor of a package, which may do anything, and check what it gives and that it changes nothing."""
    tokens = doc.tokens
    before = (tokens.words.copy(), tokens.starts.copy(), tokens.ends.copy())
    try:
        found = run(extractor.find, doc)
    except (KeyboardInterrupt, Over):  # the time of whoever asked for this analysis
        raise
    except BaseException as error:  # sys.exit, too
        raise ExtractionError(f"{name} failed: {said(error)}") from error
    finally:
        changed = before != (tokens.words, tokens.starts, tokens.ends)
        if changed:  # whoever comes next must not be the one that fails
            tokens.words[:], tokens.starts[:], tokens.ends[:] = before
    if changed:
        raise ExtractionError(f"{name} failed: it changes the tokens of the document")
    for one in found:
        problem = _problem(one, extractor, len(doc.text))
        if problem:
            raise ExtractionError(f"{name} failed: {problem}")
    return found


def _problem(one: object, extractor: Extractor, length: int) -> str | None:
    if not isinstance(one, Annotation):
        return f"it gave a {type(one).__name__}, not an Annotation"
    if one.layer != extractor.layer:
        return f"it gave an annotation of layer {one.layer!r}"
    if not isinstance(one.span, Span):
        return f"its span is a {type(one.span).__name__}, not a Span"
    if extractor.value is not None and not isinstance(one.value, extractor.value):
        return f"it gave a {type(one.value).__name__}, not a {extractor.value.__name__}"
    try:
        check_span(one.span, length)
        check(one.value, length)
    except (TypeError, ValueError) as error:
        return str(error)
    return None
