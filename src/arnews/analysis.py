"""Run extractors over one document: order, run, check, collect."""

from collections.abc import Iterable
from datetime import date, datetime
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final, Literal

from arnews.document import Annotation, Document, Failure
from arnews.errors import ArnewsError, ExtractionError, UnknownExtractorError
from arnews.extractors import BUILT_IN, Extractor, installed_extractors, load_extractor
from arnews.spans import Span

__all__ = ["DEFAULT", "analyze"]

DEFAULT: Final[tuple[str, ...]] = tuple(BUILT_IN)


def analyze(
    text: str,
    *,
    published: date | datetime | None = None,
    extractors: Iterable[str | Extractor] | Literal["all"] = DEFAULT,
    on_error: Literal["raise", "record"] = "raise",
) -> Document:
    """
    Find numbers, times and quotations in a text, and what the extractors asked for find.

    `published` is what relative times are resolved against; no clock is ever read. `extractors` are names or
    `Extractor` objects; ``"all"`` runs every installed one and records what cannot be loaded in `Document.failures`.
    With ``on_error="record"`` an extractor that fails is recorded there too, and the others still run.

    >>> doc = analyze("وصل 27 مدنيا")
    >>> [(doc[number.span], number.value.value) for number in doc.numbers]
    [('27', 27)]
    """
    if on_error not in ("raise", "record"):
        raise ValueError(f"on_error is 'raise' or 'record', not {on_error!r}")
    doc = Document.read(text, published)
    chosen, packages, failures = _choose(extractors)
    failed = {failure.layer for failure in failures}
    doc = doc.with_annotations((), *failures)
    for extractor in _ordered(chosen):
        package = packages[extractor.layer]
        missing = [layer for layer in extractor.reads if layer in failed]
        try:
            if missing:
                raise ExtractionError(f"{extractor.layer!r} was not run: it reads {missing[0]!r}, which failed")
            found = _run(extractor, doc, package)
        except ExtractionError as error:
            if on_error == "raise" and not missing:
                raise
            failed.add(extractor.layer)
            doc = doc.with_annotations((), Failure(extractor.layer, error, package))
        else:
            doc = doc.with_annotations(found)
    return doc


def _choose(
    extractors: Iterable[str | Extractor] | Literal["all"],
) -> tuple[dict[str, Extractor], dict[str, str | None], list[Failure]]:
    """Load what is asked for and what it reads."""
    chosen: dict[str, Extractor] = {}
    packages: dict[str, str | None] = {}
    failures: list[Failure] = []
    everything = extractors == "all"
    if isinstance(extractors, str) and not everything:
        raise TypeError(f"extractors is a list of names, as in extractors=[{extractors!r}], or 'all'")
    waiting: list[str | Extractor] = (
        list(dict.fromkeys(one.name for one in installed_extractors())) if everything else list(extractors)
    )
    for one in waiting:  # objects first: they stand for their name wherever it is read
        if isinstance(one, Extractor):
            chosen[one.layer] = one
            packages[one.layer] = None
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, Extractor):
            waiting.extend(one.reads)
            continue
        if one in chosen or any(failure.layer == one for failure in failures):
            continue
        try:
            extractor, package = load_extractor(one)
        except ArnewsError as error:
            if not everything or isinstance(error, UnknownExtractorError):
                raise
            failures.append(
                Failure(
                    one, error, next((i.package for i in installed_extractors() if i.name == one and i.package), None)
                )
            )
            continue
        chosen[one], packages[one] = extractor, package
        waiting.extend(extractor.reads)
    return chosen, packages, failures


def _ordered(chosen: dict[str, Extractor]) -> list[Extractor]:
    graph = {
        layer: {other for other in (*extractor.reads, *extractor.uses) if other in chosen}
        for layer, extractor in chosen.items()
    }
    try:
        return [chosen[layer] for layer in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        raise ExtractionError(f"extractors read each other in a circle: {' → '.join(error.args[1])}") from error


def _run(extractor: Extractor, doc: Document, package: str | None) -> list[Annotation[Any]]:
    name = f"{extractor.layer!r}" + (f" ({package})" if package else "")
    try:
        found = list(extractor.find(doc))
    except Exception as error:
        raise ExtractionError(f"{name} failed: {type(error).__name__}: {error}") from error
    for one in found:
        problem = _problem(one, extractor.layer, len(doc.text))
        if problem:
            raise ExtractionError(f"{name} failed: {problem}")
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    return found


def _problem(one: object, layer: str, length: int) -> str | None:
    if not isinstance(one, Annotation):
        return f"it gave a {type(one).__name__}, not an Annotation"
    if one.layer != layer:
        return f"it gave an annotation of layer {one.layer!r}"
    if not isinstance(one.span, Span):
        return f"its span is a {type(one.span).__name__}, not a Span"
    if one.span.end > length:
        return f"its span {one.span.start}-{one.span.end} lies outside the text ({length} characters)"
    return None
