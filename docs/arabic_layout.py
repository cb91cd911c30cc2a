"""
Lay out Arabic in pages that are written from left to right, and English in pages that are Arabic.

The bidirectional algorithm (UAX #9) lays out a whole paragraph by one direction. In a paragraph of the other script it
joins digits, commas and brackets to whatever stands beside them: «23 شوال 1436هـ» would begin at the wrong end. So
each block that is all Arabic gets its direction, and in a mixed block each stretch of Arabic, from its first word or
digit to its last, is isolated as one piece. Stretches are found in the text of the block, over the borders of elements.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bs4 import BeautifulSoup, NavigableString, Tag

_ARABIC = r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_HAS_ARABIC = re.compile(f"[{_ARABIC}]")
_LATIN = re.compile(r"[A-Za-z]")
_WORD = rf"""
    (?<![A-Za-z0-9_.])              # not the end of something Latin, as in T15:30
    [{_ARABIC}\d]
    (?: [{_ARABIC}\d\u200c-\u200f]
      | [-/\\.:,+٪%]+ (?=[{_ARABIC}\d])   # 15/3/2016, 15-مارس, ق.م, 12.500
    )*+
    [%٪]?
    (?![A-Za-z_])
"""
_QUOTED = rf"«[^«»\n]*[{_ARABIC}][^«»\n]*»"
_BRACKETED = rf"\({_WORD}(?:\ {_WORD})*\)"
_STRETCH = re.compile(
    rf"(?:{_QUOTED}|{_BRACKETED}|{_WORD})(?:[ \t]?[،؛؟!:.…–-]*[ \t\xa0](?:{_QUOTED}|{_BRACKETED}|{_WORD}))*", re.VERBOSE
)
_STRING = re.compile(rf"""(?P<mark>['"])(?P<inside>[^'"\n]*[{_ARABIC}][^'"\n]*)(?P=mark)""")
_LAST_MARK = re.compile(r"[.؟!،:]+(?=[\"\n]|$)")
_EDGE = re.compile(r"^(?P<first>[\d/.:,-]+[ \t\xa0]+)?(?P<middle>.*?)(?P<last>[ \t\xa0]+[\d/.:,-]+)?$", re.DOTALL)

_BLOCKS = ["p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "caption", "figcaption"]
_INLINE = {"a", "em", "strong", "code", "span", "bdi", "cite", "img", "br", "sup", "sub", "b", "i", "kbd", "abbr"}


def lay_out(html: str, arabic_page: bool = False) -> str:
    """Give the HTML with the direction of every block of Arabic and every stretch of it between other words."""
    soup = BeautifulSoup(html, "html.parser")
    for block in soup.find_all(_BLOCKS):
        for paragraph in _paragraphs(block):
            _lay_out_paragraph(block, paragraph, arabic_page)
    for items in soup.find_all(["ul", "ol"]):
        _lay_out_list(items)
    if arabic_page:
        return f'<div lang="ar" dir="rtl" class="arabic-page">{soup}</div>'
    return str(soup)


def _paragraphs(block: Tag) -> Iterator[list[NavigableString]]:
    """Give the text nodes that belong to the block itself, not to blocks inside it."""
    own: list[NavigableString] = []
    for child in block.children:
        if isinstance(child, Tag) and child.name not in _INLINE:
            if own:
                yield own
            own = []
        elif isinstance(child, Tag):
            own += [node for node in child.descendants if type(node) is NavigableString]
        elif type(child) is NavigableString:
            own.append(child)
    if own:
        yield own


def _lay_out_paragraph(block: Tag, nodes: list[NavigableString], arabic_page: bool) -> None:
    text = "".join(nodes)
    code = block.name == "pre"
    if not _HAS_ARABIC.search(text) or (arabic_page and not code):
        return
    if not code and not _LATIN.search(text):
        block["dir"] = "rtl"
        return
    stretches = list(stretches_of(text if code else text.replace("\n", " "), code))
    pieces = _cut(nodes, sorted({place for stretch in stretches for place in stretch}))
    for start, end in stretches:
        _enclose([node for place, node in pieces if start <= place < end])


def _cut(nodes: list[NavigableString], places: list[int]) -> list[tuple[int, NavigableString]]:
    """Cut the nodes at places in their text; give each piece with its place."""
    pieces = []
    start = 0
    for node in nodes:
        end = start + len(node)
        edges = [start, *(place for place in places if start < place < end), end]
        if len(edges) == 2:
            pieces.append((start, node))
        else:
            parts = [NavigableString(node[one - start : two - start]) for one, two in pairwise(edges)]
            node.replace_with(*parts)
            pieces += zip(edges, parts, strict=False)
        start = end
    return pieces


def stretches_of(text: str, code: bool = False) -> Iterator[tuple[int, int]]:
    """
    Give from where to where each stretch of Arabic reaches.

    >>> text = "on 23 شوال 1436هـ, or in «عام 2016» of 15 papers"
    >>> [text[start:end] for start, end in stretches_of(text)]
    ['23 شوال 1436هـ', '«عام 2016»']
    >>> text = "('27 ألفا و500', 27500), 27 شاحنة 27 None"
    >>> [text[start:end] for start, end in stretches_of(text, code=True)]
    ['27 ألفا و500', '27 شاحنة']
    """
    done = 0
    for found in _STRING.finditer(text) if code else ():
        if not _LATIN.search(found["inside"]):
            yield from _plain_stretches(text, done, found.start(), code)
            yield found.span("inside")
            done = found.end()
    yield from _plain_stretches(text, done, len(text), code)


def _plain_stretches(text: str, start: int, end: int, code: bool) -> Iterator[tuple[int, int]]:
    for found in _STRETCH.finditer(text, start, end):
        if not _HAS_ARABIC.search(found[0]):
            continue
        edge = _EDGE.match(found[0])
        first, last = found.span()
        middle = edge["middle"]
        if edge["first"] and (
            middle.startswith("«") or (code and len(edge["first"].rstrip()) + 1 < len(edge["first"]))
        ):
            first += len(edge["first"])  # a number in English before a quoted word, or a column of numbers
        if edge["last"] and (middle.endswith("»") or (code and re.match(r" \w", text[last:end]))):
            last -= len(edge["last"])  # a number of its own behind the words, as code prints them
        if code and (mark := _LAST_MARK.match(text, last, end)):
            last = mark.end()
        yield first, last


def _enclose(inside: list[NavigableString]) -> None:
    """Put texts into one isolate, or each into its own where they share an element with other text."""
    for group in _siblings_of(inside) or [[node] for node in inside]:
        isolate = Tag(name="bdi", attrs={"dir": "rtl"})
        group[0].insert_before(isolate)
        for one in group:
            isolate.append(one.extract())


def _siblings_of(inside: list[NavigableString]) -> list[list[NavigableString | Tag]]:
    """Give the neighbours that hold just these texts, or nothing."""
    first, last = inside[0], inside[-1]
    while all(last is not node for node in first.parent.descendants):
        first = first.parent
    siblings = [first]
    while all(last is not node for node in (siblings[-1], *getattr(siblings[-1], "descendants", ()))):
        siblings.append(siblings[-1].next_sibling)
    texts = [
        node
        for one in siblings
        for node in ([one] if isinstance(one, NavigableString) else one.descendants)
        if isinstance(node, NavigableString)
    ]
    return [siblings] if [*map(id, texts)] == [*map(id, inside)] else []


def _lay_out_list(items: Tag) -> None:
    """Let a list whose items are all Arabic have its marks on the right."""
    own = items.find_all("li", recursive=False)
    blocks = [item.find("p", recursive=False) or item for item in own]
    if blocks and all(block.get("dir") == "rtl" for block in blocks):
        items["dir"] = "rtl"
