"""Write the constructions of quotations with their analyses from the case file, for a page to include."""

from pathlib import Path

from arnews import Document, find_quotations
from arnews.testing import read_cases


def write_constructions(cases: Path, page: Path) -> None:
    """Analyse every sentence of a cases file and write what was found."""
    parts = []
    for case in read_cases(cases):
        known = " (a known failure)" if case.expect == "fail" else ""
        parts.append(f"### {case.label}{known}\n\n> {case.text.replace(chr(10), '  ' + chr(10) + '> ')}\n")
        rows = [_row(case.text, found.value) for found in find_quotations(Document.read(case.text))]
        if rows:
            head = "| cue | source | speaker | content | kind |\n| --- | --- | --- | --- | --- |\n"
            parts.append(head + "\n".join(rows) + "\n")
    text = "\n".join(parts)
    page.parent.mkdir(exist_ok=True)
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")


def _row(text, quotation) -> str:
    def words(span):
        return " ".join(text[span.start : span.end].split()).replace("|", "\\|") if span else "–"

    content = " … ".join(map(words, quotation.content))
    kind = quotation.kind + (", nominal" if quotation.nominal else "")
    return f"| {words(quotation.cue)} | {words(quotation.source)} | {words(quotation.speaker)} | {content} | {kind} |"
