"""Made-up Arabic news for tests that try many texts (needs `hypothesis`, extra ``testing``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from arnews.letters import TATWEEL
from arnews.lexicon import load_table
from arnews.normalization import fold

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["arabic_news", "plain_news"]

_SLOT: Final = re.compile(r"\{(\w+)\}")
_QUOTE_MARKS: Final = ("«»", "“”", '""', "”“", "‘’", "''", "„“", "«“")  # the last two are not a pair: news has such
_EASTERN: Final = {ord(str(digit)): chr(0x660 + digit) for digit in range(10)}
_SEPARATORS: Final = ("", ",", ".", "\N{ARABIC THOUSANDS SEPARATOR}")


def arabic_news(max_sentences: int = 6) -> SearchStrategy[str]:
    """
    Give a hypothesis strategy of plausible news: numbers, times, attributions, names, quote marks.

    Digits are European or Arabic, quote marks of every kind and sometimes unpaired, spelling careful, vowelled,
    stretched or sloppy. The words stand in ``news.toml``.

    >>> from hypothesis import find
    >>> find(arabic_news(), lambda text: text.count(" ") > 1).isprintable()
    True
    """
    from hypothesis import strategies as st

    @st.composite
    def article(draw: DrawFn) -> str:
        paragraphs = []
        for _ in range(draw(st.integers(1, max_sentences))):
            sentence = _sentence(draw)
            style = draw(st.sampled_from(["careful", "careful", "eastern", "sloppy", "stretched", "vowelled"]))
            paragraphs.append(_written(sentence, style) + draw(st.sampled_from([" ", "\n", "\n\n", "  "])))
        return "".join(paragraphs).rstrip()

    return article()


def plain_news() -> str:
    """
    Give the same made-up news every time: each sentence there is, the first word of a list in each slot.

    >>> len(plain_news().split()) > 50, plain_news() == plain_news()
    (True, True)
    """
    lists = load_table("arnews.testing", "news.toml")
    examples = {"quoted": "«{clause}»", "small": "3", "year": "2024", "time_of_day": "10:30", "integer": "27"}

    def filled(sentence: str) -> str:
        return _SLOT.sub(lambda slot: filled(examples.get(slot[1]) or lists[slot[1]][0]), sentence)

    return "\n".join(map(filled, lists["sentence"]))


def _sentence(draw: DrawFn) -> str:
    """Fill the slots of a sentence; every list leads to words in a bounded number of steps."""
    from hypothesis import strategies as st

    lists = load_table("arnews.testing", "news.toml")

    def filled(name: str) -> str:
        match name:
            case "quoted":
                pair = draw(st.sampled_from(_QUOTE_MARKS))
                return pair[0] + filled("clause") + pair[1]
            case "small":
                return str(draw(st.integers(0, 31)))
            case "year":
                return str(draw(st.sampled_from([1436, 1999, 2015, 2024])))
            case "time_of_day":
                return f"{draw(st.integers(0, 23))}:{draw(st.integers(0, 59)):02}"
            case "integer":
                grouped = f"{draw(st.integers(0, 10**7)):,}"
                return grouped.replace(",", draw(st.sampled_from(_SEPARATORS)))
        return _SLOT.sub(lambda slot: filled(slot[1]), draw(st.sampled_from(lists[name])))

    return filled("sentence")


def _written(sentence: str, style: str) -> str:
    """
    Write a sentence in a style.

    >>> _written("وصل 27", "eastern"), _written("أمس", "sloppy"), _written("وصل", "stretched")
    ('وصل ٢٧', 'امس', 'وـصـل')
    """
    match style:
        case "eastern":
            return sentence.translate(_EASTERN)
        case "sloppy":
            return " ".join(fold(word) if word.isalpha() else word for word in sentence.split(" "))
        case "stretched":
            return re.sub(r"(?<=[^\W\d_])(?=[^\W\d_])", TATWEEL, sentence, count=2)
        case "vowelled":
            return re.sub(r"(?<=[^\W\d_])(?=[^\W\d_])", "\N{ARABIC FATHA}", sentence)
    return sentence
