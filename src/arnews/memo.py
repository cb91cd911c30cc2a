"""What is worked out once for each distinct word, and kept."""

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar
from weakref import WeakValueDictionary

__all__ = ["Memo"]

K = TypeVar("K")
V = TypeVar("V")

LIMIT: Final = 3 << 13
"""How many distinct keys are kept at least: what stands in nearly all of news. Twice as many are kept at most."""
_TOGETHER: Final["WeakValueDictionary[int, Memo[Any, Any]]"] = WeakValueDictionary()
"""All that grow old together."""
_UNKNOWN: Final[Any] = object()


class Memo(dict[K, V], Generic[K, V]):
    """
    What is known of a key, worked out when it is first asked for; what was not asked for long is forgotten.

    A look-up of a key seen before is one of a dictionary, so that ``map(memo.__getitem__, words)`` runs in C. When a
    limit is reached all keys grow old; an old one that is asked for again becomes young, the others go at the next
    time. So memory is bounded whatever comes, and what comes often stays.

    All memos grow old together, when the first of them is full: one that is seldom asked does not go on growing long
    after the others are full. One with a `limit` of its own grows old by itself.

    >>> lengths = Memo(len)
    >>> lengths["خبر"], dict(lengths)
    (3, {'خبر': 3})
    """

    def __init__(self, work_out: Callable[[K], V], limit: int | None = None) -> None:
        self._work_out, self._limit = work_out, LIMIT if limit is None else limit
        self._old: dict[K, V] = {}
        self._together = limit is None
        if self._together:
            _TOGETHER[id(self)] = self

    def __missing__(self, key: K) -> V:
        if len(self) >= self._limit:
            for memo in list(_TOGETHER.values()) if self._together else [self]:
                memo._grow_old()
        known = self._old.pop(key, _UNKNOWN)
        found: V = self._work_out(key) if known is _UNKNOWN else known
        self[key] = found
        return found

    def _grow_old(self) -> None:
        self._old = dict(self)
        self.clear()

    @property
    def kept(self) -> int:
        """How many keys there are, young and old."""
        return len(self) + len(self._old)

    @property
    def most(self) -> int:
        """How many there may be."""
        return 2 * self._limit
