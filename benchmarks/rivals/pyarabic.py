"""PyArabic: helpers on letters and number words."""

from pyarabic import araby
from pyarabic.number import extract_number_phrases, number2text, text2number

LACKS = "no dates; number phrases without places, ordinals, hedges or fractions; numbers are written without a noun"


def normalize(text: str) -> str:
    return str(araby.normalize_hamza(araby.normalize_ligature(araby.strip_tatweel(araby.strip_tashkeel(text)))))


WORK = {
    "normalize": ("strip_tashkeel, strip_tatweel, normalize_ligature, normalize_hamza", normalize),
    "tokenize": ("tokenize_with_location", araby.tokenize_with_location),
    "find numbers": ("extract_number_phrases", extract_number_phrases),
    "read a number": ("text2number", text2number),
    "write a number": ("number2text", number2text),
    "values of numbers": (
        "extract_number_phrases, text2number",
        lambda text: [float(text2number(phrase)) for phrase in extract_number_phrases(text)],
    ),
}
