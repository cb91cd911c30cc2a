"""Hedges: words that say a number is about, more, or less."""

from arnews.numbers.around import after_context
from arnews.numbers.value import Approx
from arnews.numbers.words import approximators, number_finder
from arnews.tokenization import Tokens, word

__all__ = ["hedge"]


def hedge(tokens: Tokens, start: int, stop: int) -> Approx | None:
    """
    Give how a number at tokens `start` to `stop` is hedged, by words before it or close after it.

    >>> from arnews import tokenize
    >>> hedge(tokenize("ما لا يقل عن 20 قتيلا"), 4, 5), hedge(tokenize("27 مدنيا على الأقل"), 0, 1)
    ('at_least', 'at_least')
    """
    before, after, ends = approximators()
    left = start
    if left > 0 and not tokens.gap(left) and after_context(tokens, left - 1, "article") is not None:
        left -= 1
    if left > 0 and ends.find(tokens.words[left - 1]) is not None:
        for width in (5, 4, 3, 2, 1):
            match = before.match(tokens, left - width) if left >= width else None
            if match is not None and match.stop == left:
                return match.entry
    for index in range(stop, min(stop + 4, len(tokens.words))):
        match = after.match(tokens, index) if after.find(tokens.words[index]) is not None else None
        if match is not None:
            return match.entry
        if word(tokens.words[index]).kind != "word" or number_finder()(tokens.words[index]) is not None:
            return None
    return None
