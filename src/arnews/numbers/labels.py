"""Numbers that identify and do not count: telephones, articles of a law, models, scores, minutes of a match, lists."""

from typing import Final

from attrs import frozen

from arnews.document import Reading
from arnews.numbers.around import CLOSING, HYPHENS, OPENING, entry_at, in_context, is_glued
from arnews.numbers.counted import counts, is_definite, is_plural
from arnews.numbers.digits import bracketed, read_digits
from arnews.numbers.grades import has_grade, is_grade
from arnews.numbers.label_words import LABEL_ROLES, is_word_of, label_entry, label_found
from arnews.numbers.telephones import SHORT, STOPS, ZEROS, after_groups, as_label, is_measured, read_telephone
from arnews.numbers.value import Number
from arnews.numbers.words import CONJUNCTION, NumberWord, number_finder
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NAME, UNKNOWN, classes_of, is_finite_verb
from arnews.words import word

__all__ = [
    "Last", "is_channel", "is_label_ordinal", "is_minute", "is_named_place", "read_label",
    "read_model_name",
]  # fmt: skip

Label = Reading[Number]

_NEAR: Final = 8
"""Words in which a word of matches makes a score of two numbers."""
_NAME: Final = 4
"""Words of a name between what announces it and its number: قناة سكاي نيوز عربية 24."""
_STREET: Final = 6
_LONGEST_SCORE: Final = 3
_LONGEST_LIST: Final = 3


def read_label(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """
    Read digits that identify and do not count.

    >>> from arnews import tokenize
    >>> from arnews.numbers.words import number_words
    >>> for text, at in (("هاتف: 021 44 55 66", 2), ("المادة (24)", 2), ("فاز 2-1", 1), ("24 كتابا", 0)):
    ...     tokens = tokenize(text)
    ...     label = read_label(tokens, at, number_words()[tokens.words[at]].entry)
    ...     print(label and (label.rule, text[label.span.start : label.span.end]))
    ('numbers.telephone', '021 44 55 66')
    ('numbers.identifier', '24')
    ('numbers.score', '2-1')
    None
    """
    if entry.role == "zero":
        return _score(tokens, start)
    near = [*filter(None, map(LABEL_ROLES.__getitem__, tokens.words[max(start - _NAME - 1, 0) : start]))]
    if not near and not _may_be_label(tokens, start):
        return None
    roles: set[str] = set().union(*near)
    named = not roles.isdisjoint(_NAMING)
    if "letter" in roles and (spelled := _spelled(tokens, start, entry)) is not None:
        return spelled
    if not tokens.words[start].isdecimal():
        return (_identifier(tokens, start, entry) if named else None) or _model(tokens, start, entry)
    return (
        read_telephone(tokens, start, entry, near=not roles.isdisjoint(_CALLING))
        or _chain(tokens, start)
        or _score(tokens, start)
        or (_minute(tokens, start, entry) if "minute" in roles else None)
        or (_identifier(tokens, start, entry) if named else None)
        or _model(tokens, start, entry)
        or (_event(tokens, start, entry) if "event" in roles else None)
        or _list_number(tokens, start, entry)
        or _footnote(tokens, start, entry)
        or _quoted(tokens, start, entry)
        or _in_a_dateline(tokens, start, entry)
    )


_CALLING: Final = frozenset({"call", "line"})
_NAMING: Final = frozenset(
    {"head", "index", "channel", "machine", "resolution", "number_of", "fineness", "octane", "petrol"}
)
"""Tables of what has a number or a name with one."""


def _may_be_label(tokens: Tokens, start: int) -> bool:
    """Tell whether what digits are written with can make a label of them, where no word of labels stands near."""
    words, written = tokens.words, tokens.words[start]
    before, after = words[start - 1] if start else "", words[start + 1] if start + 1 < len(words) else ""
    if len(written) >= SHORT or written[0] in ZEROS or after in _MARKS or before in _MARKS:
        return True
    if before == "[" or after == ")" or (after and word(after).kind == "quote"):
        return True
    if after in _LIST_MARKS and tokens.begins_line(start - 1 if before == "(" else start):
        return True
    if (before and word(before).kind == "latin") or (after and word(after).kind == "latin"):
        return True
    return bool(before) and len(word(before).bare) > _SHORTEST_NAME and is_glued(tokens, start)


_MARKS: Final = HYPHENS | {"/", ":", "+"}


def _before(tokens: Tokens, start: int) -> int:
    """Give the token before a number, before the bracket that it fills or begins: (24), (1/ب), (12 لسنة 2024)."""
    opens = start > 1 and tokens.words[start - 1] in OPENING and start + 1 < len(tokens.words)
    goes_on = opens and (tokens.words[start + 1] == "/" or word(tokens.words[start + 1]).folded == _OF_YEAR)
    return start - 2 if goes_on or bracketed(tokens, start, start + 1) else start - 1


_OF_YEAR: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER SEEN}\N{ARABIC LETTER NOON}\N{ARABIC LETTER HEH}"
"""What stands between the number of a law and its year: رقم (12 لسنة 2024)."""


def _before_article(tokens: Tokens, before: int) -> int:
    """Give the token before the article of digits: الدقيقة الـ45."""
    article = before > 0 and not tokens.gap(before + 1) and in_context(tokens, before, "article")
    return before - 1 if article else before


# -- scores, minutes, lists, dates -------------------------------------------------------------------------------------


def _score(tokens: Tokens, start: int) -> Label | None:
    """Read a score: 2-1, 3-صفر; rising numbers only where a match is spoken of."""
    at, other = start + 1, start + 2
    if other >= len(tokens.words) or tokens.words[at] not in _SCORE_MARKS:
        return None
    low = "0" if entry_at(tokens, start, "zero") is not None else word(tokens.words[start]).folded
    if len(low) > _LONGEST_SCORE:
        return None
    if other + 1 < len(tokens.words) and tokens.words[other + 1] in HYPHENS and not tokens.gap(other + 1):
        return None
    if entry_at(tokens, other, "zero") is not None:
        return as_label(tokens, start, other + 1, None, "score")
    high = word(tokens.words[other]).folded
    if not high.isdecimal() or len(high) > _LONGEST_SCORE or in_context(tokens, other + 1, "percent"):
        return None
    if (
        tokens.words[at] in HYPHENS
        and len(low) < _LONGEST_SCORE > len(high)
        and (int(low) >= int(high) or int(low) == 0)
    ):
        return as_label(tokens, start, other + 1, None, "score")
    if _stands_beside_score(tokens, start, other):
        return as_label(tokens, start, other + 1, None, "score")
    if (
        is_measured(tokens, other + 1)
        or in_context(tokens, start - 1, "between")
        or in_context(tokens, start - 1, "from")
    ):
        return None
    if _is_near(tokens, start, "match") and not counts(tokens, other + 1, int(high)):
        return as_label(tokens, start, other + 1, None, "score")
    return None


def _stands_beside_score(tokens: Tokens, start: int, other: int) -> bool:
    """Tell whether و or a comma joins two numbers to such a pair, as the sets of a match: 6-2 و4-6, 6/3، 7/6، 6/7."""
    words, mark = tokens.words, tokens.words[start + 1]
    falls = words[start].isdecimal() and int(words[start]) > int(words[other])
    return any(
        at >= 0 and at + 2 < len(words)
        and (words[at + 1] in HYPHENS if mark in HYPHENS else words[at + 1] == mark)
        and words[at].isdecimal() and words[at + 2].isdecimal()
        and (falls or int(words[at]) > int(words[at + 2])) and max(int(words[at]), int(words[at + 2])) <= _MOST_GAMES
        and (word(words[joint]).bare == CONJUNCTION or words[joint] in _COMMAS)
        for at, joint in ((start - 4, start - 1), (other + 2, other + 1))
        if 0 <= joint < len(words)
    )  # fmt: skip


_COMMAS: Final = frozenset((",", "\N{ARABIC COMMA}"))
_MOST_GAMES: Final = 30
"""Games or points of one set; what is more is no score of a match that is played in sets."""


_SCORE_MARKS: Final = HYPHENS | {"/", ":"}


def _is_near(tokens: Tokens, start: int, role: str) -> bool:
    """Tell whether a word of a table stands before a number in its clause."""
    for index in range(start - 1, max(start - 1 - _NEAR, -1), -1):
        if tokens.words[index] in STOPS or tokens.begins_line(index + 1):
            return False
        if is_word_of(tokens, index, role):
            return True
    return False


def _minute(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read the minute of a match: الدقيقة 35, (د 90+4), د45."""
    before = _before_article(tokens, _before(tokens, start))
    if before > 0 and tokens.words[before] in (".", ":") and is_word_of(tokens, before - 1, "minute"):
        before -= 1
    found = label_found(tokens, before)
    if found is None or not is_word_of(tokens, before, "minute"):
        return None
    short = len(word(tokens.words[before]).bare) == 1
    at_minute = not found.definite and found.entry.indefinite and _is_at(tokens, before, found.cut)
    if not (short or found.definite or at_minute) or is_measured(tokens, start + 1):
        return None
    stop = start + 1
    if stop + 1 < len(tokens.words) and tokens.words[stop] == "+" and tokens.words[stop + 1].isdecimal():
        return as_label(tokens, start, stop + 2, None, "minute")
    return as_label(tokens, start, stop, entry.value, "minute")


def _is_at(tokens: Tokens, index: int, cut: int) -> bool:
    """Tell whether a preposition stands before a word, alone or on it: في دقيقة (80), بدقيقة (12)."""
    if cut:
        return bool(classes_of(tokens.words[index]).mask & BOUND_PREPOSITION)
    likeliest = classes_of(tokens.words[index - 1]).likeliest if index and not tokens.begins_line(index) else None
    return likeliest is not None and likeliest.part == "preposition"


def _footnote(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read the number of a note in square brackets: [1]."""
    noted = start and tokens.words[start - 1] == "[" and tokens.words[start + 1 : start + 2] == ["]"]
    if not noted or _is_counted(tokens, start + 2, entry) or entry_at(tokens, start + 2, "scale") is not None:
        return None
    return as_label(tokens, start, start + 1, entry.value, "item")


def _quoted(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read digits alone in quote marks, or at the end of a name in them, which count nothing: «396», "ناسداك 100"."""
    first = _name_in_quotes(tokens, start)
    if first is None or is_measured(tokens, start + 2) or (first == start and counts(tokens, start + 2, entry.value)):
        return None
    return as_label(tokens, first, start + 1, entry.value if first == start else None, "identifier")


def _name_in_quotes(tokens: Tokens, start: int) -> int | None:
    """Give the first token of a name in quote marks that ends in digits: «ناسداك 100»."""
    words = tokens.words
    if start + 1 >= len(words) or word(words[start + 1]).kind != "quote":
        return None
    for before in range(start - 1, max(-1, start - 1 - _QUOTED), -1):
        kind = word(words[before]).kind
        if kind == "quote":
            return before + 1
        if (
            kind not in ("word", "latin")
            or is_finite_verb(tokens, before)
            or number_finder()(words[before]) is not None
        ):
            return None
    return None


def _first_latin(tokens: Tokens, start: int) -> int:
    """Give the first of the Latin words right before digits, which are a name with them: EGX 30, Galaxy S 24."""
    first = start
    while first and start - first < _LATIN_NAME and word(tokens.words[first - 1]).kind == "latin":
        if tokens.begins_line(first):
            break
        first -= 1
    return first


_LATIN_NAME: Final = 3
"""Latin words of a name that digits end."""


def _in_a_dateline(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read the number that ends the name of an agency or a channel in a dateline: أربيل (كوردستان 24)- أعلن."""
    words = tokens.words
    after = words[start + 2] if words[start + 1 : start + 2] == [")"] and start + 2 < len(words) else ""
    if after not in HYPHENS and after != ":":
        return None
    for before in range(start - 1, max(-1, start - 1 - _NAME), -1):
        if words[before] == "(":
            at_head = before < start - 1 and any(
                tokens.begins_line(at) or not at for at in range(max(0, before - 2), before + 1)
            )
            return as_label(tokens, start, start + 1, entry.value, "name") if at_head else None
        if word(words[before]).kind not in ("word", "latin") or number_finder()(words[before]) is not None:
            return None
    return None


_QUOTED: Final = 5
"""Words of a name in quote marks that ends in digits, with its mark."""


def _list_number(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read the number of an item that opens a line or goes on a list: 1- , 2) , (3), هي: 1 - ... 2 - ..."""
    if len(tokens.words[start]) > _LONGEST_LIST or start + 2 >= len(tokens.words):
        return None
    first = start - 1 if start and tokens.words[start - 1] == "(" else start
    mark = tokens.words[start + 1]
    if mark not in _LIST_MARKS or not _opens_item(tokens, first, mark):
        return None
    apart = mark in HYPHENS and tokens.gap(start + 2)  # 1 - الأرض
    if tokens.gap(start + 1) and not apart:
        return None
    if (mark == ")") != (first < start) and mark != ")":
        return None
    if first < start and tokens.words[start + 2] not in _AFTER_ITEM and is_measured(tokens, start + 2):
        return None
    following = word(tokens.words[start + 2])
    if following.kind != "word" or tokens.begins_line(start + 2):
        return None
    return as_label(tokens, start, start + 1, entry.value, "item")


def _opens_item(tokens: Tokens, first: int, mark: str) -> bool:
    """Tell whether a number opens a line, or stands behind a colon or the item before: هي: 1 - الأرض 2 - القمر."""
    if tokens.begins_line(first):
        return True
    number = tokens.words[first]
    if mark not in HYPHENS or not number.isdecimal() or tokens.words[first + 2][:1].isdigit():
        return False
    if int(number) == 1:
        return tokens.words[first - 1] == ":"
    return any(
        tokens.words[at].isdecimal() and int(tokens.words[at]) == int(number) - 1 and tokens.words[at + 1] == mark
        for at in range(max(0, first - _LONGEST_ITEM), first - 1)
    )


_LONGEST_ITEM: Final = 30
_LIST_MARKS: Final = HYPHENS | {".", ")"}
_AFTER_ITEM: Final = HYPHENS | {":", "."}


def _chain(tokens: Tokens, start: int) -> Label | None:
    """Read digits joined three times or as of a clock: 12/5/2015, 978-3-16, 10:30; and a group of states: 5+1."""
    stop, words = start + 1, tokens.words
    mark = words[stop] if stop < len(words) else ""
    if mark not in _CHAINED:
        return None
    while (
        stop + 1 < len(words)
        and words[stop] == mark
        and words[stop + 1].isdecimal()
        and not (tokens.gap(stop) or tokens.gap(stop + 1))
    ):
        stop += 2
    least = start + 2 if mark in ":+" or _is_season(tokens, start, stop) else start + 4
    return as_label(tokens, start, stop, None, "chain") if stop > least else None


def _is_season(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether two numbers are a season: 2025/26."""
    if stop != start + 3 or tokens.words[start + 1] != "/" or len(tokens.words[start + 2]) != len("26"):
        return False
    if len(tokens.words[start]) == 1:
        return False  # 9/10
    return int(tokens.words[start + 2]) == (int(tokens.words[start]) + 1) % 100


_CHAINED: Final = HYPHENS | {"/", ":", "+"}


# -- identifiers and names ---------------------------------------------------------------------------------------------


def _identifier(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read what is numbered: المادة (24), القرار رقم 2216, الغرفة 12, قناة كوردستان 24."""
    stop = start + 1
    after = stop + 1 if bracketed(tokens, start, stop) else stop
    before = _before(tokens, start)
    if before > 0 and tokens.words[before] == ":" and is_word_of(tokens, before - 1, "head"):
        before -= 1
    if is_grade(tokens, before, start) and (has_grade(tokens, start) or not _is_counted(tokens, after, entry)):
        return as_label(tokens, start, stop, entry.value, "identifier")
    resolved = len(tokens.words[start]) >= _SHORTEST_RESOLUTION and _announced(tokens, start, "resolution", _NAME)
    named = before == start - 1 and (
        resolved or _announced(tokens, start, "channel", _NAME) or _is_machine(tokens, start)
    )
    headed = is_word_of(tokens, before, "head") or is_word_of(tokens, before - 1, "head")
    numbered = before - 2 if _is_described(tokens, before - 1) else before - 1
    if is_word_of(tokens, before, "number_of") and is_word_of(tokens, numbered, "numbered"):
        return as_label(tokens, start, stop, entry.value, "identifier")
    if not (named or headed or is_word_of(tokens, before, "index")) or is_measured(tokens, after):
        return None
    digits = read_digits(tokens, start)
    if digits is not None and digits.stop > stop:
        return None
    if _is_name(tokens, before, entry) and (quoted := _name_in_quotes(tokens, start)) is not None:
        return as_label(tokens, quoted, stop, None, "identifier")
    if _is_head(tokens, before, after, entry) or _is_name(tokens, before, entry):
        grouped = tokens.words[start].isdecimal() and not _sets_off_a_count(tokens, stop)
        end = after_groups(tokens, stop) if grouped else stop
        if _are_several(tokens, before, start, end):
            return None  # الأرقام 10 200 3000
        return as_label(tokens, start, end, entry.value if end == stop else None, "identifier")
    if named and not counts(tokens, stop, entry.value):
        return as_label(tokens, start, stop, entry.value, "name")
    return None


def _is_machine(tokens: Tokens, start: int) -> bool:
    """Tell whether a name that no list knows stands between a machine and its number: قمر سنتينل 6."""
    return is_word_of(tokens, start - 2, "machine") and _is_unknown(tokens.words[start - 1])


_SHORTEST_RESOLUTION: Final = 3
"""Digits of a resolution that stand behind the body that passed it: قرار مجلس الأمن 242."""


def _are_several(tokens: Tokens, before: int, start: int, stop: int) -> bool:
    """Tell whether digits behind a plural are several numbers and no groups of one: الأرقام 10 200 3000."""
    if stop < start + _SEVERAL or tokens.words[start][0] in ZEROS:
        return False
    if not (is_word_of(tokens, before, "several") or is_word_of(tokens, before - 1, "several")):
        return False
    groups = tokens.words[start:stop]
    if not all(one.isdecimal() for one in groups):
        return False
    lengths = [len(one) for one in groups]
    return any(length != _GROUP for length in lengths[1:]) and lengths == sorted(lengths)


_SEVERAL, _GROUP = 2, 3


def _sets_off_a_count(tokens: Tokens, stop: int) -> bool:
    """Tell whether a dash stands between what is numbered and digits that count: المركز 6 – 44 نقطة."""
    at = stop + 1
    if at >= len(tokens.words) or tokens.words[stop] not in HYPHENS or not (tokens.gap(stop) and tokens.gap(at)):
        return False
    written = word(tokens.words[at]).folded
    return written.isdecimal() and counts(tokens, at + 1, int(written))


def _is_head(tokens: Tokens, before: int, after: int, entry: NumberWord) -> bool:
    """Tell whether what is numbered stands before digits that count nothing: المادة 24, but not رحلة 300 راكب."""
    head = label_entry(tokens, before, "head")
    if head is not None and head.indefinite and is_definite(tokens, before):
        return False
    headed = head is not None or (_is_described(tokens, before) and is_word_of(tokens, before - 1, "head"))
    return headed and not counts(tokens, after, entry.value)


def _is_described(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite adjective and no ordinal stands at a token, behind a definite noun: القرار الأممي."""
    if index < 1 or number_finder()(tokens.words[index]) is not None:
        return False
    if not (is_definite(tokens, index) and is_definite(tokens, index - 1)):
        return False
    known = classes_of(tokens.words[index]).likeliest
    return known is not None and known.part == "adjective"


def _is_name(tokens: Tokens, before: int, entry: NumberWord) -> bool:
    """Tell whether a number is part of the name of an index: نيكاي 225."""
    found = label_found(tokens, before)
    return found is not None and any(entry.value in one.numbers for one in found.entries if one.role == "index")


def _announced(tokens: Tokens, start: int, role: str, words: int) -> bool:
    """Tell whether what announces a name stands a few plain words before a token, and nothing but a name between."""
    if start and word(tokens.words[start - 1]).bare == CONJUNCTION:
        return False
    for index in range(start - 2, max(start - 2 - words, -1), -1):
        if is_word_of(tokens, index, role):
            first = index + 2 if role == "channel" else index + 1  # قناة كان 11
            return not any(is_finite_verb(tokens, at) for at in range(first, start))
        if word(tokens.words[index]).kind not in ("word", "latin"):
            return False
    return False


def _model(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read a number in the name of a machine, a drug or a virus: F-16, إف-16, نكسوس5, كوفيد-19, 5G."""
    stop, words = start + 1, tokens.words
    before = words[start - 1] if start else ""
    glued = bool(before) and not tokens.gap(start)
    if glued and before in HYPHENS and start > 1:
        named = is_word_of(tokens, start - 2, "head") or word(words[start - 2]).kind == "latin"
        named = named or (_is_noun_or_name(words[start - 2]) and not _is_counted(tokens, stop, entry))
        if named and not tokens.gap(start - 1):
            cut = code_points(words[start - 2], int(_is_conjoined(words[start - 2])))
            span = tokens.span(start - 2, stop, cut)  # إف-16 is the name
            return Reading(Number("label", None), span, stop, "numbers.model")
    if before and word(before).kind == "latin" and (glued or not _is_counted(tokens, stop, entry)):
        quoted = _name_in_quotes(tokens, start)
        first = quoted if quoted is not None else _first_latin(tokens, start)
        return as_label(tokens, first, stop, None, "model")
    if glued and word(before).kind == "word" and _is_unknown(before) and not _is_counted(tokens, stop, entry):
        quoted = _name_in_quotes(tokens, start)
        if quoted is not None:
            return as_label(tokens, quoted, stop, None, "model")
        return as_label(tokens, start, stop, entry.value, "model")
    after = words[stop] if stop < len(words) else ""
    if before in HYPHENS and after and word(after).kind == "quote" and word(words[start - 2]).kind == "word":
        return as_label(tokens, start, stop, entry.value, "model")  # «جنيف – 2»
    if after and not tokens.gap(stop) and is_word_of(tokens, stop, "generation"):
        return as_label(tokens, start, stop + 1, entry.value, "model")  # 5جي
    if after and not tokens.gap(stop) and after.isascii() and len(after) == 1 and word(after).kind == "latin":
        return as_label(tokens, start, stop + 1, entry.value, "model")
    return None


def _is_conjoined(written: str) -> bool:
    """Tell whether a name is joined by و: (سو-57) وسو(-35), but not ووهان."""
    bare, known = word(written).bare, classes_of(written)
    return bare.startswith(CONJUNCTION) and bool(known.mask & AND) and known.stem == bare[1:]


def read_model_name(tokens: Tokens, start: int) -> Label | None:
    """Read Latin letters and digits written as one, with the Latin name before them: A320, Airbus A320."""
    stop, words = start + 1, tokens.words
    dotted = stop + 1 < len(words) and words[stop] == "." and not (tokens.gap(stop) or tokens.gap(stop + 1))
    if dotted and word(words[stop + 1]).kind == "latin":
        return None  # the name of a host
    return Reading(Number("label", None), tokens.span(_first_latin(tokens, start), stop), stop, "numbers.model")


def _spelled(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read a number behind Latin letters that are spelled in Arabic: إيه كيه-47, إم 4, «تشات جي بي تي5»."""
    stop, glued = start + 1, not tokens.gap(start)
    hyphen = glued and start > 0 and tokens.words[start - 1] in HYPHENS
    first = _first_letter(tokens, start - 1 if hyphen else start)
    if first is None or (_is_counted(tokens, stop, entry) and not glued):
        return None
    named = _name_in_quotes(tokens, start)
    if named is not None:
        return as_label(tokens, named, stop, None, "model")
    found = label_found(tokens, first)
    cut = found.cut if found is not None else 0
    if cut and not glued and first == start - 1:
        return None  # ودي 5
    while stop + 1 < len(tokens.words) and _goes_on_spelled(tokens, stop):
        stop += 2  # إتش 5 إن 1
    return Reading(Number("label", None), tokens.span(first, stop, cut), stop, "numbers.model")


def _goes_on_spelled(tokens: Tokens, stop: int) -> bool:
    """Tell whether another letter and its digits follow: (إتش 5) إن 1, which is also the particle."""
    letter = is_word_of(tokens, stop, "letter") or word(tokens.words[stop]).folded == _EN
    digits = tokens.words[stop + 1]
    return letter and digits.isdecimal() and len(digits) == 1 and not tokens.begins_line(stop)


_EN: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"


def _first_letter(tokens: Tokens, index: int) -> int | None:
    """Give the first of the Latin letters that are spelled in Arabic right before a token: إيه كيه(-47)."""
    first = index
    while (
        first
        and index - first < _MOST_LETTERS
        and is_word_of(tokens, first - 1, "letter")
        and not tokens.begins_line(first)
    ):
        first -= 1
    return first if first < index else None


_MOST_LETTERS: Final = 4


def _is_counted(tokens: Tokens, stop: int, entry: NumberWord) -> bool:
    return is_measured(tokens, stop) or counts(tokens, stop, entry.value)


def _is_unknown(written: str) -> bool:
    """Tell whether a word that digits are written to is a name: نكسوس5, but not بلغ50."""
    bare = word(written).bare
    return len(bare) > _SHORTEST_NAME and bool(classes_of(written).mask & (UNKNOWN | NAME))


def _is_noun_or_name(written: str) -> bool:
    """Tell whether a word that a hyphen joins to digits is a name with them: شاهد-136, كوفيد-19, but not بلغ-5."""
    if number_finder()(written) is not None or word(written).kind != "word":
        return False
    classes = classes_of(written)
    known = classes.likeliest
    if classes.mask & ARTICLE:
        return False  # الأهلي-2 is a score
    return _is_unknown(written) or (known is not None and known.part in ("noun", "name", "adjective"))


_SHORTEST_NAME: Final = 3


def _event(tokens: Tokens, start: int, entry: NumberWord) -> Label | None:
    """Read the year or edition in the name of an event or a plan: مونديال 2022, رؤية 2030, خليجي 22."""
    event = label_entry(tokens, start - 1, "event")
    if event is None or not isinstance(entry.value, int) or _is_counted(tokens, start + 1, entry):
        return None
    named = _FIRST_YEAR <= entry.value <= _LAST_YEAR or (event.edition and entry.value < _EDITION)
    return as_label(tokens, start, start + 1, entry.value, "event") if named else None


_FIRST_YEAR, _LAST_YEAR, _EDITION = 1900, 2100, 100


_HEH: Final = "\N{ARABIC LETTER HEH}"


def is_minute(tokens: Tokens, start: int) -> bool:
    """Tell whether an ordinal is the minute of a match: في الدقيقة الخامسة والأربعين."""
    found = label_found(tokens, start - 1) if is_word_of(tokens, start - 1, "minute") else None
    return found is not None and found.definite and word(tokens.words[start - 1]).folded.endswith(_HEH)


def is_label_ordinal(tokens: Tokens, start: int, definite: bool) -> bool:
    """Tell whether an ordinal belongs to a rank, an office, a ruler or the name of a place."""
    rank = label_entry(tokens, start - 1, "rank")
    if rank is not None and not (rank.indefinite and definite) and (definite or not rank.definite):
        return True
    if definite and (is_word_of(tokens, start - 1, "regnal") or _is_of_court(tokens, start)):
        return True
    if is_word_of(tokens, start - 2, "title") or (start > 2 and definite and _is_ruler(tokens, start)):
        return True
    if definite and (named := _name_in_quotes(tokens, start)) is not None and named == start - 1:
        return True  # "اليوم السابع"
    if definite and is_word_of(tokens, start - 1, "place") and not is_definite(tokens, start - 1):
        return True  # مدينة السادس من أكتوبر
    place = definite and is_word_of(tokens, start - 2, "place") and word(tokens.words[start - 1]).kind == "word"
    if not place or is_definite(tokens, start - 2):
        return False  # (تحتفل) المدينة بعيدها المئة
    return not is_plural(tokens.words[start - 1])


def _is_of_court(tokens: Tokens, start: int) -> bool:
    """Tell whether adjectives lead from a court to an ordinal: المحكمة الكبرى الجنائية الثانية."""
    for index in range(start - 1, max(-1, start - _LONGEST_COURT), -1):
        if is_word_of(tokens, index, "court"):
            return True
        adjective = classes_of(tokens.words[index]).mask & ADJECTIVE
        genitive = is_word_of(tokens, index - 1, "court") and not is_definite(tokens, index - 1)
        if not is_definite(tokens, index) or not (adjective or genitive):
            return False
    return False


_LONGEST_COURT: Final = 5


def _is_ruler(tokens: Tokens, start: int) -> bool:
    """Tell whether a name of several words stands between a ruler's title and an ordinal: البابا يوحنا بولس الثاني."""
    if is_definite(tokens, start - 1) and not classes_of(tokens.words[start - 1]).mask & NAME:
        return False
    if any(is_finite_verb(tokens, index) for index in (start - 1, start - 2)):
        return False
    return any(is_word_of(tokens, index, "title") for index in (start - 3, start - 4))


def is_named_place(tokens: Tokens, start: int, entry: NumberWord) -> bool:
    """Tell whether a number with the article is, or ends, the name of a place: ميناء الخمس, شارع النصر الستين."""
    if counts(tokens, start + 1, entry.value):
        return False  # برج المئة طابق
    if is_word_of(tokens, start - 1, "place"):
        return entry.role not in ("hundred", "scale") or not is_definite(tokens, start - 1)  # كلف الجسر المليار
    if is_word_of(tokens, start - 1, "group"):
        return True  # مجموعة العشرين
    if entry.role != "ten" or is_plural(tokens.words[start - 1]):
        return False
    return start > 1 and _announced(tokens, start, "place", _STREET)


def is_channel(tokens: Tokens, start: int, entry: NumberWord) -> bool:
    """Tell whether a number in words is the name of a channel: قناة ثمانية; not one channel, قناة واحدة."""
    return is_word_of(tokens, start - 1, "channel") and entry.value != 1 and not counts(tokens, start + 1, entry.value)


# -- what goes on a label ----------------------------------------------------------------------------------------------


@frozen
class Last:
    """The label that was read last, and where it stopped."""

    stop: int
    rule: str
    kind: str

    def goes_on(self, tokens: Tokens, start: int, stop: int, reading: Reading[Number]) -> bool:
        """Tell whether a number is numbered like the one before it: المادتين 3 و4, الدقائق 5 و12."""
        if reading.value.kind != self.kind or self.rule not in _LISTED or start - self.stop > 2:
            return False
        between = list(tokens.words[self.stop : start])
        is_line = tokens.words[start].isdecimal() and len(tokens.words[start]) >= _SHORTEST_LINE
        if self.rule == "numbers.telephone" and not is_line:
            return False
        if len(between) == 1 and in_context(tokens, self.stop, "or"):
            between = [CONJUNCTION]  # المادة 5 أو 6, هاتف: 2345678 أو 2345679
        joined = [one for one in between if word(one).bare != CONJUNCTION and one not in _JOINTS and one not in OPENING]
        found = number_finder()(tokens.words[start])
        conjoined = len(between) > 0 or (found is not None and found.proclitics == CONJUNCTION)
        if joined and not all(one in CLOSING for one in joined):
            return False
        value = reading.value.value
        return (
            conjoined
            and reading.stop - start <= 1
            and not is_measured(tokens, stop)
            and not counts(tokens, stop, value)
        )


_LISTED: Final = frozenset({"numbers.identifier", "numbers.minute", "numbers.rank", "numbers.telephone"})
_JOINTS: Final = HYPHENS | {"\N{ARABIC COMMA}", ","}
_SHORTEST_LINE: Final = 5
"""Digits of a second telephone number behind the first."""
