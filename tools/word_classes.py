"""
Make the table of `arnews.word_classes`.

    pip install arramooz-pysqlite==0.4.2 mazini==0.2.2 simplemma==2.0.0
    python tools/word_classes.py src/arnews/word_classes.words.zlib

Verbs: all that mazini attests, with its inflection, by how often arramooz counted them in news. Nouns, adjectives and
names: those arramooz counted, with gender, kind and plurals from its dictionary. Kept are the forms that are stems or
whole words of the frequency list of `arnews.segmentation`.
"""

import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Final

from attrs import frozen
from pyarabic.araby import strip_tashkeel

from arnews import segmentation
from arnews.packed import pack_words
from arnews.word_classes.words import cuts, settled_words, spellings

Forms = dict[str, dict[str, float]]
"""A written form to its readings, each with how often it is meant."""

SHARES: Final = (
    "0123456789abcdefghijklmnopqrstuvwxyz"  # how a share is written: minus its binary logarithm, in quarters
)
LEAST_SHARE: Final = 0.004
MOST_READINGS: Final = 6
SLOPPY: Final = 0.05  # the share of writers that leave a hamza out
LETTERS: Final = re.compile("[ء-غف-ي]+")

SLOTS: Final = {  # how often a verb stands in which form
    "past": {"3ms": 30, "3fs": 18, "3mp": 5, "3md": 0.6, "3fd": 0.4, "1s": 0.3, "1p": 0.4, "3fp": 0.2},
    "ind": {"3ms": 13, "3fs": 10, "3mp": 4, "1s": 0.2, "1p": 0.4, "3md": 0.4, "3fd": 0.3, "3fp": 0.2},
}
SLOTS["sub"] = SLOTS["juss"] = {slot: share / 5 for slot, share in SLOTS["ind"].items()}
RARE_SLOT: Final = 0.05
PASSIVE: Final = 0.08
MOODS: Final = {"past": "p", "ind": "i", "sub": "i", "juss": "i", "imp": "m"}
AUXILIARIES: Final = ("verb", "part_verb", "verb_pseudo")


@frozen
class Noun:
    """What the dictionary says of a noun or adjective."""

    kind: str  # a active participle, q passive participle, v verbal noun, or nothing
    gender: str
    is_plural: bool
    sound_masculine: bool
    sound_feminine: bool
    broken: tuple[str, ...]
    is_adjective: bool = False


def bare(vocalized: str) -> str:
    """Give the letters alone."""
    return strip_tashkeel(vocalized).replace("\u0670", "").replace("\u0671", "ا")


def norm(vocalized: str) -> str:
    """Make the vocalisations of the sources comparable."""
    text = vocalized.replace("\u0671", "ا").replace("\u0652", "").replace("آ", "أا").replace("إ", "إ")
    text = re.sub("([\u064e\u064f\u0650])\u0651", "\u0651\\1", text)
    text = re.sub("\u064e(?=[اىة])|\u064f(?=و)|\u0650(?=ي)", "", text)
    return re.sub("[\u064b-\u0650]+$", "", text)


def add_verbs(forms: Forms, counts: Mapping[str, float]) -> None:
    """Add all forms of the verbs that were counted, with participles and regular verbal nouns."""
    paradigms = list(attested_paradigms())
    known = {norm(form) for slots in paradigms for form in slots.get("past_3ms", ())}
    paradigms += [
        slots for lemma, count in counts.items() if count >= 20 and lemma not in known for slots in guessed(lemma)
    ]
    lemmas = [{norm(form) for form in slots.get("past_3ms", ())} for slots in paradigms]
    homographs = Counter(lemma for names in lemmas for lemma in names)
    for slots, names in zip(paradigms, lemmas, strict=True):
        count = max((counts.get(name, 0) / homographs[name] for name in names), default=0)
        if count >= 2:
            add_paradigm(forms, slots, count)


def attested_paradigms() -> Iterator[dict[str, list[str]]]:
    """Give all forms of each verb that is attested."""
    from mazini import MaziniError, conjugate
    from mazini.lexicon import attested_wazns, lexicon_roots

    for root in lexicon_roots():
        for pattern in attested_wazns(root):
            try:
                slots = conjugate(root, pattern).slots
            except MaziniError:
                continue
            yield {slot: [form.form for form in found] for slot, found in slots.items()}


TEMPLATES: Final = (  # the letters of a root in a perfect: pattern, regular expression
    ("II", "(.)(.)(.)"), ("III", "(.)ا(.)(.)"), ("IV", "أ(.)(.)(.)"), ("V", "ت(.)(.)(.)"), ("VI", "ت(.)ا(.)(.)"),
    ("VII", "ان(.)(.)(.)"), ("VIII", "ا(.)ت(.)(.)"), ("X", "است(.)(.)(.)"), ("Iq", "(.)(.)(.)(.)"),
    ("IIq", "ت(.)(.)(.)(.)"),
)  # fmt: skip
WEAK: Final = {"ا": "وي", "ى": "وي", "أ": "ء", "ؤ": "ء", "ئ": "ء"}


def guessed(lemma: str) -> Iterator[dict[str, list[str]]]:
    """Give the forms of a verb that is not attested but was counted, if its letters tell root and pattern."""
    from mazini import MaziniError, conjugate

    for pattern, letters in TEMPLATES:
        match = re.fullmatch(letters, bare(lemma))
        for root in product(*(WEAK.get(letter, letter) for letter in match.groups())) if match else ():
            try:
                slots = conjugate("".join(root), pattern).slots
            except (MaziniError, ValueError, KeyError):
                continue
            if lemma in {norm(form.form) for form in slots.get("past_3ms", ())}:
                yield {slot: [form.form for form in found] for slot, found in slots.items()}
                return


def add_paradigm(forms: Forms, slots: Mapping[str, Iterable[str]], count: float) -> None:
    """Add the forms of one verb."""
    for slot, written in slots.items():
        known = [form for form in written if "?" not in form]
        mood, who = slot.split("_")[0], slot.split("_")[-1]
        if mood in MOODS:
            gender = who[1] if len(who) == 3 else "x"
            share = SLOTS.get(mood, {}).get(who, RARE_SLOT) / 100 * (PASSIVE if "_pass_" in slot else 1)
            for form in {bare(form) for form in known}:
                forms[form][f"V{MOODS[mood]}{who[0]}{gender}{who[-1]}"] += count * share
        elif slot in ("ap", "pp"):
            for form in known:
                for inflected, features, share in participles(form):
                    kind, usual = ("a", 0.01) if slot == "ap" else ("q", 0.004)
                    forms[inflected][f"A{kind}{features}"] += count * usual * share
        elif slot == "vn":
            for form in {bare(form) for form in known}:
                forms[form]["Nvfs" if form.endswith("ة") else "Nvms"] += count * 0.01


def participles(vocalized: str) -> Iterator[tuple[str, str, float]]:
    """Give the forms of a participle: داع, داعي, داعية, داعين …, with gender, number and how common they are."""
    base = plural = bare(vocalized)
    if vocalized.endswith("\u064d"):  # داعٍ
        yield base, "ms", 1
        base += "ي"
    elif base.endswith("ى"):  # مسمى
        yield base, "ms", 1
        yield base[:-1] + "اة", "fs", 0.5
        plural, base = base[:-1], base[:-1] + "ي"
    if base[-1] != "ي" or plural == base or vocalized.endswith("\u064d"):
        yield base, "ms", 1
    yield base + "ا", "ms", 0.3
    yield base + "ة", "fs", 0.5
    yield base + "ات", "fp", 0.1
    for ending in ("ون", "ين", "و"):
        yield plural + ending, "mp", 0.15
    if plural == base:
        yield base + "ي", "mp", 0.03
    for ending in ("ان", "ين"):
        yield base + ending, "md", 0.01
        yield base + "ت" + ending, "fd", 0.01


def read_nouns(dictionary: sqlite3.Connection) -> dict[str, Noun]:
    """Read the nouns and adjectives of the dictionary by their vocalised form."""
    rows = defaultdict(list)
    columns = "vocalized, wordtype, category, gender, number, broken_plural, masculin_plural, feminin_plural"
    for vocalized, *row in dictionary.execute(f"select {columns} from nouns"):
        rows[norm(vocalized.replace("\u064c", ""))].append([value or "" for value in row])
    return {name: noun(found) for name, found in rows.items()}


def noun(rows: list[list[str]]) -> Noun:
    """Join the rows of one noun."""
    types = " ".join(f"{row[0]} {row[1]}" for row in rows)
    kind = (
        "a" if "فاعل" in types else "q" if "مفعول" in types else "v" if "مصدر" in types and "صناعي" not in types else ""
    )
    genders = [row[2] for row in rows]
    plurals = [re.sub(r"\(.*?\)", "", row[4]) for row in rows]
    written = [form.strip() for listed in plurals for form in re.split("[;،,]", listed)]
    broken = {bare(form) for form in written} | {bare(form) + "ي" for form in written if form.endswith("\u064d")}
    return Noun(
        kind,
        "f" if "مؤنث" in genders else "m",
        any(row[3] == "جمع تكسير" for row in rows),
        any(bool(row[5]) for row in rows),
        any(bool(row[6]) for row in rows),
        tuple(sorted(form for form in broken if LETTERS.fullmatch(form))),
        any(row[1] in ADJECTIVES for row in rows),
    )


ADJECTIVES: Final = frozenset(("صفة مشبهة", "منسوب", "صفة"))
UNKNOWN: Final = Noun("", "m", False, False, False, ())
PARTS: Final = {"noun": "N", "adj": "A", "noun_prop": "R", "adj_comp": "E", "noun_quant": "N", "adj_num": "A"}


def add_nominals(forms: Forms, counts: sqlite3.Connection, nouns: Mapping[str, Noun]) -> None:
    """Add nouns, adjectives and names with their forms; those that were never counted weigh next to nothing."""
    used = set()
    by_letters = defaultdict(list)
    for name, found in nouns.items():
        by_letters[bare(name)].append(found)
    for vocalized, part, count in counts.execute("select vocalized, word_type, freq from wordfreq"):
        if part in PARTS:
            name = norm(vocalized)
            used.add(name)
            add_nominal(forms, bare(vocalized), PARTS[part], count, nouns.get(name) or merged(by_letters[bare(name)]))
    for name, found in nouns.items():
        if name not in used:
            add_nominal(forms, bare(name), "A" if found.is_adjective else "N", 1, found)


def merged(found: list[Noun]) -> Noun:
    """Join what is known of nouns with the same letters, for one whose marks are in no dictionary."""
    if not found:
        return UNKNOWN
    gender = "f" if all(one.gender == "f" for one in found) else "m"
    kind = found[0].kind if len({one.kind for one in found}) == 1 else ""
    broken = tuple({form: None for one in found for form in one.broken})
    return Noun(
        kind, gender, False, any(n.sound_masculine for n in found), any(n.sound_feminine for n in found), broken
    )


def add_broken_plurals(forms: Forms) -> None:
    """Add the broken plurals that only Wiktionary has: a form of a noun with its consonants and other vowels."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for form, singular in DefaultDictionaryFactory().get_dictionary("ar").items():
        if not LETTERS.fullmatch(form) or REGULAR.fullmatch(form.removeprefix(singular.rstrip("ة"))):
            continue
        if form[0] in "وفبلكسي" and form[0] != singular[0]:
            continue
        nouns = [(count, reading) for reading, count in forms.get(singular, {}).items() if reading[0] == "N"]
        if nouns and skeleton(form) == skeleton(singular):
            count, reading = max(nouns)
            if reading[-1] == "s" and count > 2 and sum(forms.get(form, {}).values()) < count * 0.02:
                forms[form]["N" + reading[-2] + "p"] += count * 0.2


REGULAR: Final = re.compile("|ة|ت|ه|ي|ك|ها|هم|هما|هن|نا|كم|ا|ان|ين|ون|و|ات|.*(?:ه|ها|هم|ان|ين|ون)")
"""Endings that make no broken plural."""


def skeleton(word: str) -> str:
    """Give the consonants of a word."""
    return re.sub("[اأإآويىءئؤة]", "", word)


def add_nominal(forms: Forms, word: str, part: str, count: float, known: Noun) -> None:
    """Add the forms of one nominal."""
    if not LETTERS.fullmatch(word):
        return
    if part == "R":
        forms[word]["R" + ("f" if word.endswith("ة") else "x") + "s"] += count
        return
    is_feminine = word.endswith("ة") or (word.endswith("اء") and part == "A")
    gender = "f" if is_feminine else known.gender
    head = part + (known.kind if part == "N" or (part == "A" and known.kind != "v") else "")
    number = "p" if known.is_plural else "s"
    forms[word][head + gender + number] += count * 0.5
    if not word.endswith(("ة", "ى", "ا", "اء")):
        forms[word + "ا"][head + gender + number] += count * 0.05
    if known.is_plural:
        return
    for broken in known.broken:
        forms[broken][head.replace("v", "") + gender + "p"] += count * 0.2
    if is_feminine:
        stem = word.removesuffix("ة")
        forms[stem + "ات"][head + "fp"] += count * 0.1
        for ending in ("تان", "تين", "تا", "تي"):
            forms[stem + ending][head + "fd"] += count * 0.01
        return
    if word.endswith("ى"):
        return
    for ending in ("ان", "ين", "ا"):
        forms[word + ending][head + gender + "d"] += count * (0.01 if len(ending) > 1 else 0.001)
    if part == "A":
        forms[word + "ة"][head + "fs"] += count * 0.4
        for ending in ("تان", "تين"):
            forms[word + ending][head + "fd"] += count * 0.01
    if part == "A" or known.sound_feminine:
        forms[word + "ات"][head + ("f" if part == "A" else gender) + "p"] += count * 0.05
    if part == "A" or known.sound_masculine:
        for ending, share in (("ون", 0.1), ("ين", 0.1), ("و", 0.02), ("ي", 0.01)):
            forms[word + ending][head + "mp"] += count * share


def joined(readings: Mapping[str, float]) -> dict[str, float]:
    """Let a noun that is also a verbal noun, an adjective that is also a participle, be one reading."""
    found = dict(readings)
    for reading in [reading for reading in found if len(reading) == 4 and reading[0] in "NA"]:
        for plain in (reading[0] + reading[2:], ("N" if reading[0] == "A" else "A") + reading[1:]):
            if plain in found and reading in found and plain != reading:
                more, less = sorted((plain, reading), key=lambda name: -found[name])
                kept = reading if more[0] == reading[0] else more[0] + reading[1:] if reading[1] != "v" else more
                weight = found.pop(more) + found.pop(less)
                found[kept] = found.get(kept, 0) + weight
    return found


def attested(forms: Forms) -> Forms:
    """Keep what is a word of the frequency list, whole or cut in any way that is possible; add sloppy spellings."""
    kept: Forms = {}
    without_hamza = defaultdict(list)
    for form in forms:
        plain = form.translate(ALEFS)
        if plain != form:
            without_hamza[plain].append(form)
    frequencies = segmentation.word_frequencies()
    for word in frequencies:
        for rest in {word, *(stem for cut, _, pronoun, _ in cuts(word) for stem in spellings(cut, pronoun))}:
            if rest not in kept:
                found = weight(forms, without_hamza, rest)
                if found:
                    kept[rest] = with_name(rest, found, frequencies.get(rest, 0.0))
    return kept


def with_name(word: str, readings: dict[str, float], zipf: float) -> dict[str, float]:
    """Add a name where a word is written far more often than all that it is known to be: «جيسي» is no imperative."""
    expected = 10 ** (zipf - 9) * NEWS
    known = sum(readings.values())
    verbs = sum(count for reading, count in readings.items() if reading[0] == "V")
    if word in settled_words() or word in segmentation._known():
        return readings
    if 0 < zipf < USUAL and len(word) > 2 and expected > FAR_MORE * known and verbs > known / 2:
        return {**readings, "Rxs": readings.get("Rxs", 0) + expected - FAR_MORE * known}
    return readings


def weight(forms: Forms, without_hamza: Mapping[str, list[str]], word: str) -> dict[str, float]:
    """Give the readings of a written word."""
    found = dict(forms.get(word, {}))
    for form in without_hamza.get(word, ()):
        for reading, count in forms[form].items():
            found[reading] = found.get(reading, 0) + count * SLOPPY
    return joined(found)


NEWS: Final = 3e8
"""How many words of news the counts were made on, about."""
FAR_MORE: Final = 1.5
USUAL: Final = 3.6  # of words that are written more often, none is unknown
ALEFS: Final = str.maketrans("أإآ", "ااا")


def code(readings: Mapping[str, float]) -> str:
    """Write how often a form stands as a power of ten, then its readings with minus the logarithm of their share."""
    total = sum(readings.values())
    mass = SHARES[max(0, round(2 * math.log10(total)))]
    shares = sorted(((count / total, reading) for reading, count in readings.items()), reverse=True)
    kept = [(share, reading) for share, reading in shares if share >= LEAST_SHARE][:MOST_READINGS]
    quarters = (min(len(SHARES) - 1, round(-4 * math.log2(share))) for share, _ in kept)
    return f"{mass} " + " ".join(
        reading + SHARES[quarter] for quarter, (_, reading) in zip(quarters, kept, strict=True)
    )


def main(target: str) -> None:
    """Make the table."""
    import arramooz

    folder = Path(arramooz.__file__).with_name("data")
    counts = sqlite3.connect(folder / "wordfreq.sqlite")
    verbs: dict[str, float] = defaultdict(float)
    for vocalized, count in counts.execute("select vocalized, freq from wordfreq where word_type = 'verb'"):
        verbs[norm(vocalized)] += count
    forms: Forms = defaultdict(lambda: defaultdict(float))
    add_verbs(forms, verbs)
    add_nominals(forms, counts, read_nouns(sqlite3.connect(folder / "arabicdictionary.sqlite")))
    add_broken_plurals(forms)
    codes = {form: code(readings) for form, readings in attested(forms).items()}
    Path(target).write_bytes(pack_words(codes))
    print(len(codes), "forms,", len(set(codes.values())), "codes")


if __name__ == "__main__":
    main(*sys.argv[1:])
