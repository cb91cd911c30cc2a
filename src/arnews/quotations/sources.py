"""Who speaks: where the noun phrase of a source begins and ends."""

from arnews.quotations.lexicons import attributes, channels, head_kind, heads, sign_cut
from arnews.quotations.page import Page

__all__ = [
    "after_addressee",
    "begins_clause",
    "is_addressee",
    "is_adjective",
    "is_definite_pair",
    "read_medium",
    "read_source",
    "source_before",
    "split_object",
]

_ENDS = frozenset({
    "with", "turn", "while", "whence", "after", "end", "colon", "dash", "according", "saying", "second", "was",
    "because", "ask", "aside", "manner", "not", "that", "and_that", "since", "semicolon", "pronoun",
})  # fmt: skip
_STOPS_BEFORE = frozenset({
    "turn", "while", "whence", "with", "was", "that", "and_that", "comma", "colon", "end", "aside", "because",
    "relative", "dash", "not", "saying", "ask", "after", "since", "semicolon",
})  # fmt: skip
_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_NOON, _WAW = "\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER WAW}"
_LAM = "\N{ARABIC LETTER LAM}"
_MEEM, _TEH = "\N{ARABIC LETTER MEEM}", "\N{ARABIC LETTER TEH}"
_ON = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_LONGEST = 30
_LONGEST_COORDINATED = 6


def read_source(page: Page, start: int, stop: int, owned: bool = False) -> tuple[int, int] | None:
    """
    Give the tokens of the noun phrase that speaks, which begins at or soon after token `start`, or `None`.

    An addressee, a medium, adverbs and times before it are passed over; it ends before what does not belong to it.
    `owned` says that ل before it belongs to the cue, and so is none of these: وفقا لمصادر طبية.
    """
    first = start if owned else _pass_over(page, start, stop)
    last = _end(page, first, min(stop, first + _LONGEST))
    while last > first and page.roles[last - 1] in ("comma", "to", "open", "relative", "dash", "about", "owns", "also"):
        last -= 1
    if last <= first:
        return None
    clitic = page.roles[first] in ("platform", "medium") and not owned and sign_cut(page.words[first])
    if page.roles[first] == "to" or clitic:
        return None
    if page.roles[first] == "about":
        return None
    quoted = page.quoted.get(first)
    if quoted is not None and quoted.after >= last and quoted.close is not None:
        return quoted.first, quoted.stop
    return first, last


def _pass_over(page: Page, start: int, stop: int) -> int:
    """Pass over adverbs, addressees and media before the subject."""
    index = start
    while index < stop:
        role = page.roles[index]
        if role in ("after", "comma", "pronoun") or (page.time_starts and page.in_time(index)):
            index += 1
        elif page.folds[index][:1] == _LAM and is_addressee(page, index):
            index = after_addressee(page, index, stop)
        else:
            return index
    return index


def is_addressee(page: Page, index: int) -> bool:
    """Tell whether a token is ل with whoever is spoken to."""
    folded = page.folded(index)
    if folded == _LAM:
        return index + 1 in page.quoted
    if not folded.startswith(_LAM) or len(folded) < 4:
        return False
    found = heads().find(page.words[index])
    return bool(
        found and found.entries and found.proclitics.startswith(_LAM) and found.entry in ("media", "person", "crowd")
    )


def after_addressee(page: Page, index: int, stop: int) -> int:
    """Give the token after an addressee: ل and a quoted name, or a noun with what defines it."""
    if page.folded(index) == _LAM:
        return page.quoted[index + 1].after
    found = heads().find(page.words[index])
    index += 1
    if found and found.entries and found.entry == "media" and not found.definite:
        while index < stop and not page.roles[index] and page.cues[index] is None and index not in page.quoted:
            if head_kind(page.words[index]) == "person":
                break
            if (
                page.folded(index)[:2] != "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
                and index > 1
                and page.folded(index - 1)[:2] == "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
            ):
                break
            index += 1
    return index


def _end(page: Page, first: int, stop: int) -> int:
    """Give where the noun phrase ends."""
    index = first
    relative = False
    roles, marks, folds = page.roles, page.quoted, page.folds
    while index < stop:
        role = roles[index]
        if not role and index not in marks:  # most words
            if index > first and not relative:
                if page.time_starts and page.in_time(index):
                    return index - 1 if roles[index - 1] == "to" else index
                if folds[index][:1] == _LAM and is_addressee(page, index) and _ends_after_addressee(page, index, stop):
                    return index
            index += 1
            continue
        quoted = marks.get(index)
        if quoted is not None:
            index = max(quoted.after, index + 1)
            if quoted.open == first and index < stop and page.roles[index] not in ("relative", ""):
                return index
            continue
        if role in _ENDS and not (relative and role in ("was", "not", "after", "pronoun")):
            return index
        if page.in_time(index) and index > first and not relative:
            return index - 1 if page.roles[index - 1] == "to" else index
        if role == "relative":
            relative = True
        if role == "comma":
            if not relative and not _goes_on(page, index + 1, stop):
                return index
            if relative and index + 1 < stop and page.roles[index + 1] in _ENDS:
                return index
        if role == "to" and index > first and index + 1 < stop and _is_occasion(page, index):
            return index
        if (
            role in ("time", "to")
            and (role == "time" or (index + 1 < stop and page.roles[index + 1] == "time"))
            and not relative
        ):
            return index
        if role == "to" and index + 1 < stop and page.in_time(index + 1):
            return index

        if index > first and not relative and is_addressee(page, index) and _ends_after_addressee(page, index, stop):
            return index
        if role == "medium" and index > first and sign_cut(page.words[index]):
            return index
        index += 1
    return min(index, stop)


def _is_occasion(page: Page, preposition: int) -> bool:
    """Tell whether a preposition begins where it was said: في بيان، على منصة, and not على اتصال."""
    role = page.roles[preposition + 1]
    if role == "medium":
        return not page.folded(preposition).startswith(_ON)
    return role in ("saying", "platform")


def read_medium(page: Page, start: int, stop: int) -> tuple[int, int] | None:
    """Give the tokens of what a statement is made in, among some tokens: في مقابلة مع صحيفة, عبر حسابه, بتصريح."""
    stretch = page.roles[start:stop]
    if "medium" not in stretch and "platform" not in stretch:
        return None
    for index, role in enumerate(stretch, start):
        if role != "medium" and role != "platform":
            continue
        found = channels()[page.words[index]]
        if found is None or not (found.proclitics or page.roles[index - 1] in ("to", "with")):
            continue
        return index, max(index + 1, _end(page, index, _before_comma(page, index, stop)))
    return None


def _before_comma(page: Page, start: int, stop: int) -> int:
    return next((index for index in range(start, stop) if page.roles[index] == "comma"), stop)


def _ends_after_addressee(page: Page, index: int, stop: int) -> bool:
    """Tell whether ل with a noun is an addressee and no part of a title: it is the last thing, or a medium is named."""
    if page.folded(index) == _LAM:
        return True
    return head_kind(page.words[index]) == "media" or after_addressee(page, index, stop) >= stop


def _goes_on(page: Page, index: int, stop: int) -> bool:
    """Tell whether a source goes on after a comma: a relative clause or an apposition, not فضل عدم الكشف عن اسمه."""
    if index >= stop or page.cues[index] is not None or (index + 1 < stop and page.roles[index + 1] == "not"):
        return False
    role = page.roles[index]
    return role == "relative" or (not role and not page.in_time(index))


def source_before(page: Page, cue: int) -> tuple[int, int] | None:
    """Give the noun phrase before a verb that it is the subject of, or `None`."""
    begin = max(page.begin(cue), cue - _LONGEST)
    index = cue - 1
    while (
        index >= begin and page.roles[index] in ("was", "after") and page.folded(index)[-1:] == "\N{ARABIC LETTER DAL}"
    ):
        index -= 1
    last = index + 1
    if index >= begin and page.roles[index] == "relative":
        last = index
        index -= 1
    elif index < begin or page.roles[index]:
        return None
    while index >= begin:
        role = page.roles[index]
        if role in _STOPS_BEFORE:
            break
        if page.cues[index] is not None and (found := page.cue(index)) and found.fires == "alone":
            break
        if index in page.quoted or index in page.closing:
            break
        if index > begin and page.words[index][0] == _WAW and begins_clause(page, index):
            index -= 1
            break
        index -= 1
    first = index + 1
    if first >= last:
        return None
    if page.roles[first] == "to":
        if page.roles[last] != "relative" or last - first < 3:
            return None
        first += 2  # ومن بينهم ممثل الصندوق الذي قال
    if (
        page.roles[last] == "relative"
        and first == page.begin(cue)
        and last - first > 1
        and not heads().find(page.words[first])
    ):
        first += 1  # the verb of the sentence: وصل النائب الذي قال
    if page.roles[last] == "relative":
        return _antecedent(page, first, last)
    first, last = _before_medium(page, first, last)
    return (first, last) if first < last and page.words[first][:1].isalnum() else None


def begins_clause(page: Page, index: int) -> bool:
    """Tell whether و with a noun that can speak begins a clause of its own: … وشرطة المنطقة تؤكد."""
    word = page.words[index]
    if word[0] != _WAW or len(word) < 4 or head_kind(word) is not None or head_kind(word[1:]) is None:
        return False
    before = index - 1
    while before > 0 and not page.roles[before] and index - before < _LONGEST_COORDINATED:
        if head_kind(page.words[before]) is not None:
            return False  # two who speak: وزارة الصحة ووزارة النقل
        before -= 1
    return True


def _antecedent(page: Page, first: int, last: int) -> tuple[int, int]:
    """Give what a relative clause belongs to: from a person on, else the name before it (كلمات السالم الذي قال)."""
    for index in range(first, last):
        if head_kind(page.words[index]) == "person":
            return index, last
    if last - first > 2 and page.roles[last - 2] == "medium":
        return last - 1, last
    return (last - 1, last) if last - first > 3 and not heads().find(page.words[first]) else (first, last)


def _before_medium(page: Page, first: int, last: int) -> tuple[int, int]:
    """Leave a light verb and its object out of a subject: ألقى المدير كلمة قال فيها."""
    medium = next((index for index in range(first + 1, last) if page.roles[index] == "medium"), None)
    if medium is None or page.words[medium - 1][:1] == _BEH:
        return first, last
    while first < medium and (page.cues[first] is not None or len(page.folded(first)) < 3):
        first += 1
    if page.roles[medium - 1] != "to" and medium - first > 1 and not heads().find(page.words[first]):
        first += 1  # the light verb
    return first, medium


def is_definite_pair(page: Page, first: int) -> bool:
    """Tell whether two words with the article stand side by side."""
    return page.folded(first).startswith(_ARTICLE) and page.folded(first + 1).startswith(_ARTICLE)


def is_adjective(page: Page, index: int) -> bool:
    """Tell whether a word with the article looks like a relative adjective: الأممي، العسكرية."""
    folded = page.folded(index)
    return folded.endswith((_YEH, _YEH + _HEH, _YEH + _NOON, _WAW + _NOON))


def _is_oblique(page: Page, index: int) -> bool:
    """Tell whether a word is a plural of people in the case of an object: مسؤولي المدارس."""
    folded = page.folded(index)
    ends = folded.endswith(_YEH) and page.folded(index + 1).startswith(_ARTICLE)
    return ends and not folded.startswith(_ARTICLE) and head_kind(page.words[index]) in ("person", "crowd")


def _agrees(page: Page, first: int) -> bool:
    """
    Tell whether the second of two definite words is an adjective of the first: الأمم المتحدة, الرئيس الراحل.

    A relative adjective is one unless it is the name of people, a participle or a feminine behind a feminine unless it
    is a noun that is known.
    """
    written = page.words[first + 1]
    kind = head_kind(written)
    if is_adjective(page, first + 1) and not page.folded(first + 1).endswith(_HEH):
        return kind not in ("person", "crowd")
    if written in attributes():
        return True
    if kind is not None or not page.folded(first + 1).endswith(_HEH):
        return False
    return (
        page.folded(first).endswith((_HEH, _TEH))
        or page.folded(first + 1)[2:3] == _MEEM
        or is_adjective(page, first + 1)
    )


def split_object(page: Page, source: tuple[int, int]) -> tuple[int, int]:
    """Cut who is addressed off the end of a source: دعا الوزير الشركات إلى."""
    first, stop = source
    if stop - first == 2 and is_definite_pair(page, first) and not _agrees(page, first):
        return first, first + 1
    for index in range(first + 1, stop):
        if _is_oblique(page, index) and index - first > 1:
            return first, index
        found = heads().find(page.words[index])
        if not (
            found and found.entries and found.entry in ("organisation", "crowd", "country") and not found.proclitics
        ):
            continue
        before = heads().find(page.words[index - 1])
        bare = not page.folded(index - 1).startswith(_ARTICLE)
        role = page.roles[index - 1] if index - 1 > first else ""
        two_countries = index == first + 1 and found.entry == "country" == head_kind(page.words[first])
        if two_countries:  # اتهمت روسيا واشنطن
            return first, index
        if role or page.folded(index - 1)[:1] == _BEH or (bare and before and before.entries):
            continue
        if found.definite and index - first > 1 and found.entry != "country":
            continue
        return first, index
    return source
