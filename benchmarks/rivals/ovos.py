"""ovos-number-parser and ovos-date-parser: what a voice assistant hears."""

from datetime import datetime

from ovos_date_parser import extract_datetime
from ovos_number_parser import extract_number, pronounce_number

LACKS = "tokens; the first number or date of a text alone, without its place"
ANCHOR = datetime(2024, 11, 30)


def number(text: str) -> object:
    return extract_number(text, lang="ar")


def time(text: str) -> object:
    return extract_datetime(text, lang="ar", anchorDate=ANCHOR)


WORK = {
    "find numbers": ("extract_number", number),
    "find times": ("extract_datetime", time),
    "read a number": ("extract_number", number),
    "read a time": ("extract_datetime", time),
    "write a number": ("pronounce_number", lambda value: pronounce_number(value, lang="ar")),
    "values of numbers": (
        "extract_number",
        lambda text: [float(one) for one in [extract_number(text, lang="ar")] if one],
    ),
}
