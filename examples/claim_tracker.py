"""
A newsroom's tracker of claims: who said what in a folder of articles, who denied it, and how figures moved.

    python examples/claim_tracker.py ARTICLES

ARTICLES is a folder of texts in UTF-8, each named by its day: ``2024-11-30.txt``.
"""

import sys
from collections import defaultdict
from pathlib import Path

from arnews import analyze_many


def main(folder: str) -> None:
    """Print the claims of every speaker, then the figures of every kind of harm, by day."""
    paths = sorted(Path(folder).glob("*.txt"))
    articles = [(path.read_text(encoding="utf-8"), path.stem) for path in paths]
    claims, figures = defaultdict(list), defaultdict(list)
    for doc in analyze_many(articles, extractors=["quotations", "casualties"]):
        for one in doc.quotations:
            said = one.value
            if said.speaker and said.content:
                sign = "✗" if said.polarity == "denied" else "✓"
                claims[doc[said.speaker]].append(f"{doc.published} {sign} {' … '.join(doc.text_of(said.content))}")
        for one in doc.layer("casualties"):
            harm = one.value
            if harm.factuality == "asserted" and harm.count.best is not None:
                source = doc[harm.claimant] if harm.claimant else "the article"
                figures[harm.kind].append(f"{doc.published} {harm.count.best} ({source})")
    for name, lines in [*claims.items(), *figures.items()]:
        print(name, *lines, sep="\n    ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else __doc__)
