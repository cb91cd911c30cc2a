"""The speakers of a document as cards: all that each said, denied, was asked."""

from typing import Any, Final

from arnews.document import Annotation
from arnews.view.arabic import say_counted
from arnews.view.cells import link
from arnews.view.display import load_labels, word_for
from arnews.view.escaped import attribute, both, isolated
from arnews.view.plain import words_of
from arnews.view.sheet import Sheet
from arnews.view.voices import Voice

__all__ = ["speaker_cards"]

_MOST_MENTIONS: Final = 12


def speaker_cards(sheet: Sheet) -> str:
    """Give a card for each speaker, the most heard first; nothing if nobody speaks."""
    voices = sorted(sheet.voices.all, key=lambda voice: -sum(map(len, voice.deeds.values())))
    return "".join(_card(sheet, voice, is_open=number < 1) for number, voice in enumerate(voices))


def _card(sheet: Sheet, voice: Voice, *, is_open: bool) -> str:
    count = sum(map(len, voice.deeds.values()))
    said = both(say_counted(count, load_labels("arnews.view")["voices"]["quotation"]), str(count))
    kind = word_for("quotations", "values", str(voice.kind), "source_kind") if voice.kind else None
    about = f'<span class="kind">{both(kind, str(voice.kind))}</span> · ' if kind else ""
    deeds = "".join(_deeds(sheet, deed, found) for deed, found in voice.deeds.items() if found)
    return (
        f'<details class="voice-card s{voice.number}" id="{sheet.prefix}v-{voice.number}"'
        f' data-speaker="{attribute(voice.name)}"{" open" if is_open else ""}>'
        f'<summary><span class="name">{isolated(voice.name)}</span> {about}<span class="count">{said}</span>'
        "</summary>"
        f"{_mentions(sheet, voice)}{deeds}</details>\n"
    )


def _mentions(sheet: Sheet, voice: Voice) -> str:
    if len(voice.mentions) < 2:
        return ""
    words: dict[str, str] = {}
    for span in voice.mentions:
        said = words_of(sheet.doc, span)
        if said not in words and len(words) < _MOST_MENTIONS:
            words[said] = link(sheet.anchor(span), isolated(said))
    title = both(load_labels("arnews.view")["voices"]["mentions"], "mentioned as")
    return f'<p class="mentions"><span class="deed">{title}</span> {" · ".join(words.values())}</p>'


def _deeds(sheet: Sheet, deed: str, found: list[Annotation[Any]]) -> str:
    title = both(load_labels("arnews.view")["voices"][deed], deed.replace("_", " "))
    items = "".join(f"<li>{_deed(sheet, one)}</li>" for one in found)
    return f'<p class="deed">{title}</p><ul>{items}</ul>'


def _deed(sheet: Sheet, one: Annotation[Any]) -> str:
    value = one.value
    said = " […] ".join(words_of(sheet.doc, span) for span in value.content) or words_of(sheet.doc, one.span)
    cue = f'<span class="cue">{isolated(words_of(sheet.doc, value.cue))}</span> ' if value.cue is not None else ""
    row = sheet.row_of(one)
    words = link(row, isolated(said)) if row is not None else isolated(said)
    return cue + (f'<span class="verbatim">{words}</span>' if value.kind == "direct" else words)
