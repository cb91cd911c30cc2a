"""The words of markets: made from their source, and each found as what it is."""

import runpy
from pathlib import Path

import babel
import pytest

from arnews import Document, tokenize
from arnews.normalization import fold
from arnews_markets.words import countries, currencies, instruments, units

ROOT = Path(__file__).parents[3]
CURRENCIES = ROOT / "plugins/arnews-markets/src/arnews_markets/currencies.toml"
SEED = ROOT / "seeds" / "000_c44b10dc2bfcc599.txt"


def test_the_currencies_are_those_of_their_source():
    written = CURRENCIES.read_text(encoding="utf-8")
    if f"Babel {babel.__version__}." not in written:
        pytest.skip("another version of Babel")

    assert runpy.run_path(str(ROOT / "tools" / "currencies.py"))["table"]() == written


@pytest.mark.parametrize("lexicon", [currencies, countries, instruments, units], ids=lambda one: one.__name__)
def test_every_form_is_found_whole(lexicon):
    lost = []
    for form in lexicon():
        tokens = tokenize(form)
        match = lexicon().match(tokens, 0)
        if match is None or match.stop != len(tokens):
            lost.append(form)

    assert lost == []


def test_no_two_currencies_share_a_full_name():
    owners = {}
    for form in currencies():
        match = currencies().match(tokenize(form), 0)
        if " " in form:
            owners.setdefault(fold(form), set()).add(match.entry.code)

    shared = {form: codes for form, codes in owners.items() if len(codes) > 1}

    assert shared == {fold("د . أ"): {"JOD", "AED"}}  # a hamza above or below tells «أردني» from «إماراتي»


def test_the_seed_article_has_no_amounts():
    from arnews import analyze

    doc = analyze(SEED.read_text(encoding="utf-8"), extractors=["times", "amounts"])

    assert isinstance(doc, Document)
    assert doc.layer("amounts") == ()
