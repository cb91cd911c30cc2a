"""The words of labels: what announces a number that identifies, by the role that each has."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from attrs import frozen

from arnews.lexicon import Found, Lexicon, load_table
from arnews.numbers.around import Memo
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, classes_of

__all__ = ["LABEL_ROLES", "LabelWord", "is_letter_alpha", "is_word_of", "label_entry", "label_found"]


@frozen
class LabelWord:
    """An entry of ``labels.toml``."""

    role: str
    numbers: tuple[int, ...] = ()
    indefinite: bool = False
    definite: bool = False
    edition: bool = False


_PROCLITICS: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)


@cache
def _labels() -> Lexicon[LabelWord]:
    forms: dict[str, list[LabelWord]] = {}
    for role, entries in load_table("arnews.numbers", "labels.toml").items():
        for raw in entries:
            kept = {key: raw[key] for key in ("indefinite", "definite", "edition") if key in raw}
            one = LabelWord(role, tuple(raw.get("numbers", ())), **kept)
            for form in raw["forms"]:
                forms.setdefault(form, []).append(one)
    return Lexicon(forms, proclitics=_PROCLITICS, article=True)


def label_found(tokens: Tokens, index: int) -> Found[LabelWord] | None:
    """Give all that the lexicon of labels knows of a token."""
    return _labels().find(tokens.words[index]) if 0 <= index < len(tokens.words) else None


def _roles(text: str) -> Mapping[str, LabelWord]:
    """Give the entries of a written form by their role."""
    found = _labels().find(text)
    return {one.role: one for one in reversed(found.entries)} if found is not None else _NO_ROLES


_NO_ROLES: Final[Mapping[str, LabelWord]] = {}
LABEL_ROLES: Final = Memo(_roles)
"""The entries of a written form by their role."""


def label_entry(tokens: Tokens, index: int, role: str) -> LabelWord | None:
    """Give the entry of one role at a token, beyond the text too."""
    return LABEL_ROLES[tokens.words[index]].get(role) if 0 <= index < len(tokens.words) else None


def is_word_of(tokens: Tokens, index: int, role: str) -> bool:
    """Tell whether a word of one role stands at a token, beyond the text too."""
    return 0 <= index < len(tokens.words) and role in LABEL_ROLES[tokens.words[index]]


def is_letter_alpha(tokens: Tokens, start: int) -> bool:
    """Tell whether ألفا is the letter: متحور ألفا, ألفا روميو, دلتا بعد ألفا."""
    if is_word_of(tokens, start - 1, "greek") or is_word_of(tokens, start + 1, "greek_name"):
        return True
    following = classes_of(tokens.words[start + 1]).likeliest if start + 1 < len(tokens.words) else None
    if (
        following is not None
        and following.part == "noun"
        and not classes_of(tokens.words[start + 1]).mask & (BOUND_PREPOSITION | AND | ARTICLE)
    ):
        return False  # قرب دلتا النهر ألفا فدان
    near = range(max(0, start - _NEAR_LETTERS), min(len(tokens.words), start + _NEAR_LETTERS + 1))
    return any(is_word_of(tokens, at, "greek_letter") for at in near)


_NEAR_LETTERS: Final = 3
"""Words between two letters of variants: دلتا الذي ظهر بعد ألفا."""
