"""
Papers, agencies and sites that no list has: by how their names end, before the text, and behind «مراسل».

An article begins with where it was written and by whom («نيالا – صقر الجديان»); what stands there beside a place, a
name or «متابعات» is a paper, and so it is where its name stands again.
"""

from collections.abc import Iterator, Mapping
from itertools import compress, pairwise
from typing import Final

from attrs import frozen

from arnews.document import Annotation
from arnews.segmentation import segment
from arnews.spans import Span
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import FINITE_VERB, PLURAL, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.evidence import FOLDED
from arnews_people.names import names_in
from arnews_people.signals import signals
from arnews_people.value import Organization
from arnews_people.words import bodies, body_words, heads, name_counts, nations, role_part, role_words

__all__ = ["Outlet", "find_outlets"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BREAKS: Final = frozenset("-–—/|:")
_MARKS: Final = frozenset('()[]«»"“”')
_COMMAS: Final = frozenset("\N{ARABIC COMMA},")
_OPENING: Final = 16
"""How many tokens may stand before the text of an article."""
_LONGEST: Final = 3
_NO_NAMES: Final = (
    "verb", "preposition", "conjunction", "complementiser", "particle", "pronoun", "demonstrative", "relative",
    "adverb",
)  # fmt: skip


@frozen
class Outlet:
    """A paper where it stands: the token that its name begins in, and the one after it."""

    start: int
    stop: int
    annotation: Annotation[Organization]


def find_outlets(tokens: Tokens, grounds: Mapping[int, int]) -> list[Outlet]:
    r"""
    Give the papers, agencies and sites that only their place or their ending shows, in order.

    >>> from arnews import tokenize
    >>> tokens = tokenize("المسار برس/ بغداد\\nأفاد مراسل عين المدينة أن الطريق مغلق")
    >>> [tokens.text[one.annotation.span.start : one.annotation.span.end] for one in find_outlets(tokens, {3: 4})]
    ['المسار برس', 'عين المدينة']
    """
    found = {one.start: one for one in (*_told_to(tokens), *_got(tokens), *_ended(tokens), *_reported(tokens))}
    heading = _before_text(tokens, grounds)
    if heading is not None:
        found[heading.start] = heading
        for one in _told_again(tokens, heading):
            found.setdefault(one.start, one)
    apart: list[Outlet] = []
    for start in sorted(found):
        if not apart or apart[-1].stop <= start:
            apart.append(found[start])
    return apart


def _outlet(tokens: Tokens, start: int, stop: int, cut: int = 0) -> Outlet:
    span = Span(tokens.place(start, cut), tokens.ends[stop - 1])
    return Outlet(start, stop, Annotation("organizations", span, Organization("media", None, None), "people.outlet"))


def _ended(tokens: Tokens) -> Iterator[Outlet]:
    """Give the names that end as those of papers do: «المدى برس», «الثورة أون لاين»."""
    words = tokens.words
    for index in signals(tokens)["outlet_end"]:
        start = index - 1
        if start > 0 and words[start] in body_words("outlet_on"):
            start -= 1
        elif words[index] in body_words("outlet_half"):
            continue  # «أورسولا فون دير لاين»
        if start < 0 or tokens.begins_line(index) or not _may_be_called(words[start]):
            continue
        cut = _joined(words[start])
        yield _outlet(tokens, start, index + 1, cut)


def _joined(text: str) -> int:
    """Give how many code points of a word are «و», «ل» and the like before a definite noun."""
    pieces = segment(word(text).bare)
    if _ARTICLE not in pieces.proclitics:
        return 0
    return code_points(text, sum(len(piece) for piece in pieces.proclitics if piece != _ARTICLE))


def _reported(tokens: Tokens) -> Iterator[Outlet]:
    """Give the names behind «مراسل» that nothing else explains: «مراسل عنب بلدي أن»."""
    words = tokens.words
    for index in signals(tokens)["reporter"]:
        start = index + 1
        if start >= len(words) or tokens.begins_line(start) or heads()[words[start]] or bodies()[words[start]]:
            continue
        for stop in range(start + 1, min(start + _LONGEST, len(words))):
            if role_part("closing")[words[stop]] is None and words[stop] not in _COMMAS:
                continue
            is_long = stop > start + 1 and not _is_of_sentence(words[stop - 1])
            is_called = _may_be_called(words[start]) and start not in names_in(tokens)
            if is_called and (is_long or (stop == start + 1 and word(words[start]).bare.startswith(_ARTICLE))):
                yield _outlet(tokens, start, stop)
            break


def _told_to(tokens: Tokens) -> Iterator[Outlet]:
    """Give the names in marks that a statement was made to: «في تصريح لـ«عمان الرياضي»»."""
    words = tokens.words
    for index in (at for at in range(len(words) - 2) if word(words[at]).bare in _TO):
        start = index + 2
        if word(words[index + 1]).kind != "quote" and words[index + 1] not in _MARKS:
            continue
        stop = next((at for at in range(start, min(start + _LONGEST + 1, len(words))) if words[at] in _MARKS), start)
        before = words[max(0, index - _NEAR) : index]
        if stop == start or not any(text in body_words("statement") or role_part("speech")[text] for text in before):
            continue
        if start in names_in(tokens) or role_words()[words[start]] is not None:
            continue  # «قال لـ"خالد"»
        is_called = all(_may_be_called(text) or nations()[text] is not None for text in words[start:stop])
        is_called = is_called and not classes_of(words[start]).mask & PLURAL  # «قال لـ"المتظاهرين"»
        if bodies().match(tokens, start) is None and is_called:
            yield _outlet(tokens, start, stop)


def _got(tokens: Tokens) -> Iterator[Outlet]:
    """Give the papers that have got a statement: «في بيان تلقته الرشيد، أن», «تلقته "الرشيد"»."""
    words = tokens.words
    for index in signals(tokens)["got"]:
        start = index + 1
        is_marked = start < len(words) and words[start] in _MARKS
        start += is_marked
        if words[index] in body_words("read_by") and not (is_marked and words[index - 1] in body_words("reads")):
            continue  # «اطلعت عليه | “تقدم”»
        stop = start
        while stop < min(start + _LONGEST, len(words)) and not _ends_got(words[stop]) and _may_be_called(words[stop]):
            stop += 1
        if stop == start or stop >= len(words) or not _ends_got(words[stop]) or tokens.begins_line(start):
            continue
        is_name = stop > start + 1 or word(words[start]).bare.startswith(_ARTICLE) or is_marked
        if is_name and not (heads()[words[start]] or bodies().match(tokens, start) or role_words()[words[start]]):
            yield _outlet(tokens, start, stop)


def _ends_got(text: str) -> bool:
    return text in _COMMAS or text in _MARKS or text in _BREAKS or role_part("closing")[text] is not None


_NEAR: Final = 4
"""How many tokens may stand between a statement and whom it is made to: «في تصريح خاص لـ»."""
_TO: Final = frozenset(("\N{ARABIC LETTER LAM}", "\N{ARABIC TATWEEL}"))


def _before_text(tokens: Tokens, grounds: Mapping[int, int]) -> Outlet | None:
    """Read the paper before the text of an article, beside a place, a name or «متابعات»."""
    words = tokens.words
    last = min(_OPENING, len(words))
    last = next((index for index in range(1, last) if tokens.begins_line(index)), last)
    breaks = [index for index in range(last) if words[index] in _BREAKS and not _is_in_clock(words, index)]
    bracketed = _bracketed(tokens, grounds, last)
    if bracketed is not None:
        return bracketed
    if not breaks:
        return None
    is_line = last < min(_OPENING, len(words))
    edges = [-1, *breaks, *([last] if is_line else [])]
    parts = [(first + 1, stop) for first, stop in pairwise(edges)]
    for number, (start, stop) in enumerate(parts):
        if not 0 < stop - start <= _LONGEST or start in grounds or start in names_in(tokens):
            continue
        is_between = (
            0 < number < len(parts) - 1 and stop == start + 1 and _is_town(tokens, parts[number + 1][0], grounds)
        )
        if is_between and parts[number - 1][0] in names_in(tokens) and word(words[start]).kind == "word":
            return _outlet(tokens, start, stop)  # «ماجد الرفاعي - سبق - جدة»
        if not all(map(_may_be_called, words[start:stop])):
            continue
        others = [parts[near] for near in (number - 1, number + 1) if 0 <= near < len(parts)]
        is_told = any(words[first] in body_words("told_by") for first, end in others if first < end)
        if _is_role(words[start]) and not is_told:
            continue
        beside = is_told or any(first < end and _is_town(tokens, first, grounds) for first, end in others)
        is_now = _ends_paper(words[stop - 1]) and stop > start + 1 and number == 0
        is_definite = any(word(text).bare.startswith(_ARTICLE) for text in words[start:stop])
        is_long = stop > start + 1 and (is_definite or _ends_paper(words[stop - 1]))
        if is_now or (beside and (is_long or (stop == start + 1 and _is_strange(words[start])))):
            return _outlet(tokens, start, stop)
    return None


def _ends_paper(written: str) -> bool:
    """Tell whether a word ends what papers are called, in any digits: «هسبريس 24»."""
    return written in body_words("outlet_now") or FOLDED[written] in body_words("outlet_now")


def _is_in_clock(words: list[str], index: int) -> bool:
    """Tell whether a mark stands between digits: «الساعة 24:00»."""
    return 0 < index < len(words) - 1 and words[index - 1].isdecimal() and words[index + 1].isdecimal()


def _bracketed(tokens: Tokens, grounds: Mapping[int, int], last: int) -> Outlet | None:
    """Read the paper in brackets behind a town and a date: «بيروت 25 سبتمبر 2024 (الأنباء الليبية)»."""
    words = tokens.words
    if not words or not _is_town(tokens, 0, grounds):
        return None
    start = next((index for index in range(1, last) if words[index] == "("), 0) + 1
    stop = next((index for index in range(start, min(start + _LONGEST, len(words))) if words[index] == ")"), start)
    if start == 1 or stop == start or not _may_be_called(words[start]) or start in names_in(tokens):
        return None
    is_alone = stop == start + 1 and not _is_strange(words[start])
    listed = bodies().match(tokens, start)
    if is_alone or (listed is not None and listed.stop == stop) or start in grounds:
        return None
    return _outlet(tokens, start, stop)


def _told_again(tokens: Tokens, heading: Outlet) -> Iterator[Outlet]:
    """Give where a paper is named again: in marks, behind «خاص» or «مراسل», anywhere if it has two words."""
    words = tokens.words
    size = heading.stop - heading.start
    name = [FOLDED[text] for text in words[heading.start : heading.stop]]
    forms = {name[0], *(letter + name[0] for letter in _JOINED)}
    for index in compress(range(len(words)), map(forms.__contains__, map(FOLDED.__getitem__, words))):
        if index < heading.stop or [FOLDED[text] for text in words[index + 1 : index + size]] != name[1:]:
            continue
        before = words[index - 1]
        is_marked = before in _MARKS and index + size < len(words) and words[index + size] in _MARKS
        is_told = before in body_words("told_by") or before in body_words("reporter")
        if size > 1 or is_marked or is_told:
            cut = code_points(words[index], int(FOLDED[words[index]] != name[0]))
            yield _outlet(tokens, index, index + size, cut)


_JOINED: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"


def _is_town(tokens: Tokens, index: int, grounds: Mapping[int, int]) -> bool:
    """Tell whether a place stands at a token: one that the document names, or that the lists have as nothing else."""
    if index in grounds:
        return True
    given, surname, elsewhere, place = name_counts(word(tokens.words[index]).bare)
    return place > 0 and given + surname + elsewhere < _FEW


_FEW: Final = 20


def _is_role(text: str) -> bool:
    return role_words()[text] is not None or role_part("title")[text] is not None


def _is_strange(text: str) -> bool:
    """Tell whether one word alone may be the name of a paper: with the article, or no word of the language."""
    first = classes_of(text).likeliest
    if any(name_counts(word(text).bare)[:2]) or role_part("daytime")[text] or role_part("stop")[text]:
        return False  # «ليل الأحد - الاثنين»
    return word(text).bare.startswith(_ARTICLE) or (first is not None and bool(first.mask & UNKNOWN))


def _is_of_sentence(text: str) -> bool:
    """Tell whether a word is a verb or one that ends what stands before it: «في»."""
    first = classes_of(text).likeliest
    stop = role_part("stop")[text]
    return (stop is not None and stop.exact) or first is None or bool(first.mask & FINITE_VERB)


def _may_be_called(text: str) -> bool:
    """Tell whether a word may be in the name of a paper."""
    known = word(text)
    if known.kind not in ("word", "latin"):
        return text in body_words("outlet_now")
    first = classes_of(text).likeliest
    if known.kind == "word" and (first is None or first.part in _NO_NAMES or first.mask & FINITE_VERB):
        return text in body_words("outlet_now")
    return nations()[text] is None and text not in body_words("told_by")
