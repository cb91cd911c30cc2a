"""Who is who: mentions joined to figures in the order of the text, each rule with its vetoes."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import define, field

from arnews.entities.works import work_by, works_asked
from arnews.mentions.foreign import is_same_foreign_name
from arnews.mentions.phrase import Phrase
from arnews.mentions.signs import (
    counterparts,
    country_of,
    heads_of_state,
    honorific_titles,
    is_made_of,
    is_origin,
    official,
    same_office,
    states,
    wider,
)
from arnews.mentions.value import Gender, Kind, Number
from arnews.mentions.words import is_other_hamza, term

__all__ = ["Cast", "Figure", "is_called_by_origin"]

_NEAREST: Final = 24
"""How many of those who share a word are compared with a mention: the last ones that were new."""
_LONGEST_FAMILY: Final = 2
_IN_SHORT: Final = 2
_NO_VERBS: Final[Mapping[int, Gender]] = MappingProxyType({})


@define(eq=False)
class Figure:
    """Somebody or something while a document is read: what is known so far."""

    kind: Kind | None
    group: str
    gender: Gender | None
    number: Number
    count: int | None
    definite: bool
    mentions: list[Phrase] = field(factory=list)
    heads: frozenset[str] = frozenset()
    """The stems of nouns and words of respect."""
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """The stems of all words of titles and names."""
    described: frozenset[str] = frozenset()
    """The stems of adjectives that its titles may leave out."""
    rest: frozenset[str] = frozenset()
    """The stems of where it is and the like."""
    shorts: frozenset[str] = frozenset()
    """The stems of the words that it is called by in short."""
    full: list[Phrase] = field(factory=list)
    """The fullest mentions; of several as full, in the order of the text."""
    hamzas: dict[str, str] = field(factory=dict)
    """How words of its mentions write a hamza, by their stems."""
    works: frozenset[str] = frozenset()
    """The nouns of what it is said to have written."""
    last: int = -1
    """The first token of the last mention that leads: whoever is spoken to or spoken of is seldom meant next."""
    free: int = -1
    """The first token of the last mention without a preposition, wherever it stands: «الأخير» may be meant there."""

    @property
    def countries(self) -> frozenset[str]:
        """The codes of the countries that its titles name."""
        return frozenset(code for word in self.words if (code := country_of(word)))

    def learn(self, phrase: Phrase, gender: Gender | None, leads: bool) -> None:
        """Add a mention, and what it says; `leads` tells whether it is likely to be meant next."""
        self.mentions.append(phrase)
        if leads:
            self.last = phrase.first
        if leads or not phrase.governed:
            self.free = phrase.first
        if self.gender is None or (gender == "she" and phrase.gender == "he"):
            self.gender = gender
        if phrase.latter or (phrase.head is not None and phrase.head.owner is not None):
            return
        if phrase.hamzas:
            self.hamzas = phrase.hamzas | self.hamzas
        if not phrase.words <= self.words:
            self.words = self.words | phrase.words if self.words else phrase.words
        if not phrase.keys <= self.heads:
            self.heads = self.heads | phrase.nouns if self.heads else phrase.nouns
            self.names = self.names | phrase.names if self.names else phrase.names
        self.described |= phrase.described
        self.rest |= frozenset(phrase.rest)
        if phrase.short:
            self.shorts |= {phrase.short}
        if phrase.kind is not None and not self.group:
            self.kind, self.group = phrase.kind, phrase.group
        self.count = self.count or phrase.count
        self.definite = self.definite or phrase.definite
        known = _weight(self.full[0]) if self.full else None
        if known is None or _weight(phrase) > known:
            self.full = [phrase]
        elif _weight(phrase) == known:
            self.full.append(phrase)

    def fullest(self, at: int, own: Phrase | None = None) -> Phrase | None:
        """Give the fullest mention; of equal ones `own`, a mention of it, else the nearest before token `at`."""
        if own is not None and self.full and _weight(own) == _weight(self.full[0]):
            return own
        before = bisect_right(self.full, at, key=lambda one: one.first) - 1
        return self.full[max(before, 0)] if self.full else None


class Cast:
    """
    The figures of a document, and which of them each mention is.

    `phrases` come in the order of the text; `verbs` gives the gender of the verbs of some, by their first tokens;
    `speaking` are the first tokens of those who speak, behind a preposition too (وفقا لصحيفة), `said` of those whom
    somebody speaks of: neither they nor a body in a title («المتحدث باسم شرطة المدينة») is likely to be meant next.
    """

    def __init__(
        self,
        phrases: Iterable[Phrase],
        verbs: Mapping[int, Gender] = _NO_VERBS,
        speaking: Container[int] = (),
        said: Container[int] = (),
    ) -> None:
        self._speaking = speaking
        self._said = said
        self.figures: list[Figure] = []
        self.of: dict[int, Figure] = {}
        """By the first token of a mention."""
        self._by_key: dict[str, list[Figure]] = {}
        self._people: list[Figure] = []
        self._others: dict[Kind | None, list[Figure]] = {}
        self._authors: list[Figure] = []
        for phrase in phrases:
            self._add(phrase, _gender(phrase, verbs.get(phrase.first)))

    def _add(self, phrase: Phrase, gender: Gender | None) -> None:
        """Join the next mention to the figure that it is, or to a new one."""
        figure = self._find(phrase, gender)
        keys: Iterable[str] = phrase.keys
        if figure is None:
            kind = phrase.kind
            figure = Figure(kind, phrase.group, gender, phrase.number, phrase.count, phrase.definite)
            self.figures.append(figure)
            same = self._people if kind in _PEOPLE else self._others.setdefault(kind, [])
            same.append(figure)
        else:
            keys = phrase.keys - figure.heads - figure.names - figure.shorts
        if phrase.head is not None and phrase.head.stem in counterparts() and phrase.group == _OFFICE:
            keys = self._with_office(figure, keys)
        work = work_by(phrase)
        if work:
            figure.works |= {work}
            self._authors.append(figure)
        led = not (phrase.governed or phrase.embedded or phrase.first in self._said)
        figure.learn(phrase, gender, leads=led or phrase.first in self._speaking)
        self.of[phrase.first] = figure
        for key in keys:
            self._by_key.setdefault(key, []).append(figure)

    def join(self, one: Figure, other: Figure) -> None:
        """
        Let the mentions of another be those of a figure, as the text says.

        «جاء ذلك على لسان سامي عياد» says it of an official without a name, who has few mentions.
        """
        if one is other:
            return
        for phrase in other.mentions:
            one.learn(phrase, other.gender, leads=True)
            self.of[phrase.first] = one

    def _with_office(self, figure: Figure, keys: Iterable[str]) -> Iterable[str]:
        """Let a counterpart have the office of who was meant before: «نظيره التركي هاكان فيدان» is a minister too."""
        others = [one for one in self._recent("person") if one is not figure and one.group == _OFFICE and one.names]
        other = _latest(others)
        if other is None:
            return keys
        offices = other.heads - figure.heads
        figure.heads |= offices
        figure.words |= frozenset(
            word for word in other.words - other.names - other.rest if not (is_origin(word) or country_of(word))
        )
        return (*keys, *offices)

    def _find(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        if phrase.latter:
            people = [one for one in self._recent("person") if one.definite and _agree(one, phrase, gender)]
            return max(people, key=lambda one: one.free, default=None)
        if phrase.head is not None and phrase.head.owner is not None:
            return self._respected(phrase)
        if phrase.name:
            found = self._named(phrase, gender)
            described = len(phrase.name) == 1 and bool(phrase.title) and phrase.kind == "person"
            return found or (self._titled(phrase, gender) if described else None)  # «المندوب السامي»
        if not phrase.definite or phrase.head is None:
            return None
        return (
            self._titled(phrase, gender)
            or self._author(phrase, gender)
            or self._wider(phrase, gender)
            or self._by_family(phrase, gender)
            or self._foreigner(phrase, gender)
        )

    def _with(self, key: str) -> list[Figure]:
        return self._by_key.get(key, [])[-_NEAREST:]

    def _recent(self, kind: Kind) -> list[Figure]:
        if kind in _PEOPLE:
            return self._people[-_NEAREST:]
        return self._others.get(kind, [])[-_NEAREST:] + self._people[-_NEAREST:]

    def _respected(self, phrase: Phrase) -> Figure | None:
        """Find who is meant by a word of respect with a pronoun: who has it, else whom it goes with, else a person."""
        stem = phrase.heads[0]
        titles = honorific_titles(stem)
        people = [
            one
            for one in self._recent("person")
            if one.gender in (None, phrase.gender) and one.number == "one" and one.definite
        ]
        return (
            _latest([one for one in people if stem in one.heads])
            or _latest([one for one in people if not titles.isdisjoint(one.heads)])
            or _latest(people)
        )

    def _named(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who has a name: whose words include those of the mention, or the other way round."""
        name = phrase.names
        candidates = self._with(phrase.name[-1])
        if len(phrase.name) > 1:
            candidates = candidates + self._with(phrase.name[0])
        fitting = [one for one in candidates if _agree(one, phrase, gender) and _same_name(one, phrase, name)]
        found = _latest([one for one in fitting if one.names == name] or fitting)
        return found or self._spelled(phrase, gender, candidates) or self._described(phrase, gender)

    def _spelled(self, phrase: Phrase, gender: Gender | None, candidates: Iterable[Figure]) -> Figure | None:
        """Find who has a foreign name of which one word is written in another way: «ديديه ديشامب», «ديدييه»."""
        return _latest([one for one in candidates if _agree(one, phrase, gender) and _is_spelled_so(one, phrase)])

    def _described(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find a description without a name that is named now: «مستشار إعلامي …» and then «المستشار الإعلامي علي»."""
        if phrase.head is None or not phrase.title or phrase.number != "one":
            return None
        head = phrase.head.stem
        title = frozenset(phrase.title) - phrase.names
        return _latest(
            [
                one
                for one in self._with(head)
                if not one.names and head in one.heads and one.kind == phrase.kind and _agree(one, phrase, gender)
                and (
                    _unsaid(one, phrase) <= title
                    or (title <= one.words and (_is_of_body(phrase) or _is_office_alone(phrase, title)))
                    if one.definite
                    else title <= one.words and len(one.mentions) == 1
                )
            ]
        )  # fmt: skip

    def _titled(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who has a title: all its words stand in titles of the figure, its noun is one of the nouns."""
        assert phrase.head is not None
        words = phrase.words if not phrase.rest else frozenset(phrase.title)
        head, listed = phrase.head.stem, phrase.head.noun is not None
        if phrase.gender == "he" and gender == "she":
            gender = None  # «قالت مدير المتحف» after «هدى نصار، مدير المتحف»: nothing but the verb tells
        found = [
            one
            for one in self._with(head)
            if (head in one.heads or head in one.shorts or head in one.names or not listed)
            and (one.kind == phrase.kind or one.kind is None or phrase.kind is None)
            and _agree(one, phrase, gender) and _holds(one, phrase, words) and not _is_elsewhere(one, phrase)
            and not _is_of_another(one, phrase)
        ]  # fmt: skip
        origins = frozenset(word for word in words if is_origin(word))
        if origins and len(found) > 1:
            found = [one for one in found if not origins.isdisjoint(one.words)] or found
        if (
            phrase.kind == "organisation" and len(found) > 1 and len(words) > 1
        ):  # and no body of which it is the short form
            found = [one for one in found if frozenset(one.mentions[0].title) == words] or found
        bodies = [one for one in found if head in one.shorts]
        if len(bodies) > 1:  # «الخارجية» where two ministries are called so
            found = [one for one in found if one not in bodies]
        return _latest(found)

    def _author(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who wrote what a title says, or what writers write: «كاتب المقال» after «مقال لسامي عياد»."""
        if not self._authors or phrase.head is None or phrase.number != "one":
            return None
        works = works_asked(phrase.head, phrase.title)
        return next(
            (one for one in reversed(self._authors[-_NEAREST:]) if one.works & works and _agree(one, phrase, gender)),
            None,
        )

    def _by_family(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who has a name that is also a noun or adjective: «الدكتور المصري» after «خالد المصري»."""
        if phrase.head is None or len(phrase.title) > _LONGEST_FAMILY or phrase.kind not in (None, "person"):
            return None
        if phrase.kind is None and (len(phrase.title) > 1 or not phrase.head.article):
            return None
        family = phrase.title[-1]
        titled = len(phrase.title) > 1 and not phrase.head.honors
        return _latest(
            [
                one
                for one in self._with(family)
                if family in one.names and len(one.names) > 1 and _agree(one, phrase, gender)
                and (not titled or phrase.head.stem in one.heads)
            ]
        )  # fmt: skip

    def _foreigner(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who is called by where they come from, though nobody said so: «التونسي» after «المدرب نبيل معلول»."""
        if not is_called_by_origin(phrase):
            return None
        of = frozenset((phrase.title[0],))
        return _latest(
            [
                one
                for one in self._recent("person")
                if one.names and one.kind in (None, "person") and one.mentions[-1].first > phrase.first - _NEAR
                and _agree(one, phrase, gender) and _is_of(one, of)
            ]
        )  # fmt: skip

    def _wider(self, phrase: Phrase, gender: Gender | None) -> Figure | None:
        """Find who was named by a narrower noun: «المسؤول» for a minister, «التقرير» for a study."""
        assert phrase.head is not None
        others = frozenset(phrase.title[1:])
        for meant in wider().get(phrase.head.stem, ()):
            who = None if meant.kind == "document" else gender  # things of one kind have nouns of either gender
            found = _latest(
                [
                    one
                    for one in self._recent(meant.kind)
                    if one.definite and (phrase.same or _says(one, others)) and _agree(one, phrase, who)
                    and (one.group in meant.groups or not meant.words.isdisjoint(one.words | one.heads))
                ]
            )  # fmt: skip
            if found is not None:
                return found
        return None


_OFFICE: Final = "office"
_NEAR: Final = 120
"""How many tokens before who is called by an origin they were named."""
_PEOPLE: Final = frozenset((None, "person", "crowd"))


def is_called_by_origin(phrase: Phrase) -> bool:
    """Tell whether all that is said of somebody is where they come from: «التونسي»."""
    head = phrase.head
    if head is None or head.noun is not None or not head.article or phrase.name or len(phrase.title) != 1:
        return False
    return phrase.kind is None and phrase.number == "one" and is_origin(head.stem)


def _weight(phrase: Phrase) -> tuple[bool, tuple[int, int], bool, bool]:
    """
    Give what to compare mentions by: one of somebody alone before one with others, then how much it says.

    Of equal ones the whole word is fuller than one that ل has taken the article from: «للهيئة».
    """
    return not phrase.several, phrase.fullness, phrase.relative_place is not None, phrase.clitic != _LAM


_LAM: Final = "\N{ARABIC LETTER LAM}"


def _gender(phrase: Phrase, verb: Gender | None) -> Gender | None:
    """Give whom verbs agree with: a woman may have a title in the masculine (قالت الوزير)."""
    if phrase.kind == "person" and phrase.number == "one" and verb == "she":
        return verb
    return phrase.gender or verb


def _latest(figures: list[Figure]) -> Figure | None:
    return max(figures, key=lambda one: (one.last, one.mentions[-1].first), default=None)


def _unsaid(one: Figure, phrase: Phrase) -> frozenset[str]:
    """
    Give the words of a description that whoever is named now should have in the title.

    Of which country they are need not be said again: «وزير النقل اللبناني» and then «وزير الأشغال والنقل سامي عياد».
    """
    words = one.words - one.rest
    countries = {code for word in phrase.title if (code := country_of(word))}
    words = frozenset(word for word in words if country_of(word) not in countries)  # «خارجية تونس», «التونسي»
    if phrase.kind != "person" or len(words) <= _IN_SHORT or any(is_origin(word) for word in phrase.title):
        return words
    return frozenset(word for word in words if not is_origin(word))


def _agree(one: Figure, phrase: Phrase, gender: Gender | None) -> bool:
    """Tell whether number, count, gender and the hamzas that are written let a mention be somebody."""
    unknown = phrase.head is not None and phrase.head.noun is None and phrase.head.stem in one.names
    if (one.number != phrase.number and not unknown) or (
        one.count is not None and phrase.count not in (None, one.count)
    ):
        return False
    if not (unknown or one.gender is None or gender is None or one.gender == gender):
        return False
    return not (one.hamzas and phrase.hamzas and _has_other_hamza(one.hamzas, phrase.hamzas))


def _has_other_hamza(some: Mapping[str, str], others: Mapping[str, str]) -> bool:
    return any(is_other_hamza(hamza, others[stem]) for stem, hamza in some.items() if stem in others)


def _says(one: Figure, words: frozenset[str]) -> bool:
    """
    Tell whether the titles of a figure have some words, or the nouns that adjectives are made of: أممي of الأمم.

    Of which country a person is need not have been said.
    """
    if _heads_state(one):
        words = words - states()  # «زعيم البلاد»
    origins = frozenset(word for word in words if is_origin(word)) if one.kind == "person" else frozenset()
    return (not origins or _is_of(one, origins)) and all(
        word in one.words or is_made_of(word, one.words) for word in words - origins
    )


_HEH: Final = "\N{ARABIC LETTER HEH}"


def _is_of_body(phrase: Phrase) -> bool:
    """Tell whether somebody's office is that of a body which is called by its noun alone: «رئيس المجلس سامي عياد»."""
    if phrase.title_place is None or len(phrase.title) != _IN_SHORT:
        return False
    body = phrase.terms[phrase.title_place[1] - 1]
    return body.article and body.noun is not None and body.noun.kind == "organisation"


def _is_office_alone(phrase: Phrase, title: frozenset[str]) -> bool:
    """Tell whether somebody is named behind the noun of an office alone: «الوزير سامي عياد» after «وزير التجارة»."""
    head = phrase.head
    return head is not None and head.article and len(title) == 1 and head.stem not in heads_of_state()


def _is_elsewhere(one: Figure, phrase: Phrase) -> bool:
    """
    Tell whether two without names are told apart by where they are: «سكان حي الزيتون», «السكان في حي النهر».

    Of one that more is said of than a noun, the place would be said with that: «السلطات اليونانية».
    """
    if not phrase.rest or one.names or phrase.kind == "document":
        return False
    other = one.rest or one.words.difference(phrase.title)
    return bool(other) and other.isdisjoint(phrase.rest)


def _is_of_another(one: Figure, phrase: Phrase) -> bool:
    """Tell whether a relative is whose by a pronoun in one mention, by a genitive in the other: شقيقه, شقيق المتهم."""
    other = one.mentions[0]
    if (
        phrase.group != _KIN
        or other.head is None
        or phrase.head is None
        or len(set(phrase.title) - _adjectives(phrase)) == 1
    ):
        return False
    return other.group == _KIN and other.head.article != phrase.head.article


_KIN: Final = "kin"


def _holds(one: Figure, phrase: Phrase, words: frozenset[str]) -> bool:
    """Tell whether a figure is all that a title says."""
    if phrase.same or words <= one.words | one.heads or (phrase.count is not None and phrase.count == one.count):
        return True
    if phrase.head is not None:
        called = frozenset(same_office(phrase.head.stem, word) for word in words)
        if called != words and called <= one.words | one.heads:
            return True  # «رئيس الحكومة» after «رئيس الوزراء سامي عياد»
    if words - states() <= one.words | one.heads and _heads_state(one):
        return True  # «رئيس البلاد» after «الرئيس الغاني جون ماهاما»
    if phrase.described and words - phrase.described <= one.words and not one.described:
        return True
    if (
        one.names
        and phrase.kind == "person"
        and all(is_made_of(word, one.words) for word in words - one.words - one.heads)
    ):
        return True  # «المتحدث العسكري» after «المتحدث باسم القوات المسلحة سامي عياد»
    if one.names and phrase.kind == "person" and phrase.head is not None and phrase.head.stem in one.heads:
        made = {word for word in one.words - words if is_made_of(word, words)}
        if made and one.words - words - one.names <= made:
            return True  # «مبعوث الأمم المتحدة إلى ليبيا» after «المبعوث الأممي سامي عياد»
        if (
            phrase.group == _KIN
            and words - _adjectives(phrase) <= one.words
            and (len(words) > _IN_SHORT or phrase.head.article)
        ):
            return True  # «والد الطفل المتوفى» after «سامي عياد، والد الطفل»
    if one.names and phrase.kind == "person" and _holds_without_places(one, phrase, words):
        return True  # «محافظ مدينة المنيا» after «محافظ المنيا سامي عياد»
    of = {word: code for word in words if (code := country_of(word))}
    if of and words - of.keys() <= one.words | one.heads and one.countries.issuperset(of.values()):
        return True  # «رئيس الوزراء السوري» after «رئيس وزراء سوريا سامي عياد»
    origins = frozenset(word for word in words if is_origin(word))
    if (
        origins
        and len(words) == len(origins) + 1
        and words - origins <= one.words | one.heads
        and _may_be_of(one, origins)
    ):
        return True  # «الوكالة العراقية», «الوزير السوري»
    if phrase.kind in _BODIES and len(words) > 1 and all(word in one.words or _is_said_of(word, one) for word in words):
        return True  # «الوزارة الحوثية» after «وزارة الصحة التابعة للحوثيين», «الوكالة الرسمية»
    if phrase.joined and len(words - phrase.joined) > 1 and words - phrase.joined <= one.words:
        return True  # «وزير الصحة والسكان» after «وزير الصحة سامي عياد»
    if not one.definite or one.names or not one.words <= words or _is_branch(one, phrase):
        return False
    return len(one.words) > 1 or (one.kind == "organisation" and words - one.words <= origins)


def _holds_without_places(one: Figure, phrase: Phrase, words: frozenset[str]) -> bool:
    """Tell whether somebody is all that a title says but that a town or province is one, which is not said of them."""
    if phrase.title_place is None or not words.isdisjoint(phrase.rest):
        return False
    places = frozenset(word.stem for word in phrase.terms[slice(*phrase.title_place)] if word.place)
    if not places or len(words - places) < _IN_SHORT or any(term(word).place for word in one.words):
        return False
    return words - places <= one.words | one.heads


def _adjectives(phrase: Phrase) -> frozenset[str]:
    """Give the stems of the adjectives of whose relative somebody is: «المتوفى» in «والد الطفل المتوفى»."""
    words = phrase.terms[phrase.first + 1 : phrase.stop]
    return frozenset(one.stem for one in words if one.adjective and one.article and one.sort == "word")


def _is_branch(one: Figure, phrase: Phrase) -> bool:
    """Tell whether a body is that of a province or task, and the one before is not: «مصالح الأمن لولاية سعيدة»."""
    if phrase.kind != "organisation" or len(one.words) < _BRANCH or phrase.title_place is None:
        return False
    words = phrase.terms[phrase.title_place[0] + 1 : phrase.title_place[1]]
    whole, part = one.mentions[0].head, phrase.head
    if part is not None and whole is not None and whole.article and not part.article and part.stem == whole.stem:
        return True  # «شرطة مكافحة الشغب السودانية» after «الشرطة السودانية»
    return any(word.place and word.clitic == _LAM and word.stem not in one.words for word in words)


_BRANCH: Final = 2
"""The fewest words that a body is called by of which another can be a branch."""

_BODIES: Final = frozenset(("organisation", "media"))


def _is_said_of(word: str, one: Figure) -> bool:
    """Tell whether an adjective says of a body what its name has, or that it is the state's."""
    adjective = word.removesuffix(_HEH)
    if adjective in official():
        return one.kind == "media"
    return is_made_of(word, one.words) or any(adjective + ending in one.words for ending in _PLURAL)


_PLURAL: Final = ("\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}")


def _heads_state(one: Figure) -> bool:
    """
    Tell whether somebody heads a state: a president or king who is named, of a country or with no more said.

    «رئيس الجمهورية سامي عياد» is so too, and called «رئيس الدولة» then.
    """
    office = one.heads & heads_of_state()
    others = one.words - one.names - one.rest - one.heads
    return bool(office and one.names) and all(is_origin(word) or country_of(word) for word in others - states())


def _may_be_of(one: Figure, origins: frozenset[str]) -> bool:
    """Tell whether somebody who is named, or a medium, may be of a country: nothing says that it is another."""
    if not one.definite and one.kind != "media":
        return False
    return (one.kind == "media" or bool(one.names)) and _is_of(one, origins)


def _is_of(one: Figure, origins: Iterable[str]) -> bool:
    """Tell whether somebody is of the countries or continents of some adjectives, or of none that is said."""
    own = frozenset(word.removesuffix(_HEH) for word in one.words if is_origin(word))
    countries = one.countries
    if not own and not countries:
        return True
    return all(word.removesuffix(_HEH) in own or country_of(word) in countries for word in origins)


def _is_spelled_so(one: Figure, phrase: Phrase) -> bool:
    """Tell whether a mention has the name of a figure but for how one word is spelled."""
    if not (one.kind == phrase.kind or one.kind is None or phrase.kind is None):
        return False
    others = next((other.name for other in one.full if other.name), ())
    if len(others) != len(phrase.name):
        return False
    pairs = [(a, b) for a, b in zip(others, phrase.name, strict=True) if a != b]
    return len(pairs) == 1 and is_same_foreign_name(*pairs[0])


def _same_name(one: Figure, phrase: Phrase, name: frozenset[str]) -> bool:
    """Tell whether a name can be that of a figure: one holds the other."""
    if "document" in (one.kind, phrase.kind) and one.kind != phrase.kind:
        return False  # «تصريح عياد» is not he
    if not one.names or not (one.kind == phrase.kind or one.kind is None or phrase.kind is None):
        return False
    if name <= one.words:
        return not name.isdisjoint(one.names)
    if not one.names <= name:
        return False
    if len(one.names) == 1:
        return one.names <= {phrase.name[0], phrase.name[-1]}
    return phrase.name[0] in one.names or one.names == frozenset(phrase.name[-len(one.names) :])
