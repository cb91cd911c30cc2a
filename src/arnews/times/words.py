"""The words of time, loaded when they are first needed."""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, NamedTuple

from attrs import frozen

from arnews.lexicon import Found, Lexicon, follows, load_table
from arnews.normalization import fold
from arnews.tokenization import Tokens

__all__ = ["Hit", "TimeWord", "approximator_ends", "kinds_at", "look", "time_words"]

PROCLITICS: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)
TRIGGERS: Final = frozenset(
    {"month", "weekday", "unit", "deictic", "reference", "part_of_day", "adverb_of_day", "clock", "hour", "midnight",
     "set", "decade", "portion", "christ", "weekday_bare", "millennium", "holiday", "feast", "season", "slash", "colon",
     "year"}
)  # fmt: skip


@frozen
class TimeWord:
    """An entry of the words files: the table it stands in, and what it means there."""

    kind: str
    value: int | str = 0
    code: str = ""
    form: str = ""
    needs: str = ""
    calendar: str = ""
    part: str = ""
    definite: bool = False


def _entry(table: str, raw: dict[str, Any]) -> TimeWord:
    value = next((raw[key] for key in ("number", "offset", "direction", "value", "mod") if key in raw), 0)
    kept = {key: raw[key] for key in ("code", "form", "needs", "calendar", "part", "definite") if key in raw}
    return TimeWord(table, value, **kept)


@cache
def time_words() -> tuple[Lexicon[TimeWord], Lexicon[bool]]:
    """Give the lexicon of time words, and the smaller one of those where reading begins."""
    forms: dict[str, list[TimeWord]] = {}
    for filename in ("months.toml", "weekdays.toml", "holidays.toml", "words.toml"):
        for table, entries in load_table("arnews.times", filename).items():
            for raw in entries:
                entry = _entry(table, raw)
                for form in raw["forms"]:
                    forms.setdefault(form, []).append(entry)
    lexicon = Lexicon(forms, proclitics=PROCLITICS, article=True, other=_year)
    triggers = {form: [True] for form, entries in forms.items() if any(entry.kind in TRIGGERS for entry in entries)}
    return lexicon, Lexicon(
        triggers, proclitics=PROCLITICS, article=True, other=lambda text: True if _year(text) is not None else None
    )


def _year(text: str) -> TimeWord | None:
    """Take four digits for a year, of either calendar, and digits with two full stops for a date."""
    if len(text) == 4 and text.isdecimal() and 1300 <= int(text) <= 2100:
        return TimeWord("year", int(text))
    if len(text) < 11 and text.count(".") == 2 and text.replace(".", "").isdecimal():
        return TimeWord("slash")
    return None


@cache
def _finder() -> Callable[[str], Found[TimeWord] | None]:
    return time_words()[0].find


@cache
def approximator_ends() -> frozenset[str]:
    """Give the words, folded, that the hedges of periods end with."""
    raw = load_table("arnews.times", "words.toml")["approximator"]
    return frozenset(fold(form).split()[-1] for one in raw for form in one["forms"])


class Hit(NamedTuple):
    """A time word in running text."""

    entry: TimeWord
    start: int
    stop: int
    cut: int
    proclitics: str
    definite: bool


class _Kinds(dict[str, frozenset[str]]):
    """Written form to the kinds of time word that may begin with it. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> frozenset[str]:
        if len(self) >= 1 << 18:
            self.clear()
        found = _finder()(text)
        entries = (*found.entries, *(entry for _, entry in found.phrases)) if found is not None else ()
        kinds = self[text] = frozenset(entry.kind for entry in entries)
        return kinds


_KINDS: Final = _Kinds()


def kinds_at(tokens: Tokens, index: int) -> frozenset[str]:
    """Give the kinds of time word that may begin at a token."""
    return _KINDS[tokens.words[index]]


def look(tokens: Tokens, index: int, *kinds: str) -> Hit | None:
    """Give the longest time word of some kinds at a token."""
    if not 0 <= index < len(tokens.words) or not (known := _KINDS[tokens.words[index]]) or known.isdisjoint(kinds):
        return None
    found = _finder()(tokens.words[index])
    if found is None:
        return None
    for following, entry in found.phrases:
        stop = index + 1 + len(following)
        if entry.kind not in kinds or stop > len(tokens.words):
            continue
        if follows(tokens, index + 1, following):
            return Hit(entry, index, stop, found.cut, found.proclitics, found.definite)
    for entry in found.entries:
        if entry.kind in kinds:
            if entry.kind == "deictic" and found.proclitics and not found.exact:
                continue  # لامس touched, not to yesterday
            definite = found.definite or entry.definite
            return Hit(entry, index, index + 1, found.cut, found.proclitics, definite)
    return None
