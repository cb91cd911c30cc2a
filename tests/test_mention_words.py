"""What a written form can do in a noun phrase, and where names begin and end: exactly, by lists."""

from pathlib import Path

import attrs
import pytest
import tomli

from arnews import Document
from arnews.mentions.extract import phrases_of
from arnews.mentions.names import name_stop
from arnews.mentions.nouns import Noun
from arnews.mentions.words import term

TABLES = tomli.loads(Path(__file__).with_name("phrases").joinpath("mention_words.toml").read_text("utf-8"))


def term_of(text):
    """Give what is said of a written form but for what is nothing, the noun by its parts."""

    def said(one):
        values = attrs.asdict(one, recurse=False).items()
        return {key: value for key, value in values if value not in (None, "", False, 0)}

    found = said(term(text))
    if isinstance(noun := found.get("noun"), Noun):
        found["noun"] = said(noun)
    return found


@pytest.mark.parametrize("word", TABLES["word"])
def test_a_word_is_in_a_noun_phrase_what_stands_in_the_list(word):
    assert term_of(word) == TABLES["word"][word]


@pytest.mark.parametrize("case", TABLES["name"], ids=[f"{one['text']}, {one['at']}" for one in TABLES["name"]])
def test_a_name_ends_where_the_list_says(case):
    doc = Document.read(case["text"])
    terms = [*map(term, doc.tokens.words)]
    at = case["at"]

    stop = name_stop(terms, at, len(terms), case["titled"])
    assert (doc[doc.tokens.span(at, stop)] if stop > at else "") == case["name"]
    assert name_stop(terms, at, at, case["titled"]) == at


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زار سامي عياد المتحف. وقال عياد إن العمل بدأ.", ["سامي عياد", "عياد"]),
        ("قال عياد إن العمل بدأ. ثم زار سامي عياد المتحف.", ["سامي عياد"]),
        ("زار سامي نصر المتحف. وقال نصر إن العمل بدأ.", ["سامي نصر", "نصر"]),
        ("قالت شركة جوجل إن العمل بدأ. وأضافت جوجل أنه صعب.", ["جوجل"]),
    ],
)
def test_a_family_name_alone_stands_for_who_was_named_before(text, names):
    doc = Document.read(text)

    found = [one for one in phrases_of(doc.tokens).found if one.name_place]
    assert [doc[doc.tokens.span(*one.name_place)] for one in found] == names
