"""The words files of quotations, as lexicons; each is loaded on first use."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal, TypeVar

from attrs import evolve, frozen

from arnews.inflection import Subject, imperfect, jussive, owned, participle, perfect
from arnews.letters import TATWEEL
from arnews.lexicon import Found, Lexicon, load_table
from arnews.memo import Memo
from arnews.mentions.words import Noun, noun_of
from arnews.normalization import fold, strip_marks
from arnews.quotations.value import SourceKind, SpeechAct

__all__ = [
    "Cue",
    "anonymous",
    "bodies",
    "called",
    "came",
    "channels",
    "concerning",
    "credits",
    "cues",
    "emphasis",
    "events",
    "glosses",
    "goes_on",
    "head_kind",
    "head_of",
    "headline_verbs",
    "impossible",
    "led_by",
    "links",
    "measures",
    "modifiers",
    "mute",
    "no_news",
    "norms",
    "nouns",
    "occasions",
    "particles",
    "places_too",
    "points_ahead",
    "portions",
    "pronoun_of",
    "report_nouns",
    "report_words",
    "roles",
    "rumours",
    "same",
    "sign_cut",
    "subjects",
    "telling",
    "telling_again",
    "these_words",
    "titled_by",
    "topics",
    "turn_marks",
    "unnamed",
    "untold",
    "upon",
    "what",
    "which",
    "without",
    "words_of",
]

E = TypeVar("E")
_PACKAGE: Final = "arnews.quotations"
_AND: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_STATING: Final = frozenset({"say", "assert", "claim", "deny", "hearsay"})
_TEH: Final = "\N{ARABIC LETTER TEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"

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
    forms: dict[str, list[Cue]] = {}
    for entry, inflected in _verbs():
        shared = _shared(entry)
        for mood, by_subject in inflected.items():
            for who, written in by_subject.items():
                cue = Cue(**shared, mood=mood, who=who)
                for form in written:
                    forms.setdefault(form, []).append(cue)
    for same in forms.values():
        if len(same) > 1:
            same.sort(key=lambda cue: _RANK[cue.fires])
    whole = Lexicon(forms)
    return whole.cutting(_AND + _LAM, lambda text: _future(whole, text) or _with_pronoun(whole, text))


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
        for who, written in forms.items():
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
        "target": _marked(tuple(entry.get("target", ()))),
        "action": entry.get("action", False),
        "quote": entry.get("quote", False),
        "things": entry.get("things", False),
        "shows": entry.get("shows", False),
        "measured": entry.get("measured", False),
        "judged": entry.get("judged", False),
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
def _marked(forms: tuple[str, ...]) -> Lexicon[bool]:
    """Give the words that a verb's meaning hangs on; most verbs have none, and share one lexicon."""
    return Lexicon({form: [True] for form in forms}, article=True)


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
    for pronoun in _pronouns():
        if folded.endswith(pronoun) and len(folded) - len(pronoun) >= 3:
            verb = text[: -len(pronoun)]
            for cut in (0, 1) if verb[0] in _AND else (0,):
                for cue in _entries(whole, verb[cut:]):
                    if cue.object:
                        return Found((cue,), cut, verb[:cut])
    if text.endswith(_HEH) and len(text) > 3:
        return _after_which(whole, text[:-1])
    return None


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
def _pronouns() -> dict[str, Who]:
    table = load_table(_PACKAGE, "signs.toml")["pronoun"]
    return {fold(form): entry["who"] for entry in table for form in entry["forms"]}


def _role(text: str) -> str:
    found = signs()[text]
    if not found or not found.entries:
        return "dash" if text and not text.strip(TATWEEL) else ""  # بغداد ـ
    role = found.entry
    noun = head_of(text) if found.proclitics and (not found.exact or role == "pronoun") else None
    if noun is not None and noun.exact and not noun.proclitics:
        return ""  # «والي» is a governor, and not «وإلى»; «ولي العهد» is no «and to me»
    if role == "that" and found.proclitics:
        return "and_that" if found.proclitics[0] in _AND else "because" if found.proclitics != _BEH else "that"
    if role == "to" and found.cut and text.endswith(_YEH) and not found.exact:
        return ""  # والي: a governor; not وفي
    if role in _ALONE and (found.definite or found.proclitics not in ("", *_AND)):
        return ""
    return role


_ALONE: Final = frozenset(
    {
        "to",
        "with",
        "when",
        "turn",
        "while",
        "also",
        "whence",
        "was",
        "not",
        "pronoun",
        "this",
        "ask",
        "about_what",
        "each",
        "relative",
        "owns",
        "time",
        "after",
    }
)
"""Roles of words that take no preposition and no article."""


@cache
def signs() -> Lexicon[str]:
    """Give the words that steer the reading, with the role of each."""
    forms = {form: [entry["role"]] for entry in load_table(_PACKAGE, "signs.toml")["sign"] for form in entry["forms"]}
    return Lexicon(forms, proclitics=_AND + _BEH + _LAM + _KAF, article=True)


@cache
def roles() -> Memo[str, str]:
    """Give written form to its role, empty for none; a conjunction before a complementiser is told apart."""
    return Memo(_role)


def head_of(text: str) -> Found[Noun] | None:
    """Give the noun that begins the name of somebody who speaks, alone or behind ل, or `None`."""
    found = noun_of(text)
    return found if found is not None and found.proclitics in ("", _LAM) else None


def _owned(nouns: Lexicon[E], text: str, before: str) -> Iterator[Found[E]]:
    """Look for nouns with the pronoun of whose they are, alone or behind a preposition: وزارته, بمشاركتها."""
    folded = fold(text)
    for pronoun in _pronouns():
        stem = text[: -len(pronoun)]
        if not folded.endswith(pronoun) or len(stem) <= 2:
            continue
        for cut in (0, 1) if stem[0] in before else (0,):
            noun = stem[cut:]
            found = nouns.find(noun) or (nouns.find(noun[:-1] + _TEH_MARBUTA) if noun[-1] == _TEH else None)
            if found is not None and found.entries:
                yield Found(found.entries, cut, stem[:cut])


def _head_kind(text: str) -> SourceKind | None:
    found = head_of(text)
    if found is None:
        return "organisation" if text in bodies() else None
    adjective = found.entry.kind == "country" and found.definite and found.proclitics != _LAM
    return None if adjective else found.entry.kind  # «الهايتي» is of Haiti


_HEAD_KINDS: Final = Memo(_head_kind)


def head_kind(text: str) -> SourceKind | None:
    """Give what a word is if it can begin the name of somebody who speaks, else `None`."""
    return _HEAD_KINDS[text]


@cache
def nouns() -> Lexicon[bool]:
    """Give the nouns of action."""
    forms = {form: [True] for entry in load_table(_PACKAGE, "masdars.toml")["noun"] for form in entry["forms"]}
    for entry in load_table(_PACKAGE, "cues.toml")["cue"]:
        if entry["fires"] == "alone":
            forms.update((form, [True]) for form in verbal_nouns(entry))
    feelings = [form for entry in load_table(_PACKAGE, "masdars.toml")["feeling"] for form in entry["forms"]]
    owned = Lexicon({form: [True] for form in (*forms, *feelings)})
    return Lexicon(forms, proclitics=_BEH + _LAM, other=lambda text: next(_owned(owned, text, _BEH + _LAM), None))


def sign_cut(text: str) -> int:
    """Give how many code points of a word that steers the reading are proclitics."""
    found = signs()[text]
    return found.cut if found else 0


@cache
def report_words() -> Lexicon[str]:
    """Give the words of reports that are no quotations: hearsay, a question put, a refusal to comment."""
    table = load_table(_PACKAGE, "signs.toml")["report"]
    return Lexicon({form: [entry["kind"]] for entry in table for form in entry["forms"]}, proclitics=_AND)


@cache
def anonymous() -> Lexicon[bool]:
    """Give the nouns that stand for somebody who is not named on purpose."""
    return Lexicon(_signs("anonymous"), proclitics=_LAM)


@cache
def channels() -> Lexicon[bool]:
    """Give the nouns for what a statement is made in: an interview, a post."""
    return Lexicon(_signs("channel"), proclitics=_BEH + _LAM)


@cache
def headline_verbs() -> Lexicon[bool]:
    """Give the verbs that follow who speaks in a headline: «…».. رئيس الهيئة يحسم الجدل."""
    return Lexicon(_signs("headline_verb"))


@cache
def measures() -> Lexicon[bool]:
    """Give the nouns for what something goes by, and that are no sources: size, need, schedule."""
    return Lexicon(_signs("measure"), proclitics=_LAM, article=True)


@cache
def norms() -> Lexicon[bool]:
    """Give the nouns for what provides, and is kept to: a law, an agreement."""
    return Lexicon(_signs("norm"), proclitics=_LAM, article=True)


@cache
def mute() -> Lexicon[bool]:
    """Give the nouns for what demands or welcomes nothing, though verbs of saying are written with it: the rain."""
    return Lexicon(_signs("mute"), article=True)


@cache
def occasions() -> Lexicon[bool]:
    """Give what people are invited to, what they point with, what a referee gives: nobody says that in words."""
    return Lexicon(_signs("invitation") | _signs("gesture") | _signs("match"), proclitics=_BEH, article=True)


@cache
def credits() -> Lexicon[bool]:
    """Give the labels before the name of who took part in a work."""
    return Lexicon(_signs("credit"))


@cache
def no_news() -> Lexicon[bool]:
    """Give what begins the name of those whose words are no news: scripture, proverbs, rumours."""
    return Lexicon(_signs("scripture") | _signs("rumour"))


@cache
def report_nouns() -> Lexicon[tuple[str, bool]]:
    """Give the nouns of saying with the lemma of their verb, and whether who speaks is another: no pretext."""
    table = load_table(_PACKAGE, "signs.toml")
    entries = [(entry, True) for entry in table["report_noun"]] + [(entry, False) for entry in table["pretext"]]
    forms: dict[str, list[tuple[str, bool]]] = {}
    for entry, other in entries:
        for noun in entry["forms"]:
            for form in (noun, *owned(noun)):
                forms.setdefault(form, []).append((entry["lemma"], other))
    return Lexicon(forms, proclitics=_AND + _BEH + _LAM, article=True)


@cache
def unnamed() -> Lexicon[bool]:
    """Give what somebody wants to hide who is not to be named: اسمه, هويته."""
    return Lexicon(_signs("unnamed"))


def _not_done(name: str) -> dict[str, list[bool]]:
    """Give verbs as they stand behind لم and أن: the jussive, and the imperfect of one, like the subjunctive."""
    verbs = [verb.split() for entry in load_table(_PACKAGE, "signs.toml")[name] for verb in entry["verbs"]]
    ones: tuple[Subject, ...] = ("he", "she")
    many: tuple[Subject, ...] = (*ones, "they")
    forms = [form for past, he in verbs for who in many for form in jussive(he, past)[who]]
    forms += [form for past, he in verbs for who in ones for form in imperfect(he, past)[who]]
    return {form: [True] for form in forms}


@cache
def untold() -> Lexicon[bool]:
    """Give the verbs that say behind لم what somebody did not tell."""
    return Lexicon(_not_done("untold"))


@cache
def concerning() -> Lexicon[bool]:
    """Give the verbs behind فيما that say what something concerns: فيما يتعلق بـ."""
    return Lexicon(_signs("concerning"))


@cache
def glosses() -> Lexicon[bool]:
    """Give the nouns by which the writer says what somebody meant: في إشارة إلى."""
    return Lexicon(_signs("gloss"))


@cache
def came() -> Lexicon[bool]:
    """Give the verbs by which the writer says on what occasion something was said: جاء ذلك خلال."""
    return Lexicon(_signs("came"))


@cache
def without() -> Lexicon[bool]:
    """Give what stands before what somebody did not tell: دون أن يحدد."""
    return Lexicon(_signs("without"))


@cache
def impossible() -> Lexicon[bool]:
    """Give the verbs of what nobody could find out."""
    return Lexicon(_not_done("impossible"))


@cache
def looking_into() -> Lexicon[bool]:
    """Give the nouns of action that take في with a thing: التحقيق في, النظر في."""
    return Lexicon(_signs("looking_into"), proclitics=_AND + _BEH + _LAM, article=True)


@cache
def again() -> Lexicon[bool]:
    """Give the verbs of coming back to say something: عاد وقال."""
    return Lexicon(_signs("again"))


@cache
def basing() -> Lexicon[bool]:
    """Give what stands before what a statement is based on, and who makes it is named before: استنادا إلى."""
    return Lexicon(_signs("basing"), proclitics=_AND)


@cache
def likeness() -> Lexicon[bool]:
    """Give the verbs behind كما that liken: كما حدث, كما هي."""
    return Lexicon(_signs("likeness"))


@cache
def judging() -> Lexicon[bool]:
    """Give what stands before what something is taken for: بمثابة."""
    return Lexicon(_signs("judging"))


@cache
def untellable() -> Lexicon[bool]:
    """Give the nouns of telling that who refuses them says nothing with: رفض قول المزيد."""
    return Lexicon(_signs("untellable"))


@cache
def within() -> Lexicon[bool]:
    """Give the prepositions of what an event is a part of: ضمن."""
    return Lexicon(_signs("within"))


@cache
def telling() -> Lexicon[bool]:
    """Give the nouns of what is refused by them."""
    return Lexicon(_signs("telling"))


@cache
def words_of() -> Lexicon[str]:
    """Give the nouns of على حد تعبيره with the lemma of their verb."""
    table = load_table(_PACKAGE, "signs.toml")["words_of"]
    return Lexicon({form: [entry["lemma"]] for entry in table for form in entry["forms"]})


@cache
def upon() -> Lexicon[bool]:
    """Give what makes an attribution with ما and a verb of saying: على ما أفاد."""
    return Lexicon(_signs("upon"))


@cache
def what() -> Lexicon[bool]:
    """Give the relative that stands for what is denied: نفى ما تردد."""
    return Lexicon(_signs("what"))


@cache
def which() -> Lexicon[bool]:
    """Give what stands before ما or الذي where a verb takes up what was said before: وهو ما أكده."""
    return Lexicon(_signs("which"), proclitics=_AND)


@cache
def bodies() -> Lexicon[bool]:
    """Give the nouns that stand for a body where they have the article: الخارجية, الدفاع."""
    return Lexicon(_signs("body"), proclitics=_LAM)


@cache
def same() -> Lexicon[bool]:
    """Give what stands before a noun to say that it is the one that was named: ذات البيان."""
    return Lexicon(_signs("same"))


@cache
def modifiers() -> Lexicon[bool]:
    """Give what stands before an adjective and belongs to it: غير الحكومية."""
    return Lexicon(_signs("modifier"))


@cache
def led_by() -> Lexicon[bool]:
    """Give what says who leads the body before it: برئاسة."""
    return Lexicon(_signs("led_by"))


@cache
def places_too() -> Lexicon[bool]:
    """Give the nouns for media and groups that stand for places and sets too: موقع, قناة."""
    return Lexicon(_signs("places_too"), proclitics=_LAM, article=True)


@cache
def attributes() -> Lexicon[bool]:
    """Give adjectives that go with a definite subject and are no object of its verb: الرئيس الراحل."""
    return Lexicon(_signs("attribute"))


@cache
def subjects() -> Lexicon[bool]:
    """Give the prepositions of what a document is about: حول."""
    return Lexicon(_signs("subject"))


@cache
def events() -> Lexicon[bool]:
    """Give the prepositions of what went before: وذلك بعد."""
    return Lexicon(_signs("event"))


@cache
def topics() -> Lexicon[bool]:
    """Give what leads to a remark by its topic: وعن مستقبله، قال."""
    return Lexicon(_signs("topic"), proclitics=_AND)


@cache
def called() -> Lexicon[bool]:
    """Give the verbs that name somebody in passing: رجل ويدعى نادر."""
    return Lexicon(_signs("called"), proclitics=_AND)


@cache
def titled_by() -> Lexicon[bool]:
    """Give the words with ب that belong to a title: المتحدث باسم."""
    return Lexicon(_signs("titled_by"))


@cache
def emphasis() -> Lexicon[bool]:
    """Give what stands behind a noun to say that it and no other is meant: نفسه, جميعهم."""
    return Lexicon(_signs("emphasis"))


@cache
def portions() -> Lexicon[bool]:
    """Give the nouns that take a part of a group with من, and that are something else without it: مجموعة من."""
    return Lexicon(_signs("portion"), proclitics=_AND)


@cache
def these_words() -> Lexicon[bool]:
    """Give what says that a quotation has just been given: بهذه الكلمات."""
    return Lexicon(_signs("these_words"), proclitics=_AND)


@cache
def links() -> Lexicon[bool]:
    """Give what begins a line that leads to another article: اقرأ أيضا."""
    return Lexicon(_signs("link"))


@cache
def rumours() -> Lexicon[bool]:
    """Give the nouns for news that nobody stands for."""
    return Lexicon(_signs("rumour"), article=True)


@cache
def goes_on() -> Lexicon[bool]:
    """Give the lemmas of verbs that go on with a statement behind ل too: ليضيف أن."""
    return Lexicon(_signs("goes_on"))


@cache
def points_ahead() -> Lexicon[bool]:
    """Give what stands before a colon where points follow: ما يلي."""
    return Lexicon(_signs("points_ahead"))


@cache
def telling_again() -> Lexicon[bool]:
    """Give what the writer goes on to tell with: ثم."""
    return Lexicon(_signs("telling_again"))


@cache
def turn_marks() -> Lexicon[str]:
    """Give what begins a question or an answer of an interview."""
    table = load_table(_PACKAGE, "signs.toml")["turn_mark"]
    return Lexicon({form: [entry["turn"]] for entry in table for form in entry["forms"]})


def _signs(table: str) -> dict[str, list[bool]]:
    return {form: [True] for entry in load_table(_PACKAGE, "signs.toml")[table] for form in entry["forms"]}


def pronoun_of(text: str) -> Who | None:
    """Give whom the pronoun at the end of a word stands for, or `None` if there is no pronoun."""
    folded = fold(text)
    return next((who for pronoun, who in _pronouns().items() if folded.endswith(pronoun)), None)
