"""Who is named in Arabic news, in which role, and which organisations."""

from arnews_people.extract import organizations, people, roles
from arnews_people.value import NamePart, Organization, Person, Role

__all__ = ["NamePart", "Organization", "Person", "Role", "organizations", "people", "roles"]
