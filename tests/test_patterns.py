"""No regular expression can be made to run for ever: none repeats without bounds what repeats without bounds."""

import importlib.util
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import arnews
from arnews.archive.inputs import find_sources, read_source

ROOT = Path(__file__).parents[1]
SPEC = importlib.util.spec_from_file_location("arnews_patterns", ROOT / "tools" / "patterns.py")
patterns = sys.modules["arnews_patterns"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(patterns)


@pytest.mark.skipif(
    not Path(arnews.__file__).is_relative_to(ROOT / "src"),
    reason="the source is looked through, and not what is installed",
)
def test_no_pattern_of_the_source_repeats_without_bounds_what_repeats_without_bounds():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "patterns.py"], capture_output=True, text=True, encoding="utf-8", cwd=ROOT
    )

    assert done.returncode == 0, done.stdout + done.stderr
    counted = re.fullmatch(r"(\d+) patterns of (\d+) places, 0 to look at", done.stdout.splitlines()[-1])
    assert int(counted[1]) >= int(counted[2]) > 40


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r"(a+)*b", True), (r"(?:a*|b)+", True), (r"(?:(?=a*)b)+", True), (r"(?:x(?:a+?){2,})c", True),
        (r"(?P<x>a(?:b(?:c)*)?)*", True), (r"(?i:(a+)+)", True), (r"(?(1)a|(?:b+)+)()", True), (r"(a+b)*", True),
        (r"(a++)*b", False), (r"(?>a+)*b", False), (r"(a+)*+b", False), (r"(a{1,9})*b", False), (r"a+b*c+", False),
        (r"(?:\p{M}\X)*", False), ("[a+]*  # (a+)*", False),
    ],
)  # fmt: skip
def test_nested_repetition_is_told(written, expected):
    assert patterns.nested(written, re.VERBOSE) is expected


def test_what_is_no_pattern_cannot_pass():
    with pytest.raises(re.error):
        patterns.nested("(a")


def test_the_first_line_of_a_file_without_a_name_cannot_keep_it_from_being_read(tmp_path):
    path = tmp_path / "nameless"
    path.write_bytes(b"a\t\t" * 1300 + b"!\n")
    [source] = find_sources([str(path)])
    begin = time.perf_counter()

    [article] = read_source(source)

    assert article.kind == "text"
    assert time.perf_counter() - begin < 5  # it took for ever
