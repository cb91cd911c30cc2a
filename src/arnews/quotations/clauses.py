"""
The stretch around a cue, read once: subject, object, addressee, medium, and the nearest complement.

What stands behind a verb is read from left to right by what the verb takes, constituent by constituent, up to what it
says: a clause, a noun phrase, a colon, quote marks. A second clause before it means that the verb says nothing here.
"""

from typing import Final

from arnews.mentions.phrase import Phrase
from arnews.mentions.words import term
from arnews.quotations.addressees import after_addressee, is_addressee, is_told, is_told_medium
from arnews.quotations.frames import find_role
from arnews.quotations.insertions import Insertions
from arnews.quotations.lexicons import (
    Cue,
    called,
    channels,
    emphasis,
    head_kind,
    nouns,
    occasions,
    same,
    subjects,
    titled_by,
    what,
)
from arnews.quotations.openers import (
    Opener,
    after_colon,
    bracketed,
    is_speech,
    is_whole,
    may_bracket,
    takes_clause,
    takes_next,
)
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import is_name_in_marks, read_phrase
from arnews.quotations.sources import MAY_BEGIN, is_occasion
from arnews.quotations.valency import Clause, Valency
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FEMININE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    NOUN,
    OWNED,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["read_clause"]

_OWNERS: Final = frozenset({"owns", "also", "with", "not", "preceded"})
_SHORTEST_SPEECH: Final = 4
_LONGEST_GLOSS: Final = 12
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_TO: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_FULL_STOPS: Final = frozenset({
    "turn", "while", "whence", "also", "aside", "since", "semicolon", "end", "because", "and_that", "preceded", "was",
})  # fmt: skip
"""Roles at which another clause begins."""
_PASSED: Final = frozenset({"after", "time", "manner", "pronoun", "this", "saying", "second"})
"""Roles of adverbs and the like, which stand anywhere."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
"""The ending of an accusative participle."""
_LONGEST_INSERTION: Final = 14
_MOST_PLACES: Final = 20
_LONGEST_NAME: Final = 5
_SHORT_NAME: Final = 2
_LONGEST_SENTENCE: Final = 60
_ACTING: Final = frozenset({"demand", "accuse", "question"})
"""What is done to somebody who is hardly left out."""
_TOLD: Final = frozenset({"force", "rule"})
"""Bodies of the state: police, authorities."""
_CALLED_UPON: Final = frozenset({"organisation", "media", "crowd", "country"})
_WITH_VERB: Final = 2
"""The fewest tokens of a noun and its verb."""


def read_clause(page: Page, at: int, cue: Cue, reach: int, fronted: bool = False) -> Clause:
    """
    Read the stretch behind a cue, at most `reach` tokens of it.

    `fronted` says that the subject stands before the verb, so that what follows is no subject.
    """
    return _Stretch(page, at, cue, min(page.stop(at), at + 1 + reach), fronted).read()


class _Stretch:
    """The reading of one stretch: each step reads one constituent and moves on."""

    def __init__(self, page: Page, at: int, cue: Cue, stop: int, fronted: bool) -> None:
        self.page, self.at, self.cue, self.stop = page, at, cue, stop
        self.clause = Clause()
        self.valency = Valency(page, at, cue, self.clause, stop)
        self.insertions = Insertions(self.valency)
        self.index = at + 1
        self.open = not fronted and (cue.mood == "participle" or cue.who in ("he", "she"))
        """Whether the subject may still come."""
        self.strays = False
        """Whether an object stands there that the verb does not take where it reports."""
        self.closed = True
        """Whether the constituent before is definite."""
        self.named = False
        """Whether a name stands in it."""
        self.attaches = False
        """Whether what comes may belong to the constituent before it."""

    def read(self) -> Clause:
        index = -1
        while index < self.index < self.stop:
            index = self.index
            self._step(index)
        self._subject_behind()
        self._with_marks()
        return self.clause

    def _with_marks(self) -> None:
        """Take the marks around a name into the subject where that goes on behind them: "سامي عياد"، مدير المتحف."""
        subject = self.clause.subject
        quoted = self.page.quoted.get(subject[0] - 1) if subject is not None else None
        if subject is not None and quoted is not None and quoted.stop < subject[1]:
            self.clause.subject = quoted.open, subject[1]

    def _step(self, index: int) -> None:
        page, role = self.page, self.page.roles[index]
        if index in page.quoted:
            self._marks(index)
        elif role == "that":
            self._that(index, index)
        elif role == "to" or role == "about":
            self._preposition(index)
        elif role == "colon":
            self._end(after_colon(page, index) if self.cue.quote else None)
        elif role == "comma":
            self._comma(index)
        elif role == "relative":
            self._relative(index)
        elif (
            role == "ask"
            and self.valency.asks(index)
            and page.roles[index + 1 : index + 2] not in (["colon"], ["that"])
        ):
            self._end(("clause", index, index, None))
        elif role == "about_what":
            self._about_what(index)
        elif role == "open":
            self._bracket(index)
        elif role == "dash":
            closing = find_role(page, index + 1, self.stop, "dash")
            if closing is not None and self.attaches and self._is_apposed(index + 1):
                self._extend(closing)
                self.attaches, self.index = False, closing + 1
                return
            self._pass(index + 1 if closing is None or self.attaches is None else closing + 1)
        elif role == "whence" and page.folds[index][0] in self.cue.phrase:
            self._end(("phrase", index, index, None))
        elif role in _FULL_STOPS or (role == "not" and not self._is_nominal_not(index)):
            closing = self.insertions.closed_aside(index + 1) if role in ("since", "semicolon") else None
            self._end(None) if closing is None else self._pass(closing)
        elif page.in_time(index):
            self._adverb(index)
        elif role == "owns" and "" in self.cue.phrase and page.words[index] in nouns():
            self._end(("phrase", index, index, None))
        elif role == "with" or role == "owns":
            self._adverbial(index)
        elif role == "medium" and index == self.at + 1 and self._is_at_first(index):
            self._pass(index + 1)
        elif role == "this" and self.clause.subject is not None and self.valency.is_definite_behind(index):
            self._noun(index)
        elif role == "saying" and page.words[index] in self.cue.target:
            self._end(("phrase", index, index, None))  # جدد تأكيده على
        elif role in _PASSED:
            self._adverb(index)
        elif page.words[index] in called():
            self._extend(self._phrase(index + 1))
        elif role == "according":
            self._pass(self._clause_end(index + 1))
        else:
            self._word(index)

    def _end(self, opener: Opener | None) -> None:
        if opener is None:
            comma = self._clause_ahead(self.index) if self.cue.fires == "alone" else None
        else:
            comma = self._clause_ahead(opener[2]) if opener[0] == "phrase" else None
        if comma is not None:
            self._pass(comma)
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
            if (role in _FULL_STOPS and not aside) or role == "colon" or (one > index and self._speaks(one)):
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
        return any(self._speaks(one) for one in range(begin, self.at - 1))

    def _speaks(self, index: int) -> bool:
        """Tell whether a verb or participle that reports stands at a token, and begins no relative clause."""
        cue = self.page.cue(index)
        if cue is None or self.page.roles[index - 1] == "relative":
            return False
        return self.page.is_reporting_participle(index) or self.page.is_verb(index)

    def _pass(self, index: int) -> None:
        """Go on behind what belongs to no constituent."""
        self.attaches = False
        self.index = index

    def _extend(self, stop: int) -> None:
        """Let the constituent before go on, if there is one that may."""
        if self.attaches:
            if self.clause.target is not None:
                self.clause.target = self.clause.target[0], stop
            elif self.clause.subject is not None:
                self.clause.subject = self.clause.subject[0], stop
        self.index = stop

    def _that(self, head: int, that: int) -> None:
        page = self.page
        owner = page.roles[that - 1] if that - 1 > self.at else ""
        if head == that and owner in _OWNERS:
            self._pass(self._clause_end(that + 1))
            return
        content = that + 1
        if not takes_clause(page, self.cue, head, that) or (content >= self.stop and content >= page.stop(self.at)):
            self._end(None)
            return
        quoted = page.quoted.get(content)
        whole = quoted is not None and is_whole(page, quoted)
        self._end(("quote", head, content, quoted) if whole else ("clause", head, content, None))

    def _about_what(self, index: int) -> None:
        """Read عما إذا as a question; elsewhere it is a preposition with a relative."""
        page = self.page
        if self.cue.speech_act == "question":
            self._end(("clause", index, index + 1 if page.roles[index + 1 : index + 2] == ["with"] else index, None))
        else:
            self._end(None)

    def _marks(self, index: int) -> None:
        page, clause = self.page, self.clause
        quoted = page.quoted[index]
        direct = index == self.at + 1 or page.roles[index - 1] in ("comma", "second", "saying")
        apposed = self.attaches and page.roles[index - 1] == "comma" and self._is_name_apposed(index)
        apposed = apposed or self._is_name_of_body(index, quoted)
        if apposed or (self.attaches and is_name_in_marks(page, index)):
            self._extend(quoted.after)
        elif clause.subject is None and self.open and is_name_in_marks(page, index):
            clause.subject, self.attaches, self.index = (quoted.first, quoted.stop), True, quoted.after
        elif self.cue.quote and is_speech(page, quoted) and not (self._is_name(quoted) if direct else self.strays):
            self._end(("quote", index, index, quoted))
        elif self.open and clause.subject is None and index == self.at + 1 and quoted.close is not None:
            clause.subject, self.attaches, self.index = (quoted.first, quoted.stop), True, quoted.after
        elif self._is_of_platform(index, quoted):
            self._extend(quoted.after)
        elif self.valency.takes_marks() and clause.subject is not None and not direct:
            self._end(("phrase", index, index, None))
        elif quoted.after > self.stop:
            self._end(None)
        else:
            self._extend(max(quoted.after, index + 1))

    def _is_name(self, quoted: Quoted) -> bool:
        """Tell whether the marks right behind a verb hold its subject by name: يشير «مايك بويلان-كولشين» إلى أن."""
        page = self.page
        if not self.open or self.clause.subject is not None or quoted.after >= self.stop:
            return False
        inside = range(quoted.first, quoted.stop)
        return all(page.masks[one] & (NAME | UNKNOWN) or page.roles[one] == "dash" for one in inside)

    def _is_name_apposed(self, index: int) -> bool:
        """Tell whether marks behind a comma hold the name of who was called by a title: الأمين العام، «سامي عياد»، …"""
        page, subject = self.page, self.clause.subject
        quoted = page.quoted[index]
        if (
            subject is None
            or head_kind(page.words[subject[0]]) != "person"
            or quoted.stop - quoted.first > _LONGEST_NAME
        ):
            return False
        named = all(page.masks[one] & (NAME | UNKNOWN | NOUN) for one in range(quoted.first, quoted.stop))
        return named and page.roles[quoted.after : quoted.after + 1] == ["comma"]

    def _is_name_of_body(self, index: int, quoted: Quoted) -> bool:
        """Tell whether short marks right behind a body hold its name, and a comma follows: الحركة "سلام"، في بيان."""
        page, subject = self.page, self.clause.subject
        if quoted.stop - quoted.first > _SHORT_NAME or quoted.after >= self.stop:
            return False
        announced = self.valency.takes_bare(quoted.after) and self.valency.is_action(quoted.after)
        if page.roles[quoted.after] != "comma" and not announced:
            return False
        if subject is None or subject[1] != index:  # عبر موقع «س»، الجميع إلى
            return self.cue.object and self.clause.target is None and page.roles[index - 1] == ""
        return head_kind(page.words[subject[0]]) == "organisation"

    def _is_of_platform(self, index: int, quoted: Quoted) -> bool:
        """Tell whether a short name in marks belongs to the noun before it, and more follows: بموقع «تويتر» صحة."""
        page = self.page
        if self.attaches or quoted.stop - quoted.first >= _SHORTEST_SPEECH or quoted.after >= self.stop:
            return False
        noun = page.roles[index - 1] in ("", "platform", "medium") and (
            page.has_article(index - 1) or page.has_preposition(index - 1)
        )
        return noun and not page.roles[quoted.after] and bool(page.masks[quoted.after] & NOMINAL)

    def _bracket(self, index: int) -> None:
        page = self.page
        if self.cue.quote and may_bracket(page, self.at, self.cue, index):
            self._end(("quote", index, index, bracketed(page, index)))
            return
        close = page.close_of(index, min(self.stop, index + _LONGEST_GLOSS))
        self._extend(index + 1 if close is None else close + 1)

    def _preposition(self, index: int) -> None:
        page, cue, following = self.page, self.cue, index + 1
        if following >= self.stop and following >= page.stop(self.at):
            self._end(None)
            return
        role = page.roles[following]
        if role == "that":
            self._that(index, following)
            return
        if page.words[following] in same() and page.roles[following + 1 : following + 2] in (["medium"], ["platform"]):
            self._medium(following + 1)  # في ذات البيان
            return
        folded, particle = page.folds[index], page.particles[index]
        if cue.through and particle == cue.through:
            phrase = self._phrase(following)
            self.clause.through, self.clause.target = (following, phrase), (following, phrase)
            self.attaches, self.index = True, phrase
        elif page.roles[index] == "about" and self._is_on_matter(index):
            self._extend(self._phrase(following))
        elif particle in cue.phrase and page.words[following] in occasions():
            self._end(None)  # أكد الحكم على ركلة
        elif folded == _FROM and page.is_elative(index - 1):
            self._pass(self._phrase(following))  # أكثر من مرة
        elif particle in cue.phrase and self._stands_again(index):
            self._pass(self._phrase(following))  # …، من بنغازي، من المساس
        elif particle in cue.phrase and self._is_governed(index):
            self._extend(self._phrase(following))  # المشرف على المختبر, في حديث إلى «الصباح»
        elif particle in cue.phrase and self.valency.is_content(following, bare=False):
            self._end(("phrase", index, following, None))
        elif role in ("medium", "platform", "saying") and not (folded.startswith(_ON) and role == "medium"):
            self._medium(following)
        elif role in ("time", "after") or page.in_time(following):
            self._pass(following)
        elif particle is not None and particle == cue.topic:
            self._pass(self._phrase(following))
        elif role in ("relative", "not"):
            self._pass(self._clause_end(following + 1))
        elif self.cue.speech_act == "demand" and folded == _FROM and self.clause.target is None:
            stop = self._phrase(following)
            self.clause.target, self.attaches, self.index = (following, stop), True, stop
        elif self.attaches and self._is_setting(index):
            self._pass(self._phrase(following))
        elif role in MAY_BEGIN or following in page.quoted:
            stop = self._phrase(following)
            (self._pass if page.roles[index] == "about" and particle in cue.phrase else self._extend)(stop)
        else:
            self._pass(following)

    def _is_on_matter(self, index: int) -> bool:
        """Tell whether عن says what a document is about, since a clause follows: كشفت دراسة عن النوم أن."""
        page, subject = self.page, self.clause.subject
        if subject is None or subject[1] != index or head_kind(page.words[subject[0]]) != "document":
            return False
        for one in range(index + 1, min(self.stop, index + _LONGEST_INSERTION)):
            role = page.roles[one]
            if role == "that":
                return takes_clause(page, self.cue, one, one)
            if role in ("comma", "colon", "relative") or role in _FULL_STOPS:
                return False
        return False

    def _stands_again(self, index: int) -> bool:
        """Tell whether a preposition stands again behind a place and a comma: it is the second that the verb takes."""
        page = self.page
        comma = self._phrase(index + 1)
        if comma + 1 >= self.stop or page.roles[comma] != "comma" or page.folds[comma + 1] != page.folds[index]:
            return False
        return page.roles[index - 1] == "comma" and not self.valency.is_action(index + 1)

    def _is_governed(self, index: int) -> bool:
        """Tell whether a preposition belongs to the noun before it: a statement to a paper, who sees to something."""
        page, subject, before = self.page, self.clause.subject, index - 1
        if before <= self.at or (subject is not None and subject[0] >= before):
            return False
        if page.words[before] in channels():
            return index + 1 in page.quoted or head_kind(page.words[index + 1]) == "media"
        participle = page.masks[before] & PARTICIPLE and page.has_article(before)
        return self.attaches and bool(participle) and head_kind(page.words[before]) == "person"

    def _is_setting(self, index: int) -> bool:
        """Tell whether a noun behind a preposition says where somebody speaks: an occasion, or a thing of theirs."""
        page, subject, following = self.page, self.clause.subject, index + 1
        if subject is None:
            return False
        if is_occasion(page, subject, following):
            return True
        if self.clause.target is not None or page.folds[index] != _IN:
            return False
        if page.masks[following] & OWNED and not page.is_name(following):
            return True  # أشار المكتب في بلاغه الصادر اليوم إلى
        short = subject[1] - subject[0] == 1 and head_kind(page.words[subject[0]]) is None
        return short and not page.has_article(following)

    def _phrase(self, first: int) -> int:
        """Give where a phrase behind a preposition ends."""
        return read_phrase(self.page, first, self.stop).stop if first < self.stop else first

    def _medium(self, first: int) -> None:
        """Pass over what it was said in, with what is said about that: في فيديو بثه التلفزيون."""
        page = self.page
        phrase = read_phrase(page, first, self.stop)
        stop = core = phrase.stop
        if self._is_clause_about(first, stop):
            core, stop = stop - 1, read_phrase(page, stop, self.stop).stop
        while stop < self.stop:
            role = page.roles[stop]
            if stop in page.quoted and is_name_in_marks(page, stop):
                stop = core = page.quoted[stop].after
            elif page.words[stop] in what() and "" in self.cue.phrase:
                break
            elif role == "relative" or (not phrase.closed and not role and self._describes(stop)):
                stop = self._clause_end(stop + 1)
            elif self._is_plain_preposition(stop):
                stop = core = max(read_phrase(page, stop + 1, self.stop).stop, stop + 2)
            elif role in ("pronoun", "after") or page.in_time(stop):
                stop += 1
            elif not role and page.has_preposition(stop) and not self.valency.takes_bound(stop):
                stop = core = max(read_phrase(page, stop, self.stop).stop, stop + 1)
            else:
                break
        if self.clause.medium is None:
            self.clause.medium = first, min(core, self.stop)
        self._pass(stop)

    def _describes(self, index: int) -> bool:
        """Tell whether a verb that describes an indefinite noun stands at a token: بيان لها نشرته على صفحتها."""
        mask = self.page.masks[index]
        return self.page.is_verb(index) or bool(mask & FINITE_VERB and mask & OWNED and not mask & AND)

    def _is_clause_about(self, first: int, stop: int) -> bool:
        """Tell whether a verb with its object ends a phrase, and its subject follows: «تصريحات نقلها التلفزيون»."""
        page = self.page
        if stop - first < _WITH_VERB or stop >= self.stop or not page.has_article(stop) or page.in_time(stop):
            return False
        mask = page.masks[stop - 1]
        return bool(mask & OWNED and mask & FINITE_VERB) and not page.is_adjective(stop)

    def _is_plain_preposition(self, index: int) -> bool:
        """Tell whether a preposition with a noun behind it stands at a token, and none that the verb takes."""
        page, following = self.page, index + 1
        if following >= self.stop or page.roles[following] not in MAY_BEGIN or page.particles[index] in self.cue.phrase:
            return False
        role = page.roles[index]
        return (
            role == "to"
            or (role == "with" and not page.is_verb(following))
            or (not role and page.is_preposition(index))
        )

    def _comma(self, comma: int) -> None:
        """Read on behind a comma: an insertion, an apposition, the complement; or end at another clause."""
        page, following = self.page, comma + 1
        self.index = following
        if following >= self.stop:
            self.index = comma
            self._end(None)
            return
        role = page.roles[following]
        if role in ("that", "colon", "relative", "comma", "medium", "this") or following in page.quoted:
            name = following in page.quoted and self._is_name_apposed(following)
            self.attaches = self.attaches and (role == "relative" or name)
            return
        if (role == "second" and self.valency.says_so()) or (role == "saying" and self.clause.through is not None):
            return  # …، قائلا إن
        if role == "open" and (close := page.close_of(following, self.stop)) is not None:
            self._pass(close + 1)
            return
        target = self.clause.target if self.clause.through is not None else None
        if target is not None and target[1] == comma and (more := self._second_clause(following)) is not None:
            self.attaches = True
            self._extend(more)
            return
        if role == "whence" and page.folds[following][0] in self.cue.phrase:
            return
        if role == "not" and page.masks[following] & NOMINAL and "" in self.cue.phrase and self.closed:
            self.attaches = False
            return  # …، الأربعاء، عدم مشاركة
        if (
            role == "with"
            and (closing := self.insertions.closed_aside(following)) is not None
            and not any(page.roles[one] in ("medium", "platform") for one in range(following, closing))
        ):
            self._pass(closing)  # خلال جولة على الأسواق، أن
            return
        if role == "to" and (closing := self._medium_between(following)) is not None:
            self._pass(closing)  # …، في تعميم على المدارس، على
            return
        if role in ("to", "about", "with", "after", "time", "owns", "pronoun", "according") or page.in_time(following):
            self._pass(following)
            return
        if (named := self.insertions.name_between(following, self.attaches)) is not None:
            self._extend(named)
            return
        if (titled := self._titled(following)) is not None:
            self._extend(titled)
            return
        if (
            not role
            and not self.insertions.ranks(following)
            and page.masks[following] & FINITE_VERB
            and (closing := self.insertions.closed_aside(following)) is not None
        ):
            described = self._is_of_document() and page.masks[following] & OWNED
            (self._extend if described else self._pass)(closing)  # تقرير للوكالة، ترجمته الصحيفة، أن
            return
        if (object_behind := self._verb_between(following)) is not None:
            self._pass(object_behind)
            return
        if self._is_announced(comma, following):
            self._noun(following)
            return
        joined = page.masks[following] & AND or page.folds[following][1:].isdecimal()  # و1500
        if role or page.cues[following] is not None or joined or page.is_verb(following):
            self.index = comma
            self._end(None)
            return
        if is_addressee(page, following):
            self.attaches = False  # …، لوكالة الأنباء، إن
            return
        if page.has_preposition(following):
            if (
                self.attaches
                and not self.valency.takes_bound(following)
                and (stop := self.insertions.inserted(following)) is not None
            ):
                self._extend(stop)
                return
            self.attaches = False
            return
        if self.clause.subject is not None and self.clause.target is None:
            if self.cue.object and self.insertions.is_acted_on(following):
                self.attaches = False
                return
            if (
                self.attaches
                and (stop := self.insertions.apposition(following) or self.insertions.inserted(following)) is not None
            ):
                self._extend(stop)
                return
        if "" in self.cue.phrase and self.valency.is_content(following) and not self.insertions.describes(following):
            return
        if (closing := self.insertions.closed_aside(following)) is not None:
            self._pass(closing)
            return
        self.index = comma
        self._end(None)

    def _medium_between(self, first: int) -> int | None:
        """Give the comma behind a medium between commas, where the preposition of the verb follows."""
        page = self.page
        if page.roles[first + 1 : first + 2] != ["medium"] or page.particles[first] in self.cue.phrase:
            return None
        closing = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        behind = closing + 1 if closing is not None else self.stop
        if behind >= self.stop or any(self._speaks(one) for one in range(first, behind)):
            return None
        return closing if page.roles[behind] == "to" and page.particles[behind] in self.cue.phrase else None

    def _verb_between(self, first: int) -> int | None:
        """Give the comma behind a verb about an indefinite subject, where the object follows: مسؤول، طلب …، وجود."""
        page, subject = self.page, self.clause.subject
        if subject is None or self.clause.target is not None or page.masks[first] & AND or page.roles[first]:
            return None
        if not page.is_verb(first) or read_phrase(page, *subject).closed:
            return None
        comma = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        behind = comma + 1 if comma is not None else self.stop
        if behind >= self.stop or not (self.valency.takes_bare(behind) and self.valency.is_action(behind)):
            return None
        return comma

    def _relative(self, index: int) -> None:
        if "" in self.cue.phrase and self.page.words[index] in what():
            closing = self.insertions.closed_aside(index + 1)
            self._end(("phrase", index, index, None)) if closing is None else self._pass(closing)
            return
        if self.page.words[index] in what():
            self._pass(self._clause_end(index + 1))
            return
        end = self._action_behind(index) or self._clause_end(index + 1)
        self._extend(end)
        if self.page.roles[end : end + 1] == ["comma"]:
            self.attaches = False

    def _action_behind(self, relative: int) -> int | None:
        """Give the noun of action behind a relative clause that has its object: النتائج التي أعلنتها اللجنة أمس فوز."""
        page, verb = self.page, relative + 1
        if verb + 1 >= self.stop or not page.masks[verb] & OWNED or not page.masks[verb] & FINITE_VERB:
            return None
        stop = read_phrase(page, verb + 1, self.stop).stop
        while stop < self.stop and (page.in_time(stop) or page.roles[stop] in ("time", "after")):
            stop += 1
        if stop >= self.stop or page.masks[stop] & AND:
            return None
        if self.valency.takes_bound(stop) or (page.roles[stop] == "to" and page.particles[stop] in self.cue.phrase):
            return stop  # اللجنة التي شكلها التجار بالإضراب
        if page.masks[stop] & ARTICLE or page.has_preposition(stop):
            return None
        return stop if self.valency.takes_bare(stop) and self.valency.is_action(stop) else None

    def _clause_end(self, index: int) -> int:
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

    def _adverbial(self, index: int) -> None:
        """Pass over a preposition with its phrase, or a subordinate clause: خلال مؤتمر, عندما سئل."""
        page, following = self.page, index + 1
        if following >= self.stop:
            self.index = following
            return
        mention = self._mention()
        if self.attaches and mention is not None and mention.name and index < mention.stop <= self.stop:
            self._extend(mention.stop)  # السفير الفرنسي لدى مصر مارك باريتي
        elif page.in_time(following):
            self._pass(following)
        elif page.roles[following] == "that":
            self._pass(self._clause_end(following + 1))
        elif page.roles[following] in ("medium", "platform"):
            self._medium(following)
        elif page.is_verb(following) or page.roles[following] in ("relative", "not", "was"):
            self._pass(self._clause_end(following))
        elif page.roles[index] == "with" and self.attaches and self._is_about(index):
            self._extend(self._phrase(following))
        else:
            self._pass(self._behind_object(max(self._phrase(following), following)))
            if page.roles[self.index : self.index + 1] == ["relative"]:
                self._pass(self._clause_end(self.index + 1))

    def _behind_object(self, index: int) -> int:
        """Pass over the object of a noun of action with the pronoun of who acts: خلال مخاطبته المصلين."""
        page, noun = self.page, index - 1
        acts = page.masks[noun] & VERBAL_NOUN and page.masks[noun] & OWNED
        if not acts or index >= self.stop or not page.has_article(index) or page.roles[index]:
            return index
        return read_phrase(page, index, self.stop).stop

    def _is_about(self, index: int) -> bool:
        """Tell whether a phrase about something belongs to a document: دراسة حول النوم."""
        subject = self.clause.subject
        if subject is None or self.clause.target is not None:
            return False
        return self.page.words[index] in subjects() and head_kind(self.page.words[subject[0]]) in ("document", None)

    def _adverb(self, index: int) -> None:
        """Pass over an adverb; one of manner with its adjective: بشكل قاطع."""
        page, following = self.page, index + 1
        manner = page.roles[index] == "manner" and following < self.stop and page.masks[following] & ADJECTIVE
        self._pass(following + 1 if manner else following)

    def _is_apposed(self, index: int) -> bool:
        """Tell whether a relative clause or a title stands between dashes: سامي عياد - الناطق باسم الوزارة -."""
        page = self.page
        return page.roles[index] == "relative" or (self.valency.is_person(index) and page.has_article(index))

    def _is_at_first(self, index: int) -> bool:
        """Tell whether a noun says when something was said, and governs none of the words behind it: رحب بداية بـ."""
        page, following = self.page, index + 1
        if head_kind(page.words[index]) is not None or page.masks[index] & (OWNED | ARTICLE | AND):
            return False
        if following >= self.stop or page.has_preposition(index):
            return False
        return self.valency.takes_bound(following) or self.valency.is_person(following)

    def _is_nominal_not(self, index: int) -> bool:
        """Tell whether عدم begins a content: أكد عدم وجود."""
        if "" in self.cue.phrase and self.page.masks[index] & NOMINAL and index > self.at:
            self._end(("phrase", index, index, None))
            return True
        return False

    def _second_clause(self, index: int) -> int | None:
        """Give where a clause ends that says more about a source: «مصدر بالمستشفى الواقع …، ويبعد …، قوله إن»."""
        page = self.page
        if not page.masks[index] & AND or page.cues[index] is not None or not page.is_verb(index):
            return None
        comma = find_role(page, index + 1, min(self.stop, index + _LONGEST_INSERTION), "comma")
        says = comma is not None and comma + 1 < self.stop and page.roles[comma + 1] == "saying"
        return comma if says else None

    def _word(self, index: int) -> None:
        page = self.page
        mask = page.masks[index]
        found = page.cues[index]
        if self.attaches and mask & (OWNED | BOUND_PREPOSITION) and (name := self._name_over(index)) is not None:
            self._extend(name)  # إسماعيل بقائي: a family name, whatever its letters could be
        elif page.words[index] in occasions() or (found is not None and self._begins_another(index)):
            self._end(None)
        elif (page.has_preposition(index) or page.folds[index] in (_BEH, _LAM)) and not self._is_known_name(index):
            self._bound(index)
        elif page.is_preposition(index):
            self._adverbial(index)
        elif mask & BOUND_PREPOSITION and mask & (PRONOUN | DEMONSTRATIVE):
            self._pass(index + 1)
        elif self._is_action_behind(index) or self._is_bare_behind(index) or self._is_known_name(index):
            self._noun(index)
        elif mask & FINITE_VERB and page.is_verb(index) and not self._is_name_behind(index):
            if self.attaches and not self.closed and not mask & AND:
                self._extend(self._clause_end(index + 1))
            else:
                self._end(None)
        elif mask & AND and self.attaches:
            self._extend(max(read_phrase(page, index, self.stop).stop, index + 1))
        elif mask & AND and index > self.at + 1 and not self.attaches:
            self._end(None)
        else:
            self._noun(index)

    def _is_bare_behind(self, index: int) -> bool:
        """Tell whether a noun stands right behind a participle, though it may be a verb: مؤكدا حرص."""
        behind = self.cue.mood == "participle" and index == self.at + 1
        return behind and bool(self.page.masks[index] & VERBAL_NOUN) and self.valency.takes_bare(index)

    def _is_known_name(self, index: int) -> bool:
        """Tell whether a family name that the text has stands right behind a verb: وأضاف لوثر."""
        page = self.page
        if index != self.at + 1 or not self.open:
            return False
        if index in page.names:
            return True
        if page.folds[index][0] != _LAM or page.has_article(index) or head_kind(page.words[index]) is not None:
            return False
        if not self._is_opened(index + 1):
            return False
        first = page.phrases.places(page.folds[index])[:_MOST_PLACES]  # somebody is named in full at first
        return any(page.masks[one - 1] & NAME for one in first if 0 < one < self.at)

    def _is_name_behind(self, index: int) -> bool:
        """Tell whether a word right behind a verb is its subject, though it may be a verb: أضافت شهد أمين."""
        page = self.page
        if index != self.at + 1 or not self.open or self.cue.mood == "participle":
            return False
        before_name = index + 1 < len(page.words) and bool(page.masks[index + 1] & NAME)
        return bool(page.masks[index] & NOMINAL) and (page.is_name(index) or before_name)

    def _titled(self, index: int) -> int | None:
        """Give where a title ends that may be a verb, behind a name: هدى كامل، طالبة جامعية، إن; else `None`."""
        page = self.page
        if not self.named or head_kind(page.words[index]) != "person" or page.masks[index] & (AND | ARTICLE):
            return None
        stop = self.insertions.apposition(index)
        if stop is None or (page.cues[index] is not None and any(map(page.has_preposition, range(index + 1, stop)))):
            return None  # طالب الحكومة بالاستقالة
        if is_told_medium(page, stop):
            return stop
        behind = page.roles[stop + (page.roles[stop] == "comma") :][:2]
        opened = behind[:1] in (["that"], ["colon"]) or behind in (["to", "that"], ["about", "that"])
        return stop if opened else None

    def _is_announced(self, comma: int, index: int) -> bool:
        """Tell whether a noun of action that may be a verb is what is announced: أعلن المجلس، أمس، فرض رسوم."""
        page, subject = self.page, self.clause.subject
        mask = page.masks[index]
        if subject is None or subject[0] < self.at or page.roles[index] or mask & AND or not mask & VERBAL_NOUN:
            return False
        passed = page.in_time(comma - 1) or page.roles[comma - 1] in ("time", "after")
        passed = passed or (self.closed and subject[1] in (comma, comma - 1))  # a comma by habit
        return passed and self.valency.takes_bare(index) and self.valency.is_action(index)

    def _is_action_behind(self, index: int) -> bool:
        """
        Tell whether a noun of action right behind the subject is what is said, though it may be a verb.

        «أعلن الوزير غرق قارب»: behind a verb and its definite subject no other verb follows without a conjunction.
        """
        page, subject = self.page, self.clause.subject
        mask = page.masks[index]
        if subject is None or not (self.closed or self.cue.phrase_by) or subject[0] < self.at:
            return False
        if any(not page.in_time(one) and page.roles[one] not in ("time", "after") for one in range(subject[1], index)):
            return False
        acts = mask & VERBAL_NOUN or page.words[index] in nouns()
        return bool(acts) and not mask & AND and self.valency.takes_bare(index)

    def _noun(self, index: int) -> None:
        """Read a noun phrase: the subject, who is acted on, what is said, or a part of what is before."""
        page, clause, cue = self.page, self.clause, self.cue
        if page.is_reporting_participle(index):
            self._pass(index + 1)
            return
        if (
            index == self.at + 1
            and page.words[index] in channels()
            and page.masks[index] & OWNED
            and self._is_made(index)
        ):
            self._pass(index + 1)  # أنهى تصريحاته: …
            return
        if self.attaches and index - 1 in page.closing and self.valency.is_person(index):
            self._extend(read_phrase(page, index, self.stop).stop)  # عضو حزب «النهر» النائب سامي
            return
        noun = index + (page.roles[index] == "each" and index + 1 < self.stop)
        takes = self.open and clause.subject is None and not (cue.object and not self.valency.agrees(noun))
        takes = takes and not self._is_called_upon(noun) and not self._is_alien(index)
        if takes and not (cue.mood == "participle" and cue.object):
            if (
                self.valency.takes_bare(index)
                and not self.valency.may_be_subject(index)
                and self.valency.is_content(index)
            ):
                self._end(("phrase", index, index, None))
                return
            phrase = read_phrase(page, index, self._second_title(index))
            clause.subject, self.attaches, self.index = (index, phrase.stop), True, phrase.stop
            self.closed, self.named = phrase.closed, phrase.named
        elif (
            cue.object
            and clause.target is None
            and not (self.valency.takes_bare(index) and (cue.measured or self.valency.is_action(index)))
        ):
            phrase = read_phrase(page, index, self.stop)
            clause.target, self.attaches, self.index = (index, phrase.stop), True, phrase.stop
            self.closed, self.named = phrase.closed, phrase.named
        elif (title := self._title_behind(index)) is not None:
            self._extend(title)
        elif self.valency.takes_bare(index) and self.valency.is_content(index):
            self._end(("phrase", index, index, None))
        else:
            self.strays = self.strays or (self.attaches and self.valency.is_object(index))
            stop = max(read_phrase(page, index, self.stop).stop, index + 1)
            told = self.closed and page.masks[index] & OWNED and page.words[index] not in emphasis()
            stray = self.closed and (self._is_stray(index) or page.has_tanwin(index))
            (self._pass if told or stray else self._extend)(stop)  # نوه العامل زملاءه, أبدت الوزارة مخاوف

    def _is_stray(self, index: int) -> bool:
        """Tell whether a noun behind a body is its object and no part of its name: أبدت الوزارة مخاوف من أن."""
        subject = self.clause.subject
        if subject is None or self.named or not self.valency.is_object(index):
            return False
        kinds = (head_kind(self.page.words[subject[0]]), head_kind(self.page.words[index]))
        return kinds in (("organisation", None), ("media", None))

    def _is_made(self, index: int) -> bool:
        """Tell whether a statement is what somebody ends or makes with the verb, and no subject: a colon follows."""
        return self.cue.fires != "alone" and self.page.roles[index + 1 : index + 2] in (["colon"], ["saying"])

    def _second_title(self, index: int) -> int:
        """Give where a subject ends at the latest: at a second office, of whom the verb acts on."""
        page = self.page
        if not self.cue.object or self.cue.speech_act not in _ACTING or self.cue.mood == "participle":
            return self.stop
        whole = read_phrase(page, index, self.stop).stop
        offices = 0
        for one in range(index, whole):
            found = term(page.words[one])
            if page.masks[one] & AND:
                break
            if found.noun is None or found.noun.kind != "person" or found.honors or page.has_preposition(one):
                continue
            offices += 1
            governs = one + 1 < whole and page.has_article(one + 1) and not page.has_article(one)
            if offices > 1 and governs and (page.has_article(one - 1) or page.masks[one - 1] & (NAME | UNKNOWN)):
                return one
        return self.stop

    def _title_behind(self, index: int) -> int | None:
        """
        Give where the title of the subject ends that stands behind its name, if what is said follows it.

        «دان سامي عياد المتحدث باسم الوزارة هذه التهم», and not «انتقد سامي عياد المتحدث باسم الوزارة».
        """
        page, subject = self.page, self.clause.subject
        if subject is None or not self.attaches or index != subject[1] or head_kind(page.words[index]) != "person":
            return None
        whole = next(iter(page.phrases.within(subject[0], subject[0] + 1)), None)
        if whole is None or not whole.name or whole.name_place is None or whole.stop <= index + 1:
            return None
        if whole.name_place[1] > index or whole.stop >= self.stop:
            return None
        behind = range(whole.stop, self.stop)
        said = page.roles[whole.stop] == "" and self.valency.is_content(whole.stop)
        return whole.stop if said or any(page.roles[one] == "this" for one in behind) else None

    def _is_alien(self, index: int) -> bool:
        """Tell whether a noun of action cannot be the subject of a verb in the feminine: قالت خلال لقاء «…» تقديم."""
        mask = self.page.masks[index]
        if self.cue.who != "she" or self.cue.mood == "participle" or index == self.at + 1:
            return False
        return bool(mask & VERBAL_NOUN) and not mask & (FEMININE | PLURAL | NAME | UNKNOWN)

    def _is_called_upon(self, index: int) -> bool:
        """Tell whether a body is called upon by who spoke just before: قال الوزير إن …، ودعا المجتمع الدولي إلى."""
        page, cue = self.page, self.cue
        also = self.at > 0 and page.roles[self.at - 1] == "also"
        if (
            cue.object
            and cue.speech_act == "say"
            and page.conjoined(self.at)
            and head_kind(page.words[index]) == "media"
        ):
            return self._is_opened(read_phrase(page, index, self.stop).stop)  # وأبلغ رويترز أن
        if not cue.object or cue.speech_act != "demand" or cue.mood == "participle":
            return False
        if not (also or page.conjoined(self.at)) or head_kind(page.words[index]) not in _CALLED_UPON:
            return False
        begin = page.begin(self.at)
        if also and begin > 1:
            begin = page.begin(begin - 2)  # … قال الوزير. كما دعا أهل المدينة إلى
        before = (page.cue(one) for one in range(begin, self.at))
        return any(
            one is not None and one.fires == "alone" and one.mood == cue.mood and one.who == cue.who for one in before
        )

    def _bound(self, index: int) -> None:
        """Read ب or ل with its noun: what is said, who is told, what it was said in, or a part of what is before."""
        page, clause, cue = self.page, self.clause, self.cue
        folded = page.folds[index]
        alone = len(folded) == 1
        direct = index == self.at + 1 and self.open and not alone and self._is_opened(index + 1)
        if direct and folded[0] == _BEH and not page.has_article(index) and not self.valency.takes_bound(index):
            self._noun(index)  # قال باخ: a name that begins with the letter
            return
        if cue.through == _TO and folded[0] == _LAM and not alone and self.clause.subject is not None:
            phrase = read_phrase(page, index, self.stop).stop
            clause.through, clause.target, self.attaches, self.index = (index, phrase), (index, phrase), True, phrase
            return  # نسبت الوكالة للمدير قوله
        if folded[0] == _LAM and not self.attaches and self._is_demanded_behind(index):
            self._pass(max(read_phrase(page, index, self.stop).stop, index + 1))
            return  # خلال زيارة للمدرسة إلى
        if self.valency.takes_bound(index) and not (self._belongs_to_title(index) or self._is_said_behind(index)):
            content = index + 1 if alone else index
            if content < self.stop and self.valency.is_content(content):
                self._end(("phrase", index, content, None))
                return
        if folded[:1] == _LAM and (self._is_told_body(index) or self._is_told_name(index)):
            self._pass(read_phrase(page, index, self.stop).stop)
            clause.addressee = clause.addressee or (index, self.index)
        elif (
            folded[:1] == _LAM
            and not self._is_of_document()
            and not (self.attaches and head_kind(page.words[index]) != "crowd" and self._is_titled_with(index))
            and is_addressee(page, index)
            and (clause.subject is None or is_told(page, index, self.stop))
        ):
            stop = after_addressee(page, index, self.stop)
            if clause.addressee is None:
                clause.addressee = (index + 1, stop - 1) if alone else (index, stop)
            self._pass(max(stop, index + 1))
        elif page.words[index] in channels() and folded[:1] == _BEH:
            self._medium(index)
        elif alone and index + 1 in page.quoted:
            self._extend(page.quoted[index + 1].after)
        else:
            self._extend(max(read_phrase(page, index, self.stop).stop, index + 1))

    def _is_told_body(self, index: int) -> bool:
        """Tell whether a body is told by somebody without an office: «قال الناجي للشرطة إن», not «المتحدث للشرطة»."""
        page, subject = self.page, self.clause.subject
        told, noun = term(page.words[index]).noun, term(page.words[subject[0]]).noun if subject is not None else None
        if told is None or told.group not in _TOLD or not page.has_article(index) or self.clause.target is not None:
            return False
        if noun is None or noun.kind != "person" or noun.group == "office":
            return False
        if subject is not None and subject[1] - subject[0] > 1 and self._is_in_mention(index):
            return False  # القائد العام للقوات المسلحة
        return is_told(page, index, self.stop)

    def _is_told_name(self, index: int) -> bool:
        """Tell whether ل with a name stands behind a name, and what is said is opened behind it: لفرانس برس إن."""
        page, mask = self.page, self.page.masks[index]
        if not (self.attaches and self.named) or page.has_article(index) or not mask & (NAME | UNKNOWN):
            return False
        if index != (self.clause.subject or (0, 0))[1] or head_kind(page.words[index]) is not None:
            return False
        return self._is_opened(read_phrase(page, index, self.stop).stop)

    def _is_titled_with(self, index: int) -> bool:
        """Tell whether ل with a noun belongs to the title before it: «المدير العام للصحيفة», not «الوزير للصحفيين»."""
        return self._is_office(index) or self._is_in_mention(index)

    def _is_demanded_behind(self, index: int) -> bool:
        """Tell whether إلى with what is demanded stands behind ل with a thing, before the next comma."""
        page = self.page
        if not self.valency.takes_bound(index) or self.valency.is_action(index):
            return False
        stop = find_role(page, index, self.stop, "comma") or self.stop
        return any(page.roles[one] == "to" and page.particles[one] in self.cue.phrase for one in range(index + 1, stop))

    def _is_said_behind(self, index: int) -> bool:
        """Tell whether a clause with the same preposition follows: «وصف المفوض بالأمم المتحدة الوضع بأنه خطير»."""
        page, prefix = self.page, self.page.folds[index][:1]
        for one in range(index + 1, self.stop):
            if page.roles[one] in _FULL_STOPS or self._speaks(one):
                return False
            if page.roles[one] == "that" and page.folds[one][:1] == prefix:
                told = page.masks[one - 1] & VERBAL_NOUN and not page.masks[one - 1] & NAME  # وإعلامه بأن
                return not told and takes_clause(page, self.cue, one, one)
        return False

    def _is_of_document(self) -> bool:
        """Tell whether what is read goes on with a document that speaks, which tells nobody: تقرير لوكالة الأنباء."""
        subject = self.clause.subject
        return self.attaches and subject is not None and head_kind(self.page.words[subject[0]]) == "document"

    def _is_opened(self, index: int) -> bool:
        """Tell whether what is said is opened at a token."""
        page = self.page
        return index < self.stop and (page.roles[index] in ("that", "colon") or index in page.quoted)

    def _is_office(self, index: int) -> bool:
        """Tell whether ل with an office goes on with a title that has an adjective: النائب الأول لرئيس المجلس."""
        page, subject = self.page, self.clause.subject
        if subject is None or self.named or subject[1] - subject[0] < 2 or not page.has_article(subject[0]):
            return False
        noun = term(page.words[index]).noun
        return noun is not None and noun.group == "office" and not page.has_article(index)

    def _name_over(self, index: int) -> int | None:
        """Give the token behind the name of the subject, if a token lies inside it."""
        subject = self.clause.subject
        if subject is None or index != subject[1]:
            return None
        whole = next(iter(self.page.phrases.within(subject[0], subject[0] + 1)), None)
        place = whole.name_place if whole is not None else None
        return place[1] if place is not None and place[0] < index < place[1] else None

    def _mention(self) -> Phrase | None:
        """Give the mention of somebody that the subject begins, or `None`."""
        subject = self.clause.subject
        if subject is None or self.clause.target is not None:
            return None
        whole = next(iter(self.page.phrases.within(subject[0], subject[0] + 1)), None)
        return whole if whole is not None and whole.kind == "person" else None

    def _is_in_mention(self, index: int) -> bool:
        """Tell whether a token lies inside the mention that the subject begins: سامي عياد المستشار الإعلامي لرئيس."""
        subject, whole = self.clause.subject, self._mention()
        return subject is not None and index == subject[1] and whole is not None and whole.stop > index

    def _belongs_to_title(self, index: int) -> bool:
        """Tell whether ل or ب belongs to who speaks: المديرية العامة للجوازات …  إلى, رئيس البعثة بتال العتيبي."""
        page, clause = self.page, self.clause
        if not self.attaches or clause.subject is None or clause.target is not None:
            return False
        if page.words[index] in titled_by():
            return True
        if page.folds[index][0] == _LAM and self._is_office(index):
            return True
        if page.folds[index][0] == _LAM:
            ahead = range(index + 1, min(self.stop, index + _LONGEST_INSERTION))
            named = head_kind(page.words[clause.subject[0]]) == "organisation"
            if (named or not self.valency.is_action(index)) and any(map(self._is_demanded, ahead)):
                return True  # الهيئة الوطنية لمسيرة الوادي … للمشاركة
            return any(
                len(page.folds[one]) > 1 and page.particles[one] in self.cue.phrase for one in ahead if page.roles[one]
            )
        mask = page.masks[index]
        following = index + 1
        before = page.masks[index - 1]
        if before & PARTICIPLE and before & ARTICLE and clause.subject[0] < index - 1 == clause.subject[1] - 1:
            ahead = range(following, min(self.stop, following + _LONGEST_INSERTION))
            if any(one in page.quoted or self.valency.takes_bound(one) for one in ahead):
                return True  # المنظمة المعنية بالدفاع عن الحقوق “بالإفراج
        if mask & (VERBAL_NOUN | ARTICLE) or following >= self.stop or self.named:
            return False
        if any(page.roles[one] == "that" for one in range(following, min(self.stop, following + _LONGEST_INSERTION))):
            return True  # بشرطة المنطقة … بأن
        surname = page.has_article(following) and bool(page.masks[following] & (NAME | UNKNOWN))
        return surname and head_kind(page.words[clause.subject[0]]) == "person"

    def _is_demanded(self, index: int) -> bool:
        """Tell whether ل with a noun of action stands at a token, which is what the verb demands."""
        return self.page.folds[index][:1] == _LAM and self.valency.takes_bound(index) and self.valency.is_action(index)

    def _begins_another(self, index: int) -> bool:
        """Tell whether a cue in the stretch begins an attribution of its own."""
        page = self.page
        other = page.cue(index)
        if other is None:
            return False
        if other.mood == "participle":
            if other.fires != "alone":
                return (
                    page.is_reporting_participle(index)
                    and not self.attaches
                    and index > self.at + 1
                    and self._opens(index)
                )
            if page.roles[index] == "second":
                return page.roles[index - 1] in ("comma", "semicolon") and not self.valency.says_so()
            return page.folds[index][-1:] == _ALEF
        if other.fires == "alone":
            return page.is_verb(index) or not page.masks[index] & NOMINAL
        return other.fires == "with_clause" and page.conjoined(index) and not page.prefixed(index)

    def _opens(self, index: int) -> bool:
        """Tell whether what a participle says is opened right behind it: مضيفا أن, لافتا إلى أن."""
        following = index + 1
        return self._is_opened(following) or (
            self.page.roles[following : following + 1] in (["to"], ["about"]) and self._is_opened(following + 1)
        )

    def _subject_behind(self) -> None:
        """Give the subject that stands behind what it demands or welcomes: طالبت بالهدنة لجنة الصلح."""
        clause, page = self.clause, self.page
        opener = clause.opener
        if opener is None or opener[0] != "phrase" or clause.subject is not None or not self.open:
            return
        bound = opener[1] != opener[2] or page.has_preposition(opener[2])
        if opener[1] != self.at + 1 or self.cue.mood == "participle" or not bound:
            return
        end = page.stop(self.at)
        marks = next((index for index in range(opener[2], end) if index in page.quoted), end)
        phrase = read_phrase(page, opener[2], marks)
        if not phrase.closed or phrase.stop >= end:
            return
        behind = phrase.stop
        if behind in page.quoted:
            quoted = page.quoted[behind]
            clause.subject = quoted.first, quoted.stop
        elif (
            head_kind(page.words[behind]) in ("person", "organisation", "media", "crowd")
            and not page.roles[behind]
            and not page.has_preposition(behind)
        ):
            clause.subject = behind, read_phrase(page, behind, end).stop
