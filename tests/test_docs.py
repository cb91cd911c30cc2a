"""Every example in the pages runs and gives what the page says; the pages that users look for are there."""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import arnews
from arnews.cli.commands import arnews as arnews_command

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "README.ar.md",
    *sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parts[-2][0] != "_"),
]
EXAMPLE = re.compile(
    r"^(?P<fence>```+|:::+)(?:pycon|python|\{doctest\})[^\n]*\n(?P<code>.*?)^(?P=fence)\s*$", re.M | re.S
)


def named(path):
    return path.relative_to(ROOT).as_posix()


def examples(page):
    """Give the page with everything but its examples blanked, so that line numbers stay."""
    text = page.read_text(encoding="utf-8")
    lines = [""] * (text.count("\n") + 1)
    for found in EXAMPLE.finditer(text):
        if ">>>" in found["code"]:
            first = text.count("\n", 0, found.start("code"))
            for offset, line in enumerate(found["code"].splitlines()):
                lines[first + offset] = line
    return "\n".join(lines)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_examples_of_a_page_give_what_it_says(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(examples(page), {}, named(page), str(page), 0)
    report = []

    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(test, out=report.append)

    assert not runner.failures, "".join(report)


@pytest.mark.parametrize("page", [page for page in PAGES if "```console\n" in page.read_text("utf-8")], ids=named)
def test_the_command_gives_what_a_page_says(page, monkeypatch, tmp_path):
    text = page.read_text(encoding="utf-8")
    if article := re.search(r"^```text\n(.*?)^```", text, re.M | re.S):
        (tmp_path / "article.txt").write_text(article[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    called = set()
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        for example in block.split("$ arnews ")[1:]:
            call, _, said = example.partition("\n")
            arguments, _, source = call.partition(" < ")
            given = Path(source).read_text(encoding="utf-8") if source else None
            done = CliRunner().invoke(arnews_command, shlex.split(arguments), input=given)
            called.add(arguments.split()[0])

            got = "\n".join(line.rstrip() for line in done.output.replace("\t", "    ").splitlines()).strip("\n")
            assert doctest.OutputChecker().check_output(said.strip("\n"), got, doctest.ELLIPSIS), f"{call}\n{got}"

    if page.name == "command-line.md":
        assert called == set(arnews_command.commands)


def test_no_example_hides_in_a_fence_that_is_not_run():
    hidden = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        if text.count("\n>>> ") != examples(page).count("\n>>> "):
            hidden.append(named(page))

    assert not hidden


def test_the_readme_and_the_first_page_are_one():
    assert "../README.md" in (ROOT / "docs" / "index.md").read_text(encoding="utf-8")


def test_every_error_stands_on_the_errors_page():
    page = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")

    assert [name for name in arnews.errors.__all__ if name != "ArnewsError" and name not in page] == []


def test_the_tracker_of_claims_prints_what_the_page_says(tmp_path):
    page = (ROOT / "docs" / "how-to" / "recipes.md").read_text(encoding="utf-8")
    said = "قال المتحدث باسم الدفاع المدني سامر العلي إن "
    first, second = tmp_path / "2024-11-29.txt", tmp_path / "2024-11-30.txt"
    first.write_text(said + "12 شخصا قتلوا في الفيضانات.", encoding="utf-8")
    second.write_text(said + "عدد القتلى ارتفع إلى 15. ونفى وزير الري أن السد انهار.", encoding="utf-8")

    command = [sys.executable, str(ROOT / "examples" / "claim_tracker.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)

    assert done.stdout == re.search(r"^```text\n(.*?)^```", page, re.M | re.S)[1]
