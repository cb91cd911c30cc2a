"""``arnews extract``: articles in, what is found in them out."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NoReturn, cast, get_args

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from arnews import archive
from arnews.analysis import DEFAULT
from arnews.archive.inputs import MAX_RATIO, InputKind
from arnews.archive.work import Form
from arnews.cli.messages import CLOSED_PIPE, NOT_WRITTEN, complain, fail, printable
from arnews.cli.options import bidi_option, complete_layer, complete_layers, published_option
from arnews.cli.standards import standard_output
from arnews.document import Document
from arnews.errors import ArnewsError
from arnews.extractors import BUILT_IN, installed_extractors, load_extractor
from arnews.view import PageFolder, to_page
from arnews.view.direction import Direction
from arnews.view.terminal import show_document

__all__ = ["extract"]

EXAMPLE = """\b
Examples:
  arnews extract article.txt --published 2024-11-30
  arnews extract archive/ -o found.jsonl --processes 2 --rejects rejects.jsonl
  arnews extract articles.csv.gz --text-field body --date-field day -o found.parquet
  arnews extract articles.jsonl --explode quotations -o quotations.csv
  arnews extract archive/ --extractors all --format html -o pages/
  arnews extract archive/ --format brat -o annotated/
  curl -s https://example.org/article.txt | arnews extract - --format html > page.html

\b
Exit codes: 0 everything was done; 1 some inputs or layers failed, the rest was done; 2 the call was wrong;
3 the output could not be written; 130 interrupted (go on with --resume).
"""

_FORMS: Final = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".db": "sqlite",
    ".html": "html",
    ".conllu": "conllu",
    ".jsonld": "jsonld",
}
_SHOWN: Final = ("table", "html", "timeml", "brat", "conllu", "jsonld")
"""The formats that are written from the documents themselves."""
_INTERRUPTED: Final = 130


def _names(_context: click.Context, _parameter: click.Parameter, written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(",") if name.strip())


def _form_of_dates(_context: click.Context, _parameter: click.Parameter, form: str | None) -> str | None:
    if form is not None:
        moment = datetime(2024, 11, 30, 8, 15)
        try:
            if archive.parse_date(moment.strftime(form), form).timetuple()[:3] != moment.timetuple()[:3]:
                raise ValueError
        except (ValueError, TypeError):
            raise click.BadParameter(f"{form!r} tells no day: as in %d/%m/%Y for 30/11/2024") from None
    return form


@click.command(
    short_help="Find what there is in articles: text, JSON, CSV, Parquet in; tables, pages, data bases out.",
    epilog=EXAMPLE,
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@published_option
@click.option("--date-in-name", is_flag=True, help="Take the date of publication from the name of the file.")
@click.option(
    "--extractors",
    metavar="A,B",
    callback=_names,
    shell_complete=complete_layers,
    default=",".join(DEFAULT),
    show_default=True,
    help="The layers to find, or 'all' for everything installed.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(
        ["table", "json", "jsonl", "csv", "parquet", "sqlite", "html", "timeml", "brat", "conllu", "jsonld"]
    ),
    help="[default: by the name of the output, else table]",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Where to write [default: here].")
@click.option("--rejects", metavar="FILE", type=click.Path(path_type=Path), help="Where to write what cannot be read.")
@click.option("--resume", is_flag=True, help="Go on with a run that was interrupted.")
@click.option(
    "--input", "kind", type=click.Choice(get_args(InputKind)), help="What the inputs hold [default: by their names]."
)
@click.option("--pattern", default="*", metavar="GLOB", help="Which files of a folder, as in '*.txt'.")
@click.option(
    "--max-ratio",
    type=click.FloatRange(1),
    default=MAX_RATIO,
    show_default=True,
    metavar="N",
    help="Stop reading a compressed file that unpacks to more than N times its length.",
)
@click.option("--text-field", default="text", show_default=True, metavar="NAME", help="The field that is the text.")
@click.option(
    "--date-field", default="published", show_default=True, metavar="NAME", help="The field that is its date."
)
@click.option(
    "--date-format",
    metavar="FORM",
    callback=_form_of_dates,
    help="How dates are written, as in %d/%m/%Y [default: ISO].",
)
@click.option("--id-field", default="id", show_default=True, metavar="NAME", help="The field that is its id.")
@click.option(
    "--fields", default="", metavar="A,B", callback=_names, help="Fields that become columns of their own in tables."
)
@click.option(
    "--explode",
    metavar="LAYER",
    shell_complete=complete_layer,
    help="One row an annotation of this layer (jsonl, csv, parquet).",
)
@click.option("--no-text", is_flag=True, help="Leave the texts themselves out.")
@click.option("--words", is_flag=True, help="In json and jsonl: the words of each annotation beside its span.")
@bidi_option
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="How long one article may take; the layer that does not end is named, and the rest is done.",
)
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="How many work at once.")
def extract(
    files: tuple[str, ...],
    published: date | None,
    date_in_name: bool,
    extractors: tuple[str, ...],
    form: str | None,
    output: Path | None,
    rejects: Path | None,
    resume: bool,
    kind: InputKind | None,
    pattern: str,
    max_ratio: float,
    text_field: str,
    date_field: str,
    date_format: str | None,
    id_field: str,
    fields: tuple[str, ...],
    explode: str | None,
    no_text: bool,
    words: bool,
    direction: Direction,
    timeout: float | None,
    processes: int,
) -> None:
    """
    Find numbers, times, quotations and more in articles: FILE... or folders, or - for standard input.

    Read are texts in UTF-8 (*.txt), *.jsonl (one object a line), *.json, *.csv, *.tsv and *.parquet, each also *.gz
    and *.zst. Articles are streamed: an input may be longer than memory. What cannot be read is named on standard
    error and in --rejects, and the rest is done.
    """
    form = form or (_FORMS.get(output.suffix.lower()) if output else None) or ("table" if output is None else None)
    if form is None:
        fail(f"the name {str(output)!r} tells no format: give --format")
    layers = _layers(extractors, explode)
    problem = _wrong(form, output, explode, layers)
    if problem is not None:
        fail(problem)
    work = archive.Work(
        form=cast(Form, "documents" if form in _SHOWN else form),
        layers=layers,
        published=published,
        fields=archive.Fields(text_field, date_field, id_field, date_format),
        text=not no_text,
        words=words,
        explode=explode,
        keep=fields,
        timeout=timeout,
    )
    shown: archive.Output | None = None
    if form == "table":
        shown = _Tables(direction)
    elif form == "html":
        shown = _Pages(output) if output is not None and _is_folder(output) else archive.PageOutput(output, to_page)
    elif form in _SHOWN:
        shown = standard_output(form, output)
    sys.exit(
        _run(
            list(archive.find_sources(files, kind, pattern)),
            work,
            archive.Target(output, rejects, shown),
            progress=output is not None or not sys.stdout.isatty(),
            processes=processes,
            resume=resume,
            date_in_name=date_in_name,
            max_ratio=max_ratio,
        )
    )


def _layers(names: tuple[str, ...], explode: str | None) -> tuple[str, ...]:
    """Give the layers to run; a wrong name, a conflict or a broken plugin is told before anything is read."""
    if not names:
        fail("--extractors names no layer; 'arnews plugins' lists them")
    if names == ("all",):
        names = _everything()
    elif names != DEFAULT:
        for name in names:
            try:
                load_extractor(name)
            except ArnewsError as error:
                fail(str(error))
    return names if explode is None or explode in names else (*names, explode)


def _everything() -> tuple[str, ...]:
    found = []
    for name in dict.fromkeys(one.name for one in installed_extractors()):
        try:
            load_extractor(name)
        except ArnewsError as error:
            complain(f"{name} left out: {error}")
        else:
            found.append(name)
    return tuple(sorted(found, key=lambda name: (name not in BUILT_IN, name)))


def _wrong(form: str, output: Path | None, explode: str | None, layers: tuple[str, ...]) -> str | None:
    if form in ("parquet", "sqlite"):
        if output is None:
            return f"{form} needs a file: --output found.{form}"
        if form == "parquet":
            try:
                import pyarrow  # noqa: F401
            except ImportError:
                return "parquet needs pyarrow; install it with: pip install 'arnews[archive]'"
    if form == "html" and output is not None and output.is_dir() and any(output.iterdir()):
        return f"the folder {str(output)!r} is not empty"
    if form == "table" and output is not None:
        return "a table is for the eye; with --output take jsonl, csv, parquet, sqlite or html"
    if form in ("timeml", "brat") and output is not None and output.is_file():
        return f"{form} writes files of its own for each article: --output names a folder"
    if explode is not None:
        if form not in ("jsonl", "csv", "parquet"):
            return "--explode goes with the formats jsonl, csv and parquet"
        try:
            load_extractor(explode)
        except ArnewsError as error:
            return str(error)
    return None


def _run(sources: list[Any], work: archive.Work, target: archive.Target, *, progress: bool, **options: Any) -> int:
    console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
    complaints = _Complaints(console)
    sizes = [source.size for source in sources if isinstance(source, archive.Source)]
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        with _progress(console, sources, progress and console.is_terminal) as advanced:
            counts = archive.run(sources, work, target, progress=archive.Progress(advanced, complaints.say), **options)
    except archive.ArchiveError as error:
        fail(str(error))
    except KeyboardInterrupt:
        kept = target.path is not None and work.form != "documents"
        console.print("arnews: interrupted" + ("; go on with --resume" if kept else ""))
        return _INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # nobody reads: leave nothing to flush
        return CLOSED_PIPE
    except OSError as error:
        where = target.path or "standard output"
        console.print(f"arnews: cannot write {where}: {(error.strerror or str(error)).lower()}")
        return NOT_WRITTEN
    finally:
        signal.signal(signal.SIGTERM, before)
    if target.path is not None or ((counts.rejected or counts.repeated) and len(sizes) + counts.articles > 1):
        said = f"{_counted(counts.articles, 'article')}, {counts.rejected:,} could not be read"
        said += f", {counts.repeated:,} named twice" if counts.repeated else ""
        failed = f", {_counted(counts.failed, 'layer')} failed" if counts.failed else ""
        console.print(f"arnews: {said}{failed}")
    return 1 if counts.rejected or counts.repeated or counts.failed else 0


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' if count != 1 else ''}"


def _terminated(_number: int, _frame: Any) -> NoReturn:
    raise KeyboardInterrupt


@contextmanager
def _progress(console: Console, sources: list[Any], wanted: bool) -> Iterator[Callable[[archive.Counts, int], None]]:
    """Show how far a run is, on a terminal; what is said meanwhile stands above it."""
    one_each = all(isinstance(source, archive.Source) and source.kind == "text" for source in sources)
    if not wanted or (one_each and len(sources) == 1):
        yield lambda _counts, _items: None
        return
    columns = [
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    ]
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("articles", total=len(sources) if one_each else None, rate="")

        def advanced(counts: archive.Counts, items: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=items, rate=f"{speed:,.0f}/s" if speed else "")

        yield advanced


def _is_folder(output: Path) -> bool:
    """Tell whether pages go into a folder: it is there, or its name has no ending."""
    return output.is_dir() or not output.suffix


class _Pages:
    """Documents as pages in a folder, each as soon as it is there."""

    def __init__(self, folder: Path) -> None:
        self._folder = PageFolder(folder)

    def write(self, payload: list[tuple[str, Document]]) -> None:
        for name, doc in payload:
            self._folder.add(name, doc)

    def mark(self) -> None:
        """Nothing can go on."""

    def finish(self) -> None:
        self._folder.finish()

    def close(self) -> None:
        """Nothing is open."""


class _Complaints:
    """What went wrong, said once each."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._said: set[str] = set()

    def say(self, what: archive.Rejected | archive.Note) -> None:
        message = what.text if isinstance(what, archive.Note) else f"{what.place}: {what.reason}"
        if message not in self._said:
            if len(self._said) < _REMEMBERED:
                self._said.add(message)
            self._console.print(f"arnews: {printable(message)}")


_REMEMBERED: Final = 10_000


class _Tables:
    """Documents as tables on standard output, each as soon as it is there."""

    def __init__(self, direction: Direction) -> None:
        self._direction = direction
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        self._console = Console(width=None if sys.stdout.isatty() else 110, highlight=False)

    def write(self, payload: list[tuple[str, Document]]) -> None:
        for name, doc in payload:
            show_document(doc, self._console, name, self._direction)

    def mark(self) -> None:
        """Nothing is kept."""

    def finish(self) -> None:
        sys.stdout.flush()

    def close(self) -> None:
        """Nothing is open."""
