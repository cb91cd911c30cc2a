"""
Text to changed text, with the way back to the original.

A profile is a tuple of steps, and a step says what becomes of a character. All steps of a profile are made into one
table, so a text is changed in one pass: into a one-byte code of our own, deletions, and back into other characters.
Texts with characters outside that code take a slower road to the same result. Where each character came from is
worked out when somebody asks.
"""

import codecs
import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import Final, Literal, get_args

from attrs import define, field, frozen

from arnews.letters import ALEF_FORMS, BIDI_CONTROLS, FOREIGN_LETTERS, LOOKALIKES, MARKS, TATWEEL, ZERO_WIDTH
from arnews.spans import Span

__all__ = ["PROFILES", "STEPS", "Normalized", "Profile", "Step", "fold", "letters_of", "normalize", "strip_marks"]

Step = Literal[
    "entities",
    "compose",
    "forms",
    "controls",
    "joiners",
    "marks",
    "tatweel",
    "alef",
    "hamza",
    "alef_maksura",
    "teh_marbuta",
    "lookalikes",
    "foreign_letters",
    "digits",
    "arabic_digits",
    "punctuation",
    "quotes",
    "spaces",
    "elongation",
]
Profile = Literal["clean", "search", "match", "ml"]

STEPS: Final[tuple[Step, ...]] = get_args(Step)
"""The names of all steps, in the order in which they are done whatever the order they are asked for in."""

PROFILES: Final[dict[Profile, tuple[Step, ...]]] = {
    "clean": ("compose", "forms", "controls", "lookalikes", "spaces"),
    "search": (
        "compose", "forms", "controls", "joiners", "marks", "tatweel", "alef", "hamza", "alef_maksura", "teh_marbuta",
        "lookalikes", "foreign_letters", "digits", "punctuation", "quotes", "spaces",
    ),
    "match": (
        "forms", "controls", "joiners", "marks", "tatweel", "alef", "hamza", "alef_maksura", "teh_marbuta",
        "lookalikes", "foreign_letters", "digits",
    ),
    "ml": ("compose", "forms", "controls", "joiners", "marks", "tatweel", "lookalikes", "digits", "spaces"),
}  # fmt: skip
"""
The steps of each profile: `clean` is lossless for a reader, `search` makes spellings uniform for an index, `match` is
what the lexicons of arnews use, `ml` is what Arabic language models are trained on.
"""

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_HAMZA_ABOVE: Final = "\N{ARABIC HAMZA ABOVE}"
_COMBINING_HAMZA: Final = dict.fromkeys(
    ("\N{ARABIC MADDAH ABOVE}", _HAMZA_ABOVE, "\N{ARABIC HAMZA BELOW}"), ""
)  # what makes alef with hamza of an alef, so who folds the one must drop the other
_JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_PUNCTUATION: Final = {
    "\N{ARABIC COMMA}": ",",
    "\N{ARABIC SEMICOLON}": ";",
    "\N{ARABIC QUESTION MARK}": "?",
    "\N{ARABIC FULL STOP}": ".",
    "\N{ARABIC PERCENT SIGN}": "%",
    "\N{ARABIC DECIMAL SEPARATOR}": ".",
    "\N{ARABIC THOUSANDS SEPARATOR}": ",",
}

_TABLES: Final[dict[Step, dict[str, str]]] = {
    "controls": dict.fromkeys((ZERO_WIDTH | BIDI_CONTROLS) - set(_JOINERS), ""),
    "joiners": dict.fromkeys(_JOINERS, ""),
    "marks": dict.fromkeys(MARKS, ""),
    "tatweel": {TATWEEL: ""},
    "alef": dict.fromkeys(ALEF_FORMS, _ALEF) | _COMBINING_HAMZA,
    "hamza": {
        "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": _WAW,
        "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": _YEH,
    }
    | _COMBINING_HAMZA,
    "alef_maksura": {"\N{ARABIC LETTER ALEF MAKSURA}": _YEH},
    "teh_marbuta": {"\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}"},
    "lookalikes": LOOKALIKES,
    "foreign_letters": FOREIGN_LETTERS,
    "punctuation": _PUNCTUATION,
    "quotes": dict.fromkeys("“”„‟«»❝❞＂", '"') | dict.fromkeys("‘’‚‛‹›", "'"),
    "spaces": dict.fromkeys(
        "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    ),
}
"""The steps that say what becomes of single characters; two more are computed: `forms` and the digits."""

_ARABIC_ZERO: Final = ord("\N{ARABIC-INDIC DIGIT ZERO}")
_NOBODYS: Final = ZERO_WIDTH | BIDI_CONTROLS
"""What belongs to no letter when it is taken out; a mark or a tatweel belongs to the letter before it."""

# Numeric references are bounded: none that means something is longer.
_ENTITY: Final = re.compile(r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ELONGATED: Final = re.compile(r"([\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5])\1{2,}")

_ALPHABET: Final = "\0" + "".join(
    chr(code)
    for first, last in (
        (0x0009, 0x000A), (0x000D, 0x000D), (0x0020, 0x007E), (0x00A0, 0x00A0), (0x00A3, 0x00A3), (0x00AB, 0x00AB),
        (0x00AD, 0x00AD), (0x00B0, 0x00B0), (0x00B7, 0x00B7), (0x00BB, 0x00BB), (0x00C7, 0x00C7), (0x00D7, 0x00D7),
        (0x00E0, 0x00E2), (0x00E7, 0x00EA), (0x00F4, 0x00F4), (0x00F6, 0x00F6), (0x00FC, 0x00FC),
        (0x060C, 0x060C), (0x061B, 0x061C), (0x061F, 0x061F), (0x0621, 0x063A), (0x0640, 0x0655), (0x0660, 0x066C),
        (0x0670, 0x0671), (0x067E, 0x067E), (0x0686, 0x0686), (0x0698, 0x0698), (0x06A4, 0x06A4), (0x06A9, 0x06A9),
        (0x06AF, 0x06AF), (0x06BE, 0x06BE), (0x06C1, 0x06C1), (0x06CC, 0x06CC), (0x06D4, 0x06D5), (0x06F0, 0x06F9),
        (0x200B, 0x200F), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026),
        (0x202A, 0x202E), (0x2060, 0x2060), (0x2066, 0x2069), (0x20AC, 0x20AC), (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)  # fmt: skip
"""The characters that newspapers print, at most 256: the one-byte code. No step makes two of one of them."""
_ENCODING: Final = codecs.charmap_build(_ALPHABET.ljust(256, "\ufffe"))  # U+0000 comes first, or it is ten times slower


def _presentation_form(character: str) -> str:
    """
    Give the letters that a presentation form stands for.

    Unicode carries a mark by itself on a space or a tatweel; in running text neither belongs to the word.
    """
    if not ("\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"):
        return character
    return unicodedata.normalize("NFKC", character).lstrip(" " + TATWEEL)


class _Table(dict[int, str]):
    """What becomes of each character; found out when a character is first met."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps

    def __missing__(self, code: int) -> str:
        changed, before = chr(code), ""
        while changed != before:  # what one step gives may be changed by another
            before, changed = changed, "".join(map(self._once, changed))
        self[code] = changed
        return changed

    def _once(self, character: str) -> str:
        for step in self._steps:
            if step == "forms":
                character = _presentation_form(character)
            elif step in _TABLES:
                character = _TABLES[step].get(character, character)
            elif step in ("digits", "arabic_digits"):
                value = unicodedata.decimal(character, None)
                if value is not None:
                    character = str(value) if step == "digits" else chr(_ARABIC_ZERO + value)
            if len(character) != 1:
                break
        return character


def _in_one_pass(table: _Table, deleted: bytes, alphabet: str) -> Callable[[str], str]:
    """Make the function that changes single characters: `alphabet` is what becomes of ours, deleted ones apart."""
    encode, decode, encoding = codecs.charmap_encode, codecs.charmap_decode, _ENCODING
    decoding = alphabet.ljust(256, "\ufffe")  # 256 characters, or it is twice as slow

    def change(text: str) -> str:
        try:
            return decode(encode(text, "strict", encoding)[0].translate(None, deleted), "strict", decoding)[0]
        except UnicodeEncodeError:  # characters outside the alphabet
            return text.translate(table)

    return change


class _Changes:
    """What a tuple of steps does to a text: one table for all that concern single characters."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._entities = "entities" in steps
        self._compose = "compose" in steps
        self._elongation = "elongation" in steps
        self._table = _Table(steps)
        changed = [self._table[ord(character)] for character in _ALPHABET]
        deleted = {character for character, kept in zip(_ALPHABET, changed, strict=True) if not kept}
        self._deleted, _ = codecs.charmap_encode("".join(deleted), "strict", _ENCODING)
        self._runs = re.compile(b"[" + re.escape(self._deleted) + b"]+") if self._deleted else None
        self._nobodys, _ = codecs.charmap_encode("".join(deleted & _NOBODYS), "strict", _ENCODING)
        self._characters = _in_one_pass(self._table, self._deleted, "".join(kept or "\0" for kept in changed))
        self.text = self._in_order if self._entities or self._compose or self._elongation else self._characters
        """Give the changed text."""

    def _in_order(self, text: str) -> str:
        if self._entities:
            text = _unescape(text)
        if self._compose:
            text = _nfc(text)
        text = self._characters(text)
        if self._compose:
            text = _nfc(text)
        if self._elongation:
            text = _ELONGATED.sub(r"\1", text)
        return text

    def places(self, original: str) -> "_Deletions | _Places":
        """Work out where each character of the changed text comes from."""
        if not (self._entities or self._elongation or (self._compose and self._composes(original))):
            try:
                code, _ = codecs.charmap_encode(original, "strict", _ENCODING)
            except UnicodeEncodeError:
                pass
            else:
                return _deletions(self._runs.finditer(code) if self._runs else (), self._nobodys)
        text, places = original, _Places(array("q", range(len(original))), array("q", range(1, len(original) + 1)))
        if self._entities:
            text, places = _substituted(text, _ENTITY.finditer(text), _entity, places)
        if self._compose:
            text, places = _composed(text, places)
        places = self._translated(text, places)
        text = text.translate(self._table)
        if self._compose:
            text, places = _composed(text, places)
        if self._elongation:
            text, places = _substituted(text, _ELONGATED.finditer(text), _once, places)
        return places

    def _composes(self, text: str) -> bool:
        return not (unicodedata.is_normalized("NFC", text) and unicodedata.is_normalized("NFC", self._characters(text)))

    def _translated(self, text: str, places: "_Places") -> "_Places":
        starts, ends = array("q"), array("q")
        for character, start, end in zip(text, places.starts, places.ends, strict=True):
            changed = self._table[ord(character)]
            if changed:
                starts.extend([start] * len(changed))
                ends.extend([end] * len(changed))
            elif ends and character not in _NOBODYS:
                ends[-1] = end
        return _Places(starts, ends)


@frozen(eq=False)
class _Places:
    """For each character of a changed text where it begins in the original and where it ends there."""

    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> Span:
        return Span(self.starts[start], self.ends[end - 1])


@frozen(eq=False)
class _Deletions:
    """Where characters were taken out of a text in which nothing else changed its length; a column each."""

    at: list[int]
    """The places in the changed text, each once."""
    before: list[int]
    """How many characters were taken out there and before."""
    owned: list[int]
    """How many of them belong to the character before them."""

    def original(self, start: int, end: int) -> Span:
        return Span(self._start(start), self._end(end - 1))

    def _start(self, index: int) -> int:
        cut = bisect_right(self.at, index)
        return index + (self.before[cut - 1] if cut else 0)

    def _end(self, index: int) -> int:
        cut = bisect_left(self.at, index + 1)
        owned = self.owned[cut] if cut < len(self.at) and self.at[cut] == index + 1 else 0
        return index + 1 + (self.before[cut - 1] if cut else 0) + owned

    def spread(self, length: int) -> _Places:
        """Give the places of all characters of a changed text of this length."""
        starts, ends = array("q"), array("q")
        numbers = _numbers(length + (self.before[-1] if self.before else 0) + 1)
        done = deleted = 0
        for at, before, owned in zip(self.at, self.before, self.owned, strict=True):
            starts += numbers[done + deleted : at + deleted]
            ends += numbers[done + deleted + 1 : at + deleted + 1]
            if at:
                ends[-1] += owned
            done, deleted = at, before
        starts += numbers[done + deleted : length + deleted]
        ends += numbers[done + deleted + 1 : length + deleted + 1]
        return _Places(starts, ends)


def _numbers(count: int) -> "array[int]":
    """Give at least so many whole numbers from 0."""
    return _first_numbers() if count <= _MANY else array("q", range(count))


_MANY: Final = 1 << 16


@cache
def _first_numbers() -> "array[int]":
    return array("q", range(_MANY))


def _deletions(runs: Iterable[re.Match[bytes]], nobodys: bytes) -> _Deletions:
    at: list[int] = []
    before: list[int] = []
    owned: list[int] = []
    count = 0
    for match in runs:
        run = match[0]
        at.append(match.start() - count)
        count += len(run)
        before.append(count)
        owned.append(len(run.rstrip(nobodys)))
    return _Deletions(at, before, owned)


def _unescape(text: str) -> str:
    return _ENTITY.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    from html import unescape  # its table is large, and only a text with such marks has use for it

    return unescape(match[0]) or match[0]  # it makes nothing of some control characters


def _once(match: re.Match[str]) -> str:
    return match[1]


def _substituted(
    text: str, matches: Iterable[re.Match[str]], replacement: Callable[[re.Match[str]], str], places: _Places
) -> tuple[str, _Places]:
    """Replace the matches; each character of a replacement comes from the whole match."""
    parts: list[str] = []
    starts, ends = array("q"), array("q")
    done = 0
    for match in matches:
        first, last = match.span()
        written = replacement(match)
        parts += text[done:first], written
        starts.extend(places.starts[done:first])
        ends.extend(places.ends[done:first])
        starts.extend([places.starts[first]] * len(written))
        ends.extend([places.ends[last - 1]] * len(written))
        done = last
    parts.append(text[done:])
    starts.extend(places.starts[done:])
    ends.extend(places.ends[done:])
    return "".join(parts), _Places(starts, ends)


def _composed(text: str, places: _Places) -> tuple[str, _Places]:
    """Compose canonically; it never reaches beyond a grapheme cluster."""
    if unicodedata.is_normalized("NFC", text):
        return text, places
    import regex  # 20 ms that only decomposed texts pay

    clusters = (match for match in regex.finditer(r"\X", text) if not unicodedata.is_normalized("NFC", match[0]))
    return _substituted(text, clusters, lambda match: _nfc(match[0]), places)


def _nfc(text: str) -> str:
    """
    Compose canonically, in a time proportional to the length.

    `unicodedata` sorts the marks of a letter by insertion, which takes the square of their number; so a long run of
    marks is sorted before.
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    if _MAYBE_MARKS.search(text):
        import regex

        text = regex.sub(r"\p{M}{32,}+", _in_canonical_order, text)
    return unicodedata.normalize("NFC", text)


_MAYBE_MARKS: Final = re.compile(r"[^\w\s]{32}")  # punctuation, symbols or marks, but `re` is quick to find them


def _in_canonical_order(match: re.Match[str]) -> str:
    parts: list[str] = []
    marks: list[str] = []
    for character in match[0]:
        if unicodedata.combining(character):
            marks.append(character)
        else:  # it bars the way
            parts += *sorted(marks, key=unicodedata.combining), character
            marks.clear()
    return "".join([*parts, *sorted(marks, key=unicodedata.combining)])


@define  # frozen would cost a twentieth of the time that normalizing an article takes; nobody changes it
class Normalized:
    """
    A changed text and the way back.

    Positions in `text` are bare numbers, places in `original` are spans. A mark or a tatweel that was taken out belongs
    to the letter before it, an invisible control to nobody.

    >>> changed = normalize("قال مُحَمَّدٌ ذلك")
    >>> changed.text, changed.to_original(4, 8)
    ('قال محمد ذلك', Span(start=4, end=13))
    >>> changed.to_normalized(Span(4, 13))
    slice(4, 8, None)
    """

    text: str
    """The text after all steps."""
    original: str
    """The text before them."""
    _changes: _Changes = field(repr=False, eq=False)

    def to_original(self, start: int, end: int) -> Span:
        """Give the place in the original that characters `start` up to but without `end` of the text come from."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"0 <= start < end <= {len(self.text)} is needed, not {start}-{end}")
        return self._places.original(start, end)

    def to_normalized(self, span: Span) -> slice:
        """
        Give what has become of a place in the original; a character that only partly comes from it is in.

        The slice is empty if nothing of the place is left.
        """
        if not isinstance(span, Span):
            raise TypeError(f"to_normalized takes a Span, not {type(span).__name__}")
        if span.end > len(self.original):
            raise ValueError(f"the original ends at {len(self.original)}, the span at {span.end}")
        start = bisect_right(self.ends, span.start)
        return slice(start, max(start, bisect_left(self.starts, span.end)))

    @property
    def starts(self) -> Sequence[int]:
        """For each character of the text where it begins in the original."""
        return self._columns.starts

    @property
    def ends(self) -> Sequence[int]:
        """For each character of the text where it ends in the original, marks that belong to it included."""
        return self._columns.ends

    @cached_property
    def _places(self) -> _Deletions | _Places:
        return self._changes.places(self.original)

    @cached_property
    def _columns(self) -> _Places:
        places = self._places
        return places.spread(len(self.text)) if isinstance(places, _Deletions) else places


class _Memo(dict[Profile | tuple[Step, ...], _Changes]):
    """What each profile and each tuple of steps does; made when it is first asked for."""

    def __missing__(self, asked: Profile | tuple[Step, ...]) -> _Changes:
        steps = PROFILES.get(asked) if isinstance(asked, str) else asked
        if steps is None:
            raise ValueError(f"no profile {asked!r}; there are: {', '.join(PROFILES)}")
        unknown = set(steps) - set(STEPS)
        if unknown:
            raise ValueError(f"no step {', '.join(map(repr, sorted(unknown)))}; there are: {', '.join(STEPS)}")
        changes = self[asked] = _Changes([step for step in STEPS if step in steps])
        return changes


_CHANGES: Final = _Memo()


def normalize(text: str, profile: Profile = "match", *, steps: Iterable[Step] | None = None) -> Normalized:
    """
    Change a text as a profile says, or by the steps that are named, and keep the way back.

    Doing it twice changes nothing more (decoding `entities` apart), and a text that needs no change is itself the
    result. `STEPS` has the names of the steps, `PROFILES` those of each profile.

    >>> normalize("أُسرةٌ إلى ٢٠٢٥").text
    'اسره الي 2025'
    >>> normalize("جدااا!", steps=["elongation"]).text
    'جدا!'
    """
    if not isinstance(text, str):
        raise TypeError(f"normalize takes a str, not {type(text).__name__}")
    changes = _CHANGES[profile if steps is None else tuple(steps)]
    changed = changes.text(text)
    return Normalized(text if changed == text else changed, text, changes)


def strip_marks(text: str) -> str:
    """
    Take out marks, tatweel and invisible controls; the letters stay as they are.

    >>> strip_marks("مُحَمَّدٌ في حلـــب")
    'محمد في حلب'
    """
    return _CHANGES["controls", "joiners", "marks", "tatweel"].text(text)


def letters_of(written: str) -> str:
    """
    Give the letters of a written word: whole ones for presentation forms and for letters in pieces, nothing else.

    >>> letters_of("ﻭَﺍﻟﺠﻴﺶ")
    'والجيش'
    """
    return _CHANGES["compose", "forms", "controls", "joiners", "marks", "tatweel"].text(written)


def fold(text: str) -> str:
    """
    Make spellings uniform: what `normalize` does by itself, text alone.

    >>> fold("أُسرةٌ إلى ٢٠٢٥")
    'اسره الي 2025'
    """
    return _CHANGES["match"].text(text)
