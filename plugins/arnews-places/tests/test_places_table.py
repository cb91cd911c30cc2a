"""What the tables name is found in a plain sentence, with and without proclitics and hamza."""

import csv
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Document, Span, analyze
from arnews.errors import LexiconError
from arnews.normalization import fold
from arnews.testing import check_extractor
from arnews_places import extract, find_places, gazetteer, places
from arnews_places.gazetteer import names, read_place, read_rows

ARAB = frozenset(
    (
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    )
)
FOLDER = files("arnews_places")
HEADS = {"country": "دولة", "adm1": "محافظة", "city": "مدينة"}
HOMOGRAPHS = {
    "دان اباد",  # with و: «ودان» is a town in Libya
    "نها ترانج",  # with ب: «بنها» is a city in Egypt
    *("ام قصر", "سري نغر", "رانشي", "ريف دمشق"),  # with ك: more usual words than the names
    *("أبو ظبي", "ابو ظبى", "أبو غريب", "أبو تيج", "أبو كبير"),  # with ك: «كابو» begins the names of capes
}
"""Names that begin like another name when a proclitic is joined to them."""


def rows():
    with (FOLDER / "places.tsv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_wanted(row):
    if row["kind"] in ("country", "village"):
        return row["kind"] == "country"
    if row["kind"] == "adm1" or row["capital"]:
        return row["country"] in ARAB
    return int(row["population"] or 0) > (100_000 if row["country"] in ARAB else 500_000)


WANTED = [row for row in rows() if is_wanted(row)]


def without_hamza(name):
    return name.translate(str.maketrans("أإآ", "ااا"))


def is_found(name, before, after=" أمس"):
    """Tell whether a name is found as it stands after the words before it."""
    text = f"{before}{name}{after}"
    return any(one.span.end == len(before) + len(name) and one.span.start <= len(before) for one in find_places(text))


def context_of(name):
    """Give the context that a name needs; `alone` for one of several words."""
    forms = names().forms.get(name)
    return forms[0].name.context if forms else "alone"


def missed(before, change=str):
    return [row["name"] for row in WANTED if not is_found(change(row["name"]), before.format(HEADS[row["kind"]]))]


def test_every_country_capital_province_and_large_city_is_found_after_its_head_noun():
    assert missed("وصل الوفد إلى {} ") == []


def test_they_are_found_without_hamza():
    assert missed("وصل الوفد الى {} ", without_hamza) == []


@pytest.mark.parametrize(("before", "change"), [("سافر الوفد إلى ", str), ("سافر الوفد الى ", without_hamza)])
def test_all_but_usual_words_are_found_after_a_preposition(before, change):
    usual = [row["name"] for row in WANTED if context_of(row["name"]) != "head"]

    assert len(usual) > 0.93 * len(WANTED)
    assert [name for name in usual if not is_found(change(name), before)] == []


@pytest.mark.parametrize("kind", ["country", "capital"])
def test_no_country_and_no_arab_capital_needs_a_head_noun(kind):
    wanted = [row["name"] for row in WANTED if (row["kind"] == "country" if kind == "country" else row["capital"])]

    assert [name for name in wanted if context_of(name) == "head"] == []


@pytest.mark.parametrize("proclitic", ["و", "ب", "وب", "ك"])
def test_what_needs_no_head_noun_is_found_after_proclitics(proclitic):
    usual = [
        row["name"]
        for row in WANTED
        if (form := names().forms.get(row["name"])) is not None
        and form[0].name.context == "alone"
        and len(row["name"]) > 4
        and not form[0].name.adjectives
    ]

    assert len(usual) > 500
    assert {name for name in usual if not is_found(name, f"جاء هذا {proclitic}")} <= HOMOGRAPHS


def test_the_article_that_lam_swallows_is_restored():
    usual = [
        row["name"]
        for row in WANTED
        if row["name"].startswith("ال")
        and (form := names().forms.get(row["name"])) is not None
        and form[0].name.context == "alone"
        and not form[0].name.adjectives
    ]

    for name in usual:
        written = "ل" + (name[2:] if name.startswith("الل") else "ل" + name[2:])
        found = find_places(f"وصلت رسالة {written} أمس")
        assert [fold(one.value.norm or "") for one in found] == [fold(name)]


def test_few_names_need_a_head_noun_and_all_of_them_are_usual_words_or_personal_names():
    guarded = [row["name"] for row in WANTED if context_of(row["name"]) == "head"]

    assert len(guarded) < len(WANTED) / 14


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("planet\tSY\t\tgeonames\t1\t\t\t\t\tX\tس\tس\t\t", "no kind of place"),
        ("city\tSY\t\tatlas\t1\t\t\t\t\tX\tس\tس\t\t", "no reference"),
        ("city\tSyria\t\tgeonames\t1\t\t\t\t\tX\tس\tس\t\t", "two letters"),
        ("city\tSY\t\tgeonames\t1\tnorth\t\t\t\tX\tس\tس\t\t", "north"),
        ("city\tSY", "2 cells"),
    ],
)
def test_a_broken_row_is_an_error_that_names_file_and_line(tmp_path, line, problem):
    path = tmp_path / "places.tsv"
    path.write_text("\t".join("abcdefghijklmn") + "\n" + line + "\n", encoding="utf-8")

    with pytest.raises(LexiconError, match=rf"places\.tsv, line 2: .*{problem}"):
        list(read_rows(path, read_place))


def test_a_text_in_another_script_gives_nothing_and_no_grammar_is_asked(monkeypatch):
    monkeypatch.setattr(extract, "read_mention", None)

    assert find_places("The delegation left Damascus for Moscow. Делегация прибыла в Москву.") == ()


@pytest.mark.parametrize("table", ["places.tsv", "demonyms.tsv"])
def test_a_broken_row_in_a_table_stops_the_first_use_with_file_and_line(monkeypatch, tmp_path, table):
    for path in FOLDER.iterdir():
        if path.name.endswith((".tsv", ".toml")):
            (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    lines = (tmp_path / table).read_text(encoding="utf-8").splitlines()
    lines[41] = lines[41].replace("\t", " ", 1)
    (tmp_path / table).write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(gazetteer, "files", lambda package: tmp_path)
    for cached in (gazetteer._lines, gazetteer._countries):
        cached.cache_clear()

    with pytest.raises(LexiconError, match=rf"{table}, line 42: "):
        names.__wrapped__()

    for cached in (gazetteer._lines, gazetteer._countries):
        cached.cache_clear()


def test_every_row_of_the_table_can_be_read_when_it_is_asked_for():
    assert all(weight > 0 for weight, _ in map(gazetteer._weighed, gazetteer._lines()))


def test_a_row_that_cannot_be_read_is_an_error_that_shows_it():
    with pytest.raises(LexiconError, match=r"places\.tsv, 'planet.*no kind of place"):
        gazetteer._weighed("planet\tSY\t\tgeonames\t1\t\t\t\t\tX\tس\tس\t\t")


def test_the_extractor_keeps_the_contract():
    check_extractor(places, ["سافر الوزير السوري من دمشق إلى الرياض", "قرب المدينة", "للسعودية"])


def test_the_plugin_is_found_by_its_name():
    doc = analyze("سافر إلى دمشق", extractors=["places"])

    assert [one.value.name_en for one in doc.layer("places")] == ["Damascus"]
    assert doc.to_dict()["places"][0]["country"] == "SY"


def test_the_extractor_is_of_its_layer():
    assert (places.layer, places.reads) == ("places", ())


@given(
    st.lists(
        st.sampled_from(["و", " ", "دمشق", "السعودية", "للسودان", "في", "مدينة", "دير", "الزور", "،", "ً", "لل", "\n"])
    )
)
def test_any_sequence_gives_places_in_order_and_inside_the_text(parts):
    text = "".join(parts)
    doc = Document.read(text)
    found = find_places(doc)

    assert all(one.span.end <= len(text) and doc[one.span].strip() for one in found)
    assert all(one.span.end <= after.span.start for one, after in pairwise(found))


@given(
    st.sampled_from(["", "و", "ف"]),
    st.sampled_from(["ل", "ﻟ", "ﻝ", "ﻞ"]),
    st.sampled_from(["", "َ", "ـ", "ِّ"]),
    st.sampled_from(["ل", "ﻟ", "ﻠ", "ﻝ", "ﻞ"]),
    st.sampled_from(["سعودية", "سودان", "ﺳﻮﺩﺍﻥ", "كويت", "بصرة"]),
)
def test_the_name_behind_lam_begins_at_its_own_lam_however_the_letters_are_written(before, first, mark, second, rest):
    text = before + first + mark + second + rest + " ولبنان"

    found = find_places(text)

    assert found[0].span == Span(len(before + first + mark), len(text) - len(" ولبنان"))


@given(
    st.sampled_from(["في ", "مدينة ", ""]),
    st.sampled_from(["ل", "لل", "ول", "ولل", "ب", "وب"]),
    st.sampled_from(["ﰿنين", "ﱄمن", "ﱀام", "ﳊد", "ﻻذقية", "ﱂدينة", "ﷲ"]),
)
def test_a_ligature_that_holds_a_proclitic_never_makes_a_finder_raise(before, proclitic, name):
    text = before + proclitic + name

    assert all(one.span.end <= len(text) for one in find_places(text))
