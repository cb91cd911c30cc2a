"""
Settings for all tests: on a shared machine a slow example is no failure.

`make test` draws the same examples each time; `make test-long` and `make fuzz` look for new ones.
"""

from importlib.util import find_spec

from hypothesis import settings

# make test-spark, which has an environment of its own, runs what needs Spark
collect_ignore = [] if find_spec("pyspark") else ["src/arnews/integrations/spark.py", "tests/spark", "examples"]

settings.register_profile("arnews", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("arnews")
