"""Money, prices, rates and how they change in Arabic news."""

from arnews_markets.extract import amounts
from arnews_markets.value import Amount, Change, Instrument

__all__ = ["Amount", "Change", "Instrument", "amounts"]
