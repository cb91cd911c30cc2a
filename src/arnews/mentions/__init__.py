"""Noun phrases for whom and what can act or speak, with their parts."""

from arnews.mentions.extract import find_mentions
from arnews.mentions.value import Mention

__all__ = ["Mention", "find_mentions"]
