PORT ?= 8080
DATA ?= data
# A room may import only what Package.swift gives it.
CHECKED := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-tests run test build-tests swift-tests web-tests browser-tests server-tests api-tests build-release torture fuzz check format bench bench-lists pages clean

help: ## this list
	@echo "Rework: make <target> [PORT=$(PORT)] [DATA=$(DATA)]"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what building and running need (Debian; asks for sudo if you are not root)
	@.ci/setup

setup-tests:
	@.ci/setup tests

run: setup ## build and start the server with its demonstration data at http://localhost:PORT
	@test -d .build/release || echo "run: the first build takes 5 to 15 minutes, later ones seconds"
	@$(MAKE) --no-print-directory build-release
	.build/release/rework serve --demo --data $(DATA) --port $(PORT)

build-release: ## what `make run` starts, optimised: what compiles for the tests need not pass the optimiser
	swift build -c release --product rework

test: setup-tests check build-tests swift-tests web-tests browser-tests server-tests api-tests build-release ## everything that continuous integration runs

build-tests:
	@test -d .build/debug || echo "test: the first build takes 5 to 15 minutes, later ones seconds"
	swift build --build-tests $(CHECKED)

swift-tests: build-tests ## the server's tests only
	swift test --skip-build --disable-xctest

web-tests: ## the pages' JavaScript only
	@.ci/web-tests

browser-tests: build-tests ## the pages in a real browser only
	@.ci/browser-tests

server-tests: build-tests ## races, limits, full disks, kill -9, backups, with real processes; root
	@.ci/server-tests

torture: build-tests ## kill -9 under load two hundred times
	@KILLS=200 .ci/server-tests -k killed

fuzz: ## a million texts through the linter and the comparison, a tenth through the renderer (release, long); FUZZ, FUZZ_SEED
	@.ci/setup tests
	FUZZ=$${FUZZ:-1000000} swift test -c release -Xswiftc -enable-testing --disable-xctest --filter FuzzTests

api-tests: build-tests ## the API against its own description, with schemathesis
	@.ci/api-tests

check: ## style, without changing anything
	@.ci/check

format: ## put the Swift sources into that style
	swift format --in-place --parallel --recursive Sources Tests Package.swift

bench: ## measure the server against its floors (a first build of 10 minutes)
	@.ci/setup bench
	Benchmarks/run
	Benchmarks/run deadlines
	Benchmarks/specs

bench-lists: ## measure lists, searches and homes over REWORKS reworks (50000)
	@.ci/setup bench
	swift build -c release --product rework
	Benchmarks/lists

pages: build-tests ## measure every page on a slow line
	@.ci/browser-tests --prepare
	.venv/bin/python Tests/Browser/pages_bench.py

clean: ## remove what was built; your data stays
	rm -rf .build .venv
	find Tests -name __pycache__ -type d -prune -exec rm -rf {} +
