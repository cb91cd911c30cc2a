"""
Let the search of the pages find Arabic with vowels and without, and in every spelling of alif, hamza, ya and ta.

The index (Python) and the query (JavaScript) fold the same letters by the same table; English is stemmed as before.
"""

import json
import re
from typing import Final

from sphinx.search.en import SearchEnglish

_LETTERS: Final = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"}
_MARKS: Final = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f"
_WORD: Final = re.compile(r"\w+")


def folded(text: str) -> str:
    """
    Give a text without Arabic marks and with one letter for each family of letters.

    >>> folded("أُسرةٌ إلى ٢٠٢٥")
    'اسره الي ٢٠٢٥'
    """
    return re.sub(f"[{_MARKS}]", "", text).translate(str.maketrans(_LETTERS))


class SearchBoth(SearchEnglish):
    """English as Sphinx has it, Arabic folded."""

    lang = "both"
    language_name = "English"  # the name of its stemmer
    js_splitter_code = f"""
const arabicLetters = {json.dumps(_LETTERS)};
var splitQuery = function (query) {{
  const bare = query.replace(/[{_MARKS}]/gu, "");
  const folded = Array.from(bare, function (one) {{ return arabicLetters[one] || one; }}).join("");
  return folded.split(/[^\\p{{Letter}}\\p{{Number}}_\\p{{Emoji_Presentation}}]+/gu).filter(Boolean);
}};
"""

    def split(self, input: str) -> list[str]:
        """Split a text into words as the JavaScript above does."""
        return _WORD.findall(folded(input))
