"""A noun phrase by tokens: its parts, and what joins it to others."""

from collections.abc import Sequence
from typing import Final

from attrs import define

from arnews.mentions.value import Gender, Kind, Number
from arnews.mentions.words import Term

__all__ = ["Phrase", "seal", "set_head", "set_name"]


@define(eq=False)
class Phrase:
    """A noun phrase by tokens: where its parts stand, and what joins it to others."""

    first: int
    stop: int
    head: Term | None
    """Its noun; `None` for a name alone. Set by `set_head`."""
    kind: Kind | None = None
    """What its noun says it is."""
    group: str = ""
    """The group of its noun."""
    heads: tuple[str, ...] = ()
    """The stems of its nouns and words of respect, those of appositions included."""
    title: tuple[str, ...] = ()
    """The stems of the words of its titles, without words of respect."""
    name: tuple[str, ...] = ()
    described: frozenset[str] = frozenset()
    """The stems of adjectives in its title that may as well be left out: «المتحدث الرسمي باسم الوزارة»."""
    joined: frozenset[str] = frozenset()
    """The stems of words in its title that «and» joins to it: «وزير الصحة والسكان»."""
    rest: tuple[str, ...] = ()
    """The stems of what belongs to it besides: where, since when."""
    definite: bool = False
    count: int | None = None
    number: Number = "one"
    gender: Gender | None = None
    several: bool = False
    """Whether «and» joins others to it."""
    reach: int = 0
    """The token after it where it is known to reach further than its core."""
    cut: int = 0
    clitic: str = ""
    same: bool = False
    """Whether it says that it is the same as before: ذاته, نفس."""
    latter: bool = False
    governed: bool = False
    """Whether a preposition stands before it."""
    embedded: bool = False
    """Whether it stands inside the title of another: «وزارة الصحة» in «المتحدث باسم وزارة الصحة»."""
    honorific_place: tuple[int, int] | None = None
    title_place: tuple[int, int] | None = None
    name_place: tuple[int, int] | None = None
    apposition_place: tuple[int, int] | None = None
    relative_place: tuple[int, int] | None = None
    keys: frozenset[str] = frozenset()
    """The stems by which it can be joined to others: nouns and words of names, and what it is called in short."""
    terms: Sequence[Term] = ()
    """The words of the document, for what only some mentions are asked."""
    short: str = ""
    """The stem of the word by which a body is called in short: «الخارجية» for «وزارة الخارجية»."""

    fullness: tuple[int, int] = (0, 0)
    """How much it says: whether it names somebody, and the number of words that say who it is."""

    _hamzas: dict[str, str] | None = None

    @property
    def hamzas(self) -> dict[str, str]:
        """The alefs of those of its words that write a hamza, by their stems: see `Term.hamza`."""
        if self._hamzas is None:
            words = self.terms[self.first : self.reach or self.stop]
            self._hamzas = {one.stem: one.hamza for one in words if one.hamza}
        return self._hamzas

    @property
    def in_marks(self) -> bool:
        """Whether it stands alone in quote marks, as the names of bodies do."""
        whole = self.first > 0 and self.stop < len(self.terms)
        return whole and self.terms[self.first - 1].sort == self.terms[self.stop].sort == "quote"

    @property
    def core(self) -> int:
        """The token behind it without an apposition behind a comma."""
        if self.apposition_place is None:
            return self.stop
        comma = self.apposition_place[0] - 1
        return comma if self.terms[comma].sort in ("comma", "stop") else self.stop

    @property
    def nouns(self) -> frozenset[str]:
        """`heads` as a set."""
        return frozenset(self.heads)

    @property
    def names(self) -> frozenset[str]:
        """`name` as a set."""
        return frozenset(self.name)

    @property
    def words(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(self.title + self.name + self.rest)


_NO_NAMES: Final = frozenset(("particle", "quote", "stop"))


def set_head(phrase: Phrase, head: Term | None) -> None:
    """Note the noun of a phrase, and what it says."""
    phrase.head = head
    if head is not None and head.noun is not None:
        phrase.kind, phrase.group = head.noun.kind, head.noun.group


def seal(phrase: Phrase) -> None:
    """Note what joins a phrase to others, once it is read."""
    keys = phrase.heads + phrase.name
    if phrase.name and len(phrase.title) > 1 and phrase.kind == "person":
        keys += _adjectives(phrase)
    phrase.keys = frozenset((*keys, phrase.short) if phrase.short else keys)
    words = len(phrase.title) + len(phrase.name) + _is_owned(phrase.head) + (phrase.count is not None)
    named = phrase.name or phrase.group == _NAME
    phrase.fullness = (1, words) if named else (0, words + len(phrase.rest))


def _adjectives(phrase: Phrase) -> tuple[str, ...]:
    """Give the adjectives of an office by which somebody may be called: «المعزول» after «الرئيس المعزول سامي عياد»."""
    if phrase.title_place is None:
        return ()
    words = phrase.terms[slice(*phrase.title_place)]
    return tuple(one.stem for one in words if one.adjective and one.article and one.sort == "word")


_NAME: Final = "name"
"""The group of nouns by which one body or medium alone is called: رويترز."""


def _is_owned(head: Term | None) -> bool:
    """Tell whether a noun for somebody has a pronoun: «محاميه» says more than «المحامي»."""
    if head is None or head.noun is None or head.noun.kind != "person" or not head.article:
        return False
    return _ARTICLE not in head.folded[:_LONGEST_ARTICLE] and not head.folded.startswith(_LAM + _LAM)


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_LONGEST_ARTICLE: Final = 4
"""Letters of the article with a conjunction and a preposition."""


def _without_kunya(stem: str) -> str:
    """Leave out what is typed to a name: «أبوزيد» is «أبو زيد», of which only زيد tells who."""
    return stem[len(_FATHER) :] if stem.startswith(_FATHER) and len(stem) > _SHORTEST_KUNYA else stem


_FATHER: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}"
_SHORTEST_KUNYA: Final = 5
"""Letters of a name with what is typed to it, «أبوزيد» has one more; أبوي and أبوهم are none."""


def set_name(terms: Sequence[Term], first: int, stop: int, phrase: Phrase) -> None:
    """Note the name of a phrase."""
    phrase.name_place = (first, stop)
    name: list[str] = []
    for index in range(first, stop):
        one = terms[index]
        if one.sort == "compound" and index > first and terms[index - 1].sort == "particle":
            name.append(terms[index - 1].stem + one.folded)  # «عبد الله» is written «عبدالله» too
        elif one.sort not in _NO_NAMES or one.verb is not None:  # «فاتح تيريم»: an unknown word that looks like a verb
            name.append(_without_kunya(one.stem))
    phrase.name = tuple(name)
