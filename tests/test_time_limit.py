"""A layer that does not end is named and ended, and whatever comes after it is done."""

import gc
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from arnews import Annotation, ExtractionError, Extractor, Span, analyze, analyze_many
from arnews.time_limit import TimeLimit

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs Unix"),
    # where the clock rings while Python collects garbage, it ignores what is raised, and the clock rings again
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
SOON = 0.2
TEXTS = ["وصل 27 مدنيا", "winds 5", "غادر 5"]


def sleeps(doc):
    time.sleep(60)


def loops(doc):
    while True:
        try:  # noqa: SIM105
            len(doc.text)
        except Exception:
            pass


def goes_on(doc):
    while True:
        yield Annotation("winds", Span(0, 1), 1)


def searches(doc):
    re.match(r"(a|aa)+$", "a" * 100 + "b")


class LosesIt:
    def __del__(self):  # Python ignores what is raised here
        begin = time.monotonic()
        while time.monotonic() < begin + 1.5 * SOON:
            pass


def loses_it(doc):
    LosesIt()
    while True:
        pass


def winds_of_one_text(doc):
    if "winds" in doc.text:
        time.sleep(60)
    return [Annotation("winds", Span(0, 1), 1)]


@pytest.fixture(autouse=True)
def nothing_is_left_behind():
    yield
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


@pytest.mark.parametrize("find", [sleeps, loops, goes_on, searches])
def test_a_layer_that_does_not_end_is_named_and_the_others_stand(find):
    begin = time.monotonic()

    doc = analyze("وصل 27", extractors=["numbers", Extractor("winds", find)], timeout=SOON, on_error="record")

    assert time.monotonic() - begin < 30
    assert [one.value.value for one in doc.numbers] == [27]
    assert [(one.layer, str(one.error)) for one in doc.failures] == [
        ("winds", f"'winds' failed: TimeoutError: not done within {SOON} seconds")
    ]


def test_what_is_raised_where_python_ignores_it_is_raised_again():
    doc = analyze("وصل", extractors=[Extractor("winds", loses_it)], timeout=SOON, on_error="record")

    assert "not done within" in str(doc.failures[0].error)


def test_nothing_is_raised_in_what_the_garbage_collector_calls(monkeypatch):
    begun, slept, lost = [], [], []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)

    def winds(doc):
        begun.append(doc)
        yield from goes_on(doc)

    def sleeps_once(phase, info):
        if begun and not slept:
            slept.append(phase)
            begin = time.monotonic()
            while time.monotonic() < begin + 2 * SOON:
                pass

    gc.callbacks.append(sleeps_once)
    try:
        doc = analyze("وصل", extractors=[Extractor("winds", winds)], timeout=SOON, on_error="record")
    finally:
        gc.callbacks.remove(sleeps_once)

    assert slept
    assert lost == []
    assert "not done within" in str(doc.failures[0].error)


def test_a_layer_that_is_over_time_raises_where_that_is_asked_for():
    with pytest.raises(ExtractionError, match="'winds' failed: TimeoutError") as raised:
        analyze("وصل", extractors=[Extractor("winds", sleeps)], timeout=SOON)

    assert isinstance(raised.value.__cause__, TimeoutError)


def test_what_comes_after_it_has_no_time_left_and_what_reads_it_is_not_run():
    layers = [Extractor("winds", sleeps), Extractor("xylems", list), Extractor("yards", list, reads=("winds",))]

    doc = analyze("وصل", extractors=layers, timeout=SOON, on_error="record")

    assert {one.layer: str(one.error).rpartition(": ")[2] for one in doc.failures} == {
        "winds": f"not done within {SOON} seconds",
        "xylems": f"no time was left of {SOON} seconds",
        "yards": "it reads 'winds', which failed",
    }


def test_what_is_done_in_time_is_the_same_with_a_limit_and_without():
    assert analyze(TEXTS[0], extractors="all", timeout=60) == analyze(TEXTS[0], extractors="all")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_goes_on_with_the_next_text(processes):
    layers = ["numbers", Extractor("winds", winds_of_one_text)]

    docs = list(analyze_many(TEXTS * 3, extractors=layers, timeout=1, processes=processes))

    assert [len(doc.numbers) for doc in docs] == [1, 1, 1] * 3
    assert [[one.layer for one in doc.failures] for doc in docs] == [[], ["winds"], []] * 3


@pytest.mark.parametrize("wrong", [0, -1, float("nan"), float("inf"), "5", True])
def test_a_limit_is_a_number_of_seconds(wrong):
    with pytest.raises((TypeError, ValueError), match="timeout is a number of seconds"):
        analyze("وصل", timeout=wrong)
    with pytest.raises((TypeError, ValueError), match="timeout is a number of seconds"):
        analyze_many(["وصل"], timeout=wrong)


def test_a_thread_is_told_that_it_cannot_have_one():
    raised = []

    def run():
        try:
            analyze("وصل", timeout=1)
        except RuntimeError as error:
            raised.append(str(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()

    assert raised == [
        "timeout needs Unix and the main thread of a process; several processes have one each: processes=2"
    ]


def test_who_interrupts_is_not_held_up():
    def interrupts(doc):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        analyze("وصل", extractors=[Extractor("winds", interrupts)], timeout=5, on_error="record")


@pytest.fixture
def rung():
    """Give the times at which an alarm of the caller's own rang."""
    times = []
    before = signal.signal(signal.SIGALRM, lambda *_: times.append(time.monotonic()))
    yield times
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def test_an_alarm_of_the_caller_still_rings_meanwhile_and_afterwards(rung):
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.5)
    begin = time.monotonic()

    analyze("وصل", extractors=[Extractor("winds", sleeps)], timeout=0.3, on_error="record")

    meanwhile = len(rung)
    while len(rung) < 3 and time.monotonic() < begin + 30:
        time.sleep(0.01)
    assert meanwhile >= 1
    assert rung[0] - begin < 0.3
    assert len(rung) >= 3


@pytest.mark.parametrize(("inner", "outer", "first"), [(60, SOON, "outer"), (SOON, 60, "inner")])
def test_a_limit_inside_another_ends_what_is_its_own(inner, outer, first):
    def nested(doc):
        found = analyze("وصل", extractors=[Extractor("inner", sleeps)], timeout=inner, on_error="record")
        return [Annotation("outer", Span(0, 1), one.layer) for one in found.failures]

    doc = analyze("وصل", extractors=[Extractor("outer", nested)], timeout=outer, on_error="record")

    if first == "outer":
        assert [one.layer for one in doc.failures] == ["outer"]
    else:
        assert [one.value for one in doc.layer("outer")] == ["inner"]


def test_nothing_is_raised_outside_what_is_watched():
    with TimeLimit(0.05) as limit:
        begin = time.monotonic()
        while time.monotonic() < begin + 0.3:
            pass
        with pytest.raises(TimeoutError, match="no time was left"):
            limit.run(list, "a")


def test_a_clock_that_rings_at_any_moment_raises_nothing_but_the_error_that_is_promised():
    kinds = set()
    for step in range(300):
        doc = analyze("وصل 27 مدنيا أمس", timeout=1e-5 * (1 + step), on_error="record")
        kinds |= {type(one.error) for one in doc.failures} or {None}

    assert kinds == {ExtractionError, None}


# The command, with a plugin that is installed

WINDS = """
import itertools, time
from arnews import Annotation, Extractor, Span

def find_winds(doc):
    if "winds" in doc.text:
        {hang}
    yield Annotation("winds", Span(0, 1), 1)

winds = Extractor("winds", find_winds)
"""
IN_C = "all(itertools.repeat(1))"
"""It never comes back to Python, so that no signal is seen."""


@pytest.fixture
def command(tmp_path):
    def start(hang, *arguments, **options):
        (tmp_path / "winds.py").write_text(WINDS.format(hang=hang), encoding="utf-8")
        info = tmp_path / "fake_winds-1.dist-info"
        info.mkdir(exist_ok=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fake-winds\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[arnews.extractors]\nwinds = winds:winds\n", encoding="utf-8")
        return subprocess.Popen(
            [sys.executable, "-m", "arnews", "extract", *map(str, arguments), "--extractors", "numbers,winds"],
            cwd=tmp_path, env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path[1:]])},
            stderr=subprocess.PIPE, text=True, encoding="utf-8", **options,
        )  # fmt: skip

    return start


def write_articles(tmp_path, count, hung):
    rows = [{"id": number, "text": "winds 5" if number in hung else "وصل 27"} for number in range(count)]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def lines_of(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("processes", [1, 2])
def test_the_command_names_the_plugin_and_the_article_and_goes_on(command, tmp_path, processes):
    write_articles(tmp_path, 12, {3, 7})

    process = command("time.sleep(60)", "in.jsonl", "-o", "found.jsonl", "--timeout", "1", "--processes", processes)
    _, said = process.communicate(timeout=100)

    assert process.returncode == 1
    assert "in.jsonl:4: 'winds' (fake-winds) failed: TimeoutError: not done within 1 seconds" in said
    found = lines_of(tmp_path / "found.jsonl")
    assert [one["id"] for one in found] == list(range(12))
    assert [one["id"] for one in found if not one.get("winds")] == [3, 7]
    assert [len(one["numbers"]) for one in found] == [1] * 12


def test_a_process_that_hangs_in_c_is_ended_and_what_it_ran_is_named(command, tmp_path):
    write_articles(tmp_path, 6, {2})

    options = ["--timeout", "1", "--processes", "2", "--rejects", "rejects.jsonl"]
    process = command(IN_C, "in.jsonl", "-o", "found.jsonl", *options)
    _, said = process.communicate(timeout=100)

    assert process.returncode == 1
    reason = "not done within 1 seconds, in code that nothing interrupts: winds.py, line 7, in find_winds"
    assert f"in.jsonl:3: {reason}" in said
    assert [one["id"] for one in lines_of(tmp_path / "found.jsonl")] == [0, 1, 3, 4, 5]
    assert [(one["place"], one["reason"]) for one in lines_of(tmp_path / "rejects.jsonl")] == [("in.jsonl:3", reason)]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_run_with_a_limit_that_is_ended_leaves_no_process_and_goes_on(command, tmp_path, processes, how):
    write_articles(tmp_path, 40, {30, 33})
    options = ["in.jsonl", "-o", "found.jsonl", "--timeout", "2", "--processes", processes]
    process = command("time.sleep(60)", *options, start_new_session=True)
    mark = tmp_path / "found.jsonl.part.json"
    deadline = time.monotonic() + 60
    while not mark.exists() and time.monotonic() < deadline:
        time.sleep(0.02)

    process.send_signal(how)
    process.communicate(timeout=30)

    deadline = time.monotonic() + 30
    while in_session(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert in_session(process.pid) == []
    again = command("time.sleep(60)", *options, "--resume")
    _, said = again.communicate(timeout=100)
    assert (again.returncode, "Traceback" in said) == (1, False)
    assert [one["id"] for one in lines_of(tmp_path / "found.jsonl")] == list(range(40))


def in_session(session):
    """Give the processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found
