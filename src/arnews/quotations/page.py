"""A document as the readers see it: columns of cues and roles, where sentences stop, where quote marks open."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final, NamedTuple

from attrs import define, field

from arnews.document import Document
from arnews.lexicon import Found
from arnews.memo import Memo
from arnews.mentions.extract import Phrases, phrases_of
from arnews.mentions.phrase import Phrase as Mention
from arnews.mentions.signs import names_of_two_words
from arnews.mentions.words import LIKELY, term
from arnews.normalization import letters_of
from arnews.quotations.cues import TELLING, Cue, cues, particles
from arnews.quotations.lexicons import dotted, points_ahead, roles, spelled, upon, what, words_of
from arnews.quote_marks import pair_quote_marks
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    THIRD,
    UNKNOWN,
    VERBAL_NOUN,
    classes_of,
    is_finite_verb,
)
from arnews.words import word

__all__ = ["Page", "Place", "Quoted", "places", "read_page"]


_OFTEN: Final = 0.3
_SELDOM: Final = 0.2
_WAW: Final = "\N{ARABIC LETTER WAW}"
_HAMZAS: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_RARELY: Final = 0.05
_MOSTLY: Final = 0.7
_COMMAS: Final = frozenset(("\N{ARABIC COMMA}", ","))
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_SHORTEST_NAME: Final = 2
_LONGEST_NAME: Final = 4
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_NOMINATIVE: Final = _WAW + "\N{ARABIC LETTER NOON}"
_ELLIPSES: Final = frozenset(("...", "\N{HORIZONTAL ELLIPSIS}"))
_ALI: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}"
_TIME: Final = _ARTICLE + "\N{ARABIC LETTER WAW}\N{ARABIC LETTER QAF}\N{ARABIC LETTER TEH}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


Place = tuple[int, int]
"""The first of some tokens and the one behind the last."""


@define(eq=False)
class Quoted:
    """A pair of quote marks by tokens: `open` and `close` are the marks, between them lies `first` to `stop`."""

    open: int
    first: int
    stop: int
    close: int | None

    @property
    def after(self) -> int:
        """The token after it."""
        return self.stop if self.close is None else self.close + 1


@define(eq=False)
class Page:
    """The columns of one document; indices are those of tokens."""

    tokens: Tokens
    words: list[str]
    cues: list[Found[Cue] | None]
    roles: list[str]
    stops: list[int]
    """Where sentences stop: the index of the mark that ends one, or of the first token of the next paragraph."""
    paragraphs: list[int]
    """The first token of each paragraph, and the number of tokens at the end."""
    quoted: dict[int, Quoted]
    """By the opening mark."""
    closing: dict[int, Quoted]
    """By the closing mark."""
    folds: list[str]
    """The folded words, and an empty one after the last."""
    particles: list[str | None]
    """What of `arnews.quotations.lexicons.particles` each word is; `None` for others, and after the last."""
    time_starts: list[int]
    time_ends: list[int]
    present: set[str]
    """The roles that are there at all."""
    masks: list[int]
    """What each word can be, as bits of `arnews.word_classes`."""
    traits: list[int]
    """What each word is by itself, as bits of this module, and none after the last."""
    pairs: list[Quoted]
    """The quote marks that no others enclose, in order."""
    _names: set[int] | None = None
    _is_dotted: bool | None = None
    _places: dict[str, list[int]] = field(factory=dict)
    _opening: list[int] | None = None

    def find_role(self, start: int, stop: int, role: str) -> int | None:
        """Give the first place of a role among tokens, or `None`."""
        where = self._places.get(role)
        if where is None:
            where = self._places[role] = list(places(self.roles, role))
        at = bisect_left(where, start)
        return where[at] if at < len(where) and where[at] < stop else None

    def next_opening(self, start: int, stop: int) -> int:
        """Give the first opening quote mark among tokens, or `stop`."""
        if self._opening is None:
            self._opening = sorted(self.quoted)
        at = bisect_left(self._opening, start)
        return self._opening[at] if at < len(self._opening) and self._opening[at] < stop else stop

    @property
    def is_dotted(self) -> bool:
        """Whether the text writes ي where ى belongs, as papers of Egypt do."""
        if self._is_dotted is None:
            written = set(self.words)
            is_typed = any(one in dotted() for one in written)
            self._is_dotted = is_typed and not any(_MAKSURA in letters_of(one) for one in written)
        return self._is_dotted

    @property
    def phrases(self) -> Phrases:
        """The noun phrases for whom and what can act or speak."""
        return phrases_of(self.tokens)

    @property
    def names(self) -> set[int]:
        """The tokens at which a name without a title begins, and the family names behind verbs that report."""
        if self._names is None:
            found = self.phrases.found
            self._names = {
                one.first for one in found if one.head is None and one.name and not (one.embedded or one.cut)
            }
            families = {one.name[-1] for one in found if len(one.name) > 1}
            given = {one.name[0] for one in found if len(one.name) > 1}
            for titled in filter(None, map(self._named_behind, found)):
                families.add(self.folds[titled[1] - 1])
                given.add(self.folds[titled[0]])
            families |= {_ARTICLE + family for family in families}
            given -= families
            for index in compress(range(1, len(self.words)), self.cues):
                folded = self.folds[index]
                if folded in families or (folded in given and self._is_said_by(index)):
                    self._names.add(index)
        return self._names

    def _named_behind(self, title: Mention) -> tuple[int, int] | None:
        """
        Give the name of common nouns behind a definite title and a verb of saying: «شموخ الورد»; or `None`.

        Up to what is said nothing else stands there: no noun without the article goes with a definite one.
        """
        if title.kind != "person" or title.name or not title.definite or title.number != "one" or not title.first:
            return None
        first, cue = title.stop, self.cue(title.first - 1)
        if cue is None or cue.object or first >= len(self.words) or self.has_article(first):
            return None
        stop = self.find_role(first, min(len(self.words), first + _LONGEST_NAME + 1), "that")
        if stop is None or stop - first < _SHORTEST_NAME:
            return None
        plain = (
            not self.roles[one]
            and not self.masks[one] & (AND | NUMBER | PRONOUN)
            and bool(self.masks[one] & (NOMINAL | UNKNOWN))
            and not self.has_preposition(one)
            and (one == stop - 1 or not self.has_article(one))
            for one in range(first, stop)
        )
        return (first, stop) if all(plain) else None

    def _is_said_by(self, index: int) -> bool:
        """Tell whether what is said is opened behind a word: «أضاف ساطع أن», «أشار بحر إلى»."""
        following = index + 1
        if following >= len(self.words) or self.masks[index] & ARTICLE:
            return False
        return self.roles[following] in ("that", "colon", "to", "about") or following in self.quoted

    def stop(self, index: int) -> int:
        """Give where the sentence of a token stops."""
        place = bisect_right(self.stops, index)
        return self.stops[place] if place < len(self.stops) else len(self.words)

    def begin(self, index: int) -> int:
        """Give the first token of the sentence of a token."""
        before = bisect_right(self.stops, index) - 1
        if before < 0:
            return 0
        first = self.stops[before]
        return first + 1 if first < len(self.words) and self.roles[first] == "end" else first

    def paragraph(self, index: int) -> int:
        """Give the number of the paragraph of a token."""
        return bisect_right(self.paragraphs, index) - 1

    def paragraph_stop(self, index: int) -> int:
        """Give the first token after the paragraph of a token."""
        return self.paragraphs[bisect_right(self.paragraphs, index)]

    def cue(self, index: int) -> Cue | None:
        """Give the cue at a token; behind the last there is none."""
        found = self.cues[index] if index < len(self.cues) else None
        return found.entries[0] if found and found.entries else None

    def conjoined(self, index: int) -> bool:
        """Tell whether a conjunction was cut before the cue."""
        found = self.cues[index]
        return bool(found and found.cut) or bool(found and index and self.folds[index - 1] == _WAW)

    def prefixed(self, index: int) -> bool:
        """Tell whether the preposition ل was cut before the cue: ليضيف."""
        found = self.cues[index]
        return bool(found and found.proclitics and found.proclitics[-1] == "\N{ARABIC LETTER LAM}")

    def folded(self, index: int) -> str:
        """Give the folded word; empty after the last."""
        return self.folds[index]

    def span(self, start: int, stop: int) -> Span:
        """Give the place of tokens, without the proclitic of a cue that begins it."""
        return self.tokens.span(start, stop)

    def around(self, index: int) -> Quoted | None:
        """Give the quote marks around a token, the outermost, or `None`."""
        place = bisect_right(self.pairs, index, key=lambda one: one.open) - 1
        if place < 0:
            return None
        quoted = self.pairs[place]
        return quoted if quoted.open < index < quoted.after else None

    def is_adverb(self, index: int) -> bool:
        """Tell whether a word is an adverb by its ending, that of an adjective in the accusative: تفصيليا."""
        mask, folded = self.masks[index], self.folds[index]
        return bool(mask & ADJECTIVE) and not mask & NAME and folded[-1:] == _ALEF and folded[-2:-1] == _YEH

    def is_verb(self, index: int) -> bool:
        """Tell whether a word is a finite verb in the third person where it stands."""
        mask = self.masks[index]
        if not mask & FINITE_VERB or not mask & THIRD or (mask & BOUND_PREPOSITION and self.folds[index][0] != _LAM):
            return False
        if classes_of(self.words[index]).verb < _SELDOM and index and self.words[index - 1] in _COMMAS:
            return False  # a second thing that is announced, rather than a verb without و: «…، ضبط عشرة»
        if index and self.masks[index - 1] & DEMONSTRATIVE and self.masks[index - 1] & BOUND_PREPOSITION:
            return False  # بهذا الكم
        if index and term(self.words[index - 1]).place and not self.has_article(index - 1):
            return False  # محافظة تعز
        return is_finite_verb(self.tokens, index)

    def is_participle(self, index: int) -> bool:
        """Tell whether a word can be a participle that reports."""
        found = self.cue(index)
        return found is not None and found.mood == "participle"

    def is_reporting_participle(self, index: int) -> bool:
        """Tell whether a word is a participle that reports, in the accusative: مضيفا, لافتا; such speaks for nobody."""
        return self.folds[index][-1:] == _ALEF and self.is_participle(index)

    def has_preposition(self, index: int) -> bool:
        """Tell whether ب, ل or ك is written to a noun: باسم, and not a name that begins with the letter: ليو."""
        mask = self.masks[index]
        if not (mask & BOUND_PREPOSITION and mask & NOMINAL):
            return False
        one = term(self.words[index])
        if one.sort == "carries":
            return self.phrases.terms[index].sort == "carries"  # «قال باسم إن»
        return one.name < LIKELY or one.cut > 0 or bool(one.clitic)

    def takes_up(self, index: int) -> bool:
        """Tell whether a word takes up a clause, for what stands behind: «…، وذلك بحسب», «…، وهذا حسبما»."""
        mask = self.masks[index]
        return bool(mask & AND and mask & DEMONSTRATIVE) and not mask & BOUND_PREPOSITION

    def is_adjective(self, index: int) -> bool:
        """Tell whether a word is often an adjective."""
        return bool(self.traits[index] & _OFTEN_ADJECTIVE)

    def is_name(self, index: int) -> bool:
        """Tell whether a word is most often a name, as those are that no table has: «دمستان», or one in this text."""
        if index in self.names:
            return True
        if not self.masks[index] & NAME or self.masks[index] & ARTICLE:
            return False
        return self.share_of_name(index) >= _MOSTLY

    def share_of_name(self, index: int) -> float:
        """Give how often a word is a name."""
        return classes_of(self.words[index]).share(NAME)

    def is_no_name(self, index: int) -> bool:
        """Tell whether a word is a noun that is next to never a name: مسيرة."""
        mask = self.masks[index]
        if not mask & NOUN or mask & UNKNOWN or index in self.names:
            return False
        return not mask & NAME or self.share_of_name(index) < _RARELY

    def is_nominative(self, index: int) -> bool:
        """Tell whether a plural in ون stands at a token, which is or describes a subject: مزارعون, المضربون."""
        return bool(self.masks[index] & PLURAL) and self.folds[index].endswith(_NOMINATIVE)

    def is_elative(self, index: int) -> bool:
        """Tell whether a word is most likely an elative: أكبر."""
        return bool(self.traits[index] & _ELATIVE)

    def is_preposition(self, index: int) -> bool:
        """Tell whether a word is most likely a preposition, and no name: خلال, and not علي."""
        return bool(self.traits[index] & _LIKELY_PREPOSITION)

    def close_of(self, index: int, stop: int) -> int | None:
        """Give the bracket that closes the one at a token, before `stop`, or `None`."""
        try:
            close = self.roles.index("close", index, stop)
        except ValueError:
            return None
        twice = self.roles[index + 1] == "open" and self.roles[close + 1 : close + 2] == ["close"]  # ((شينخوا))
        return close + 1 if twice and close + 1 < stop else close

    def is_bare_preposition(self, index: int) -> bool:
        """Tell whether a word is a preposition that has no pronoun, so that what it governs stands behind it."""
        return self.is_preposition(index) and not self.masks[index] & OWNED

    def has_article(self, index: int) -> bool:
        """Tell whether a word has the article, behind a preposition too: المعجم، للشرطة."""
        return bool(self.traits[index] & _ARTICLED)

    def in_time(self, index: int) -> bool:
        """Tell whether a token lies in a time expression, if times were looked for."""
        if not self.time_starts:
            return False
        start = self.tokens.starts[index]
        place = bisect_right(self.time_starts, start) - 1
        return place >= 0 and self.time_ends[place] > start


def _is_at_the_time(folds: Sequence[str], known: Sequence[Found[Cue] | None], at: int) -> bool:
    """Tell whether a relative is that of «في الوقت الذي طلب», before a verb that reports."""
    return list(folds[at - 2 : at]) == [_IN, _TIME] and at + 1 < len(known) and known[at + 1] is not None


def read_page(doc: Document) -> Page:
    """Read a document into columns."""
    tokens = doc.tokens
    words = tokens.words
    read = zip(*map(_RECORDS.__getitem__, words), strict=True) if words else ((),) * len(_Record._fields)
    columns, known, folds, governing, masks, traits = map(list, read)
    for at in list(places(columns, "colon")):
        if _is_clock(words, at):
            columns[at] = ""
    for at in places(columns, "that"):
        if at and _is_letter(folds, at):
            columns[at] = ""
    if "open" in columns:
        for at in places(columns, "end"):
            if words[at] in _ELLIPSES and columns[at - 1] == "open" and columns[at + 1 : at + 2] == ["close"]:
                columns[at] = ""  # (…): what was left out
    present = set(columns)
    for at in list(places(columns, "stroke")) if "stroke" in present else ():
        columns[at] = "dash" if _closes_dateline(tokens, known, masks, at) else ""
    for at in list(places(columns, "according")) if "according" in present else ():
        if tuple(folds[at : at + 2]) in names_of_two_words():
            columns[at], known[at] = "", None
    for at in list(places(columns, "based")) if "based" in present else ():
        based = folds[at + 1 : at + 2] == [_ON] and not masks[at] & ARTICLE
        columns[at] = "according" if based else ""  # بناء على محاضر الجلسات
        present.add(columns[at])
    for at in list(places(columns, "extent")) if "extent" in present else ():
        if _is_in_words(words, columns, at):
            columns[at - 1] = "according"
            present.add("according")
        else:
            columns[at] = ""
    for at in list(places(columns, "when")) if "when" in present else ():
        whereas = at > 0 and folds[at - 1] == _IN and columns[at + 1 : at + 2] != ["that"]
        columns[at] = "while" if whereas else "with"
        columns[at - 1] = "while" if whereas else columns[at - 1]  # …، في حين قالت
        present.add(columns[at])
    for at in list(places(columns, "relative")):
        if _is_what_was_said(words, known, at):
            columns[at - 1] = "according"
            present.add("according")
        elif columns[max(0, at - 3) : at - 2] == ["comma"] and _is_at_the_time(folds, known, at):
            columns[at - 2 : at + 1] = ["while"] * 3  # …، في الوقت الذي طلب المحامي
            present.add("while")
    for at, one in enumerate(known, start=1):
        if one is not None and one.entry.mood == "participle" and _is_on(words, one.entry, columns, masks, at):
            columns[at], governing[at] = "to", _UPON
            present.add("to")
    paragraphs = _paragraphs(doc, columns, known)
    quoted: dict[int, Quoted] = {}
    outer: list[Quoted] = []
    for pair in pair_quote_marks(doc.text):
        if pair.inside is None:
            continue
        between = tokens.within(pair.inside)
        opening = tokens.at(pair.opening.start)
        close = tokens.at(pair.closing.start) if pair.closing else None
        stop = between.stop if close is None else close
        quoted[opening] = Quoted(opening, between.start, stop, close)
        if pair.level == 0:
            outer.append(quoted[opening])
    stops = _stops(tokens, columns, paragraphs, outer)
    closing = {one.close: one for one in quoted.values() if one.close is not None}
    times = [annotation.span for annotation in doc.layer("times", ())]
    time_starts, time_ends = [span.start for span in times], [span.end for span in times]
    folds.append("")
    governing.append(None)
    traits.append(0)
    return Page(
        tokens, words, known, columns, stops, paragraphs, quoted, closing, folds, governing, time_starts, time_ends,
        present, masks, traits, outer,
    )  # fmt: skip


def _is_on(words: list[str], cue: Cue, columns: list[str], masks: list[int], at: int) -> bool:
    """Tell whether علي is على with the dots that papers of Egypt and the Gulf print: مشددا علي أن, مؤكدا علي ضرورة."""
    following = at + 1
    if following >= len(words) or word(words[at]).bare != _ALI:
        return False
    if not any(_UPON in taken for taken in (cue.clause, cue.phrase)):
        return False
    return columns[following] in ("that", "this", "owns", "not") or bool(masks[following] & VERBAL_NOUN)


def _is_letter(folds: list[str], at: int) -> bool:
    """Tell whether إن is the name of a letter in a name that is spelled with such: سي إن إن, للسي إن إن."""
    names = spelled()
    return any(
        first + len(name) > at and tuple(folds[first : first + len(name)]) == name
        for first in range(max(0, at - _LONGEST_SPELLED), at + 1)
        for name in names.get(folds[first], ())
    )


_LONGEST_SPELLED: Final = 4
"""How far before «إن» such a name may begin: إم إس إن بي سي."""


def _paragraphs(doc: Document, columns: list[str], known: list[Found[Cue] | None]) -> list[int]:
    """
    Give the first token of each paragraph, and the number of tokens.

    None begins behind a verb of saying, which only word classes tell (`arnews.paragraphs` joins the other lines that
    break off), nor behind the colon of a verb that reports: what is said stands in the next line.
    """
    starts = [doc.tokens.within(paragraph).start for paragraph in doc.paragraphs]
    found = starts[:1]
    for start in starts[1:]:
        last = columns[start - 1]
        if _says_at(doc.tokens, known, start - 1):
            continue
        points = start > 1 and doc.tokens.words[start - 2] in points_ahead()
        if last == "colon" and not points and any(map(_says, known[max(found[-1], start - _LONGEST_LEAD) : start])):
            continue
        found.append(start)
    return [*found, len(columns)]


def _says_at(tokens: Tokens, known: list[Found[Cue] | None], at: int) -> bool:
    """Tell whether a finite verb of saying ends a line: its subject stands in the next."""
    found = known[at]
    return _says(found) and found is not None and found.entry.mood != "participle" and is_finite_verb(tokens, at)


def _says(found: Found[Cue] | None) -> bool:
    """Tell whether a word can be nothing but a verb or participle of saying: no title of a picture is «شرح الصورة:»."""
    return bool(found and found.entries and found.entry.fires == "alone")


_LONGEST_LEAD: Final = 16
"""How far before a colon at the end of a line the verb may stand."""


def places(column: list[str], value: str) -> Iterator[int]:
    """Give where a value stands in a column."""
    at = -1
    try:
        while True:
            at = column.index(value, at + 1)
            yield at
    except ValueError:
        return


class _Record(NamedTuple):
    """What a written form is to a page: one look-up fills a row of all its columns."""

    role: str
    cue: Found[Cue] | None
    fold: str
    particle: str | None
    mask: int
    traits: int


def _record(text: str) -> _Record:
    particle = particles().find(text)
    mask = classes_of(text).mask
    if mask & ADJECTIVE and mask & BOUND_PREPOSITION and not mask & ARTICLE and _stays_whole(text):
        mask &= ~(BOUND_PREPOSITION | PREPOSITION)
    return _Record(
        roles()[text],
        cues().find(text),
        word(text).folded,
        particle.entry if particle is not None else None,
        mask,
        _traits(text),
    )


def _stays_whole(text: str) -> bool:
    """Tell whether a word that begins like a preposition is an adjective, since only another would be left: بلدي."""
    likeliest = classes_of(text[1:]).likeliest
    return likeliest is not None and likeliest.part == "preposition"


def _traits(text: str) -> int:
    """Give what a written form is by itself, as bits."""
    known, found = word(text), classes_of(text)
    mask = found.mask
    if known.folded.startswith(_ARTICLE) and known.bare[0] in _HAMZAS:
        traits = 0  # إلغاء
    else:
        traits = _ARTICLED * (bool(mask & ARTICLE) or known.folded.startswith((_ARTICLE, _LAM + _LAM)))
    if mask & ADJECTIVE and found.share(ADJECTIVE) >= _OFTEN:
        traits |= _OFTEN_ADJECTIVE
    likeliest = found.likeliest
    if mask & PREPOSITION and not mask & (NAME | ARTICLE) and found.classes[0].part == "preposition":
        traits |= _LIKELY_PREPOSITION
    return traits | _ELATIVE * (likeliest is not None and likeliest.form == "elative")


_ARTICLED, _OFTEN_ADJECTIVE, _LIKELY_PREPOSITION, _ELATIVE = 1, 2, 4, 8


_RECORDS: Final = Memo(_record)


def _is_clock(words: list[str], index: int) -> bool:
    """Tell whether a colon stands inside a time of day or a score: 07:32."""
    return 0 < index < len(words) - 1 and words[index - 1].isdecimal() and words[index + 1].isdecimal()


def _closes_dateline(tokens: Tokens, known: list[Found[Cue] | None], masks: list[int], index: int) -> bool:
    """Tell whether a stroke closes what stands before the first verb of a line: «بغداد / قالت الشرطة»."""
    following = index + 1
    if following >= len(masks) or not tokens.gap(following) or not (known[following] or masks[following] & FINITE_VERB):
        return False
    first = index
    while first > 0 and index - first < _LONGEST_DATELINE and not tokens.begins_line(first):
        first -= 1
        if known[first] is not None:
            return False
    return first == 0 or tokens.begins_line(first)


_LONGEST_DATELINE: Final = 10


def _is_in_words(words: list[str], columns: list[str], index: int) -> bool:
    """Tell whether a noun between a preposition and a noun of saying makes them one: على حد تعبيره."""
    return 0 < index < len(words) - 1 and columns[index - 1] == "to" and words_of()[words[index + 1]] is not None


def _is_what_was_said(words: list[str], known: list[Found[Cue] | None], index: int) -> bool:
    """Tell whether ما between a preposition and a verb of saying makes them an attribution: على ما أفاد."""
    if not 0 < index < len(words) - 1 or words[index] not in what() or words[index - 1] not in upon():
        return False
    found = known[index + 1]
    if not found or not found.entries or found.cut or found.entry.fires == "after_which":
        return False  # ردا على ما نشرته
    if classes_of(words[index + 1]).mask & PREPOSITION:
        return False  # على ما دون ذلك
    return found.entry.speech_act in TELLING


def _is_inside_letters(tokens: Tokens, index: int) -> bool:
    """Tell whether a point stands between letters of a short name: إل.سي.آي."""
    if tokens.gap(index) or tokens.gap(index + 1):
        return False
    beside = (word(tokens.words[index - 1]).bare, word(tokens.words[index + 1]).bare)
    return all(one.isalpha() and len(one) <= _LONGEST_LETTERS for one in beside)


_LONGEST_LETTERS: Final = 3


def _stops(tokens: Tokens, columns: list[str], paragraphs: list[int], outer: list[Quoted]) -> list[int]:
    """Give where sentences stop: not inside quote marks, not after a title of one letter, not between digits."""
    words = tokens.words
    found = set(paragraphs[1:])
    found.add(len(words))
    opens = [one.open for one in outer]
    for index in places(columns, "end"):
        place = bisect_right(opens, index) - 1
        if place >= 0 and outer[place].stop > index and outer[place].close is not None:
            continue
        if words[index] == "." and 0 < index < len(words) - 1:
            if columns[index + 1] == "comma":
                continue
            if _is_inside_letters(tokens, index):
                columns[index] = ""
                continue
            letter = word(words[index - 1]).bare
            if len(letter) == 1 and letter.isalpha():
                columns[index] = ""  # a title of one letter: د. أحمد
                continue
            if words[index - 1][-1].isdigit() and words[index + 1][0].isdigit():
                continue
        found.add(index)
    return sorted(found)
