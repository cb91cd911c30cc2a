"""The bits of a mask of word classes."""

from typing import Final

__all__ = [
    "ADJECTIVE", "ADVERB", "AND", "ARTICLE", "BOUND_PREPOSITION", "COMPLEMENTISER", "CONJUNCTION", "DEMONSTRATIVE",
    "DUAL", "FEMININE", "FINITE_VERB", "FIRST", "FUTURE", "IMPERATIVE", "IMPERFECT", "MASCULINE", "NAME",
    "NOMINAL", "NOUN", "NUMBER", "OWNED", "PARTICIPLE", "PARTICLE", "PERFECT", "PIECES", "PLURAL", "PREPOSITION",
    "PRONOUN", "RELATIVE", "SECOND", "SINGULAR", "THIRD", "UNKNOWN", "VERBAL_NOUN",
]  # fmt: skip

PERFECT: Final = 1 << 0
IMPERFECT: Final = 1 << 1
IMPERATIVE: Final = 1 << 2
NOUN: Final = 1 << 3
"""A common noun, verbal nouns and participles that are used as nouns among them."""
ADJECTIVE: Final = 1 << 4
NAME: Final = 1 << 5
NUMBER: Final = 1 << 6
"""A number word."""
PARTICIPLE: Final = 1 << 7
"""Set beside NOUN or ADJECTIVE."""
VERBAL_NOUN: Final = 1 << 8
"""Set beside NOUN."""
PREPOSITION: Final = 1 << 9
CONJUNCTION: Final = 1 << 10
COMPLEMENTISER: Final = 1 << 11
PARTICLE: Final = 1 << 12
PRONOUN: Final = 1 << 13
DEMONSTRATIVE: Final = 1 << 14
RELATIVE: Final = 1 << 15
ADVERB: Final = 1 << 16
MASCULINE: Final = 1 << 17
FEMININE: Final = 1 << 18
SINGULAR: Final = 1 << 19
DUAL: Final = 1 << 20
PLURAL: Final = 1 << 21
FIRST: Final = 1 << 22
SECOND: Final = 1 << 23
THIRD: Final = 1 << 24
ARTICLE: Final = 1 << 25
"""The article is written to it."""
OWNED: Final = 1 << 26
"""A pronoun is written to its end: the owner of a noun, the object of a verb or of a preposition."""
AND: Final = 1 << 27
"""و or ف is written to its front."""
BOUND_PREPOSITION: Final = 1 << 28
"""ب, ل or ك is written to its front; before a verb that is the ل of purpose."""
FUTURE: Final = 1 << 29
UNKNOWN: Final = 1 << 30
"""Judged by its shape alone: neither table knows it."""

FINITE_VERB: Final = PERFECT | IMPERFECT | IMPERATIVE
NOMINAL: Final = NOUN | ADJECTIVE | NAME | NUMBER
PIECES: Final = ARTICLE | OWNED | AND | BOUND_PREPOSITION | FUTURE
"""What is written to a word."""
