"""arabic-norm: normalisation for search."""

import arabic_norm

LACKS = "numbers, dates; digits and carriers of hamza are not folded; tokens without punctuation and places"
WORK = {
    "normalize": ("normalize(ta_marbuta=True)", lambda text: arabic_norm.normalize(text, ta_marbuta=True)),
    "tokenize": ("tokenize", arabic_norm.tokenize),
}
