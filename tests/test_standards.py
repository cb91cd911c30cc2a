"""Documents in the formats of others say what the document says, and the JSON Schema says what is written."""

import copy
import json
import re
from importlib.resources import files
from pathlib import Path

import conllu
import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given

from arnews import UnknownExtractorError, analyze
from arnews.cli.commands import arnews as arnews_command
from arnews.extractors import installed_extractors
from arnews.integrations import brat, web_annotation
from arnews.integrations import conllu as as_conllu
from arnews.integrations.json_schema import schema_of
from arnews.testing import arabic_news

LAYERS = sorted({one.name for one in installed_extractors()})
SEED = next((Path(__file__).parent.parent / "seeds").glob("*.txt")).read_text(encoding="utf-8")
TEXTS = [
    SEED,
    "  قال الوزير أمس إن 27 مدنيا\nوصلوا. وأضاف: «سنبدأ\nغدا».\n\nوغادر 5|6 و500",
    "قتل 20 شخصا بينهم 3 أطفال في زلزال ضرب حلب، وارتفع النفط إلى 74.30 دولارا.",
    "",
    "\ud800 ﷽ 👍🏽",
]


def full(text):
    return analyze(text, published="2024-11-30", extractors=LAYERS)


def strict(schema):
    """Give the schema with nothing allowed that it does not name."""
    schema = copy.deepcopy(schema)
    todo = [schema]
    while todo:
        one = todo.pop()
        if isinstance(one, dict):
            if "properties" in one:
                one["additionalProperties"] = False
            todo += one.values()
        elif isinstance(one, list):
            todo += one
    return schema


STRICT = jsonschema.Draft202012Validator(strict(schema_of(LAYERS)))
OF_BUILT_IN = jsonschema.Draft202012Validator(schema_of())


def test_the_schema_that_lies_beside_the_module_is_the_one_of_the_built_in_layers():
    written = files("arnews.integrations").joinpath("document.schema.json").read_text(encoding="utf-8")

    jsonschema.Draft202012Validator.check_schema(json.loads(written))
    assert json.loads(written) == schema_of(), "write it anew: json.dumps(schema_of(), ensure_ascii=False, indent=2)"


@pytest.mark.parametrize("text", TEXTS)
def test_every_layer_is_written_as_the_schema_says_and_with_nothing_else(text):
    data = json.loads(full(text).to_json())

    STRICT.validate(data)
    OF_BUILT_IN.validate(data)


@given(arabic_news())
def test_made_up_news_is_written_as_the_schema_says(text):
    STRICT.validate(json.loads(full(text).to_json()))


@pytest.mark.parametrize(
    "spoiled",
    [
        {"text": 1, "published": None, "failures": []},
        {"text": "", "published": None},
        {"text": "", "published": None, "failures": [], "numbers": [{"span": [0], "kind": "cardinal", "value": 1}]},
        {"text": "", "published": None, "failures": [], "numbers": [{"span": [0, 1], "kind": "cardinal"}]},
        {"text": "", "published": None, "failures": [], "numbers": [{"span": [0, 1], "kind": "odd", "value": 1}]},
        {"text": "", "published": None, "failures": [], "others": [{}]},
    ],
)
def test_what_is_no_document_is_refused(spoiled):
    assert not OF_BUILT_IN.is_valid(spoiled)


def test_the_schema_of_a_layer_that_nobody_offers_is_an_error():
    with pytest.raises(UnknownExtractorError):
        schema_of(["no_such_layer"])


def assert_brat_says_what_the_document_says(text):
    doc = full(text)
    lines = [line.split("\t") for line in brat.dumps(doc).split("\n")[:-1]]
    entities = {parts[0]: parts for parts in lines if parts[0][0] == "T"}
    for _, typed, words in entities.values():
        places = [tuple(map(int, place.split())) for place in typed.partition(" ")[2].split(";")]
        assert " ".join(text[start:end] for start, end in places) == words
        assert not re.search(r"[\n\r]", words)
    for parts in lines:
        if parts[0][0] == "R":
            assert {one.partition(":")[2] for one in parts[1].split()[1:]} <= entities.keys()
    notes = [json.loads(parts[2]) for parts in lines if parts[0][0] == "#"]
    assert notes == [one for layer in doc.layers for one in doc.to_dict()[layer]]


@pytest.mark.parametrize("text", TEXTS)
def test_brat_says_what_the_document_says(text):
    assert_brat_says_what_the_document_says(text)


@given(arabic_news())
def test_brat_says_what_made_up_news_says(text):
    assert_brat_says_what_the_document_says(text)


def unescaped(space):
    return re.sub(
        r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t", "r": "\r", "p": "|"}.get(found[1], "\\"), space
    )


def assert_conllu_says_what_the_document_says(text):
    doc = full(text)
    written = as_conllu.dumps(doc, "a-1")
    assert all(len(line.split("\t")) == 10 for line in written.split("\n") if line and line[0] != "#")
    again, covered = "", {}
    for sentence in conllu.parse(written):
        for number, token in enumerate(sentence, 1):
            misc = token["misc"] or {}
            assert token["id"] == number
            if not again:
                again = unescaped(misc.get("SpacesBefore", ""))
            start = len(again)
            again += token["form"] if misc.get("SpaceAfter") == "No" else ""
            if misc.get("SpaceAfter") != "No":
                again += token["form"] + unescaped(misc.get("SpacesAfter", r"\s"))
            for layer in set(doc.layers) & misc.keys():
                for mark in misc[layer].split(","):
                    covered.setdefault((layer, mark[2:]), (start, mark[0]))
    assert again == text or not doc.tokens.words
    for layer in {one.layer for one in doc.annotations} if again == text else ():
        first = doc.layer(layer)[0]
        start, begins = covered[layer, "0"]
        assert begins == "B"
        assert start <= first.span.start


@pytest.mark.parametrize("text", TEXTS[:3])
def test_conllu_gives_the_text_back_and_marks_what_was_found(text):
    assert_conllu_says_what_the_document_says(text)


@given(arabic_news())
def test_conllu_gives_made_up_news_back(text):
    assert_conllu_says_what_the_document_says(text)


@given(arabic_news())
def test_a_web_annotation_has_its_place_and_its_words(text):
    doc = full(text)
    page = json.loads(web_annotation.dumps(doc, "https://example.org/1"))

    assert len({item["id"] for item in page["items"]}) == len(page["items"]) == len(doc.annotations)
    for item in page["items"]:
        position, quoted = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quoted["exact"]
        assert text.startswith(
            quoted["prefix"] + quoted["exact"] + quoted["suffix"], position["start"] - len(quoted["prefix"])
        )
        assert json.loads(item["body"][1]["value"])["span"] == [position["start"], position["end"]]


def extracted(folder, form, *more):
    (folder / "articles.jsonl").write_text(
        '{"id": "a/1", "text": "وصل 27 مدنيا"}\n{"id": "a/1", "text": "غادر أمس 5"}\n{"id": "..", "text": "وصل"}\n',
        encoding="utf-8",
    )
    arguments = ["extract", str(folder / "articles.jsonl"), "--format", form, *more]
    done = CliRunner().invoke(arnews_command, arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(("form", "endings"), [("timeml", {".tml"}), ("brat", {".txt", ".ann"})])
def test_a_format_of_one_article_a_file_is_written_into_a_folder(form, endings, tmp_path):
    extracted(tmp_path, form, "-o", str(tmp_path / "found" / "here"))

    written = {path.name for path in (tmp_path / "found" / "here").iterdir()}
    assert written == {name + ending for name in ("a_1", "a_1-2", "document") for ending in endings}
    if form == "brat":
        assert (tmp_path / "found" / "here" / "a_1-2.txt").read_text(encoding="utf-8") == "غادر أمس 5"


def test_conllu_and_json_ld_hold_many_articles(tmp_path):
    assert extracted(tmp_path, "conllu").count("# newdoc id = ") == 3
    extracted(tmp_path, "jsonld", "-o", str(tmp_path / "found.jsonld"))

    pages = [json.loads(line) for line in (tmp_path / "found.jsonld").read_text(encoding="utf-8").splitlines()]
    assert [page["id"] for page in pages][:1] == ["urn:arnews:text:a%2F1#annotations"]
    assert len(pages) == 3
    assert extracted(tmp_path, "timeml").count("<TimeML>") == 3
    assert "T1\tnumbers 4 6\t27" in extracted(tmp_path, "brat")


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "article.txt").write_text("وصل", encoding="utf-8")
    arguments = ["extract", str(tmp_path / "article.txt"), "--format", "brat", "-o", str(tmp_path / "file")]

    done = CliRunner().invoke(arnews_command, arguments)

    assert done.exit_code == 2
    assert "--output names a folder" in done.stderr
