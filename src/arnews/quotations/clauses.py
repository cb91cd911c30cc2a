"""
The stretch around a cue, read once: subject, object, addressee, medium, and the nearest complement.

What stands behind a verb is read from left to right by what the verb takes, constituent by constituent, up to what it
says: a clause, a noun phrase, a colon, quote marks. A second clause before it means that the verb says nothing here.
"""

from typing import Final

from attrs import define

from arnews.mentions.words import term
from arnews.quotations.frames import find_role
from arnews.quotations.lexicons import (
    Cue,
    called,
    channels,
    emphasis,
    head_kind,
    heads,
    nouns,
    occasions,
    sign_cut,
    subjects,
    titled_by,
    what,
)
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import is_name_in_marks, read_phrase
from arnews.tokenization import word
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FEMININE,
    FINITE_VERB,
    MASCULINE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["Clause", "is_whole", "read_clause", "read_source", "subject_before"]

_OWNERS: Final = frozenset({"owns", "also", "with", "not", "preceded"})
_SHORTEST_SPEECH: Final = 4
_LONGEST_GLOSS: Final = 12
_LONGEST_BRACKETED: Final = 60
_SHORTEST_BRACKETED: Final = 4
_INSERTED: Final = frozenset({"", "to", "open", "close", "medium", "with", "each"})
_TAKING_PEOPLE: Final = frozenset({"accuse", "evaluate"})
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_YEH: Final = "\N{ARABIC LETTER YEH}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_FULL_STOPS: Final = frozenset({
    "turn", "while", "whence", "also", "aside", "since", "semicolon", "end", "because", "and_that", "preceded", "was",
})  # fmt: skip
"""Roles at which another clause begins."""
_PASSED: Final = frozenset({"after", "time", "manner", "pronoun", "this", "saying", "second"})
"""Roles of adverbs and the like, which stand anywhere."""

Tokens = tuple[int, int]
Opener = tuple[str, int, int, Quoted | None]
"""How a content is opened, where the stretch of the source ends, the first token of the content, its marks."""


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
        return self.clause

    def _step(self, index: int) -> None:
        page, role = self.page, self.page.roles[index]
        if index in page.quoted:
            self._marks(index)
        elif role == "that":
            self._that(index, index)
        elif role == "to" or role == "about":
            self._preposition(index)
        elif role == "colon":
            self._end(_after_colon(page, index) if self.cue.quote else None)
        elif role == "comma":
            self._comma(index)
        elif role == "relative":
            self._relative(index)
        elif role == "ask" and self._asks(index):
            self._end(("clause", index, index, None))
        elif role == "about_what":
            self._about_what(index)
        elif role == "open":
            self._bracket(index)
        elif role == "dash":
            closing = find_role(page, index + 1, self.stop, "dash")
            self._pass(index + 1 if closing is None or self.attaches is None else closing + 1)
        elif role == "whence" and page.folds[index][0] in self.cue.phrase:
            self._end(("phrase", index, index, None))
        elif role in _FULL_STOPS or (role == "not" and not self._is_nominal_not(index)):
            closing = self._closed_aside(index + 1) if role in ("since", "semicolon") else None
            self._end(None) if closing is None else self._pass(closing)
        elif page.in_time(index):
            self._adverb(index)
        elif role == "owns" and "" in self.cue.phrase and page.words[index] in nouns():
            self._end(("phrase", index, index, None))
        elif role == "with" or role == "owns":
            self._adverbial(index)
        elif role == "this" and self.clause.subject is not None and self._is_definite_behind(index):
            self._noun(index)
        elif role in _PASSED:
            self._adverb(index)
        elif page.words[index] in called():
            self._extend(self._phrase(index + 1))
        elif role == "according":
            self._pass(self._clause_end(index + 1))
        else:
            self._word(index)

    def _end(self, opener: Opener | None) -> None:
        strays = opener is not None and opener[0] == "phrase" and self.strays
        self.clause.opener = None if strays else opener
        self.stop = self.index

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

    # complements

    def _that(self, head: int, that: int) -> None:
        page = self.page
        owner = page.roles[that - 1] if that - 1 > self.at else ""
        if head == that and owner in _OWNERS:
            self._pass(self._clause_end(that + 1))
            return
        content = that + 1
        if not _takes(page, self.cue, head, that) or (content >= self.stop and content >= page.stop(self.at)):
            self._end(None)
            return
        quoted = page.quoted.get(content)
        whole = quoted is not None and is_whole(page, quoted)
        self._end(("quote", head, content, quoted) if whole else ("clause", head, content, None))

    def _asks(self, index: int) -> bool:
        """Tell whether a question is what the verb says: one that «and» joins to a topic is not."""
        if self.cue.speech_act == "question":
            return True
        return self.cue.speech_act in ("say", "assert") and not self.page.masks[index] & AND

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
        if apposed or (self.attaches and is_name_in_marks(page, index)):
            self._extend(quoted.after)
        elif clause.subject is None and self.open and is_name_in_marks(page, index):
            clause.subject, self.attaches, self.index = (quoted.first, quoted.stop), True, quoted.after
        elif self.cue.quote and _is_speech(page, quoted) and not (direct and self._is_name(quoted)):
            self._end(("quote", index, index, quoted))
        elif self.open and clause.subject is None and index == self.at + 1 and quoted.close is not None:
            clause.subject, self.attaches, self.index = (quoted.first, quoted.stop), True, quoted.after
        elif self._is_of_platform(index, quoted):
            self._extend(quoted.after)
        elif self._takes_marks() and clause.subject is not None and not direct:
            self._end(("phrase", index, index, None))
        elif quoted.after > self.stop:
            self._end(None)
        else:
            self._extend(max(quoted.after, index + 1))

    def _takes_marks(self) -> bool:
        """Tell whether what the verb says may be a noun phrase that begins in marks."""
        return "" in self.cue.phrase or (self.cue.speech_act == "demand" and bool(self.cue.phrase))

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
        if self.cue.quote and _may_bracket(page, self.at, self.cue, index):
            self._end(("quote", index, index, _bracketed(page, index)))
            return
        close = page.close_of(index, min(self.stop, index + _LONGEST_GLOSS))
        self._extend(index + 1 if close is None else close + 1)

    # what stands between

    def _preposition(self, index: int) -> None:
        page, cue, following = self.page, self.cue, index + 1
        if following >= self.stop and following >= page.stop(self.at):
            self._end(None)
            return
        role = page.roles[following]
        if role == "that":
            self._that(index, following)
            return
        folded = page.folds[index]
        if cue.through and folded == cue.through:
            phrase = self._phrase(following)
            self.clause.through, self.clause.target = (following, phrase), (following, phrase)
            self.attaches, self.index = True, phrase
        elif folded in cue.phrase and self._is_content(following, bare=False):
            self._end(("phrase", index, following, None))
        elif role in ("medium", "platform", "saying") and not (folded.startswith(_ON) and role == "medium"):
            self._medium(following)
        elif role in ("time", "after") or page.in_time(following):
            self._pass(following)
        elif folded == cue.topic:
            self._pass(self._phrase(following))
        elif role in ("relative", "not"):
            self._pass(self._clause_end(following + 1))
        elif self.cue.speech_act == "demand" and folded == _FROM and self.clause.target is None:
            stop = self._phrase(following)
            self.clause.target, self.attaches, self.index = (following, stop), True, stop
        elif self.attaches and self.clause.subject is not None and is_occasion(page, self.clause.subject, following):
            self._pass(self._phrase(following))
        elif role in _MAY_BEGIN or following in page.quoted:
            stop = self._phrase(following)
            (self._pass if page.roles[index] == "about" and folded in cue.phrase else self._extend)(stop)
        else:
            self._pass(following)

    def _phrase(self, first: int) -> int:
        """Give where a phrase behind a preposition ends."""
        return read_phrase(self.page, first, self.stop).stop if first < self.stop else first

    def _medium(self, first: int) -> None:
        """Pass over what it was said in, with what is said about that: في فيديو بثه التلفزيون."""
        page = self.page
        phrase = read_phrase(page, first, self.stop)
        stop = core = phrase.stop
        while stop < self.stop:
            role = page.roles[stop]
            if stop in page.quoted and is_name_in_marks(page, stop):
                stop = core = page.quoted[stop].after
            elif page.words[stop] in what() and "" in self.cue.phrase:
                break
            elif role == "relative" or (not phrase.closed and not role and page.is_verb(stop)):
                stop = self._clause_end(stop + 1)
            elif self._is_plain_preposition(stop):
                stop = core = max(read_phrase(page, stop + 1, self.stop).stop, stop + 2)
            elif role in ("pronoun", "after") or page.in_time(stop):
                stop += 1
            elif not role and page.has_preposition(stop) and not self._takes_bound(stop):
                stop = core = max(read_phrase(page, stop, self.stop).stop, stop + 1)
            else:
                break
        if self.clause.medium is None:
            self.clause.medium = first, min(core, self.stop)
        self._pass(stop)

    def _is_plain_preposition(self, index: int) -> bool:
        """Tell whether a preposition with a noun behind it stands at a token, and none that the verb takes."""
        page, following = self.page, index + 1
        if following >= self.stop or page.roles[following] not in _MAY_BEGIN or page.folds[index] in self.cue.phrase:
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
        if (role == "second" and self._says_so()) or (role == "saying" and self.clause.through is not None):
            return  # …، قائلا إن
        if role == "open" and (close := page.close_of(following, self.stop)) is not None:
            self._pass(close + 1)
            return
        if role == "whence" and page.folds[following][0] in self.cue.phrase:
            return
        if (
            role == "with"
            and (closing := self._closed_aside(following)) is not None
            and not any(page.roles[one] in ("medium", "platform") for one in range(following, closing))
        ):
            self._pass(closing)  # خلال جولة على الأسواق، أن
            return
        if role in ("to", "about", "with", "after", "time", "owns", "pronoun", "according") or page.in_time(following):
            self._pass(following)
            return
        if (named := self._name_between(following)) is not None:
            self._extend(named)
            return
        if (
            not role
            and not self._ranks(following)
            and page.masks[following] & FINITE_VERB
            and (closing := self._closed_aside(following)) is not None
        ):
            described = self._is_of_document() and page.masks[following] & OWNED
            (self._extend if described else self._pass)(closing)  # تقرير للوكالة، ترجمته الصحيفة، أن
            return
        if role or page.cues[following] is not None or page.masks[following] & AND or page.is_verb(following):
            self.index = comma
            self._end(None)
            return
        if page.has_preposition(following):
            if self.attaches and not self._takes_bound(following) and (stop := self._inserted(following)) is not None:
                self._extend(stop)
                return
            self.attaches = False
            return
        if self.clause.subject is not None and self.clause.target is None:
            if self.cue.object and self._is_acted_on(following):
                self.attaches = False
                return
            if self.attaches and (stop := self._apposition(following) or self._inserted(following)) is not None:
                self._extend(stop)
                return
        if "" in self.cue.phrase and self._is_content(following) and not self._describes(following):
            return
        if (closing := self._closed_aside(following)) is not None:
            self._pass(closing)
            return
        self.index = comma
        self._end(None)

    def _describes(self, index: int) -> bool:
        """Tell whether a participle with the article behind a comma describes what was named before: …، المذاع مساء."""
        page = self.page
        participle = page.masks[index] & PARTICIPLE and not page.masks[index] & (NAME | VERBAL_NOUN)
        return bool(participle) and page.has_article(index) and head_kind(page.words[index]) is None

    def _name_between(self, first: int) -> int | None:
        """Give the comma behind a bare name between commas, whatever else its words can be: الوزيرة، هدى كامل، …"""
        page, subject = self.page, self.clause.subject
        if not self.attaches or subject is None or head_kind(page.words[subject[0]]) != "person":
            return None
        if page.is_verb(first) and self._are_names(first):
            return first + 2  # …، رضي الإدريسي عن
        closing = find_role(page, first, min(self.stop, first + _LONGEST_NAME), "comma")
        if closing is None or not page.is_verb(first) or page.masks[first] & AND or page.cues[first] is not None:
            return None
        return (
            closing if all(page.masks[one] & NOMINAL and not page.roles[one] for one in range(first, closing)) else None
        )

    def _are_names(self, first: int) -> bool:
        """Tell whether two words can be a name, the second with the article: رضي الإدريسي."""
        page, second = self.page, first + 1
        if second >= self.stop or not page.masks[first] & NAME or not page.has_article(second):
            return False
        return page.folds[second].endswith(_YEH) and bool(page.masks[second] & (NAME | UNKNOWN))

    def _closed_aside(self, first: int) -> int | None:
        """Give the comma behind an inserted clause, where the complement follows: …، فضل عدم ذكر اسمه، أن."""
        page = self.page
        closing = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        cue = page.cue(first)
        if closing is None or page.masks[first] & AND or (cue is not None and cue.mood == "participle"):
            return None
        behind = page.roles[closing + 1 : closing + 3]
        if self.cue.quote and closing + 1 in page.quoted and _is_speech(page, page.quoted[closing + 1]):
            return closing
        return closing if behind[:1] == ["that"] or behind in (["to", "that"], ["about", "that"]) else None

    def _is_acted_on(self, first: int) -> bool:
        """Tell whether a phrase behind a comma is whom the verb acts on: the preposition of the verb follows it."""
        page = self.page
        stop = read_phrase(page, first, self.stop).stop
        stop += page.roles[stop : stop + 1] == ["comma"] and self._is_another(first)
        if stop >= self.stop:
            return False
        if page.roles[stop] in ("to", "about"):
            return page.folds[stop] in self.cue.phrase or page.folds[stop] in self.cue.clause
        return not page.roles[stop] and self._takes_bound(stop)

    def _is_another(self, first: int) -> bool:
        """Tell whether a person or country behind a comma is another than the body before it."""
        page, subject = self.page, self.clause.subject
        if subject is None or head_kind(page.words[subject[0]]) not in ("organisation", "media", "country"):
            return False
        return head_kind(page.words[first]) in ("person", "country", "crowd")

    def _inserted(self, first: int) -> int | None:
        """Give the comma that closes a short insertion without a verb: قال الباحث، بقسم الفلك، سامي عياد."""
        page = self.page
        closing = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        thing = page.masks[first] & NOUN and not page.masks[first] & (NAME | UNKNOWN)
        if "" in self.cue.phrase and thing and not page.has_preposition(first) and not self._is_person(first):
            return None  # what is announced
        if closing is None or any(page.roles[one] not in _INSERTED for one in range(first, closing)):
            return None
        if any(page.cues[one] is not None or page.is_verb(one) for one in range(first, closing)):
            return None
        mask = page.masks[first]
        acts = mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN | BOUND_PREPOSITION)
        return None if acts or self._is_circumstance(first) else closing

    def _is_person(self, index: int) -> bool:
        return head_kind(self.page.words[index]) == "person"

    def _is_circumstance(self, index: int) -> bool:
        """Tell whether a participle says how somebody acts, by its ending: رافعين شعارات, حاملا; not مدربة الفريق."""
        mask = self.page.masks[index]
        ending = self.page.folds[index].endswith((_ALEF, _OBLIQUE))
        return bool(mask & PARTICIPLE) and not mask & NOUN and ending and not self.page.has_article(index)

    def _apposition(self, first: int) -> int | None:
        """Give where an apposition between commas ends: a name, a title; not what is announced."""
        page = self.page
        mask = page.masks[first]
        phrase = read_phrase(page, first, self.stop)
        stop = phrase.stop
        while stop < self.stop and not page.in_time(stop):
            role = page.roles[stop]
            if role in ("to", "about") and page.roles[stop + 1 : stop + 2] != ["that"]:
                if page.folds[stop] in self.cue.phrase and page.roles[stop - 1] == "comma":
                    break
                stop += page.roles[stop + 1 : stop + 2] == ["since"]  # من حيث القيمة
                stop = max(read_phrase(page, stop + 1, self.stop).stop, stop + 2)
            elif not role and page.has_preposition(stop):
                stop = max(read_phrase(page, stop, self.stop).stop, stop + 1)
            else:
                break
        if stop >= self.stop:
            return None
        closes = page.roles[stop] in ("comma", "that", "colon", "to", "about") or stop in page.quoted
        if not closes or self._is_circumstance(first):
            return None
        if mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN):
            following = stop + 1  # هدى كامل: a name that is written like a noun of action, if more follows
            more = following < self.stop and page.cues[following] is None and "" in self.cue.phrase
            return stop if more and self._is_content(following) else None
        speaks = head_kind(page.words[first]) is not None or phrase.named or bool(mask & (NAME | UNKNOWN))
        return stop if speaks or self._ranks(first) else None

    def _ranks(self, first: int) -> bool:
        """Tell whether an apposition ranks a body: «مصرف الرياض»، ثالث أكبر مصرف."""
        page, subject = self.page, self.clause.subject
        if subject is None or head_kind(page.words[subject[0]]) == "person":
            return False
        return bool(page.masks[first] & NUMBER) or page.is_elative(first)

    def _relative(self, index: int) -> None:
        if "" in self.cue.phrase and self.page.words[index] in what():
            closing = self._closed_aside(index + 1)
            self._end(("phrase", index, index, None)) if closing is None else self._pass(closing)
            return
        if self.page.words[index] in what():
            self._pass(self._clause_end(index + 1))
            return
        end = self._clause_end(index + 1)
        self._extend(end)
        if self.page.roles[end : end + 1] == ["comma"]:
            self.attaches = False

    def _clause_end(self, index: int) -> int:
        """Give where a relative or another subordinate clause ends: at a comma, or where the complement is opened."""
        page = self.page
        reports = False
        while index < self.stop:
            role = page.roles[index]
            if role in ("comma", "colon", "semicolon", "dash"):
                return index
            if index in page.quoted:
                quoted = page.quoted[index]
                if self.cue.quote and _is_speech(page, quoted) and not is_name_in_marks(page, index):
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
            if cue is not None and cue.mood != "participle" and _reports(page, index, cue):
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
        if page.in_time(following):
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
            self._pass(max(self._phrase(following), following))
            if page.roles[self.index : self.index + 1] == ["relative"]:
                self._pass(self._clause_end(self.index + 1))

    def _is_about(self, index: int) -> bool:
        """Tell whether a phrase about something belongs to a document: دراسة حول النوم."""
        subject = self.clause.subject
        if subject is None or self.clause.target is not None:
            return False
        return self.page.words[index] in subjects() and head_kind(self.page.words[subject[0]]) in ("document", None)

    def _is_definite_behind(self, index: int) -> bool:
        return index + 1 < self.stop and self.page.has_article(index + 1)

    def _adverb(self, index: int) -> None:
        """Pass over an adverb; one of manner with its adjective: بشكل قاطع."""
        page, following = self.page, index + 1
        manner = page.roles[index] == "manner" and following < self.stop and page.masks[following] & ADJECTIVE
        self._pass(following + 1 if manner else following)

    def _is_nominal_not(self, index: int) -> bool:
        """Tell whether عدم begins a content: أكد عدم وجود."""
        if "" in self.cue.phrase and self.page.masks[index] & NOMINAL and index > self.at:
            self._end(("phrase", index, index, None))
            return True
        return False

    # words

    def _word(self, index: int) -> None:
        page = self.page
        mask = page.masks[index]
        found = page.cues[index]
        if page.words[index] in occasions() or (found is not None and self._begins_another(index)):
            self._end(None)
        elif page.has_preposition(index) or page.folds[index] in (_BEH, _LAM):
            self._bound(index)
        elif page.is_preposition(index):
            self._adverbial(index)
        elif mask & BOUND_PREPOSITION and mask & (PRONOUN | DEMONSTRATIVE):
            self._pass(index + 1)
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

    def _is_name_behind(self, index: int) -> bool:
        """Tell whether a word right behind a verb is its subject, though it may be a verb: أضافت شهد أمين."""
        page = self.page
        if index != self.at + 1 or not self.open or self.cue.mood == "participle":
            return False
        return bool(page.masks[index] & NOMINAL) and (page.is_name(index) or bool(page.masks[index + 1] & NAME))

    def _noun(self, index: int) -> None:
        """Read a noun phrase: the subject, who is acted on, what is said, or a part of what is before."""
        page, clause, cue = self.page, self.clause, self.cue
        if page.is_reporting_participle(index):
            self._pass(index + 1)
            return
        takes = self.open and clause.subject is None and not (cue.object and not self._agrees(index))
        takes = takes and not self._is_called_upon(index)
        if takes and not (cue.mood == "participle" and cue.object):
            if self._takes_bare(index) and not self._may_be_subject(index) and self._is_content(index):
                self._end(("phrase", index, index, None))
                return
            phrase = read_phrase(page, index, self.stop)
            clause.subject, self.attaches, self.index = (index, phrase.stop), True, phrase.stop
            self.closed, self.named = phrase.closed, phrase.named
        elif cue.object and clause.target is None and not (self._takes_bare(index) and self._is_action(index)):
            phrase = read_phrase(page, index, self.stop)
            clause.target, self.attaches, self.index = (index, phrase.stop), True, phrase.stop
            self.closed, self.named = phrase.closed, phrase.named
        elif self._takes_bare(index) and self._is_content(index):
            self._end(("phrase", index, index, None))
        else:
            self.strays = self.strays or (self.attaches and self._is_object(index))
            stop = max(read_phrase(page, index, self.stop).stop, index + 1)
            told = self.closed and page.masks[index] & OWNED and page.words[index] not in emphasis()
            (self._pass if told else self._extend)(stop)  # نوه العامل زملاءه

    def _is_called_upon(self, index: int) -> bool:
        """Tell whether a body is called upon by who spoke just before: قال الوزير إن …، ودعا المجتمع الدولي إلى."""
        page, cue = self.page, self.cue
        if not cue.object or cue.speech_act != "demand" or not page.conjoined(self.at) or cue.mood == "participle":
            return False
        if head_kind(page.words[index]) not in ("organisation", "crowd", "country"):
            return False
        before = (page.cue(one) for one in range(page.begin(self.at), self.at))
        return any(
            one is not None and one.fires == "alone" and one.mood == cue.mood and one.who == cue.who for one in before
        )

    def _takes_bare(self, index: int) -> bool:
        """Tell whether the noun phrase at a token, without a preposition, can be what the verb says."""
        cue, page = self.cue, self.page
        if page.folds[index].removeprefix(_ARTICLE) in cue.target:
            return True
        if "" in cue.phrase:
            acts = page.masks[index] & VERBAL_NOUN  # الحداد: a smith, or mourning
            return cue.speech_act in _TAKING_PEOPLE or bool(acts) or not self._is_person(index)
        return cue.speech_act == "demand" and self.clause.target is not None and self._is_action(index)

    def _is_object(self, index: int) -> bool:
        """Tell whether a noun can only be the object of the verb, which then says something else: وجه اتهامات بـ."""
        mask = self.page.masks[index]
        return bool(mask & NOUN) and not mask & (NAME | UNKNOWN | ADJECTIVE | ARTICLE)

    def _agrees(self, index: int) -> bool:
        """Tell whether a noun behind a verb agrees with it in gender, as a subject does and an object need not."""
        mask = self.page.masks[index]
        if self.cue.who == "she":
            return bool(mask & (FEMININE | PLURAL | UNKNOWN)) or not mask & NOMINAL
        known = head_kind(self.page.words[index])
        if self._is_oblique(index, known):
            return False
        return known == "person" or bool(mask & (MASCULINE | UNKNOWN)) or not mask & FEMININE

    def _is_oblique(self, index: int, known: str | None) -> bool:
        """Tell whether a plural behind a verb in the masculine is its object: حذر المنفذين, حث الأطراف."""
        page = self.page
        mask = page.masks[index]
        if not mask & PLURAL or mask & (SINGULAR | NAME | UNKNOWN):
            return False
        return page.folds[index].endswith(_OBLIQUE) or known in (None, "organisation", "media")

    def _may_be_subject(self, index: int) -> bool:
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
        role = page.roles[behind]
        if role in ("to", "about"):
            return page.folds[behind] in self.cue.phrase or page.roles[behind + 1 : behind + 2] == ["that"]
        return role in ("that", "colon") or behind in page.quoted or (not role and bool(page.masks[behind] & NOMINAL))

    def _bound(self, index: int) -> None:
        """Read ب or ل with its noun: what is said, who is told, what it was said in, or a part of what is before."""
        page, clause = self.page, self.clause
        folded = page.folds[index]
        alone = len(folded) == 1
        direct = index == self.at + 1 and self.open and not alone and self._is_opened(index + 1)
        if direct and folded[0] == _BEH and not page.has_article(index) and not self._takes_bound(index):
            self._noun(index)  # قال باخ: a name that begins with the letter
            return
        if self._takes_bound(index) and not self._belongs_to_title(index):
            content = index + 1 if alone else index
            if content < self.stop and self._is_content(content):
                self._end(("phrase", index, content, None))
                return
        if (
            folded[:1] == _LAM
            and not self._is_of_document()
            and not (self.attaches and self._is_office(index))
            and is_addressee(page, index)
            and (clause.subject is None or _is_told(page, index, self.stop))
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
            return any(
                len(page.folds[one]) > 1 and page.folds[one] in self.cue.phrase for one in ahead if page.roles[one]
            )
        mask = page.masks[index]
        following = index + 1
        if mask & (VERBAL_NOUN | ARTICLE) or following >= self.stop or self.named:
            return False
        if any(page.roles[one] == "that" for one in range(following, min(self.stop, following + _LONGEST_INSERTION))):
            return True  # بشرطة المنطقة … بأن
        surname = page.has_article(following) and bool(page.masks[following] & (NAME | UNKNOWN))
        return surname and head_kind(page.words[clause.subject[0]]) == "person"

    def _takes_bound(self, index: int) -> bool:
        folded = self.page.folds[index]
        return folded[:1] in self.cue.phrase and (
            len(folded) == 1 or (self.page.has_preposition(index) and self.page.words[index] not in channels())
        )

    def _is_content(self, index: int, bare: bool = True) -> bool:
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
            return not cue.action or self._is_action(index + 1)
        if role in ("relative", "not"):
            return True
        if role == "this":
            return self._is_definite_behind(index) and self._is_content(index + 1, bare)
        if index in page.quoted:
            return True
        if role not in ("", "medium", "time", "owns", "platform") or page.in_time(index):
            return False
        if (cue.action or (cue.things and bare)) and not self._is_action(index):
            return False
        if page.words[index] in occasions():
            return False
        stop = read_phrase(page, index, page.stop(self.at)).stop
        while stop < self.stop and page.roles[stop] == "to" and page.roles[stop + 1 : stop + 2] != ["that"]:
            stop = max(read_phrase(page, stop + 1, self.stop).stop, stop + 1)
        if stop >= self.stop:
            return True
        if page.roles[stop] == "that":
            return not _takes(page, cue, stop, stop) or page.words[index] in nouns()
        if page.roles[stop] in ("to", "about") and page.roles[stop + 1 : stop + 2] == ["that"]:
            return not _takes(page, cue, stop, stop + 1)
        return True

    def _is_action(self, index: int) -> bool:
        page = self.page
        mask = page.masks[index]
        if page.words[index] in nouns() or page.folds[index].removeprefix(_ARTICLE) in self.cue.target:
            return True
        return not self.cue.action and bool(mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN))

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
                return page.roles[index - 1] in ("comma", "semicolon") and not self._says_so()
            return page.folds[index][-1:] == _ALEF
        if other.fires == "alone":
            return page.is_verb(index) or not page.masks[index] & NOMINAL
        return other.fires == "with_clause" and page.conjoined(index) and not page.prefixed(index)

    def _says_so(self) -> bool:
        """Tell whether قائلا goes on with the verb, which only says: أوضح …، قائلا إن; not رفض الطلب، قائلا."""
        cue = self.cue
        says = cue.speech_act == "say" and cue.quote and cue.mood != "participle"
        return says and (cue.fires == "alone" or bool(cue.topic))

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
        elif head_kind(page.words[behind]) in ("person", "organisation", "media", "crowd") and not page.roles[behind]:
            clause.subject = behind, read_phrase(page, behind, end).stop


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
"""The ending of an accusative participle."""


def _reports(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a verb in a subordinate clause takes the complementiser that follows: التي يزعم أنها."""
    return cue.fires == "alone" or page.roles[index + 1 : index + 2] == ["that"]


# Openers


def _takes(page: Page, cue: Cue, head: int, that: int) -> bool:
    """Tell whether a cue takes a clause with what stands before its complementiser."""
    if head < that:
        return cue.fires == "alone" or page.folds[head] in cue.clause
    prefix = _BEH if page.folds[that][:1] == _BEH else ""
    return cue.fires == "alone" or prefix in cue.clause


def _after_colon(page: Page, colon: int) -> Opener | None:
    following = colon + 1
    if following >= len(page.words) or following >= page.paragraph_stop(colon):
        return None
    quoted = page.quoted.get(following)
    if quoted is not None:
        return "quote", colon, following, quoted
    if word(page.words[following]).kind == "quote":  # taken for the closing mark of a quotation that was left open
        for index in range(following + 1, page.paragraph_stop(colon)):
            if word(page.words[index]).kind == "quote":
                return "quote", colon, following, Quoted(following, following + 1, index, index)
        return None
    if page.roles[following] == "open" and (bracketed := _bracketed(page, following)) is not None:
        return "quote", colon, following, bracketed
    if page.roles[following] == "that":
        quoted = page.quoted.get(following + 1)
        if quoted is not None and is_whole(page, quoted):
            return "quote", colon, following + 1, quoted
        return "clause", colon, following + 1, None
    return "colon", colon, following, None


def is_whole(page: Page, quoted: Quoted) -> bool:
    """Tell whether a quotation after a complementiser is all there is: nothing of the clause follows its marks."""
    if quoted.stop - quoted.first < 3:
        return False
    after = quoted.after
    return (
        after >= page.stop(quoted.open)
        or page.roles[after] in ("end", "comma", "according", "close")
        or page.cue(after) is not None
        or page.paragraph(after) != page.paragraph(quoted.open)
    )


def _is_speech(page: Page, quoted: Quoted) -> bool:
    """Tell whether quote marks after a cue hold what is said, and not a name."""
    length = quoted.stop - quoted.first
    if length >= _SHORTEST_SPEECH:
        return True
    after = quoted.after
    ends = after >= len(page.words) or page.roles[after] == "end" or after in page.paragraphs
    return ends and (length >= 2 or page.roles[quoted.open - 1] == "colon")


def _may_bracket(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether brackets hold what a verb says, in papers that use them for quote marks: وقال المدير (سنبدأ غدا)."""
    if cue.mood == "participle" or index + 1 >= len(page.words) or page.words[index + 1][0].isdecimal():
        return False
    speaks = index == at + 1 or head_kind(page.words[at + 1]) in ("person", "crowd")
    return speaks and _bracketed(page, index) is not None


def _bracketed(page: Page, index: int) -> Quoted | None:
    """Give what stands in brackets, if they are used as quote marks: several words that end a sentence."""
    stop = page.paragraph_stop(index)
    close = page.close_of(index, min(stop, index + _LONGEST_BRACKETED))
    if close is None or close - index <= _SHORTEST_BRACKETED or page.roles[index + 1] in ("relative", "to", "with"):
        return None
    ends = close + 1 >= stop or page.roles[close + 1] == "end"
    return Quoted(index, index + 1, close, close) if ends else None


def is_occasion(page: Page, subject: Tokens, first: int) -> bool:
    """
    Tell whether a noun of action behind في is where somebody speaks who is named before it: لافروف في محادثات مع.

    Behind a title with its name only an indefinite one is: الخبير سامي عياد في إدارة المياه.
    """
    mask = page.masks[first]
    if page.folds[first - 1] != _IN or not mask & VERBAL_NOUN or mask & (NAME | UNKNOWN):
        return False
    kind = head_kind(page.words[subject[0]])
    if kind not in (None, "person") or head_kind(page.words[first]) is not None:
        return False
    phrase = read_phrase(page, *subject)
    return phrase.named and (kind is None or not read_phrase(page, first, page.stop(first)).closed)


_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"

# Who is told


def is_addressee(page: Page, index: int) -> bool:
    """Tell whether a token is ل with whoever is spoken to."""
    folded = page.folds[index]
    if folded == _LAM:
        return index + 1 in page.quoted
    if not folded.startswith(_LAM) or len(folded) < 4:
        return False
    found = heads().find(page.words[index])
    return bool(
        found and found.entries and found.proclitics.startswith(_LAM) and found.entry in ("media", "person", "crowd")
    )


def after_addressee(page: Page, index: int, stop: int) -> int:
    """Give the token after an addressee: ل and a quoted name, or a noun with what defines it."""
    if page.folds[index] == _LAM:
        return page.quoted[index + 1].after
    return max(index + 1, read_phrase(page, index, stop).stop)


def _is_told(page: Page, index: int, stop: int) -> bool:
    """Tell whether ل with a noun is an addressee and no part of a title: a medium, or the last thing there."""
    if page.folds[index] == _LAM or head_kind(page.words[index]) == "media":
        return True
    after = after_addressee(page, index, stop)
    if after >= stop or page.roles[after] in ("that", "colon", "comma") or after in page.quoted:
        return True
    return page.roles[after] in ("to", "about") and page.roles[after + 1 : after + 2] == ["that"]


# The subject before a verb


def subject_before(page: Page, at: int) -> Tokens | None:
    """
    Give the noun phrase before a verb that is its subject, or `None`.

    It begins where its clause begins; a relative clause or an apposition between commas may close it.
    """
    begin = max(page.begin(at), at - _LONGEST_BEFORE)
    last = at
    if page.folds[at + 1] in _IN_IT:  # أرسل الفريق طلبا … يدعو فيه إلى
        verb = _clause_start(page, begin, at)
        return _giver(page, verb, at) if verb is not None and verb < at and page.is_verb(verb) else None
    while last > begin + 1 and page.roles[last - 1] == "was":
        last -= 1  # الوزارة كانت أعلنت
    if last > begin and page.roles[last - 1] == "relative":
        return None if page.words[last - 1] in what() else _antecedent(page, begin, last - 1)
    if last - 1 in page.quoted:
        last -= 1  # الوزارة «تؤكد
    stop = last
    if last > begin and page.roles[last - 1] == "comma":
        opening = _opening_comma(page, begin, last - 1)
        if opening is None:
            return None
        stop, last = last - 1, opening
    if last <= begin or (page.roles[last - 1] not in _SUBJECT and last - 1 not in page.closing):
        return None
    first = _clause_start(page, begin, last)
    if first is not None and first < last and page.is_verb(first):
        return _giver(page, first, last)
    if first is not None and first < last and page.words[first] in _CONJUNCTIONS:
        first += 1  # و 12 نائبا: a conjunction by itself
    if first is None or first >= last or not _may_lead(page, first):
        return None
    phrase_stop = _subject_stop(page, first, last)
    if phrase_stop < last and not _is_adjunct(page, phrase_stop, last):
        return None
    if first in page.quoted:
        quoted = page.quoted[first]
        if quoted.after == last == stop:
            return quoted.first, quoted.stop
    return first, stop if phrase_stop == last or stop > last else phrase_stop


_IN_IT: Final = frozenset((_IN + "\N{ARABIC LETTER HEH}", _IN + "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}"))
_LONGEST_BEFORE: Final = 30
_LONGEST_INSERTION: Final = 14
_CONJUNCTIONS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SUBJECT: Final = frozenset({"", "medium", "platform", "close", "time", "after", "pronoun"})
_BEFORE_SUBJECT: Final = frozenset({
    "turn", "while", "whence", "was", "that", "and_that", "comma", "colon", "end", "aside", "because", "dash", "not",
    "saying", "ask", "since", "semicolon", "also",
})  # fmt: skip


def _opening_comma(page: Page, begin: int, comma: int) -> int | None:
    """Give the comma that opens what one before a verb closes: a relative clause or an apposition."""
    for index in range(comma - 1, max(begin, comma - _LONGEST_INSERTION), -1):
        if page.roles[index] == "comma":
            after = index + 1
            if page.roles[after] == "relative":
                return index
            if page.roles[after] in ("", "this") and not (page.masks[after] & AND or page.has_preposition(after)):
                clear = not any(page.is_verb(one) for one in range(after, comma))
                return index if clear and (page.masks[after] & NOMINAL) else None
            return None
    return None


def _clause_start(page: Page, begin: int, last: int) -> int | None:
    """Give where the clause that a verb stands in begins, going back from its subject."""
    index = last - 1
    relative = False
    while index >= begin:
        role = page.roles[index]
        if role in _BEFORE_SUBJECT:
            break
        if index in page.closing:
            index = page.closing[index].open - 1
            continue
        if index in page.quoted:
            break
        if role == "relative":
            relative = True
        elif not role and page.is_verb(index) and not _in_relative(page, begin, index):
            return index if not relative else None
        if not role and page.masks[index] & AND and index > begin and _starts_clause(page, index, last):
            return index
        index -= 1
    return index + 1


def _giver(page: Page, verb: int, last: int) -> Tokens | None:
    """Give who makes the statement that a verb of saying is about: ألقى المدير كلمة قال فيها."""
    medium = next((index for index in range(verb + 1, last) if page.words[index] in channels()), None)
    if medium is None or medium == verb + 1 or page.roles[medium - 1] == "to" or page.has_preposition(medium):
        return None
    subject = read_phrase(page, verb + 1, medium)
    return (verb + 1, subject.stop) if _may_lead(page, verb + 1) and subject.stop == medium else None


def _in_relative(page: Page, begin: int, index: int) -> bool:
    """Tell whether a verb stands right behind a relative, or behind an indefinite noun that it describes."""
    before = index - 1
    while before > begin and page.roles[before] in ("not", "was"):
        before -= 1
    if before < begin:
        return False
    if page.roles[before] == "relative":
        return True
    mask = page.masks[before]
    return not page.roles[before] and bool(mask & NOMINAL) and not mask & (ARTICLE | NAME | UNKNOWN) and before > begin


def _starts_clause(page: Page, index: int, last: int) -> bool:
    """Tell whether و with a noun that can speak begins a clause of its own: … وشرطة المنطقة تؤكد."""
    written = page.words[index]
    if head_kind(written) is not None or head_kind(written[1:]) is None:
        return False
    before = index - 1
    while before > 0 and not page.roles[before] and index - before < 6:
        if head_kind(page.words[before]) is not None:
            return False  # two who speak: وزارة الصحة ووزارة النقل
        before -= 1
    return True


def _may_lead(page: Page, first: int) -> bool:
    """Tell whether a word can begin a subject."""
    role = page.roles[first]
    if first in page.quoted or role in ("each", "this"):
        return True
    if role not in ("", "medium") or not page.words[first][:1].isalnum() or page.in_time(first):
        return False
    mask = page.masks[first]
    counted = page.words[first].lstrip(_CONJUNCTIONS).isdecimal()
    return not page.has_preposition(first) and (counted or bool(mask & (NOMINAL | UNKNOWN)))


def _subject_stop(page: Page, first: int, last: int) -> int:
    """Give where a subject before its verb ends: a noun phrase with its prepositions and relative clauses."""
    stop = first + 1 if page.roles[first] in ("this", "each") else first
    stop = read_phrase(page, stop, last).stop
    while stop < last:
        role = page.roles[stop]
        if role == "relative" or (not role and page.is_verb(stop)):
            return last
        if role == "this" and stop + 1 < last:
            stop = read_phrase(page, stop, last).stop
            continue
        if role in ("to", "about", "with") and stop + 1 < last:
            if page.roles[stop + 1] in ("medium", "time", "saying", "platform") or page.in_time(stop + 1):
                return stop
            stop = max(read_phrase(page, stop + 1, last).stop, stop + 2)
        elif not role and not page.in_time(stop):
            stop = max(read_phrase(page, stop, last).stop, stop + 1)
        elif role == "open":
            close = page.close_of(stop, last)
            if close is None:
                return stop
            stop = close + 1
        elif stop in page.quoted and page.quoted[stop].after <= last:
            stop = page.quoted[stop].after
        else:
            return stop
    return stop


def _is_adjunct(page: Page, first: int, last: int) -> bool:
    """Tell whether what stands between a subject and its verb is a time, a medium or an adverb."""
    role = page.roles[first]
    return role in ("to", "with", "after", "time", "pronoun", "manner") or page.in_time(first)


def _antecedent(page: Page, begin: int, relative: int) -> Tokens | None:
    """Give what a relative clause belongs to: from a person on, else the first noun that agrees with the relative."""
    index = relative - 1
    while index >= begin and (
        page.roles[index] in ("", "medium", "platform", "close", "open") or index in page.closing
    ):
        if not page.roles[index] and page.is_verb(index):
            break
        index = page.closing[index].open - 1 if index in page.closing else index - 1
    feminine = _TEH in page.folds[relative]
    agreeing = None
    for start in range(index + 1, relative):
        mask = page.masks[start]
        if mask & AND or page.has_preposition(start) or not (mask & (NOUN | NAME | UNKNOWN) or start in page.quoted):
            continue
        if read_phrase(page, start, relative).stop != relative:
            continue
        if head_kind(page.words[start]) == "person":
            return start, relative
        if agreeing is None and (bool(mask & (FEMININE | PLURAL)) == feminine or mask & (NAME | UNKNOWN)):
            agreeing = start, relative
    return agreeing


# A source by itself


def read_source(page: Page, start: int, stop: int, owned: bool = False) -> Tokens | None:
    """
    Give the tokens of the noun phrase that speaks, which begins at or soon after token `start`, or `None`.

    An addressee, a medium, adverbs and times before it are passed over; it ends before what does not belong to it.
    `owned` says that ل before it belongs to the cue, and so is none of these: وفقا لمصادر طبية.
    """
    first = start if owned else _behind_adverbs(page, start, stop)
    if first >= stop or (page.roles[first] not in _MAY_BEGIN and first not in page.quoted):
        return None
    if page.roles[first] in ("platform", "medium") and not owned and sign_cut(page.words[first]):
        return None
    last = _source_stop(page, first, stop, owned)
    quoted = page.quoted.get(first)
    if quoted is not None and quoted.after >= last and quoted.close is not None:
        return quoted.first, quoted.stop
    if first + 1 == last and page.folds[first] == _LAM:
        return None
    if page.folds[first] == _LAM and first + 1 in page.quoted:
        quoted = page.quoted[first + 1]
        return quoted.first, quoted.stop if quoted.after == last else last
    return first, last


_MAY_BEGIN: Final = frozenset({"", "medium", "platform", "each", "this", "time", "extent", "tongue"})


def _behind_adverbs(page: Page, start: int, stop: int) -> int:
    """Pass over adverbs, addressees and media before a subject."""
    index = start
    while index < stop:
        role = page.roles[index]
        if role in ("after", "comma", "pronoun", "manner") or (page.time_starts and page.in_time(index)):
            index += 1
        elif page.folds[index][:1] == _LAM and is_addressee(page, index):
            index = after_addressee(page, index, stop)
        elif role == "to" and index + 1 < stop and page.roles[index + 1] in ("medium", "platform", "time"):
            index = max(read_phrase(page, index + 1, stop).stop, index + 2)
        else:
            return index
    return index


def _source_stop(page: Page, first: int, stop: int, owned: bool) -> int:
    """Give where a source ends that begins at a token: with its prepositions, relative clauses and appositions."""
    start = first + 1 if page.roles[first] in ("each", "this") or page.folds[first] == _LAM else first
    phrase = read_phrase(page, start, stop)
    end = phrase.stop
    while end < stop:
        role = page.roles[end]
        mask = page.masks[end]
        if role == "relative" or (not role and mask & FINITE_VERB and not phrase.closed and page.is_verb(end)):
            return _relative_stop(page, end + 1, stop)
        if role in ("to", "about") or (role == "with" and page.words[end] in subjects()):
            after = end + 1
            if after >= stop or page.roles[after] in ("that", "time", "saying", "platform", "relative", "pronoun"):
                return end
            if page.in_time(after) or (page.roles[after] == "medium" and not page.folds[end].startswith(_ON)):
                return end
            if is_occasion(page, (first, end), after):
                return end
            end = max(read_phrase(page, after, stop).stop, end + 2)
        elif role == "open" and (close := page.close_of(end, min(stop, end + _LONGEST_GLOSS))) is not None:
            end = close + 1
        elif end in page.quoted and page.quoted[end].after <= stop:
            if page.quoted[end].stop - page.quoted[end].first > _LONGEST_NAME:
                return end
            end = page.quoted[end].after
        elif role == "comma":
            behind = _behind_comma(page, end, stop)
            if behind is None:
                return end
            end = behind
        elif role in _MAY_BEGIN and not page.in_time(end) and not page.is_verb(end) and page.cues[end] is None:
            if not owned and is_addressee(page, end) and _is_told(page, end, stop):
                return end
            if role == "medium" and sign_cut(page.words[end]):
                return end
            end = max(read_phrase(page, end, stop).stop, end + 1)
        else:
            return end
    return min(end, stop)


_LONGEST_NAME: Final = 5


def _relative_stop(page: Page, index: int, stop: int) -> int:
    ends = ("comma", "colon", "that", "end", "semicolon", "dash", "turn", "while", "whence")
    return next(
        (
            one
            for one in range(index, stop)
            if page.roles[one] in ends or (page.cues[one] is not None and page.conjoined(one))
        ),
        stop,
    )


def _behind_comma(page: Page, comma: int, stop: int) -> int | None:
    """Give where a relative clause or an apposition behind a comma ends, if it belongs to the source before it."""
    after = comma + 1
    if after >= stop or page.cues[after] is not None:
        return None
    if page.roles[after] == "relative":
        return _relative_stop(page, after + 1, stop)
    mask = page.masks[after]
    if page.roles[after] or mask & AND or page.has_preposition(after) or page.in_time(after) or page.is_verb(after):
        return None
    phrase = read_phrase(page, after, stop)
    return phrase.stop if head_kind(page.words[after]) == "person" or phrase.named else None
