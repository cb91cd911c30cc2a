"""``arnews explain``: why something was found in a text: by which layer and rule, from which words."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import click
from attrs import fields, has

from arnews.analysis import analyze
from arnews.cli.lines import answer, write_object
from arnews.cli.messages import fail, printable
from arnews.cli.options import bidi_option, complete_layers, json_option, published_option, texts_argument
from arnews.document import Annotation, Document
from arnews.errors import ArnewsError
from arnews.extractors import load_extractor
from arnews.plain import plain
from arnews.spans import Span
from arnews.view.direction import Base, Direction, laid_out
from arnews.view.display import display_of, load_labels
from arnews.view.grids import says
from arnews.view.plain import plain_cell

__all__ = ["explain", "reason_for"]

EXAMPLE = """\b
Examples:
  arnews explain "قال الوزير أمس إن 27 مدنيا قتلوا" --published 2024-11-30
  arnews explain --extractors quotations "ونفى المتحدث وقوع إصابات"
  arnews explain --json < article.txt
"""

_RULE: Final = "  rule"
_RECORD: Final = re.compile("[a-z_]+: ")
"""How a value that has parts begins: with the name of the first."""
_APART: Final = ("evidence", "confidence", "value")


@click.command(short_help="Tell why something is found: layer, rule, words.", epilog=EXAMPLE)
@texts_argument
@published_option
@click.option(
    "--extractors",
    metavar="A,B",
    default="all",
    show_default=True,
    shell_complete=complete_layers,
    help="The layers to explain.",
)
@bidi_option
@json_option
def explain(
    texts: tuple[str | Path, ...], published: date | None, extractors: str, direction: Direction, as_json: bool
) -> None:
    """
    Tell why something is found in each TEXT, or why nothing is; without one, or for -, in each line of standard input.

    Of everything that is found are told its layer and words, what it means, the rule that found it, how sure that is,
    and the words for each part. What is empty is left out.
    """
    names = [name.strip() for name in extractors.split(",") if name.strip()]
    for name in names:
        try:
            if name != "all":
                load_extractor(name)
        except ArnewsError as error:
            fail(str(error))

    def write(text: str) -> None:
        wanted: Any = "all" if names == ["all"] else names
        doc = analyze(text, published=published, extractors=wanted, on_error="record")
        if as_json:
            write_object({"text": text, "found": [_told(doc, one) for one in _in_order(doc)]})
            return
        for one in _in_order(doc):
            for name, words in _lines(_told(doc, one)):
                _write(name, words, direction)
            click.echo()
        if not doc.annotations:
            _write("nothing is found in", text, direction)
            _write("  asked were", ", ".join(doc.layers), direction)
            _write("  words are", " | ".join(doc.tokens.words), direction)

    answer(texts, write)


def _write(name: str, words: str, direction: Direction) -> None:
    """Write a line: the name in English, then words that run their own way; rules and records are in English too."""
    base: Base = "ltr" if name == _RULE or _RECORD.match(words) else "rtl"
    click.echo(f"{name}:{laid_out(printable(f' {words} '), direction, base)}".rstrip(" ").encode())


def _in_order(doc: Document) -> list[Annotation[Any]]:
    return sorted(doc.annotations, key=lambda one: (one.span.start, -one.span.end, one.layer))


def _told(doc: Document, one: Annotation[Any]) -> dict[str, Any]:
    """Give what is told of an annotation, as plain data."""
    value = one.value
    told: dict[str, Any] = {"layer": one.layer, "span": plain(one.span, {}), "words": doc[one.span]}
    told["rule"] = one.rule
    reason = reason_for(one)
    if reason is not None:
        told["because"] = reason
    if has(type(value)):
        shown = [field.name for field in fields(type(value)) if says(field, value) and field.name not in _APART]
        told["means"] = {name: plain_cell(doc, getattr(value, name)) for name in shown if getattr(value, name) != ()}
        if getattr(value, "value", None) is not None:
            told["means"] = {"value": plain_cell(doc, value.value)} | told["means"]
        if isinstance(getattr(value, "confidence", None), float):
            told["confidence"] = value.confidence
        told["from"] = _evidence(doc, value)
    else:
        told["means"] = {"value": plain_cell(doc, value)}
    return {name: each for name, each in told.items() if each not in ("", {}, None)}


def _evidence(doc: Document, value: Any) -> dict[str, str]:
    evidence = getattr(value, "evidence", None)
    if not isinstance(evidence, Mapping):
        return {}
    return {str(name): doc[span] for name, span in evidence.items() if isinstance(span, Span)}


def reason_for(one: Annotation[Any]) -> str | None:
    """Give a sentence for a rule, from the labels of its layer, where they have one."""
    layer, _, rule = one.rule.partition(".")
    display = display_of(one.layer)
    rules = load_labels(display.package).get("rules", {}) if display is not None else {}
    found = rules.get(layer, {}).get(rule)
    return str(found) if found is not None else None


def _lines(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give what is told in lines: name and value, the parts of a value below each other."""
    lines = [(told["layer"], told["words"])]
    for name in ("means", "from"):
        for part, words in told.get(name, {}).items():
            lines.append((f"  {f'{name} ' if name == 'from' else ''}{part}", words))
    lines.append((_RULE, told.get("rule", "-") + (f" ({told['because']})" if "because" in told else "")))
    if "confidence" in told:
        lines.append(("  confidence", str(told["confidence"])))
    return lines
