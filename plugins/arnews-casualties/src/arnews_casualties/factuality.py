"""Whether harm is said to have happened: signs of fear, order, plan, rumour and denial in the clause before it."""

from collections.abc import Iterator
from typing import Final

from arnews import Span
from arnews.quotations import Quotation
from arnews.records import Factuality
from arnews.words import word
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.harms import Harm
from arnews_casualties.scene import Scene
from arnews_casualties.words import roles, triggers

__all__ = ["factuality_of", "is_averted", "is_natural"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_REACH: Final = 14
"""How many tokens before the harm its clause is looked at."""
_LOST: Final = 4
"""How many tokens behind somebody who loses it «السيطرة» may stand: «فقدان قائد الطائرة السيطرة»."""
_CLEARED: Final = 4
"""How many tokens before «سبيل» the verb may stand that makes it a release: «أخلت المحكمة الجزائية سبيل»."""
_STATES: Final = frozenset({"abducted", "detained", "displaced", "missing"})
"""Kinds of harm that end; who is released or returns is no victim of them."""
_AVERTING: Final = {"negation": 2, "negated": 9}
"""Words that say that nobody came to harm, and how far before the harm they may stand."""
_FOUND: Final = 4
"""How many tokens before somebody who was missing «عثر على» may stand."""
_INSIDE: Final = frozenset("()%\N{ARABIC PERCENT SIGN}")
"""Marks that end no clause."""
_WEIGHTS: Final = {"hypothetical": 0.5, "unconfirmed": 0.7, "denied": 0.9, "asserted": 1.0}


def is_averted(scene: Scene, harm: Harm) -> bool:
    """Tell whether the text says that nobody came to harm, or no longer does: «دون إصابة أحد», «أفرج عن 40 معتقلا»."""
    first = _first(scene, harm)
    near = scene.kinds_before(first, 9)
    if not (harm.tense == "past" and _is_set_off(scene, first)):
        if not near.isdisjoint(_AVERTING) and any(
            _is_denied(scene, role, first, reach) for role, reach in _AVERTING.items()
        ):
            return True
        if scene.role_before("any", first, 2) is not None and scene.role_before("negation", first, 9) is not None:
            return True
    end = scene.sentence(harm.start)[1]
    if harm.kind in ("affected", "wounded") and any(
        scene.match("not_harm", index) for index in range(harm.group.stop, min(harm.group.stop + 2, end))
    ):
        return True
    if harm.kind == "missing" and any(scene.match("lost", at) for at in range(harm.stop, min(harm.stop + _LOST, end))):
        return True
    if harm.kind == "wounded" and (_is_of_play(scene, harm, end) or _is_told_of_a_match(scene, harm, end)):
        return True
    if harm.kind in ("wounded", "affected") and harm.shape == "person" and _are_healed(scene, harm, first):
        return True
    if _is_one_of_a_row(scene, harm):
        return True
    if harm.kind not in _STATES:
        return False
    if harm.shape == "event" and _is_ended(scene, first):
        return True
    if harm.kind == "missing" and harm.group.span.start < harm.trigger.start:
        found = scene.role_before("found", first, _FOUND)
        if found is not None and scene.role_before("searched", found.start, _FOUND) is None:
            return True  # «عثر على سبعة جنود فقدوا»
    if harm.kind == "missing" and _came_out(scene, harm, first, end):
        return True
    told_before = harm.kind != "missing" and harm.group.span.start < harm.trigger.start  # «15 متظاهرا اعتقلوا»
    return (harm.shape == "person" or told_before) and _has_ended(scene, harm, first)


def _is_one_of_a_row(scene: Scene, harm: Harm) -> bool:
    """Tell whether somebody told of is counted by his place among others: «ليصبح سابع | طفل يلقى حتفه»."""
    first = scene.tokens.at(harm.group.span.start)
    if harm.group.span.start >= harm.trigger.start or harm.group.value.numbered or harm.shape == "person":
        return False
    if scene.people(first) is None:
        first += 1
    number = scene.numbers_end.get(first - 1)
    return number is not None and number.value.kind == "ordinal" and scene.people(first) is not None


def _is_ended(scene: Scene, first: int) -> bool:
    """Tell whether the state is what a verb before ends: «أنهت الحكومة | احتجاز 17», «ألغت المحكمة | حبس 6»."""
    if scene.match("stop", first - 1) is not None or scene.match("upon", first - 1) is not None:
        return False
    return scene.role_before("ends_it", first, _ENDED) is not None


_ENDED: Final = 5
"""How many tokens before a state the verb that ends it may stand."""


def _came_out(scene: Scene, harm: Harm, first: int, end: int) -> bool:
    """Tell whether those who were missing came out alive: «نجا 7 مفقودين», «مفقودين أحياء», «نجا 4 بحارة فقدوا»."""
    people = min(first, scene.tokens.at(harm.group.span.start))
    is_told_before = harm.shape == "person" or harm.group.span.start < harm.trigger.start  # not «نجا الطيار وفقد 4»
    if is_told_before and scene.role_before("survived", people, _SURVIVED) is not None:
        return True
    behind = max(harm.stop, harm.group.stop)
    return harm.shape == "person" and behind < end and scene.match("alive", behind) is not None


_SURVIVED: Final = 2
"""How many tokens before those who were missing «نجا» may stand."""


def _are_healed(scene: Scene, harm: Harm, first: int) -> bool:
    """Tell whether the hurt or ill are well again: «تماثل 702 مصاب للشفاء», «غادر المستشفى 22 مصابا»."""
    before = scene.role_before("healed", first, _HEALED)
    if before is not None and not begins_joined(scene, first):
        return True
    if scene.role_before("left", first, _HEALED) is None:
        return False
    after = range(harm.stop, min(harm.stop + _HEALED, scene.sentence(harm.start)[1]))
    if any(scene.match("healed", index) for index in after):
        return True  # «غادر منهم 42 مصابا بعد تماثلهم للشفاء»
    return harm.stop < after.stop and scene.match("ward", harm.stop) is not None  # «غادر 20 مصابا | المستشفيات»


_HEALED: Final = 4
"""How many tokens before the hurt it may be said that they are well again."""


def _is_of_play(scene: Scene, harm: Harm, end: int) -> bool:
    """Tell whether players were hurt at play, by nothing that the sentence names: «إصابة 3 لاعبين في الركبة»."""
    noun = harm.group.value.victims.span
    if noun is None or not scene.match("player", scene.tokens.at(noun.start)):
        return False
    return not any(scene.cause(index) for index in range(harm.stop, min(harm.stop + _REACH, end)))


def _is_told_of_a_match(scene: Scene, harm: Harm, end: int) -> bool:
    """Tell whether somebody was hurt in a match: «تعرض اللاعب للإصابة في الدقيقة 65 من المباراة»."""
    counted = harm.shape == "person" and harm.group.value.victims.span is None and harm.kind == "wounded"
    if not counted and (harm.shape != "life" or harm.group.value.numbered):
        return False
    around = range(max(scene.sentence(harm.start)[0], harm.start - _REACH), min(harm.stop + _REACH, end))
    told = sum(scene.match("match", at) is not None for at in around)  # «سجل الفريق 3 إصابات قبل المباراة»
    return told > counted and not any(scene.cause(at) for at in around)


def _is_denied(scene: Scene, role: str, first: int, reach: int) -> bool:
    """Tell whether a word of negation stands before harm; «ولا يزال» goes on and denies nothing."""
    found = scene.role_before(role, first, reach)
    return found is not None and scene.match("goes_on", found.stop) is None


def _is_set_off(scene: Scene, first: int) -> bool:
    """Tell whether «و» or «فيما» sets a verb off from what is denied before it: «لم تسجل وفيات، | وأصيب ثلاثة»."""
    if begins_joined(scene, first):
        return True
    return first > 0 and (lone_waw(scene, first - 1) is not None or scene.match("contrast", first - 1) is not None)


def is_natural(scene: Scene, harm: Harm) -> bool:
    """Tell whether it is a death of age or illness: «توفي الفنان عن عمر 75 عاما», and of somebody known, no cause."""
    if not harm.natural or harm.group.value.count.best != 1:
        return False
    begin, end = scene.sentence(harm.start)
    if scene.role_before("remembered", harm.start, 4):
        return True
    around = range(harm.stop, min(harm.stop + 10, end))
    if any(scene.match("old_age", index) for index in around):
        return True
    if not harm.definite or harm.group.rule == "casualties.one_of":
        return False
    if scene.match("doer", scene.tokens.at(harm.group.span.start)) is not None:
        return False  # «وفاة مطلق النار»
    return not any(
        scene.match("wounds", index) or ((cause := scene.cause(index)) is not None and cause.entry != "disease")
        for index in (*around, *range(max(begin, harm.start - _REACH), harm.start))
    )


def _has_ended(scene: Scene, harm: Harm, first: int) -> bool:
    for index in _clause_before(scene, first, 8):
        if harm.kind == "missing" and scene.match("searched", index):
            return False
        if scene.match("ending_state", index) or (harm.kind == "missing" and scene.match("found", index)):
            return True
        if scene.match("way", index) and scene.role_before("clears", index, _CLEARED):  # «أخلت المحكمة سبيل 15 متهما»
            return True
    stop = max(harm.stop, harm.group.stop)
    for index in range(stop, min(stop + 3, scene.sentence(harm.start)[1])):
        if scene.is_punctuation(index) or scene.match("clause", index):
            return False
        if scene.match("ending_state", index):
            return True
    return False


def factuality_of(
    scene: Scene, harm: Harm, quotation: Quotation | None, claimant: Span | None
) -> tuple[Factuality, float]:
    """Tell whether it is said to have happened, and how much less sure that makes the record."""
    if quotation is not None and quotation.polarity == "denied":
        return "denied", 1.0
    factuality = _said(scene, harm)
    if factuality != "asserted":
        return factuality, _WEIGHTS[factuality]
    if quotation is not None and (quotation.polarity == "not_ruled_out" or quotation.stance == "doubted"):
        return "unconfirmed", 0.8
    if claimant is not None and _is_claim(scene, claimant):
        return "unconfirmed", _WEIGHTS["unconfirmed"]
    return "asserted", 1.0


def _is_claim(scene: Scene, source: Span) -> bool:
    """Tell whether what is named as the source is a claim that the text does not share: «بحسب مزاعم للشرطة»."""
    sign = scene.match("sign", scene.tokens.at(source.start))
    return sign is not None and sign.entry.factuality == "unconfirmed"


def _first(scene: Scene, harm: Harm) -> int:
    return min(harm.start, scene.tokens.at(harm.trigger.start))


def _said(scene: Scene, harm: Harm) -> Factuality:
    at = scene.tokens.at(harm.trigger.start)
    if harm.tense == "future" or _is_purpose(scene, harm, at):
        return "hypothetical"
    first = _first(scene, harm)
    if scene.role_before("averting", first, 3) and not _are_hurt_already(scene, harm, first):  # «لمنع سقوط قتلى»
        return "hypothetical"
    end = scene.sentence(harm.start)[1]
    is_sure = _came_of_it(scene, harm, at) or _is_known(scene, first)
    clause = [] if is_sure else list(_clause_before(scene, first, _REACH))
    counts = harm.total or harm.shape == "tally" or (harm.shape == "person" and harm.group.value.numbered)
    if counts and any(not scene.kinds(index) and _leads_later(scene, index, harm) for index in clause):
        return "hypothetical"
    if any(scene.match("doubtful", index) for index in range(harm.stop, min(harm.stop + 3, end))):
        return "unconfirmed"
    if any(scene.match("possible", index) for index in range(harm.end, min(harm.end + 2, end))):
        return "hypothetical"
    if harm.total and _may_reach(scene, harm):
        return "hypothetical"
    if harm.wilful and _is_directed(scene, at, first):
        return "hypothetical"
    if clause and scene.match("link", clause[0]) and any(scene.match("caused", index) for index in clause):
        return "asserted"
    for index in clause:
        kinds = scene.kinds(index)
        if ("settled" in kinds and scene.match("settled", index)) or (
            "reason" in kinds and scene.match("reason", index)
        ):
            return "asserted"
        if "may" in kinds and _is_present(scene, index + 1):
            return "hypothetical"
        sign = scene.match("sign", index) if "sign" in kinds else None
        if sign is not None and first - sign.stop < sign.entry.reach and (harm.wilful or not sign.entry.wilful):
            said: Factuality = sign.entry.factuality
            return said
        if not kinds and _is_future(scene, index):
            return "hypothetical"
    return "asserted"


def _came_of_it(scene: Scene, harm: Harm, at: int) -> bool:
    """
    Tell whether a verb says what came of what was told, by «ف» or as nobody's purpose.

    «حاولوا العبور | فغرق ثلاثة», «حاول إنقاذه | ليلقى الاثنان حتفهما»
    """
    found = triggers()[scene.tokens.words[at]]
    if found is None:
        return False
    if harm.tense == "past":
        return found.proclitics == _FEH
    return harm.tense == "present" and harm.shape == "life" and not harm.wilful and found.proclitics == _LAM


def _is_known(scene: Scene, first: int) -> bool:
    """Tell whether it is asked or told what more is known of harm: «هوية | القتلى», «مسؤوليتها عن | مقتل خمسة»."""
    before = first - 1
    before -= before > 0 and scene.match("link", before) is not None
    return before >= scene.sentence(first)[0] and scene.match("facet", before) is not None


def _are_hurt_already(scene: Scene, harm: Harm, first: int) -> bool:
    """Tell whether the hurt are counted, so that they are kept from something else: «منع الحراس 5 جرحى من دخول»."""
    return harm.shape == "person" and harm.group.value.numbered and scene.role_before("fall", first, 3) is None


def _is_directed(scene: Scene, at: int, first: int) -> bool:
    """Tell whether somebody directed that it be done, which «ب» leads to: «وجه الوزير بإلقاء القبض على 9»."""
    led = next((index for index in (at, at - 1) if index > 0 and _is_led_by_beh(scene, index)), None)
    if led is None or "directs" not in scene.kinds_before(first, _REACH):
        return False
    for index in range(led - 1, max(scene.sentence(first)[0], led - _REACH) - 1, -1):
        if scene.match("directs", index) is not None:
            return True
        if scene.match("clause", index) is not None or (scene.trigger(index) is not None and not scene.cause(index)):
            return False
    return False


def _is_led_by_beh(scene: Scene, index: int) -> bool:
    """Tell whether «ب» is written to a verbal noun at a token: «باعتقال», «بإلقاء القبض»."""
    found = triggers()[scene.tokens.words[index]]
    if found is not None:
        return _BEH in found.proclitics
    return word(scene.tokens.words[index]).folded.startswith(_BEH) and scene.match("carries_out", index) is not None


def _leads_later(scene: Scene, index: int, harm: Harm) -> bool:
    """Tell whether a verb in the future at a token leads to a number: «سيبلغ عدد المصابين 40», «سيتجاوز 100 قتيل»."""
    if not _rises_later(scene, index):
        return False
    return scene.kinds_after(index, scene.tokens.at(harm.group.span.start)).isdisjoint(_TURNS)


_TURNS: Final = frozenset({"upon", "caused", "causes_harm"})
"""Words behind which it is told of something else than what will come: «بعد مقتل 3»."""


def _clause_before(scene: Scene, first: int, reach: int) -> Iterator[int]:
    """Give the tokens before a place, the nearest first, back to where its clause begins."""
    begin, closing = max(scene.sentence(first)[0], first - reach), 0
    for index in range(first - 1, begin - 1, -1):
        if scene.is_punctuation(index) and not scene.is_quote_mark(index) and scene.tokens.words[index] not in _INSIDE:
            if scene.match("link", index + 1):  # «حذر، في بيان، من»
                closing = index
            elif closing and _is_aside(scene, index + 1, closing):  # «حذر، أمس، من»
                closing = 0
            else:
                return
            continue
        if scene.match("clause", index):
            return
        yield index


def _is_aside(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether what stands between two commas only says when, where or of whom: «حذر، أمس، من»."""
    if stop - start > _ASIDE or begins_joined(scene, start):
        return False
    if start in scene.times or scene.match("relative", start) is not None:
        return True
    return not any(scene.trigger(at) is not None or scene.is_verb(at) for at in range(start, stop))


_ASIDE: Final = 8
"""How many tokens such an aside has at most."""


def _is_purpose(scene: Scene, harm: Harm, at: int) -> bool:
    """«لقتل خمسة», «لاعتقال خمسة»: what somebody wants, not what happened; «أدى لاعتقال خمسة» did."""
    found = triggers()[scene.tokens.words[at]]
    if found is None or _LAM not in found.proclitics:
        return False
    if scene.match("added", at - 1) is not None:
        return False  # «إضافة لاعتقال خمسة»
    return (harm.shape == "verb" or harm.wilful) and scene.role_before("settled", at, 2) is None


def _is_present(scene: Scene, index: int) -> bool:
    """Tell whether a verb in the present stands at a token: «قد يؤدي», but not «قد تسبب»."""
    folded = word(scene.tokens.words[index]).folded if index < len(scene.tokens) else ""
    if scene.match("settled", index) is not None or scene.match("done", index) is not None:
        return False
    return folded.startswith((_YEH, _TEH))


def _may_reach(scene: Scene, harm: Harm) -> bool:
    """Tell whether a toll only may come to its number: «عدد القتلى قد يتجاوز المئة», «سيرتفع إلى مئة»."""
    between = range(scene.tokens.at(harm.trigger.end - 1) + 1, scene.tokens.at(harm.group.span.start))
    return any(
        ("may" in (kinds := scene.kinds(index)) and _is_present(scene, index + 1))
        or ("sign" in kinds and (sign := scene.match("sign", index)) and sign.entry.factuality == "hypothetical")
        or (not kinds and _rises_later(scene, index))
        for index in between
    )


def _rises_later(scene: Scene, index: int) -> bool:
    """Tell whether a verb of rising stands in the future: «سيرتفع», «ستتجاوز»."""
    folded = word(scene.tokens.words[index]).folded
    if not folded.startswith((_SEEN + _YEH, _SEEN + _TEH)):
        return False
    return any(folded[1:] in roles(name) for name in ("rises", "reaches", "rises_later"))


def _is_future(scene: Scene, index: int) -> bool:
    """Tell whether a verb of causing stands in the future: «سيؤدي إلى مقتل»."""
    bare = word(scene.tokens.words[index]).bare
    return bare.startswith((_SEEN + _YEH, _SEEN + _TEH)) and bare[1:] in roles("will_cause")
