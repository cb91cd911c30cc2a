"""The other words that quotations hang on: each list is loaded on first use."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Final, TypeVar

from arnews.inflection import Subject, imperfect, jussive, owned, participle, perfect
from arnews.letters import TATWEEL
from arnews.lexicon import Found, Lexicon, listed, load_forms, load_table
from arnews.memo import Memo
from arnews.mentions.nouns import Noun, noun_of
from arnews.normalization import fold
from arnews.quotations.cues import pronouns, verbal_nouns
from arnews.quotations.value import SourceKind
from arnews.words import word

__all__ = [
    "OF_STATE",
    "above_all",
    "accompanying",
    "again",
    "agencies_for",
    "amid",
    "among",
    "amounting",
    "anonymous",
    "answered",
    "answers",
    "appraisals",
    "bodies",
    "branches",
    "broadcasts",
    "called_upon",
    "came",
    "channels",
    "charged",
    "charges",
    "comes_forward",
    "concerning",
    "courtesies",
    "credits",
    "discourse",
    "done",
    "dotted",
    "emphasis",
    "especially",
    "events",
    "fields",
    "foremost",
    "glosses",
    "goes_on",
    "head_kind",
    "head_of",
    "headline_verbs",
    "here",
    "impossible",
    "languages",
    "led_by",
    "linking",
    "links",
    "measures",
    "media_tails",
    "modifiers",
    "moves_on",
    "mute",
    "no_news",
    "norms",
    "nouns",
    "occasions",
    "often_words",
    "on_behalf",
    "papers",
    "places_too",
    "points_ahead",
    "portions",
    "receives",
    "report_nouns",
    "report_words",
    "roles",
    "rumours",
    "same",
    "sets_out",
    "settings",
    "sign_cut",
    "spelled",
    "stations",
    "strongest",
    "subjects",
    "surroundings",
    "takes_part",
    "talks",
    "telling",
    "telling_again",
    "tells",
    "these_words",
    "titled_by",
    "topics",
    "turn_marks",
    "unnamed",
    "untold",
    "upon",
    "veils",
    "visits",
    "voices",
    "what",
    "whatever",
    "when_words",
    "which",
    "without",
    "words_of",
]


E = TypeVar("E")
_PACKAGE: Final = "arnews.quotations"
_AND: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"

_words: Final = partial(listed, _PACKAGE, "signs.toml")

anonymous: Final = _words("anonymous", proclitics=_LAM)
"""The nouns that stand for somebody who is not named on purpose."""
headline_verbs: Final = _words("headline_verb")
"""The verbs that follow who speaks in a headline: «…».. رئيس الهيئة يحسم الجدل."""
measures: Final = _words("measure", proclitics=_LAM, article=True)
"""The nouns for what something goes by, and that are no sources: size, need, schedule."""
norms: Final = _words("norm", proclitics=_LAM, article=True)
"""The nouns for what provides, and is kept to: a law, an agreement."""
charged: Final = _words("charged")
"""The participles of who is called by what they are charged with: القائم بأعمال المدير."""
charges: Final = _words("charge")
"""What somebody is charged with who is called so: القائم بأعمال المدير."""
branches: Final = _words("branch")
"""The nouns for a part of a body, which speaks where the body does: فرع الجمعية."""
strongest: Final = _words("strongest")
"""The elatives that say with ب in what words something is said: بأشد العبارات."""
wordings: Final = _words("wording", article=True)
"""The nouns for the words in which something is said: العبارات."""
tells: Final = _words("tells", article=True)
"""The nouns for what tells something, though nobody is called by them: a presentation."""
media_tails: Final = _words("media_tail")
"""The words that names of media end with: «شفق نيوز»."""
mute: Final = _words("mute", article=True)
"""The nouns for what demands or welcomes nothing, though verbs of saying are written with it: the rain."""
OF_STATE: Final = frozenset({"force", "rule"})
"""Groups of nouns for bodies of the state: police, authorities."""
occasions: Final = _words("invitation", "gesture", "match", "solved", proclitics=_BEH, article=True)
"""What people are invited to, what they point with, what a referee gives: nobody says that in words."""
credits: Final = _words("credit")
"""The labels before the name of who took part in a work."""
no_news: Final = _words("scripture", "rumour", "zodiac")
"""What begins the name of those whose words are no news: scripture, proverbs, rumours, signs of the zodiac."""
unnamed: Final = _words("unnamed")
"""What somebody wants to hide who is not to be named: اسمه, هويته."""
concerning: Final = _words("concerning")
"""The verbs behind فيما that say what something concerns: فيما يتعلق بـ."""
joining: Final = _words("joining")
"""The adjectives by which the writer joins one event to another: في حادث منفصل."""
votes: Final = _words("vote")
"""The nouns for how a body votes: بأغلبية الأصوات."""
broadcasts: Final = _words("broadcast")
"""What somebody with a name speaks in on the air: في برنامج."""
among: Final = _words("among")
"""What stands between several things that are shouted and one of them: هتافات منها."""
dotted: Final = _words("dotted", proclitics=_AND)
"""The words that end in ى where a text does not write ي for it: إلي."""
agencies_for: Final = _words("agency_for")
"""What an agency is for that is no news agency: وكالة الطاقة."""
amounting: Final = _words("amounting", proclitics=_AND)
"""The participles before how many or how old somebody is: البالغ عددهم."""
especially: Final = _words("especially")
"""The adverbs that say above all, before what is said: أكد خصوصا أن."""
when_words: Final = _words("when")
"""The conjunctions by which one tells after or at what something happened: بعدما."""
moves_on: Final = _words("moves_on")
"""What the writer moves on by to other news: في سياق متصل."""
voices: Final = _words("voice")
"""The nouns for how somebody sounds: بنبرة حزينة, باللغة العربية."""
languages: Final = _words("language")
"""The names of languages, without the article: بالفرنسية."""
tidings: Final = _words("tidings")
"""The nouns for news of which none came, and «any» before one: لم ترد أنباء عن, لم ترد أي أنباء عن."""
appraisals: Final = _words("appraisal")
"""The nouns by which the writer says what an act is: في خطوة."""
glosses: Final = _words("gloss")
"""The nouns by which the writer says what somebody meant: في إشارة إلى."""
came: Final = _words("came")
"""The verbs by which the writer says on what occasion something was said: جاء ذلك خلال."""
done: Final = _words("done", proclitics=_AND)
"""The verbs of what was done, by nobody who is told: تم تأكيد."""
without: Final = _words("without")
"""What stands before what somebody did not tell: دون أن يحدد."""
looking_into: Final = _words("looking_into", proclitics=_AND + _BEH + _LAM, article=True)
"""The nouns of action that take في with a thing: التحقيق في, النظر في."""
above_all: Final = _words("above_all")
"""What follows a negation where something is named above all: ولا سيما."""
called_upon: Final = _words("called_upon", article=True)
"""The nouns for those who are called upon and hardly ever call: المجتمع الدولي, الجهات المعنية."""
papers: Final = _words("paper", proclitics=_LAM)
"""The names of papers that are nouns elsewhere; they stand behind an attribution: بحسب الخليج."""
again: Final = _words("again")
"""The verbs of coming back to say something: عاد وقال."""
basing: Final = _words("basing", proclitics=_AND)
"""What stands before what a statement is based on, and who makes it is named before: استنادا إلى."""
likeness: Final = _words("likeness")
"""The verbs behind كما that liken: كما حدث, كما هي."""
judging: Final = _words("judging")
"""What stands before what something is taken for: بمثابة."""
untellable: Final = _words("untellable")
"""The nouns of telling that who refuses them says nothing with: رفض قول المزيد."""
answered: Final = _words("answered")
"""What somebody else's words are called by who answers them: وهذا الكلام غير صحيح."""
foremost: Final = _words("foremost")
"""What stands behind a preposition before the first of several who speak: وفي مقدمتها."""
within: Final = _words("within")
"""The prepositions of what an event is a part of: ضمن."""
telling: Final = _words("telling")
"""The nouns of what is refused by them."""
upon: Final = _words("upon")
"""What makes an attribution with ما and a verb of saying: على ما أفاد."""
what: Final = _words("what")
"""The relative that stands for what is denied: نفى ما تردد."""
whatever: Final = _words("whatever", proclitics=_AND)
"""The relative without a noun before it, with what may be written to it: ما, لما, عما."""
which: Final = _words("which", proclitics=_AND)
"""What stands before ما or الذي where a verb takes up what was said before: وهو ما أكده."""
bodies: Final = _words("body", proclitics=_LAM)
"""The nouns that stand for a body where they have the article: الخارجية, الدفاع."""
fields: Final = _words("field", proclitics=_LAM, article=True)
"""The nouns for what bodies of the press are for: الإعلام, الصحافة."""
settings: Final = _words("setting", article=True)
"""The nouns behind في by which the writer joins what is said to what was said before: السياق, المقابل."""


@cache
def surroundings() -> frozenset[tuple[str, str]]:
    """Give the prepositions and nouns, folded, that say on which occasion somebody speaks: على هامش."""
    entries = load_table(_PACKAGE, "signs.toml")["surroundings"]
    return frozenset((fold(entry["preposition"]), fold(form)) for entry in entries for form in entry["forms"])


on_behalf: Final = _words("on_behalf")
"""What somebody does for another, with عن: نيابة عن."""
same: Final = _words("same")
"""What stands before a noun to say that it is the one that was named: ذات البيان."""
veils: Final = _words("veil")
"""What is lifted from what somebody makes known: «كشف النقاب عن»."""
modifiers: Final = _words("modifier")
"""What stands before an adjective and belongs to it: غير الحكومية."""
accompanying: Final = _words("accompanying")
"""What is told of an act of saying behind a comma, and is no part of what is said: بحضور."""
led_by: Final = _words("led_by")
"""What says who leads the body before it: برئاسة."""
places_too: Final = _words("places_too", proclitics=_LAM, article=True)
"""The nouns for media and groups that stand for places and sets too: موقع, قناة."""
amid: Final = _words("amid")
"""The prepositions of what others say or fear meanwhile: «وسط مخاوف»."""
stations: Final = _words("station", proclitics=_LAM)
"""The nouns for media that are seldom places."""
attributes: Final = _words("attribute")
"""Adjectives that go with a definite subject and are no object of its verb: الرئيس الراحل."""
subjects: Final = _words("subject")
"""The prepositions of what a document is about: حول."""
takes_part: Final = _words("takes_part")
"""Several who stand in what they take part in: مشاركون."""
receives: Final = _words("receives", proclitics=_AND)
"""Verbs of those who get a document, or of one that comes: تلقت الشرطة بلاغا."""
events: Final = _words("event")
"""The prepositions of what went before: وذلك بعد."""
topics: Final = _words("topic", proclitics=_AND)
"""What leads to a remark by its topic: وعن مستقبله، قال."""
titled_by: Final = _words("titled_by")
"""The words with ب that belong to a title: المتحدث باسم."""
emphasis: Final = _words("emphasis")
"""What stands behind a noun to say that it and no other is meant: نفسه, جميعهم."""
portions: Final = _words("portion", proclitics=_AND)
"""The nouns that take a part of a group with من, and that are something else without it: مجموعة من."""
announcements: Final = _words("announcement")
"""What something is announced in, whose noun governs who announces it, and no deed: «في بيان»."""
titled_works: Final = _words("titled_work", proclitics=_AND + _BEH + _LAM, article=True)
"""The nouns of works of art and programmes, whose titles stand in marks: «فيلم «قالت لي جدتي»»."""
these_words: Final = _words("these_words", proclitics=_AND)
"""What says that a quotation has just been given: بهذه الكلمات."""
links: Final = _words("link")
"""What begins a line that leads to another article: اقرأ أيضا."""
rumours: Final = _words("rumour", article=True)
"""The nouns for news that nobody stands for."""
here: Final = _words("here", proclitics=_AND)
"""The adverbs by which somebody speaks again: وهنا رد القاضي."""
talks: Final = _words("talks")
"""The lemmas of verbs of talking, which say nothing by themselves beside a verb of saying: متحدثا باسم."""
answers: Final = _words("answers")
"""The lemmas of verbs of answering: أجاب."""
goes_on: Final = _words("goes_on")
"""The lemmas of verbs that go on with a statement behind ل too: ليضيف أن."""
points_ahead: Final = _words("points_ahead")
"""What stands before a colon where points follow: ما يلي."""
telling_again: Final = _words("telling_again")
"""What the writer goes on to tell with: ثم."""


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
    if role == "to" and found.cut and word(text).bare.endswith(_YEH) and not found.exact:
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


def _statements() -> list[str]:
    """Give the nouns for what people speak in, alone and with the pronouns of who speaks: تصريحات, تصريحاته."""
    nouns = list(load_forms(_PACKAGE, "signs.toml", "statement"))
    return [form for noun in nouns for form in (noun, *owned(noun))]


@cache
def channels() -> Lexicon[bool]:
    """Give the nouns for what a statement is made in: an interview, a post."""
    forms = (*_statements(), *load_forms(_PACKAGE, "signs.toml", "channel"))
    return Lexicon(dict.fromkeys(forms, (True,)), proclitics=_BEH + _LAM)


@cache
def signs() -> Lexicon[str]:
    """Give the words that steer the reading, with the role of each."""
    forms: dict[str, tuple[str, ...]] = dict.fromkeys(_statements(), ("medium",))
    for entry in load_table(_PACKAGE, "signs.toml")["sign"]:
        forms |= dict.fromkeys(entry["forms"], (entry["role"],))
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
    for pronoun in pronouns():
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
def spelled() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give the names that are spelled with Latin letters, by their folded first words, proclitics and all."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in load_table(_PACKAGE, "signs.toml")["spelled"]:
        for form in entry["forms"]:
            first, *rest = fold(form).split()
            for before in _BEFORE_NAME:
                found[before + first] = (*found.get(before + first, ()), (before + first, *rest))
    return found


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_BOUND: Final = ("", _LAM, _BEH, _ARTICLE, 2 * _LAM, _BEH + _ARTICLE)
_BEFORE_NAME: Final = tuple(conjunction + rest for conjunction in ("", _AND[0]) for rest in _BOUND)
"""What may be written to a name: و, prepositions and the article."""


@cache
def often_words() -> Lexicon[str]:
    """Give the words for how often something is said, with the role of each: مرة, عدة, مرارا."""
    table = load_table(_PACKAGE, "signs.toml")["often"]
    return Lexicon({form: [entry["role"]] for entry in table for form in entry["forms"]}, proclitics=_LAM, article=True)


@cache
def report_words() -> Lexicon[str]:
    """Give the words of reports that are no quotations: hearsay, a question put, a refusal to comment."""
    table = load_table(_PACKAGE, "signs.toml")["report"]
    return Lexicon({form: [entry["kind"]] for entry in table for form in entry["forms"]}, proclitics=_AND)


@cache
def report_nouns() -> Lexicon[tuple[str, str]]:
    """Give the nouns of saying with the lemma of their verb, and the name of the list: a pretext is the speaker's."""
    table = load_table(_PACKAGE, "signs.toml")
    forms: dict[str, list[tuple[str, str]]] = {}
    for kind in ("report_noun", "pretext", "saying_noun"):
        for entry in table[kind]:
            for noun in entry["forms"]:
                for form in (noun, *owned(noun)):
                    forms.setdefault(form, []).append((entry["lemma"], kind))
    return Lexicon(forms, proclitics=_AND + _BEH + _LAM, article=True)


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
def impossible() -> Lexicon[bool]:
    """Give the verbs of what nobody could find out."""
    return Lexicon(_not_done("impossible"))


@cache
def unheard() -> Lexicon[bool]:
    """Give the verbs that say behind لم of what no news came."""
    return Lexicon(_not_done("unheard"))


@cache
def linking() -> Lexicon[bool]:
    """Give the verbs of being and becoming as they stand before a predicate without a subject."""
    table = load_table(_PACKAGE, "signs.toml")["linking"]
    verbs = [verb.split() for entry in table for verb in entry["verbs"]]
    forms = [form for past, he in verbs for form in perfect(past, he)["he"]] + list(_not_done("linking"))
    return Lexicon({form: [True] for form in [*forms, *(form for entry in table for form in entry["forms"])]})


def _done_by_some(name: str) -> dict[str, list[bool]]:
    """Give verbs as they tell what some people did or do."""
    verbs = [verb.split() for entry in load_table(_PACKAGE, "signs.toml")[name] for verb in entry["verbs"]]
    who: tuple[Subject, ...] = ("he", "she", "they")
    forms = [form for past, he in verbs for one in who for form in perfect(past, he)[one] + imperfect(he, past)[one]]
    return {form: [True] for form in forms}


@cache
def sets_out() -> Lexicon[bool]:
    """Give the verbs of setting out for something that is then done, with إلى: سارع إلى, اضطر إلى."""
    return Lexicon(_done_by_some("sets_out"), proclitics=_AND)


@cache
def comes_forward() -> Lexicon[bool]:
    """Give what somebody does before they say something, with ل and a verb: عاد ليؤكد, خرج ليعلن."""
    return Lexicon(_done_by_some("comes_forward"), proclitics=_AND)


@cache
def discourse() -> Lexicon[Subject]:
    """Give the participles that tell how somebody builds what they say, with whom each agrees: مستندا, مستشهدة."""
    forms: dict[str, list[Subject]] = {}
    for entry in load_table(_PACKAGE, "signs.toml")["discourse"]:
        for verb in entry["verbs"]:
            past, he = verb.split()
            for who, written in participle(he, past).items():
                for form in written:
                    forms.setdefault(form, []).append(who)
    return Lexicon(forms)


@cache
def courtesies() -> Lexicon[bool]:
    """Give what somebody gives with their words: thanks, a message; with the article, or the pronoun of whose it is."""
    nouns = [form for entry in load_table(_PACKAGE, "signs.toml")["courtesy"] for form in entry["forms"]]
    return Lexicon({form: [True] for noun in nouns for form in (noun, *owned(noun))}, article=True)


@cache
def visits() -> Lexicon[bool]:
    """Give what somebody does who then speaks, with the pronoun of who does it: زيارته, افتتاحه."""
    nouns = [form for entry in load_table(_PACKAGE, "signs.toml")["visit"] for form in entry["forms"]]
    return Lexicon({form: [True] for noun in nouns for form in owned(noun)})


@cache
def words_of() -> Lexicon[str]:
    """Give the nouns of على حد تعبيره with the lemma of their verb."""
    table = load_table(_PACKAGE, "signs.toml")["words_of"]
    return Lexicon({form: [entry["lemma"]] for entry in table for form in entry["forms"]})


@cache
def turn_marks() -> Lexicon[str]:
    """Give what begins a question or an answer of an interview."""
    table = load_table(_PACKAGE, "signs.toml")["turn_mark"]
    return Lexicon({form: [entry["turn"]] for entry in table for form in entry["forms"]})
