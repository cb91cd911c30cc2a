"""Who is who: mentions joined to the people, bodies and things that they name."""

from arnews.entities.extract import entities
from arnews.entities.value import Entity

__all__ = ["Entity", "entities"]
