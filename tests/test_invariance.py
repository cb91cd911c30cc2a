"""
Characters that nobody sees, and others that mean the same, move what is found and change nothing else.

Every sentence of the cases files, of the core and of the plugins, is read as it is and in another dress; the findings
must be the same in the same words.
"""

import random
import re
import sys
import tomllib
import unicodedata
from bisect import bisect_right
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import attrs
import pytest

from arnews import Annotation, Document, Span, analyze, analyze_many, tokenize
from arnews.letters import BIDI_CONTROLS, LETTERS, MARKS, TATWEEL, ZERO_WIDTH
from arnews.normalization import letters_of

ROOT = Path(__file__).parents[1]
PUBLISHED = date(2024, 11, 30)
SHORT = 150
"""How many texts the short run takes of each law."""


def case_texts():
    files = [*(ROOT / "tests" / "cases").glob("*.toml"), *(ROOT / "plugins").glob("*/tests/cases/*.toml")]
    found = {}
    for file in sorted(files):
        for case in tomllib.loads(file.read_text(encoding="utf-8")).get("case", ()):
            if "text" in case:  # others name an article
                found.setdefault(case["text"], file.name)
    return tuple(text for text in found if not (ZERO_WIDTH | BIDI_CONTROLS) & set(text))


TEXTS = case_texts()


def facts(doc, places=None):
    """Give what was found, each span as the places of its first and last character in the plain text."""

    def flat(value):
        if isinstance(value, Span):
            return (value.start, value.end) if places is None else (places[value.start], places[value.end - 1] + 1)
        if isinstance(value, Annotation):
            return value.layer, flat(value.span)
        if attrs.has(type(value)):
            return tuple(flat(getattr(value, one.name)) for one in attrs.fields(type(value)))
        if isinstance(value, dict):
            return tuple((key, flat(item)) for key, item in sorted(value.items()))
        if isinstance(value, list | tuple):
            return tuple(map(flat, value))
        return str(value)

    return [(one.layer, flat(one.span), flat(one.value)) for one in doc.annotations]


def dressed(text, change):
    """Change a text character by character; give it with the place in the plain text of each of its characters."""
    parts, places = [], []
    for index, character in enumerate(text):
        part = change(index, character)
        parts.append(part)
        places += [index] * len(part)
    return "".join(parts), places


def differences(text, change):
    plain = analyze(text, published=PUBLISHED, extractors="all")
    other, places = dressed(text, change)
    changed = analyze(other, published=PUBLISHED, extractors="all")
    before, after = facts(plain), facts(changed, places)
    return [one for one in before if one not in after], [one for one in after if one not in before]


def check(law, texts):
    """Look at texts and tell in which the law is broken."""
    broken = []
    for number, text in enumerate(texts):
        change = law(random.Random(number), text)
        if change is None:
            continue
        parts = [change(index, one) for index, one in enumerate(text)]
        if (found := differences(text, lambda index, _, parts=parts: parts[index])) != ([], []):
            broken.append((text, "".join(parts), found))
    assert not broken, f"{len(broken)} of {len(texts)}: {broken[:3]}"


INVISIBLE = sorted(ZERO_WIDTH | BIDI_CONTROLS)
TAKEN_OUT = MARKS - set("\u0653\u0654\u0655")
"""Marks that make no other letter of the one below them, as a hamza does."""
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
TOLD_APART = re.compile("[وفبلك]{0,2}(?:ال)?(?:خمس|سبع|ثمن|تسع|عشر|[أا]لف)").fullmatch
SPELLING_SIGNS = {ord("\u064f"): None, ord("\u0651"): None}
SPACES = "\u00a0\u2009\u202f"
DIGITS = [chr(zero) for zero in (0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE)]


def is_letter(character):
    return character in LETTERS


def controls_everywhere(rng, text):
    return lambda index, one: rng.choice(INVISIBLE) + one + rng.choice(INVISIBLE)


def one_control(rng, text):
    place, control = rng.randrange(len(text)), rng.choice(INVISIBLE)
    return lambda index, one: one + control if index == place else one


def controls_around_words(rng, text):
    """As browsers and word processors print them: isolates and marks beside words, digits and signs."""

    def change(index, one):
        if one.isspace() or rng.random() > 0.3:
            return one
        return rng.choice(["\u200f{}", "{}\u200f", "\u200e{}", "\u2067{}\u2069", "\u202b{}\u202c"]).format(one)

    return change


def tatweel_in_words(rng, text):
    def change(index, one):
        joins = is_letter(one) and one in JOINS and text[index + 1 : index + 2] in FORMS
        return one + TATWEEL * rng.randint(1, 3) if joins and rng.random() < 0.4 else one

    return change


def harakat_on_letters(rng, text):
    """Two signs are letters of a word: «خُمس» is a fifth, as `write_fraction` writes it, and «ألّف» no thousand."""
    apart = {place for one in tokenize(text) if TOLD_APART(one.bare) for place in range(one.span.start, one.span.end)}

    def change(index, one):
        marked = text[index + 1 : index + 2] in MARKS and index + 1 < len(text)
        signs = HARAKAT.translate(SPELLING_SIGNS) if index in apart else HARAKAT
        return one + rng.choice(signs) if is_letter(one) and not marked and rng.random() < 0.6 else one

    return change


def other_spaces(rng, text):
    """Between digits a narrow space says more than a wide one: it joins the groups of one number."""

    def change(index, one):
        return rng.choice(SPACES) if one == " " and not text[index + 1 : index + 2].isdecimal() else one

    return change


def carriage_returns(rng, text):
    return (lambda index, one: "\r\n" if one == "\n" else one) if "\n" in text else None


def digits_of_other_scripts(rng, text):
    zero = ord(rng.choice(DIGITS))
    if "\N{COMBINING ENCLOSING KEYCAP}" in text:  # no other digit is a key
        return None
    if not any(one in "0123456789" for one in text) or any(one.isascii() and one.isalpha() for one in text):
        return None
    return lambda index, one: chr(zero + int(one)) if one in "0123456789" else one


def presentation_forms():
    forms = {}
    for code in range(0xFE80, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        if len(letters) == 1:
            forms.setdefault(chr(int(letters[0], 16)), {})[kind] = chr(code)
    return forms


FORMS = presentation_forms()
JOINS = {letter for letter, forms in FORMS.items() if "<initial>" in forms}


def in_presentation_forms(rng, text):
    def change(index, one):
        if one not in FORMS:
            return one
        before, after = text[index - 1 : index] if index else "", text[index + 1 : index + 2]
        joined, joins = before in JOINS, one in JOINS and after in FORMS
        kind = {(True, True): "<medial>", (True, False): "<final>", (False, True): "<initial>"}
        return FORMS[one].get(kind.get((joined, joins), "<isolated>"), one)

    return change


def decomposed(rng, text):
    return lambda index, one: unicodedata.normalize("NFD", one) if one in LETTERS else one


LAWS = [
    controls_everywhere, one_control, controls_around_words, tatweel_in_words, harakat_on_letters, other_spaces,
    carriage_returns, digits_of_other_scripts, in_presentation_forms, decomposed,
]  # fmt: skip


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_what_means_the_same_is_read_the_same(law):
    check(law, random.Random(law.__name__).sample(TEXTS, min(len(TEXTS), SHORT)))


@pytest.mark.long
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_what_means_the_same_is_read_the_same_in_all_sentences(law):
    check(law, TEXTS)


TOLD_BY_LETTERS = ["وشدد علي انه لن يعود إلي النادي.", "وعد المدرب لاعبيه بمكافأة ان فازوا باللقب."]
"""Where one word decides by how it is typed: علي for على in a text without ى, إن that is «if» without its hamza."""


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_how_a_word_is_typed_is_told_by_its_letters(law):
    check(law, TOLD_BY_LETTERS)


VOWELLED = [
    text for text in TEXTS if not TAKEN_OUT.isdisjoint(text) and not any(TOLD_APART(one.bare) for one in tokenize(text))
]


def test_vowel_signs_that_newspapers_print_say_nothing_either():
    assert len(VOWELLED) > 30
    broken = []
    for text in VOWELLED:
        plain, places = dressed(text, lambda _, one: "" if one in TAKEN_OUT else one)
        letter_of = [bisect_right(places, index) - 1 for index in range(len(text))]
        with_signs = analyze(text, published=PUBLISHED, extractors="all")
        without = analyze(plain, published=PUBLISHED, extractors="all")
        if facts(with_signs, letter_of) != facts(without, range(len(plain))):
            broken.append(text)

    assert broken == []


@pytest.mark.parametrize(
    "text",
    [
        "امر;",
        "يحكي ؛",
        "قطع اا..؛",
        "و\u202bجدة ",
        "مرتي\u200cن",
        "هذه\nربيع ",
        "لندن ـ الثلاثاء",
        "1️⃣",
        "24news@x.com",
        "لﻟسعودية",
    ],
)
@pytest.mark.parametrize("published", [None, PUBLISHED, date.min, date.max])
def test_what_the_fuzzer_found_is_read(text, published):
    for one in analyze(text, published=published, extractors="all").annotations:
        assert not {text[one.span.start], text[one.span.end - 1]} & {*INVISIBLE}


LATIN = "The committee will meet again."


OF_ONE_PLACE = ("numbers", "times", "amounts", "places", "roles")
"""Layers that a paragraph has by itself; who speaks, short names and what else is told of an event stand elsewhere."""


HEADINGS = ("quotations.headline", "quotations.headline_quote", "people.outlet")


def found_between(doc, start, end, layers=None):
    """Give what was found between two places; headings apart, which begin a text."""
    return {
        (one.layer, one.span.start - start, one.span.end - start, one.rule)
        for one in doc.annotations
        if start <= one.span.start and one.span.end <= end and one.rule not in HEADINGS
        and (layers is None or one.layer in layers)
    }  # fmt: skip


def broken_pairs(rng, count):
    broken = []
    for _ in range(count):
        first, second = (text.strip() for text in rng.sample(TEXTS, 2))
        together = analyze(f"{first}\n\n{second}", published=PUBLISHED, extractors="all")

        for text, start in ((first, 0), (second, len(first) + 2)):
            alone = found_between(analyze(text, published=PUBLISHED, extractors="all"), 0, len(text), OF_ONE_PLACE)
            if found_between(together, start, start + len(text), OF_ONE_PLACE) != alone:
                broken.append((first, second))
    return broken


def test_two_paragraphs_give_the_union_of_their_findings():
    assert broken_pairs(random.Random(1), SHORT) == []


@pytest.mark.parametrize(("first", "second"), [
    ("وسلم السفير أوراق اعتماده لدى الفاتيكان", "أعلنت الشركة أرباحها."),
    ("شتاء 2019", "سوريا - قطر، الساعة 18:00"),
])  # fmt: skip
def test_a_place_is_not_told_by_the_paragraph_beside_it(first, second):
    together = analyze(f"{first}\n\n{second}", published=PUBLISHED, extractors=["places"])
    for text, start in ((first, 0), (second, len(first) + 2)):
        alone = found_between(analyze(text, published=PUBLISHED, extractors=["places"]), 0, len(text), ("places",))
        assert found_between(together, start, start + len(text), ("places",)) == alone


@pytest.mark.long
def test_two_paragraphs_of_many_give_the_union_of_their_findings():
    """One in a thousand may be read by the one before: a town by its country, a verb by a name."""
    assert len(set(broken := broken_pairs(random.Random(9), 3000))) <= 3, broken


def between_other_scripts(texts):
    broken = []
    for text in texts:
        plain = analyze(text, published=PUBLISHED, extractors="all")
        before = f"{LATIN}\n\n"
        other = analyze(f"{before}{text}\n\n{LATIN}", published=PUBLISHED, extractors="all")
        start = len(before)
        if found_between(other, start, start + len(text)) != found_between(plain, 0, len(text)):
            broken.append(text)
    return broken


def test_a_paragraph_of_another_script_before_and_behind_changes_nothing():
    assert between_other_scripts(random.Random(2).sample(TEXTS, SHORT)) == []


@pytest.mark.long
def test_a_paragraph_of_another_script_before_and_behind_all_sentences_changes_nothing():
    """A mark at the end of a line that opens what may go on in the next does, and one word more may end a name."""
    assert len(broken := between_other_scripts(TEXTS)) <= 3, broken


def test_the_order_of_extractors_does_not_matter():
    names = ["times", "numbers", "quotations", "reports", "places", "people", "roles", "organizations", "amounts",
             "casualties"]  # fmt: skip
    for text in random.Random(3).sample(TEXTS, 60):
        shuffled = random.Random(text).sample(names, len(names))
        assert analyze(text, published=PUBLISHED, extractors=shuffled) == analyze(
            text, published=PUBLISHED, extractors=names
        )


def test_again_in_threads_and_in_processes_the_same_is_found():
    texts = random.Random(4).sample(TEXTS, 40)
    once = [analyze(text, published=PUBLISHED, extractors="all") for text in texts]
    with ThreadPoolExecutor(4) as pool:
        threads = list(pool.map(lambda text: analyze(text, published=PUBLISHED, extractors="all"), texts))

    assert [analyze(text, published=PUBLISHED, extractors="all") for text in texts] == once
    assert threads == once
    assert list(analyze_many(texts, published=PUBLISHED, extractors="all", processes=2)) == once


def test_documents_of_all_cases_come_back_from_json():
    for text in random.Random(5).sample(TEXTS, SHORT):
        doc = analyze(text, published=PUBLISHED, extractors="all")

        assert Document.from_json(doc.to_json()) == doc, text


# ---------------------------------------------------------------- who looks at written words
# A word is a key as it is written; its letters are counted, compared and cut in its bare or folded form (`Word`), or at
# a place that a lexicon or `code_points` gave. Here the words of a text tell who looks at their letters.
TAKE_AWAY = {"tokenization.py", "normalization.py", "segmentation.py", "lexicon.py", "letters.py", "memo.py"}
"""The modules that make letters of what is written."""
FOR_SIGNS = {
    ("fractions.py", "_is_marked"),  # the signs that are letters of a word
    ("alone.py", "_is_word_of_letters"),
    ("lexicons.py", "_role"),  # a tatweel by itself is a dash
    ("page.py", "_stops"),  # digits on both sides of a full stop
    ("moments.py", "_clock_after"),  # a full stop inside a number
    ("words.py", "is_trigger"),  # the last digit of a number
}
LOOKS = (
    "__len__", "__iter__", "__contains__", "startswith", "endswith", "removeprefix", "removesuffix", "strip", "lstrip",
    "rstrip", "index", "find", "count", "replace", "isalpha", "isalnum", "isprintable", "split", "partition",
    "translate",
)  # fmt: skip
ON_LETTERS = MARKS | {TATWEEL}
seen = Counter()


def look(word, what):
    frame = sys._getframe(2)
    while frame is not None and "arnews" not in frame.f_globals.get("__name__", "").partition(".")[0]:
        frame = frame.f_back
    if frame is None:
        return
    place = Path(frame.f_code.co_filename).name, frame.f_code.co_name
    if place[0] not in TAKE_AWAY and place not in FOR_SIGNS:
        seen[*place, frame.f_lineno, what] += 1


def looking(name):
    def method(self, *args):
        look(self, name)
        return getattr(str, name)(self, *args)

    return method


class Written(str):
    """A written word that tells who looks at more of it than its first character and what lies behind a place."""

    __slots__ = ()
    for name in LOOKS:
        locals()[name] = looking(name)
    del name

    def __bool__(self):
        return str.__len__(self) > 0

    def __getitem__(self, index):
        first = index == 0 or (isinstance(index, slice) and index.start in (None, 0) and index.stop == 1)
        behind = isinstance(index, slice) and index.stop is None and (index.start or 0) >= 0
        if not first and not behind:
            look(self, f"[{index}]")
        found = str.__getitem__(self, index)
        return Written(found) if behind and not ON_LETTERS.isdisjoint(found) else found


def looked_at(texts):
    """Give who looks at the letters of words that something is written on."""
    seen.clear()
    for number, text in enumerate(texts):
        law = tatweel_in_words if number % 4 == 0 else harakat_on_letters
        written, _ = dressed(text, law(random.Random(number), text))
        analyze(written, published=PUBLISHED, extractors="all")
    return dict(seen)


@pytest.fixture
def written_words(monkeypatch):
    """Let the tokens of documents have words that tell."""

    def tokens_that_tell(text):
        tokens = tokenize(text)
        tokens.words[:] = [
            one if ON_LETTERS.isdisjoint(one) or not letters_of(one) else Written(one) for one in tokens.words
        ]
        return tokens

    monkeypatch.setattr("arnews.document.tokenize", tokens_that_tell)


def test_nobody_looks_at_what_is_written_on_letters(written_words):
    assert looked_at(random.Random(8).sample(TEXTS, SHORT)) == {}


@pytest.mark.long
def test_nobody_looks_at_what_is_written_on_letters_in_all_sentences(written_words):
    assert looked_at(TEXTS) == {}


def test_whoever_looks_is_told():
    seen.clear()
    word, found = Written("وَقَال"), {"__name__": "arnews.anywhere"}
    exec(compile("def letters(word):\n    return len(word)", "anywhere.py", "exec"), found)

    assert (word[0], word[2:], word[:1], bool(word), word == "وقال", dict(seen)) == ("و", "قَال", "و", True, False, {})
    assert found["letters"](word) == 6
    assert dict(seen) == {("anywhere.py", "letters", 2, "__len__"): 1}
