"""
Hedges: words that say a number is about, more, or less.

A bound is a comparative with من (أكثر من), a verb that exceeds or falls short, also with what is measured behind it
(يتجاوز عددهم, يقل وزنه عن), or above and below (فوق). A negation before it turns it round, «أو يساوي» on either side
makes it inclusive. Where several hedges stand around one number, a bound outranks "about".
"""

from functools import cache
from typing import Any, Final

from attrs import frozen

from arnews.lexicon import Found, Lexicon, follows, load_table
from arnews.memo import Memo
from arnews.numbers.around import CLOSING, OPENING, PROCLITICS, is_glued, past_closing
from arnews.numbers.counted import is_definite
from arnews.numbers.value import Approx
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.spelling import as_typed
from arnews.tokenization import Tokens
from arnews.word_classes import OWNED, classes_of
from arnews.words import word

__all__ = ["hedge", "hedge_before", "hedge_behind", "is_measure", "read_hedge"]

_WIDEST: Final = 9
"""Words of the longest hedge before a number: لا يزيد عدد العاملين في المصنع على."""
_FARTHEST: Final = 5
"""Words between a number and the hedge behind it: 50 من الضباط والجنود على الأقل."""
_PLACE_BEFORE: Final = 4
"""Words between what makes a place of فوق and it: حلقت طائرات حربية فوق."""

_INCLUSIVE: Final[dict[Approx, Approx]] = {"more_than": "at_least", "less_than": "at_most"}
_DENIED: Final[dict[Approx, Approx]] = {"more_than": "at_most", "less_than": "at_least"}

Hedge = tuple[Approx, int]
"""How a number is hedged, and the token where the hedge begins (before a number) or that is after it."""


def hedge(tokens: Tokens, start: int, stop: int) -> Approx | None:
    """
    Give how a number at tokens `start` to `stop` is hedged, by words before it or close after it.

    >>> from arnews import tokenize
    >>> hedge(tokenize("ما لا يقل عن 20 قتيلا"), 4, 5), hedge(tokenize("27 مدنيا على الأقل"), 0, 1)
    ('at_least', 'at_least')
    """
    before = hedge_before(tokens, start)
    if before is not None and _is_above_sites(tokens, before[1], start, stop):
        before = None
    if before is not None and before[0] not in _WEAK:
        return before[0]
    behind = hedge_behind(tokens, stop)
    if before is None or before[0] == "about":
        return behind[0] if behind is not None else before[0] if before is not None else None
    return _INCLUSIVE[before[0]] if _equal_behind(tokens, stop) else before[0]


def _is_above_sites(tokens: Tokens, index: int, start: int, stop: int) -> bool:
    """Tell whether a word of place says what something is above or below: فوق 3 جسور, تحت 30 مبنى."""
    side = _entry(tokens, index, "side")
    if side is None or index + 1 != start or not _is(tokens, stop, "site"):
        return False
    few = number_finder()(tokens.words[start])
    return side.approx == "less_than" or (stop == start + 1 and few is not None and few.entry.value <= _FEW)


_FEW: Final = 10
_WEAK: Final = frozenset({"about", *_INCLUSIVE})
"""What a hedge behind the number may still sharpen."""


def hedge_before(tokens: Tokens, start: int) -> Hedge | None:
    """
    Give the hedge that ends where a number begins, and the token where it begins.

    >>> from arnews import tokenize
    >>> hedge_before(tokenize("لا أكثر من نحو 50"), 4)
    ('at_most', 0)
    """
    words = tokens.words
    left = start
    if (
        start
        and len(word(words[start - 1]).bare) <= _LONGEST_GLUED
        and (
            tokens.text[tokens.ends[start - 1]] != " "
            or words[start - 1] in OPENING
            or word(words[start - 1]).bare in _APART
        )
    ):
        left = _past_glued(tokens, start)
    around = _around_inserted(tokens, left)
    if around is not None:
        return around
    if not left or not (_ENDING[words[left - 1]] or any(map(_EXCEEDING, words[max(left - _WIDEST, 0) : left]))):
        return None  # no phrase ends here, and no تجاوز عدد القتلى
    if (known := number_finder()(words[start])) is not None and known.proclitics[:1] in _JOINING:
        return None  # 37 قتيلا على الأقل وثلاثون جريحا: of the number before
    found = _ending_at(tokens, left)
    if found is not None and found[0] == "about" and not _is_conjoined(words[found[1]]):
        outer = _ending_at(tokens, found[1])
        return outer if outer is not None else found
    return found


def _around_inserted(tokens: Tokens, left: int) -> Hedge | None:
    """Read a verb that bounds, with what commas or dashes insert behind it: لا يتجاوز، حتى مساء أمس، العشرين."""
    words = tokens.words
    if _INSERTING.isdisjoint(words[max(left - _BEHIND_INSERTED, 0) : left]):
        return None
    close = next((at for at in range(left - 1, max(left - _BEHIND_INSERTED, 1), -1) if words[at] in _INSERTING), None)
    if close is None or not all(_FLAGS[one] & _IS_WORD for one in words[close + 1 : left]):
        return None
    opened = next((at for at in range(close - 2, max(close - _INSERTED, 0), -1) if words[at] == words[close]), None)
    if opened is None:
        return None
    first = max(opened - _WIDEST, 0)
    if not any(_ROLES[one].keys() & _VERBAL for one in words[first:opened]):
        return None
    kept = [*range(first, opened), *range(close + 1, left)]
    view = Tokens(
        tokens.text, [tokens.starts[at] for at in kept], [tokens.ends[at] for at in kept], [words[at] for at in kept]
    )
    found = _ending_at(view, len(kept))
    if (
        found is None
        or kept[found[1]] > opened
        or not any(_ROLES[words[at]].keys() & _VERBAL for at in kept[found[1] :])
    ):
        return None
    return found[0], kept[found[1]]


_VERBAL: Final = frozenset({"verb", "near"})
_INSERTING: Final = frozenset({"\N{ARABIC COMMA}", ",", "-", "\N{EN DASH}", "\N{EM DASH}"})
_BEHIND_INSERTED: Final = 4
"""Words behind what is inserted, the second mark with them."""
_INSERTED: Final = 7
"""Words of what is inserted, with its marks."""


def _is_conjoined(written: str) -> bool:
    """Tell whether و joins a hedge to what stands before, whose hedge is its own: 500 على الأكثر ونحو (200)."""
    found = _hedges().find(written)
    return found is not None and found.proclitics[:1] in _JOINING


def _past_glued(tokens: Tokens, start: int) -> int:
    """Give the token before which a hedge ends: the article before digits and an opening bracket are out."""
    words, left = tokens.words, start
    article = word(words[left - 1]).bare
    if article in _APART or (article in _ARTICLES and is_glued(tokens, left)):  # حوالي الـ 30
        left -= 1
    if left and (words[left - 1] in OPENING or (words[left - 1] == "/" and not tokens.gap(left))):
        left -= 1  # نحو (200), لا يتجاوز /3/ مليارات
    return left


_LONGEST_GLUED: Final = 3
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ARTICLES: Final = frozenset({_ARTICLE, _ARTICLE[1], "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER BEH}" + _ARTICLE})
"""What may be written to digits behind a hedge: نحو الـ50, لـ50."""
_APART: Final = frozenset({_ARTICLE, "\N{ARABIC LETTER BEH}" + _ARTICLE})
"""What is nothing else where a blank stands before the digits."""


def _ending_at(tokens: Tokens, goal: int) -> Hedge | None:
    """Give the widest hedge that ends at a token."""
    if goal < 1:
        return None
    words, least = tokens.words, max(goal - _WIDEST, 0)
    first = goal
    while first > least and _FLAGS[words[first - 1]] & _IS_WORD:
        first -= 1
    for index in range(first, goal):
        if _FLAGS[words[index]] & _BEGINS and (approx := read_hedge(tokens, index, goal)) is not None:
            return approx, index
    return None


def read_hedge(tokens: Tokens, index: int, goal: int) -> Approx | None:
    """
    Read the words from one token up to another as one hedge of the number that begins there.

    >>> from arnews import tokenize
    >>> read_hedge(tokenize("أكبر من أو يساوي 30"), 0, 4), read_hedge(tokenize("لا يتجاوز عددهم 50"), 0, 3)
    ('at_least', 'at_most')
    """
    phrase = _phrase(tokens, index, "phrase")
    if phrase is not None and phrase[1] == goal:
        return phrase[0]
    if _is(tokens, index, "relative"):
        index += 1
        if (reached := _reached(tokens, index, goal)) is not None:
            return reached
    if goal - 1 > index and _is(tokens, goal - 1, "threshold"):
        goal -= 1  # فوق حاجز 100 دولار
    denied = _is(tokens, index, "negator")
    if denied:
        index += 1
        if _is(tokens, index, "auxiliary"):
            index += 1
        if _is(tokens, index, "still"):
            return None  # لا يزال أكثر من 40 شخصا
        if _has_it(tokens, index):
            subject = index + 2 < goal and is_definite(tokens, index + 1)  # لا تتسع القاعة لأكثر من 30
            at = index + 2 if subject else index + 1
            index = at if _is(tokens, at, "comparative") else index
        elif _is(tokens, index, "holder") and _is(tokens, index + 1, "comparative"):
            index += 1  # ليس لدينا أكثر من عشرين
    equal = _is(tokens, index, "equal") and _is(tokens, index + 1, "or")
    if equal:
        index += 2
    elif goal - index > 2 and _or_equal(tokens, goal - 2) is not None:
        equal, goal = True, goal - 2
    approx = _bound(tokens, index, goal, equal, denied)
    if approx is None:
        return None
    if denied:
        approx = _DENIED.get(approx, approx)
    return _INCLUSIVE.get(approx, approx) if equal else approx


def _reached(tokens: Tokens, index: int, goal: int) -> Approx | None:
    """Read what reaches a number, behind ما: ما يصل إلى, ما قد يصل عددهم إلى."""
    at = index + 1 if _is(tokens, index, "auxiliary") else index
    one = _entry(tokens, at, "reach")
    reaches = one is not None and _is(tokens, goal - 1, "to") and _are_plain(tokens, at + 1, goal - 1)
    return one.approx if one is not None and reaches else None


def _bound(tokens: Tokens, index: int, goal: int, equal: bool, denied: bool) -> Approx | None:
    """Read a comparative, a verb or a word of place that bounds the number at a token."""
    if (one := _entry(tokens, index, "comparative")) is not None:
        stop = index + 2 if _is(tokens, index + 1, "degree") else index + 1
        compared = stop + 1 if _is(tokens, stop, "than") else stop if equal else None
        return one.approx if compared == goal else None
    if (one := _entry(tokens, index, "side")) is not None:
        return one.approx if goal == index + 1 and not _is_place(tokens, index) else None
    if _is(tokens, index, "near"):
        measured = goal > index + 2 and _is(tokens, index + 1, "measure") and _is(tokens, goal - 1, "than")
        return "about" if measured and not denied and _are_plain(tokens, index + 2, goal - 1) else None
    if (one := _entry(tokens, index, "verb")) is None:
        return None
    if not one.linked:
        measured = goal == index + 1 or (_is(tokens, index + 1, "measure") and _are_plain(tokens, index + 2, goal))
        measured = measured or (denied and goal == index + 2 and _is_owned(tokens, index + 1))
        return one.approx if measured else None
    if not _is(tokens, goal - 1, "link"):
        return None
    subject = goal - 1 == index + 1 or (_is_verbal(tokens, index) or _is(tokens, index + 1, "measure"))
    return one.approx if subject and _are_plain(tokens, index + 1, goal - 1) else None


def _has_it(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb or a noun with its pronoun may have a comparative behind a negation: ليست أعمارهم أقل من."""
    return _is_verbal(tokens, index) or _is_owned(tokens, index)


def is_measure(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a noun at a token says what is measured by the number behind it.

    >>> from arnews import tokenize
    >>> is_measure(tokenize("مبلغ 2015"), 0), is_measure(tokenize("ثورة 2015"), 0)
    (True, False)
    """
    return _is(tokens, index, "measure")


def _is_owned(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun carries the pronoun of whose it is: لا تتعدى حصته."""
    known = classes_of(tokens.words[index])
    return bool(known.mask & OWNED) and known.likeliest is not None and known.likeliest.part == "noun"


def _are_plain(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether no number, no other verb of bounds and no «البالغ» stands among some words."""
    return all(
        number_finder()(tokens.words[index]) is None
        and _entry(tokens, index, "verb") is None
        and not _is(tokens, index, "amounting")
        for index in range(start, stop)
    )


def _is_verbal(tokens: Tokens, index: int) -> bool:
    """Tell whether a word begins as verbs of the present do."""
    return index < len(tokens.words) and word(tokens.words[index]).folded.startswith(_PERSONS)


def _is_place(tokens: Tokens, index: int) -> bool:
    """Tell whether above and below are places where they stand (طار فوق), and دون "without" (من دون)."""
    if index and _is(tokens, index - 1, "than"):
        return True
    return any(_is(tokens, before, "place") for before in range(max(index - _PLACE_BEFORE, 0), index))


def hedge_behind(tokens: Tokens, stop: int) -> Hedge | None:
    """
    Give the hedge close behind a number, and the token after it.

    >>> from arnews import tokenize
    >>> hedge_behind(tokenize("18 عاما فما فوق"), 1), hedge_behind(tokenize("5 وأكثر من 20"), 1)
    (('at_least', 4), None)
    """
    words = tokens.words
    if stop < len(words) and words[stop] in CLOSING:
        stop += 1
    if not any(map(_BEGINNING, words[stop : stop + _FARTHEST])):
        return None
    for index in range(stop, min(stop + _FARTHEST, len(words))):
        flags = _FLAGS[words[index]]
        if flags & _BEGINS and (read := _read_behind(tokens, index)) is not None:
            following = number_finder()(words[read[1]]) if read[1] < len(words) else None
            return read if following is None or following.proclitics[:1] in _JOINING else None
        if not flags & _IS_WORD or flags & _IS_NUMBER:
            return None
    return None


def _read_behind(tokens: Tokens, index: int) -> Hedge | None:
    """Read a hedge that follows its number: على الأقل, أو أكثر, فما فوق, وما دونها."""
    phrase = _phrase(tokens, index, "behind")
    if phrase is not None:
        return phrase
    joined = _is(tokens, index, "or")
    first = index + 1 if joined else index
    if not joined and (found := _found(tokens, index)) is not None and found.proclitics not in _JOINING:
        return None
    related = _is(tokens, first, "relative")
    at = first + 1 if related else first
    one = (
        _entry(tokens, at, "comparative")
        or _entry(tokens, at, "side")
        or (_entry(tokens, at, "verb") if joined else None)
    )
    if one is None or one.approx == "about" or (one.role == "side" and not related):
        return None
    stop = at + 2 if _is(tokens, at + 1, "degree") else at + 1
    if _is(tokens, stop, "than") and _is(tokens, stop + 1, "that"):
        stop += 2
    elif _is_bare(tokens, stop, "than") or _is_bare(tokens, stop, "link"):
        return None
    if not (joined or related) and not _ends_phrase(tokens, index, stop):
        return None
    return _INCLUSIVE[one.approx], stop


_JOINING: Final = frozenset({CONJUNCTION, "\N{ARABIC LETTER FEH}"})


def _ends_phrase(tokens: Tokens, index: int, stop: int) -> bool:
    """Tell "and more" from "and most": no noun follows (يكفي ستون وأكثر للنجاح, but وأكثر الحضور)."""
    found = _found(tokens, index)
    if found is not None and found.proclitics != CONJUNCTION:
        return True
    if stop >= len(tokens.words) or (following := word(tokens.words[stop])).kind != "word":
        return True
    return following.folded.startswith(_PREPOSED) or _is(tokens, stop, "function")


_PREPOSED: Final = ("\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER BEH}")


def _equal_behind(tokens: Tokens, stop: int) -> bool:
    """Tell whether «أو يساويها» stands close behind a number."""
    for index in range(past_closing(tokens, stop), min(stop + _FARTHEST, len(tokens.words))):
        if _or_equal(tokens, index) is not None:
            return True
        if word(tokens.words[index]).kind != "word" or number_finder()(tokens.words[index]) is not None:
            return False
    return False


def _or_equal(tokens: Tokens, index: int) -> int | None:
    """Read «أو يساوي»; gives the token after."""
    return index + 2 if _is(tokens, index, "or") and _is(tokens, index + 1, "equal") else None


# -- the words ---------------------------------------------------------------------------------------------------------


@frozen
class _HedgeWord:
    """An entry of ``hedges.toml``: the table it stands in, and what it says."""

    role: str
    approx: Approx = "about"
    linked: bool = False


_PERSONS: Final = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER TEH}")
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"


@cache
def _hedges() -> Lexicon[_HedgeWord]:
    """Give the words of hedges; persons of verbs and nouns with pronouns are made here."""
    forms: dict[str, list[_HedgeWord]] = {}
    table = load_table("arnews.numbers", "hedges.toml")
    pronouns = [pronoun for raw in table["pronoun"] for pronoun in raw["forms"]]
    for role, entries in table.items():
        for raw in entries if role != "pronoun" else ():
            one = _HedgeWord(role, raw.get("approx", "about"), raw.get("link", False))
            for form in as_typed(_forms(role, raw, pronouns)):
                forms.setdefault(form, []).append(one)
    return Lexicon(forms, proclitics=PROCLITICS, article=True)


def _forms(role: str, raw: dict[str, Any], pronouns: list[str]) -> list[str]:
    """Give the written forms of an entry: يتجاوز, تتجاوز of a verb; عدد, عددهم, قيمته of what may carry a pronoun."""
    if role in ("verb", "near"):
        return [*raw["past"], *(person + stem for stem in raw["present"] for person in _PERSONS)]
    if role not in ("measure", "side", "equal"):
        return list(raw["forms"])
    stems = [form[:-1] + _PERSONS[1] if form.endswith(_TEH_MARBUTA) else form for form in raw["forms"]]
    return [*raw["forms"], *(stem + pronoun for stem in stems for pronoun in pronouns)]


_IS_WORD, _BEGINS, _ENDS, _EXCEEDS, _IS_NUMBER = 1, 2, 4, 8, 16
"""What is known of a written form: letters; begins a hedge; may end one; a verb that needs no على; a number word."""
_OPENING: Final = frozenset(
    {"phrase", "behind", "comparative", "verb", "near", "side", "negator", "relative", "equal", "or"}
)
_CLOSING: Final = frozenset({"phrase", "side", "verb", "than", "link", "to", "equal", "or", "measure", "threshold"})


def _flags(text: str) -> int:
    """Give the flags of a written form."""
    found, known = _hedges().find(text), word(text)
    flags = _IS_WORD if known.kind == "word" or found is not None else 0
    if found is not None:
        flags |= _BEGINS if found.phrases or any(one.role in _OPENING for one in found.entries) else 0
        flags |= _ENDS if any(one.role in _CLOSING for one in found.entries) else 0
        flags |= _EXCEEDS if any(one.role == "verb" and not one.linked for one in found.entries) else 0
    flags |= _IS_NUMBER if number_finder()(text) is not None else 0
    if text in _last_words():
        flags |= _ENDS
    return flags


_FLAGS: Final = Memo(_flags)
_ENDING: Final = Memo[str, bool](lambda text: bool(_FLAGS[text] & _ENDS))
_EXCEEDING: Final = Memo[str, bool](lambda text: bool(_FLAGS[text] & _EXCEEDS)).__getitem__
_BEGINNING: Final = Memo[str, bool](lambda text: bool(_FLAGS[text] & _BEGINS)).__getitem__


@cache
def _last_words() -> Lexicon[bool]:
    """Give the words that phrases of several words end with."""
    table = load_table("arnews.numbers", "hedges.toml")["phrase"]
    return Lexicon({form.split()[-1]: [True] for raw in table for form in as_typed(raw["forms"])})


def _found(tokens: Tokens, index: int) -> Found[_HedgeWord] | None:
    return _hedges().find(tokens.words[index]) if 0 <= index < len(tokens.words) else None


def _roles(text: str) -> dict[str, _HedgeWord]:
    """Give the entries of a written form by their role."""
    found = _hedges().find(text)
    return {one.role: one for one in reversed(found.entries)} if found is not None else {}


_ROLES: Final = Memo(_roles)


def _entry(tokens: Tokens, index: int, role: str) -> _HedgeWord | None:
    return _ROLES[tokens.words[index]].get(role) if 0 <= index < len(tokens.words) else None


def _is(tokens: Tokens, index: int, role: str) -> bool:
    return 0 <= index < len(tokens.words) and role in _ROLES[tokens.words[index]]


def _is_bare(tokens: Tokens, index: int, role: str) -> bool:
    """Tell whether a word of a role stands at a token without proclitics: من, but not ولمن."""
    return _is(tokens, index, role) and (found := _found(tokens, index)) is not None and not found.proclitics


def _phrase(tokens: Tokens, index: int, role: str) -> Hedge | None:
    """Read the longest phrase of a table that begins at a token; gives what it says and the token after."""
    found = _found(tokens, index)
    if found is None:
        return None
    second = word(tokens.words[index + 1]).folded if index + 1 < len(tokens.words) else ""
    for following, one in found.phrases:
        if one.role == role and following[0].folded == second and follows(tokens, index + 1, following):
            return one.approx, index + 1 + len(following)
    single = _entry(tokens, index, role)
    return (single.approx, index + 1) if single is not None else None
