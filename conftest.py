"""
Settings for all tests: on a shared machine a slow example is no failure.

`make test` draws the same examples each time; `make test-long` and `make fuzz` look for new ones.
"""

import os
from importlib.util import find_spec

import pytest
from hypothesis import settings

import arnews.archive  # noqa: F401  # its modules import each other: pytest src/arnews/archive/records.py would run it twice

# make test-spark and make test-spacy, which have environments of their own, run what needs Spark and spaCy
collect_ignore = [] if find_spec("pyspark") else ["src/arnews/integrations/spark.py", "tests/spark", "examples"]
collect_ignore += [] if find_spec("spacy") else ["src/arnews/integrations/spacy.py", "tests/spacy"]

collect_ignore += ["tests/typing"]  # read by type checkers, never run

settings.register_profile("arnews", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("arnews")


@pytest.fixture(scope="session")
def unmeasured() -> dict[str, str]:
    """Give the environment for a process that must not be measured, since what measures loads modules of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
