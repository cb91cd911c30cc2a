"""Records before their links: what the grammar read, put together."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.normalization import fold, letters_of
from arnews.quotations import Quotation
from arnews.records import Count, claiming
from arnews.times import TimeExpression
from arnews.words import word
from arnews_casualties.afterwards import read_later_death
from arnews_casualties.ages import read_age
from arnews_casualties.causes import read_cause_of_sentence
from arnews_casualties.circumstances import circumstances_of, is_joined, place_beside
from arnews_casualties.days import read_date_after, read_leading_date
from arnews_casualties.draft import Draft
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.factuality import factuality_of, is_averted, is_natural
from arnews_casualties.frames import (
    are_side_by_side,
    came_before,
    comes_after,
    country_spoken_for,
    counts_a_period,
    family_of,
    have_drowned,
    is_again,
    is_any,
    is_contrast,
    is_days_before,
    is_elsewhere,
    is_known,
    is_local,
    is_of_earlier_event,
    is_of_past,
    is_of_traffic,
    is_of_world,
    is_old,
    is_recalled,
    is_spread,
    is_yearly,
    leading_period,
    new_accident,
    opens_with_past,
    precedes_event,
    speaks_of_event,
    storms_of,
    turns_at,
)
from arnews_casualties.further import with_further, with_tallies
from arnews_casualties.grammar import read_harm, read_listed
from arnews_casualties.groups import place_in_row
from arnews_casualties.harms import Harm, has_cause_before, repeats_them
from arnews_casualties.nouns import is_owned, of_their_army, of_those_beside
from arnews_casualties.partners import counted_by_next
from arnews_casualties.phrases import read_phrase
from arnews_casualties.respective import read_respective
from arnews_casualties.running import (
    adds_to_a_toll,
    closed_on,
    counts_since,
    has_grown,
    is_earlier,
    is_lowered,
    is_of_earlier_toll,
    is_of_first_toll,
    is_running,
    is_under_rubble,
)
from arnews_casualties.said_again import died_of_it, is_said_of_bodies, says_how_they_died, says_of_the_dead
from arnews_casualties.scene import Scene
from arnews_casualties.sources import is_accused, read_according, read_announcer, read_other_source
from arnews_casualties.together import are_joined, are_told_in_one, with_illness
from arnews_casualties.value import Casualty, Cause
from arnews_casualties.whereabouts import read_place_of_sentence, read_province_of_sentence
from arnews_casualties.words import KINDS

__all__ = ["drafts_of", "evidence_of", "filled"]

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_DUAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_BEFORE: Final = 25
"""How many tokens before it may tell of which figure a count is."""
_HEADING: Final = 14
"""How many tokens a heading has at most."""


def drafts_of(scene: Scene, hits: list[int]) -> list[Draft]:
    """Read every record of a document in the order of the text; `hits` are the tokens of the triggers."""
    harms: list[Harm] = []
    counted: set[tuple[str, Span | None]] = set()
    words, last = scene.words, len(scene.words) - 1
    past = 0
    for index in hits:
        if index < past:
            continue  # its number was read with those of other kinds
        respective = read_respective(scene, index)
        if respective:
            harms += respective
            past = respective[-1].stop
            continue
        if harms and _is_victim(scene, harms[-1], index):
            continue
        told = read_listed(scene, index, led=True) or read_harm(scene, index) or read_listed(scene, index)
        if not told and (
            (harms and harms[-1].kind == "wounded") or (index < last and "one_of_two" in KINDS[words[index + 1]])
        ):
            told = _later_death(scene, index, harms)
        for harm in told:
            key = (harm.kind, harm.group.value.count.span or harm.trigger)
            if key in counted or is_averted(scene, harm) or is_natural(scene, harm):
                continue
            if harms and harms[-1].group.value.count.span == key[1] and repeats_them(scene, harm):
                continue
            if harms and key[1] is not None and says_how_they_died(harms[-1], harm):
                continue
            if harms and (is_said_of_bodies(scene, harms[-1], harm) or says_of_the_dead(harms[-1], harm)):
                continue
            counted.add(key)
            if harms and died_of_it(harms[-1], harm):
                harms[-1] = harm  # «جريحين توفيا»
                continue
            if not (harms and _repeats(scene, harms[-1], harm)):
                harms.append(harm)
    harms = with_further(scene, with_tallies(scene, with_illness(scene, harms)))
    joined = [are_joined(scene, one, other) for one, other in pairwise(harms)]
    found: list[Draft] = []
    for index in reversed(range(len(harms))):
        shares = index < len(joined) and joined[index]
        found.append(_draft(scene, harms[index], found[-1] if shares else None))
    found.reverse()
    found = _of_storms(scene, _after_turns(scene, found))
    for index, shares in enumerate(joined):
        if shares:
            found[index + 1] = _told_with(found[index], _with_circumstances_of(found[index], found[index + 1]))
            found[index] = _of_people_of(found[index], found[index + 1])
        if _is_announced_too(found[index], found[index + 1]) or are_told_in_one(scene, harms[index], harms[index + 1]):
            found[index + 1] = _told_with(found[index], found[index + 1])
        if _goes_on_counting(found[index], found[index + 1]):
            found[index + 1] = evolve(found[index + 1], value=evolve(found[index + 1].value, running=True))
        if found[index + 1].begins_joined and _are_told_at_once(found[index], found[index + 1]):
            one, other = found[index], found[index + 1]
            found[index + 1] = evolve(other, fresh=other.fresh or one.fresh, earlier=other.earlier or one.earlier)
        found[index] = counted_by_next(found[index], found[index + 1])
        if found[index + 1].others and _are_others_than(found[index], found[index + 1]):
            found[index + 1] = evolve(found[index + 1], others=False, others_of_event=True)
    return found


def _after_turns(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give records the place where the text last turned to other events before them."""
    turning = [begin for begin in scene.sentences if turns_at(scene, begin)]
    if not turning:
        return drafts
    places = [bisect_right(turning, draft.start) - 1 for draft in drafts]
    return [
        evolve(draft, turned_at=turning[at]) if at >= 0 else draft for draft, at in zip(drafts, places, strict=True)
    ]


def _of_storms(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give records the storm that is named last before them in their sentence: «الإعصار جوني الذي قتل 25»."""
    at = storms_of(scene)
    if len({name for _, name in at}) < _SEVERAL:
        return drafts
    places = [index for index, _ in at]
    found: list[Draft] = []
    for draft in drafts:
        last = bisect_right(places, draft.group_stop) - 1
        in_sentence = last >= 0 and places[last] >= scene.sentence(draft.start)[0]
        found.append(evolve(draft, storm=at[last][1]) if in_sentence else draft)
    return found


_SEVERAL: Final = 2
"""From how many storms on a text has to be read by their names."""


def _later_death(scene: Scene, index: int, harms: list[Harm]) -> tuple[Harm, ...]:
    """Read the death of the one who was hurt, as the harm right before tells."""
    later = read_later_death(scene, index, harms[-1] if harms else None)
    return () if later is None else (later,)


def _are_others_than(one: Draft, other: Draft) -> bool:
    """Tell whether «آخرون» sets people off from those of the other kind: «مقتل 19 وإصابة 21 آخرين»."""
    return one.value.kind != other.value.kind and one.value.sentence == other.value.sentence


def _are_told_at_once(one: Draft, other: Draft) -> bool:
    """Tell whether a count and the one of another kind that «و» joins to it are of one report."""
    return one.value.kind != other.value.kind and one.value.sentence == other.value.sentence and not other.is_toll


def _is_announced_too(one: Draft, other: Draft) -> bool:
    """Tell whether who announced the count before announces a toll of it: «سجلت الوزارة 7، ليرتفع العدد إلى 312»."""
    if one.value.sentence != other.value.sentence or one.postposed or other.contrast:
        return False
    return other.value.running and one.value.kind == other.value.kind


def _goes_on_counting(one: Draft, other: Draft) -> bool:
    """Tell whether a count goes on with the toll before it: «رفع الحصيلة إلى 37 قتيلا و60 مصابا»."""
    if not one.value.running or other.value.running or one.value.sentence != other.value.sentence:
        return False
    if not other.begins_joined or one.value.kind == other.value.kind:
        return False
    if one.rule == other.rule == "casualties.person":
        return True
    number = other.value.count.best or other.value.count.low or 0
    return not one.total and other.rule == "casualties.event" and number > _MANY and other.value.date is None


_MANY: Final = 10
"""From more than this on a number that «و» joins to one that counts since a date counts since then too."""


def _is_victim(scene: Scene, harm: Harm, index: int) -> bool:
    """Tell whether a trigger is the noun of victims that were read: «وفاة 3 معتقلين» is no arrest."""
    if scene.tokens.starts[index] > harm.trigger.start and scene.tokens.ends[index] <= harm.trigger.end:
        return True  # «حالة وفاة» was read with its first word
    if harm.shape not in ("event", "verb", "toll", "life"):
        return False
    noun = harm.group.value.victims.span
    return noun is not None and scene.tokens.at(noun.start) <= index and scene.tokens.ends[index] <= noun.end


def _repeats(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether two words without a number stand for the same people: «سقوط ضحايا وشهداء»."""
    if one.kind != other.kind or not one.shape == other.shape == "person":
        return False
    return not one.group.value.numbered and not other.group.value.numbered and are_joined(scene, one, other)


def _with_circumstances_of(one: Draft, other: Draft) -> Draft:
    """Give the second of two joined records what stands before both."""
    if one.placed and one.value.place and not other.placed and one.value.sentence == other.value.sentence:
        other = evolve(other, value=evolve(other.value, place=()), place_text="")  # only the nearest of the sentence
        other = filled(other, one, ("place",))
    if other.value.cause is not None or other.value.perpetrator is not None:
        return other
    return filled(other, one, ("cause", "place", "date"))


def _of_people_of(one: Draft, other: Draft) -> Draft:
    """Let a bare number be of those whom the joined one tells of: «مقتل 67 وإصابة 40 من الحوثيين»."""
    mine, theirs = one.value.victims, other.value.victims
    if mine.span is not None or mine.status != "unknown" or mine.group is not None or other.others_of_event:
        return one
    if theirs.status != "combatant" and theirs.group is None:
        return one
    victims = evolve(mine, status=theirs.status, group=theirs.group)
    return evolve(one, value=evolve(one.value, victims=victims))


def _told_with(one: Draft, other: Draft) -> Draft:
    """Give the second of two joined records the one who announced both: «سجلت الوزارة 16 شهيدا و44 إصابة»."""
    if one.value.quotation is not None or other.value.quotation is not None or other.value.claimant is not None:
        return other
    return evolve(other, value=evolve(other.value, claimant=one.value.claimant), source=one.source)


def filled(draft: Draft, source: Draft, fields: Iterable[str]) -> Draft:
    """Give a record what it does not say itself and another one says, with the words for it."""
    missing = {name: getattr(source.value, name) for name in fields if not getattr(draft.value, name)}
    missing = {name: value for name, value in missing.items() if value}
    if not missing:
        return draft
    evidence = {**draft.value.evidence, **{name: _words(value) for name, value in missing.items()}}
    if "date" in missing:
        missing["date_precision"] = source.value.date_precision
    place_text = source.place_text if "place" in missing else draft.place_text
    placed = source.placed if "place" in missing else draft.placed
    return evolve(draft, value=evolve(draft.value, **missing, evidence=evidence), place_text=place_text, placed=placed)


def _words(value: Any) -> Span:
    if isinstance(value, Span):
        return value
    found: Span = value[0].span if isinstance(value, tuple) else value.span
    return found


def _draft(scene: Scene, harm: Harm, joined: Draft | None) -> Draft:
    """Put a record together; `joined` is the one that «و» joins to it, which shares what stands after both."""
    group = harm.group.value
    begin, stop = scene.sentence(harm.start)
    core = Span(harm.begin, max(harm.trigger.end, harm.group.span.end, scene.tokens.ends[harm.stop - 1]))
    quotation = claiming(_told(scene, core), core)
    if quotation is not None and is_accused(scene, quotation.value):
        quotation = None
    claimant = quotation.value.speaker or quotation.value.source if quotation else _reporter(scene, harm, begin, stop)
    before = scene.kinds_before(harm.start, _BEFORE)
    if "against" in before and (quotation is not None or claimant is None):
        other = read_other_source(scene, begin, harm.start)
        quotation, claimant = (None, other) if other is not None else (quotation, claimant)
    if claimant is not None and scene.match("total", scene.tokens.at(claimant.start)) is not None:
        quotation, claimant = None, None  # «فيما سجل | عدد الإصابات 1059»
    if claimant is not None:
        claimant = _without_count(scene, claimant)
    according = read_according(scene, harm.end, stop)
    if claimant is None and according is not None:
        claimant = _without_count(scene, according)  # «و25 بحسب مدير المستشفى»
    if according is not None and claimant is not None and not _overlap(according, claimant):
        if according.end < claimant.start:
            quotation = None  # the other one tells of the next count
        claimant = _without_count(scene, according)  # «وأضاف مراسلنا أن …، ما أدى إلى مقتل 8 حسب الوزارة»
    elif joined is not None and joined.postposed and (quotation is None or quotation is joined.value.quotation):
        according, claimant = joined.value.claimant, joined.value.claimant
    if quotation is None and claimant is None:
        claimant = read_announcer(scene, begin, harm.start, harm.end, stop)
        beside = place_beside(scene, harm) if claimant is not None else None
        at = scene.tokens.at(beside.span.start) if beside is not None else 0
        is_town = beside is not None and (beside.record is not None or scene.match("place_head", at) is not None)
        if beside is not None and is_town and claimant is not None and _overlap(beside.span, claimant):
            claimant = None  # «سجلت مدينة حلب وحدها 5 قتلى»: where it was, not who says so
        claimant = claimant or _speaker_of_list(scene, harm.start)
    said = [span for span in (claimant, *_who(quotation)) if span is not None]
    around = circumstances_of(scene, harm, begin, stop, joined.value if joined is not None else None, said)
    if harm.shape == "losses" and around.perpetrator is None:
        around.perpetrator = claimant if harm.subject is not None else None  # «إنه ألحق»: the speaker did it
    factuality, factor = factuality_of(scene, harm, quotation.value if quotation else None, claimant)
    turns = is_elsewhere(scene, begin, harm.start)
    placed = bool(around.place)
    world = is_of_world(scene, harm.end, stop) or (harm.total and is_of_world(scene, harm.start, harm.end))
    if world:
        around.place, placed = [], False
    elif not placed and scene.places and factuality != "hypothetical" and harm.shape != "losses":
        first = (
            scene.tokens.at(harm.group.span.start) if harm.total else harm.start
        )  # a toll may name it before its number
        read_place_of_sentence(scene, first, harm.end, said, around)
    if placed and (province := read_province_of_sentence(scene, begin, harm.start, around.place)) is not None:
        around.place.append(province)
    if (
        around.cause is None
        and around.perpetrator is None
        and factuality != "hypothetical"
        and harm.shape != "losses"
        and not came_before(scene, harm.start)
    ):
        around.cause = read_cause_of_sentence(scene, harm.start, begin)
    if around.date is None and not harm.total:
        around.date = read_date_after(scene, harm.end, stop) or read_leading_date(scene, begin, harm.start)
    named = _name_of(scene, harm) if scene.names else None
    victims, age = read_age(scene, harm.group.stop, stop, group.victims)
    if claimant is not None and victims.group == _SOLDIER and harm.shape != "verb":
        victims = of_their_army(scene, victims, claimant)
    if harm.bodies:
        victims = of_those_beside(scene, victims, begin, stop)
    count = group.count
    if factuality == "hypothetical" and count.qualifier == "none":  # of «لمنع سقوط قتلى» nobody counted any
        count = Count(None, None, None, "vague", count.span)
    value = Casualty(
        harm.kind,
        count,
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
        is_running(scene, harm, before),
        evidence=evidence_of(
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
        definite=harm.definite and not _is_one_of_theirs(scene, harm),
        heading=_is_heading(scene, core),
        total=(harm.total and not adds_to_a_toll(scene, harm, before)) or _is_whole_of_some(scene, harm),
        others=(group.others and not group.owned) or harm.joined,
        again=is_again(scene, around.cause, harm.group.span, stop)
        or turns
        or precedes_event(scene, begin)
        or comes_after(scene, begin, harm.start)
        or is_of_earlier_event(scene, begin, harm.start)
        or is_days_before(scene, harm.start)
        or harm.group.rule == "casualties.later"
        or (scene.match("besides", begin) is not None and bool(new_accident(scene, around.cause)))
        or _died_later(scene, harm, stop)
        or (harm.kind == "killed" and _are_hurt(scene, harm) and not adds_to_a_toll(scene, harm, before)),
        since=value.running and counts_since(scene, begin, stop),
        closed=closed_on(scene, harm, begin) if value.running else "",
        earlier=("earlier" in before and not value.running and is_earlier(scene, harm))
        or is_of_first_toll(scene, harm, begin)
        or is_of_earlier_toll(scene, harm),
        known=harm.known,
        nth=_place_in_row(scene, harm),
        of_them=harm.group.rule == "casualties.share"
        or scene.match("of_them", scene.tokens.at(harm.group.span.end - 1) + 1) is not None,
        rest=(group.others or _are_the_others(scene, harm)) and _is_definite_number(scene, group.count.span),
        recalled=is_recalled(scene, core, begin, harm.start),
        given_before="earlier" in before and value.running and is_earlier(scene, harm),
        fresh=_are_new(scene, harm),
        outcome=harm.shape == "event" and has_cause_before(scene, harm),
        increase=adds_to_a_toll(scene, harm, before),
        drowned=have_drowned(scene, harm),
        road=is_of_traffic(scene, around.cause),
        deed=harm.deed,
        bodies=harm.bodies,
        uncounted=is_under_rubble(scene, harm, begin, stop),
        owned=group.owned or _are_of_body(scene, harm) or _are_soldiers_of(scene, harm, claimant, around.cause),
        counts_all=harm.group.rule == "casualties.everybody" and group.numbered,
        of_whom=_is_whole_of_some(scene, harm),
        everybody=harm.group.rule == "casualties.everybody" and not group.numbered,
        world=world,
        family=family_of(scene, harm, around.cause, begin),
        period=counts_a_period(scene, harm.end, stop),
        country=country_spoken_for(scene, claimant) if claimant is not None and not around.place else None,
        spread=is_spread(scene, harm, stop) or are_side_by_side(scene, around.place),
        grown=has_grown(scene, harm, before),
        lowered="lowers" in before and is_lowered(scene, harm),
        contrast="against" in before and is_contrast(scene, harm, begin),
        begins_joined=is_joined(scene, harm),
        besides=harm.start == begin + 1 and scene.match("besides", begin) is not None,
        listed=harm.joined and harm.place is not None,
        local=claimant is not None and is_local(scene, claimant),
        postposed=according is not None and according == claimant,
        named=named,
        name=" ".join(letters_of(scene.doc[named]).split()) if named else "",
        source=letters_of(scene.doc[claimant]) if claimant else "",
        any_cause=is_any(scene, around.cause) if around.cause else speaks_of_event(scene, begin, harm.start),
        victim=_noun(scene.doc[victims.span]) if victims.span else "",
        place_text=letters_of(scene.doc[around.place[0].span]) if placed else "",
        placed=placed,
        known_cause=is_known(scene, around.cause),
        accident=new_accident(scene, around.cause),
        background=(around.date is not None and scene.match("had", begin) is not None)
        or (scene.match("recalls", begin) is not None and harm.group.rule != "casualties.everybody")
        or is_yearly(scene, harm, stop)
        or opens_with_past(scene, begin, harm.start)
        or (begin > 0 and not harm.total and around.cause is not None and is_of_past(scene, around.date)),
        old=is_old(scene, around.date),
        of_past_period=harm.total and is_old(scene, leading_period(scene, begin, harm.start)),
        doer=_is_doer(scene, harm),
        received="arrives" in before and scene.role_before("arrives", harm.start, _ARRIVED) is not None,
        heaviest="heaviest" in before and scene.role_before("heaviest", harm.start, _BEFORE) is not None,
        unclear=_unclear(scene, harm.start),
    )


def _place_in_row(scene: Scene, harm: Harm) -> int:
    """Give by what place one more is counted: «توفي | ثالث», «استشهاد عسكري | خامس»."""
    number = scene.numbers_end.get(harm.group.stop - 1) or scene.numbers.get(scene.tokens.at(harm.group.span.start))
    return 0 if number is None else place_in_row(number)


def _are_new(scene: Scene, harm: Harm) -> bool:
    """Tell whether «جديدة» stands at those who were counted: «12 وفاة جديدة»."""
    first = scene.tokens.at(harm.group.span.start)
    return any(scene.match("fresh", index) for index in range(first, min(harm.end + 1, len(scene.tokens))))


def _told(scene: Scene, core: Span) -> list[Annotation[Quotation]]:
    """Give the quotations around a record, without those whose word of saying tells of harm here: «استشهد شخصان»."""
    return [
        one for one in scene.quotations_around(core) if one.value.cue is None or not _is_of_harm(scene, one.value.cue)
    ]


def _is_of_harm(scene: Scene, cue: Span) -> bool:
    return any(scene.trigger(index) is not None for index in scene.tokens.within(cue))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _who(quotation: Annotation[Quotation] | None) -> tuple[Span | None, ...]:
    return () if quotation is None else (quotation.value.source, quotation.value.speaker)


def _without_count(scene: Scene, claimant: Span) -> Span:
    """Cut off the count that goes on behind who says so: «بحسب الشرطة | و20 بحسب شهود»."""
    for index in scene.tokens.within(claimant)[1:]:
        if scene.match("relative", index) and scene.match("announces", index + 1):
            return Span(claimant.start, scene.tokens.ends[index - 1])  # «وزارة الصحة | التي سجلت أمس 36 وفاة»
        is_lone = lone_waw(scene, index) is not None and index + 1 in scene.numbers
        if is_lone or (begins_joined(scene, index) and index in scene.numbers):
            return Span(claimant.start, scene.tokens.ends[index - 1])
    return claimant


def _speaker_of_list(scene: Scene, index: int) -> Span | None:
    """
    Give the speaker of a statement whose points are numbered: «وصرح المتحدث … بما يلي: أولا: … ثانيا: …».

    A record in the paragraph of a point is claimed by the last quotation before the first point.
    """
    paragraphs = scene.doc.paragraphs
    at = bisect_right(paragraphs, scene.tokens.starts[index], key=lambda one: one.start) - 1
    first = at
    while first > 0 and scene.match("point", scene.tokens.at(paragraphs[first].start)) is not None:
        first -= 1
    if first == at:
        return None
    for quotation in reversed(scene.quotations):
        begin = quotation.span.start
        if begin < paragraphs[at].start:
            return quotation.value.speaker or quotation.value.source if begin >= paragraphs[first].start else None
    return None


def _are_of_body(scene: Scene, harm: Harm) -> bool:
    """Tell whether a toll is one of a body's own people: «عدد قتلى | الجيش»."""
    if not harm.total:
        return False
    after = scene.tokens.at(harm.trigger.end - 1) + 1
    total = scene.role_before("total", harm.start, _BEFORE)
    near = (after, total.stop + 1) if total is not None else (after,)
    return any(scene.match("body", index) is not None and scene.trigger(index - 1) is not None for index in near)


def _are_soldiers_of(scene: Scene, harm: Harm, claimant: Span | None, cause: Cause | None) -> bool:
    """
    Tell whether an army tells of soldiers, its own: «أعلن جيش الاحتلال إصابة 38 ضابطا وجنديا في معارك».

    What hit them is told anew: soldiers who died «في الهجوم» may be among the dead of the attack that was told of.
    """
    if cause is None or is_known(scene, cause):
        return False
    victims = harm.group.value.victims
    officers = victims.span is not None and scene.match("officer", scene.tokens.at(victims.span.start)) is not None
    if claimant is None or not (victims.group == _SOLDIER or officers):
        return False
    bodies = (scene.match("body", index) for index in scene.tokens.within(claimant))
    return any(body is not None and body.entry[1] == _SOLDIER for body in bodies)


_SOLDIER: Final = "soldier"


def _is_one_of_theirs(scene: Scene, harm: Harm) -> bool:
    """Tell whether it is one of somebody's people, who was not told of before: «أحد جنوده»."""
    noun = harm.group.value.victims.span
    return harm.group.rule == "casualties.one_of" and noun is not None and is_owned(scene, scene.tokens.at(noun.start))


def _noun(written: str) -> str:
    """Fold the noun of victims, and make one of both duals: «عاملان», «عاملين»."""
    folded = fold(written)
    return folded[: -len(_DUAL)] + _DUAL if folded.endswith(_OBLIQUE) else folded


def evidence_of(**words: Span | None) -> dict[str, Span]:
    """Give the words for each part of a record that has them."""
    return {role: span for role, span in words.items() if span is not None}


def _is_whole_of_some(scene: Scene, harm: Harm) -> bool:
    """Tell whether those told of right before are some of so many: «لقي 346 حتفهم …، من بين 612 قتيلا»."""
    count = harm.group.value.count.span
    if harm.shape != "person" or not harm.group.value.numbered or count is None:
        return False
    first = scene.tokens.at(count.start)
    among = scene.match("among", first - _AMONG)
    return among is not None and among.stop == first and len(scene.words[among.start : among.stop]) == _AMONG


_AMONG: Final = 2
"""How many tokens «من بين» has."""


def _is_doer(scene: Scene, harm: Harm) -> bool:
    """Tell whether the noun of the one who came to harm says that he did it: «المهاجم»."""
    return scene.match("doer", scene.tokens.at(harm.group.span.start)) is not None


def _died_later(scene: Scene, harm: Harm, stop: int) -> bool:
    """Tell whether somebody known who was hurt died of it: «وتوفيت الأم لاحقا متأثرة بحروقها»."""
    if harm.kind != "killed" or not harm.natural or not harm.definite or harm.group.value.count.high != 1:
        return False
    near = range(harm.end, min(stop, harm.end + _LATER))
    return any(scene.match("later", index) for index in near)


_LATER: Final = 3
"""How many tokens behind who died «لاحقا» may stand."""
_ARRIVED: Final = 4
"""How many tokens before those that a hospital took in the verb may stand."""


def _are_hurt(scene: Scene, harm: Harm) -> bool:
    """Tell whether those who died are some of the hurt, or of those who came out alive: «وفاة ثلاثة من الجرحى»."""
    noun = harm.group.value.victims.span
    first = scene.tokens.at(noun.start) if noun is not None else harm.group.stop - 1 if harm.bodies else 0
    if not first or not scene.match("of", first - 1):
        return False
    found = scene.trigger(first)
    hurt = found is not None and found.entry.kind in ("wounded", "missing")  # «جثث ثلاثة من المفقودين»
    return hurt or scene.match("survivors", first) is not None


def _reporter(scene: Scene, harm: Harm, begin: int, stop: int) -> Span | None:
    """Read who reported «القتلى الذين أبلغ عنهم المسؤول الأممي», or who condemned what led to the harm."""
    index = harm.group.stop
    if harm.definite and index < stop and scene.match("relative", index) is not None:
        reported = scene.match("reported", index + 1)
        return None if reported is None else read_phrase(scene, reported.stop, stop)
    verb = next(
        (found for at in range(begin, min(begin + 6, harm.start)) if (found := scene.match("condemned", at))), None
    )
    if verb is None or scene.match("stop", verb.stop) is not None:
        return None  # «أعرب | عن خشيته»
    return read_phrase(scene, verb.stop, harm.start)


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
    if len(indices) > _HEADING:
        return False
    calls = paragraph is paragraphs[0] and scene.tokens.words[indices.stop - 1] in _CALLS  # «42 وفاة بسبب الحر!»
    return calls or not scene.is_punctuation(indices.stop - 1)


_CALLS: Final = frozenset({"!", "?", "\N{ARABIC QUESTION MARK}", "\N{HORIZONTAL ELLIPSIS}"})
"""Marks that a headline may end with."""


def _are_the_others(scene: Scene, harm: Harm) -> bool:
    """Tell whether «الأخرى» stands behind those who are known: «الجثامين الثمانية | الأخرى»."""
    return harm.bodies and scene.match("the_others", harm.end - 1) is not None


def _is_definite_number(scene: Scene, span: Span | None) -> bool:
    """Tell whether a number has the article, written to it or before it: «الـ32», «ال32», «الأربعة»."""
    if span is None:
        return False
    first = scene.tokens.at(span.start)
    if word(scene.tokens.words[first]).folded.startswith(_AL):
        return True
    return first > 0 and word(scene.tokens.words[first - 1]).folded == _AL


def _name_of(scene: Scene, harm: Harm) -> Span | None:
    """Give the name of the one it happened to, where the ``people`` layer knows it."""
    count = harm.group.value.count
    if count.low != 1 or count.high != 1:
        return None
    first = scene.tokens.at(harm.group.span.start)
    for index in range(first, min(harm.group.stop + 5, len(scene.tokens))):
        if index > first and (scene.is_punctuation(index) or scene.match("stop", index)):
            return None
        if index in scene.names:
            return scene.names[index].span
    return None


def _unclear(scene: Scene, start: int) -> Span | None:
    among = scene.role_before("among", start, 2)
    unclear = scene.role_before("unclear", start, 12) if among is not None else None
    return unclear.span(scene.tokens) if unclear is not None else None
