"""The command does what it says, and says what goes wrong in one line."""

import io
import json
import re
import signal
import sys
import tomllib
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner
from rich.console import Console

from arnews import analyze
from arnews.archive import parse_date
from arnews.cli.commands import arnews
from arnews.cli.explain import reason_for
from arnews.quotations.frames import CONFIDENCE
from arnews.view.display import load_labels
from arnews.view.terminal import show_document

SEED = Path(__file__).parent.parent / "seeds" / "000_c44b10dc2bfcc599.txt"


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def run(*arguments, given=None):
        return CliRunner().invoke(arnews, [str(argument) for argument in arguments], input=given)

    return run


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("وصل 27 مدنيا\r\nغادر 5", encoding="utf-8")
    return path


def test_json_is_one_array_with_the_name_of_each_input(run, article):
    done = run("extract", article, "--format", "json")

    [found] = json.loads(done.stdout)
    assert (done.exit_code, found["id"], [one["value"] for one in found["numbers"]]) == (0, str(article), [27, 5])


def test_the_text_is_untouched_to_the_line_ends(run, article):
    [found] = json.loads(run("extract", article, "--format", "json").stdout)

    assert found["text"] == "وصل 27 مدنيا\r\nغادر 5"


def test_objects_one_a_line_are_read_with_their_ids_and_dates(run):
    lines = '{"text": "وصل 27", "id": 7, "published": "2024-11-30"}\n\n{"text": "غادر 5"}\n'

    done = run("extract", "-", "--input", "jsonl", "--format", "jsonl", "--published", "2020-01-01", given=lines)

    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], one["published"]) for one in found] == [
        (7, "2024-11-30"),
        ("standard input:3", "2020-01-01"),
    ]


def test_inputs_that_cannot_be_read_are_named_and_the_others_done(run, article, tmp_path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes("été".encode("latin-1"))
    lines = tmp_path / "bad.jsonl"
    lines.write_text('{"text": "وصل 3"}\n{"id": 4}\n{"text": "أمس", "published": "yesterday"}\n[', encoding="utf-8")

    done = run("extract", "absent.txt", latin, lines, article, "--format", "jsonl")

    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert [line.split(": ", 1)[1] for line in done.stderr.splitlines()] == [
        "absent.txt: no such file or directory",
        f"{latin}: not UTF-8: byte 0 is 0xe9",
        f'{lines}:2: needs an object with "text"',
        f"{lines}:3: published is 'yesterday'; write it as 2024-11-30 or 2024-11-30T08:15, or say how it is written by "
        "--date-format",
        f"{lines}:4: not JSON: Expecting value: line 1 column 2 (char 1)",
        "2 articles, 5 could not be read",
    ]


@pytest.mark.parametrize("written", ["1733011200", "1733011200000", "20241", "2024113", "30/11/2024"])
def test_digits_that_are_no_day_are_none(run, tmp_path, written):
    lines = tmp_path / "articles.jsonl"
    lines.write_text(json.dumps({"text": "وصل أمس", "published": written}) + "\n", encoding="utf-8")

    assert f"published is '{written}'; write it as" in run("extract", lines, "--format", "jsonl").stderr
    with pytest.raises(ValueError, match=f"not '{written}'"):
        analyze("وصل أمس", published=written)


@pytest.mark.parametrize(
    ("text", "told"),
    [("<p>وصل 3<br/></p>", True), ("وصل <A href='x'>3</a>", True), ("5 < 7 و 9 > 8", False), ("<الوزير> وصل 3", False)],
)
def test_tags_inside_texts_are_told_of_once(run, tmp_path, text, told):
    lines = tmp_path / "articles.jsonl"
    lines.write_text((json.dumps({"text": text}) + "\n") * 3, encoding="utf-8")
    done = run("extract", lines, "--format", "jsonl")

    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 3
    assert [line.startswith("arnews: some texts hold tags of HTML") for line in done.stderr.splitlines()] == [
        True
    ] * told


@pytest.mark.parametrize(
    "command", [["explain"], ["normalize"], ["number"], ["time"], ["segment"], ["tokenize"], ["transliterate"]]
)
def test_lines_come_from_files_as_from_standard_input(run, tmp_path, command):
    lines = tmp_path / "lines.txt"
    lines.write_bytes("\ufeffيوم\r\nثلاثة\n2024\n".encode() + b"\xff\n")
    given = run(*command, given=lines.read_bytes())
    done = run(*command, "-f", lines)

    assert done.stdout == given.stdout != ""
    assert done.stderr == given.stderr.replace("standard input", str(lines)) != ""
    assert run(*command, "--file", lines, "--file", lines, "2024").stdout.count("\n") > 2 * done.stdout.count("\n")
    assert "does not exist" in run(*command, "--file", tmp_path / "absent").stderr


def test_the_number_of_a_line_is_no_name_of_a_picture(run, tmp_path):
    lines = tmp_path / "articles.jsonl"
    lines.write_text('{"text": "وصل 3"}\n' * 99 + "{}\n", encoding="utf-8")

    assert (
        run("extract", lines, "--format", "jsonl")
        .stderr.splitlines()[0]
        .endswith('articles.jsonl:100: needs an object with "text"')
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--extractors", "amuonts"], "no extractor 'amuonts'; there are: "),
        (["--published", "30/11/2024"], "'30/11/2024' is no date; write it as 2024-11-30"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--processes", "0"], "0 is not in the range"),
    ],
)
def test_a_wrong_call_is_told_before_anything_is_read(run, article, arguments, message):
    done = run("extract", article, *arguments)

    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_no_file_is_a_wrong_call(run):
    assert run("extract").exit_code == 2


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "html"])
@pytest.mark.parametrize("text", ["", "no Arabic", "\x00\ud7ff\u202e[bold]<b>"])
def test_odd_texts_are_shown_in_every_form(run, form, text):
    assert run("extract", "-", "--format", form, given=text.encode()).exit_code == 0


def test_several_processes_give_the_same(run, article):
    one = run("extract", article, article, "--format", "jsonl")
    two = run("extract", article, article, "--format", "jsonl", "--processes", 2)

    assert one.stdout == two.stdout


def test_what_is_no_terminal_gets_no_bidi_controls(run, article):
    assert "\u2067" not in run("extract", article).stdout


def test_the_page_escapes_what_the_text_says(run):
    done = run("extract", "-", "--format", "html", given="<script>وصل 27</script>".encode())

    assert "<script>وصل" not in done.stdout
    assert 'dir="rtl"' in done.stdout


def test_help_shows_an_example(run):
    assert "arnews extract article.txt --published 2024-11-30" in run("extract", "--help").stdout


def test_plugins_lists_built_in_layers_with_their_state(run):
    done = run("plugins")

    assert done.exit_code == 0
    assert any(line.split() == ["numbers", "arnews", "built", "in"] for line in done.stdout.splitlines())


def test_plugins_checks_what_is_asked_for(run):
    done = run("plugins", "numbers")

    assert any(line.split()[:3] == ["numbers", "arnews", "works,"] for line in done.stdout.splitlines())
    assert any(line.split() == ["times", "arnews", "built", "in"] for line in done.stdout.splitlines())


def test_plugins_names_an_unknown_layer(run):
    done = run("plugins", "nubmers")

    assert (done.exit_code, done.stderr[:33]) == (2, "arnews: no extractor 'nubmers'; t")


@pytest.mark.parametrize("name", ["numbers", "Offices", "2nd", "of fices", "offices!"])
def test_a_name_that_is_no_layer_makes_no_plugin(run, tmp_path, name):
    done = run("new-plugin", name, tmp_path / "made")

    assert done.exit_code == 2
    assert not (tmp_path / "made").exists()


def test_a_folder_that_holds_something_is_left_alone(run, article, tmp_path):
    done = run("new-plugin", "offices", tmp_path)

    assert done.exit_code == 2
    assert "is not an empty folder" in done.stderr


def test_a_new_plugin_is_filled_in_everywhere(run, tmp_path):
    done = run("new-plugin", "arnews-high-offices", tmp_path / "made")

    paths = [path for path in (tmp_path / "made").rglob("*") if path.is_file()]
    assert done.exit_code == 0
    assert tmp_path / "made" / "src" / "arnews_high_offices" / "words.toml" in paths
    assert not [path for path in paths if re.search("__[A-Z]+__", f"{path}{path.read_text(encoding='utf-8')}")]


def test_a_date_may_have_a_time_of_day():
    assert parse_date("2024-11-30T08:15").hour == 8


def test_without_its_extra_the_command_says_what_to_install(monkeypatch):
    from arnews.cli import main

    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setitem(sys.modules, "click", None)
    for name in [name for name in sys.modules if name.startswith("arnews.cli.")]:
        monkeypatch.delitem(sys.modules, name)

    with pytest.raises(SystemExit, match=r"pip install 'arnews\[cli\]'"):
        main()


@pytest.mark.parametrize("name", [None, *arnews.commands])
def test_every_command_shows_an_example_and_cuts_no_help(run, name):
    shown = run(*filter(None, (name, "--help"))).stdout

    assert "Examples:" in shown
    assert re.findall(r"[a-z]\.\.\.$", shown, re.M) == []


@pytest.mark.parametrize(
    ("words", "begun", "offered"),
    [
        (["extract", "--extractors"], "tim", {"times"}),
        (["extract", "--extractors"], "times,quo", {"times,quotations"}),
        (["extract", "--extractors"], "times,tim", set()),
        (["extract", "--explode"], "num", {"numbers"}),
        (["plugins"], "quo", {"quotations"}),
        (["plugins", "quotations"], "quo", set()),
        (["explain", "--extractors"], "al", {"all"}),
        (["extract", "--bidi"], "vis", {"visual"}),
    ],
)
def test_the_shell_completes_layers(words, begun, offered):
    complete = ShellComplete(arnews, {}, "arnews", "_ARNEWS_COMPLETE")

    assert {one.value for one in complete.get_completions(words, begun)} == offered


def test_explain_tells_layer_words_rule_and_why(run):
    done = run("explain", "قال الوزير أمس إن 27 مدنيا قتلوا", "--extractors", "quotations,numbers")

    assert "quotations: قال الوزير أمس إن 27 مدنيا قتلوا\n" in done.stdout
    assert "  speaker: الوزير\n" in done.stdout
    assert "  rule: quotations.verb_first (a verb of saying, then who says it, then what)\n" in done.stdout
    assert "  rule: numbers.digits" in done.stdout


def test_explain_tells_what_was_asked_where_nothing_is_found(run):
    done = run("explain", "كتاب", "--extractors", "times")

    assert (done.exit_code, done.stdout) == (0, "nothing is found in: كتاب\n  asked were: times\n  words are: كتاب\n")


def test_explain_gives_json_lines(run):
    told = json.loads(run("explain", "--json", "وصل 27 مدنيا", "--extractors", "numbers").stdout)

    assert told["found"][0] | {"because": ""} == {
        "layer": "numbers", "span": [4, 6], "words": "27", "rule": "numbers.digits", "because": "",
        "means": {"value": "27", "kind": "cardinal"},
    }  # fmt: skip


def test_explain_names_a_layer_that_is_not_there(run):
    done = run("explain", "--extractors", "winds", "وصل")

    assert done.exit_code == 2
    assert "no extractor 'winds'" in done.stderr


def test_every_rule_of_quotations_has_a_sentence():
    rules = load_labels("arnews.view")["rules"]["quotations"]

    assert {f"quotations.{name}" for name in rules} == set(CONFIDENCE)


def test_letters_in_the_order_they_are_seen_need_their_packages(run, article, monkeypatch):
    monkeypatch.setattr("arnews.view.direction.find_spec", lambda _name: None)
    done = run("extract", article, "--bidi", "visual")

    assert done.exit_code == 2
    assert "pip install 'arnews[bidi]'" in done.stderr


def test_letters_are_written_as_they_are_seen_where_asked_for(run, article):
    explained = run("explain", "قال أحمد: «وصل 27 مدنيا»", "--bidi", "visual", "--extractors", "quotations")

    assert "ﺎﻴﻧﺪﻣ 27 ﻞﺻﻭ" in run("extract", article, "--bidi", "visual").stdout
    assert "ﺎﻴﻧﺪﻣ 27 ﻞﺻﻭ" in explained.stdout


@pytest.mark.parametrize(
    ("command", "seen"),
    [
        (["tokenize", "وصل 27"], "27 ﻞﺻﻭ"),
        (["normalize", "وصل 27"], "27 ﻞﺻﻭ"),
        (["segment", "وصل 27"], "27 ﻞﺻﻭ"),
        (["transliterate", "--back", "wSl"], "ﻞﺻﻭ"),
        (["number", "--write", "10"], "ﺓﺮﺸﻋ"),
    ],
)
def test_lines_are_laid_out_where_that_is_asked_for(run, command, seen):
    assert run(*command, "--bidi", "visual").stdout.strip() == seen
    assert run(*command, "--bidi", "logical").stdout.startswith("\u2067")
    assert not run(*command).stdout.startswith("\u2067")


def test_explain_lays_out_the_words_and_leaves_the_english_before_them(run):
    asked = ["explain", "قال أحمد إن 27 مدنيا وصلوا، مضيفا أن الطريق مغلق", "--extractors", "quotations", "--bidi"]
    visual, logical = (run(*asked, way).stdout.splitlines() for way in ("visual", "logical"))

    assert [line for line in visual if "27" in line][-1] == "  content: ﺍﻮﻠﺻﻭ ﺎﻴﻧﺪﻣ 27"
    assert "  content: \u206727 مدنيا وصلوا\u2069" in logical
    [rule] = [line for line in visual if "quotations.participle" in line]
    assert re.fullmatch(r"  rule: quotations\.participle \([a-z ]+: \w+ \w+\)", rule)
    assert rule.endswith(" ﻥﺃ ﺎﻔﻴﻀﻣ)")


def test_the_parts_of_a_value_follow_their_names(run):
    asked = ["explain", "قتل 27 مدنيا (في حلب)", "--extractors", "casualties", "--bidi", "visual"]
    [victims] = [line for line in run(*asked).stdout.splitlines() if line.startswith("  victims")]

    assert victims == "  victims: span: ﺎﻴﻧﺪﻣ · status: civilian"


def test_explain_has_a_sentence_for_every_rule_of_every_layer():
    root, told = Path(__file__).parent.parent, {}
    for path in (
        *root.glob("tests/gold/*.toml"),
        *root.glob("tests/cases/*.toml"),
        *root.glob("plugins/*/tests/**/*.toml"),
    ):
        cases = tomllib.loads(path.read_text(encoding="utf-8")).get("case", ())
        for case in cases if path.parent.name == "gold" else cases[::5]:
            if "text" in case:
                doc = analyze(case["text"], published=case.get("published"), extractors="all", on_error="record")
                told |= {one.rule: reason_for(one) for one in doc.annotations}

    assert len(told) > 75
    assert sorted(rule for rule, reason in told.items() if reason is None) == []


def test_no_colour_where_none_is_wanted():
    for environment, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        known = {"TERM": "xterm-256color", "COLORTERM": ""} | environment
        console = Console(file=io.StringIO(), force_terminal=True, _environ=known)
        show_document(analyze("وصل 27 مدنيا"), console)

        assert ("38;5;" in console.file.getvalue()) is coloured


def test_a_folder_takes_a_page_for_each_article(run, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("غادر 28 راكبا", encoding="utf-8")
    done = run("extract", article, other, "--format", "html", "-o", "pages")

    assert done.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["00001.html", "00002.html", "index.html"]
    again = run("extract", article, "--format", "html", "-o", "pages")
    assert (again.exit_code, "is not empty" in again.stderr) == (2, True)


def test_one_article_is_one_article(run, article):
    assert "arnews: 1 article, 0 could not be read" in run("extract", article, "-o", "found.jsonl").stderr
    shown = run("summary", "found.jsonl").stdout
    assert "1 document" in shown
    assert "1 documents" not in shown
    assert "مقال واحد" in run("summary", "found.jsonl", "--format", "html").stdout


def test_a_signal_means_after_a_run_what_it_meant_before(run, article):
    before = signal.getsignal(signal.SIGTERM)

    assert run("extract", article).exit_code == 0
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize(("articles", "shown"), [(1, False), (2, True)])
def test_how_far_a_run_is_is_told_of_several_articles(articles, shown):
    from arnews.archive import Counts, Source
    from arnews.cli.extract import _progress

    screen = io.StringIO()
    sources = [Source(f"{number}.txt", f"{number}.txt", "text") for number in range(articles)]
    with _progress(Console(file=screen, force_terminal=True), sources, True) as advanced:
        advanced(Counts(), 1)

    assert ("articles" in screen.getvalue()) == shown
