# make demo: an article analysed in the terminal.  make test: everything that guards the project.
# Both make .venv the first time and reinstall only when a pyproject.toml changed; a package that is new under plugins/
# is installed with the others.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))
PROJECTS := pyproject.toml $(PLUGINS:%=%/pyproject.toml)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint types unit docs test-long test-spark bench fuzz clean

demo: $(VENV)/.installed
	@$(BIN)/arnews extract seeds/000_c44b10dc2bfcc599.txt --published 2024-11-30 --extractors all --format table

test: lint types unit docs

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy

unit: $(VENV)/.test
	$(BIN)/pytest -q -m "not long"

test-long: $(VENV)/.test
	$(BIN)/pytest -q --hypothesis-profile=explore

# Spark 4 and its Java are large: an environment of its own, made here the first time.
test-spark: $(VENV)-spark/.installed
	PYSPARK_PYTHON=$(abspath $(VENV)-spark/bin/python) $(VENV)-spark/bin/pytest -q tests/spark

$(VENV)-spark/.installed: $(PROJECTS)
	command -v java >/dev/null || (apt-get update -qq && apt-get install -qq -y openjdk-17-jre-headless)
	$(PYTHON) -m venv $(VENV)-spark
	$(VENV)-spark/bin/pip install -q -e '.[cli,archive,spark,testing]' pytest $(PLUGINS:%=-e ./%)
	@touch $@

docs: $(VENV)/.test
	$(BIN)/sphinx-build -q -n -W --keep-going -b html docs docs/_build/html

# Look for texts that break arnews, for so many seconds: make fuzz SECONDS=600 SEED=7
SECONDS ?= 60
fuzz: $(VENV)/.test
	$(BIN)/python tools/fuzz.py --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks

$(BIN)/pip:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/pip $(PROJECTS)
	$(BIN)/pip install -q -e '.[cli]' $(PLUGINS:%=-e ./%)
	@touch $@

$(VENV)/.test: $(BIN)/pip $(PROJECTS)
	$(BIN)/pip install -q -e '.[cli,archive,testing,test,docs]' $(PLUGINS:%=-e ./%)
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) $(VENV)-spark docs/_build docs/_generated .mypy_cache .ruff_cache .pytest_cache .hypothesis
