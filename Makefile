# make demo: an article analysed in the terminal.  make test: everything that guards the project.
# Both make .venv the first time and reinstall only when a pyproject.toml changed; a package that is new under plugins/
# is installed with the others.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))
PROJECTS := pyproject.toml $(PLUGINS:%=%/pyproject.toml)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint types unit docs test-long test-spark test-spacy test-types test-browser dist test-sdist mutate quality bench bench-check bench-rivals fuzz audit test-min test-max test-wheel test-pythons growth soak clean

demo: $(VENV)/.installed
	@$(BIN)/arnews extract seeds/000_c44b10dc2bfcc599.txt --published 2024-11-30 --extractors all --format table

test: lint types unit docs

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy
	$(BIN)/mypy tests/typing/public_api.py

# With the share of lines and branches that the tests run; it fails below the floors. One process a core runs tests.
AT_ONCE := -n auto --dist worksteal
LINES_COVERED := 98
BRANCHES_COVERED := 95
unit: $(VENV)/.test
	@rm -rf .coverage
	$(BIN)/coverage run -m pytest -q -m "not long" $(AT_ONCE)
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage json -q -o .coverage/report.json
	@$(BIN)/python tools/coverage_floor.py .coverage/report.json --lines $(LINES_COVERED) --branches $(BRANCHES_COVERED)

test-long: $(VENV)/.test
	$(BIN)/pytest -q --hypothesis-profile=explore

# The suite elsewhere, each in an environment of its own: with the lowest and with the newest version of every dependency
# that pyproject.toml allows, from the built wheels, and on every Python that is found. A part: make test-min SUITE=tests/test_cli.py
SUITE ?= tests src plugins
ELSEWHERE := -m pytest -q -m "not long" -p no:cacheprovider $(AT_ONCE)
NEEDED := cli,archive,testing,bidi,test,docs
EDITABLE := -e '.[$(NEEDED)]' $(PLUGINS:%=-e ./%)
UV := $(VENV)-uv/bin/uv
INTO = $(UV) pip install -q --python $(@D)/bin/python
# PyArabic has escapes that newer Pythons warn of when they compile it, and the tests make errors of warnings
COMPILED = $(@D)/bin/python -W ignore -c "import compileall, pyarabic; compileall.compile_dir(pyarabic.__path__[0], quiet=2)"

test-min: $(VENV)-min/.installed
	$(VENV)-min/bin/python $(ELSEWHERE) $(SUITE)

test-max: $(VENV)-max/.installed
	$(UV) pip install -q --upgrade --python $(VENV)-max/bin/python $(EDITABLE)
	$(VENV)-max/bin/python $(ELSEWHERE) $(SUITE)

test-wheel: $(VENV)-wheel/.installed
	$(VENV)-wheel/bin/python -P -c "import arnews; assert 'site-packages' in arnews.__file__, arnews.__file__"
	$(VENV)-wheel/bin/python -P $(ELSEWHERE) $(filter-out src,$(SUITE))
	$(VENV)-wheel/bin/python -P $(ELSEWHERE) --ignore-glob='*/integrations/spa[cr]*.py' --pyargs arnews

MINORS ?= 11 12 13 14
test-pythons: $(UV)
	@for minor in $(MINORS); do for one in python3.$$minor $(HOME)/.pyenv/versions/3.$$minor.*/bin/python; do \
	  if $$one -c "" 2>/dev/null; then \
	    echo "Python 3.$$minor: $$one"; $(MAKE) --no-print-directory test-on-3.$$minor INTERPRETER=$$one || exit 1; break; \
	  fi; done; done

INTERPRETER = python$*
test-on-%: $(VENV)-on-%/.installed
	$(VENV)-on-$*/bin/python $(ELSEWHERE) $(SUITE)

$(VENV)-min/.installed: $(PROJECTS) $(UV)
	$(UV) venv -q --clear --python $(PYTHON) $(@D)
	$(INTO) --resolution lowest-direct $(EDITABLE)
	@$(COMPILED) && touch $@

$(VENV)-max/.installed: $(PROJECTS) $(UV)
	$(UV) venv -q --clear --python $(PYTHON) $(@D)
	$(INTO) $(EDITABLE)
	@$(COMPILED) && touch $@

$(VENV)-on-%/.installed: $(PROJECTS) $(UV)
	$(UV) venv -q --clear --python $(INTERPRETER) $(@D)
	$(INTO) $(EDITABLE)
	@$(COMPILED) && touch $@

$(VENV)-wheel/.installed: $(PROJECTS) $(shell find src plugins/*/src -type f -not -name "*.pyc") $(UV)
	$(UV) venv -q --clear --python $(PYTHON) $(@D)
	for one in . $(PLUGINS); do $(UV) build -q --wheel --out-dir $(@D)/wheels $$one || exit 1; done
	$(INTO) "$$(ls $(@D)/wheels/arnews-[0-9]*.whl)[$(NEEDED)]" $(@D)/wheels/*.whl
	@$(COMPILED) && touch $@

$(UV):
	$(PYTHON) -m venv $(VENV)-uv
	$(VENV)-uv/bin/pip install -q uv

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

# Wheels and sdists of all packages, checked; the wheels installed into an empty environment, where the README's examples
# and the command run. CI does this after `make test`.
DIST := $(VENV)-dist
dist: $(DIST)/.tools
	rm -rf dist $(DIST)/empty
	for one in . $(PLUGINS); do $(DIST)/bin/python -m build -q --no-isolation --outdir dist $$one || exit 1; done
	$(DIST)/bin/twine check --strict dist/*
	$(PYTHON) -m venv --without-pip $(DIST)/empty
	$(DIST)/bin/python -m pip --python $(DIST)/empty/bin/python install -q "$$(ls dist/arnews-[0-9]*.whl)[cli]" dist/arnews_*.whl
	cd $(DIST) && empty/bin/python -m doctest -o NORMALIZE_WHITESPACE ../README.md ../README.ar.md
	cd $(DIST) && empty/bin/arnews plugins --check && empty/bin/arnews number "سبعة وعشرون ألفا وخمسمئة"

# The tests of the sdist, in the sdist: does it hold all that they need?
test-sdist: dist $(VENV)/.test
	rm -rf $(DIST)/unpacked && mkdir -p $(DIST)/unpacked
	tar xzf dist/arnews-[0-9]*.tar.gz -C $(DIST)/unpacked --strip-components 1
	cd $(DIST)/unpacked && PYTHONPATH=src $(abspath $(BIN))/pytest -q -m "not long" -p no:cacheprovider

# The build itself runs without isolation, so what the packages are built by is installed here, once.
$(DIST)/.tools: $(PROJECTS)
	$(PYTHON) -m venv $(DIST)
	$(DIST)/bin/pip install -q build twine 'hatchling>=1.27' 'hatch-fancy-pypi-readme>=24.1'
	@touch $@

# What type checkers see of the installed packages: no public name without a type.
test-types: $(VENV)-types/.installed
	cd $(VENV)-types && . bin/activate && for one in arnews $(patsubst plugins/arnews-%,arnews_%,$(PLUGINS)); do \
	  pyright --verifytypes $$one --ignoreexternal > $$one.txt; grep -E "error:|completeness" $$one.txt; \
	  grep -q "score: 100%" $$one.txt || exit 1; done
	. $(VENV)-types/bin/activate && pyright -p tests/typing

$(VENV)-types/.installed: $(PROJECTS) $(shell find src plugins/*/src -name "*.py")
	$(PYTHON) -m venv $(VENV)-types
	$(VENV)-types/bin/pip install -q pyright '.[cli,archive,spacy,testing]'
	$(VENV)-types/bin/pip install -q --force-reinstall --no-deps . $(PLUGINS:%=./%)
	@touch $@

test-spacy: $(VENV)-spacy/.installed
	$(VENV)-spacy/bin/pytest -q tests/spacy src/arnews/integrations/spacy.py

$(VENV)-spacy/.installed: $(PROJECTS)
	$(PYTHON) -m venv $(VENV)-spacy
	$(VENV)-spacy/bin/pip install -q -e '.[spacy,testing]' pytest $(PLUGINS:%=-e ./%)
	@touch $@

# What is seen and done is measured in Chromium, Debian's where none is installed; this run takes the docs' screenshots.
test-browser: docs $(VENV)-browser/.installed
	$(VENV)-browser/bin/pytest -q tests/browser --screenshots docs/_static

$(VENV)-browser/.installed: $(PROJECTS)
	command -v chromium >/dev/null || (apt-get update -qq && apt-get install -qq -y chromium fonts-noto-core)
	$(PYTHON) -m venv $(VENV)-browser
	$(VENV)-browser/bin/pip install -q -e '.[cli,browser]' $(PLUGINS:%=-e ./%)
	@touch $@

# How often arnews is right on the articles in tests/gold: printed, and written into the page about it
quality: $(VENV)/.test
	$(BIN)/python tools/quality.py --write docs/explanation/quality.md --quoted README.md README.ar.md --check

# Look for texts that break arnews, for so many seconds: make fuzz SECONDS=600 SEED=7
SECONDS ?= 60
fuzz: $(VENV)/.test
	$(BIN)/python tools/fuzz.py --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

# Does time grow with the length of a text and no faster? On all hostile texts; a part: make growth GROWTH='--only times'
growth: $(VENV)/.test
	nice $(BIN)/python tools/growth.py $(GROWTH)

# Does anything wear out in a long run? A day's worth of documents, or as many as an hour has: make soak SECONDS=3600
soak: SECONDS := 3600
soak: $(VENV)/.test
	nice $(BIN)/python tools/soak.py --seconds $(SECONDS)

# What arnews stands on: every package it needs, under which licence, and whether a fault of it is known. Needs the network.
audit: $(VENV)/.test $(VENV)-audit/bin/pip-audit
	$(BIN)/python tools/audit.py --pip-audit $(VENV)-audit/bin/pip-audit

$(VENV)-audit/bin/pip-audit:
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/pip install -q pip-audit

# Change the code in one place at a time and see whether a test notices: make mutate GROUP=numbers ARGS="--files write". The
# groups are those of tools/mutate.toml; what survives is listed in mutants/, and the figures of a group as a whole are
# written into the page about them. mutmut, which makes the changes, stays out of the environment of the tests.
GROUP ?= ground
mutate: $(VENV)-mutate/.installed
	nice $(VENV)-mutate/bin/python tools/mutate.py $(GROUP) --least 85 $(or $(ARGS),--write docs/explanation/mutation.md)

$(VENV)-mutate/.installed: $(PROJECTS)
	$(PYTHON) -m venv $(VENV)-mutate
	$(VENV)-mutate/bin/pip install -q -e '.[cli,archive,testing,test]' $(PLUGINS:%=-e ./%) 'mutmut>=3.8,<3.9'
	@touch $@

# How fast each part is, on the screen and for the docs. bench-check: has a part become slower than benchmarks/baseline.json?
MEASURED := docs/_static/measured
bench: $(VENV)/.test
	$(BIN)/python -m benchmarks --json $(MEASURED)/speed.json --table $(MEASURED)/speed.md --svg $(MEASURED)/speed.svg

bench-check: $(VENV)/.test
	$(BIN)/python -m benchmarks --check

# Beside other libraries, each in an environment of its own with what benchmarks/rivals/requirements pins; one that cannot be
# installed is named as not measured. Some need Python 3.13: make bench-rivals PYTHON_3_13=/path/to/python3.13
RIVALS := $(patsubst benchmarks/rivals/requirements/%.txt,%,$(wildcard benchmarks/rivals/requirements/*.txt))
PYTHON_3_13 ?= python3.13
bench-rivals: $(VENV)/.test $(RIVALS:%=$(VENV)-rivals/%/.installed)
	$(BIN)/python -m benchmarks.rivals $(VENV)-rivals --json $(MEASURED)/rivals.json --table $(MEASURED)/rivals.md

$(VENV)-rivals/%/.installed: benchmarks/rivals/requirements/%.txt | $(VENV)/.test
	rm -rf $(@D)
	-$(if $(filter araclean puckling,$*),$(PYTHON_3_13),$(PYTHON)) -m venv --without-pip $(@D) \
	  && $(BIN)/python -m pip --python $(@D)/bin/python install -q --no-deps -r $<
	@mkdir -p $(@D) && touch $@

$(BIN)/pip:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/pip $(PROJECTS)
	$(BIN)/pip install -q -e '.[cli]' $(PLUGINS:%=-e ./%)
	@touch $@

$(VENV)/.test: $(BIN)/pip $(PROJECTS)
	$(BIN)/pip install -q -e '.[cli,archive,testing,test,docs]' $(PLUGINS:%=-e ./%)
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) $(VENV)-rivals $(VENV)-spark $(VENV)-spacy $(VENV)-types $(VENV)-dist dist $(VENV)-audit $(VENV)-uv $(VENV)-min $(VENV)-max $(VENV)-wheel $(VENV)-on-* $(VENV)-browser $(VENV)-mutate mutants .coverage docs/_build docs/_generated .mypy_cache .ruff_cache .pytest_cache .hypothesis
