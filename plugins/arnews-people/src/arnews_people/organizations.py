"""How the name of an organisation is built: a name of its own, or a noun and what makes it a name."""

from collections.abc import Iterator

from arnews.document import Annotation, Document
from arnews.lexicon import Match
from arnews.segmentation import segment
from arnews.spans import Span
from arnews.tokenization import Tokens, word
from arnews_people.names import is_name_word, is_namesake, read_name, skip_titles
from arnews_people.value import Organization
from arnews_people.words import Body, adjectives, bodies, heads, is_nationality, nations, role_part, role_words

__all__ = ["find_organizations", "read_organization"]

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM_LAM = "\N{ARABIC LETTER LAM}" * 2
_CHAIN = 2  # nouns between the head and the definite one that ends the chain


def find_organizations(doc: Document) -> Iterator[Annotation[Organization]]:
    """Give the organisations named in a document, the longest where they overlap."""
    tokens = doc.tokens
    stop = 0
    for index in sorted({*bodies().hits(tokens), *heads().hits(tokens)}):
        if index < stop or is_namesake(tokens, index):
            continue
        found = read_organization(tokens, index)
        if found is not None:
            yield found[0]
            stop = found[1]


def read_organization(tokens: Tokens, start: int) -> tuple[Annotation[Organization], int] | None:
    """Read one organisation; gives it and the token after it."""
    own = bodies().match(tokens, start)
    made = None if own is not None else _read_made(tokens, start)
    if own is not None:
        body, stop, country, span, rule = own.entry, own.stop, own.entry.country, own.span(tokens), "name"
        country_after, stop = _adjectives(tokens, stop, only_nations=True)
        country = country or country_after
        span = Span(_beginning(tokens, own), tokens.ends[stop - 1])
    elif made is not None:
        body, stop, country, span, rule = made
    else:
        return None
    acronym, after = _acronym(tokens, stop)
    return Annotation("organizations", span, Organization(body.category, country, acronym), f"people.{rule}"), after


def _beginning(tokens: Tokens, own: Match[Body]) -> int:
    """Give where a name begins: after its proclitics, and after the first ل of لل."""
    begin = own.span(tokens).start
    is_swallowed = own.entry.form.startswith(_ARTICLE) and tokens.text.startswith(_LAM_LAM, begin)
    return begin + 1 if is_swallowed else begin


def _read_made(tokens: Tokens, start: int) -> tuple[Body, int, str | None, Span, str] | None:
    head = heads().match(tokens, start)
    if head is None:
        return None
    body, stop = head.entry, head.stop
    begin = head.span(tokens).start
    definite = head.found.definite or body.form.split()[-1].startswith(_ARTICLE)
    if definite:
        country, after = _adjectives(tokens, stop)
        if after == stop and not _speaks_before(tokens, start):
            return None
        return body, after, country, Span(begin, tokens.ends[after - 1]), "definite"
    if body.takes == "portfolio":
        after = _portfolios(tokens, stop)
    elif body.takes == "nation":
        if stop < len(tokens.words) and body.category == "government" and role_words()[tokens.words[stop]]:
            country, _ = _adjectives(tokens, stop + 1)
            return body, stop, country, Span(begin, tokens.ends[stop - 1]), "of_role"
        after = stop
    else:
        after = _chain(tokens, stop)
        if body.takes == "name" and _adjectives(tokens, after)[1] == after:
            after = stop
        if after == stop and body.takes in ("name", "title"):
            after = _name(tokens, stop)
    country = None
    if after == stop:
        nation = nations().match(tokens, stop)
        if nation is None or is_nationality(nation.found) or nation.found.cut:
            return None
        country, after = nation.entry[0], nation.stop
    if body.takes != "portfolio" and _is_between(tokens, after):
        after += 1
    country_after, after = _adjectives(tokens, after)
    return body, after, country or country_after, Span(begin, tokens.ends[after - 1]), "construct"


def _adjectives(tokens: Tokens, start: int, *, only_nations: bool = False) -> tuple[str | None, int]:
    """Read the definite adjectives behind a name; gives the country that one of them says."""
    country, index = None, start
    while index < len(tokens.words) and index < start + 3:
        text = tokens.words[index]
        nation = nations()[text]
        if nation is not None and is_nationality(nation) and not nation.cut and word(text).bare.startswith(_ARTICLE):
            country = country or nation.entry[0]
        elif only_nations or adjectives()[text] is None:
            break
        index += 1
    return country, index


def _is_between(tokens: Tokens, index: int) -> bool:
    """Tell whether one more adjective stands before those that a list knows: «المسح الجيولوجي الأمريكية»."""
    text = tokens.words[index] if index < len(tokens.words) else ""
    if not text or not word(text).bare.startswith(_ARTICLE) or role_words()[text] or role_part("stop")[text]:
        return False
    return _adjectives(tokens, index)[1] == index and _adjectives(tokens, index + 1)[1] > index + 1


def _portfolios(tokens: Tokens, start: int) -> int:
    """Skip the portfolios of a ministry: «الدفاع», «التعليم العالي والبحث العلمي»."""
    index = start
    while index < len(tokens.words) and index < start + 6:
        match = role_part("portfolio").match(tokens, index)
        if match is None or (index > start and not match.found.cut) or (index == start and match.found.cut):
            break
        index = match.stop
    return index


def _chain(tokens: Tokens, start: int) -> int:
    """Skip nouns in the construct state up to the definite one that ends them: «جيش العزة», «النواب»."""
    for index in range(start, min(start + _CHAIN + 1, len(tokens.words))):
        known = word(tokens.words[index])
        stop = role_part("stop")[known.text]
        if known.kind != "word" or (stop is not None and stop.entries and stop.exact):
            return start
        nation = nations()[known.text]
        if nation is not None and nation.entries and not nation.cut and not nation.entry[1]:
            return index + 1
        if known.bare.startswith(_ARTICLE):
            if nation is not None and is_nationality(nation):
                return index
            titled = skip_titles(tokens, index)
            if titled == index:
                return index + 1
            name = read_name(tokens, titled)  # «جامعة الملك سعود»
            return name.stop if name is not None else start
        if known.bare.startswith(_LAM_LAM) or len(known.bare) < 3 or _has_proclitic(known.text):
            return start
    return start


def _has_proclitic(text: str) -> bool:
    return bool(segment(text).proclitics)


def _name(tokens: Tokens, start: int) -> int:
    """Skip a name of one or two words that no list has: «تليجرام», «ميرور»; quote marks around it belong to it."""
    if start >= len(tokens.words):
        return start
    if tokens.words[start] in ('"', "«", "“"):
        for index in range(start + 1, min(start + 5, len(tokens.words))):
            if word(tokens.words[index]).kind == "quote":
                return index + 1 if index > start + 1 else start
        return start
    index = start
    while index < min(start + 2, len(tokens.words)) and (
        is_name_word(tokens.words[index]) == "rare" or word(tokens.words[index]).kind == "latin"
    ):
        index += 1
    return index


def _speaks_before(tokens: Tokens, start: int) -> bool:
    return start > 0 and role_part("speech")[tokens.words[start - 1]] is not None


def _acronym(tokens: Tokens, stop: int) -> tuple[Span | None, int]:
    """Read a short name in brackets behind a name: «(سانا)»."""
    words = tokens.words
    bracketed = stop + 2 < len(words) and words[stop] == "(" and words[stop + 2] == ")"
    if bracketed and word(words[stop + 1]).kind in ("word", "latin"):
        return tokens.span(stop + 1, stop + 2), stop + 3
    return None, stop
