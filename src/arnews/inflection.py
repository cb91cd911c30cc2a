"""
The forms of a verb from its principal parts: perfect, imperfect, active participle, verbal nouns.

What a dictionary gives is enough, for weak verbs too: «دعا، يدعو، داع» makes دعت، دعوا، يدعون، لم يدع، داعين. Forms are
letters without marks. A shadda on the last letter of the perfect says that it stands for two («ردّ»: رددن); nothing else
needs to be marked. Only the third person is made: news is told in it.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

__all__ = ["Subject", "future", "imperfect", "jussive", "owned", "participle", "perfect"]

Subject = Literal["he", "she", "two", "they"]
"""Whom a form agrees with; `two` and `they` have both genders, each form once."""

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_MADDA: Final = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
_HAMZA: Final = "\N{ARABIC LETTER HAMZA}"
_HAMZA_ALEF: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_HAMZA_WAW: Final = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"
_HAMZA_YEH: Final = "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_MEEM: Final = "\N{ARABIC LETTER MEEM}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_SHADDA: Final = "\N{ARABIC SHADDA}"
_LONG: Final = _ALEF + _WAW + _YEH
_SEATS: Final = {_ALEF: _HAMZA_ALEF, _WAW: _HAMZA_WAW, _YEH: _HAMZA_YEH}
_OWNERS: Final = (_HEH, _HEH + _ALEF, _HEH + _MEEM, _HEH + _MEEM + _ALEF)


def perfect(he: str, present: str) -> Mapping[Subject, tuple[str, ...]]:
    """
    Give the perfect, from its masculine singular and that of the imperfect.

    >>> {who: " ".join(forms) for who, forms in perfect("نفى", "ينفي").items()}
    {'he': 'نفى', 'she': 'نفت', 'two': 'نفيا نفتا', 'they': 'نفوا نفين'}
    >>> perfect("قال", "يقول")["they"], perfect("ردّ", "يرد")["they"], perfect("بدأ", "يبدأ")["they"]
    (('قالوا', 'قلن'), ('ردوا', 'رددن'), ('بدأوا', 'بدؤوا', 'بدأن'))
    """
    bare = he.removesuffix(_SHADDA)
    stem, last = bare[:-1], bare[-1]
    if last in (_MAKSURA, _ALEF):
        third = _WAW if present[-1] == _WAW else _YEH
        she, two, they, women = stem + _TEH, stem + third + _ALEF, stem + _WAW + _ALEF, stem + third + _NOON
        return {"he": (bare,), "she": (she,), "two": (two, she + _ALEF), "they": (they, women)}
    she = bare + _TEH
    women = _before_noon(_short(he, present))
    if last == _YEH:
        return {"he": (bare,), "she": (she,), "two": (bare + _ALEF, she + _ALEF), "they": (stem + _WAW + _ALEF, women)}
    two = stem + _MADDA if last == _HAMZA_ALEF else bare + _ALEF
    men = tuple(form + _ALEF for form in _before_waw(bare))
    two_both = (two, she + _ALEF)
    return {"he": (bare,), "she": (she,), "two": two_both, "they": (*men, women)}


def imperfect(he: str, past: str) -> Mapping[Subject, tuple[str, ...]]:
    """
    Give the imperfect with its subjunctive, from its masculine singular and that of the perfect.

    >>> {who: " ".join(forms) for who, forms in imperfect("يقول", "قال").items()}
    {'he': 'يقول', 'she': 'تقول', 'two': 'يقولان تقولان يقولا تقولا', 'they': 'يقولون يقولوا يقلن'}
    >>> imperfect("يدعو", "دعا")["they"], imperfect("ينفي", "نفى")["they"], imperfect("يرى", "رأى")["two"]
    (('يدعون', 'يدعوا', 'يدعون'), ('ينفون', 'ينفوا', 'ينفين'), ('يريان', 'تريان', 'يريا', 'تريا'))
    """
    men, women, two = _plurals(he, past)
    return {
        "he": (he,),
        "she": (_feminine(he),),
        "two": (two + _NOON, _feminine(two) + _NOON, two, _feminine(two)),
        "they": (*(form + _NOON for form in men), *(form + _ALEF for form in men), women),
    }


def jussive(he: str, past: str) -> Mapping[Subject, tuple[str, ...]]:
    """
    Give the jussive, which stands behind لم: of most verbs it is written as the subjunctive.

    >>> jussive("يقول", "قال")["he"], jussive("ينفي", "نفى")["she"], jussive("يعلن", "أعلن")["they"]
    (('يقل',), ('تنف',), ('يعلنوا', 'يعلن'))
    """
    men, women, two = _plurals(he, past)
    short = (_jussive(he, past), *((he + he[-1],) if past.endswith(_SHADDA) else ()))
    return {
        "he": short,
        "she": tuple(map(_feminine, short)),
        "two": (two, _feminine(two)),
        "they": (*(form + _ALEF for form in men), women),
    }


def future(forms: Mapping[Subject, tuple[str, ...]]) -> Mapping[Subject, tuple[str, ...]]:
    """
    Give the future of an imperfect.

    >>> future(imperfect("يعلن", "أعلن"))["she"]
    ('ستعلن',)
    """
    return {who: tuple(_SEEN + form for form in written) for who, written in forms.items()}


def participle(he: str, past: str) -> Mapping[Subject, tuple[str, ...]]:
    """
    Give the accusative of the active participle, in which it follows the sentence of its subject: قال … مضيفا.

    >>> {who: " ".join(forms) for who, forms in participle("داع", "دعا").items()}
    {'he': 'داعيا', 'she': 'داعية', 'two': 'داعيين داعيتين', 'they': 'داعين داعيات'}
    >>> participle("مؤكد", "أكد")["he"], participle("مفاجئ", "فاجأ")["they"]
    (('مؤكدا',), ('مفاجئين', 'مفاجئات'))
    """
    is_weak = past[-1] in (_MAKSURA, _ALEF, _YEH)
    stem = he + _YEH if is_weak else _before_ending(he)
    two = (stem + _YEH + _NOON, stem + _TEH + _YEH + _NOON)
    they = ((he if is_weak else stem) + _YEH + _NOON, stem + _ALEF + _TEH)
    return {"he": (stem + _ALEF,), "she": (stem + _TEH_MARBUTA,), "two": two, "they": they}


def owned(noun: str) -> Iterator[str]:
    """
    Give a verbal noun with the pronouns of the one who acts, in every case.

    >>> " ".join(owned("دعوة"))
    'دعوته دعوتها دعوتهم دعوتهما'
    >>> list(owned("نداء"))[:3]
    ['نداءه', 'نداؤه', 'ندائه']
    """
    stems = [noun[:-1] + _TEH if noun[-1] == _TEH_MARBUTA else noun[:-1] + _ALEF if noun[-1] == _MAKSURA else noun]
    if noun[-2:] == _ALEF + _HAMZA:
        stems += [noun[:-1] + _HAMZA_WAW, noun[:-1] + _HAMZA_YEH]
    return (stem + owner for owner in _OWNERS for stem in stems)


def _feminine(form: str) -> str:
    return _TEH + form[1:]


def _plurals(he: str, past: str) -> tuple[tuple[str, ...], str, str]:
    """Give the plurals of an imperfect without their last letter, the plural of women, the dual up to its alef."""
    stem, last = he[:-1], he[-1]
    if last in (_MAKSURA, _YEH, _WAW):
        dual = stem + (_YEH if last == _MAKSURA else last)
        return (stem + _WAW,), dual + _NOON, dual + _ALEF
    short = he + last if past.endswith(_SHADDA) else _jussive(he, past)
    return _before_waw(he), _before_noon(short), stem + _MADDA if last == _HAMZA_ALEF else _before_ending(he) + _ALEF


def _jussive(he: str, past: str) -> str:
    """Take away what the jussive of a weak verb loses: its last letter, or the long vowel before it."""
    if he[-1] in (_MAKSURA, _YEH, _WAW):
        return he[:-1]
    return _seated(he[:-2], he[-2], he[-1]) if _is_hollow(past, he) else he


def _is_hollow(past: str, present: str) -> bool:
    """Tell whether the middle of the root is a long vowel: قال، أعاد، استقال."""
    return len(past) > 2 and past[-2] == _ALEF and present[-2] in _LONG and past[-1] not in (_MAKSURA, _YEH, _ALEF)


def _short(he: str, present: str) -> str:
    """Give the stem of the perfect before an ending that begins with a consonant: قل, ردد."""
    if he.endswith(_SHADDA):
        return he[:-1] + he[-2]
    if not _is_hollow(he, present):
        return he
    return _seated(he[:-2], _ALEF if len(he) > 3 else _YEH, he[-1])


def _seated(begin: str, lost: str, last: str) -> str:
    """Give a stem that has lost its long vowel; a hamza sits on what the vowel was: جئن, أسأن, لم يشأ."""
    return begin + (_SEATS[lost] if last == _HAMZA else last)


def _before_noon(stem: str) -> str:
    """Add the ending of women; two noons are written as one."""
    return stem if stem[-1] == _NOON else stem + _NOON


def _before_waw(form: str) -> tuple[str, ...]:
    """Add the waw of the plural; a hamza before it is written in two ways."""
    last = form[-1]
    if last == _HAMZA:
        seat = _HAMZA_YEH if form[-2] == _YEH else _HAMZA_WAW
        return (form[:-1] + seat + _WAW, form + _WAW)
    if last == _HAMZA_ALEF:
        return (form + _WAW, form[:-1] + _HAMZA_WAW + _WAW)
    return (form + _WAW,)


def _before_ending(form: str) -> str:
    """Give a stem before a vowel; a hamza behind a yeh sits on another: مسيء, مسيئا."""
    return form[:-1] + _HAMZA_YEH if form[-2:] == _YEH + _HAMZA else form
