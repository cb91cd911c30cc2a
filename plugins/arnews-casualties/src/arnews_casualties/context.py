"""What a record does not say itself: from the record before it, and from the heading."""

from bisect import bisect_right
from typing import Final

from attrs import evolve

from arnews import Span
from arnews.normalization import letters_of
from arnews_casualties.countries import Countries
from arnews_casualties.draft import Draft
from arnews_casualties.drafts import filled
from arnews_casualties.events import has_own_cause
from arnews_casualties.likeness import differ_in, number_of
from arnews_casualties.scene import Scene
from arnews_casualties.whereabouts import read_place_before_sentence, read_places_of_authority

__all__ = ["in_context"]

_HEADINGS: Final = 10
_TELLING: Final = 3
"""How many sentences before one that goes on it may be told where it happened."""


def in_context(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """
    Give records where, when and by what, as the one before them or the heading says it.

    A sentence that goes on («وأصيب ثمانية آخرون») has the cause, place and date of the one before; a later record of
    the same clause has its place; a record that a heading announces has what only the heading tells.
    """
    found: list[Draft] = []
    headings: list[Draft] = []
    for draft in _with_what_follows(scene, drafts):
        completed = draft
        if found and not draft.heading and not draft.definite and not draft.total and not draft.again:
            completed = _continued(scene, completed, found[-1])
        if not draft.heading:
            completed = _placed_by_office(scene, completed)
            for heading in headings[-_HEADINGS:]:
                if _announces(heading, draft):
                    completed = filled(completed, heading, ("cause", "place", "date", "target"))
                    break
        else:
            headings.append(draft)
        found.append(_set(completed, found))
    if scene.places:
        said = [span for one in scene.quotations for span in (one.value.source, one.value.speaker) if span is not None]
        found = [_placed_beside(draft, found[at - 1] if at else None) for at, draft in enumerate(found)]
        found = [_placed_as_updated(scene, draft, found[max(at - _TELLING, 0) : at]) for at, draft in enumerate(found)]
        found = [_placed_by_event(draft, found[max(at - _EVENT, 0) : at]) for at, draft in enumerate(found)]
        headed = _has_heading(scene) and not any(draft.value.sentence == 0 for draft in found)
        countries = Countries(scene)
        placed: list[Draft] = []
        for draft in found:
            last = placed[-1] if placed else None
            one = _placed_by_text(scene, draft, said, headed=headed)
            one = _placed_by_country(countries, _placed_by_last(scene, one, last))
            placed.append(one)
        found = placed
    return found


def _placed_by_last(scene: Scene, draft: Draft, last: Draft | None) -> Draft:
    """Give a record that goes on in one paragraph the place of the last one: «انتشلت 31 جثة. ونقل قارب 12»."""
    if draft.value.place or last is None or not last.value.place or last.heading or draft.heading:
        return draft
    if not (_may_be_placed(draft) and _may_be_placed(last)):
        return draft
    if draft.contrast and draft.value.kind == last.value.kind:
        return draft
    distance = draft.value.sentence - last.value.sentence
    if distance > 1 or (distance and (not _is_one_paragraph(scene, draft, last) or _turns_away(scene, draft))):
        return draft
    if distance and (_has_place(scene, draft) or has_own_cause(draft, last) or draft.is_toll):
        return draft
    return evolve(filled(draft, last, ("place",)), placed=False)


def _may_be_placed(draft: Draft) -> bool:
    """Tell whether a record tells of what happened at one place, in the event that the text is about."""
    if draft.world or draft.old or draft.background or draft.again or draft.rule == "casualties.losses":
        return False
    return draft.value.factuality != "hypothetical"


def _placed_by_country(countries: Countries, draft: Draft) -> Draft:
    """Give a record that is placed nowhere the country that its words speak of without a name."""
    if draft.value.place or draft.world or draft.value.factuality == "hypothetical":
        return draft
    place = countries.place_of(draft)
    if place is None:
        return draft
    evidence = {**draft.value.evidence, "place": place.span}
    return evolve(draft, value=evolve(draft.value, place=(place,), evidence=evidence), placed=False)


def _placed_by_office(scene: Scene, draft: Draft) -> Draft:
    """Give the town or province of whose office somebody speaks: «محافظ الحديدة» tells of what happened there."""
    claimant = draft.value.claimant
    if not scene.places or claimant is None or draft.world:
        return draft
    if scene.match("of_a_town", scene.tokens.at(claimant.start)) is None:
        return draft
    places = read_places_of_authority(scene, claimant)
    draft = evolve(draft, office=tuple(places))
    if not places or draft.value.place:
        return draft
    evidence = {**draft.value.evidence, "place": places[0].span}
    placed = evolve(draft, value=evolve(draft.value, place=tuple(places), evidence=evidence), placed=True)
    return evolve(placed, place_text=letters_of(scene.doc[places[0].span]))


def _placed_beside(draft: Draft, before: Draft | None) -> Draft:
    """Give harm of another kind the place of that told of before it in its sentence: «…، فيما تجاوز عدد الجرحى 150»."""
    if before is None or before.value.sentence != draft.value.sentence or before.value.kind == draft.value.kind:
        return draft
    if draft.world or draft.again or draft.value.factuality == "hypothetical" or before.heading:
        return draft
    return filled(draft, before, ("place",))


def _placed_as_updated(scene: Scene, draft: Draft, before: list[Draft]) -> Draft:
    """Give a toll that rose the place of those it counts, told right before; one that counts since a date has none."""
    if not draft.is_toll or draft.value.place or draft.world or draft.again or draft.spread or not before:
        return draft
    begin, stop = scene.sentence(draft.start)
    if any("since" in scene.kinds(at) and scene.match("since", at) for at in range(begin, stop)):
        return draft
    alike = [one for one in before[-_TELLING:] if one.value.kind == draft.value.kind]
    last = alike[-1] if alike else None
    if len({one.place_text for one in alike if one.value.place}) > 1:
        return draft  # «4 في حلب … 5 في إدلب. وبذلك ترتفع الحصيلة إلى 9»
    if last is None or draft.value.sentence - last.value.sentence > _TELLING or last.background or last.again:
        return draft
    if last.value.victims.group != draft.value.victims.group or draft.value.cause is not None:
        return draft
    if (number_of(draft.value.count) or 0) > _OF_A_WAR * (number_of(last.value.count) or 1):
        return draft  # «3 في النصيرات … ارتفاع عدد ضحايا الحرب إلى 34049»
    return evolve(filled(draft, last, ("place",)), placed=False)


def _placed_by_text(scene: Scene, draft: Draft, said: list[Span], *, headed: bool) -> Draft:
    """Give a record whose sentence names no place that of the sentence before it, or of the headline."""
    if draft.value.place or draft.world or draft.rule == "casualties.losses" or draft.old or draft.background:
        return draft
    if draft.value.factuality == "hypothetical" or draft.again or _turns_away(scene, draft):
        return draft
    claimant = draft.value.claimant
    own = read_places_of_authority(scene, claimant) if claimant is not None else []
    if not own and draft.value.perpetrator is not None:  # «اعتقلت شرطة بنغلاديش نحو 200»
        own = read_places_of_authority(scene, draft.value.perpetrator, countries=True)
    if (_has_place(scene, draft) or draft.is_toll) and not own:
        return draft
    begin, stop = scene.sentence(draft.start)
    before = range(max(begin, draft.start - _TOLL), min(stop, draft.group_stop))
    if any(scene.match("total", index) for index in before):
        return draft  # «إجمالي عدد المصابين بلغ 1059، توفي منهم 467» is told of more than that
    is_first = bool(begin) and scene.sentence(begin - 1)[0] == 0 and _has_heading(scene)
    if own:
        places = own  # «أعلنت سلطات ولاية كيرالا أن»
    elif is_first:
        places = []  # what the headline tells of itself announces those it counts
    else:
        places = read_place_before_sentence(scene, begin, said) if begin else []
    if not places and headed and begin:
        places = read_place_before_sentence(scene, scene.sentence(0)[1], said)
    if not places:
        return draft
    evidence = {**draft.value.evidence, "place": places[0].span}
    return evolve(draft, value=evolve(draft.value, place=tuple(places), evidence=evidence), placed=False)


_OF_A_WAR: Final = 1000
"""From how many times a record on a toll is of more than where that record is placed."""
_TOLL: Final = 20
"""How many tokens before a record «إجمالي» may stand."""


def _has_heading(scene: Scene) -> bool:
    """Tell whether the text begins with a headline: a paragraph of its own without a mark at its end."""
    paragraphs = scene.doc.paragraphs
    indices = scene.tokens.within(paragraphs[0]) if len(paragraphs) > 1 else range(0)
    return 0 < len(indices) <= _TOLL and not scene.is_punctuation(indices.stop - 1)


def _set(draft: Draft, before: list[Draft]) -> Draft:
    """Let a record without a place be set where the one of the sentences right before is."""
    if not before:
        return draft
    last = before[-1]
    if not draft.family and draft.value.sentence == last.value.sentence:  # «101 ألف إصابة، بينها 2515 وفاة»
        draft = evolve(draft, family=last.family)
    if not (draft.placed and draft.value.place) and draft.value.sentence - last.value.sentence <= 1:
        draft = evolve(draft, told_at=last.value.place if last.placed and last.value.place else last.told_at)
    if draft.value.place or draft.is_toll or draft.again or draft.background or draft.world:
        return draft
    if draft.value.sentence - last.value.sentence > _TELLING or draft.value.date_precision == _MONTH:
        return draft
    return evolve(draft, setting=last.value.place or last.setting)


_MONTH: Final = 3
"""The precision of a date that is a month: what is counted over it is set nowhere."""


def _with_what_follows(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give «قتل 4 بينهم طفلان، وأصيب آخرون جراء قصف» by what also for those who were killed, if nothing places them."""
    found = list(drafts)
    for index in reversed(range(len(found) - 1)):
        one, other = found[index], found[index + 1]
        if one.value.sentence != other.value.sentence or one.value.kind == other.value.kind or one.heading:
            continue
        if one.value.place or one.value.cause or not (other.others_of_event or _goes_with(scene, other)):
            continue
        found[index] = filled(one, other, ("cause", "place", "date"))
    return found


def _goes_with(scene: Scene, draft: Draft) -> bool:
    """Tell whether «فيما» joins harm to that told of right before, with what did both: «…، فيما أصيب 20 في حادث»."""
    if draft.value.cause is None or draft.again or draft.background or draft.known_cause:
        return False
    return draft.start > 0 and scene.match("contrast", draft.start - 1) is not None


def _placed_by_event(draft: Draft, before: list[Draft]) -> Draft:
    """Give harm of an event that was told of the place of that event: «قتل 5 في مقديشو … قتلى الهجوم إلى 6»."""
    if draft.value.place or draft.world or draft.again or draft.old or draft.spread or draft.background:
        return draft
    is_toll = draft.is_toll and draft.family not in _OF_ONE_SPOT
    if not draft.known_cause or is_toll or draft.value.factuality == "hypothetical" or draft.country is not None:
        return draft
    alike = [one for one in before if one.value.cause is not None and one.family == draft.family]
    placed = [one for one in alike if one.value.place and not one.heading]
    if not placed or len({one.place_text for one in placed if one.placed}) > 1 or any(one.again for one in alike):
        return draft
    if draft.value.sentence - placed[-1].value.sentence > _TELLING:
        return draft
    return evolve(filled(draft, placed[-1], ("place",)), placed=False)


_OF_ONE_SPOT: Final = frozenset({"violence", "accident"})
"""Families of events that happen at one spot, so that a toll is of there."""
_EVENT: Final = 6
"""How many records before one its event may be told of."""


def _continued(scene: Scene, draft: Draft, before: Draft) -> Draft:
    if before.heading or before.rule == "casualties.losses" or draft.rule == "casualties.losses":
        return draft
    distance = draft.value.sentence - before.value.sentence
    if draft.world:
        return draft
    if distance == 0:
        return filled(draft, before, ("place",)) if not draft.contrast else draft
    if distance > 1 or not _is_one_paragraph(scene, draft, before):
        return draft
    if draft.begins_joined and draft.start <= scene.sentence(draft.start)[0] + 1:
        told = filled(draft, before, ("cause", "place", "date"))
        return _as_reported(told, before) if _goes_on(draft, before) else told
    if draft.old or (draft.background and draft.value.date_precision != 1):
        return draft  # «وكان 40 قتلوا العام الماضي»
    if not draft.value.place and not _has_place(scene, draft) and not _turns_away(scene, draft):
        return filled(draft, before, ("place",))
    return draft


def _goes_on(draft: Draft, before: Draft) -> bool:
    """Tell whether a sentence only adds the hurt to the dead, and says nothing of its own: «وأصيب ثمانية جنود»."""
    value = draft.value
    if not {value.kind, before.value.kind} <= _TOLL_OF:
        return False  # «واعتقلت الشرطة سبعة عمال» is told anew
    return not ((draft.placed and value.place) or value.date or value.perpetrator)


_TOLL_OF: Final = frozenset({"killed", "wounded", "missing"})
"""Kinds of harm that one event brings and one source tells of."""


def _as_reported(draft: Draft, before: Draft) -> Draft:
    """Let a sentence that goes on be told by who told the one before: «ذكرت تقارير أن جنديا قتل. وأصيب ثمانية.»."""
    if draft.value.claimant is not None or before.value.claimant is None or before.postposed:
        return draft  # «بحسب الوزير» closes what he says
    return evolve(draft, value=evolve(draft.value, claimant=before.value.claimant), source=before.source)


def _turns_away(scene: Scene, draft: Draft) -> bool:
    """Tell whether a sentence tells of something else that it comes with: «يأتي ذلك بعدما»."""
    return scene.match("comes", scene.sentence(draft.start)[0]) is not None


def _has_place(scene: Scene, draft: Draft) -> bool:
    """Tell whether a sentence names a place, and not only whose somebody is: «شبكة إخبارية أمريكية»."""
    start, stop = scene.sentence(draft.start)
    near = (scene.places.get(index) for index in range(start, min(stop, start + 60)))
    return any(place is not None and getattr(place.value, "role", "literal") != "adjective" for place in near)


def _is_one_paragraph(scene: Scene, draft: Draft, before: Draft) -> bool:
    paragraphs = scene.doc.paragraphs
    return bisect_right(paragraphs, draft.span.start, key=lambda one: one.start) == bisect_right(
        paragraphs, before.span.start, key=lambda one: one.start
    )


def _announces(heading: Draft, draft: Draft) -> bool:
    return (
        heading.value.kind == draft.value.kind
        and number_of(heading.value.count) == number_of(draft.value.count)
        and not differ_in(heading.value.victims, draft.value.victims)
    )
