"""
Write an entry for src/arnews/quotations/cues.toml from the principal parts of a verb.

    python tools/inflect.py أكد أكدت أكدوا يؤكد مؤكدا تأكيد

gives what regular inflection makes of them: perfect, imperfect, accusative participle and verbal noun, by gender and
number. What comes out is read by a person, corrected where the verb is irregular, and committed; the words file is the
source, not this script.
"""

import sys

ALEF, WAW, NOON, YEH, TEH, TEH_MARBUTA = "ا", "و", "ن", "ي", "ت", "ة"


def perfect(he: str, she: str, they: str) -> dict[str, list[str]]:
    """Inflect the perfect."""
    stem = he[:-1] + YEH if he[-1] == "ى" else he
    two = stem[:-1] + WAW + ALEF if they.endswith("وا") and he in ("دعا", "شكا", "عزا", "تلا") else stem + ALEF
    if he in ("دعا", "شكا", "عزا", "تلا"):
        two = he[:-1] + WAW + ALEF
    return {
        "he": [he],
        "she": [she] if she else [],
        "two": [two, she + ALEF] if she else [],
        "they": [they] if they else [],
    }


def imperfect(he: str) -> dict[str, list[str]]:
    """Inflect the imperfect."""
    she = TEH + he[1:]
    weak = he[-1] in "ىيو"
    stem = he[:-1] if weak else he
    two = he[:-1] + YEH if he[-1] == "ى" else he
    return {
        "he": [he],
        "she": [she],
        "two": [two + ALEF + NOON, TEH + two[1:] + ALEF + NOON],
        "they": [stem + WAW + NOON, stem + WAW + ALEF],
    }


def participle(he: str) -> dict[str, list[str]]:
    """Inflect the accusative participle, given as مؤكدا."""
    stem = he[:-1]
    plain = stem[:-1] if stem.endswith(YEH + YEH) else stem
    return {
        "he": [he],
        "she": [stem + TEH_MARBUTA],
        "two": [stem + YEH + NOON, stem + TEH + YEH + NOON],
        "they": [plain + YEH + NOON, stem + ALEF + TEH],
    }


def noun(bare: str) -> list[str]:
    """Give a verbal noun alone and with the pronouns of its speaker."""
    stem = bare[:-1] + TEH if bare.endswith(TEH_MARBUTA) else bare
    return [bare, *(stem + pronoun for pronoun in ("ه", "ها", "هم", "هما"))]


def tables(parts: list[str]) -> dict[str, dict[str, list[str]]]:
    """Give every form of a verb by kind, gender and number."""
    he, she, they, present, active, *nouns = parts
    found = {
        "perfect": perfect(he, she, they),
        "imperfect": imperfect(present) if present else {},
        "participle": participle(active) if active else {},
        "noun": {"any": [form for one in nouns for form in noun(one)]},
    }
    return {kind: {who: list(dict.fromkeys(forms)) for who, forms in by.items() if forms} for kind, by in found.items()}


def entry(head: list[str], parts: list[str]) -> str:
    """Write the entry: the lines of `head`, then the forms, one a line."""
    lines = ["[[cue]]", *head]
    for kind, by in tables(parts).items():
        for who, forms in by.items():
            lines += [f"{kind}.{who} = [", *(f'  "{form}",' for form in forms), "]"]
    return "\n".join(lines)


if __name__ == "__main__":
    print(entry([f'lemma = "{sys.argv[1]}"'], sys.argv[1:]))
