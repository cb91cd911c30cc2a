"""
Names that no table has: behind a noun that calls them a place («بلدة السريجة», «مخيم أبو شوك», «بلدات حاس وركايا»), and
foreign ones behind a preposition of place («في ديبروغاره»).
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress, pairwise
from typing import Final

from attrs import frozen

from arnews.lexicon import Lexicon, load_forms, load_table
from arnews.memo import Memo
from arnews.segmentation import segment, word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NAME, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_places.cues import roles
from arnews_places.gazetteer import names
from arnews_places.value import Kind

__all__ = [
    "Unlisted",
    "callers",
    "goes_on",
    "is_compound",
    "is_foreign",
    "is_only_name",
    "is_opener",
    "is_unheard",
    "may_be_foreign",
    "may_be_item",
    "may_be_name",
    "may_follow",
    "read_again",
    "read_foreign",
    "read_opened",
    "read_unlisted",
]

_PACKAGE: Final = "arnews_places"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_PIECES: Final = frozenset(
    "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER FEH}\N{ARABIC LETTER KAF}" + _WAW
)
_JOINED: Final = frozenset("\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}" + _WAW)
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
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
    several: bool = False
    """Whether more than one name may follow: «قرى», «بلدتي»."""
    quoted: bool = False
    """Whether the name must stand in quote marks: «منجم "كذا"»."""
    lies: bool = False
    """Whether any noun is the name where what follows says where that lies: «بلدة معركة في قضاء صور»."""
    any: bool = False
    """Whether a noun with the article is the name, whatever it says elsewhere: «حي المعلمين»."""


@frozen
class Unlisted:
    """A name that no table has: its tokens, its kind, how many letters are joined to it."""

    start: int
    stop: int
    kind: Kind
    cut: int = 0


_FOLDED: Final = Memo[str, str](lambda text: word(text).folded)


@cache
def callers() -> Lexicon[Caller]:
    """Give the nouns that a name of a place follows, listed or not."""
    table = load_table(_PACKAGE, "context.toml")
    forms = {
        form: [
            Caller(entry["kind"], *(entry.get(flag, False) for flag in ("weak", "several", "quoted", "lies", "any")))
        ]
        for entry in table["caller"]
        for form in entry["forms"]
    }
    return Lexicon(forms, proclitics=table["proclitics"]["cue"])


@cache
def _openers() -> Lexicon[str]:
    """Give the nouns that begin names of two words: «بيت», «بني», «أبو»."""
    entries = load_table(_PACKAGE, "context.toml")["opener"]
    return Lexicon({form: ["opener"] for entry in entries for form in entry["forms"]})


@cache
def _aspects() -> Lexicon[bool]:
    """Give the nouns that behind «من» say under which aspect, not where: «ناحية»."""
    return Lexicon(dict.fromkeys(load_forms(_PACKAGE, "context.toml", "aspect"), (True,)))


def read_unlisted(tokens: Tokens, start: int) -> Unlisted | None:
    """
    Read the name behind a noun that calls it a place.

    >>> from arnews import tokenize
    >>> read_unlisted(tokenize("وصلوا إلى بلدة بني صياح الحدودية"), 2)
    Unlisted(start=3, stop=5, kind='city', cut=0)
    >>> read_unlisted(tokenize("زاروا قرية صغيرة"), 1) is None
    True
    """
    found = callers()[tokens.words[start]]
    if found is None or not found.entries or start + 1 >= len(tokens.words) or tokens.begins_line(start + 1):
        return None
    caller, first = found.entry, start + 1
    if start and tokens.words[start] in _aspects() and word(tokens.words[start - 1]).folded == _FROM:
        return None  # «من ناحية رسملة السوق»
    if tokens.words[first] in _OPENING and first + 1 < len(tokens.words):
        return _in_marks(tokens, first + 1, caller)
    is_bare = not word(tokens.words[start]).folded.startswith(_ARTICLE)
    if caller.quoted or not (is_bare or (start and roles(tokens.words[start - 1]).keys() & {"preposition", "led"})):
        return None  # «رئيس بلدية العاصمة فلان»
    if is_opener(tokens.words[first]):
        is_whole = first + 1 < len(tokens.words) and not tokens.begins_line(first + 1)
        return Unlisted(first, first + 2, caller.kind) if is_whole and may_follow(tokens.words[first + 1]) else None
    text = tokens.words[first]
    if is_bare and (is_compound(text) or _is_lone_adjective(text, caller.weak)):
        return Unlisted(first, first + 1, caller.kind)
    if is_bare and caller.any and _is_definite_noun(text):
        return Unlisted(first, first + 1, caller.kind)
    if is_bare and caller.any and _is_construct(tokens, first):
        return Unlisted(first, first + 2, caller.kind)  # «حي | أرض الحرمين»
    if is_bare and _may_be_there(text, caller) and _is_located(tokens, first + 1):
        return Unlisted(first, first + 1, caller.kind)
    if is_bare and not caller.weak and _is_described_alone(tokens, start):
        return Unlisted(first, first + 1, caller.kind)
    if caller.weak and (not (is_only_name(text) or is_unheard(text)) or _is_of_a_noun(text)):
        return None
    if is_bare and not caller.weak and _is_called_by(tokens, first + 1) and may_be_item(text):
        return Unlisted(first, first + 3, caller.kind)  # «قرية زور | أبو الليل»
    is_likely = may_be_name(text) or (caller.weak and is_unheard(text)) or (not caller.weak and _is_strange(text))
    if not is_likely and (caller.weak or not _is_no_attribute(text, tokens.words[start])):
        return None
    stop = first + 1
    is_open = stop < len(tokens.words) and not tokens.begins_line(stop)
    if is_open and goes_on(tokens.words[stop], definite=word(text).bare.startswith(_ARTICLE)):
        is_somebody = stop + 1 < len(tokens.words) and goes_on(tokens.words[stop + 1], definite=False)
        stop += not is_somebody  # «بلدية سيفيرودونيتسك | أولكسندر ستريوك»
    return Unlisted(first, stop, caller.kind)


def _is_called_by(tokens: Tokens, index: int) -> bool:
    """Tell whether a word of kin and a name end what a place is called: «زور | أبو الليل»."""
    if index + 1 >= len(tokens.words) or tokens.begins_line(index) or tokens.begins_line(index + 1):
        return False
    return word(tokens.words[index]).folded in _KIN and may_follow(tokens.words[index + 1])


_KIN: Final = frozenset(
    (
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}",
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER YEH}",
    )
)  # as folding writes them


@lru_cache(maxsize=1 << 13)
def _may_be_there(text: str, caller: Caller) -> bool:
    """
    Tell whether a word may be the name of what is said to lie somewhere: «بلدة | معركة | في قضاء صور».

    Behind a noun of villages any noun of one may, behind others one that no list has: «منطقة | اتوك | التي تبعد …».
    """
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST + 1 or known.bare.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or known.folded.endswith(_NISBA):
        return False
    if not caller.lies:
        is_own = known.folded[0] not in _PIECES or bool(classes_of(known.bare[1:]).mask & UNKNOWN)
        return is_own and not word_frequency(known.bare)
    if first.mask & (AND | BOUND_PREPOSITION | OWNED) or first.part not in ("noun", "name"):
        return False
    return first.form != "participle" and first.number == "singular" and word_frequency(known.bare) < _USUAL_NOUN


_USUAL_NOUN: Final = 5.2


def _is_located(tokens: Tokens, index: int) -> bool:
    """Tell whether what follows says where something lies: «في محافظة», «بقضاء», «التي تبعد», «الواقعة», «على بعد»."""
    words = tokens.words
    if index + 1 >= len(words) or tokens.begins_line(index):
        return False
    beside = roles(words[index])
    if "located" in beside:
        return True
    after = words[index + 1]
    if word(words[index]).bare in _WHERE and not word(after).bare.startswith(_ARTICLE):
        head = roles(after).get("head")
        return head is not None and head.kind == "adm1" and word(after).bare[0] not in _PIECES
    if "head" in beside:
        return word(words[index]).bare[0] == _BEH and beside["head"].kind == "adm1"
    return _FOLDED[words[index]] in _DISTANT and "distance" in roles(after)


_BEH: Final = "\N{ARABIC LETTER BEH}"
_WHERE: Final = frozenset(("\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}",))
_DISTANT: Final = frozenset(
    (
        "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}",  # «على», as folding writes it
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER TEH}\N{ARABIC LETTER YEH}",  # «التي»
    )
)


def _is_described_alone(tokens: Tokens, start: int) -> bool:
    """
    Tell whether a word stands between a noun of places and a definite adjective of that, so that it is the name.

    «قرية | مشرفة | الواقعة بين»: what only says what the village is like leaves it indefinite.
    """
    index = start + 2
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    text, after = tokens.words[start + 1], tokens.words[index]
    own, last = classes_of(text).likeliest, classes_of(after).likeliest
    if own is None or last is None or word(text).kind != "word" or word(text).bare.startswith(_ARTICLE) or roles(text):
        return False
    if own.part not in ("noun", "name", "adjective") or own.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    if own.number == "plural" or last.part != "adjective" or not last.mask & ARTICLE:
        return False
    is_hers = word(tokens.words[start]).folded.endswith(_FEMININE)
    is_placed = "located" in roles(after) or word(after).folded.removesuffix(_FEMININE).endswith(_NISBA[1])
    return is_placed and is_hers == word(after).folded.endswith(_FEMININE) and last.number == "singular"


def _is_construct(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun and a definite one that it belongs to stand at a token: «أرض الحرمين»."""
    text = tokens.words[index]
    if index + 1 >= len(tokens.words) or tokens.begins_line(index + 1) or word(text).bare.startswith(_ARTICLE):
        return False
    first = classes_of(text).likeliest
    if word(text).kind != "word" or roles(text) or first is None or first.part not in ("noun", "name"):
        return False
    is_free = not first.mask & (AND | BOUND_PREPOSITION | OWNED)
    return is_free and first.form != "participle" and _is_definite_noun(tokens.words[index + 1])


@lru_cache(maxsize=1 << 13)
def _is_definite_noun(text: str) -> bool:
    """Tell whether a word is a noun with the article, nothing joined to it, and tells no time."""
    known = word(text)
    if known.kind != "word" or not known.bare.startswith(_ARTICLE) or roles(text).keys() - {"given"}:
        return False
    listed = names()[text]
    if listed is not None and listed.entries and listed.entry.name.context == "alone":
        return False  # «حي الرياض»
    first = classes_of(text).likeliest
    if first is None or first.part not in ("noun", "name", "adjective"):
        return False
    return not first.mask & (AND | BOUND_PREPOSITION | OWNED) and word_frequency(known.bare) < _NEVER_A_QUARTER


_NEVER_A_QUARTER: Final = 5.8
"""Zipf: words as usual as «اليوم» are no names of quarters."""


def _is_of_a_noun(text: str) -> bool:
    """Tell whether a word is an adjective of a usual noun, and no family name: «سد ترابي», not «محور الليثي»."""
    bare = word(text).bare
    if bare.startswith(_ARTICLE) and is_only_name(text):
        return False
    return bare.endswith(_NISBA[1]) and word_frequency(bare[:-1]) > _RARE


@lru_cache(maxsize=1 << 14)
def is_unheard(text: str) -> bool:
    """Tell whether a word is in no list of words, and has no ending of an adjective: «منطقة غافرة»."""
    known = word(text)
    if len(known.bare) < _SHORTEST + 1 or known.bare.startswith(_ARTICLE) or known.folded.endswith(_ARABIC_ENDINGS):
        return False
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & UNKNOWN) and first.part != "verb" and not word_frequency(known.bare)


@lru_cache(maxsize=1 << 14)
def _is_strange(text: str) -> bool:
    """Tell whether a rare word is known as nothing, though it begins like a preposition: «مدينة بوجو»."""
    known = word(text)
    if (
        known.kind != "word"
        or len(known.bare) < _SHORTEST + 1
        or known.bare.startswith((_ARTICLE, _WAW))
        or roles(text)
    ):
        return False
    first = classes_of(text).likeliest
    is_unknown = first is not None and bool(first.mask & UNKNOWN) and first.part in ("name", "noun")
    return is_unknown and not word(text).folded.endswith(_ARABIC_ENDINGS) and word_frequency(known.bare) < _RARER


@lru_cache(maxsize=1 << 13)
def may_be_item(text: str) -> bool:
    """Tell whether a word can be in an item of a list of places: a noun, a name or an adjective, nothing joined."""
    first = classes_of(text).likeliest
    if word(text).kind != "word" or first is None or first.part not in ("noun", "name", "adjective"):
        return is_opener(text)
    return not first.mask & (BOUND_PREPOSITION | OWNED) or bool(first.mask & UNKNOWN)


def read_foreign(tokens: Tokens, index: int) -> Unlisted | None:
    """
    Read the foreign name behind a preposition of place.

    >>> from arnews import tokenize
    >>> read_foreign(tokenize("اندلعت النيران في ديبروغاره"), 2)
    Unlisted(start=3, stop=4, kind='city', cut=0)
    """
    start = index + 1
    if start >= len(tokens.words) or tokens.begins_line(start):
        return None
    if not is_foreign(tokens.words[start]):
        return Unlisted(start, start + 1, "city") if _is_of_nation(tokens, start + 1) else None
    if word(tokens.words[index]).folded == _FROM and not (index and "near" in roles(tokens.words[index - 1])):
        return None
    stop = start + 1
    if stop < len(tokens.words) and not tokens.begins_line(stop) and goes_on(tokens.words[stop], definite=False):
        stop += 1
    return Unlisted(start, stop, "city")


def _is_of_nation(tokens: Tokens, index: int) -> bool:
    """Tell whether a feminine nationality with the article stands at a token: «مبور | السنغالية»."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    text = tokens.words[index]
    if not word(text).bare.startswith(_ARTICLE) or not word(text).folded.endswith(_FEMININE):
        return False
    found = names()[text]
    return found is not None and bool(found.entries) and bool(found.entry.name.adjectives)


@lru_cache(maxsize=1 << 14)
def may_be_foreign(text: str) -> bool:
    """Tell whether a word is known as nothing, however short, so that a nationality behind it makes it a place."""
    if is_foreign(text):
        return True
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST + 1 or known.folded.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or not first.mask & UNKNOWN or first.part not in ("name", "noun"):
        return False
    is_whole = segment(text).proclitics == () and not known.folded.endswith(_FEMININE)
    return is_whole and not first.mask & (AND | BOUND_PREPOSITION | ARTICLE | OWNED)


@lru_cache(maxsize=1 << 14)
def is_foreign(text: str) -> bool:
    """
    Tell whether a word is known as nothing at all, and has no ending or beginning of Arabic words.

    Such words are mostly names of other languages; behind «في» they are those of places.
    """
    known = word(text)
    if known.kind != "word" or len(known.bare) < _FOREIGN or known.folded.startswith(_ARTICLE):
        return False
    if known.folded.endswith(_ARABIC_ENDINGS) or word_frequency(known.bare) > _UNUSUAL or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or not first.mask & UNKNOWN or first.part not in ("name", "noun"):
        return False
    if first.mask & OWNED and not (known.folded.endswith(_FEMININE) and len(known.bare) >= _LONG):
        return False  # «ديبروغاره» is nobody's
    return segment(text).proclitics == () and not first.mask & (AND | BOUND_PREPOSITION | ARTICLE)


_LONG: Final = 7
_FOREIGN: Final = 5
"""How many letters a foreign name has at least: shorter ones are too like Arabic words."""
_UNUSUAL: Final = 2.6
_ARABIC_ENDINGS: Final = (
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}",
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER KAF}\N{ARABIC LETTER MEEM}",
)


@lru_cache(maxsize=1 << 14)
def is_compound(text: str) -> bool:
    """Tell whether a word is written together with one that begins names: «كفرسجنة»."""
    known = word(text)
    return known.kind == "word" and known.folded.startswith(_VILLAGE) and len(known.bare) > len(_VILLAGE) + 1


_VILLAGE: Final = "\N{ARABIC LETTER KAF}\N{ARABIC LETTER FEH}\N{ARABIC LETTER REH}"


@lru_cache(maxsize=1 << 14)
def _is_lone_adjective(text: str, weak: bool) -> bool:
    """
    Tell whether an adjective has the article, so that it is none of an indefinite noun: «منطقة الطالبية».

    Of one in ي that has to be rare; another may be more usual, behind a noun that is not `weak`: «قرية البارة».
    """
    known = word(text)
    if known.kind != "word" or not known.bare.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.part != "adjective" or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    if known.folded.endswith(_NISBA):
        return word_frequency(known.bare) < _RARE
    return not weak and first.number == "singular" and word_frequency(known.bare) < _USUAL_ADJECTIVE


_USUAL_ADJECTIVE: Final = 4.4


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


def is_opener(text: str) -> bool:
    """Tell whether a word begins names of two words: «بيت», «أبو»."""
    found = _openers()[text]
    return found is not None and bool(found.entries)


def read_opened(tokens: Tokens, index: int) -> Unlisted | None:
    """
    Read the village behind a preposition of place that begins as those do: «في خربة الروس», «على وادي حجير شرق لبنان».

    What also begins other things («وادي», «عين», «رأس») needs a word that is seldom used, and a mark or where it lies.

    >>> from arnews import tokenize
    >>> read_opened(tokenize("احتج سكان في خربة الروس"), 2)
    Unlisted(start=3, stop=5, kind='village', cut=0)
    >>> read_opened(tokenize("احتفلوا في رأس السنة"), 1) is None
    True
    """
    start = index + 1
    if start + 1 >= len(tokens.words) or tokens.begins_line(start) or tokens.begins_line(start + 1):
        return None
    kind, text = _BEGINS[tokens.words[start]], tokens.words[start + 1]
    if kind is None or not may_follow(text) or "given" in roles(text):
        return None
    frequency = word_frequency(word(text).bare)
    if kind == "sure":
        return Unlisted(start, start + 2, "village") if frequency < _USUAL_SECOND else None
    is_shown = start + 2 >= len(tokens.words) or _ends_there(tokens, start + 2)
    return Unlisted(start, start + 2, "region") if frequency < _SELDOM_SECOND and is_shown else None


_SELDOM_SECOND: Final = 2.8
_USUAL_SECOND: Final = 4.8
"""Zipf: a word that is more usual than this is not the second of a village's name."""


def _ends_there(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark, a side of the world or where something lies stands behind a name."""
    text = tokens.words[index]
    if tokens.begins_line(index) or word(text).kind == "punctuation" or _is_located(tokens, index):
        return True
    return bool(roles(text).keys() & {"part", "near", "side"})


def _opener_kind(text: str) -> str | None:
    """Give how surely a word begins the name of a village: sure, weak or not at all."""
    forms = {"sure": "sure_opener", "weak": "weak_opener"}
    return next((kind for kind, name in forms.items() if text in _opening(name)), None)


@cache
def _opening(name: str) -> Lexicon[bool]:
    return Lexicon(dict.fromkeys(load_forms(_PACKAGE, "context.toml", name), (True,)))


_BEGINS: Final = Memo[str, str | None](_opener_kind)


@lru_cache(maxsize=1 << 13)
def may_follow(text: str) -> bool:
    """Tell whether a word can be the second of a name: no word of the sentence, nothing joined to it."""
    first = classes_of(text).likeliest
    if word(text).kind != "word" or first is None:
        return False
    if first.part not in ("noun", "name", "adjective") and not classes_of(text).mask & NAME:
        return False
    return not first.mask & (AND | BOUND_PREPOSITION | OWNED)


@lru_cache(maxsize=1 << 13)
def may_be_name(text: str) -> bool:
    """Tell whether a word can be the name of a place: nothing that a noun has behind it as its kind or its owner."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or segment(text).proclitics not in ((), (_ARTICLE,)):
        return False
    if roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    if is_only_name(text) or is_unheard(text):
        return True
    if _is_sound_plural(text):
        return False
    return first.part == "noun" and not classes_of(text).mask & ADJECTIVE and word_frequency(known.bare) < _RARE


def _is_sound_plural(text: str) -> bool:
    """Tell whether a word is a plural of people without the article: «مخيم نازحين»."""
    first = classes_of(text).likeliest
    if first is None or first.number != "plural" or first.mask & ARTICLE:
        return False
    return first.form == "participle" or word(text).folded.endswith(_PEOPLE)  # «قرية صيادين»


_PEOPLE: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
)


@lru_cache(maxsize=1 << 13)
def _is_no_attribute(text: str, noun: str) -> bool:
    """Tell whether a rare word without the article can only be the name of a noun: no adjective that agrees with it."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or known.bare.startswith(_ARTICLE) or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION) or word_frequency(known.bare) > _RARER:
        return False
    if first.mask & OWNED and (first.part != "name" or word_frequency(known.bare)):
        return False  # «مدينة أوسك» is nobody's
    if _is_sound_plural(text):
        return False
    is_feminine = word(noun).folded.endswith(_FEMININE)
    return first.part != "adjective" or is_feminine != known.folded.endswith(_FEMININE)


@lru_cache(maxsize=1 << 13)
def is_only_name(text: str) -> bool:
    """Tell whether a word is known as a name alone, or not at all."""
    first = classes_of(text).likeliest
    if first is None or (first.part != "name" and not first.mask & UNKNOWN):
        return False
    return first.part not in ("verb", "adjective") and word_frequency(word(text).bare) < _RARE + 1


@lru_cache(maxsize=1 << 13)
def goes_on(text: str, *, definite: bool) -> bool:
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
    """Give where names stand again by a preposition, and how many letters are joined to each."""
    yield from _read_pairs_again(tokens, found)
    known: dict[str, Unlisted] = {}
    for called in found:
        if called.stop == called.start + 1 and not _is_usual_noun(tokens.words[called.start]):
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
        if one is None or index in taken:
            continue
        beside = roles(tokens.words[index - 1]) if index else {}
        if (cut and folded[0] != _WAW) or beside.keys() & {"head", "part", "preposition"} or is_only_name(text[cut:]):
            yield Unlisted(index, index + 1, one.kind), cut


@lru_cache(maxsize=1 << 12)
def _is_usual_noun(text: str) -> bool:
    """Tell whether a name is a usual noun, which means that elsewhere: «بلدة معركة», «حي السلام»."""
    first = classes_of(text).likeliest
    if first is None or first.part != "noun" or first.mask & UNKNOWN:
        return False
    return word_frequency(word(text).bare) > (_USUAL_DEFINITE if first.mask & ARTICLE else _RARE)


_USUAL_DEFINITE: Final = 4.8


def _read_pairs_again(tokens: Tokens, found: Sequence[Unlisted]) -> Iterator[tuple[Unlisted, int]]:
    """Give where names of two words stand again behind a preposition: «قرية برج رشيد», later «في برج رشيد»."""
    pairs = {
        (_FOLDED[tokens.words[one.start]], _FOLDED[tokens.words[one.start + 1]]): one
        for one in found
        if one.stop == one.start + 2 and not one.cut
    }
    if not pairs:
        return
    words = tokens.words
    taken = {one.start for one in found}
    for index, pair in enumerate(pairwise(map(_FOLDED.__getitem__, words))):
        is_again = pair in pairs and index > pairs[pair].start and index not in taken
        if is_again and roles(words[index - 1]).keys() & {"head", "part", "preposition"}:
            yield Unlisted(index, index + 2, pairs[pair].kind), 0
