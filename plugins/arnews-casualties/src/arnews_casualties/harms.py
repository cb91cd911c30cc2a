"""What happened to whom, before its circumstances: a trigger with its victims."""

from typing import Final

from attrs import evolve, frozen

from arnews import Reading, Span
from arnews.records import Count
from arnews_casualties.counted import Group
from arnews_casualties.edges import begins_joined
from arnews_casualties.scene import Scene
from arnews_casualties.value import Kind, Location
from arnews_casualties.words import Trigger, triggers

__all__ = [
    "COMMAS",
    "LONGEST_SENTENCE",
    "MOST_APART",
    "NEAREST_CAUSE",
    "Harm",
    "at_most",
    "harm_of",
    "has_cause_before",
    "is_illness",
    "is_victim_word",
    "past_age",
    "repeats_them",
    "span_of_trigger",
]


@frozen
class Harm:
    """A trigger with the people it happens to; token positions tell where to look for the rest."""

    kind: Kind
    shape: str
    trigger: Span
    group: Reading[Group]
    start: int
    """The first token of trigger and victims."""
    stop: int
    """The token after both."""
    begin: int
    """The code point where they begin, proclitics left out."""
    perpetrator: Span | None = None
    subject: int | None = None
    """The token where the one who did it is expected, before the victims."""
    cause: int | None = None
    """The token of a cause between trigger and victims: «قتلى الزلزال إلى 90»."""
    definite: bool = False
    """Whether the victims are known from before."""
    total: bool = False
    """Whether it is a toll: «عدد القتلى»."""
    joined: bool = False
    """Whether these are further victims of the same trigger, joined by «و»."""
    placed: int | None = None
    """The token where the place begins that stands before further victims: «وفي سوريا 430»."""
    place: Location | None = None
    """The place that a list names beside the count: «سوسة (12)»."""
    wilful: bool = False
    natural: bool = False
    """Whether it may be a death of age or illness."""
    deed: str = ""
    """What was done to them, where the word for it names more than their death."""
    tense: str | None = None
    bodies: bool = False
    """Whether it is told of their bodies."""
    known: int | None = None
    """How many are known of whom these are some: «49 من القتلى الـ82»."""
    together: bool = False
    """Whether one number counts two kinds of harm: «61 قتيلا وجريحا»."""

    @property
    def end(self) -> int:
        """The token after trigger and victims, whichever stands last."""
        return max(self.stop, self.group.stop)


def has_cause_before(scene: Scene, harm: Harm) -> bool:
    """Tell whether the subject before the trigger is what did it: «أسفر انفجار عن», «الهجمات أودت بحياة»."""
    if harm.shape == "toll":
        return True
    if harm.shape in ("event", "person"):
        return scene.role_before("causes_harm", harm.start, 14) is not None
    return False


def repeats_them(scene: Scene, harm: Harm) -> bool:
    """Tell whether those were told of: «42 فقدوا ويعتقد أنهم لقوا حتفهم», «لقوا حتفهم أو فقدوا»."""
    at = scene.tokens.at(harm.trigger.start)
    if not at:
        return False
    if scene.match("either", at - 1) is not None:
        return True
    return harm.group.stop < at and scene.match("that_they", at - 1) is not None


def is_illness(scene: Scene, harm: Harm, trigger: Trigger) -> bool:
    """Tell whether people are ill, not hit: «12 إصابة بفيروس», and a later count of the same sentence."""
    begin, end = scene.sentence(harm.start)
    counted = harm.stop in scene.numbers or harm.stop + 1 in scene.numbers
    joined = harm.stop < end and begins_joined(scene, harm.stop) and counted
    reach = _JOINED if joined else _NEAR  # «340 إصابة و12 وفاة بالحمى»
    after = _past_bound(scene, harm.stop, end)
    behind = range(after, after + reach)
    for index in (*range(scene.tokens.at(harm.trigger.end - 1) + 1, harm.group.stop), *behind):
        cause = scene.cause(index) if index < end else None
        if cause is not None:
            return cause.entry == "disease"
    if trigger.fallen and _is_said_of_the_ill(scene, harm):
        return True
    told_of = scene.match("about_it", harm.end) is not None if harm.end < end else False  # «نحو 7 أصيبوا | بها»
    if not trigger.fallen and trigger.shape != "person" and not told_of:
        return False
    first = max(begin, harm.start - LONGEST_SENTENCE)
    if any(cause.entry == "disease" for index in range(first, harm.start) if (cause := scene.cause(index)) is not None):
        return True
    reach = _OF_THE_ILL if trigger.fallen else LONGEST_SENTENCE
    before = range(max(begin - reach, 0), begin) if begin else range(0)  # the sentences before tell of what
    near = next((cause for index in reversed(before) if (cause := scene.cause(index)) is not None), None)
    if near is None or near.entry != "disease":
        return False
    return harm.total or told_of or (trigger.fallen and not any(scene.cause(index) for index in range(begin, end)))


def _past_bound(scene: Scene, index: int, end: int) -> int:
    """Give the token behind the bound of an age: «14 تلميذا | دون سن الثانية عشرة | بالحصبة»."""
    at = index
    while at < end and (said := scene.match("age", at)) is not None and said.entry in ("under", "over", "age"):
        at = said.stop
    return scene.past_time(at) if at > index and at < end and at in scene.times else index


def _is_said_of_the_ill(scene: Scene, harm: Harm) -> bool:
    """Tell whether «مشتبه بها» stands at those who are counted: nobody is suspected of being hit."""
    first, end = scene.tokens.at(harm.trigger.end - 1) + 1, scene.sentence(harm.start)[1]
    return any(scene.match("of_illness", index) for index in range(first, min(end, max(harm.end, first) + 1)))


LONGEST_SENTENCE: Final = 40
_OF_THE_ILL: Final = 120
"""How many tokens before «130 حالة إصابة» the last cause that was named may be an illness."""
_NEAR: Final = 3
_JOINED: Final = 6
"""How many tokens behind the hurt an illness may be named, and where the dead are joined to them."""


def past_age(scene: Scene, index: int, stop: int) -> int:
    """Give the token after ages in brackets: «فتى (17 عاما) وآخر», «جنديان (22 و24 عاما) وشرطي»."""
    if index >= stop or scene.tokens.words[index] != "(":
        return index
    after = scene.past_ages(index)
    if after == index:
        inside = range(index + 1, min(stop, index + _BRACKET))
        after = next((at + 1 for at in inside if scene.tokens.words[at] == ")"), index)
    return after if index < after < stop and begins_joined(scene, after) else index


_BRACKET: Final = 5


def is_victim_word(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether the noun of a group says what happened to them: «25 جريحا»; «3 معتقلين» are people like others."""
    noun = group.value.victims.span
    found = scene.trigger(scene.tokens.at(noun.start)) if noun is not None else None
    return found is not None and found.entry.kind not in _HELD


_HELD: Final = frozenset({"detained", "abducted", "displaced"})


def span_of_trigger(scene: Scene, start: int, stop: int) -> Span:
    """Give the place of a trigger, its proclitics left out."""
    found = triggers()[scene.tokens.words[start]]
    return scene.tokens.span(start, stop, found.cut if found else 0)


def harm_of(scene: Scene, start: int, stop: int, trigger: Span, group: Reading[Group]) -> Harm:
    """Give the harm that a trigger tells of before its kind is known."""
    begin = min(trigger.start, group.span.start)
    return Harm("killed", "", trigger, group, start, stop, begin, definite=group.value.definite)


NEAREST_CAUSE: Final = 3
"""How many tokens before «مقتله» what led to it may stand: «أدى على الفور إلى»."""


def at_most(group: Reading[Group]) -> Reading[Group]:
    """Turn a count that two kinds of harm share into an upper bound for each."""
    count = group.value.count
    high = count.high if count.qualifier in ("exact", "at_most", "less_than", "range") else None
    shared = Count(None, None, high, "at_most" if high is not None else "vague", count.span)
    return evolve(group, value=evolve(group.value, count=shared, confidence=0.5))


MOST_APART: Final = 9
"""How many tokens a second group may stand behind the first: the place of the first is between."""
COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}"})
