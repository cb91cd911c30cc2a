"""
Where people are named: what can be said for a word as part of a name, weighed by a small linear model.

A word that may be in a name says things of itself (how often the lists have it as given name, surname or place, how
usual it is, how it is built), and so do the words beside it (a title, a verb of speech, a comma). Each such claim has
a weight for the beginning and one for the inside of a name; the best way through a run of candidates wins. A second
look takes up what the document has named already, so a family name is known again when it stands alone.

Claims are made here, their weights by ``tools/name_weights.py``; both are integers, in hundredths.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, compress
from math import log, log10
from typing import Final
from weakref import WeakKeyDictionary

from arnews.memo import Memo
from arnews.segmentation import segment, word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, NAME, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.words import bound_forms, compounds, name_counts, role_part, word_classes

__all__ = [
    "FOLDED",
    "NO_KNOWN",
    "PROCLITICS",
    "among",
    "best_stop",
    "claims",
    "find_runs",
    "known_words",
    "looks_foreign",
    "stem",
]

Pair = tuple[int, int]
"""What speaks for the beginning and for the inside of a name, against neither."""
Lookup = Callable[[str], tuple[int, int, int, int]]
"""What the lists of names say of a word as it is written; see `name_counts`."""
Run = tuple[int, int]
"""The tokens of a name: the first and the one after the last."""

_KEPT: Final = 1 << 13
_FLOOR: Final = -300
"""A word that speaks more strongly than this against being in a name is no candidate."""
_USUAL: Final = 4.0
"""Zipf: from here on a word beside a name speaks for itself, rarer ones by their kind alone."""
_VERY_USUAL: Final = 4.7
_STRONG: Final = 450
"""A word that speaks so strongly for beginning a name makes a candidate of the one behind it."""
_BOUND: Final = 800
"""What speaks for a name that a word makes with the definite one behind it."""
_COMPOUND: Final = 400
"""… that each of the two words of a compound says for it."""
_AGED: Final = 300
"""What somebody's age behind a word says for it."""
_BARE_AGE: Final = 700
"""… and what an age without a mark says for a name of many before it."""
_NEVER: Final = -(10**6)
_SHORTEST_CUT: Final = 4
_RARE: Final = 3.45
"""Zipf: a word of news that is no name is seldom rarer."""
_UNLIKE: Final = 150
_UNLIKELY: Final = 300
"""A word that no list has and that is built so much unlike names is none."""
_COMMON: Final = 4.0
_UNSEEN: Final = 1.5
_TOO_USUAL: Final = 4.2
"""How many powers of ten more usual than a name of elsewhere a word is that is none: «كورونا»."""

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
PROCLITICS: Final = frozenset(
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)
_BREAK: Final = ("BREAK",)
_FULL_STOP: Final = "."
"""A line that ends without a mark ends as with this one."""
NO_KNOWN: Final[Mapping[str, str]] = {}


@lru_cache(maxsize=_KEPT)
def _frequency(bare: str) -> float:
    """Give the Zipf frequency of a word; one word is asked for it in several places."""
    return word_frequency(bare)


FOLDED: Final = Memo[str, str](lambda text: word(text).folded)
"""Written form to folded form, for a pass over all words in C."""


def among(words: Sequence[str], forms: Collection[str]) -> list[int]:
    """Give the indices of the words whose folded form is one of some."""
    return list(compress(range(len(words)), map(forms.__contains__, map(FOLDED.__getitem__, words))))


# ---------------------------------------------------------------- what a word says
def own_claims(text: str, counts: Lookup = name_counts) -> tuple[str, ...]:
    """Give what a written form says of itself as part of a name; `counts` is what the lists say of a word."""
    known = word(text)
    claims = ["+", *(f"c:{name}" for name in word_classes(text))]
    if known.kind != "word":
        return tuple(claims)
    bare, folded = known.bare, known.folded
    definite = "A" if folded.startswith(_ARTICLE) else ""
    claims += [definite + claim for claim in _as_name(folded, bare, counts)]
    claims += [f"{definite}e{folded[-1]}", f"{definite}e{folded[-2:]}", f"b{bare[0]}"]
    if definite and folded.endswith(_YEH):
        claims.append("nisba")
    classes = _class_claims(text)
    listed = min(2, _few(max(counts(bare)[:3])))
    claims += [*classes, *(f"{claim}n{listed}" for claim in classes[:1]), *_plainness(text, sum(counts(bare)[:3]))]
    if bare[0] in PROCLITICS and len(bare) >= _SHORTEST_CUT and not any(counts(bare)[:3]):
        rest = _as_name(folded[1:], bare[1:], counts)
        claims += [f"{bare[0]}{claim}" if claim[0] in "gsx" else f"p{claim}" for claim in rest]
        difference = round(_frequency(bare[1:]) - _frequency(bare))
        claims.append(f"d{bare[0]}{max(-2, min(3, difference))}")
        if segment(text).proclitics:
            claims.append(f"cut{bare[0]}")
    return tuple(claims)


def _plainness(text: str, count: int) -> Iterator[str]:
    """Give how much more usual a word of the language is than the name that it may be."""
    first = classes_of(text).likeliest
    excess = round(_frequency(word(text).bare) - (log10(count) if count else -1))
    yield f"v{excess}"
    if first is not None:
        share = int(first.share * 4.9)
        yield f"v{excess}{first.part}"
        yield f"{first.part}{share}"
        yield f"{first.part}{share}n{min(_few(count), 3)}"


def _as_name(folded: str, bare: str, counts: Lookup) -> Iterator[str]:
    given, surname, elsewhere, place = counts(bare)
    listed = max(given, surname, elsewhere)
    usual = int(_frequency(bare) * 1.5)
    shape = name_shape(folded)
    yield f"g{_few(given)}"
    yield f"s{_few(surname)}"
    yield f"x{_few(elsewhere)}"
    yield f"z{usual}"
    yield f"n{_few(listed)}z{min(usual, 8)}"
    yield f"g{_few(given)}z{usual // 2}"
    yield f"l{min(len(folded), 8)}"
    yield f"o{place}"
    yield f"o{place}n{_few(listed)}"
    yield f"h{max(-4, min(4, round(shape / 100)))}"
    yield f"h{max(-3, min(3, round(shape / 150)))}z{min(usual, 8) // 2}n{min(_few(listed), 2)}"


@lru_cache(maxsize=_KEPT)
def _class_claims(text: str) -> tuple[str, ...]:
    """Give what a written form can be: its likeliest class, and whether it can be a name at all."""
    return tuple(_claims_of_classes(text))


def _claims_of_classes(text: str) -> Iterator[str]:
    found = classes_of(text)
    first = found.likeliest
    if first is None:
        return
    likeliest = f"w{first.part}{first.form}{first.number[:1]}"
    if first.mask & UNKNOWN:
        likeliest += "?"
    yield likeliest
    pieces = (("D", ARTICLE), ("+", AND | BOUND_PREPOSITION), ("h", OWNED))
    yield likeliest + "".join(sign for sign, mask in pieces if first.mask & mask)
    if found.mask & NAME and first.part != "name":
        yield "wmay"


def _few(count: int) -> int:
    """Put a count into one of five classes."""
    return 0 if count <= 0 else min(4, 1 + int(log(count, 4)))


def beside_claims(text: str, counts: Lookup = name_counts) -> tuple[str, ...]:
    """Give what a written form says of the word beside it."""
    known = word(text)
    claims = [f"c:{name}" for name in word_classes(text)]
    if known.kind != "word":
        return tuple(claims)
    folded = known.folded
    frequency = _frequency(known.bare)
    given, surname, elsewhere, place = counts(known.bare)
    if folded.startswith(_ARTICLE):
        claims.append("al")
    if folded[0] == _WAW:
        claims.append("wa")
    if frequency >= _USUAL:
        claims.append(f"={folded}")
    claims += [
        f"z{int(frequency)}n{min(_few(max(given, surname, elsewhere)), 3)}",
        f"h{max(-3, min(3, round(name_shape(folded) / 150)))}z{int(frequency) // 2}",
        f"g{_few(given)}",
        f"o{place}",
        f"e{folded[-1]}",
        *_class_claims(text),
    ]
    return tuple(claims)


def near_claims(text: str) -> tuple[str, ...]:
    """Give what a written form says of the word two places away."""
    known = word(text)
    claims = [f"c:{name}" for name in word_classes(text)]
    claims += _class_claims(text)[:1]
    if known.kind == "word" and _frequency(known.bare) >= _VERY_USUAL:
        claims.append(f"={known.folded}")
    return tuple(claims)


@lru_cache(maxsize=_KEPT)
def stem(text: str) -> tuple[str, ...]:
    """Give the folded forms by which a text knows a word: as written, and without a letter that may be joined."""
    known = word(text)
    if known.kind != "word":
        return ()
    folded = known.folded
    if folded[0] in PROCLITICS and len(folded) >= _SHORTEST_CUT:
        return folded, folded[1:]
    return (folded,)


def known_claims(text: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Give what the names found before say of a word."""
    return tuple([f"{'p' * number}{known[form]}" for number, form in enumerate(stem(text)) if form in known])


def claims(tokens: Tokens, index: int, known: Mapping[str, str], counts: Lookup = name_counts) -> tuple[str, ...]:
    """Give all that is said of one word in its place, each claim with where it comes from; for the fitting."""
    words = tokens.words
    count = len(words)
    before = beside_claims(words[index - 1], counts) if index and not _is_break(tokens, index) else _BREAK
    is_last = index + 1 == count or _is_break(tokens, index + 1)
    after = beside_claims(_FULL_STOP if is_last else words[index + 1], counts)
    is_second = index > 1 and not (_is_break(tokens, index) or _is_break(tokens, index - 1))
    is_last_but_one = is_last or index + 2 >= count or _is_break(tokens, index + 2)
    return (
        *own_claims(words[index], counts),
        *(f"<{claim}" for claim in before),
        *(f">{claim}" for claim in after),
        *(f"<<{claim}" for claim in (near_claims(words[index - 2]) if is_second else ())),
        *(f">>{claim}" for claim in (() if is_last_but_one else near_claims(words[index + 2]))),
        *(f"@{claim}" for claim in known_claims(words[index], known)),
    )


_BREAKS: Final[WeakKeyDictionary[Tokens, frozenset[int]]] = WeakKeyDictionary()


def _breaks(tokens: Tokens) -> frozenset[int]:
    """Give the tokens that begin a line; worked out once for a text."""
    found = _BREAKS.get(tokens)
    if found is None:
        lines = tokens.text.split("\n")
        ends = accumulate(len(line) + 1 for line in lines[:-1])
        found = _BREAKS[tokens] = frozenset(bisect_left(tokens.starts, end) for end in ends)
    return found


def _is_break(tokens: Tokens, index: int) -> bool:
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def known_words(tokens: Tokens, runs: Sequence[Run]) -> dict[str, str]:
    """
    Give how the words of the names found in a document stand in them: first, last or alone.

    A word that is in names less often than not is told apart.
    """
    found: dict[str, list[int]] = {}
    for start, stop in runs:
        for index in range(start, stop):
            place = 2 if stop == start + 1 else 1 if index == stop - 1 else 0
            for form in stem(tokens.words[index])[: 1 + (index == start)]:
                found.setdefault(form, [0, 0, 0])[place] += 1
    if not found:
        return {}
    written = Counter(filter(found.__contains__, map(FOLDED.__getitem__, tokens.words)))
    known = {}
    for form, places in found.items():
        sort = "last" if places[1] else "first" if places[0] else "alone"
        known[form] = sort if 2 * sum(places) > written[form] else f"{sort}?"
    return known


# ---------------------------------------------------------------- what it weighs
def _weighed(where: str, claim: Callable[[str], tuple[str, ...]]) -> Memo[str, Pair]:
    """Give written form to the weight of all that it claims."""
    return Memo(lambda text: _sum(f"{where}{one}" for one in claim(text)))


def _may_be_name(text: str) -> bool:
    """Tell at little cost whether a written form is worth weighing: listed, or rare and not built like other words."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < 2:
        return False
    folded = known.folded
    given, surname, elsewhere, _ = name_counts(known.bare)
    if given or surname:
        return True
    if elsewhere:
        return _frequency(known.bare) - log10(elsewhere) < _TOO_USUAL
    if folded[0] in PROCLITICS and len(folded) >= _SHORTEST_CUT and any(name_counts(known.bare[1:])[:3]):
        return _frequency(known.bare) < max(_COMMON, _frequency(known.bare[1:]))
    return _frequency(known.bare) < _RARE and name_shape(folded) > -_UNLIKELY


def _is_joined(text: str) -> bool:
    """Tell whether a word that nobody knows may be «and» and a name that no list has: «وافيتار»."""
    known = word(text)
    if known.kind != "word" or any(name_counts(known.bare)[:3]) or _frequency(known.bare) > _UNSEEN:
        return False
    return bool(classes_of(known.bare[1:]).mask & (UNKNOWN | NAME)) and name_shape(known.folded[1:]) > 0


def _candidate(text: str) -> Pair | None:
    """Give what a written form says of itself; None where it is no candidate at all."""
    begin, inside = _sum(own_claims(text)) if _may_be_name(text) else (_FLOOR, _FLOOR)
    bare = word(text).bare
    if bare[0] == _WAW and len(bare) > _SHORTEST_CUT and _is_joined(text):
        begin = max(begin, _sum(own_claims(bare[1:]))[0])
    return (begin, inside) if max(begin, inside) > _FLOOR else None


def _sum(claims: Iterator[str] | tuple[str, ...]) -> Pair:
    weights = _weights()
    begin = inside = 0
    for claim in claims:
        pair = weights.get(claim)
        if pair is not None:
            begin += pair[0]
            inside += pair[1]
    return begin, inside


_OWN: Final = Memo(_candidate)
_ANY: Final = _weighed("", own_claims)
"""What any word says of itself, candidate or not."""
_BEFORE: Final = _weighed("<", beside_claims)
_AFTER: Final = _weighed(">", beside_claims)
_FAR_BEFORE: Final = _weighed("<<", near_claims)
_FAR_AFTER: Final = _weighed(">>", near_claims)


@cache
def _weights() -> Mapping[str, Pair]:
    lines = files("arnews_people").joinpath("names.weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {claim: (int(begin), int(inside)) for claim, begin, inside in rows}


@cache
def _steps() -> tuple[int, ...]:
    """Give what it weighs to go from one state to the next, against staying outside."""
    table = _weights()
    begin, inside = table["outside:"]
    leave_begin, _ = table["leave:begin"]
    leave_inside, _ = table["leave:inside"]
    after_begin, after_inside = table["begin:"], table["inside:"]
    return begin, inside, leave_begin, leave_inside, *after_begin, *after_inside


@cache
def _shapes() -> Callable[[str, int], int]:
    lines = files("arnews_people").joinpath("names.shapes.tsv").read_text(encoding="utf-8").splitlines()
    table: dict[str, int] = {}
    for line in lines:
        if not line.startswith("#"):
            weight, *pieces = line.split()
            table.update(dict.fromkeys(pieces, int(weight)))
    return table.get


@lru_cache(maxsize=_KEPT)
def name_shape(folded: str) -> int:
    """Give how much a folded word is built like a name and unlike a word, in hundredths; 0 says nothing."""
    shape, framed = _shapes(), f"^{folded}$"
    size = len(framed)
    total = 0
    for length in (2, 3, 4):
        for start in range(size - length + 1):
            total += shape(framed[start : start + length], 0)
    return total


def looks_foreign(text: str) -> bool:
    """
    Tell whether a written form is a rare word that no list of this package has as anything else.

    >>> looks_foreign("زيلتكس"), looks_foreign("الوزارة")
    (True, False)
    """
    known = word(text)
    if known.kind != "word" or len(known.bare) < 3 or known.folded.startswith(_ARTICLE) or word_classes(text):
        return False
    return _frequency(known.bare) < _RARE and name_shape(known.folded) > -_UNLIKE


# ---------------------------------------------------------------- the best way through
def find_runs(tokens: Tokens) -> list[Run]:
    """
    Give the names of people in a text as tokens, in order.

    >>> from arnews.tokenization import tokenize
    >>> find_runs(tokenize("التقى الوزير مع فلاديمير بوتين وأحمد داود أوغلو"))
    [(3, 5), (5, 8)]
    """
    own = list(map(_OWN.__getitem__, tokens.words))
    breaks = _breaks(tokens)
    _bind(tokens, own, breaks)
    hits = list(_with_next(tokens, own, breaks))
    first = {run: _best(tokens, own, *run, breaks, NO_KNOWN) for run in _neighbours(hits, breaks)}
    names = [name for some in first.values() for name in some]
    known = known_words(tokens, names)
    if not known:
        return names
    joined = {letter + form for form in known for letter in PROCLITICS if len(form) >= _SHORTEST_CUT - 1}
    again = among(tokens.words, known.keys() | joined)
    named: list[Run] = []
    for run in _neighbours(sorted({*hits, *again}), breaks):
        holds = bisect_left(again, run[0]) < bisect_left(again, run[1])
        named += _best(tokens, own, *run, breaks, known) if holds else first[run]
    return named


def _bind(tokens: Tokens, own: list[Pair | None], breaks: Set[int]) -> None:
    """Make one name of a word and the definite one behind it: «عبد المالك», «نور الدين»; an age behind it tells too."""
    words = tokens.words
    for index in compounds().hits(tokens):
        found = compounds()[words[index]]
        is_place = index > 0 and role_part("part")[words[index - 1]] is not None  # «محافظة صلاح الدين»
        if (
            found is not None
            and index + 1 < len(words)
            and word(words[index + 1]).bare in found.entries
            and not is_place
        ):
            begin, inside = own[index] or _ANY[words[index]]
            own[index] = begin + _COMPOUND, inside + _COMPOUND
            begin, inside = own[index + 1] or _ANY[words[index + 1]]
            own[index + 1] = begin, inside + _COMPOUND
    for index, weight in _aged(tokens):
        begin, inside = own[index] or _ANY[words[index]]
        own[index] = begin + weight, inside + weight
    for index in bound_forms().hits(tokens):
        if index + 1 == len(words) or index + 1 in breaks:
            continue
        if word(words[index + 1]).bare.startswith(_ARTICLE):
            begin, inside = own[index] or _ANY[words[index]]
            own[index] = begin + _BOUND, inside + _BOUND
            own[index + 1] = _NEVER, 2 * _BOUND


def _aged(tokens: Tokens) -> Iterator[Pair]:
    """
    Give the words behind which somebody's age stands, and what that says for each.

    The age stands in brackets, behind a dash («خميس- 30 عاما») or bare («سليم 14 عاما»).
    """
    words = tokens.words
    for index in role_part("age").hits(tokens):
        if index > 1 and word(words[index - 1]).kind == "number" and not tokens.begins_line(index - 1):
            name = words[index - 2]
            if _is_of_many(name) or (index > 2 and _is_of_many(words[index - 3]) and _may_end(name)):
                yield index - 2, _BARE_AGE
    for index in compress(range(len(words)), map(_BEFORE_AGES.__contains__, words)):
        is_inside = 0 < index < len(words) - 2 and word(words[index + 1]).kind == "number"
        if is_inside and role_part("age")[words[index + 2]] is not None and word(words[index - 1]).kind == "word":
            yield index - 1, _AGED


@lru_cache(maxsize=1 << 12)
def _is_of_many(text: str) -> bool:
    """Tell whether a word is a given name of many, and before all a name."""
    first = classes_of(text).likeliest
    given = name_counts(word(text).bare)[0]
    is_free = first is not None and first.part in ("name", "noun", "adjective") and not first.mask & OWNED
    return is_free and given > _MANY and _frequency(word(text).bare) - log10(given) < _RARE


@lru_cache(maxsize=1 << 12)
def _may_end(text: str) -> bool:
    """Tell whether a word may be the family name behind a given one: a noun or name that is not joined."""
    first = classes_of(text).likeliest
    if first is None or word(text).kind != "word" or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    return first.part in ("name", "noun", "adjective") and _frequency(word(text).bare) < _USUAL


_MANY: Final = 10
_BEFORE_AGES: Final = frozenset("(-–")


def _with_next(tokens: Tokens, own: Sequence[Pair | None], breaks: Set[int]) -> Iterator[int]:
    """Give the candidates, and the words behind strong ones, whatever they are: «عبد | الملك», «خليل | الحية»."""
    after = -1
    for index in compress(range(len(own)), own):
        if after >= 0 and after < index:
            yield after
        yield index
        pair = own[index]
        after = index + 1 if pair is not None and pair[0] > _STRONG else -1
        if after == len(own) or after in breaks or word(tokens.words[after]).kind != "word":
            after = -1
    if after >= 0:
        yield after


def _neighbours(hits: Sequence[int], breaks: Set[int]) -> Iterator[Run]:
    """Give the runs of candidates that stand side by side in a line."""
    start = previous = -2
    for index in hits:
        if index != previous + 1 or index in breaks:
            if start >= 0:
                yield start, previous + 1
            start = index
        previous = index
    if start >= 0:
        yield start, previous + 1


def _weigh(tokens: Tokens, index: int, own: Pair | None, breaks: Set[int], known: Mapping[str, str]) -> Pair:
    """Add up what speaks for a name beginning and going on at a token."""
    words = tokens.words
    count = len(words)
    begin, inside = own if own is not None else _ANY[words[index]]
    begin1, inside1 = _BEFORE[words[index - 1]] if index and index not in breaks else _beginning()
    begin2, inside2 = _AFTER[_FULL_STOP if index + 1 == count or index + 1 in breaks else words[index + 1]]
    begin, inside = begin + begin1 + begin2, inside + inside1 + inside2
    if index > 1 and index not in breaks and index - 1 not in breaks:
        begin1, inside1 = _FAR_BEFORE[words[index - 2]]
        begin, inside = begin + begin1, inside + inside1
    if index + 2 < count and index + 1 not in breaks and index + 2 not in breaks:
        begin1, inside1 = _FAR_AFTER[words[index + 2]]
        begin, inside = begin + begin1, inside + inside1
    if known:
        begin1, inside1 = _known(known_claims(words[index], known))
        begin, inside = begin + begin1, inside + inside1
    return begin, inside


@lru_cache(maxsize=1 << 10)
def _known(claims: tuple[str, ...]) -> Pair:
    return _sum(f"@{claim}" for claim in claims)


def _best(
    tokens: Tokens, own: Sequence[Pair | None], start: int, stop: int, breaks: Set[int], known: Mapping[str, str]
) -> list[Run]:
    """Give the names on the best way through a run of candidates: outside, at the beginning, or inside of a name."""
    o_b, _, b_o, i_o, b_b, b_i, i_b, i_i = _steps()
    if stop == start + 1:
        return [(start, stop)] if _weigh(tokens, start, own[start], breaks, known)[0] + o_b + b_o > 0 else []
    outside, begin, inside = 0, _NEVER, _NEVER
    ways: list[tuple[int, int, int]] = []
    for index in range(start, stop):
        beginning, middle = _weigh(tokens, index, own[index], breaks, known)
        best, way = outside, 0
        if begin + b_o > best:
            best, way = begin + b_o, 1
        if inside + i_o > best:
            best, way = inside + i_o, 2
        best_begin, way_begin = outside + o_b, 0
        if begin + b_b > best_begin:
            best_begin, way_begin = begin + b_b, 1
        if inside + i_b > best_begin:
            best_begin, way_begin = inside + i_b, 2
        goes_on = inside + i_i > begin + b_i
        inside = (inside + i_i if goes_on else begin + b_i) + middle
        outside, begin = best, best_begin + beginning
        ways.append((way, way_begin, 2 if goes_on else 1))
    state = 0
    if begin + b_o > outside:
        state, outside = 1, begin + b_o
    if inside + i_o > outside:
        state = 2
    states = []
    for three in reversed(ways):
        states.append(state)
        state = three[state]
    return list(_named(start, states[::-1])) if any(states) else []


def best_stop(tokens: Tokens, start: int, latest: int, closed: Callable[[int], int]) -> tuple[int, int] | None:
    """
    Give the token after a name that is asked for at a place, and what speaks for it, in hundredths.

    `closed` tells what a token behind the name adds; `latest` is the last token that may stand behind it.
    """
    o_b, _, b_o, i_o, _, b_i, _, i_i = _steps()
    best = None
    total = o_b
    breaks = _breaks(tokens)
    for index in range(start, latest):
        begin, inside = _weigh(tokens, index, None, breaks, NO_KNOWN)
        total += begin if index == start else inside + (b_i if index == start + 1 else i_i)
        whole = total + (b_o if index == start else i_o) + closed(index + 1)
        if best is None or whole > best[1]:
            best = index + 1, whole
    return best


def _named(start: int, states: Sequence[int]) -> Iterator[Run]:
    """Give the names in a row of states (0 outside, 1 beginning, 2 inside)."""
    begin = None
    for index, state in enumerate((*states, 0), start):
        if state == 2 and begin is not None:
            continue
        if begin is not None:
            yield begin, index
        begin = index if state else None


@cache
def _beginning() -> Pair:
    return _sum(f"<{claim}" for claim in _BREAK)
