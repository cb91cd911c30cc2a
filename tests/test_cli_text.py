"""The commands on short texts: number, time, normalize, tokenize, segment, transliterate."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from arnews import parse_number
from arnews.cli.commands import arnews
from arnews.cli.messages import printable

COMMANDS = ("number", "time", "normalize", "tokenize", "segment", "transliterate")
LINES = ("normalize", "tokenize", "segment", "transliterate")


def run(*arguments, given=None):
    return CliRunner().invoke(arnews, list(arguments), input=given)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["number", "سبعة وعشرون"], "27\tcardinal\t-"),
        (["number", "أكثر من ثلاثة ملايين"], "3000000\tcardinal\tmore_than"),
        (["number", "ثلثان"], "2/3\tfraction\t-"),
        (["number", "-5"], "-5\tcardinal\t-"),
        (["number", "خمسة إلى عشرة"], "5..10\trange\t-"),
        (["number", "--write", "1984"], "ألف وتسعمئة وأربعة وثمانون"),
        (["number", "--write", "١٬٩٨٤"], "ألف وتسعمئة وأربعة وثمانون"),
        (["number", "--write", "-3.05"], "سالب ثلاثة فاصلة صفر خمسة"),
        (["number", "--write", "27", "--gender", "feminine", "--case", "genitive", "--definite"], "السبع والعشرين"),
        (["number", "--write", "11", "--counted", "سنة"], "إحدى عشرة سنة"),
        (["number", "--write", "12", "--ordinal", "--gender", "feminine"], "الثانية عشرة"),
        (["number", "--write", "2", "--ordinal", "--counted", "كتاب", "--indefinite"], "كتاب ثان"),
        (["time", "يوم الأربعاء", "--published", "2024-11-30"], "2024-11-27\t2024-11-27\t2024-11-28"),
        (["time", "ثلاثة أيام"], "P3D\t-\t-"),
        (["time", "أمس"], "-\t-\t-"),
        (["normalize", "أُسرةٌ إلى ٢٠٢٥"], "اسره الي 2025"),
        (["normalize", "--profile", "clean", "أُسرةٌ"], "أُسرةٌ"),
        (["tokenize", "بلغت 12.500 ريال، «تقريبا»."], "بلغت 12.500 ريال ، « تقريبا » ."),
        (["segment", "والدفاع وبحياتهم."], "و+ال+دفاع و+ب+حيات+هم ."),
        (["transliterate", "قَالَ شَاهِدٌ"], "qaAla $aAhidN"),
        (["transliterate", "--back", "qaAla $aAhidN"], "قَالَ شَاهِدٌ"),
        (["transliterate", "--variant", "safe", "شؤون"], "cWwn"),
    ],
)
def test_a_text_gives_a_line(arguments, line):
    done = run(*arguments)

    assert (done.stdout, done.stderr, done.exit_code) == (f"{line}\n", "", 0)


@pytest.mark.parametrize("number", [0, 1, 27, -14, 1001, 250_000, 10**20])
def test_what_is_written_is_read_back(number):
    assert parse_number(run("number", "--write", str(number)).stdout.strip()).value == number


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["number", "أكثر من 3.5 مليون"], {"kind": "cardinal", "value": 3500000, "approx": "more_than"}),
        (["number", "--write", "3"], {"words": "ثلاثة"}),
        (["time", "عام 2016"], {"type": "DATE", "value": "2016", "begin": "2016-01-01", "end": "2017-01-01"}),
        (["normalize", "أُسرة"], {"normalized": "اسره"}),
        (["transliterate", "قال"], {"transliterated": "qAl"}),
        (
            ["tokenize", "قال 5"],
            {
                "tokens": [
                    {"span": [0, 3], "text": "قال", "kind": "word"},
                    {"span": [4, 5], "text": "5", "kind": "number"},
                ]
            },
        ),
        (
            ["segment", "للجيش"],
            {
                "words": [
                    {
                        "span": [0, 5],
                        "text": "للجيش",
                        "parts": ["ل", "ل", "جيش"],
                        "proclitics": ["ل", "ال"],
                        "stem": "جيش",
                        "enclitic": "",
                    }
                ]
            },
        ),
    ],
)
def test_json_is_an_object_with_the_text(arguments, found):
    record = json.loads(run(*arguments, "--json").stdout)

    assert record["text"] == arguments[-1]
    assert {name: record[name] for name in found} == found


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_without_a_text_the_lines_of_standard_input_are_read(arguments):
    done = run("normalize", *arguments, given="\ufeffأول\r\n\r\nإلى\n".encode())

    assert (done.stdout, done.exit_code) == ("اول\n\nالي\n", 0)


def test_standard_input_may_stand_among_texts_and_a_text_may_have_lines():
    assert run("transliterate", "أول\nثان", "-", "آخر", given="قال").stdout == ">wl\nvAn\nqAl\n|xr\n"


def test_a_bad_text_is_named_in_one_line_and_the_others_are_done():
    done = run("number", "ثلاثة", "كتاب", "", "3\nأشخاص", "خمسة")

    assert done.stdout == "3\tcardinal\t-\n3\tcardinal\t-\n5\tcardinal\t-\n"
    assert done.stderr.splitlines() == [
        "arnews: 'كتاب' (characters 0-4) is not part of a number in 'كتاب'",
        "arnews: there is no text to read a number from",
        "arnews: 'أشخاص' (characters 0-5) is not part of a number in 'أشخاص'",
    ]
    assert done.exit_code == 1


def test_a_bad_line_is_named_with_its_place():
    done = run("time", given="عام 2016\nكتاب\n".encode() + b"\xe9t\xe9\n")

    assert done.stdout == "2016\t2016-01-01\t2017-01-01\n"
    assert done.stderr.splitlines() == [
        "arnews: standard input:2: 'كتاب' (characters 0-4) is not part of a time expression in 'كتاب'",
        "arnews: standard input:3: not UTF-8: byte 0 is 0xe9",
    ]
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("كتاب", "'كتاب' is no number in digits"),
        ("1,98,4", "'1,98,4' is no number in digits"),
        ("NaN", "'NaN' is no number in digits"),
        ("1" + "0" * 21, "numbers from 10^21 on have no name here"),
        ("9" * 5000, "numbers from 10^21 on have no name here"),
        ("0." + "1" * 22, "more than 21 decimals have no name here"),
    ],
)
def test_a_number_that_cannot_be_written_is_bad_input(number, message):
    done = run("number", "--write", number)

    assert (done.stdout, done.stderr, done.exit_code) == ("", f"arnews: {message}\n", 1)


@pytest.mark.parametrize("number", ["0", "-3", "2.5"])
def test_an_ordinal_needs_a_whole_number_from_one_on(number):
    done = run("number", "--write", "--ordinal", number)

    assert (done.stdout, done.exit_code, number in done.stderr) == ("", 1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["number", "5", "--gender", "feminine"],
        ["number", "5", "--ordinal"],
        ["number", "--write", "5", "--gender", "neuter"],
        ["number", "--write", "5", "--counted", "هتلر"],
        ["number", "--write", "5", "--counted", "سنة", "--gender", "masculine"],
        ["number", "--wirte", "5"],
        ["time", "أمس", "--published", "yesterday"],
        ["normalize", "--profile", "none", "أمس"],
        ["transliterate", "--variant", "other", "أمس"],
    ],
)
def test_a_wrong_call_ends_with_two(arguments):
    done = run(*arguments)

    assert (done.stdout, done.exit_code) == ("", 2)
    assert done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("options", [[], ["--json"]])
@pytest.mark.parametrize("control", ["\x1b[31m", "\x9b31m", "\x7f", "\x07", "\u202e", "\x85", "\x0b"])
def test_a_terminal_gets_nothing_to_obey(command, options, control):
    done = run(command, *options, f"قال {control}5")

    assert not set(done.output) & set("\x1b\x9b\x7f\x07\u202e\x85\x0b")
    assert len(done.output.splitlines()) == 1


@pytest.mark.parametrize("command", LINES)
def test_json_says_the_text_exactly(command):
    text = 'قال\x1b[31m \x9b\u202e\U0001f600 "\\\t'

    assert json.loads(run(command, "--json", text).stdout)["text"] == text


@pytest.mark.parametrize("command", COMMANDS)
def test_an_argument_of_bytes_that_are_no_text_is_named(command):
    done = run(command, "قال\udce9")

    assert (done.stdout, done.stderr, done.exit_code) == ("", "arnews: 'قال\\udce9' is not UTF-8\n", 1)


@pytest.mark.parametrize("text", ["محمد\u200cي", "a\tb", "شارع\u00a0الملك", "\u200fقال", "👩‍👩‍👧"])
def test_what_belongs_to_a_text_is_shown_as_it_is(text):
    assert printable(text) == text
    assert run("transliterate", "--back", text.replace("a", "1").replace("b", "2")).stdout.strip("\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example_that_runs(command):
    example = next(
        line.strip() for line in run(command, "--help").stdout.splitlines() if f"  arnews {command} " in line
    )
    quoted = example.removeprefix(f"arnews {command} ").split('"')

    assert run(command, *quoted[0].split(), quoted[1], *quoted[2].split()).exit_code == 0


def test_the_package_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "arnews", "number", "سبعة"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )

    assert (done.stdout.decode().split("\t")[0], done.returncode) == ("7", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_is_full_is_told_in_one_line():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "arnews", "normalize", "سبعة"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.stderr == b"arnews: cannot write standard output: no space left on device\n"
    assert done.returncode == 3
