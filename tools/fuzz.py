"""
Look for texts that break arnews: words of all lexicons, digits, signs and invisible characters, thrown together.

    python tools/fuzz.py --seconds 60 --seed 7

Every document goes through all extractors that are installed; some also through every other public function, the HTML
and the terminal view, TimeML, JSON and back, the commands on short texts, and files of every form that the command
reads, with broken bytes in them. What raises, what gives a place outside the text, what does not come back and what
changes with invisible characters is printed with its seed, made as short as it goes. The exit code is 1 if there was
anything. What it finds becomes a case.
"""

import argparse
import csv
import gzip
import io
import json
import random
import sys
import tempfile
import time
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import pyarrow as pa
import pyarrow.parquet
import zstandard
from click.testing import CliRunner, Result
from rich.console import Console

import arnews
from arnews import Document, ParseError, Span
from arnews.archive.inputs import InputKind
from arnews.cli.commands import arnews as command
from arnews.integrations import arrow, brat, conllu, timeml, web_annotation
from arnews.letters import BIDI_CONTROLS, MARKS, ZERO_WIDTH
from arnews.normalization import PROFILES, STEPS
from arnews.quote_marks import QUOTE_MARKS
from arnews.view.page import to_page
from arnews.view.terminal import show_document

ROOT = Path(__file__).parents[1]
SPACES = [" "] * 12 + [
    "",
    "",
    "",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u202f",
    "\u2009",
    "\u3000",
    "\u2028",
    "\x85",
    "  ",
]
SIGNS = [
    *".,:;!?/-+%٪،؛؟…()[]{}*=<>|~^$€£¥₪°№'\"_@#&\\ـ–—−٫٬۔﷼",
    "..",
    "...",
    "--",
    "1.",
    ".5",
    "50%",
    "٪5",
    "12:30",
    "+3",
]
INVISIBLE = sorted(ZERO_WIDTH | BIDI_CONTROLS)
HARAKAT = sorted(mark for mark in MARKS if mark < "\u0660")
ODD = [
    "1️⃣", "👨‍👩‍👧", "❤️", "🇸🇦", "24news@x.com", "info@example.com", "http://example.com/a?b=1",
    "www.x.y", "@user", "#وسم_1",
    "#كره\u200cقدم", "BBC", "H1N1", "½", "²", "①", "Ⅷ", "ﷺ", "ﷲ", "ﻻ", "لﻟ", "\ufe70", "\x00",
    "\x1b[31m", "\ud800", "\udfff",
    "\ufffd", "\ue000", "हिन्दी", "日本", "é", "e\u0301", "ـ", "هـ", "1436هـ", "2024م",
    "م.", "د.", "أ.ف.ب", "ر.س.", "10^6", "2½",
]  # fmt: skip
ZEROS = [0x30, 0x30, 0x30, 0x0660, 0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE]
DATES = [None, date(2024, 11, 30), datetime(2024, 11, 30, 23, 59), date(2016, 2, 29), date.min, date.max, datetime.max]

Check = Callable[[str, Any], None]


def words() -> list[str]:
    """Give every word that stands in a TOML file of the core or of a plugin, forms of several words too."""
    found: set[str] = set()
    for file in [*(ROOT / "src").rglob("*.toml"), *(ROOT / "plugins").glob("*/src/**/*.toml")]:
        for text in _strings(tomllib.loads(file.read_text(encoding="utf-8"))):
            if any("\u0620" <= character <= "\u064a" for character in text):
                found.add(text)
    return sorted(found)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


class Writer:
    """Throws texts together."""

    def __init__(self, rng: random.Random, known: Sequence[str]) -> None:
        self._rng = rng
        self._known = known

    def pieces(self) -> list[str]:
        """Give the pieces of a text, what is between them included."""
        rng = self._rng
        found = []
        for _ in range(rng.choice((2, 4, 6, 8, 12, 24))):
            found.append(self._piece())
            found.append(rng.choice(SPACES))
        return found

    def _piece(self) -> str:
        rng = self._rng
        match rng.randrange(20):
            case 0 | 1 | 2:
                return self._digits()
            case 3 | 4:
                return rng.choice(SIGNS)
            case 5:
                return rng.choice(ODD)
            case 6:
                return rng.choice(sorted(QUOTE_MARKS))
            case 7:
                return rng.choice(INVISIBLE)
            case 8:
                return self._disguised(rng.choice(self._known))
            case 9:
                return rng.choice("وبلكفس") + rng.choice(("", "ال", "ل")) + rng.choice(self._known)
            case _:
                return rng.choice(self._known)

    def _digits(self) -> str:
        rng = self._rng
        number = str(
            rng.choice((rng.randint(0, 31), rng.randint(0, 2100), rng.randint(0, 10**9), rng.randint(0, 10**30)))
        )
        zero = rng.choice(ZEROS)
        written = "".join(chr(zero + int(digit)) for digit in number)
        mark = rng.choice(("", "", "", ",", ".", "/", ":", "-", "٫", "٬", "،"))
        cut = rng.randint(0, len(written))
        return written[:cut] + mark + written[cut:]

    def _disguised(self, word: str) -> str:
        """Write a word with marks, tatweel or controls in it, decomposed, or with its letters swapped."""
        rng = self._rng
        match rng.randrange(4):
            case 0:
                return "".join(one + rng.choice(("", "", *HARAKAT, "ـ")) for one in word)
            case 1:
                return "".join(one + rng.choice(("", "", "", *INVISIBLE)) for one in word)
            case 2:
                return unicodedata.normalize("NFD", word)
            case _:
                place = rng.randrange(len(word))
                return word[:place] + rng.choice("اأإآىيةهءؤئ") + word[place + 1 :]


def analysed(text: str, published: Any) -> None:
    """Look that nothing raises and that every place lies in the text."""
    doc = arnews.analyze(text, published=published, extractors="all")
    assert not doc.failures, doc.failures
    for one in doc.annotations:
        assert 0 <= one.span.start < one.span.end <= len(text), one
        assert text[one.span.start] not in INVISIBLE, one
        assert text[one.span.end - 1] not in INVISIBLE, one


def functions(text: str, published: Any) -> None:
    """Look that no other public function raises anything but what it says it raises."""
    for profile in PROFILES:
        changed = arnews.normalize(text, profile)
        assert arnews.normalize(changed.text, profile).text == changed.text
        assert len(changed.starts) == len(changed.ends) == len(changed.text)
    arnews.normalize(text, steps=STEPS)
    finders: list[Callable[[str], Any]] = [
        arnews.find_quantities,
        arnews.find_cues,
        arnews.find_numbers,
        arnews.find_times,
        arnews.find_quotations,
        arnews.find_mentions,
    ]
    for finder in finders:
        list(finder(text))
    tokens = arnews.tokenize(text)
    for index, token in enumerate(tokens):
        assert "".join(arnews.segment(token.text).parts) == token.text
        arnews.read_class(tokens, index)
        arnews.classes_of(token.text)
        arnews.is_finite_verb(tokens, index)
    for sentence in arnews.split_sentences(text, semicolons=True):
        assert text[sentence.start : sentence.end].strip()
    for pair in arnews.pair_quote_marks(text):
        assert pair.inside is None or 0 <= pair.inside.start < pair.inside.end <= len(text)
    arnews.from_buckwalter(arnews.to_buckwalter(text))
    doc = arnews.analyze(text, published=published)
    for entity in arnews.entities(doc):
        assert entity.mentions
    assert [*arnews.analyze_many([text], published=published)] == [doc]
    numbers_and_times(text, doc, published)


def numbers_and_times(text: str, doc: Document, published: Any) -> None:
    """Look that what is found by itself can be parsed, written and read again."""
    with suppress(ParseError):
        arnews.parse_number(text)
    with suppress(ParseError):
        arnews.parse_time(text, published)
    for number in doc.numbers:
        value = number.value.value
        if value is None or isinstance(value, tuple | Fraction):
            continue
        with suppress(ValueError):  # larger than any that has a name, or more decimals
            words = arnews.write_number(value)
            assert arnews.parse_number(words).value == value, words
    for time_expression in doc.times:
        with suppress(ValueError):  # nothing to be written of it
            arnews.write_time(time_expression.value)


def written(text: str, published: Any) -> None:
    """Look that what was found can be written in every form, and read again."""
    doc = arnews.analyze(text, published=published, extractors="all")
    assert arnews.Document.from_json(doc.to_json()) == doc
    to_page(doc)
    for module in (timeml, brat, conllu, web_annotation):
        module.dumps(doc)
    for layer in doc.layers:
        arrow.to_table([doc], layer)
    for terminal in (True, False):
        screen = io.StringIO()
        show_document(doc, Console(file=screen, force_terminal=terminal, width=100))
        shown = screen.getvalue()
        assert not any(one in shown for one in "\x00\x07\x9b"), "a control reaches the terminal"


def called(*arguments: str, given: bytes | None = None) -> Result:
    """Call the command in this process and look that it ends as it says."""
    result = CliRunner().invoke(command, arguments, input=given)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in (0, 1, 2), result.exit_code
    return result


SHORT = (
    ("number",),
    ("number", "--write"),
    ("time", "--published", "2024-11-30"),
    ("normalize",),
    ("tokenize",),
    ("segment",),
    ("transliterate",),
    ("transliterate", "--back"),
    ("explain", "--published", "2024-11-30"),
)


def commands(text: str, published: Any) -> None:
    """Look that the commands on short texts answer every line, as arguments and as standard input, broken or not."""
    rng = random.Random(ascii(text))
    for arguments in SHORT:
        for given in (damaged(rng, text.encode("utf-8", "surrogatepass")), text.encode("utf-8", "replace")):
            done = called(*arguments, "--json", given=given)
            for line in done.stdout_bytes.splitlines():
                json.loads(line)
            assert b"\x1b" not in done.stdout_bytes, "a control reaches the terminal"
        called(*arguments, "--", text)


def damaged(rng: random.Random, data: bytes) -> bytes:
    """Give bytes with some of them changed, left out, doubled or cut off."""
    changed = bytearray(data)
    for _ in range(rng.choice((0, 1, 1, 2, 8))):
        if not changed:
            break
        place = rng.randrange(len(changed))
        match rng.randrange(5):
            case 0:
                changed[place] = rng.randrange(256)
            case 1:
                del changed[place]
            case 2:
                changed[place:place] = rng.choice((b"\x00", b"\xff", b'"', b"\n", b"\r", b"{", b"]", b"\xef\xbb\xbf"))
            case 3:
                del changed[place:]
            case _:
                changed += changed[place : place + 64]
    return bytes(changed)


SAFE = "وصل 27 مدنيا"
FORMS = ("jsonl", "json", "csv", "table", "html", "timeml", "brat", "conllu", "jsonld")


def readers(text: str, published: Any) -> None:
    """Look that a file of every kind is read or refused, broken or not, and that what lies beside it is done."""
    rng = random.Random(ascii(text))
    kind = rng.choice(get_args(InputKind))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packing = rng.choice(("", "", ".gz", ".zst"))
        data = damaged(rng, packed(file_of(kind, text, rng), rng.choice((packing, ""))))
        broken = folder / f"a.{'txt' if kind == 'text' else kind}{packing}"
        broken.write_bytes(data)
        safe = folder / "b.jsonl"
        lines = [json.dumps({"id": "first", "text": SAFE}), json.dumps({"id": "last", "text": SAFE})]
        between = damaged(rng, json.dumps({"text": text}).encode()).replace(b"\n", b" ")
        safe.write_bytes(lines[0].encode() + b"\n" + between + b"\n" + lines[1].encode())
        found = folder / "found.jsonl"
        done = called("extract", str(broken), str(safe), "-o", str(found), "--rejects", str(folder / "rejects.jsonl"))
        ids = [json.loads(line)["id"] for line in found.read_bytes().splitlines()]
        assert {"first", "last"} <= {*ids}, (done.stderr, ids)
        called("summary", str(found))
        form = rng.choice(FORMS)
        called("extract", str(broken), str(safe), "--format", form, "--extractors", rng.choice(("all", "numbers")))
        called("extract", "-", "--format", "jsonl", "--input", kind, given=data)
        called("extract", "-", "--format", "jsonl", given=data)
        damaged_output = folder / "damaged.jsonl"
        damaged_output.write_bytes(damaged(rng, found.read_bytes()))
        called("summary", str(damaged_output), "--format", "json")


def file_of(kind: str, text: str, rng: random.Random) -> bytes:
    """Give a file of one kind with a text in it."""
    row = {"id": rng.choice((1, "a", None)), "text": text, "published": rng.choice((None, "2024-11-30", "x", 5))}
    rows = [{"id": "b", "text": SAFE, "published": None}, row]
    match kind:
        case "jsonl":
            return "\n".join(map(json.dumps, rows)).encode()
        case "json":
            return json.dumps(rng.choice((rows, row, [rows]))).encode()
        case "csv" | "tsv":
            table = io.StringIO()
            out = csv.DictWriter(table, list(row), dialect="excel" if kind == "csv" else "excel-tab")
            out.writeheader()
            out.writerows(rows)
            return table.getvalue().encode("utf-8", "surrogatepass")
        case "parquet":
            file = io.BytesIO()
            names = {name: [str(one[name]).encode("utf-8", "replace").decode() for one in rows] for name in row}
            pyarrow.parquet.write_table(pa.table(names), file)
            return file.getvalue()
    return text.encode("utf-8", "surrogatepass")


def packed(data: bytes, packing: str) -> bytes:
    """Compress a file as its name says."""
    if packing == ".gz":
        return gzip.compress(data)
    return zstandard.compress(data) if packing == ".zst" else data


def without_controls(text: str, published: Any) -> None:
    """Look that the same is found without the characters that nobody sees."""
    plain = "".join(one for one in text if one not in INVISIBLE)
    if "\u200d" in text:  # it joins pictures
        return
    seen = Counter((one.layer, _plain(text, one.span)) for one in arnews.analyze(text, published=published).annotations)
    clean = Counter((one.layer, plain[one.span.start : one.span.end])
                    for one in arnews.analyze(plain, published=published).annotations)  # fmt: skip
    assert seen == clean, (seen - clean, clean - seen)


def _plain(text: str, span: Span) -> str:
    return "".join(one for one in text[span.start : span.end] if one not in INVISIBLE)


CHECKS: list[tuple[int, Check]] = [
    (1, analysed),
    (40, functions),
    (200, written),
    (30, without_controls),
    (200, commands),
    (200, readers),
]
"""Every so many texts go through a check."""


def breaks(check: Check, text: str, published: Any) -> str | None:
    """Give what a check says of a text if it breaks."""
    try:
        check(text, published)
    except Exception as error:
        cause = error.__cause__ or error
        place = cause.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place is not None else "?"
        return f"{type(cause).__name__} in {where}: {str(cause)[:200]}"
    return None


def shortened(check: Check, pieces: list[str], published: Any) -> str:
    """Leave out pieces, then characters, as long as the check still breaks."""
    for parts in (pieces, list("".join(pieces))):
        index = 0
        while index < len(pieces if parts is pieces else parts):
            fewer = parts[:index] + parts[index + 1 :]
            if breaks(check, "".join(fewer), published):
                parts[:] = fewer
            else:
                index += 1
        pieces = parts
    return "".join(pieces)


def main() -> int:
    """Look for as long as is said."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--documents", type=int, default=10**9, help="stop after so many")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    rng = random.Random(given.seed)
    writer = Writer(rng, words())
    print(f"seed {given.seed}, {len(words()):,} words", flush=True)
    end = time.monotonic() + given.seconds
    kinds: Counter[str] = Counter()
    done = 0
    while time.monotonic() < end and done < given.documents:
        pieces, published = writer.pieces(), rng.choice(DATES)
        if rng.random() < 0.2:
            published = date(1990, 1, 1) + timedelta(rng.randrange(20000))
        done += 1
        for every, check in CHECKS:
            if done % every:
                continue
            said = breaks(check, "".join(pieces), published)
            if said:
                kind = f"{check.__name__}: {said.split(': ')[0]}"
                kinds[kind] += 1
                if kinds[kind] <= 3:
                    text = shortened(check, pieces.copy(), published)
                    print(
                        f"{check.__name__}({text!r}, {published!r})\n    {breaks(check, text, published)}", flush=True
                    )
        if done % 20000 == 0:
            print(f"{done:,} documents, {sum(kinds.values())} finds", flush=True)
    print(f"seed {given.seed}: {done:,} documents, {sum(kinds.values())} finds: {dict(kinds)}")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
