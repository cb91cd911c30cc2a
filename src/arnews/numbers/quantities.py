"""Quantities: a number with its unit of measurement or the noun that it counts."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from arnews.document import Annotation, Document
from arnews.lexicon import Lexicon, load_table
from arnews.numbers.counted import fits, is_definite, is_noun
from arnews.numbers.extract import find_numbers
from arnews.numbers.units import read_unit, unit_at, units
from arnews.numbers.value import Number, Quantity
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["find_quantities"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH, _YEH, _NOON, _TEH = (
    "\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER TEH}"
)  # fmt: skip
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_RELATIVE: Final = tuple(_YEH + ending for ending in ("", _ALEF, _HEH, _YEH + _NOON, "\N{ARABIC LETTER WAW}" + _NOON))
"""How relative adjectives end, folded: أمريكي, حربية, إسرائيليين."""
_LONGEST_NOUN: Final = 3
_MEASURED: Final = frozenset({"cardinal", "fraction", "range", "vague"})


def find_quantities(text: str | Document) -> tuple[Annotation[Quantity], ...]:
    """
    Find numbers with what they measure or count, in their order.

    The span goes from the number to the end of its unit, or of the noun phrase that it counts; `unit` is a UCUM code,
    or `None` where only the noun is known. The numbers are those of the layer ``numbers`` where a document has it.

    That a word after a number is counted by it, its form says: a plural after three to ten, an accusative singular
    after eleven to ninety-nine, a singular after hundreds and more (Ryding, A Reference Grammar of Modern Standard
    Arabic, 2005, chapter 15).

    >>> text = "قطعت 27 شاحنة كبيرة مسافة 120 كيلومترا بسرعة 60 كلم في الساعة"
    >>> [(text[one.span.start : one.span.end], one.value.unit) for one in find_quantities(text)]
    [('27 شاحنة كبيرة', None), ('120 كيلومترا', 'km'), ('60 كلم في الساعة', 'km/h')]
    """
    return tuple(_find(Document.of(text)))


def _find(doc: Document) -> Iterator[Annotation[Quantity]]:
    tokens = doc.tokens
    found = doc.numbers if doc.has_layer("numbers") else find_numbers(doc)
    duals = iter(_duals(doc, found))
    dual = next(duals, None)
    for one in found:
        while dual is not None and dual.span < one.span:
            yield dual
            dual = next(duals, None)
        quantity = _quantity(tokens, one)
        if quantity is not None:
            yield quantity
    while dual is not None:
        yield dual
        dual = next(duals, None)


def _quantity(tokens: Tokens, one: Annotation[Number]) -> Annotation[Quantity] | None:
    number = one.value
    if number.kind not in _MEASURED:
        return None
    index = tokens.at(one.span.end)
    unit = read_unit(tokens, index)
    if unit is not None:
        code, stop = unit
        rule = "quantities.unit"
        first = index
    else:
        noun = _noun(tokens, index, number)
        if noun is None:
            return None
        code, rule, (first, stop) = None, "quantities.counted", noun
    noun_span = Span(tokens.starts[first], tokens.ends[stop - 1])
    return Annotation("quantities", Span(one.span.start, noun_span.end), Quantity(number, code, noun_span), rule)


def _duals(doc: Document, found: Sequence[Annotation[Number]]) -> Iterator[Annotation[Quantity]]:
    """Give the units that are themselves two: كيلومترين, طنان."""
    tokens = doc.tokens
    taken = {tokens.at(one.span.end) for one in found if one.value.kind != "dual"}
    for index in units().hits(tokens):
        match = unit_at(tokens, index)
        if match is None or match.entry.form != "dual" or index in taken:
            continue
        code, stop = read_unit(tokens, index) or (match.entry.code, match.stop)
        span = tokens.span(index, stop, match.found.cut)
        yield Annotation("quantities", span, Quantity(Number("dual", 2), code, span), "quantities.dual")


@cache
def _of() -> Lexicon[bool]:
    raw = load_table("arnews.numbers", "units.toml")["of"]
    return Lexicon({form: [True] for one in raw for form in one["forms"]})


def _noun(tokens: Tokens, index: int, number: Number) -> tuple[int, int] | None:
    """Give the tokens of the noun phrase that a number counts, or `None`."""
    if index < len(tokens.words) - 1 and tokens.words[index] in _of():
        return (index + 1, index + 2) if is_noun(tokens, index + 1) and is_definite(tokens, index + 1) else None
    if not is_noun(tokens, index):
        return None
    folded = word(tokens.words[index]).folded
    definite = is_definite(tokens, index)
    if number.kind == "vague":
        return (index, _adjectives(tokens, index)) if definite or folded.endswith(_TEH) else None
    if number.kind == "fraction":
        return (index, _adjectives(tokens, index)) if definite else None
    if definite or not fits(tokens.words[index], number.value):
        return None
    return index, _adjectives(tokens, index)


def _adjectives(tokens: Tokens, noun: int) -> int:
    """Give the token after the adjectives of a noun: مدنيا سوريا, شاحنة كبيرة."""
    stop = noun + 1
    definite = is_definite(tokens, noun)
    while stop < min(noun + _LONGEST_NOUN, len(tokens.words)) and is_noun(tokens, stop):
        if is_definite(tokens, stop) != definite or not _is_adjective(tokens.words[stop]):
            break
        stop += 1
    return stop


def _is_adjective(text: str) -> bool:
    """Tell whether a word is a relative adjective, or one of those that nouns of the news are counted with."""
    folded = word(text).folded
    return len(folded) > 3 and (folded.endswith(_RELATIVE) or text in _listed_adjectives())


@cache
def _listed_adjectives() -> Lexicon[bool]:
    raw = load_table("arnews.numbers", "units.toml")["adjective"]
    stems = [form for one in raw for form in one["forms"]]
    endings = ("", _ALEF, _TEH_MARBUTA, _YEH + _NOON)
    return Lexicon({stem + ending: [True] for stem in stems for ending in endings}, article=True)
