"""Where the name of somebody begins and ends."""

from collections.abc import Sequence
from typing import Final

from arnews.mentions.signs import behind_names, compounding, days, is_origin, names_of_two_words
from arnews.mentions.words import LIKELY, LISTED, Term

__all__ = [
    "after_quoted",
    "closes_name",
    "goes_on",
    "governs_chain",
    "governs_definite",
    "governs_thing",
    "is_defined",
    "is_family_name",
    "is_full_name",
    "is_given_name",
    "is_manner",
    "is_named",
    "is_origin_of_name",
    "is_sabah",
    "is_said",
    "may_be_name",
    "name_begins",
    "name_stop",
    "read_name_before",
]

_LONGEST_NAME: Final = 6
_LONGEST_QUOTED: Final = 8
_ALI: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_OFFICE: Final = "office"
_SPORT: Final = "sport"
_SHORTEST_NAME: Final = 2
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_DEBT: Final = _ALEF + _LAM + "\N{ARABIC LETTER DAL}\N{ARABIC LETTER YEH}" + _NOON
_BANI: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER NOON}\N{ARABIC LETTER YEH}"
_MARKS: Final = frozenset("./")


def is_defined(one: Term) -> bool:
    """Tell whether a word has the article, behind ل too: «للجمارك»."""
    return one.article or one.folded.startswith(_LAM + _LAM)


def name_begins(terms: Sequence[Term], at: int, begin: int) -> int:
    """Give the token where a name begins that goes on at a token: «كفاح» before «محمود»."""
    first = at
    while (
        first > begin
        and at - first < _SHORTEST_NAME
        and may_be_name(terms[first - 1], 1)
        and not terms[first - 1].article
    ):
        first -= 1
    return first - _is_bound(terms, first - 1, begin)


def _has_proclitic(one: Term) -> bool:
    """Tell whether a conjunction or preposition is written to a name: «لديفيد», «وعبد»."""
    return one.cut > 0 and (one.sort == "particle" or (one.sort == "word" and one.name > 0))


def _is_bound(terms: Sequence[Term], at: int, begin: int) -> bool:
    """Tell whether a name with a preposition written to it stands at a token: «لديفيد» before «شارتماداري»."""
    return at >= begin and terms[at].cut > 0 and terms[at].sort == "word" and terms[at].name >= LIKELY


def read_name_before(terms: Sequence[Term], at: int, begin: int) -> int:
    """Give where a name begins that ends right before a title («سامي عياد مدير المتحف»), or `at`."""
    first = at
    while first > begin and at - first < _LONGEST_NAME:
        one = terms[first - 1]
        if not (one.sort in ("particle", "compound") or may_be_name(one, 1)) or one.cut:
            break
        first -= 1
    if _is_bound(terms, first - 1, begin):
        first -= 1
    while first < at and not (
        terms[first].sort == "particle"
        or terms[first].cut
        or (may_be_name(terms[first], at - first - 1) and (not terms[first].article or at - first == 1))
    ):
        first += 1
    if at - first == 1 and first > begin and is_origin_of_name(terms, first - 1):
        return first  # «التركي أورهان مدرب الفريق»
    return first if at - first >= _SHORTEST_NAME and name_stop(terms, first, at, titled=False) == at else at


def is_origin_of_name(terms: Sequence[Term], at: int) -> bool:
    """Tell whether the adjective of a country stands for one of its people, and belongs to no noun before it."""
    one = terms[at]
    if not one.article or not is_origin(one.stem) or one.sort != "word":
        return False
    before = terms[at - 1] if at else None
    if before is None or before.sort not in ("word", "head", "compound") or before.verb is not None:
        return True
    opens = at == 1 or terms[at - 2].sort == "stop"
    return opens and before.doubtful and not before.article  # «بارك الإسباني سامي عياد»: a verb, though a name too


def is_named(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a name or a word of respect before one stands at a token."""
    if at < limit and terms[at].honors:
        return True
    return at < limit and terms[at].name >= 2 and not terms[at].cut and name_stop(terms, at, limit, titled=False) > at


def is_full_name(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a known given name with another name stands at a token."""
    return at < limit and terms[at].name == LISTED and name_stop(terms, at, limit, titled=False) >= at + _SHORTEST_NAME


def goes_on(terms: Sequence[Term], at: int, limit: int) -> bool:
    """
    Tell whether a genitive follows a bare word, so that it is a noun and no name.

    Behind what is nothing but a name somebody's own thing is no genitive: «اتخذ ملك أراجون | قراره».
    """
    if at >= limit or terms[at].sort not in ("word", "head") or not (terms[at].article or terms[at].sort == "head"):
        return False
    noun, before = terms[at].noun, terms[at - 1]
    return noun is None or not noun.owned or before.name < LISTED or before.usual or before.noun is not None


def name_stop(terms: Sequence[Term], at: int, limit: int, titled: bool) -> int:
    """Give the token after a name, or `at`; `titled` says that a title or word of respect stands before it."""
    if at < limit and terms[at].sort == "quote":
        return at if is_said(terms, at + 1, limit) else after_quoted(terms, at, limit)
    if titled and at < limit and _has_proclitic(terms[at]):
        return at  # «الوزير لسامي عياد»
    index = at
    limit = min(limit, at + _LONGEST_NAME + 2)
    words = level = 0
    while index < limit and words < _LONGEST_NAME:
        one = terms[index]
        if words and one.folded in behind_names():
            break  # «رفض النائب سامي عياد | أي تدخل», «ريم حداد | كذلك»
        if not words and one.folded == _MORNING and index + 1 < limit and terms[index + 1].folded in days():
            break  # «قاضي المحكمة | صباح أمس»
        if _has_proclitic(one):
            if index > at and not (one.clitic == _KAF and words == 1):
                break  # somebody else: «سامي عياد لمحمود نصار», but «تشارلز كديو»
            index, words, level = (
                index + 1 + (one.sort == "particle"),
                1,
                LISTED if one.sort == "particle" else one.name,
            )
        elif one.sort == "particle" or _is_of_two_words(terms, index, limit):
            if _opens_clause(terms, index, limit):
                break
            index += index + 2 < limit and one.descends and _goes_with(terms[index + 1])  # «بن عبد المحسن»
            whole = index + 1 < limit and terms[index + 1].article  # «رائد أبو الحمص اللقاء»
            index, words, level = index + 2, max(words + 1, _SHORTEST_NAME if whole else 0), LISTED
        elif words and (words > 1 or _is_before_owned(terms, index, limit)) and governs_thing(terms, index, limit):
            break  # «النائب سامي عياد فتح الطريق»
        elif words and one.folded == _ALI and index + 1 < limit and terms[index + 1].sort == "demonstrative":
            break  # «علق سامي عياد | علي ذلك», as Egypt writes على
        elif titled and not words and (governs_chain(terms, index, limit) or governs_definite(terms, index, limit)):
            break  # «أعلن المدير فتح باب التسجيل», «أعلن الوزير فتح المعبر»
        elif words and one.folded == _BANI and index + 1 < limit and terms[index + 1].sort == "word":
            index, words, level = index + 2, words + 1, LISTED  # «زكي بني أرشيد»
        elif (words or titled) and _is_compound(terms, index, limit):
            index, words, level = index + 2, words + 1, LISTED
        elif words > 1 and is_manner(one) and index + 1 < limit and terms[index + 1].sort == "that":
            break  # «هدى نصار ضاحكة إن»
        elif one.sort == "compound" or (words == 1 and _is_behind_initial(terms, index)):
            index += 1
        elif one.article:
            following = terms[index + 1] if index + 1 < limit else None
            if words == 1 and terms[index - 1].stem in compounding() and _is_given_with_article(terms, index, limit):
                index, words, level = index + 1, 2, LISTED  # «محمد الأمين سالم»
                continue
            titling = following is not None and (following.article or following.sort == "head")
            if titling and one.named and words == 1 and following is not None and not following.adjective:
                titling = False  # «لينا الخطيب اللقاء»
            if titling and words == 1 and one.honors and one.name == LISTED and following is not None:
                titling = following.article  # «محمد السيد عميد الكلية»: nobody is called by the first name alone
            if one.sort == "head" and titling:
                break  # a title: «سامي المستشار الإعلامي»
            another = words > 1 and one.honors
            another = another or (titled and one.noun is not None and one.noun.group == _OFFICE)
            if another and following is not None and may_be_name(following) and not following.article:
                break  # somebody else: «سامي عياد الدكتور فيصل نصار»، «الملك سلمان الوزير سامي»
            if words > 1 and one.honors and following is not None and is_family_name(following):
                break  # «سامي عياد البطريرك الراعي»
            if not words and titled and _is_given_with_article(terms, index, limit):
                index, words, level = index + 1, 1, LISTED  # «الهاشمي جعبوب»
                continue
            if not words and following is not None and following.name == LISTED and one.folded.endswith(_YEH):
                break  # where somebody comes from: «السياسي الإيزيدي فهد حامد»
            child = following is not None and following.descends and words < _SHORTEST_NAME and one.name
            if child and (words or not one.adjective):
                index, words, level = index + 1, words + 1, LISTED  # «المختار ولد سالم», «محمد الأمين ولد سالم»
                continue
            if (words or (titled and _takes_family(terms[at - 1], one))) and _may_end_name(one, words):
                index, level = index + 1, max(level, 2)
                if (
                    index < limit
                    and terms[index].article
                    and terms[index].sort == "word"
                    and terms[index].name == LISTED
                ):
                    index += not terms[index].adjective
            break
        elif (
            one.sort in ("word", "head")
            and index + 1 < limit
            and terms[index + 1].sort == "particle"
            and not _opens_clause(terms, index + 1, limit)
            and (one.sort == "word" or words < _SHORTEST_NAME or terms[index + 1].descends)
            and not one.clitic
        ):
            index, words, level = index + 1, words + 1, LISTED  # what stands before بن is a name
        elif (
            (may_be_name(one, 1) and (words or not one.clitic))
            or (not words and _is_ranked(terms, index, limit))
            or _is_noun_in_name(terms, index, limit, words, at)
            or _ends(terms, index, limit, at)
            or (not words and titled and _is_strange_given(terms, index, limit))
            or (words and _is_mine(terms, index, limit))
            or (words == 1 and titled and _is_deed_as_family(terms, index, limit))
            or ((words or titled) and _is_adjective_in_name(terms, index, limit))
        ):
            index, words, level = index + 1, words + 1, max(level, one.name)
        else:
            break
    index = min(index, limit)
    acts = words == 1 and titled and terms[at].doubtful and terms[at - 1].article  # أعلن الوزير غرق قارب
    if words == 1 and titled and (is_manner(terms[at]) or (level < LISTED and _is_described(terms, at, limit))):
        return at
    if level > 1 or (titled and not acts and (closes_name(terms, index, limit) or terms[at - 1].honors)):
        return index
    return at


def _goes_with(one: Term) -> bool:
    """Tell whether a word begins a name of two words: «عبد», «أبو»."""
    return one.sort == "particle" and not one.descends and not one.clitic


def _is_compound(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a word makes a name with الله or الدين behind a title or another name: «السفير دفع الله»."""
    if index + 1 >= limit or terms[index + 1].sort != "compound":
        return False
    one = terms[index]
    bare = one.sort == "word" and not (one.clitic or one.article or one.owned or one.name)
    deed = one.acts and one.usual and terms[index + 1].folded == _DEBT  # «توقع المدير تراجع الدين»
    return bare and not (deed or one.folded.endswith(_HEH))  # «الشيخ رحمه الله»


def _is_strange_given(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether an unknown word between a definite title and a known name is a given name: «الصياد أبياه موسى»."""
    one, title = terms[index], terms[index - 1] if index else None
    if title is None or not title.article or index + 1 >= limit:
        return False
    second = terms[index + 1]
    bare = one.sort == "word" and not (one.clitic or one.article or one.acts or one.owned or one.adjective)
    known = second.sort == "word" and second.name >= LIKELY and not (second.article or second.clitic or second.deed)
    if title.honors and bare and known and one.verb is None:
        return True  # «العقيد شان قرنق»: of a rank nothing else is said
    if title.noun is None or title.noun.kind != "person":
        return False
    if one.sort != "word" or one.clitic or one.article or one.usual or one.deed or one.verb is not None or one.acts:
        return False
    family = terms[index + 1]
    return family.sort == "word" and family.name == LISTED and not (family.article or family.clitic)


def _is_mine(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a family name looks like a thing of mine behind a given name: «عبد الرحمن ديناري», «علي كرتي»."""
    one, given = terms[index], terms[index - 1]
    following = terms[index + 1] if index + 1 < limit else None
    mine = one.sort == "word" and one.deed and one.folded.endswith(_YEH) and not (one.article or one.clitic)
    if not mine or one.adjective or (following is not None and following.article):
        return False
    return given.name == LISTED or given.sort == "compound"


def _is_deed_as_family(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a noun of action that governs nothing is a family name: «النائب أيمن عودة عن»."""
    one, given = terms[index], terms[index - 1]
    bare = one.sort == "word" and one.deed and not (one.article or one.clitic or one.owned)
    if not bare or given.name != LISTED or given.article or one.folded.endswith(_ALEF):
        return False
    return index + 1 < limit and terms[index + 1].governs and terms[index + 1].sort == "locates"


def _is_described(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a noun stands before an adjective of its gender, both without the article: «موعظة طويلة»."""
    following = terms[at + 1] if at + 1 < limit else None
    if following is None or not terms[at].deed or terms[at].gender != "she":
        return False
    return following.adjective and not following.article and following.folded.endswith(_HEH)


def _is_of_two_words(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a name stands at a token whose first word is a preposition elsewhere: حسب الله."""
    if terms[index].sort != "stop" or index + 1 >= limit or terms[index + 1].sort != "compound":
        return False
    return (terms[index].folded, terms[index + 1].folded) in names_of_two_words()


def governs_thing(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a bare word is a noun by the definite one behind it, which is part of no name."""
    following = terms[at + 1] if at + 1 < limit else None
    if following is None or not terms[at].deed or terms[at].article or terms[at].sort != "word":
        return False
    if _is_before_owned(terms, at, limit):
        return terms[at].name < LIKELY  # «سامي عياد ضلوع قواته»
    if following.sort == "head":  # «سامي عياد دعم الحكومة»
        return following.article and not following.honors and not terms[at].name
    described = following.adjective and following.number == "one"
    return following.article and following.sort == "word" and following.name < LIKELY and not described


def governs_chain(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a common noun, though a name too, governs another and a definite one: «فتح باب التسجيل»."""
    if at + 2 >= limit or not (terms[at].deed and terms[at].usual) or terms[at].sort != "word":
        return False
    second, third = terms[at + 1], terms[at + 2]
    plain = second.sort in ("word", "head") and second.usual and second.name <= LIKELY
    return plain and not second.article and third.article and not third.honors


def governs_definite(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a common noun, though a name too, governs a definite one that is no name: «فتح المعبر»."""
    if at + 1 >= limit or not terms[at].usual or terms[at].sort != "word" or terms[at].article:
        return False
    following = terms[at + 1]
    if terms[at].name == LISTED and not terms[at].deed and following.name:
        return False  # «الوزير سالم الخوالدة»
    thing = following.article and following.deed and not (following.person or following.adjective)
    return thing and following.sort in ("word", "head") and following.name <= LIKELY and not following.honors


def _is_before_owned(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a noun with a pronoun stands behind a word, which then governs it: «ضلوع قواته»."""
    following = terms[at + 1] if at + 1 < limit else None
    if following is None or following.clitic or following.sort not in ("word", "head"):
        return False
    return following.owned or (following.noun is not None and following.noun.owned)


def _is_behind_initial(terms: Sequence[Term], at: int) -> bool:
    """Tell whether the mark behind an initial stands at a token: «ج. حداد»; behind a word it ends the sentence."""
    return terms[at].sort == "stop" and terms[at].folded in _MARKS and len(terms[at - 1].folded) == 1


def _opens_clause(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether what may be a part of names opens a clause: «المصدر فان الأجهزة», and not «جان فان دام»."""
    return terms[at].doubtful and at + 1 < limit and terms[at + 1].article


def _takes_family(title: Term, one: Term) -> bool:
    """Tell whether a word with the article right behind a title is a name: «الدكتور العلي»، «الوزير الجبير»."""
    if title.honors:
        return one.name > (1 if one.folded.endswith(_HEH) else 0) or one.noun is not None  # «المحامي القاعة»
    person = title.noun is not None and title.noun.kind == "person"
    return person and title.article and one.name > 1


def _is_ranked(terms: Sequence[Term], index: int, limit: int) -> bool:
    """Tell whether a word is a given name by the rank before it and the name behind: «العقيد الركن تركي المالكي»."""
    one = terms[index]
    if index == 0 or not (terms[index - 1].honors or terms[index - 1].sort == "rank") or index + 1 >= limit:
        return False
    following = terms[index + 1]
    family = following.sort == "particle" or (following.article and following.sort == "word" and following.name > 0)
    return one.sort == "word" and not one.article and not one.clitic and family


def _ends(terms: Sequence[Term], index: int, limit: int, at: int) -> bool:
    """Tell whether a usual word ends a name behind a known one: «محمد عودة،»."""
    one = terms[index]
    if index == at or terms[index - 1].name < LISTED or one.sort != "word" or one.clitic or one.verb is not None:
        return False
    if not one.name and one.folded.endswith(_ALEF):
        return False  # «سامي نصار وساما.»: an object
    following = terms[index + 1] if index + 1 < limit else None
    if one.owned and one.deed:  # «أنهى سامي نصار مشواره.»
        apart = at > 0 and terms[at - 1].sort == "comma"  # «…، إسماعيل عمر جيله، …»
        return following is not None and (following.sort == "that" or (apart and following.sort in ("comma", "quote")))
    if following is None or following.sort in ("comma", "that") or _is_mark(following):
        return True
    if one.acts:
        return False  # «هدى نور استمرار العمل»
    return following.article and following.sort == "word" and following.name > 1 and not following.adjective


def _is_adjective_in_name(terms: Sequence[Term], index: int, limit: int) -> bool:
    """
    Tell whether an adjective is a part of a name, since no other can stand there: «وزير الري محمد صغير حمدان».

    An adjective without the article goes with nothing definite; a known name stands behind it.
    """
    one, before = terms[index], terms[index - 1] if index else None
    following = terms[index + 1] if index + 1 < limit else None
    if before is None or following is None or one.sort != "word" or one.article or one.clitic:
        return False
    foreign = one.adjective and not one.person and one.folded.endswith(_YEH + _ALEF)  # «الباحثة الهندية بريا رامان»
    foreign = foreign or (one.owned and before.article and one.folded.endswith(_NOON + _ALEF))  # «المهندسة دانا قعوار»
    if not (one.only_adjective or foreign):
        return False
    if not (before.name == LISTED or before.article or before.sort == "compound"):
        return False
    return following.sort == "word" and following.name == LISTED and not following.article


def _is_mark(one: Term) -> bool:
    return one.sort == "stop" and not one.folded[:1].isalnum()


def _is_noun_in_name(terms: Sequence[Term], index: int, limit: int, words: int, at: int) -> bool:
    """Tell whether a noun of a person is a name: behind a word of respect («الدكتور ناجي») or a name («جورج حداد»)."""
    one = terms[index]
    if not words and one.stem in compounding() and index + 1 < limit and terms[index + 1].name == LISTED:
        return not one.article and not one.clitic and not terms[index + 1].article  # «سيدي محمد»
    if one.sort != "head" or one.clitic or one.noun is None:
        return False
    if one.noun.number == "many" and one.noun.derived and one.folded.endswith(_YEH):
        following = terms[index + 1] if index + 1 < limit else None  # «مصطفى وزيري», and not «وزيري الصحة»
        governs = following is not None and (following.article or (not one.name and following.sort in ("word", "head")))
        return words == 1 and terms[index - 1].name == LISTED and not governs
    if one.noun.number != "one":
        return False
    given = one.name == LISTED or one.noun.kind == "person"
    if not words and (is_given_name(terms, index, limit) or (given and _is_before_family(terms, index, limit, at))):
        return True
    if not words and one.noun.group == _SPORT and index + 1 < limit and terms[index + 1].sort == "compound":
        return True  # «نجم الدين»
    if one.noun.kind != "person":
        return False
    if not words:  # «رئيس المجلس خليفة أحمد»
        given = one.name == LISTED and at > 0 and terms[at - 1].article
        following = terms[index + 1] if given and index + 1 < limit else None
        named = following is not None and following.sort == "word" and following.name == LISTED
        return at > 0 and (terms[at - 1].honors or (named and following is not None and not following.article))
    behind_given = one.named and terms[index - 1].name == LISTED  # «سليم ناجي المستشفى»: what he visited
    if (goes_on(terms, index + 1, limit) and not behind_given) or terms[index - 1].name == 0 or one.gender != "he":
        return False
    return words == 1 or closes_name(terms, index + 1, limit)


def is_given_name(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a noun for somebody that is a name more often than not stands before a known name: «فارس عيسى»."""
    if not terms[at].named or at + 1 >= limit or terms[at].clitic or terms[at].article:
        return False
    family = terms[at + 1]
    if family.sort != "word" or family.name < LISTED or family.article:
        return False
    return closes_name(terms, at + 2, limit) or terms[at + 2].name > 0 or not terms[at + 2].article


def _is_before_family(terms: Sequence[Term], index: int, limit: int, at: int) -> bool:
    """Tell whether a noun is a given name between a title and a family name: «النائبة بيان المعموري»."""
    if at == 0 or index + 1 >= limit:
        return False
    title, family = terms[at - 1], terms[index + 1]
    person = title.noun is not None and title.noun.kind == "person" and title.article
    place = title.noun is None and not title.article and may_be_name(title)  # «محافظ نينوى نجم الجبوري»
    governing = terms[at - 2].noun if title.article and at > 1 else None
    of = governing is not None and governing.kind == "person"  # «رائد الفضاء سلطان النيادي»
    return (
        (person or place or of)
        and family.article
        and family.sort == "word"
        and family.name == LISTED
        and not family.usual
    )


def _is_given_with_article(terms: Sequence[Term], at: int, limit: int) -> bool:
    """
    Tell whether a name with the article is a given one: one other name follows, and no more of it.

    «مدير الإدارة الهاشمي جعبوب», and not «السياسي الإيزيدي فهد حامد», who comes from there.
    """
    one, family = terms[at], terms[at + 1] if at + 1 < limit else None
    second = at > 0 and terms[at - 1].stem in compounding()
    known = one.name >= LISTED or (second and one.adjective)  # «محمد الصغير سعداوي»
    if not known or one.clitic or is_origin(one.stem) or one.folded.endswith(_HEH):
        return False
    if one.sort != "word" and not second:
        return False
    if family is None or family.sort != "word" or family.name < LIKELY or family.article or family.clitic:
        return False
    behind = terms[at + 2] if at + 2 < limit else None
    return (
        behind is None or behind.article or not (behind.sort == "particle" or (behind.sort == "word" and behind.name))
    )


def is_manner(one: Term) -> bool:
    """Tell whether a word behind a title is a participle for how she speaks, and no name: «ردت الوزيرة مبتسمة»."""
    participle = one.person and one.adjective and not one.article and one.name < LISTED
    return participle and one.sort == "word" and one.folded.endswith(_HEH)


def may_be_name(one: Term, words: int = 0) -> bool:
    """Tell whether a word can begin a name, or go on with one of some words."""
    return one.sort == "word" and len(one.folded) > 1 and one.name > (0 if words else 1) and not (one.place or one.cut)


def is_family_name(one: Term) -> bool:
    """Tell whether a word with the article is a family name rather than an adjective."""
    if not one.article or one.sort != "word" or is_origin(one.stem):
        return False
    return one.name == LISTED or (one.name >= LIKELY and not one.adjective)


def _may_end_name(one: Term, words: int) -> bool:
    """Tell whether a word with the article can end a name."""
    feminine = one.adjective and one.folded.endswith(_HEH)
    if feminine and (not words or one.name < LIKELY or one.usual or is_origin(one.stem)):
        return False  # but «مريم الزدجالية»
    if one.clitic and one.noun is not None:
        return False  # somebody else: «هدى نصار والمهندس سامي عياد»
    if words > 1 and is_sabah(one.folded):
        return True  # «الشيخ فهد يوسف الصباح»: of a morning it is «صباح اليوم»
    weak = one.name < LIKELY or (one.name == LIKELY and one.usual)
    if words > 1 and weak and not one.adjective and not one.honors:
        return False  # the object: «صبحي دهان المعرض», «حسن سلام المسجد»
    if one.number == "many":
        return False
    return one.sort == "word" or (one.noun is not None and one.noun.kind == "person" and (one.honors or words == 1))


def is_sabah(folded: str) -> bool:
    """Tell whether a word is the family of الصباح, which looks like the morning; that has no article before a day."""
    return folded == _ARTICLE + _MORNING


_ARTICLE: Final = _ALEF + _LAM
_MORNING: Final = "\N{ARABIC LETTER SAD}\N{ARABIC LETTER BEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER HAH}"


def after_quoted(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a short name in quote marks, or `at`."""
    if _opens_sentence(terms, at + 1, limit):
        return at
    for index in range(at + 1, min(limit, at + _LONGEST_QUOTED)):
        if terms[index].sort == "quote":
            return index + 1 if index > at + 1 else at
        if terms[index].sort == "comma" or (terms[index].sort == "that" and not _is_called(terms, at)):
            return at  # «المديرة "إن الباب مفتوح"»: what she says
    return at


def _is_called(terms: Sequence[Term], at: int) -> bool:
    """Tell whether marks hold what a body or medium is called: nothing else stands behind its bare noun."""
    before = terms[at - 1] if at else None
    return before is not None and before.noun is not None and not before.article and before.noun.kind in _CALLED


_CALLED: Final = frozenset(("organisation", "media"))


def _opens_sentence(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a particle and its verb stand at a token, as in no name: «لم ينج أحد», «لقد توفي»."""
    if at + 1 >= limit or terms[at].sort != "stop" or not terms[at].folded[:1].isalpha():
        return False
    return terms[at].verb is None and terms[at + 1].verb is not None


def is_said(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a clause stands in marks where a name may: «المدير "الطريق مغلق"», «المدرب "لعبنا جيدا"»."""
    if at + 1 < limit and terms[at].verb == "I" and terms[at].folded[0] == _SEEN and terms[at + 1].sort != "quote":
        return True  # «المدربة "سأعود قريبا"», whatever else it may be
    if at + 1 >= limit or terms[at].name or terms[at + 1].sort == "quote":
        return False
    if terms[at].verb is not None or (terms[at].article and terms[at + 1].sort == "word" and not terms[at + 1].article):
        return True
    inside = (terms[index].sort for index in range(at, min(limit, at + _LONGEST_QUOTED)))
    return next((sort for sort in inside if sort in ("quote", "stop")), None) == "stop"


def closes_name(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether what stands at a token ends a name before it."""
    return at >= limit or terms[at].sort in ("comma", "stop", "that")
