# Broadsheet: `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := all

VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
DESTDIR ?=
BUILD := build
OS := $(shell uname -s)

# The Swift runtime goes into the products, so that nothing beside them is needed.
SWIFT_BUILD := swift build -c release -Xswiftc -static-stdlib
SCRATCH := .build

ifeq ($(OS),Darwin)
SHARED := libbroadsheet.$(SOVERSION).dylib
SHARED_LINK := libbroadsheet.dylib
BUILT := libBroadsheetC.dylib
LINK_LIBRARY := -Xlinker -install_name -Xlinker @rpath/$(SHARED) -Xlinker -exported_symbols_list -Xlinker Sources/BroadsheetABI/exports-macos.txt
else
SHARED := libbroadsheet.so.$(SOVERSION)
SHARED_LINK := libbroadsheet.so
BUILT := libBroadsheetC.so
LINK_LIBRARY := -Xlinker -soname=$(SHARED) -Xlinker -z -Xlinker nodelete -Xlinker --version-script=Sources/BroadsheetABI/exports.map -Xlinker --gc-sections
endif

.PHONY: all help deps build lib command demo test bench tables install clean lint

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
	@sed -e 's|@PREFIX@|$(abspath $(BUILD))|' -e 's|@VERSION@|$(VERSION)|' include/broadsheet.pc.in > $(BUILD)/lib/pkgconfig/broadsheet.pc

demo: build ## Read the two articles in seeds/ and compare them
	@$(BUILD)/bin/broadsheet analyze seeds/*.txt
	@$(BUILD)/bin/broadsheet compare seeds/*.txt

test: build ## Every test there is
	@scripts/deps.sh test
	@scripts/test.sh

lint: ## The formatter's checks
	swift format lint --strict -r Package.swift Sources Tests examples/swift

bench: build ## Speed beside other tools, and quality on data sets where they are there
	@benchmarks/run.sh

tables: ## Rebuild the shipped tables: make tables DATA=directory
	@test -n "$(DATA)" || { echo "make tables DATA=the directory of the data sets; see tables/README.md" >&2; exit 2; }
	@tables/make.sh "$(DATA)"

install: build ## Install below PREFIX (default /usr/local), staged below DESTDIR
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include
	install -m 755 $(BUILD)/bin/broadsheet $(DESTDIR)$(PREFIX)/bin/
	install -m 755 $(BUILD)/lib/$(SHARED) $(DESTDIR)$(PREFIX)/lib/
	ln -sf $(SHARED) $(DESTDIR)$(PREFIX)/lib/$(SHARED_LINK)
	install -m 644 include/broadsheet.h $(DESTDIR)$(PREFIX)/include/
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' include/broadsheet.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/broadsheet.pc

clean: ## Remove what was built
	rm -rf $(BUILD) .build
