"""num2words: numbers in words, in many languages."""

from num2words import num2words

LACKS = "reads nothing; case, state and the noun that is counted"
WORK = {"write a number": ("num2words(lang='ar')", lambda value: num2words(value, lang="ar"))}
