"""arnews in spaCy says what arnews says, whatever the tokens of spaCy are. Run by make test-spacy."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

import arnews
import spacy
from arnews.testing import arabic_news
from spacy import displacy

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
LAYERS = ["times", "numbers", "quotations", "casualties", "people"]


class WholeText:
    def __init__(self, vocab):
        self.vocab = vocab

    def __call__(self, text):
        return Doc(self.vocab, words=[text] if text else [], spaces=[False] if text else [])


class EveryCharacter(WholeText):
    def __call__(self, text):
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))


def pipeline(tokenizer=None, **config):
    nlp = spacy.blank("ar")
    if tokenizer is not None:
        nlp.tokenizer = tokenizer(nlp.vocab)
    nlp.add_pipe("arnews", config={"layers": LAYERS, "published": "2024-11-30"} | config)
    return nlp


PIPELINES = {"its own": pipeline(), "one token": pipeline(WholeText), "characters": pipeline(EveryCharacter)}


def assert_same(doc, text):
    expected = arnews.analyze(text, published="2024-11-30", extractors=LAYERS)
    assert doc.text == text
    assert doc._.arnews == expected
    for layer in LAYERS:
        spans = list(doc.spans[layer])
        assert [span._.arnews for span in spans] == list(expected.layer(layer))
        for span, one in zip(spans, expected.layer(layer), strict=True):
            assert span._.arnews_text == expected[one.span]
            assert span.start_char <= one.span.start < one.span.end <= span.end_char
            assert span.label_


@pytest.mark.parametrize("nlp", PIPELINES.values(), ids=PIPELINES)
def test_an_article_gives_what_arnews_gives(nlp):
    assert_same(nlp(SEED), SEED)


@given(arabic_news(), st.sampled_from([*PIPELINES.values()]))
def test_made_up_news_gives_what_arnews_gives(text, nlp):
    assert_same(nlp(text), text)


def test_characters_give_exact_spans():
    doc = PIPELINES["characters"]("وصل أمس و500 جندي")

    assert [(span.start_char, span.end_char, span.text) for span in doc.spans["numbers"]] == [(9, 12, "500")]


def test_a_text_has_a_date_of_its_own():
    nlp = pipeline()
    doc = nlp.make_doc("غادر أمس")
    doc._.published = date(2020, 1, 2)

    assert nlp(doc).spans["times"][0]._.arnews.value.value == "2020-01-01"


def test_what_was_found_travels_as_bytes_and_through_processes():
    nlp = pipeline()
    doc = nlp(SEED)

    assert_same(Doc(nlp.vocab).from_bytes(doc.to_bytes()), SEED)
    for text, one in zip([SEED, "وصل 5"], nlp.pipe([SEED, "وصل 5"], n_process=2), strict=True):
        assert_same(one, text)


def test_a_pipeline_is_saved_and_loaded(tmp_path):
    pipeline(layers=["numbers"]).to_disk(tmp_path / "model")

    doc = spacy.load(tmp_path / "model")("وصل 27 مدنيا")

    assert [span._.arnews.value.value for span in doc.spans["numbers"]] == [27]


@pytest.mark.parametrize("layer", LAYERS)
def test_displacy_draws_every_layer(layer):
    drawn = displacy.render(pipeline()(SEED), style="span", options={"spans_key": layer}, jupyter=False)

    assert drawn.startswith("<div")


def test_spans_of_others_have_no_annotation():
    doc = pipeline()("وصل 27 مدنيا")

    assert doc[0:1]._.arnews is None
    assert doc[0:1]._.arnews_text is None
    assert spacy.blank("ar")("وصل")._.arnews is None


def test_the_recipe_runs(capsys):
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "recipes.md").read_text(encoding="utf-8")
    recipe = page.partition("## spaCy")[2].partition("```python\n")[2].partition("```")[0]

    exec(compile(recipe, "recipes.md", "exec"), {})

    assert capsys.readouterr().out == "الوزير direct سنبدأ غدا\n"
