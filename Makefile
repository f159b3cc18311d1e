# make site    installs what is missing, builds SiteGen, and renders this folder's site into public/
# make test    the same for the tests, and runs them all

SWIFT ?= swift
LIBRARIES := libcmark yaml-0.1 libxxhash zlib libbrotlienc
DEBIAN_PACKAGES := pkg-config libcmark-dev libyaml-dev libxxhash-dev zlib1g-dev libbrotli-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site build test lint format golden packages clean
.PHONY: bench bench-compare bench-check bench-record

site: build
	.build/release/SiteGen build

build: packages
	$(SWIFT) build --configuration release --product SiteGen

test: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Records the golden files anew. The run fails on purpose, so that nobody lands an unread golden.
golden: packages
	SITEGEN_RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest

packages:
	@if ! pkg-config --exists $(LIBRARIES) 2>/dev/null; then \
	  if ! command -v apt-get >/dev/null; then \
	    echo "SiteGen needs the libraries $(LIBRARIES), found by pkg-config." >&2; exit 1; \
	  fi; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(DEBIAN_PACKAGES); \
	fi

bench bench-compare bench-check bench-record: build
	$(MAKE) -C Benchmarks $@

clean:
	rm -rf .build
