"""The way in: quotations of a document or a text, and the parts of the reading by themselves."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import compress
from typing import Final

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.normalization import letters_of
from arnews.quotations.constructions import read_frame
from arnews.quotations.contents import Content, conjunction, read_content
from arnews.quotations.detached import read_according, read_these_words
from arnews.quotations.documents import read_in_it, read_purport
from arnews.quotations.endings import are_several, content_stop
from arnews.quotations.frames import CONFIDENCE, Frame
from arnews.quotations.layout import (
    is_long,
    read_headlines,
    read_orphans,
    read_quoted_headline,
    read_signed,
    read_turns,
)
from arnews.quotations.lexicons import anonymous, head_kind, head_of, links, report_nouns, sign_cut, titled_works, what
from arnews.quotations.page import Page, Place, places, read_page
from arnews.quotations.resolution import find_speakers
from arnews.quotations.sayings import read_nouns, read_sayings
from arnews.quotations.sources import read_source_at
from arnews.quotations.value import Quotation, Speaker, SpeechAct, Stance
from arnews.spans import Span
from arnews.tokenization import code_points
from arnews.word_classes import AND, FIRST, NOUN, PRONOUN, VERBAL_NOUN

__all__ = ["content_end", "find_cues", "find_quotations", "quotations", "read_source", "resolve_speakers", "speakers"]

_FULL: Final = "full"
"""What the layer ``people``, of whatever package, says of a name with all its parts."""
_UNCUED: Final = frozenset(
    {f"quotations.{rule}" for rule in ("headline", "headline_quote", "answer", "dialogue", "orphan", "signed")}
)
_ACCORDING: Final = "quotations.according_to"
_NOUN: Final = "quotations.noun"
_PRECEDED: Final = "quotations.preceded"
_WITH_PREPOSITION: Final = frozenset({_ACCORDING, _PRECEDED, "quotations.relay"})
_BEH: Final = "\N{ARABIC LETTER BEH}"
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_POINTING: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_STATING: Final = frozenset({"say", "assert", "claim", "deny", "hearsay"})
_STANCE: Final[dict[SpeechAct | None, Stance]] = {"claim": "doubted", "assert": "committed"}


def find_quotations(text_or_doc: str | Document) -> tuple[Annotation[Quotation], ...]:
    """
    Find who said what.

    >>> text = "وقال وزير النقل سامر العلي إن الجسر الجديد سيفتح غدا."
    >>> [one] = find_quotations(text)
    >>> text[one.value.source.start : one.value.source.end]
    'وزير النقل سامر العلي'
    """
    doc = Document.of(text_or_doc)
    found = sorted(_find(doc), key=lambda one: (one.span.start, -one.span.end))
    return tuple(found)


def find_cues(text_or_doc: str | Document) -> tuple[Span, ...]:
    """
    Find the words that report, where they do.

    >>> find_cues("وأضاف الوزير أن العمل انتهى، وأضاف الطاهي الملح.")
    (Span(start=1, end=5),)
    """
    spans = {one.value.cue for one in find_quotations(text_or_doc) if one.value.cue is not None}
    return tuple(sorted(spans))


def _find(doc: Document) -> Iterator[Annotation[Quotation]]:
    page = read_page(doc)
    frames = read_frames(page)
    if not frames:
        return
    read = [(frame, read_content(page, frames, index)) for index, frame in enumerate(frames)]
    frames = [frame for frame, content in read if content is not None]
    contents = [content for _, content in read if content is not None]
    own = _said_by_themselves(page, frames, contents)
    frames = [frame for frame, out in zip(frames, own, strict=True) if not out]
    contents = [content for content, out in zip(contents, own, strict=True) if not out]
    _mark_inner(frames, contents)
    sources = [_source_span(page, frame, frame.source) if frame.source else None for frame in frames]
    said = [part for content in contents for part in content.parts]
    people = [one.span for one in doc.layer("people", ()) if getattr(one.value, "mention", None) == _FULL]
    speakers = find_speakers(page, frames, sources, said, people)
    last = 0
    for frame, content, source, speaker in zip(frames, contents, sources, speakers, strict=True):
        if speaker is None and _is_said_by_nobody(page, frame):
            continue
        if _is_by_nobody(frame) and last < page.begin(max(0, page.begin(frame.at) - 2)):
            continue  # who spoke long before estimates nothing: «وقدر حجم الواردات بمليار»
        last = frame.at
        if frame.lent:
            source = _source_span(page, frame, frame.document) if frame.document is not None else None
        quotation = _quotation(page, frame, content, source, speaker)
        yield Annotation("quotations", _extent(quotation), quotation, frame.rule)


def _mark_inner(frames: Sequence[Frame], contents: Sequence[Content]) -> None:
    """Say how many contents enclose each frame; those that only say according to whom do not make it another's."""
    ahead: list[tuple[int, int, bool]] = []
    around: list[tuple[int, bool]] = []
    others = 0
    for frame, content in zip(frames, contents, strict=True):
        while ahead and ahead[0][0] <= frame.at:
            _, end, other = heappop(ahead)
            heappush(around, (end, other))
            others += other
        while around and around[0][0] <= frame.at:
            others -= heappop(around)[1]
        frame.level, frame.inside = len(around), others > 0
        if frame.opens != "before":
            heappush(ahead, (frame.content, content.parts[-1][1], frame.rule != "quotations.according_to"))


def _said_by_themselves(page: Page, frames: Sequence[Frame], contents: Sequence[Content]) -> list[bool]:
    """Tell of each frame whether it is an act of who speaks already, in their own words: «… ونؤكد أن», إنه يستنكر."""
    own = []
    enclosing: list[tuple[int, Frame]] = []
    for frame, content in zip(frames, contents, strict=True):
        while enclosing and enclosing[-1][0] <= frame.at:
            enclosing.pop()
        outer = enclosing[-1][1] if enclosing else None
        inside = outer is not None and outer.content <= frame.at  # قال المدير، طالبا عدم الكشف عن اسمه، إن
        own.append(outer is not None and inside and _is_own_act(page, outer, frame))
        if frame.opens not in ("before", "around"):
            enclosing.append((content.parts[-1][1], frame))
    return own


def _is_own_act(page: Page, outer: Frame, frame: Frame) -> bool:
    """Tell whether a verb without a subject is what its speaker does by saying so: إنه يستنكر, ونطالب بـ."""
    source = frame.source
    if source is not None and source[1] == source[0] + 1 and page.masks[source[0]] & FIRST:
        return bool(page.masks[source[0]] & PRONOUN)  # «أنا أعتبر أن»
    if not frame.dropped or frame.cue is None or frame.cue.mood == "perfect":
        return False
    if frame.at and page.roles[frame.at - 1] == "that" and frame.at - 1 == outer.content - 1:
        return True
    if frame.who == "they" and outer.source is not None and are_several(page, outer.source):
        return True  # قال الأهالي إنهم «يرفضون …، ويؤكدون أن»
    return frame.cue.mood == "participle" or frame.who == outer.who or outer.who == "they"


def _is_of_two(page: Page, frame: Frame) -> bool:
    """Tell whether a verb of two has no subject that is two: «رفضا للصفقة وتمسكا بالحقوق» are nouns of action."""
    acts = page.masks[frame.at] & VERBAL_NOUN
    alone = frame.opens == "phrase" or not page.conjoined(frame.at)  # «كن حذرا أن تسقط»
    return bool(acts) and frame.who == "two" and alone and frame.dropped


def _is_of_things(frame: Frame) -> bool:
    """
    Tell whether a verb that things take has a thing and no subject: nobody speaks in «تشير إلى الملفات».

    What shows or points to something is of that kind in the past too: «شهد المهرجان إقبالا وكشف عن مواهب».
    """
    if frame.cue is None or frame.opens != "phrase" or not frame.dropped:
        return False
    if frame.cue.shows or (_POINTING in frame.cue.phrase and frame.cue.speech_act == "say"):
        return True
    return frame.cue.mood == "imperfect" and frame.cue.speech_act != "demand"


def _is_passive(page: Page, frame: Frame) -> bool:
    """
    Tell whether a verb with nobody before it is a passive: «يوصى بأن» at the head of a sentence, «وأعلن في المقر عن».
    """
    if frame.cue is not None and frame.cue.mood == "perfect" and frame.who == "he" and frame.opens == "phrase":
        return frame.dropped and page.folds[frame.content - 1] == _ABOUT
    if frame.cue is None or not frame.dropped or frame.cue.mood != "imperfect" or frame.who != "he":
        return False
    asks = frame.cue.speech_act not in _STATING
    return asks and frame.at == page.begin(frame.at)


def _is_said_by_nobody(page: Page, frame: Frame) -> bool:
    """Tell whether a verb without a speaker has none: it is that of a thing, a passive, an order."""
    return (
        _is_of_things(frame)
        or _is_of_two(page, frame)
        or _is_passive(page, frame)
        or _is_by_nobody(frame)
        or _is_order(page, frame)
        or _is_of_noun(page, frame)
        or _is_of_participle(page, frame)
        or _is_first_person(page, frame)
    )


def _is_by_nobody(frame: Frame) -> bool:
    """Tell whether nobody is there who estimates a thing, which is estimated then: «وقدر سعر البرميل بمئة دولار»."""
    return frame.cue is not None and frame.cue.measured and frame.dropped and frame.opens == "phrase"


def _is_first_person(page: Page, frame: Frame) -> bool:
    """Tell whether a verb in marks, of a woman who is not there, is what who is quoted did: «رفضت الحضور واعتبرت …»."""
    if frame.cue is None or not frame.dropped or frame.cue.mood != "perfect" or frame.who != "she":
        return False
    return frame.inside and page.around(frame.at) is not None


def _is_of_participle(page: Page, frame: Frame) -> bool:
    """Tell whether a participle in a sentence where nobody stands says a noun phrase: الرياح …، معلنة دخول الموسم."""
    if frame.cue is None or frame.cue.mood != "participle" or frame.opens != "phrase":
        return False
    begin = page.begin(frame.at)
    before = page.phrases.within(begin, frame.at) if begin < frame.at else None
    return before is not None and not any(one.kind is not None or one.name for one in before)


def _is_order(page: Page, frame: Frame) -> bool:
    """
    Tell whether a verb that leads a sentence, with nobody before it, tells the reader to do so: «أثبت أن العدد أولي».

    The imperative of a derived verb without a weak letter is written like its perfect.
    """
    if frame.cue is None or not frame.dropped or frame.cue.mood != "perfect" or frame.who != "he":
        return False
    written = frame.cue.lemma
    alike = len(written) > _TRILATERAL and _ALEF not in written and written[-1] != _MAKSURA
    return alike and frame.at == page.begin(frame.at) and not page.conjoined(frame.at)


def _is_of_noun(page: Page, frame: Frame) -> bool:
    """Tell whether a verb stands right behind a noun that does not speak: «قليل من الأدوات أثبتت أنها مفيدة»."""
    before = frame.at - 1
    if frame.rule != "quotations.dropped_subject" or before < page.begin(frame.at) or page.conjoined(frame.at):
        return False
    return not page.roles[before] and bool(page.masks[before] & NOUN) and page.has_article(before)


_TRILATERAL: Final = 3


def _extent(quotation: Quotation) -> Span:
    """Give the place from the first of content, cue and source to the last."""
    start, end = quotation.content[0].start, quotation.content[-1].end
    for part in (quotation.cue, quotation.source):
        if part is not None:
            start = part.start if part.start < start else start
            end = part.end if part.end > end else end
    return Span(start, end)


def read_frames(page: Page) -> list[Frame]:
    """Read every construction of a page, in the order of their cues."""
    frames = []
    taken = -1
    cues = page.cues
    indices = list(compress(range(len(cues)), cues))
    if "according" in page.present:
        indices = sorted({*indices, *places(page.roles, "according")})
    for index in indices:
        found = cues[index]
        if page.roles[index] == "according":
            frame = read_according(page, index)
            if frame is not None and frame.cue is not None:
                taken = max(taken, frame.cue_stop - 1)
        elif found is None or index <= taken or not found.entries:
            continue
        else:
            frame = read_frame(page, index)
            if frame is not None and frame.head_stop > index + 1 and frame.opens != "phrase":
                last = frame.head_stop - 1
                if page.roles[last] == "second":
                    taken = last
        if frame is not None:
            frames.append(frame)
    frames = _apart(page, frames)
    frames += _without_cues(page, frames)
    frames.sort(key=lambda frame: frame.at)
    return [frame for frame in frames if not _is_linked(page, frame.at)]


def _is_linked(page: Page, at: int) -> bool:
    """Tell whether a token stands in a line that leads to another article, or in its title right below."""
    if _leads_away(page, page.begin(at)) is not None:
        return True
    paragraph = page.paragraph(at)
    first = page.paragraphs[paragraph]
    if not paragraph or page.stop(first) < page.paragraph_stop(at):
        return False  # a title has no full stop
    stop = _leads_away(page, page.paragraphs[paragraph - 1])
    return stop is not None and all(role == "colon" for role in page.roles[stop:first])


def _leads_away(page: Page, first: int) -> int | None:
    """Give the token behind what leads to another article: اقرأ أيضا, للمزيد."""
    found = links().match(page.tokens, first)
    if found is None or found.found.proclitics:
        return None
    behind = page.roles[found.stop] if found.stop < page.paragraph_stop(first) else "colon"
    return found.stop if behind == "colon" or (found.stop > first + 1 and behind != "that") else None


def _apart(page: Page, frames: Sequence[Frame]) -> list[Frame]:
    """
    Leave out cues inside what they are said to report: one in a short name in marks whose content stands outside, one
    in the stretch of another, which takes the same content: قال الرجل الذي كان يتابع الجلسة إن.
    """
    found: list[Frame] = []
    for frame in sorted(frames, key=lambda one: one.at):
        around = page.around(frame.at)
        if around is not None and around.close is not None and frame.content > around.close:
            continue
        if around is not None and frame.dropped and around.open == frame.at - 1 and _is_titled(page, around.open - 1):
            continue  # فيلم «قالوا إن البحر بعيد»
        if around is not None and around.open == frame.at - 1 and page.words[around.open - 1] in titled_works():
            continue  # رواية «قالت لي جدتي إن القمر حزين»
        last = found[-1] if found else None
        if last is not None and last.at < frame.at < last.content == frame.content and frame.opens != "before":
            if frame.source is not None and frame.at < frame.source[0] and page.words[frame.at - 1] in what():
                found[-1] = frame  # «وردا على ما ذكره النائب بأن»: of who told it
            continue
        found.append(frame)
    return found


def _is_titled(page: Page, index: int) -> bool:
    """Tell whether the bare noun for a thing stands at a token, whose title marks behind it hold."""
    if index < 0 or page.roles[index] or page.cues[index] is not None or head_kind(page.words[index]) is not None:
        return False
    return bool(page.masks[index] & NOUN) and not page.has_article(index) and not page.is_verb(index)


def _without_cues(page: Page, frames: Sequence[Frame]) -> list[Frame]:
    """Read the constructions that no cue begins: headlines, answers, quotations that stand by themselves."""
    found = [*read_turns(page), *read_nouns(page, frames)]
    found += read_sayings(page, [*frames, *found])
    found += read_in_it(page, [*frames, *found])
    found += read_purport(page, [*frames, *found])
    taken = {frame.at for frame in (*frames, *found)}
    found += [frame for frame in read_headlines(page) if frame.at not in taken]
    used = {frame.quoted.open for frame in frames if frame.quoted is not None}
    if len(page.quoted) > len(used):
        quoting = read_quoted_headline(page) if 0 not in used else None
        if quoting is not None:
            found.append(quoting)
            used.add(0)
        unused = [quoted for opening, quoted in page.quoted.items() if opening not in used]
        found += [frame for quoted in unused if (frame := read_these_words(page, quoted)) is not None]
        free = [quoted for quoted in unused if is_long(quoted)]
        found += read_signed(page, [quoted for quoted in free if quoted.open not in taken])
        found += read_orphans(page, free, [*frames, *found])
    return found


def _quotation(page: Page, frame: Frame, content: Content, source: Span | None, speaker: Span | None) -> Quotation:
    tokens = page.tokens
    places = [tokens.span(*part) for part in content.parts]
    if frame.opens == "phrase" or (frame.opens == "quote" and frame.rule == "quotations.phrase"):
        places[0] = _without_preposition(page, frame, places[0])
    elif content.conjoined and (cut := conjunction(page.words[content.parts[0][0]])):
        places[0] = tokens.span(*content.parts[0], cut)
    act = frame.cue.speech_act if frame.cue else None
    medium = frame.medium
    return Quotation(
        tuple(places),
        _cue_span(page, frame),
        source,
        speaker,
        content.kind,
        nominal=frame.rule == "quotations.phrase" and frame.opens == "phrase" and content.kind != "direct",
        lemma=frame.cue.lemma if frame.cue else None,
        speech_act=act,
        polarity="not_ruled_out" if frame.negated else "denied" if act == "deny" else "asserted",
        stance="doubted" if act == "evaluate" and _keeps_distance(page, frame) else _STANCE.get(act, "neutral"),
        source_kind=head_kind(page.words[frame.source[0]]) if frame.source else None,
        addressee=_addressee(page, frame),
        anonymous=frame.source is not None and anonymous().find(page.words[frame.source[0]]) is not None,
        relay=(tokens.span(*frame.relay),) if frame.relay else (),
        medium=tokens.span(*medium) if medium else None,
        fragments=tuple(tokens.span(*part) for part in content.fragments) if content.kind == "mixed" else (),
        level=frame.level,
        confidence=CONFIDENCE[frame.rule],
    )


def _keeps_distance(page: Page, frame: Frame) -> bool:
    """Tell whether the writer leaves a description to somebody: ما وصفه بالصمت."""
    return frame.at > 0 and page.words[frame.at - 1] in what()


def _cue_span(page: Page, frame: Frame) -> Span | None:
    """Give the place of the cue, without a conjunction; `None` where a colon or the page alone says it."""
    if frame.rule in _UNCUED:
        return None
    at = frame.at
    if frame.word is not None and frame.word != at:
        return page.tokens.span(frame.word, frame.cue_stop)
    found = page.cues[at] if frame.rule != _ACCORDING else None
    if frame.rule == _NOUN:
        noun = report_nouns().find(page.words[at])
        cut = code_points(page.words[at], len(noun.proclitics)) if noun else conjunction(page.words[at])
        return page.tokens.span(at, frame.cue_stop, cut)
    cut = found.cut if found is not None else sign_cut(page.words[at])
    return page.tokens.span(at, frame.cue_stop, cut)


def _addressee(page: Page, frame: Frame) -> Span | None:
    """Give to whom it was said, without ل."""
    if frame.addressee is None or page.is_preposition(frame.addressee[0]):
        return None  # دعا من خلاله إلى
    first, stop = frame.addressee
    described = page.is_adjective(first) and not (page.has_article(first) or page.is_name(first))
    if stop == first + 1 and (described or page.roles[first] in _NOBODY):
        return None  # حث الوزير، بوضوح شديد، على, مبررا ذلك بأن, طالب المدير، من جهته، بـ
    bound = page.folds[first][:1] == _LAM and page.roles[first - 1] != "open"
    bound = (
        bound and first - 1 not in page.quoted and not page.has_article(first)
    )  # للصحفيين has lost its alef, and keeps ل
    return page.tokens.span(first, stop, code_points(page.words[first], 1) if bound else 0)


_NOBODY: Final = frozenset(("this", "aside"))
_DOCUMENT: Final = "quotations.document"


def _source_span(page: Page, frame: Frame, source: Place) -> Span:
    """Give the place of a source, without the preposition that some constructions put before it."""
    tokens = page.tokens
    start, stop = source
    if page.folds[start][:1] == _LAM and (frame.rule in _WITH_PREPOSITION or frame.begin == start - 1 < frame.at):
        found = head_of(page.words[start])
        bound = frame.rule == _PRECEDED or page.has_preposition(start)
        if found is None and bound:
            return Span(tokens.inside(start, 1), tokens.ends[stop - 1])
        return tokens.span(start, stop, found.cut if found else 0)
    bound = frame.rule == _DOCUMENT and page.has_preposition(start)  # بعث برسالة جاء فيها
    if bound or (frame.begin == start and page.masks[start] & AND):
        return Span(tokens.inside(start, 1), tokens.ends[stop - 1])
    return tokens.span(start, stop)


def _without_preposition(page: Page, frame: Frame, place: Span) -> Span:
    """Leave out the ب or ل of a noun phrase that a verb takes with it: طالب بضرورة, دعا لاستقاء."""
    cue, folded = frame.cue, page.folded(frame.content)
    prefix = folded[:1]
    if cue is None or prefix not in (_BEH, _LAM) or prefix not in cue.phrase or len(place) < 2:
        return place
    bound = page.has_preposition(frame.content) or page.roles[frame.content] == "not"  # لما
    if page.particles[frame.content - 1] in cue.phrase or (prefix == _LAM and not bound):
        return place
    if folded[:2] == _LAM + _LAM:
        return place  # للمشاركة: the article has lost its alef
    return Span(page.tokens.inside(frame.content, 1), place.end)


quotations: Final[Extractor] = Extractor("quotations", _find, uses=("times", "people"), value=Quotation)


def read_source(doc: Document, start: int, end: int | None = None) -> Span | None:
    """
    Give the noun phrase that speaks, which begins at or soon after an offset, or `None`.

    It is looked for up to `end`, or to the end of the sentence; times, addressees and media are left out.

    >>> doc = Document.read("قال وزير النقل سامر العلي لرويترز إن الجسر سيفتح")
    >>> doc[read_source(doc, 3)]
    'وزير النقل سامر العلي'
    """
    page = read_page(doc)
    first = page.tokens.at(start)
    if first >= len(page.words):
        return None
    stop = page.stop(first) if end is None else min(page.tokens.at(end - 1) + 1, page.stop(first))
    found = read_source_at(page, first, stop)
    return page.tokens.span(*found) if found else None


def content_end(doc: Document, start: int) -> int:
    """
    Give the offset where a clause that begins at an offset ends: at its sentence's end or before the next cue.

    >>> doc = Document.read("قال الوزير إن العمل جار، مضيفا أن الطريق مغلق.")
    >>> doc.text[14 : content_end(doc, 14)]
    'العمل جار'
    """
    page = read_page(doc)
    first = page.tokens.at(start)
    if first >= len(page.words):
        return len(doc.text)
    frames = read_frames(page)
    after = sum(frame.begin <= first for frame in frames)
    return page.tokens.ends[content_stop(page, first, frames, after) - 1]


def resolve_speakers(doc: Document, mentions: Iterable[Span]) -> tuple[Span, ...]:
    """
    Give the fullest mention in the document for each mention of somebody who speaks, in the order given.

    >>> doc = Document.read("وصلت وزيرة البيئة سلمى ناصر. وقالت ناصر إن الهواء أنقى.")
    >>> [doc[span] for span in resolve_speakers(doc, [Span(35, 39)])]
    ['وزيرة البيئة سلمى ناصر']
    """
    page = read_page(doc)
    frames = []
    spans = list(mentions)
    for span in spans:
        inside = page.tokens.within(span)
        frames.append(
            Frame(
                None,
                inside.start,
                inside.start,
                inside.start + 1,
                "clause",
                inside.stop,
                (inside.start, inside.stop),
                "",
            )
        )
    found = find_speakers(page, frames, spans)
    return tuple(speaker or span for speaker, span in zip(found, spans, strict=True))


def speakers(doc: Document) -> tuple[Speaker, ...]:
    """
    Give everybody who speaks in a document, each once, in the order of their first quotation.

    >>> doc = Document.read("قالت المديرة هند إن الباب مفتوح. وأضافت أن الحارس غاب.")
    >>> [(one.name, len(one.quotations)) for one in speakers(doc)]
    [('المديرة هند', 2)]
    """
    annotations = doc.quotations if doc.has_layer("quotations") else find_quotations(doc)
    grouped: dict[str, list[Quotation]] = {}
    names: dict[str, str] = {}
    for annotation in annotations:
        one = annotation.value
        if one.speaker is not None:
            letters = letters_of(doc[one.speaker])
            names.setdefault(letters, doc[one.speaker])
            grouped.setdefault(letters, []).append(one)
    return tuple(
        Speaker(
            names[letters],
            next(one.speaker for one in said if one.speaker),
            tuple(sorted({span for one in said for span in (one.speaker, one.source) if span})),
            tuple(said),
        )
        for letters, said in grouped.items()
    )
