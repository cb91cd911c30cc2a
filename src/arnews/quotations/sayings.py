"""Nouns of saying and what is said behind them: «ادعاءات البعض بأن», «بدعوى "الصيانة"», «بقوله: …»."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from arnews.quotations.cues import cues, pronoun_of
from arnews.quotations.frames import Frame, after_colon
from arnews.quotations.lexicons import done, head_kind, report_nouns, sets_out, words_of
from arnews.quotations.page import Page, Place, Quoted, places
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import MAY_BEGIN
from arnews.segmentation import segment
from arnews.word_classes import AND, FINITE_VERB, NAME, OWNED, PRONOUN, UNKNOWN
from arnews.words import word

__all__ = ["read_nouns", "read_sayings"]

_LONGEST_OWNER: Final = 8
"""How far before what is said its noun may stand."""
_LONGEST_GENITIVE: Final = 4
_AND: Final = (("\N{ARABIC LETTER WAW}",), ("\N{ARABIC LETTER FEH}",))
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_ALEF_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_BEH: Final = "\N{ARABIC LETTER BEH}"


def read_nouns(page: Page, frames: Sequence[Frame]) -> list[Frame]:
    """Read nouns of saying with what is said: «ادعاءات البعض بأن», «إعلان الوزير أن», «بحجة أن»."""
    taken = {frame.content for frame in frames}
    found = []
    for that in places(page.roles, "that"):
        if that + 1 < page.stop(that) and that + 1 not in taken:
            frame = _read_noun(page, that) or _read_set_out(page, that)
            frame = frame or _read_saying_of(page, that) or _read_broadcast(page, that)
            if frame is not None:
                found.append(frame)
    for quoted in page.quoted.values():
        if quoted.open not in taken and quoted.first not in taken and quoted.open > 1 and quoted.close is not None:
            frame = _read_noun_of_marks(page, quoted)
            if frame is not None:
                found.append(frame)
    return found


def _read_noun_of_marks(page: Page, quoted: Quoted) -> Frame | None:
    """Read marks that hold a pretext, or what somebody is accused of: «بدعوى "الصيانة"», «بعد اتهامه بـ"السرقة"»."""
    noun = quoted.open - 1
    with_beh = page.folds[noun] == _BEH
    noun -= with_beh
    if with_beh and (whose := _whose_calling(page, noun)) is not None:
        return _read_calling(page, *whose, quoted)
    known = report_nouns().find(page.words[noun])
    if known is None or not known.entries or noun + 1 == page.begin(quoted.open):
        return None
    if with_beh and known.proclitics[-1:] == _BEH:
        return None  # عرف بوصفه بـ«ملك الطرب»: as
    lemma, kind = known.entry
    said, other = cues().find(lemma), kind != "pretext"
    if said is None:
        return None
    if with_beh != other or not (_is_owned(page, noun) if other else page.has_preposition(noun)):
        return None
    if other and said.entry.speech_act not in ("accuse", "evaluate"):
        return None
    return Frame(
        said.entry, noun, noun, noun + 1, "quote", quoted.first, None, "quotations.noun", quoted,
        dropped=not other, who="any", head_stop=quoted.open, limit=quoted.stop,
    )  # fmt: skip


def _whose_calling(page: Page, last: int) -> tuple[int, Place | None] | None:
    """
    Give the noun of calling somebody something before them, and who does: «وصف | الشاهد | للمتهمين بـ"اللصوص"».

    Whom it is done to stands behind ل; a noun phrase without it is whom: «وصف المتهمين بـ"اللصوص"».
    """
    for noun in range(last - 1, max(page.begin(last), last - _LONGEST_OWNER) - 1, -1):
        if page.roles[noun] and page.roles[noun] not in MAY_BEGIN:
            return None
        known = report_nouns().find(page.words[noun])
        said = cues().find(known.entry[0]) if known is not None and known.entries else None
        if said is None or said.entry.speech_act not in _CALLING:
            continue
        if known is None or known.entry[1] == "pretext" or known.definite or not _is_governed_noun(page, noun):
            return None
        owned = _is_owned(page, noun)
        stop = noun + 1 if owned else read_phrase(page, noun + 1, last + 1).stop
        if stop == last + 1:
            return noun, None
        whom = page.folds[stop][:1] == _LAM and (page.has_preposition(stop) or bool(page.masks[stop] & PRONOUN))
        if not whom or (stop != last and read_phrase(page, stop, last + 1).stop != last + 1):
            return None
        return noun, None if owned else (noun + 1, stop)
    return None


_CALLING: Final = frozenset({"accuse", "evaluate"})


def _is_governed_noun(page: Page, noun: int) -> bool:
    """Tell whether a word that may be a verb is a noun: a preposition or a verb of saying stands right before it."""
    if page.has_preposition(noun):
        return True
    if noun == page.begin(noun) or page.masks[noun] & AND:
        return False
    before = noun - 1
    return page.roles[before] in ("to", "about") or page.is_preposition(before) or page.cues[before] is not None


def _read_calling(page: Page, noun: int, owner: Place | None, quoted: Quoted) -> Frame | None:
    """Read what somebody is called in marks, by a noun: «على وصف الشاهد للمتهمين بـ"اللصوص"»."""
    known = report_nouns().find(page.words[noun])
    said = cues().find(known.entry[0]) if known is not None else None
    if said is None or quoted.close is None:
        return None
    return Frame(
        said.entry, noun, noun, noun + 1, "quote", quoted.first, owner, "quotations.noun", quoted,
        dropped=_is_owned(page, noun), who=pronoun_of(page.words[noun]) or "any", head_stop=quoted.open,
        limit=quoted.stop,
    )  # fmt: skip


def _read_noun(page: Page, that: int) -> Frame | None:
    head = that - (page.roles[that - 1] in ("about", "to")) if that else 0
    for noun in range(head - 1, max(page.begin(that), head - _LONGEST_OWNER) - 1, -1):
        known = report_nouns().find(page.words[noun])
        if known is not None and known.entries:
            break
        if (page.roles[noun] and page.roles[noun] not in MAY_BEGIN) or page.cue(noun) is not None:
            return None
    else:
        return None
    if noun and page.words[noun - 1] in done():
        return None  # «تم تأكيد الحالة بأنها إصابة»: nobody is said to
    if page.around(noun) is not page.around(that) or _ends_name_of_medium(page, noun):
        return None
    lemma, kind = known.entry
    found, other = cues().find(lemma), kind != "pretext"
    if found is None or (noun and page.cue(noun - 1) is not None and not other):
        return None
    by = known.definite and (known.proclitics[-1:] == _BEH or page.folds[noun - 1] in _GOING_ON)
    by = by or (noun + 1 == head and _is_set_out_for(page, noun))
    if kind == "saying_noun" and not by:
        return None  # تجدر الإشارة إلى أن
    owner = None
    if noun + 1 < head:
        stop = read_phrase(page, noun + 1, head).stop
        if any(not page.in_time(one) for one in range(stop, head)) or _is_owned(page, noun):
            return None
        described = page.is_adjective(noun + 1) and page.has_article(noun + 1) == page.has_article(noun)
        called = found.entry.speech_act == "evaluate"  # «وصف الوزير بأنه»: whom
        owner = None if described or called else (noun + 1, stop)
    pronoun = pronoun_of(page.words[noun]) if _is_owned(page, noun) else None
    frame = Frame(
        found.entry, noun, noun, noun + 1, "clause", that + 1, owner, "quotations.noun",
        dropped=owner is None and (pronoun is not None or by or not other), who=pronoun or "any", head_stop=head,
    )  # fmt: skip
    frame.limit = _end_of_lead(page, noun, that)
    return frame


def _is_set_out_for(page: Page, noun: int) -> bool:
    """Tell whether somebody set out to say something and did: «سارعت الوزارة إلى إعلان أن», «اضطر إلى القول إن»."""
    if not noun or page.folds[noun - 1] != _TO or page.masks[noun] & OWNED:
        return False
    for verb in range(noun - 2, max(page.begin(noun), noun - _LONGEST_SETTING) - 1, -1):
        if page.words[verb] in sets_out():
            return page.is_verb(verb) and not (verb and page.roles[verb - 1] == "not")
        if page.roles[verb] in ("that", "relative", "to") or page.cue(verb) is not None:
            return False
    return False


def _read_set_out(page: Page, that: int) -> Frame | None:
    """Read «saying» that somebody set out for: «اضطر النادي إلى القول إن»."""
    noun, said = that - 1, cues().find(_SAY)
    if noun < 1 or said is None or page.roles[noun] != "saying" or not _is_set_out_for(page, noun):
        return None
    return Frame(
        said.entry, noun, noun, that, "clause", that + 1, None, "quotations.noun", dropped=True, who="any",
        head_stop=that, limit=_end_of_lead(page, noun, that),
    )  # fmt: skip


_LONGEST_SETTING: Final = 14
_TO: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


def _read_saying_of(page: Page, that: int) -> Frame | None:
    """Read «the saying of somebody that»: «لا أوافق على قول الوزير إن», «وقول سامي حداد إن»; not «يمكن القول إن»."""
    for noun in range(that - 1, max(page.begin(that), that - _LONGEST_OWNER) - 1, -1):
        if _is_saying(page, noun):
            break
        if page.roles[noun] not in MAY_BEGIN or page.cue(noun) is not None:
            return None
    else:
        return None
    said = cues().find(_SAY)
    if said is None or (noun + 1 == that) != _is_owned(page, noun):
        return None
    if noun + 1 == that:
        who = pronoun_of(page.words[noun])
        return None if who is None else Frame(
            said.entry, noun, noun, noun + 1, "clause", that + 1, None, "quotations.noun", dropped=True, who=who,
            head_stop=that, limit=_end_of_lead(page, noun, that),
        )  # fmt: skip
    if page.around(noun) is not page.around(that) or read_phrase(page, noun + 1, that).stop != that:
        return None
    first = noun + 1
    whose = head_kind(page.words[first]) is not None or page.is_name(first) or page.masks[first] & (NAME | UNKNOWN)
    if not whose or page.has_preposition(first):
        return None
    return Frame(
        said.entry, noun, noun, noun + 1, "clause", that + 1, (first, that), "quotations.noun", who="any",
        head_stop=that, limit=_end_of_lead(page, noun, that),
    )  # fmt: skip


def _is_saying(page: Page, noun: int) -> bool:
    """Tell whether a word is «saying», with «and» before it or nothing: قول, وقول."""
    written = word(page.words[noun]).bare
    found = words_of()[written] or (words_of()[written[1:]] if page.masks[noun] & AND else None)
    return found is not None and found.entry == _SAY and not page.has_preposition(noun)


def _read_broadcast(page: Page, that: int) -> Frame | None:
    """Read news that a relative clause says who gave: «الخبر الذي نشرته الصحيفة بأن», «الأنباء التي … عن أن»."""
    head = that - (page.roles[that - 1] == "about") if that else 0
    if head == that and page.folds[that][:1] != _BEH:
        return None
    found = cues().find(_REPORTED)
    for relative in range(head - 3, max(page.begin(that), head - _LONGEST_OWNER) - 1, -1):
        verb = relative + 1
        if page.roles[relative] != "relative":
            if page.roles[verb] == "that" or page.roles[relative] in ("comma", "colon"):
                return None
            continue
        news = relative - 1
        if news < page.begin(that) or head_kind(page.words[news]) != "document" or not page.has_article(news):
            return None
        cue = page.cue(verb)
        gave = page.masks[verb] & OWNED and page.masks[verb] & FINITE_VERB and cue is not None and cue.fires != "alone"
        if found is None or not gave or read_phrase(page, verb + 1, head).stop != head:
            return None
        if head_kind(page.words[verb + 1]) not in ("media", "organisation", "person", "crowd"):
            return None
        return Frame(
            found.entry, news, news, news + 1, "clause", that + 1, (verb + 1, head), "quotations.noun", who="any",
            head_stop=head, limit=_predicate_in_marks(page, that),
        )  # fmt: skip
    return None


def _predicate_in_marks(page: Page, that: int) -> int | None:
    """Give the marks that close a sentence, where they hold what is said of the news: «… بأن السد تصدع "كلام فارغ"»."""
    stop = page.stop(that)
    quoted = page.closing.get(stop - 1)
    return quoted.open if quoted is not None and quoted.open > that + 2 else None


_REPORTED: Final = _ALEF_HAMZA + "\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER DAL}"


def _ends_name_of_medium(page: Page, noun: int) -> bool:
    """Tell whether a noun with ل ends the name of an agency: «وكالة الشرق للأنباء»."""
    if page.folds[noun][:1] != _LAM:
        return False
    for one in range(noun - 1, max(page.begin(noun), noun - _LONGEST_GENITIVE) - 1, -1):
        if head_kind(page.words[one]) == "media":
            return True
        if page.roles[one] and page.roles[one] != "medium":
            return False
    return False


_GOING_ON: Final = frozenset({"\N{ARABIC LETTER ALEF}" + _LAM + "\N{ARABIC LETTER YEH}", _ON})
"""Prepositions of going on to say something, folded: خلص إلى التأكيد أن, حرص على التوضيح أن."""


def read_sayings(page: Page, frames: Sequence[Frame]) -> list[Frame]:
    """Read «by saying» behind a verb that reports nothing by itself: «سخر المدرب من السؤال بقوله: "…"»."""
    said = cues().find(_SAY)
    if said is None or "saying" not in page.present:
        return []
    clauses = sorted(frame.at for frame in frames if frame.opens == "clause")
    taken = {frame.content for frame in frames}
    found = []
    for at in places(page.roles, "saying"):
        if not page.has_preposition(at) or at + 1 >= page.stop(at):
            continue
        behind = page.roles[at + 1]
        opener = after_colon(page, at + 1) if behind == "colon" else None
        if behind == "that":
            opener = ("clause", at + 1, at + 2, None)
        elif at + 1 in page.quoted:
            opener = ("quote", at + 1, at + 1, page.quoted[at + 1])
        if page.has_article(at) and bisect_left(clauses, page.begin(at)) < bisect_left(clauses, at):
            continue  # قال إن بعضهم هاجم الحزب بالقول إن
        if opener is None or opener[2] in taken or (opener[3] is not None and opener[3].first in taken):
            continue
        opens, head, content, quoted = opener
        found.append(
            Frame(
                said.entry, at, at, at + 1, opens, content, None, "quotations.noun", quoted,
                dropped=True, who=pronoun_of(page.words[at]) or "any", breaks=True, head_stop=head,
            )
        )  # fmt: skip
    return found


_SAY: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _is_owned(page: Page, noun: int) -> bool:
    """Tell whether a pronoun says whose words a noun of saying stands for: «تأكيده»."""
    return bool(page.masks[noun] & OWNED) and not page.has_article(noun)


_LONGEST_LEAD: Final = 80
"""How far behind its clause a sentence may go on before the comma of what leads it."""


def _end_of_lead(page: Page, noun: int, that: int) -> int | None:
    """Give the comma behind a phrase that leads a sentence, if its verb follows: «ورغم إعلان الوزير أن …، بقي …»."""
    begin = page.begin(noun)
    leads = all(
        page.roles[one] in ("with", "owns", "to", "after") or page.is_preposition(one) for one in range(begin, noun)
    )
    leads = leads or (begin == noun and page.has_preposition(noun))
    last = min(page.stop(that) - 1, that + _LONGEST_LEAD)
    for comma in range(that, last):
        if page.roles[comma] != "comma":
            continue
        following = comma + 1
        if segment(page.words[following]).proclitics[:1] == _AND[1]:
            return comma  # ومع ادعاءات البعض بأن …، فقد بدأت
        if (
            leads
            and not page.masks[following] & AND
            and (page.is_verb(following) or page.roles[following] in ("was", "not"))
        ):
            return comma
    return None
