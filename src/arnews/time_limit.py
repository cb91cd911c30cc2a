"""
An end to what does not end: how many seconds the layers of one document may take together.

A clock of the operating system rings when the time is over, and whatever Python code is running for the document raises
an exception there. The exception is no `Exception`, so that no ``except Exception`` of a plugin holds it, and it comes
again until the code has ended. Code in C that does not come back to Python, and code that catches everything for ever,
cannot be ended from inside: `arnews.archive` ends the process that it runs in, where there are several.
"""

import gc
from collections.abc import Callable, Iterable
from math import inf
from time import monotonic
from types import FrameType
from typing import Any, Final

__all__ = ["Over", "TimeLimit", "check_timeout"]

_AGAIN: Final = 0.05
"""Seconds until the clock rings again: what it raises is lost where Python ignores errors, as in a ``__del__``."""


class Over(BaseException):
    """
    The time is over; nobody but the limit that raised it may catch it.

    >>> issubclass(Over, Exception)  # so that ``except Exception`` of a plugin does not
    False
    """

    def __init__(self, limit: "TimeLimit") -> None:
        super().__init__(limit)
        self.limit = limit


def check_timeout(timeout: float | None) -> None:
    """
    Raise a `TypeError` or a `ValueError` if a time limit is no number of seconds above 0, nor `None`.

    >>> check_timeout(0)
    Traceback (most recent call last):
    ...
    ValueError: timeout is a number of seconds above 0, not 0
    """
    if timeout is None:
        return
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise TypeError(f"timeout is a number of seconds, not a {type(timeout).__name__}")
    if not 0 < timeout < inf:
        raise ValueError(f"timeout is a number of seconds above 0, not {timeout!r}")


def _is_callback(frame: FrameType) -> bool:
    """Tell whether a frame runs while something is thrown away: a ``__del__``, what weak references call."""
    return frame.f_code.co_name == "__del__" or frame.f_globals.get("__name__") == "weakref"


class TimeLimit:
    """
    So many seconds for all that is run through it, from when it is entered.

    It takes the alarm of the process (`signal.SIGALRM`), which is there on Unix and rings in the main thread: elsewhere
    entering it is a `RuntimeError`. An alarm that was set before, also that of a limit around this one, still rings.

    >>> with TimeLimit(0.05) as limit:
    ...     limit.run(lambda forever: (0 for _ in iter(int, 1)), None)
    Traceback (most recent call last):
    ...
    TimeoutError: not done within 0.05 seconds
    """

    def __init__(self, seconds: float) -> None:
        check_timeout(seconds)
        self._seconds = seconds
        self._due = inf
        self._running: FrameType | None = None

    def __enter__(self) -> "TimeLimit":
        import signal  # with `threading`, for those who set a limit alone
        import threading

        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            raise RuntimeError(
                "timeout needs Unix and the main thread of a process; several processes have one each: processes=2"
            )
        left, self._others_interval = signal.getitimer(signal.ITIMER_REAL)
        now = monotonic()
        self._others_due = now + left if left else inf
        self._due = now + self._seconds
        self._before: Any = signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, min(self._seconds, left or inf), _AGAIN)
        return self

    def __exit__(self, *_error: object) -> None:
        import signal

        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if self._before is None else self._before)
        if self._others_due < inf:
            signal.setitimer(signal.ITIMER_REAL, max(self._others_due - monotonic(), 1e-6), self._others_interval)

    def _ring(self, number: int, frame: FrameType | None) -> None:
        now = monotonic()
        if now >= self._others_due and callable(self._before):
            self._others_due = now + self._others_interval if self._others_interval else inf
            self._before(number, frame)
        if now >= self._due and self._running is not None:
            lost = {getattr(one, "__code__", None) for one in gc.callbacks}
            while frame is not None:  # never in what comes before or after: nobody would catch it there
                if frame is self._running:
                    raise Over(self)
                if frame.f_code in lost or _is_callback(frame):
                    return  # what is raised there is lost; it rings again
                frame = frame.f_back

    def run(self, find: Callable[[Any], Iterable[Any]], given: Any) -> list[Any]:
        """Give all that a function finds; a `TimeoutError` if there was no time for that."""
        if monotonic() >= self._due:
            raise TimeoutError(f"no time was left of {self._seconds:g} seconds")
        try:
            return self._watched(find, given)
        except Over as over:
            if over.limit is not self:
                raise
        finally:
            self._running = None
        raise TimeoutError(f"not done within {self._seconds:g} seconds")

    def _watched(self, find: Callable[[Any], Iterable[Any]], given: Any) -> list[Any]:
        """Run a function; while this frame stands, the clock may raise."""
        import sys

        self._running = sys._getframe()
        return list(find(given))
