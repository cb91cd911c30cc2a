"""Who said what."""

from arnews.quotations.extract import (
    content_end,
    find_cues,
    find_quotations,
    quotations,
    read_source,
    resolve_speakers,
    speakers,
)
from arnews.quotations.reports import find_reports, reports
from arnews.quotations.value import Quotation, QuotationKind, Speaker
from arnews.quote_marks import pair_quote_marks

__all__ = [
    "Quotation",
    "QuotationKind",
    "Speaker",
    "content_end",
    "find_cues",
    "find_quotations",
    "find_reports",
    "pair_quote_marks",
    "quotations",
    "read_source",
    "reports",
    "resolve_speakers",
    "speakers",
]
