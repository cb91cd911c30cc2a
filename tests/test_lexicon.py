"""Words are found by their written forms, proclitics are cut only before known words."""

import pytest

from arnews.errors import LexiconError
from arnews.lexicon import Found, Lexicon, follows, load_table
from arnews.tokenization import tokenize
from arnews.words import word


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


def test_an_article_is_skipped_only_where_that_is_asked_for():
    without = Lexicon({"عام": [1], "العدد": [2]}, proclitics="ل")

    assert without["العام"] is None
    assert without["للعام"] is None
    assert (without["لعام"].entry, without["لعام"].cut) == (1, 1)
    assert without["العدد"].definite is False


def test_without_proclitics_none_is_cut():
    lexicon = Lexicon({"عام": [1]}, article=True)

    assert lexicon["وعام"] is None
    assert lexicon["للعام"] is None
    assert lexicon["العام"].definite is True


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("فبعام", ("فب", 2)),
        ("فوعام", None),  # two conjunctions
        ("بوعام", None),  # a conjunction comes first
        ("بلعام", None),  # so do not two prepositions
        ("وبلعام", None),
        ("وفبعام", None),
    ],
)
def test_a_conjunction_stands_before_one_other_proclitic(lexicon, written, found):
    word = lexicon[written]

    assert (word and (word.proclitics, word.cut)) == found


def test_what_is_left_of_a_word_has_two_letters_at_least():
    lexicon = Lexicon({"س": ["x"], "سم": ["poison"], "و": ["and"]}, proclitics="و", article=True)

    assert [lexicon[word] and lexicon[word].cut for word in ("س", "و", "وس", "الس", "وسم", "السم", "والسم")] == [
        0, 0, None, None, 1, 0, 1,
    ]  # fmt: skip


def test_forms_that_differ_in_hamza_alone_are_told_apart_where_it_is_written():
    lexicon = Lexicon({"إمام": ["imam"], "أمام": ["before"]})

    assert (lexicon["إمام"].entries, lexicon["إمام"].exact) == (("imam",), True)
    assert (lexicon["أمام"].entries, lexicon["أمام"].exact) == (("before",), True)
    assert (lexicon["امام"].entries, lexicon["امام"].exact) == (("imam", "before"), False)


def test_a_form_given_twice_with_other_marks_has_the_entries_of_both():
    lexicon = Lexicon({"علم": ["flag"], "عِلم": ["science"]})

    assert lexicon["علم"].entries == ("flag", "science")
    assert list(lexicon) == ["علم", "عِلم"]
    assert lexicon.forms == {"علم": ("flag",), "عِلم": ("science",)}


def test_a_lexicon_without_forms_knows_nothing():
    assert Lexicon({})["عام"] is None
    assert "عام" not in Lexicon({})


def test_a_word_that_only_begins_a_phrase_has_no_entries(lexicon):
    lexicon = Lexicon({"رأس السنة": [1], "رأس السنة الهجرية": [2, 3]}, proclitics="وب", article=True)

    found = lexicon["رأس"]
    assert (found.entries, found.exact, found.definite) == ((), False, False)
    assert [(entry, [word.text for word in following]) for following, entry in found.phrases] == [
        (2, ["السنة", "الهجرية"]),
        (3, ["السنة", "الهجرية"]),
        (1, ["السنة"]),
    ]
    assert "رأس" in lexicon
    assert lexicon.match(tokenize("رأس المال"), 0) is None
    assert lexicon.match(tokenize("رأس"), 0) is None


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("رأس السنة", 0, (1, 0, 2)),
        ("في رأس السنة الهجرية", 1, (2, 1, 4)),
        ("وراس السنه", 0, (1, 0, 2)),
        ("برأس السنة الميلادية", 0, (1, 0, 2)),
        ("رأس سنة", 0, None),
        ("إلى رأس", 1, None),
        ("رأس السنة", 2, None),
        ("رأس السنة", 5, None),
        ("رأس السنة", 1, None),
    ],
)
def test_a_phrase_is_matched_where_all_its_words_stand(text, at, expected):
    lexicon = Lexicon({"رأس السنة": [1], "رأس السنة الهجرية": [2]}, proclitics="وب")
    match = lexicon.match(tokenize(text), at)

    assert (match and (match.entry, match.start, match.stop)) == expected


def test_the_second_word_of_a_phrase_keeps_its_written_hamza():
    lexicon = Lexicon({"يوم إمام": [1]})

    assert lexicon.match(tokenize("يوم إمام"), 0).entry == 1
    assert lexicon.match(tokenize("يوم امام"), 0).entry == 1
    assert lexicon.match(tokenize("يوم أمام"), 0) is None


def test_a_longer_cut_may_find_the_word_that_only_phrases_begin_with_so_far():
    lexicon = Lexicon({"المدير العام": ["director"], "مدير": ["manager"]}, proclitics="و", article=True)
    found = lexicon["والمدير"]

    assert (found.entries, found.definite, found.proclitics, found.cut) == (("manager",), True, "و", 1)
    assert found.exact is True
    assert [entry for _, entry in found.phrases] == ["director"]


def test_a_word_that_begins_a_phrase_is_not_cut_further_for_another_word():
    lexicon = Lexicon({"وفد رسمي": ["delegation"], "فد": ["other"]}, proclitics="و")

    assert lexicon["وفد"].entries == ()
    assert [entry for _, entry in lexicon["وفد"].phrases] == ["delegation"]


@pytest.mark.parametrize(
    ("written", "cut"), [("وعام", 1), ("وَعام", 2), ("و\u200dعام", 2), ("وـعام", 2), ("\ufeedعام", 1)]
)
def test_a_cut_is_counted_in_code_points_of_what_is_written(lexicon, written, cut):
    assert (lexicon[written].cut, lexicon[written].proclitics) == (cut, "و")


def test_what_reads_shapes_may_say_where_the_word_begins():
    def other(text):
        return Found((int(text[1:]),), 1, "و") if text[1:].isdigit() and text[0] == "و" else None

    lexicon = Lexicon({"عام": ["year"]}, other=other)

    assert (lexicon["و12"].entries, lexicon["و12"].cut) == ((12,), 1)
    assert (lexicon["وَ12"].entries, lexicon["وَ12"].cut) == ((12,), 2)
    assert lexicon["عام"].entries == ("year",)
    assert lexicon["وعام"] is None


def test_a_form_that_is_no_word_is_found_as_it_is():
    lexicon = Lexicon({"%": ["percent"], "12": ["dozen"]}, proclitics="و", article=True, other=lambda text: "other")

    assert (lexicon["%"].entries, lexicon["%"].exact, lexicon["%"].cut) == (("percent",), True, 0)
    assert lexicon["12"].entries == ("dozen",)
    assert lexicon["13"].entries == ("other",)
    assert lexicon["كتاب"].entries == ("other",)


def test_words_follow_at_a_token_up_to_the_end_of_the_text():
    tokens = tokenize("في رأس السنة الهجرية")
    words = tuple(map(word, ("السنة", "الهجرية")))

    assert [follows(tokens, start, words) for start in range(5)] == [False, False, True, False, False]
    assert follows(tokens, 4, ())
    assert not follows(tokenize("في السنة الهجرية"), 0, (word("سنة"),))


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ("", "is empty or has more white space than one space between words"),
        (" كان", "is empty or has more white space than one space between words"),
        ("كان\tقد", "is empty or has more white space than one space between words"),
        ("ا\u0654مر", "is not in NFC"),
        ("كـان", "has marks or tatweel; write the letters alone"),
        ("كَان", "has marks or tatweel; write the letters alone"),
        ("\ufefb", "has presentation forms"),
        ("\ufb50", "has presentation forms"),
        ("\ufdf2", "has presentation forms"),
    ],
)
@pytest.mark.parametrize("table", ['[[word]]\nforms = ["كان", "{}"]', '[word]\nforms = ["{}"]'])
def test_the_form_that_is_no_careful_spelling_is_named_with_its_table(tmp_path, monkeypatch, table, form, problem):
    package = tmp_path / "made_up_forms"
    package.mkdir()
    (package / "__init__.py").touch()
    written = 'version = 1\nnames = ["كـ"]\n' + table.format(form.replace("\t", "\\t"))
    (package / "words.toml").write_text(written, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(LexiconError) as raised:
        load_table.__wrapped__("made_up_forms", "words.toml")
    assert str(raised.value) == f"words.toml: {form!r} under [[word]] {problem}"
    import sys

    sys.modules.pop("made_up_forms", None)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("لاجىء", "لاجئ"),
        ("واللاجيء", "لاجئ"),
        ("بطيئ", "بطيء"),
        ("البطىء", "بطيء"),
        ("لاجئا", None),
    ],
)
def test_a_hamza_at_the_end_may_stand_on_its_other_seat(written, found):
    lexicon = Lexicon({"لاجئ": ["لاجئ"], "بطيء": ["بطيء"]}, proclitics="و", article=True)
    assert (lexicon[written].entry if lexicon[written] else None) == found


def test_a_hamza_on_its_other_seat_is_found_behind_marks():
    found = Lexicon({"لاجئ": [True]}, proclitics="و")["وَلاجِىء"]
    assert (found.cut, found.proclitics) == (2, "و")
