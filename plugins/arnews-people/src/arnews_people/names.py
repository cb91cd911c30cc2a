"""
How a name is built: given name, father's names, family name, the words that join them.

A name is believed only where something else asks for one (a role, a title, a verb of speech): half of the common
nouns of a newspaper are also somebody's name. In such a slot a word that no list has is a name if it is rare enough
and does not look like a verb or a plural; two of those in a row are needed where no listed name begins.
"""

from functools import cache
from typing import Final, Literal

from attrs import frozen

from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens, word
from arnews_people.value import NamePart, PartKind
from arnews_people.words import (
    bodies,
    heads,
    nations,
    particles,
    role_part,
    role_words,
    second_names,
    surnames,
    unlike_names,
    whole_names,
    wikidata_names,
)

__all__ = ["Name", "is_name_word", "is_namesake", "read_name", "read_whole_name", "skip_titles"]

_RARE: Final = 3.45  # Zipf: a word of news that is no name is seldom rarer
_SELDOM: Final = 4.2
_LONGEST: Final = 6
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ABD: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"
_KUNYA: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}"

_UNSEEN_UNLIKE: Final = (
    "\N{ARABIC LETTER TEH MARBUTA}",
    "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}",
)

Kind = Literal["given", "surname", "family", "particle", "second", "rare", "none"]


@frozen
class Name:
    """A name in running text: its parts, the token after it, whether a list knows one of them."""

    span: Span
    stop: int
    parts: tuple[NamePart, ...]
    listed: bool


@cache
def is_name_word(text: str) -> Kind:
    """
    Tell what a written form can be in a name.

    >>> [is_name_word(text) for text in ("محمد", "بن", "كيسيلي", "الوزارة", "على")]
    ['given', 'particle', 'rare', 'none', 'none']
    """
    known = word(text)
    if known.kind != "word" or len(known.bare) < 2:
        return "none"
    stop = role_part("stop")[text]
    if stop is not None and stop.entries and stop.exact:
        return "none"
    if known.folded in particles():
        return "particle"
    if known.folded in second_names():
        return "second"
    if known.folded in surnames():
        return "surname"
    given, surname = wikidata_names().get(known.folded, (0, 0))
    if given >= surname and given:
        return "given"
    if surname:
        return "given" if given > 2 and not known.bare.startswith(_ARTICLE) else "family"
    if known.bare.startswith(_ARTICLE):
        return "rare" if word_frequency(known.bare) < _RARE - 1 and not _is_word(text) else "none"
    return "rare" if _looks_rare(known.bare) and not _is_word(text) else "none"


def _is_word(text: str) -> bool:
    """Tell whether a lexicon of this package knows the form as something else."""
    parts = ("portfolio", "modifier", "part", "former", "speech", "title")
    return (
        any(role_part(name)[text] for name in parts)
        or any(found is not None and bool(found.entries) for found in (role_words()[text], heads()[text]))
        or nations()[text] is not None
        or bodies()[text] is not None
    )


def _looks_rare(bare: str) -> bool:
    beginnings, endings = unlike_names()
    if bare.startswith(beginnings):
        return False
    frequency = word_frequency(bare)
    return frequency < _RARE and not bare.endswith(endings if frequency else _UNSEEN_UNLIKE)


def is_namesake(tokens: Tokens, start: int) -> bool:
    """Tell whether what begins here is the name of an airport, a street or a cup: «مطار الملك خالد»."""
    found = role_part("namesake")[tokens.words[start - 1]] if start else None
    return found is not None and bool(found.entries)


def read_name(tokens: Tokens, start: int, *, cut: int = 0) -> Name | None:
    """
    Read a name; `cut` code points of the first token are proclitics.

    It begins with a given name, a kunya, «عبد», a surname that everybody knows, or two rare words in a row.

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("قال محمد بن سليمان الحسين إن")
    >>> name = read_name(tokens, 1)
    >>> [(part.kind, tokens.text[part.span.start : part.span.end]) for part in name.parts]
    [('given', 'محمد'), ('father', 'بن سليمان'), ('family', 'الحسين')]
    """
    words = tokens.words
    if start >= len(words):
        return None
    whole = read_whole_name(tokens, start)
    if whole is not None and whole.span.start == tokens.starts[start] + cut:
        return whole
    first = words[start][cut:]
    kind = is_name_word(first)
    folded = word(first).folded
    if kind in ("none", "second", "family") or (kind == "particle" and folded[:2] not in (_ABD[:2], _KUNYA)):
        return None
    groups: list[tuple[int, int, Kind]] = []
    index, listed = start, kind in ("given", "surname")
    while index < min(len(words), start + _LONGEST + 3) and len(groups) < _LONGEST:
        kind = is_name_word(first) if index == start else is_name_word(words[index])
        if kind == "none" and listed and groups and _ends_a_name(tokens, index):
            kind = "family"
        if kind == "none":
            break
        begin = index
        if kind == "particle":
            while index < len(words) and is_name_word(words[index]) == "particle" and index - begin < 2:
                index += 1
            if index >= len(words) or word(words[index]).kind != "word" or role_part("stop")[words[index]] is not None:
                index = begin
                break
            listed = listed or folded == _ABD or is_name_word(words[index]) == "given"
        elif kind == "second":
            if not groups or groups[-1][2] == "second":
                break
            groups[-1] = (groups[-1][0], index + 1, groups[-1][2])
            index += 1
            continue
        elif kind == "rare" and groups and groups[-1][2] in ("family", "surname"):
            break  # a family name ends a name
        listed = listed or kind in ("given", "surname")
        index += 1
        groups.append((begin, index, kind))
        if kind == "surname" and begin > start:
            break
    if not groups or (not listed and len(groups) < 2):
        return None
    if not listed and words[groups[0][0]].startswith(_ARTICLE):
        return None
    parts = tuple(
        NamePart(
            _part(number, len(groups), word(words[begin]).folded, kind),
            Span(tokens.starts[begin] + (cut if begin == start else 0), tokens.ends[stop - 1]),
        )
        for number, (begin, stop, kind) in enumerate(groups)
    )
    return Name(Span(parts[0].span.start, parts[-1].span.end), groups[-1][1], parts, listed)


def read_whole_name(tokens: Tokens, start: int) -> Name | None:
    """
    Read a name that is listed as a whole, which needs nothing beside it; its family name is the first word.

    >>> from arnews.tokenization import tokenize
    >>> name = read_whole_name(tokenize("وصل بان كي مون"), 1)
    >>> [part.kind for part in name.parts]
    ['family', 'given']
    """
    match = whole_names().match(tokens, start)
    if match is None:
        return None
    span = match.span(tokens)
    family = NamePart("family", Span(span.start, tokens.ends[start]))
    given = NamePart("given", Span(tokens.starts[start + 1], span.end))
    return Name(span, match.stop, (family, given), listed=True)


def _ends_a_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that no list has is a family name because a mark or «إن» closes the name behind it."""
    text = tokens.words[index]
    bare = word(text).bare
    if word(text).kind != "word" or len(bare) < 3 or word_frequency(bare) >= _SELDOM or _is_word(text):
        return False
    beginnings, endings = unlike_names()
    if role_part("stop")[text] is not None:
        return False
    if not bare.startswith(_ARTICLE) and (bare.startswith(beginnings) or bare.endswith(endings)):
        return False
    following = tokens.words[index + 1] if index + 1 < len(tokens.words) else "."
    closing = role_part("closing")[following]
    return word(following).kind in ("punctuation", "quote") or closing is not None


def _part(number: int, count: int, folded: str, kind: Kind) -> PartKind:
    if folded.startswith(_KUNYA) and kind == "particle":
        return "kunya"
    if number == 0:
        return "family" if count == 1 and kind == "surname" else "given"
    return "family" if number == count - 1 else "father"


def skip_titles(tokens: Tokens, start: int) -> int:
    """Give the token after the titles at a place: «الدكتور», «اللواء الركن», «د.»."""
    index = start
    while index < start + 6:
        match = role_part("title").match(tokens, index)
        if match is None or match.found.cut:
            return index
        index = match.stop
        if index < len(tokens.words) and tokens.words[index] in (".", "/"):
            index += 1
    return index
