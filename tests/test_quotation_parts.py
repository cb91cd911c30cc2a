"""The parts of the reader of quotations by themselves: who is told."""

import pytest

from arnews import Document
from arnews.quotations.page import read_page
from arnews.quotations.sources import after_addressee, is_addressee, is_told, is_told_medium


def page_of(text):
    page = read_page(Document.read(text))
    return page, len(page.words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال الوزير لرويترز بعد الاجتماع", True),
        ("قال الوزير للصحفيين إن العمل بدأ", True),
        ("قال الوزير للصحفيين: العمل بدأ", True),
        ("قال الوزير للصحفيين، إن العمل بدأ", True),
        ("قال الوزير للصحفيين «العمل بدأ»", True),
        ("قال الوزير للصحفيين", True),
        ("أشار الوزير للصحفيين إلى أن العمل بدأ", True),
        ("أشار الوزير للصحفيين إلى العمل", False),
        ("قال الوزير للصحفيين بعد الاجتماع", False),
        ("قال المدير للمعارض والأسواق إن العمل بدأ", False),
    ],
)
def test_who_stands_last_or_is_a_medium_is_told(text, told):
    page, stop = page_of(text)

    assert is_told(page, 2, stop) is told


@pytest.mark.parametrize(
    ("text", "addressee", "medium"),
    [
        ("قال الوزير لرويترز إن العمل بدأ", True, True),
        ("قال الوزير للصحيفة إن العمل بدأ", True, True),
        ("قال الوزير للصحفيين إن العمل بدأ", True, False),
        ("قال الوزير للمجتمعين إن العمل بدأ", True, False),
        ("قال الوزير للوزير إن العمل بدأ", True, False),
        ("قال الوزير للحكومة إن العمل بدأ", False, False),
        ("قال الوزير للسوق إن العمل بدأ", False, False),
        ("قال الوزير لها إن العمل بدأ", False, False),
        ("قال الوزير والصحفي إن العمل بدأ", False, False),
    ],
)
def test_people_and_media_behind_lam_are_spoken_to(text, addressee, medium):
    page, _ = page_of(text)

    assert (is_addressee(page, 2), is_told_medium(page, 2)) == (addressee, medium)


def test_a_name_in_marks_behind_lam_alone_is_spoken_to_and_passed():
    page, stop = page_of("قال الوزير ل «الصباح» إن العمل بدأ")

    assert is_addressee(page, 2)
    assert is_told(page, 2, stop)
    assert after_addressee(page, 2, stop) == 6


def test_behind_who_is_told_comes_what_is_said():
    page, stop = page_of("قال الوزير للصحفيين الأجانب إن العمل بدأ")

    assert after_addressee(page, 2, stop) == 4
