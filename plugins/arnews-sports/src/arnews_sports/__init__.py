"""Matches in Arabic news: sides, score, competition, scorers."""

from arnews_sports.extract import find_matches, matches
from arnews_sports.value import Goal, Match, Outcome, Status

__all__ = ["Goal", "Match", "Outcome", "Status", "find_matches", "matches"]
