# abrechnung: the commands of contract.md 1. Each may be run again at any time.

SWIFT        ?= swift
SWIFT_FLAGS  := --explicit-target-dependency-import-check error
RELEASE_FLAGS := $(SWIFT_FLAGS) -c release --static-swift-stdlib
RELEASE      := $(RELEASE_FLAGS) --product abrechnung
PROGRAM      := .build/release/abrechnung
CHECKERS     := Tests/Checkers
BENCH_VENV   := .venv-bench
# Where the documents lie that the outside checkers look at.
SAMPLE       := .build/checked/2025
PRINTED      := .build/checked/pdf
# Invoices of many kinds, left by Tests/DocumentsTests, and how many there must be.
CASES        := .build/checked/cases
CASE_COUNT   := 284
# Letters of every wording, left by Tests/DocumentsTests, and folders that are hard to lay out, with what came of them.
LETTERS      := .build/checked/letters
STRESS       := .build/checked/stress
# Runs as they are issued (Tests/DocumentsTests/FinalRunTests).
FINAL        := .build/checked/final
FINAL_COUNT  := 56
# Mutations of them that the official rules and ours both judge. The same each time, so that a green run stays green;
# COMPARE_SEED and COMPARE_COUNT look further.
COMPARE_COUNT ?= 400
COMPARE_SEED ?= 20261124
FUZZ_COUNT   ?= 10000000
FUZZ_SEED    ?= 1
# Abort, so that the input is told; no history of each allocation, which takes most of the time; what lives at exit is no leak.
FUZZ_SANITIZER := abort_on_error=1:detect_leaks=0:malloc_context_size=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64

BUILD_PACKAGES := libxml2-dev pkg-config
TEST_PACKAGES  := python3 python3-venv libxml2-utils default-jre-headless chromium chromium-driver fonts-liberation \
  poppler-utils parallel
# openssl stamps.
ARCHIVE_PACKAGES := python3 python3-venv openssl
# strace lets system calls fail.
CRASH_PACKAGES := python3 python3-venv strace util-linux
# WeasyPrint opens the first three by itself; documents are set in Liberation Sans.
PDF_PACKAGES   := python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation
# veraPDF is Java and reads its rules with JAXB; pdftotext measures.
PDF_TEST_PACKAGES := default-jre-headless libjaxb-java poppler-utils
# Where `build --pdf` looks for WeasyPrint (Sources/SettlementRun/Printing/WeasyPrint.swift).
PDF_VENV       := .venv-pdf

export SWIFT_BACKTRACE := enable=no

.PHONY: run test build-packages test-packages bench-packages swift-test checked-sample check-documents \
  check-archive check-crash check-pages check-figures check-markup check-layouts check-injection bench bench-germany bench-interrupt fuzz \
  fuzz-validate format pictures catalogue pdf-tools \
  check-pdf clean

# Settles the sample and says where to look.
run: build-packages
	@$(SWIFT) build $(RELEASE)
	@echo
	@$(PROGRAM) build input/2025

# Everything: Swift tests, then independent checkers on the documents of the sample.
test: build-packages test-packages swift-test check-archive check-documents check-pages check-pdf

swift-test: build-packages
	$(call install,parallel)
	$(SWIFT) build $(SWIFT_FLAGS) --build-tests
	$(SWIFT) test $(SWIFT_FLAGS) --skip-build

# The sample, settled for the checkers.
checked-sample: build-packages test-packages
	@sh $(CHECKERS)/setup.sh
	@rm -rf $(SAMPLE) && mkdir -p $(dir $(SAMPLE))
	$(SWIFT) build $(SWIFT_FLAGS) --product abrechnung
	.build/debug/abrechnung build input/2025 --out $(SAMPLE) >/dev/null

# BagIt's own judge, sha512sum and the chain, on the archive that Tests/ArchiveTests leaves; the auditors' guide, as it stands,
# on one that the program made; calls at once.
check-archive: build-packages
	$(call install,$(ARCHIVE_PACKAGES))
	@sh $(CHECKERS)/setup.sh
	$(SWIFT) build $(SWIFT_FLAGS) --product abrechnung
	python3 $(CHECKERS)/archive.py --self-test .build/debug/abrechnung
	python3 $(CHECKERS)/parallel_issue.py --self-test .build/debug/abrechnung
	python3 $(CHECKERS)/parallel_issue.py .build/debug/abrechnung
	@mkdir -p .build/checked
	@$(SWIFT) test $(SWIFT_FLAGS) --filter ArchiveTests.SealedBagTests >.build/checked/archive.log 2>&1 || { cat .build/checked/archive.log; exit 1; }
	python3 $(CHECKERS)/archive_bags.py --self-test .build/checked/archive

# Issuing and correcting, killed or failing at every system call that writes, with a release: there are thousands. Needs the right
# to trace, which not every sandbox gives, and so is no part of `make test`.
check-crash: build-packages
	$(call install,$(CRASH_PACKAGES))
	@sh $(CHECKERS)/setup.sh
	@$(SWIFT) build $(RELEASE)
	python3 $(CHECKERS)/crash_safety.py --self-test $(PROGRAM)
	python3 $(CHECKERS)/crash_safety.py $(PROGRAM)

# Official rules, an independent recalculation, xmllint; each shown to fail first.
check-documents: checked-sample
	python3 $(CHECKERS)/recompute.py input/2025 --self-test
	python3 $(CHECKERS)/recompute.py input/2025 --compare $(SAMPLE)/intern/lauf.json
	python3 $(CHECKERS)/recompute_share.py --self-test $(SAMPLE)/versand/*/pruefung-2025.csv
	python3 $(CHECKERS)/recompute_share.py --compare $(SAMPLE)/intern/lauf.json --bookings $(SAMPLE) \
	  $(SAMPLE)/versand/*/pruefung-2025.csv
	python3 $(CHECKERS)/official_rules.py --self-test --name 'rechnung-*.xml' $(SAMPLE)/versand
	python3 $(CHECKERS)/official_rules.py --profile xrechnung --no-warnings --name 'rechnung-*.xml' $(SAMPLE)/versand
	@rm -rf $(CASES)
	@$(SWIFT) test $(SWIFT_FLAGS) --filter 'DocumentsTests.(ScenarioTests|FinalRunTests)' >$(CASES).log 2>&1 || { cat $(CASES).log; exit 1; }
	python3 $(CHECKERS)/official_rules.py --self-test $(CASES)/refund-ubl.xml
	python3 $(CHECKERS)/official_rules.py --self-test $(CASES)/refund-cii.xml
	python3 $(CHECKERS)/official_rules.py --profile xrechnung --no-warnings --count $(CASE_COUNT) $(CASES)
	python3 $(CHECKERS)/official_rules.py --profile xrechnung --no-warnings --count $(FINAL_COUNT) --name 'rechnung-*.xml' $(FINAL)
	@for table in syntax_tables code_lists forbidden_paths; do python3 $(CHECKERS)/$$table.py --check || exit 1; done
	python3 $(CHECKERS)/rule_table.py
	python3 $(CHECKERS)/compare_rules.py --self-test --seed $(COMPARE_SEED) --count $(COMPARE_COUNT) .build/debug/abrechnung $(CASES)
	python3 $(CHECKERS)/corpora.py .build/debug/abrechnung .build/debug/validate-invoices
	xmllint --noout --nonet --schema templates/abrechnung/abrechnung-1.xsd $(SAMPLE)/versand/*/abrechnung-2025.xml

# What is seen: figures, markup, screens, sheets, injected text; each check shown to fail first. Two at a time.
check-pages: checked-sample
	@rm -rf $(STRESS) && python3 $(CHECKERS)/stress_folders.py $(STRESS) --build .build/debug/abrechnung
	@$(SWIFT) test $(SWIFT_FLAGS) --filter 'DocumentsTests.(LetterTests|FinalRunTests)' >$(LETTERS).log 2>&1 || { cat $(LETTERS).log; exit 1; }
	@$(MAKE) --no-print-directory --output-sync=target -j 2 check-figures check-markup check-layouts check-injection

# Every figure of every page is that of lauf.json.
check-figures:
	python3 $(CHECKERS)/figures.py --self-test $(SAMPLE) --input input/2025
	python3 $(CHECKERS)/figures.py $(SAMPLE) --input input/2025
	python3 $(CHECKERS)/figures.py $(FINAL)/plain-ubl --input input/2025
	@for name in $(notdir $(wildcard $(STRESS)/out/*)); do echo $$name; \
	  python3 $(CHECKERS)/figures.py $(STRESS)/out/$$name --input $(STRESS)/$$name || exit 1; done

# Our own rules and the W3C's checker.
check-markup:
	python3 $(CHECKERS)/html_documents.py --self-test --axe
	python3 $(CHECKERS)/html_documents.py $(SAMPLE) $(STRESS)/out/* $(LETTERS)/*.html $(FINAL)/mixed-ubl

# In Chromium: accessibility, phones, sheets of paper, DIN 5008.
check-layouts:
	python3 $(CHECKERS)/layouts.py --self-test
	python3 $(CHECKERS)/layouts.py --each 2 $(SAMPLE)
	python3 $(CHECKERS)/layouts.py --each 1 $(STRESS)/out/advances
	python3 $(CHECKERS)/layouts.py $(foreach case,employer refund balanced draft final,$(LETTERS)/$(case).html)
	python3 $(CHECKERS)/layouts.py --no-axe --each 2 $(filter-out %/harmless,$(wildcard $(STRESS)/out/*))
	python3 $(CHECKERS)/layouts.py --no-axe $(LETTERS) $(FINAL)/mixed-ubl

# Markup, quotes, braces, style and control characters in every text of the input.
check-injection:
	python3 $(CHECKERS)/injection.py --self-test .build/debug/abrechnung

# veraPDF, measures of the sheets and figures, on the PDFs of the sample; one region's come out a second time, byte by byte.
check-pdf: build-packages pdf-tools
	$(call install,$(PDF_TEST_PACKAGES))
	@sh $(CHECKERS)/setup.sh
	$(SWIFT) build $(SWIFT_FLAGS) --product abrechnung
	@rm -rf $(PRINTED) && mkdir -p $(PRINTED)
	.build/debug/abrechnung build input/2025 --pdf --out $(PRINTED)/2025 >/dev/null
	.build/debug/abrechnung build input/2025 --pdf --region Mitte --out $(PRINTED)/again >/dev/null
	cd $(PRINTED)/again && find versand vorlagen -type f | while read -r file; do cmp "$$file" "../2025/$$file" || exit 1; done
	python3 $(CHECKERS)/pdf_documents.py --self-test $(PRINTED)/2025/versand/05558008-billerbeck/abrechnung-2025.pdf
	python3 $(CHECKERS)/pdf_documents.py $(PRINTED)/2025

# CPU time of a whole run, beside an independent recalculation in Python in the same loop; then big exports beside
# DuckDB, polars and Python's csv. BENCH_MB is their size (100).
bench: build-packages bench-packages
	@$(SWIFT) build $(RELEASE)
	@$(SWIFT) build $(RELEASE_FLAGS) --product export-sums
	@python3 Tests/Benchmarks/bench.py $(PROGRAM)
	@$(SWIFT) build $(RELEASE_FLAGS) --product render-documents
	@python3 Tests/Benchmarks/bench_documents.py $(PROGRAM) $(dir $(PROGRAM))render-documents
	@python3 Tests/Benchmarks/bench_germany.py $(PROGRAM) 10 40
	@$(SWIFT) build $(RELEASE_FLAGS) --product validate-invoices
	@python3 Tests/Benchmarks/bench_validate.py $(PROGRAM) $(dir $(PROGRAM))validate-invoices $(BENCH_VENV)/bin/python
	@python3 Tests/Benchmarks/bench_csv.py $(PROGRAM) $(dir $(PROGRAM))export-sums $(BENCH_VENV)/bin/python

bench-packages:
	$(call install,python3 python3-venv)
	@test -x $(BENCH_VENV)/bin/python || python3 -m venv $(BENCH_VENV)
	@$(BENCH_VENV)/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --only-binary :all: \
	  -r Tests/Benchmarks/requirements.txt

# Settles made-up folders of all of Germany: figures of docs/SCALE.md. BENCH_DIR is the disk to write to.
bench-germany: build-packages
	$(call install,python3)
	@$(SWIFT) build $(RELEASE)
	@python3 Tests/Benchmarks/bench_germany.py $(PROGRAM) 10 100 294

# How long Ctrl-C takes.
bench-interrupt: build-packages
	$(call install,python3)
	@$(SWIFT) build $(RELEASE)
	@python3 Tests/Benchmarks/interrupt.py $(PROGRAM) 40

# Millions of damaged exports, tables, profiles and agreements through the readers, with the address sanitizer. A fault is
# told with the command that shows it again. FUZZ_COUNT and FUZZ_SEED say how many and which.
fuzz: build-packages
	$(SWIFT) build $(SWIFT_FLAGS) -c release --sanitize address --scratch-path .build-fuzz --product fuzz-reading
	ASAN_OPTIONS=$(FUZZ_SANITIZER) .build-fuzz/release/fuzz-reading --count $(FUZZ_COUNT) --seed $(FUZZ_SEED)

# libFuzzer on `validate`: watches which code an input reaches and goes on from there. FUZZ_COUNT inputs, FUZZ_JOBS at a
# time; what it found interesting is kept in .build-fuzzer/corpus.
FUZZ_JOBS ?= 2
fuzz-validate: build-packages
	ABRECHNUNG_FUZZER=1 $(SWIFT) build $(SWIFT_FLAGS) -c release --sanitize address --scratch-path .build-fuzzer \
	  -Xswiftc -use-ld=lld -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp --product fuzz-validate
	@mkdir -p .build-fuzzer/corpus && cp -n $(CASES)/*.xml .build-fuzzer/corpus/ 2>/dev/null || true
	ASAN_OPTIONS=detect_leaks=0:malloc_context_size=0:quarantine_size_mb=1 .build-fuzzer/release/fuzz-validate \
	  -fork=$(FUZZ_JOBS) -runs=$(FUZZ_COUNT) -max_len=40000 -timeout=10 -rss_limit_mb=2048 \
	  -dict=Tests/Fuzz/Validate/invoice.dict .build-fuzzer/corpus

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

# The pictures of docs/img, from the sample's documents; Tests/ProjectTests says which is missing, or too big.
pictures: checked-sample
	python3 $(CHECKERS)/pictures.py $(SAMPLE) docs/img

# What `build --pdf` needs: WeasyPrint in a folder of its own, as pinned.
pdf-tools:
	$(call install,$(PDF_PACKAGES))
	@cmp -s pdf-requirements.txt $(PDF_VENV)/installed.txt && $(PDF_VENV)/bin/weasyprint --version >/dev/null 2>&1 || { \
	  rm -rf $(PDF_VENV) && python3 -m venv $(PDF_VENV) && \
	  $(PDF_VENV)/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --only-binary :all: \
	    -r pdf-requirements.txt && \
	  cp pdf-requirements.txt $(PDF_VENV)/installed.txt && $(PDF_VENV)/bin/weasyprint --version; } || \
	  { echo "Could not install WeasyPrint from pdf-requirements.txt; „build --pdf“ does not work, PDFs are not checked." >&2; exit 1; }

# The handbook's catalogue of findings and the table of official rules, from the code.
catalogue: build-packages
	-@ABRECHNUNG_RECORD=1 $(SWIFT) test $(SWIFT_FLAGS) --filter "CatalogueTests|RuleBookTests" >/dev/null 2>&1
	@echo docs/handbuch/befunde.md docs/handbuch/platzhalter.md docs/RULES.md

clean:
	rm -rf .build .build-fuzz .build-fuzzer .venv .venv-bench $(PDF_VENV) output/2025

# $(call install,PACKAGES): installs what is missing, or says in one sentence what is needed.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	as_root=""; \
	if [ "$$(id -u)" != 0 ]; then \
	  if sudo -n true 2>/dev/null; then as_root=sudo; \
	  else echo "Please install as root:$$missing (apt-get install$$missing)" >&2; exit 1; fi; \
	fi; \
	echo "installing:$$missing"; \
	{ $$as_root apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing; } >/dev/null || \
	  { echo "Could not install:$$missing; please install them by hand." >&2; exit 1; }
endef

build-packages:
	$(call install,$(BUILD_PACKAGES))

test-packages:
	$(call install,$(TEST_PACKAGES))
