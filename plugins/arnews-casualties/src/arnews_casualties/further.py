"""What stands behind harm without a word for it: «يرفع العدد إلى 43», «ولحق بهما ثالث», «فيما تحدث آخرون عن 9»."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from arnews import Reading, Span
from arnews.records import Count, count_of
from arnews.word_classes import ARTICLE, classes_of
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import hedge_before
from arnews_casualties.frames import is_contrast
from arnews_casualties.groups import read_group
from arnews_casualties.harms import Harm, harm_of
from arnews_casualties.kin import read_kin_group
from arnews_casualties.scene import Scene
from arnews_casualties.tolls import read_cases, read_tally
from arnews_casualties.value import Victims

__all__ = ["with_further", "with_tallies"]

_REACH: Final = 24
"""How many tokens behind harm those may be told of who followed the dead, or what somebody else says."""
_SUBJECT: Final = 8
"""How many tokens who says otherwise has at most, before his number."""
_LEADING: Final = frozenset(
    {
        "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}",
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER BEH}",
    }
)
"""What leads to the number: «عن», «إلى», «ب»."""


def with_tallies(scene: Scene, harms: list[Harm]) -> list[Harm]:
    """Add the tolls that do not say of what, near behind the dead that they count: «12 جثة، مما يرفع العدد إلى 43»."""
    found: list[Harm] = []
    past = 0
    for index, harm in enumerate(harms):
        found.append(harm)
        if harm.kind not in _TALLIED or harm.group.value.count.best is None:
            continue
        following = harms[index + 1].start if index + 1 < len(harms) else len(scene.tokens)
        for at in range(max(past, harm.end), min(following, harm.end + _TALLY)):
            role, read = _TALLIED[harm.kind]
            tally = read(scene, at) if role in scene.kinds(at) else None
            if tally is not None:
                count = tally.group.value.count
                risen = (count.best or count.low or 0) >= harm.group.value.count.best
                if risen or is_contrast(scene, tally, scene.sentence(at)[0]):  # «لكن منظمات تقول إن العدد بلغ 40»
                    found.append(tally)
                past = tally.stop
                break
    return found


def with_further(scene: Scene, harms: list[Harm]) -> list[Harm]:
    """Add who followed the dead («ولحق بهما ثالث»), and the number somebody else gives («فيما تحدث آخرون عن 9»)."""
    found: list[Harm] = []
    for index, harm in enumerate(harms):
        found.append(harm)
        stop = harms[index + 1].start if index + 1 < len(harms) else len(scene.tokens)
        found += _read_followers(scene, harm, stop)
        other = _read_other_figure(scene, harm, stop)
        if other is not None:
            found.append(other)
    return found


_TALLIED: Final = {"killed": ("tally", read_tally), "affected": ("cases", read_cases)}
"""The words for a toll that does not say of what, behind harm of each kind, and what reads it."""
_TALLY: Final = 40
"""How many tokens behind the dead a toll may stand that does not say of what."""


def _read_followers(scene: Scene, harm: Harm, stop: int) -> Iterator[Harm]:
    """Read who died after those told of: «توفي طالبان … ولحق بهما | ثالث», «ولحقت به زوجته»."""
    if harm.kind != "killed" or harm.group.value.count.best is None:
        return
    first, last = harm.end, min(stop, harm.end + _REACH, scene.sentence(harm.start)[1])
    if "followed_them" not in scene.kinds_after(first, last):
        return
    for index in range(first, last):
        found = scene.match("followed_them", index)
        if found is None:
            continue
        at, end = scene.past_time(found.stop), scene.sentence(index)[1]
        group = read_group(scene, at, end) or read_kin_group(scene, at, end) or _one_more(scene, at, end)
        if group is None or not group.value.named or _goes_somewhere(scene, group.stop, end):
            return
        words = found.span(scene.tokens)
        one = evolve(group, value=evolve(group.value, definite=False, others=True))
        yield evolve(harm_of(scene, index, group.stop, words, one), kind="killed", shape="verb")


def _goes_somewhere(scene: Scene, index: int, end: int) -> bool:
    """Tell whether who followed did so to some place, and not into death: «ولحق بهما ثالث | إلى خارج البلدة»."""
    return index < end and scene.match("toward", index) is not None


def _one_more(scene: Scene, index: int, end: int) -> Reading[Group] | None:
    """Read one who is counted by his place among the dead, whatever is said of him: «ولحق بهم رابع حاول إنقاذهم»."""
    number = scene.numbers.get(index) if index < end else None
    if number is None or number.value.kind != "ordinal" or scene.past(number) >= end:
        return None
    if not scene.is_verb(scene.past(number)):
        return None
    count = Count(1, 1, 1, "exact", number.span)
    group = Group(count, Victims(number.span), None, 0.8, named=True, others=True)
    return Reading(group, number.span, scene.past(number), "casualties.ordinal")


def _read_other_figure(scene: Scene, harm: Harm, stop: int) -> Harm | None:
    """
    Read the bare number that somebody else gives for those told of: «مقتل 5، فيما تحدثت مصادر محلية عن | 9».

    It ends its clause, and a word that sets two figures against each other and a verb of saying lead to it.
    """
    count = harm.group.value.count
    if not harm.group.value.numbered or (count.low is None and count.best is None):
        return None
    first, last = harm.end, min(stop, harm.end + _REACH, scene.sentence(harm.start)[1])
    if scene.kinds_after(first, last).isdisjoint(_AGAINST):
        return None
    for index in range(first, last):
        verb = _verb_against(scene, index)
        if verb is not None:
            return _figure_behind(scene, harm, verb, stop)
    return None


_AGAINST: Final = frozenset({"against", "contrast"})


def _verb_against(scene: Scene, index: int) -> int | None:
    """Give the token behind «فيما» or «في حين» and a verb of saying."""
    link = scene.match("contrast", index) or scene.match("against", index)
    if link is None:
        return None
    if scene.match("announces", link.stop - 1) is not None and link.stop > index + 1:
        return link.stop  # «بينما | أحصى» is one phrase
    return link.stop + 1 if scene.match("announces", link.stop) is not None else None


def _figure_behind(scene: Scene, harm: Harm, start: int, stop: int) -> Harm | None:
    end = scene.sentence(harm.start)[1]
    for index in range(start + 1, min(end, start + _SUBJECT)):
        if scene.is_punctuation(index) or index in scene.times or scene.trigger(index) is not None:
            return None
        number = scene.numbers.get(index)
        if number is None:
            if _begins_object(scene, index):
                return None  # «بينما أعلنت الشركة | ارتفاع أرباحها إلى 9»
            continue
        figure = hedge_before(scene, index) or number.span
        first = scene.tokens.at(figure.start)
        if not _leads(scene, first, figure):
            return None
        counted = count_of(number.value, number.span)
        after = scene.past(number)
        group = read_group(scene, first, end)
        if counted is None or number.value.kind != "cardinal" or index >= stop or group is None:
            return None
        stops = after if not group.value.named or group.value.definite else group.stop
        if stops < end and not scene.is_punctuation(stops):
            return None  # «بينما تحدث الأطباء عن 9 حالات | حرجة»
        if not group.value.named:
            group = evolve(group, value=evolve(group.value, named=True))
        return evolve(harm_of(scene, first, group.stop, group.span, group), kind=harm.kind, shape="tally")
    return None


def _begins_object(scene: Scene, index: int) -> bool:
    """Tell whether a clause begins at a token, or a noun without the article behind one that has it."""
    if scene.is_verb(index) or scene.match("clause", index) is not None:
        return True
    if scene.match("total", index) is not None or scene.match("their_number", index) is not None:
        return False  # «قدرت المصادر | عددهم بـ7»
    known, before = (classes_of(scene.words[at]).likeliest for at in (index, index - 1))
    if known is None or before is None or known.part not in _NOUNS or index in scene.names or index in scene.places:
        return False
    return bool(before.mask & ARTICLE) and not known.mask & ARTICLE


_NOUNS: Final = frozenset({"noun", "adjective"})


def _leads(scene: Scene, first: int, figure: Span) -> bool:
    """Tell whether «عن», «إلى» or «ب» leads to a figure, perhaps written to it: «عن 9», «بـ 7», «بنحو 7»."""
    if word(scene.tokens.words[first - 1]).folded in _LEADING:
        return True
    return figure.start > scene.tokens.starts[first] and word(scene.tokens.words[first]).folded[:1] in _LEADING
