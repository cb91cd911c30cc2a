"""`arnews new-plugin` writes a package that passes its own tests in an environment of its own."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from arnews.cli.new_plugin import write_plugin

ROOT = Path(__file__).parent.parent


def run(*command, cwd=ROOT):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "PYTHON"))}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_plugin_passes_its_own_tests_here(tmp_path, monkeypatch):
    write_plugin("offices", tmp_path / "plugin")
    code = "import sys, pytest; sys.path.insert(0, 'src'); sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider']))"

    output = run(sys.executable, "-c", code, cwd=tmp_path / "plugin")

    assert "8 passed" in output


def test_a_new_plugin_has_the_licence_that_was_asked_for(tmp_path):
    write_plugin("offices", tmp_path / "one")
    write_plugin("offices", tmp_path / "other", "MIT OR Apache-2.0")

    assert 'license = "GPL-3.0-or-later"' in (tmp_path / "one" / "pyproject.toml").read_text(encoding="utf-8")
    assert 'license = "MIT OR Apache-2.0"' in (tmp_path / "other" / "pyproject.toml").read_text(encoding="utf-8")
    assert "Licence: MIT OR Apache-2.0." in (tmp_path / "other" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("odd", ["", 'MIT"\nname = "x', "GPL 3"])
def test_what_is_no_licence_is_refused(odd, tmp_path):
    with pytest.raises(ValueError, match="SPDX"):
        write_plugin("offices", tmp_path / "plugin", odd)


@pytest.mark.long
def test_a_new_plugin_installs_and_runs_in_a_fresh_environment(tmp_path):
    write_plugin("offices", tmp_path / "plugin")
    venv.create(tmp_path / "venv", with_pip=True)
    binaries = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "pip", "install", "-q", f"{ROOT}[cli]", f"{tmp_path / 'plugin'}[test]")
    (tmp_path / "article.txt").write_text("التقى وزير الخارجية الوفد", encoding="utf-8")

    tested = run(binaries / "python", "-m", "pytest", "-q", cwd=tmp_path / "plugin")
    listed = run(binaries / "arnews", "plugins", "offices")
    found = run(
        binaries / "arnews", "extract", tmp_path / "article.txt", "--extractors", "offices", "--format", "jsonl"
    )

    assert "6 passed" in tested
    assert any(line.split()[:4] == ["offices", "arnews-offices", "0.1.0", "works,"] for line in listed.splitlines())
    assert json.loads(found)["offices"][0]["rank"] == "minister"
