"""A document as one page for the browser: right to left, nothing loaded from elsewhere, everything escaped."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import Any

from arnews.annotations import said
from arnews.document import Annotation, Document
from arnews.letters import is_arabic_letter
from arnews.lexicon import load_table
from arnews.spans import Span
from arnews.view.grids import Grid, grid_of, layers_of, merged

__all__ = ["page_around", "to_page"]


def to_page(documents: Iterable[tuple[str, Document]] | Document) -> str:
    """
    Give documents as a page of HTML that stands alone: each text with its highlights, then a table for each layer.

    Documents come with a name to show; one document may come without.

    >>> from arnews import analyze
    >>> page = to_page(analyze("وصل 27 مدنيا <نعم>"))
    >>> '<span class="numbers" title="27 · عدد أصلي">27</span>' in page, "&lt;نعم&gt;" in page
    (True, True)
    """
    named = [("", documents)] if isinstance(documents, Document) else documents
    return page_around("".join(_article(name, doc) for name, doc in named))


def page_around(articles: str) -> str:
    """Give the page whose body holds what is given, which is HTML already."""
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(_labels()['title'])}</title>\n<style>\n{_style()}</style>\n</head>\n"
        f"<body>\n<main>\n{articles}</main>\n</body>\n</html>\n"
    )


def _labels() -> Any:
    return load_table("arnews.view", "labels.toml")


@cache
def _style() -> str:
    return files("arnews.view").joinpath("page.css").read_text(encoding="utf-8")


def _label(kind: str, name: str) -> str:
    return str(_labels()[kind].get(name, name))


def _article(name: str, doc: Document) -> str:
    facts = [_isolated(name)] if name else []
    if doc.published:
        facts.append(f"<span>{escape(_labels()['published'])}: {_isolated(doc.published.isoformat())}</span>")
    facts += [_key(doc, layer) for layer in layers_of(doc)]
    beside = zip(doc.paragraphs, _by_paragraph(doc.paragraphs, _marks(doc)), strict=True)
    paragraphs = "".join(f"<p>{_highlighted(doc, paragraph, marks)}</p>\n" for paragraph, marks in beside)
    tables = "".join(_table(merged(grid_of(doc, layer))) for layer in layers_of(doc))
    reasons = [escape(f"{each.layer}: {said(each.error)}") for each in doc.failures]
    label = escape(_labels()["failed"])
    failures = "".join(f'<p class="failure">{label}: <bdi>{reason}</bdi></p>\n' for reason in reasons)
    header = "".join(f"<div>{fact}</div>" for fact in facts)
    return f"<article>\n<header>{header}</header>\n{paragraphs}{tables}{failures}</article>\n"


def _key(doc: Document, layer: str) -> str:
    """Give the name of a layer as it is highlighted, with how much was found; of quotations also that of each part."""
    count = f": {len(doc.layer(layer))}"
    if layer != "quotations":
        return f'<span class="{_class_of(doc, layer)}">{escape(_label("layers", layer))}</span>{count}'
    parts = "، ".join(f'<span class="{part}">{escape(name)}</span>' for part, name in _labels()["parts"].items())
    return f"{escape(_label('layers', layer))}{count} ({parts})"


def _class_of(doc: Document, layer: str) -> str:
    """Give the class that highlights a layer; layers of plugins have a colour each, in the order of their names."""
    if layer in _OWN:
        return layer
    others = [name for name in layers_of(doc) if name not in _OWN]
    return f"other other-{others.index(layer) % _COLOURS + 1}"


_OWN = ("quotations", "times", "numbers")
_COLOURS = 6
"""How many colours the style has for layers of plugins."""


_Mark = tuple[Span, str, str]
"""What is highlighted: where, as what, and what to say when somebody points at it."""


def _by_paragraph(paragraphs: Sequence[Span], marks: Iterable[_Mark]) -> list[list[_Mark]]:
    """Give the highlights of each paragraph; one that goes on over several is in each."""
    found: list[list[_Mark]] = [[] for _ in paragraphs]
    ends = [paragraph.end for paragraph in paragraphs]
    for mark in marks:
        number = bisect_right(ends, mark[0].start)
        while number < len(paragraphs) and paragraphs[number].start < mark[0].end:
            found[number].append(mark)
            number += 1
    return found


def _highlighted(doc: Document, paragraph: Span, marks: Sequence[_Mark]) -> str:
    """Cut a paragraph wherever a highlight begins or ends, so that highlights may overlap."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, (span, _, _) in enumerate(marks):
        begins.setdefault(max(span.start, paragraph.start), []).append(number)
        ends.setdefault(min(span.end, paragraph.end), []).append(number)
    shown: dict[int, None] = {}
    parts = []
    for start, end in pairwise(sorted({paragraph.start, paragraph.end, *begins, *ends})):
        for number in ends.get(start, ()):
            del shown[number]
        shown.update(dict.fromkeys(begins.get(start, ())))
        parts.append(_piece(doc.text[start:end], [marks[number] for number in sorted(shown)]))
    return "".join(parts)


def _piece(text: str, marks: list[_Mark]) -> str:
    if not marks:
        return escape(text)
    classes = " ".join(dict.fromkeys(name for _, name, _ in marks))
    title = " | ".join(dict.fromkeys(title for _, _, title in marks if title))
    return f'<span class="{classes}"' + (f' title="{escape(title)}"' if title else "") + f">{escape(text)}</span>"


def _marks(doc: Document) -> Iterator[_Mark]:
    """Give what is highlighted."""
    for one in doc.layer("quotations", ()):
        for part, spans in _parts(one):
            yield from ((span, part, "") for span in spans)
    for layer in layers_of(doc):
        if layer == "quotations":
            continue
        grid, name = grid_of(doc, layer), _class_of(doc, layer)
        shown = [index for index, column in enumerate(grid.columns) if column not in ("words", "context")]
        for one, row in zip(doc.layer(layer), grid.rows, strict=True):
            said = " · ".join(_label("kinds", row[index]) for index in shown if row[index])
            title = said if layer in _OWN else f"{_label('layers', layer)}: {said}"
            yield one.span, name, title


def _parts(one: Annotation[Any]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    value = one.value
    yield "content", value.content
    yield "cue", (value.cue,) if value.cue else ()
    yield "source", (value.source,) if value.source else ()


def _table(grid: Grid) -> str:
    head = "".join(f"<th>{escape(_label('columns', column))}</th>" for column in grid.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, grid.columns, row))}</tr>\n" for row in grid.rows)
    title = escape(_label("layers", grid.layer))
    return f'<h2>{title}</h2>\n<div class="scroll"><table>\n<tr>{head}</tr>\n{rows}</table></div>\n'


def _cell(column: str, text: str) -> str:
    name = "".join(character for character in column if character.isalnum())
    part = _labels()["parts_of_day"].get(text[-3:]) if column == "value" else None
    if part is not None:  # 2024-11-30TMO
        return f'<td class="{name}">{_isolated(text[:-3])} {escape(part)}</td>'
    said = _labels()["kinds"].get(text) or "، ".join(_label("kinds", one) for one in text.split(", "))
    return f'<td class="{name}">{_isolated(said)}</td>'


def _isolated(text: str) -> str:
    """Keep a value in its own direction: «≥ 27» and «2024-11-30» have no letter that would tell it."""
    direction = "auto" if any(map(is_arabic_letter, text)) else "ltr"
    return f'<bdi dir="{direction}">{escape(text)}</bdi>'
