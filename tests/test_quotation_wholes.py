"""Quotations of made-up sentences as wholes: every part of the value, and that nothing else is found."""

import re
from pathlib import Path

import pytest
import tomli

from arnews import analyze

FILES = sorted(Path(__file__).with_name("phrases").glob("quotations_*.toml"))
OF_FILES = {path.stem: tomli.loads(path.read_text("utf-8"))["text"] for path in FILES}
TEXTS = [text for texts in OF_FILES.values() for text in texts]
LAYERS = ("quotations", "reports")
SINGLE = ("cue", "source", "speaker", "addressee", "medium")
SEVERAL = ("content", "relay", "fragments")


def quotations_of(text):
    """Give the items of quotations and of reports, with the words at their places, but for what is nothing."""
    doc = analyze(text, extractors=["times", "numbers", *LAYERS])
    everything = doc.to_dict()
    found = []
    for layer in LAYERS:
        for item in everything.get(layer, ()):
            one = {key: value for key, value in item.items() if key != "span" and value is not None}
            one |= {key: text[slice(*one[key])] for key in SINGLE if key in one}
            one |= {key: [text[slice(*place)] for place in one[key]] for key in SEVERAL if key in one}
            found.append(one)
    return found


@pytest.mark.parametrize("case", TEXTS, ids=[one["text"] for one in TEXTS])
def test_a_text_has_the_quotations_of_the_list_with_all_their_parts(case):
    assert quotations_of(case["text"]) == case["found"]


SENTENCES = [one for one in TEXTS if "\n" not in one["text"] and one["found"] and one["text"].endswith(".")]
WRITTEN = {
    "without its stop": lambda text: text.removesuffix("."),
    "as a paragraph": lambda text: f"هطل المطر صباحا.\n{text}\nوهطل المطر مساء.",
    "with other commas": lambda text: text.replace("،", ","),
    "with other marks": lambda text: text.replace("«", '"').replace("»", '"'),
}
ONLY_AS_IT_IS = {
    "كتب سامي عياد: الطريق مفتوح أمام الشاحنات.",  # what a colon opens goes on behind a stop
    "نشر المعهد دراسة، وفيها أن النوم مفيد.",  # only at the beginning of a text is its verb surely one
    "نشر المعهد تقريرا. وفيه أن النوم مفيد.",
    "وجه الوزير رسالة إلى العمال قال فيها إن الطريق مفتوح.",
}
CHANGED = [
    pytest.param(one, way, id=f"{one['text']} {way}")
    for one in SENTENCES
    for way, change in WRITTEN.items()
    if change(one["text"]) != one["text"] and not (way == "as a paragraph" and one["text"] in ONLY_AS_IT_IS)
]


@pytest.mark.parametrize(("case", "way"), CHANGED)
def test_a_sentence_has_the_same_quotations_however_it_is_written_and_wherever_it_stands(case, way):
    change = WRITTEN[way]
    inside = change if way.startswith("with other") else str

    def changed(value):
        if isinstance(value, list):
            return [changed(one) for one in value]
        return inside(value) if isinstance(value, str) else value

    expected = [{key: changed(value) for key, value in one.items()} for one in case["found"]]
    assert quotations_of(change(case["text"])) == expected


LEADS_ON = frozenset(["وذلك"])
"""What stands before more that is told of a clause, and is left out where nothing comes."""


def cut_short():
    """Give texts whose last words a clause ends, cut behind each of its words, with what is found in the whole."""
    for case in SENTENCES:
        whole = case["text"].removesuffix(".")
        one = case["found"][0]
        if len(case["found"]) > 1 or len(one["content"]) != 1 or one["kind"] != "indirect" or one.get("nominal"):
            continue
        begin = len(whole) - len(one["content"][0])
        if whole[begin:] != one["content"][0]:
            continue
        for word in re.finditer(r"\S+", one["content"][0]):
            if word.group().isalpha() and begin + word.end() < len(whole) and word.group() not in LEADS_ON:
                yield pytest.param(whole[: begin + word.end()], begin, one, id=whole[: begin + word.end()])


@pytest.mark.parametrize(("text", "begin", "whole"), [*cut_short()])
def test_what_is_said_may_be_cut_short(text, begin, whole):
    assert quotations_of(text) == [{**whole, "content": [text[begin:]]}]


ONCE = [text for stem, texts in OF_FILES.items() if not stem.endswith("_again") for text in texts]
"""But for sentences that are cases too."""


@pytest.mark.parametrize("case", ONCE, ids=[one["text"] for one in ONCE])
def test_a_text_may_end_behind_any_word(case):
    for word in re.finditer(r"\S+", case["text"]):
        quotations_of(case["text"][: word.end()])
