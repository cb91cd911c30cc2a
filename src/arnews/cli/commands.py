"""The command and its subcommands; plugins and new-plugin are here, the others in modules of their own."""

import sys
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.table import Table

from arnews.analysis import analyze
from arnews.cli.explain import explain
from arnews.cli.extract import extract
from arnews.cli.messages import fail
from arnews.cli.new_plugin import LICENCE, distribution_name, write_plugin
from arnews.cli.normalize import normalize
from arnews.cli.number import number
from arnews.cli.options import complete_layer
from arnews.cli.segment import segment
from arnews.cli.summary import summary
from arnews.cli.time import time
from arnews.cli.tokenize import tokenize
from arnews.cli.transliterate import transliterate
from arnews.errors import ArnewsError
from arnews.extractors import BUILT_IN, Installed, installed_extractors, load_extractor
from arnews.testing.news import plain_news

__all__ = ["arnews"]


EXAMPLE = """\b
Examples:
  arnews extract article.txt --published 2024-11-30
  arnews explain "قال الوزير أمس إن 27 مدنيا قتلوا" --published 2024-11-30
  arnews number "أكثر من ثلاثة ملايين"
"""


@click.group(epilog=EXAMPLE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="arnews", prog_name="arnews")
def arnews() -> None:
    """Find numbers, times and who said what in Arabic news."""


for _command in (extract, summary, explain, number, time, normalize, tokenize, segment, transliterate):
    arnews.add_command(_command)


PLUGINS_EXAMPLE = """\b
Examples:
  arnews plugins
  arnews plugins quotations places
  arnews plugins --check
"""


@arnews.command(short_help="List the layers there are, and check them.", epilog=PLUGINS_EXAMPLE)
@click.argument("names", metavar="[LAYER...]", nargs=-1, shell_complete=complete_layer)
@click.option("--check", is_flag=True, help="Run every one of them and tell what is broken, and what is slow.")
def plugins(names: tuple[str, ...], check: bool) -> None:
    """
    List the layers there are: built in, or offered by installed packages.

    Nothing is imported, unless LAYER... (or --check for all of them) asks for it; then it is run, and the state tells
    how long that takes, or what is wrong. The exit code is 1 if something that was checked is broken.
    """
    installed = installed_extractors()
    unknown = sorted(set(names) - {one.name for one in installed})
    if unknown:
        fail(f"no extractor {unknown[0]!r}; there are: {', '.join(sorted({one.name for one in installed}))}")
    table = Table("layer", "package", "version", "state", box=None, pad_edge=False, header_style="bold")
    broken = False
    for one in installed:
        state = _state(one, installed)
        if check or one.name in names:
            state = _checked(one.name)
            broken = broken or not state.startswith("works")
        table.add_row(one.name, str(one), one.version or "", state)
    Console(width=None if sys.stdout.isatty() else 200, highlight=False, markup=False, emoji=False).print(table)
    sys.exit(1 if broken else 0)


def _state(one: Installed, installed: tuple[Installed, ...]) -> str:
    if sum(other.name == one.name for other in installed) > 1:
        return "conflict: the name is offered twice"
    return "built in" if one.name in BUILT_IN else "installed"


def _checked(name: str) -> str:
    text = plain_news()
    try:
        load_extractor(name)
        for _ in range(2):  # the first time it loads its words
            doc = analyze(text, extractors=[name], timings=True)
    except ArnewsError as error:
        return f"broken: {error}"
    took = doc.timings[name] * 1000
    return f"works, {f'{took:.1f}' if took >= _SHOWN_MS else f'under {_SHOWN_MS}'} ms for {len(text.split())} words"


_SHOWN_MS: Final = 0.1


NEW_PLUGIN_EXAMPLE = """\b
Examples:
  arnews new-plugin offices
  arnews new-plugin offices plugins/arnews-offices
"""


@arnews.command("new-plugin", short_help="Write a complete plugin package.", epilog=NEW_PLUGIN_EXAMPLE)
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@click.option("--license", "licence", metavar="SPDX", help="Its licence, as in GPL-3.0-or-later or MIT [default: ask].")
def new_plugin(name: str, folder: Path | None, licence: str | None) -> None:
    """
    Write a complete plugin package into DIR: one rule, one words file, tests that pass.

    NAME is its layer, as in "offices"; the package is called arnews-NAME, and so is DIR if it is left out. The rule is
    an example (who holds an office) to be replaced by your own.

    The licence is asked for on a terminal and GPL-3.0-or-later elsewhere. A plugin that you publish needs one that is
    compatible with the GPL.
    """
    folder = folder or Path(distribution_name(name))
    if licence is None and sys.stdin.isatty():
        licence = click.prompt("Its licence, compatible with the GPL", default=LICENCE)
    try:
        written = write_plugin(name, folder, licence or LICENCE)
    except (ValueError, OSError) as error:
        fail(str(error))
    for path in written.paths:
        click.echo(path)
    click.echo(f"\nTry it:\n  pip install -e '{folder}[test]'\n  pytest {folder}\n  arnews plugins {written.layer}")
