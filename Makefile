# Every command of this project is defined once, here. `make help` lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
REQ := requirements
UPG_VERSION := 0.41.0

.PHONY: help run test quick check format lock golden catalogue requirements fuzz conformance mutate clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.runtime ## the main job on the bundled example: a review in the terminal and as one HTML file
	@rm -rf build/plank build/plank-review.html && mkdir -p build
	@$(PY) -m moorings example plank build/plank
	@$(PY) -m moorings review build/plank/plank.upg --data build/plank/data --html build/plank-review.html

test: $(VENV)/.test $(VENV)/.system ## everything: style, types, import contract, all tests
	@$(MAKE) --no-print-directory check
	$(PY) -m pytest -n 2 --dist loadgroup

quick: $(VENV)/.test ## the Python-only tests, in under a minute
	$(PY) -m pytest -n 2 -m "not browser and not node and not slow"

check: $(VENV)/.test ## style, types, import contract
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/.test ## put the code into the project's form
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

golden: $(VENV)/.test ## write the golden files anew; review them in the diff
	MOORINGS_GOLDEN=write $(PY) -m pytest -n 2 -m "not browser and not node" -k golden

catalogue: $(VENV)/.system ## make the facts of the UPG catalogue anew from the npm package
	@mkdir -p build && node scripts/make_catalogue.mjs > build/catalogue.json
	mv build/catalogue.json src/moorings/upg/catalogue-$(UPG_VERSION).json

requirements: $(VENV)/.test ## make docs/requirements.md anew from the tests' markers
	$(PY) scripts/requirements.py

fuzz: $(VENV)/.test $(VENV)/.system ## ask the UPG reference about 20,000 made-up documents
	MOORINGS_DOCUMENTS=20000 $(PY) -m pytest tests/upg/test_differential.py

conformance: $(VENV)/.test $(VENV)/.system ## every metric on every engine against DuckDB, as a table
	$(PY) scripts/conformance.py

mutate: $(VENV)/.test ## break the rules in one place at a time, and list what no case notices
	$(PY) scripts/mutate_checks.py

lock: $(VENV)/.test ## compile the hashed requirement files from the .in files
	cd $(REQ) && for set in boot runtime test; do \
	  ../$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --no-emit-index-url $$set.in -o $$set.txt || exit 1; done

clean: ## remove what was built and installed
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.boot: $(REQ)/boot.txt scripts/make_venv.sh
	@sh scripts/make_venv.sh "$(PYTHON)" $(VENV)
	@touch $@

$(VENV)/.runtime: $(VENV)/.boot $(REQ)/runtime.txt
	@sh scripts/install.sh $(VENV) $(REQ)/runtime.txt
	@touch $@

$(VENV)/.test: $(VENV)/.runtime $(REQ)/test.txt
	@sh scripts/install.sh $(VENV) $(REQ)/test.txt
	@touch $@

$(VENV)/.system: scripts/install_system.sh package-lock.json
	@sh scripts/install_system.sh
	@touch $@
