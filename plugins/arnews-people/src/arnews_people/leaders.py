"""Who leads or runs a body beside its noun: «برئاسة المخرج», «رئيس تحالف العزم», «إدارة نادي صحار»."""

from typing import Final

from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, WordClass, classes_of
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.complements import skip_and
from arnews_people.names import names_in
from arnews_people.words import Body, bodies, body_words, heads, role_words

__all__ = ["is_led", "is_led_by_somebody", "is_of_club", "skip_ideals", "skip_members"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def is_led_by_somebody(tokens: Tokens, body: Body, begin: int, stop: int) -> bool:
    """Tell whether somebody presides or leads, so that no body is named: «برئاسة المخرج فلان», «بقيادة فلان»."""
    if body.category == "presidency":
        head = heads()[tokens.words[stop]]
        if head is not None and any(one.category in _CHAIRED for one in head.entries):
            return tokens.words[stop + 1 : stop + 2] == [] or tokens.words[stop + 1] not in body_words("cabinet")
        is_joined = begin > tokens.starts[stop - 1]
        is_role = is_joined and (role_words()[tokens.words[stop]] is not None or _is_one_who(tokens, stop))
        return is_role or _is_somebody_there(tokens, begin, stop)
    if begin == tokens.starts[stop - 1]:
        return False
    if body.form in body_words("leading") and stop in names_in(tokens):
        return True
    return body.form in body_words("managing") and _is_who_manages(tokens, stop)


_CHAIRED: Final = ("body", "ngo", "club", "company", "party", "media", "education")
"""Sorts of bodies that are chaired, so that their chair is none: «رئاسة | لجنة الخدمات»."""


def _is_who_manages(tokens: Tokens, stop: int) -> bool:
    """Tell whether somebody with a title or a role manages: «بإدارة | الفنانة التشكيلية», «بإدارة الدكتور فلان»."""
    text = tokens.words[stop]
    is_role = role_words()[text] is not None and word(text).bare.startswith(_ARTICLE)
    return is_role or skip_titles(tokens, stop) > stop or stop in names_in(tokens)


def _is_one_who(tokens: Tokens, index: int) -> bool:
    """Tell whether a title stands at a token, or a participle of one: «برئاسة الدكتور فلان», «برئاسة المكلف»."""
    first = classes_of(tokens.words[index]).likeliest
    is_participle = first is not None and first.form == "participle" and first.number == "singular"
    return skip_titles(tokens, index) > index or (is_participle and first is not None and bool(first.mask & ARTICLE))


def _is_somebody_there(tokens: Tokens, begin: int, stop: int) -> bool:
    """Tell whether somebody presides, so that no body is named: «برئاسة سلال»."""
    is_joined = begin > tokens.starts[stop - 1]
    return stop in names_in(tokens) or (is_joined and not word(tokens.words[stop]).bare.startswith(_ARTICLE))


def is_led(tokens: Tokens, begin: int, stop: int) -> bool:
    """Tell whether who leads or belongs to a group stands before its noun: «رئيس | تحالف العزم»."""
    start = stop - 1
    if not start:
        return False
    if begin != tokens.starts[start]:
        return tokens.words[start - 1] in body_words("chief_of")  # «المدير التنفيذي ل|ائتلاف الخير»
    return tokens.words[start - 1] in body_words("led_group")


def skip_members(tokens: Tokens, start: int, body: Body) -> int:
    """Skip those of whom a league or union is: «الرابطة المحمدية | للعلماء», not «شركة كذا | للعمال»."""
    bare = word(tokens.words[start]).bare if start < len(tokens.words) and not tokens.begins_line(start) else ""
    is_of = body.category == "ngo" and bare.startswith(_LAM * 2) and bare[2:] in body_words("members")
    return start + is_of


def skip_ideals(tokens: Tokens, start: int) -> int:
    """Skip a second thing that a party is for: «حزب التقدم | والاشتراكية», not «حزب العمال | والمعارضة»."""
    bare = word(tokens.words[start]).bare if start < len(tokens.words) and not tokens.begins_line(start) else ""
    if not bare.startswith(_WAW + _ARTICLE) or heads()[bare[1:]] is not None or role_words()[bare[1:]] is not None:
        return start
    ideals = (classes_of(tokens.words[start - 1]).likeliest, classes_of(bare[1:]).likeliest)
    return start + all(map(_is_ideal, ideals))


def _is_ideal(one: WordClass | None) -> bool:
    """Tell whether a word is a definite noun in the singular of what is done or wanted."""
    is_noun = one is not None and one.part in ("noun", "adjective") and one.number == "singular"
    return is_noun and one is not None and one.form != "participle" and bool(one.mask & ARTICLE)


def is_of_club(tokens: Tokens, stop: int) -> bool:
    """Tell whether a club follows who runs it; «الشباب والرياضة» is a field."""
    if stop < len(tokens.words) and tokens.words[stop] in body_words("managing"):
        stop += 1  # «مجلس | إدارة»
    if stop >= len(tokens.words):
        return False
    head, own = heads()[tokens.words[stop]], bodies().match(tokens, stop)
    if head is not None and not head.definite and any(one.category == "club" for one in head.entries):
        return True
    if own is None or own.found.cut or own.entry.category != "club":
        return False
    return skip_and(tokens, own.stop) == own.stop
