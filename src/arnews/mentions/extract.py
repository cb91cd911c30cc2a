"""The way in: the noun phrases of a document that can act or speak."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from weakref import WeakKeyDictionary

from attrs import define, evolve, field

from arnews.document import Document
from arnews.mentions.names import is_defined, is_full_name, is_origin_of_name, name_begins, read_name_before
from arnews.mentions.phrase import Phrase, seal, set_name
from arnews.mentions.phrases import read_name, read_phrase, with_name
from arnews.mentions.signs import is_origin, names, talkers, work_of
from arnews.mentions.value import Mention
from arnews.mentions.words import LISTED, Term, counted_term, term, verb_term
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import PARTICIPLE, classes_of, is_finite_verb

__all__ = ["PEOPLE", "Phrases", "find_mentions", "mention_of", "phrases_of"]

PEOPLE: Final = "*"
_LONGEST_PHRASE: Final = 30
_SURE: Final = 2
_SHORTEST: Final = 2
_KAF: Final = "\N{ARABIC LETTER KAF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_NAMING: Final = frozenset(("word", "particle"))
_LINE: Final = "\n"
_MARKS: Final = frozenset("./")
_STATEMENT: Final = "statement"
_OF_PEOPLE: Final = frozenset(("document", "crowd"))
"""Kinds whose genitive is somebody with a name of their own: «بحضور مدير المتحف سامي عياد»."""
_INSIDE: Final = frozenset(("organisation", "media", "country"))


@define(eq=False)
class Phrases:
    """The noun phrases of a document, in order, and what each of its tokens can do in one."""

    terms: list[Term]
    found: list[Phrase]
    firsts: list[int]
    """The first tokens of `found`."""
    _places: dict[str, list[int]] = field(factory=dict)
    _by_key: dict[str, list[Phrase]] = field(factory=dict)
    _by_group: dict[str, list[Phrase]] = field(factory=dict)
    _whole: dict[tuple[int, int], Phrase | None] = field(factory=dict)
    _first_named: dict[str, int] | None = None

    def within(self, start: int, stop: int) -> list[Phrase]:
        """Give the phrases that begin among some tokens."""
        return self.found[bisect_left(self.firsts, start) : bisect_left(self.firsts, stop)]

    def at(self, first: int) -> Phrase | None:
        """Give the phrase that begins at a token, or `None`."""
        place = bisect_left(self.firsts, first)
        return self.found[place] if place < len(self.firsts) and self.firsts[place] == first else None

    def alike(self, keys: Iterable[str], groups: Iterable[str] = ()) -> Iterator[Phrase]:
        """Give the phrases with one of some keys, or whose noun is of one of some groups; `PEOPLE` are all people."""
        if self.found and not self._by_key:
            self._index()
        for key in keys:
            yield from self._by_key.get(key, ())
        for group in groups:
            yield from self._by_group.get(group, ())

    def is_named_before(self, name: str, first: int) -> bool:
        """Tell whether somebody with a name is mentioned before a token."""
        if self._first_named is None:
            self._first_named = {}
            for phrase in self.found:
                for one in phrase.name:
                    self._first_named.setdefault(one, phrase.first)
        return self._first_named.get(name, first) < first

    def _index(self) -> None:
        for phrase in self.found:
            for key in phrase.keys:
                self._by_key.setdefault(key, []).append(phrase)
            if phrase.kind in (None, "person"):
                self._by_group.setdefault(PEOPLE, []).append(phrase)
            if phrase.group:
                self._by_group.setdefault(phrase.group, []).append(phrase)

    def whole(self, first: int, stop: int) -> Phrase | None:
        """
        Give the noun phrase that some tokens are known to be; each is read once.

        Where the phrase that begins there goes on to a name behind them, or is the name of somebody, that is meant.
        """
        place = first, stop
        if place not in self._whole:
            own = read_phrase(self.terms, first, stop, whole=True)
            for phrase in self.within(first, first + 1):
                named = phrase.stop > stop or (phrase.stop == stop and phrase.head is None)
                apposed = phrase.apposition_place is not None and phrase.apposition_place[0] > stop
                if own is not None and named and phrase.name and (not own.name or apposed):
                    own = phrase
                elif own is not None and phrase.name_place is not None and _is_less(own, phrase):
                    title = own.apposition_place
                    if title is None or not title[0] <= phrase.name_place[0] < title[1]:
                        own = with_name(self.terms, own, *phrase.name_place)  # one that is known besides
            self._whole[place] = own
        return self._whole[place]

    def places(self, stem: str) -> list[int]:
        """Give the tokens with a stem; the first time all stems are looked through."""
        if not self._places:
            for index, one in enumerate(self.terms):
                self._places.setdefault(one.stem, []).append(index)
        return self._places.get(stem, [])


def _is_less(own: Phrase, phrase: Phrase) -> bool:
    """Tell whether another reading of a phrase knows more of its name: of «البروفيسور بنيس» all of it."""
    titled = own.head is not None and (own.head.honors or own.kind == "person") and not own.name
    return (titled or len(own.name) > 0) and len(own.name) < len(phrase.name)


_KNOWN: Final[WeakKeyDictionary[Tokens, Phrases]] = WeakKeyDictionary()


def phrases_of(tokens: Tokens, names: Iterable[Span] = ()) -> Phrases:
    """
    Give the noun phrases of a document that begin with a known noun or name; read once for each document.

    `names` are names of people that are known besides: they are mentions, or the names of the titles before them.
    """
    known = _KNOWN.get(tokens)
    if known is None:
        known = _KNOWN[tokens] = _read(tokens)
    places = [(tokens.within(span), span.start) for span in names]
    cuts = [(place, tokens.cut(place.start, start)) for place, start in places]
    return _with_names(known, cuts) if cuts else known


def _with_names(known: Phrases, places: Iterable[tuple[range, int]]) -> Phrases:
    """Put names into phrases where none has them; each comes with the code points of proclitics before it."""
    found = {phrase.first: phrase for phrase in known.found}
    for place, cut in places:
        start, stop = place.start, place.stop
        for inside in range(start + 1, stop):
            found.pop(inside, None)  # «دانا الكاتب»: no writer
        holder = _holder(known, start)
        title = found.get(stop)
        if holder is None and title is not None and title.kind == "person" and not title.name and not title.clitic:
            found[start] = with_name(known.terms, evolve(found.pop(stop), first=start), start, stop)
        elif holder is None:
            found[start] = read_name(known.terms, start, stop, cut)
        elif holder.name_place is None or not holder.name_place[0] <= start < stop <= holder.name_place[1]:
            found[holder.first] = with_name(known.terms, holder, start, stop)
    return Phrases(known.terms, [found[first] for first in sorted(found)], sorted(found))


def _holder(known: Phrases, at: int) -> Phrase | None:
    """Give the phrase about somebody that a token lies in or right behind."""
    for phrase in reversed(known.within(max(0, at - _LONGEST_PHRASE), at + 1)):
        if not phrase.embedded and phrase.kind in (None, "person") and phrase.number == "one":
            return phrase if phrase.stop >= at else None
    return None


def find_mentions(text_or_doc: str | Document) -> tuple[Mention, ...]:
    """
    Find the noun phrases for whom and what can act or speak.

    >>> text = "افتتح رئيس نادي الصيد فؤاد العطار المعرض."
    >>> [text[one.name.start : one.name.end] for one in find_mentions(text) if one.name]
    ['فؤاد العطار']
    """
    tokens = Document.of(text_or_doc).tokens
    return tuple(mention_of(tokens, phrase) for phrase in phrases_of(tokens).found)


def mention_of(tokens: Tokens, phrase: Phrase) -> Mention:
    """Give a phrase as a value: places in the text."""

    def span(place: tuple[int, int] | None) -> Span | None:
        if place is None:
            return None
        return tokens.span(*place, phrase.cut if place[0] == phrase.first else 0)

    return Mention(
        span((phrase.first, phrase.stop)) or Span(0, 0), phrase.kind, span(phrase.honorific_place),
        span(phrase.title_place), span(phrase.name_place), span(phrase.apposition_place), span(phrase.relative_place),
        phrase.definite, phrase.count, phrase.number, phrase.gender,
    )  # fmt: skip


def _read(tokens: Tokens) -> Phrases:
    words = tokens.words
    terms = list(map(term, words))
    found: list[Phrase] = []
    families: set[str] = set()
    ending: list[Phrase] = []
    outer: Phrase | None = None
    stop = inner_stop = named = 0
    lines = _line_stops(tokens)
    begin, limit = 0, next(lines)
    for place in [place for place, one in enumerate(terms) if one.value is not None]:
        _read_counted(words, terms, place)
    for place in [place for place, one in enumerate(terms) if one.sort == "carries"]:
        if _is_given_name(words, terms, place):
            terms[place] = evolve(terms[place], sort="word", name=LISTED)
    for index in [place for place, one in enumerate(terms) if one.begins]:
        while index >= limit:
            begin, limit = limit, next(lines)
        one = terms[index]
        if one.clitic == _KAF and one.sort == "word" and index > begin and _takes_name(terms[index - 1]):
            one = terms[index] = evolve(one, stem=one.folded, cut=0, clitic="")  # «مع كلويد أوستن»
        if (
            one.doubtful
            and index >= inner_stop
            and index >= named
            and (_has_person_behind(terms, index) or (one.name < LISTED and is_finite_verb(tokens, index)))
        ):
            terms[index] = verb_term(words[index])
            continue
        if one.honors and one.article and _is_what_was_given(terms, words, index, limit):
            continue
        if outer is not None and index < stop:
            phrase = _read_inside(terms, index, outer, stop, inner_stop, limit)
        elif one.stem in families and _is_family(terms, index, limit):
            phrase = read_name(terms, index, index + 1)
        else:
            phrase = _read_at(terms, index, max(begin, stop), limit)
            if one.sort == "word" and one.name == LISTED and not one.cut and (phrase is None or not phrase.heads):
                titled = _with_unlisted_title(terms, index, _after_person(found, begin, index), limit)
                if titled is not None:
                    phrase = titled
                    for inner in found[bisect_left(found, titled.first, key=lambda one: one.first) :]:
                        inner.embedded = True
        if phrase is None:
            continue
        if phrase.clitic == _WAW and outer is not None and phrase.first == stop and outer.governed:
            phrase.governed = True  # «إلى زوجته هدى وابنه إياد»
        found.append(phrase)
        if len(phrase.name) >= _SHORTEST:
            families.add(phrase.name[-1])
            if phrase.stop < limit and terms[phrase.stop].owned:
                ending.append(phrase)
        if phrase.stop > stop:
            outer, stop = phrase, phrase.stop
            inner_stop = phrase.title_place[1] if phrase.title_place else 0
            named = phrase.name_place[1] if len(phrase.name) >= _SHORTEST and phrase.name_place else 0
    if ending:
        _read_endings(terms, ending)
    found += _short_names(terms, found)
    found.sort(key=lambda phrase: phrase.first)
    return Phrases(terms, found, [phrase.first for phrase in found])


def _is_what_was_given(terms: Sequence[Term], words: Sequence[str], index: int, limit: int) -> bool:
    """Tell whether a participle that is a rank besides says of a thing from whom it is: «الطلب المقدم من النواب»."""
    if index + 1 >= limit or not index or terms[index + 1].folded != _FROM:
        return False
    return terms[index - 1].article and bool(classes_of(words[index]).mask & PARTICIPLE)


def _read_endings(terms: Sequence[Term], phrases: Sequence[Phrase]) -> None:
    """
    Read what is written like a noun with a pronoun behind names as the family, where it stands there again.

    «إسماعيل عمر جيله» twice in a text is no Omar and his generation, if once it cannot be an object: what is said
    follows, or no verb can stand before: «مكتب إسماعيل عمر جيله».
    """
    places: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(terms):
        if at and one.owned and one.sort == "word" and not one.clitic:
            places.setdefault((terms[at - 1].stem, one.stem), []).append(at)
    sure = {
        pair
        for pair, several in places.items()
        if len(several) > 1 and any(at + 1 < len(terms) and _opens_words(terms[at + 1]) for at in several)
    }
    ends = [one for one in phrases if one.name_place is not None and one.name_place[1] == one.stop]
    pairs = [(terms[one.stop - 1].stem, terms[one.stop].stem) for one in ends]
    for phrase, pair in zip(ends, pairs, strict=True):
        if phrase.first and terms[phrase.first - 1].sort in ("that", "head") and len(places.get(pair, ())) > 1:
            sure.add(pair)
    for phrase, pair in zip(ends, pairs, strict=True):
        if pair in sure:
            first, phrase.stop = phrase.stop - len(phrase.name), phrase.stop + 1
            set_name(terms, phrase.name_place[0] if phrase.name_place else first, phrase.stop, phrase)
            seal(phrase)


def _opens_words(one: Term) -> bool:
    """Tell whether what is said follows: nothing that a verb of saying takes stands before it."""
    return one.sort == "that" or one.folded == ":"


def _read_counted(words: Sequence[str], terms: list[Term], at: int) -> None:
    """Read the noun behind a number from eleven on as people, in the accusative of one: «خمسون عاملا»."""
    value, following = terms[at].value, at + 1
    if value is None or value < _ELEVEN or following >= len(terms) or terms[following].sort != "word":
        return
    terms[following] = counted_term(words[following]) or terms[following]


_ELEVEN: Final = 11


def _takes_name(before: Term) -> bool:
    """Tell whether a name stands behind a word without another preposition: behind one, and behind a verb."""
    return before.governs or before.sort == "locates" or before.verb in ("he", "she")


def _is_given_name(words: Sequence[str], terms: Sequence[Term], at: int) -> bool:
    """Tell whether what carries a title on is a name, since it governs nothing: «قال باسم إن», «قال باسم ياخور إن»."""
    if names().find(words[at]) is None:
        return False
    following = terms[at + 1] if at + 1 < len(terms) else None
    if following is None or following.sort not in ("word", "head", "compound", "particle", "quote", "number", "open"):
        return True
    head = at - 1
    while head > 0 and terms[head].article and (terms[head].adjective or is_origin(terms[head].stem)):
        if terms[head].stem in talkers():
            return False
        head -= 1  # «النجم المغربي باسم الحداد»
    before = terms[head] if at else None
    if before is None or following.sort not in ("word", "head") or following.name < LISTED:
        return False
    if following.noun is not None and following.noun.kind != "person":
        return False  # «الأمين العام باسم الاتحاد»
    if before.noun is not None and before.noun.kind == "person" and not before.noun.owned:
        return before.stem not in talkers()
    return (before.verb is not None or before.honors) and following.sort == "word" and not following.article


def _is_family(terms: Sequence[Term], at: int, limit: int) -> bool:
    """
    Tell whether the family name of somebody who was named stands for them, though a longer phrase could be read there.

    With the article it stands before another name («هنأ العمري سامي نصار»); a noun for somebody has none, and nothing
    behind that could belong to a noun («أضاف حداد أن»).
    """
    one = terms[at]
    following = terms[at + 1] if at + 1 < limit else None
    if one.honors or is_origin(one.stem):
        return False
    if one.sort == "head":
        bare = not one.article and not one.clitic and one.noun is not None and one.noun.kind == "person"
        return bare and (following is None or (following.sort not in ("word", "head") and not following.article))
    named = following is not None and following.name == LISTED and following.sort == "word" and not following.article
    return one.sort == "word" and one.article and named


def _short_names(terms: Sequence[Term], phrases: Sequence[Phrase]) -> list[Phrase]:
    """
    Give the names that stand by themselves for somebody who was named in full: «عياد» after «الوزير سامي عياد».

    A word that is usual besides is a name only where no noun follows that it could govern.
    """
    families: dict[str, int] = {}
    for phrase in phrases:
        if phrase.name and phrase.kind in (None, "person") and not phrase.embedded:
            families.setdefault(phrase.name[-1], phrase.stop)
    if not families:
        return []
    covered = sorted((phrase.first, phrase.stop) for phrase in phrases)
    found = []
    place = 0
    for index, one in enumerate(terms):
        if one.stem not in families or index < families[one.stem] or one.sort not in ("word", "head"):
            continue
        while place < len(covered) and covered[place][1] <= index:
            place += 1
        if place < len(covered) and covered[place][0] <= index:
            continue
        following = terms[index + 1] if index + 1 < len(terms) else None
        if (
            not one.article
            and (one.usual or one.name < LISTED)
            and following is not None
            and (following.article or following.sort in ("word", "demonstrative"))
        ):
            continue
        found.append(read_name(terms, index, index + 1))
    return found


def _line_stops(tokens: Tokens) -> Iterator[int]:
    """Give the token after each line, and at last the number of tokens: no noun phrase goes on in the next line."""
    text = tokens.text
    place = text.find(_LINE)
    while place >= 0:
        stop = bisect_left(tokens.starts, place)
        if stop < len(tokens.words) and tokens.starts[stop] not in tokens.continued:
            yield stop
        place = text.find(_LINE, place + 1)
    yield len(tokens.words)


def _read_at(terms: Sequence[Term], index: int, begin: int, limit: int) -> Phrase | None:
    """Read the phrase whose noun or name begins at a token, with a name before it."""
    one = terms[index]
    if len(one.stem) == 1 and (index + 1 >= limit or terms[index + 1].folded not in _MARKS):
        return None  # د without its stop
    if one.sort in _NAMING and not one.honors:
        if one.sort == "particle" and (index + 1 >= limit or terms[index + 1].sort not in ("word", "compound")):
            return None
        first = name_begins(terms, index, begin)
        if one.sort == "particle" and first < index and terms[first].name < LISTED:
            first = index  # «مخيم أبو شوك»
        phrase = read_phrase(terms, first, limit)
        if phrase is None or not phrase.name:
            return None
        article = phrase.first > begin and terms[phrase.first - 1].article
        from_somewhere = article and _with_origin(terms, phrase) and bool(phrase.heads)
        if len(phrase.name) < _SHORTEST and not from_somewhere:
            return None
        return phrase if phrase.heads or _is_sure_name(terms, phrase) else None
    if one.sort == "chief" and index > begin and _is_described_by(terms, index, limit):
        return None  # «سوق | كبير»
    first = index
    if (
        one.noun is not None
        and one.noun.kind == "crowd"
        and work_of(one.stem)
        and is_full_name(terms, index + 1, limit)
    ):
        return None  # «كتاب سامي عياد»: no writers
    if index > begin and terms[index - 1].value is not None:
        first = index - 1
    elif one.noun is not None and one.noun.kind == "person" and not one.clitic:
        first = read_name_before(terms, index, begin)
    phrase = read_phrase(terms, first, limit)
    if phrase is not None and begin < first < index and terms[first - 1].article:
        _with_origin(terms, phrase)
    return None if phrase is None or (one.sort == "portion" and phrase.kind is None) else phrase


def _is_described_by(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a word for a chief describes the thing before it: «حدث ثقافي | كبير», not «كبير المفاوضين»."""
    before = terms[index - 1]
    governs = index + 1 < limit and terms[index + 1].article
    return before.sort in ("word", "head") and before.verb is None and not before.article and not governs


def _after_person(found: Sequence[Phrase], begin: int, name: int) -> int:
    """Give the token from which a title may begin: a body that was read may stand in it, somebody else may not."""
    farthest = max(begin, name - _LONGEST_TITLED)
    for phrase in reversed(found):
        if phrase.stop <= farthest:
            break
        if phrase.name or phrase.kind in (None, "person", "crowd"):
            return phrase.stop
    return begin


def _with_unlisted_title(terms: Sequence[Term], name: int, begin: int, limit: int) -> Phrase | None:
    """
    Read a title that no list has before a name: «مرممة المخطوطات ريم عادل».

    Right before a name, what is definite by the article can only be what somebody is called: whatever its noun is, that
    is a person. It begins at the nearest noun whose genitives and adjectives reach to the name.
    """
    name = name_begins(terms, name, begin)
    if name <= begin or terms[name].cut or not is_defined(terms[name - 1]):
        return None
    for first in range(name - 1, max(begin, name - _LONGEST_TITLE) - 1, -1):
        one = terms[first]
        if one.sort not in _IN_TITLE or one.verb is not None or one.clitic == _WAW:
            return None
        if one.sort != "word" or not one.person or one.clitic or (one.article and _is_within(terms, first, begin)):
            continue
        phrase = read_phrase(terms, first, limit)
        if phrase is not None and phrase.name_place is not None and phrase.name_place[0] == name:
            return phrase
    return None


_LONGEST_TITLE: Final = 8
_LONGEST_TITLED: Final = 24
"""What is farther before a name than a title and all the names before it stands in neither."""
_IN_TITLE: Final = frozenset(("word", "head", "rank", "carries"))


def _is_within(terms: Sequence[Term], at: int, begin: int) -> bool:
    """Tell whether a word with the article is the genitive of the noun before it, or its adjective: «مباراة الأهلي»."""
    before = terms[at - 1] if at > begin else None
    if before is None or before.sort not in ("word", "head", "compound") or before.doubtful:
        return False
    return (before.person and not is_defined(before)) or terms[at].stem.endswith((_YEH, _YEH + _HEH))


def _with_origin(terms: Sequence[Term], phrase: Phrase) -> bool:
    """Take in where somebody comes from, before the name, if it stands there: «التركي أورهان مدرب الفريق»."""
    before = phrase.first - 1
    if not is_origin_of_name(terms, before) or phrase.name_place is None:
        return False
    if phrase.name_place[0] != phrase.first:
        return False
    phrase.first, phrase.cut = before, 0
    phrase.fullness = (phrase.fullness[0], phrase.fullness[1] + 1)
    return True


def _read_inside(
    terms: Sequence[Term], index: int, outer: Phrase, stop: int, inner_stop: int, limit: int
) -> Phrase | None:
    """Read a phrase inside another: a body in a title, or one more behind و."""
    one = terms[index]
    if one.noun is None:
        return None
    joined = one.clitic == _WAW
    inside = one.noun.kind in _INSIDE or outer.group == _STATEMENT
    inside = inside or (outer.kind == "crowd" and one.noun.kind == "person" and not one.clitic)  # بحضور مدير المتحف
    if not joined and (index >= inner_stop or not inside or one.noun.group == "name"):
        return None
    person = outer.kind in _OF_PEOPLE and one.noun.kind == "person" and not joined
    phrase = read_phrase(terms, index, stop if joined else limit if person else inner_stop, whole=joined)
    if phrase is not None:
        phrase.embedded = True
    return phrase


def _has_person_behind(terms: Sequence[Term], index: int) -> bool:
    """Tell whether somebody stands right behind a word, as the subject of a verb does: «طالب رئيس اللجنة»."""
    following = terms[index + 1].noun if index + 1 < len(terms) else None
    if following is None or following.kind != "person":
        return False
    if terms[index].name < LISTED or terms[index + 1].article:
        return True
    governs = index + 2 < len(terms) and terms[index + 2].article and not terms[index + 1].name
    titled = index > 0 and (terms[index - 1].article or terms[index - 1].honors or bool(terms[index - 1].name))
    return governs and terms[index].noun is not None and not titled  # «طالب قائد الشرطة», not «الشيخ طالب قائد الجماعة»


def _is_sure_name(terms: Sequence[Term], phrase: Phrase) -> bool:
    """Tell whether words without any title are a name: at least two, and all of them names."""
    if len(phrase.name) < _SHORTEST:
        return False
    return all(
        terms[at].name >= _SURE or terms[at].sort == "particle" or _ends_compound(terms, at)
        for at in range(phrase.stop - _SHORTEST, phrase.stop)
    )


def _ends_compound(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a word ends a name of two words: «عبد الله», «عز الدين», and not «رام الله»."""
    one, before = terms[at], terms[at - 1]
    if one.sort != "compound":
        return False
    return before.sort == "particle" or (one.folded == _OF_FAITH and before.name >= _SURE)


_OF_FAITH: Final = (
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER DAL}\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
)
