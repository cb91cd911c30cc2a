"""CAMeL Tools: its normalisation and word tokenizer alone, which need no data."""

from camel_tools.tokenizers.word import simple_word_tokenize
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar

LACKS = "numbers, dates; tokens without places; a text changed has no way back (its morphology is not compared here)"


def normalize(text: str) -> str:
    return str(normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(text)))))


WORK = {
    "normalize": ("dediac_ar, normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar", normalize),
    "tokenize": ("simple_word_tokenize", simple_word_tokenize),
}
