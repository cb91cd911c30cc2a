"""How amounts are put together: what is quoted, its level and how it changed."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from arnews import Span
from arnews.lexicon import Match
from arnews.numbers import NumberValue
from arnews.word_classes import ARTICLE, BOUND_PREPOSITION, OWNED, PARTICIPLE, classes_of, is_finite_verb
from arnews_markets.measures import Measure, in_whole, is_compared
from arnews_markets.sentence import Sentence, Subject, are_equated, instrument_in, lead_of, own_noun_in
from arnews_markets.thousandths import thousandths
from arnews_markets.value import Amount, Change, Direction, Instrument, Kind
from arnews_markets.words import Currency, Quoted, currencies, words

__all__ = ["read_amounts"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_NEAR: Final = 8
"""How many tokens may stand between what is quoted and its amount."""
_ADVERBS: Final = 16
"""The same where adverbs may stand between: «أغلق المؤشر في تعاملات الصباح عند 7479 نقطة مرتفعا»."""
_GAIN: Final = 14
"""How many tokens may stand between a word of gain and its points."""
_FAR: Final = 24
"""How many tokens after a verb may say by how much and to where."""
_OPENING: Final = frozenset("([+-")
_COMMAS: Final = frozenset(("\N{ARABIC COMMA}", ","))
_BETWEEN: Final = 4
"""How many tokens before a price what is sold may stand."""


@frozen
class _Stretch:
    """What one word of direction governs: the measures after it, up to the next such word."""

    direction: Match[str] | None
    measures: tuple[Measure, ...]
    start: int
    stop: int


def read_amounts(sentence: Sentence) -> list[tuple[Span, Amount, str]]:
    """Read the amounts of a sentence: their place, value and rule."""
    found: list[tuple[Span, Amount, str]] = []
    stretches = _stretches(sentence)
    index = 0
    while index < len(stretches):
        stretch = stretches[index]
        after = stretches[index + 1] if index + 1 < len(stretches) else None
        if after is not None and _completes(sentence, stretch, after):
            direction = after.direction if stretch.direction is None else stretch.direction
            change = after.measures[0]
            if change.role == "level":  # «بنسبة ارتفاع بلغت 0.16 في المئة»
                change = evolve(change, role="change")
            measures = (*stretch.measures, change, *after.measures[1:])
            stretch = _Stretch(direction, measures, stretch.start, after.stop)
            index += 1
        found += _amounts_of(sentence, stretch)
        index += 1
    return found


def _stretches(sentence: Sentence) -> list[_Stretch]:
    tokens, taken = sentence.tokens, 0
    directions: list[Match[str]] = []
    for index in range(sentence.start, sentence.stop):
        match = words("direction").match(tokens, index) if index >= taken else None
        if match is not None:
            directions.append(match)
            taken = match.stop
    begins = [sentence.start, *(match.start for match in directions), sentence.stop]
    governing: list[Match[str] | None] = [None, *directions]
    starts = [one.start for one in sentence.measures]
    return [
        _Stretch(direction, sentence.measures[bisect_left(starts, start) : bisect_left(starts, stop)], start, stop)
        for direction, start, stop in zip(governing, begins, begins[1:], strict=False)
    ]


def _completes(sentence: Sentence, stretch: _Stretch, after: _Stretch) -> bool:
    """Tell whether a direction only adds the change to a level: «أغلق المؤشر عند 8500 نقطة مرتفعا 0.5 بالمئة»."""
    if after.direction is None or not stretch.measures or not after.measures:
        return False
    last = stretch.measures[-1]
    if after.direction.start - last.stop > 2:
        return False
    if stretch.direction is not None and stretch.direction.entry != after.direction.entry:
        return False
    if instrument_in(sentence, after.direction.stop, after.measures[0].start) is not None:
        return False
    first = after.measures[0]
    is_change = first.role != "level" or (first.is_percent and not last.is_percent)
    return is_change and _level(sentence, stretch) is last


def _level(sentence: Sentence, stretch: _Stretch) -> Measure | None:
    """Give the measure that is the level reached, not the change."""
    for one in stretch.measures:
        if one.role == "level" or (stretch.direction is None and one.role is None):
            return one
    return None


def _amounts_of(sentence: Sentence, stretch: _Stretch) -> list[tuple[Span, Amount, str]]:
    bound = _bound(sentence, stretch)
    if bound is None:
        return [one for measure in stretch.measures for one in _alone(sentence, measure)]
    amount, used = bound
    rest = [one for measure in stretch.measures if measure not in used for one in _alone(sentence, measure)]
    return sorted([amount, *rest], key=lambda one: one[0])


def _bound(sentence: Sentence, stretch: _Stretch) -> tuple[tuple[Span, Amount, str], tuple[Measure, ...]] | None:
    """Bind what is quoted, its level and its change into one amount."""
    direction = stretch.direction
    if direction is None or not stretch.measures or stretch.measures[0].start - direction.start > _FAR:
        return None
    quoted = _quoted(sentence, stretch) or _price_of_something(sentence, stretch)
    level = _reached(sentence, stretch, quoted)
    changes = [
        one for one in stretch.measures if one is not level and _may_change(sentence, stretch, one, level, quoted)
    ]
    if quoted is None:
        changes = [one for one in changes if one.is_percent]
        level = None
    percent = next((one for one in changes if one.is_percent), None)
    absolute = next((one for one in changes if not one.is_percent and _changes(one, quoted, level)), None)
    if percent is None and absolute is None and level is None:
        return None
    way: Direction = direction.entry  # type: ignore[assignment]
    base = _base(sentence, stretch)
    change = Change(
        way,
        percent.value if percent else None,
        *_absolute(sentence, absolute, quoted),
        base.entry if base else None,  # type: ignore[arg-type]
    )
    parts = [one for one in (level, percent, absolute) if one is not None]
    head = level or absolute or percent
    assert head is not None
    instrument = _named(sentence, stretch, quoted, level)
    evidence = _evidence(
        value=head.number,
        unit=head.unit_words,
        per=head.per_words,
        instrument=instrument.span if instrument else None,
        direction=direction.span(sentence.tokens),
        change=next((one.span for one in (percent, absolute) if one is not None and one is not level), None),
        base=base.span(sentence.tokens) if base else None,
    )
    if level is None:
        sure = 0.9 if instrument is not None else 0.6
        amount = Amount("change_only", None, None, None, None, instrument, change, confidence=sure, evidence=evidence)
        return (head.span, amount, "amounts.change"), tuple(parts)
    unit, candidates, sure = _settled(sentence, level)
    kind = _kind(level, quoted)
    per = level.per or (_measured(sentence, level) if kind == "price" else None)
    per = per or (quoted.entry.per if quoted and kind == "price" else None)
    if kind == "exchange_rate" and quoted is not None:
        per = quoted.currency
        rate = _exchange(sentence, level, unit, quoted)
        if rate is not None:
            per = rate[1]
            instrument = Instrument(rate[0].id, quoted.span)
        elif per == unit:  # «تراجعت الليرة التركية أمام الدولار إلى 34.5 ليرة»
            per = _against(sentence, stretch, quoted)
            instrument = Instrument(_pair(per, unit) if per is not None else quoted.entry.id, quoted.span)
    value = thousandths(sentence, level, kind, per, unit) or _value(sentence, level)
    amount = Amount(kind, value, unit, level.approx, per, instrument, change, candidates)
    return (level.span, evolve(amount, confidence=sure, evidence=evidence), "amounts.level"), tuple(parts)


def _absolute(sentence: Sentence, one: Measure | None, quoted: Subject | None) -> tuple[NumberValue, str | None]:
    """
    Give by how much something changed, and the unit of it.

    Points of a rate are those of a per cent, «خفض الفائدة ربع نقطة», and hundredths of these where they are many:
    «رفع سعر الفائدة بواقع 200 نقطة».
    """
    if one is None:
        return None, None
    if one.unit == "points" and quoted is not None and quoted.entry.kind == "rate":
        if isinstance(one.value, Fraction):
            return Decimal(one.value.numerator) / one.value.denominator, "percent"
        is_many = isinstance(one.value, (int, Decimal)) and one.value >= _MANY_POINTS
        return one.value, "bps" if is_many else "percent"
    return _value(sentence, one), _settled(sentence, one)[0]


_MANY_POINTS: Final = 10
"""From so many points on, those of a rate are hundredths of a per cent, unless it says that they are whole ones."""


def _may_change(
    sentence: Sentence, stretch: _Stretch, one: Measure, level: Measure | None, quoted: Subject | None
) -> bool:
    """
    Tell whether a measure may say by how much something changed.

    Behind the level only what a word of change or a bracket marks does so: of two rates the second is none, nor is
    what has a noun of its own («لتصبح القيمة السوقية 2.5 تريليون»).
    """
    is_price = one.role == "level" and level is not None and one.stop <= level.start and _is_of_price(sentence, one)
    if one.role not in (None, "change", "about", "equals") and not is_price:
        return False
    if one.role == "equals" and one.unit != "percent":
        return False
    direction = stretch.direction
    assert direction is not None
    if _has_own_noun(sentence, stretch, one, quoted):
        return False
    if level is None or one.start < level.start or level.stop <= direction.start < one.start:
        return True
    if one.role == "equals" and words("of").match(sentence.tokens, one.stop):
        return False  # «تعادل 2% من الناتج»
    told = one.role in ("change", "equals") and not _begins_clause(sentence, level, one)
    return told or _is_bracketed(sentence, one)


def _begins_clause(sentence: Sentence, level: Measure, one: Measure) -> bool:
    """Tell whether a verb of its own leads to a measure behind the level: «إلى 42 ريالا بعدما وزعت أرباحا 10%»."""
    tokens = sentence.tokens
    return any(
        is_finite_verb(tokens, index)
        and words("role").match(tokens, index) is None
        and words("direction").match(tokens, index) is None
        for index in range(level.stop, one.start)
    ) or any(words("counted_share").match(tokens, index) for index in range(level.stop, one.start))


def _reached(sentence: Sentence, stretch: _Stretch, quoted: Subject | None) -> Measure | None:
    """
    Give the level that what is quoted reached.

    Behind «سعر» alone stands what it changed by, where «إلى» leads to another: «تراجع سعر الطن 3 دولارات إلى 228».
    """
    assert stretch.direction is not None
    levels = [
        one
        for one in stretch.measures
        if (
            one.role == "level"
            or (one is stretch.measures[0] and one.role is None and one.stop <= stretch.direction.start)
        )
        and _fits(sentence, one, quoted)
        and (one is stretch.measures[0] or not _has_own_noun(sentence, stretch, one, quoted))
    ]
    if len(levels) > 1 and set(levels[0].codes) & set(levels[1].codes) and _is_of_price(sentence, levels[0]):
        return next((one for one in levels[1:] if not _is_of_price(sentence, one)), levels[0])
    return levels[0] if levels else None


def _is_of_price(sentence: Sentence, one: Measure) -> bool:
    """Tell whether nothing but «سعر» makes a measure a level: «سعر الطن 3 دولارات», but not «إلى 228 دولارا»."""
    for first in range(one.start - 1, max(one.start - 4, sentence.start) - 1, -1):
        found = words("role").match(sentence.tokens, first)
        if found is not None and found.stop <= one.start:
            return found.entry == "level" and words("price").match(sentence.tokens, first) is not None
    return False


def _has_own_noun(sentence: Sentence, stretch: _Stretch, one: Measure, quoted: Subject | None) -> bool:
    """Tell whether a measure has a noun of its own: «لتبلغ قيمتها السوقية 4.6 تريليون دولار»."""
    assert stretch.direction is not None
    before = max((other.stop for other in stretch.measures if other.stop <= one.start), default=stretch.direction.stop)
    if quoted is not None:
        before = max(before, sentence.tokens.at(quoted.span.end - 1) + 1)
    if own_noun_in(sentence, before, one.start):
        return True
    other = instrument_in(sentence, before, one.start) if one.is_percent and before > stretch.direction.stop else None
    is_rate = other is not None and other.entry.kind == "rate"
    return is_rate and (quoted is None or quoted.entry.kind != "rate")  # «إلى 7846 نقطة وبلغت البطالة 9 في المئة»


def _is_bracketed(sentence: Sentence, measure: Measure) -> bool:
    """Tell whether a percentage stands in brackets or has a sign: «8500 نقطة (+0.5%)»."""
    before = sentence.tokens.words[measure.start - 1] if measure.start else ""
    return measure.unit == "percent" and before in _OPENING


def _quoted(sentence: Sentence, stretch: _Stretch) -> Subject | None:
    """Give what a stretch is about: named between verb and number, else right before the verb."""
    assert stretch.direction is not None
    after = instrument_in(sentence, stretch.direction.start + 1, stretch.measures[0].start)  # «رفع الفائدة 0.5 نقطة»
    if after is None and stretch.measures[0].start < stretch.direction.start:  # «أغلق المؤشر عند 8500 نقطة مرتفعا»
        after = _subject_before(sentence, stretch.measures[0], _ADVERBS)
    if after is not None:
        return after
    if _begins_with_noun(sentence, stretch.direction):
        return None
    is_participle = classes_of(sentence.tokens.words[stretch.direction.start]).mask & PARTICIPLE
    near = _ADVERBS if is_participle else _NEAR  # «أغلق المؤشر، … ، متراجعا»
    return instrument_in(sentence, max(sentence.start, stretch.direction.start - near), stretch.direction.start)


def _begins_with_noun(sentence: Sentence, direction: Match[str]) -> bool:
    """
    Tell whether a noun of its own goes up or down behind a verb that is joined to what stands before.

    «قفز السهم إلى 352 دولارا لترتفع | ثروة ماسك إلى 300 مليار»; not «وارتفع صباح اليوم إلى 352».
    """
    index = direction.stop
    if not direction.found.proclitics or index + 1 >= sentence.stop or index in sentence.taken:
        return False
    if words("when").match(sentence.tokens, index) is not None:
        return False
    noun, behind = (classes_of(sentence.tokens.words[at]).likeliest for at in (index, index + 1))
    if noun is None or noun.part != "noun" or noun.mask & (BOUND_PREPOSITION | ARTICLE):
        return False
    if noun.mask & OWNED:
        return True  # «لترتفع ثروته»
    return behind is not None and behind.part in _OWNERS and not behind.mask & BOUND_PREPOSITION


_OWNERS: Final = ("name", "noun", "adjective")


def _price_of_something(sentence: Sentence, stretch: _Stretch) -> Subject | None:
    """Give the price of what has no name here, where it goes on to a level: «تراجع سعر طن الأرز 4 دولارات إلى 512»."""
    assert stretch.direction is not None
    first = stretch.measures[0]
    if first.start < stretch.direction.start:  # «حدد سعر البرميل بـ 73 دولارا بانخفاض قدره 85 سنتا»
        price = _price_before(sentence, first) if first.is_money and first.role != "start" else None
        return Subject(Quoted("", "price"), price.span(sentence.tokens)) if price is not None else None
    if not any(one.role == "level" and one.is_money and not _is_of_price(sentence, one) for one in stretch.measures):
        return None
    for index in range(stretch.direction.stop, stretch.measures[0].start):
        found = words("price").match(sentence.tokens, index)
        if found is not None:
            return Subject(Quoted("", "price"), found.span(sentence.tokens))
    goods = stretch.direction.stop  # «تراجع القصدير 30 دولارا إلى 2450 دولارا للطن»
    if goods < stretch.measures[0].start and any(one.role == "level" and one.per for one in stretch.measures):
        return Subject(Quoted("", "price"), sentence.tokens.span(goods, goods + 1))
    return None


def _fits(sentence: Sentence, level: Measure, quoted: Subject | None) -> bool:
    """Tell whether a level can be that of what is quoted."""
    if quoted is None:
        return False
    match quoted.entry.kind:
        case "index_level":
            return level.unit == "points"
        case "rate":
            return level.is_percent
        case "exchange_rate":
            return level.is_money and (level.unit != quoted.currency or _rate_at(sentence, level) is not None)
        case "money":
            return level.is_money or level.unit == "percent"  # «انخفض العجز إلى 11 بالمئة»
        case _:
            return level.is_money


def _changes(one: Measure, quoted: Subject | None, level: Measure | None) -> bool:
    if quoted is None:
        return False
    if one.unit == "bps" or one.in_points:
        return quoted.entry.kind == "rate"
    if one.unit == "points":
        return quoted.entry.kind in ("rate", "index_level")
    return one.is_money and quoted.entry.kind in ("price", "exchange_rate", "money")


def _kind(level: Measure, quoted: Subject | None) -> Kind:
    if level.unit == "points":
        return "index_level"
    if level.unit == "percent":
        return "rate"
    if quoted is not None and quoted.entry.kind in ("price", "exchange_rate"):
        return quoted.entry.kind
    if quoted is not None and quoted.entry.nature is not None:
        return quoted.entry.nature
    return "price" if level.per else "money"


def _named(sentence: Sentence, stretch: _Stretch, quoted: Subject | None, level: Measure | None) -> Instrument | None:
    """Name what is quoted; a currency is named with the other one: ``usd_egp``."""
    if quoted is None or not quoted.entry.id:
        return None
    other = _settled(sentence, level)[0] if level is not None and quoted.currency else None
    if quoted.currency and other is None:
        other = _against(sentence, stretch, quoted)
    return Instrument(_pair(quoted.entry.id, other), quoted.span)


def _against(sentence: Sentence, stretch: _Stretch, quoted: Subject) -> str | None:
    """Give the currency that another one is measured against: «أمام الدولار»."""
    for index in range(stretch.start, min(stretch.stop, sentence.stop - 1)):
        found = words("against").match(sentence.tokens, index)
        money = currencies().match(sentence.tokens, found.stop) if found is not None else None
        if money is not None and money.entry.code not in (None, quoted.currency):
            return money.entry.code
    return None


def _settled(sentence: Sentence, measure: Measure | None) -> tuple[str | None, tuple[str, ...], float]:
    """Settle whose pound or dinar it is, if the text tells."""
    if measure is None:
        return None, (), 1.0
    if measure.unit is not None or not measure.candidates:
        return measure.unit, (), measure.confidence
    settled = sentence.settle(measure.start, measure.candidates)
    if settled is not None:
        return settled[0], (), settled[1]
    return measure.most_often, measure.candidates, measure.confidence


def _value(sentence: Sentence, measure: Measure) -> NumberValue:
    """Give the value of a measure in whole units of its currency."""
    if not measure.parts:
        return measure.value
    unit, candidates, _ = _settled(sentence, measure)
    counts = dict(measure.parts)
    known = [counts[code] for code in (unit, *candidates) if code in counts]
    return in_whole(measure.value, known[0]) if known else measure.value


def _base(sentence: Sentence, stretch: _Stretch) -> Match[str] | None:
    for index in range(stretch.start, min(sentence.stop, stretch.stop + 4)):
        found = words("base").match(sentence.tokens, index)
        if found is not None:
            return found
    return None


def _evidence(**places: Span | None) -> Mapping[str, Span]:
    return {role: span for role, span in places.items() if span is not None}


def _alone(sentence: Sentence, measure: Measure) -> Iterable[tuple[Span, Amount, str]]:
    """Read a measure that is part of no change."""
    subject = _subject_before(sentence, measure)
    evidence = _evidence(value=measure.number, unit=measure.unit_words, per=measure.per_words)
    if measure.unit in ("points", "bps"):
        of_index = subject is not None and subject.entry.kind == "index_level"
        if measure.unit == "points" and (not of_index or measure.role in ("change", "about")):
            yield from _points(sentence, measure, subject if of_index else None)
            return
        kind: Kind = "index_level" if measure.unit == "points" else "rate"
        subject = subject if measure.unit == "points" else None
    elif measure.unit == "percent":
        subject = subject if subject is not None and subject.entry.kind == "rate" else None
        if subject is None and _is_of_people(sentence, measure):
            return
        kind = "share" if subject is None and _nature(sentence, measure) == "share" else "rate"
    else:
        yield from _money_alone(sentence, measure, subject)
        return
    instrument = Instrument(subject.entry.id, subject.span) if subject else None
    yield (
        measure.span,
        Amount(
            kind,
            measure.value,
            measure.unit,
            measure.approx,
            instrument=instrument,
            confidence=0.9 if instrument else 0.6,
            evidence={**evidence, **_evidence(instrument=instrument.span if instrument else None)},
        ),
        f"amounts.{kind}",
    )


def _is_of_people(sentence: Sentence, measure: Measure) -> bool:
    """Tell whether a per cent says how many of some people, and not what a market does: «نسبة الوفيات 70 في المائة»."""
    first = max(sentence.start, measure.start - _NEAR)
    for index in range(measure.start - 1, first - 1, -1):
        if index in sentence.taken:
            return False
        if words("of_people").match(sentence.tokens, index) is not None:
            return index > first and words("share_of").match(sentence.tokens, index - 1) is not None
    return False


def _points(sentence: Sentence, measure: Measure, subject: Subject | None) -> Iterable[tuple[Span, Amount, str]]:
    """Read points of an index that is named elsewhere: «ليغلق عند 30914 نقطة», «أضاف مؤشرها 4.47 نقطة»."""
    is_fine = isinstance(measure.value, Decimal) and measure.value > _FINE  # «ليصل إلى 1118.88 نقطة»
    if not (sentence.of_market or subject is not None or is_fine):
        return
    evidence = _evidence(value=measure.number, unit=measure.unit_words, instrument=subject.span if subject else None)
    instrument = Instrument(subject.entry.id, subject.span) if subject else None
    gain = _gain_before(sentence, measure)
    if gain is not None and measure.role != "level":
        change = Change(gain, None, measure.value, measure.unit)
        amount = Amount("change_only", None, None, None, None, instrument, change, confidence=0.6, evidence=evidence)
        yield measure.span, amount, "amounts.change"
        return
    is_other = (
        measure.unit == "points"
        and _has_level_before(sentence, measure)
        and is_compared(sentence.tokens, measure.start)
    )
    if measure.role != "level" and not is_other:
        return  # «12 نقطة بيع»
    yield (
        measure.span,
        Amount(
            "index_level",
            measure.value,
            measure.unit,
            measure.approx,
            instrument=instrument,
            confidence=0.6,
            evidence=evidence,
        ),
        "amounts.index_level",
    )


def _has_level_before(sentence: Sentence, measure: Measure) -> bool:
    """Tell whether the measure before is a level in points too: «إلى 1939.3 نقطة مقارنة مع | 1955.3 نقطة»."""
    at = bisect_left(sentence.measures, measure.start, key=lambda one: one.start)
    before = sentence.measures[at - 1] if at else None
    return before is not None and before.unit == "points" and before.role == "level"


_FINE: Final = 100
"""Points above this number with a decimal point are those of an index."""


def _gain_before(sentence: Sentence, measure: Measure) -> Direction | None:
    """Give the way that the nearest word of gain or loss, or of direction, before a measure tells."""
    for index in range(measure.start - 1, max(sentence.start, measure.start - _GAIN) - 1, -1):
        if index in sentence.taken:
            return None
        for table in ("gain", "direction"):
            found = words(table).match(sentence.tokens, index)
            if found is not None and found.stop <= measure.start:
                way: Direction = found.entry  # type: ignore[assignment]
                return way
    return None


def _subject_before(sentence: Sentence, measure: Measure, near: int = _NEAR) -> Subject | None:
    """Give what is quoted before a measure; a second one that «و» joins is of the same: «للشراء و50.30 للبيع»."""
    first, left = measure.start, near
    while left and first > sentence.start and first - 1 not in sentence.taken:
        first -= 1
        left -= sentence.tokens.words[first] not in _COMMAS
    own = instrument_in(sentence, first, measure.start)
    lead = lead_of(sentence, measure)
    return _subject_before(sentence, lead) if own is None and lead is not measure else own


def _money_alone(sentence: Sentence, measure: Measure, subject: Subject | None) -> Iterable[tuple[Span, Amount, str]]:
    unit, candidates, sure = _settled(sentence, measure)
    exchange = _exchange(sentence, measure, unit, subject)
    evidence = _evidence(value=measure.number, unit=measure.unit_words, per=measure.per_words)
    if exchange is not None:
        pair, other = exchange
        evidence = {**evidence, "instrument": pair.span}
        rate = thousandths(sentence, measure, "exchange_rate", other, unit) or _value(sentence, measure)
        amount = Amount("exchange_rate", rate, unit, measure.approx, other, pair, None, candidates)
        yield measure.span, evolve(amount, confidence=sure, evidence=evidence), "amounts.exchange_rate"
        return
    if subject is not None and subject.currency is None and _is_of_own(sentence, subject, measure):
        subject = None
    priced = _is_priced(sentence, lead_of(sentence, measure))
    if subject is not None and subject.entry.kind == "price" and _equates(sentence, subject, measure):
        priced = True
    quoted = subject if subject is not None and subject.entry.kind == "price" and (priced or measure.per) else None
    per = measure.per
    if (
        per is None
        and quoted is not None
        and (quoted.entry.per == "barrel" or ":" in _between(sentence, quoted, measure))
    ):
        per = quoted.entry.per
    instrument = Instrument(quoted.entry.id, quoted.span) if quoted else None
    kind: Kind = "price" if measure.per or priced else _nature(sentence, measure) or "money"
    per = per or (_measured(sentence, lead_of(sentence, measure)) if kind == "price" else None)
    evidence = {**evidence, **_evidence(instrument=instrument.span if instrument else None)}
    value = thousandths(sentence, measure, kind, per, unit) or _value(sentence, measure)
    amount = Amount(kind, value, unit, measure.approx, per, instrument, None, candidates)
    yield measure.span, evolve(amount, confidence=sure, evidence=evidence), f"amounts.{kind}"


def _between(sentence: Sentence, subject: Subject, measure: Measure) -> list[str]:
    return sentence.tokens.words[sentence.tokens.at(subject.span.end - 1) + 1 : measure.start]


def _nature(sentence: Sentence, measure: Measure) -> Kind | None:
    """Give what kind of money an amount is, by the noun before it: «خسائر بقيمة 3 ملايين دولار»."""
    first = max(sentence.start, measure.start - _NEAR)
    for index in range(measure.start - 1, first - 1, -1):
        if index in sentence.taken:
            return None
        found = words("nature").match(sentence.tokens, index)
        if found is not None and (found.entry != "share" or measure.unit == "percent"):
            return found.entry  # type: ignore[return-value]
    return None


def _is_of_own(sentence: Sentence, subject: Subject, measure: Measure) -> bool:
    """Tell whether a noun of its own stands before an amount: «بيتكوين … وبلغت قيمتها السوقية | 1.9 تريليون دولار»."""
    return own_noun_in(sentence, sentence.tokens.at(subject.span.end - 1) + 1, measure.start)


def _measured(sentence: Sentence, measure: Measure) -> str | None:
    """Give what a price is for, behind its word before an amount: «سعر كيلو اللحم 12 دينارا», «سعر الطن»."""
    first = max(sentence.start, measure.start - _NEAR - 2)
    for index in range(measure.start - 1, first - 1, -1):
        if index in sentence.taken:
            return None
        price = words("price").match(sentence.tokens, index)
        if price is not None:
            found = words("measured").match(sentence.tokens, price.stop)
            if found is not None and found.stop <= measure.start:
                return found.entry
            return _measured_before(sentence, index)
    return None


def _measured_before(sentence: Sentence, price: int) -> str | None:
    """Give what a price is for, before its word: «يباع كيلو اللحم بسعر 12 دينارا»."""
    for index in range(price - 1, max(sentence.start, price - _BETWEEN) - 1, -1):
        if index in sentence.taken:
            return None
        found = words("measured").match(sentence.tokens, index)
        if found is not None:
            return found.entry
    return None


def _is_priced(sentence: Sentence, measure: Measure) -> bool:
    return _price_before(sentence, measure) is not None


def _price_before(sentence: Sentence, measure: Measure) -> Match[str] | None:
    """Give the word of price before an amount; not «بسعر 70 دولارا بقيمة | 35 مليونا», which has a noun of its own."""
    first = max(sentence.start, measure.start - _NEAR)
    for index in range(measure.start - 1, first - 1, -1):
        price = words("price").match(sentence.tokens, index)
        if price is not None:
            return price
        if words("own").match(sentence.tokens, index) is not None:
            return None
    return None


def _exchange(
    sentence: Sentence, measure: Measure, unit: str | None, subject: Subject | None
) -> tuple[Instrument, str] | None:
    """Read a rate of exchange: «15000 ليرة للدولار», «سعر صرف الدولار 48 جنيها»."""
    if measure.base is not None and measure.base_words is not None:
        return Instrument(_pair(measure.base, unit), measure.base_words), measure.base
    money = _rate_at(sentence, measure)
    if money is not None and money.entry.code is not None:
        span = money.span(sentence.tokens)
        return Instrument(_pair(money.entry.code, unit), span), money.entry.code
    if subject is None or subject.currency is None or subject.currency == unit:
        return None
    if measure.role == "change" and not _is_sold(sentence, subject, measure):
        return None
    if not _equates(sentence, subject, measure):
        return None
    return Instrument(_pair(subject.currency, unit), subject.span), subject.currency


def _equates(sentence: Sentence, subject: Subject, measure: Measure) -> bool:
    """Tell whether an amount is what a currency costs: «الدولار = 3.75 ريال», «يباع الدولار ب 3200 ليرة»."""
    tokens = sentence.tokens
    if subject.currency is not None and words("side").match(tokens, measure.stop) is not None:
        return True  # «سجل اليورو 699 ليرة | للمبيع»
    measure = lead_of(sentence, measure)
    first = max(sentence.start, measure.start - _NEAR - 2)
    names = ("exchange", "price") if subject.currency is not None else ()
    if any(words(name).match(tokens, index) for name in names for index in range(first, measure.start)):
        return True
    after = tokens.at(subject.span.end - 1) + 1
    return are_equated(sentence, after, measure.start)


def _is_sold(sentence: Sentence, subject: Subject, measure: Measure) -> bool:
    """Tell whether «بنحو» before an amount says at what price a currency is dealt in: «يباع اليورو بنحو 14800 ليرة»."""
    after = sentence.tokens.at(subject.span.end - 1) + 1
    return after < measure.start and are_equated(sentence, after, measure.start)


def _rate_at(sentence: Sentence, measure: Measure) -> Match[Currency] | None:
    """Give the currency that an amount is the price of: «للدولار», «مقابل الدولار», «لكل دولار»."""
    index = measure.stop
    if index >= sentence.stop:
        return None
    against = words("against").match(sentence.tokens, index)
    money = currencies().match(sentence.tokens, against.stop if against else index)
    if money is None or money.entry.code in (None, measure.unit) or not (against or money.found.proclitics == _LAM):
        return None
    return money


def _pair(base: str, quote: str | None) -> str:
    return f"{base}_{quote}".lower() if quote else base.lower()
