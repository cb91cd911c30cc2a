"""
Several processes that do the same work, in order, and survive each other.

Tasks go out as they are and results come back as they are written, so nothing large travels. A worker that dies takes
one article with it, which is named; so does one that ends itself since a task takes too long. A worker whose parent
dies ends by itself.
"""

import faulthandler
import multiprocessing
import os
import re
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from attrs import field, mutable

__all__ = ["in_order"]

Work = Callable[[Sequence[Any]], Any]

_WAITING: Final = 2
"""How many tasks a worker has at once: one that it does, and one so that it need not wait."""
_HELD: Final = 4
"""How many tasks for each process are held, those included whose results wait for an earlier one."""
_TRIES: Final = 2
"""How often a worker may die of one item before the item is given up: somebody else may have killed it."""


@mutable(eq=False)
class _Task:
    items: Sequence[Any]
    results: list[Any] = field(factory=list)
    parts: "list[_Task]" = field(factory=list)
    """The same task item by item, after a worker died of it."""
    tries: int = 0

    def finished(self) -> bool:
        return all(part.results for part in self.parts) if self.parts else bool(self.results)

    def all_results(self) -> list[Any]:
        return [result for part in self.parts for result in part.results] if self.parts else self.results


@mutable(eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    last_words: Connection
    """Where it tells what it was doing if it ends itself."""
    tasks: deque[_Task] = field(factory=deque)


def in_order(
    tasks: Iterable[Sequence[Any]],
    work: Work,
    processes: int,
    died: Callable[[Any, str], Any],
    timeout: float | None = None,
) -> Iterator[tuple[Sequence[Any], list[Any]]]:
    """
    Do tasks in several processes and give each with its results, in order, as they are ready.

    A task is some items; `work` takes them and gives one result. Where a worker dies of a task, its items are done one
    by one, so that it has several results, and `died` gives that of the item that killed it, told how. A few tasks for
    each process are held at once, however many there are. `work` should take no longer than `timeout` seconds for an
    item; a worker that takes much longer, in code that nothing interrupts, ends itself.
    """
    source = iter(tasks)
    order: deque[_Task] = deque()
    with closing(_Pool(work, processes, died, timeout)) as pool:
        while True:
            while len(order) < _HELD * processes and (pool.again or pool.has_room()):
                task = pool.again.popleft() if pool.again else _next(source, order)
                if task is None:
                    break
                pool.hand_out(task)
            if not order:
                return
            if order[0].finished():
                task = order.popleft()
                yield task.items, task.all_results()
            else:
                while pool.again and pool.has_room():
                    pool.hand_out(pool.again.popleft())
                pool.receive()


def _next(source: Iterator[Sequence[Any]], order: deque[_Task]) -> _Task | None:
    for items in source:
        order.append(_Task(items))
        return order[-1]
    return None


class _Pool:
    """The workers there are, and the tasks that must be handed out again."""

    def __init__(self, work: Work, processes: int, died: Callable[[Any, str], Any], timeout: float | None) -> None:
        self.again: deque[_Task] = deque()
        self._work = work
        self._processes = processes
        self._died = died
        self._timeout = timeout
        self._workers: list[_Worker] = []
        self._context = multiprocessing.get_context("spawn")  # no lock, thread or file of this process goes along

    def has_room(self) -> bool:
        return len(self._workers) < self._processes or any(len(one.tasks) < _WAITING for one in self._workers)

    def hand_out(self, task: _Task) -> None:
        idle = min(self._workers, key=lambda one: len(one.tasks), default=None)
        if idle is None or (idle.tasks and len(self._workers) < self._processes):
            idle = self._start()
        idle.tasks.append(task)
        with suppress(BrokenPipeError, ConnectionResetError):  # it died: `receive` sees that
            idle.connection.send(task.items)

    def receive(self) -> None:
        """Wait for results, and for deaths."""
        ready = wait([one.connection for one in self._workers])
        for worker in [one for one in self._workers if one.connection in ready]:
            try:
                result, end = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, "")
                continue
            if end is not None:  # it could not go on
                self._bury(worker, end)
            else:
                worker.tasks.popleft().results.append(result)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        last_words, dying = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_serve, args=(theirs, self._work, self._timeout, dying), daemon=True)
        process.start()
        theirs.close()
        dying.close()
        self._workers.append(_Worker(process, ours, last_words))
        return self._workers[-1]

    def _bury(self, worker: _Worker, end: str) -> None:
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(5)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        end = self._overdue(worker) or end or _end_of(worker.process.exitcode)
        if not worker.tasks:
            return
        task = worker.tasks.popleft()
        task.tries += 1
        if len(task.items) > 1:
            task.parts = [_Task([item]) for item in task.items]
            self.again.extend(task.parts)
        elif task.tries < _TRIES:
            self.again.append(task)
        else:
            task.results.append(self._died(task.items[0], end))
        self.again.extendleft(reversed(worker.tasks))

    def _overdue(self, worker: _Worker) -> str | None:
        """Tell where a worker was when it ended itself; `None` if it did not."""
        written = os.read(worker.last_words.fileno(), 1 << 16) if worker.last_words.poll() else b""
        worker.last_words.close()
        if not written or self._timeout is None:
            return None
        frames = _FRAME.findall(written.decode("utf-8", "replace"))
        names = [name for _, _, name in frames]
        where = ""
        if _WATCHED in names[1:]:
            path, line, name = frames[names.index(_WATCHED) - 1]
            where = f": {Path(path).name}, line {line}, in {name}"
        return f"not done within {self._timeout:g} seconds, in code that nothing interrupts{where}"

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.connection.close()
            worker.last_words.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()


def _end_of(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        with suppress(ValueError):
            return f"the process that read it was ended by {signal.Signals(-exitcode).name}"
    return f"the process that read it ended with exit code {exitcode}"


_FRAME: Final = re.compile(r'^  File "(.*)", line (\d+) in (\S+)$', re.MULTILINE)
"""A frame as `faulthandler` writes it, the innermost first."""
_WATCHED: Final = "_watched"
"""The function of `arnews.time_limit` that runs an extractor: what it called is the extractor's own."""
_GRACE: Final = 2.0
"""Seconds beyond the time of its items that a task may take, for what is no layer."""


def _serve(connection: Connection, work: Work, timeout: float | None, last_words: Connection) -> None:
    """Do what comes in until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            items = connection.recv()
        except (EOFError, OSError):
            return
        answer: tuple[Any, str | None]
        try:
            if timeout is not None:  # a watchdog in C, which needs no turn from the Python code that it watches
                seconds = len(items) * timeout + _GRACE
                faulthandler.dump_traceback_later(seconds, exit=True, file=last_words.fileno())
            answer = (work(items), None)
            faulthandler.cancel_dump_traceback_later()
        except BaseException as error:  # a plugin may raise anything; the parent finds out which article it was
            answer = (None, f"{type(error).__name__}: {error}")
        connection.send(answer)
        if answer[1] is not None:
            return


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
