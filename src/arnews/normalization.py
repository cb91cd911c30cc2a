"""Text to changed text, with the way back to the original."""

from typing import Final

from arnews.letters import ALEF_FORMS, BIDI_CONTROLS, DIGIT_VALUES, LOOKALIKES, MARKS, TATWEEL, ZERO_WIDTH

__all__ = ["fold", "strip_marks"]

_REMOVED: Final = dict.fromkeys(map(ord, [*MARKS, TATWEEL, *ZERO_WIDTH, *BIDI_CONTROLS]))

_FOLDED: Final = (
    _REMOVED
    | dict.fromkeys(map(ord, ALEF_FORMS), "\N{ARABIC LETTER ALEF}")
    | {ord(letter): arabic for letter, arabic in LOOKALIKES.items()}
    | {ord(digit): str(value) for digit, value in DIGIT_VALUES.items()}
    | {
        ord("\N{ARABIC LETTER ALEF MAKSURA}"): "\N{ARABIC LETTER YEH}",
        ord("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"): "\N{ARABIC LETTER YEH}",
        ord("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"): "\N{ARABIC LETTER WAW}",
        ord("\N{ARABIC LETTER TEH MARBUTA}"): "\N{ARABIC LETTER HEH}",
    }
)


def strip_marks(text: str) -> str:
    """
    Take out marks, tatweel and invisible controls; the letters stay as they are.

    >>> strip_marks("مُحَمَّدٌ في حلـــب")
    'محمد في حلب'
    """
    return text.translate(_REMOVED)


def fold(text: str) -> str:
    """
    Make spellings uniform: marks and tatweel out; alef, yeh, waw, teh marbuta and digits in one form each.

    >>> fold("أُسرةٌ إلى ٢٠٢٥")
    'اسره الي 2025'
    """
    return text.translate(_FOLDED)
