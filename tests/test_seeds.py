"""Seed articles are never changed."""

import hashlib
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
CHECKSUMS = {"000_c44b10dc2bfcc599.txt": "1fbace961fd58b35afe5ef859bc1c335ccfc60038e5811e79d30fa01c2e9f511"}


def test_the_seed_articles_are_byte_for_byte_as_they_came():
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")}

    assert found == CHECKSUMS
