"""
Write the currencies that are in use, with their Arabic names and countries, from the CLDR data in Babel.

    python tools/currencies.py > plugins/arnews-markets/src/arnews_markets/currencies.toml

A test of arnews-markets compares the file with its source where that version of Babel is installed.
"""

import sys

import babel
from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

from arnews.normalization import strip_marks

HEAD = """\
# Currencies in use: ISO 4217 code, Arabic names, countries. Made by tools/currencies.py; do not edit.
# Source: Unicode CLDR as shipped in Babel {version}. Copyright © 2004-2025 Unicode, Inc.; Unicode License v3
# (licenses/Unicode-3.0.txt).
"""

TABLE = """\
[[currency]]
code = "{code}"
forms = [
{forms}]
countries = [
{countries}]
"""


def users_of_currencies(arabic: Locale) -> dict[str, list[str]]:
    """Give the Arabic names of the territories where each currency is tender today."""
    users: dict[str, list[str]] = {}
    for territory in sorted(get_global("territory_currencies")):
        name = arabic.territories.get(territory)
        for code in get_territory_currencies(territory):
            if name is not None and territory.isalpha():
                users.setdefault(code, []).append(name)
    return users


def names_of(arabic: Locale, code: str) -> list[str]:
    """Give the different names of a currency, the plural ones after the one it has alone."""
    plurals = arabic._data["currency_names_plural"].get(code, {})
    return list(dict.fromkeys([arabic.currencies[code], *plurals.values()]))


def lines(words: list[str]) -> str:
    """Give one word a line, without marks: a words file holds letters alone."""
    return "".join(f'  "{word}",\n' for word in dict.fromkeys(map(strip_marks, words)))


def table() -> str:
    """Give the whole file."""
    arabic = Locale("ar")
    users = users_of_currencies(arabic)
    return HEAD.format(version=babel.__version__) + "".join(
        "\n" + TABLE.format(code=code, forms=lines(names_of(arabic, code)), countries=lines(users[code]))
        for code in sorted(users)
        if code in arabic.currencies
    )


if __name__ == "__main__":
    sys.stdout.write(table())
