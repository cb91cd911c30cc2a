"""The stretch behind a cue while it is read: how far the reading is, and what it has found."""

from typing import Final

from attrs import define

from arnews.mentions.phrase import Phrase
from arnews.quotations.lexicons import Cue, head_kind
from arnews.quotations.openers import Opener, is_speech, takes_clause, takes_next
from arnews.quotations.page import Page
from arnews.quotations.phrases import is_name_in_marks, read_phrase

__all__ = ["FULL_STOPS", "Clause", "Stretch", "Tokens"]

_OWNERS: Final = frozenset({"owns", "also", "with", "not", "preceded"})
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
FULL_STOPS: Final = frozenset({
    "turn", "while", "whence", "also", "aside", "since", "semicolon", "end", "because", "and_that", "preceded", "was",
})  # fmt: skip
"""Roles at which another clause begins."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LONGEST_SENTENCE: Final = 60


Tokens = tuple[int, int]


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


class Stretch:
    """The tokens behind a cue, read from left to right: each step reads one constituent and moves on."""

    def __init__(self, page: Page, at: int, cue: Cue, stop: int, fronted: bool) -> None:
        self.page: Page = page
        self.at: int = at
        self.cue: Cue = cue
        self.stop: int = stop
        self.clause: Clause = Clause()
        self.index: int = at + 1
        self.open: bool = not fronted and (cue.mood == "participle" or cue.who in ("he", "she"))
        """Whether the subject may still come."""
        self.strays: bool = False
        """Whether an object stands there that the verb does not take where it reports."""
        self.closed: bool = True
        """Whether the constituent before is definite."""
        self.named: bool = False
        """Whether a name stands in it."""
        self.attaches: bool = False
        """Whether what comes may belong to the constituent before it."""

    def end(self, opener: Opener | None) -> None:
        """End the reading with what opens the content, or `None`; go on where that only stands in an insertion."""
        if opener is None:
            comma = self._clause_ahead(self.index) if self.cue.fires == "alone" else None
        else:
            comma = self._clause_ahead(opener[2]) if opener[0] == "phrase" else None
        if comma is not None:
            self.pass_to(comma)
            return
        strays = opener is not None and opener[0] == "phrase" and self.strays
        self.clause.opener = None if strays else opener
        self.stop = self.index

    def _clause_ahead(self, index: int) -> int | None:
        """Give the comma behind an insertion, where what is said is opened: «أكد الوزير، على هامش اللقاء، أن»."""
        page = self.page
        if self._is_inserted():
            return None
        for one in range(index, self.stop - 1):
            role = page.roles[one]
            aside = role == "aside" and page.folds[one - 1] == _FROM  # …، من جانبه، أن
            if (role in FULL_STOPS and not aside) or role == "colon" or (one > index and self.speaks(one)):
                return None
            if role != "comma":
                continue
            that = one + 2 if page.roles[one + 1] in ("to", "about") else one + 1
            if that < self.stop and page.roles[that] == "that" and takes_clause(page, self.cue, one + 1, that):
                return one
        return None

    def _is_inserted(self) -> bool:
        """Tell whether the verb stands between commas in the clause of another: …، طالب الإدارة بالاستقالة، أن."""
        page = self.page
        if self.cue.mood == "participle" or page.conjoined(self.at) or page.roles[self.at - 1] != "comma":
            return False
        begin = max(page.begin(self.at), self.at - _LONGEST_SENTENCE)
        return any(self.speaks(one) for one in range(begin, self.at - 1))

    def speaks(self, index: int) -> bool:
        """Tell whether a verb or participle that reports stands at a token, and begins no relative clause."""
        cue = self.page.cue(index)
        if cue is None or self.page.roles[index - 1] == "relative":
            return False
        return self.page.is_reporting_participle(index) or self.page.is_verb(index)

    def pass_to(self, index: int) -> None:
        """Go on behind what belongs to no constituent."""
        self.attaches = False
        self.index = index

    def extend_to(self, stop: int) -> None:
        """Let the constituent before go on, if there is one that may."""
        if self.attaches:
            if self.clause.target is not None:
                self.clause.target = self.clause.target[0], stop
            elif self.clause.subject is not None:
                self.clause.subject = self.clause.subject[0], stop
        self.index = stop

    def phrase_end(self, first: int) -> int:
        """Give where a phrase behind a preposition ends."""
        return read_phrase(self.page, first, self.stop).stop if first < self.stop else first

    def clause_end(self, index: int) -> int:
        """Give where a relative or another subordinate clause ends: at a comma, or where the complement is opened."""
        page = self.page
        reports = False
        while index < self.stop:
            role = page.roles[index]
            if role in ("comma", "colon", "semicolon", "dash", "since"):
                return index
            if index in page.quoted:
                quoted = page.quoted[index]
                if self.cue.quote and is_speech(page, quoted) and not is_name_in_marks(page, index):
                    return index
                index = max(quoted.after, index + 1)
                continue
            if role == "that" and not reports:
                owner = page.roles[index - 1]
                if owner not in _OWNERS:
                    return index - 1 if owner in ("to", "about") else index
            if role == "that":
                reports = False
            cue = page.cue(index)
            if cue is not None and cue.mood != "participle" and takes_next(page, index, cue):
                reports = True
            elif cue is not None and cue.fires == "alone" and role != "second" and page.folds[index][-1] == _ALEF:
                return index
            index += 1
        return index

    def is_of_document(self) -> bool:
        """Tell whether what is read goes on with a document that speaks, which tells nobody: تقرير لوكالة الأنباء."""
        subject = self.clause.subject
        return self.attaches and subject is not None and head_kind(self.page.words[subject[0]]) == "document"

    def is_opened(self, index: int) -> bool:
        """Tell whether what is said is opened at a token."""
        page = self.page
        return index < self.stop and (page.roles[index] in ("that", "colon") or index in page.quoted)

    def mention(self) -> Phrase | None:
        """Give the mention of somebody that the subject begins, or `None`."""
        subject = self.clause.subject
        if subject is None or self.clause.target is not None:
            return None
        whole = next(iter(self.page.phrases.within(subject[0], subject[0] + 1)), None)
        return whole if whole is not None and whole.kind == "person" else None

    def is_in_mention(self, index: int) -> bool:
        """Tell whether a token lies inside the mention that the subject begins: سامي عياد المستشار الإعلامي لرئيس."""
        subject, whole = self.clause.subject, self.mention()
        return subject is not None and index == subject[1] and whole is not None and whole.stop > index
