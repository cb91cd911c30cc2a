"""Who came to harm in Arabic news, how many, and who says so."""

from arnews_casualties.extract import casualties
from arnews_casualties.totals import totals, totals_by
from arnews_casualties.value import Casualty, Cause, Kind, Location, Victims

__all__ = ["Casualty", "Cause", "Kind", "Location", "Victims", "casualties", "totals", "totals_by"]
