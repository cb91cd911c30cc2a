"""
A document as the two files of brat's standoff format: the text (``.txt``) and the annotations (``.ann``).

Offsets of brat are code points, as ours. A place that runs over a line break is written in pieces, for brat wants every
piece on one line.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import fields, has

from arnews.document import Document
from arnews.spans import Span

__all__ = ["dumps"]

_PIECE = re.compile(r"[^\n\r]+")


def dumps(doc: Document) -> str:
    """
    Write the annotations of a document for brat; `doc.text` is the text that belongs to them.

    Each annotation is an entity of the type of its layer, with all its fields as JSON in a note. Each place in its
    fields (the cue of a quotation, its speaker) is an entity called by the field, and a relation leads to it; a
    reference to another annotation is a relation.

    >>> import arnews
    >>> print(dumps(arnews.analyze("قال الوزير إنه عائد", extractors=["quotations"])), end="")  # doctest: +ELLIPSIS
    T1	quotations 0 19	قال الوزير إنه عائد
    #1	AnnotatorNotes T1	{"span": [0, 19], "content": [[15, 19]], "cue": [0, 3], ...
    T2	content 15 19	عائد
    R1	content Arg1:T1 Arg2:T2
    T3	cue 0 3	قال
    R2	cue Arg1:T1 Arg2:T3
    T4	source 4 10	الوزير
    R3	source Arg1:T1 Arg2:T4
    T5	speaker 4 10	الوزير
    R4	speaker Arg1:T1 Arg2:T5
    """
    return "".join(f"{line}\n" for line in _lines(doc))


def _lines(doc: Document) -> Iterator[str]:
    plain = doc.to_dict()
    entities: dict[str, int] = {}
    for layer in doc.layers:
        for index in range(len(plain.get(layer, ()))):
            entities[f"{layer}/{index}"] = len(entities) + 1
    numbers = _Numbers(len(entities))
    for layer in doc.layers:
        for index, annotation in enumerate(doc.layer(layer)):
            name = f"{layer}/{index}"
            yield _entity(entities[name], layer, annotation.span, doc)
            note = json.dumps(plain[layer][index], ensure_ascii=False)
            yield f"#{entities[name]}\tAnnotatorNotes T{entities[name]}\t{note}"
            for role, place in _places(annotation.value):
                number = numbers.entity()
                yield _entity(number, role, place, doc)
                yield f"R{numbers.relation()}\t{role} Arg1:T{entities[name]} Arg2:T{number}"
            for role, other in _references(plain[layer][index], entities):
                yield f"R{numbers.relation()}\t{role} Arg1:T{entities[name]} Arg2:T{entities[other]}"


class _Numbers:
    """The next numbers of entities and of relations."""

    def __init__(self, entities: int) -> None:
        self._entities, self._relations = entities, 0

    def entity(self) -> int:
        self._entities += 1
        return self._entities

    def relation(self) -> int:
        self._relations += 1
        return self._relations


def _entity(number: int, kind: str, span: Span, doc: Document) -> str:
    pieces = [match.span() for match in _PIECE.finditer(doc.text, span.start, span.end)] or [(span.start, span.end)]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"T{number}\t{kind} {places}\t{' '.join(doc.text[start:end] for start, end in pieces)}"


def _places(value: Any, above: str = "") -> Iterator[tuple[str, Span]]:
    """Give every place of a value with the name of its field."""
    if isinstance(value, Span):
        yield above, value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _places(one, above)
    elif has(type(value)) and type(value).__name__ != "Annotation":
        for one in fields(type(value)):
            yield from _places(getattr(value, one.name), f"{above}-{one.name}" if above else one.name)


def _references(plain: Any, known: dict[str, int], above: str = "") -> Iterator[tuple[str, str]]:
    """Give every reference to another annotation with the name of its field."""
    if isinstance(plain, str):
        if plain in known:
            yield above, plain
    elif isinstance(plain, list):
        for one in plain:
            yield from _references(one, known, above)
    elif isinstance(plain, dict):
        for name, one in plain.items():
            yield from _references(one, known, f"{above}-{name}" if above else name)
