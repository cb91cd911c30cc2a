"""The forms of verbs, checked against those of mazini."""

import pytest
from pyarabic.araby import strip_tashkeel

from arnews.inflection import future, imperfect, jussive, participle, perfect

mazini = pytest.importorskip("mazini")

VERBS = [  # perfect, imperfect, participle; root and pattern
    ("كتب", "يكتب", "كاتب", "كتب", "فعَل يفعُل"), ("أعلن", "يعلن", "معلن", "علن", "أفعل"),
    ("أكد", "يؤكد", "مؤكد", "ءكد", "فعّل"), ("شارك", "يشارك", "مشارك", "شرك", "فاعل"),
    ("تحدث", "يتحدث", "متحدث", "حدث", "تفعّل"), ("استبعد", "يستبعد", "مستبعد", "بعد", "استفعل"),
    ("اتهم", "يتهم", "متهم", "وهم", "افتعل"), ("وعد", "يعد", "واعد", "وعد", "فعَل يفعِل"),
    # hollow
    ("قال", "يقول", "قائل", "قول", "فعَل يفعُل"), ("باع", "يبيع", "بائع", "بيع", "فعَل يفعِل"),
    ("خاف", "يخاف", "خائف", "خوف", "فعِل يفعَل"), ("أشار", "يشير", "مشير", "شور", "أفعل"),
    ("أدان", "يدين", "مدين", "دين", "أفعل"), ("استقال", "يستقيل", "مستقيل", "قيل", "استفعل"),
    ("اختار", "يختار", "مختار", "خير", "افتعل"), ("انهار", "ينهار", "منهار", "هور", "انفعل"),
    # weak at the end
    ("دعا", "يدعو", "داع", "دعو", "فعَل يفعُل"), ("نفى", "ينفي", "ناف", "نفي", "فعَل يفعِل"),
    ("خشي", "يخشى", "خاش", "خشي", "فعِل يفعَل"), ("رأى", "يرى", "راء", "رءي", "فعَل يفعَل"),
    ("نادى", "ينادي", "مناد", "ندو", "فاعل"), ("أبدى", "يبدي", "مبد", "بدو", "أفعل"),
    ("تمنى", "يتمنى", "متمن", "مني", "تفعّل"), ("ادعى", "يدعي", "مدع", "دعو", "افتعل"),
    ("استدعى", "يستدعي", "مستدع", "دعو", "استفعل"), ("تلقى", "يتلقى", "متلق", "لقي", "تفعّل"),
    ("روى", "يروي", "راو", "روي", "فعَل يفعِل"),
    # doubled
    ("ردّ", "يرد", "راد", "ردد", "فعَل يفعُل"), ("أصرّ", "يصر", "مصر", "صرر", "أفعل"),
    ("احتجّ", "يحتج", "محتج", "حجج", "افتعل"), ("استمرّ", "يستمر", "مستمر", "مرر", "استفعل"),
    ("انضمّ", "ينضم", "منضم", "ضمم", "انفعل"),
    # with hamza
    ("بدأ", "يبدأ", "بادئ", "بدء", "فعَل يفعَل"), ("تنبأ", "يتنبأ", "متنبئ", "نبء", "تفعّل"),
    ("أنبأ", "ينبئ", "منبئ", "نبء", "أفعل"), ("فاجأ", "يفاجئ", "مفاجئ", "فجء", "فاعل"),
    ("قرأ", "يقرأ", "قارئ", "قرء", "فعَل يفعَل"), ("أساء", "يسيء", "مسيء", "سوء", "أفعل"),
    ("جاء", "يجيء", "جاء", "جيء", "فعَل يفعِل"), ("تساءل", "يتساءل", "متسائل", "سءل", "تفاعل"),
    ("أخذ", "يأخذ", "آخذ", "ءخذ", "فعَل يفعُل"), ("آمن", "يؤمن", "مؤمن", "ءمن", "أفعل"),
]  # fmt: skip
SLOTS = {"he": ("3ms",), "she": ("3fs",), "two": ("3md", "3fd"), "they": ("3mp", "3fp")}


def seated(forms):
    """Write every hamza alone: it may sit on two seats, of which mazini gives one."""
    return {form.translate(str.maketrans("أؤئ", "ءءء")) for form in forms}


def forms_of(root, pattern, moods, who):
    slots = mazini.conjugate(root, pattern).slots
    return {
        strip_tashkeel(form.form).replace("\u0670", "")
        for mood in moods
        for person in SLOTS[who]
        for form in slots[f"{mood}_{person}"]
    }


@pytest.mark.parametrize("who", SLOTS)
@pytest.mark.parametrize(("past", "present", "_", "root", "pattern"), VERBS)
def test_a_verb_has_the_forms_that_it_has_in_the_books(past, present, _, root, pattern, who):
    assert seated(perfect(past, present)[who]) >= seated(forms_of(root, pattern, ["past"], who))
    assert seated(imperfect(present, past)[who]) >= seated(forms_of(root, pattern, ["ind", "sub"], who))
    assert seated(jussive(present, past)[who]) >= seated(forms_of(root, pattern, ["juss"], who))


@pytest.mark.parametrize(("past", "present", "active", "root", "pattern"), VERBS)
def test_no_form_is_made_up(past, present, active, root, pattern):
    made = {form for forms in (*perfect(past, present).values(), *imperfect(present, past).values()) for form in forms}
    known = {form for who in SLOTS for form in forms_of(root, pattern, ["past", "ind", "sub"], who)}

    assert seated(made) <= seated(known)


@pytest.mark.parametrize(("past", "present", "active", "root", "pattern"), VERBS)
def test_a_participle_agrees(past, present, active, root, pattern):
    written = mazini.conjugate(root, pattern).slots["ap"][0].form
    if "?" in written or past == "جاء":
        return
    stem = strip_tashkeel(written) + ("ي" if "\N{ARABIC KASRATAN}" in written else "")
    forms = participle(active, past)

    assert seated(forms["she"]) == seated({stem + "ة"})
    assert seated(forms["they"]) == seated({strip_tashkeel(written) + "ين", stem + "ات"})


def test_the_future_has_its_letter():
    assert future(imperfect("يؤكد", "أكد"))["she"] == ("ستؤكد",)
