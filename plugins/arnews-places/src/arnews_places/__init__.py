"""Which places Arabic news speaks of: countries, provinces, cities and their adjectives."""

from arnews_places.extract import find_places, places
from arnews_places.value import Candidate, Place, Ref

__all__ = ["Candidate", "Place", "Ref", "find_places", "places"]
