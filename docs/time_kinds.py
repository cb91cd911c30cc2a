"""Write every kind of time expression with its values from the case file, for a page to include."""

from datetime import date
from pathlib import Path

from arnews import find_times
from arnews.testing import read_cases

PUBLISHED = date(2024, 11, 30)
TITLES = {
    "times.day": "Days",
    "times.nth": "Days by their place in a month or year",
    "times.period": "Weeks, months, years and what is longer",
    "times.holiday": "Holidays",
    "times.before": "So long ago",
    "times.after": "In so long a time",
    "times.from_now": "So long from now",
    "times.after_that": "So long from a day just given",
    "times.clock": "Times of day",
    "times.part_of_day": "Parts of the day",
    "times.duration": "Durations",
    "times.every": "Sets with كل",
    "times.set": "Sets of one word",
    "times.per": "Sets of a rate",
    "times.days": "Days that come every week",
    "times.reference": "Now, then and soon",
}
HEAD = "| written | type | value | mod | EDTF | begins | ends |\n| --- | --- | --- | --- | --- | --- | --- |\n"


def write_time_kinds(cases: Path, page: Path) -> None:
    """Find the times of every sentence of a cases file and write them by the rule that found them."""
    rows: dict[str, dict[str, None]] = {rule: {} for rule in TITLES}
    for case in read_cases(cases):
        for found in find_times(case.text, case.published):
            words = case.text[found.span.start : found.span.end]
            rows[found.rule][_row(words, found.value, case.published)] = None
    parts = [
        f"### {TITLES[rule]}\n\n`{rule}`\n\n{HEAD}" + "\n".join(written) for rule, written in rows.items() if written
    ]
    text = "\n\n".join(parts) + "\n"
    page.parent.mkdir(exist_ok=True)
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")


def _row(words, time, published) -> str:
    other = f" ({published or 'no date'})" if published != PUBLISHED else ""
    written = " ".join(words.split()).replace("|", "\\|") + other
    named = (time.value, time.mod, time.edtf)
    value, mod, edtf = (f"`{one}`" if one is not None else "–" for one in named)
    if time.written is not None:
        value += f" (`{time.written}` AH)"
    begin, end = (
        one.isoformat(timespec="minutes") if hasattr(one, "hour") else one or "–" for one in (time.begin, time.end)
    )
    return f"| {written} | `{time.type}` | {value} | {mod} | {edtf} | {begin} | {end} |"
