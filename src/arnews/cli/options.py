"""What several commands take."""

from datetime import date

import click

from arnews import archive

__all__ = ["json_option", "published_option", "texts_argument"]


def _date(_context: click.Context, _parameter: click.Parameter, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return archive.parse_date(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


published_option = click.option(
    "--published", metavar="DATE", callback=_date, help="When it was published: relative times need it."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One object a line instead of plain lines.")
texts_argument = click.argument("texts", metavar="[TEXT...]", nargs=-1)
