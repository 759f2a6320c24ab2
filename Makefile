# Everything a newcomer, a municipality or CI runs. Needs Python 3.11+ and make; the rest installs itself.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm
APP_SOURCES = $(shell find pwa service_worker -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

# Tests write and sync thousands of small databases: in memory where the machine offers it.
TEST_TMP := $(shell test -d /dev/shm -a -w /dev/shm && echo /dev/shm || echo $${TMPDIR:-/tmp})

# How many storms `make soak` lets rage; `make test` has two.
SEEDS ?= 20

.PHONY: help install build demo test soak bench real-photos freeze-phone check-python check-app types screenshots clean

help: ## Toon wat je kunt doen
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

install: $(VENV)/installed node_modules/installed ## Installeer alles in .venv en node_modules

$(VENV)/installed: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig. Geef het pad mee: make PYTHON=/pad/naar/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python kan geen venv maken. Op Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python .ci/link_node.py
	@touch $@

node_modules/installed: package-lock.json $(VENV)/installed
	$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

build: pwa/dist/built ## Bouw de app naar pwa/dist

pwa/dist/built: node_modules/installed package.json $(APP_SOURCES)
	$(NPM) run build --silent
	@touch $@

demo: pwa/dist/built ## Vul een verzonnen wijk en toon hem op http://127.0.0.1:8000
	$(BIN)/wijkwandeling demo --port 8000 --data demo-data

test: pwa/dist/built ## Alle toetsen: server, app, worker, contract, bouwkunst, stijl en de reizen in Chromium
	.ci/ensure-chromium
	.ci/ensure-webkit
	rm -f test-results/*.xml
	$(MAKE) --no-print-directory --jobs 2 --output-sync=target check-python check-app
	TMPDIR=$(TEST_TMP) $(BIN)/pytest --junitxml test-results/server.xml --numprocesses 2 --dist worksteal --ignore tests/journeys
	TMPDIR=$(TEST_TMP) $(BIN)/pytest --junitxml test-results/journeys.xml --numprocesses 2 --dist worksteal tests/journeys
	$(BIN)/python tests/requirements/table.py test-results/*.xml

soak: pwa/dist/built ## De storm met SEEDS=20 zaden, en bij elke eis het bewijs dat zijn toets een breuk ziet (duurt lang)
	.ci/ensure-chromium
	PYTHONPATH=tests $(BIN)/python tests/sabotage/run.py
	EXAMPLES=10000 TMPDIR=$(TEST_TMP) $(BIN)/pytest --timeout 3600 tests/server/photos/test_hostile_photos.py
	EXAMPLES=2000 TMPDIR=$(TEST_TMP) $(BIN)/pytest --timeout 3600 tests/server/clustering/test_grouping.py
	EXAMPLES=200 TMPDIR=$(TEST_TMP) $(BIN)/pytest --timeout 3600 tests/server/clustering/test_replay.py tests/server/clustering/test_regroup.py
	SEEDS=$(SEEDS) TMPDIR=$(TEST_TMP) $(BIN)/pytest tests/journeys/test_storm.py

check-python: $(VENV)/installed ## Stijl, typen en bouwkunst van de server
	$(BIN)/ruff check server tests
	$(BIN)/ruff format --check server tests
	$(BIN)/mypy
	$(BIN)/lint-imports

check-app: pwa/dist/built ## Typen, bouwkunst, toetsen en gewicht van de app
	$(NPM) run check --silent
	$(NPM) run lint:deps --silent
	$(NPM) test --silent
	$(NPM) run size --silent

bench: pwa/dist/built ## Meet snelheid en gewicht; faalt bij een gemist cijfer
	.ci/ensure-chromium
	PYTHONPATH=tests $(BIN)/python -m bench.run

real-photos: $(VENV)/installed ## Neem echte foto's over en vergelijk met expected.json ernaast (PHOTOS=map)
	PYTHONPATH=tests $(BIN)/python -m real_photos $(PHOTOS)

freeze-phone: pwa/dist/built ## Bewaar een telefoon met een volle wachtrij voor de toetsen van later (VERSION=0.2.0)
	.ci/ensure-chromium
	PYTHONPATH=tests $(BIN)/python -m released.freeze $(VERSION)

screenshots: pwa/dist/built ## Maak plaatjes van alle schermen van de wandelaar, in screenshots/
	.ci/ensure-chromium
	PYTHONPATH=tests $(BIN)/python -m screenshots.run

types: $(VENV)/installed node_modules/installed ## Maak de beschrijving van de API en de typen van de app opnieuw
	$(BIN)/wijkwandeling openapi > tests/contract/openapi.json
	$(NPM) run types --silent

clean: ## Gooi alles weg wat gemaakt is
	rm -rf $(VENV) node_modules pwa/dist demo-data .mypy_cache .ruff_cache .pytest_cache
