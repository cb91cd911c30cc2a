"""What the reader of quotations takes words and phrases for, one by one: exactly, by lists."""

from pathlib import Path

import pytest
import tomli

from arnews import Document
from arnews.quotations.agents import begins_portion, can_show, can_speak, is_some_of, is_thing
from arnews.quotations.cues import cues, particles, pronoun_of
from arnews.quotations.lexicons import head_kind, nouns, report_nouns, report_words, roles, sign_cut, words_of
from arnews.quotations.page import read_page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import is_addressee, is_told_medium
from arnews.quotations.subjects import is_document, is_statement

TABLES = tomli.loads(Path(__file__).with_name("phrases").joinpath("quotation_words.toml").read_text("utf-8"))
OF_PHRASES = (can_speak, can_show, is_thing, is_some_of)
OF_WORDS = (begins_portion, is_addressee, is_told_medium, is_statement, is_document)
OF_PAGE = ("is_verb", "is_adverb", "is_participle", "is_reporting_participle", "has_preposition", "is_adjective")
OF_PAGE += ("is_name", "is_no_name", "is_elative", "is_preposition", "has_article", "conjoined", "prefixed", "in_time")


def read_word(text):
    """Give what a word is by itself, but for what is nothing."""
    read = {"role": roles()[text], "cut": sign_cut(text), "kind": head_kind(text)}
    lists = {"noun": nouns(), "report": report_words(), "words_of": words_of(), "particle": particles()}
    for name, lexicon in {**lists, "report_noun": report_nouns(), "cue": cues()}.items():
        found = lexicon.find(text)
        if found is not None and found.entries:
            entries = [" ".join((one.lemma, one.mood, one.who, one.fires)) for one in found.entries if name == "cue"]
            read[name] = entries or [*map(str, found.entries)]
            read[name] += [found.proclitics] if found.proclitics else []
    return {key: value for key, value in read.items() if value}


@pytest.mark.parametrize("word", TABLES["word"])
def test_a_word_is_for_quotations_what_stands_in_the_list(word):
    assert read_word(word) == TABLES["word"][word]


@pytest.mark.parametrize(
    ("word", "who"),
    [
        ("له", "he"),
        ("لها", "she"),
        ("لهم", "they"),
        ("لهما", "two"),
        ("كتابه", "he"),
        ("كتابها", "she"),
        ("كتابهم", "they"),
        ("كتاب", None),
        ("وزير", None),
    ],
)
def test_a_pronoun_at_the_end_stands_for_somebody(word, who):
    assert pronoun_of(word) == who


def read_subject(text):
    """Give where the noun phrase at the beginning of a text ends, and what it is."""
    doc = Document.read(text)
    page = read_page(doc)
    stop = len(page.words)
    phrase = read_phrase(page, 0, stop)
    read = {"words": doc[doc.tokens.span(0, phrase.stop)], "closed": phrase.closed, "named": phrase.named}
    read |= {one.__name__: one(page, (0, phrase.stop)) for one in OF_PHRASES}
    return {key: value for key, value in read.items() if value}


@pytest.mark.parametrize("phrase", TABLES["phrase"])
def test_a_phrase_ends_and_can_speak_as_the_list_says(phrase):
    assert read_subject(phrase) == TABLES["phrase"][phrase]


def read_sentence(text):
    """Give for each question to the words of a sentence those of which it is true."""
    doc = Document.read(text)
    page = read_page(doc)
    asked = {one.__name__: lambda index, one=one: one(page, index) for one in OF_WORDS}
    asked |= {name: getattr(page, name) for name in OF_PAGE}
    everything = range(len(page.words))
    read = {name: [page.words[index] for index in everything if true(index)] for name, true in asked.items()}
    return {key: " ".join(value) for key, value in read.items() if value}


@pytest.mark.parametrize("sentence", TABLES["sentence"])
def test_the_words_of_a_sentence_are_what_stands_in_the_list(sentence):
    assert read_sentence(sentence) == TABLES["sentence"][sentence]
