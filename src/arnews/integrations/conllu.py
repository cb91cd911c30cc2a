"""A document in CoNLL-U: its sentences and tokens, with what was found in the column MISC."""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from arnews.document import Document
from arnews.spans import Span

__all__ = ["dumps"]

_ESCAPES: Final = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": "\\\\"}
_SPACE: Final = re.compile(r"\s+")
_EMPTY: Final = "\t".join("_" * 7)
"""LEMMA to DEPS: arnews has no lemmas and no trees."""


def dumps(doc: Document, name: str | None = None) -> str:
    r"""
    Write a document in CoNLL-U; `name` is its ``newdoc id``.

    A token that an annotation covers, or a part of it («و500»), has in MISC the layer with ``B-`` or ``I-`` and the
    index of the annotation, whose fields stand before the sentence in which it begins. ``SpacesAfter`` is as UDPipe
    writes it, so that the text can be made again. Words that are joined in writing stay one token. Lemmas, parts of
    speech and trees are left empty.

    >>> import arnews
    >>> print(dumps(arnews.analyze("وصل 27 مدنيا.", extractors=["numbers"]), "a-1"))
    # newdoc id = a-1
    # sent_id = 1
    # text = وصل 27 مدنيا.
    # numbers/0 = {"span": [4, 6], "kind": "cardinal", "value": 27, "rule": "numbers.digits"}
    1	وصل	_	_	_	_	_	_	_	_
    2	27	_	_	_	_	_	_	_	numbers=B-0
    3	مدنيا	_	_	_	_	_	_	_	SpaceAfter=No
    4	.	_	_	_	_	_	_	_	SpaceAfter=No
    <BLANKLINE>
    """
    lines = [] if name is None else [f"# newdoc id = {_SPACE.sub(' ', name)}"]
    return "\n".join([*lines, *_sentences(doc), ""])


def _sentences(doc: Document) -> Iterator[str]:
    marks, comments = _marks(doc), _comments(doc)
    starts, ends, words = doc.tokens.starts, doc.tokens.ends, doc.tokens.words
    token = 0
    for number, sentence in enumerate(doc.sentences, 1):
        if number > 1:
            yield ""
        yield f"# sent_id = {number}"
        yield f"# text = {_SPACE.sub(' ', doc[sentence])}"
        yield from comments.get(number - 1, ())
        first = token
        while token < len(words) and starts[token] < sentence.end:
            after = starts[token + 1] if token + 1 < len(words) else len(doc.text)
            misc = [*marks.get(token, ()), *_spaces(doc.text[ends[token] : after])]
            if token == 0 and starts[0]:
                misc.append(f"SpacesBefore={_escaped(doc.text[: starts[0]])}")
            form = _SPACE.sub(" ", doc.text[starts[token] : ends[token]])
            yield f"{token - first + 1}\t{form}\t{_EMPTY}\t{'|'.join(misc) or '_'}"
            token += 1


def _spaces(between: str) -> list[str]:
    if between == " ":
        return []
    if not between:
        return ["SpaceAfter=No"]
    return [f"SpacesAfter={_escaped(between)}"]


def _escaped(space: str) -> str:
    return "".join(_ESCAPES.get(one, one) for one in space)


def _comments(doc: Document) -> dict[int, list[str]]:
    """Give for each sentence what was found that begins in it."""
    plain = doc.to_dict()
    starts = [sentence.start for sentence in doc.sentences]
    comments: dict[int, list[str]] = {}
    for layer in doc.layers:
        for index, one in enumerate(plain.get(layer, ())):
            sentence = max(bisect_right(starts, one["span"][0]) - 1, 0)
            comments.setdefault(sentence, []).append(f"# {layer}/{index} = {json.dumps(one, ensure_ascii=False)}")
    return comments


def _marks(doc: Document) -> dict[int, list[str]]:
    """Give for each token what stands in it: ``layer=B-index``, or ``I-`` behind the first; several with a comma."""
    marks: dict[int, dict[str, list[str]]] = {}
    for layer in doc.layers:
        for index, one in enumerate(doc.layer(layer)):
            for place, token in enumerate(_tokens(doc, one.span)):
                marks.setdefault(token, {}).setdefault(layer, []).append(f"{'I' if place else 'B'}-{index}")
    return {token: [f"{layer}={','.join(marks)}" for layer, marks in layers.items()] for token, layers in marks.items()}


def _tokens(doc: Document, span: Span) -> range:
    starts, ends = doc.tokens.starts, doc.tokens.ends
    return range(bisect_right(ends, span.start), bisect_left(starts, span.end))
