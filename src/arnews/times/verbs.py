"""Verbs that their letters do not tell: futures that no table has, perfects that are other words or forms besides."""

from typing import Final

from arnews.memo import Memo
from arnews.times.words import known_word, look
from arnews.tokenization import Tokens
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    BOUND_PREPOSITION,
    FEMININE,
    FINITE_VERB,
    IMPERFECT,
    MASCULINE,
    NAME,
    NOUN,
    PERFECT,
    PLURAL,
    PREPOSITION,
    SINGULAR,
    UNKNOWN,
    classes_of,
)
from arnews.words import looks_definite, word

__all__ = [
    "SURELY_FUTURE", "goes_back_to", "has_her_subject", "has_his_subject", "is_behind_qad", "keeps_a_month",
    "opens_as_a_perfect",
]  # fmt: skip


def _is_sure_future(text: str) -> bool:
    """
    Tell whether a form is a future in the first person, by the verb it has in the third: سأصوت, not سألت.

    So too one of what is set for a day, though it may be another word (سيبت القضاء, سينازل), and one that no table has
    of a verb that is known (سيختتمون, فسيحيي).
    """
    bare = word(text).bare
    bare = bare[1:] if bare[:1] in _AND and bare[1:2] == _SEEN else bare
    if bare.startswith(_WILL):
        set_for = known_word(bare[1:])
        if set_for is not None and "schedules" in set_for.words and not set_for.cut:
            return True
        likeliest = classes_of(text).likeliest
        unknown = likeliest is not None and bool(likeliest.mask & UNKNOWN)
        rest = _YEH + bare[len(_WILL[0]) :]
        return unknown and _is_listed_present(rest if bare[1] == _NOON else rest.removesuffix(_THEY))
    if bare.startswith(_SEEN + _ALEF):  # سا for سأ: ساصدر, not ساعد
        first = classes_of(text).likeliest
        unknown = first is not None and bool(first.mask & UNKNOWN)
        return unknown and _is_listed_present(_YEH + bare[len(_I_WILL) :])
    if not bare.startswith(_I_WILL):
        return False
    known = classes_of(text).likeliest
    if known is not None and known.form == "perfect":
        return False
    return bool(classes_of(_YEH + bare[len(_I_WILL) :]).mask & IMPERFECT)


def _is_listed_present(text: str) -> bool:
    verb = classes_of(text).likeliest
    return verb is not None and bool(verb.mask & IMPERFECT) and not verb.mask & UNKNOWN


_NOON: Final = "\N{ARABIC LETTER NOON}"
_THEY: Final = "\N{ARABIC LETTER WAW}" + _NOON
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AND: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_WILL: Final = (_SEEN + _YEH, _SEEN + _TEH, _SEEN + _NOON)
_I_WILL: Final = _SEEN + "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
SURELY_FUTURE: Final = Memo(_is_sure_future)
"""Whether a written form is a future, whatever stands around it."""


def _may_be_perfect(text: str) -> bool:
    """Tell whether a form can be a perfect, also one that no table has beside its feminine: دهس of دهست."""
    known = classes_of(text)
    if known.mask & PERFECT:
        return True
    bare = word(text).bare
    if known.mask & IMPERFECT or not _SHORTEST <= len(bare) <= _LONGEST or looks_definite(word(text)):
        return False
    hers = classes_of(bare + _TEH).likeliest
    return hers is not None and bool(hers.mask & PERFECT) and not hers.mask & UNKNOWN


_SHORTEST, _LONGEST = 3, 7
_PERFECTS: Final = Memo(_may_be_perfect)


def has_his_subject(tokens: Tokens, verb: int) -> bool:
    """
    Tell whether a verb that opens its clause has a man or a thing of his gender for its subject: تقدم الفريق, he did.

    A present of the same letters would have hers: تقدم الشركة.

    >>> from arnews import tokenize
    >>> texts = "تقدم الفريق إلى الصدارة", "تقدم الشركة خدماتها", "وهي تقدم الدعم"
    >>> [has_his_subject(tokenize(text), at) for text, at in zip(texts, (0, 0, 1))]
    [True, False, False]
    """
    if _gender_of_subject(tokens, verb) != MASCULINE:
        return False
    written = word(tokens.words[verb + 1])
    return looks_definite(written) or not written.folded.endswith(_ACCUSATIVE)  # تصدر قرارا


def has_her_subject(tokens: Tokens, verb: int) -> bool:
    """
    Tell whether a verb that opens its clause has a woman or a thing of her gender for its subject: تقدم الفرقة.

    >>> from arnews import tokenize
    >>> [has_her_subject(tokenize(text), 0) for text in ("تقدم الفرقة عرضها", "تقدم الفريق إلى الصدارة")]
    [True, False]
    """
    subject = verb + 1
    return _gender_of_subject(tokens, verb) == FEMININE and looks_definite(word(tokens.words[subject]))


def _gender_of_subject(tokens: Tokens, verb: int) -> int:
    """Give the gender of a noun in the singular behind a verb that opens its clause, else 0."""
    subject = verb + 1
    if subject >= len(tokens.words) or tokens.begins_line(subject) or not _opens_a_clause(tokens, verb):
        return 0
    known = classes_of(tokens.words[subject]).likeliest
    if known is None or not known.mask & (NOUN | NAME) or known.mask & (BOUND_PREPOSITION | AND):
        return 0
    return known.mask & (MASCULINE | FEMININE) if known.mask & SINGULAR else 0


_ACCUSATIVE: Final = ("\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER HAMZA}", "\N{ARABIC LETTER YEH}")
"""What an indefinite object ends with, or may end with: قرارا, بناء, مستشفى."""


def _opens_a_clause(tokens: Tokens, index: int) -> bool:
    """Tell whether a clause begins with a token: at a line, behind a mark, behind «بعد أن»."""
    if index == 0 or tokens.begins_line(index) or word(tokens.words[index - 1]).kind != "word":
        return True
    that = look(tokens, index - 1, "that_clause") is not None and look(tokens, index - 2, "anchor") is not None
    return that or look(tokens, index - 1, "when") is not None


def is_behind_qad(tokens: Tokens, index: int) -> bool:
    """
    Tell whether قد or a word for when makes a perfect of a form that may be one: وقد ركل, بعدما تفقد الوزير.

    >>> from arnews import tokenize
    >>> texts = "وقد ركل اللاعب الكرة", "قد تعلن اللجنة", "لاعب ركل الكرة"
    >>> [is_behind_qad(tokenize(text), 1) for text in texts]
    [True, False, False]
    """
    if look(tokens, index - 1, "may", "when") is None or tokens.begins_line(index):
        return False
    known = classes_of(tokens.words[index])
    if known.mask & FINITE_VERB and not known.mask & PERFECT:
        return False
    return _PERFECTS[tokens.words[index]] and (not known.mask & IMPERFECT or has_his_subject(tokens, index))


def opens_as_a_perfect(tokens: Tokens, index: int, stop: int) -> bool:
    """
    Tell whether a sentence begins with what may be a perfect, and its subject before a `stop`: عين الملك, فقد الجيش.

    Asked where the sentence has no other verb before its day.

    >>> from arnews import tokenize
    >>> texts = "عين الملك سفيرا", "ركل اللاعب الكرة", "عين على العالم", "بين القاهرة وبغداد"
    >>> [opens_as_a_perfect(tokenize(text), 0, 3) for text in texts]
    [True, True, False, False]
    >>> [opens_as_a_perfect(tokenize(text), 0, 3) for text in ("عبر الوزير عن قلقه", "عبر الهاتف من بيروت")]
    [True, False]
    """
    subject = index + 1
    if subject >= stop or tokens.begins_line(subject):
        return False
    known = classes_of(tokens.words[subject]).likeliest
    if known is None or not known.mask & (NOUN | NAME) or known.mask & BOUND_PREPOSITION:
        return False
    hers = word(tokens.words[index]).bare.endswith(_TEH)
    if not known.mask & (FEMININE if hers else MASCULINE):
        return False  # تقدم الفرقة (عرضها)
    definite = known.mask & NAME or looks_definite(word(tokens.words[subject]))
    if not definite and not (subject + 1 < stop and looks_definite(word(tokens.words[subject + 1]))):
        return False
    if look(tokens, index, "may") is not None:
        return True  # فقد الجيش: "and indeed" stands before a verb
    taken = look(tokens, index, "with_preposition")
    if taken is not None:
        behind = tokens.words[subject + 1 : subject + _VALENCY]
        return any(word(one).bare == taken.entry.value for one in behind)  # عبر الوزير عن
    opening = classes_of(tokens.words[index]).likeliest
    return opening is not None and not opening.mask & PREPOSITION and _PERFECTS[tokens.words[index]]


_VALENCY: Final = 9
"""Words behind the subject of a verb within which its preposition stands: عبر الوزير (في مارس) عن."""


def keeps_a_month(tokens: Tokens, month: int) -> bool:
    """
    Tell whether a month of the moon is what many wait for or keep, and no name: يستقبل المسلمون (رمضان).

    >>> from arnews import tokenize
    >>> texts = "يستقبل المسلمون رمضان", "استقبل الوزير رمضان", "ودعت الأسر رمضان"
    >>> [keeps_a_month(tokenize(text), 2) for text in texts]
    [True, False, True]
    """
    if look(tokens, month - 1, "keeps") is not None:
        return True
    if month < _PAIR or classes_of(tokens.words[month - 1]).mask & NAME:
        return False  # ينتظر الجمهور محمد رمضان
    for verb in range(month - 2, max(-1, month - 1 - _SUBJECT), -1):
        if word(tokens.words[verb]).kind != "word" or tokens.begins_line(verb + 1):
            return False
        if look(tokens, verb, "keeps") is not None:
            many = classes_of(tokens.words[verb + 1]).likeliest  # the world, families, Muslims
            whole = (many is not None and bool(many.mask & (FEMININE | PLURAL | ADJECTIVE))) or month - verb > _PAIR
            return whole and looks_definite(word(tokens.words[verb + 1]))
    return False


_SUBJECT: Final = 3
"""Words that the subject of such a verb takes: العالم الإسلامي."""
_PAIR: Final = 2


def goes_back_to(tokens: Tokens, start: int) -> bool:
    """
    Tell whether something dates from the day or month that begins at a token: تعود الصورة إلى (الجمعة).

    >>> from arnews import tokenize
    >>> [goes_back_to(tokenize(text), 3) for text in ("تعود الصورة إلى الجمعة", "يعود الفريق غدا الجمعة")]
    [True, False]
    """
    if look(tokens, start - 1, "until") is None or tokens.begins_line(start):
        return False
    for verb in range(start - 2, max(-1, start - 2 - _ORIGIN), -1):
        if word(tokens.words[verb]).kind != "word" or tokens.begins_line(verb + 1):
            return False
        if look(tokens, verb, "goes_back") is not None:
            return True
    return False


_ORIGIN: Final = 5
"""Words from what dates back to its day: تعود آخر زيارة للوزير إلى."""
