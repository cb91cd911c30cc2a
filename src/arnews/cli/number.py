"""``arnews number``: numbers in words read, numbers in digits written."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, Final, get_args

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.messages import fail
from arnews.cli.options import bidi_option, json_option, texts_argument
from arnews.numbers import Case, Exact, Gender, NumberValue, parse_number, write_number, write_ordinal
from arnews.plain import record
from arnews.view.direction import Direction

__all__ = ["number"]

EXAMPLE = """\b
Examples:
  arnews number "أكثر من ثلاثة ملايين"
  arnews number --write 1984 -3.05
  arnews number --write 27 --counted سنة --case genitive
  arnews number --write 21 --ordinal --gender feminine
"""

_DIGITS: Final = re.compile(r"([+-]?)(\d+|\d{1,3}(?:[,٬]\d{3})+)(?:[.٫](\d+))?")
_GROUPING: Final = "[,٬]"
_NAMELESS: Final = 100
"""Digits of a number that is larger than any that has a name, and is not worth making an `int` of."""


@click.command(
    short_help="Read numbers in words, write numbers in words.",
    epilog=EXAMPLE,
    context_settings={"ignore_unknown_options": True},
)  # -5 is a number
@texts_argument
@click.option("--write", "to_words", is_flag=True, help="Write numbers in digits in words.")
@click.option("--gender", type=click.Choice(get_args(Gender)), help="The gender of what is counted.")
@click.option("--case", type=click.Choice(get_args(Case)), help="The case [default: nominative].")
@click.option("--definite/--indefinite", default=None, help="With the article or without it.")
@click.option("--counted", metavar="NOUN", help="The noun that is counted, in the singular.")
@click.option("--ordinal", is_flag=True, help="The ordinal: the first, the second.")
@bidi_option
@json_option
def number(
    texts: tuple[str | Path, ...],
    to_words: bool,
    gender: Gender | None,
    case: Case | None,
    definite: bool | None,
    counted: str | None,
    ordinal: bool,
    direction: Direction,
    as_json: bool,
) -> None:
    """
    Read each TEXT as one number, or write it in words; without one, or for -, each line of standard input.

    Of a number that is read are written its value, its kind and how it is hedged, with tabulators between them and -
    for nothing. What is no number is named on standard error, and the exit code is 1.
    """
    for text in texts:
        if isinstance(text, str) and re.match(r"--|-[A-Za-z]", text):
            raise click.NoSuchOption(text)
    given = {"gender": gender, "case": case, "definite": definite, "counted": counted}
    forms: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if not to_words:
        if forms or ordinal:
            fail(f"--{next(iter(forms), 'ordinal')} goes with --write")
        answer(texts, partial(_read, as_json=as_json))

    def in_words(digits: str) -> str:
        return write_ordinal(_whole(digits), **forms) if ordinal else write_number(_value(digits), **forms)

    try:
        in_words("1")
    except ValueError as error:  # whatever the number is
        fail(str(error))

    def write(text: str) -> None:
        words = in_words(text)
        if as_json:
            write_object({"text": text, "words": words})
        else:
            write_line(words, direction=direction)

    answer(texts, write)


def _read(text: str, as_json: bool) -> None:
    found = parse_number(text)
    if as_json:
        write_object({"text": text, **record(found, {})})
    else:
        write_line(_shown(found.value), found.kind, found.approx or "-")


def _shown(value: NumberValue) -> str:
    """Give a value in digits, a range with two dots between its ends."""
    if value is None:
        return "-"
    return "..".join(map(_digits, value if isinstance(value, tuple) else (value,)))


def _digits(value: Exact) -> str:
    return str(value) if isinstance(value, int | Fraction) else f"{value:f}"


def _value(text: str) -> int | Decimal:
    """Give the number that is written in digits, of whatever script, with a point before its decimals."""
    match = _DIGITS.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no number in digits")
    sign, whole, decimals = match.groups()
    exact = Decimal(f"{sign}{re.sub(_GROUPING, '', whole)}.{decimals or 0}")
    return int(exact) if decimals is None and exact.adjusted() < _NAMELESS else exact


def _whole(text: str) -> int:
    value = _value(text)
    if not isinstance(value, int):
        raise ValueError(f"{text.strip()} has no ordinal here")
    return value
