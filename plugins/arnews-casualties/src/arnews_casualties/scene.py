"""A document as the grammar sees it: tokens, and by token the annotations of the layers that are read."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final

from attrs import frozen

from arnews import Annotation, Document, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.quotations import Quotation
from arnews.records import ending_at, starting_at
from arnews.times import TimeExpression
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import classes_of
from arnews.words import word
from arnews_casualties.words import KINDS, NounForm, Trigger, causes, kin, members, nations, people, roles, triggers

__all__ = ["OLDEST", "Scene"]

_BETWEEN_AGES: Final = frozenset({"\N{ARABIC LETTER WAW}", "\N{ARABIC COMMA}", ","})
_WAW: Final = "\N{ARABIC LETTER WAW}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_NOTHING: Final[frozenset[str]] = frozenset()
_SHORT: Final = 3
OLDEST: Final = 120
"""From so many years on a number is no age."""
_SEVERAL: Final = 2
_HOURS: Final = "PT"
"""How the values of periods begin that are shorter than a day."""
_NO_NAME: Final = frozenset({"stop", "place_head", "side", "total", "clause", "relative"})
_NAME: Final = 4
"""How many tokens from who somebody is to his age his name may have: «الطفلة سلمى عادل (9)»."""
_UNTOLD: Final = ("total", "campaign", "toll_late")
"""Shapes of words that tell of harm, but not to whom."""
_HALF: Final = 14
"""How many tokens behind «تعرض» the harm may be named: «للاختطاف»."""
_QUOTATIONS: Final = 40
"""How many quotations are looked at for the one that claims a record; they nest seldom and never so deep."""


@frozen(slots=False)
class Scene:
    """A document, its tokens, and what the layers below found, by the token where it begins or ends."""

    doc: Document
    tokens: Tokens

    @cached_property
    def published(self) -> date | None:
        """The day of publication, whatever the hour."""
        published = self.doc.published
        return published.date() if isinstance(published, datetime) else published

    @cached_property
    def words(self) -> Sequence[str]:
        """The written forms of the tokens."""
        return self.tokens.words

    @cached_property
    def numbers(self) -> Mapping[int, Annotation[Number]]:
        """Numbers by their first token; ages are none."""
        found = starting_at(self.tokens, self.doc.numbers)
        return {index: one for index, one in found.items() if index not in self.ages} if self.ages else found

    @cached_property
    def numbers_end(self) -> Mapping[int, Annotation[Number]]:
        """Numbers by their last token; ages are none."""
        found = ending_at(self.tokens, self.doc.numbers)
        return {index: one for index, one in found.items() if index not in self.ages} if self.ages else found

    @cached_property
    def ages(self) -> Mapping[int, Annotation[Number]]:
        """Numbers in brackets that say how old those before are, by their token: «رجل (54)», «الطفلة سلمى (9)»."""
        found = starting_at(self.tokens, self.doc.numbers)
        ages = {index: one for index, one in found.items() if self._is_age(index, one)}
        return ages | {at: found[at] for index in found for at in self._ages_of_several(index, found)}

    def _ages_of_several(self, index: int, found: Mapping[int, Annotation[Number]]) -> Sequence[int]:
        """
        Give the tokens of the ages of several before their bracket: «وطفلاهما (8 و5)», «3 أطفال (4 و6 و9)».

        The last may be told in years: «جنديان (22 و24 عاما)». They are as many as those before, or as their noun says.
        """
        if index < 2 or self.words[index - 1] != "(" or self._years(index) is not None:
            return ()
        told, after = self._ages_from(index, found)
        noun = self.people(index - 2) or self.kin(index - 2) if len(told) >= _SEVERAL else None
        if noun is None or after >= len(self.words) or self.words[after] != ")":
            return ()
        bare = [at for at in told if self._years(at) is None]
        if index - 3 in self._numbered:  # «3 أطفال (4 و6 و9)»
            near = (found[first] for first in range(index - 3, max(index - 3 - _NAME, -1), -1) if first in found)
            number = next(near, None)
            return bare if number is not None and number.value.value == len(told) else ()
        fitting = "dual" if len(told) == _SEVERAL else "plural"
        return bare if any(form.number == fitting for form in noun.found.entries) else ()

    def _ages_from(self, index: int, numbers: Mapping[int, Annotation[Number]]) -> tuple[list[int], int]:
        """Give the tokens of the ages from one on, by numbers or in years, and the token behind: «22 و24 عاما | )»."""
        told: list[int] = []
        at = after = index
        while (years := self._years(at)) is not None or at in numbers:
            value = numbers[at].value.value if years is None else 1
            if not (isinstance(value, int) and 0 < value < OLDEST):
                break
            told.append(at)
            at = after = self.past(years or numbers[at])
            at += at < len(self.words) and self._written(at) in _BETWEEN_AGES
        return told, after

    def _years(self, index: int) -> Annotation[TimeExpression] | None:
        """Give the period at a token, if somebody may be so old: no hours or minutes."""
        time = self.times.get(index)
        if time is None or time.value.type != "DURATION" or (time.value.value or "").startswith(_HOURS):
            return None
        return time

    def _written(self, index: int) -> str:
        """Give the letters of a token, or its mark."""
        return word(self.words[index]).folded or self.words[index]

    def _is_age(self, index: int, number: Annotation[Number]) -> bool:
        words, value = self.words, number.value.value
        if number.value.kind != "cardinal" or not isinstance(value, int) or not 0 < value < OLDEST:
            return False
        after = self.past(number)
        if index < 2 or words[index - 1] != "(" or after >= len(words) or words[after] != ")":
            return False
        for at in range(index - 2, max(index - 2 - _NAME, -1), -1):
            if at in self._numbered:
                return False  # «15 رجلا (15)»
            if self._names_end(at):
                return True
            if not self.kinds(at).isdisjoint(_NO_NAME):
                return False
            noun = self.people(at) or self.kin(at)
            if noun is not None and all(form.number == "singular" for form in noun.found.entries):
                return at - 1 not in self._numbered
            if noun is not None or self.trigger(at) is not None or at in self.places:
                return False
            if self.is_punctuation(at) and words[at] != ".":
                return False
        return False

    @cached_property
    def _numbered(self) -> frozenset[int]:
        return frozenset(ending_at(self.tokens, self.doc.numbers))

    def _names_end(self, index: int) -> bool:
        """Tell whether somebody's name ends with a token."""
        return any(
            self.past(one) == index + 1
            for first in range(index, max(index - _NAME, -1), -1)
            if (one := self.names.get(first)) is not None
        )

    def past_ages(self, index: int) -> int:
        """Give the token behind the ages of a bracket at one, or the token itself: «فتى | (17 عاما)», «(8 و5)»."""
        if index + 2 >= len(self.words) or self.words[index] != "(":
            return index
        told, after = self._ages_from(index + 1, self.ages)
        return after + 1 if told and after < len(self.words) and self.words[after] == ")" else index

    @cached_property
    def times(self) -> Mapping[int, Annotation[TimeExpression]]:
        """Time expressions by their first token."""
        return starting_at(self.tokens, self.doc.times)

    @cached_property
    def times_end(self) -> Mapping[int, Annotation[TimeExpression]]:
        """Time expressions by their last token."""
        return ending_at(self.tokens, self.doc.times)

    @cached_property
    def places(self) -> Mapping[int, Annotation[Any]]:
        """Places by their first token, where the ``places`` layer was run."""
        return starting_at(self.tokens, self.doc.layer("places", ()))

    @cached_property
    def places_end(self) -> Mapping[int, Annotation[Any]]:
        """Places by their last token."""
        return ending_at(self.tokens, self.doc.layer("places", ()))

    @cached_property
    def names(self) -> Mapping[int, Annotation[Any]]:
        """Mentions of people by name, where the ``people`` layer was run."""
        return starting_at(self.tokens, (one for one in self.doc.layer("people", ()) if one.value.mention != "nominal"))

    @cached_property
    def quotations(self) -> tuple[Annotation[Quotation], ...]:
        """The quotations of the document."""
        return self.doc.quotations

    @cached_property
    def sentences(self) -> list[int]:
        """The first token of each sentence."""
        return [self.tokens.at(sentence.start) for sentence in self.doc.sentences]

    def is_role(self, name: str, index: int) -> bool:
        """Tell whether a word (or a phrase) of a role begins at a token."""
        return self.match(name, index) is not None

    def match(self, name: str, index: int) -> Match[Any] | None:
        """Give the word or phrase of a role that begins at a token."""
        words = self.words
        if not 0 <= index < len(words) or name not in KINDS[words[index]]:
            return None
        return roles(name).match(self.tokens, index)

    def kinds(self, index: int) -> frozenset[str]:
        """Give the roles that a token has, or begins a phrase of."""
        return KINDS[self.words[index]]

    def is_plain(self, index: int) -> bool:
        """Tell whether a token is a word that no table of this plugin has."""
        return not KINDS[self.words[index]]

    def is_verb(self, index: int) -> bool:
        """Tell whether a word is a finite verb more often than anything else."""
        first = classes_of(self.tokens.words[index]).likeliest
        return first is not None and first.part == "verb"

    def is_of_present(self, index: int) -> bool:
        """Tell whether a word is a verb in the present more often than anything else."""
        first = classes_of(self.tokens.words[index]).likeliest
        return first is not None and first.form == "imperfect"

    def is_past(self, index: int) -> bool:
        """Tell whether a word is a verb in the past more often than anything else."""
        first = classes_of(self.tokens.words[index]).likeliest
        return first is not None and first.form == "perfect"

    def people(self, index: int) -> Match[NounForm] | None:
        """Give the word for people at a token."""
        return people().match(self.tokens, index) if self._is("people", index) else None

    def cause(self, index: int) -> Match[str] | None:
        """Give the word for a cause at a token; «وقف إطلاق النار» is none."""
        if not self._is("cause", index) or self._is("ceasing", index - 1):
            return None
        return causes().match(self.tokens, index)

    def trigger(self, index: int) -> Match[Trigger] | None:
        """Give the word at a token that says that people came to harm; a toll alone says of nobody what happened."""
        found = self.harm(index)
        return None if found is not None and found.entry.shape in _UNTOLD else found

    def harm(self, index: int) -> Match[Trigger] | None:
        """Give the word at a token that a record may begin with, a toll («حصيلة الفيضانات») among them."""
        found = triggers().match(self.tokens, index) if self._is("trigger", index) else None
        if found is not None and found.found.proclitics and found.entry.kind == "affected" and self._is_by(found):
            return None
        return None if found is not None and found.entry.half and not self._is_whole(found) else found

    def _is_by(self, found: Match[Trigger]) -> bool:
        """Tell whether a word only says of what people are ill: «إصابة 8 طالبات | بتسمم», not «بتسمم 40 طالبا»."""
        if self.cause(found.start) is None:
            return False
        return (
            found.stop not in self.numbers and self.people(found.stop) is None and not self.is_role("hedge", found.stop)
        )

    def _is_whole(self, found: Match[Trigger]) -> bool:
        """Tell whether the other half of a verb for harm follows: «نقل خمسة | إلى المستشفى»."""
        stop = min(found.stop + _HALF, self.sentence(found.start)[1])
        return any(self.match(entry.ends, at) for at in range(found.stop, stop) for entry in found.found.entries)

    def kin(self, index: int) -> Match[NounForm] | None:
        """Give the word for kin at a token."""
        return kin().match(self.tokens, index) if self._is("kin", index) else None

    def member(self, index: int) -> Match[NounForm] | None:
        """Give the word for a member of a family at a token: «أب»."""
        return members().match(self.tokens, index)

    def nation(self, index: int) -> Match[str] | None:
        """Give the country that is named at a token."""
        return nations().match(self.tokens, index) if self._is("nation", index) else None

    def _is(self, name: str, index: int) -> bool:
        return 0 <= index < len(self.words) and name in KINDS[self.words[index]]

    def kinds_before(self, index: int, reach: int) -> frozenset[str]:
        """Give all roles of the tokens before a token, at most `reach` of them, in its sentence."""
        first = max(self.sentence(index)[0], index - reach)
        return _NOTHING.union(*[KINDS[written] for written in self.words[first:index]])

    def kinds_after(self, index: int, stop: int) -> frozenset[str]:
        """Give all roles of the tokens from one up to another."""
        return _NOTHING.union(*[KINDS[written] for written in self.words[index:stop]])

    def role_before(self, name: str, index: int, reach: int) -> Match[Any] | None:
        """Give the nearest word of a role that ends at most `reach` tokens before a token, in its sentence."""
        words = self.words
        for start in range(index - 1, max(self.sentence(index)[0], index - reach) - 1, -1):
            if name in KINDS[words[start]]:
                found = roles(name).match(self.tokens, start)
                if found is not None and found.stop <= index:
                    return found
        return None

    def sentence(self, index: int) -> tuple[int, int]:
        """Give the first token of the sentence of a token, and the token after its last."""
        sentences = self.sentences
        following = max(bisect_right(sentences, index), 1)
        stop = sentences[following] if following < len(sentences) else len(self.words)
        return sentences[following - 1], stop

    def sentence_number(self, index: int) -> int:
        """Give the number of the sentence that a token is in."""
        return max(bisect_right(self.sentences, index) - 1, 0)

    def quotations_around(self, span: Span) -> tuple[Annotation[Quotation], ...]:
        """Give the quotations that begin last before a place ends: those that may hold it."""
        stop = bisect_right(self.quotations, span.end, key=lambda one: one.span.start)
        return self.quotations[max(stop - _QUOTATIONS, 0) : stop]

    def is_punctuation(self, index: int) -> bool:
        """Tell whether a token is a mark, not a word or a number."""
        return "mark" in KINDS[self.words[index]]

    def is_quote_mark(self, index: int) -> bool:
        """Tell whether a token is a quote mark."""
        return "quote" in KINDS[self.words[index]]

    def cut(self, index: int) -> int:
        """Give how many code points of a token are a conjunction, with what is written on it."""
        bare = word(self.tokens.words[index]).bare
        return code_points(self.tokens.words[index], 1) if bare[0] == _WAW and len(bare) > _SHORT else 0

    def is_located_word(self, index: int) -> bool:
        """Tell whether a word begins with the «ب» of a place: «بمحافظة القطيف», «ببغداد»."""
        place = self.places.get(index)
        if place is not None and place.span.start > self.tokens.starts[index]:
            return word(self.tokens.words[index]).folded.startswith(_BEH)
        head = self.match("place_head", index)
        return head is not None and head.found.proclitics == _BEH

    def past(self, annotation: Annotation[Any]) -> int:
        """Give the token after an annotation."""
        return self.tokens.at(annotation.span.end - 1) + 1

    def past_time(self, index: int) -> int:
        """Give the token itself, or the one after the time expression that begins there: «قتل أمس خمسة»."""
        time = self.times.get(index)
        return index if time is None else self.past(time)
