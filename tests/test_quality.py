"""No figure of the articles in `tests/gold` falls unnoticed."""

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from arnews.testing import Case

TOOL = Path(__file__).parents[1] / "tools" / "quality.py"


@pytest.fixture(scope="module")
def quality():
    spec = importlib.util.spec_from_file_location("quality", TOOL)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(quality):
    return quality.read_all()


def test_no_figure_lies_below_its_floor(quality, figures):
    assert quality.fallen(figures[0]) == []


def test_there_are_thirty_articles_of_each_kind_of_text(quality, figures):
    counts, by_kind, articles = figures

    assert articles >= 30
    assert set(counts) == set(quality.FIGURES)
    assert all(by_kind[kind]["times"]["reference"] for kind in quality.KINDS)


def test_what_is_wrong_is_counted_and_told(quality):
    case = Case(
        "wrong on purpose",
        "قال المدير نادر يوسف إن 3 حافلات وصلت أمس.",
        {
            "quotations": [{"cue": "قال", "source": "نادر يوسف", "content": "حافلات وصلت أمس", "kind": "indirect"}],
            "numbers": [{"words": "3", "kind": "cardinal", "value": 4}],
            "times": [],
        },
    )
    counts = {figure: Counter() for figure in quality.FIGURES}
    told = list(quality.score(case, counts))

    assert (counts["numbers"]["right"], counts["times"]["found"]) == (0, 1)
    assert (counts["quotations"]["right"], counts["exact"]["right"], counts["speaker"]["right"]) == (1, 0, 1)
    assert any(line.startswith("numbers: no 3 4") for line in told)
    assert any(line.startswith("times: also أمس") for line in told)
    assert any(line.startswith("exact:") for line in told)


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_first_page_quotes_the_figures_of_the_page_about_them(quality, name):
    root = TOOL.parents[1]
    rows = re.findall(r"^\| ([^|]+) \|.* ([\d.]+) \|$", (root / "docs/explanation/quality.md").read_text("utf-8"), re.M)
    figures = dict(reversed(rows))  # the first table comes last, so that it counts
    found = re.findall(r'\[([\d.]+)\]\([^)]*quality\.md "([^"]+)"\)', (root / name).read_text("utf-8"))

    assert len(found) >= 4
    assert [(title, said) for said, title in found if figures[title] != said] == [], "make quality writes them"
