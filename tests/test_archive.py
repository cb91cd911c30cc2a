"""Archives are read from every form, written to every form, and nothing is lost on the way."""

import csv
import gzip
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from arnews.cli.commands import arnews

TEXTS = ["قال الوزير أحمد المنصوري إن 27 مدنيا وصلوا أمس.", "غادر 5 يوم الثلاثاء", "لا شيء"]


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def run(*arguments, given=None):
        return CliRunner().invoke(arnews, ["extract", *map(str, arguments)], input=given)

    return run


@pytest.fixture
def articles(tmp_path):
    rows = [
        {"id": number, "text": text, "published": "2024-11-30", "url": f"https://example.org/{number}", "views": number}
        for number, text in enumerate(TEXTS, 7)
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def lines_of(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def written_as(kind, rows, path):
    match kind:
        case "json":
            path.write_text(json.dumps(rows), encoding="utf-8")
        case "csv" | "tsv":
            with path.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, rows[0], dialect="excel-tab" if kind == "tsv" else "excel")
                writer.writeheader()
                writer.writerows(rows)
        case "parquet":
            import pyarrow as pa
            from pyarrow import parquet

            parquet.write_table(pa.Table.from_pylist(rows), path)


@pytest.mark.parametrize("kind", ["csv", "tsv", "parquet"])
def test_a_table_without_the_text_is_named_once_with_its_columns(run, tmp_path, kind):
    other = tmp_path / f"articles.{kind}"
    written_as(kind, [{"url": f"/{number}", "body": text} for number, text in enumerate(TEXTS)], other)

    done = run(other, "-o", "found.jsonl", "--rejects", "rejects.jsonl")

    assert done.exit_code == 1
    assert len(lines_of("rejects.jsonl")) == 1
    assert "it has no column 'text'; name the one with the text by --text-field: url, body" in done.stderr
    assert run(other, "-o", "found.jsonl", "--text-field", "body").exit_code == 0
    assert len(lines_of("found.jsonl")) == len(TEXTS)


def test_dates_are_read_as_they_are_written_here(run, tmp_path):
    rows = [{"text": "غادر أمس", "day": day} for day in ("03/12/2024", "2024-12-03", "3 ديسمبر")]
    written_as("csv", rows, tmp_path / "articles.csv")

    done = run("articles.csv", "--date-field", "day", "--date-format", "%d/%m/%Y", "-o", "found.jsonl")

    assert [row["times"][0]["value"] for row in lines_of("found.jsonl")] == ["2024-12-02"] * 2
    assert "articles.csv:4: day is '3 ديسمبر'; write it as %d/%m/%Y" in done.stderr
    for odd in ("%H:%M", "day", "%"):
        assert run("articles.csv", "--date-format", odd).exit_code == 2


@pytest.mark.parametrize("kind", ["json", "csv", "tsv", "parquet"])
def test_every_form_of_input_gives_what_lines_of_json_give(run, articles, tmp_path, kind):
    other = tmp_path / f"articles.{kind}"
    written_as(kind, lines_of(articles), other)

    run(articles, "-o", "lines.jsonl")
    done = run(other, "-o", "other.jsonl")

    assert done.exit_code == 0
    left, right = lines_of("lines.jsonl"), lines_of("other.jsonl")
    if kind in ("csv", "tsv"):  # a table has no numbers
        left = [one | {"id": str(one["id"]), "views": str(one["views"])} for one in left]
    assert left == right


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_compressed_files_are_read(run, articles, tmp_path, ending):
    packed = tmp_path / f"articles.jsonl.{ending}"
    if ending == "gz":
        packed.write_bytes(gzip.compress(articles.read_bytes()))
    else:
        import zstandard

        half = len(articles.read_bytes()) // 2
        pack = zstandard.ZstdCompressor().compress
        packed.write_bytes(pack(articles.read_bytes()[:half]) + pack(articles.read_bytes()[half:]))  # two frames

    run(articles, "-o", "lines.jsonl")
    run(packed, "-o", "other.jsonl")

    assert lines_of("lines.jsonl") == lines_of("other.jsonl")


def test_a_compressed_file_that_is_cut_off_is_named_and_its_beginning_done(run, tmp_path):
    whole = gzip.compress("".join(json.dumps({"text": str(number) * 50}) + "\n" for number in range(3000)).encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])

    done = run("cut.jsonl.gz", "-o", "found.jsonl")

    assert (done.exit_code, "cut.jsonl.gz: the compressed file is cut off" in done.stderr) == (1, True)
    assert lines_of("found.jsonl")


def test_the_other_fields_travel_unchanged(run, articles):
    run(articles, "-o", "found.jsonl")

    assert [(one["id"], one["url"], one["views"]) for one in lines_of("found.jsonl")] == [
        (number, f"https://example.org/{number}", number) for number in (7, 8, 9)
    ]


def test_a_field_that_is_called_as_a_layer_takes_another_name(run):
    run("-", "--input", "jsonl", "-o", "found.jsonl", given='{"text": "وصل 27", "numbers": 3}\n')

    [found] = lines_of("found.jsonl")
    assert (found["input_numbers"], [one["value"] for one in found["numbers"]]) == (3, [27])


def test_folders_are_read_by_pattern_and_what_is_no_article_is_named(run, tmp_path):
    for name, data in [
        ("a/2024-11-30.txt", "وصل 27 أمس"),
        ("a/b/two.txt", "وصل 5"),
        ("a/page.html", "<html>"),
        ("a/x.jpg", ""),
    ]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(data, encoding="utf-8")

    done = run("a", "--date-in-name", "-o", "found.jsonl")

    found = {one["id"]: one for one in lines_of("found.jsonl")}
    assert sorted(found) == ["a/2024-11-30.txt", "a/b/two.txt"]
    assert found["a/2024-11-30.txt"]["times"][0]["value"] == "2024-11-29"
    assert "left out: 1 × .html, 1 × .jpg" in done.stderr
    run("a", "--pattern", "two*", "-o", "two.jsonl")
    assert [one["id"] for one in lines_of("two.jsonl")] == ["a/b/two.txt"]


def test_what_is_named_twice_is_read_once(run, tmp_path):
    Path("A.JSONL").write_text('{"id": null, "text": "وصل 27"}\n{"text": "وصل 28"}\n', encoding="utf-8")
    Path("b").symlink_to("A.JSONL")

    done = run("A.JSONL", "b", "A.JSONL", "-", "-", "-o", "found.jsonl", given="وصل 29")

    assert [one["id"] for one in lines_of("found.jsonl")] == ["A.JSONL:1", "A.JSONL:2", "standard input"]
    assert done.stderr.count("named twice: read once") == 3
    assert "arnews: 3 articles, 0 could not be read, 3 named twice\n" in done.stderr
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("page.txt", "<!DOCTYPE html><p>وصل 27".encode(), "looks like HTML"),
        ("page", b"\n<html>", "looks like HTML"),
        ("table", "id,text,date\n1,وصل,2024".encode(), "looks like a table"),
        ("wide.txt", "قال وصل 27 شخصا".encode("utf-16-le"), "not "),
        ("wide", "قال وصل 27 شخصا".encode("utf-16"), "UTF-16"),
        ("bad.json", b"[1, ", "not JSON"),
        ("bad.parquet", b"PAR2", "not Parquet"),
        ("bad.jsonl.gz", b"{}", "not a gzip"),
        ("bad.jsonl.zst", b"{}", "not zstd"),
    ],
)
def test_what_is_no_article_is_never_read_as_one(run, tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)

    done = run(name, "--format", "jsonl")

    assert (done.exit_code, done.stdout) == (1, "")
    assert reason in done.stderr


def test_a_row_of_parquet_that_is_no_utf_8_is_named_and_the_others_are_read(run, tmp_path):
    import pyarrow as pa
    from pyarrow import parquet

    words = pa.array([b"\xd9\x88 27", b"\xd9 28", b"\xd9\x88 29"], pa.binary())
    parquet.write_table(pa.table({"text": words.view(pa.string())}), tmp_path / "a.parquet")

    done = run("a.parquet", "--format", "jsonl", "--extractors", "numbers")

    assert [json.loads(line)["numbers"][0]["value"] for line in done.stdout.splitlines()] == [27, 29]
    assert "a.parquet:2: not UTF-8" in done.stderr


POISONED = [
    '{"text": "وصل 1"}',
    '{"text": "وصل 2 \\ud800"}',
    '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}",
    '{"text": "\ufeff"}',
    '{"text": "وصل 3", "id": null}',
    "nonsense",
    '{"text": "وصل 4"}',
]


@pytest.mark.parametrize(
    ("form", "processes"),
    [(form, 1) for form in ("jsonl", "json", "csv", "parquet", "sqlite", "html", "table")]
    + [("jsonl", 2), ("parquet", 2)],
)
def test_one_bad_line_loses_no_other(run, tmp_path, form, processes):
    data = "\n".join(POISONED).encode(errors="surrogatepass") + b'\n\xff{"text": "x"}\n{"text": "\xd9\x88 5"}'
    (tmp_path / "in.jsonl").write_bytes(data)
    output = [] if form == "table" else ["-o", f"found.{form}"]

    done = run("in.jsonl", *output, "--rejects", "rejects.jsonl", "--processes", processes)

    assert done.exit_code == 1
    assert [one["place"] for one in lines_of("rejects.jsonl")] == ["in.jsonl:3", "in.jsonl:6", "in.jsonl:8"]
    if form == "jsonl":
        found = lines_of("found.jsonl")
        assert [[number["value"] for number in one["numbers"]] for one in found] == [[1], [2], [], [3], [4], [5]]
        assert (found[1]["text"], found[3]["id"]) == ("وصل 2 \ud800", "in.jsonl:5")


def test_a_table_has_a_row_for_each_annotation_with_its_words(run, articles):
    run(articles, "--explode", "quotations", "--fields", "url", "-o", "said.csv")

    with Path("said.csv").open(encoding="utf-8-sig", newline="") as stream:
        [row] = csv.DictReader(stream)
    assert (row["id"], row["url"], row["speaker"], row["cue"]) == (
        "7",
        "https://example.org/7",
        "الوزير أحمد المنصوري",
        "قال",
    )
    assert row["content"] == "27 مدنيا وصلوا أمس"
    assert row["sentence"] == TEXTS[0]
    assert json.loads(row["fields"]) == {"views": 7}


def test_parquet_has_the_same_schema_whatever_is_found(run, articles):
    from pyarrow import parquet

    run(articles, "-o", "all.parquet")
    run("-", "-o", "none.parquet", given="لا شيء")

    found, none = parquet.read_table("all.parquet"), parquet.read_table("none.parquet")
    assert found.schema == none.schema
    assert [[one["value"] for one in row] for row in found["numbers"].to_pylist()] == [[27], [5], []]
    assert found["quotations"][0].as_py()[0]["speaker"]["words"] == "الوزير أحمد المنصوري"


def test_a_data_base_has_a_table_for_each_layer(run, articles):
    run(articles, "-o", "found.sqlite", "--no-text")

    with closing(sqlite3.connect("found.sqlite")) as base:
        found = base.execute(
            "SELECT d.id, n.value, n.sentence FROM numbers n JOIN documents d ON d.id = n.document ORDER BY n.rowid"
        )
        assert found.fetchall() == [(7, 27.0, TEXTS[0]), (8, 5.0, TEXTS[1])]
        assert base.execute("SELECT text FROM documents").fetchone() == (None,)


def test_words_stand_beside_their_spans_where_they_are_asked_for(run, articles):
    run(articles, "--words", "--no-text", "-o", "found.jsonl")

    first = lines_of("found.jsonl")[0]
    assert (first["numbers"][0]["words"], "text" in first) == ("27", False)


@pytest.mark.parametrize("form", ["jsonl", "parquet", "sqlite"])
def test_a_summary_tells_who_spoke_and_never_adds_the_dead_of_two_articles(run, tmp_path, form):
    texts = [
        "قال وزير المياه أحمد المنصوري إن السد امتلأ. وقتل 5 مدنيين في حلب أمس.",
        "قتل 7 مدنيين في حلب أمس. وقال وزير المياه أحمد المنصوري إن العمل بدأ.",
    ]
    lines = [json.dumps({"id": number, "text": text, "published": "2024-11-30"}) for number, text in enumerate(texts)]
    run("-", "--input", "jsonl", "--extractors", "all", "-o", f"found.{form}", given="\n".join(lines))

    done = CliRunner().invoke(arnews, ["summary", f"found.{form}", "--format", "json"])

    found = json.loads(done.stdout)
    assert (found["documents"], found["first"], found["layers"]["quotations"]) == (2, "2024-11-30", 2)
    [speaker] = found["speakers"]
    assert (speaker["name"], speaker["quotations"], speaker["documents"]) == ("وزير المياه أحمد المنصوري", 2, 2)
    assert [claim["content"] for claim in speaker["claims"]] == ["السد امتلأ", "العمل بدأ"]
    assert found["casualties"] == [
        {"day": "2024-11-29", "place": "حلب", "harm": "killed", "records": 2, "largest": 7, "document": "1"}
    ]
    assert "حلب" in CliRunner().invoke(arnews, ["summary", f"found.{form}"]).stdout
    assert "قتلى" in CliRunner().invoke(arnews, ["summary", f"found.{form}", "--format", "html"]).stdout


@pytest.mark.parametrize("form", ["jsonl", "parquet", "sqlite"])
def test_a_summary_counts_what_was_found_once_and_no_list_that_came_with_the_input(run, tmp_path, form):
    line = json.dumps({"id": 7, "text": "وصل 27 مدنيا", "tags": ["a", "b"], "authors": [{"name": "c"}]})
    run("-", "--input", "jsonl", "-o", f"found.{form}", given=f"{line}\n{line}\n")

    done = CliRunner().invoke(arnews, ["summary", f"found.{form}", "--format", "json"])

    found = json.loads(done.stdout)
    assert (found["documents"], {layer: count for layer, count in found["layers"].items() if count}) == (
        2,
        {"numbers": 2},
    )


def test_what_is_no_output_is_not_summed_up(run, articles, tmp_path):
    run(articles, "--explode", "numbers", "-o", "rows.jsonl")
    for name in ("rows.jsonl", "absent.jsonl", str(articles), "x.txt"):
        done = CliRunner().invoke(arnews, ["summary", name])
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "line",
    [
        b'{"numbers": [',
        b'{"numbers": "\xff"}',
        b"[" * 100_000,
        b'{"numbers": [], "casualties": [5]}',
        b'{"numbers": [], "casualties": [{"kind": "killed", "count": {"best": "x"}, "place": 5}]}',
        b'{"numbers": [], "casualties": [{}]}',
        b'{"quotations": [{"speaker": [0, "x"]}], "text": "abc"}',
        b'{"quotations": 5}',
    ],
)
def test_a_broken_output_is_named_with_its_line(run, tmp_path, line):
    Path("found.jsonl").write_bytes(b'{"numbers": [], "id": 1}\n' + line + b"\n")
    done = CliRunner().invoke(arnews, ["summary", "found.jsonl"])

    assert (done.exit_code, done.stderr.count("\n"), "found.jsonl:2" in done.stderr) == (2, 1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--explode", "numbers", "--format", "json"], "--explode goes with"),
        (["-o", "found.xyz"], "tells no format"),
        (["--format", "parquet"], "parquet needs a file"),
        (["--format", "table", "-o", "found.txt"], "a table is for the eye"),
        (["--extractors", " , "], "names no layer"),
        (["--resume", "--format", "jsonl"], "only a run that writes a file"),
    ],
)
def test_a_call_that_cannot_be_meant_is_refused(run, articles, arguments, message):
    done = run(articles, *arguments)

    assert (done.exit_code, message in done.stderr) == (2, True)


def command(*arguments, **options):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    line = [sys.executable, "-c", "from arnews.cli import main; main()", "extract", *map(str, arguments)]
    return subprocess.Popen(line, env=environment, text=True, encoding="utf-8", **options)


def test_the_first_result_comes_while_the_input_is_still_open():
    process = command("-", "--input", "jsonl", "--format", "jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write('{"text": "وصل 27"}\n')
    process.stdin.flush()

    first = json.loads(process.stdout.readline())

    process.stdin.close()
    process.stdout.close()
    assert (first["numbers"][0]["value"], process.wait()) == (27, 0)


def test_a_closed_pipe_ends_the_command_quietly(articles):
    articles.write_bytes(articles.read_bytes() * 300)
    process = command(articles, "--format", "jsonl", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()

    assert (process.stderr.read(), process.wait()) == ("", 141)
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("form", ["jsonl", "html", "table"])
def test_a_full_disk_is_told_and_no_success(articles, form):
    with Path("/dev/full").open("w") as full:
        process = command(articles, "--format", form, stdout=full, stderr=subprocess.PIPE)
        said = process.stderr.read()
        process.stderr.close()

    assert (process.wait(), "cannot write standard output: no space left" in said) == (3, True)
    assert "Traceback" not in said


@pytest.mark.parametrize("buffered", [True, False])
def test_a_disk_that_gets_full_in_the_middle_is_told_and_no_success(articles, tmp_path, buffered):
    """A write that stores a part of what it was given says so in its result alone, which `print` does not look at."""
    articles.write_bytes(articles.read_bytes() * 300)
    environment = (
        os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | ({} if buffered else {"PYTHONUNBUFFERED": "1"})
    )
    environment.pop("COVERAGE_PROCESS_START", None)  # what it writes is limited as well
    environment.pop("COVERAGE_PROCESS_CONFIG", None)
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); "
    line = [sys.executable, "-c", limited + "from arnews.cli import main; main()", "extract", str(articles)]
    with (tmp_path / "page.html").open("wb") as page:
        done = subprocess.run(
            [*line, "--format", "html"], env=environment, stdout=page, stderr=subprocess.PIPE, text=True, check=False
        )

    assert (tmp_path / "page.html").stat().st_size == 100_000
    assert (done.returncode, "cannot write standard output: file too large" in done.stderr) == (3, True)
    assert "Traceback" not in done.stderr


def test_who_interrupts_gets_an_exit_code_of_its_own():
    process = command("-", "--input", "jsonl", "--format", "jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                      stderr=subprocess.PIPE)  # fmt: skip
    process.stdin.write('{"text": "وصل 27"}\n')
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)

    _, said = process.communicate()
    assert (process.returncode, said) == (130, "arnews: interrupted\n")


def interrupted(source, target, seconds, how, *options):
    """Run the command until it has marked where it is, go on for some seconds, then end it."""
    mark = target.with_name(target.name + ".part.json")
    before = mark.stat().st_mtime_ns if mark.exists() else None
    process = command(source, "-o", target, *options, stderr=subprocess.DEVNULL)
    while process.poll() is None and (not mark.exists() or mark.stat().st_mtime_ns == before):
        time.sleep(0.01)
    time.sleep(seconds)
    process.send_signal(how)
    return process.wait()


@pytest.mark.long
@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet", "sqlite"])
@pytest.mark.parametrize("processes", [1, 2])
def test_what_was_killed_at_any_moment_goes_on_and_loses_and_doubles_nothing(tmp_path, form, processes):
    source = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": number, "text": TEXTS[0] * 8}) for number in range(3000 * processes)]
    lines[700] = "nonsense"
    source.write_text("\n".join(lines), encoding="utf-8")
    whole, target = tmp_path / f"whole.{form}", tmp_path / f"found.{form}"
    assert command(source, "-o", whole, stderr=subprocess.DEVNULL).wait() == 1
    chance = random.Random(f"{form} {processes}")

    kills = 0
    while not target.exists():
        how = chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        options = ["--processes", processes, *(["--resume"] if kills else [])]
        interrupted(source, target, chance.uniform(0, 0.5), how, *options)
        kills += 1

    assert kills > 1
    assert contents(target) == contents(whole)
    assert not list(tmp_path.glob("*.part*"))


def contents(path):
    match path.suffix:
        case ".parquet":
            from pyarrow import parquet

            return parquet.read_table(path).to_pylist()
        case ".sqlite":
            with closing(sqlite3.connect(path)) as base:
                return [base.execute(f"SELECT * FROM {name}").fetchall() for name in ("documents", "numbers", "times")]
        case _:
            return path.read_bytes()


def test_a_part_that_lies_there_is_neither_overwritten_nor_mixed(run, articles, tmp_path):
    (tmp_path / "found.jsonl.part.json").write_text('{"run": "another"}')

    assert run(articles, "-o", "found.jsonl").exit_code == 2
    assert run(articles, "-o", "found.jsonl", "--resume").exit_code == 2


def test_a_worker_that_is_killed_loses_nothing(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(
        "".join(json.dumps({"id": n, "text": TEXTS[0] * 8}) + "\n" for n in range(1200)), encoding="utf-8"
    )
    options = ["--published", "2024-11-30", "--processes", 2]
    process = command(source, "-o", tmp_path / "found.jsonl", *options, stderr=subprocess.PIPE)

    for _ in range(3):
        time.sleep(0.7)
        for worker in workers_of(process.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), said) == (0, "arnews: 1,200 articles, 0 could not be read\n")
    assert [one["id"] for one in lines_of(tmp_path / "found.jsonl")] == list(range(1200))


def test_workers_end_when_their_parent_is_killed(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text((json.dumps({"text": TEXTS[0] * 8}) + "\n") * 3000, encoding="utf-8")
    process = command(source, "-o", tmp_path / "found.jsonl", "--processes", 2)
    time.sleep(1.5)
    workers = workers_of(process.pid)

    process.kill()
    process.wait()

    assert workers
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]


def workers_of(pid):
    """Give the workers of a run, once it has some."""
    found = []
    deadline = time.monotonic() + 10
    while not found and time.monotonic() < deadline:
        time.sleep(0.05)
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(stat.read_text().rpartition(")")[2].split()[1])
                line = stat.with_name("cmdline").read_text()
            except OSError:
                continue
            if parent == pid and "spawn_main" in line:
                found.append(int(stat.parent.name))
    return found
