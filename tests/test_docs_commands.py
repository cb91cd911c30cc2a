"""What the pages name is there: every command is run or looked up, every path exists, every addition can be made."""

import gzip
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from arnews.cli.commands import arnews as arnews_command

ROOT = Path(__file__).parent.parent
PAGES = [
    *(ROOT / name for name in ("README.md", "README.ar.md", "SECURITY.md")),
    *sorted(path for path in (ROOT / "docs").rglob("*.md") if not {"_build", "_generated"} & {*path.parts}),
]
FENCE = re.compile(r"^ *```shell\n(.*?)^ *```", re.M | re.S)
NAMED = re.compile(r"`([\w.-]+(?:/[\w.<>-]*)*)`")
FILE = re.compile(r"[\w-]+\.(?:py|toml|tsv|md|in)")
ELSEWHERE = {"article.txt", "build", "twine"}  # what the reader brings
ARTICLE = "قال الوزير أمس إن 27 مدنيا وصلوا."


def named(path):
    return path.relative_to(ROOT).as_posix()


def commands(page):
    """Give the command lines of a page, in order."""
    for code in FENCE.findall(page.read_text(encoding="utf-8")):
        yield from (line.strip() for line in code.splitlines() if line.strip())


def run_arnews(line):
    words = shlex.split(line, comments=True)[1:]
    output = None
    if ">" in words:
        words, (output,) = words[: words.index(">")], words[words.index(">") + 1 :]
    source = None
    if "<" in words:
        words, (source,) = words[: words.index("<")], words[words.index("<") + 1 :]
    done = CliRunner().invoke(arnews_command, words, input=Path(source).read_text("utf-8") if source else None)
    if output:
        Path(output).write_text(done.output, encoding="utf-8")
    return done


def look_up(line):
    """Say what is missing of what a command names, or nothing."""
    words = shlex.split(line, comments=True)
    program = Path(words[0]).name
    if program == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
        return [word for word in words[1:] if "=" not in word and word not in targets]
    if program == "pip":
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
            "optional-dependencies"
        ]
        gone = []
        for word in words[2:]:
            path, _, extra = word.partition("[")
            if word.startswith("-") or word in ELSEWHERE:
                continue
            if path == "arnews-offices":  # written by the command before it
                continue
            if not (path in (".", "arnews") or (ROOT / path / "pyproject.toml").is_file()):
                gone.append(word)
            if extra and extra.rstrip("]") not in extras:
                gone.append(word)
        return gone
    if program in ("python", "python3"):
        if words[1] == "-m":
            return [] if words[2] in ELSEWHERE or importlib.util.find_spec(words[2]) else [words[2]]
        return [] if (ROOT / words[1]).is_file() else [words[1]]
    if program == "pytest":
        paths = [word for word in words[1:] if "/" in word]
        return [path for path in paths if not (list(ROOT.glob(path)) or list(ROOT.glob(f"**/{path}")))]
    return [] if program in ("twine", "curl") else [line]


@pytest.mark.parametrize("page", [page for page in PAGES if list(commands(page))], ids=named)
def test_every_command_of_a_page_runs_or_names_what_is_there(page, tmp_path, monkeypatch):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "2024-11-30.txt").write_text(ARTICLE, encoding="utf-8")
    row = {"id": "a-1", "text": ARTICLE, "published": "2024-11-30", "url": "https://example.org/a-1"}
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(row))
    (tmp_path / "found.jsonl").write_text(json.dumps(row | {"quotations": []}) + "\n", encoding="utf-8")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(ROOT)
    written = {"found.jsonl", "quotations.csv", "summary.html"}
    made = False
    for line in commands(page):
        if line.startswith("arnews "):
            if "plugins offices" in line and made:  # it was not installed, only written
                continue
            for name in written & {*line.split()}:
                if f"-o {name}" in line:
                    Path(name).unlink(missing_ok=True)
            done = run_arnews(line)
            made = made or "new-plugin" in line
            assert done.exit_code == 0, f"{line}\n{done.output}"
        else:
            assert look_up(line) == [], line


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_path_and_target_that_a_page_names_is_there(page):
    text = page.read_text(encoding="utf-8")
    tops = {path.name for path in ROOT.iterdir()}
    gone = []
    for name in NAMED.findall(text):
        top, slash, _ = name.partition("/")
        if name in ELSEWHERE or "<" in name:
            continue
        if slash and top in tops:
            found = (ROOT / name).exists()
        elif FILE.fullmatch(name.rpartition("/")[2]):
            found = (
                any(
                    one.as_posix().endswith(f"/{name}")
                    for top in ("src", "plugins", "tests", "docs", "tools", "examples", "benchmarks")
                    for one in (ROOT / top).rglob(name.rpartition("/")[2])
                )
                or (ROOT / name).is_file()
            )
        else:
            continue
        if not found:
            gone.append(name)
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    gone += [f"make {one}" for one in re.findall(r"`make ([a-z-]+)`", text) if one not in targets]

    assert gone == []


def test_every_promise_is_held_by_a_law_that_is_there():
    page = (ROOT / "docs" / "more" / "promises.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and not line.startswith(("| promise", "| ---"))]
    laws = [re.findall(r"`([\w/.-]+)::(test_\w+)`", row) for row in rows]

    assert all(laws)
    assert [
        name
        for row in laws
        for path, name in row
        if not re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.M)
    ] == []


def test_every_promise_of_the_first_page_leads_to_its_laws():
    page = (ROOT / "docs" / "more" / "promises.md").read_text(encoding="utf-8")
    headings = {line[3:].lower().replace(" ", "-") for line in page.splitlines() if line.startswith("## ")}
    promises = (
        (ROOT / "README.md").read_text(encoding="utf-8").partition("\n- **")[2].partition("\n\n")[0].split("\n- **")
    )
    led = [re.findall(r"\[laws\]\(docs/more/promises\.md#([a-z-]+)\)", promise) for promise in promises]

    assert len(promises) == 8
    assert all(len(anchors) == 1 for anchors in led)
    assert {anchor for anchors in led for anchor in anchors} <= headings


# The five additions, each followed as its page says, on a copy of the tree.


@pytest.fixture
def tree(tmp_path):
    """Give a copy of what somebody who adds a word or a rule touches."""
    away = shutil.ignore_patterns("__pycache__", "spark", "browser")
    for folder in ("src", "tests", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=away)
    for name in ("pyproject.toml", "conftest.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def python(tree, *arguments):
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYTEST_ADDOPTS", None)
    return subprocess.run(
        [sys.executable, *arguments], cwd=tree, env=environment, capture_output=True, text=True, encoding="utf-8"
    )


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{path} has changed"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def check(tree, sentence, expected):
    code = f"from arnews import analyze\ndoc = analyze({sentence!r}, published='2024-11-30')\n"
    done = python(tree, "-c", f"{code}assert {expected}, doc.to_dict()")
    assert done.returncode == 0, done.stderr


def assert_passes(tree, *arguments):
    done = python(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "passed" in done.stdout


def test_a_word_can_be_added(tree):
    change(tree / "src/arnews/numbers/hedges.toml", '  "نحو",\n', '  "نحو",\n  "بمحيط",\n')

    check(tree, "وصل بمحيط 30 شخصا", "doc.numbers[0].value.approx == 'about'")


def test_a_month_can_be_added(tree):
    change(tree / "src/arnews/times/months.toml", '  "يناير",\n', '  "يناير",\n  "ينورس",\n')

    check(tree, "وصل في 5 ينورس 2016", "doc.times[0].value.value == '2016-01-05'")
    assert_passes(tree, "tests/test_lexicons_times.py", "-k", "test_a_month")


def test_a_cue_can_be_added(tree):
    cue = '\n[[cue]]\nparts = "زقزق يزقزق مزقزق زقزقة"\nspeech_act = "say"\nfires = "with_clause"\nclause = ["", "ب"]\n'
    path = tree / "src/arnews/quotations/cues.toml"
    path.write_text(path.read_text(encoding="utf-8") + cue, encoding="utf-8")

    check(
        tree,
        "وزقزقت الوزيرة بأن الجسر مفتوح",
        "[(doc[one.value.cue], doc[one.value.source]) for one in doc.quotations] == [('زقزقت', 'الوزيرة')]",
    )
    assert_passes(tree, "tests/test_lexicons_quotations.py", "-k", "every_entry or every_form or no_sign")


CASES = """
[[case]]
label = "tens upon tens"
kind = "one upon another"
text = "وصلت عشرات تلو عشرات"
numbers = [{ words = "عشرات تلو عشرات", value = [] }]
expect = "pass"

[[case]]
label = "tens upon tens: a word between others"
kind = "one upon another"
text = "وصلت السيارات تلو السيارات"
nothing = ["numbers"]
expect = "pass"
"""
READER = '''def tens_upon_tens(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read the same word twice: عشرات تلو عشرات."""
    second = after_context(tokens, start + 1, "upon")
    if second is None or second >= len(tokens.words) or tokens.words[second] != tokens.words[start]:
        return None
    vague = entry_at(tokens, start, "vague")
    return as_reading(tokens, start, second + 1, "vague", None, "vague", 2 * int(vague.value)) if vague else None


def read_vague('''


def test_a_rule_can_be_added(tree):
    cases = tree / "tests/cases/numbers.toml"
    text = CASES.replace(", value = []", "")
    cases.write_text(cases.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert (
        "1 failed, 1 passed"
        in python(
            tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_cases.py", "-k", "tens and upon"
        ).stdout
    )

    vague = tree / "src/arnews/numbers/vague.py"
    change(vague, "def read_vague(", READER)
    first = '    vague = entry_at(tokens, start, "vague")\n    if vague is not None:\n        if vague.needs'
    change(vague, first, f"    if (twice := tens_upon_tens(tokens, start)) is not None:\n        return twice\n{first}")
    words = tree / "src/arnews/numbers/context.toml"
    words.write_text(words.read_text(encoding="utf-8") + '\n[[upon]]\nforms = [\n  "تلو",\n]\n', encoding="utf-8")

    assert_passes(tree, "tests/test_cases.py", "-k", "tens and upon")
    assert_passes(tree, "tests/test_case_kinds.py")


def test_the_sentence_of_the_page_about_rules_is_there_and_run_by_its_command():
    page = (ROOT / "docs" / "how-to" / "add-a-rule.md").read_text(encoding="utf-8")
    [case] = tomllib.loads(re.search(r"```toml\n(.*?)```", page, re.S)[1])["case"]
    [line] = re.findall(r"`(\S*pytest [^`]* -k \"[^`]*)`", page)
    there = tomllib.loads((ROOT / "tests/cases/numbers.toml").read_text(encoding="utf-8"))["case"]
    found = python(ROOT, "-m", "pytest", *shlex.split(line)[1:], "--collect-only", "-p", "no:cacheprovider")

    assert {(one["label"], one["kind"], one["text"]) for one in there} >= {(case["label"], case["kind"], case["text"])}
    assert case["label"] in found.stdout, found.stdout


def test_a_plugin_can_be_added(tree, tmp_path):
    done = python(tree, "-m", "arnews", "new-plugin", "offices", str(tmp_path / "arnews-offices"))
    assert done.returncode == 0, done.stderr
    code = "import sys, pytest; sys.path.insert(0, 'src'); sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider']))"
    environment = os.environ | {"PYTHONPATH": str(tree / "src")}

    tested = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "arnews-offices", env=environment, capture_output=True, text=True
    )

    assert tested.returncode == 0, tested.stdout
