# make site    builds SiteGen, and renders this folder's site into public/
# make test    runs all tests; SKIP=pypi leaves out those that need packages from PyPI
# make install installs SiteGen below PREFIX (/usr/local)
# make dist    makes what is released: dist/
# make browser runs the checks in a real browser alone
# make abuse   builds sites of abusive size, with bounds of time and memory
#
# Each looks first for what it needs (Packaging/needs.sh): it installs Debian's packages where it may, else names them.

SWIFT ?= swift
SITEGEN ?= .build/release/SiteGen
PREFIX ?= /usr/local
BROWSERS ?= 3
SKIP ?=
LINUX := $(filter Linux,$(shell uname))
# Starts in half the time, and needs no Swift where it runs.
STATIC := $(if $(LINUX),--static-swift-stdlib)
# What stands before the system's functions in the fault trials.
SHIM := $(if $(LINUX),.build/faults.so)
C_COMPILER := $(shell command -v clang || echo cc)
NEEDS := SWIFT='$(SWIFT)' Packaging/needs.sh
$(if $(filter-out pypi,$(SKIP)),$(error SKIP takes one word: pypi))
PYTEST = .venv/bin/python -m pytest

.PHONY: site build install test abuse browser browser-checks lint format golden packages packages-test packages-pypi clean
.PHONY: dist dist-test packaging-checks exchange-checks hosting-checks benchmark-checks
.PHONY: fuzz faults faults-quick sanitize sanitize-address sanitize-thread sanitize-memory
.PHONY: bench bench-latency bench-compare bench-check bench-record

site: build
	.build/release/SiteGen build

build: packages
	$(SWIFT) build --configuration release $(STATIC) --product SiteGen

# The program that was built, with its manual, completions and guide. So root needs no Swift.
install: $(SITEGEN)
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-0} python3 Packaging/install.py $(SITEGEN) $(DESTDIR)$(PREFIX)

.build/release/SiteGen:
	$(MAKE) build

# What needs PyPI comes last.
test: packages-test lint
	$(SWIFT) build --build-tests
# Apart: Foundation's Process crashes in a program with some 1,350 open files, and as many are open
# when the tests of all sites wait for each other.
	$(SWIFT) test --skip-build --disable-xctest --skip SiteGenTests
	$(SWIFT) test --skip-build --disable-xctest --filter SiteGenTests --skip ServeFloodTests
	$(SWIFT) test --skip-build --disable-xctest --filter ServeFloodTests
	$(MAKE) faults-quick
ifeq ($(SKIP),pypi)
	@echo "skipped: pypi (what is shipped, what other programs make of it, the comparison with Hugo, and the finished pages in a real browser)"
else
	$(MAKE) packages-pypi packaging-checks exchange-checks hosting-checks benchmark-checks browser-checks
endif

# Looks at built sites in Chromium, and lets other programs judge them: CONTRIBUTING.md, "In a real browser".
browser: packages packages-pypi
	$(SWIFT) build --product SiteGen
	$(MAKE) browser-checks

browser-checks:
	SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Browser/pytest.ini --rootdir Tests/Browser \
	  --basetemp .build/browser-tests --numprocesses $(BROWSERS) --dist worksteal Tests/Browser

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Records the golden files anew. The run fails on purpose, so that nobody lands an unread golden.
golden: packages
	SITEGEN_RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest

packages:
	@$(NEEDS) build

packages-test:
	@$(NEEDS) build test

packages-pypi: .venv/.installed
	@$(NEEDS) pypi

.venv/.installed: Tests/requirements.txt
	@$(NEEDS) pypi
	rm -rf .venv
	python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt \
	  || { echo "make test SKIP=pypi leaves out the tests that need these" >&2; exit 1; }
	touch $@

# HOME_PAGE and RELEASE, the addresses of the project and of the files of its release, make the files that name them.
# What is released: one program that needs no library, in all its wrappings. CONTRIBUTING.md, "Releases".
# What stands for the whole path of this folder keeps the bytes from depending on it.
DIST := .build-dist/SiteGen
DIST_FLAGS := --static-swift-stdlib -Xswiftc -static-executable -Xlinker -lbrotlicommon \
  -Xlinker --wrap=icudt76_dat -Xlinker .build-dist/icu.o \
  -Xswiftc -gnone -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=.

dist:
	@$(NEEDS) build dist
	python3 Packaging/trim_icu.py .build-dist/icu.o
	$(SWIFT) build --configuration release --scratch-path .build-dist --product SiteGen $(DIST_FLAGS)
	python3 Packaging/strip.py .build-dist/release/SiteGen $(DIST)
	rm -rf dist
	python3 Packaging/dist.py $(DIST) dist --built .build-dist/release
	python3 Packaging/publish.py dist $(HOME_PAGE) $(RELEASE)

# Tries what is in dist/ as its users would, some of it in a Debian that debootstrap makes: needs root, takes minutes.
dist-test: packages-pypi
	@$(NEEDS) dist-test
	DIST=dist SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Packaging/pytest.ini --rootdir Tests/Packaging Tests/Packaging

packaging-checks:
	SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Packaging/pytest.ini --rootdir Tests/Packaging Tests/Packaging

# Lets other programs read what translators get, and takes in what they write.
exchange-checks:
	SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Exchange/pytest.ini --rootdir Tests/Exchange \
	  --numprocesses 2 --dist worksteal Tests/Exchange

# nginx, Apache and Caddy on this machine, with what the program writes for them.
hosting-checks:
	SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Hosting/pytest.ini --rootdir Tests/Hosting Tests/Hosting

# The short form of bench-compare: Hugo, as the benchmarks have it, makes the same site.
benchmark-checks:
	SITEGEN=.build/debug/SiteGen $(PYTEST) -c Tests/Benchmarks/pytest.ini --rootdir Tests/Benchmarks Tests/Benchmarks

# Feeds what outsiders write to the parts that read it, mutated, until something breaks: CONTRIBUTING.md, "Fuzzing".
FUZZ := page:content data:content redirects:Tests/Fuzz/seeds/redirects yaml:content template:templates http:Tests/Fuzz/seeds/http
SECONDS ?= 60

fuzz: packages
	SITEGEN_FUZZ=1 $(SWIFT) build --configuration release --scratch-path .build-fuzz --product Fuzz \
	  -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	@set -e; for pair in $(FUZZ); do target=$${pair%%:*}; mkdir -p .build-fuzz/corpus/$$target; \
	  echo "fuzzing '$$target' for $(SECONDS) s"; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/Fuzz $$target \
	    -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
	    -artifact_prefix=.build-fuzz/$$target- .build-fuzz/corpus/$$target $${pair#*:} 2> .build-fuzz/$$target.log \
	    || { tail -40 .build-fuzz/$$target.log >&2; exit 1; }; \
	  grep -E "number_of_executed|new_units|slowest" .build-fuzz/$$target.log; done

# Sites of a size that nobody means: built in bounded time and memory, or refused by a limit's name.
abuse: build
	SITEGEN=.build/release/SiteGen python3 Tests/Abuse/abuse.py

# Builds a small site while calls fail, disks are full, processes are killed: CONTRIBUTING.md, "When the machine fails".
# The same SEED gives the same cases; ONLY takes those with a text in their name.
faults: build $(SHIM)
	python3 Tests/Faults/run.py $(if $(SEED),--seed $(SEED)) $(if $(ONLY),--only '$(ONLY)')

faults-quick: $(SHIM)
	SITEGEN=.build/debug/SiteGen python3 Tests/Faults/run.py --quick --seed $(or $(SEED),1)

.build/faults.so: Tests/Faults/faults.c
	mkdir -p .build
	$(C_COMPILER) -shared -fPIC -O2 -Wall -Wextra -Werror -o $@ $<

# The tests under the sanitizers, and a site under valgrind: CONTRIBUTING.md, "Memory and races".
sanitize: sanitize-address sanitize-thread sanitize-memory

# Swift keeps bits of its own in pointers, which hides them from the leak sanitizer: valgrind looks for what is lost.
# Tests of growth, of memory and of system calls say nothing more here: everything takes many times as much.
SANITIZED = SWIFT_BACKTRACE=enable=no \
  TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/thread.supp \
  ASAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/address.supp:detect_leaks=0 \
  $(SWIFT) test --skip-build --disable-xctest --skip 'in proportion' --skip TracedBuildTests --skip ServeFloodTests

sanitize-address: packages
	$(SWIFT) build --build-tests --sanitize=address --scratch-path .build-asan
	$(SANITIZED) --sanitize=address --scratch-path .build-asan

sanitize-thread: packages
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path .build-tsan
	$(SANITIZED) --sanitize=thread --scratch-path .build-tsan

# Nothing may be lost: all memory that is still there at the end has a pointer to it. Valgrind can't read what the
# compiler writes for debuggers.
SITE ?= Tests/Browser/sites/kinds

sanitize-memory: build
	objcopy --strip-debug .build/release/SiteGen .build/SiteGen-memcheck
	rm -rf .build/memcheck
	valgrind --quiet --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
	  --num-callers=30 --error-exitcode=99 --suppressions=Tests/Sanitizers/memcheck.supp \
	  .build/SiteGen-memcheck build --quiet --site $(SITE) --output .build/memcheck --compress gzip,br

bench bench-latency bench-compare bench-check bench-record: build
	$(MAKE) -C Benchmarks $@

clean:
	rm -rf .build .build-dist .venv dist
