"""Who is who: mentions joined to the people, bodies and things that they name."""

from typing import TYPE_CHECKING

from arnews.entities.extract import entities
from arnews.late import offered

if TYPE_CHECKING:
    from arnews.entities.value import Entity

__all__ = ["Entity", "entities"]

if not TYPE_CHECKING:  # or checkers would take every name to be there
    __getattr__, __dir__ = offered(__name__, {"value": "Entity"})
