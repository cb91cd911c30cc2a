"""What an attribution is read into: the stretch behind its cue, what opens its content, the frame that comes of it."""

from collections.abc import Mapping
from typing import Final

from attrs import define

from arnews.mentions.phrase import Phrase
from arnews.quotations.cues import Cue
from arnews.quotations.lexicons import among, basing, channels, concerning, head_kind, here, topics
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.phrase_signs import begins_own_words, leads_own_words
from arnews.quotations.phrases import is_name_in_marks, read_phrase
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    DEMONSTRATIVE,
    FEMININE,
    FINITE_VERB,
    FIRST,
    FUTURE,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    OWNED,
    PERFECT,
    PREPOSITION,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)
from arnews.words import word

__all__ = [
    "CONFIDENCE",
    "FULL_STOPS",
    "Clause",
    "Frame",
    "Opener",
    "Stretch",
    "after_colon",
    "bracketed",
    "breaks",
    "clause_initial",
    "is_example",
    "is_name_behind_cue",
    "is_noun",
    "is_she_who",
    "is_speech",
    "is_topic",
    "is_whole",
    "leading_preposition",
    "may_be_passive",
    "may_bracket",
    "takes_clause",
    "takes_next",
    "takes_subject",
]

_SHORTEST_SPEECH: Final = 4
_LONGEST_BRACKETED: Final = 60
_SHORTEST_BRACKETED: Final = 4
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_EXCEPT: Final = _ALEF + "\N{ARABIC LETTER LAM}" + _ALEF
_YOU_WERE: Final = "\N{ARABIC LETTER KAF}\N{ARABIC LETTER NOON}\N{ARABIC LETTER TEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_BEFORE: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"
_TELLING_REACH: Final = 6
"""How far before a colon the verb stands that it belongs to: قبل أن تضيف الممثلة:"""
_OWNERS: Final = frozenset({"owns", "also", "with", "not", "preceded"})
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_OTHERWISE: Final = frozenset({
    _FROM, "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}",
    "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}",
})  # fmt: skip
"""Prepositions before a clause that only the verbs take of which it is said: من أن, إلى أن, في أن."""
FULL_STOPS: Final = frozenset({
    "turn", "while", "whence", "also", "aside", "since", "semicolon", "end", "because", "and_that", "preceded", "was",
    "purport",
})  # fmt: skip
"""Roles at which another clause begins."""
_LONGEST_SENTENCE: Final = 60
CONFIDENCE: Final[Mapping[str, float]] = {
    "quotations.verb_first": 0.94,
    "quotations.subject_first": 0.88,
    "quotations.dropped_subject": 0.92,
    "quotations.participle": 0.96,
    "quotations.according_to": 0.89,
    "quotations.phrase": 0.8,
    # too rare to be measured
    "quotations.relay": 0.9,
    "quotations.document": 0.9,
    "quotations.preceded": 0.9,
    "quotations.quotation_first": 0.8,
    "quotations.split": 0.8,
    "quotations.aside": 0.8,
    "quotations.headline": 0.8,
    "quotations.in_words": 0.7,
    "quotations.these_words": 0.7,
    "quotations.headline_quote": 0.6,
    "quotations.answer": 0.6,
    "quotations.dialogue": 0.6,
    "quotations.orphan": 0.5,
    "quotations.signed": 0.7,
    "quotations.which": 0.5,
    "quotations.noun": 0.6,
}
"""
The share of readings of each rule that are right.

The first were measured on 31 articles: (right + 1) / (found + 2), where a reading is right if half of its words are
those of a reference content. The rest are guesses, lower the less the text marks.
"""


Opener = tuple[str, int, int, Quoted | None]
"""How a content is opened, where the stretch of the source ends, the first token of the content, its marks."""


def is_she_who(page: Page, index: int) -> bool:
    """Tell whether a pronoun with و begins a remark about somebody, and no part of what is before: …، وهي باحثة."""
    return page.roles[index] == "with" and bool(page.masks[index] & AND and page.masks[index] & PRONOUN)


def takes_clause(page: Page, cue: Cue, head: int, that: int) -> bool:
    """Tell whether a cue takes a clause with what stands before its complementiser; «to that» may mean until."""
    if head == that and _is_if(page, that):
        return False
    if head < that:
        particle = page.particles[head]
        return particle in cue.clause or (cue.fires == "alone" and particle not in _OTHERWISE)
    if page.folds[that][:1] == _FEH:
        return False  # «…، فإن الآبار تنضب»: what follows answers something, or gives a reason
    prefix = _BEH if page.folds[that][:1] == _BEH else ""
    return cue.fires == "alone" or prefix in cue.clause


def _is_if(page: Page, index: int) -> bool:
    """Tell whether إن is «if»: a verb of the past, and no noun, stands right behind it, «بمكافأة إن فازوا»."""
    following = index + 1
    if word(page.words[index]).bare not in _IF or following >= len(page.words) or page.roles[following]:
        return False
    mask = page.masks[following]
    return bool(mask & PERFECT) and not mask & (IMPERFECT | NOMINAL | UNKNOWN) and page.is_verb(following)


_IF: Final = frozenset({
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}",
})  # fmt: skip
"""Written with its hamza or without; أن is no «if»."""


def takes_next(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a verb in a subordinate clause takes the complementiser that follows: التي يزعم أنها."""
    return cue.fires == "alone" or cue.object or page.roles[index + 1 : index + 2] == ["that"]


def _is_said(page: Page, cue: Cue, index: int) -> bool:
    """Tell whether the noun phrase that a verb takes stands at a token: بالفساد of تتهم."""
    folded, following = page.folds[index], index + 1
    if page.roles[index] in ("to", "about"):
        return page.particles[index] in cue.phrase and page.roles[following : following + 1] != ["that"]
    return folded[:1] in cue.phrase and page.has_preposition(index) and not page.roles[index]


def after_colon(page: Page, colon: int) -> Opener | None:
    """Give what a colon opens, or `None` if nothing follows in its paragraph."""
    following = colon + 1
    stop = page.paragraph_stop(colon)
    if following >= len(page.words) or following >= stop:
        return None
    if following + 1 == stop and page.words[following][0].isdecimal():
        return None  # عدد المساهمات : 18119
    following += page.roles[following] == "dash" and following + 1 in page.quoted  # قالت المديرة: - «…»
    quoted = page.quoted.get(following)
    if quoted is not None:
        return "quote", colon, following, quoted
    if word(page.words[following]).kind == "quote":  # taken for the closing mark of a quotation that was left open
        for index in range(following + 1, page.paragraph_stop(colon)):
            if word(page.words[index]).kind == "quote":
                return "quote", colon, following, Quoted(following, following + 1, index, index)
        return None
    if page.roles[following] == "open" and (inside := bracketed(page, following)) is not None:
        return "quote", colon, following, inside
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
    if after < page.stop(quoted.open) and page.words[after] in basing():
        return False  # أن «الميناء ملك للجميع» بناء على «الاتفاق»
    return (
        after >= page.stop(quoted.open)
        or page.roles[after] in ("end", "comma", "according", "close")
        or page.cue(after) is not None
        or page.paragraph(after) != page.paragraph(quoted.open)
    )


def is_speech(page: Page, quoted: Quoted) -> bool:
    """Tell whether quote marks after a cue hold what is said, and not a name."""
    length = quoted.stop - quoted.first
    if length >= _SHORTEST_SPEECH or (length > 1 and _begins_clause(page, quoted)):
        return True
    after = quoted.after
    ends = after >= len(page.words) or page.roles[after] == "end" or after in page.paragraphs
    return ends and (length >= 2 or page.roles[quoted.open - 1] == "colon")


def is_example(page: Page, index: int) -> bool:
    """Tell whether marks give one of the things that people shout or show: «هتافات منها "…"», «شعارات من بينها "…"»."""
    before = index - 1
    if before < 2 or page.words[before] not in among():
        return False
    made = before - 1 - (page.folds[before - 1] == _FROM)
    return made > 0 and page.words[made] in channels() and not page.has_preposition(made)


_RATHER: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"


def _begins_clause(page: Page, quoted: Quoted) -> bool:
    """
    Tell whether short marks begin with what only begins a clause, as no name does.

    «لم ينج أحد», «كان يعمل هنا», «نحن جاهزون», «إن السعر عادل», a verb of the first person, a deed to come: «سيعود».
    """
    first, mask = quoted.first, page.masks[quoted.first]
    role = page.roles[first]
    if role in ("not", "was"):
        return (not mask & NOMINAL and page.is_verb(first + 1)) or leads_own_words(page, first, quoted.stop)
    if role == "that":
        return bool(mask & OWNED) or (not mask & AND and quoted.stop - first > 2)
    if begins_own_words(page, first) or (mask & PRONOUN and not mask & (NOUN | ADJECTIVE)):
        return True
    if bool(mask & FUTURE) and not mask & NOMINAL:
        return True
    second = first + 1
    return page.has_article(first) and second < quoted.stop and _is_said_of(page, first, second)


def _is_said_of(page: Page, first: int, index: int) -> bool:
    """Tell whether an adjective without the article is what is said of the definite noun before: «الطريق طويل»."""
    mask = page.masks[index]
    if page.masks[first] & (NAME | ADJECTIVE) or page.has_article(index) or page.roles[index]:
        return False
    return page.is_adjective(index) and page.is_no_name(first) and not mask & (UNKNOWN | OWNED)


def may_bracket(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether brackets hold what a verb says, in papers that use them for quote marks: وقال المدير (سنبدأ غدا)."""
    if cue.mood == "participle" or index + 1 >= len(page.words) or page.words[index + 1][0].isdecimal():
        return False
    speaks = index == at + 1 or head_kind(page.words[at + 1]) in ("person", "crowd")
    return speaks and bracketed(page, index) is not None


def bracketed(page: Page, index: int) -> Quoted | None:
    """Give what stands in brackets, if they are used as quote marks: several words that end a sentence."""
    stop = page.paragraph_stop(index)
    close = page.close_of(index, min(stop, index + _LONGEST_BRACKETED))
    if close is None or close - index <= _SHORTEST_BRACKETED or page.roles[index + 1] in ("relative", "to", "with"):
        return None
    ends = close + 1 >= stop or page.roles[close + 1] == "end"
    return Quoted(index, index + 1, close, close) if ends else None


@define(eq=False)
class Clause:
    """What stands around a cue, by tokens."""

    subject: Place | None = None
    target: Place | None = None
    """Whom the verb acts on: who is called upon, accused, warned."""
    addressee: Place | None = None
    medium: Place | None = None
    through: Place | None = None
    """Whose words are passed on: نقلت عن فلان."""
    opener: Opener | None = None
    """What opens the content; `None` if the verb says nothing here."""

    def told(self, cue: Cue) -> Place | None:
        """Give who is told, be it as whom the verb acts on: «أبلغ الوزير السفير أن»; who is accused is not told."""
        acted = cue.object and self.through is None and cue.speech_act in _TO_SOMEBODY
        return self.addressee or (self.target if acted else None)


_TO_SOMEBODY: Final = frozenset({"say", "demand", "warn", "promise", "question"})


class Stretch:
    """The tokens behind a cue, read from left to right: each step reads one constituent and moves on."""

    def __init__(self, page: Page, at: int, cue: Cue, stop: int, fronted: bool) -> None:
        self.page: Page = page
        self.at: int = at
        self.cue: Cue = cue
        self.stop: int = stop
        self.clause: Clause = Clause()
        self.index: int = at + 1
        self.fronted: bool = fronted
        """Whether the subject stands before the verb."""
        self.open: bool = not fronted and (cue.mood == "participle" or cue.who in ("he", "she"))
        """Whether the subject may still come."""
        self.strays: bool = False
        """Whether an object stands there that the verb does not take where it reports."""
        self.made: bool = False
        """Whether the statement stands there that is made with the verb: وجه رسالة."""
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
        strays = opener is not None and opener[0] == "phrase" and (self.strays or self.made)
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
            if page.masks[one + 1] & AND:
                continue  # أشار إلى انتهاء العمل، وإلى أن
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
        if cue.mood == "participle" and cue.who != "he":
            return self.page.roles[index - 1] == "comma" or self.page.conjoined(index)  # …، ومتوعدين بأن
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
        reports: Cue | None = None
        subject = self.clause.subject
        tells = subject is None or subject[1] != index - 1  # then it describes something else
        said = -_TELLING_REACH
        while index < self.stop:
            role = page.roles[index]
            if role == "colon" and index - said < _TELLING_REACH:
                return self.stop  # قبل أن تضيف: «…»
            if role in ("comma", "colon", "semicolon", "dash", "since") or is_she_who(page, index):
                return index
            if index in page.quoted:
                quoted = page.quoted[index]
                if self.cue.quote and is_speech(page, quoted) and not is_name_in_marks(page, index):
                    return index
                index = max(quoted.after, index + 1)
                continue
            if reports is not None and _is_said(page, reports, index):
                reports = None  # who accuses somebody of something has said it: what is opened behind is another's
            if (
                role == "that"
                and reports is None
                and page.masks[index - 1] & FIRST
                and not page.masks[index - 1] & NAME
            ):
                index += 1
                continue  # «الأهداف التي نتمنى أن تبقى»
            if role == "that" and reports is None:
                owner = page.roles[index - 1]
                if owner not in _OWNERS:
                    return index - 1 if owner in ("to", "about") else index
            if role == "that":
                reports = None
            cue = page.cue(index)
            if role == "second" and not tells:
                return index  # «المدير الذي حضر الحفل قائلا»: of who is described, where the clause tells nothing
            tells = tells or (cue is not None and cue.mood != "participle")
            if cue is not None and cue.mood == "imperfect" and cue.quote and page.folds[index - 2] == _BEFORE:
                said = index
            if cue is not None and cue.mood != "participle" and takes_next(page, index, cue):
                reports = cue
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

    def mention_stop(self) -> int:
        """Give the token behind the title and name of the mention that the subject begins, or behind the subject."""
        whole, subject = self.mention(), self.clause.subject
        if whole is not None:
            place = whole.name_place or whole.title_place
            return place[1] if place is not None else whole.stop
        return subject[1] if subject is not None else self.index

    def is_in_mention(self, index: int) -> bool:
        """Tell whether a token lies inside the mention that the subject begins: سامي عياد المستشار الإعلامي لرئيس."""
        subject, whole = self.clause.subject, self.mention()
        return subject is not None and index == subject[1] and whole is not None and whole.stop > index

    def name_ahead(self, index: int) -> int | None:
        """Give where the subject ends whose title goes on at a token up to a name: «النائب عن الحزب سامي عياد»."""
        whole = self.mention() if self.attaches else None
        if whole is None or whole.name_place is None or not self.is_in_mention(index):
            return None
        return whole.name_place[1] if index < whole.name_place[0] and whole.name_place[1] < self.stop else None


@define(eq=False)
class Frame:
    """A cue with what opens its content and who speaks; tokens, not places."""

    cue: Cue | None
    begin: int
    """Where it begins: its source, if that stands first, else its cue."""
    at: int
    """The cue."""
    cue_stop: int
    opens: str
    """How the content is opened: clause, quote, colon, phrase, before (it stands before the cue)."""
    content: int
    """The first token of the content."""
    source: Place | None
    rule: str
    quoted: Quoted | None = None
    rest: Quoted | None = None
    """The second part of a quotation that the attribution splits."""
    dropped: bool = False
    """Whether the subject is only in the verb and has to be looked for."""
    lent: bool = False
    """Whether the source is the subject of another verb, whose object the statement is: ألقى المدير كلمة قال فيها."""
    document: Place | None = None
    """The statement that is given for the source, which is whoever made it: أصدرت النقابة بيانا جاء فيه."""
    relay: Place | None = None
    medium: Place | None = None
    addressee: Place | None = None
    limit: int | None = None
    """Where the content ends at the latest: the subject stands behind it."""
    clause: int | None = None
    """Where the clause that it interrupts begins, if another frame opens it."""
    who: str = "he"
    level: int = 0
    """How many contents enclose it."""
    inside: bool = False
    """Whether it lies in what somebody says, and not only in what is so according to somebody."""
    breaks: bool = False
    """Whether it ends the content of the frame before it."""
    head_stop: int = 0
    negated: bool = False
    word: int | None = None
    """The word that is the cue's place, if it is another than `at`: خلص إلى القول."""


_LEADING: Final = frozenset({"to", "with", "after"})
"""Roles of prepositions that lead a sentence before its verb."""


def clause_initial(page: Page, at: int) -> bool:
    """Tell whether a verb stands where a clause begins."""
    if page.conjoined(at) or at == page.begin(at) or at - 1 in page.quoted:
        return True
    role = page.roles[at - 1]
    if role and role not in _BEFORE_NOUN:
        return True
    if not page.folds[at - 1].strip(".") or page.folds[at - 1] == _RATHER:
        return True  # بغداد/وكالة الأنباء/.. أكد, بل رأى
    if page.words[at - 1] in here():
        return at - 1 == page.begin(at) or page.roles[at - 2] == "comma"  # وهنا رد القاضي
    index = leading_preposition(page, at)  # في المقابل نفى, وبعد زيارة المباني بالمدينة أكد
    while index < at:
        alone = page.roles[index] in _LEADING or page.is_preposition(index) or page.roles[index] == "according"
        if not alone and (page.roles[index] or not page.has_preposition(index)):
            break
        index = max(read_phrase(page, index + alone, at).stop, index + 1)
        index += index < at and bool(page.masks[index] & DEMONSTRATIVE) and not page.masks[index] & AND
        if index + 1 < at and page.masks[index] & OWNED and not page.masks[index] & AND and page.is_verb(index):
            index = read_phrase(page, index + 1, at).stop  # «وفي تصريح نشرته الصحيفة اتهم»
    return index == at  # «في سياق ذلك دعا»


def leading_preposition(page: Page, at: int) -> int:
    """Give where what may lead the clause of a verb begins: its sentence, or و with a preposition behind a comma."""
    begin = page.begin(at)
    for index in range(at - 1, max(begin, at - _LONGEST_LEAD), -1):
        if page.roles[index - 1] == "comma":
            leads = page.roles[index] in _LEADING or page.is_preposition(index)
            return index if leads and page.masks[index] & AND else begin
    return begin


_LONGEST_LEAD: Final = 6
"""How far before a verb what leads its clause may begin behind a comma."""
_BEFORE_NOUN: Final = frozenset({"to", "open", "medium", "each", "this"})
"""Roles of words behind which no clause begins."""


def is_noun(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether a word is rather a noun or a preposition: قدرتها, دون; or is said to the reader: إذا كنت ترى أن."""
    mask = page.masks[at]
    if mask & OWNED and mask & NOMINAL and not page.is_verb(at) and not clause_initial(page, at):
        return True
    described = at + 1 < len(page.words) and _describes(page, at + 1)
    if mask & OWNED and mask & NOMINAL and described:
        return True  # «قيمتها السوقية وقدرتها التنافسية»
    if page.roles[at] == "owns" and cue.mood == "perfect" and not page.conjoined(at):
        return True
    if at and not page.conjoined(at) and cue.mood == "perfect" and is_name_behind_cue(page, at):
        return True  # «قال دان غيلرمان إن»
    after = page.roles[at] == "with" and mask & PREPOSITION and not page.conjoined(at)
    if after and head_kind(page.words[min(at + 1, len(page.words) - 1)]) == "document":
        return True  # «عقب تصريحات الوزير بأن»
    if mask & NOUN and at and not page.conjoined(at) and page.folds[at - 1] == _EXCEPT:
        return True  # «ما هو إلا كذب»
    governs = at > 0 and page.roles[at - 1] in ("with", "about", "to") and page.is_preposition(at - 1)
    if mask & NOUN and governs and not page.conjoined(at) and (page.roles[at - 1] == "with" or cue.mood == "perfect"):
        return True  # حول تذمر السكان من, «عن أسف الحكومة لـ»
    if mask & NOUN and cue.mood == "perfect" and _begins_reported(page, at):
        return True  # «لفت إلى أن رد المدير أغضبهم»
    if mask & NOUN and at and not mask & AND and _is_deed_before(page, at - 1):
        return True  # «بتقديم كشف عن التبغ»
    adverbial = at > 0 and page.folds[at].endswith(_ALEF) and page.folds[at - 1].endswith(_ALEF)
    if adverbial and mask & ADJECTIVE and page.masks[at - 1] & NOUN and not page.conjoined(at):
        return True  # «تجسيدا حيا»
    return cue.mood == "imperfect" and at > 0 and page.folds[at - 1] == _YOU_WERE


def is_name_behind_cue(page: Page, index: int) -> bool:
    """Tell whether a verb right behind one of saying is a name, which another goes on with: «قال دان غيلرمان إن»."""
    before, following = page.cue(index - 1), index + 1
    if before is None or before.mood != "perfect" or before.fires != "alone" or following >= len(page.words):
        return False
    mask = page.masks[following]
    return not page.roles[following] and bool(mask & (NAME | UNKNOWN)) and not mask & (ARTICLE | AND | FINITE_VERB)


def _is_deed_before(page: Page, index: int) -> bool:
    """Tell whether a noun of action with a preposition stands at a token, which takes what follows: «بتقديم | كشف»."""
    mask = page.masks[index]
    bare = mask & VERBAL_NOUN and not mask & (ARTICLE | OWNED | NAME) and not page.has_article(index)
    return bool(bare) and page.has_preposition(index) and not page.roles[index]


def _describes(page: Page, index: int) -> bool:
    """Tell whether a word is an adjective of things rather than somebody: التنافسية, and not الحاضرون."""
    bare = page.has_article(index) and not page.has_preposition(index)
    return (
        bare
        and page.is_adjective(index)
        and head_kind(page.words[index]) is None
        and bool(page.masks[index] & FEMININE)
    )


def _begins_reported(page: Page, at: int) -> bool:
    """Tell whether a word is the first of what is said behind أن, which a noun begins and no past verb."""
    that = at - 1
    if (
        that < 1
        or page.roles[that] != "that"
        or page.masks[that] & OWNED
        or page.roles[that - 1] in _OWNERS | {"after"}
    ):
        return False
    head = that - (page.roles[that - 1] in ("to", "about"))
    for index in range(head - 1, max(page.begin(at), head - _LONGEST_LED) - 1, -1):
        cue = page.cue(index)
        if cue is not None:
            return takes_clause(page, cue, head, that)
    return False


_LONGEST_LED: Final = 14
"""How far before a complementiser the verb may stand that it belongs to."""


def takes_subject(cue: Cue) -> bool:
    """Tell whether the subject can follow a verb: before its subject a verb is singular."""
    return cue.who in ("he", "she")


def may_be_passive(cue: Cue) -> bool:
    """Tell whether a verb without a subject may be a passive: يذكر أن, and not يذكرون أن."""
    return cue.impersonal and cue.mood == "imperfect" and cue.who in ("he", "she")


def breaks(page: Page, frame: Frame) -> bool:
    """Tell whether a frame ends the content of the one before it."""
    if frame.begin < frame.at:
        if frame.begin > 0 and page.roles[frame.begin - 1] in ("turn", "while", "comma", "was", "aside"):
            return True
        return page.begin(frame.at) < frame.begin and bool(page.masks[frame.begin] & AND)
    if page.conjoined(frame.at):
        return True
    before = frame.begin - 1
    if before > 0 and page.roles[before] == "since" and page.roles[before - 1] == "comma":
        return frame.dropped  # …، حيث أكد
    return before >= 0 and page.roles[before] in ("turn", "while", "also", "aside", "comma", "semicolon", "after")


def is_topic(page: Page, begin: int, stop: int) -> bool:
    """
    Tell whether tokens lead to what is said by its topic: «وعن المستقبل، », «وفيما يتعلق بالحارس، », «أما بشأن الدعم ».

    A comma closes them or none; a verb stands only in a relative clause.
    """
    first = begin + (page.roles[begin] == "turn")
    if page.roles[first] == "while" and first + 1 < stop and page.words[first + 1] in concerning():
        first += 2
    elif page.words[first] in topics():
        first += 1
    else:
        return False
    last = stop - (page.roles[stop - 1] == "comma")
    relative = False
    for index in range(first, last):
        relative = relative or page.roles[index] == "relative"
        if page.roles[index] in _NO_TOPIC or (not relative and page.is_verb(index)):
            return False
    return first < last <= first + _LONGEST_TOPIC


_LONGEST_TOPIC: Final = 16
_NO_TOPIC: Final = frozenset({"that", "colon", "end", "comma", "semicolon"})
