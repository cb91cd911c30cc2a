"""
What an archive says as a whole: who spoke most and said what, casualties by day and place, amounts by instrument.

It reads what `run` wrote: JSON lines, Parquet (both may be compressed as they are) or SQLite, one document at a time.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen, mutable

from arnews.archive.inputs import Source, find_sources, read_source
from arnews.archive.records import Raw
from arnews.archive.runs import ArchiveError
from arnews.normalization import fold

__all__ = ["Amounts", "Claim", "Harm", "Speaking", "Summary", "summarize"]

_CLAIMS: Final = 5
"""How many claims of a speaker are kept: the first of them, each said once."""
_LONGEST: Final = 240


@frozen
class Claim:
    """Something that somebody said, where and when."""

    document: str
    published: str | None
    cue: str | None
    content: str


@mutable
class Speaking:
    """Somebody who speaks: how often, in how many documents, and some of what they said."""

    name: str
    quotations: int = 0
    documents: int = 0
    claims: list[Claim] = field(factory=list)
    _last: str = ""


@mutable
class Harm:
    """What is said of one harm on one day at one place: how many records say it, and the largest figure among them."""

    records: int = 0
    largest: int | None = None
    document: str | None = None
    """Where the largest figure stands."""


@mutable
class Amounts:
    """Money, prices or rates of one instrument and unit: how many, and between what."""

    count: int = 0
    least: float | None = None
    most: float | None = None


@mutable
class Summary:
    """
    What an archive says as a whole.

    >>> Summary(documents=2).to_dict()["documents"]
    2
    """

    documents: int = 0
    """How many documents there are."""
    first: str | None = None
    """The first date of publication, ISO 8601."""
    last: str | None = None
    """The last day of publication."""
    layers: Counter[str] = field(factory=Counter)
    """How many annotations each layer has."""
    speakers: dict[str, Speaking] = field(factory=dict)
    """By the folded name: one who is spelled in two ways is one."""
    casualties: dict[tuple[str, str, str], Harm] = field(factory=dict)
    """By day (of the event, else of the publication), place and harm; "" where it is not told."""
    amounts: dict[tuple[str, str, str], Amounts] = field(factory=dict)
    """By kind, instrument and unit."""

    def most_heard(self, count: int = 20) -> list[Speaking]:
        """Give those who speak most, the most heard first."""
        return sorted(self.speakers.values(), key=lambda one: (-one.quotations, one.name))[:count]

    def to_dict(self) -> dict[str, Any]:
        """Give everything as plain data that JSON can hold."""
        return {
            "documents": self.documents,
            "first": self.first,
            "last": self.last,
            "layers": dict(sorted(self.layers.items())),
            "speakers": [
                {
                    "name": one.name,
                    "quotations": one.quotations,
                    "documents": one.documents,
                    "claims": [
                        {"document": c.document, "published": c.published, "cue": c.cue, "content": c.content}
                        for c in one.claims
                    ],
                }
                for one in self.most_heard(len(self.speakers))
            ],
            "casualties": [
                {
                    "day": day or None,
                    "place": place or None,
                    "harm": harm,
                    "records": one.records,
                    "largest": one.largest,
                    "document": one.document,
                }
                for (day, place, harm), one in sorted(self.casualties.items())
            ],
            "amounts": [
                {
                    "kind": kind,
                    "instrument": instrument or None,
                    "unit": unit or None,
                    "count": one.count,
                    "least": one.least,
                    "most": one.most,
                }
                for (kind, instrument, unit), one in sorted(self.amounts.items())
            ],
        }


def summarize(path: str) -> Summary:
    r"""
    Sum up an output of `run`: JSON lines with their texts, Parquet, or SQLite.

    What is none of them, is broken, or has rows of one layer only, is an `ArchiveError` with the place. Figures of
    different documents are never added: two articles may count the same dead, so the largest figure is given with the
    document that has it.

    >>> from tempfile import TemporaryDirectory
    >>> from arnews import analyze
    >>> said = analyze("قال وزير النقل إن الجسر مفتوح").to_json()
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "found.jsonl").write_text(said + "\n", encoding="utf-8")
    ...     summary = summarize(str(Path(folder, "found.jsonl")))
    >>> [(one.name, one.quotations, one.claims[0].content) for one in summary.most_heard()]
    [('وزير النقل', 1, 'الجسر مفتوح')]
    """
    summary = Summary()
    for place, document in _documents(path):
        try:
            _add(summary, document)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:  # parts of another shape
            raise ArchiveError(f"{place} is no document that arnews extract wrote") from error
    if not summary.documents:
        raise ArchiveError(f"{path} holds no documents that arnews extract wrote")
    return summary


def _documents(path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the documents of a file, each with its place."""
    if Path(path).suffix.lower() in (".sqlite", ".db"):
        for row in _from_sqlite(path):
            yield f"{path}: {row['id']}", row
        return
    for source in find_sources([path]):
        if not isinstance(source, Source) or source.kind not in ("jsonl", "parquet"):
            raise ArchiveError(f"{path}: a summary is made of *.jsonl, *.parquet or *.sqlite")
        for item in read_source(source):
            if not isinstance(item, Raw):
                raise ArchiveError(f"{item.place}: {item.reason}")
            try:
                row = json.loads(item.data) if isinstance(item.data, bytes) else item.data
            except (ValueError, RecursionError) as error:  # among the first: what is not UTF-8
                raise ArchiveError(f"{item.place}: not JSON: {error}") from error
            if not isinstance(row, Mapping) or ("quotations" not in row and "numbers" not in row):
                raise ArchiveError(f"{item.place} is no document with its layers: write it without --explode")
            yield item.place, row


_SQLITE_LAYERS: Final = ("quotations", "casualties", "amounts", "times", "numbers", "places", "people")


_DOCUMENTS: Final = (
    "SELECT *, rowid IN (SELECT min(rowid) FROM documents GROUP BY id) AS is_first FROM documents ORDER BY rowid"
)
"""Where several documents have one id, the rows of all of them are told of the first: none is counted twice."""


def _from_sqlite(path: str) -> Iterator[Mapping[str, Any]]:
    """Give the documents of a data base, with as much of their layers as a summary reads."""
    if not Path(path).exists():
        raise ArchiveError(f"{path}: no such file")
    base = sqlite3.connect(f"file:{Path(path).absolute().as_posix()}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    try:
        there = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        layers = [layer for layer in _SQLITE_LAYERS if layer in there]
        for document in base.execute(_DOCUMENTS):
            found: dict[str, Any] = {"id": document["id"], "published": document["published"]}
            for layer in layers if document["is_first"] else ():
                rows = base.execute(f'SELECT * FROM "{layer}" WHERE document = ? ORDER BY rowid', (document["id"],))
                found[layer] = [_unflattened(layer, dict(row)) for row in rows]
            yield found
    except sqlite3.DatabaseError as error:
        raise ArchiveError(f"{path}: {error}") from error
    finally:
        base.close()


def _unflattened(layer: str, row: dict[str, Any]) -> dict[str, Any]:
    for name in ("speaker", "cue", "claimant"):
        if row.get(name) is not None:
            row[name] = {"words": row[name]}
    if layer == "quotations":
        row["content"] = [{"words": row["content"]}] if row["content"] else []
    if layer == "casualties":
        row["count"] = {name: row.get(f"count_{name}") for name in ("low", "best", "high")}
        row["place"] = json.loads(row["place"] or "[]")
    if layer == "amounts" and row.get("instrument_id"):
        row["instrument"] = {"id": row["instrument_id"]}
    return row


_PLACES: Final = frozenset(("span", "span_start"))
"""What every annotation has and a list that came with the input has not: its place in the text."""


def _add(summary: Summary, document: Mapping[str, Any]) -> None:
    summary.documents += 1
    published = document.get("published")
    if published:
        summary.first = min(summary.first or published, published)
        summary.last = max(summary.last or published, published)
    for layer, found in document.items():
        if isinstance(found, list) and all(isinstance(one, Mapping) and not _PLACES.isdisjoint(one) for one in found):
            summary.layers[layer] += len(found)
    name = str(document.get("id"))
    for quotation in document.get("quotations") or ():
        _add_claim(summary, document, name, quotation)
    for record in document.get("casualties") or ():
        _add_harm(summary, document, name, record)
    for amount in document.get("amounts") or ():
        _add_amount(summary, amount)


def _words(document: Mapping[str, Any], place: Any) -> str | None:
    """Give the words of a place: it carries them, or the text has them."""
    if isinstance(place, Mapping):
        return place.get("words") or _words(document, place.get("span"))
    text = document.get("text")
    if isinstance(place, list) and len(place) == 2 and isinstance(text, str):
        return text[place[0] : place[1]]
    return None


def _add_claim(summary: Summary, document: Mapping[str, Any], name: str, quotation: Mapping[str, Any]) -> None:
    speaker = _words(document, quotation.get("speaker"))
    if speaker is None:
        return
    key = fold(" ".join(speaker.split()))
    speaking = summary.speakers.setdefault(key, Speaking(" ".join(speaker.split())))
    speaking.quotations += 1
    if speaking._last != name:
        speaking.documents += 1
        speaking._last = name
    if len(speaking.claims) < _CLAIMS:
        content = " … ".join(filter(None, (_words(document, part) for part in quotation.get("content") or ())))
        content = " ".join(content.split())
        if content and all(claim.content != content for claim in speaking.claims):
            short = content if len(content) <= _LONGEST else content[: _LONGEST - 1] + "…"
            cue = _words(document, quotation.get("cue"))
            speaking.claims.append(Claim(name, document.get("published"), cue, short))


def _add_harm(summary: Summary, document: Mapping[str, Any], name: str, record: Mapping[str, Any]) -> None:
    if record.get("factuality", "asserted") != "asserted":
        return
    places = record.get("place") or ()
    place = next(filter(None, (_words(document, one) or _words(document, one.get("span")) for one in places)), "")
    day = _day(document, record.get("date")) or (document.get("published") or "")[:10]
    harm = summary.casualties.setdefault((day, place, record["kind"]), Harm())
    harm.records += 1
    count = record.get("count") or {}
    figure = count.get("best") if count.get("best") is not None else count.get("low")
    if figure is not None and (harm.largest is None or figure > harm.largest):
        harm.largest, harm.document = figure, name


def _day(document: Mapping[str, Any], reference: Any) -> str | None:
    """Give the day that a reference to a time means: ``"times/3"``."""
    layer, _, index = str(reference or "").partition("/")
    times = document.get(layer) or ()
    if layer != "times" or not index.isdecimal() or int(index) >= len(times):
        return None
    value = times[int(index)].get("value")
    return value[:10] if isinstance(value, str) and value[:1].isdigit() and len(value) >= len("2024-11-30") else None


def _add_amount(summary: Summary, amount: Mapping[str, Any]) -> None:
    instrument = amount.get("instrument")
    name = ""
    if isinstance(instrument, Mapping):
        name = str(instrument.get("id") or "")
    key = (str(amount.get("kind") or ""), name, str(amount.get("unit") or ""))
    found = summary.amounts.setdefault(key, Amounts())
    found.count += 1
    for value in _values(amount.get("value")):
        found.least = value if found.least is None else min(found.least, value)
        found.most = value if found.most is None else max(found.most, value)


def _values(value: Any) -> Iterable[float]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, int | float)]
