"""
Sentences with what must be found in them.

A cases file is TOML with one ``[[case]]`` table a sentence. Places are given as the words they cover, so that a file
can be read; the words must stand once in the text (else ``words = ["the words", 2]`` names the second occurrence).

>>> case = Case("digits", "وصل 27 شخصا", {"numbers": [{"words": "27", "value": 27}]})
>>> check_case(case)
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import tomli
from attrs import field, frozen

from arnews.analysis import DEFAULT, analyze
from arnews.errors import ArnewsError
from arnews.extractors import Extractor

__all__ = ["Case", "CaseError", "check_case", "place_of", "read_cases"]

_KNOWN = {"label", "kind", "negative", "origin", "text", "file", "published", "expect", "comment", "nothing"}


class CaseError(ArnewsError, ValueError):
    """
    A case is malformed: a key is missing, or words do not stand in the text or stand there more than once.

    >>> try:
    ...     check_case(Case("nowhere", "وصل 27 مدنيا", {"numbers": [{"words": "28"}]}))
    ... except CaseError as error:
    ...     print(error)
    'nowhere': '28' does not stand in the text
    """


@frozen
class Case:
    """
    A sentence and what must be found in it.

    `layers` maps a layer to the items that must be found, all of them and no others. An item may have any key of the
    layer's items in `Document.to_dict`; only the keys that it has are compared. Where the output has a span, the item
    has the words it covers; ``words`` stands for ``span``.

    >>> Case("digits", "وصل 27 مدنيا", {"numbers": [{"words": "27", "value": 27}]}).layers["numbers"][0]["value"]
    27
    """

    label: str
    """What the case is about."""
    text: str
    """The sentence."""
    layers: Mapping[str, Sequence[Mapping[str, Any]]]
    """For each layer the items that must be found."""
    published: date | datetime | None = None
    """The date of publication."""
    expect: Literal["pass", "fail"] = "pass"
    """``fail`` for a failure that is known."""
    origin: str = ""
    """Where it comes from."""
    comment: str = field(default="", repr=False)
    """What there is to say of it."""
    kind: str = ""
    """The kind of sentence it stands for, so that the cases of a kind can be counted."""
    negative: bool = False
    """Whether it only looks like its kind: a layer finds nothing, or not what the kind has."""


def read_cases(path: str | PathLike[str]) -> list[Case]:
    r"""
    Read a cases file.

    Keys of a ``[[case]]``: ``label``, ``text`` (or ``file``, a text file beside the cases file), ``published`` (a
    date), ``expect`` (``"pass"`` or ``"fail"``, a known failure), ``origin``, ``comment``, ``nothing`` (a list of
    layers that must find nothing), ``kind``, and ``negative`` where a case only looks like its kind though something is
    found in it; every other key is a layer with a list of items. A malformed file is a `CaseError`
    naming the file and the case.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "cases.toml")
    ...     case = '[[case]]\nlabel = "digits"\ntext = "وصل 27"\nnumbers = [{ words = "27" }]'
    ...     _ = path.write_text(case, encoding="utf-8")
    ...     read_cases(path)[0].label
    'digits'
    """
    path = Path(path)
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as error:
        raise CaseError(f"{path.name}: {error}") from error
    cases = []
    for index, entry in enumerate(table.get("case", ()), 1):
        if "file" in entry:
            entry["text"] = (path.parent / entry["file"]).read_text(encoding="utf-8")
        missing = {"label", "text"} - set(entry)
        if missing:
            raise CaseError(f"{path.name}, case {index}: no {' and no '.join(sorted(missing))}")
        if entry.get("expect", "pass") not in ("pass", "fail"):
            raise CaseError(f"{path.name}, {entry['label']!r}: expect is 'pass' or 'fail'")
        layers = {key: value for key, value in entry.items() if key not in _KNOWN}
        layers |= {layer: [] for layer in entry.get("nothing", ())}
        if not layers:
            raise CaseError(f"{path.name}, {entry['label']!r}: expects nothing of any layer")
        cases.append(
            Case(
                entry["label"],
                entry["text"],
                layers,
                entry.get("published"),
                entry.get("expect", "pass"),
                entry.get("origin", ""),
                entry.get("comment", ""),
                entry.get("kind", ""),
                entry.get("negative", bool(entry.get("nothing"))),
            )
        )
    return cases


def check_case(case: Case, extractors: Iterable[str | Extractor] = DEFAULT) -> None:
    """
    Analyse the sentence of a case and compare; raises `AssertionError` that shows what differs.

    Built-in extractors run; `extractors` names what runs in their place or besides, such as a plugin's object.

    >>> check_case(Case("digits", "وصل 27 مدنيا", {"numbers": [{"words": "27", "value": 27}]}))
    >>> try:
    ...     check_case(Case("digits", "وصل 27 مدنيا", {"numbers": []}))
    ... except AssertionError as error:
    ...     print(str(error).splitlines()[0])
    digits: وصل 27 مدنيا
    """
    __tracebackhide__ = True  # pytest shows the case and not this
    wanted = [*extractors]
    names = {one.layer if isinstance(one, Extractor) else one for one in wanted}
    wanted += [layer for layer in case.layers if layer not in names]
    doc = analyze(case.text, published=case.published, extractors=wanted)
    found = doc.to_dict()
    problems = []
    for layer, items in case.layers.items():
        expected = [_expected(case, item) for item in items]
        got = list(found.get(layer, ()))
        for item in expected:
            match = next((one for one in got if _agrees(item, one)), None)
            if match is not None:
                got.remove(match)
            else:
                problems.append(f"  {layer}: no {_shown(item, case.text)}")
        problems += [f"  {layer}: also {_shown(one, case.text)}" for one in got]
    if problems:
        raise AssertionError(f"{case.label}: {case.text}\n" + "\n".join(problems))


_PLACES = frozenset({"words", "cue", "source", "speaker", "addressee", "medium"})
_LISTS_OF_PLACES = frozenset({"content", "relay", "fragments"})
# keys whose strings are words of the text, in the built-in layers; elsewhere a place is written {words = "…"}


def _expected(case: Case, item: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the words of an item into places, where the output has places."""
    return {("span" if key == "words" else key): _value(case, key, value) for key, value in item.items()}


def _value(case: Case, key: str, value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"words"}:
        return place_of(case, value["words"])
    if isinstance(value, dict):
        return {name: _value(case, "", inner) for name, inner in value.items()}
    if key in _PLACES:
        return place_of(case, value) if value else None  # "" says that there must be none
    if key in _LISTS_OF_PLACES:
        return [place_of(case, words) for words in (value if isinstance(value, list) else [value])]
    if isinstance(value, list):
        return [_value(case, "", inner) for inner in value]
    return value


def place_of(case: Case, words: str | Sequence[Any]) -> list[int]:
    """
    Give where words stand in the text of a case, as ``[start, end]``.

    Words that do not stand in the text, or stand there more than once with no number given, are a `CaseError`.

    >>> place_of(Case("twice", "من 5 إلى 5", {}), ["5", 2])
    [9, 10]
    """
    text, which = (words, None) if isinstance(words, str) else (str(words[0]), int(words[1]))
    starts = []
    at = case.text.find(text)
    while at >= 0:
        starts.append(at)
        at = case.text.find(text, at + 1)
    if not starts:
        raise CaseError(f"{case.label!r}: {text!r} does not stand in the text")
    if which is None and len(starts) > 1:
        raise CaseError(f"{case.label!r}: {text!r} stands {len(starts)} times in the text; give [words, which]")
    if which is not None and not 1 <= which <= len(starts):
        raise CaseError(f"{case.label!r}: {text!r} stands {len(starts)} times, there is no number {which}")
    start = starts[(which or 1) - 1]
    return [start, start + len(text)]


def _agrees(item: Any, got: Any) -> bool:
    if isinstance(item, dict):
        return isinstance(got, dict) and all(
            _agrees(value, got.get(key)) or (value in ("", False) and got.get(key) is None)
            for key, value in item.items()
        )
    if isinstance(item, list):
        return isinstance(got, list) and len(item) == len(got) and all(map(_agrees, item, got))
    if isinstance(item, float) and isinstance(got, int | float):
        return abs(item - got) <= 1e-9 * max(abs(item), 1)
    if isinstance(item, date):
        return bool(item.isoformat() == got)
    return bool(item == got)


def _shown(value: Any, text: str) -> str:
    """Show an item with the words in the place of spans."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_shown(inner, text)}" for key, inner in value.items()) + "}"
    if isinstance(value, list) and len(value) == 2 and all(isinstance(number, int) for number in value):
        start, end = value
        if 0 <= start < end <= len(text):
            return f"«{text[start:end]}» {start}-{end}"
    if isinstance(value, list):
        return "[" + ", ".join(_shown(inner, text) for inner in value) + "]"
    return repr(value)
