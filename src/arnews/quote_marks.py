"""
Pairs of quote marks: which mark opens, which closes it, what lies between.

Newspapers print every pair there is, reversed pairs, the same mark twice, marks of two kinds, and forget one in twenty.
So a mark is not read alone: of all the ways to read the marks of a paragraph, `pair_quote_marks` takes the one
with the fewest oddities (a mark against its direction or its spacing, a quotation inside one of the same kind, an
opening mark without a closing one, a mark that does nothing). The weights were set by looking at Arabic newspapers.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from attrs import define, field, frozen

from arnews.letters import MARKS, TATWEEL, is_arabic_letter
from arnews.normalization import Normalized, Step, letters_of, normalize
from arnews.paragraphs import split_paragraphs
from arnews.spans import Span

__all__ = [
    "LIKE_TANWIN",
    "QUOTE_MARKS",
    "QuotePair",
    "first_quote_mark",
    "is_accusative",
    "pair_quote_marks",
    "plain_quote_marks",
]


@frozen
class QuotePair:
    """
    A pair of quote marks and what lies between.

    >>> pair_quote_marks("قال «نعم»")[0].opening
    Span(start=4, end=5)
    """

    opening: Span
    """Where the opening mark stands."""
    closing: Span | None
    """`None` if the quotation is never closed: it then ends with the paragraph, with the pair around it, or where the
    next of its kind opens."""
    inside: Span | None
    """What lies between the marks, without the white space beside them; `None` if nothing does."""
    level: int = 0
    """How many pairs enclose this one."""
    repeated: tuple[Span, ...] = ()
    """The opening marks that repeat this one at the beginning of each further paragraph of the quotation."""


@frozen
class _Kind:
    """What a mark is by itself: marks of one family close each other; what it costs to read it in each way."""

    family: str
    open: int = 0
    close: int = 0
    skip: int = 8


_AGAINST: Final = 2  # against its direction or its spacing
_STRAY: Final = 4  # a mark that looks like a closing one where nothing is open
_NESTED: Final = 3  # a quotation directly inside one of the same family
_UNCLOSED: Final = {"double": 3, "guillemet": 3, "angle": 3, "single": 8}
_MEASURE: Final = 1  # the sign of inches or minutes after a digit
_NUNATION: Final = 2  # the sign of a tanwin behind alef
_IMPOSSIBLE: Final = 1 << 40
_INSTEAD: Final = 2
_DEEPEST: Final = 4
_MOST_HARAKAT: Final = 8
_FARTHEST: Final = 4  # paragraphs that a quotation may go on without a mark at their beginning

_KINDS: Final = {
    '"': _Kind("double"),
    "\N{FULLWIDTH QUOTATION MARK}": _Kind("double"),
    "''": _Kind("double"),
    "\N{LEFT DOUBLE QUOTATION MARK}": _Kind("double", close=_AGAINST),
    "\N{RIGHT DOUBLE QUOTATION MARK}": _Kind("double", open=_AGAINST),
    "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}": _Kind("double", close=_AGAINST),
    "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}": _Kind("double", close=_AGAINST),
    "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}": _Kind("double", open=_AGAINST),
    "\N{DOUBLE PRIME}": _Kind("double", open=4, skip=1),
    "\N{DOUBLE LOW-9 QUOTATION MARK}": _Kind("double", close=4),
    ",,": _Kind("double", close=4, skip=1),
    "``": _Kind("double", close=_AGAINST),
    "`": _Kind("double", close=_AGAINST, skip=1),
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": _Kind("guillemet", close=4),
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": _Kind("guillemet", open=4),
    "<<": _Kind("guillemet", close=4, skip=6),
    ">>": _Kind("guillemet", open=4, skip=3),
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}": _Kind("angle", close=4),
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}": _Kind("angle", open=4),
    "'": _Kind("single", skip=2),
    "\N{LEFT SINGLE QUOTATION MARK}": _Kind("single", close=_AGAINST, skip=2),
    "\N{RIGHT SINGLE QUOTATION MARK}": _Kind("single", open=_AGAINST, skip=2),
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}": _Kind("single", close=_AGAINST, skip=2),
    "\N{SINGLE LOW-9 QUOTATION MARK}": _Kind("single", close=4, skip=2),
}
QUOTE_MARKS: Final = frozenset(_KINDS)
"""All quote marks, those typed as two characters included."""

# One class of characters comes first, because `re` looks for that several times as fast as for alternatives.
_MARKS: Final = re.escape("".join(sorted({mark[0] for mark in QUOTE_MARKS})))
_MARK: Final = re.compile(
    rf"""[{_MARKS}]
    (?: (?<=<)< | (?<=>)> | (?<=')' | (?<=,), | (?<=`)` )?""",
    re.VERBOSE,
)
_APOSTROPHES: Final = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}`\N{LEFT SINGLE QUOTATION MARK}")
_MEASURES: Final = _APOSTROPHES | {'"', "''", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{DOUBLE PRIME}"}

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
LIKE_TANWIN: Final = frozenset('"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}')
"""What looks like the sign of a tanwin and is typed for it: «كبيرا" جدا»."""

_HARAKAT: Final = re.escape("".join(sorted(MARKS)))
_BEFORE_OPENING: Final = frozenset("([{:-/\N{EN DASH}\N{EM DASH}" + TATWEEL)
_AFTER_CLOSING: Final = frozenset(
    ".,:;!?)]}-/\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}"
    "\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
)

# A text whose marks come in pairs of one kind within a line, white space or what stands before an opening mark before
# them and a letter or full stop inside: the one way to read it that costs nothing is found without weighing. Nineteen
# newspaper articles in twenty are like that.
_TYPED: Final = (",,", "<<", ">>")
_SINGLE: Final = re.escape("".join(sorted({mark[0] for mark in QUOTE_MARKS} - {mark[0] for mark in _TYPED})))
_INSIDE: Final = rf"[^{_SINGLE}\n\v\f\r\x1c-\x1e\x85\u2028\u2029]++"
_PLAIN: Final = re.compile(
    rf"""[^{_SINGLE}]*+
    (?: (?<![^\s{re.escape("".join(sorted(_BEFORE_OPENING)))}])
        (?: " (?=\w) {_INSIDE} "
        | \u201c (?=\w) {_INSIDE} \u201d
        | \u00ab (?=\w) {_INSIDE} \u00bb
        )
        (?<=[\w.{_HARAKAT}].) (?=[\s{re.escape("".join(sorted(_AFTER_CLOSING)))}]|\Z) [^{_SINGLE}]*+
    )*+""",
    re.VERBOSE,
)


def _is_plain(text: str) -> bool:
    """Tell whether the marks of a text leave nothing to weigh, none typed as two characters among them."""
    return not any(mark in text for mark in _TYPED) and _PLAIN.fullmatch(text) is not None


_LEFT_OUT: Final[tuple[Step, ...]] = ("controls", "joiners")
_LOOK_THROUGH: Final = {character for mark in _KINDS if mark != ",," for character in mark}


@define(eq=False)
class _Mark:
    """A mark in its place: what it costs here to read it in each way."""

    start: int
    end: int
    written: str
    begins_paragraph: bool
    open: int
    close: int
    skip: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@define(eq=False)
class _Quotation:
    """A quotation while it is read; closed or not."""

    opening: _Mark
    closing: _Mark | None
    end: int
    """Where it ends, with its closing mark."""
    paragraph: int
    repeated: list[Span] = field(factory=list)


def first_quote_mark(text: str, place: Span) -> int:
    """
    Give where the first quote mark of a place stands, the end of the place if there is none.

    >>> first_quote_mark("قال «نعم»", Span(0, 9)), first_quote_mark("قال «نعم»", Span(0, 4))
    (4, 4)
    """
    found = (match.start() for match in _MARK.finditer(text, place.start, place.end) if match[0] in QUOTE_MARKS)
    return next(found, place.end)


def pair_quote_marks(text: str) -> tuple[QuotePair, ...]:
    """
    Give the pairs of quote marks of a text, in the order of their opening marks.

    Pairs nest and never cross. Apostrophes inside Latin words, signs of inches after digits, and closing marks that
    nothing opened are in no pair; brackets are no quote marks. Invisible characters change nothing. Never raises on a
    string; takes time in proportion to its length.

    >>> text = "قال: «قرأت “الأيام” أمس»."
    >>> [(text[p.inside.start : p.inside.end], p.level) for p in pair_quote_marks(text)]
    [('قرأت “الأيام” أمس', 0), ('الأيام', 1)]
    """
    if not isinstance(text, str):
        raise TypeError(f"pair_quote_marks takes a str, not {type(text).__name__}")
    if (marks := plain_quote_marks(text)) is not None:
        return tuple(
            QuotePair(Span(opening, opening + 1), Span(closing, closing + 1), Span(opening + 1, closing))
            for opening, closing in zip(marks[::2], marks[1::2], strict=True)
        )
    visible = normalize(text, steps=_LEFT_OUT)
    pairs = _weigh(visible.text)
    return pairs if visible.text is text else tuple(_in_original(visible, pair) for pair in pairs)


def _in_original(visible: Normalized, pair: QuotePair) -> QuotePair:
    def place(span: Span) -> Span:
        return visible.to_original(span.start, span.end)

    return QuotePair(
        place(pair.opening),
        place(pair.closing) if pair.closing else None,
        place(pair.inside) if pair.inside else None,
        pair.level,
        tuple(map(place, pair.repeated)),
    )


def plain_quote_marks(text: str) -> list[int] | None:
    """
    Give where the marks of a text stand if they leave nothing to weigh: every second one closes the one before it.

    `None` for all other texts, which `pair_quote_marks` reads.

    >>> plain_quote_marks("قال «نعم» ثم «لا»"), plain_quote_marks("قال «نعم ثم »لا")
    ([4, 8, 13, 16], None)
    """
    if not _is_plain(text):
        return None
    return [match.start() for match in _MARK.finditer(text) if match[0] in QUOTE_MARKS]


def _weigh(text: str) -> tuple[QuotePair, ...]:
    """Give the pairs of a text by weighing, paragraph by paragraph, what each mark may be."""
    quotations: list[_Quotation] = []
    waiting: dict[str, _Quotation] = {}  # per family, what an earlier paragraph has left open
    for number, paragraph in enumerate(split_paragraphs(text)):
        for family, marks in _marks(text, paragraph).items():
            found, strays = _read(marks, _UNCLOSED[family], paragraph.end, number)
            earlier = waiting.pop(family, None)
            if earlier is not None and number - earlier.paragraph <= _FARTHEST:
                _go_on(earlier, found, strays, number)
                if earlier.closing is None:
                    waiting[family] = earlier
            quotations.extend(found)
            for quotation in found:
                if quotation.closing is None and quotation.end == paragraph.end:
                    waiting[family] = quotation
    return _nest(text, quotations)


def _marks(text: str, paragraph: Span) -> dict[str, list[_Mark]]:
    """Give the marks of a paragraph by family."""
    families: dict[str, list[_Mark]] = {}
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        written, (start, end) = match[0], match.span()
        kind = _KINDS.get(written)
        if kind is None:  # a single comma or angle bracket
            continue
        letter = _letter_before(text, start)
        before, after = text[letter : letter + 1], text[end : end + 1]
        if written in _APOSTROPHES and _is_other_letter(before) and _is_other_letter(after):
            continue
        open_cost, close_cost, skip_cost = kind.open, kind.close, kind.skip
        look = _look(text, start, end, paragraph)
        if look > 0:
            close_cost += _AGAINST
        elif look < 0:
            open_cost += _AGAINST
        if look < 0 or (look == 0 and kind.open):
            skip_cost = min(skip_cost, _STRAY)
        if before.isdecimal() and written in _MEASURES:
            open_cost += 2 * _AGAINST
            skip_cost = _MEASURE
        elif look < 0 and written in LIKE_TANWIN and is_accusative(text[max(0, letter - _MOST_WRITTEN) : letter + 1]):
            open_cost += 2 * _AGAINST
            skip_cost = _NUNATION
        mark = _Mark(start, end, written, start == paragraph.start, open_cost, close_cost, skip_cost)
        families.setdefault(kind.family, []).append(mark)
    _match_kinds(families)
    return families


def _match_kinds(families: dict[str, list[_Mark]]) -> None:
    """
    Give a closing mark to the family of the opening one where the two are of different kinds: «نعم".

    Only where the opening one would stay unclosed, and nothing of the other kind is open: the mark is the first of its
    kind behind the opening one, and looks like a closing one.
    """
    if not all(families.get(family) for family in _MIXED):
        return
    marks = sorted(((mark, family) for family in _MIXED for mark in families[family]), key=lambda entry: entry[0].start)
    read: dict[str, list[_Mark]] = {family: [] for family in _MIXED}
    next_own = {
        id(mark): following for family in _MIXED for mark, following in pairwise((*families[family], None)) if mark
    }
    depth = dict.fromkeys(_MIXED, 0)
    before: tuple[_Mark, str] | None = None
    """The mark before, if it opens what nothing of its kind closes."""
    for mark, family in marks:
        if before is not None and before[1] != family and _only_closes(mark) and not depth[family]:
            mark.close += _AGAINST
            read[before[1]].append(mark)
            depth[before[1]] -= 1
            before = None
            continue
        read[family].append(mark)
        opens = bool(mark.close) and not mark.open
        depth[family] = max(0, depth[family] + opens - _only_closes(mark))
        following = next_own[id(mark)]
        before = (mark, family) if opens and (following is None or following.close) else None
    families.update(read)


def is_accusative(text: str) -> bool:
    """
    Tell whether a text ends with a word that may have a tanwin on its last letter: three letters, the last an alef.

    >>> is_accusative("كان كبيرا"), is_accusative("قال: لا")
    (True, False)
    """
    letters = letters_of(text)[-_SHORTEST:]
    return len(letters) == _SHORTEST and letters[-1] == _ALEF and all(map(is_arabic_letter, letters))


_SHORTEST: Final = 3
_MOST_WRITTEN: Final = 16
"""Code points that hold so many letters, with what may be written on them."""


def _only_closes(mark: _Mark) -> bool:
    return bool(mark.open) and not mark.close


_MIXED: Final = ("double", "guillemet")


def _is_other_letter(character: str) -> bool:
    """Tell whether a character is a letter of a script that uses apostrophes: any but Arabic."""
    return character.isalpha() and not is_arabic_letter(character)


def _look(text: str, start: int, end: int, paragraph: Span) -> int:
    """Tell from what stands around a mark whether it looks like one that opens (1), closes (-1) or either (0)."""
    if start == paragraph.start:
        return 1
    if end == paragraph.end:
        return -1
    letter = _letter_before(text, start)
    before, after = _beside(text, letter, -1), _beside(text, end, 1)
    if before.isspace():
        if not after.isspace():
            return 0 if after in _AFTER_CLOSING else 1
        if text[max(0, start - 2) : start].strip() == ":":
            return 1
        return -1 if text[end : end + 2].strip() in _AFTER_CLOSING else 0
    if before in _BEFORE_OPENING:
        return 0 if after.isspace() or after in _AFTER_CLOSING else 1
    if after.isspace() or after in _AFTER_CLOSING:
        return -1
    is_proclitic = letter >= 1 and text[letter - 1].isspace() and is_arabic_letter(before)
    return 1 if is_proclitic else 0


def _letter_before(text: str, start: int) -> int:
    """Give the index of the character before a mark, harakat left out (-1 if there is none)."""
    index = start - 1
    while index > start - _MOST_HARAKAT and text[index] in MARKS:
        index -= 1
    return index


def _beside(text: str, index: int, step: int) -> str:
    """Give the character beside a mark; other marks are looked through, two at the most."""
    for _ in range(3):
        if not 0 <= index < len(text):
            break
        if text[index] not in _LOOK_THROUGH:
            return text[index]
        index += step
    return " "


def _read(marks: Sequence[_Mark], unclosed: int, end: int, number: int) -> tuple[list[_Quotation], list[_Mark]]:
    """Read the marks of one family in a paragraph; give the quotations, and the marks outside that do nothing."""
    found: list[_Quotation] = []
    strays: list[_Mark] = []
    opened: list[_Quotation] = []
    for mark, step in zip(marks, _steps(marks, unclosed), strict=True):
        if step > 0:
            if step == _INSTEAD:
                opened.pop().end = mark.start
            quotation = _Quotation(mark, None, end, number)
            opened.append(quotation)
            found.append(quotation)
        elif step < 0:
            quotation = opened.pop()
            quotation.closing, quotation.end = mark, mark.end
        elif not opened:
            strays.append(mark)
    return found, strays


def _steps(marks: Sequence[_Mark], unclosed: int) -> list[int]:
    """
    Give for each mark 1 if it opens, -1 if it closes, 0 if it does neither: the way that costs least in all.

    `_INSTEAD` is given for one that opens a quotation in the place of another, which is then never closed.
    """
    if (
        len(marks) % 2 == 0
        and not any(mark.open for mark in marks[::2])
        and not any(mark.close for mark in marks[1::2])
    ):
        return [1, -1] * (len(marks) // 2)
    costs = [0] + [_IMPOSSIBLE] * _DEEPEST  # by the number of open quotations
    choices: list[list[int]] = []
    for mark in marks:
        skip, opens, closes = mark.skip, mark.open, mark.close
        reached, row = [], []
        for depth, cost in enumerate(costs):  # the first if several cost the same
            least, step = cost + skip, 0
            if depth:
                if cost + opens + unclosed < least:
                    least, step = cost + opens + unclosed, _INSTEAD
                deeper = costs[depth - 1] + opens + (_NESTED if depth > 1 else 0)
                if deeper < least:
                    least, step = deeper, 1
            if depth < _DEEPEST and costs[depth + 1] + closes < least:
                least, step = costs[depth + 1] + closes, -1
            reached.append(least)
            row.append(step)
        costs = reached
        choices.append(row)
    depth = min(range(_DEEPEST + 1), key=lambda depth: costs[depth] + depth * unclosed)
    steps = []
    for row in reversed(choices):
        steps.append(row[depth])
        if row[depth] != _INSTEAD:
            depth -= row[depth]
    return steps[::-1]


def _go_on(earlier: _Quotation, found: list[_Quotation], strays: Sequence[_Mark], number: int) -> None:
    """
    Let a quotation that an earlier paragraph has left open go on in this one.

    It does if its opening mark is repeated at the beginning (the quotation that begins there is then part of it), or if
    there is a closing mark that nothing else opens.
    """
    if found and found[0].opening.written == earlier.opening.written and found[0].opening.begins_paragraph:
        first = found.pop(0)
        earlier.repeated.append(first.opening.span)
        earlier.closing, earlier.end, earlier.paragraph = first.closing, first.end, number
    elif strays and strays[0].close <= strays[0].open:
        earlier.closing, earlier.end = strays[0], strays[0].end


def _nest(text: str, quotations: list[_Quotation]) -> tuple[QuotePair, ...]:
    """Find what encloses what; a quotation that crosses the end of what encloses it ends there, unclosed."""
    quotations.sort(key=lambda quotation: quotation.opening.start)
    enclosing: list[_Quotation] = []
    levels = []
    for quotation in quotations:
        while enclosing and enclosing[-1].end <= quotation.opening.start:
            enclosing.pop()
        limit = next((outer.closing.start for outer in reversed(enclosing) if outer.closing is not None), len(text))
        if quotation.end > limit:
            quotation.closing, quotation.end = None, limit
        for outer in enclosing:  # unclosed, or it would be the limit
            outer.end = max(outer.end, quotation.end)
        levels.append(len(enclosing))
        enclosing.append(quotation)
    return tuple(
        QuotePair(
            quotation.opening.span,
            quotation.closing.span if quotation.closing else None,
            _inside(text, quotation),
            level,
            tuple(quotation.repeated),
        )
        for quotation, level in zip(quotations, levels, strict=True)
    )


def _inside(text: str, quotation: _Quotation) -> Span | None:
    start = quotation.opening.end
    end = quotation.closing.start if quotation.closing else quotation.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
