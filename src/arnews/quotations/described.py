"""Who goes on, and under what description: a body called by its kind, somebody by what they were."""

from typing import Final

from attrs import evolve

from arnews.entities.cast import Figure
from arnews.mentions.names import is_defined
from arnews.mentions.phrase import Phrase, seal
from arnews.mentions.signs import bodies_again, describes_body, former, is_origin, negates, talkers, wider
from arnews.mentions.words import singulars, term
from arnews.quotations.frames import Frame

__all__ = ["agrees", "are_sources", "is_body_again", "is_described_so", "is_talker", "leads", "may_be", "nominative"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_HELD: Final = frozenset(("office", "force", "law"))
"""Groups of what somebody is appointed to, and of those who are several in a courtroom: who is called so is another."""
_BODIES: Final = frozenset(("organisation", "media"))
_NAME: Final = "name"
_SOURCE: Final = "source"
_ACCORDING: Final = "quotations.according_to"


def is_body_again(last: Figure, own: Phrase, frame: Frame) -> bool:
    """
    Tell whether a body that spoke goes on under what kind of one it is: nobody new is called by that alone.

    «الشبكة الطبية المستقلة» after «شبكة أطباء السودان», «المنظمة الحقوقية» after «المرصد السوري», «الشركة» after a name
    that stands by itself and has a verb in the feminine: «قالت أرامكو».
    """
    head = own.head
    if own.kind not in _BODIES or head is None or head.noun is None or not is_defined(head):
        return False
    if own.name or own.several or own.number != "one" or head.stem not in bodies_again():
        return False
    described = own.terms[own.first + 1 : own.reach or own.stop]
    if not all(one.folded in negates() or _describes(one.stem, one.article) for one in described):
        return False
    if not _may_be_of(last, [one.stem for one in described]):
        return False
    if last.kind in _BODIES:
        meant = (one for one in wider().get(head.stem, ()) if one.kind == last.kind)
        fits = head.stem in last.heads or any(last.group in one.groups for one in meant)
        return last.group == _NAME or (fits and bool(described) and last.number == "one")
    alone = last.kind is None and not last.heads and last.words <= last.names
    alone = alone and (len(last.names) == 1 or last.mentions[0].in_marks)  # «هيومان رايتس ووتش»
    return alone and last.gender == own.gender == frame.who == "she"


def _describes(stem: str, article: bool) -> bool:
    """Tell whether a word says what kind of body it is, or of which country: «الحقوقية», «الأمريكية»."""
    return article and (stem.removesuffix(_HEH) in describes_body() or is_origin(stem))


def _may_be_of(last: Figure, stems: list[str]) -> bool:
    """Tell whether a body can be of the country of some adjectives: none is said of it, or that one."""
    origins = {stem.removesuffix(_HEH) for stem in stems if is_origin(stem)}
    of = {word.removesuffix(_HEH) for word in last.words if is_origin(word)}
    return not origins or not of or bool(origins & of)


def is_described_so(figure: Figure, own: Phrase) -> bool:
    """
    Tell whether somebody who was named can be who is described so: nobody new is without a name.

    «مدرب ليفربول السابق» after «الألماني يورغن كلوب، المدير العالمي», «النجمة التونسية» after «الممثلة هند صبري».
    """
    if own.kind not in (None, "person") or not own.definite or own.name or own.head is None or own.several:
        return False
    if not figure.names or not may_be(figure, own) or own.head.stem in figure.heads:
        return False
    adjectives = [word.removesuffix(_HEH) for word in own.title[1:]]
    if not former().isdisjoint(adjectives):
        return True
    if own.group in _HELD or len(adjectives) != 1 or not is_origin(adjectives[0]):
        return False
    of = {word.removesuffix(_HEH) for word in figure.words if is_origin(word)}
    return not of or adjectives[0] in of


def is_talker(own: Phrase) -> bool:
    """Tell whether somebody is called by nothing but that they speak: «المتحدث»."""
    return own.head is not None and own.head.stem in talkers() and len(own.title) <= 1 and not own.name


def are_sources(own: Phrase) -> bool:
    """Tell whether several sources are meant, of whom nobody says who they are: «المصادر المحلية»."""
    if own.kind != "crowd" or own.head is None or own.name or own.several:
        return False
    return any((noun := term(one).noun) is not None and noun.group == _SOURCE for one in singulars(own.head))


def nominative(own: Phrase) -> Phrase:
    """Give a source in the accusative of an indefinite noun for somebody by that noun: «لكن مصدرا أمنيا قال»."""
    head = own.head
    if head is None or head.noun is not None or head.article or not head.folded.endswith(_ALEF) or own.name:
        return own
    bare = term(head.folded.removesuffix(_ALEF))
    if bare.noun is None or bare.noun.kind != "person" or bare.noun.number != "one":
        return own
    title = tuple(word.removesuffix(_ALEF) for word in own.title[1:])
    found = evolve(
        own, head=bare, kind=bare.noun.kind, group=bare.noun.group, heads=(bare.stem, *own.heads[1:]),
        title=(bare.stem, *title), gender=own.gender or bare.gender,
    )  # fmt: skip
    seal(found)
    return found


def may_be(figure: Figure, own: Phrase) -> bool:
    """Tell whether somebody can be called so: «محدثنا»، «المتحدث ذاته»."""
    genders = {figure.gender, own.gender}
    return figure.kind in (None, "person") and figure.number == "one" and (None in genders or len(genders) == 1)


def leads(frame: Frame) -> bool:
    """Tell whether a speaker can go on after a frame: it does not lie inside what somebody else says, nor behind it."""
    beside = frame.rule == _ACCORDING and frame.breaks and frame.opens == "clause"  # «قال سامي إن …، وفقا له، فقد»
    return not frame.inside and frame.opens != "before" and not beside


def agrees(figure: Figure, frame: Frame) -> bool:
    """Tell whether somebody can be the subject of a verb that stands behind."""
    if frame.cue is None or frame.who == "any":  # no verb says how many they are
        return True
    if frame.who in ("they", "two"):  # مشيرين is written alike for two and for many
        things = figure.gender == "she" and figure.kind not in ("person", "crowd")
        return figure.number != "one" and not things
    if figure.number != "one" and not (frame.who == "she" and figure.gender == "she"):
        return False
    return figure.gender is None or figure.gender == frame.who
