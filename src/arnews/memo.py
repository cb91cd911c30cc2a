"""What is worked out once for each distinct word, and kept."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

__all__ = ["Memo"]

K = TypeVar("K")
V = TypeVar("V")

LIMIT: Final = 3 << 13
"""How many distinct keys are kept at least: what stands in nearly all of news. Twice as many are kept at most."""


class Memo(dict[K, V], Generic[K, V]):
    """
    What is known of a key, worked out when it is first asked for; what was not asked for long is forgotten.

    A look-up of a key seen before is one of a dictionary, so that ``map(memo.__getitem__, words)`` runs in C. When a
    limit is reached all keys grow old; an old one that is asked for again becomes young, the others go at the next
    time. So memory is bounded whatever comes, and what comes often stays.

    >>> lengths = Memo(len)
    >>> lengths["خبر"], dict(lengths)
    (3, {'خبر': 3})
    """

    def __init__(self, work_out: Callable[[K], V], limit: int = LIMIT) -> None:
        self._work_out, self._limit = work_out, limit
        self._old: dict[K, V] = {}

    def __missing__(self, key: K) -> V:
        if len(self) >= self._limit:
            self._old = dict(self)
            self.clear()
        found = self[key] = self._old.pop(key) if key in self._old else self._work_out(key)
        return found

    @property
    def kept(self) -> int:
        """How many keys there are, young and old."""
        return len(self) + len(self._old)

    @property
    def most(self) -> int:
        """How many there may be."""
        return 2 * self._limit
