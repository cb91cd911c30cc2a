"""
Write the weekends of the countries that `arnews.nations` knows, from the Unicode CLDR as Babel has it.

    python tools/weekends.py
"""

from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

from arnews.nations import nations

WEEKENDS = Path(__file__).parents[1] / "src" / "arnews" / "times" / "weekends.toml"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
USUAL = (6, 7)
HEAD = """\
# Weekends by country, as the Unicode CLDR has them (Babel {version}); written by tools/weekends.py.
# first and last are days as ISO 8601 counts them, countries ISO 3166-1 alpha-2; elsewhere it is Saturday and Sunday.
"""


def weekends() -> dict[str, tuple[int, int]]:
    """Give the first and the last day of the weekend of each country that a locale is of, Monday being 1."""
    locales = map(Locale.parse, locale_identifiers())
    return {one.territory: (one.weekend_start + 1, one.weekend_end + 1) for one in locales if one.territory}


def main() -> None:
    """Write the file."""
    known, countries = weekends(), defaultdict(list)
    for code in sorted({nation.code for nation in nations()} & known.keys()):
        countries[known[code]].append(code)
    text = HEAD.format(version=version("babel"))
    del countries[USUAL]
    for (first, last), codes in sorted(countries.items()):
        text += f"\n[[weekend]]  # {DAYS[first - 1]}" + (f" to {DAYS[last - 1]}" if last > first else "")
        text += f"\nfirst = {first}\nlast = {last}\ncountries = [\n"
        text += "".join(f'  "{code}",\n' for code in codes) + "]\n"
    WEEKENDS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
