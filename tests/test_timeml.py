"""What TimeML says is what the document says."""

from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from arnews import Document, analyze
from arnews.integrations.timeml import dumps
from arnews.testing import arabic_news

DTD = etree.DTD(str(Path(__file__).with_name("timeml.dtd")))
SATURDAY = date(2024, 11, 30)
XML_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff", min_codepoint=32))


def read_back(doc):
    return ElementTree.fromstring(dumps(doc).encode())


@given(arabic_news())
def test_the_text_of_made_up_news_is_kept(text):
    assert "".join(read_back(analyze(text, published=SATURDAY)).find("TEXT").itertext()) == text


@given(XML_TEXT, st.sampled_from(["", "\r", "\r\n", "\n", "\t", "<&>\"'", "]]>"]))
def test_any_text_that_xml_can_hold_is_kept(text, more):
    assert "".join(read_back(analyze(text + more)).find("TEXT").itertext()) == text + more


@given(st.text())
def test_any_text_is_well_formed_and_as_long_as_before(text):
    assert len("".join(read_back(analyze(text)).find("TEXT").itertext())) == len(text)


@given(arabic_news())
def test_every_time_is_there_with_its_words_and_type(text):
    doc = analyze(text, published=SATURDAY)
    written = [(one.text, one.get("type")) for one in read_back(doc).find("TEXT").iter("TIMEX3")]

    assert written == [(doc[one.span], one.value.type) for one in doc.times]


def test_ids_are_unique_and_the_publication_date_comes_first():
    root = read_back(analyze("وصل أمس ويغادر غدا", published=SATURDAY))

    assert [one.get("tid") for one in root.iter("TIMEX3")] == ["t0", "t1", "t2"]


def test_a_moment_of_publication_is_a_time():
    creation = read_back(analyze("وصل أمس", published=datetime(2024, 11, 30, 12, 30))).find("DCT/TIMEX3")

    assert (creation.get("type"), creation.get("value")) == ("TIME", "2024-11-30T12:30:00")


def test_a_modifier_is_an_attribute():
    (time,) = read_back(analyze("في أواخر عام 2016")).find("TEXT").iter("TIMEX3")

    assert (time.get("value"), time.get("mod")) == ("2016", "END")


def test_without_a_publication_date_there_is_none_and_a_deictic_has_an_unknown_value():
    root = read_back(analyze("وصل أمس"))

    assert root.find("DCT") is None
    assert root.find("TEXT/TIMEX3").get("value") == "XXXX-XX-XX"


def test_a_document_in_which_nothing_was_looked_for_is_its_text():
    assert dumps(Document.read("وصل")).endswith("<TEXT>وصل</TEXT>\n</TimeML>\n")


def test_what_only_the_publication_date_could_tell_is_anchored_to_it():
    weekday, year = read_back(analyze("وصل يوم الأربعاء أول وفد منذ عام 2016", published=SATURDAY)).iterfind(
        "TEXT/TIMEX3"
    )

    assert (weekday.get("value"), weekday.get("temporalFunction"), weekday.get("anchorTimeID")) == (
        "2024-11-27",
        "true",
        "t0",
    )
    assert (year.get("value"), year.get("temporalFunction"), year.get("anchorTimeID")) == ("2016", None, None)


def is_valid(doc):
    DTD.assertValid(etree.fromstring(dumps(doc).encode()))
    return True


@given(arabic_news())
def test_what_is_written_is_valid(text):
    assert is_valid(analyze(text, published=SATURDAY))
    assert is_valid(analyze(text))


@pytest.mark.parametrize(
    "text",
    [
        "يصل كل يوم جمعة منذ نحو ثلاثة أشهر، وأكثر من عام، حتى أواخر عام 2016",
        "الآن ومؤخرا وقريبا وأمس وغدا الساعة الخامسة مساء",
        "قبل ثلاثة أيام وبعد ساعتين من عيد الفطر عام 331 ق.م في خمسينيات القرن الماضي",
    ],
)
def test_every_kind_of_time_is_valid(text):
    assert is_valid(analyze(text, published=SATURDAY))
    assert is_valid(analyze(text, published=datetime(2024, 11, 30, 12)))


def test_now_is_anchored_and_a_set_with_every_is_quantified():
    now, every = read_back(analyze("يعمل حاليا كل يوم", published=SATURDAY)).iterfind("TEXT/TIMEX3")

    assert (now.get("value"), now.get("anchorTimeID")) == ("PRESENT_REF", "t0")
    assert (every.get("value"), every.get("quant")) == ("P1D", "EVERY")


def test_what_is_no_document_is_refused():
    with pytest.raises(TypeError, match="of a Document, not a str"):
        dumps("وصل 27")


def test_what_is_no_document_is_a_type_error():
    with pytest.raises(TypeError, match="TimeML is written of a Document, not a int"):
        dumps(5)
