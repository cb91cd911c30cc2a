"""
Measure the arnews that is imported, in a process of its own: started by `benchmarks.against`, once for each checkout.

Lines come in, one answer each goes out. Only what both checkouts have is called.
"""

import contextlib
import gc
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

Text = tuple[str, date]
NO_LAYERS: tuple[str, ...] = ()
LAYERS = ("times", "numbers", "quotations")
NEW = ", new document"
REPEATED = {"normalize": 100, "tokenize": 15, "read": 10}
"""How often parts are run that are over soon; the shortest run counts."""


def texts_of(path: str) -> list[Text]:
    """Read texts with their dates, one JSON object a line."""
    records = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    return [(one["text"], date.fromisoformat(one["published"])) for one in records]


def first(part: str, texts: list[Text]) -> list[float]:
    """Give what a new process pays, in seconds: the import, the first text, all texts with empty caches."""
    begin = process_time()
    import arnews

    imported = process_time()
    chosen: dict[str, Any] = {} if part == "analyze" else {"extractors": (part,)}
    arnews.analyze(texts[0][0], published=texts[0][1], **chosen)
    ready = process_time()
    for text, published in texts:
        arnews.analyze(text, published=published, **chosen)
    return [imported - begin, ready - imported, process_time() - ready]


def warm(texts: list[Text]) -> None:
    """
    Answer each name of a part with the seconds that it takes on all texts, caches full.

    The parts that read texts alone are offered first and no document is made before another part asks for one: what
    analysing leaves in memory is no cost of splitting a text.
    """
    import arnews
    from arnews.document import Document
    from arnews.extractors import load_extractor

    docs: list[Document] = []
    parts: dict[str, Any] = {
        "normalize": lambda: [arnews.normalize(text) for text, _ in texts],
        "tokenize": lambda: [arnews.tokenize(text) for text, _ in texts],
        "read": lambda: [Document.read(text, published) for text, published in texts],
        "analyze": lambda: [arnews.analyze(text, published=published) for text, published in texts],
    }
    for layer in LAYERS:
        extractor, _ = load_extractor(layer)
        parts[layer] = lambda find=extractor.find: [list(find(doc)) for doc in docs]
        # what a document remembers is not there for a new one
        parts[f"{layer}{NEW}"] = lambda find=extractor.find: [list(find(doc)) for doc in fresh]
    with contextlib.suppress(ImportError):
        from arnews.entities import entities

        parts[f"entities{NEW}"] = lambda: [entities(doc) for doc in fresh]
    fresh: list[Document] = []
    answer(sorted(parts, key=lambda part: (part not in REPEATED, part)))
    for line in sys.stdin:
        part = line.strip()
        if part not in REPEATED and not docs:
            docs += [arnews.analyze(text, published=published) for text, published in texts]
        if part.endswith(NEW):  # elsewhere it would only push the code that is timed out of the processor's caches
            fresh = [
                arnews.analyze(text, published=published, extractors=("times", "numbers")) for text, published in texts
            ]
        times = REPEATED.get(part, 1)
        answer(shortest(parts[part], times))


def shortest(part: Callable[[], object], times: int) -> float:
    """
    Give the seconds of the shortest of some runs: what others take more is the machine's, as `timeit` says.

    Nothing is collected meanwhile, as there: that costs what else is alive.
    """
    gc.collect()
    gc.disable()
    taken = []
    for _ in range(times):
        begin = process_time()
        part()
        taken.append(process_time() - begin)
    gc.enable()
    return min(taken)


def answer(value: object) -> None:
    """Give an answer to the process that asks."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[2:]:
        answer(first(sys.argv[2], texts_of(sys.argv[1])))
    else:
        warm(texts_of(sys.argv[1]))
