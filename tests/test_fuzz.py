"""The fuzzer looks at everything that arnews offers, and says what breaks."""

import importlib.util
import random
from pathlib import Path
from types import FunctionType

import pytest

import arnews

TOOL = Path(__file__).parents[1] / "tools" / "fuzz.py"
spec = importlib.util.spec_from_file_location("fuzz", TOOL)
fuzz = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fuzz)

WRITER = fuzz.Writer(random.Random(3), ["قال", "وزير", "ثلاثة", "أمس"])
TEXTS = ["".join(WRITER.pieces()) for _ in range(4)]


def test_every_public_function_that_takes_a_text_is_called():
    functions = {name for name in arnews.__all__ if isinstance(getattr(arnews, name), FunctionType)}
    source = TOOL.read_text(encoding="utf-8")

    assert {name for name in functions if f"arnews.{name}" not in source} == {"installed_extractors"}


@pytest.mark.parametrize("check", [check for _, check in fuzz.CHECKS], ids=lambda check: check.__name__)
def test_texts_pass_every_check(check):
    assert [fuzz.breaks(check, text, None) for text in TEXTS] == [None] * len(TEXTS)


def test_what_breaks_is_told_with_its_place_and_made_short():
    def dislikes_digits(text, published):
        assert not any(map(str.isdecimal, text)), "a digit"

    assert fuzz.breaks(dislikes_digits, "قال 7", None).startswith("AssertionError in test_fuzz.py:")
    assert fuzz.shortened(dislikes_digits, ["قال", " ", "37", "."], None) in ("3", "7")
