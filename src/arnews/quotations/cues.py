"""The verbs and nouns of saying, by their forms; they are loaded on first use."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, Literal

from attrs import evolve, frozen

from arnews.inflection import Subject, imperfect, owned, participle, perfect
from arnews.lexicon import Found, Lexicon, OnDemand, load_table
from arnews.memo import Memo
from arnews.normalization import fold, strip_marks
from arnews.quotations.value import SpeechAct

__all__ = ["TELLING", "Cue", "cues", "inflected", "lemma", "particles", "pronoun_of", "pronouns", "verbal_nouns"]

_PACKAGE: Final = "arnews.quotations"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AND: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
TELLING: Final = frozenset({"say", "assert", "claim", "hearsay"})
"""What saying does where it tells that something is so."""
_STATING: Final = TELLING | {"deny"}

Mood = Literal["perfect", "imperfect", "participle"]


Who = Subject


@frozen
class Cue:
    """A word that reports, in one of its forms."""

    lemma: str
    speech_act: SpeechAct
    fires: Literal["alone", "with_clause", "with_second_word", "after_which", "never"]
    clause: frozenset[str]
    """What may stand before the complementiser."""
    phrase: tuple[str, ...]
    """What may stand before a noun phrase that is the content."""
    target: Lexicon[bool]
    """The nouns that are its content with the article too: تبنى الهجوم."""
    action: bool
    """Whether that noun phrase has to begin with a noun of action: تحدث عن مقتل."""
    quote: bool
    things: bool
    """Whether the verb takes things as well, so that only a noun of action is what it says: رفض الهجوم, not العرض."""
    measured: bool
    """Whether it says a noun phrase only with an amount: قدر الثمن بمليون."""
    judged: bool
    """Whether it says a noun phrase only with what it takes that for: اعتبر القرار خطوة مهمة."""
    seen: bool
    """Whether it says what somebody sees in a thing: ترى النقابة في القانون انتهاكا."""
    cause: str
    """The particle before what a thing is traced back to, with which it says any noun phrase: عزا الوفاة إلى."""
    phrase_by: frozenset[str]
    """What kinds of source alone say a noun phrase without a preposition: أظهرت النتائج فوز, not اللاعب."""
    said_by: frozenset[str]
    """What kinds of source alone say something with the verb; empty for all."""
    never_by: Lexicon[bool]
    """Who does something else with the verb: أدانت المحكمة."""
    never_with: frozenset[str]
    """Prepositions right behind it with which it is something else: زاد من."""
    shows: bool
    """Whether what shows something must be able to speak: أظهرت الدراسة, not الحادث."""
    object: bool
    makes: bool
    """Whether a statement behind it is what is made with it: وجه رسالة إلى."""
    impersonal: bool
    """Whether the imperfect without a subject is a passive: it is expected, it is mentioned."""
    through: str
    """What stands before the source where the subject only passes on what is said."""
    topic: str
    """What stands before the matter that a remark is about: علق على."""
    asks: str
    """The letter that is written to whom the verb calls upon: أهاب بـ."""
    relays: bool
    """Whether it reports only with such a source, or where media are the subject: علمت الصحيفة."""
    negatable: bool
    """Whether its negation says something too: did not rule out."""
    mood: Mood
    who: Who


_RANK: Final = {"alone": 0, "with_clause": 1, "with_second_word": 2, "never": 3}


@cache
def cues() -> Lexicon[Cue]:
    """Give the cues by their forms; where forms coincide, those that fire more easily come first."""
    written: dict[str, tuple[tuple[int, Mood, Who], ...]] = {}
    for number, (_, inflected) in enumerate(_verbs()):
        for mood, by_subject in inflected.items():
            for who, forms in by_subject.items():
                reading = ((number, mood, who),)
                for form in forms:
                    written[form] = written[form] + reading if form in written else reading
    whole = Lexicon(OnDemand(written, lambda form: _readings(written[form])))
    return whole.cutting(_AND + _LAM, lambda text: _future(whole, text) or _with_pronoun(whole, text))


def _readings(listed: Sequence[tuple[int, Mood, Who]]) -> tuple[Cue, ...]:
    return tuple(sorted(map(_CUE.__getitem__, listed), key=lambda cue: _RANK[cue.fires]))


def _cue(reading: tuple[int, Mood, Who]) -> Cue:
    """Make a cue: a text has a few of thousands of forms."""
    number, mood, who = reading
    return Cue(**_SHARED[number], mood=mood, who=who)


def _fields(number: int) -> dict[str, Any]:
    return _shared(_verbs()[number][0])


_SHARED: Final = Memo(_fields)
_CUE: Final = Memo(_cue)


Inflected = Mapping[Mood, Mapping[Who, tuple[str, ...]]]


@cache
def _verbs() -> tuple[tuple[dict[str, Any], Inflected], ...]:
    """Give each entry with its forms; a form that is the same for two subjects is that of the first."""
    return tuple((entry, inflected(entry)) for entry in load_table(_PACKAGE, "cues.toml")["cue"])


def inflected(entry: Mapping[str, Any]) -> Inflected:
    """Give the forms of an entry by mood and subject, without those that are more often something else."""
    past, present, active = entry["parts"].split()[:3]
    moods: dict[Mood, Mapping[Who, tuple[str, ...]]] = {}
    if past != _NONE:
        moods["perfect"] = perfect(past, present)
    if present != _NONE:
        moods["imperfect"] = imperfect(present, past)
    if active != _NONE:
        moods["participle"] = participle(active, past)
    seen = set(entry.get("without", ()))
    found: dict[Mood, Mapping[Who, tuple[str, ...]]] = {}
    for mood, forms in moods.items():
        found[mood] = kept = {}
        later = ("two",) if mood == "perfect" else ()  # دعوا: they, rather than the two
        order = [who for who in forms if who not in later] + [who for who in forms if who in later]
        for who in order:
            written = forms[who]
            kept[who] = tuple(form for form in written if form not in seen)
            seen.update(() if mood == "participle" else written)
    return found


_NONE: Final = "-"


def lemma(entry: Mapping[str, Any]) -> str:
    """Give the name of an entry: its perfect, without marks."""
    return strip_marks(entry["parts"].split()[0])


def verbal_nouns(entry: Mapping[str, Any]) -> list[str]:
    """Give the verbal nouns of an entry, alone and with the pronouns of who acts."""
    nouns = entry["parts"].split()[3:]
    return [form for noun in nouns for form in (noun, *owned(noun))]


def _shared(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields of `Cue` that all forms of an entry have in common."""
    return {
        "lemma": lemma(entry),
        "speech_act": entry["speech_act"],
        "fires": entry["fires"],
        "clause": frozenset(entry.get("clause", ())),
        "phrase": tuple(entry.get("phrase", ())),
        "target": _marked((*entry.get("target", ()), *(_own_acts() if entry.get("repeats") else ()))),
        "action": entry.get("action", False),
        "quote": entry.get("quote", False),
        "things": entry.get("things", False),
        "shows": entry.get("shows", False),
        "measured": entry.get("measured", False),
        "judged": entry.get("judged", False),
        "seen": entry.get("seen", False),
        "cause": entry.get("cause", ""),
        "phrase_by": frozenset(entry.get("phrase_by", ())),
        "said_by": frozenset(entry.get("said_by", ())),
        "never_by": _marked(tuple(entry.get("never_by", ()))),
        "never_with": frozenset(entry.get("never_with", ())),
        "object": entry.get("object", False),
        "makes": entry.get("makes", False),
        "impersonal": entry.get("impersonal", False),
        "through": entry.get("through", ""),
        "topic": entry.get("topic", ""),
        "asks": entry.get("asks", ""),
        "relays": entry.get("relays", False),
        "negatable": entry.get("negatable", False),
    }


@cache
def _own_acts() -> tuple[str, ...]:
    """Give the verbal nouns of saying, of one act and of several, with the pronoun of who acts: رفضه, انتقاداتها."""
    listed = [entry for entry in load_table(_PACKAGE, "cues.toml")["cue"] if entry["speech_act"] in _TAKING_A_STAND]
    nouns = [noun for entry in listed for noun in entry["parts"].split()[3:]]
    forms = [one for noun in nouns for one in (noun, noun.removesuffix(_TEH_MARBUTA) + _SEVERAL)]
    return tuple(form for one in forms for form in owned(one))


_SEVERAL: Final = _ALEF + "\N{ARABIC LETTER TEH}"
_TAKING_A_STAND: Final = frozenset({"assert", "deny", "demand", "warn", "accuse", "evaluate", "promise"})
"""What somebody does by saying so, and may do again."""


@cache
def _marked(forms: tuple[str, ...]) -> Lexicon[bool]:
    """Give the words that a verb's meaning hangs on; most verbs have none, and share one lexicon."""
    objects = [form + _ALEF for form in forms if not form.endswith(_NO_ALEF)]  # أخبارا, as the object is written
    return Lexicon({form: [True] for form in (*forms, *objects)}, article=True)


_NO_ALEF: Final = (_TEH_MARBUTA, _ALEF + "\N{ARABIC LETTER TEH}", _ALEF, _MAKSURA, "\N{ARABIC LETTER HAMZA}")
"""Endings behind which the indefinite accusative writes no alef."""


def _future(whole: Lexicon[Cue], text: str) -> Found[Cue] | None:
    """Look for an imperfect behind the letter of the future, which belongs to the verb: ستعلن."""
    for cut in (0, 1) if text[:1] in tuple(_AND) else (0,):
        if text[cut : cut + 1] == _SEEN:
            entries = tuple(cue for cue in _entries(whole, text[cut + 1 :]) if cue.mood == "imperfect")
            if entries:
                return Found(entries, cut, text[:cut])
    return None


def _with_pronoun(whole: Lexicon[Cue], text: str) -> Found[Cue] | None:
    """Look for a verb that takes a direct object with the object's pronoun after it."""
    if text.endswith(_TEH_MARBUTA):
        return None  # وصفة
    folded = fold(text)
    for pronoun in pronouns():
        if folded.endswith(pronoun) and len(folded) - len(pronoun) >= 3:
            verb = text[: -len(pronoun)]
            for cut in (0, 1) if verb[0] in _AND else (0,):
                for cue in _before_pronoun(whole, verb[cut:]):
                    if cue.object and not cue.makes:  # الاتهامات التي وجهها
                        return Found((cue,), cut, verb[:cut])
    if text.endswith(_HEH) and len(text) > 3:
        return _after_which(whole, text[:-1])
    return None


def _before_pronoun(whole: Lexicon[Cue], verb: str) -> Iterator[Cue]:
    """Give the finite forms that a form before a pronoun is: أسما of أسماه is أسمى, وصفو of وصفوه is وصفوا."""
    yield from _entries(whole, verb)
    if verb[-1] == _ALEF:
        yield from _entries(whole, verb[:-1] + _MAKSURA)
    elif verb[-1] == _WAW:
        yield from _entries(whole, verb + _ALEF)


def _after_which(whole: Lexicon[Cue], text: str) -> Found[Cue] | None:
    """Look for a verb of saying whose object's pronoun stands for what was said before: وهو ما أكدته."""
    for verb in (text, text[:-1] + _MAKSURA):  # نفاه: the last letter of نفى
        for cue in _entries(whole, verb):
            if cue.fires != "never" and cue.speech_act in _STATING:
                return Found((evolve(cue, fires="after_which"),))
    return None


def _entries(whole: Lexicon[Cue], verb: str) -> Iterator[Cue]:
    """Give the finite forms that a written one is, with nothing cut."""
    found = whole.find(verb)
    return (cue for cue in found.entries if cue.mood != "participle") if found is not None else iter(())


@cache
def particles() -> Lexicon[str]:
    """Give what stands before a content, a source or a matter by the verbs: the preposition or letter itself."""
    listed: set[str] = set()
    for cue in load_table(_PACKAGE, "cues.toml")["cue"]:
        listed.update(*(cue.get(name, ()) for name in ("clause", "phrase", "never_with")))
        listed.update((cue.get("through", ""), cue.get("topic", "")))
    return Lexicon({form: [form] for form in sorted(listed - {""})})


@cache
def pronouns() -> dict[str, Who]:
    """Give the pronouns that are written to a word's end, folded, with whom each stands for."""
    table = load_table(_PACKAGE, "signs.toml")["pronoun"]
    return {fold(form): entry["who"] for entry in table for form in entry["forms"]}


def pronoun_of(text: str) -> Who | None:
    """Give whom the pronoun at the end of a word stands for, or `None` if there is no pronoun."""
    folded = fold(text)
    return next((who for pronoun, who in pronouns().items() if folded.endswith(pronoun)), None)
