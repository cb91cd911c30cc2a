"""What the benchmarks say of their figures; the figures themselves are measured by ``make bench``."""

import importlib
import json
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent
RIVALS = ROOT / "benchmarks" / "rivals"


@pytest.fixture
def benchmark(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return lambda name: importlib.import_module(f"benchmarks.{name}")


def test_a_chart_has_a_bar_as_long_as_its_figure(benchmark):
    drawn = benchmark("chart").bars(
        "السرعة <&>", "MB/s", {"a": {"one": 10.0, "two": 5.0}, "b": {"one": 2.5, "two": 0.0}}
    )

    bars = [int(one.get("width")) for one in ElementTree.fromstring(drawn).iter() if one.get("height") == "10"]
    assert bars[1] * 2 == bars[0]
    assert bars[2] * 4 == bars[0]
    assert bars[3] == 1


def test_a_part_is_slower_above_what_is_allowed_and_not_below(benchmark):
    slower = benchmark("regression").slower

    assert slower({"a": 2.0, "b": 2.0, "gone": 1.0}, {"a": 2.4, "b": 2.6, "new": 9.0}, 1.25) == ["b"]


def test_a_part_made_slow_is_told_and_ends_with_an_error(benchmark, monkeypatch, tmp_path, capsys):
    regression, speed = benchmark("regression"), benchmark("speed")
    kept = tmp_path / "baseline.json"
    kept.write_text(json.dumps({"with": {"python": "3.11.0"}, "times the anchor": {"a": 1.0, "b": 1.0}}))
    monkeypatch.setattr(regression, "BASELINE", kept)
    monkeypatch.setattr(regression, "measured", lambda names=(), rounds=0: {"a": 1.1, "b": 1.3})

    with pytest.raises(SystemExit, match=r"slower than the baseline: b$"):
        speed.main(["--check"])
    assert re.search(r"^b .* 1\.30  slower$", capsys.readouterr().out, re.MULTILINE)


def test_a_part_that_was_slow_once_is_measured_again(benchmark, monkeypatch, tmp_path):
    regression = benchmark("regression")
    kept = tmp_path / "baseline.json"
    kept.write_text(json.dumps({"with": {"python": "3.11.0"}, "times the anchor": {"a": 1.0}}))
    monkeypatch.setattr(regression, "BASELINE", kept)
    monkeypatch.setattr(regression, "measured", lambda names=(), rounds=0: {"a": 1.0 if names else 3.0})

    assert regression.check() == []


def test_every_library_has_a_script_and_pinned_requirements():
    pinned = {path.stem: path.read_text().split() for path in (RIVALS / "requirements").glob("*.txt")}

    assert pinned
    assert all((RIVALS / f"{name}.py").exists() for name in pinned)
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for lines in pinned.values() for line in lines)


def test_the_baseline_has_a_figure_for_every_layer():
    kept = json.loads((ROOT / "benchmarks" / "baseline.json").read_text())["times the anchor"]
    projects = [tomllib.loads(path.read_text()) for path in [*ROOT.glob("plugins/*/pyproject.toml")]]
    layers = [name for one in projects for name in one["project"]["entry-points"]["arnews.extractors"]]

    assert {"times", "numbers", "quotations", *layers} <= set(kept)
