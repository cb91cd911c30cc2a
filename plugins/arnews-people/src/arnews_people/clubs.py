"""
Clubs that no list has: behind who plays for them, behind «ضيفه», and by what they begin with where sport is spoken of.

A foreign word behind «مدافع», «مدرب» without the article is a club («مدافع ولفرهامبتون»), for nobody is somebody's
defender; a guest or a host that plays is one whatever it is called («على ضيفه الرائد»).
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from arnews.document import Annotation, Document
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import ADJECTIVE, OWNED, classes_of
from arnews.words import word
from arnews_people.complements import is_place, is_stop, is_strange, nationality_of
from arnews_people.evidence import looks_foreign
from arnews_people.grounds import playing_towns
from arnews_people.names import names_in
from arnews_people.shown import Shown, apart, is_somebody
from arnews_people.signals import signals
from arnews_people.value import Organization
from arnews_people.words import body_words, heads, is_known_surname, name_counts, nations, role_words

__all__ = ["clubs_of_towns", "find_clubs"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_NEAR: Final = 12


def find_clubs(tokens: Tokens, taken: Collection[int], grounds: Mapping[int, int]) -> list[Shown]:
    """
    Give the clubs that only what stands beside them shows, in order.

    >>> from arnews import tokenize
    >>> tokens = tokenize("يغيب مدافع ولفرهامبتون عن مباراة الفريق أمام اتحاد بسكرة")
    >>> [tokens.text[one.annotation.span.start : one.annotation.span.end] for one in find_clubs(tokens, (), {8: 9})]
    ['ولفرهامبتون', 'اتحاد بسكرة']
    """
    sport = signals(tokens)["sport"]
    if not sport:
        return []
    found = [*_behind_players(tokens, sport, grounds), *_guests(tokens, sport), *_begun(tokens, sport, grounds)]
    if len(sport) > 1:
        found += _beaten(tokens, sport, grounds)
    return apart(found, taken)


def _club(tokens: Tokens, start: int, stop: int, letters: int = 0) -> Shown:
    """Give a club without the first letters of its first token, a conjunction."""
    cut = code_points(tokens.words[start], letters)
    is_learnt = stop == start + 1 and looks_foreign(tokens.words[start])
    nation = nationality_of(tokens.words[stop]) if stop < len(tokens.words) and not tokens.begins_line(stop) else None
    stop += nation is not None
    value = Organization("club", nation, None)
    return Shown(
        start, stop, Annotation("organizations", tokens.span(start, stop, cut), value, "people.club"), is_learnt
    )


def _behind_players(tokens: Tokens, sport: Sequence[int], grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the foreign names behind who plays for a club: «مدافع ولفرهامبتون»."""
    for index in signals(tokens)["side"]:
        start = index + 1
        if _is_near(sport, index) and _is_foreign(tokens, start, grounds):
            yield _club(tokens, start, _skip_foreign(tokens, start))


def _guests(tokens: Tokens, sport: Sequence[int]) -> Iterator[Shown]:
    """Give who is the guest or the host in a match: «على ضيفه الرائد»."""
    words = tokens.words
    for index in signals(tokens)["guest"]:
        start = index + 1
        if start >= len(words) or tokens.begins_line(start) or not _is_near(sport, index):
            continue
        text = words[start]
        first = classes_of(text).likeliest
        if word(text).kind != "word" or first is None or is_stop(text) or heads()[text] or role_words()[text]:
            continue
        if nations()[text] is not None or is_known_surname(word(text).bare):
            continue
        if is_strange(text):
            yield _club(tokens, start, _skip_foreign(tokens, start))
        elif not index or words[index - 1] not in body_words("versus"):
            continue  # «عاد ضيفه المتعب»
        elif word(text).bare.startswith(_ARTICLE) and not (classes_of(text).mask & ADJECTIVE or first.mask & OWNED):
            yield _club(tokens, start, start + 1)


def _begun(tokens: Tokens, sport: Sequence[int], grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the names that begin as those of clubs do and go on with a place: «اتحاد بسكرة», «مولودية وهران»."""
    words = tokens.words
    for index in signals(tokens)["club_first"]:
        start, cut = index + 1, int(words[index] not in body_words("club_first"))
        if start >= len(words) or tokens.begins_line(start) or not _is_near(sport, index):
            continue
        if cut and word(words[index]).bare[0] != _WAW:
            continue
        if nations().match(tokens, start) is not None:
            continue  # «نجم | جنوب أفريقيا»
        if start in grounds:
            yield _club(tokens, index, grounds[start], cut)
        elif words[start] in body_words("ground") and start + 1 < len(words) and not tokens.begins_line(start + 1):
            yield _club(tokens, index, start + 2, cut)  # «سريع | وادي زم»
        elif words[index] in body_words("club_sure") and _is_definite(words[start]):
            yield _club(tokens, index, start + 1, cut)  # «شبيبة | العمران»
        elif (
            _may_be_town(words[start])
            or _is_seldom(words[start])
            or is_place(words[start])
            or _is_foreign(tokens, start, grounds)
        ):
            yield _club(tokens, index, start + 1, cut)


def _may_be_town(text: str) -> bool:
    """Tell whether the lists know a word as a place, and as nobody's name: «مستقبل | قابس»."""
    given, surname, elsewhere, place = name_counts(word(text).bare)
    return place > 1 and not given + surname + elsewhere and word_frequency(text) < _USUAL


_USUAL: Final = 3.6
"""Zipf."""


def _is_definite(text: str) -> bool:
    """Tell whether a noun in the singular has the article."""
    first = classes_of(text).likeliest
    is_noun = first is not None and first.part in ("noun", "name") and first.number != "plural"
    return is_noun and word(text).bare.startswith(_ARTICLE) and not (is_stop(text) or role_words()[text])


def _is_seldom(text: str) -> bool:
    """Tell whether a definite noun is hardly ever spoken of, so that it is a place: «شباب | الساورة»."""
    first = classes_of(text).likeliest
    is_definite = word(text).bare.startswith(_ARTICLE) and first is not None and first.part in ("noun", "name")
    return is_definite and word_frequency(text) < _SELDOM


_SELDOM: Final = 3.0
"""Zipf."""


def _beaten(tokens: Tokens, sport: Sequence[int], grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the foreign words behind which a club plays, or that a masculine nationality follows: «أمام بيهورا»."""
    words = tokens.words
    for index in sport:
        for start in range(index + 1, min(index + _REACH, len(words))):
            if tokens.begins_line(start) or words[start] in _ENDS:
                break
            before = words[start - 1]
            if before in body_words("versus") and _is_foreign(tokens, start, grounds):
                yield _club(tokens, start, _skip_foreign(tokens, start))
                break
            nation = words[start + 1] if start + 1 < len(words) else ""
            is_club = _is_foreign(tokens, start, grounds) or _is_town(tokens, start, grounds)
            if nationality_of(nation) is not None and _is_his(nation) and is_club:
                yield _club(tokens, start, start + 1)  # «من بوتافوغو البرازيلي»
                break


def _is_town(tokens: Tokens, start: int, grounds: Mapping[int, int]) -> bool:
    """Tell whether a town of one word and no country stands at a token; towns are feminine: «إلى نيوم | السعودي»."""
    is_one = grounds.get(start, 0) == start + 1 and nations()[tokens.words[start]] is None
    return is_one and not word(tokens.words[start]).bare.startswith(_ARTICLE)


def clubs_of_towns(doc: Document, taken: Collection[int]) -> list[Shown]:
    """
    Give the clubs that bear the names of towns: those of the layer of places that play behind a word of matches.

    They stand behind what a side does («فاز | عجمان»), behind whom it plays («على | حتا»), behind who plays for it.
    """
    tokens = doc.tokens
    sport = signals(tokens)["sport"]
    found = []
    for start, stop, cut in playing_towns(doc) if len(sport) > 1 else ():
        if not _is_near(sport, start):
            continue
        before = tokens.words[start - 1] if start and not tokens.begins_line(start) else ""
        is_beside = bool(before) and (before in body_words("versus") or before in body_words("side"))
        if (is_beside or (before and start - 1 in sport[bisect_left(sport, start - 1) :][:1])) and not cut:
            found.append(_club(tokens, start, stop))
    return apart(found, taken)


def _is_his(nation: str) -> bool:
    return word(nation).folded.endswith(_YEH)


_YEH: Final = "\N{ARABIC LETTER YEH}"
_REACH: Final = 6
_ENDS: Final = frozenset(".؟!:")


def _is_near(sport: Sequence[int], index: int) -> bool:
    return bisect_left(sport, index - _NEAR) < bisect_left(sport, index + _NEAR)


def _is_foreign(tokens: Tokens, start: int, grounds: Mapping[int, int]) -> bool:
    """Tell whether a foreign word stands there that is no place and nobody's name."""
    if start >= len(tokens.words) or start in grounds or tokens.begins_line(start):
        return False
    text = tokens.words[start]
    if not is_strange(text):
        return False
    return not is_somebody(tokens, start, word(text).bare)


def _skip_foreign(tokens: Tokens, start: int) -> int:
    """Give the token after a foreign word, and after a second one that begins no name of somebody."""
    second = start + 1
    if second >= len(tokens.words) or tokens.begins_line(second) or second in names_in(tokens):
        return second
    return second + is_strange(tokens.words[second])
