"""``arnews extract --format timeml | brat | conllu | jsonld``: documents in the formats of others."""

import re
from pathlib import Path

from arnews import archive
from arnews.document import Document
from arnews.integrations import brat, conllu, timeml, web_annotation

__all__ = ["standard_output"]


def standard_output(form: str, path: Path | None) -> archive.Output:
    """
    Give where documents are written in one of these formats.

    TimeML and brat are a file, or two, for each article in a folder; CoNLL-U and JSON-LD (an object a line) hold many.
    """
    if form == "timeml":
        if path is None:
            return archive.TextOutput(None, lambda _name, doc: timeml.dumps(doc))
        return archive.FolderOutput(path, lambda doc: {".tml": timeml.dumps(doc)})
    if form == "brat":
        if path is None:
            return archive.TextOutput(None, lambda _name, doc: brat.dumps(doc))
        return archive.FolderOutput(path, lambda doc: {".txt": doc.text, ".ann": brat.dumps(doc)})
    if form == "conllu":
        return archive.TextOutput(path, lambda name, doc: conllu.dumps(doc, name))
    return archive.TextOutput(path, _annotations)


def _annotations(name: str, doc: Document) -> str:
    quoted = re.sub(rb"[^A-Za-z0-9._~-]", lambda byte: b"%%%02X" % ord(byte[0]), name.encode(errors="replace"))
    return web_annotation.dumps(doc, f"urn:arnews:text:{quoted.decode()}") + "\n"
