"""Whatever arnews needs has a licence that goes with its own; what was not asked about passes for no sound package."""

import importlib.util
import sys
from pathlib import Path

import pytest

pytest.importorskip("packaging")
ROOT = Path(__file__).parents[1]
SPEC = importlib.util.spec_from_file_location("arnews_audit", ROOT / "tools" / "audit.py")
audit = sys.modules["arnews_audit"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(audit)


def test_every_package_that_is_needed_to_run_is_listed_and_has_a_licence_that_goes_with_the_gpl():
    to_run = {one.name: one for one in audit.needed() if one.use == "run"}

    assert {"attrs", "hijridate", "pyarabic", "regex", "tomli"} <= set(to_run)
    assert [one for one in to_run.values() if not one.version or not audit.is_compatible(one.licence)] == []


def test_extras_are_told_from_what_is_needed_for_development():
    uses = {one.name: one.use for one in audit.needed()}

    assert (uses["click"], uses["pyspark"], uses["ruff"], uses["sphinx"]) == (
        "extra",
        "extra",
        "development",
        "development",
    )
    assert [
        one for one in audit.needed() if one.use == "extra" and one.version and not audit.is_compatible(one.licence)
    ] == []


@pytest.mark.parametrize(
    ("licence", "compatible"),
    [
        ("MIT", True), ("Apache-2.0 AND CNRI-Python", True), ("Mozilla Public License 2.0 (MPL 2.0)", True),
        ("Proprietary OR MIT", True), ("(BSD-3-Clause OR Proprietary) AND MIT", True), ("GPL", True),
        ("Apache-2.0 WITH LLVM-exception", True), ("", False), ("Proprietary", False), ("MIT AND Proprietary", False),
        ("CC-BY-NC-4.0", False), ("GPL-2.0-only", False), ("MIT-like but not", False),
    ],
)  # fmt: skip
def test_a_licence_is_known_to_go_with_the_gpl_or_it_is_not(licence, compatible):
    assert audit.is_compatible(licence) is compatible


ANSWERS = """#!{python}
print('{{"dependencies": [{{"name": "attrs", "version": "1", "vulns": [{{"id": "X-1", "fix_versions": ["2"]}}]}},'
      ' {{"name": "regex", "skip_reason": "not found"}}, {{"name": "six", "version": "1", "vulns": []}}]}}')
"""


def test_a_known_fault_and_a_package_that_nobody_was_asked_about_are_told(tmp_path, monkeypatch, capsys):
    command = tmp_path / "pip-audit"
    command.write_text(ANSWERS.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setattr(sys, "argv", ["audit.py", "--pip-audit", str(command)])

    code = audit.main()

    assert code == 1
    printed = capsys.readouterr().out
    assert "known fault: attrs 1: X-1, mended in 2" in printed
    assert "not asked: regex: not found" in printed
