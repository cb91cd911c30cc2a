"""The subcommands: extract, plugins, new-plugin."""

import json
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from arnews.analysis import DEFAULT, Unread, analyze, analyze_many
from arnews.cli.inputs import Input, Rejected, is_lines, parse_date, read_inputs
from arnews.cli.new_plugin import distribution_name, write_plugin
from arnews.document import Document
from arnews.errors import ArnewsError, ExtractionError
from arnews.extractors import BUILT_IN, Installed, installed_extractors, load_extractor
from arnews.view import to_page
from arnews.view.terminal import show_document

__all__ = ["arnews"]

EXAMPLE = """\b
Example:
  arnews extract article.txt --published 2024-11-30
  arnews extract articles.jsonl --extractors all --format jsonl > found.jsonl
  curl -s https://example.org/article.txt | arnews extract - --format html > page.html
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="arnews", prog_name="arnews")
def arnews() -> None:
    """Find numbers, times and who said what in Arabic news."""


def _date(_context: click.Context, _parameter: click.Parameter, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return parse_date(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@arnews.command(epilog=EXAMPLE)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", callback=_date, help="When it was published: relative times need it.")
@click.option(
    "--extractors",
    metavar="A,B",
    default=",".join(DEFAULT),
    show_default=True,
    help="The layers to find, or 'all' for everything installed.",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "html"]), default="table", show_default=True
)
@click.option("--lines/--no-lines", default=None, help="Read one JSON object a line [default: if named *.jsonl].")
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="How many work at once.")
def extract(
    files: tuple[str, ...], published: date | None, extractors: str, form: str, lines: bool | None, processes: int
) -> None:
    """
    Show what is found in articles: FILE... or - for standard input.

    A file is one article in UTF-8, or *.jsonl with one object a line: "text" and, where known, "published" and "id".
    "json" gives one array, "jsonl" one object a line, "html" one page. Inputs that cannot be read are named on
    standard error, the others are still done, and the exit code is 1; it is 2 if the command is called wrongly.
    """
    wanted = "all" if extractors == "all" else [name.strip() for name in extractors.split(",") if name.strip()]
    try:
        analyze("", extractors=wanted)  # a wrong name, a conflict or a broken plugin is told before anything is read
    except ArnewsError as error:
        _fail(str(error))
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    complaints = _Complaints()
    found = _analysed(files, lines, complaints, published=published, extractors=wanted, processes=processes)
    writer = {"table": _write_tables, "json": _write_json, "jsonl": _write_lines, "html": _write_page}[form]
    watched = len(files) > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    known = None if lines or any(name == "-" or is_lines(name) for name in files) else len(files)
    with _watched(found, known) if watched else nullcontext(found) as documents:
        writer(documents)
    sys.exit(1 if complaints.failed else 0)


def _watched(found: Iterator[tuple[str, Document]], known: int | None) -> Any:
    return click.progressbar(found, length=known, label="articles", file=sys.stderr, show_pos=True)


def _fail(message: str) -> None:
    click.echo(f"arnews: {message}", err=True)
    sys.exit(2)


class _Complaints:
    """What went wrong, said once each, and whether an input failed for it."""

    def __init__(self) -> None:
        self.failed = False
        self._said: set[str] = set()

    def say(self, message: str, failed: bool = True) -> None:
        self.failed = self.failed or failed
        if message not in self._said:
            self._said.add(message)
            click.echo(f"arnews: {message}", err=True)


def _analysed(
    files: tuple[str, ...], lines: bool | None, complaints: _Complaints, **options: Any
) -> Iterator[tuple[str, Document]]:
    names: deque[str] = deque()  # of the texts handed over and not yet come back

    def texts() -> Iterator[tuple[str, date | None]]:
        for one in read_inputs(files, lines):
            if isinstance(one, Rejected):
                complaints.say(f"{one.id}: {one.reason}")
            elif isinstance(one, Input):
                names.append(one.id)
                yield one.text, one.published

    for doc in analyze_many(texts(), on_error="record", **options):
        name = names.popleft()
        if isinstance(doc, Unread):
            complaints.say(f"{name}: {doc.error}")
            continue
        if (
            options["published"] is None
            and doc.published is None
            and any(time.value.value is None for time in doc.times)
        ):
            complaints.say(_UNDATED, failed=False)
        for failure in doc.failures:
            ran = isinstance(failure.error, ExtractionError)
            complaints.say(f"{name}: {failure.error}" if ran else f"{failure.layer} left out: {failure.error}", ran)
        yield name, doc


_UNDATED = "some times could be told only with a date of publication: --published 2024-11-30"


def _write_tables(documents: Iterator[tuple[str, Document]]) -> None:
    console = Console(width=None if sys.stdout.isatty() else 110, highlight=False)
    for name, doc in documents:
        show_document(doc, console, name)


def _write_json(documents: Iterator[tuple[str, Document]]) -> None:
    before = "["
    for name, doc in documents:
        print(before + json.dumps({"id": name} | doc.to_dict(), ensure_ascii=False, indent=2), end="")
        before = ",\n"
    print("[]" if before == "[" else "]")


def _write_lines(documents: Iterator[tuple[str, Document]]) -> None:
    for name, doc in documents:
        print(json.dumps({"id": name} | doc.to_dict(), ensure_ascii=False))


def _write_page(documents: Iterator[tuple[str, Document]]) -> None:
    print(to_page(documents), end="")


@arnews.command()
@click.argument("names", metavar="[LAYER...]", nargs=-1)
@click.option("--check", is_flag=True, help="Import every one of them and tell what is broken.")
def plugins(names: tuple[str, ...], check: bool) -> None:
    """
    List the layers there are: built in, or offered by installed packages.

    Nothing is imported, unless LAYER... (or --check for all of them) asks for it; then the state tells whether it works
    and what is wrong if not. The exit code is 1 if something that was checked is broken.
    """
    installed = installed_extractors()
    unknown = sorted(set(names) - {one.name for one in installed})
    if unknown:
        _fail(f"no extractor {unknown[0]!r}; there are: {', '.join(sorted({one.name for one in installed}))}")
    table = Table("layer", "package", "version", "state", box=None, pad_edge=False, header_style="bold")
    broken = False
    for one in installed:
        state = _state(one, installed)
        if check or one.name in names:
            state = _checked(one.name)
            broken = broken or state != "works"
        table.add_row(one.name, str(one), one.version or "", state)
    Console(width=None if sys.stdout.isatty() else 200, highlight=False, markup=False).print(table)
    sys.exit(1 if broken else 0)


def _state(one: Installed, installed: tuple[Installed, ...]) -> str:
    if sum(other.name == one.name for other in installed) > 1:
        return "conflict: the name is offered twice"
    return "built in" if one.name in BUILT_IN else "installed"


def _checked(name: str) -> str:
    try:
        load_extractor(name)
    except ArnewsError as error:
        return f"broken: {error}"
    return "works"


@arnews.command("new-plugin")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
def new_plugin(name: str, folder: Path | None) -> None:
    """
    Write a complete plugin package into DIR: one rule, one words file, tests that pass.

    NAME is its layer, as in "offices"; the package is called arnews-NAME, and so is DIR if it is left out. The rule is
    an example (who holds an office) to be replaced by your own.
    """
    folder = folder or Path(distribution_name(name))
    try:
        written = write_plugin(name, folder)
    except (ValueError, OSError) as error:
        _fail(str(error))
    for path in written.paths:
        click.echo(path)
    click.echo(f"\nTry it:\n  pip install -e '{folder}[test]'\n  pytest {folder}\n  arnews plugins {written.layer}")
