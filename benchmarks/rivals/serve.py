"""
Do the work of one library in a process of its own: started by ``python -m benchmarks.rivals``, once for each.

Its arguments are a script of this folder and a file of JSON with the inputs. One JSON object a line comes in, one
answer goes out. Nothing of arnews is imported here; the script imports its library.
"""

import gc
import importlib.util
import json
import sys
from pathlib import Path
from time import process_time
from typing import Any


def main(script: str, inputs: str) -> None:
    spec = importlib.util.spec_from_file_location("rival", script)
    assert spec is not None
    assert spec.loader is not None
    rival: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rival)
    given = json.loads(Path(inputs).read_text(encoding="utf-8"))
    answer({"python": sys.version.split()[0], "work": sorted(rival.WORK), "lacks": rival.LACKS})
    for line in sys.stdin:
        asked = json.loads(line)
        _, function = rival.WORK[asked["work"]]
        items = given[asked["work"]][: asked["count"]]
        if asked.get("results"):
            answer([result_of(function, one) for one in items])
        else:
            answer(seconds(function, items, asked["repeat"]))


def seconds(function: Any, items: Any, repeat: int) -> float:
    """Give the processor seconds for all items once; what raises costs what it costs."""
    gc.collect()
    begin = process_time()
    for _ in range(repeat):
        for one in items:
            try:  # noqa: SIM105  # contextlib.suppress would be measured too
                function(one)
            except Exception:
                pass
    return (process_time() - begin) / repeat


def result_of(function: Any, item: Any) -> Any:
    """Give what the library says, or None where it raises."""
    try:
        return function(item)
    except Exception:
        return None


def answer(value: object) -> None:
    """Give an answer to the process that asks."""
    sys.__stdout__.write(json.dumps(value) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
