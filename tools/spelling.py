"""
Make the words that are careful with their last letter, for `arnews.spelling`.

    python tools/spelling.py src/arnews/spelling.words.txt

Of two words that differ only in ى and ي or in ه and ة at their end, one that is written at least a third as often as
the other is a careful word (على, علي); else it is a sloppy spelling of the other (مصرى). `CAREFUL` are careful words
that are rarer than that.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from arnews.segmentation import word_frequencies

LEAST = 2.8  # Zipf: rarer words are no evidence
THIRD = 0.5
FAR = 0.8
TWINS = {"ى": "ي", "ي": "ى", "ه": "ة", "ة": "ه"}
SURE = frozenset("ىه")
"""What sloppy writers put in the place of the other; the reverse is only asked for beside a twin that is a word."""
CAREFUL = ("بنى", "سمى", "تحدى", "سرى", "علي", "معني", "مبني", "تعالي", "طريقه", "دوره", "نظره", "جده", "بلده")
SLOPPY = ("اثنى",)
"""Words that are written as often as the careful one."""
HEAD = """\
# Words whose last letter (ى, ي, ه, ة) is careful; made by tools/spelling.py; do not edit.
# Decided with the frequencies of wordfreq 3.1.1, of which this holds no figures. Licence: CC BY-SA 4.0.
"""


def careful() -> Iterator[str]:
    """Give the words of the frequency table that stand for nothing but themselves."""
    frequencies = word_frequencies()
    for word in frequencies:
        frequency = frequencies.get(word, 0.0)
        twin = frequencies.get(word[:-1] + TWINS[word[-1]]) if word[-1] in TWINS else None
        if twin is None or frequency < LEAST or frequency < twin - THIRD:
            continue
        if word[-1] in SURE or frequency - twin < FAR:
            yield word


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(HEAD + "\n".join(sorted({*careful(), *CAREFUL} - {*SLOPPY})) + "\n", encoding="utf-8")
