# Llwybr. `make run` and `make test` do everything on a machine with Go, gcc and make.

SHELL := /bin/bash
GO ?= go
TAGS := gles,migrated_fynedo,accessibility
BIN := bin
# What a build of the window needs on Debian and Ubuntu, and what the tests need besides.
BUILD_PACKAGES := pkg-config libgl1-mesa-dev libgles2-mesa-dev libegl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev
TEST_PACKAGES := sqlite3 espeak-ng xvfb xdotool poppler-utils libgl1-mesa-dri strace $(WELSH_PACKAGES)
# The dictionaries of the gate for the Welsh.
WELSH_PACKAGES := aspell aspell-cy wbritish dict-freedict-cym-eng

.PHONY: run test welsh welsh-deps welsh-words welsh-export welsh-import build ctl deps test-deps tour facts vet lint race unit walk offline bench prove goldens pictures clean

## run: build and open the window; without a display, walk the sample learner through instead
run: deps
	@$(MAKE) --no-print-directory build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  exec $(BIN)/llwybr; \
	else \
	  echo "Nid oes sgrin ar y peiriant hwn. / There is no display on this machine."; \
	  echo "Cerdded y dysgwr enghreifftiol drwy'r rhaglen: gweler out/ / Walking the sample learner through: see out/"; \
	  $(MAKE) --no-print-directory tour; \
	fi

## build: both programs, in bin/
build: ctl
	@mkdir -p $(BIN)
	@if [ ! -d "$$($(GO) env GOCACHE)" ] || [ ! -x $(BIN)/llwybr ]; then \
	  echo "Mae'r adeiladu cyntaf yn cymryd munud neu ddwy. / The first build takes a minute or two."; fi
	@set -e; $(GO) build -tags $(TAGS) -o $(BIN)/llwybr ./cmd/llwybr & pid=$$!; \
	  n=0; while kill -0 $$pid 2>/dev/null; do sleep 1; n=$$((n+1)); if [ $$((n % 5)) -eq 0 ]; then printf .; fi; done; \
	  [ $$n -lt 5 ] || echo; wait $$pid

## ctl: the tool without a window, pure Go
ctl:
	@mkdir -p $(BIN)
	@CGO_ENABLED=0 $(GO) build -o $(BIN)/llwybrctl ./cmd/llwybrctl

# $(call install,PACKAGES): install what is missing, by apt; elsewhere name the packages.
define install
	@if command -v dpkg-query >/dev/null; then \
	  missing=""; for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q "ok installed" || missing="$$missing $$p"; done; \
	  if [ -n "$$missing" ]; then \
	    echo "Gosod / Installing:$$missing"; \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	  fi; \
	else \
	  echo "Mae angen y pecynnau hyn (enwau Debian) / These packages are needed (Debian's names): $(1)"; \
	fi
endef

deps:
	$(call install,$(BUILD_PACKAGES))

test-deps: deps
	$(call install,$(TEST_PACKAGES))

## tour: pictures of every screen and the plan of a sample learner, in out/
tour: ctl
	@mkdir -p out
	@$(BIN)/llwybrctl tour --learner assets/samples/elin-year9-welsh-medium.llwybr.json --lang cy --out out/cy
	@$(BIN)/llwybrctl tour --learner assets/samples/owain-year11-apprenticeship.llwybr.json --lang en --out out/en
	@ls out/cy out/en

## facts: check the facts and build the catalogue
facts:
	@CGO_ENABLED=0 $(GO) run ./core/catalogue/build/cmd assets/catalogue assets/catalogue.db

welsh-deps:
	$(call install,$(WELSH_PACKAGES))

WELSH := CGO_ENABLED=0 $(GO) run ./core/welsh/review/cmd
FILE ?= out/cymraeg.csv
## welsh: the gate for the Welsh, over every text: what is to be put right, what is to be answered, how far the readers have come
welsh: welsh-deps
	@$(WELSH)

## welsh-words: vouch for new words with hunspell's Welsh dictionary (needs npm and hunspell)
welsh-words: welsh-deps
	@$(WELSH) words

## welsh-export: a sheet of all texts for a reader, FILE=out/cymraeg.csv
welsh-export:
	@mkdir -p $(dir $(FILE))
	@$(WELSH) export $(FILE)

## welsh-import: read a reader's sheet back, FILE=out/cymraeg.csv: all of it or nothing
welsh-import: welsh-deps
	@$(WELSH) import $(FILE)

## test: what every change must hold (at most 15 minutes)
test: test-deps vet unit race walk
	@echo "Y cyfan yn iawn. / All is well."

vet:
	@test -z "$$(gofmt -l cmd core ui locales assets)" || { echo "gofmt:"; gofmt -l cmd core ui locales assets; exit 1; }
	@CGO_ENABLED=0 $(GO) vet ./core/... ./ui/... ./locales/... ./assets/... ./cmd/llwybrctl
	@$(MAKE) --no-print-directory lint

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
## lint: the linter, over everything that needs no C compiler
lint:
	@CGO_ENABLED=0 $(GO) run $(STATICCHECK) ./core/... ./ui/... ./locales/... ./assets/... ./cmd/llwybrctl

# (GOGC=50: the proofs of the layout hold thousands of drawn pages, and a small machine would rather clear up more often)
unit:
	@GOGC=50 CGO_ENABLED=0 $(GO) test -timeout 20m ./core/... ./ui/... ./locales/... ./assets/... ./cmd/llwybrctl

## race: the race detector over what runs on more than one goroutine
race:
	@CGO_ENABLED=1 $(GO) test -race -short ./core/vault ./core/transfer ./core/catalogue ./core/search ./core/i18n ./ui/session
	@CGO_ENABLED=1 $(GO) test -race -short -run Shared ./core/guide

## walk: from launch to a printed plan in a real window, by keyboard
walk: build
	@$(GO) vet -tags $(TAGS) ./cmd/llwybr
	@$(GO) test -tags $(TAGS) -count=1 -timeout 20m ./cmd/llwybr

## prove: the long proofs, with what they said kept in docs/proof
prove:
	@mkdir -p docs/proof
	@out=docs/proof/$$(date +%F).txt; { date -u; git rev-parse HEAD; uname -srm; nproc; \
	  LLWYBR_KILL_ROUNDS=1000 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run 'NothingAcknowledged|AcknowledgedTooEarly|CutOff|SpoiltBackups' ./core/vault; \
	  LLWYBR_FAULTS=all CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run EveryFailingCallOfAFile ./core/vault; \
	  LLWYBR_DAMAGE_ROUNDS=10000 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run DamagedStoresAreRecovered ./core/vault; \
	  LLWYBR_PROVE=1 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 2h ./core/vault/proof | grep -v '^=== '; \
	  LLWYBR_DAMAGE_STRIDE=997 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run DamageOfALarge ./core/transfer; \
	  LLWYBR_HISTORIES=100000 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run 'MergeLaws|LongHistories' ./core/learner; \
	  LLWYBR_KILL_ROUNDS=200 CGO_ENABLED=0 $(GO) test -count=1 -v -run 'AKillLeaves' ./core/edition; \
	  LLWYBR_PROVE=1 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 1h -run 'Keystrokes|HundredThousand' ./core/search; \
	  LLWYBR_PROVE=1 CGO_ENABLED=0 $(GO) test -count=1 -v -run NumberWordsReadBack ./core/speech; \
	  LLWYBR_PROVE=1 GOGC=50 CGO_ENABLED=0 $(GO) test -count=1 -v -timeout 2h -run 'LanguageKeeps|NoEnglishOnAWelshPage|AChangeIsShownInTime|NothingPrivateReaches' ./ui | grep -Ev '^ *(=== |--- PASS)'; \
	  CGO_ENABLED=0 $(GO) test -count=1 -v -tags prove -run Prove ./core/matching; \
	  CGO_ENABLED=0 $(GO) test -count=1 -v -tags prove -timeout 1h -run ProveTheFamilies ./ui; \
	  CGO_ENABLED=0 $(GO) test -count=1 -v -tags prove -timeout 2h -run ProveLayout ./ui | grep -Ev '^ *(=== |--- PASS)'; \
	  for f in ./core/requirement:FuzzParse ./core/interests:FuzzScore ./core/learner:FuzzParse ./core/learner:FuzzDecodeChange ./core/catalogue/build:FuzzReadRows \
	    ./core/catalogue/build:FuzzTable ./core/edition:FuzzRead ./core/offer:FuzzRead ./core/transfer:FuzzRead ./core/transfer:FuzzInner ./core/vault:FuzzPolicy ./core/vault:FuzzCarve ./core/search:FuzzQuery ./core/speech:FuzzSentences; do \
	    CGO_ENABLED=0 $(GO) test -run '^$$' -fuzz "^$${f#*:}$$" -fuzztime 60s -fuzzminimizetime 10x "$${f%%:*}"; done; } 2>&1 | tee $$out

## offline: the walks in a real window on a machine where no socket for a network can be made
offline: build
	@CGO_ENABLED=0 $(GO) test -c -o $(BIN)/offline ./core/vault/proof
	@LLWYBR_OFFLINE=1 $(BIN)/offline -- $(GO) test -tags $(TAGS) -count=1 -timeout 20m ./cmd/llwybr

## goldens: write anew what every screen and widget looks like; look at out/goldens and at the difference in git before committing
goldens:
	@CGO_ENABLED=0 $(GO) test -count=1 ./ui -run TestScreenGoldens -update
	@CGO_ENABLED=0 $(GO) test -count=1 ./ui/widget -run 'TestMarkup|TestPictures' -update

## pictures: the pictures of README
pictures: ctl
	@mkdir -p docs/pictures out/pictures
	@$(BIN)/llwybrctl tour --today 2026-11-21 --learner assets/samples/elin-year9-welsh-medium.llwybr.json --lang cy --out out/pictures/cy
	@$(BIN)/llwybrctl tour --today 2026-11-21 --learner assets/samples/dylan-border.llwybr.json --lang en --out out/pictures/en
	@cp out/pictures/cy/*-journey.png docs/pictures/taith-cy.png
	@cp out/pictures/en/*-routes.png docs/pictures/routes-en.png
	@$(BIN)/llwybrctl tour --today 2026-11-21 --learner assets/samples/mared-year11-comparing.llwybr.json --lang cy --out out/pictures/mared-cy
	@$(BIN)/llwybrctl tour --today 2026-11-21 --learner assets/samples/owain-year11-apprenticeship.llwybr.json --lang en --out out/pictures/owain-en
	@cp out/pictures/mared-cy/*-compare.png docs/pictures/cymharu-cy.png
	@cp out/pictures/owain-en/*-plan.png docs/pictures/plan-en.png

## bench: speed and memory, each beside its baseline in the same run
bench: build
	@CGO_ENABLED=0 $(GO) test -run '^$$' -bench . -benchtime 1s ./core/... ./ui/...
	@$(GO) test -tags $(TAGS) -run '^$$' -bench . -benchtime 1x ./cmd/llwybr

clean:
	@rm -rf $(BIN) out
