# commish from a checkout: `make demo` shows what it does, `make test` proves it.
# Python 3.11 or later, git and make are all it asks for; the rest goes into .venv.

.DEFAULT_GOAL := help
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The first Python on the PATH that is new enough; `make PYTHON=…` says another.
FIT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python; do \
	$$each -c '$(FIT)' 2>/dev/null && echo $$each && break; done)

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
INSTALL = $(BIN)/python -m pip install -qq -c constraints.txt
COMMISH := "$(CURDIR)/$(BIN)/commish"
SAMPLE := south-tyneside-homelessness
DEMO := demo/$(SAMPLE)

.PHONY: help demo test test-all test-tools docs pictures bench constraints

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 : \2/p' Makefile | awk -F ' : ' '{printf "%-20s %s\n", $$1, $$2}'

# Stamps: nothing is installed again until pyproject.toml or constraints.txt changes.
$(VENV)/.made: constraints.txt
	@$(or $(PYTHON),false) -c '$(FIT)' 2>/dev/null || { \
		echo "commish needs Python 3.11 or later. Say where one is: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Making $(VENV), about half a minute the first time."
	@$(PYTHON) -m venv $(VENV) > /dev/null || { \
		echo "$(PYTHON) can't make a virtual environment: install its venv module (python3-venv on Debian and Ubuntu)."; exit 1; }
	@$(INSTALL) pip hatchling
	@touch $@

$(VENV)/.commish: $(VENV)/.made pyproject.toml
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

$(VENV)/.tools: $(VENV)/.commish
	@$(INSTALL) --no-build-isolation -e '.[all]' --group dev
	@touch $@

define session
	@printf '\n$$ commish %s\n' "$(1)"
	@cd $(DEMO) && $(COMMISH) $(1)
endef

demo: $(VENV)/.commish ## check, walk and render a sample commission
	@test ! -e $(DEMO) || test -e demo/.made-by-make || { \
		echo "$(DEMO) is there and is not of this making: move it away first."; exit 1; }
	@rm -rf $(DEMO) && mkdir -p demo && touch demo/.made-by-make
	@printf '$$ commish init %s --sample %s\n' $(DEMO) $(SAMPLE)
	@$(COMMISH) init $(DEMO) --sample $(SAMPLE)
	$(call session,validate)
	$(call session,walk)
	$(call session,render board-paper --to html$(,)md -o out)
	$(call session,render control-document --to html$(,)md -o out)
	$(call session,render overview --to html$(,)md -o out)
	@printf '\nThe papers, to open in a browser or an editor:\n' && ls -d $(DEMO)/out/* | sed 's/^/  /'

, := ,

test: ## run every check, with one slow test of each kind
test-all: ## run every check, with all slow tests
test test-all: $(VENV)/.tools $(if $(filter true 1,$(CI)),test-tools)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -q --cov $(if $(filter test-all,$@),--slow=all)

test-tools: ## install the programs that only tests use
	@sh tests/install_tools.sh

docs: $(VENV)/.tools ## write the generated pages again
	@$(BIN)/python docs/generate

pictures: $(VENV)/.tools ## draw the pictures of the documentation again, with chromium
	@$(BIN)/python docs/generate/pictures

bench: $(VENV)/.tools ## measure against the alternatives
	@$(BIN)/python -m bench

constraints: ## pin the newest versions that pyproject.toml allows
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch" constraints.new' EXIT && \
	$(PYTHON) -m venv "$$scratch" && pip="$$scratch/bin/python -m pip" && \
	$$pip install -qq --upgrade pip hatchling && \
	$$pip install -qq --no-build-isolation -e '.[all]' --group dev && \
	grep '^#' constraints.txt > constraints.new && \
	$$pip freeze -qq --all --exclude-editable --exclude setuptools >> constraints.new && \
	mv constraints.new constraints.txt
