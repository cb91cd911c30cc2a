"""The parts of an archive run by themselves: columns, outputs that go on, workers, sums."""

import json
import multiprocessing
import signal
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import import_module

import pyarrow as pa
import pytest
from attrs import evolve, frozen
from click.testing import CliRunner
from pyarrow import parquet

from arnews import Annotation, Document, Extractor, Span, analyze
from arnews.archive import ArchiveError, Target, Work, find_sources, inputs, outputs, run, summarize, workers
from arnews.archive.columns import columns_of, names_of, records_of
from arnews.archive.outputs import open_output, part_of
from arnews.archive.records import Raw, Record, Rejected
from arnews.cli.commands import arnews
from arnews.integrations import arrow
from arnews.integrations.duckdb import to_frame

TEXTS = ["قال الوزير أحمد المنصوري إن 27 مدنيا وصلوا أمس.", "غادر 5 يوم الثلاثاء", "لا شيء"]


@frozen
class Odd:
    """A value with fields of many kinds."""

    other: Annotation[object] | None = None
    parts: Mapping[str, object] | None = None
    day: date | None = None
    sure: bool | None = None
    share: float | None = None


def find_odd(doc: Document) -> Iterator[Annotation[Odd]]:
    yield Annotation("odd", Span(0, 1), Odd())


def find_bare(doc: Document) -> Iterator[Annotation[str]]:
    yield Annotation("bare", Span(0, 1), "a")


def find_untold(doc):
    yield Annotation("untold", Span(0, 1), {"a": 1})


def test_every_kind_of_field_has_a_column_of_its_type():
    types = {column.name: column.type for column in columns_of(Extractor("odd", find_odd))}

    assert {name: types[name] for name in ("other", "parts", "day", "sure", "share")} == {
        "other": "string", "parts": "string", "day": "string", "sure": "bool", "share": "double",
    }  # fmt: skip


def test_a_layer_that_says_nothing_of_its_values_has_them_as_json():
    for find, layer in ((find_bare, "bare"), (find_untold, "untold"), (print, "untold")):
        assert [column.name for column in columns_of(Extractor(layer, find))][-1] == "value"


def test_values_become_plain_data_whatever_lies_in_them():
    first = Annotation("numbers", Span(0, 2), None)
    parts = {"a": Decimal("1.5"), "b": (Span(0, 1), Fraction(1, 4)), "c": first, "d": "x", "e": [10**400]}
    found = [first, Annotation("odd", Span(0, 2), Odd(first, parts, date(2024, 11, 30), True, 0.5))]
    doc = Document.read("27 مدنيا").with_annotations(found)
    [record] = records_of(Extractor("odd", find_odd), doc, names_of(doc))

    assert record["other"] == "numbers/0"
    assert json.loads(record["parts"]) == {"a": 1.5, "b": [[0, 1], 0.25], "c": "numbers/0", "d": "x", "e": [10**400]}
    assert (record["day"], record["sure"], record["share"]) == ("2024-11-30", True, 0.5)


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "articles.jsonl"
    rows = [{"id": number, "text": text, "views": number} for number, text in enumerate(TEXTS, 7)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def payloads(work):
    records = [Record(number, text, fields={"views": number}) for number, text in enumerate(TEXTS)]
    raws = [Raw(f"a:{one.id}", "row", {"id": one.id, "text": one.text, **one.fields}) for one in records]
    return [work([raw]).payload for raw in raws]


def content_of(form, path):
    if form == "parquet":
        return parquet.read_table(path).to_pylist()
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as base:
            return [base.execute(f"SELECT * FROM {table}").fetchall() for table in ("documents", "numbers")]
    return path.read_bytes()


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "parquet", "sqlite"])
def test_an_output_goes_on_at_its_mark_and_forgets_what_was_written_behind_it(tmp_path, form):
    work = Work(form, ("numbers",), explode="numbers" if form == "csv" else None, keep=("views",))
    whole, resumed = tmp_path / f"whole.{form}", tmp_path / f"resumed.{form}"
    output = open_output(work, whole)
    for payload in payloads(work):
        output.write(payload)
    output.finish()
    output.close()

    first, second, third = payloads(work)
    output = open_output(work, resumed)
    output.write(first)
    mark = json.loads(json.dumps(output.mark()))
    output.write(third)  # lost
    if form != "sqlite":
        output.mark()
    output.close()
    output = open_output(work, resumed, mark)
    output.write(second)
    output.write(third)
    output.finish()

    assert content_of(form, resumed) == content_of(form, whole)
    assert not part_of(resumed).exists()


def test_large_parts_of_parquet_are_groups_of_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(outputs, "_ROWS_A_PART", 1)
    work = Work("parquet", ("numbers",))
    output = open_output(work, tmp_path / "a.parquet")
    for payload in payloads(work):
        output.write(payload)
    output.finish()
    file = parquet.ParquetFile(tmp_path / "a.parquet")

    assert (file.num_row_groups, [row["text"] for row in file.read().to_pylist()]) == (3, TEXTS)


def test_a_table_of_one_layer_is_written_as_parquet(articles, tmp_path):
    work = Work("parquet", ("numbers",), explode="numbers")
    run(find_sources([str(articles)]), work, Target(tmp_path / "rows.parquet"))
    rows = parquet.read_table(tmp_path / "rows.parquet").to_pylist()

    assert [(row["id"], row["words"], json.loads(row["fields"])) for row in rows] == [
        ("7", "27", {"views": 7}),
        ("8", "5", {"views": 8}),
    ]


def test_the_state_of_another_run_and_a_damaged_one_are_refused(articles, tmp_path):
    sources, work, target = (
        list(find_sources([str(articles)])),
        Work("jsonl", ("numbers",)),
        Target(tmp_path / "a.jsonl"),
    )
    state = tmp_path / "a.jsonl.part.json"
    state.write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveError, match="is damaged"):
        run(sources, work, target, resume=True)
    state.write_text('{"run": "x"}', encoding="utf-8")
    with pytest.raises(ArchiveError, match="other inputs or options"):
        run(sources, work, target, resume=True)
    with pytest.raises(ArchiveError, match="go on with --resume"):
        run(sources, work, target)


def test_long_lines_and_texts_are_refused_and_the_rest_is_done(articles, tmp_path, monkeypatch):
    monkeypatch.setattr(inputs, "_LONGEST_LINE", 120)
    text, lines = tmp_path / "long.txt", tmp_path / "long.jsonl"
    text.write_text("a" * 121, encoding="utf-8")
    lines.write_text("\n".join(['{"text": "' + "b" * 500 + '"}', '{"text": "c"}']), encoding="utf-8")
    found = [
        one for path in (text, lines) for source in find_sources([str(path)]) for one in inputs.read_source(source)
    ]

    assert [type(one) for one in found] == [Rejected, Rejected, Raw]
    assert [one.place for one in found] == [str(text), f"{lines}:1", f"{lines}:2"]
    assert all("MiB: no article" in one.reason for one in found[:2])


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("a", b"PAR1", "parquet"), ("b", b' {"text": "c"}', "jsonl"), ("c", b"\xef\xbb\xbfabc", "text")],
)
def test_what_a_file_holds_is_seen_where_its_name_does_not_tell(tmp_path, name, data, kind):
    path = tmp_path / name
    path.write_bytes(data)
    with inputs._opened(str(path), inputs.MAX_RATIO) as stream:
        assert inputs._sniffed(stream) == kind


def test_a_date_in_a_name_that_no_calendar_has_is_none(tmp_path):
    path = tmp_path / "2023-02-29 news.txt"
    path.write_text("وصل 27", encoding="utf-8")
    other = tmp_path / "2024-02-29 news.txt"
    other.write_text("وصل 27", encoding="utf-8")
    dates = [
        raw.published
        for source in find_sources([str(path), str(other)])
        for raw in inputs.read_source(source, date_in_name=True)
    ]

    assert dates == [None, date(2024, 2, 29)]


def test_standard_input_that_is_closed_is_named(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    [found] = [one for source in find_sources(["-"]) for one in inputs.read_source(source)]

    assert found == Rejected("standard input", "standard input is closed")


def test_a_table_with_a_field_that_is_not_closed_is_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\r\n1,"a\x00b"\r\n2,\xff\r\n3,c\r\n')
    found = [one for source in find_sources([str(path)]) for one in inputs.read_source(source)]

    assert [getattr(one, "reason", None) for one in found][1] == "not UTF-8"
    assert found[-1].data["text"] == "c"


# -- workers -----------------------------------------------------------------------------------------------------------


def doubled(items):
    return [2 * one for one in items]


def answers_of(work, *tasks):
    """Give what a worker answers; it runs in a thread, so that nothing is started."""
    ours, theirs = multiprocessing.Pipe()
    for task in tasks:
        ours.send(task)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signal, "signal", lambda *_: None)  # only the main thread may
        thread = threading.Thread(target=workers._serve, args=(theirs, work, None, theirs))
        thread.start()
        found = [ours.recv() for _ in tasks if ours.poll(20)]
        ours.close()
        thread.join(10)
    assert not thread.is_alive()
    return found


def test_a_worker_answers_until_nobody_asks():
    assert answers_of(doubled, [1, 2], [3]) == [([2, 4], None), ([6], None)]


def test_a_worker_tells_what_ended_it():
    def ends(items):
        raise SystemExit(3)

    assert answers_of(ends, [1]) == [(None, "SystemExit: 3")]


@pytest.mark.parametrize(
    ("exitcode", "said"),
    [
        (-9, "was ended by SIGKILL"),
        (-99, "ended with exit code -99"),
        (3, "ended with exit code 3"),
        (None, "exit code None"),
    ],
)
def test_the_end_of_a_worker_is_told(exitcode, said):
    assert said in workers._end_of(exitcode)


ENDING = """
def ends_at_three(items):
    if 3 in items:
        raise SystemExit(7)
    return [2 * one for one in items]
"""


def test_an_item_that_ends_its_worker_is_given_up_and_the_others_are_done(tmp_path, monkeypatch):
    (tmp_path / "ending.py").write_text(ENDING, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)  # a worker has the path of who starts it, and need not have that of the tests
    ends = import_module("ending").ends_at_three
    done = list(workers.in_order([[1, 2, 3], [4]], ends, 1, lambda item, how: [f"{item}: {how}"]))

    assert done == [([1, 2, 3], [[2], [4], ["3: SystemExit: 7"]]), ([4], [[8]])]


# -- sums --------------------------------------------------------------------------------------------------------------


def written(tmp_path, *rows, name="found.jsonl"):
    path = tmp_path / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_amounts_are_summed_by_kind_instrument_and_unit(tmp_path):
    price = {"kind": "price", "unit": "USD", "instrument": {"id": "oil"}}
    path = written(
        tmp_path,
        {"id": 1, "numbers": [], "amounts": [price | {"value": 60}, price | {"value": [55, 70]}]},
        {"id": 2, "numbers": [], "amounts": [price | {"value": 80.5}, {"kind": "money", "unit": "EUR", "value": None}]},
    )
    summary = summarize(path)

    assert [(key, one.count, one.least, one.most) for key, one in sorted(summary.amounts.items())] == [
        (("money", "", "EUR"), 1, None, None),
        (("price", "oil", "USD"), 3, 55, 80.5),
    ]
    shown = CliRunner().invoke(arnews, ["summary", path]).stdout
    assert "55 – 80.5" in shown


def test_amounts_in_a_data_base_are_summed_too(tmp_path):
    texts = ["ارتفع سعر برميل النفط إلى 70 دولارا.", "تراجع سعر برميل النفط إلى 65 دولارا."]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    for form in ("jsonl", "sqlite"):
        run(
            find_sources([str(tmp_path / "a.jsonl")]),
            Work(form, ("numbers", "amounts")),
            Target(tmp_path / f"f.{form}"),
        )
    first, second = (summarize(str(tmp_path / f"f.{form}")) for form in ("jsonl", "sqlite"))

    assert first.amounts == second.amounts
    [(key, sums)] = first.amounts.items()
    assert (key, sums.count, sums.least, sums.most) == (("price", "oil", "USD"), 2, 65, 70)


def test_a_speaker_has_each_claim_once_and_at_most_five(tmp_path):
    said = [{"speaker": {"words": "سلمى"}, "content": [{"words": f"قول {number}"}]} for number in (0, 0, 1, 2, 3, 4, 5)]
    nobody = {"speaker": None, "content": [{"words": "قول"}]}
    silent = {"speaker": {"words": "سلمى"}, "content": []}
    lost = {"speaker": {"span": 5}, "content": []}
    summary = summarize(written(tmp_path, {"id": 1, "quotations": [silent, *said, nobody, lost]}))
    [speaker] = summary.speakers.values()

    assert (speaker.quotations, speaker.documents) == (8, 1)
    assert [claim.content for claim in speaker.claims] == [f"قول {number}" for number in range(5)]


def test_only_what_is_asserted_is_counted_on_the_day_that_it_happened(tmp_path):
    killed = {"kind": "killed", "count": {"best": 5}, "date": "times/0"}
    path = written(
        tmp_path,
        {
            "id": 1,
            "published": "2024-11-30",
            "numbers": [],
            "times": [{"value": "2024-11-29"}],
            "casualties": [
                killed,
                killed | {"factuality": "denied"},
                killed | {"date": "times/7", "count": {"low": 3}},
            ],
        },
    )
    found = summarize(path).casualties

    assert {key: (one.records, one.largest) for key, one in found.items()} == {
        ("2024-11-29", "", "killed"): (1, 5),
        ("2024-11-30", "", "killed"): (1, 3),
    }


@pytest.mark.parametrize("name", ["absent.sqlite", "empty.jsonl"])
def test_what_holds_no_documents_is_not_summed_up(tmp_path, name):
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(ArchiveError, match=r"no such file|holds no documents"):
        summarize(str(tmp_path / name))


def test_a_data_base_that_is_none_is_named(tmp_path):
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"no data base at all" * 100)
    with pytest.raises(ArchiveError, match=r"a\.sqlite: file is not a database"):
        summarize(str(path))


# -- record batches ----------------------------------------------------------------------------------------------------


def batch():
    texts = [TEXTS[0], None, TEXTS[1], "لا شيء"]
    return pa.RecordBatch.from_pydict({"body": texts, "day": ["2024-11-30", None, "", "x"], "n": [1, 2, 3, 4]})


def test_record_batches_get_a_column_for_each_layer():
    [found] = arrow.extract_batches([batch()], text="body", published="day", extractors=["times", "numbers"])
    rows = found.to_pylist()

    assert found.schema.names == ["body", "day", "n", "times", "numbers", "failures"]
    assert [row["n"] for row in rows] == [1, 2, 3, 4]
    assert [row["numbers"] and [one["value"] for one in row["numbers"]] for row in rows] == [[27], None, [5], []]
    assert (rows[0]["times"][0]["value"], "no date" in rows[3]["failures"][0]["error"]) == ("2024-11-29", True)


def test_record_batches_are_exploded_into_a_row_for_each_annotation():
    [found] = arrow.extract_batches([batch()], text="body", extractors=["numbers"], explode="numbers")
    rows = found.to_pylist()

    assert found.schema.names[3:] == [field.name for field in arrow.exploded_fields("numbers")]
    assert [(row["n"], row["words"], row["sentence"]) for row in rows] == [(1, "27", TEXTS[0]), (3, "5", TEXTS[1])]


def test_long_record_batches_come_in_pieces():
    whole = pa.RecordBatch.from_pydict({"body": ["وصل 27"] * 150})
    pieces = list(arrow.extract_batches([whole], text="body", extractors=["numbers"]))

    assert [piece.num_rows for piece in pieces] == [64, 64, 22]
    assert {row["numbers"][0]["value"] for piece in pieces for row in piece.to_pylist()} == {27}


def test_an_article_that_cannot_be_analysed_at_all_is_rejected(monkeypatch):
    def breaks(*_, **__):
        raise RecursionError("too deep")

    monkeypatch.setattr("arnews.archive.work.analyze", breaks)
    done = Work("jsonl", ("numbers",))([Raw("a:1", "row", {"text": "وصل 27"}), Rejected("a:2", "no text")])

    assert [(one.place, one.reason) for one in done.rejected] == [
        ("a:1", "RecursionError: too deep"),
        ("a:2", "no text"),
    ]
    assert (done.articles, done.payload) == (0, None)


def test_a_layer_that_fails_is_noted_and_counted(monkeypatch):
    doc = evolve(analyze("وصل 27"), failures=())
    from arnews.document import Failure
    from arnews.errors import ExtractionError, PluginError

    failed = (Failure("a", ExtractionError("'a' failed"), None), Failure("b", PluginError("b is broken"), None))
    notes = list(Work("jsonl", ("numbers",))._notes("x:1", evolve(doc, failures=failed)))

    assert [(note.text, note.failed) for note in notes] == [
        ("x:1: 'a' failed", True),
        ("b left out: b is broken", False),
    ]


def test_relations_of_duckdb_hold_what_arrow_holds():
    docs = [analyze(text) for text in TEXTS]

    assert to_frame(docs, "numbers").select("words").fetchall() == [("27",), ("5",)]
