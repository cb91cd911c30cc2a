"""
Whose dinar, pound or riyal an amount is in, where no adjective says so.

What the article can know, the surest first: the country or town that the sentence names nearest; the only country
that it names elsewhere, or whose people and places it names; the currency in which it tells what others are worth;
the country of its dateline, or that it speaks of most; at last its own words, which only some countries have: the
names of their months, their institutions, the parts of their currency.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from arnews import Document
from arnews.tokenization import Tokens
from arnews.words import word
from arnews_markets.words import Country, countries, currencies, payers, signs, words

__all__ = ["Countries"]

_AROUND: Final = 30
"""How many names of countries on each side are asked whose currency it is."""
_TWICE: Final = 2
"""How many times as often as the next one a country is spoken of that prevails."""
_GLOSS: Final = frozenset({"/", "(", ")"})
"""Beside these a month has a second name, and tells nothing of where it is read: «كانون الثاني/يناير»."""

_SHARE: Final = 0.1
"""How likely a place of the same name must be to count: pounds in «طرابلس» are those of Lebanon."""

_OPENING: Final = 3
"""Among how many tokens at the beginning the place of a dateline begins."""
_DATELINE: Final = 5
"""How many tokens behind the place a dateline may end."""
_CLOSING: Final = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}", ":", "\N{ARABIC TATWEEL}", "/", "(", "|"})

Settled = tuple[str, float]
_Countries = tuple[str, ...]


class Countries:
    """Where a document names countries, and what else tells of one; looked up once, and only if a currency asks."""

    def __init__(self, doc: Document) -> None:
        self._doc, self._tokens = doc, doc.tokens
        self._hits: list[int] | None = None
        self._places: list[tuple[int, _Countries]] | None = None
        self._signs: frozenset[frozenset[str]] | None = None

    def settle(self, index: int, candidates: tuple[str, ...]) -> Settled | None:
        """
        Give the currency of the country that the sentence names nearest, the one before first; else of the only one.

        The second value is how sure that is. Countries of other sentences, and adjectives, count where all agree.
        """
        if self._hits is None:
            self._hits = countries().hits(self._tokens)
        at = bisect_left(self._hits, index)
        around = self._hits[max(at - _AROUND, 0) : at + _AROUND]
        sentence = self._sentence(index)
        spoken_of = [(hit, one) for hit in around if (one := self._country_at(hit, candidates, sentence)) is not None]
        named = [(hit, one.code) for hit, one in spoken_of if one.named and hit in sentence]
        if not named:
            named = self._places_in(sentence, candidates)
        if named:
            return min((index - hit if hit <= index else 2 * (hit - index), code) for hit, code in named)[1], 0.75
        for ones in ([one for _, one in spoken_of if one.named], [one for _, one in spoken_of]):
            codes = {one.code for one in ones}
            if len(codes) == 1:
                return codes.pop(), 0.65
        return (
            self._of_places(candidates)
            or self._of_rates(candidates)
            or self._of_most([one.code for _, one in spoken_of], candidates)
            or self._of_signs(candidates)
        )

    def _of_rates(self, candidates: tuple[str, ...]) -> Settled | None:
        """Give the only currency of some in which a document tells what others are worth: «مقابل الجنيه السوداني»."""
        codes = set()
        for hit in self._hits or ():
            money = currencies().match(self._tokens, hit - 1) if hit > 1 else None
            if money is not None and money.stop > hit and words("against").match(self._tokens, hit - 2) is not None:
                codes.add(money.entry.code)
        codes &= set(candidates)
        return (codes.pop() or "", 0.6) if len(codes) == 1 else None

    def _names_a_currency(self, hit: int, sentence: range) -> bool:
        """Tell whether a word only names another currency, of another sentence or of a list: «الجنيه الإسترليني:»."""
        money = currencies().match(self._tokens, hit - 1) if hit else None
        if money is None or money.stop <= hit or not money.entry.definite:
            return False
        return hit not in sentence or self._tokens.words[money.stop : money.stop + 1] == [":"]

    def _named_places(self) -> list[tuple[int, _Countries]]:
        """Give the tokens at which places begin and the countries they may be in, where ``places`` was run."""
        if self._places is None:
            at = self._tokens.at
            self._places = [
                (at(one.span.start), nations)
                for one in self._doc.layer("places", ())
                if one.value.role != "adjective" and (nations := _countries_of(one.value))
            ]
        return self._places

    def _places_in(self, sentence: range, candidates: tuple[str, ...]) -> list[tuple[int, str]]:
        """Give the currencies of the places that a sentence names, with their tokens."""
        places = self._named_places()
        first = bisect_left(places, sentence.start, key=lambda one: one[0])
        stop = bisect_left(places, sentence.stop, key=lambda one: one[0])
        paid = [(index, _paid_in(nations, candidates)) for index, nations in places[first:stop]]
        return [(index, code) for index, code in paid if code is not None]

    def _of_places(self, candidates: tuple[str, ...]) -> Settled | None:
        """Give the currency of the only country whose places the document names."""
        codes = {code for _, nations in self._named_places() if (code := _paid_in(nations, candidates)) is not None}
        return (codes.pop(), 0.65) if len(codes) == 1 else None

    def _of_most(self, spoken_of: list[str], candidates: tuple[str, ...]) -> Settled | None:
        """Give the currency of the country of a dateline, else of one spoken of twice as often as the next."""
        paid = [code for _, nations in self._named_places() if (code := _paid_in(nations, candidates)) is not None]
        first = self._named_places()[:1]
        if paid and first and self._is_dateline(first[0][0]) and (code := _paid_in(first[0][1], candidates)):
            return code, 0.65
        ranked = Counter([*paid, *spoken_of]).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _TWICE * ranked[1][1]):
            return None
        return ranked[0][0], 0.6

    def _is_dateline(self, index: int) -> bool:
        """Tell whether a place opens the document, and a mark closes what it is named for: «عمان - بترا:»."""
        behind = self._tokens.words[index + 1 : index + 1 + _DATELINE]
        return index < _OPENING and not _CLOSING.isdisjoint(behind)

    def _of_signs(self, candidates: tuple[str, ...]) -> Settled | None:
        """Give the only currency that all words allow which only some countries have: their months, institutions."""
        if self._signs is None:
            self._signs = frozenset(_signs_of(self._tokens))
        telling = [codes for codes in self._signs if not codes.isdisjoint(candidates)]
        open_ = frozenset(candidates).intersection(*telling)
        return (next(iter(open_)), 0.55) if telling and len(open_) == 1 else None

    def _sentence(self, index: int) -> range:
        place = bisect_right(self._doc.sentences, self._tokens.starts[index], key=lambda one: one.start) - 1
        return self._tokens.within(self._doc.sentences[place])

    def _country_at(self, hit: int, candidates: tuple[str, ...], sentence: range) -> Country | None:
        found = countries().match(self._tokens, hit)
        if found is None or self._names_a_currency(hit, sentence):
            return None
        return next((one for one in (found.entry, *found.found.entries) if one.code in candidates), None)


def _countries_of(place: Any) -> _Countries:
    """Give the country of a place, and behind it those of others of its name: «عمان», «طرابلس»."""
    others = (one.country for one in place.candidates if one.country and one.score >= _SHARE)
    return tuple(dict.fromkeys((*([place.country] if place.country else []), *others)))


def _paid_in(nations: _Countries, candidates: tuple[str, ...]) -> str | None:
    """Give the currency of some that is paid in the first of some countries: its own, or one that is paid there too."""
    for country in nations:
        own = next((code for code in candidates if code[:2] == country), None)
        if own is None:
            own = next((code for code in payers().get(country, ()) if code in candidates), None)
        if own is not None:
            return own
    return None


def _signs_of(tokens: Tokens) -> Iterator[frozenset[str]]:
    """Give for each word that only some countries have their currencies."""
    lexicon, written = signs(), tokens.words
    for hit in lexicon.hits(tokens):
        found = lexicon.match(tokens, hit)
        if found is None:
            continue
        before = written[hit - 1] if hit else ""
        behind = written[found.stop] if found.stop < len(written) else ""
        sign = found.entry
        if sign.is_month and not _GLOSS.isdisjoint((before, behind)):
            continue
        if sign.is_dated and not any(word(one).kind == "number" for one in (before, behind) if one):
            continue
        yield sign.codes
