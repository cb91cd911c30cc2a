"""Records before their links: what the grammar read, put together."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from arnews import Annotation, Span
from arnews.quotations import Quotation
from arnews.records import Factuality, claiming
from arnews.times import TimeExpression
from arnews_casualties.circumstances import (
    Circumstances,
    read_age,
    read_cause_before,
    read_circumstances,
    read_date_before,
    read_phrase,
    read_places_before,
)
from arnews_casualties.grammar import Harm, read_harm
from arnews_casualties.groups import begins_joined, lone_waw, read_group
from arnews_casualties.scene import Scene
from arnews_casualties.value import Casualty, Cause, Victims
from arnews_casualties.words import causes, roles, triggers

__all__ = ["Draft", "drafts_of"]

_HEADING: Final = 14
"""How many tokens a heading has at most."""
_REACH: Final = 40
"""How many tokens after the victims some of them may be named."""


@frozen(eq=False)
class Draft:
    """A record, its place, and what its links need to know."""

    span: Span
    value: Casualty
    rule: str
    start: int
    """Its first token."""
    group_stop: int
    """The token after its victims."""
    parent: "Draft | None" = None
    definite: bool = False
    heading: bool = False
    rising: bool = False
    unclear: Span | None = None
    """«لم يتضح ما إذا كانوا من بين»: the words, where they stand before it."""


def drafts_of(scene: Scene) -> list[Draft]:
    """Read every record of a document in the order of the text; parts come after all that they may be part of."""
    harms: list[Harm] = []
    counted: set[tuple[str, Span | None]] = set()
    for index in triggers().hits(scene.tokens):
        for harm in read_harm(scene, index):
            key = (harm.kind, harm.group.value.count.span or harm.trigger)
            if key in counted or _is_averted(scene, harm):
                continue
            counted.add(key)
            harms.append(harm)
    joined = [_are_joined(scene, one, other) for one, other in pairwise(harms)]
    found: list[Draft] = []
    for index in reversed(range(len(harms))):
        shares = index < len(joined) and joined[index]
        found.append(_draft(scene, harms[index], found[-1] if shares else None))
    found.reverse()
    for index, shares in enumerate(joined):
        if shares:
            found[index + 1] = _with_cause_of(found[index], found[index + 1])
    return found + list(_parts(scene, found))


def _are_joined(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether «و» joins two records: «مقتل خمسة وإصابة ستة», «5 قتلى و6 جرحى»."""
    end = _end(one)
    if end == other.start:
        return begins_joined(scene, end)
    return end + 1 == other.start and lone_waw(scene, end) is not None and begins_joined(scene, end)


def _with_cause_of(one: Draft, other: Draft) -> Draft:
    """Give the second of two joined records the cause that stands before both."""
    cause = one.value.cause
    if cause is None or other.value.cause is not None or other.value.perpetrator is not None:
        return other
    evidence = {**other.value.evidence, "cause": cause.span}
    return evolve(other, value=evolve(other.value, cause=cause, evidence=evidence))


def _end(harm: Harm) -> int:
    return max(harm.stop, harm.group.stop)


def _is_averted(scene: Scene, harm: Harm) -> bool:
    """Tell whether the text says that nobody came to harm: «دون إصابة أحد», «لمنع سقوط قتلى»."""
    first = min(harm.start, scene.tokens.at(harm.trigger.start))
    return any(
        scene.role_before(role, first, reach) for role, reach in (("negation", 2), ("averting", 3), ("negated", 9))
    )


def _draft(scene: Scene, harm: Harm, joined: Draft | None) -> Draft:
    """Put a record together; `joined` is the one that «و» joins to it, which shares what stands after both."""
    group = harm.group.value
    begin, stop = scene.sentence(harm.start)
    around = _circumstances(scene, harm, begin, stop, joined)
    core = Span(harm.begin, max(harm.trigger.end, harm.group.span.end, scene.tokens.ends[harm.stop - 1]))
    quotation = claiming(scene.quotations_around(core), core)
    claimant = quotation.value.speaker or quotation.value.source if quotation else _reporter(scene, harm, stop)
    if harm.shape == "losses" and around.perpetrator is None:
        around.perpetrator = claimant if harm.subject is not None else None  # «إنه ألحق»: the speaker did it
    factuality, factor = _factuality(scene, harm, quotation.value if quotation else None)
    victims, age = read_age(scene, harm.group.stop, stop, group.victims)
    value = Casualty(
        harm.kind,
        group.count,
        victims,
        around.cause,
        around.perpetrator,
        around.target,
        tuple(around.place),
        around.date,
        _date_precision(around.date),
        quotation,
        claimant,
        factuality,
        round(group.confidence * factor, 2),
        scene.sentence_number(harm.start),
        evidence=_evidence(
            trigger=harm.trigger,
            count=group.count.span,
            qualifier=group.qualifier,
            victims=victims.span,
            cause=around.cause.span if around.cause else None,
            perpetrator=around.perpetrator,
            target=around.target,
            place=around.place[0].span if around.place else None,
            date=around.date.span if around.date else None,
            age=age,
        ),
    )
    return Draft(
        Span(core.start, max(core.end, around.end)),
        value,
        f"casualties.{harm.shape}",
        harm.start,
        harm.group.stop,
        definite=harm.definite,
        heading=_is_heading(scene, core),
        rising=scene.role_before("rises", harm.start, 10) is not None,
        unclear=_unclear(scene, harm.start),
    )


def _evidence(**words: Span | None) -> dict[str, Span]:
    return {role: span for role, span in words.items() if span is not None}


def _circumstances(scene: Scene, harm: Harm, begin: int, stop: int, joined: Draft | None) -> Circumstances:
    if joined is None:
        around = read_circumstances(scene, _end(harm), stop)
    else:
        after = joined.value
        around = Circumstances(after.cause, after.perpetrator, after.target, [*after.place], after.date)
    if harm.perpetrator is not None:
        around.perpetrator = harm.perpetrator
    if around.date is None:
        around.date = read_date_before(scene, scene.tokens.at(harm.group.span.start), harm.start)
    if harm.subject is not None and harm.shape in ("verb", "toll_apart"):
        _read_subject(scene, harm, around)
    if around.cause is None and around.perpetrator is None and _has_cause_before(scene, harm):
        around.cause = read_cause_before(scene, harm.start, begin)
        if around.cause is not None and not around.place:
            read_places_before(scene, around.cause, harm.start, around)
        if around.cause is not None and around.date is None:
            around.date = read_date_before(scene, harm.start, begin)
    return around


def _has_cause_before(scene: Scene, harm: Harm) -> bool:
    """Tell whether the subject before the trigger is what did it: «أسفر انفجار عن», «الهجمات أودت بحياة»."""
    if harm.shape == "toll":
        return True
    if harm.shape in ("event", "person"):
        return scene.role_before("causes_harm", harm.start, 14) is not None
    return False


def _read_subject(scene: Scene, harm: Harm, around: Circumstances) -> None:
    """Read who or what did it, between the verb and its object: «قتلت غارة جوية خمسة جنود»."""
    first = scene.tokens.at(harm.group.span.start)
    subject = harm.subject if harm.subject is not None else first
    phrase = read_phrase(scene, subject, first, 8)
    if phrase is None:
        return
    found = causes().match(scene.tokens, subject)
    if found is not None and not found.found.proclitics:
        around.cause = Cause(found.entry, phrase)
    else:
        around.perpetrator = phrase


def _reporter(scene: Scene, harm: Harm, stop: int) -> Span | None:
    """Read who reported «القتلى الذين أبلغ عنهم المسؤول الأممي»."""
    index = harm.group.stop
    if not harm.definite or index >= stop or scene.match("relative", index) is None:
        return None
    reported = scene.match("reported", index + 1)
    return None if reported is None else read_phrase(scene, reported.stop, stop)


def _factuality(scene: Scene, harm: Harm, quotation: Quotation | None) -> tuple[Factuality, float]:
    """Tell whether it is said to have happened, and how much less sure that makes the record."""
    first = min(harm.start, scene.tokens.at(harm.trigger.start))
    if quotation is not None and quotation.polarity == "denied":
        return "denied", 1.0
    if scene.role_before("denial", first, 8):
        return "denied", 0.9
    if scene.role_before("hypothetical", first, 3) or _is_purpose(scene, harm):
        return "hypothetical", 0.5
    if scene.role_before("unconfirmed", first, 4):
        return "unconfirmed", 0.7
    if quotation is not None and (quotation.polarity == "not_ruled_out" or quotation.stance == "doubted"):
        return "unconfirmed", 0.8
    return "asserted", 1.0


def _is_purpose(scene: Scene, harm: Harm) -> bool:
    """«لقتل خمسة»: what somebody wants, not what happened."""
    found = triggers()[scene.tokens.words[scene.tokens.at(harm.trigger.start)]]
    return harm.shape == "verb" and found is not None and "\N{ARABIC LETTER LAM}" in found.proclitics


def _date_precision(date: Annotation[TimeExpression] | None) -> int | None:
    if date is None or date.value.value is None:
        return None
    value = date.value.value
    if value.startswith("P"):
        return 2 if value.endswith("D") else None
    return {10: 1, 9: 1, 8: 2, 7: 3}.get(len(value.partition("T")[0]), 1 if "T" in value else None)


def _is_heading(scene: Scene, span: Span) -> bool:
    """Tell whether a place lies in a short line that ends without a mark, in a text of several lines."""
    paragraphs = scene.doc.paragraphs
    if len(paragraphs) < 2:
        return False
    paragraph = paragraphs[bisect_right(paragraphs, span.start, key=lambda one: one.start) - 1]
    indices = scene.tokens.within(paragraph)
    return len(indices) <= _HEADING and not scene.is_punctuation(indices.stop - 1)


def _unclear(scene: Scene, start: int) -> Span | None:
    among = scene.role_before("among", start, 2)
    unclear = scene.role_before("unclear", start, 12)
    return unclear.span(scene.tokens) if among is not None and unclear is not None else None


def _parts(scene: Scene, found: list[Draft]) -> Iterator[Draft]:
    """Read «بينهم أطفال» and its like: some of the people counted just before."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in found:
        by_sentence.setdefault(draft.value.sentence, []).append(draft)
    for index in roles("part").hits(scene.tokens):
        part = scene.match("part", index)
        before = [
            draft
            for draft in by_sentence.get(scene.sentence_number(index), ())
            if index - _REACH < draft.group_stop <= index
        ]
        if part is not None and before:
            whole = max(before, key=lambda draft: draft.group_stop)  # whose victims stand last
            yield from _parts_at(scene, whole, index, part.stop, scene.sentence(index)[1])


def _parts_at(scene: Scene, whole: Draft, first: int, start: int, stop: int) -> Iterator[Draft]:
    index, begin = start, first
    for _ in range(6):
        group = read_group(scene, index, stop, joined=True)
        if group is None or not group.value.named:
            return
        value = group.value
        victims, age = read_age(scene, group.stop, stop, value.victims)
        cut = 0
        if begin == first:
            found = scene.match("part", first)
            cut = found.found.cut if found else 0
        span = Span(
            scene.tokens.starts[begin] + cut if begin == first else group.span.start,
            max(group.span.end, age.end if age else 0),
        )
        parent = whole.value
        record = evolve(
            parent,
            count=value.count,
            victims=_inherited(victims, parent.victims),
            confidence=round(min(parent.confidence, value.confidence), 2),
            evidence=_evidence(
                trigger=parent.evidence.get("trigger"),
                count=value.count.span,
                qualifier=value.qualifier,
                victims=victims.span,
                age=age,
            ),
        )
        if not _exceeds(record, parent):
            yield Draft(span, record, "casualties.part", begin, group.stop, parent=whole)
        index = group.stop
        if index >= stop or not begins_joined(scene, index):
            return
        begin = index
        index += lone_waw(scene, index) is not None


def _inherited(victims: Victims, whole: Victims) -> Victims:
    """Give a part the status of the whole where its own noun says none."""
    if victims.status != "unknown" or whole.status == "unknown":
        return victims
    return evolve(victims, status=whole.status)


def _exceeds(part: Casualty, whole: Casualty) -> bool:
    low, high = part.count.low, whole.count.high
    return low is not None and high is not None and low > high
