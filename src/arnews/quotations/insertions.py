"""What stands between commas in the stretch behind a verb."""

from typing import Final

from arnews.quotations.addressees import is_told_medium
from arnews.quotations.frames import find_role
from arnews.quotations.lexicons import Cue, head_kind
from arnews.quotations.openers import is_speech
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.valency import Clause, Valency
from arnews.word_classes import (
    AND,
    BOUND_PREPOSITION,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["Insertions"]

_INSERTED: Final = frozenset({"", "to", "open", "close", "medium", "with", "each"})
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
"""The ending of an accusative participle."""
_CLOSING: Final = ("comma", "that", "colon", "to", "about")
_LONGEST_INSERTION: Final = 14
_LONGEST_NAME: Final = 5


class Insertions:
    """What may stand between commas in the stretch behind a verb: names, appositions, inserted clauses."""

    def __init__(self, valency: Valency) -> None:
        self.valency: Valency = valency
        self.page: Page = valency.page
        self.cue: Cue = valency.cue
        self.clause: Clause = valency.clause
        self.stop: int = valency.stop

    def describes(self, index: int) -> bool:
        """Tell whether a participle with the article behind a comma describes what was named before: …، المذاع مساء."""
        page = self.page
        participle = page.masks[index] & PARTICIPLE and not page.masks[index] & (NAME | VERBAL_NOUN)
        return bool(participle) and page.has_article(index) and head_kind(page.words[index]) is None

    def name_between(self, first: int, attaches: bool) -> int | None:
        """Give the comma behind a bare name between commas, whatever else its words can be: الوزيرة، هدى كامل، …"""
        page, subject = self.page, self.clause.subject
        if not attaches or subject is None or head_kind(page.words[subject[0]]) != "person":
            return None
        if page.is_verb(first) and self.are_names(first):
            return first + 2  # …، رضي الإدريسي عن
        closing = find_role(page, first, min(self.stop, first + _LONGEST_NAME), "comma")
        if closing is None or not page.is_verb(first) or page.masks[first] & AND or page.cues[first] is not None:
            return None
        return (
            closing if all(page.masks[one] & NOMINAL and not page.roles[one] for one in range(first, closing)) else None
        )

    def are_names(self, first: int) -> bool:
        """Tell whether two words can be a name, the second with the article: رضي الإدريسي."""
        page, second = self.page, first + 1
        if second >= self.stop or not page.masks[first] & NAME or not page.has_article(second):
            return False
        return page.folds[second].endswith(_YEH) and bool(page.masks[second] & (NAME | UNKNOWN))

    def closed_aside(self, first: int) -> int | None:
        """Give the comma behind an inserted clause, where the complement follows: …، فضل عدم ذكر اسمه، أن."""
        page = self.page
        closing = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        if closing is None:
            return None
        cue = page.cue(first)
        joined = page.masks[first] & AND and not page.masks[first] & PRONOUN  # …، وهي شبكة تقدم المساعدات، أن
        if joined or (cue is not None and cue.mood == "participle"):
            return None
        after = closing + 1
        while after < self.stop and (page.in_time(after) or page.roles[after] in ("time", "after")):
            after += 1
        after += after > closing + 1 and page.roles[after : after + 1] == ["comma"]  # …، مساء الأحد، أن
        behind = page.roles[after : after + 2]
        if self.cue.quote and closing + 1 in page.quoted and is_speech(page, page.quoted[closing + 1]):
            return closing
        return closing if behind[:1] == ["that"] or behind in (["to", "that"], ["about", "that"]) else None

    def is_acted_on(self, first: int) -> bool:
        """Tell whether a phrase behind a comma is whom the verb acts on: the preposition of the verb follows it."""
        page = self.page
        stop = read_phrase(page, first, self.stop).stop
        while stop < self.stop and page.has_preposition(stop) and not self.valency.takes_bound(stop):
            stop = max(read_phrase(page, stop, self.stop).stop, stop + 1)  # …، الممثل الخاص للأمين العام
        stop += page.roles[stop : stop + 1] == ["comma"] and self.is_another(first)
        if stop >= self.stop:
            return False
        if page.roles[stop] in ("to", "about"):
            return page.particles[stop] in self.cue.phrase or page.particles[stop] in self.cue.clause
        return not page.roles[stop] and self.valency.takes_bound(stop)

    def is_another(self, first: int) -> bool:
        """Tell whether a person or country behind a comma is another than the body before it."""
        page, subject = self.page, self.clause.subject
        if subject is None or head_kind(page.words[subject[0]]) not in ("organisation", "media", "country"):
            return False
        return head_kind(page.words[first]) in ("person", "country", "crowd")

    def inserted(self, first: int) -> int | None:
        """Give the comma that closes a short insertion without a verb: قال الباحث، بقسم الفلك، سامي عياد."""
        page = self.page
        closing = find_role(page, first, min(self.stop, first + _LONGEST_INSERTION), "comma")
        name = read_phrase(page, first, self.stop)
        if name.named and page.roles[name.stop : name.stop + 1] == ["with"] and self._is_hour(name.stop + 1):
            return name.stop  # …، سامي عياد عند العصر، إن
        thing = page.masks[first] & NOUN and not page.masks[first] & (NAME | UNKNOWN)
        if "" in self.cue.phrase and thing and not page.has_preposition(first) and not self.valency.is_person(first):
            return None  # what is announced
        if closing is None or any(page.roles[one] not in _INSERTED for one in range(first, closing)):
            return None
        if any(page.cues[one] is not None or page.is_verb(one) for one in range(first, closing)):
            return None
        mask = page.masks[first]
        acts = mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN | BOUND_PREPOSITION)
        return None if acts or self.is_manner(first) else closing

    def _is_hour(self, index: int) -> bool:
        """Tell whether a time of day stands at a token."""
        return index < self.stop and (self.page.in_time(index) or self.page.roles[index] in ("time", "with"))

    def is_manner(self, index: int) -> bool:
        """Tell whether a participle says how somebody acts, by its ending: رافعين شعارات, حاملا; not مدربة الفريق."""
        mask = self.page.masks[index]
        ending = self.page.folds[index].endswith((_ALEF, _OBLIQUE))
        return bool(mask & PARTICIPLE) and not mask & NOUN and ending and not self.page.has_article(index)

    def apposition(self, first: int) -> int | None:
        """Give where an apposition between commas ends: a name, a title; not what is announced."""
        page = self.page
        mask = page.masks[first]
        phrase = read_phrase(page, first, self.stop)
        stop = phrase.stop
        while stop < self.stop and not page.in_time(stop):
            role = page.roles[stop]
            if role in ("to", "about") and page.roles[stop + 1 : stop + 2] != ["that"]:
                if page.particles[stop] in self.cue.phrase and page.roles[stop - 1] == "comma":
                    break
                if page.roles[stop + 1 : stop + 2] in (["medium"], ["platform"], ["saying"]):
                    break  # مدير المتحف في تصريح
                stop += page.roles[stop + 1 : stop + 2] == ["since"]  # من حيث القيمة
                stop = max(read_phrase(page, stop + 1, self.stop).stop, stop + 2)
            elif not role and page.has_preposition(stop) and not is_told_medium(page, stop):
                stop = max(read_phrase(page, stop, self.stop).stop, stop + 1)
            else:
                break
        if stop >= self.stop:
            return None
        closes = page.roles[stop] in _CLOSING or stop in page.quoted or is_told_medium(page, stop)
        if not closes or self.is_manner(first):
            return None
        if mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN):
            following = stop + 1  # هدى كامل: a name that is written like a noun of action, if more follows
            more = following < self.stop and page.cues[following] is None and "" in self.cue.phrase
            return stop if more and self.valency.is_content(following) else None
        speaks = head_kind(page.words[first]) is not None or phrase.named or bool(mask & (NAME | UNKNOWN))
        return stop if speaks or self.ranks(first) else None

    def ranks(self, first: int) -> bool:
        """Tell whether an apposition ranks a body: «مصرف الرياض»، ثالث أكبر مصرف."""
        page, subject = self.page, self.clause.subject
        if subject is None or head_kind(page.words[subject[0]]) == "person":
            return False
        return bool(page.masks[first] & NUMBER) or page.is_elative(first)
