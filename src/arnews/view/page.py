"""
A document as one page for the browser: a file that stands alone, works without script, and loads nothing.

Without script, layers are switched by check boxes and style rules, a touch brings up the card of what was touched (it
is the target of a link), and speakers open and close. The script adds search, the filters by speaker and confidence,
and the export. The page's own policy (CSP) allows this script and no other, and no request at all.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import chain, islice
from typing import Final
from zlib import compress

from arnews.annotations import said
from arnews.document import Document
from arnews.letters import is_arabic_letter
from arnews.view.arabic import say_day
from arnews.view.cards import speaker_cards
from arnews.view.cells import layer_name
from arnews.view.display import load_labels
from arnews.view.escaped import attribute, isolated, label, plain_label, running
from arnews.view.outline import outline_map
from arnews.view.sheet import Sheet
from arnews.view.tables import layer_section
from arnews.view.text import paragraphs
from arnews.view.timeline import timeline
from arnews.view.voices import hue_of

__all__ = ["article_page", "excerpt_of", "facts_of", "page_around", "title_of", "to_frame", "to_page"]

_OPEN: Final = 10
"""So many documents are in the page as they are; of more there is the text, and the rest packed."""
_UNCHECKED: Final = ".tools:has(#show-{layer}:not(:checked)) ~ main"
"""Where a layer is switched off. Asked of the controls: a `:has` of the body would be asked again for every element."""
_OWN: Final = ("quotations", "reports", "times", "numbers")
_PLUGIN_HUES: Final = (4, 255, 174, 32, 330, 215, 290, 80)


def to_page(documents: Iterable[tuple[str, Document]] | Document) -> str:
    """
    Give documents as a page of HTML that stands alone: each text with its highlights, speakers, times, places, tables.

    Documents come with a name to show; one document may come without. Of several the page is a list whose items open;
    for very many a folder with a page each is better: `arnews.view.write_pages`.

    >>> from arnews import analyze
    >>> page = to_page(analyze("وصل 27 مدنيا <نعم>"))
    >>> 'href="#numbers-0">27</a>' in page, "&lt;نعم&gt;" in page
    (True, True)
    """
    if isinstance(documents, Document):
        return article_page(documents)
    named = iter(documents)
    first = list(islice(named, 2))
    if len(first) == 1:
        return article_page(first[0][1], first[0][0])
    parts: list[str] = []
    layers: dict[str, None] = {}
    voices = 0
    for number, (name, doc) in enumerate(chain(first, named), 1):
        sheet = Sheet(doc, name, f"d{number}-")
        article = _article(sheet)
        layers.update(dict.fromkeys(sheet.layers))
        voices = max(voices, len(sheet.voices.all))
        inside = article if number <= _OPEN else _packed(doc, article)
        parts.append(
            f'<details class="document" id="d{number}"{_speakers(sheet)}><summary><h2>{isolated(title_of(sheet))}</h2>'
            f" {facts_of(sheet)}</summary>{inside}</details>\n"
        )
    title = f'<h1>{label("articles")} <span class="count">{len(parts)}</span></h1>'
    return page_around(f"{title}{''.join(parts)}", tuple(layers), voices)


def article_page(doc: Document, name: str = "", back: str = "", sheet: Sheet | None = None) -> str:
    """Give the page of one document; `back` is the address of the page that lists all."""
    sheet = sheet or Sheet(doc, name)
    way_back = f'<p class="back"><a href="{attribute(back)}">{label("back")}</a></p>' if back else ""
    article = _article(sheet)
    header = (
        f'<header class="title"><h1>{isolated(title_of(sheet))}</h1> {_published(sheet)} {_file_name(sheet)}</header>'
    )
    return page_around(f"{way_back}{header}{article}", sheet.layers, len(sheet.voices.all), title_of(sheet), sheet)


def to_frame(doc: Document) -> str:
    """
    Give the page in a frame of its own, for notebooks: neither's style reaches the other.

    >>> from arnews import analyze
    >>> to_frame(analyze("وصل 27 مدنيا"))[:7]
    '<iframe'
    """
    page = to_page(doc).replace("<head>", '<head><base href="about:srcdoc">', 1)
    title = plain_label("title")
    style = "width:100%;height:40rem;border:1px solid #d0d5dd;border-radius:8px"
    allowed = "allow-scripts allow-downloads"
    return f'<iframe title="{title}" sandbox="{allowed}" style="{style}" srcdoc="{escape(page)}"></iframe>'


def page_around(
    body: str, layers: Sequence[str] = (), voices: int = 0, title: str = "", sheet: Sheet | None = None
) -> str:
    """Give the page whose body holds what is given, which is HTML already."""
    script = _file("page.js")
    style = _file("page.css") + _colours(layers, voices)
    code = b64encode(sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{code}'; img-src data:; "
        "base-uri about:; form-action 'none'"
    )
    name = title or load_labels("arnews.view")["page"]["title"][0]
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(name)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#text">{label("skip")}</a>\n{_tools(layers, sheet)}'
        f'<main id="text">\n{body}</main>\n{_labels()}<script>{script}</script>\n</body>\n</html>\n'
    )


@cache
def _file(name: str) -> str:
    return files("arnews.view").joinpath(name).read_text(encoding="utf-8")


def _speakers(sheet: Sheet) -> str:
    """Give who speaks in a document, for the script's filter: the document may be packed."""
    names = "\n".join(voice.name for voice in sheet.voices.all)
    return f' data-speakers="{attribute(names)}"' if names else ""


def _labels() -> str:
    """Give the words that the script writes."""
    page = load_labels("arnews.view")["page"]
    words = {name: page[name][0] for name in ("previous", "next", "copy", "copied", "unnamed")}
    return f'<script type="application/json" id="labels">{json.dumps(words, ensure_ascii=False)}</script>\n'


def _packed(doc: Document, article: str) -> str:
    """Give a document's text as it is, and all that was found packed: the script puts it there when it is opened."""
    text = "".join(f"<p>{running(doc[paragraph])}</p>\n" for paragraph in doc.paragraphs)
    return f'<div class="text plain">{text}</div><script type="{_BYTES}" class="packed">{_pack(article)}</script>'


def _pack(text: str) -> str:
    return b64encode(compress(text.encode(errors="replace"), 6)).decode()


_LONGEST: Final = 110


def title_of(sheet: Sheet) -> str:
    """Give the name of a document where it is in Arabic, else how its text begins: a path says little to a reader."""
    if any(map(is_arabic_letter, sheet.name)):
        return sheet.name
    return excerpt_of(sheet.doc) or sheet.name or str(load_labels("arnews.view")["page"]["untitled"][0])


def _file_name(sheet: Sheet) -> str:
    """Give the name of a document where it is not its title."""
    if not sheet.name or title_of(sheet) == sheet.name:
        return ""
    return f'<span class="file">{isolated(sheet.name)}</span>'


def excerpt_of(doc: Document) -> str:
    """Give how a text begins."""
    if not doc.paragraphs:
        return ""
    begins = " ".join(doc[doc.paragraphs[0]][: _LONGEST * 2].split())
    return begins if len(begins) <= _LONGEST else begins[:_LONGEST].rpartition(" ")[0] + " …"


def facts_of(sheet: Sheet) -> str:
    """Give when a document was published and how much was found in it."""
    found = [f"<span>{layer_name(layer)} {len(sheet.found[layer])}</span>" for layer in sheet.layers]
    return f'<span class="facts">{" ".join([_published(sheet), *found, _file_name(sheet)])}</span>'


def _published(sheet: Sheet) -> str:
    published = sheet.doc.published
    if published is None:
        return ""
    day = f'<time datetime="{published.isoformat()}">{isolated(say_day(published))}</time>'
    return f'<span class="published">{label("published")} {day}</span>'


def _article(sheet: Sheet) -> str:
    """Give the parts of one document."""
    prefix = sheet.prefix
    cards = speaker_cards(sheet)
    sections = "".join(layer_section(sheet, layer) for layer in sheet.layers)
    times, places = timeline(sheet), outline_map(sheet)
    text = paragraphs(sheet)  # the last: now all links into it are known
    aside = _part("voices", cards, sheet, "quotations") if cards else ""
    aside += _part("timeline", f'{times}<p class="note">{label("timeline_note")}</p>', sheet, "times") if times else ""
    aside += _part("map", f'{places}<p class="note">{label("map_note")}</p>', sheet, "places") if places else ""
    contents = [(name, label(name)) for name, part in (("voices", cards), ("timeline", times), ("map", places)) if part]
    contents += [(layer, f"{layer_name(layer)} {_count(sheet, layer)}") for layer in sheet.layers]
    links = " ".join(f'<a href="#{prefix}h-{name}">{words}</a>' for name, words in contents)
    reasons = [isolated(f"{each.layer}: {said(each.error)}") for each in sheet.doc.failures]
    failures = "".join(f'<p class="failure">{label("failed")}: {reason}</p>\n' for reason in reasons)
    nothing = "" if sheet.layers or failures else f'<p class="note">{label("nothing")}</p>\n'
    return (
        f'<article><nav class="contents" aria-label="{plain_label("found")}">{links}</nav>'
        f'<div class="reading"><div class="text">\n{text}{failures}{nothing}</div>\n'
        + (f"<aside>{aside}</aside>" if aside else "")
        + f"</div>\n{sections}{_data(sheet)}</article>\n"
    )


def _part(name: str, content: str, sheet: Sheet, layer: str) -> str:
    heading = f"{sheet.prefix}h-{name}"
    title = f'<{sheet.heading} id="{heading}">{label(name)}</{sheet.heading}>'
    return f'<section class="part l-{layer}" aria-labelledby="{heading}">{title}{content}</section>\n'


def _data(sheet: Sheet) -> str:
    """Give everything as the script's export needs it: `Document.to_json`, in an element that is not run."""
    written = json.dumps({"name": sheet.name, "prefix": sheet.prefix} | sheet.doc.to_dict(), ensure_ascii=False)
    safe = _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
    name = attribute(sheet.name)
    if len(safe) > _MUCH:
        return f'<script type="{_BYTES}" class="data" data-name="{name}">{_pack(safe)}</script>'
    return f'<script type="application/json" class="data" data-name="{name}">{safe}</script>'


_MUCH: Final = 500_000
"""Of so many characters what is there for the export alone is packed: the browser has less to read before it shows."""
_BYTES: Final = "application/octet-stream"
_OBEYED: Final = re.compile("[&<>\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What HTML, a terminal or an editor would obey, or UTF-8 cannot hold; JSON escapes the other controls by itself."""


def _tools(layers: Sequence[str], sheet: Sheet | None) -> str:
    """Give the controls: boxes for the layers, and hidden ones that the script shows."""
    boxes = "".join(
        f'<label class="chip chip-{layer}"><input type="checkbox" id="show-{layer}" data-layer="{layer}" checked>'
        f"{layer_name(layer)}{_count(sheet, layer)}</label>"
        for layer in layers
    )
    legend = f'<fieldset class="chips"><legend>{label("layers")}</legend>{boxes}</fieldset>' if layers else ""
    scripted = (
        f'<label class="search" hidden><span class="name">{label("search")}</span>'
        f'<input type="search" id="search" placeholder="{plain_label("search")}" autocomplete="off"></label>'
        f'<output id="hits" for="search" hidden></output>'
    )
    speakers = (
        f'<label hidden><span class="name">{label("any_speaker")}</span><select id="speaker">'
        f'<option value="">{plain_label("any_speaker")}</option></select></label>'
        if "quotations" in layers or "reports" in layers
        else ""
    )
    sure = (
        f'<label class="sure" hidden><span class="name">{label("confidence")}</span>'
        '<input type="range" id="confidence" min="0" max="100" step="5" value="0">'
        '<output for="confidence">0%</output></label>'
    )
    export = (
        f'<span class="export" role="group" aria-label="{plain_label("export")}" hidden>{label("export")} '
        '<button type="button" id="csv">CSV</button> <button type="button" id="json">JSON</button></span>'
    )
    english = '<label class="chip"><input type="checkbox" id="english"><span lang="en" dir="ltr">English</span></label>'
    filters = ""
    if layers:
        filters = (
            f'<details class="more"><summary>{label("filter")}</summary><div class="filters">{legend}{speakers}{sure}'
            f"{export}</div></details>"
        )
    order = "" if layers and sheet is not None else _order()
    return f'<nav class="tools" aria-label="{plain_label("filter")}">{scripted}{english}{order}{filters}</nav>\n'


def _order() -> str:
    """Give the choice in which order a list of documents stands."""
    choices = "".join(f'<option value="{name}">{plain_label(name)}</option>' for name in ("given", "newest", "oldest"))
    return (
        f'<label class="order" hidden><span class="name">{label("order")}</span><select id="order">{choices}</select>'
        "</label>"
    )


def _count(sheet: Sheet | None, layer: str) -> str:
    return f' <span class="count">{len(sheet.found[layer])}</span>' if sheet is not None else ""


def _colours(layers: Sequence[str], voices: int) -> str:
    """Give the rules that depend on what was found: colours of layers and of speakers, and boxes that switch layers."""
    rules = []
    others = [layer for layer in layers if layer not in _OWN]
    for number, layer in enumerate(others):
        hue = _PLUGIN_HUES[number % len(_PLUGIN_HUES)]
        rules.append(f":root{{--l-{layer}:hsl({hue} 65% var(--drawn))}}")
        rules.append(f".{layer}{{--u:var(--l-{layer})}}.chip-{layer}{{--chip:var(--l-{layer})}}")
    for layer in layers:
        off = _UNCHECKED.format(layer=layer)
        rules.append(f"{off} .l-{layer}{{display:none}}{off} .u.{layer}{{--u:transparent}}")
    quoting = _UNCHECKED.format(layer="quotations")
    rules.append(
        f"{quoting} .content{{background:none}}{quoting} :is(.cue,.source){{color:inherit;font-weight:inherit}}"
    )
    rules += [f".s{number}{{--h:{hue_of(number)}}}" for number in range(voices)]
    return "\n".join(rules) + "\n"
