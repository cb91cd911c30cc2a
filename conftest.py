"""Settings for all tests: on a shared machine a slow example is no failure."""

from hypothesis import settings

settings.register_profile("arnews", deadline=None, print_blob=True)
settings.load_profile("arnews")
