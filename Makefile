# Broadsheet: `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := all

VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
DESTDIR ?=
BUILD := build
OS := $(shell uname -s)

# The Swift runtime goes into the products, so that nothing beside them is needed.
SWIFT_BUILD := swift build -c release -Xswiftc -static-stdlib
SCRATCH := .build

ifeq ($(OS),Darwin)
SHARED := libbroadsheet.$(SOVERSION).dylib
SHARED_LINK := libbroadsheet.dylib
SHARED_FILE := libbroadsheet.$(VERSION).dylib
BUILT := libBroadsheetC.dylib
LINK_LIBRARY := -Xlinker -install_name -Xlinker @rpath/$(SHARED) -Xlinker -exported_symbols_list -Xlinker Sources/BroadsheetABI/exports-macos.txt
else
SHARED := libbroadsheet.so.$(SOVERSION)
SHARED_LINK := libbroadsheet.so
SHARED_FILE := libbroadsheet.so.$(VERSION)
BUILT := libBroadsheetC.so
LINK_LIBRARY := -Xlinker -soname=$(SHARED) -Xlinker -z -Xlinker nodelete -Xlinker --version-script=Sources/BroadsheetABI/exports.map -Xlinker --gc-sections
endif

.PHONY: examples all help deps build lib command demo test fuzz sanitize bench tables install uninstall wheel sdist deb packages docs manual abi clean lint

all: build ## Build the command, the library and what programs need to use it

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

deps: ## Install the missing Debian packages, or name them
	@scripts/deps.sh build

build: command lib ## The same as all

command: deps ## build/bin/broadsheet
	$(SWIFT_BUILD) --product broadsheet
	@mkdir -p $(BUILD)/bin
	@cp $(SCRATCH)/release/broadsheet $(BUILD)/bin/broadsheet.new && strip $(BUILD)/bin/broadsheet.new
	@mv -f $(BUILD)/bin/broadsheet.new $(BUILD)/bin/broadsheet

lib: deps ## build/lib/libbroadsheet.so, build/include, build/lib/pkgconfig
	$(SWIFT_BUILD) --product BroadsheetC $(LINK_LIBRARY)
	@mkdir -p $(BUILD)/lib/pkgconfig $(BUILD)/include
	@cp $(SCRATCH)/release/$(BUILT) $(BUILD)/lib/$(SHARED).new && strip -x $(BUILD)/lib/$(SHARED).new
	@mv -f $(BUILD)/lib/$(SHARED).new $(BUILD)/lib/$(SHARED)
	@ln -sf $(SHARED) $(BUILD)/lib/$(SHARED_LINK)
	@cp include/broadsheet.h $(BUILD)/include/
	@sed -e 's|@PREFIX@|$(abspath $(BUILD))|' -e 's|@LIBDIR@|$${prefix}/lib|' -e 's|@VERSION@|$(VERSION)|' include/broadsheet.pc.in > $(BUILD)/lib/pkgconfig/broadsheet.pc

demo: build ## Read the two articles in seeds/ and compare them
	@$(BUILD)/bin/broadsheet analyze seeds/*.txt
	@$(BUILD)/bin/broadsheet compare seeds/*.txt

test: build ## Every test there is
	@scripts/deps.sh test
	@scripts/test.sh

fuzz: build ## Fuzz every exported function, FUZZ_SECONDS each (default 600)
	@scripts/deps.sh test
	@Tests/fuzz/replay.sh
	@Tests/fuzz/build.sh
	@FUZZ_SECONDS=$(or $(FUZZ_SECONDS),600) Tests/fuzz/run.sh

sanitize: deps ## The tests of the Swift code, and threads at one desk, under the address and thread sanitizers
	@Tests/sanitize.sh address
	@Tests/sanitize.sh thread

lint: ## The formatter's checks
	swift format lint --strict -r Package.swift Sources Tests examples/swift

bench: build ## Speed beside other tools, and quality on data sets where they are there
	@benchmarks/run.sh

tables: ## Rebuild the shipped tables: make tables DATA=directory
	@test -n "$(DATA)" || { echo "make tables DATA=the directory of the data sets; see tables/README.md" >&2; exit 2; }
	@tables/make.sh "$(DATA)"

# Where things go below DESTDIR. `make uninstall` takes away just these.
LIB := $(DESTDIR)$(LIBDIR)
SHARE := $(DESTDIR)$(PREFIX)/share
COMPLETIONS := bash-completion/completions/broadsheet zsh/site-functions/_broadsheet fish/vendor_completions.d/broadsheet.fish
FILL_IN := sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(patsubst $(PREFIX)/%,$${prefix}/%,$(LIBDIR))|' \
    -e 's|@VERSION@|$(VERSION)|' -e 's|@SHARED@|$(SHARED)|'

install: build ## Install below PREFIX (default /usr/local), staged below DESTDIR
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(LIB)/pkgconfig $(LIB)/cmake/broadsheet $(SHARE)/man/man1
	install -m 755 $(BUILD)/bin/broadsheet $(DESTDIR)$(PREFIX)/bin/
	install -m 644 include/broadsheet.h $(DESTDIR)$(PREFIX)/include/
	install -m 755 $(BUILD)/lib/$(SHARED) $(LIB)/$(SHARED_FILE)
	ln -sf $(SHARED_FILE) $(LIB)/$(SHARED)
	ln -sf $(SHARED) $(LIB)/$(SHARED_LINK)
	$(FILL_IN) include/broadsheet.pc.in > $(LIB)/pkgconfig/broadsheet.pc
	for file in broadsheet-config.cmake broadsheet-config-version.cmake; do \
	    $(FILL_IN) packaging/$$file > $(LIB)/cmake/broadsheet/$$file; done
	install -m 644 docs/man/broadsheet.1 $(SHARE)/man/man1/
	for file in $(COMPLETIONS); do install -d $(SHARE)/$${file%/*} && \
	    $(BUILD)/bin/broadsheet --generate-completion-script $${file%%[-/]*} > $(SHARE)/$$file; done

uninstall: ## Take away what `make install` with the same PREFIX and DESTDIR put there
	rm -f $(DESTDIR)$(PREFIX)/bin/broadsheet $(DESTDIR)$(PREFIX)/include/broadsheet.h
	rm -f $(LIB)/$(SHARED_FILE) $(LIB)/$(SHARED) $(LIB)/$(SHARED_LINK) $(LIB)/pkgconfig/broadsheet.pc
	rm -rf $(LIB)/cmake/broadsheet
	rm -f $(SHARE)/man/man1/broadsheet.1 $(addprefix $(SHARE)/,$(COMPLETIONS))

wheel: lib ## dist/broadsheet-….whl, which holds all it needs
	@scripts/wheel.sh

sdist: ## dist/broadsheet-….tar.gz, which builds where Swift is
	@scripts/sdist.sh

deb: build ## dist/*.deb: libbroadsheet0, libbroadsheet-dev, broadsheet
	@VERSION=$(VERSION) SOVERSION=$(SOVERSION) packaging/deb.sh

packages: build ## Build every package, install each and try it
	@scripts/deps.sh packages
	@scripts/packages.sh

docs: lib ## build/docs: the C contract by Doxygen, the Swift package by DocC
	@scripts/deps.sh docs
	@scripts/docs.sh

examples: build ## Fill the guides with what commands print now
	@scripts/live_examples.py docs/*.md

manual: command ## docs/man/broadsheet.1, from what the command says of itself
	@scripts/make_manual.py $(BUILD)/bin/broadsheet > $(BUILD)/broadsheet.1 && mv $(BUILD)/broadsheet.1 docs/man/

abi: lib ## Record in abi/ what programs rely on (docs/abi.md)
	@scripts/abi.sh record
	@scripts/json_fields.py record

clean: ## Remove what was built
	rm -rf $(BUILD) .build .build-fuzz .build-address .build-thread dist
