"""Words are found by their written forms, proclitics are cut only before known words."""

import pytest

from arnews.errors import LexiconError
from arnews.lexicon import Lexicon, load_table
from arnews.tokenization import tokenize


@pytest.fixture
def lexicon():
    return Lexicon(
        {
            "واحد": [1],
            "ألف": [1000],
            "ألفا": [1000, 2000],
            "عام": ["year"],
            "كانون الثاني": ["january"],
            "كانون": ["stove"],
        },
        proclitics="وفبلك",
        article=True,
    )


def test_a_whole_form_wins_over_a_cut_one(lexicon):
    assert lexicon["واحد"].proclitics == ""


@pytest.mark.parametrize(
    ("written", "proclitics", "cut", "definite"),
    [
        ("ألف", "", 0, False),
        ("وألف", "و", 1, False),
        ("وبألف", "وب", 2, False),
        ("بالألف", "ب", 1, True),
        ("للعام", "ل", 1, True),
        ("وللعام", "ول", 2, True),
        ("وَأَلْف", "و", 2, False),
        ("الف", "", 0, False),
    ],
)
def test_proclitics_and_article_are_cut_before_a_known_word(lexicon, written, proclitics, cut, definite):
    found = lexicon[written]

    assert (found.proclitics, found.cut, found.definite) == (proclitics, cut, definite)


@pytest.mark.parametrize("written", ["وقال", "بب", "و", "لوألف", "شخص", "12", "ال", "،"])
def test_what_is_not_a_known_word_is_not_found(lexicon, written):
    assert lexicon[written] is None


def test_a_form_with_several_entries_gives_them_in_order(lexicon):
    assert lexicon["ألفا"].entries == (1000, 2000)


def test_the_longest_form_of_several_words_wins(lexicon):
    tokens = tokenize("في كانون الثاني وكانون")

    assert [lexicon.match(tokens, at).entry for at in lexicon.hits(tokens)] == ["january", "stove"]


def test_the_span_of_a_match_leaves_proclitics_out(lexicon):
    tokens = tokenize("وَكانون الثاني")
    match = lexicon.match(tokens, 0)

    assert match.span(tokens).start == 2


def test_hits_and_column_say_the_same(lexicon):
    tokens = tokenize("في عام ألف وواحد")

    assert lexicon.hits(tokens) == [at for at, found in enumerate(lexicon.column(tokens)) if found]


def test_what_is_not_in_the_lexicon_may_be_read_by_its_shape():
    lexicon = Lexicon({}, other=lambda text: int(text) if text.isdigit() else None)

    assert lexicon["12"].entry == 12
    assert lexicon["كتاب"] is None


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[word]]\nforms = ["مُحمد"]', "has marks"),
        ('[[word]]\nforms = ["ﻻ"]', "presentation forms"),
        ('[[word]]\nforms = ["كان  قد"]', "white space"),
        ("[[word]\n", "words.toml: "),
    ],
)
def test_a_malformed_words_file_is_an_error_that_names_it(tmp_path, monkeypatch, toml, message):
    package = tmp_path / "made_up_words"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "words.toml").write_text(toml, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(LexiconError, match=message):
        load_table.__wrapped__("made_up_words", "words.toml")
    import sys

    sys.modules.pop("made_up_words", None)


def test_a_word_is_found_behind_its_article_though_a_phrase_begins_with_both():
    lexicon = Lexicon({"قصف": ["shelling"], "القصف الجوي": ["air raid"]}, article=True)

    assert lexicon["القصف"].entries == ("shelling",)
    assert lexicon.match(tokenize("القصف الجوي"), 0).entry == "air raid"


@pytest.mark.parametrize("form", ["", " ", "\u0640"])
def test_a_form_without_letters_is_an_error(form):
    with pytest.raises(LexiconError, match="no letters"):
        Lexicon({form: [1]})
