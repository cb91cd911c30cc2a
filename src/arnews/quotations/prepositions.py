"""What is behind a preposition in the stretch: what is said, who is told, a medium, a setting, a part of a title."""

from typing import Final

from arnews.mentions.signs import deputies, named_places
from arnews.mentions.words import term
from arnews.quotations.arguments import read_noun
from arnews.quotations.frames import FULL_STOPS, Stretch, is_speech, is_whole, takes_clause
from arnews.quotations.lexicons import (
    broadcasts,
    channels,
    emphasis,
    especially,
    head_kind,
    occasions,
    same,
    settings,
    subjects,
    surroundings,
    takes_part,
    titled_by,
)
from arnews.quotations.manner import behind_manner, is_manner_of_words, says_how, voice_stop, vote_stop
from arnews.quotations.medium import read_medium
from arnews.quotations.page import Place
from arnews.quotations.phrase_signs import stands_for_another
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import (
    MAY_BEGIN,
    after_addressee,
    is_addressee,
    is_asked_in,
    is_occasion,
    is_press,
    is_told,
)
from arnews.quotations.told import is_crowd_told, is_told_body, told_stop
from arnews.quotations.valency import is_action, is_content, takes_bare, takes_bound
from arnews.word_classes import (
    AND,
    ARTICLE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    NOUN,
    OWNED,
    PARTICIPLE,
    PLURAL,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = [
    "read_adverbial",
    "read_bound",
    "read_complementiser",
    "read_preposition",
]

_OWNERS: Final = frozenset({"owns", "also", "with", "not", "preceded"})
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_TO: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_LONGEST_INSERTION: Final = 14
_SEEING_TO: Final = frozenset({"", "office", "sport"})
"""Nouns of people with a genitive of their own: المسؤول عن, المدافع عن."""
_SHORTEST_WORDS: Final = 3
"""The fewest tokens in marks that are what somebody says rather than who is told."""
_WITH_VERB: Final = 2
"""The fewest tokens of a noun and its verb."""


def read_complementiser(stretch: Stretch, head: int, that: int) -> None:
    """Read a complementiser, `head` being the preposition before it: the content, if the verb takes such a clause."""
    page = stretch.page
    subject = stretch.clause.subject
    named = subject is not None and subject[0] < that - 1 < subject[1]  # الشيخ صباح
    owner = page.roles[that - 1] if that - 1 > stretch.at and not named else ""
    if owner == "owns" and page.roles[that - 2] == "medium" and term(page.words[that - 1]).adjective:
        owner = ""  # في تصريحات خاصة إن
    if owner == "owns" and page.words[that - 1] in especially() and stretch.clause.target is None:
        close = that - 2 == stretch.at or (subject is not None and subject[1] == that - 1)
        close = close and page.find_role(that + 1, stretch.stop, "that") is None
        owner = "" if close and stretch.cue.fires == "alone" else owner  # «أكد الوزير خصوصا أن»
    if head == that and owner in _OWNERS and page.folds[that][0] != _FEH:
        stretch.pass_to(stretch.clause_end(that + 1))
        return
    content = that + 1
    if not takes_clause(page, stretch.cue, head, that) or (
        content >= stretch.stop and content >= page.stop(stretch.at)
    ):
        stretch.end(None)
        return
    if page.roles[content : content + 1] == ["colon"] and content + 1 < page.paragraph_stop(that):
        content += 1  # قال المدير إن: «…»
    quoted = page.quoted.get(content)
    whole = quoted is not None and is_whole(page, quoted)
    stretch.end(("quote", head, content, quoted) if whole else ("clause", head, content, None))


def read_preposition(stretch: Stretch, index: int) -> None:
    """Read a preposition that stands by itself, with its noun."""
    page, cue, following = stretch.page, stretch.cue, index + 1
    if following >= stretch.stop and following >= page.stop(stretch.at):
        stretch.end(None)
        return
    role = page.roles[following]
    if role == "that":
        read_complementiser(stretch, index, following)
        return
    quoted = page.quoted.get(following)
    if quoted is not None and page.roles[quoted.first] == "platform":
        stretch.pass_to(quoted.after)  # على «تويتر»
        return
    if page.words[following] in same() and page.roles[following + 1 : following + 2] in (["medium"], ["platform"]):
        read_medium(stretch, following + 1)  # في ذات البيان
        return
    if _is_before_whoever(stretch, index):
        stretch.end(("phrase", index, following, None))  # أثنى على من حضر
        return
    if page.words[following] in emphasis() and index > stretch.at:
        stretch.pass_to(following + 1)  # نفى الوزير عن نفسه التهمة
        return
    if page.folds[index] == _UPON and role == "tongue" and (owner := _on_tongue(stretch, index)) is not None:
        subject = stretch.clause.subject
        if subject is None or not (cue.through or cue.relays or head_kind(page.words[subject[0]]) == "media"):
            stretch.pass_to(owner[1])  # أكدت الحكومة على لسان الناطق باسمها
            return
        stretch.clause.through = stretch.clause.target = owner
        stretch.attaches, stretch.index, stretch.closed = True, owner[1], True
        return
    folded, particle = page.folds[index], page.particles[index]
    if (name := stretch.name_ahead(index)) is not None:
        stretch.extend_to(name)
    elif stretch.attaches and (stop := _for_the_sake(stretch, index)) is not None:
        stretch.extend_to(stop)
    elif cue.through and particle == cue.through:
        phrase = read_phrase(page, following, stretch.stop)
        stretch.clause.through = stretch.clause.target = (following, phrase.stop)
        stretch.attaches, stretch.index = True, phrase.stop
        stretch.closed, stretch.named = phrase.closed, phrase.named
    elif page.roles[index] == "about" and _is_on_matter(stretch, index):
        stretch.extend_to(stretch.phrase_end(following))
    elif page.folds[index] == _ABOUT and _is_topic(stretch, index):
        stretch.pass_to(stretch.phrase_end(following))
    elif folded == _FROM and page.folds[following] == _SAKE:
        stretch.pass_to(stretch.phrase_end(following))  # سخر الوسائل من أجل
    elif particle in cue.phrase and (page.folds[index], page.folds[following]) in surroundings():
        stretch.pass_to(stretch.phrase_end(following))  # أكد على هامش المؤتمر أن
    elif particle in cue.phrase and page.words[following] in occasions():
        stretch.end(None)  # أكد الحكم على ركلة
    elif folded == _FROM and page.is_elative(index - 1):
        stretch.pass_to(stretch.phrase_end(following))  # أكثر من مرة
    elif folded == _FROM and particle in cue.phrase and _is_some_of(stretch, index):
        stretch.extend_to(stretch.phrase_end(following))  # اشتكى مواطنون من سكان الحي من
    elif particle in cue.phrase and (_stands_again(stretch, index) or _is_of_occasion(stretch, index)):
        stretch.pass_to(stretch.phrase_end(following))  # …، من بنغازي، من المساس
    elif particle in cue.phrase and _is_governed(stretch, index):
        stretch.extend_to(stretch.phrase_end(following))  # المشرف على المختبر, في حديث إلى «الصباح»
    elif role == "platform" and page.masks[following] & OWNED:
        read_medium(stretch, following)  # أكد في تغريدة على حسابه عدم صحة
    elif particle in cue.phrase and is_content(stretch, following, bare=False):
        stretch.end(("phrase", index, following, None))
    elif folded == _IN and _takes_part(stretch, index):
        stretch.extend_to(stretch.phrase_end(following))  # المشاركون في المؤتمر
    elif stretch.clause.subject is not None and is_asked_in(page, stretch.clause.subject, following):
        read_medium(stretch, following)  # محللون في استطلاع
    elif role in ("medium", "platform", "saying") and not (folded.startswith(_ON) and role == "medium"):
        read_medium(stretch, following)
    elif role in ("time", "after") or page.in_time(following):
        stretch.pass_to(following)
    elif particle is not None and particle == cue.topic:
        stretch.pass_to(stretch.phrase_end(following))
    elif role in ("relative", "not"):
        stretch.pass_to(stretch.clause_end(following + 1))
    elif folded == _FROM and _is_asked_of(stretch, index):
        stop = stretch.phrase_end(following)
        stretch.clause.target, stretch.attaches, stretch.index = (following, stop), True, stop
    elif stretch.attaches and _is_setting(stretch, index):
        stretch.pass_to(stretch.phrase_end(following))
    elif role in MAY_BEGIN or following in page.quoted:
        stop = stretch.phrase_end(following)
        apart = (page.roles[index] == "about" and particle in cue.phrase) or (folded == _UPON and stretch.named)
        (stretch.pass_to if apart else stretch.extend_to)(stop)  # سامي عياد على وسائل التواصل
    else:
        stretch.pass_to(following)


def _is_before_whoever(stretch: Stretch, index: int) -> bool:
    """Tell whether the preposition of the verb stands before من with a verb, for whoever did it: «على من حضر»."""
    page, who, verb = stretch.page, index + 1, index + 2
    if page.particles[index] not in stretch.cue.phrase or page.folds[who] != _FROM or verb >= stretch.stop:
        return False
    if stretch.cue.speech_act != "evaluate" or page.has_article(verb) or page.roles[verb]:
        return False
    return bool(page.masks[verb] & FINITE_VERB) and not page.masks[verb] & UNKNOWN and not page.is_name(verb)


def _on_tongue(stretch: Stretch, index: int) -> Place | None:
    """Give whose words somebody passes on: «نقلت الوكالة على لسان المتحدث أن»."""
    page, first = stretch.page, index + 2
    if first >= stretch.stop or (page.roles[first] not in MAY_BEGIN and first not in page.quoted):
        return None
    return first, read_phrase(page, first, stretch.stop).stop


def _for_the_sake(stretch: Stretch, index: int) -> int | None:
    """Give where the name of a body ends that says for what it stands: «جمعية المدينة من أجل البيئة»."""
    page, subject = stretch.page, stretch.clause.subject
    goal = index + 2
    if page.folds[index + 1] != _SAKE or goal >= stretch.stop or subject is None or not page.has_article(goal):
        return None
    if not any(head_kind(page.words[one]) == "organisation" for one in range(*subject)):
        return None
    stop = read_phrase(page, goal, stretch.stop).stop
    if stop < stretch.stop and (term(page.words[stop]).honors or page.is_name(stop)):
        return read_phrase(page, stop, stretch.stop).stop
    return stop


_SAKE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER JEEM}" + _LAM


def _is_on_matter(stretch: Stretch, index: int) -> bool:
    """Tell whether عن says what a document is about, since a clause follows: كشفت دراسة عن النوم أن."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != index or head_kind(page.words[subject[0]]) != "document":
        return False
    for one in range(index + 1, min(stretch.stop, index + _LONGEST_INSERTION)):
        role = page.roles[one]
        if role == "that":
            return takes_clause(page, stretch.cue, one, one)
        if role in ("comma", "colon", "relative") or role in FULL_STOPS:
            return False
    return False


def _is_asked_of(stretch: Stretch, index: int) -> bool:
    """Tell whether من stands before who is asked: «طلب النواب من الحكومة», and not «طالب ناشطون من القرية الحكومة»."""
    if stretch.cue.speech_act != "demand" or stretch.clause.target is not None:
        return False
    subject = stretch.clause.subject
    return not (stretch.cue.object and not stretch.closed and subject is not None and subject[1] == index)


def _is_topic(stretch: Stretch, index: int) -> bool:
    """Tell whether عن says what somebody speaks about: «قالت الناقدة عن الفيلم إنه», and not «المسؤول عن المخزن»."""
    page, subject = stretch.page, stretch.clause.subject
    cue, before = stretch.cue, index - 1
    if subject is None or subject[1] != index or cue.speech_act != "say" or stretch.clause.target is not None:
        return False
    if page.particles[index] in cue.phrase or head_kind(page.words[subject[0]]) == "document":
        return False
    office = term(page.words[subject[0]]).stem in deputies()
    if (
        office
        and not stretch.named
        and (page.words[index + 1] in named_places() or head_kind(page.words[index + 1]) == "organisation")
    ):
        return False  # «النائب في البرلمان عن محافظة الوادي»
    noun = term(page.words[before]).noun
    trade = noun is not None and noun.kind in ("person", "crowd") and noun.group not in _SEEING_TO
    return stretch.named or trade or not page.masks[before] & (PARTICIPLE | VERBAL_NOUN)


def _stands_again(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition stands again behind a place and a comma: it is the second that the verb takes."""
    page = stretch.page
    comma = stretch.phrase_end(index + 1)
    if comma + 1 >= stretch.stop or page.roles[comma] != "comma" or page.folds[comma + 1] != page.folds[index]:
        return False
    elected = term(page.words[index - 1]).stem in deputies()  # نائب عن محافظة الوادي سامي عياد، عن
    return (elected or page.roles[index - 1] == "comma") and not is_action(stretch, index + 1)


def _is_some_of(stretch: Stretch, index: int) -> bool:
    """Tell whether من says of whom several are, since another من says what they speak of: «مواطنون من سكان الحي من»."""
    page, subject, noun = stretch.page, stretch.clause.subject, index + 1
    if subject is None or subject[1] != index or stretch.closed or stretch.named or not stretch.attaches:
        return False
    if head_kind(page.words[subject[0]]) not in ("person", "crowd") and not page.masks[subject[0]] & PLURAL:
        return False
    behind = stretch.phrase_end(noun)
    if behind + 1 >= stretch.stop or page.folds[behind] != _FROM:
        return False
    if head_kind(page.words[noun]) in ("person", "crowd", "organisation") or term(page.words[noun]).place:
        return True
    return not is_action(stretch, noun) and bool(page.masks[behind + 1] & VERBAL_NOUN)  # تجار من السوق من كثرة


def _is_of_occasion(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition goes with an occasion, since it stands again: خلال زيارته إلى بيروت، … إلى."""
    page, noun = stretch.page, index - 1
    if noun - 1 <= stretch.at or not page.masks[noun] & VERBAL_NOUN or page.roles[noun - 1] not in ("with", "owns"):
        return False
    for one in range(index + 2, stretch.stop):
        if page.roles[one] in FULL_STOPS or stretch.speaks(one):
            return False
        if page.folds[one] == page.folds[index] and page.roles[one - 1] != "comma":
            return True
    return False


def _takes_part(stretch: Stretch, index: int) -> bool:
    """Tell whether what people who are called by what they do take part in stands at a preposition."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or not stretch.attaches or subject != (index - 1, index) or stretch.clause.target is not None:
        return False
    mask = page.masks[subject[0]]
    if page.words[subject[0]] in takes_part():
        return True  # مشاركون في ندوة
    people = mask & PLURAL and mask & PARTICIPLE and not mask & SINGULAR
    return bool(people) and page.has_article(subject[0]) and page.has_article(index + 1)


def _is_governed(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition belongs to the noun before it: a statement to a paper, who sees to something."""
    page, subject, before = stretch.page, stretch.clause.subject, index - 1
    if before <= stretch.at or (subject is not None and subject[0] >= before):
        return False
    if page.words[before] in channels():
        return _is_paper(stretch, index + 1) or head_kind(page.words[index + 1]) == "media"
    participle = page.masks[before] & PARTICIPLE and page.has_article(before)
    if not (stretch.attaches and participle):
        return False
    return head_kind(page.words[before]) == "person" or _says_whose(stretch, index)


def _says_whose(stretch: Stretch, index: int) -> bool:
    """Tell whether عن belongs to the participle before it, since what is said follows: «التقرير الصادر عنهم بـ»."""
    page, subject, noun = stretch.page, stretch.clause.subject, index + 1
    if subject is None or subject[1] != index or subject[1] - subject[0] < _WITH_VERB:
        return False
    if head_kind(page.words[noun]) is None and is_action(stretch, noun):
        return False
    behind = stretch.phrase_end(noun)
    behind += page.roles[behind : behind + 1] == ["comma"]
    if behind >= stretch.stop or page.masks[behind] & AND:
        return False
    if page.roles[behind] in ("to", "about"):
        return page.particles[behind] in (*stretch.cue.phrase, *stretch.cue.clause)
    if page.roles[behind]:
        return page.roles[behind] == "that"
    return takes_bound(stretch, behind) or (takes_bare(stretch, behind) and is_action(stretch, behind))


def _is_paper(stretch: Stretch, index: int) -> bool:
    """Tell whether marks hold the name of who a statement is made to: «في حديث إلى "الصباح"», not "ضرورة الهدوء"."""
    page = stretch.page
    quoted = page.quoted.get(index)
    if quoted is None:
        return False
    behind = quoted.after + (page.roles[quoted.after : quoted.after + 1] == ["comma"])
    again = behind < stretch.stop and page.particles[behind] in stretch.cue.phrase
    if again or head_kind(page.words[quoted.first]) == "media":
        return True
    mask = page.masks[quoted.first]
    words = quoted.stop - quoted.first >= _SHORTEST_WORDS and mask & NOMINAL and not mask & (NAME | UNKNOWN | ARTICLE)
    return not words


def _is_setting(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun behind a preposition says where somebody speaks: an occasion, or a thing of theirs."""
    page, subject, following = stretch.page, stretch.clause.subject, index + 1
    if subject is None:
        return False
    if is_occasion(page, subject, following) or _joins(stretch, index):
        return True
    mention = stretch.mention()
    closed = stretch.closed or (mention is not None and mention.definite)  # «محافظ ذي قار»
    if closed and (page.folds[index], page.folds[following].removeprefix(_ARTICLE)) in surroundings():
        return True  # «المدير على هامش الندوة», «الوزير من المطار»
    if closed and _speaks_from(stretch, index):
        return True
    if stretch.clause.target is not None or page.folds[index] != _IN:
        return False
    if mention is not None and mention.name and page.words[following] in broadcasts():
        return True  # «سامي عياد في برنامج "المساء"», and not «المسؤولة في برنامج الأغذية»
    if page.masks[following] & OWNED and not page.is_name(following):
        return True  # أشار المكتب في بلاغه الصادر اليوم إلى
    short = subject[1] - subject[0] == 1 and head_kind(page.words[subject[0]]) is None
    return short and not page.has_article(following)


def _speaks_from(stretch: Stretch, index: int) -> bool:
    """Tell whether من says in which place who has an office or a trade speaks: «قال الرئيس من باريس إن»."""
    page, subject, place = stretch.page, stretch.clause.subject, index + 1
    if page.folds[index] != _FROM or subject is None or subject[1] != index or stretch.named:
        return False
    noun = term(page.words[subject[0]]).noun
    if noun is None or noun.group not in _SPEAKING_ABROAD or not page.has_article(index - 1):
        return False
    kind = head_kind(page.words[place])
    if kind != "country" and (kind is not None or not page.masks[place] & (NAME | UNKNOWN)):
        return False
    behind = stretch.phrase_end(place)
    return stretch.is_opened(behind + (page.roles[behind : behind + 1] == ["comma"]))


_SPEAKING_ABROAD: Final = frozenset({"office", "press"})


def _joins(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition and its noun join what is said to what was said before: في هذا السياق, في المقابل."""
    page, noun = stretch.page, index + 1
    pointed = page.roles[noun] == "this" or page.words[noun] in same()
    noun += pointed
    if noun >= len(page.words) or page.words[noun] not in settings():
        return False
    after = noun + 1
    alone = after >= len(page.words) or bool(page.roles[after]) or page.words[after] in emphasis()
    return pointed or (page.has_article(noun) and alone)  # «الباحث في الشأن المحلي»


def read_adverbial(stretch: Stretch, index: int) -> None:
    """Pass over a preposition with its phrase, or a subordinate clause: خلال مؤتمر, عندما سئل."""
    page, following = stretch.page, index + 1
    if following >= stretch.stop:
        stretch.index = following
        return
    if page.masks[index] & OWNED:
        stretch.pass_to(following)  # كشف عبرها أن
        return
    mention = stretch.mention()
    quoted = page.quoted.get(following)
    if quoted is not None and stretch.cue.quote and is_speech(page, quoted) and _is_made(stretch, index):
        stretch.end(("quote", following, following, quoted))
    elif stretch.attaches and mention is not None and mention.name and index < mention.stop <= stretch.stop:
        stretch.extend_to(mention.stop)  # السفير الفرنسي لدى مصر مارك باريتي
    elif page.in_time(following):
        stretch.pass_to(following)
    elif page.roles[following] == "that":
        said = page.words[index] in especially()  # left to the complementiser
        stretch.pass_to(following if said else stretch.clause_end(following + 1))
    elif page.roles[following] in ("medium", "platform"):
        read_medium(stretch, following)
    elif page.is_verb(following) or page.roles[following] in ("relative", "not", "was"):
        stretch.pass_to(stretch.clause_end(following))
    elif stretch.attaches and _belongs_to_subject(stretch, index):
        stretch.extend_to(stretch.phrase_end(following))
    else:
        stretch.pass_to(_behind_object(stretch, following, max(stretch.phrase_end(following), following)))
        if page.roles[stretch.index : stretch.index + 1] == ["relative"]:
            stretch.pass_to(stretch.clause_end(stretch.index + 1))


def _belongs_to_subject(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition with its noun says more of who speaks: where, about what, between whom."""
    if _is_between_bodies(stretch, index):
        return True
    return (_is_about if stretch.page.roles[index] == "with" else _is_where)(stretch, index)


def _is_between_bodies(stretch: Stretch, index: int) -> bool:
    """Tell whether بين says of which bodies one is made up that speaks: «هيئة التنسيق المشترك بين نقابات التعليم»."""
    page, subject, following = stretch.page, stretch.clause.subject, index + 1
    if page.folds[index] != _BETWEEN or subject is None or subject[1] != index or stretch.clause.target is not None:
        return False
    several = head_kind(page.words[following]) == "organisation" and page.masks[following] & PLURAL
    return bool(several) and head_kind(page.words[subject[0]]) == "organisation"


_BETWEEN: Final = _BEH + "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


def _is_made(stretch: Stretch, index: int) -> bool:
    """Tell whether what somebody made stands before a preposition, of which marks give an example: هتافات مثل «…»."""
    page = stretch.page
    return any(page.words[one] in channels() and not page.has_preposition(one) for one in (index - 1, index - 2))


def _is_done_to(stretch: Stretch, first: int, index: int) -> bool:
    """Tell whether an indefinite thing behind a deed and its agent is its object: «خلال إطلاق الشركة خدمات جديدة»."""
    page = stretch.page
    if index >= stretch.stop or index < first + 2 or not page.masks[first] & VERBAL_NOUN or page.roles[index]:
        return False
    mask = page.masks[index]
    if not page.has_article(index - 1) or head_kind(page.words[index]) is not None or page.is_name(index):
        return False
    if page.cues[index] is not None:
        return False
    return bool(mask & NOUN) and not mask & (ARTICLE | AND | UNKNOWN | FINITE_VERB) and not page.has_preposition(index)


def _behind_object(stretch: Stretch, first: int, index: int) -> int:
    """Pass over the object of a noun of action with the pronoun of who acts: خلال مخاطبته المصلين."""
    page, noun = stretch.page, index - 1
    if _is_done_to(stretch, first, index):
        return read_phrase(page, index, stretch.stop).stop
    acts = page.masks[noun] & VERBAL_NOUN and page.masks[noun] & OWNED
    if not acts or index >= stretch.stop or not page.has_article(index) or page.roles[index]:
        return index
    return read_phrase(page, index, stretch.stop).stop


def _is_where(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition says where a source is that nothing else says anything of: «مصادر داخل اللجنة»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or stretch.clause.target is not None or subject[1] != index or stretch.closed or stretch.named:
        return False
    body = head_kind(page.words[index + 1]) in ("organisation", "country")
    return body and head_kind(page.words[subject[0]]) in ("person", "crowd")


def _is_about(stretch: Stretch, index: int) -> bool:
    """Tell whether a phrase about something belongs to a document: دراسة حول النوم."""
    subject = stretch.clause.subject
    if subject is None or stretch.clause.target is not None or stretch.named:
        return False  # فولكر تورك لدى افتتاح الدورة
    return stretch.page.words[index] in subjects() and head_kind(stretch.page.words[subject[0]]) in ("document", None)


def read_bound(stretch: Stretch, index: int) -> None:
    """Read ب or ل with its noun: what is said, who is told, what it was said in, or a part of what is before."""
    page, clause, cue = stretch.page, stretch.clause, stretch.cue
    folded = page.folds[index]
    if (name := stretch.name_ahead(index)) is not None:
        stretch.extend_to(name)
        return  # المديرة بالوزارة ريم عادل بما
    alone = len(folded) == 1
    if stands_for_another(page, index):
        stretch.pass_to(max(stretch.phrase_end(index + 2), index + 2))  # بالنيابة عن الأسرة
        return
    if folded[0] == _BEH and (voice := voice_stop(stretch, index)) is not None:
        stretch.pass_to(voice)
        return
    if folded[0] == _BEH and says_how(stretch, index) and not is_manner_of_words(stretch, index):
        stretch.pass_to(behind_manner(stretch, index + 1) or index + 1)
        return
    direct = index == stretch.at + 1 and stretch.open and not alone and stretch.is_opened(index + 1)
    if direct and folded[0] == _BEH and not page.has_article(index) and not takes_bound(stretch, index):
        read_noun(stretch, index)  # قال باخ: a name that begins with the letter
        return
    asked = clause.subject is not None or index == stretch.at + 1
    titled = cue.asks == _LAM and stretch.is_in_mention(index)  # «تمنى المدير العام للشركة»
    titled = titled and page.is_adjective(index - 1) and head_kind(page.words[index]) != "country"
    if cue.asks == folded[0] and not alone and clause.target is None and asked and not titled:
        stretch.open = stretch.open and clause.subject is not None  # وأهاب بالمواطنين الالتزام
        phrase = read_phrase(page, index, stretch.stop).stop
        clause.target, stretch.attaches, stretch.closed, stretch.index = (index, phrase), True, True, phrase
        return  # أهابت الشرطة بالمواطنين الالتزام
    first = clause.through is None and clause.subject is not None
    if cue.through == _TO and folded[0] == _LAM and not alone and first:
        phrase = read_phrase(page, index, stretch.stop).stop
        clause.through, clause.target, stretch.attaches, stretch.index = (index, phrase), (index, phrase), True, phrase
        return  # نسبت الوكالة للمدير قوله
    if folded[0] == _LAM and not stretch.attaches and _is_demanded_behind(stretch, index):
        stretch.pass_to(max(read_phrase(page, index, stretch.stop).stop, index + 1))
        return  # خلال زيارة للمدرسة إلى
    if folded[:1] == _BEH and is_manner_of_words(stretch, index):
        stretch.pass_to(max(read_phrase(page, index, stretch.stop).stop, index + 2))
        return
    if folded[:1] == _BEH and (voted := vote_stop(stretch, index)) is not None:
        stretch.pass_to(voted)
        return
    if takes_bound(stretch, index) and not (_belongs_to_title(stretch, index) or _is_said_behind(stretch, index)):
        content = index + 1 if alone else index
        if content < stretch.stop and is_content(stretch, content):
            stretch.end(("phrase", index, content, None))
            return
    if folded[:1] == _LAM and (told := told_stop(stretch, index)) is not None:
        stretch.pass_to(told)
        clause.addressee = clause.addressee or (index, told)
    elif folded[:1] == _LAM and (is_told_body(stretch, index) or _is_complained_to(stretch, index)):
        stretch.pass_to(read_phrase(page, index, stretch.stop).stop)
        clause.addressee = clause.addressee or (index, stretch.index)
    elif (
        folded[:1] == _LAM
        and not stretch.is_of_document()
        and not (stretch.attaches and head_kind(page.words[index]) != "crowd" and _is_titled_with(stretch, index))
        and is_addressee(page, index)
        and (
            clause.subject is None
            or is_told(page, index, stretch.stop)
            or is_press(page, index)
            or is_crowd_told(stretch, index)
            or _is_told_before(stretch, index)
        )
    ):
        stop = after_addressee(page, index, stretch.stop)
        if clause.addressee is None:
            quoted = page.quoted.get(index + 1) if alone else None
            apart = 2 if page.roles[index + 1 : index + 2] == ["open"] else 1  # لـ(راديو المدينة), لـ وطن للأنباء
            inside = (index + apart, stop - apart + 1) if alone else (index, stop)
            clause.addressee = inside if quoted is None else (quoted.first, quoted.stop)
        stretch.pass_to(max(stop, index + 1))
    elif page.words[index] in channels() and folded[:1] == _BEH:
        read_medium(stretch, index)
    elif alone and index + 1 in page.quoted:
        stretch.extend_to(page.quoted[index + 1].after)
    elif folded[:1] == _LAM and _is_why(stretch, index):
        stretch.pass_to(max(read_phrase(page, index, stretch.stop).stop, index + 1))  # اعتذر سامي عياد | لتأخر القطار
    else:
        stretch.extend_to(max(read_phrase(page, index, stretch.stop).stop, index + 1))


def _is_told_before(stretch: Stretch, index: int) -> bool:
    """Tell whether ل with people stands between who speaks and what the verb takes: «عبر الوزير للصحفيين عن»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != index or page.is_adjective(index - 1):
        return False
    several = head_kind(page.words[subject[0]]) == "crowd"  # «شكا مزارعون للمحافظ من»
    short = subject[1] == subject[0] + 1 and (page.has_article(subject[0]) or several)
    if not (stretch.named or short or page.masks[index] & OWNED):
        return False
    after = after_addressee(page, index, stretch.stop)
    if after >= stretch.stop:
        return False
    if page.roles[after] in ("to", "about"):
        return page.particles[after] in stretch.cue.phrase
    return takes_bound(stretch, after) or (takes_bare(stretch, after) and is_action(stretch, after))


def _is_complained_to(stretch: Stretch, index: int) -> bool:
    """Tell whether a body is told by people who have no office, before what the verb takes: «شكا السكان للبلدية من»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject != (index - 1, index) or head_kind(page.words[index]) != "organisation":
        return False
    if not (page.has_article(index - 1) and page.has_article(index)):
        return False
    noun = term(page.words[index - 1]).noun
    if noun is None or noun.kind not in ("person", "crowd") or noun.group == "office":
        return False
    after = stretch.phrase_end(index)
    return after < stretch.stop and page.particles[after] is not None and page.particles[after] in stretch.cue.phrase


def _is_why(stretch: Stretch, index: int) -> bool:
    """Tell whether ل with a deed stands right behind the name of somebody, of whose title it is no part."""
    page, whole = stretch.page, stretch.mention()
    if whole is None or whole.name_place is None or whole.name_place[1] != index:
        return False
    return bool(page.masks[index] & VERBAL_NOUN) and not page.has_article(index)


def _is_titled_with(stretch: Stretch, index: int) -> bool:
    """Tell whether ل with a noun belongs to the title before it: «المدير العام للصحيفة», not «الوزير للصحفيين»."""
    return _is_office(stretch, index) or stretch.is_in_mention(index)


def _is_demanded_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether إلى with what is demanded stands behind ل with a thing, before the next comma."""
    page = stretch.page
    if not takes_bound(stretch, index) or is_action(stretch, index):
        return False
    stop = page.find_role(index, stretch.stop, "comma") or stretch.stop
    return any(page.roles[one] == "to" and page.particles[one] in stretch.cue.phrase for one in range(index + 1, stop))


def _is_said_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a clause with the same preposition follows: «وصف المفوض بالأمم المتحدة الوضع بأنه خطير»."""
    page, prefix = stretch.page, stretch.page.folds[index][:1]
    for one in range(index + 1, stretch.stop):
        if page.roles[one] in FULL_STOPS or stretch.speaks(one):
            return False
        if page.roles[one] == "that" and page.folds[one][:1] == prefix:
            told = page.masks[one - 1] & VERBAL_NOUN and not page.masks[one - 1] & NAME  # وإعلامه بأن
            return not told and takes_clause(page, stretch.cue, one, one)
    return False


def _is_office(stretch: Stretch, index: int) -> bool:
    """Tell whether ل with an office goes on with a title that has an adjective: النائب الأول لرئيس المجلس."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or stretch.named or subject[1] - subject[0] < 2 or not page.has_article(subject[0]):
        return False
    noun = term(page.words[index]).noun
    return noun is not None and noun.group == "office" and not page.has_article(index)


def _belongs_to_title(stretch: Stretch, index: int) -> bool:
    """Tell whether ل or ب belongs to who speaks: المديرية العامة للجوازات …  إلى, رئيس البعثة بتال العتيبي."""
    page, clause = stretch.page, stretch.clause
    if not stretch.attaches or clause.subject is None or clause.target is not None:
        return False
    if page.words[index] in titled_by():
        return True
    if page.folds[index][0] == _LAM and _is_office(stretch, index):
        return True
    if page.folds[index][0] == _LAM:
        ahead = range(index + 1, min(stretch.stop, index + _LONGEST_INSERTION))
        named = head_kind(page.words[clause.subject[0]]) == "organisation"
        if (named or not is_action(stretch, index)) and any(_is_demanded(stretch, one) for one in ahead):
            return True  # الهيئة الوطنية لمسيرة الوادي … للمشاركة
        return any(
            len(page.folds[one]) > 1 and page.particles[one] in stretch.cue.phrase for one in ahead if page.roles[one]
        )
    mask = page.masks[index]
    following = index + 1
    before = page.masks[index - 1]
    if before & PARTICIPLE and before & ARTICLE and clause.subject[0] < index - 1 == clause.subject[1] - 1:
        limit = min(stretch.stop, following + _LONGEST_INSERTION)
        ahead = range(following, page.find_role(following, limit, "comma") or limit)
        if any(one in page.quoted or takes_bound(stretch, one) for one in ahead):
            return True  # المنظمة المعنية بالدفاع عن الحقوق “بالإفراج
    if mask & (VERBAL_NOUN | ARTICLE) or following >= stretch.stop or stretch.named:
        return False
    ahead = range(following, min(stretch.stop, following + _LONGEST_INSERTION))
    if any(page.roles[one] == "that" and page.roles[one - 1] not in _OWNERS for one in ahead):
        return True  # بشرطة المنطقة … بأن, but …، إلا أن
    surname = page.has_article(following) and bool(page.masks[following] & (NAME | UNKNOWN))
    return surname and head_kind(page.words[clause.subject[0]]) == "person"


def _is_demanded(stretch: Stretch, index: int) -> bool:
    """Tell whether ل with a noun of action stands at a token, which is what the verb demands."""
    return stretch.page.folds[index][:1] == _LAM and takes_bound(stretch, index) and is_action(stretch, index)
