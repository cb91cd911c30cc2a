"""What an author runs on an extractor: sentences with what must be found, the contract, made-up news."""

from arnews.testing.cases import Case, CaseError, check_case, read_cases
from arnews.testing.contract import check_extractor
from arnews.testing.news import arabic_news

__all__ = ["Case", "CaseError", "arabic_news", "check_case", "check_extractor", "read_cases"]
