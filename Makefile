# The five verbs of Selaras. Each works alone on a fresh clone and is quick when nothing changed.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

BIN       := .venv/bin
UV        := .alat/uv/bin/uv
STYLE     := src/selaras/common/static/common/selaras.css
STYLES    := $(wildcard src/selaras/common/css/*.css)
TEMPLATES := $(shell find src -path '*/jinja2/*' -name '*.html')

# pyenv's shims may be set to another version than .python-version asks for; its 3.13 is then named outright.
PYENV_313 := $(lastword $(wildcard $(or $(PYENV_ROOT),$(HOME)/.pyenv)/versions/3.13.*/bin/python3.13))
ifneq ($(PYENV_313),)
export UV_PYTHON ?= $(PYENV_313)
endif

##@ The five verbs
.PHONY: setup run test check bench
setup: .venv/.main $(STYLE)  ## install what running needs and build the style sheet

run: export SELARAS_MODE = demo
run: setup  ## serve the demo at http://localhost:8000
	@mkdir -p "$${SELARAS_DATA_DIR:-data}"
	@$(BIN)/selaras migrate --verbosity 0
	@$(BIN)/selaras demo --jika-kosong
	@exec $(BIN)/selaras serve --port 8000

PYTEST = $(BIN)/pytest -n 2 --dist worksteal
# What PostgreSQL would only repeat: the law, the files of the repository, the demo on other days and for more people,
# and the doors of the API, behind which are the same services.
ONCE = tests/aturan tests/repositori tests/beranda/test_peragaan_bangun.py $(addprefix tests/alur/test_,kiriman_api.py asing_api.py skema_api.py)
test: dev  ## run every test, on PostgreSQL and on SQLite
	@alat/debian chromium=chromium faketime=faketime 'postgresql=initdb,/usr/lib/postgresql/*/bin/initdb'
	@$(BIN)/python alat/postgres.py $(PYTEST) -m 'not peramban' $(ONCE:%=--ignore=%)
	@$(PYTEST)

check: check-format check-types check-layers check-templates check-migrations  ## format, types, layers, templates, migrations

bench: dev  ## measure against the budgets
	@$(BIN)/python -m bench

##@ Parts of them
.PHONY: dev css gambar kunci check-format check-types check-layers check-templates check-migrations help
dev: setup .venv/.dev  ## setup, and what developing needs

css: $(STYLE)  ## build the style sheet, where a template or a style changed

gambar: dev  ## draw docs/gambar anew, from the demo
	@$(BIN)/python -m alat.gambar

check-types check-migrations: export SELARAS_MODE = demo
check-format: dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .

check-types: dev
	@$(BIN)/mypy

check-layers: dev
	@$(BIN)/lint-imports --no-logo

check-templates: dev
	@$(BIN)/djlint src --lint --quiet

check-migrations: export SELARAS_DATABASE_URL = sqlite:///:memory:
check-migrations: dev
	@$(BIN)/selaras makemigrations --check --dry-run

LOCK = $(UV) pip compile --quiet --universal --python-version 3.13 --generate-hashes --no-header --no-annotate $(UPGRADE)
kunci: $(UV)  ## lock the dependencies; UPGRADE=--upgrade takes their newest versions
	$(LOCK) pyproject.toml --group build --group dev -o requirements/dev.txt
	$(LOCK) pyproject.toml --group build -c requirements/dev.txt -o requirements/main.txt
	$(LOCK) --group uv -o requirements/uv.txt
	$(LOCK) --group node -o requirements/node.txt

help:
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { print "\n" substr($$0, 5) } \
	  /^[a-z-]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# What the verbs stand on: each file is made once, and again when what it is made from changes.
$(UV): requirements/uv.txt
	@alat/uv

.venv/bin/python: | $(UV)
	@echo 'Installing Python 3.13 into .venv'
	@$(UV) venv --quiet --allow-existing .venv

INSTALL = $(UV) pip install --quiet --python $(BIN)/python
.venv/.main: requirements/main.txt pyproject.toml | .venv/bin/python
	@echo 'Installing the Python packages that Selaras runs on'
	@$(INSTALL) --require-hashes -r requirements/main.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.main
	@echo 'Installing the Python packages for development'
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json | $(UV)
	@echo 'Installing the npm packages that build the style sheet'
	@alat/npm ci --ignore-scripts --silent
	@touch $@

$(STYLE): $(STYLES) $(TEMPLATES) package.json node_modules/.package-lock.json
	@alat/npm run --silent css
	@touch $@
