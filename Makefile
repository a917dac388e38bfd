# `make site` and `make test` need only python3 (3.11 or later), python3-venv, make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
PEARLS := $(BIN)/python scripts/pearls.py

.DEFAULT_GOAL := help
.PHONY: help site test serve check lint bench pins clean

help:  ## show this help
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; \
		do printf 'make %-7s %s\n' "$$name" "$$text"; done

site: $(VENV)/site.stamp  ## check the garden and build it into site/
	$(PEARLS) build

# Browsers wait often: three workers keep two cores busy.
test: $(VENV)/dev.stamp tests/node_modules/test.stamp  ## run the whole suite, browser tests too (ARGS="-k word" for some of it)
	CHROMIUM="$$(sh tests/chromium.sh install)" && export CHROMIUM \
		&& $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(ARGS)

serve: $(VENV)/site.stamp  ## live preview while you write
	$(PEARLS) serve

check: $(VENV)/site.stamp  ## list what is wrong with the garden, without building
	$(PEARLS) check

lint: $(VENV)/dev.stamp  ## check the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: $(VENV)/dev.stamp tests/node_modules/bench.stamp  ## measure the gate, and what readers get (ARGS="100 1000 --build": builds gardens of these sizes too)
	$(BIN)/python tests/bench/run.py $(ARGS)
	$(BIN)/python tests/bench/letters.py
	$(PEARLS) build --site .site-bench
	CHROMIUM="$$(sh tests/chromium.sh install)" && export CHROMIUM PYTHONPATH=tests \
		&& $(BIN)/python tests/browser/weight.py .site-bench && $(BIN)/python tests/bench/lighthouse.py .site-bench \
		&& PYTHONPATH=tests:scripts $(BIN)/python tests/bench/searching.py

pins: $(VENV)/dev.stamp  ## compile the pins again from pyproject.toml (UPGRADE=1: to the newest versions)
	$(COMPILE) --group site -o requirements.txt
	$(COMPILE) --group dev -c requirements.txt -o requirements-dev.txt

clean:  ## remove everything that make made
	rm -rf $(VENV) tests/node_modules site .site* .pytest_cache .ruff_cache
	find scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +

# fewest: one version of a package for every Python, so that all build the same site.
# --no-config and the fixed command keep this machine's settings out of the files.
COMPILE = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command 'make pins' \
	$(if $(UPGRADE),--upgrade)

# On pip, not on python: venv without python3-venv leaves a folder with python and no pip.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Kennisparels needs Python 3.11 or later: make PYTHON=python3.12 ...' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

# A stamp is written only after pip is done, so a broken installation is mended by the next run.
$(VENV)/site.stamp: requirements.txt | $(BIN)/pip
	$(PIP_INSTALL) -r requirements.txt
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(PIP_INSTALL) -r requirements-dev.txt
	touch $@

# Lighthouse is 13 times as large as what the tests need, so only the bench waits for it.
tests/node_modules/test.stamp: tests/package-lock.json tests/.npmrc | $(VENV)/dev.stamp
	$(BIN)/python tests/npm.py ci --omit=dev
	touch $@

tests/node_modules/bench.stamp: tests/package-lock.json tests/.npmrc | $(VENV)/dev.stamp
	$(BIN)/python tests/npm.py ci
	touch tests/node_modules/test.stamp $@
