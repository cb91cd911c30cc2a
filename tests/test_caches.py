"""What is kept to be quick has a limit: memory is bounded whatever comes."""

import gc
import importlib.util
import random
import sys
from pathlib import Path
from weakref import WeakKeyDictionary

import pytest

from arnews import analyze
from arnews.memo import Memo

ROOT = Path(__file__).parents[1]
SPEC = importlib.util.spec_from_file_location("arnews_soak", ROOT / "tools" / "soak.py")
soak = sys.modules["arnews_soak"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(soak)


def read_new_words(count, seed):
    """Read words that nobody has read before, at places where names, numbers, times and places may stand."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(soak.LETTERS, k=rng.randint(4, 8))) for _ in range(count)]
    frames = ["قال {} {} إن {} وصلوا إلى {} أمس. ", "قتل {} من {} في {} بعد {}. ", "مدينة {} ووزير {} و{} {} دولار. "]
    for start in range(0, count - 200, 200):
        some = iter(words[start : start + 200])
        text = "".join(rng.choice(frames).format(*(next(some) for _ in range(4))) for _ in range(50))
        analyze(text, published="2024-11-30", extractors="all")


def test_what_has_no_limit_does_not_grow_with_new_words():
    for text in soak.sentences()[::20]:
        analyze(text, published="2024-11-30", extractors="all")
    read_new_words(1000, 1)
    before = {one.name: one.entries for one in soak.caches() if one.limit is None}

    read_new_words(3000, 2)

    grown = {one.name: one.entries - before.get(one.name, 0) for one in soak.caches() if one.limit is None}
    assert len(grown) > 50
    assert {
        name: more for name, more in grown.items() if more > 100
    } == {}  # of 3,000: tables have so many kinds of words, and no more


def test_every_cache_keeps_its_limit_and_every_memo_has_one():
    read_new_words(1000, 3)

    found = soak.caches()

    assert sum(one.limit is not None for one in found) > 30
    assert [one for one in found if one.limit is not None and one.entries > one.limit] == []
    assert [one for one in gc.get_objects() if isinstance(one, Memo) and not 0 < one.most <= 1 << 17] == []


def test_what_comes_often_stays_and_the_rest_is_forgotten():
    asked = []
    doubled = Memo(lambda number: asked.append(number) or 2 * number, limit=10)

    found = [doubled[one] for number in range(1, 1000) for one in (0, number)]

    assert found == [2 * one for number in range(1, 1000) for one in (0, number)]
    assert doubled.kept <= doubled.most == 20
    assert asked.count(0) == 1
    assert len(asked) == 1000


def test_a_memo_that_is_seldom_asked_forgets_with_the_others():
    busy, seldom, alone = Memo(str), Memo(str), Memo(str, limit=10)
    for memo in (seldom, alone):
        memo[1], memo[2]

    for number in range(busy.most // 2 + 1):
        busy[number]
    once = dict(seldom), seldom.kept, dict(alone)
    seldom[2]
    for number in range(busy.most // 2):
        busy[-number]

    assert once == ({}, 2, {1: "1", 2: "2"})
    assert seldom.kept == 1
    assert alone.kept == 2


def test_what_is_known_of_a_document_goes_with_it():
    docs = [analyze("قال وزير النقل أحمد المنصوري في دمشق أمس إن 5 وصلوا", extractors="all") for _ in range(3)]
    kept = [
        one
        for name, module in sys.modules.items()
        if name.startswith("arnews")
        for one in vars(module).values()
        if isinstance(one, WeakKeyDictionary)
    ]
    assert sum(map(len, kept)) >= len(docs)

    docs.clear()
    gc.collect()

    assert [len(one) for one in kept if one] == []


@pytest.mark.long
def test_a_long_run_wears_nothing_out(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["soak.py", "--documents", "300"])
    monkeypatch.setattr(soak, "MORE_MEMORY", 2.0)  # so short a run is over before the caches are full

    code = soak.main()

    assert code == 0, capsys.readouterr().out
