"""Three digits behind a point that are parts of a currency, and no thousands: «2.525 دينارا تونسيا», «7.750 جنيه»."""

from decimal import Decimal
from typing import Final

from arnews.normalization import strip_marks
from arnews_markets.measures import Measure
from arnews_markets.sentence import Sentence
from arnews_markets.value import Kind

__all__ = ["thousandths"]

_OF_THOUSAND: Final = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "LYD"})
"""Currencies of a thousand parts, one of which is worth more than any thousandth that the press would leave out."""
_SMALL: Final = frozenset({"litre", "share", "kilogram", "gram", "gallon", "kilowatt hour"})
"""Of what a price is told in parts of a dinar."""
_ALIKE: Final = 4
"""How many times a rate another one of the document may be."""
_DIGITS: Final = 3


def thousandths(sentence: Sentence, measure: Measure, kind: Kind, per: str | None, unit: str | None) -> Decimal | None:
    """
    Read three digits behind a point as parts of a currency, where they are no thousands; else give nothing.

    Dinars have a thousand parts: so in the price of what nobody sells for thousands, a litre, a share, a gram, and in a
    rate of exchange. Of another currency a rate is read so where the document has one alike with a decimal point:
    «7.750 جنيه» beside «7.73 جنيه», but not «1.310 دنانير للدولار».
    """
    written = strip_marks(sentence.tokens.text[measure.number.start : measure.number.end])
    if (
        unit in _OF_THOUSAND
        and measure.base is None
        and (kind == "exchange_rate" or (kind == "price" and per in _SMALL))
    ):
        pointed = written.replace(",", ".")
        return Decimal(pointed) if _is_pointed(pointed) else None
    if kind != "exchange_rate" or not _is_pointed(written):
        return None
    rate = Decimal(written)
    for one in sentence.rates:
        if one.codes == measure.codes and isinstance(one.value, Decimal) and one.number != measure.number:
            return rate if rate < one.value * _ALIKE and one.value < rate * _ALIKE else None
    return None


def _is_pointed(written: str) -> bool:
    whole, _, rest = written.partition(".")
    return 0 < len(whole) <= _DIGITS and len(rest) == _DIGITS and whole.isdecimal() and rest.isdecimal()
