"""Disasters in Arabic news: what struck, how strongly, where, when, and who came to harm."""

from arnews_disasters.extract import disasters, find_disasters
from arnews_disasters.value import Disaster, Kind

__all__ = ["Disaster", "Kind", "disasters", "find_disasters"]
