"""A text that breaks off, lacks a word or goes on as another is read like any other: nothing raises, places hold."""

import random
import tomllib
from datetime import date
from pathlib import Path

import pytest

from arnews import Document, analyze, tokenize

ROOT = Path(__file__).parents[1]
DATES = (None, date(2024, 11, 30), date(2016, 3, 31))


def case_texts():
    files = [*(ROOT / "tests" / "cases").glob("*.toml"), *(ROOT / "plugins").glob("*/tests/cases/*.toml")]
    cases = [case for file in sorted(files) for case in tomllib.loads(file.read_text(encoding="utf-8")).get("case", ())]
    return tuple(dict.fromkeys(case["text"] for case in cases if "text" in case))


TEXTS = case_texts()


def breaking_off(text, tokens, rng):
    """Give the beginnings of a text, up to each of its tokens but the last."""
    return [text[:end] for end in tokens.ends[:-1]]


LAST_WORDS = (" و", " أو", " ال", " من", " لم", " كل", " أحد", "،", ":", " «", " (", " -", "/", "%", " عن", " إن")
"""Words and signs that lead to more, as the last of a text."""


def breaking_off_before_more(text, tokens, rng):
    """Give the beginnings of a text, each with something behind it that leads to more."""
    return [text[:end] + rng.choice(LAST_WORDS) for end in tokens.ends]


def beginning_late(text, tokens, rng):
    return [text[start:] for start in tokens.starts[1:]]


def lacking_a_token(text, tokens, rng):
    return [text[:start] + text[end:] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


def with_a_token_twice(text, tokens, rng):
    return [f"{text[:end]} {text[start:]}" for start, end in zip(tokens.starts, tokens.ends, strict=True)]


def going_on_as_another(text, tokens, rng):
    other = rng.choice(TEXTS)
    return [f"{text[:end]} {other[rng.randrange(len(other)) :]}" for end in tokens.ends]


BREAKS = [
    breaking_off,
    breaking_off_before_more,
    beginning_late,
    lacking_a_token,
    with_a_token_twice,
    going_on_as_another,
]


def check(text, published):
    doc = analyze(text, published=published, extractors="all")

    assert all(0 <= one.span.start < one.span.end <= len(text) for one in doc.annotations), text
    assert Document.from_json(doc.to_json()) == doc, text


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.__name__)
def test_a_broken_text_is_read(broken):
    rng = random.Random(broken.__name__)
    for text in TEXTS:
        texts = broken(text, tokenize(text), rng)
        if texts:
            check(rng.choice(texts), rng.choice(DATES))


@pytest.mark.long
@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.__name__)
def test_every_broken_text_is_read(broken):
    rng = random.Random(1)
    for text in TEXTS:
        for other in broken(text, tokenize(text), rng):
            check(other, rng.choice(DATES))


@pytest.mark.parametrize(
    "text",
    [
        "رقم الهاتف 12/",
        "الألف و",
        "وقعت الهزة في الساعة 17ر",
        "وذكرت المصادر: إن",
        "بني السور في ثلاثة أعوام. ووفق القانون",
        "يجيء جاء",
        "بين قتيل وجريح",
        "ذكر ا منن كل",
        "الاثنين والثلاثاء 9 مساء الجمعة",
    ],
)
def test_what_broke_a_reader_is_read(text):
    check(text, DATES[1])
