"""The words of quotations test themselves: each form reports in a made sentence, and the files are well-formed."""

import unicodedata

import pytest

from arnews import find_quotations
from arnews.letters import MARKS, TATWEEL
from arnews.lexicon import load_table
from arnews.normalization import fold
from arnews.quotations.cues import inflected, lemma, verbal_nouns

CUES = load_table("arnews.quotations", "cues.toml")["cue"]
ACTS = {
    "say", "assert", "claim", "deny", "warn", "accuse", "demand", "promise", "question", "evaluate", "think",
    "hearsay", "document", "topic",
}  # fmt: skip
KEYS = {
    "parts", "without", "speech_act", "fires", "clause", "phrase", "quote", "object", "target", "impersonal",
    "negatable", "through", "action", "topic", "relays", "things", "never_by", "never_with", "shows", "measured",
    "phrase_by", "said_by", "asks", "judged", "makes", "cause", "seen", "repeats",
}  # fmt: skip


def forms():
    for cue in CUES:
        for mood, by_subject in inflected(cue).items():
            for who, written in by_subject.items():
                for form in written:
                    yield cue, mood, who, form


def test_every_entry_has_the_keys_it_needs_and_no_others():
    assert [cue["parts"] for cue in CUES if set(cue) - KEYS or cue["speech_act"] not in ACTS] == []


def test_every_form_is_spelled_carefully():
    wrong = [
        form
        for form in (*(form for *_, form in forms()), *(form for cue in CUES for form in verbal_nouns(cue)))
        if not form
        or unicodedata.normalize("NFC", form) != form
        or any(letter in MARKS or letter == TATWEEL for letter in form)
    ]

    assert wrong == []


def test_there_are_at_least_220_lemmas():
    assert len({lemma(cue) for cue in CUES}) >= 220


CLAUSE = [
    pytest.param(cue, mood, who, form, id=f"{lemma(cue)}-{mood}-{who}-{form}")
    for cue, mood, who, form in forms()
    if cue["fires"] in ("alone", "with_clause") and cue["clause"] and cue["speech_act"] != "document"
    if who in ("he", "she") or not cue.get("said_by")  # whose subject stands behind it
]


def sentence(cue, mood, who, form):
    preposition = "" if "" in cue["clause"] else cue["clause"][0]
    opener = {"": "أن", "ب": "بأن"}.get(preposition, f"{preposition} أن")
    if mood == "participle":
        accused = " الخصم" if cue["speech_act"] == "accuse" and cue.get("object") else ""
        return f"عاد الوفد، {form}{accused} {opener} العمل بدأ باكرا."
    through = f" {cue['through']} المدير" if cue.get("through") else ""
    masculine, feminine = ("البيان", "الرسالة") if "document" in cue.get("said_by", ()) else ("الوزير", "الوزيرة")
    if who == "two":  # a verb in the dual stands behind its subject
        subject = f"{feminine[:-1]}تان" if mood == "imperfect" and form.startswith("ت") else f"{masculine}ان"
        return f"{subject} {form}{through} {opener} العمل بدأ باكرا."
    subject = feminine if who == "she" else masculine
    return f"{form} {subject}{through} {opener} العمل بدأ باكرا."


HOMOGRAPHS = load_table("arnews.quotations", "signs.toml")
SIGNS = {fold(form) for sign in HOMOGRAPHS["sign"] for form in sign["forms"]}


OTHER_WORDS = {"يبينا", "أبانا", "نبها", "اتهما", "تتهما", "يوجها", "شبها", "هونا"}
"""Forms of two that are oftener something else: our father, an accusation of theirs, a likeness."""


@pytest.mark.parametrize(("cue", "mood", "who", "form"), CLAUSE)
def test_a_form_reports_the_clause_after_it(cue, mood, who, form):
    if fold(form) in SIGNS:
        pytest.skip("the form is a word that steers the reading first")
    if who == "two" and form in OTHER_WORDS:
        pytest.skip("the form is oftener a noun or another form, which stands behind a noun of two as well")
    text = sentence(cue, mood, who, form)
    contents = [text[span.start : span.end] for found in find_quotations(text) for span in found.value.content]

    assert contents == ["العمل بدأ باكرا"]


def test_no_sign_stands_under_two_roles():
    seen = {}
    twice = []
    for sign in HOMOGRAPHS["sign"]:
        for form in sign["forms"]:
            if seen.setdefault(form, sign["role"]) != sign["role"]:
                twice.append(form)

    assert twice == []
