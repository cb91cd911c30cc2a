"""
Large tables of words, packed: they stay text, in which a word is looked for when it is asked for.

The words are sorted and packed in pieces, each by zlib, which unpacks five times faster than xz; a piece is unpacked
when a word of it is first asked for, so a short text pays for few of them. The text is in UTF-16, which is read three
times faster than UTF-8 and packs as small. The first line of a piece has its values; then there is a line for each
three letters that words begin with (five behind the article): these letters, then for every word a bar, the rest of it,
and one letter that stands for its value. Before the pieces stand the letters that each begins with and its size, and
before these how long they are, in four bytes.
"""

import zlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import accumulate
from typing import Final, Generic, TypeVar, overload

from arnews.memo import Memo

__all__ = ["PackedWords", "pack_words"]

V = TypeVar("V")
D = TypeVar("D")

_FIRST: Final = 0x4E00  # of the letters that stand for values: no word is written with them
_FIRST_LETTER: Final = chr(_FIRST)
_LAST: Final = 0x9FFF
_ENCODING: Final = "utf-16-le"
_PIECE: Final = 1 << 12
"""Characters of the words and values that a piece has; in it they take half as much."""
_SIZE: Final = 4
_BAR: Final = "|"
_BEGIN: Final = 3
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LONGER: Final = 5  # with the article more words begin alike


def _begin_of(word: str) -> str:
    return word[: _LONGER if word[:2] == _ARTICLE else _BEGIN]


class PackedWords(Generic[V]):
    """
    The words of a packed file to their values; `value` makes one from what the file has.

    >>> table = PackedWords(pack_words({"كتب": "2", "كتاب": "3"}), int)
    >>> table.get("كتب"), table.get("قلم"), sorted(table)
    (2, None, ['كتاب', 'كتب'])
    """

    def __init__(self, packed: bytes, value: Callable[[str], V]) -> None:
        start = _SIZE + int.from_bytes(packed[:_SIZE], "little")
        firsts, sizes = (line.split() for line in _unpacked(packed[_SIZE:start]).split("\n"))
        self._firsts = firsts
        self._pieces = Memo(partial(_piece, packed, list(accumulate(map(int, sizes), initial=start))))
        self._made = Memo(value)

    @overload
    def get(self, word: str) -> V | None: ...
    @overload
    def get(self, word: str, default: D) -> V | D: ...
    def get(self, word: str, default: D | None = None) -> V | D | None:
        """Give the value of a word, or the default."""
        begin = _begin_of(word)
        piece = bisect_right(self._firsts, begin) - 1
        if piece < 0:
            return default
        values, lines = self._pieces[piece]
        line = lines.get(begin)
        if line is None:
            return default
        entry = _BAR + word[len(begin) :]
        # lines are sorted: of the words that begin with the rest, the first is the rest alone if it is one
        place = line.find(entry)
        if place < 0:
            return default
        letter = line[place + len(entry)]
        return self._made[values[ord(letter) - _FIRST]] if letter >= _FIRST_LETTER else default

    def __iter__(self) -> Iterator[str]:
        for piece in range(len(self._firsts)):
            for begin, line in self._pieces[piece][1].items():
                for entry in line.split(_BAR)[1:]:
                    yield begin + entry[:-1]


def _unpacked(packed: bytes) -> str:
    return zlib.decompress(packed).decode(_ENCODING)


def _piece(packed: bytes, places: list[int], piece: int) -> tuple[list[str], dict[str, str]]:
    """Unpack a piece: its values, and its lines by the letters that the words of each begin with."""
    values, *lines = _unpacked(packed[places[piece] : places[piece + 1]]).split("\n")
    return values.split("\t"), {line[: line.index(_BAR)]: line for line in lines}


def pack_words(words: Mapping[str, str]) -> bytes:
    """
    Pack words and their values, for the scripts that make tables.

    >>> table = PackedWords(pack_words({"كتب": "2.5", "كتاب": "3.5"}), float)
    >>> table.get("كتب"), table.get("كاتب", 0.0)
    (2.5, 0.0)
    """
    begins = defaultdict(list)
    for word in sorted(words):
        begins[_begin_of(word)].append(word)
    pieces: dict[str, list[str]] = {}
    room = 0
    for begin, some in begins.items():
        if room <= 0:
            first, room = begin, _PIECE
            pieces[first] = []
        pieces[first] += some
        room -= sum(len(word) + len(words[word]) for word in some)
    packed = [_packed(_written(some, words)) for some in pieces.values()]
    head = _packed("\n".join(["\t".join(pieces), "\t".join(str(len(one)) for one in packed)]))
    return b"".join([len(head).to_bytes(_SIZE, "little"), head, *packed])


def _written(some: list[str], words: Mapping[str, str]) -> str:
    """Write the words of a piece."""
    values = [value for value, _ in Counter(words[word] for word in some).most_common()]
    if len(values) > _LAST - _FIRST + 1:
        raise ValueError(f"{len(values)} values are more than the letters that can stand for them")
    letters = {value: chr(_FIRST + index) for index, value in enumerate(values)}
    lines: dict[str, str] = {}
    for word in some:
        begin = _begin_of(word)
        lines[begin] = lines.get(begin, begin) + _BAR + word[len(begin) :] + letters[words[word]]
    return "\n".join(["\t".join(values), *lines.values()])


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode(_ENCODING), 9)
