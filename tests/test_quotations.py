"""Who said what: laws over any text, and what the primitives promise."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from arnews import Document, analyze, find_cues, find_quotations
from arnews.lexicon import load_table
from arnews.quotations import find_reports, speakers
from arnews.quotations.frames import CONFIDENCE
from arnews.quotations.lexicons import roles
from arnews.testing import read_cases

WORDS = [
    "قال", "قالت", "وأضاف", "مؤكدا", "مشيرا", "إلى", "أن", "إن", "بأن", "نقل", "عن", "قوله", "وفقا", "بحسب", "جاء",
    "في", "بيان", "نفى", "وصول", "دعا", "لم", "كان", "الذي", "الوزير", ":", "«", "»", '"', "“", "”", ".", "،", "؟",
    "(", ")", "-", "\n",
]  # fmt: skip
ODD_TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def only(text):
    [found] = find_quotations(text)
    return found.value


def words(text, span):
    return None if span is None else text[span.start : span.end]


@settings(max_examples=200, deadline=None)
@given(ODD_TEXTS | st.text(max_size=80))
def test_any_text_gives_spans_inside_it(text):
    for found in find_quotations(text):
        one = found.value
        places = [found.span, *one.content, *one.fragments, *one.relay]
        places += [span for span in (one.cue, one.source, one.speaker, one.medium) if span]

        assert all(0 <= span.start < span.end <= len(text) for span in places)


@settings(max_examples=100, deadline=None)
@given(ODD_TEXTS)
def test_the_same_text_gives_the_same_quotations(text):
    assert find_quotations(text) == find_quotations(text)


def test_a_hundred_thousand_quote_marks_are_read():
    assert find_quotations('"' * 100_000) == ()


def test_a_cue_repeated_a_hundred_thousand_times_is_read():
    assert find_quotations("قال " * 100_000) == ()


def test_thousands_of_contents_that_all_end_together_are_read():
    text = 'قال علي إن "كلمة أخرى هنا ثم هنا ثم هنا" بعد ' * 5_000

    assert len(find_quotations(text)) == 5_000


def test_a_content_does_not_cross_a_paragraph():
    text = "قال الوزير إن العمل جار\nوالطريق مغلق"

    assert [words(text, span) for span in only(text).content] == ["العمل جار"]


def test_a_short_name_is_given_in_full():
    text = "وصلت أمس وزيرة البيئة سلمى ناصر. وقالت ناصر إن الهواء أنقى."

    assert words(text, only(text).speaker) == "وزيرة البيئة سلمى ناصر"


def test_a_dropped_subject_agrees_with_its_speaker():
    text = "قالت المديرة هند إن الباب مفتوح. وقال الحارس علي إنه أغلقه. وأضافت أنها رأته."
    speakers = [words(text, found.value.speaker) for found in find_quotations(text)]

    assert speakers == ["المديرة هند", "الحارس علي", "المديرة هند"]


def test_a_dropped_subject_has_no_source():
    text = "وأضاف أن العمل جار."

    assert only(text).source is None


def test_a_document_is_read_as_its_text_is():
    text = "قال الوزير إن العمل جار."

    assert find_quotations(Document.read(text)) == find_quotations(text)


def test_times_end_a_source_where_they_were_looked_for():
    text = "قال الوزير ليلة الأربعاء إن العمل جار."
    [found] = analyze(text).quotations

    assert words(text, found.value.source) == "الوزير"


def test_a_cue_is_found_without_its_conjunction():
    text = "وقال الوزير إن العمل جار."

    assert [words(text, span) for span in find_cues(text)] == ["قال"]


def test_the_name_ali_is_no_preposition():
    assert roles()["علي"] == ""
    assert roles()["على"] == "to"


def test_reports_tell_hearsay_from_questions_and_refusals():
    text = "قيل إن البيت مهجور. وسئل المدير عن الموعد فسكت. ورفضت الشركة التعليق على النبأ."

    assert [found.value.kind for found in find_reports(text)] == ["hearsay", "question", "refusal"]


def test_who_refuses_to_comment_is_the_source_of_the_report():
    text = "ولم ترد الشركة على طلب للتعليق."
    [found] = find_reports(text)

    assert words(text, found.value.source) == "الشركة"


def test_reports_are_no_quotations():
    assert find_quotations("قيل إن البيت مهجور. ورفضت الشركة التعليق.") == ()


def test_reports_are_run_only_when_asked_for():
    assert "reports" not in analyze("قيل إن البيت مهجور.").to_dict()
    assert len(analyze("قيل إن البيت مهجور.", extractors=["reports"]).layer("reports")) == 1


def test_each_speaker_is_listed_once_with_all_mentions():
    text = "قال مدرب الفريق وليد حسن إن اللاعبين جاهزون. وأكد حسن أن الإصابات طفيفة."
    [one] = speakers(Document.read(text))

    assert one.name == "مدرب الفريق وليد حسن"
    assert [words(text, span) for span in one.mentions] == ["مدرب الفريق وليد حسن", "حسن"]
    assert len(one.quotations) == 2


def test_an_addressee_is_given_without_its_preposition():
    text = "وقال الوزير لوكالة الأنباء إن العمل جار."

    assert words(text, only(text).addressee) == "وكالة الأنباء"


def test_a_source_that_is_not_named_is_anonymous():
    assert only("قالت مصادر طبية إن العدد ارتفع.").anonymous
    assert not only("قالت وزارة الصحة إن العدد ارتفع.").anonymous


def written_words(table):
    """Give every word in a words file."""
    if isinstance(table, str):
        return table.split()
    inside = table.values() if hasattr(table, "values") else table if isinstance(table, list) else ()
    return [word for one in inside for word in written_words(one)]


FILES = ["cues.toml", "signs.toml", "masdars.toml"]
KNOWN = sorted({word for name in FILES for word in written_words(load_table("arnews.quotations", name))})
KNOWN_TEXTS = st.lists(
    st.builds(str.__add__, st.sampled_from(["", "", "ال", "ل", "لل", "و", "ب"]), st.sampled_from([*KNOWN, *WORDS])),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(KNOWN_TEXTS)
def test_the_words_of_the_lexicons_in_any_order_are_read(text):
    assert all(found.span.end <= len(text) for found in (*find_quotations(text), *find_reports(text)))


GLUED = st.lists(st.sampled_from([*KNOWN, *WORDS, "\N{FULLWIDTH QUOTATION MARK}", '"', " ", " "]), max_size=20).map(
    "".join
)


@settings(max_examples=300, deadline=None)
@given(KNOWN_TEXTS | GLUED)
@example('استشهد\N{FULLWIDTH QUOTATION MARK}بالحضور"')
@example('بهذه\N{FULLWIDTH QUOTATION MARK}الكلمات" قال')
def test_neither_a_source_nor_a_cue_lies_in_its_own_content(text):
    for found in find_quotations(text):
        one = found.value
        for part in filter(None, (one.cue, one.source)):
            assert not any(place.start < part.end and part.start < place.end for place in one.content), text


def test_a_title_of_one_letter_does_not_end_the_sentence():
    text = "وأوضح د. أحمد العتيبي أن النوم المبكر مفيد."

    assert words(text, only(text).source) == "د. أحمد العتيبي"


CASES = Path(__file__).parent / "cases"
CONSTRUCTIONS = [
    f"{group}{number}"
    for group, numbers in {"A": 16, "B": 7, "C": 7, "D": 5, "E": 12, "F": 28}.items()
    for number in range(1, numbers + 1)
]
NEVER = {"F21", "F22", "F27"}
"""What is not said, what the outlet could not verify, scripture: nobody is quoted."""


def test_every_rule_has_its_confidence():
    cases = [
        case
        for name in (
            "quotations",
            "quotations_clauses",
            "quotations_newspapers",
            "quotations_seed",
            "speakers_described",
        )
        for case in read_cases(CASES / f"{name}.toml")
    ]
    found = {one.rule: one.value.confidence for case in cases for one in analyze(case.text).quotations}

    assert found == CONFIDENCE


def keys(*names):
    """Give the first word of the label of each case that finds something."""
    cases = [case for name in names for case in read_cases(CASES / f"{name}.toml")]
    return {case.label.split()[0] for case in cases if any(case.layers.values())}


@pytest.mark.parametrize("key", [key for key in CONSTRUCTIONS if key not in NEVER])
def test_every_construction_has_a_sentence_in_which_it_is_read(key):
    assert key in keys("quotations")


@pytest.mark.parametrize("key", CONSTRUCTIONS)
def test_every_construction_has_a_sentence_that_only_looks_like_it(key):
    labels = {case.label.split()[0] for case in read_cases(CASES / "quotations_negative.toml")}

    assert key in labels


def test_hardly_anything_is_found_where_nobody_speaks():
    text = (Path(__file__).parent / "texts" / "nobody_speaks.txt").read_text(encoding="utf-8")
    cases = [*read_cases(CASES / "quotations_negative.toml"), *read_cases(CASES / "quotations_clauses.toml")]
    texts = [text, *(case.text for case in cases if case.layers.get("quotations") == [])]
    words = sum(len(text.split()) for text in texts)
    found = sum(len(analyze(text).quotations) for text in texts)

    assert words > 3000
    assert found / words <= 0.3 / 1000
