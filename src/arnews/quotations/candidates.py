"""
The noun phrases that may be the subject of a verb which has none of its own.

They stand in its sentence or in the one before, or are people who were met there. Who of them it is, `resolution`
tells.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from arnews.mentions.extract import Phrases
from arnews.mentions.phrase import Phrase
from arnews.mentions.signs import continues
from arnews.quotations.frames import Frame, is_topic
from arnews.quotations.issuers import owner_of
from arnews.quotations.page import Page, Place
from arnews.quotations.sources import IN_IT
from arnews.quotations.turns import is_answer, is_of_either, may_act, outermost
from arnews.word_classes import FINITE_VERB, OWNED, VERBAL_NOUN

__all__ = ["Candidates"]

_LONGEST_OPENING: Final = 150
"""How far from the beginning of a sentence its subject may stand."""
_LONGEST_DESCRIPTION: Final = 40
"""How far before a participle stands whom its relative clause describes."""
_FEH: Final = "\N{ARABIC LETTER FEH}"
_LONGEST_QUESTION: Final = 40
"""How far before an answer the verb of asking may stand."""
_NOUN: Final = "quotations.noun"
_OPENING: Final = 3
"""Among how many words at the beginning of a sentence its verb is looked for."""
_MOST_SUBJECTS: Final = 3
"""How many noun phrases of a sentence may be its subject: the first that nothing governs."""
_LAM: Final = "\N{ARABIC LETTER LAM}"
_STATEMENT: Final = "statement"


class Candidates:
    """Who may be the subject of verbs that have none, and where phrases lie: in a source, in a content."""

    def __init__(
        self,
        page: Page,
        phrases: Phrases,
        frames: Sequence[Frame],
        own: Mapping[int, Phrase | None],
        said: Iterable[Place],
        voices: Mapping[int, Phrase | None],
    ) -> None:
        self._page = page
        self._phrases = phrases
        self._own = own
        self._cues = {frame.at for frame in frames}
        self._starts = sorted(own)
        self._contents = outermost(said)
        self._told = sorted(frame.addressee for frame in frames if frame.addressee is not None)
        self._voices = voices

    def is_told(self, at: int) -> bool:
        """Tell whether a token lies in whoever is told by a source."""
        before = bisect_right(self._told, (at, len(self._page.words))) - 1
        return before >= 0 and at < self._told[before][1]

    def is_inside(self, at: int) -> bool:
        """Tell whether a token lies in a phrase that was read."""
        before = bisect_left(self._phrases.firsts, at) - 1
        return (before >= 0 and self._phrases.found[before].stop > at) or self.is_in_source(at)

    def is_in_source(self, at: int) -> bool:
        """Tell whether a token lies inside a source that begins before it."""
        before = bisect_left(self._starts, at) - 1
        if before < 0:
            return False
        own = self._own[self._starts[before]]
        if own is not None and at == own.first + 1 and own.head is not None and own.head.noun is None:
            return False  # «فرع الإدارة العامة»: its noun says of what it is a part
        return own is not None and at < (own.reach or own.stop)

    def content_of(self, at: int) -> int:
        """Give the number of the content that a token lies in, or -1."""
        before = bisect_right(self._contents, (at, len(self._page.words))) - 1
        return before if before >= 0 and at < self._contents[before][1] else -1

    def begin_of(self, frame: Frame) -> int:
        """Give where the sentence of a cue begins, or the content around it."""
        content = self.content_of(frame.at)
        begin = self._page.begin(frame.at)
        return begin if content < 0 else max(begin, self._contents[content][0])

    def phrases_within(self, start: int, stop: int) -> list[Phrase]:
        """Give the phrases among some tokens, sources too; no verb that reports begins one: «طالب»."""
        found = {phrase.first: phrase for phrase in self._phrases.within(start, stop) if phrase.first not in self._cues}
        for first in self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]:
            own = self._own[first]
            if own is not None:
                found.setdefault(first, own)
        return [found[first] for first in sorted(found)]

    def subjects_of(self, frame: Frame) -> list[Phrase]:
        """Give the noun phrases that may be the subject of the sentence of a cue, before it, or of the one before."""
        begin = self.begin_of(frame)
        if begin < frame.at and is_topic(self._page, begin, frame.at):
            found: list[Phrase] = []  # «وحول اللاعب المصاب، أوضح»: what it is about does not speak
        else:
            found = self._subjects_before(begin, frame)
        if begin > 1 and self.content_of(frame.at) < 0:
            before = self._page.begin(begin - 2)
            found += self._free(before, min(begin, before + _LONGEST_OPENING), frame)
        return found

    def met(self, frame: Frame) -> Phrase | None:
        """Give the people of the sentence before, or else whom somebody turned to in the sentence."""
        return self._crowd_met(frame) or self._turned_to(frame)

    def _crowd_met(self, frame: Frame) -> Phrase | None:
        """Give the people of the sentence before, for where nobody else can speak: «استقبل الوفد. وأوضحوا أن»."""
        begin = self.begin_of(frame)
        if frame.who != "they" or not begin or self.content_of(frame.at) >= 0:
            return None
        since = max(self._page.begin(max(0, begin - 2)), begin - _LONGEST_DESCRIPTION)
        near = [one for one in reversed(self._phrases.within(since, begin)) if self.content_of(one.first) < 0]
        return next((one for one in near if one.kind == "crowd" and one.number == "many"), None)

    def _turned_to(self, frame: Frame) -> Phrase | None:
        """Give whom somebody turned to in the sentence, who answers: «اتصلت الصحيفة بالمدير سامي عياد فقال إن»."""
        then = self._page.folds[frame.at][0] == _FEH and self._page.conjoined(frame.at)
        if not (then or is_answer(self._page, frame)) or self.content_of(frame.at) >= 0:
            return None
        within = self.phrases_within(max(self.begin_of(frame), frame.at - _LONGEST_QUESTION), frame.at)
        people = [one for one in within if one.kind == "person" and one.number == "one" and not one.embedded]
        return people[-1] if people and people[-1].gender in (None, frame.who) else None

    def _subjects_before(self, begin: int, frame: Frame) -> list[Phrase]:
        """Give the noun phrases of the sentence of a cue that may be its subject."""
        found = self._free(begin, min(frame.at, begin + _LONGEST_OPENING), frame)
        acting = self._acting(found[-1].stop if found else begin, frame)
        does = [one for one in acting if frame.rule == _NOUN and one.stop == frame.at]
        does += self._writers(begin, frame)
        found = does + found + acting  # «المحكمة التي وقف فيها رجل | قام شاب بالاعتراف بأنه»
        if frame.cue is not None and frame.cue.mood == "participle":
            found += self._described(begin, frame.at)
        elif frame.who == "they" and frame.cue is not None and frame.cue.lemma not in continues():
            found += self._crowd_before(begin, frame)
        return found

    def _writers(self, begin: int, frame: Frame) -> list[Phrase]:
        """Give whose document it is that a verb says something in: «نشر تقرير لوزارة النقل، تقول فيه إن»."""
        if self._page.folds[frame.at + 1] not in IN_IT:
            return []
        before = reversed(self.phrases_within(max(begin, frame.at - _LONGEST_DESCRIPTION), frame.at))
        document = next((phrase for phrase in before if phrase.kind == "document"), None)
        if document is None:
            return []
        owner = owner_of(self._page, self._phrases, document) or self._phrases.at(document.stop)
        return [owner] if owner is not None and owner.gender in (None, frame.who) else []

    def _crowd_before(self, begin: int, frame: Frame) -> list[Phrase]:
        """Give the nearest people before a verb in the plural, whatever governs them: «التقت المزارعين، وأوضحوا»."""
        inside = self.content_of(frame.at)
        near = self.phrases_within(max(begin, frame.at - _LONGEST_DESCRIPTION), frame.at)
        crowds = (one for one in reversed(near) if one.kind == "crowd" and one.number == "many" and not one.embedded)
        return [one for one in crowds if self.content_of(one.first) == inside and one.first not in self._own][:1]

    def _described(self, begin: int, at: int) -> list[Phrase]:
        """
        Give whom a relative clause describes that a participle stands in, else behind: the latter comes last.

        «ردا على النائب سامي عياد، الذي زارها مؤكدا أن», «شكوى عبر محاميها، الذي قدم وثائق، مضيفا أن».
        """
        behind: list[Phrase] = []
        for phrase in reversed(self.phrases_within(max(begin, at - _LONGEST_DESCRIPTION), at)):
            place = phrase.relative_place
            if place is None or place[0] >= at or phrase.kind not in (None, "person"):
                continue
            if at < place[1]:
                return [self._own.get(phrase.first) or phrase]
            if not any(one.refers for one in self._phrases.terms[slice(*place)]):  # «الذي تباحث معه الوزير»
                behind.append(self._own.get(phrase.first) or phrase)
        return behind[:1]

    def _free(self, start: int, stop: int, frame: Frame) -> list[Phrase]:
        """Give the first noun phrases of a sentence that nothing governs, or the one that agrees with its verb."""
        opening = self._phrases.terms[start : min(stop, start + _OPENING)]
        at = next((index for index, one in enumerate(opening, start) if one.verb), None)
        verb = None if at is None else self._phrases.terms[at].verb
        either = at is not None and is_of_either(self._page.masks[at])
        if any(one.sort == "that" for one in opening):
            verb = None  # يشار إلى أن الحركة: of the verb behind it
        inside = self.content_of(frame.at)
        found: list[Phrase] = []
        phrases = self.phrases_within(start, stop)
        if verb is None:
            phrases = self._from_verb(phrases, start)
        for phrase in phrases:
            if not self._is_free(phrase, start) or self.content_of(phrase.first) not in (-1, inside):
                continue
            if verb in ("he", "she") and phrase.gender not in (None, verb) and not either:
                continue
            found.append(self._own.get(phrase.first) or phrase)
            if verb in ("he", "she") or len(found) == _MOST_SUBJECTS:
                break
        return found

    def _acting(self, start: int, frame: Frame) -> list[Phrase]:
        """Give the noun phrases between a token and a cue that stand right behind a verb of the writer's."""
        inside = self.content_of(frame.at)
        terms = self._phrases.terms
        return [
            self._own.get(phrase.first) or phrase
            for phrase in self.phrases_within(max(start, frame.at - _LONGEST_OPENING), frame.at)
            if may_act(terms[phrase.first - 1].verb, phrase, self._page.masks[phrase.first - 1])
            and self._is_free(phrase, start)
            and self.content_of(phrase.first) == inside and terms[phrase.first - 2].sort != "relative"
        ]  # fmt: skip

    def _from_verb(self, phrases: list[Phrase], start: int) -> list[Phrase]:
        """Leave out what stands before a sentence as its place and writer, if a verb and its subject follow."""
        terms = self._phrases.terms
        if not phrases or (phrases[0].stop < len(terms) and terms[phrases[0].stop].verb):
            return phrases
        for number, phrase in enumerate(phrases[:_MOST_SUBJECTS]):
            if phrase.first > start and terms[phrase.first - 1].verb in ("he", "she") and not phrase.embedded:
                relative = phrase.first > start + 1 and terms[phrase.first - 2].sort == "relative"
                return phrases if relative else phrases[number:]
        return phrases

    def _is_free(self, phrase: Phrase, start: int) -> bool:
        """Tell whether a noun phrase can be a subject: nothing governs it, or it owns a statement (في تصريح للوزير)."""
        if phrase.embedded or self.is_in_source(phrase.first) or self.is_told(phrase.first):
            return False
        led = phrase.first > start and self._phrases.terms[phrase.first - 1].verb is not None
        if phrase.kind in ("document", "country") and not led:
            return False
        if not led and phrase.head is not None and phrase.head.noun is not None and phrase.head.noun.owned:
            return False  # «كان المدرب سعيدا بأداء فريقه»: the pronoun stands for who acts
        met = self._page.masks[phrase.first - 1] if phrase.first > start else 0
        if met & OWNED and met & VERBAL_NOUN and not met & FINITE_VERB:
            return False  # «إثر لقائه عضو اللجنة سامي عياد، شدد على»
        if phrase.first in self._voices:
            return True  # «جاء ذلك على لسان سامي عياد. وأضاف»
        before = self._phrases.terms[phrase.first - 1].noun if phrase.first > start else None
        return not phrase.governed or (phrase.clitic == _LAM and before is not None and before.group == _STATEMENT)
