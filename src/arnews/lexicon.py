"""
Words files: load them, find their words in a text, cut proclitics.

A words file is TOML: one table per entry, its written forms one per line under ``forms``. A form is written once, in
careful spelling; spellings that may stand for it are found (`arnews.spelling`), a misspelling that might be another
word is listed. Proclitics are cut only when what is left is a known word.

Looking up a written form costs one dictionary look-up after the first time. Which tokens of a document are in a
lexicon is one pass in C (`Lexicon.hits`), so grammars run only where a word of theirs stands.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from itertools import chain, compress
from typing import Any, Final, Generic, TypeVar

from attrs import evolve, frozen

from arnews.errors import LexiconError
from arnews.letters import MARKS, TATWEEL
from arnews.memo import Memo
from arnews.normalization import fold, strip_marks
from arnews.resources import read_toml
from arnews.spans import Span
from arnews.spelling import may_stand_for, other_seat
from arnews.tokenization import Tokens, code_points
from arnews.words import Word, word

__all__ = ["Found", "Lexicon", "Match", "OnDemand", "follows", "listed", "load_forms", "load_table"]

E = TypeVar("E")


@frozen
class Found(Generic[E]):
    """
    What a lexicon knows about one written form.

    >>> found = Lexicon({"وزير": ["office"]}, proclitics="و", article=True).find("والوزير")
    >>> found.entries, found.proclitics, found.definite
    (('office',), 'و', True)
    """

    entries: tuple[E, ...]
    """The entries that have it, in the order of the file; empty if it only begins a form of several words."""
    cut: int = 0
    """How many code points of the written form are proclitics; the word itself begins there."""
    proclitics: str = ""
    """The proclitics that were cut, folded: و, ب, وب, ل …; the article is not among them."""
    definite: bool = False
    """Whether the article was skipped for the look-up (it stays in the span)."""
    exact: bool = True
    """Whether it was found in careful spelling; false for one that may stand for it."""
    phrases: tuple[tuple[tuple[Word, ...], E], ...] = ()
    """Forms of several words that begin here: the words that follow, and the entry; longest first."""

    @property
    def entry(self) -> E:
        """The first entry."""
        return self.entries[0]


@frozen
class Match(Generic[E]):
    """
    An entry found in running text.

    >>> from arnews import tokenize
    >>> tokens = tokenize("قال وزير النقل")
    >>> match = Lexicon({"وزير النقل": ["office"]}).match(tokens, 1)
    >>> match.entry, match.start, match.stop
    ('office', 1, 3)
    """

    entry: E
    """The entry whose words stand here."""
    found: Found[E]
    """How the first word was found."""
    start: int
    """The token it begins in."""
    stop: int
    """The token after it."""

    def span(self, tokens: Tokens) -> Span:
        """Give its place, without proclitics."""
        return tokens.span(self.start, self.stop, self.found.cut)


class Lexicon(Generic[E]):
    """
    The words of one domain, found by their written forms.

    `forms` maps each form in careful spelling to its entries; `proclitics` lists what may be cut before a known word
    (single letters; a conjunction may stand before another proclitic); with `article` a form is also found after
    ال and لل. `other` is asked for a bare form (`Word.bare`) that is not in the lexicon (digits, shapes) and gives an
    entry, a `Found` where letters were cut before it, or `None`.

    >>> lexicon = Lexicon({"ألف": [1000], "عشرون": [20]}, proclitics="وب", article=True)
    >>> lexicon["ألف"].entry, lexicon["وبالعشرون"].proclitics, lexicon["شخص"]
    (1000, 'وب', None)
    """

    def __init__(
        self,
        forms: Mapping[str, Iterable[E]],
        *,
        proclitics: str = "",
        article: bool = False,
        other: Callable[[str], E | Found[E] | None] | None = None,
    ) -> None:
        self.forms: Mapping[str, tuple[E, ...]] = (
            forms if isinstance(forms, OnDemand) else {form: tuple(entries) for form, entries in forms.items()}
        )
        written = _LINE.join(self.forms)
        if _UNTIDY.search(written):
            written = _LINE.join(" ".join(form.split()) for form in self.forms)
        bare, folded = strip_marks(written).split(_LINE), fold(written).split(_LINE)  # all at once: ten times faster
        if self.forms and "" in bare:
            raise LexiconError("a form of a lexicon has no letters; leave it out")
        if not self.forms:
            bare, folded = [], []
        whole = [" " not in form for form in bare]
        several = [not one for one in whole]
        self._exact: Mapping[str, str] = _joined(bare, list(self.forms))
        """Careful forms by their letters; tables of text alone cost the collector of garbage nothing."""
        self._folded: dict[str, str] = _joined(list(compress(folded, whole)), list(compress(bare, whole)))
        """Letters of forms by what they are folded, and what forms of several words begin with, with none for it."""
        self._phrases: Mapping[str, str] = _joined(
            [form[: form.index(" ")] for form in compress(folded, several)], list(compress(bare, several))
        )
        for first in self._phrases:
            self._folded.setdefault(first, "")
        self._proclitics = proclitics
        self._article = article
        self._other = other
        memo = Memo(self._search)
        self.find: Callable[[str], Found[E] | None] = memo.__getitem__
        """What ``lexicon[written]`` gives, without the call of a method in Python: for loops that run hot."""

    def cutting(self, proclitics: str, other: Callable[[str], E | Found[E] | None] | None = None) -> "Lexicon[E]":
        """
        Give a lexicon of the same forms which cuts these proclitics, without building its tables once more.

        >>> lexicon = Lexicon({"قال": ["say"]})
        >>> lexicon["وقال"], lexicon.cutting("و")["وقال"].proclitics
        (None, 'و')
        """
        same = copy(self)
        same._proclitics, same._other = proclitics, other
        same.find = Memo(same._search).__getitem__
        return same

    def __getitem__(self, text: str) -> Found[E] | None:
        return self.find(text)

    def __contains__(self, text: str) -> bool:
        return self.find(text) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self.forms)

    def column(self, tokens: Tokens) -> list[Found[E] | None]:
        """Give what is known about every token, in one pass."""
        return list(map(self.find, tokens.words))

    def hits(self, tokens: Tokens) -> list[int]:
        """Give the indices of the tokens that are in the lexicon, in one pass."""
        return list(compress(range(len(tokens.words)), map(self.find, tokens.words)))

    def match(self, tokens: Tokens, start: int) -> Match[E] | None:
        """Give the longest form that begins at token `start`, or `None`."""
        if start >= len(tokens.words):
            return None
        found = self.find(tokens.words[start])
        if found is None:
            return None
        if found.phrases and start + 1 < len(tokens.words):
            second = word(tokens.words[start + 1]).folded
            for following, entry in found.phrases:
                if following[0].folded == second and follows(tokens, start + 1, following):
                    return Match(entry, found, start, start + 1 + len(following))
        if not found.entries:
            return None
        return Match(found.entries[0], found, start, start + 1)

    def _search(self, text: str) -> Found[E] | None:
        known = word(text)
        if known.kind != "word":
            entries = self._entries(known.bare)
            if entries:
                return Found(entries)
        else:
            begun: Found[E] | None = None  # a longer cut may still find the word that only phrases begin with so far
            rests = _RESTS[text]
            cuts = () if self._folded.keys().isdisjoint(rests) else self._cuts(known.bare, rests[0])
            for proclitics, rest, folded, definite in cuts:
                if begun is not None and fold(proclitics) != begun.proclitics:
                    break
                entries = self._entries(rest) or self._spelled(rest, folded)
                # a form that is listed with its article was tried before
                phrases = () if definite else self._begun(rest, folded)
                if not (entries or phrases):
                    continue
                if begun is None:
                    cut = code_points(text, len(proclitics))
                    begun = Found(entries, cut, fold(proclitics), definite, rest in self._exact, phrases)
                elif entries:
                    begun = evolve(begun, entries=entries, definite=definite, exact=rest in self._exact)
                if begun.entries:
                    break
            if begun is not None:
                return begun
        other = self._other(known.bare) if self._other is not None else None
        if other is None and (seated := other_seat(known.bare)) is not None:
            other = self[seated]
        if isinstance(other, Found):
            return other if not other.cut or known.bare == text else evolve(other, cut=code_points(text, other.cut))
        return Found((other,)) if other is not None else None

    def _entries(self, bare: str) -> tuple[E, ...]:
        """Give the entries of the forms that have these letters."""
        forms = self._exact.get(bare)
        if forms is None:
            return ()
        if _LINE not in forms:
            return self.forms[forms]
        return tuple(entry for form in forms.split(_LINE) for entry in self.forms[form])

    def _spelled(self, written: str, folded: str) -> tuple[E, ...]:
        """Give the entries whose careful form a written word may stand for."""
        forms = dict.fromkeys(_lines_of(self._folded.get(folded)))
        return tuple(entry for form in forms if may_stand_for(written, form) for entry in self._entries(form))

    def _begun(self, written: str, folded: str) -> tuple[tuple[tuple[Word, ...], E], ...]:
        """Give the forms of several words whose first one a written word may stand for, the longest first."""
        found = []
        for phrase in dict.fromkeys(_lines_of(self._phrases.get(folded))):
            first, *rest = phrase.split()
            if may_stand_for(written, first):
                following = tuple(map(word, rest))
                found += [(following, entry) for entry in self._entries(phrase)]
        return tuple(sorted(found, key=lambda one: -len(one[0])))

    def _cuts(self, bare: str, folded: str) -> list[tuple[str, str, str, bool]]:
        """
        Give the ways to cut a bare word that leave the beginning of a form, the least cut first.

        Each has the proclitics, the rest for the look-up, that rest folded, and whether the article was skipped.
        """
        found = []
        first, proclitics, size = self._folded, self._proclitics, len(bare)
        deepest, lam = min(_DEEPEST, size - 1), _LAM in proclitics
        depth = 0
        while True:
            rest = folded[depth:]
            if rest in first:
                found.append((bare[:depth], bare[depth:], rest, False))
            if self._article and size - depth > 3:
                begin, after = bare[depth : depth + 2], rest[2:]
                if begin == _ARTICLE:
                    if after in first:
                        found.append((bare[:depth], bare[depth + 2 :], after, True))
                elif begin == _LAM_LAM and lam:
                    # لل: the article has lost its alef, its ل stays in the span; forms may be listed with it (الاثنين)
                    if _ARTICLE + after in first:
                        found.append((bare[:depth] + _LAM, _ARTICLE + bare[depth + 2 :], _ARTICLE + after, True))
                    if after in first:
                        found.append((bare[:depth] + _LAM, bare[depth + 2 :], after, True))
            depth += 1
            if depth >= deepest or bare[depth - 1] not in proclitics:
                return found
            if depth > 1 and (bare[0] not in _CONJUNCTIONS or bare[depth - 1] in _CONJUNCTIONS):
                return found  # «وفاتهم»: no word has two conjunctions


class OnDemand(Mapping[str, tuple[E, ...]]):
    """
    The forms of a lexicon whose entries are made when a text has one of them: for large tables.

    `make` is asked for a form each time its word is written in another way.

    >>> Lexicon(OnDemand(["حلب", "حمص"], lambda form: (form[::-1],)))["حلب"].entries
    ('بلح',)
    """

    def __init__(self, forms: Collection[str], make: Callable[[str], tuple[E, ...]]) -> None:
        self._forms, self._make = forms, make

    def __getitem__(self, form: str) -> tuple[E, ...]:
        return self._make(form)

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)


def _joined(keys: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    """Give what stands with each key, in lines."""
    found = dict(zip(keys, values, strict=True))
    if len(found) < len(keys):  # else the table is made in C
        found = {}
        for key, value in zip(keys, values, strict=True):
            found[key] = f"{found[key]}{_LINE}{value}" if key in found else value
    return found


def _lines_of(joined: str | None) -> list[str]:
    """Give the lines of what was joined."""
    return joined.split(_LINE) if joined else []


def _rests(text: str) -> tuple[str, ...]:
    """
    Give all that may be left of a word, folded, however a lexicon cuts it, the whole word first.

    Worked out once for all lexicons: nearly every word is in none of them, whatever is cut.
    """
    known = word(text)
    whole = known.folded if text == known.bare else fold(known.bare)
    cut = [whole[depth:] for depth in range(min(_DEEPEST, len(whole)))]
    definite = [rest[2:] for rest in cut if rest.startswith((_ARTICLE, _LAM_LAM))]
    return (*cut, *definite, *(_ARTICLE + rest[2:] for rest in cut if rest.startswith(_LAM_LAM)))


_RESTS: Final = Memo(_rests, 1 << 10)
"""A few are kept: all lexicons are asked about a new word soon."""
_DEEPEST: Final = 3
"""Fewer proclitics than this stand before a word, the article apart."""
_LINE: Final = "\n"
_UNTIDY: Final = re.compile(r"\s\s|^ | $|[^\S \n]", re.MULTILINE)  # two spaces, one at an end, one of another sort
_LAM: Final = "\N{ARABIC LETTER LAM}"
_LAM_LAM: Final = _LAM * 2
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_CONJUNCTIONS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"


def follows(tokens: Tokens, start: int, words: tuple[Word, ...]) -> bool:
    """
    Tell whether words follow at token `start`, each in a spelling that may stand for it.

    >>> from arnews import tokenize
    >>> follows(tokenize("وصل أمس الأول"), 1, (word("امس"), word("الأول")))
    True
    """
    stop = start + len(words)
    return stop <= len(tokens.words) and all(
        (known := word(written)).folded == wanted.folded and may_stand_for(known.bare, wanted.bare)
        for written, wanted in zip(tokens.words[start:stop], words, strict=True)
    )


@cache
def load_table(package: str, filename: str) -> Mapping[str, Any]:
    """
    Read a TOML file of words that lies beside a module; every form is checked for its spelling.

    A form that is not in NFC, or that has marks, tatweel or presentation forms, is a `LexiconError`, as is a file that
    is no TOML. The result is shared: it must not be changed.
    """
    try:
        table = read_toml(package, filename)
    except ValueError as error:
        raise LexiconError(f"{filename}: {error}") from error
    if _problem(" ".join(_forms(*table.values()))):  # all at once: most often there is none
        for name, entries in table.items():
            for form in _forms(entries):
                problem = _problem(form)
                if problem:
                    raise LexiconError(f"{filename}: {form!r} under [[{name}]] {problem}")
    return table


def load_forms(package: str, filename: str, *names: str) -> Iterator[str]:
    """
    Give the forms of all entries of these tables of a words file.

    >>> "ضمن" in load_forms("arnews.quotations", "signs.toml", "within")
    True
    """
    table = load_table(package, filename)
    return (form for name in names for entry in table[name] for form in entry["forms"])


def listed(
    package: str, filename: str, *names: str, proclitics: str = "", article: bool = False
) -> Callable[[], Lexicon[bool]]:
    """
    Give a function that gives the lexicon of the words in these tables of a words file; the first call loads it.

    So a module can name its lists where it begins, and reads none before it is asked for.

    >>> within = listed("arnews.quotations", "signs.toml", "within")
    >>> "ضمن" in within(), "فوق" in within()
    (True, False)
    """

    @cache
    def load() -> Lexicon[bool]:
        forms = dict.fromkeys(load_forms(package, filename, *names), (True,))
        return Lexicon(forms, proclitics=proclitics, article=article)

    return load


def _forms(*tables: Any) -> list[str]:
    """Give the forms of some tables of a words file."""
    entries = chain.from_iterable(table if isinstance(table, list) else (table,) for table in tables)
    return list(chain.from_iterable(entry.get("forms", ()) for entry in entries if isinstance(entry, dict)))


def _problem(form: str) -> str | None:
    if not form or form != " ".join(form.split()):
        return "is empty or has more white space than one space between words"
    if unicodedata.normalize("NFC", form) != form:
        return "is not in NFC"
    letters = set(form)
    if not letters.isdisjoint(_MARKS):
        return "has marks or tatweel; write the letters alone"
    if any("\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufeff" for character in letters):
        return "has presentation forms"
    return None


_MARKS: Final = MARKS | {TATWEEL}
