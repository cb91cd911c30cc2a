"""
What a text of a stranger cannot do, whatever stands in it.

The promises of SECURITY.md. Python tells of every file that is opened, of every socket, of code that is compiled, run
or unpickled, and of every process (`sys.addaudithook`); nothing takes that back, so processes of their own are asked.
"""

import base64
import gzip
import io
import json
import os
import random
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from arnews import Document, Span, UnknownExtractorError, analyze, extractors
from arnews.archive.inputs import find_sources, read_source
from arnews.archive.records import Raw, Rejected
from arnews.cli.commands import arnews
from arnews.view import to_page
from arnews.view.terminal import show_document

ROOT = Path(__file__).parents[1]
PACKAGES = ["arnews", *(path.name.replace("-", "_") for path in sorted((ROOT / "plugins").glob("arnews-*")))]
SEED = ROOT / "seeds" / "000_c44b10dc2bfcc599.txt"
SECRET = "secret.txt"
NAMES_A_FILE = [
    f"قال الوزير في ./{SECRET} إن 27 شخصا وصلوا أمس",
    f"file://{{here}}/{SECRET} ../../{SECRET} @{{here}}/{SECRET} \\\\server\\share\\{SECRET}",
    f'<!DOCTYPE a [<!ENTITY b SYSTEM "file://{{here}}/{SECRET}">]><a>&b;</a> قال الوزير إن 5 وصلوا',
    f'<img src="https://example.org/a.png"><script src="{SECRET}"></script> قتل 3 أشخاص',
]
NAMES_CODE = [
    "__import__('os').system('touch owned') قال الوزير إن 27 وصلوا",
    "{0.__class__} %(x)s {doc.text} ${jndi:ldap://example.org/a} $(touch owned) `touch owned` قال الوزير إن 27 وصلوا",
    "cos\nsystem\n(S'touch owned'\ntR. قال الوزير إن 27 وصلوا",
    "!!python/object/apply:os.system ['touch owned'] قتل 3 أشخاص في دمشق أمس",
]

GUARDED = """
import json, sys
from pathlib import Path
import arnews
from arnews.integrations import brat, conllu, timeml, web_annotation
from arnews.view import to_page
from arnews.view.terminal import show_document
from rich.console import Console
from io import StringIO

texts = json.loads(sys.stdin.buffer.read())

def everything(text, published="2024-11-30"):
    doc = arnews.analyze(text, published=published, extractors="all", on_error="raise")
    arnews.Document.from_json(doc.to_json())
    to_page([(text[:40], doc)])
    show_document(doc, Console(file=StringIO(), force_terminal=True, width=100), text[:40])
    for standard in (brat, conllu, timeml, web_annotation):
        standard.dumps(doc)
    for parse in (arnews.parse_number, arnews.parse_time):
        try:
            parse(text)
        except arnews.ParseError:
            pass
    for function in (arnews.normalize, arnews.tokenize, arnews.find_mentions, arnews.to_buckwalter):
        function(text)
    return doc

for harmless in texts["harmless"]:  # modules are imported once
    everything(harmless)

seen = []
QUIET = ("object.__", "sys._getframe", "builtins.id", "code.__new__", "gc.", "sys.unraisablehook")
packages = tuple(str(Path(sys.modules[name].__file__).parent) for name in texts["packages"] if name in sys.modules)

def is_file_of_words(event, arguments):
    return event == "open" and arguments[1] in ("r", "rb") and str(arguments[0]).startswith(packages)

def heed(event, arguments):
    if not event.startswith(QUIET) and not is_file_of_words(event, arguments):
        seen.append((event, repr(arguments)[:300]))
        if event.startswith("socket."):
            raise PermissionError(event)

sys.addaudithook(heed)
found = [len(everything(hostile).annotations) for hostile in texts["hostile"]]
EXTRA
print(json.dumps({"seen": seen, "found": found}))
"""


def guarded(hostile, extra="", cwd=None):
    """Give what Python was asked to do while texts were read, and how much was found in each."""
    everyday = "في 5 مارس 2015 قُتل 3 وجُرح 5 في دمشق بزلزال، مقابل 5 دولارات."
    texts = {
        "harmless": [SEED.read_text(encoding="utf-8"), everyday, "", "x <b> 12"],
        "hostile": hostile,
        "packages": PACKAGES,
    }
    done = subprocess.run(
        [sys.executable, "-c", GUARDED.replace("EXTRA", extra)],
        input=json.dumps(texts).encode(),
        capture_output=True,
        cwd=cwd,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    return json.loads(done.stdout)


def test_a_text_opens_no_file_and_no_socket_runs_no_code_and_starts_no_process(tmp_path):
    (tmp_path / SECRET).write_text("27", encoding="utf-8")
    hostile = [text.replace("{here}", str(tmp_path)) for text in NAMES_A_FILE] + NAMES_CODE

    told = guarded(hostile, cwd=tmp_path)

    assert told["seen"] == []
    assert sum(map(bool, told["found"])) >= 6
    assert sorted(path.name for path in tmp_path.iterdir()) == [SECRET]


@pytest.mark.parametrize(
    ("deed", "event"),
    [
        (f"open({SECRET!r}).close()", "open"),
        ("__import__('socket').socket()", "socket.__new__"),
        ("eval('1 + 1')", "compile"),
        ("__import__('pickle').loads(b'cos\\nsystem\\n.')", "pickle.find_class"),
        ("__import__('os').system('true')", "os.system"),
    ],
)
def test_the_guard_sees_what_it_guards_against(tmp_path, deed, event):
    (tmp_path / SECRET).write_text("27", encoding="utf-8")
    wrapped = f"try:\n    {deed}\nexcept PermissionError:\n    pass"

    assert event in {name for name, _ in guarded(["قال"], wrapped, tmp_path)["seen"]}


ARCHIVED = """
import os, sys
from pathlib import Path
from arnews import analyze, archive

analyze("وصل 27")
opened, others = set(), set()

def heed(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        opened.add(os.path.realpath(os.fsdecode(arguments[0])))
    elif event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "pickle.", "urllib.", "ctypes.")):
        others.add(event)

sys.addaudithook(heed)
work = archive.Work("jsonl", ("times", "numbers", "quotations"))
counts = archive.run(archive.find_sources(["given.jsonl"]), work, archive.Target(Path("found.jsonl")))
libraries = tuple(os.path.realpath(one) for one in (*sys.path, sys.prefix, sys.base_prefix) if one)
here = os.getcwd()
print(counts.articles, sorted(others), sorted(
    os.path.relpath(one) for one in opened if one.startswith(here) or not one.startswith(libraries)
))
"""


def test_an_archive_run_opens_what_the_call_names_and_nothing_else(tmp_path):
    (tmp_path / SECRET).write_text("27", encoding="utf-8")
    rows = [{"text": text, "id": str(tmp_path / SECRET), "path": SECRET, "url": "https://example.org"}
            for text in NAMES_A_FILE + NAMES_CODE]  # fmt: skip
    (tmp_path / "given.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-P", "-c", ARCHIVED], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
    )

    assert done.stdout.strip() == f"{len(rows)} [] ['found.jsonl.part', 'given.jsonl']", done.stderr


# Controls

PAYLOADS = [
    "\x1b]52;c;bXkgc2VjcmV0\x07", "\x1b]0;title\x07", "\x1b[2J", "\x9b31m", "\x9d0;title\x9c", "\x1bP1$r\x1b\\", "\x00",
    "\x08\x08", "\x07", "\x0c", "\x1b[6n", "\x7f", "\x85", "\x90q\x9c",
]  # fmt: skip
STYLES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
STEERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SENTENCE = "قال الوزير {0}أحمد المنصوري{0}: «وصل {0}27 مدنيا أمس». وقتل {0}3 في {0}دمشق"


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_no_control_of_a_text_or_a_name_reaches_a_terminal(payload):
    doc = analyze(SENTENCE.format(payload), published="2024-11-30", extractors="all")
    screen = io.StringIO()

    show_document(doc, Console(file=screen, force_terminal=True, width=100), f"a{payload}b")

    assert STEERS.findall(STYLES.sub("", screen.getvalue())) == []
    assert "27" in screen.getvalue()


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
@pytest.mark.parametrize("command", ["number", "time", "normalize", "tokenize", "segment", "transliterate", "explain"])
def test_no_command_lets_a_control_of_a_text_through(command, payload):
    flags = [[], ["--json"]]
    for flag in flags:
        done = CliRunner().invoke(arnews, [command, *flag, "--", SENTENCE.format(payload)])

        assert STEERS.findall(done.stdout + done.stderr) == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_no_control_reaches_a_terminal_by_the_name_of_a_file_or_an_error(tmp_path, payload, monkeypatch):
    monkeypatch.chdir(tmp_path)
    row = json.dumps({"text": None, "published": payload, "id": payload})
    name = f"a{payload.replace(chr(0), '').replace('/', '')}.jsonl"
    Path(name).write_text(row + "\n" + json.dumps({"text": "x", "published": payload}) + "\n", encoding="utf-8")

    done = CliRunner().invoke(arnews, ["extract", name, "--format", "table"])

    assert done.exit_code == 1
    assert STEERS.findall(STYLES.sub("", done.stdout + done.stderr)) == []
    wrong = CliRunner().invoke(arnews, ["extract", name, "--extractors", payload, "--published", payload])
    assert wrong.exit_code == 2
    assert STEERS.findall(STYLES.sub("", wrong.stdout + wrong.stderr)) == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_no_control_of_a_text_or_a_name_stands_in_a_page(payload):
    doc = analyze(SENTENCE.format(payload), published="2024-11-30", extractors="all")

    page = to_page([(f"a{payload}b", doc), ("b", doc)])

    assert STEERS.findall(page) == []


# Compressed files

KINDS = ["gz", pytest.param("zst", marks=pytest.mark.skipif(not find_spec("zstandard"), reason="needs zstandard"))]


def write_packed(path, chunks):
    if path.suffix == ".gz":
        with gzip.open(path, "wb", 9) as stream:
            stream.writelines(chunks)
    else:
        import zstandard

        with path.open("wb") as raw, zstandard.ZstdCompressor().stream_writer(raw) as stream:
            for chunk in chunks:
                stream.write(chunk)


def read(path, **options):
    [source] = find_sources([str(path)])
    return list(read_source(source, **options))


LINE = json.dumps({"text": "وصل 27"}).encode() + b"\n"


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("kind", ["txt", "jsonl", "json", "csv"])
def test_a_file_that_unpacks_without_bounds_is_read_no_further_and_named(tmp_path, kind, ending):
    path = tmp_path / f"bomb.{kind}.{ending}"
    head = {"txt": b"", "jsonl": LINE, "json": b'[{"text": "', "csv": b'text\n"'}[kind]
    write_packed(path, [head, *[b"a" * (1 << 20)] * 40])

    *_, last = read(path)

    assert isinstance(last, Rejected)
    assert re.search(r"more than 100 times its length \([\d,]+ bytes\).*--max-ratio", last.reason)


@pytest.mark.parametrize("ending", KINDS)
def test_how_far_a_file_may_unpack_is_for_the_caller_to_say(tmp_path, ending):
    path = tmp_path / f"equal.jsonl.{ending}"
    number = (1 << 25) // len(LINE)
    write_packed(path, [LINE * number])

    stopped, whole = read(path), read(path, max_ratio=1e6)

    assert isinstance(stopped[-1], Rejected)
    assert 0 < len(stopped) < number
    assert len(whole) == number
    assert all(isinstance(one, Raw) for one in whole)


@pytest.mark.parametrize("ending", KINDS)
def test_what_news_packs_to_is_read_whole(tmp_path, ending):
    path = tmp_path / f"news.jsonl.{ending}"
    rng = random.Random(5)
    words = SEED.read_text(encoding="utf-8").split()
    lines = [
        json.dumps({"text": " ".join(rng.choices(words, k=400))}, ensure_ascii=False).encode() + b"\n"
        for _ in range(5000)
    ]
    write_packed(path, lines)

    assert sum(map(len, lines)) > 1 << 24
    assert [one.data for one in read(path)] == lines


def test_a_parquet_file_that_unpacks_without_bounds_is_named(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "bomb.parquet"
    table = pa.table({"id": list(range(40)), "text": ["a" * (1 << 20)] * 40})
    parquet.write_table(table, path, compression="zstd", use_dictionary=False)

    [found] = read(path)

    assert "more than 100 times its length" in found.reason
    assert len(read(path, max_ratio=1e6)) == 40


DAMAGED_DIRECTORY = """
UEFSMRUEFRQVGEwVBBUAEgAACiQBAAAAYgEAAABhFQAVEhUWLBUEFRAVBhUGHDYAKAFiGAFhEREAAAAJIAIAAAAEAQEDAhUEFdoC
FcwCTBUEFQASAACtAdgUAAAA2YjYtdmEIDI3INmF2K/ZhtmK2KeRAAAA2Izbstuw27PbtNuz27Hbudux27bbsdu027jbARgMtdu4
2wEQHLXbsNu327fbASYMtdu32wUmAUtcs9it2KfZhNi32YrYqNipCgrYr9mH2LMgBRUIs9mKAQSwIEgxTjEg2LHYtNiqCgp+IOKd
ndmF2YjYrNi52KkJNDbZrCDYstmF2YTYp9ihFQAVEhUWLBUEFRAVBhUGHDYAKBTZiNi12YQgMjcg2YXYr9mG2YrYpxiRAdiM27Lb
sNuz27Tbs9ux27nbsdu227HbtNu427LbsNu127jbttux27XbsNu327fbtNuz27Xbt9ux27bbsSDZhdiz2K3Yp9mE2LfZitio2KkK
Ctiv2YfYsyDYp9mE2LPZitiz2YogSDFOMSDYsdi02KoKCn4g4p2d2YXZiNis2LnYqQk0NtmsINiy2YXZhNin2KEREQAAAAkgAgAA
AAQBAQMCFQQVGhUeTBUEFQASAAANMAQAAABOb25lAQAAAHgVABUSFRYsFQQVEBUGFQYcNgAoAXgYBE5vbmUREQAAAAkgAgAAAAQB
AQMCFQQZTDUAGAZzY2hlbWEVBgAVDCUCGAJpZCUATBwAAAAVDCUCGAR0ZXh0JQBMHAAAABUMJQIYCXB1Ymxpc2hlZCUATBwAAAAW
BBkcGTwmABwVDBk1AAYQGRgCaWQVAhYEFnwWhAEmPCYIHDYAKAFiGAFhEREAGSwVBBUAFQIAFQAVEBUCADwWBBlNGSYABAAAACYA
HBUMGTUABhAZGAR0ZXh0FQIWBBaOBhaEBib4AyaMARw2ACgU2YjYtdmEIDI3INmF2K/ZhtmK2KcYkQHYjNuy27Dbs9u027Pbsdu5
27Hbttux27TbuNuy27Dbtdu427bbsdu127Dbt9u327Tbs9u127fbsdu227Eg2YXYs9it2KfZhNi32YrYqNipCgrYr9mH2LMg2KfZ
hNiz2YrYs9mKIEgxTjEg2LHYtNiqCgp+IOKdndmF2YjYrNi52KkJNDbZrCDYstmF2YTYp9ihEREAGSwVBBUAFQIAFQAVEBUCADwW
ygIZBhkmAAQAAAAmABwVDBk1AAYQGRgJcHVibGlzaGVkFQIWBBaIARaQASbKByaQBxw2ACgBeBgETm9uZRERABksFQQVABUCABUA
FRAVAgA8FgoZBhkmAAQAAAAWkggWBCYIFpgIABkcGAxBUlJPVzpzY2hlbWEYmAIvLy8vLzhnQUFBQVFBQUFBQUFBS0FBd0FCZ0FG
QUFnQUNnQUFBQUFCQkFBTUFBQUFDQUFJQUFBQUJBQUlBQUFBQkFBQUFBTUFBQUJ3QUFBQU5BQUFBQVFBQUFDcy8vLy9BQUFCQlJB
QUFBQWNBQUFBQkFBQUFBQUFBQUFKQUFBQWNIVmliR2x6YUdWa0FBQUFwUC8vLzlqLy8vOEFBQUVGRUFBQUFCZ0FBQUFFQUFBQUFB
QUFBQVFBQUFCMFpYaDBBQUFBQU16Ly8vOFFBQlFBQ0FBR0FBY0FEQUFBQUJBQUVBQUFBQUFBQVFVUUFBQUFHQUFBQUFRQUFBQUFB
QUFBQWdBQUFHbGtBQUFFQUFRQUJBQUFBQT09ABggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZPBwAABwAABwAAAA1
AwAAUEFSMQ==
"""
"""A Parquet file whose directory contradicts itself, in base64: asked for a column of it, Arrow ends the process."""


def test_a_parquet_file_with_a_damaged_directory_is_named_and_the_rest_read(tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(base64.b64decode(DAMAGED_DIRECTORY))
    (tmp_path / "b.txt").write_text("وصل 27 لاعبا", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "arnews", "extract", "a.parquet", "b.txt", "--format", "jsonl"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert "arnews: a.parquet: " in done.stderr  # older versions of Arrow say themselves what is wrong
    assert [json.loads(line)["numbers"][0]["value"] for line in done.stdout.splitlines()] == [27]


@pytest.mark.parametrize("place", range(5, 95, 15))
def test_a_parquet_file_with_a_wrong_byte_in_its_directory_gives_rows_or_is_named(tmp_path, place):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"id": ["a", "b"], "text": ["وصل 27", "غادر 5"]}), path)
    written = bytearray(path.read_bytes())
    size = int.from_bytes(written[-8:-4], "little")
    written[len(written) - 8 - size + place * size // 100] ^= 0x55
    path.write_bytes(written)

    assert all(isinstance(one, Raw | Rejected) for one in read(path))


def test_a_compressed_file_that_is_damaged_is_named(tmp_path):
    packed = bytearray(gzip.compress(random.Random(1).randbytes(1 << 16)))
    packed[100:140] = b"\xff" * 40
    (tmp_path / "a.txt.gz").write_bytes(packed)

    [found] = read(tmp_path / "a.txt.gz")

    assert isinstance(found, Rejected)


def test_the_command_names_a_bomb_and_does_the_rest(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_packed(tmp_path / "bomb.txt.gz", [b"a" * (1 << 20)] * 18)
    (tmp_path / "good.txt").write_text("وصل 27", encoding="utf-8")

    done = CliRunner().invoke(arnews, ["extract", "bomb.txt.gz", "good.txt", "--format", "jsonl"])
    asked = CliRunner().invoke(
        arnews, ["extract", "bomb.txt.gz", "--max-ratio", "2000", "--format", "csv", "--no-text"]
    )

    assert (done.exit_code, asked.exit_code) == (1, 0)
    assert "bomb.txt.gz: it unpacks to more than 100 times its length" in done.stderr
    assert json.loads(done.stdout)["id"] == "good.txt"


# Plugins

OWNED = """
from pathlib import Path
from arnews import Extractor
Path({!r}).touch()
winds = Extractor("winds", lambda doc: [])
"""


@pytest.mark.parametrize(
    "name", ["winds", "winds:winds", "./winds.py", "winds.py", "os:system", "arnews.numbers:numbers"]
)
def test_a_module_that_no_installed_package_offers_is_no_plugin(tmp_path, monkeypatch, name):
    (tmp_path / "winds.py").write_text(OWNED.format(str(tmp_path / "owned")), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    extractors._offers.cache_clear()

    with pytest.raises(UnknownExtractorError):
        analyze("winds", extractors=[name])

    assert CliRunner().invoke(arnews, ["extract", "-", "--extractors", name], input="winds").exit_code == 2
    assert not (tmp_path / "owned").exists()


def test_an_installed_plugin_is_imported_only_where_it_is_asked_for(tmp_path):
    (tmp_path / "winds.py").write_text(OWNED.format(str(tmp_path / "owned")), encoding="utf-8")
    info = tmp_path / "winds-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: winds\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[arnews.extractors]\nwinds = winds:winds\n", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}

    def run(*arguments):
        subprocess.run([sys.executable, "-m", "arnews", *arguments], input="وصل 27 winds".encode(), env=environment,
                       cwd=tmp_path, capture_output=True, check=True)  # fmt: skip
        return (tmp_path / "owned").exists()

    assert not run("extract", "-")
    assert not run("extract", "-", "--extractors", "numbers,reports")
    assert not run("plugins")
    assert run("extract", "-", "--extractors", "winds")


def test_what_was_written_down_is_read_as_data_and_names_no_class():
    data = {
        "text": "x",
        "published": None,
        "failures": [],
        "os": [{"span": [0, 1], "value": {"__class__": "os.system", "py/object": "x"}}],
    }

    doc = Document.from_dict(data)

    assert doc.layer("os")[0].value == {"__class__": "os.system", "py/object": "x"}
    assert doc.layer("os")[0].span == Span(0, 1)
