"""
Records of made-up sentences as wholes: every field of each record, and that there is no other.

`python tests/test_casualties_wholes.py < sentences` writes what is read of sentences, one a line, as the files have it
(`|` ends a paragraph): to be looked at, against what a record means, before it goes into one of them.
"""

import json
import sys
from pathlib import Path

import pytest
import tomli

from arnews import analyze

FILES = sorted(Path(__file__).with_name("wholes").glob("*.toml"))
TEXTS = [text for path in FILES for text in tomli.loads(path.read_text("utf-8")).get("text", ())]
PUBLISHED = "2024-11-30"
PLACES = frozenset({"span", "perpetrator", "target", "claimant", "affiliation"})
LEFT_OUT = frozenset({"evidence", "quotation"})


def records_of(text):
    """Give the records of a text: words where they stand, the values of their dates, and nothing that is nothing."""
    found = analyze(text, published=PUBLISHED, extractors="all").to_dict()

    def plain(key, value):
        if key in PLACES and isinstance(value, list):
            return text[slice(*value)]
        if isinstance(value, list):
            return [plain("", one) for one in value]
        if isinstance(value, dict):
            left = {name: plain(name, one) for name, one in value.items() if name not in LEFT_OUT}
            return {name: one for name, one in left.items() if one not in (None, False, [], {}, "unknown")}
        if key == "date" and value is not None:
            return found["times"][int(value.partition("/")[2])]["value"]
        return value

    return [plain("", one) for one in found.get("casualties", ())]


@pytest.mark.parametrize("case", TEXTS, ids=[one["text"] for one in TEXTS])
def test_a_text_has_the_records_of_the_list_with_all_their_fields(case):
    assert records_of(case["text"]) == case["found"]


def written(text):
    """Write a text and what is found in it as TOML."""

    def value(one):
        if isinstance(one, dict):
            return "{ " + ", ".join(f"{key} = {value(inner)}" for key, inner in one.items()) + " }"
        if isinstance(one, list):
            return "[" + ", ".join(map(value, one)) + "]"
        return json.dumps(one, ensure_ascii=False)

    found = "".join(f"  {value(one)},\n" for one in records_of(text))
    return (
        f"[[text]]\ntext = {json.dumps(text, ensure_ascii=False)}\nfound = [" + (f"\n{found}]" if found else "]") + "\n"
    )


if __name__ == "__main__":
    print(*(written(line.strip().replace("|", "\n")) for line in sys.stdin if line.strip()), sep="\n")
