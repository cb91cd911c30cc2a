"""Many documents as a folder: a page that lists them, and a page for each."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from attrs import define, field

from arnews.document import Document
from arnews.view.escaped import isolated, label
from arnews.view.page import article_page, excerpt_of, facts_of, page_around, title_of
from arnews.view.sheet import Sheet

__all__ = ["PageFolder", "write_pages"]

_INDEX: Final = "index.html"
_MOST_SPEAKERS: Final = 5


def write_pages(documents: Iterable[tuple[str, Document]], folder: Path | str) -> Path:
    """
    Write documents with their names as pages into a folder, and `index.html`, which lists them; give its path.

    Each page stands alone. A folder that cannot be made or written is an `OSError`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_pages([("حصيلة اليوم", Document.read("وصل 27 مدنيا"))], folder).name
    'index.html'
    """
    pages = PageFolder(Path(folder))
    for name, doc in documents:
        pages.add(name, doc)
    return pages.finish()


@define
class PageFolder:
    """
    Pages that are written one after the other: no more than one document is held.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     pages = PageFolder(Path(folder))
    ...     pages.add("حصيلة اليوم", Document.read("وصل 27 مدنيا"))
    ...     pages.finish().name, sorted(path.name for path in Path(folder).iterdir())
    ('index.html', ['00001.html', 'index.html'])
    """

    path: Path
    """The folder."""
    _items: list[str] = field(factory=list)

    def add(self, name: str, doc: Document) -> None:
        """Write the page of a document."""
        self.path.mkdir(parents=True, exist_ok=True)
        file = f"{len(self._items) + 1:05}.html"
        sheet = Sheet(doc, name)
        begins = f'<p class="excerpt">{isolated(excerpt_of(doc))}</p>' if name == title_of(sheet) else ""
        speakers = sorted(sheet.voices.all, key=lambda voice: -sum(map(len, voice.deeds.values())))[:_MOST_SPEAKERS]
        heard = "، ".join(isolated(voice.name) for voice in speakers)
        self._items.append(
            f'<li><a href="{file}">{isolated(title_of(sheet))}</a>{begins}<p class="heard">{heard}</p>'
            f" {facts_of(sheet)}</li>\n"
        )
        page = article_page(doc, name, back=_INDEX, sheet=sheet)
        (self.path / file).write_bytes(page.encode(errors="replace"))

    def finish(self) -> Path:
        """Write the page that lists all."""
        self.path.mkdir(parents=True, exist_ok=True)
        title = f'<h1>{label("articles")} <span class="count">{len(self._items)}</span></h1>'
        body = f'{title}<ol class="index">{"".join(self._items)}</ol>'
        index = self.path / _INDEX
        index.write_bytes(page_around(body).encode(errors="replace"))
        return index
