"""Who speaks where the text names nobody, or only in short: the fullest mention of each speaker."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from arnews.entities.cast import Cast, Figure, is_called_by_origin
from arnews.entities.works import asks_for_author
from arnews.mentions.extract import PEOPLE, Phrases, phrases_of
from arnews.mentions.names import is_defined
from arnews.mentions.phrase import Phrase, seal
from arnews.mentions.phrases import read_name, read_phrase, with_name
from arnews.mentions.signs import authors, continues, counterparts, is_origin, wider
from arnews.mentions.value import Gender
from arnews.quotations.candidates import Candidates
from arnews.quotations.described import (
    agrees,
    are_sources,
    is_body_again,
    is_described_so,
    is_talker,
    leads,
    may_be,
    nominative,
)
from arnews.quotations.detached import is_claim
from arnews.quotations.frames import Frame
from arnews.quotations.introduced import introduced_names
from arnews.quotations.issuers import maker_of, owner_of, theirs
from arnews.quotations.lexicons import head_kind
from arnews.quotations.page import Page, Place
from arnews.quotations.turns import asides, is_answer, voices_of
from arnews.quotations.unnamed import hidden_stop
from arnews.spans import Span
from arnews.word_classes import OWNED

__all__ = ["find_speakers"]

_EARLIER: Final = 12
"""How many speakers a dropped subject is looked for among: the last ones."""
_WAW: Final = "\N{ARABIC LETTER WAW}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_STATEMENT: Final = "statement"
_SOURCE: Final = "source"
_HELD: Final = frozenset(("office", "force"))
"""Groups of what somebody is appointed to: who is called by another is another."""
_LAW: Final = "law"
"""The group of judges and lawyers, who are several in a courtroom."""
_SERVING: Final = frozenset(("force", "cleric"))
"""Groups of nouns whose words of respect anyone of them may have: «اللواء» for the chief of police."""
_RANKED: Final = frozenset((_LAW, "office", *_SERVING))
"""Groups of nouns whose words of respect say more than that somebody is respected."""
_TALKER: Final = "talker"
_TRADES: Final = frozenset(("sport", "academic", "art", "medic", "press"))
"""Groups of nouns that say what somebody does, of which there is one in a club or a work: مهاجم، مدرب، مخرج."""
_OFFICES: Final = frozenset(("office", "force", "law", "kin", "source", "title", "cleric"))
"""Groups of nouns that say of nobody what they do besides."""
_SAY: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_RELAY: Final = "quotations.relay"
_ACCORDING: Final = "quotations.according_to"


def find_speakers(
    page: Page,
    frames: Sequence[Frame],
    sources: Sequence[Span | None],
    said: Iterable[Place] = (),
    names: Iterable[Span] = (),
) -> list[Span | None]:
    """
    Give the place of the fullest mention of the speaker of each frame, or `None`; `sources` are the places of theirs.

    `said` are the tokens of contents: whoever is mentioned there is the subject of no sentence of the writer. `names`
    are names that the layer ``people`` knows.

    A source is whom its words are joined to; a dropped subject is the speaker of the same sentence, the subject of the
    sentence before or the last speaker who leads: the first that agrees with the verb.
    """
    names = tuple(names)
    phrases = phrases_of(page.tokens, names)
    introduced = introduced_names(page, phrases, frames)
    if introduced:
        phrases = phrases_of(page.tokens, (*names, *introduced))
    return _Speakers(page, phrases, frames, said).resolve(sources)


class _Speakers:
    """The speakers of a page."""

    def __init__(self, page: Page, phrases: Phrases, frames: Sequence[Frame], said: Iterable[Place]) -> None:
        self._page = page
        self._phrases = phrases
        self._frames = frames
        self._cues = {frame.at for frame in frames}
        self._own = {frame.source[0]: self._source_of(frame, *frame.source) for frame in frames if frame.source}
        self._asides = asides(frames)
        self._voices = voices_of(page, phrases, frames, self._own)
        """Whose words were passed on right before, by where each is named: «جاء ذلك على لسان سامي عياد»."""
        self._candidates = Candidates(page, phrases, frames, self._own, said, self._voices)
        self._subjects = {frame.at: self._candidates.subjects_of(frame) for frame in frames if frame.dropped}
        crowds = ((frame.at, self._candidates.met(frame)) for frame in frames if frame.dropped)
        self._crowds = {at: crowd for at, crowd in crowds if crowd is not None}
        answers = (
            (frame, self._question_before(frame)) for frame in frames if frame.dropped and is_answer(page, frame)
        )
        self._answers = {frame.at: self._asked_by(at, frame) for frame, at in answers if at >= 0}
        """Who is asked before a verb of answering without a subject; `None` where a pronoun or nobody says it."""
        self._owners = {
            first: owner
            for first, own in self._own.items()
            if own is not None
            and own.kind == "document"
            and (owner := owner_of(page, phrases, own) or maker_of(phrases, own)) is not None
        }
        asked = self._asked()
        spoken_of = {phrase.first for phrase in asked if self._candidates.content_of(phrase.first) >= 0}
        self._cast = Cast(asked, self._verbs(), self._own, spoken_of)
        for voice, meant in self._voices.items():
            if meant is not None:
                self._cast.join(self._cast.of[voice], self._cast.of[meant.first])
        self._said: list[tuple[Frame, Figure]] = []
        self._leader: Figure | None = None
        """Who leads the last frame that has somebody who does."""
        self._issuers: dict[int, Figure | None] = {}
        """Whose a statement is, by the identity of its figure."""
        self._meant: dict[int, Figure] = {}
        """Whom a figure stands for that was not introduced, by its identity: «الخبير» after «سامي عياد»."""
        self._bare: dict[int, bool] = {}
        self._same: dict[int, bool] = {}

    def _source_of(self, frame: Frame, first: int, stop: int) -> Phrase | None:
        """Give the phrase of a source; one word that does not agree with its verb is a name: «أوضح النعيمات أن»."""
        claims = stop > first + 1 and is_claim(self._page.words[first]) and not self._page.has_article(first)
        own = self._phrases.whole(first + claims, stop)  # «مزاعم | الجماعة»
        timed = own is not None and own.name_place is not None and own.name_place[0] >= stop
        timed = timed and self._page.in_time(stop)  # «المتحدث | ليل أمس»
        if own is not None and (first < stop <= frame.at < own.stop or timed):
            own = read_phrase(self._phrases.terms, first, stop, whole=True)  # «المتهمان | أفادا»
        said = frame.opens == "phrase" and frame.content == stop and own is not None
        if own is not None and said and own.stop > stop:
            own = read_phrase(self._phrases.terms, first, stop, whole=True)  # «نفى المصدر | الأخبار»
        titled = own is not None and own.kind == "person" and bool(own.name)
        if own is not None and titled and own.name_place is not None and own.name_place[1] < stop:
            known = next((one for one in self._phrases.within(first + 1, stop) if own.names < one.names), None)
            if known is not None and known.name_place is not None and known.kind in (None, "person"):
                own = with_name(self._phrases.terms, own, *known.name_place)  # «عضو اللجنة النائب سامي | فتفت»
        if own is not None and own.kind == "person" and not own.name and own.number == "one":
            named = next((one for one in self._phrases.within(first + 1, stop) if one.stop == stop and one.name), None)
            if named is not None and named.head is None and named.name_place is not None and not named.clitic:
                own = with_name(self._phrases.terms, own, *named.name_place)  # «النائب عن الكتلة | سامي عياد»
        if own is not None and own.kind == "person" and (own.rest or not own.name):
            own = self._with_second(own, stop)
        if own is not None and stop - first == 1 and (self._is_given(own) or self._is_her_name(frame, own)):
            return read_name(self._phrases.terms, first, stop)
        own = nominative(own) if own is not None else None
        if own is not None and own.relative_place is None and not own.definite and not own.name:
            comma = self._page.find_role(first + 1, stop, "comma")
            if comma is not None and comma + 1 < stop and hidden_stop(self._page, comma + 1, stop) == stop:
                own = evolve(own, relative_place=(comma + 1, stop))  # «مصدر، رفض الكشف عن اسمه»
                seal(own)
        if own is None or own.head is None or own.head.noun is not None:
            return own
        alone = own.relative_place is not None and not own.name and own.title == (own.head.stem,)
        if alone and not own.head.article and self._phrases.is_named_before(own.head.stem, own.first):
            name = read_name(self._phrases.terms, first, first + 1)  # «ماسك، الذي اشترى الموقع»
            return evolve(name, stop=own.stop, reach=own.reach, relative_place=own.relative_place)
        named = self._phrases.at(first + 1)
        if named is not None and own.names < named.names and named.stop <= stop:
            return evolve(named, first=first)  # «التركي | فاتح تيريم المدير الفني»
        if stop - first > 1 or frame.at != first - 1:
            return own
        agrees = frame.who != "he" or (own.number == "one" and own.gender != "she")
        return own if agrees else read_name(self._phrases.terms, first, stop)

    def _is_given(self, own: Phrase) -> bool:
        """Tell whether a bare noun for somebody is a name that stood before: «ناجي» after «شقيقه ناجي أبو حميد»."""
        head = own.head
        if head is None or head.noun is None or head.noun.kind != "person" or head.article or head.clitic or own.name:
            return False
        return self._phrases.is_named_before(head.stem, own.first)

    def _is_her_name(self, frame: Frame, own: Phrase) -> bool:
        """Tell whether a noun for a man behind the verb of a woman is her name: «أضافت الخطيب» after «لينا الخطيب»."""
        head = own.head
        if head is None or head.noun is None or own.gender != "he" or own.name or own.kind != "person":
            return False
        if frame.who != "she" or frame.at != own.first - 1:
            return False
        return self._phrases.is_named_before(head.stem, own.first)

    def _with_second(self, own: Phrase, stop: int) -> Phrase:
        """Give a title with the second one and the name behind it: «نائب رئيس الوزراء وزير المالية سامي عياد»."""
        second = next((one for one in self._phrases.within(own.first + 1, stop) if one.name), None)
        if second is None or second.kind != "person" or second.embedded or second.governed or second.stop > stop:
            return own
        if second.head is None or second.head.article or own.gender != second.gender:
            return own
        if own.name and own.name_place != second.name_place:
            return own
        first = self._phrases.at(own.first)
        if first is None or first.stop != second.first:
            return own
        both = evolve(
            own, heads=first.heads + second.heads, title=first.title + second.title, rest=(), name=second.name,
            name_place=second.name_place, stop=second.stop, reach=stop, definite=True,
        )  # fmt: skip
        seal(both)
        return both

    def resolve(self, sources: Sequence[Span | None]) -> list[Span | None]:
        """Give the speaker of each frame."""
        found: list[Span | None] = []
        last: Span | None = None
        for frame, source in zip(self._frames, sources, strict=True):
            own = self._own.get(frame.source[0]) if frame.source else None
            figure = self._who(frame, own)
            if figure is None:
                found.append(source)
                continue
            again = last is not None and own is not None and own.group == _SOURCE and own.same
            self._said.append((frame, figure))
            if self._leads(frame):
                self._leader = figure
            if again:
                found.append(last)
                continue
            mine = own if own is not None and self._cast.of[own.first] is figure else None
            best = figure.fullest(frame.at, mine)
            first = frame.source[0] if frame.source is not None else 0
            claimed = own is not None and own.first == first + 1 and is_claim(self._page.words[first])
            as_written = own is not None and not claimed and (own.several or (best is own and own.reach > 0))
            last = source if best is None or as_written else self._place(best)
            found.append(last)
        return found

    def _who(self, frame: Frame, own: Phrase | None) -> Figure | None:
        if own is None:
            found = self._dropped(frame) if frame.dropped else None
            return (self._issuer(found) or found) if found is not None and found.kind == "document" else found
        figure = self._cast.of[own.first]
        known = self._meant.get(id(figure))
        if known is not None and not own.name:
            return known
        found = self._found(frame, own, figure)
        if found is not figure and figure.mentions[0] is own and not (is_talker(own) or own.same):
            self._meant[id(figure)] = found
        return found

    def _found(self, frame: Frame, own: Phrase, figure: Figure) -> Figure:
        """Give whom a source means, of which `figure` is all that its words are joined to."""
        if own.group == _SOURCE and own.same and self._said:
            return self._said[-1][1]
        if own.kind == "person" and (own.group == _TALKER or (own.same and self._is_same(figure))):
            return self._person_before(own) or figure
        if (goer := self._described_again(frame, own, figure)) is not None:
            return goer
        if self._leader is not None and figure.mentions[0] is own and is_body_again(self._leader, own, frame):
            return self._leader
        if are_sources(own) and figure.mentions[0] is own and own.definite:  # «مصادر في المدينة», «المصادر المحلية»
            last = self._leader
            if last is not None and last.kind == "crowd" and not last.definite and own.nouns <= last.heads:
                return last
        if own.group == _SOURCE and figure.mentions[0].definite and figure.words <= own.words:  # nobody introduced it
            last = self._leader
            if last is not None and last.kind == "person" and not last.definite and last.number == own.number:
                return last  # «عن مسؤول في المدرسة أن …. وتابع المصدر أن»
            return last if last is not None and last.kind in ("organisation", "crowd") else figure
        if own.kind == "document":
            issuer = self._issuer(figure) or self._teller(own, figure)
            if issuer is not None:
                return issuer
        owned = self._page.masks[own.first] & OWNED and head_kind(self._page.words[own.first]) == "document"  # بيانه
        if own.kind == "document" and (whose := theirs(self._page, self._phrases, own)) is not None:
            return self._latest_who(whose) or figure
        if own.group != _STATEMENT and not owned:
            return figure
        bare = own.definite and self._is_bare(figure)
        last = self._leader if bare or owned else None
        return last if last is not None and last.kind != "document" else figure

    def _person_before(self, own: Phrase) -> Figure | None:
        """Give the last person who led, else who was named in passing: «…، حسب سامي عياد. وقال المتحدث»."""
        said = [(other, one) for other, one in reversed(self._said[-_EARLIER:]) if may_be(one, own)]
        leading = (one for other, one in said if leads(other))
        return next(leading, None) or next((one for other, one in said if not other.inside), None)

    def _latest_who(self, gender: Gender) -> Figure | None:
        """Give who led last and agrees: a person or body."""
        said = [self._leader] if self._leader is not None else []
        said += [one for _, one in reversed(self._said[-_EARLIER:])]
        return next((one for one in said if one.kind != "document" and one.gender in (None, gender)), None)

    def _is_bare(self, figure: Figure) -> bool:
        """Tell whether nothing is said of a statement in any of its mentions but what it is; looked for once."""
        key = id(figure)
        if key not in self._bare:
            mentions = figure.mentions
            self._bare[key] = all(len(one.title) <= 1 and one.relative_place is None for one in mentions)
        return self._bare[key]

    def _is_same(self, figure: Figure) -> bool:
        """Tell whether all mentions say that they are the same as before; looked for once."""
        key = id(figure)
        if key not in self._same:
            self._same[key] = all(one.same for one in figure.mentions)
        return self._same[key]

    def _described_again(self, frame: Frame, own: Phrase, figure: Figure) -> Figure | None:
        """
        Find who goes on under a description that nobody has had: «أضاف الخبير» after «سامي عياد، رئيس المنتدى».

        Who is definite and was not introduced was named before: with a verb of going on, and behind «according to»,
        that is who spoke last, unless it is an office; a word of respect by itself is somebody who was named.
        """
        talks = is_talker(own) and all(map(is_talker, figure.mentions))
        new = figure.mentions[0] is own or talks
        last = self._leader
        if last is None and talks:
            last = self._person_before(own)
        if new and own.head and own.head.stem in authors(owners=True) and own.first + 1 in self._page.quoted:
            said = [one for _, one in reversed(self._said[-_EARLIER:])]  # «صاحب "كتاب الأمير"»
            named = [one for one in said if one.names and may_be(one, own) and agrees(one, frame)]
            makers = [one for one in named if not one.heads.isdisjoint(authors(owners=False))]
            return next(iter(makers or named), None)
        if new and last is not None and is_described_so(last, own) and agrees(last, frame):
            return last
        if own.head is None or own.number != "one" or last is None:
            return None
        continued = frame.rule == _ACCORDING or (frame.cue is not None and frame.cue.lemma in continues())
        player = (
            own.group in _TRADES and last.group in ("", own.group) and own.head.stem not in last.heads
        )  # «أضاف ظهير ريال مدريد» after «سامي عياد»
        if own.name if not player else own.name and (own.head.article or not continued):
            return None
        if not is_defined(own.head) and not (player and own.definite):
            return None
        if own.kind != "person" and not (own.kind is None and own.head.person):
            return None
        if not new or last.kind not in (None, "person") or not last.names:
            return None
        respect = own.head.honors and len(own.title) <= 1 and not own.rest and last.definite
        if respect and own.group in _RANKED:
            respect = own.head.stem in last.heads or (own.group != _LAW and last.group is None)
            respect = respect or (own.group in _SERVING and last.group == own.group)
        continued = talks or (continued and own.group not in _HELD)  # «أبرز المتحدث»
        continued = continued or self._is_taken_up(frame, own)
        return last if (respect or continued) and agrees(last, frame) else None

    def _is_taken_up(self, frame: Frame, own: Phrase) -> bool:
        """Tell whether who spoke right before is meant by what they do: «شدد الناشط الحقوقي» after «سامي عياد»."""
        if own.group in _OFFICES or len(own.title) != 2 or is_origin(own.title[1]) or not self._said:
            return False
        told = frame.cue is not None and frame.cue.speech_act in ("say", "assert") and frame.cue.lemma != _SAY
        before = self._said[-1][0]
        return told and before.at >= self._page.begin(max(0, self._page.begin(frame.at) - 2))

    def _issuer(self, figure: Figure) -> Figure | None:
        """Give whose statement a figure is by the last mention that says so; looked for once."""
        key = id(figure)
        if key not in self._issuers:
            owners = (self._owners[one.first] for one in reversed(figure.mentions) if one.first in self._owners)
            owner = next(owners, None)
            self._issuers[key] = self._cast.of[owner.first] if owner is not None else None
        return self._issuers[key]

    def _teller(self, own: Phrase, figure: Figure) -> Figure | None:
        """Find who spoke in a document that now speaks: «قالت المنظمة في تقرير إن …. وأوضح التقرير أن …»."""
        if own.head is None or own.head.noun is None or not own.definite or len(own.title) > 1:
            return None
        terms = self._phrases.terms
        best = figure.fullest(own.first)
        for other, one in reversed(self._said[-_EARLIER:]):
            if other.medium is None or one.kind == "document" or not leads(other):
                continue
            noun = terms[other.medium[0]].noun
            alone = best is None or best.words <= own.words or best.first == other.medium[0]
            if noun is not None and noun.form == own.head.noun.form and alone:
                return one
        return self._owner_before(figure)

    def _owner_before(self, figure: Figure) -> Figure | None:
        """Find who spoke in a sentence that begins with their document: «وفي تقريرها، قالت الهيئة إن … وأوضح»."""
        theirs = [one.first for one in figure.mentions[-_EARLIER:] if self._page.masks[one.first] & OWNED]
        said = reversed(self._said[-_EARLIER:]) if theirs else ()
        return next(
            (
                one for other, one in said if one.kind != "document" and leads(other)
                and any(self._page.begin(other.at) <= first < other.at for first in theirs)
            ),
            None,
        )  # fmt: skip

    def _place(self, phrase: Phrase) -> Span:
        return self._page.tokens.span(phrase.first, phrase.reach or phrase.stop, phrase.cut)

    def _verbs(self) -> dict[int, Gender]:
        """Give the gender of the verbs before the sources: قالت هند, not نقلت الوكالة عن الوزير, nor بحسب هند."""
        return {
            frame.source[0]: "she" if frame.who == "she" else "he"
            for frame in self._frames
            if frame.source and frame.rule != _RELAY and frame.at < frame.source[0] and frame.who in ("he", "she")
            and not (frame.rule == _ACCORDING and self._is_bare_name(frame.source[0]))
        }  # fmt: skip

    def _is_bare_name(self, first: int) -> bool:
        """Tell whether the name of somebody by itself begins at a token, which says nothing of their gender."""
        own = self._own.get(first)
        return own is not None and bool(own.name) and not own.title and own.gender is None

    def _asked(self) -> list[Phrase]:
        """Give the phrases that can be one with a source or with the subject of a sentence, in order."""
        chosen = {phrase.first: phrase for phrase in self._own.values() if phrase is not None}
        chosen |= {
            phrase.first: phrase for some in self._subjects.values() for phrase in some if phrase.first not in chosen
        }
        chosen |= {one.first: one for one in self._crowds.values() if one.first not in chosen}
        voices = (self._phrases.at(first) for first in self._voices)
        chosen |= {one.first: one for one in voices if one is not None and one.first not in chosen}
        chosen |= {owner.first: owner for owner in self._owners.values() if owner.first not in chosen}
        chosen |= {one.first: one for one in self._answers.values() if one is not None and one.first not in chosen}
        keys: set[str] = set()
        groups: set[str] = set()
        for phrase in chosen.values():
            keys |= phrase.keys
            head = phrase.head
            if head is None:
                continue
            if head.noun is None:
                keys.add(head.stem)
            if head.honors or head.noun is None:
                keys.update(phrase.title)
            if phrase.kind == "person" and not phrase.name and any(map(is_origin, phrase.title)):
                keys |= counterparts()  # «الوزير التركي» after «نظيره التركي»
            if head.owner is not None or phrase.latter or asks_for_author(phrase) or is_called_by_origin(phrase):
                groups.add(PEOPLE)
            elif phrase.definite:
                for meant in wider().get(head.stem, ()):
                    groups |= meant.groups
                    keys |= meant.words
                    if meant.words and not meant.groups and meant.kind == "person":
                        groups.add(PEOPLE)  # «النقيب» after «رئيس نقابة الصيادلة سامي عياد»: a word of the title
        for _ in range(_ROUNDS):
            more: dict[int, Phrase] = {}
            for phrase in self._phrases.alike(keys, groups):
                first = phrase.first
                if first in self._cues or (phrase.in_marks and self._candidates.is_told(first)):
                    continue  # «طالب»: no student; «مصدر محلي لـ"المصدر أونلاين"»
                apart = phrase.embedded or phrase.clitic == _WAW or not self._candidates.is_in_source(first)
                if first not in chosen and apart:
                    more[first] = phrase
            if not more:
                break
            chosen |= more
            keys = {word for phrase in more.values() for word in phrase.name}
            groups = set()
        speaking = (*self._own.values(), *self._owners.values())
        for stem in {phrase.head.stem for phrase in speaking if phrase and phrase.head and phrase.head.noun is None}:
            for at in self._phrases.places(stem)[:_MOST_PLACES]:
                if at not in chosen and self._phrases.terms[at].sort == "word" and not self._candidates.is_inside(at):
                    other = read_phrase(self._phrases.terms, at, len(self._phrases.terms))
                    if other is not None:
                        chosen[at] = other
        return [chosen[first] for first in sorted(chosen)]

    def _dropped(self, frame: Frame) -> Figure | None:
        """Find the subject that is only in a verb or participle."""
        if frame.at in self._answers:
            asked = self._answers[frame.at]
            return self._cast.of[asked.first] if asked is not None else self._last_who(frame)
        begin = self._candidates.begin_of(frame)
        participle = frame.cue is not None and frame.cue.mood == "participle"
        if participle and self._said and self._said[-1][0].at >= begin and not self._said[-1][0].level:
            last_frame, figure = self._said[-1]
            near = last_frame.head_stop + 1 >= frame.at - 1
            led = any(leads(other) and other.at >= begin and agrees(one, frame) for other, one in self._said[-2:])
            own = self._own.get(last_frame.source[0]) if last_frame.source else None
            found = led and own is not None and own.kind == "document"  # قالت إن … بحسب شهادة فلان، مشيرة إلى
            if last_frame.opens in ("before", "around") and near and not found and agrees(figure, frame):
                return figure  # وفقا لفلان، مضيفا أن
        earlier = [
            (other, one)
            for other, one in reversed(self._said[-_EARLIER:])
            if self._leads(other) and (agrees(one, frame) or self._is_called(other, frame))
        ]
        if len(earlier) > 1 and self._is_told_by_another(*earlier[0], *earlier[1]):
            del earlier[0]
        same = next(((other.at, figure) for other, figure in earlier if other.at >= begin), None)
        if same is not None:
            return self._newcomer(frame, same[0]) or same[1]
        he = self._page.folds[frame.at - 1].removeprefix(_WAW) in _HE  # «إلى أن الوزير باق، وهو قال إن»
        if frame.level and not participle and not he and not self._page.conjoined(frame.at):
            outer = next((one for other, one in reversed(self._said) if other.level < frame.level), None)
            if outer is not None and agrees(outer, frame):
                return outer  # «…»، مثلما قال، «…»
        subjects = [self._cast.of[phrase.first] for phrase in self._subjects[frame.at]]
        mine = [one for one, phrase in zip(subjects, self._subjects[frame.at], strict=True) if phrase.first >= begin]
        subject = next((one for one in mine if agrees(one, frame)), None)
        if subject is not None:
            return subject
        if participle and frame.who == "he" and (careless := self._led_before(frame, begin)) is not None:
            return careless
        last = earlier[0][1] if earlier else None
        if last is not None and self._goes_on(frame, earlier[0][0], begin):
            return last
        according = self._according(frame, begin)
        if according is not None:
            return according
        subject = next((one for one in subjects if one not in mine and agrees(one, frame)), None)
        if last is None:
            return subject or self._quoted(frame) or self._met(frame)
        return subject if subject is not None and subject.definite and not participle else last

    def _led_before(self, frame: Frame, begin: int) -> Figure | None:
        """Give who led the sentence before a participle that nobody agrees with: «أعلنت الوزارة أن …، مضيفا أن»."""
        said = ((other, one) for other, one in reversed(self._said[-_EARLIER:]) if other.at >= begin)
        return next((one for other, one in said if self._leads(other) and other.level == frame.level), None)

    def _met(self, frame: Frame) -> Figure | None:
        """Find the people of the sentence before, or whom somebody turned to, as figures."""
        crowd = self._crowds.get(frame.at)
        return self._cast.of.get(crowd.first) if crowd is not None else None

    def _is_told_by_another(self, frame: Frame, one: Figure, before: Frame, speaker: Figure) -> bool:
        """Tell whether an attribution lies in the sentence of a person who speaks: «قال سامي إنه …، وفقا لعلي»."""
        if frame.rule != _ACCORDING or before.rule == _ACCORDING or one is speaker:
            return False
        person = speaker.kind in (None, "person") and bool(speaker.names)
        return person and before.at >= self._page.begin(frame.at) and before.cue is not None

    def _question_before(self, frame: Frame) -> int:
        """Give the last verb of asking in the sentence of a verb and the one before, or -1: «سألت … الوزير … فأجاب»."""
        since = self._candidates.begin_of(frame)
        if self._candidates.content_of(frame.at) < 0:
            since = self._page.begin(max(0, since - 2))
        since = max(since, frame.at - _LONGEST_QUESTION)
        cues = ((at, self._page.cue(at)) for at in range(frame.at - 1, since - 1, -1))
        return next((at for at, cue in cues if cue is not None and cue.speech_act == "question" and cue.object), -1)

    def _asked_by(self, at: int, frame: Frame) -> Phrase | None:
        """Give whom a verb of asking has as its object: the second behind it, or the only one if it is not who asks."""
        ours = self._page.folds[at].endswith(_US)
        if self._page.masks[at] & OWNED and not ours:
            return None  # «سأله الصحفي … فأجاب»
        found = [
            one
            for one in self._candidates.phrases_within(at + 1, frame.at)
            if not (one.governed or one.embedded or one.clitic == _WAW or self._candidates.is_in_source(one.first))
        ]
        if found and found[0].first == at + 1 and not ours:
            found = found[1:]
        return next((one for one in found if one.gender in (None, frame.who) and one.number == "one"), None)

    def _last_who(self, frame: Frame) -> Figure | None:
        """Give who spoke last and agrees with a verb."""
        said = reversed(self._said[-_EARLIER:])
        return next((one for other, one in said if self._leads(other) and agrees(one, frame)), None)

    def _leads(self, frame: Frame) -> bool:
        """Tell whether a speaker can go on after a frame: none who is only named in passing."""
        return leads(frame) and frame.at not in self._asides

    def _is_called(self, other: Frame, frame: Frame) -> bool:
        """Tell whether who spoke can be the subject of a verb by what they are called: «المصدر نفسه»."""
        own = self._own.get(other.source[0]) if other.source else None
        return own is not None and own.group == _SOURCE and own.number == "one" and frame.who == own.gender

    def _quoted(self, frame: Frame) -> Figure | None:
        """Find who spoke last inside what somebody says: «قال المدير إن الركاب قالوا … وأضاف: "قالوا …"»."""
        return next((one for _, one in reversed(self._said[-_EARLIER:]) if agrees(one, frame)), None)

    def _newcomer(self, frame: Frame, since: int) -> Figure | None:
        """Find the subject of a clause of the writer behind the last speaker: «وكان البنك قد أصدر بيانا أكد فيه»."""
        terms = self._phrases.terms
        for phrase in reversed(self._subjects[frame.at]):
            if phrase.first <= since:
                break
            if (
                phrase.first not in self._own
                and self._page.roles[phrase.first - 2] != "also"  # «أعلنت الشرطة – كما ذكرت الصحيفة – أن»
                and terms[phrase.first - 1].verb is not None
                and agrees(figure := self._cast.of[phrase.first], frame)
            ):
                return figure
        return None

    def _goes_on(self, frame: Frame, last: Frame, begin: int) -> bool:
        """Tell whether who spoke last goes on: the verb says so, or they spoke in the sentence before."""
        continued = frame.cue is not None and frame.cue.lemma in continues()
        return continued or last.at >= self._page.begin(max(0, begin - 2))

    def _according(self, frame: Frame, begin: int) -> Figure | None:
        """Find according to whom the sentence before was: «أغلق الجسر، بحسب مصدر محلي. وقال: …»."""
        if not self._said or self._said[-1][0].level or self._said[-1][0].opens != "before":
            return None
        other, figure = self._said[-1]
        near = other.at >= self._page.begin(max(0, begin - 2))
        return figure if near and agrees(figure, frame) else None


_LONGEST_QUESTION: Final = 40
"""How far before an answer the verb of asking may stand."""
_HE: Final = frozenset((_HEH + _WAW, _HEH + "\N{ARABIC LETTER YEH}"))
_US: Final = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}"
_ROUNDS: Final = 2
_MOST_PLACES: Final = 20
