"""What stands around a word of time: numbers, hedges, parts of a period, names it belongs to."""

from decimal import Decimal
from fractions import Fraction
from typing import Final, cast

from arnews.document import Reading
from arnews.lexicon import Found
from arnews.memo import Memo
from arnews.numbers.around import HYPHENS, in_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.units import is_money, unit_at
from arnews.numbers.vague import odd_first, read_vague
from arnews.numbers.words import CONJUNCTION, NumberWord, context, number_finder
from arnews.times.value import TimexMod
from arnews.times.words import Hit, approximator_ends, kinds_at, look, time_words
from arnews.times.written import Written
from arnews.tokenization import Tokens
from arnews.word_classes import AND, BOUND_PREPOSITION, FINITE_VERB, OWNED, UNKNOWN, classes_of
from arnews.words import Word, looks_definite, word

__all__ = [
    "ARTICLE",
    "MOD_OF",
    "SLASHES",
    "as_reading",
    "bracketed_number",
    "cut_of",
    "day_number",
    "digits_at",
    "ends_phrase",
    "first_number_before",
    "has_article",
    "hedge_before",
    "is_counted",
    "is_definite_construct",
    "is_glued",
    "is_joined",
    "is_name_or_noun",
    "is_named",
    "is_over",
    "joined_to_number",
    "mod_of",
    "number_at",
    "number_before",
    "ordinal_at",
    "plain",
    "with_part_before",
]


MOD_OF: Final[dict[str, TimexMod]] = {
    "about": "APPROX", "more_than": "MORE_THAN", "at_least": "MORE_THAN", "less_than": "LESS_THAN",
    "at_most": "LESS_THAN",
}  # fmt: skip


def mod_of(hit: Hit) -> TimexMod:
    """Give the TIMEX3 modifier that a word of the file stands for."""
    return cast(TimexMod, hit.entry.value)


def as_reading(tokens: Tokens, start: int, written: Written, stop: int, rule: str) -> Reading[Written]:
    """Give the reading of what is written from one token up to another, without proclitics."""
    return Reading(written, tokens.span(start, stop, cut_of(tokens, start)), stop, f"times.{rule}")


def cut_of(tokens: Tokens, index: int) -> int:
    """Give how many code points of a token are proclitics, as the lexicons of time and numbers know it."""
    return _CUTS[tokens.words[index]] if 0 <= index < len(tokens.words) else 0


def _cut(text: str) -> int:
    found = time_words()[text] or number_finder()(text)
    return found.cut if found is not None else 0


_CUTS: Final = Memo(_cut)


def plain(tokens: Tokens, index: int) -> str:
    """Give what is written at a token with uniform letters and digits, without marks; nothing beyond the text."""
    return word(tokens.words[index]).folded if 0 <= index < len(tokens.words) else ""


def digits_at(tokens: Tokens, index: int) -> int | None:
    """Give the number that a token of up to nine digits is."""
    return _DIGITS[tokens.words[index]] if 0 <= index < len(tokens.words) else None


def _digits(text: str) -> int | None:
    written = word(text).folded
    return int(written) if len(written) <= _MOST_DIGITS and written.isdecimal() else None


_DIGITS: Final = Memo(_digits)


_MOST_DIGITS: Final = 9
SLASHES: Final = frozenset("/\\\N{DIVISION SLASH}\N{FRACTION SLASH}\N{FULLWIDTH SOLIDUS}")


def is_glued(tokens: Tokens, index: int) -> bool:
    """Tell whether no white space stands before and after a token, or the same on both sides."""
    if not 0 < index < len(tokens.words) - 1:
        return False
    before, after = len(tokens.gap(index)), len(tokens.gap(index + 1))
    return before == after == 0 or (max(before, after) == 1 and tokens.words[index] in SLASHES)


def has_article(tokens: Tokens, index: int) -> bool:
    """Tell whether a word with the article stands at a token; إلى, إلا and «إلغاء» only begin like one."""
    if not 0 <= index < len(tokens.words) or not looks_definite(word(tokens.words[index])):
        return False
    return kinds_at(tokens, index).isdisjoint(_LIKE_THE_ARTICLE) or look(tokens, index, *_LIKE_THE_ARTICLE) is None


_LIKE_THE_ARTICLE: Final = ("until", "to")


def is_over(tokens: Tokens, index: int) -> bool:
    """
    Tell at once, where it can be told, that nothing goes on with a time at a token.

    No word of time and no number stands there, or it begins the next line.
    """
    if index >= len(tokens.words):
        return True
    none = not kinds_at(tokens, index) and number_finder()(tokens.words[index]) is None
    return none or tokens.begins_line(index)


def is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether what stands after digits is a noun that they count, a scale or a percent sign."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    known = word(tokens.words[index])
    if known.kind != "word":
        return known.bare in _PERCENT
    if in_context(tokens, index, "percent"):
        return True
    if not known.folded.startswith(CONJUNCTION) and (is_money(tokens, index) or unit_at(tokens, index) is not None):
        return kinds_at(tokens, index).isdisjoint(_NEIGHBOURS)  # 2019 طن, 1950 ريال
    if has_article(tokens, index) or is_joined(known) or len(known.folded) < _SHORTEST_NOUN:
        return False
    if (numeral := number_finder()(known.text)) is not None and not numeral.proclitics and numeral.entries:
        return _is_scale_of(tokens, index, numeral.entry)
    if not kinds_at(tokens, index).isdisjoint(_NEIGHBOURS):
        return False
    classes = classes_of(known.text)
    if classes.mask & BOUND_PREPOSITION:
        return False  # بطولة 1996 للناشئين
    likeliest = classes.likeliest
    if likeliest is not None and likeliest.number == "dual":
        return False  # (2003) جائزتين
    if likeliest is not None and likeliest.mask & OWNED and classes.share(OWNED) > _SURELY:
        return False  # في مايو، 2013 حكمها
    if likeliest is not None and likeliest.part == "adverb":
        return "set" in kinds_at(tokens, index)  # 2000 يوميا; not (كأس آسيا) 2019 نهائيا
    if likeliest is not None and (likeliest.form == "elative" or is_definite_construct(tokens, index)):
        return False  # 2016 أكثر من, 2016 رئيس الوزراء
    return likeliest is None or likeliest.part in ("noun", "adjective", "number")


def _is_scale_of(tokens: Tokens, index: int, numeral: NumberWord) -> bool:
    """Tell whether digits may be so many of a scale: 12 ألفا, 3 آلاف; not 2016 ثلاثة جنود, 2016 آلاف العمال."""
    if numeral.role not in ("scale", "hundred"):
        return False
    digits = digits_at(tokens, index - 1)
    return numeral.form != "plural" or digits is None or digits <= _MOST_OF_A_PLURAL


_MOST_OF_A_PLURAL: Final = 10


def is_definite_construct(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a noun is made definite by the one behind it, as what is counted never is: (2010) إعجاب النقاد.

    >>> from arnews import tokenize
    >>> [is_definite_construct(tokenize(text), 0) for text in ("إعجاب النقاد", "جندي أميركي", "قتيل الأحد")]
    [True, False, False]
    """
    if number_at(tokens, index) is not None or unit_at(tokens, index) is not None or is_money(tokens, index):
        return False
    if not has_article(tokens, index + 1) or kinds_at(tokens, index + 1) or tokens.begins_line(index + 1):
        return False
    first, second = (classes_of(tokens.words[at]).likeliest for at in (index, index + 1))
    return first is not None and second is not None and first.part == second.part == "noun"


def is_joined(known: Word) -> bool:
    """
    Tell whether a word is joined by و, and does not only begin with it: والوزير, but not وفاة.

    >>> [is_joined(word(text)) for text in ("والوزير", "وفق", "الوزير")]
    [True, False, False]
    """
    return known.folded.startswith(CONJUNCTION) and bool(classes_of(known.text).mask & (AND | UNKNOWN))


ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_PERCENT: Final = frozenset("%٪")
_SHORTEST_NOUN: Final = 3
_NEIGHBOURS: Final = ("year_neighbour", "until", "hijri_mark", "gregorian_mark", "before_christ", "month", "month_head")


def is_name_or_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is a noun without an article, or a name: عمل, رولكس."""
    if index >= len(tokens.words) or tokens.begins_line(index) or kinds_at(tokens, index):
        return False
    likeliest = classes_of(tokens.words[index]).likeliest
    return likeliest is not None and likeliest.part in ("noun", "name") and not cut_of(tokens, index)


def ends_phrase(tokens: Tokens, index: int) -> bool:
    """Tell whether a phrase ends before a token: at the end, a mark, a new line, a preposition or a conjunction."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return True
    known = word(tokens.words[index])
    if known.kind in ("punctuation", "quote"):
        return known.bare not in _GO_ON
    if known.kind != "word" or in_context(tokens, index, "percent") or number_finder()(known.text) is not None:
        return False
    if is_joined(known) or "year_neighbour" in kinds_at(tokens, index):
        return True
    likeliest = classes_of(known.text).likeliest
    if likeliest is None:
        return False
    led = bool(likeliest.mask & BOUND_PREPOSITION) and likeliest.share > _SURELY  # شهرين أو ثلاثة لأسباب صحية
    return led or likeliest.part not in ("noun", "adjective", "number", "name", "adverb")


_SURELY: Final = 0.9
"""The share from which a word that begins with the letter of a preposition has one."""


_GO_ON: Final = frozenset("-–—:/\\%")


def number_at(tokens: Tokens, index: int) -> Found[NumberWord] | None:
    """Give what is known of the number word at a token, or `None`, beyond the text too."""
    return number_finder()(tokens.words[index]) if 0 <= index < len(tokens.words) else None


def number_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Decimal | Fraction | int | None] | None:
    """Give where the number that ends before a token begins, and its value."""
    if index > floor and tokens.words[index - 1].isdecimal() and not _may_continue(tokens, index - 2):
        digits = digits_at(tokens, index - 1)
        if digits is not None:
            return index - 1, digits
    first = first_number_before(tokens, index, floor)
    if first < index and (odd := _odd_number(tokens, first, index, floor)) is not None:
        return odd, None  # بضعة عشر عاما, نيف وثلاثون سنة
    for start in range(first, index):
        if start > 0 and look(tokens, start, "one") is not None and _is_one_unit(tokens, start - 1):
            continue  # ساعة واحدة وعشرين دقيقة
        for reader in (read_cardinal, read_fraction):
            reading = reader(tokens, start)
            if reading is not None and reading.stop == index:
                value = reading.value.value
                assert not isinstance(value, tuple)
                return start, value
    return None


def _odd_number(tokens: Tokens, first: int, stop: int, floor: int) -> int | None:
    """Give where a number that only says between which tens it lies begins: بضعة عشر, نيف وثلاثون."""
    for start in (first - 1, first):
        if start < floor:
            continue
        vague = odd_first(tokens, start) or (read_vague(tokens, start) if start == first else None)
        if vague is not None and vague.stop == stop and stop > start + 1:
            return start
    return None


def first_number_before(tokens: Tokens, index: int, floor: int) -> int:
    """Give the first of the number words, and what joins them, that stand right before a token."""
    first, find, words = index, number_finder(), tokens.words
    while first > floor and index - first < _LONGEST_NUMBER:
        if find(words[first - 1]) is None and word(words[first - 1]).bare != CONJUNCTION:
            break
        first -= 1
    return first


_LONGEST_NUMBER: Final = 10


def _may_continue(tokens: Tokens, index: int) -> bool:
    """Tell whether a token before digits may belong to the same number: a number word, a separator, a conjunction."""
    if index < 0:
        return False
    known = word(tokens.words[index])
    return known.kind != "word" or known.bare == CONJUNCTION or number_finder()(known.text) is not None


def _is_one_unit(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is an indefinite unit of time in the singular."""
    unit = look(tokens, index, "unit")
    return unit is not None and unit.entry.form == "singular" and not unit.definite


def bracketed_number(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Give where digits in brackets before a token begin, and their value: (60) يوما."""
    if index - 3 < floor or tokens.words[index - 1] != ")" or tokens.words[index - 3] != "(":
        return None
    value = digits_at(tokens, index - 2)
    return None if value is None else (index - 3, value)


def day_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read the number of a day: 15, الخامس عشر, الـ7."""
    value = digits_at(tokens, index)
    if value is not None and index and tokens.words[index - 1] in _PERCENT:
        return None  # هبط % 12 هذا الشهر
    if value is not None:
        return (value, index + 1) if 1 <= value <= _LAST_DAY else None
    article = look(tokens, index, "article")
    if article is not None:
        index = article.stop
    reading = read_ordinal(tokens, index) or read_cardinal(tokens, index)
    if reading is None or not isinstance(reading.value.value, int) or not 1 <= reading.value.value <= _LAST_DAY:
        return None
    if reading.value.kind == "ordinal" and _is_feminine(tokens, index, reading.value.value):
        return None  # للمرة الثانية هذا الشهر
    if reading.value.kind == "cardinal" and reading.stop == index + 1 and "weekday" in kinds_at(tokens, index):
        return None  # الاثنين - 26 أكتوبر
    return reading.value.value, reading.stop


def _is_feminine(tokens: Tokens, index: int, value: int) -> bool:
    """Tell whether an ordinal is feminine: الثانية, الأولى; days are masculine."""
    return plain(tokens, index).endswith(_FEMININE[value != 1])


_FEMININE: Final = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}")
"""What الأولى and the other feminine ordinals end with, folded."""


_LAST_DAY: Final = 31


def ordinal_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read an ordinal with the article and without a conjunction: الثاني. Gives its value and the token after."""
    ordinal = read_ordinal(tokens, index) if number_at(tokens, index) is not None else None
    if ordinal is None or not isinstance(ordinal.value.value, int):
        return None
    found = number_finder()(tokens.words[index])
    if found is None or not found.definite or found.proclitics:
        return None
    return ordinal.value.value, ordinal.stop


def joined_to_number(tokens: Tokens, start: int) -> bool:
    """Tell whether a number may be the second of two: و50, إلى 50, أو خمسة, -50, (من 3) ل5."""
    found = number_finder()(tokens.words[start])
    if found is not None and found.proclitics in _JOINING:
        return True
    before = tokens.words[start - 1]
    return before in HYPHENS or word(before).bare in _JOINING or context()[before] is not None


_JOINING: Final = (CONJUNCTION, "\N{ARABIC LETTER LAM}")


def hedge_before(tokens: Tokens, index: int, floor: int) -> Hit | None:
    """Give the hedge that ends right before a token and belongs to the span of a period."""
    if index == 0:
        return None
    one_word = "approximator" in kinds_at(tokens, index - 1)
    if not one_word and tokens.words[index - 1] not in approximator_ends():
        return None
    for width in (4, 3, 2, 1):
        if index - width < floor:
            continue
        hit = look(tokens, index - width, "approximator")
        if hit is not None and hit.stop == index:
            return hit
    return None


def with_part_before(tokens: Tokens, start: int, floor: int, written: Written) -> tuple[int, Written]:
    """Add a part of the period that stands before it: أواخر عام 2016."""
    if start <= floor:
        return start, written
    part = look(tokens, start - 1, "part_of_period")
    if part is None or part.definite:
        return start, written
    first = look(
        tokens, start, "unit", "month", "month_head", "weekday", "deictic", "decade", "season", "demonstrative"
    )
    if first is not None and first.proclitics:
        return start, written
    return start - 1, written._replace(mod=mod_of(part))


def is_named(tokens: Tokens, start: int, written: Written) -> bool:
    """
    Tell whether the expression is part of a name: حركة 14 آذار, شارع 26 يوليو, قناة روسيا اليوم.

    A noun with the article begins no such name: تأسست الحركة عام 2010. Neither does one that ends the line before.
    """
    before = start - 1
    paper = look(tokens, before, "paper") if written.offset is not None else None
    if paper is not None and paper.stop == start + 1:
        alone = before == 0 and paper.stop == len(tokens.words)
        return alone or look(tokens, before - 1, "paper_before") is not None
    if tokens.begins_line(start):
        return False
    if written.part is not None and look(tokens, before, "prayer") is not None:
        return False  # بعد صلاة العشاء
    if written.part is not None and (written.offset is not None or written.weekday is not None):
        return False  # كشف موقع مساء أمس
    if written.offset == 0 and written.unit == "D" and written.weekday is None and _is_dateline(tokens, start):
        return True
    of = "of" in kinds_at(tokens, before) and look(tokens, before, "of") is not None
    numbered = of and (ordinal_at(tokens, before - 1) is not None or look(tokens, before - 1, "day_name") is not None)
    numbered = numbered or (of and digits_at(tokens, before - 1) is not None)  # ثورة 30 من يونيو
    compound = of and (day := ordinal_at(tokens, before - 2)) is not None and day[1] == before
    if before > 0 and (digits_at(tokens, before) is not None or numbered or compound):
        before -= 1 + of + compound  # ثورة الخامس والعشرين من يناير
    if kinds_at(tokens, before).isdisjoint(_NAMING):
        return False
    name = look(tokens, before, "event_before", "name_before")
    if name is not None and name.entry.kind == "event_before":
        return written.month is not None and written.year is written.years is written.direction is None
    if name is not None and name.entry.needs == "today":
        return written.offset == 0 and written.weekday is None  # المصري اليوم
    return name is not None and not name.definite


def _is_dateline(tokens: Tokens, start: int) -> bool:
    """Tell whether a line begins with a name that ends in today, and a colon or dash: the paper itself."""
    before = start - 1 - (start > 1 and not tokens.begins_line(start - 1))
    if before < 0 or not (before == 0 or tokens.begins_line(before)) or start + 1 >= len(tokens.words):
        return False
    named = all(
        word(tokens.words[at]).kind == "word" and not classes_of(tokens.words[at]).mask & FINITE_VERB
        for at in range(before, start)
    )
    return named and (tokens.words[start + 1] == ":" or tokens.words[start + 1] in HYPHENS)


_NAMING: Final = ("event_before", "name_before")
