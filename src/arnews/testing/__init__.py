"""What an author runs on an extractor: sentences with what must be found, the contract, made-up news."""

from typing import TYPE_CHECKING

from arnews.late import offered

if TYPE_CHECKING:
    from arnews.testing.cases import Case, CaseError, check_case, place_of, read_cases
    from arnews.testing.contract import check_extractor
    from arnews.testing.news import arabic_news

__all__ = ["Case", "CaseError", "arabic_news", "check_case", "check_extractor", "place_of", "read_cases"]

if not TYPE_CHECKING:  # pytest imports this wherever arnews is installed: nothing is loaded before it is asked for
    __getattr__, __dir__ = offered(
        __name__,
        {
            "cases": "Case CaseError check_case place_of read_cases",
            "contract": "check_extractor",
            "news": "arabic_news",
        },
    )
