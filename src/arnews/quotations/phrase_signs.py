"""What one word says of the noun phrase that it ends, begins or is none of, whatever the phrase is."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.lexicons import channels, head_kind, on_behalf
from arnews.quotations.page import Page
from arnews.word_classes import (
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FIRST,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    SINGULAR,
    THIRD,
    UNKNOWN,
    VERBAL_NOUN,
    classes_of,
)
from arnews.words import word

__all__ = [
    "begins_count",
    "begins_own_words",
    "begins_portion",
    "counts_more",
    "is_channel",
    "is_counsel",
    "is_oblique",
    "is_of_them",
    "is_state",
    "is_typed_on",
    "leads_own_words",
    "reports_behind",
    "stands_for_another",
]

_ALI: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_BELOW: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_TITLED: Final = frozenset({"person", "crowd"})
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_DEFENCE: Final = "\N{ARABIC LETTER DAL}\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER AIN}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_THEM: Final = (
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER NOON}",
)
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"


def is_counsel(page: Page, index: int) -> bool:
    """Tell whether the defence of somebody who is charged stands at a token, who speaks: «دفاع المتهم»."""
    following = index + 1
    if page.folds[index] != _DEFENCE or following >= page.stop(index) or not page.has_article(following):
        return False
    return head_kind(page.words[following]) in _TITLED and not page.has_preposition(following)


def stands_for_another(page: Page, index: int) -> bool:
    """Tell whether what says for whom somebody acts stands at a token: «نيابة عن الأسرة», «بالنيابة عن الأسرة»."""
    return page.folds[index + 1] == _ABOUT and page.words[index] in on_behalf()


def is_of_them(page: Page, index: int) -> bool:
    """Tell whether one or some of people stands at a token, who are only a pronoun: «أحدهم», «إحداهن», «لأحدهما»."""
    them = next((one for one in _THEM if page.folds[index].endswith(one)), None)
    if them is None:
        return False
    forms = [one[: -len(them)] for one in _with_and_without_preposition(page, index)]
    forms += [one[:-1] + _MAKSURA for one in forms if one.endswith(_ALEF)]
    return any(term(one).sort == "portion" for one in forms)


def begins_portion(page: Page, index: int) -> bool:
    """Tell whether a word is some of those behind it, with a preposition too: «أحد الوزراء», «وفقا لأحدهم»."""
    if is_of_them(page, index):
        return True
    return any(term(one).sort == "portion" for one in _with_and_without_preposition(page, index))


def _with_and_without_preposition(page: Page, index: int) -> tuple[str, ...]:
    """Give the letters of a word, and those behind a preposition that is written to it: «لأحد», «أحد»."""
    written = word(page.words[index]).bare
    return (written, written[1:]) if page.masks[index] & BOUND_PREPOSITION else (written,)


def is_state(page: Page, index: int) -> bool:
    """Tell whether a participle in the accusative of one man stands at a token: how he does it, or what: «باكيا»."""
    mask = page.masks[index]
    if not mask & PARTICIPLE or mask & (ARTICLE | AND | NAME | UNKNOWN | OWNED) or page.roles[index]:
        return False
    return page.folds[index].endswith(_ALEF) and not page.has_preposition(index)


def is_oblique(page: Page, index: int) -> bool:
    """Tell whether people whom something is done to stand at a token: the plural in ين is no subject, «المصلين»."""
    mask = page.masks[index]
    if not mask & PLURAL or mask & (SINGULAR | NAME | AND) or not page.has_article(index):
        return False
    if mask & UNKNOWN and head_kind(page.words[index]) != "crowd":
        return False
    return page.folds[index].endswith(_OBLIQUE) and not page.has_preposition(index)


def is_channel(page: Page, index: int) -> bool:
    """Tell whether a word says in what somebody spoke: «بتسجيل مصور», and not «بتسجيل إصابات», which is a deed."""
    if page.words[index] not in channels():
        return False
    behind = index + 1
    if behind >= len(page.words) or not page.masks[index] & VERBAL_NOUN or page.has_article(behind):
        return True
    things = page.masks[behind] & NOUN and not (page.is_adjective(behind) or page.has_preposition(behind))
    return not (things or word(page.words[behind]).kind == "number")


def reports_behind(page: Page, index: int) -> bool:
    """Tell whether a participle that opens a clause stands at a token: «شهود مشيرين إلى أن»."""
    found = page.cues[index]
    if (
        found is None
        or page.roles[index]
        or found.entry.mood != "participle"
        or page.has_article(index)
        or page.masks[index] & AND
    ):
        return False
    that = index + 1 + (page.roles[index + 1 : index + 2] in (["to"], ["about"]))
    return page.roles[that : that + 1] == ["that"]


def begins_own_words(page: Page, index: int) -> bool:
    """Tell whether a verb or pronoun in the first person stands at a token, as only who speaks says: نسمح, نحن."""
    mask = page.masks[index]
    if not mask & FIRST or page.roles[index] or mask & (AND | BOUND_PREPOSITION):
        return False
    if mask & PRONOUN:
        likeliest = classes_of(page.words[index]).likeliest
        return likeliest is not None and likeliest.part == "pronoun"
    return not mask & (THIRD | NOMINAL)


def leads_own_words(page: Page, index: int, stop: int) -> bool:
    """Tell whether a negation, «when» or «so» stands before a verb in the first person: لا أعرف, لذلك نسعى."""
    verb = index + 1
    if verb >= stop or page.in_time(index):
        return False
    if begins_own_words(page, verb):
        return True
    mask = page.masks[verb]
    negated = page.roles[index] == "not" and not page.masks[index] & NOMINAL
    return bool(negated and mask & FIRST and mask & IMPERFECT and not page.roles[verb])


def begins_count(page: Page, index: int) -> bool:
    """Tell whether a number and what it counts stand behind a definite phrase: سجلت وزارة الصحة 1691 شهيدا."""
    if index + 1 >= len(page.words) or not (page.words[index][0].isdecimal() or page.masks[index] & NUMBER):
        return False
    mask = page.masks[index + 1]
    counted = bool(mask & PLURAL) or page.folds[index + 1].endswith((_ALEF, _HEH))
    return bool(mask & NOMINAL) and not mask & (ARTICLE | NAME | AND) and counted


def counts_more(page: Page, index: int) -> bool:
    """Tell whether و with digits counts again what was counted, with nothing behind: 12 شخصا بحسب الشرطة و20 بحسب."""
    if page.folds[index] != _WAW or index + 1 >= len(page.words) or not page.words[index + 1].isdecimal():
        return False
    following = index + 2
    return following >= len(page.words) or bool(page.roles[following]) or not page.masks[following] & NOMINAL


def is_typed_on(page: Page, index: int) -> bool:
    """
    Tell whether على stands at a token as Egypt types it, and not Ali: «علق سامي عياد | علي ذلك», «شدد | علي أن».

    Before «that» he is Ali, but where the text writes no ى at all («إلي», «حتي») and has named nobody so.
    """
    following = index + 1
    if page.folds[index] != _ALI or following >= len(page.masks):
        return False
    if page.masks[following] & DEMONSTRATIVE:
        return True
    if page.roles[following] != "that" or word(page.words[following]).bare[:1] == _BELOW:
        return False
    return page.is_dotted and not page.phrases.is_named_before(_ALI, index)
