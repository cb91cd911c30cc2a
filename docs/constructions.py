"""Write the constructions of quotations with their analyses from the case file, for a page to include."""

import re
from pathlib import Path

from arnews import analyze
from arnews.testing import read_cases


def write_constructions(cases: Path, page: Path) -> None:
    """Analyse every sentence of a cases file and write what was found."""
    parts = []
    for case in sorted(read_cases(cases), key=_place):
        known = " (a known failure)" if case.expect == "fail" else ""
        parts.append(f"### {case.label}{known}\n\n> {case.text.replace(chr(10), '  ' + chr(10) + '> ')}\n")
        doc = analyze(case.text, extractors=["quotations", "reports"])
        rows = [_row(case.text, found) for found in (*doc.quotations, *doc.layer("reports"))]
        if rows:
            head = "| cue | source | speaker | content | kind | rule |\n| --- | --- | --- | --- | --- | --- |\n"
            parts.append(head + "\n".join(rows) + "\n")
    text = "\n".join(parts)
    page.parent.mkdir(exist_ok=True)
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")


def _place(case):
    """Give where a case stands: by the letter and number of its construction, the others last."""
    key = re.match(r"([A-F])(\d+) ", case.label)
    return (key[1], int(key[2])) if key else ("Z", 0)


def _row(text, found) -> str:
    quotation = found.value

    def words(span):
        return " ".join(text[span.start : span.end].split()).replace("|", "\\|") if span else "–"

    content = " … ".join(map(words, quotation.content)) or "–"
    kind = quotation.kind + (", nominal" if quotation.nominal else "")
    parts = [*map(words, (quotation.cue, quotation.source, quotation.speaker)), content, kind, f"`{found.rule}`"]
    return f"| {' | '.join(parts)} |"
