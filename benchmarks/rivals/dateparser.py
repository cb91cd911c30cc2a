"""dateparser: dates of any form in many languages."""

from datetime import datetime

from dateparser import parse
from dateparser.search import search_dates

LACKS = "numbers, tokens; ranges, durations and TIMEX3; one point of time for each date"
SETTINGS = {"RELATIVE_BASE": datetime(2024, 11, 30)}
WORK = {
    "find times": (
        "search_dates(languages=['ar'])",
        lambda text: search_dates(text, languages=["ar"], settings=SETTINGS),
    ),
    "read a time": ("parse(languages=['ar'])", lambda text: parse(text, languages=["ar"], settings=SETTINGS)),
}
