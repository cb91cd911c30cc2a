"""Who said what."""

from arnews.quotations.extract import quotations
from arnews.quotations.value import Quotation, QuotationKind

__all__ = ["Quotation", "QuotationKind", "quotations"]
