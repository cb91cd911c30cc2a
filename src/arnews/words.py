"""
What can be said of a written form wherever it stands: its letters, the form by which it is looked up, its kind.

It is worked out once for each distinct form and kept.
"""

import re
from typing import Final, Literal

from attrs import frozen

from arnews.letters import is_arabic_letter
from arnews.memo import Memo
from arnews.normalization import fold, letters_of, strip_marks
from arnews.quote_marks import QUOTE_MARKS

__all__ = ["LOOKS", "PICTURE", "PICTURES", "TokenKind", "Word", "looks_definite", "word"]

TokenKind = Literal[
    "word", "number", "quote", "punctuation", "symbol", "emoji", "latin", "url", "email", "handle", "hashtag"
]

PICTURES: Final = r"[\u203c\u2049\u231a-\u23ff\u25aa-\u27bf\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
LOOKS: Final = r"[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
PICTURE: Final = rf"{PICTURES}{LOOKS}*"


@frozen
class Word:
    """
    What can be said of a written form wherever it stands.

    >>> word("أَمْسِ")
    Word(text='أَمْسِ', bare='أمس', folded='امس', kind='word')
    """

    text: str
    """The word as it was given."""
    bare: str
    """The letters alone, without marks, tatweel and controls, presentation forms resolved; never empty."""
    folded: str
    """`bare` with alef, yeh, waw, teh marbuta and digits made uniform; never empty."""
    kind: TokenKind
    """What it is: a word, a number, punctuation, …"""


def _analysed(text: str) -> Word:
    if _LETTERS.fullmatch(text):
        return Word(text, text, fold(text), "word")
    kind = _kind(text)
    bare = letters_of(text) if kind == "word" else strip_marks(text)
    return Word(text, bare or text, fold(text) or text, kind)


_LETTERS: Final = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")
"""What most words are: letters of Arabic and nothing on or between them, bare as they are."""


def _kind(text: str) -> TokenKind:
    bare = strip_marks(text)
    if not fold(bare):  # tatweel, marks or controls by themselves
        return "punctuation"
    first = bare[0]
    if is_arabic_letter(first):
        return "word"
    if first.isdecimal() and bare[-1].isdecimal():
        return "number"
    if bare in QUOTE_MARKS:
        return "quote"
    if len(bare) > 1 and first in "@#":
        return "emoji" if bare[-1] == _KEYCAP else "handle" if first == "@" else "hashtag"
    if "://" in bare or bare[:4].lower() == "www.":
        return "url"
    if "@" in bare and len(bare) > 1:
        return "email"
    if bare[-1] == _KEYCAP or _EMOJI.match(bare):
        return "emoji"
    if first.isalnum():
        return "latin"
    return "symbol" if first in "+=<>|~^$€£¥₪%٪°№*/\\﷼" or ord(first) >= 0x2190 else "punctuation"


_KEYCAP: Final = "\N{COMBINING ENCLOSING KEYCAP}"
_EMOJI: Final = re.compile(rf"[\U0001f1e6-\U0001f1ff]{{2}}|{PICTURE}")
_WORDS: Final = Memo(_analysed)
word: Final = _WORDS.__getitem__
"""Give the `Word` of a written form (one dictionary look-up for a form seen before)."""


def looks_definite(known: Word) -> bool:
    """
    Tell whether a word begins as those with the article do: a hamza that is written is none of it.

    >>> looks_definite(word("الغرفة")), looks_definite(word("إلغاء"))
    (True, False)
    """
    return known.folded.startswith(_ARTICLE) and known.bare[0] not in _HAMZAS


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_HAMZAS: Final = (
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
)
