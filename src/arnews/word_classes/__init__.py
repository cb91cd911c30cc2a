"""
What a written word can be, and what it is where it stands: verb, noun, adjective, name or particle.

Whether a word is a verb, a plural or feminine cannot be told from its letters: «كتب» is "he wrote" or "books", «سفن» is
a plural, «حرب» is feminine. A table of 76,000 forms knows, words that grammar settles stand in ``closed.toml``, and
what neither has is judged by its endings. Each distinct word is worked out once; context decides between its classes.
"""

from arnews.word_classes.bits import (
    ADJECTIVE,
    ADVERB,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    DUAL,
    FEMININE,
    FINITE_VERB,
    FIRST,
    FUTURE,
    IMPERATIVE,
    IMPERFECT,
    MASCULINE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PARTICLE,
    PERFECT,
    PIECES,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SECOND,
    SINGULAR,
    THIRD,
    UNKNOWN,
    VERBAL_NOUN,
)  # fmt: skip
from arnews.word_classes.context import class_masks, is_finite_verb, read_class, read_class_masks
from arnews.word_classes.words import WordClass, WordClasses, classes_of

__all__ = [
    "ADJECTIVE", "ADVERB", "AND", "ARTICLE", "BOUND_PREPOSITION", "COMPLEMENTISER", "CONJUNCTION", "DEMONSTRATIVE",
    "DUAL", "FEMININE", "FINITE_VERB", "FIRST", "FUTURE", "IMPERATIVE", "IMPERFECT", "MASCULINE", "NAME",
    "NOMINAL", "NOUN", "NUMBER", "OWNED", "PARTICIPLE", "PARTICLE", "PERFECT", "PIECES", "PLURAL", "PREPOSITION",
    "PRONOUN", "RELATIVE", "SECOND", "SINGULAR", "THIRD", "UNKNOWN", "VERBAL_NOUN", "WordClass", "WordClasses",
    "class_masks", "classes_of", "is_finite_verb", "read_class", "read_class_masks",
]  # fmt: skip
