"""The page: whatever is found is shown in words and can be followed both ways, and nothing of a text is obeyed."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given

from arnews import Annotation, Document, Extractor, Span, analyze
from arnews.testing import arabic_news
from arnews.times import TimeExpression
from arnews.view import Display, to_page, write_pages
from arnews.view.display import display_of, load_labels, word_for
from arnews.view.page import to_frame

SEED = Path(__file__).parents[1] / "seeds" / "000_c44b10dc2bfcc599.txt"
ARTICLE = """قال وزير النقل سامر العلي للصحفيين إن 27 شخصا على الأقل قتلوا في حلب أمس، ونفى الوزير إغلاق الطريق.

وسئل الوزير عن موعد افتتاح الجسر. وأضافت وكالة الأنباء أن الجسر أغلق في حلب نحو عشر سنوات، وأن للجيش السوري قوات
في حلب."""


def read(page):
    return lxml.html.document_fromstring(page)


def whole():
    return read(to_page(analyze(ARTICLE, published="2024-11-30", extractors="all")))


def words(element):
    """Give what an Arabic reader sees: the English beside it is shown on demand."""
    copied = lxml.html.fromstring(lxml.html.tostring(element))
    for english in copied.find_class("en"):
        english.drop_tree()
    return " ".join(copied.text_content().split())


@given(arabic_news())
def test_every_link_leads_somewhere_and_every_id_is_one_of_a_kind(text):
    doc = analyze(text, published="2024-11-30", extractors="all", on_error="record")
    tree = read(to_page([("أ", doc), ("ب", doc)]))
    ids = Counter(tree.xpath("//@id"))

    assert [one for one, count in ids.items() if count > 1] == []
    assert [one for one in tree.xpath("//a/@href") if one[1:] not in ids] == []


@given(arabic_news())
def test_every_annotation_can_be_followed_from_its_words_to_a_row_and_back(text):
    doc = analyze(text, published="2024-11-30", extractors="all", on_error="record")
    tree = read(to_page(doc))
    shown = {name for row in tree.xpath("//tr/@data-of") for name in row.split()}
    names = {f"{layer}-{at}" for layer in doc.layers for at in range(len(doc.layer(layer)))}

    assert shown == names
    assert names <= {one.removeprefix("w-") for one in tree.xpath("//*[@id]/@id")} | {
        f"{layer}-{at}" for layer in doc.layers for at, one in enumerate(doc.layer(layer)) if not doc[one.span].strip()
    }


@given(arabic_news())
def test_the_paragraphs_of_the_page_are_the_text_letter_by_letter(text):
    doc = analyze(text, extractors="all", on_error="record")
    paragraphs = read(to_page(doc)).xpath("//div[@class='text']/p[not(@class)]")

    assert ["".join(one.itertext()) for one in paragraphs] == [
        one.replace("\r", "\n") for one in doc.text_of(doc.paragraphs)
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "</style><h1>", "</script><img src=x onerror=alert(1)>", '" onmouseover="alert(1)',
        "&lt;b&gt;", "<!--", "]]>", "\x00", "\x1b[2J",
    ],
)  # fmt: skip
@pytest.mark.parametrize("many", [False, True])
def test_nothing_of_a_text_is_run(hostile, many):
    doc = analyze(f"قال الوزير {hostile} أحمد {hostile}: «وصل 27 {hostile} مدنيا أمس».", extractors="all")
    plain = analyze("قال الوزير أحمد: «وصل 27 مدنيا أمس».", extractors="all")
    page = to_page([(hostile, doc), ("ب", doc)] if many else [(hostile, doc)])
    usual = to_page([("أ", plain), ("ب", plain)] if many else [("أ", plain)])

    def tags(text):
        return {element.tag for element in read(text).iter() if isinstance(element.tag, str)}

    assert tags(page) <= tags(usual)
    assert {name for element in read(page).iter() for name in element.attrib if name.startswith("on")} == set()
    assert not {"\x00", "\x1b"} & set(page)


@pytest.mark.parametrize("override", ["\u202e", "\u202d"])
def test_an_override_is_shown_and_not_obeyed(override):
    page = to_page(analyze(f"قال أحمد{override}: «وصل 27 مدنيا»."))

    assert override not in page.replace("\\u202", "")[: page.index('class="data"')]
    assert f'title="U+{ord(override):04X}"' in page


def test_the_page_asks_for_nothing_and_runs_its_own_script_alone():
    page = to_page(analyze(ARTICLE, extractors="all"))
    tree = read(page)

    assert tree.xpath("//@src | //link | //iframe | //object | //form") == []
    assert re.findall(r"url\(|@import|https?://", page) == []
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
    assert "unsafe-eval" not in policy


def test_a_quotation_says_who_speaks_how_and_to_whom():
    row = whole().xpath("//tr[@id='quotations-0']")[0]
    cells = {cell.get("data-label"): words(cell) for cell in row.xpath("td[@data-label]")}

    assert cells["القائل"] == "وزير النقل سامر العلي"
    assert cells["فعل القول"] == "قال"
    assert cells["المخاطب"].endswith("لصحفيين")


def test_a_speaker_has_a_card_with_what_they_said_denied_and_were_asked():
    card = whole().xpath("//details[@data-speaker='وزير النقل سامر العلي']")[0]

    assert [words(deed) for deed in card.xpath("p[@class='deed']")] == ["قال", "نفى", "سئل"]


def test_speakers_have_a_colour_each():
    tree = whole()
    numbers = [card.get("class").split()[-1] for card in tree.find_class("voice-card")]
    style = tree.xpath("//style")[0].text

    assert len(set(numbers)) == len(numbers) > 1
    assert len({re.search(rf"\.{number}{{--h:(\d+)}}", style)[1] for number in numbers}) == len(numbers)


def test_a_place_stands_there_once_with_every_mention():
    rows = [row for row in whole().xpath("//section[@data-layer='places']//tr[@id]") if "حلب" in words(row)]

    assert len(rows) == 1
    assert len(rows[0].find_class("place")) == 3


def test_values_are_in_words_and_codes_nowhere():
    tree = whole()
    shown = [words(cell) for cell in tree.xpath("//td | //th | //h3 | //legend | //label")]

    latin = [text for text in shown if re.search(r"[A-Za-z]", text)]

    assert {"نحو عشر سنوات", "27 على الأقل", "29 نوفمبر 2024"} <= set(shown)
    assert set(latin) <= {"English", "Syria", "Aleppo"}


def test_the_army_behind_a_preposition_is_whole():
    cells = [words(cell) for cell in whole().xpath("//section[@data-layer='organizations']//td[@data-label]")]

    assert "للجيش السوري" in cells
    assert "لجيش السوري" not in cells


def test_a_body_is_called_by_the_mention_that_has_its_article():
    doc = analyze("أعلن دعمه للجيش السوري، ثم انتشر الجيش السوري في حلب.", extractors=["organizations"])
    row = read(to_page(doc)).xpath("//tr[@data-of]")[0]

    assert words(row.xpath("td[@data-label='العبارة']")[0]) == "الجيش السوري"
    assert len(row.find_class("place")) == 2


def test_a_path_is_no_title_and_stands_beside_it():
    doc = analyze("وصل 27 مدنيا", published="2024-11-30")
    for path in ("archive/0017.txt", "a.jsonl:3"):
        tree = read(to_page([(path, doc)]))
        assert words(tree.xpath("//h1")[0]) == "وصل 27 مدنيا"
        assert words(tree.find_class("file")[0]) == path
    tree = read(to_page([("حصيلة اليوم", doc)]))

    assert words(tree.xpath("//h1")[0]) == "حصيلة اليوم"
    assert tree.find_class("file") == []


def test_speakers_are_counted_as_arabic_counts():
    [card] = read(to_page(analyze("قال الوزير إن الجسر مفتوح. وأضاف الوزير أن الطريق مغلق."))).find_class("voice-card")

    assert words(card.find_class("count")[0]) == "قولان"


def test_the_words_of_somebody_are_told_from_their_sense():
    tree = read(to_page(analyze("قال الوزير: «سنفتح الجسر». وأضاف أن الطريق مغلق.")))

    assert tree.xpath("//tr[starts-with(@id, 'quotations')]/@data-kind") == ["direct", "indirect"]
    assert len(tree.find_class("verbatim")) == 1


def test_english_stands_beside_on_demand():
    tree = whole()

    assert tree.xpath("//input[@id='english']")
    assert "killed" in [one.text for one in tree.find_class("en")]


def test_casualties_have_totals_and_claimants():
    captions = [words(one) for one in whole().xpath("//section[@data-layer='casualties']//caption")]

    assert captions[:2] == ["مجموع الضحايا", "الضحايا بحسب المصدر"]


def test_times_are_on_an_axis_and_places_on_a_map():
    tree = whole()
    assert len(tree.xpath("//*[@class='map']//*[name()='circle']")) == 1
    tree = read(to_page(analyze("وصل أمس وغادر في مارس 2020 وعاد عام 1956", published="2024-11-30")))
    assert len(tree.xpath("//*[@class='timeline']//*[name()='rect']")) == 3
    assert "قبل سنة" in tree.xpath("//*[@class='timeline']//*[name()='text']/text()")


def test_tables_say_what_they_are_to_a_reader_of_screens():
    tree = whole()

    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert all(head.get("scope") == "col" for head in tree.xpath("//th"))
    assert all(table.get("role") == "table" for table in tree.xpath("//table"))
    levels = [int(one.tag[1]) for one in tree.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_lam_and_alef_stay_one_sign():
    page = to_page(analyze("وصل لأول مرة", extractors=["numbers"]))

    assert ">لأول</a>" in page


def test_a_layer_that_nobody_describes_is_shown_by_its_fields():
    made = Extractor("winds", lambda doc: [Annotation("winds", Span(0, 4), {"force": 7, "from": Span(5, 9)})])
    tree = read(to_page(analyze("هبوب شمال", extractors=[made])))

    assert [words(cell) for cell in tree.xpath("//tr[@id='winds-0']/td[@data-label]")][:3] == ["هبوب", "7", "شمال"]


def test_a_display_that_is_none_is_a_plugin_error():
    from arnews.errors import PluginError
    from arnews.view.display import _loaded

    with pytest.raises(PluginError, match="is a function, not a Display"):
        _loaded("arnews.view.page:to_page")
    with pytest.raises(PluginError, match="cannot load"):
        _loaded("arnews_nowhere:winds")


INSTALLED = ("quotations", "reports", "times", "numbers", "casualties", "amounts", "places", "people", "roles",
             "organizations", "disasters", "matches")  # fmt: skip


@pytest.mark.parametrize("layer", INSTALLED)
def test_every_column_and_every_literal_of_a_layer_has_its_arabic(layer):
    display = display_of(layer)

    assert isinstance(display, Display)
    assert word_for(layer, "layers", layer)
    assert [column for column in display.columns if word_for(layer, "columns", column) is None] == []
    for table in load_labels(display.package)["values"].values():
        assert all(re.search(r"[\u0600-\u06ff]", word) for word in table.values())


def test_pages_are_written_with_a_list_of_them(tmp_path):
    documents = [(f"مقال {number}", analyze("وصل 27 مدنيا")) for number in range(3)]
    index = write_pages(documents, tmp_path / "pages")
    links = read(index.read_text(encoding="utf-8")).xpath("//ol//a/@href")

    assert len(links) == 3
    for link in links:
        assert read((index.parent / link).read_text(encoding="utf-8")).xpath("//p[@class='back']/a/@href") == [
            "index.html"
        ]


def test_of_very_many_documents_there_is_the_text_and_the_rest_packed():
    doc = analyze("وصل 27 مدنيا")
    tree = read(to_page((f"{number}", doc) for number in range(130)))

    assert len(tree.xpath("//details[@class='document']")) == 130
    assert len(tree.xpath("//script[@type='application/octet-stream']")) == 120
    assert len(tree.xpath("//div[@class='text plain']")) == 120


def test_a_notebook_gets_the_page_in_a_frame_of_its_own():
    doc = analyze("وصل 27 مدنيا")
    frame = lxml.html.fromstring(doc._repr_html_())

    assert frame.tag == "iframe"
    assert doc._repr_html_() == to_frame(doc)
    assert "27" in frame.get("srcdoc")
    assert "allow-same-origin" not in frame.get("sandbox")
    assert doc.to_html() == to_page(doc) != doc.to_html("اسم")


def test_an_empty_document_is_a_page_too():
    for text in ("", " \n", "\u202e", "\ud800"):
        assert read(to_page(Document.read(text))).xpath("//h1")


@pytest.mark.parametrize("text", ["", "ثم غادر الوفد."])
def test_a_page_without_findings_says_so(text):
    [note] = read(to_page(Document.read(text))).find_class("note")

    assert words(note) == "لم يوجد في هذا النص شيء"


@pytest.mark.parametrize(
    ("paragraph", "direction"),
    [("وصل BBC", None), ("Shares: 5", "ltr"), ("2024", None), ("* * *", None), ("(1)", None)],
)
def test_only_a_paragraph_of_foreign_letters_runs_from_left_to_right(paragraph, direction):
    tree = read(to_page(analyze(f"وصل الوفد.\n{paragraph}")))

    assert [one.get("dir") for one in tree.xpath("//div[@class='text']/p[not(@class)]")] == [None, direction]


def test_a_verb_that_denies_says_so_once():
    tree = read(to_page(analyze("نفى الوزير إغلاق الطريق. وقال الوزير إن الجسر لم يغلق.")))

    assert words(tree.xpath("//tr[@id='quotations-0']/td[@data-label='النوع']")[0]).split("، ").count("نفي") == 1
    assert "ينفيه" not in words(tree.xpath("//tr[@id='quotations-0']")[0])


def test_each_of_many_documents_names_its_speakers_even_if_it_is_packed():
    said = [(f"{number}", analyze(f"قال الوزير رقم {number} إن الجسر مفتوح.")) for number in range(11)]
    silent = ("11", analyze("وصل 27 مدنيا"))
    tree = read(to_page([*said, silent]))

    assert [one.get("data-speakers") for one in tree.find_class("document")][-2:] == ["الوزير رقم 10", None]


def test_a_time_that_has_no_words_is_told_by_its_bounds_or_its_value():
    from arnews.view.arabic import say_time

    assert say_time(TimeExpression("DATE", "XXXX-WXX-WE")) == "XXXX-WXX-WE"
    assert say_time(TimeExpression("TIME", None)) == "لا يعرف بلا تاريخ نشر"


def test_the_page_of_a_summary_lists_what_each_said_where_and_when():
    from arnews.archive.summary import Claim, Speaking, Summary
    from arnews.view.summary import summary_page

    claims = [Claim("a.txt", "2024-11-29", "قال", "الجسر مفتوح"), Claim("b.txt", "2024-11-30", "نفى", "إغلاق الطريق")]
    speaking = Speaking("وزير النقل", 2, 2, claims)
    tree = read(summary_page(Summary(2, "2024-11-29", "2024-11-30", speakers={"وزير النقل": speaking})))

    assert words(tree.find_class("published")[0]) == "من 29 نوفمبر 2024 إلى 30 نوفمبر 2024"
    assert [words(item) for item in tree.xpath("//ul[@class='claims']/li")] == [
        "قال الجسر مفتوح 29 نوفمبر 2024 · a.txt",
        "نفى إغلاق الطريق 30 نوفمبر 2024 · b.txt",
    ]


def test_quotations_inside_each_other_by_the_hundred_make_no_page_of_their_square():
    small, large = (len(to_page(analyze("قال 5: " * count))) for count in (500, 1500))

    assert large < 4 * small
