"""
Large tables of words, packed: words that begin alike are unpacked when one of them is first asked for.

A file is xz. Its first line has the values, separated by tabs; each other line two letters, a space, and for every word
that begins with them the rest of it and one letter that stands for its value. Reading a file takes a tenth of what a
dictionary of it would, and a text touches a part of it.
"""

import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Generic, TypeVar, overload

__all__ = ["PackedWords", "pack_words"]

V = TypeVar("V")
D = TypeVar("D")

_FIRST: Final = 0x4E00
_LAST: Final = 0x9FFF
_ENTRY: Final = re.compile("([^\u4e00-\u9fff]*)([\u4e00-\u9fff])")  # the rest of a word and the letter of its value
_BEGIN: Final = 2


class PackedWords(Generic[V]):
    """The words of a packed file to their values; `value` makes one from what the file has."""

    def __init__(self, packed: bytes, value: Callable[[str], V]) -> None:
        values, *lines = lzma.decompress(packed).decode().split("\n")
        self._values = values.split("\t")
        self._value = value
        self._made: dict[str, V] = {}
        self._packed = dict(line.split(" ", 1) for line in lines)
        self._words: dict[str, V] = {}

    @overload
    def get(self, word: str) -> V | None: ...
    @overload
    def get(self, word: str, default: D) -> V | D: ...
    def get(self, word: str, default: D | None = None) -> V | D | None:
        """Give the value of a word, or the default."""
        found = self._words.get(word)
        if found is not None:
            return found
        begin = word[:_BEGIN]
        if begin not in self._packed:
            return default
        self._unpack(begin)
        return self._words.get(word, default)

    def __iter__(self) -> Iterator[str]:
        for begin in list(self._packed):
            self._unpack(begin)
        return iter(self._words)

    def _unpack(self, begin: str) -> None:
        for rest, letter in _ENTRY.findall(self._packed.get(begin, "")):
            value = self._made.get(letter)
            if value is None:
                value = self._made[letter] = self._value(self._values[ord(letter) - _FIRST])
            self._words[begin + rest] = value
        self._packed.pop(begin, None)  # last, so that another thread never finds neither


def pack_words(words: Mapping[str, str]) -> bytes:
    """
    Pack words and their values, for the scripts that make tables.

    >>> table = PackedWords(pack_words({"كتب": "2.5", "كتاب": "3.5"}), float)
    >>> table.get("كتب"), table.get("كاتب", 0.0)
    (2.5, 0.0)
    """
    values = [value for value, _ in Counter(words.values()).most_common()]
    if len(values) > _LAST - _FIRST + 1:
        raise ValueError(f"{len(values)} values are more than the letters that can stand for them")
    letters = {value: chr(_FIRST + index) for index, value in enumerate(values)}
    lines = defaultdict(list)
    for word in sorted(words):
        lines[word[:_BEGIN]].append(word[_BEGIN:] + letters[words[word]])
    text = "\n".join(["\t".join(values), *(f"{begin} {''.join(rest)}" for begin, rest in lines.items())])
    return lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
