"""The words of time, loaded when they are first needed."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, compress
from typing import Any, Final, NamedTuple

from attrs import frozen

from arnews.inflection import imperfect, owned, perfect
from arnews.lexicon import Found, Lexicon, follows, load_table
from arnews.memo import Memo
from arnews.normalization import fold
from arnews.numbers.around import DASHES
from arnews.spelling import as_typed
from arnews.tokenization import Tokens
from arnews.words import Word, word

__all__ = [
    "Hit",
    "Known",
    "TimeWord",
    "approximator_ends",
    "is_trigger",
    "kinds_at",
    "known_word",
    "look",
    "time_words",
    "trigger_positions",
]

CONJUNCTION: Final = "\N{ARABIC LETTER WAW}"
PROCLITICS: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)
TRIGGERS: Final = frozenset(
    {"month", "weekday", "unit", "deictic", "reference", "part_of_day", "adverb_of_day", "clock", "hour", "midnight",
     "set", "decade", "portion", "portion_pair",
     "christ", "weekday_bare", "millennium", "holiday", "feast", "season", "slash", "colon",
     "year", "current", "part_lead", "greenwich", "abbreviated_day", "age", "life", "of_it",
     "this_unit", "hijri_mark", "gregorian_mark", "owned_decade", "event_of_year",
     "left_out", "hour_letter"}
)  # fmt: skip


SIGNS: Final = frozenset({"slash", "colon"})
"""Marks at which reading begins only between digits."""


@frozen
class TimeWord:
    """An entry of the words files: the table it stands in, and what it means there."""

    kind: str
    value: int | str = 0
    code: str = ""
    form: str = ""
    needs: str = ""
    calendar: str = ""
    part: str = ""
    definite: bool = False


def _entry(table: str, raw: dict[str, Any]) -> TimeWord:
    value = next((raw[key] for key in ("number", "offset", "direction", "value", "mod") if key in raw), 0)
    kept = {key: raw[key] for key in ("code", "form", "needs", "calendar", "part", "definite") if key in raw}
    return TimeWord(table, value, **kept)


@cache
def time_words() -> Lexicon[TimeWord]:
    """Give the lexicon of time words; digits in the shape of a year or a date are entries of it too."""
    forms: dict[str, list[TimeWord]] = {}
    for filename in ("months.toml", "weekdays.toml", "holidays.toml", "words.toml"):
        for table, entries in load_table("arnews.times", filename).items():
            for raw in entries:
                entry = _entry(table, raw)
                for form in as_typed([*raw.get("forms", ()), *_derived(raw)]):
                    forms.setdefault(form, []).append(entry)
    return Lexicon(forms, proclitics=PROCLITICS, article=True, other=_digits)


def _derived(raw: dict[str, Any]) -> Iterator[str]:
    """
    Give the forms of the verbs of an entry, its nouns with the pronouns of who acts, its adjectives, and dashes.

    An adjective that is `declined` has all its genders and numbers: المقبل, المقبلة, المقبلتين, المقبلات.

    The present has the first person too, for what somebody says is told.
    """
    for past, present in raw.get("present", ()):
        yield from chain.from_iterable(imperfect(present, past).values())
        yield _NOON + present[1:]
        yield _HAMZA + present[1:] if present[1] != _HAMZA else _MADDA + present[2:]  # آمل
    for past, present in raw.get("past", ()):
        yield from chain.from_iterable(perfect(past, present).values())
    for noun in raw.get("owned", ()):
        yield from owned(noun)
    for adjective in raw.get("declined", ()):
        feminine = adjective + _TEH
        yield from (adjective, adjective + _TEH_MARBUTA, adjective + _ALEF + _TEH)
        yield from (stem + ending for stem in (adjective, feminine) for ending in (_ALEF + _NOON, _YEH + _NOON))
    for adjective in raw.get("agreeing", ()):
        yield from (adjective + ending for ending in ("", _TEH_MARBUTA, _YEH + _NOON, CONJUNCTION + _NOON))
    yield from DASHES if raw.get("dashes") else ()


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_MADDA: Final = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"


def _digits(text: str) -> TimeWord | None:
    """Take four digits for a year, of either calendar, and digits with two full stops for a date."""
    if word(text).kind == "word":
        return None
    plain = fold(text)
    if plain[:1] in ("h", "H") and (len(plain) == 1 or plain[1:3].isdecimal()):
        return TimeWord("hour_letter")
    if len(plain) == 4 and plain.isdecimal() and 1300 <= int(plain) <= 2100:
        return TimeWord("year", int(plain))
    if len(plain) < 11 and plain.count(".") == 2 and plain.replace(".", "").isdecimal():
        return TimeWord("slash")
    return None


@cache
def approximator_ends() -> Lexicon[bool]:
    """Give the words that the hedges of periods end with."""
    raw = load_table("arnews.times", "words.toml")["approximator"]
    return Lexicon({form.split()[-1]: [True] for one in raw for form in as_typed(one["forms"])})


class Hit(NamedTuple):
    """A time word in running text."""

    entry: TimeWord
    start: int
    stop: int
    cut: int
    proclitics: str
    definite: bool


Phrase = tuple[tuple[Word, ...], TimeWord]


@frozen
class Known:
    """All that a written form may mean in the language of time."""

    kinds: frozenset[str]
    """The kinds of word that it is, or that begin with it."""
    words: Mapping[str, TimeWord]
    """What it is by itself, by kind."""
    phrases: Mapping[str, tuple[Phrase, ...]]
    """The forms of several words that it begins, by kind: the folded words that follow; longest first."""
    cut: int
    proclitics: str
    definite: bool
    begins: bool
    """Whether reading begins at it."""
    alone: bool
    """Whether it does so by itself, and not only as the first of several words or between digits."""
    seconds: frozenset[str]
    """The folded words that may stand right behind it in a form of several words."""
    begun: tuple[str, ...]
    """The kinds of forms of several words that it begins at which reading begins."""


def _asked(text: str) -> Known | None:
    found = time_words().find(text)
    return _known(found) if found is not None else None


def _known(found: Found[TimeWord]) -> Known | None:
    words: dict[str, TimeWord] = {}
    for entry in found.entries:
        if entry.kind == "deictic" and found.proclitics not in ("", CONJUNCTION) and not found.exact:
            continue  # لامس touched, not to yesterday
        words.setdefault(entry.kind, entry)
    phrases: dict[str, list[Phrase]] = {}
    for following, entry in found.phrases:
        phrases.setdefault(entry.kind, []).append((following, entry))
    kinds = frozenset((*words, *phrases))
    if not kinds:
        return None
    by_kind = {kind: tuple(some) for kind, some in phrases.items()}
    begins = not kinds.isdisjoint(TRIGGERS)
    alone = not TRIGGERS.isdisjoint(words) and SIGNS.isdisjoint(words)
    seconds = frozenset(following[0].folded for following, _ in found.phrases)
    begun = tuple(kind for kind in by_kind if kind in TRIGGERS)
    return Known(kinds, words, by_kind, found.cut, found.proclitics, found.definite, begins, alone, seconds, begun)


_KNOWN: Final = Memo(_asked)


def known_word(text: str) -> Known | None:
    """Give all that a written form may mean in the language of time, or `None`."""
    return _KNOWN[text]


def _begins(text: str) -> bool:
    known = _KNOWN[text]
    return known is not None and known.begins


_BEGINS: Final = Memo(_begins)


def trigger_positions(tokens: Tokens) -> list[int]:
    """Give the tokens at which reading begins, in one pass."""
    return list(compress(range(len(tokens.words)), map(_BEGINS.__getitem__, tokens.words)))


def is_trigger(tokens: Tokens, index: int) -> bool:
    """Tell whether reading begins at a token where it stands, which for most is known by the word alone."""
    known = _KNOWN[tokens.words[index]]
    if known is None or known.alone:
        return known is not None
    if not SIGNS.isdisjoint(known.words):
        words = tokens.words
        if words[index][-1].isdecimal():
            return True
        return 0 < index < len(words) - 1 and words[index - 1][-1].isdecimal() and words[index + 1][0].isdecimal()
    return _longest(tokens, index, known, known.begun) is not None


_NOTHING: Final[frozenset[str]] = frozenset()


def _kinds(text: str) -> frozenset[str]:
    known = _KNOWN[text]
    return known.kinds if known is not None else _NOTHING


_KINDS: Final = Memo(_kinds)


def kinds_at(tokens: Tokens, index: int) -> frozenset[str]:
    """Give the kinds of time word that may begin at a token."""
    if index < 0:
        return _NOTHING
    try:
        return _KINDS[tokens.words[index]]
    except IndexError:
        return _NOTHING


def look(tokens: Tokens, index: int, *kinds: str) -> Hit | None:
    """Give the time word of one of some kinds at a token: the longest form, else the kind that is named first."""
    if index < 0:
        return None
    try:
        known = _KNOWN[tokens.words[index]]
    except IndexError:
        return None
    if known is None or known.kinds.isdisjoint(kinds):
        return None
    phrases, words = known.phrases, known.words
    if phrases and not phrases.keys().isdisjoint(kinds) and (longest := _longest(tokens, index, known, kinds)):
        return longest
    for kind in kinds:
        if kind in words:
            entry = words[kind]
            return Hit(entry, index, index + 1, known.cut, known.proclitics, known.definite or entry.definite)
    return None


def _longest(tokens: Tokens, index: int, known: Known, kinds: tuple[str, ...]) -> Hit | None:
    best: Hit | None = None
    second = word(tokens.words[index + 1]).folded if index + 1 < len(tokens.words) else ""
    if second not in known.seconds:
        return None
    for kind in kinds:
        for following, entry in known.phrases.get(kind, ()):
            if following[0].folded != second:
                continue
            stop = index + 1 + len(following)
            if best is not None and stop <= best.stop:
                break
            if stop <= len(tokens.words) and follows(tokens, index + 1, following):
                best = Hit(entry, index, stop, known.cut, known.proclitics, known.definite)
                break
    return best
