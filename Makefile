# The commands of the house. `make play` and `make test` work on a fresh clone: they fetch what is missing.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FLOWS ?= flows

# Swift's own libraries are linked into the binary: it starts faster and runs where no Swift is installed.
RELEASE = -c release --product flowrepl --static-swift-stdlib
BINARY = .build/release/flowrepl

.PHONY: play test build release lint format fuzz bench install setup clean

play: release
	@$(BINARY) play $(FLOWS)

# One suite or test: make test FILTER=YAML
test: setup
	$(SWIFT) test $(if $(FILTER),--filter '$(FILTER)')

build: setup
	$(SWIFT) build

release: setup
	@[ -x $(BINARY) ] || echo 'Building flowrepl; the first time takes a minute or two ...' >&2
	@$(SWIFT) build --quiet $(RELEASE)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	scripts/check-layers

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

fuzz: setup
	FLOWREPL_FUZZ_SECONDS=$${FLOWREPL_FUZZ_SECONDS:-60} $(SWIFT) test --filter Fuzz

bench: release
	@for benchmark in Benchmarks/*/run*; do echo "== $$benchmark"; "$$benchmark" || exit 1; done

install: release
	install -D -s -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/flowrepl'

setup:
	@scripts/setup

clean:
	$(SWIFT) package clean
