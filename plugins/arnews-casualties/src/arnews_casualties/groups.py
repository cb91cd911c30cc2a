"""Who and how many: «أكثر من خمسة جنود أتراك»."""

from collections.abc import Collection
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Reading, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.records import Count, Qualifier, count_of
from arnews.word_classes import UNKNOWN, classes_of
from arnews.words import word
from arnews_casualties.ages import with_age_in_brackets
from arnews_casualties.counted import Group
from arnews_casualties.edges import (
    CLOSING,
    OPENING,
    begins_joined,
    hedge_before,
    is_lone_article,
    late_hedge,
    lone_waw,
    may_end,
    past_opening,
)
from arnews_casualties.kin import read_household, with_kin
from arnews_casualties.nouns import (
    are_rational,
    body_of,
    count_of_form,
    counted_noun,
    dual_follows,
    is_owned,
    may_be_people,
    read_victims,
)
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims
from arnews_casualties.words import NounForm

__all__ = ["place_in_row", "read_group"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LEAST_LETTERS: Final = 3
_FEW: Final = 10
"""Up to this number a counted noun stands in the plural."""


def read_group(
    scene: Scene, start: int, stop: int, *, joined: bool = False, people_only: bool = True
) -> Reading[Group] | None:
    """
    Read people and how many they are, from token `start` and not beyond `stop`.

    `joined` allows a conjunction at the start: the second group of «خمسة جنود وثلاثة مدنيين». Without `people_only`
    an unknown noun that is counted stands for people.
    """
    if start >= stop or (not joined and people_only and _is_out_of_question(scene, start)):
        return None
    index, qualifier, words = past_opening(scene, start), None, None
    if index >= stop:
        return None
    kinds = scene.kinds(index)
    if "household" in kinds and (household := read_household(scene, index, stop)) is not None:
        return household
    if "everybody" in kinds and (everybody := _everybody(scene, index, stop)) is not None:
        return everybody
    if "share_of_them" in kinds and (share := _share_of_them(scene, index)) is not None:
        return share
    hedge = scene.match("hedge", index) if "hedge" in kinds else None
    if hedge is not None and hedge.stop < stop and begins_joined(scene, hedge.stop) and hedge.stop in scene.numbers:
        return None  # it is one of the number before
    if hedge is not None:
        qualifier, words, index = hedge.entry, hedge.span(scene.tokens), past_opening(scene, hedge.stop)
    if index >= stop:
        return None
    vague = scene.match("vague", index)
    number = scene.numbers.get(index)
    is_number = vague is not None and number is not None and scene.past(number) > vague.stop  # «نصف مليون»
    if vague is not None and vague.stop < stop and (joined or not vague.found.proclitics) and not is_number:
        return _vague_group(scene, start, index, stop)
    if number is not None and not joined and index == start and number.span.start > scene.tokens.starts[index]:
        return None  # «وثلاث إصابات» counts what follows «و»
    if number is not None and number.value.kind == "ordinal":
        return _further_one(scene, index, stop, number)
    if number is not None and number.value.value == 1 and scene.match("one_of", index) is not None:
        return _one_of_them(scene, index, stop)  # «واحد الجنود», as «وأحد» is written without its hamza
    if number is not None and (number.value.kind != "dual" or scene.match("of", scene.past(number))):
        # a dual noun is read as a noun
        counted = _numbered_group(scene, start, stop, number, qualifier, words, people_only=people_only)
        if number.value.kind != "dual" or (counted is not None and counted.value.named):
            return counted  # «طفلين من المخيم» are no two of them
    if hedge is not None:
        return None
    return (
        _one_of_them(scene, index, stop)
        or _noun_group(scene, index, stop, joined=joined)
        or _somebody(scene, index, stop, joined=joined)
    )


def _share_of_them(scene: Scene, index: int) -> Reading[Group] | None:
    """Read «نصفهم» of people who were counted right before: about so many."""
    share = scene.match("share_of_them", index)
    if share is None or begins_joined(scene, index):
        return None  # «أصيب 30 مهاجرا | ونصفهم أطفال»
    for at in range(index - 1, max(scene.sentence(index)[0], index - _COUNTED_BEFORE) - 1, -1):
        number = scene.numbers.get(at)
        after = scene.past(number) if number is not None else index
        if number is None or not isinstance(number.value.value, int) or at in scene.times:
            continue
        if after >= index or scene.people(after) is None or number.value.value < share.entry:
            return None
        span = share.span(scene.tokens)
        count = Count(None, number.value.value // share.entry, None, "about", span)
        group = Group(count, Victims(), None, 0.6, named=True, numbered=True)
        return Reading(group, span, share.stop, "casualties.share")
    return None


_COUNTED_BEFORE: Final = 20
"""How many tokens before «نصفهم» it may be told how many they were."""


def _is_out_of_question(scene: Scene, index: int) -> bool:
    """Tell whether no group can begin at a token: a plain word without a name near it."""
    if index in scene.numbers or index in scene.places or not scene.is_plain(index):
        return False
    return not scene.names


def _everybody(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read all who were on board: «جميع ركابها», «جميع من كانوا على متنها وهم 62 شخصا»."""
    found = scene.match("everybody", index)
    if found is None or found.stop >= stop:
        return None
    if not scene.match("aboard", found.stop):
        return _all_of_known(scene, index, found.stop, stop)
    begin, after = scene.tokens.starts[index], found.stop + 1
    if after < stop and word(scene.tokens.words[after]).folded.startswith(_AL):
        after += 1  # «جميع أفراد الطاقم»
    for at in range(after, min(stop, after + _BOARD)):
        number = scene.numbers.get(at)
        if number is None:
            if scene.trigger(at) is not None:
                break
            continue
        definite = word(scene.tokens.words[at]).folded.startswith(_AL) or is_lone_article(scene, at - 1)
        counted = count_of(number.value, number.span)
        if counted is None or not (definite or scene.match("who_are", at - 1)):
            break
        last = scene.past(number)
        last += last < stop and scene.people(last) is not None
        group = Group(counted, Victims(), None, 0.8, named=True, numbered=True, definite=definite)
        group, last = with_kin(scene, group, last, stop)
        return Reading(group, Span(begin, scene.tokens.ends[last - 1]), last, "casualties.everybody")
    span = Span(begin, scene.tokens.ends[after - 1])
    group = Group(Count(None, None, None, "vague", span), Victims(), None, 0.7, named=True)
    return Reading(group, span, after, "casualties.everybody")


_BOARD: Final = 9


def _all_of_known(scene: Scene, index: int, start: int, stop: int) -> Reading[Group] | None:
    """Read «جميع العمال», «كل المسلحين الأربعة»."""
    noun = scene.people(start)
    if noun is None or noun.found.proclitics or not noun.found.definite:
        return None
    if all(form.number != "plural" for form in noun.found.entries):
        return None
    victims, after = read_victims(scene, start, noun.stop, stop)
    number = _number_after(scene, noun.stop, stop)
    counted = None if number is None else count_of(number.value, number.span)
    if number is not None and counted is not None:
        after = max(after, scene.past(number))
    span = Span(scene.tokens.place(index, scene.cut(index)), scene.tokens.ends[after - 1])
    count = counted or Count(3, None, None, "none", span)
    group = Group(count, victims, None, 0.7, named=True, numbered=counted is not None, definite=True)
    return Reading(group, span, after, "casualties.everybody")


def _numbered_group(
    scene: Scene,
    start: int,
    stop: int,
    number: Annotation[Number],
    qualifier: Qualifier | None,
    words: Span | None,
    *,
    people_only: bool,
) -> Reading[Group] | None:
    counted = count_of(number.value, number.span, qualifier)
    if counted is None or counted.best == 0:
        return None
    begin = number.span.start if words is None else min(words.start, number.span.start)
    index, owned = _past_number(scene, number, stop), False
    early = late_hedge(scene, index, stop)
    if (
        early is not None
        and early.stop < stop
        and scene.match("of", early.stop)
        and counted.qualifier in ("exact", early.entry)
    ):
        counted = count_of(number.value, number.span, early.entry) or counted  # «عشرة على الأقل من رجال الشرطة»
        words, index = early.span(scene.tokens), early.stop
    noun = counted_noun(scene, _past_whole(scene, index, stop), stop)
    if noun is not None:
        victims, index = read_victims(scene, noun.start, noun.stop, stop)
        named, confidence = True, 0.95
    elif (body := body_of(scene, index, stop)) is not None:
        victims, index, named, confidence = body[0], body[1], True, 0.9
        owned = victims.affiliation is None and is_owned(scene, index - 1)
    elif index + 1 < stop and scene.match("of", index) and scene.match("relative", index + 1):
        victims, named, confidence = Victims(), True, 0.8  # «أربعون من الذين لقوا حتفهم»
        index += 2
    elif may_end(scene, index, stop) or (_is_bracketed(scene, number) and not _counts_a_thing(scene, index, stop)):
        victims, named, confidence = Victims(), False, 0.8
    elif are_rational(scene, index, counted) or (not people_only and may_be_people(scene, index, counted)):
        victims, named, confidence = Victims(scene.tokens.span(index, index + 1)), True, 0.7
        index += 1
    else:
        return None
    further = scene.people(index) if noun is not None and index < stop else None
    others = further is not None and further.entry.others and not further.found.proclitics
    index += others  # «ثلاثين شخصا آخرين على الأقل»
    late = late_hedge(scene, index, stop)
    if late is not None and counted.qualifier in ("exact", late.entry):
        counted = count_of(number.value, number.span, late.entry) or counted
        words, index = late.span(scene.tokens), late.stop
    group = Group(counted, victims, words or hedge_before(scene, start), confidence, named, numbered=True)
    group = evolve(group, others=owned or others or (noun is not None and noun.entry.others), owned=owned)
    if noun is not None and (counted.best or counted.low or 0) > _FEW:
        index = _past_further_noun(scene, index, stop)
    group, index = with_kin(scene, group, index, stop)
    return Reading(group, Span(begin, scene.tokens.ends[index - 1]), index, "casualties.number")


def _past_whole(scene: Scene, index: int, stop: int) -> int:
    """Give the token behind the number out of which some are counted: «12 | من أصل 30 | عاملا»."""
    led = scene.match("out_of", index) if index < stop else None
    number = scene.numbers.get(led.stop) if led is not None and led.stop < stop else None
    if number is None or number.value.kind != "cardinal":
        return index
    after = scene.past(number)
    return after if after < stop and scene.people(after) is not None else index


def _past_further_noun(scene: Scene, index: int, stop: int) -> int:
    """Give the token after a second noun that the same number counts: «تسعين امرأة | وطفلا»."""
    if index >= stop or not begins_joined(scene, index) or scene.trigger(index) is not None:
        return index
    noun = scene.people(index)
    if noun is None or noun.stop != index + 1 or not noun.found.proclitics or noun.found.definite:
        return index
    return noun.stop if word(scene.tokens.words[index]).folded.endswith(_ALEF) else index


def _is_bracketed(scene: Scene, number: Annotation[Number]) -> bool:
    """Tell whether a number stands alone in brackets: «عدد المصابين (13)»."""
    first, after = scene.tokens.at(number.span.start), scene.past(number)
    return (
        first > 0
        and after < len(scene.tokens)
        and (scene.tokens.words[first - 1] in OPENING and scene.tokens.words[after] in CLOSING)
    )


def _counts_a_thing(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a counted noun that is no person stands behind a bracket: «ضبط (267) مخالفة»."""
    if (
        index >= stop
        or scene.people(index) is not None
        or scene.trigger(index) is not None
        or not scene.is_plain(index)
    ):
        return False
    folded = word(scene.tokens.words[index]).folded
    return folded.endswith((_TIED, _ALEF)) and not folded.startswith((_AL, _WAW))


_TIED: Final = "\N{ARABIC LETTER HEH}"


def _past_number(scene: Scene, number: Annotation[Number], stop: int) -> int:
    """Give the token after a number, its bracket, and the same number in words: «(15) خمسة عشر»."""
    index = scene.past(number)
    if index < stop and scene.tokens.words[index] in CLOSING:
        index += 1
    again = scene.numbers.get(index)
    if again is not None and again.value.value == number.value.value and scene.past(again) <= stop:
        index = scene.past(again)
    if index + 1 < stop and scene.is_quote_mark(index) and (scene.people(index + 1) or scene.match("of", index + 1)):
        index += 1  # «استشهاد "17" من رجال الأمن»
    return index


def _vague_group(scene: Scene, start: int, index: int, stop: int) -> Reading[Group] | None:
    vague = scene.match("vague", index)
    assert vague is not None
    after = vague.stop
    noun = scene.people(after) if after < stop else None
    if noun is None and after + 1 < stop and scene.match("of", after):
        noun = scene.people(after + 1)
    span = vague.span(scene.tokens)
    if noun is not None and not noun.found.proclitics:
        victims, last = read_victims(scene, noun.start, noun.stop, stop)
    elif (body := _body_of_some(scene, vague, stop)) is not None:
        victims, last = body  # «العشرات من ميليشيا الحوثي», «عدد من مسعفي الجمعية»
    elif (_is_definite(scene, vague) or vague.entry >= _FEW) and _may_end_vague(scene, vague, stop):  # «أصيب العشرات»
        victims, last = Victims(), after
    else:
        return None
    count = Count(vague.entry or None, None, None, "vague", span)
    others = noun is not None and noun.entry.others
    group = Group(count, victims, span, 0.8, noun is not None, numbered=True, others=others)
    begin = min(span.start, scene.tokens.starts[start] if start < index else span.start)
    return Reading(group, Span(begin, scene.tokens.ends[last - 1]), last, "casualties.vague")


def _body_of_some(scene: Scene, vague: Match[Any], stop: int) -> tuple[Victims, int] | None:
    """Read whose people are counted vaguely; a few of them only by the noun for people that leads to it."""
    found = body_of(scene, vague.stop - (scene.match("of", vague.stop - 1) is not None), stop)
    if found is None or vague.entry >= _FEW:
        return found
    victims = found[0]
    return found if victims.affiliation is None and (victims.group or victims.status != "unknown") else None


def _may_end_vague(scene: Scene, vague: Match[Any], stop: int) -> bool:
    """Tell whether no noun follows a word of quantity: «وفاة مئات الآلاف | جوعا»."""
    if may_end(scene, vague.stop, stop):
        return True
    is_manner = scene.cause(vague.stop) is not None and word(scene.tokens.words[vague.stop]).folded.endswith(_ALEF)
    return is_manner and _is_definite(scene, vague)


def _is_definite(scene: Scene, vague: Match[Any]) -> bool:
    """Tell whether a word of quantity stands for people: «العشرات», «عشرات الآلاف»."""
    return vague.found.definite or word(scene.tokens.words[vague.stop - 1]).folded.startswith(_AL)


def _further_one(scene: Scene, index: int, stop: int, number: Annotation[Number]) -> Reading[Group] | None:
    """Read «ثالث» that stands for one more: «فيما توفي ثالث لاحقا», «مقتل سابع جندي»."""
    after = scene.past(number)
    cut = scene.cut(index)
    noun = scene.people(after) if after < stop and not _is_definite_word(scene, index) else None
    if noun is not None and not (noun.found.proclitics or noun.found.definite) and noun.entry.number == "singular":
        victims, last = read_victims(scene, noun.start, noun.stop, stop)  # «سابع جندي»
        begin = max(number.span.start, scene.tokens.place(index, cut))
        count = Count(1, 1, 1, "exact", Span(begin, number.span.end))
        group = Group(count, victims, None, 0.8, named=True, others=number.value.value != 1)
        return Reading(group, Span(begin, scene.tokens.ends[last - 1]), last, "casualties.ordinal")
    if (
        word(scene.tokens.words[index]).bare.startswith((_AL, _WAW + _AL))
        or number.value.value == 1
        or not _stands_alone(scene, after, stop)
    ):
        return None
    span = Span(max(number.span.start, scene.tokens.place(index, cut)), number.span.end)
    group = Group(Count(1, 1, 1, "exact", span), Victims(span), None, 0.8, named=True, others=True)
    return Reading(group, span, after, "casualties.ordinal")


def _stands_alone(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether no noun follows: «توفي ثالث لاحقا», but not «ثالث حادث»."""
    return may_end(scene, index, stop) or word(scene.tokens.words[index]).folded.endswith(_ALEF)


def _one_of_them(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read «أحد الجنود», «إحدى النساء», «أحد عناصر الجيش»."""
    one = scene.match("one_of", index)
    if one is None or one.stop >= stop:
        return None
    span = one.span(scene.tokens)
    noun = scene.people(one.stop)
    if noun is not None and not noun.found.proclitics and any(form.number == "plural" for form in noun.found.entries):
        victims, after = read_victims(scene, noun.start, noun.stop, stop)
        if after == noun.stop < stop and not noun.found.definite and _is_owner(scene, after):
            after += 1  # «أحد أفراد الطاقم»
    elif scene.is_role("members", one.stop) or is_owned(scene, one.stop):
        body = scene.match("body", one.stop + 1)
        victims, after = Victims(scene.tokens.span(one.stop, one.stop + 1)), one.stop + 1
        if body is not None and not body.found.proclitics:
            victims = evolve(victims, status=body.entry[0], group=body.entry[1], affiliation=body.span(scene.tokens))
            after = body.stop
    else:
        return None
    group = Group(Count(1, 1, 1, "exact", span), victims, None, 0.85, named=True, definite=True)
    return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.one_of")


def _is_owner(scene: Scene, index: int) -> bool:
    """Tell whether a definite noun that is no person stands at a token: «أفراد | الطاقم»."""
    if scene.trigger(index) is not None or scene.people(index) is not None or index in scene.times:
        return False
    return word(scene.tokens.words[index]).folded.startswith(_AL)


def _noun_group(scene: Scene, start: int, stop: int, *, joined: bool) -> Reading[Group] | None:
    noun = scene.people(start)
    if noun is None or not (noun.found.entries or noun.stop > start + 1):
        return None
    if noun.found.proclitics and not joined:
        return None
    entries = (noun.entry,) if noun.stop > start + 1 else noun.found.entries  # «رجلا إطفاء» are two, «رجلا» is one
    form = noun.entry
    if noun.found.definite and form.nationality and start and _describes_a_thing(scene, start):
        return None
    if (
        form.nationality
        and form.gender == "female"
        and not noun.found.definite
        and start
        and _is_of_a_thing(scene, start)
    ):
        return None
    is_two = dual_follows(scene, noun.stop, stop) or _is_of_two(scene, noun.stop) or _is_of_the_dead(scene, start)
    if form.guarded and not joined and not is_two:
        return None
    victims, index = read_victims(scene, noun.start, noun.stop, stop)
    others = form.others
    number = _number_after(scene, noun.stop, stop) if noun.found.definite else _number_of_owned(scene, noun, stop)
    span = noun.span(scene.tokens)
    counted = None if number is None else count_of(number.value, number.span)
    if number is not None and counted is not None:
        index = max(index, scene.past(number))
        count, confidence, numbered = counted, 0.9, True
    elif noun.found.definite and any(one.number == "plural" for one in entries):
        return None  # «المدنيين» at large
    else:
        forms = {one.number for one in entries}
        pronoun = scene.match("by_pronoun", index) if forms == {"singular"} and index < stop else None
        if pronoun is not None:  # «مشتبه | بهما»
            forms, index = {pronoun.entry}, pronoun.stop
            span = Span(span.start, scene.tokens.ends[index - 1])
        count, confidence, numbered = count_of_form(forms, span), 0.8 if len(forms) == 1 else 0.7, False
        count, index = _told_twice(scene, count, forms, index, stop)
        nth = scene.numbers.get(index) if forms == {"singular"} and index < stop else None
        if nth is not None and place_in_row(nth) and not _is_definite_word(scene, index):
            others, index = True, scene.past(nth)  # «عسكري | خامس»
        late = late_hedge(scene, index, stop)
        if late is not None and late.entry == "at_least" and count.qualifier in ("exact", "at_least"):
            # «شخصان على الأقل», «شخصا واحدا على الأقل»
            count, index = evolve(count, high=None, qualifier="at_least"), late.stop
    group = Group(count, victims, None, confidence, True, numbered, noun.found.definite, others)
    if count.high == 1 and index < stop:  # «فتى | (17 عاما)», «رجل | (54)»
        aged, index = with_age_in_brackets(scene, group.victims, _past_name(scene, noun, index, stop))
        group = evolve(group, victims=aged)
    name = scene.names.get(index) if noun.found.definite and count.high == 1 and index < stop else None
    if not noun.found.definite:
        group, index = with_kin(scene, group, _past_owner(scene, group, index, stop), stop)
    elif name is None and count.high == 1:
        group, index = _with_kin_of_known(scene, group, index, stop)
    elif name is not None:
        aged, past = with_age_in_brackets(scene, group.victims, scene.past(name))
        group, after = _with_named_kin(scene, evolve(group, victims=aged), past, stop)
        index = after if group.count.high != 1 else index
    return Reading(group, Span(span.start, scene.tokens.ends[index - 1]), index, "casualties.noun")


def place_in_row(number: Annotation[Number]) -> int:
    """Give by what place an ordinal counts one more; «جندي أول» and «ملازم ثان» are ranks, «جندي ثالث» is none."""
    value, kind = number.value.value, number.value.kind
    if not isinstance(value, int) or (kind != "ordinal" and not (kind == "label" and value > _RANKS)):
        return 0
    return value


_RANKS: Final = 2
"""Up to which ordinal there are ranks that are called by it."""


def _is_definite_word(scene: Scene, index: int) -> bool:
    return word(scene.tokens.words[index]).folded.startswith(_AL)


def _past_name(scene: Scene, noun: Match[NounForm], index: int, stop: int) -> int:
    """Give the token behind a name that no layer knows, where an age in brackets follows: «الطفلة | سلمى عادل (9)»."""
    for at in range(index, min(stop, index + _NAMES + 1)):
        if at + 1 in scene.ages and scene.tokens.words[at] == "(":
            return at
        if scene.tokens.words[at] == "." and at > index:
            continue  # «السيد | س. م. (61)»
        if scene.is_punctuation(at) or at in scene.numbers or at in scene.times or at in scene.places:
            break
        is_his = noun.found.definite or word(scene.tokens.words[at]).folded.startswith(_AL)  # «سائق | الشاحنة (35)»
        if (
            not is_his
            or not scene.is_plain(at)
            or (begins_joined(scene, at) and not (at == index and _has_no_conjunction(scene, at)))
        ):
            break
    return index


def _has_no_conjunction(scene: Scene, index: int) -> bool:
    """Tell whether the «و» that begins a name is a letter of it: «الأسير | وليد»."""
    name = scene.names.get(index)
    return name is not None and name.span.start == scene.tokens.starts[index]


_NAMES: Final = 4
"""How many words a name has at most."""


def _with_kin_of_known(scene: Scene, group: Group, index: int, stop: int) -> tuple[Group, int]:
    """Take in kin of somebody known, of whom nothing else is said: «الشاب وشقيقه», not «الشاب وشقيقه ينقل»."""
    at = index
    while at < min(stop, index + _OWNER) and _describes(scene, at):
        at += 1  # «الأسير | المحرر ونجله»
    with_them, after = with_kin(scene, group, at, stop)
    if after == at:
        return group, index
    return (group, index) if _is_told_apart(scene, after) else (with_them, after)


def _is_told_apart(scene: Scene, index: int) -> bool:
    """Tell whether something else is said of the kin before a token: «الشاب وشقيقه | ينقل», «نجا», «في حالة خطرة»."""
    if index >= scene.sentence(index - 1)[1] or scene.is_punctuation(index) or index in scene.places:
        return False
    if begins_joined(scene, index):
        return False
    if scene.match("drowned", index) is not None:
        return False  # «الشاب وشقيقه غرقا»
    if scene.match("survived", index) is not None or scene.match("state", index) is not None:
        return True
    said = scene.trigger(index)
    if said is not None:
        return any(entry.tense is not None or entry.shape == "person" for entry in said.found.entries)
    return scene.is_plain(index) and scene.is_verb(index)


def _describes(scene: Scene, index: int) -> bool:
    """Tell whether a definite adjective of somebody known stands at a token."""
    is_plain = scene.is_plain(index) and not scene.is_punctuation(index) and index not in scene.times
    return is_plain and index not in scene.places and word(scene.tokens.words[index]).folded.startswith(_AL)


def _past_owner(scene: Scene, group: Group, index: int, stop: int) -> int:
    """Give the token behind what somebody is of, where kin of his follow: «سائق | الشاحنة ومرافقه»."""
    if group.count.high != 1:
        return index
    for at in range(index, min(stop, index + _OWNER)):
        if begins_joined(scene, at):
            kin = with_kin(scene, group, at, stop)[1]
            return at if at > index and kin > at else index
        if scene.is_punctuation(at) or at in scene.times or at in scene.numbers or scene.is_verb(at):
            break
        if scene.match("stop", at) or scene.people(at) or scene.kin(at) or scene.trigger(at) or scene.cause(at):
            break
    return index


_OWNER: Final = 4
"""How many tokens behind who came to harm what he is of may have: «سائق سيارة أجرة»."""


def _is_of_two(scene: Scene, index: int) -> bool:
    """Tell whether a word with the pronoun of two follows: «لقي طالبان | مصرعهما»."""
    return index < len(scene.tokens) and word(scene.tokens.words[index]).folded.endswith(_THEIRS)


def _is_of_the_dead(scene: Scene, index: int) -> bool:
    """Tell whether a word for a death that no body has stands before: «توفي | طالبان»."""
    found = scene.trigger(index - 1) if index else None
    return found is not None and found.stop == index and found.entry.natural


_THEIRS: Final = "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}"


def _describes_a_thing(scene: Scene, index: int) -> bool:
    """Tell whether an adjective of nationality is one of a definite noun that is no person: «المعارضة السورية»."""
    before = word(scene.tokens.words[index - 1])
    return before.kind == "word" and before.folded.startswith(_AL) and scene.people(index - 1) is None


def _is_of_a_thing(scene: Scene, index: int) -> bool:
    """Tell whether an adjective of nationality is one of a thing: «سيارة إسعاف فلسطينية», «غارة إسرائيلية»."""
    if index - 1 in scene.numbers_end or index - 1 in scene.times_end or scene.trigger(index - 1) is not None:
        return False
    if scene.people(index - 1) is not None or scene.is_punctuation(index - 1) or scene.match("stop", index - 1):
        return False
    first = classes_of(scene.tokens.words[index - 1]).likeliest
    return first is not None and first.part == "noun" and not first.mask & UNKNOWN


def _number_after(scene: Scene, index: int, stop: int) -> Annotation[Number] | None:
    """Read the number of people who are known: «الجنود الخمسة», «الجنود الـ15»."""
    at = past_opening(scene, index)
    number = scene.numbers.get(at) if at < stop else None
    if number is not None and at == index and begins_joined(scene, at) and number.span.start > scene.tokens.starts[at]:
        return None  # «الوزير واثنان من حراسه» are three
    if number is None or at > index or word(scene.tokens.words[at]).folded.startswith(_AL):
        return number
    return number if may_end(scene, scene.past(number), stop) else None


def _number_of_owned(scene: Scene, noun: Match[NounForm], stop: int) -> Annotation[Number] | None:
    """Read the number of those whose noun is definite by what follows: «ركاب السيارة الخمسة»."""
    at = noun.stop + 1
    number = scene.numbers.get(at) if at < stop else None
    if number is None or number.value.kind != "cardinal" or all(form.number != "plural" for form in noun.found.entries):
        return None
    owner, counted = (word(scene.tokens.words[index]).folded for index in (noun.stop, at))
    return number if owner.startswith(_AL) and counted.startswith(_AL) else None


def _told_twice(scene: Scene, count: Count, forms: Collection[str], start: int, stop: int) -> tuple[Count, int]:
    """Read the number that says again what the noun says: «شخص واحد», «متطرفين يهوديين اثنين»."""
    index = start
    if index + 1 < stop and index not in scene.numbers and _agrees(scene, index - 1, index):
        index += 1
    number = scene.numbers.get(index) if index < stop else None
    if number is None or number.value.kind not in ("cardinal", "dual"):
        return count, start
    value = {"singular": 1, "dual": 2}
    is_joined = number.span.start > scene.tokens.starts[index]  # not the «و» of «واحدا»
    if number.value.value not in {value.get(form) for form in forms} or is_joined:
        return count, start
    exact = count_of(number.value, number.span)
    return exact or count, scene.past(number) if exact else start


def _agrees(scene: Scene, noun: int, index: int) -> bool:
    """Tell whether an unknown word ends as the noun before it does: «متطرفين يهوديين»."""
    one, other = word(scene.tokens.words[noun]).folded, word(scene.tokens.words[index]).folded
    return len(other) > _LEAST_LETTERS and one[-2:] == other[-2:] and index + 1 in scene.numbers


def _somebody(scene: Scene, index: int, stop: int, *, joined: bool) -> Reading[Group] | None:
    """Read somebody by name, with a title or without, where the ``people`` layer knows the name."""
    for first in range(index, min(stop, index + _TITLE) if not joined else index + 1):
        if scene.is_punctuation(first) or scene.match("stop", first) or (first > index and first in scene.times):
            return None
        name = scene.names.get(first)
        if name is None:
            continue
        is_joined = begins_joined(scene, first) and not _has_no_conjunction(scene, first)
        if joined and first == index and not is_joined and lone_waw(scene, first - 1) is None:
            return None  # «الأسير | وليد دقاق» is one
        after, known, last = scene.past(name), 1, name
        while (further := _joined_name(scene, after, stop)) is not None:  # «فلان وفلان»
            after, known, last = scene.past(further), known + 1, further
        begin = name.span.start if joined else min(name.span.start, scene.tokens.starts[index])
        count = Count(known, known, known, "exact", name.span)
        group = Group(count, Victims(name.span), None, 0.8, named=True, definite=True)
        group, with_them = _with_named_kin(scene, group, after, stop)
        end = last.span.end if with_them == after else scene.tokens.ends[with_them - 1]
        return Reading(group, Span(begin, end), with_them, "casualties.name")
    return None


def _joined_name(scene: Scene, index: int, stop: int) -> Annotation[Any] | None:
    """Give the name that «و» joins to one, in quote marks or not: «“فلان” و“فلان”»."""
    index += index < stop and scene.is_quote_mark(index)
    if index >= stop or not begins_joined(scene, index):
        return None
    first = index + (lone_waw(scene, index) is not None)
    first += first < stop and scene.is_quote_mark(first)
    other = scene.names.get(first)
    return other if other is not None and scene.past(other) <= stop else None


def _with_named_kin(scene: Scene, group: Group, index: int, stop: int) -> tuple[Group, int]:
    """Take in kin of somebody named, and their names: «ماهر عوض | ونجله سامي»."""
    with_them, after = with_kin(scene, group, index, stop)
    while after > index and after < stop and (name := scene.names.get(after)) is not None:
        after = scene.past(name)
        with_them, after = with_kin(scene, with_them, after, stop)
    return with_them, after


_TITLE: Final = 7
"""How many tokens of a title may stand before a name."""
