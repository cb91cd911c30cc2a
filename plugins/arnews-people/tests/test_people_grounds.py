"""What `people` takes from `places` when both are asked for."""

import pytest

from arnews import Document, analyze

ROLES = {
    "قال حاكم تكساس جون كارتر إن الحدود مفتوحة": "حاكم تكساس",
    "قال رئيس بلدية سان فرانسيسكو سيرغي العلي إن المترو جاهز": "رئيس بلدية سان فرانسيسكو",
}


def read(text: str) -> Document:
    return analyze(text, extractors=["people", "places"])


@pytest.mark.parametrize(("text", "role"), ROLES.items())
def test_a_role_goes_on_over_a_place(text, role):
    doc = read(text)

    assert [doc[one.span] for one in doc.layer("roles")] == [role]
    assert [one.value.mention for one in doc.layer("people")] == ["full"]


@pytest.mark.parametrize("text", ["غادر الوزير جورج تاون مساء", "وصل الوزير سيدي بوزيد", "زار الوزير سيدي بلعباس"])
def test_a_place_that_looks_like_a_name_is_nobody(text):
    assert analyze(text, extractors=["people"]).layer("people")
    assert not read(text).layer("people")


def test_where_somebody_goes_is_no_part_of_his_role():
    doc = read("سافر وزير الخارجية إلى العراق أمس")

    assert [doc[one.span] for one in doc.layer("roles")] == ["وزير الخارجية"]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\u2029"])
def test_a_role_ends_with_its_paragraph(between):
    doc = analyze(f"هو عضو{between}التقى الوزير سامي عياد السفير.", extractors=["roles"])

    assert doc[doc.layer("roles")[0].span] == "الوزير"
