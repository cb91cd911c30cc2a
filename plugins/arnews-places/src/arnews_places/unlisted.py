"""Names that no table has, behind a noun that calls them a place: «بلدة السريجة», «مديرية ساقين», «مخيم أبو شوك»."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import Final

from attrs import frozen

from arnews.lexicon import Lexicon, load_table
from arnews.memo import Memo
from arnews.segmentation import segment, word_frequency
from arnews.tokenization import Tokens, word
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NAME, OWNED, UNKNOWN, classes_of
from arnews_places.gazetteer import roles
from arnews_places.value import Kind

__all__ = ["Unlisted", "callers", "read_again", "read_unlisted"]

_PACKAGE: Final = "arnews_places"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_PIECES: Final = frozenset(
    "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER FEH}\N{ARABIC LETTER KAF}" + _WAW
)
_JOINED: Final = frozenset("\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}" + _WAW)
_RARE: Final = 3.3
"""Zipf: a noun that is more usual than this is what it says («مدينة الألعاب»)."""
_RARER: Final = 3.0
_NISBA: Final = ("\N{ARABIC LETTER YEH}\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER YEH}")
_FEMININE: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_SHORTEST: Final = 3


@frozen
class Caller:
    """A noun that calls what follows a place of this kind; a `weak` one calls other things too («منطقة سكنية»)."""

    kind: Kind
    weak: bool = False


@frozen
class Unlisted:
    """A name that no table has: its tokens, its kind."""

    start: int
    stop: int
    kind: Kind


_FOLDED: Final = Memo[str, str](lambda text: word(text).folded)


@cache
def callers() -> Lexicon[Caller]:
    """Give the nouns that a name of a place follows, listed or not."""
    table = load_table(_PACKAGE, "context.toml")
    forms = {
        form: [Caller(entry["kind"], entry.get("weak", False))] for entry in table["caller"] for form in entry["forms"]
    }
    return Lexicon(forms, proclitics=table["proclitics"]["cue"])


@cache
def _openers() -> Lexicon[str]:
    """Give the nouns that begin names of two words: «بيت», «بني», «أبو»."""
    entries = load_table(_PACKAGE, "context.toml")["opener"]
    return Lexicon({form: ["opener"] for entry in entries for form in entry["forms"]})


def read_unlisted(tokens: Tokens, start: int) -> Unlisted | None:
    """
    Read the name behind a noun that calls it a place.

    >>> from arnews import tokenize
    >>> read_unlisted(tokenize("وصلوا إلى بلدة بني صياح الحدودية"), 2)
    Unlisted(start=3, stop=5, kind='city')
    >>> read_unlisted(tokenize("زاروا قرية صغيرة"), 1) is None
    True
    """
    found = callers()[tokens.words[start]]
    if found is None or not found.entries or start + 1 >= len(tokens.words) or tokens.begins_line(start + 1):
        return None
    caller, first = found.entry, start + 1
    if tokens.words[first] in _OPENING:
        return _in_marks(tokens, first + 1, caller)
    if _is_opener(tokens.words[first]):
        is_whole = first + 1 < len(tokens.words) and not tokens.begins_line(first + 1)
        return Unlisted(first, first + 2, caller.kind) if is_whole and _may_follow(tokens.words[first + 1]) else None
    text = tokens.words[first]
    if _is_lone_adjective(text) and not word(tokens.words[start]).folded.startswith(_ARTICLE):
        return Unlisted(first, first + 1, caller.kind)
    if caller.weak and not _is_only_name(text):
        return None
    if not _may_be_name(text) and (caller.weak or not _is_no_attribute(text, tokens.words[start])):
        return None
    stop = first + 1
    is_open = stop < len(tokens.words) and not tokens.begins_line(stop)
    if is_open and _goes_on(tokens.words[stop], definite=word(text).bare.startswith(_ARTICLE)):
        stop += 1
    return Unlisted(first, stop, caller.kind)


def _in_marks(tokens: Tokens, first: int, caller: Caller) -> Unlisted | None:
    """Read a name in brackets or quote marks: «قرية (المزرعة الغربية)»."""
    for stop in range(first + 1, min(first + _MOST_WORDS + 1, len(tokens.words))):
        if tokens.words[stop] in _CLOSING:
            inside = tokens.words[first:stop]
            return Unlisted(first, stop, caller.kind) if all(word(text).kind == "word" for text in inside) else None
    return None


_OPENING: Final = frozenset('(«“"')
_CLOSING: Final = frozenset(')»”"')
_MOST_WORDS: Final = 3


def _is_opener(text: str) -> bool:
    found = _openers()[text]
    return found is not None and bool(found.entries)


@lru_cache(maxsize=1 << 14)
def _may_follow(text: str) -> bool:
    """Tell whether a word can be the second of a name: no word of the sentence, nothing joined to it."""
    first = classes_of(text).likeliest
    if word(text).kind != "word" or first is None:
        return False
    if first.part not in ("noun", "name", "adjective") and not classes_of(text).mask & NAME:
        return False
    return not first.mask & (AND | BOUND_PREPOSITION | OWNED)


@lru_cache(maxsize=1 << 14)
def _may_be_name(text: str) -> bool:
    """Tell whether a word can be the name of a place: nothing that a noun has behind it as its kind or its owner."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or segment(text).proclitics not in ((), (_ARTICLE,)):
        return False
    if roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    if _is_only_name(text):
        return True
    if _is_sound_plural(text):
        return False
    return first.part == "noun" and not classes_of(text).mask & ADJECTIVE and word_frequency(known.bare) < _RARE


@lru_cache(maxsize=1 << 14)
def _is_lone_adjective(text: str) -> bool:
    """Tell whether a rare adjective has the article, so that it is none of an indefinite noun: «منطقة الطالبية»."""
    known = word(text)
    if known.kind != "word" or not known.bare.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.part != "adjective" or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    return known.folded.endswith(_NISBA) and word_frequency(known.bare) < _RARE


def _is_sound_plural(text: str) -> bool:
    """Tell whether a word is a plural of people without the article: «مخيم نازحين»."""
    first = classes_of(text).likeliest
    return first is not None and first.form == "participle" and first.number == "plural" and not first.mask & ARTICLE


@lru_cache(maxsize=1 << 14)
def _is_no_attribute(text: str, noun: str) -> bool:
    """Tell whether a rare word without the article can only be the name of a noun: no adjective that agrees with it."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or known.bare.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION | OWNED) or word_frequency(known.bare) > _RARER:
        return False
    if _is_sound_plural(text):
        return False
    is_feminine = word(noun).folded.endswith(_FEMININE)
    return first.part != "adjective" or is_feminine != known.folded.endswith(_FEMININE)


@lru_cache(maxsize=1 << 14)
def _is_only_name(text: str) -> bool:
    """Tell whether a word is known as a name alone, or not at all."""
    first = classes_of(text).likeliest
    if first is None or (first.part != "name" and not first.mask & UNKNOWN):
        return False
    return first.part not in ("verb", "adjective") and word_frequency(word(text).bare) < _RARE + 1


@lru_cache(maxsize=1 << 14)
def _goes_on(text: str, *, definite: bool) -> bool:
    """
    Tell whether a second word belongs to a name: one that is known as nothing else, without the article.

    Behind a `definite` word one that begins like a preposition is one: «حي الفواز | برجلاء».
    """
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or known.bare.startswith(_ARTICLE) or roles(text):
        return False
    found = classes_of(text)
    first = found.likeliest
    if first is None or not first.mask & UNKNOWN or first.part not in ("name", "noun"):
        return False
    if known.folded[0] in _PIECES and (definite or not classes_of(known.bare[1:]).mask & UNKNOWN):
        return False
    return not first.mask & (AND | BOUND_PREPOSITION | OWNED | ARTICLE) and word_frequency(known.bare) < _RARE


def read_again(tokens: Tokens, found: Sequence[Unlisted]) -> Iterator[tuple[Unlisted, int]]:
    """Give where names of one word stand again by a preposition, and how many letters are joined to each."""
    known: dict[str, Unlisted] = {}
    for called in found:
        if called.stop == called.start + 1:
            known.setdefault(word(tokens.words[called.start]).folded, called)
    if not known:
        return
    taken = {called.start for called in found}
    forms = {*known, *(letter + form for letter in _JOINED for form in known)}
    words = tokens.words
    for index in compress(range(len(words)), map(forms.__contains__, map(_FOLDED.__getitem__, words))):
        text = words[index]
        folded = word(text).folded
        cut = int(folded not in known and folded[:1] in _JOINED)
        one = known.get(folded[cut:])
        if one is None or index in taken or index < one.start:
            continue
        beside = roles(tokens.words[index - 1])
        if (cut and folded[0] != _WAW) or beside.keys() & {"head", "part", "preposition"} or _is_only_name(text[cut:]):
            yield Unlisted(index, index + 1, one.kind), cut
