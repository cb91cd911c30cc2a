"""Who said what."""

from arnews.quotations.extract import find_cues, find_quotations, quotations
from arnews.quotations.value import Quotation, QuotationKind

__all__ = ["Quotation", "QuotationKind", "find_cues", "find_quotations", "quotations"]
