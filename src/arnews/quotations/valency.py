"""What stands around a cue, and what its verb takes."""

from typing import Final

from attrs import define

from arnews.mentions.words import term
from arnews.quotations.frames import find_role
from arnews.quotations.lexicons import Cue, channels, head_kind, led_by, nouns, occasions
from arnews.quotations.openers import Opener, takes_clause
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    FEMININE,
    MASCULINE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    PLURAL,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["Clause", "Tokens", "Valency"]

_TAKING_PEOPLE: Final = frozenset({"accuse", "evaluate"})
_LAM: Final = "\N{ARABIC LETTER LAM}"
_NOMINATIVE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM


Tokens = tuple[int, int]


_LONGEST_INSERTION: Final = 14
_INSERTED: Final = 2
"""Commas around what stands between a subject and what it announces."""


@define(eq=False)
class Clause:
    """What stands around a cue, by tokens."""

    subject: Tokens | None = None
    target: Tokens | None = None
    """Whom the verb acts on: who is called upon, accused, warned."""
    addressee: Tokens | None = None
    medium: Tokens | None = None
    through: Tokens | None = None
    """Whose words are passed on: نقلت عن فلان."""
    opener: Opener | None = None
    """What opens the content; `None` if the verb says nothing here."""


class Valency:
    """What a verb takes where it reports: which phrases around it can be its subject, its object or what it says."""

    def __init__(self, page: Page, at: int, cue: Cue, clause: Clause, stop: int) -> None:
        self.page: Page = page
        self.at: int = at
        self.cue: Cue = cue
        self.clause: Clause = clause
        self.stop: int = stop

    def takes_marks(self) -> bool:
        """Tell whether what the verb says may be a noun phrase that begins in marks."""
        return "" in self.cue.phrase or (self.cue.speech_act == "demand" and bool(self.cue.phrase))

    def asks(self, index: int) -> bool:
        """Tell whether a question is what the verb says: one that «and» joins to a topic is not."""
        if self.cue.speech_act == "question":
            return True
        return self.cue.speech_act in ("say", "assert") and not self.page.masks[index] & AND

    def is_person(self, index: int) -> bool:
        """Tell whether a word is the noun for a person."""
        return head_kind(self.page.words[index]) == "person"

    def is_definite_behind(self, index: int) -> bool:
        """Tell whether a word with the article follows: هذا القرار."""
        return index + 1 < self.stop and self.page.has_article(index + 1)

    def takes_bare(self, index: int) -> bool:
        """Tell whether the noun phrase at a token, without a preposition, can be what the verb says."""
        cue, page = self.cue, self.page
        if page.words[index] in cue.target:
            return True
        if page.has_preposition(index):
            return False  # تظهر كإدارة
        if "" in cue.phrase:
            acts = page.masks[index] & VERBAL_NOUN  # الحداد: a smith, or mourning
            return cue.speech_act in _TAKING_PEOPLE or bool(acts) or not self.is_person(index)
        return cue.speech_act == "demand" and self.clause.target is not None and self.is_action(index)

    def is_object(self, index: int) -> bool:
        """Tell whether a noun can only be the object of the verb, which then says something else: وجه اتهامات بـ."""
        mask = self.page.masks[index]
        return bool(mask & NOUN) and not mask & (NAME | UNKNOWN | ADJECTIVE | ARTICLE)

    def agrees(self, index: int) -> bool:
        """Tell whether a noun behind a verb agrees with it in gender, as a subject does and an object need not."""
        mask = self.page.masks[index]
        if self.page.is_name(index) or term(self.page.words[index]).honors:
            return True  # طالب حمادة, طالب سيادة الحاكم
        if self.cue.who == "she":
            if self.page.folds[index].endswith(_OBLIQUE) and self.is_oblique(index, "crowd"):
                return False  # طالبت المواطنين
            return bool(mask & (FEMININE | PLURAL | UNKNOWN)) or not mask & NOMINAL
        known = head_kind(self.page.words[index])
        if self.is_oblique(index, known):
            return False
        return known == "person" or bool(mask & (MASCULINE | UNKNOWN)) or not mask & FEMININE

    def is_oblique(self, index: int, known: str | None) -> bool:
        """Tell whether a plural behind a verb in the masculine is its object: حذر المنفذين, حث الأطراف."""
        page = self.page
        mask = page.masks[index]
        if not mask & PLURAL or mask & (SINGULAR | NAME | UNKNOWN) or page.folds[index].endswith(_NOMINATIVE):
            return False  # طالب المعتصمون
        return page.folds[index].endswith(_OBLIQUE) or known in (None, "organisation", "media")

    def may_be_subject(self, index: int) -> bool:
        """Tell whether a noun behind a verb is its subject and not what is announced: أعلن الوزير, أعلن افتتاح."""
        page = self.page
        mask = page.masks[index]
        if head_kind(page.words[index]) is not None or page.is_name(index):
            return True
        if not (page.words[index] in nouns() or (mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN))):
            return True
        behind = read_phrase(page, index, self.stop).stop
        if not mask & ARTICLE or behind >= self.stop:
            return False
        if self._is_announced_behind(behind):
            return True  # أعلن الدفاع المدني، الجمعة، مقتل
        role = page.roles[behind]
        if role in ("to", "about"):
            return page.particles[behind] in self.cue.phrase or page.roles[behind + 1 : behind + 2] == ["that"]
        return role in ("that", "colon") or behind in page.quoted or (not role and bool(page.masks[behind] & NOMINAL))

    def _is_announced_behind(self, index: int) -> bool:
        """Tell whether a noun of action stands behind a time or place between commas: the noun before announces it."""
        page = self.page
        if "" not in self.cue.phrase:
            return False
        if page.roles[index] in ("to", "with") and page.particles[index] not in self.cue.phrase:
            index = read_phrase(page, index + 1, self.stop).stop
        commas = 0
        while index < self.stop and commas <= _INSERTED:
            if page.roles[index] == "comma":
                commas += 1
            elif page.roles[index] not in ("time", "after") and not page.in_time(index):
                break
            index += 1
        return index < self.stop and not page.masks[index] & AND and self.is_action(index)

    def takes_bound(self, index: int) -> bool:
        """Tell whether the verb takes the preposition that is written to a word: طالب بالهدنة."""
        folded = self.page.folds[index]
        if folded[:1] == _LAM:
            kind = head_kind(self.page.words[index])
            if kind == "person" or (kind == "organisation" and self.page.has_article(index)):
                return False  # دعا للرئيس, للأمم المتحدة
        if self.page.words[index] in led_by() and self.clause.target is not None:
            return False  # اتهم الحكومة برئاسة فلان بـ
        return folded[:1] in self.cue.phrase and (
            len(folded) == 1 or (self.page.has_preposition(index) and self.page.words[index] not in channels())
        )

    def is_content(self, index: int, bare: bool = True) -> bool:
        """
        Tell whether the noun phrase at a token is what the verb says.

        It is not where a complementiser that the verb takes stands right behind it. Verbs that take things as well
        say only what begins with a noun of action.
        """
        page, cue = self.page, self.cue
        if index >= page.stop(self.at):
            return False
        role = page.roles[index]
        if role == "each":
            return not cue.action or self.is_action(index + 1)
        if role in ("relative", "not"):
            return True
        if role == "this":
            return self.is_definite_behind(index) and self.is_content(index + 1, bare)
        if index in page.quoted:
            return True
        if role not in ("", "medium", "time", "owns", "platform") or page.in_time(index):
            return False
        if (cue.action or (cue.things and bare)) and not self.is_action(index):
            return False
        if page.words[index] in occasions() or (cue.measured and not self._has_amount(index)):
            return False
        stop = read_phrase(page, index, page.stop(self.at)).stop
        while stop < self.stop:
            if page.roles[stop] == "to" and page.roles[stop + 1 : stop + 2] != ["that"]:
                stop = max(read_phrase(page, stop + 1, self.stop).stop, stop + 1)
            elif page.has_preposition(index) and page.has_preposition(stop) and not page.roles[stop]:
                stop = max(read_phrase(page, stop, self.stop).stop, stop + 1)
            else:
                break
        if stop >= self.stop:
            return True
        if page.roles[stop] == "that":
            told = page.masks[stop - 1] & VERBAL_NOUN and page.masks[stop - 1] & AND  # بمخاطبة العمال وإعلامهم بأن
            return bool(told) or not takes_clause(page, cue, stop, stop) or page.words[index] in nouns()
        if page.roles[stop] in ("to", "about") and page.roles[stop + 1 : stop + 2] == ["that"]:
            return not takes_clause(page, cue, stop, stop + 1)
        return page.words[index] in nouns() or not self._opens_behind(stop)

    def _has_amount(self, index: int) -> bool:
        """Tell whether an amount stands at a token or behind it, with ب or عند: قدر قوة الهزة عند 4.4 درجة."""
        page = self.page
        if self.is_action(index):
            return any(page.words[one][:1].isdecimal() or page.masks[one] & NUMBER for one in range(index, self.stop))
        return any(
            page.words[one][:1].isdecimal() or page.masks[one] & NUMBER
            for one in range(index, min(self.stop, index + _LONGEST_INSERTION))
            if page.has_preposition(one - 1) or page.has_preposition(one) or page.roles[one - 1] == "with"
        )

    def _opens_behind(self, comma: int) -> bool:
        """Tell whether a clause that the verb takes is opened behind an insertion: أعلنت هيئة الموانئ، في بيان، أن."""
        page = self.page
        if page.roles[comma] != "comma":
            return False
        closing = find_role(page, comma + 1, min(self.stop, comma + _LONGEST_INSERTION), "comma")
        if closing is None or page.roles[closing + 1 : closing + 2] != ["that"]:
            return False
        if any(page.cues[one] is not None for one in range(comma + 1, closing)):
            return False
        return takes_clause(page, self.cue, closing + 1, closing + 1)

    def is_action(self, index: int) -> bool:
        """Tell whether a noun of action stands at a token, or one that the verb takes like it."""
        page = self.page
        mask = page.masks[index]
        if page.words[index] in nouns() or page.words[index] in self.cue.target:
            return True
        if self.cue.action:
            return bool(self.cue.object and mask & ARTICLE) and page.words[index][2:] in nouns()  # أرجع التراجع إلى
        return bool(mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN))

    def says_so(self) -> bool:
        """Tell whether قائلا goes on with the verb, which only says: أوضح …، قائلا إن; not رفض الطلب، قائلا."""
        cue = self.cue
        if cue.speech_act not in ("say", "question") or not cue.quote or cue.mood == "participle":
            return False
        return cue.fires == "alone" or bool(cue.topic) or cue.speech_act == "question"
