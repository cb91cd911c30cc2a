"""Whether a count is a running figure: a toll that rose, counts since a date, or one given earlier."""

from typing import Any, Final

from arnews.lexicon import Match
from arnews.word_classes import ARTICLE, classes_of
from arnews_casualties.harms import Harm, has_cause_before
from arnews_casualties.scene import Scene
from arnews_casualties.tolls import leads_to_toll

__all__ = [
    "adds_to_a_toll",
    "closed_on",
    "counts_since",
    "has_grown",
    "is_earlier",
    "is_lowered",
    "is_of_earlier_toll",
    "is_of_first_toll",
    "is_running",
    "is_under_rubble",
]

_BEFORE: Final = 25
"""How many tokens before it may tell of which figure a count is."""
_NEAR: Final = 14
"""How many tokens before it «حصيلة» may stand, where no «إلى» leads to the number."""
_DAYS: Final = ("D", "H", "W")
_NUMBERED: Final = 6
"""How many tokens before it «بلغت» may lead to a number."""
_SINCE: Final = 8
"""How many tokens behind victims «منذ» may stand."""
_FEW: Final = 10
"""More people than this are a count of all that happened since then."""
_RUBBLE: Final = 4
"""How many tokens behind victims «تحت الركام» may stand."""
_UPON: Final = 7


def is_running(scene: Scene, harm: Harm, before: frozenset[str]) -> bool:
    """Tell whether it is a toll that rises, or counts since a date: «ما يرفع عدد القتلى إلى 88»."""
    leads = "since" in before or "since" in scene.kinds(scene.sentence(harm.start)[0])
    if (leads and _counts_since(scene, harm)) or _goes_back(scene, harm) or _is_of_war(scene, harm, before):
        return True
    if _since_then(scene, harm) or _counts_this_year(scene, harm):
        return True
    reach = _BEFORE if harm.start and scene.match("reaches", harm.start - 1) else _NEAR
    total = harm.total or ("total" in before and leads_to_toll(scene, harm.start, reach))
    if not total or adds_to_a_toll(scene, harm, before):
        return False
    rises = scene.role_before("rises", harm.start, reach) is not None or any(
        scene.match("rises", index) for index in range(harm.start, harm.stop)
    )
    if rises:
        return harm.shape in ("person", "event", "tally") or (harm.total and harm.shape == "verb_after")
    return harm.total and any(
        scene.match("since", index) and index + 1 in scene.times for index in range(harm.start, harm.stop)
    )


def _counts_since(scene: Scene, harm: Harm) -> bool:
    """Tell whether the sentence opens with since when it counts: «ومنذ 18 آذار، سجلت الوزارة 1691»."""
    begin, _ = scene.sentence(harm.start)
    count = harm.group.value.count
    if scene.match("earlier", begin) or (count.best or count.low or 0) <= _FEW:
        return False
    since = scene.match("since", begin) or _since_of_total(scene, harm, begin)
    if since is None:
        return False
    times = [scene.times[index].value.value or "" for index in range(since.stop, harm.start) if index in scene.times]
    return any(not (value.startswith("P") and value.endswith(_DAYS)) for value in times)  # «ومنذ 3 أيام» was once


def _since_of_total(scene: Scene, harm: Harm, begin: int) -> Match[Any] | None:
    """Read «منذ» behind a toll that the sentence goes on to number: «الحصيلة منذ مطلع الشهر، بلغت 1739 قتيلا»."""
    first = max(begin, harm.start - _BEFORE)
    if not any(scene.match("reaches", index) for index in range(max(first, harm.start - _NUMBERED), harm.start)):
        return None
    return scene.role_before("since", harm.start, _BEFORE)


def _is_of_war(scene: Scene, harm: Harm, before: frozenset[str]) -> bool:
    """Tell whether it counts the dead of a war or an epidemic: «الحرب التي اندلعت عام 2021 أسفرت عن مقتل»."""
    count = harm.group.value.count
    if (count.best or count.low or 0) <= _FEW or "lasting" not in before:
        return False
    lasting = scene.role_before("lasting", harm.start, _BEFORE)
    if lasting is None or any(scene.cause(index) for index in range(lasting.stop, harm.start)):
        return False
    return has_cause_before(scene, harm) and not _is_owner(scene, lasting.start)


def _is_owner(scene: Scene, index: int) -> bool:
    """Tell whether a war only says whose something else is, which did it: «طيران | العدوان», not «قتلى | الحرب»."""
    if index == 0 or scene.trigger(index - 1) is not None or scene.match("total", index - 1) is not None:
        return False
    before = classes_of(scene.words[index - 1]).likeliest
    is_noun = before is not None and before.part == "noun" and not before.mask & ARTICLE
    return is_noun and scene.kinds(index - 1).isdisjoint(_LEADING)


_LEADING: Final = frozenset({"during", "since", "because", "outset", "stop", "until", "upon", "side"})
"""Words that lead to a war as what did it, or when: «جراء الحرب»."""


def _goes_back(scene: Scene, harm: Harm) -> bool:
    """Tell whether it counts from an outset on: «25 طبيبا قتلوا منذ مطلع العام», «قتل 40 منذ اندلاع الحرب»."""
    count = harm.group.value.count
    if (count.best or count.low or 0) <= _FEW:
        return False
    end = scene.sentence(harm.start)[1]
    for index in range(harm.end, min(end, harm.end + _SINCE)):
        if scene.is_punctuation(index) or scene.trigger(index) or scene.match("clause", index):
            return False
        since = scene.match("since", index)
        if since is not None:
            return scene.match("outset", since.stop) is not None or _is_long_ago(scene, since.stop)
    return False


def _since_then(scene: Scene, harm: Harm) -> bool:
    """Tell whether «منذ» stands between a verb and whom it counts: «قتل منذ نهاية نيسان أكثر من 530»."""
    count = harm.group.value.count
    if (count.best or count.low or 0) <= _FEW:
        return False
    for index in range(harm.start, scene.tokens.at(harm.group.span.start)):
        since = scene.match("since", index)
        if since is not None:
            return scene.match("outset", since.stop) is not None or _is_long_ago(scene, since.stop)
    return False


def _counts_this_year(scene: Scene, harm: Harm) -> bool:
    """Tell whether it counts all of the year that the news is of: «23 عاملا قتلوا في مناجم البلاد هذا العام»."""
    count, published = harm.group.value.count, scene.published
    if (count.best or count.low or 0) <= _FEW or published is None:
        return False
    for index in range(harm.end, min(scene.sentence(harm.start)[1], harm.end + _SINCE)):
        time = scene.times.get(index)
        if time is not None:
            return time.value.type == "DATE" and time.value.value == str(published.year)
        if scene.is_punctuation(index) or scene.trigger(index) or scene.match("clause", index):
            return False
    return False


def _is_long_ago(scene: Scene, index: int) -> bool:
    """Tell whether a year or a month stands at a token: «منذ 2003», «منذ مارس الماضي»."""
    time = scene.times.get(index)
    value = time.value.value or "" if time is not None and time.value.type == "DATE" else ""
    return value[:4].isdigit() and len(value) in _PERIODS


_PERIODS: Final = (4, 7)
"""How long a year and a month are as written: «2003», «2003-05»."""


def closed_on(scene: Scene, harm: Harm, begin: int) -> str:
    """Give the day that was over when it was told, up to which a toll counts: «حتى يوم أمس»; "" without one."""
    published = scene.published
    end = scene.sentence(harm.start)[1]
    behind = (at for at in range(harm.end, min(end, harm.end + _NEAR)) if scene.is_punctuation(at) or scene.trigger(at))
    first, last = max(begin, harm.start - _BEFORE), next(behind, min(end, harm.end + _NEAR))
    if published is None or "until" not in scene.kinds_after(first, last):
        return ""
    for index in range(first, last):
        until = scene.match("until", index)
        time = scene.times.get(until.stop) if until is not None else None
        value = time.value.value or "" if time is not None and time.value.type == "DATE" else ""
        if value[:4].isdigit() and value < published.isoformat()[: len(value)]:
            return value
    return ""


def adds_to_a_toll(scene: Scene, harm: Harm, before: frozenset[str]) -> bool:
    """Tell whether it made a toll rise: «بزيادة ثمانية», «بعدما عثر على 7 جثث»."""
    if "increase" in before and scene.role_before("increase", harm.start, 1) is not None:
        return True
    if "grows" in before and scene.match("grows", scene.tokens.at(harm.group.span.start) - 1) is not None:
        return True  # «الحصيلة ارتفعت 100 قتيل»
    upon = scene.role_before("upon", harm.start, _UPON) if "upon" in before else None
    total = scene.role_before("total", harm.start, _UPON) if upon is not None else None
    return upon is not None and (total is None or total.start < upon.start)


def has_grown(scene: Scene, harm: Harm, before: frozenset[str]) -> bool:
    """Tell whether a toll is said to have risen, and not only what it came to: «ارتفع العدد إلى 13», not «بلغ»."""
    if "grows" in before and scene.role_before("grows", harm.start, _NEAR) is not None:
        return True
    return any(scene.match("grows", index) for index in range(harm.start, harm.stop))


def is_lowered(scene: Scene, harm: Harm) -> bool:
    """Tell whether a toll is said to have been lowered: «خفضت الوزارة الحصيلة إلى 93 قتيلا»."""
    verb = scene.role_before("lowers", harm.start, _BEFORE)
    total = scene.role_before("total", harm.start, _NEAR)
    return verb is not None and total is not None and total.start >= verb.stop


def is_earlier(scene: Scene, harm: Harm) -> bool:
    """Tell whether it is a figure given before: «وكانت حصيلة سابقة», but not «في وقت سابق من هذا الشهر»."""
    found = scene.role_before("earlier", harm.start, _BEFORE)
    return found is not None and not scene.match("of", found.stop)


def is_of_earlier_toll(scene: Scene, harm: Harm) -> bool:
    """Tell whether an earlier toll had the count, as is said behind it: «مقابل 98 قتيلا | وفق الحصيلة السابقة»."""
    end = scene.sentence(harm.start)[1]
    led = scene.match("according", harm.end) if harm.end < end else None
    at = led.stop if led is not None else harm.end + 1
    return (
        at < end
        and scene.match("had", at - 1) is None
        and scene.match("former_toll", at) is not None
        and (led is not None or scene.match("stop", at - 1) is not None)
    )


def is_of_first_toll(scene: Scene, harm: Harm, begin: int) -> bool:
    """Tell whether a sentence goes back to what a first toll had: «وكانت الأمم المتحدة قدمت حصيلة أولية قاربت 320»."""
    if scene.match("had", begin) is None:
        return False
    return scene.role_before("first_toll", harm.start, _BEFORE) is not None


def is_under_rubble(scene: Scene, harm: Harm, begin: int, stop: int) -> bool:
    """Tell whether some of the dead still lie where nobody gets at them: «ما زال عدد من الضحايا تحت الركام»."""
    near = range(harm.group.stop, min(harm.group.stop + _RUBBLE, stop))
    if not any(scene.match("rubble", index) for index in near):
        return False
    return any(scene.match("goes_on", index) for index in range(max(begin, harm.start - _BEFORE), near.stop))


def counts_since(scene: Scene, begin: int, stop: int) -> bool:
    """Tell whether a sentence of a running figure says since when it counts."""
    if "since" not in scene.kinds_after(begin, stop):
        return False
    return any(scene.match("since", index) is not None for index in range(begin, stop))
