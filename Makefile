# make site    installs what is missing, builds SiteGen, and renders this folder's site into public/
# make test    the same for the tests, and runs them all
# make browser runs the checks in a real browser alone
# make abuse   builds sites of abusive size, with bounds of time and memory

SWIFT ?= swift
LIBRARIES := libcmark yaml-0.1 libxxhash zlib libbrotlienc
DEBIAN_PACKAGES := pkg-config libcmark-dev libyaml-dev libxxhash-dev zlib1g-dev libbrotli-dev
BROWSER_PACKAGES := chromium fontconfig fonts-noto-core fonts-noto-cjk default-jre-headless python3 python3-venv
BROWSERS ?= 2
# One file that runs where no Swift is, and starts in half the time.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
# What stands before the system's functions in the fault trials.
SHIM := $(if $(filter Linux,$(shell uname)),.build/faults.so)
C_COMPILER := $(shell command -v clang || echo cc)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# Installs Debian's packages; where that can't be, says what for and which ones.
install = if ! command -v apt-get >/dev/null || { [ "$(SUDO)" ] && ! command -v sudo >/dev/null; }; then \
    echo "$(1) Debian's packages: $(2)" >&2; exit 1; \
  fi; \
  $(SUDO) apt-get update -qq && \
  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(2)

.PHONY: swift site build test abuse browser browser-checks lint format golden packages packages-browser packages-trace clean
.PHONY: fuzz faults faults-quick sanitize sanitize-address sanitize-thread sanitize-memory
.PHONY: bench bench-latency bench-compare bench-check bench-record

site: build
	.build/release/SiteGen build

build: packages
	$(SWIFT) build --configuration release $(STATIC) --product SiteGen

test: packages packages-browser packages-trace lint
	$(SWIFT) build --build-tests
# Apart: Foundation's Process crashes in a program with some 1,350 open files, and as many are open
# when the tests of all sites wait for each other.
	$(SWIFT) test --skip-build --disable-xctest --skip SiteGenTests
	$(SWIFT) test --skip-build --disable-xctest --filter SiteGenTests --skip ServeFloodTests
	$(SWIFT) test --skip-build --disable-xctest --filter ServeFloodTests
	$(MAKE) faults-quick
	$(MAKE) browser-checks

# Looks at built sites in Chromium, and lets other programs judge them: CONTRIBUTING.md, "In a real browser".
browser: packages packages-browser
	$(SWIFT) build --product SiteGen
	$(MAKE) browser-checks

browser-checks:
	SITEGEN=.build/debug/SiteGen .venv-browser/bin/python -m pytest -c Tests/Browser/pytest.ini --rootdir Tests/Browser \
	  --basetemp .build/browser-tests --numprocesses $(BROWSERS) --dist worksteal Tests/Browser

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Records the golden files anew. The run fails on purpose, so that nobody lands an unread golden.
golden: packages
	SITEGEN_RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest

# Before anything is installed.
swift:
	@command -v $(SWIFT) >/dev/null || { echo "SiteGen needs Swift 6.3 or later: https://www.swift.org/install/" >&2; exit 1; }

packages: swift
	@if ! pkg-config --exists $(LIBRARIES) 2>/dev/null; then \
	  $(call install,SiteGen needs the libraries $(LIBRARIES) (found by pkg-config). They are in,$(DEBIAN_PACKAGES)); \
	fi

packages-browser: .venv-browser/.installed
	@if ! Tests/Browser/tools-are-here; then \
	  $(call install,The browser checks need the programs and fonts of,$(BROWSER_PACKAGES)) && \
	  Tests/Browser/tools-are-here; \
	fi

.venv-browser/.installed: Tests/Browser/requirements.txt
	@if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then \
	  $(call install,The browser checks need,python3 python3-venv); \
	fi
	rm -rf .venv-browser
	python3 -m venv .venv-browser
	.venv-browser/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
	touch $@

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

# The tests that trace system calls are skipped where there is no strace.
packages-trace:
	@if ! command -v strace >/dev/null && command -v apt-get >/dev/null; then \
	  $(call install,Tests that trace system calls need,strace); \
	fi

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
	rm -rf .build .venv-browser
