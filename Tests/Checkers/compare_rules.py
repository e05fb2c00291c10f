#!/usr/bin/env python3
"""Whether `abrechnung validate` says what the official rules say, on seeded mutations of accepted invoices.

compare_rules.py PROGRAM FOLDER… [--count N] [--seed N]: verdict and every fired rule with its level and place must be the
same. Of CII no wheel holds KoSIT's schema: a document whose structure we refuse is then left out, and counted; with
--cii-schema DIR (../shared/oracle/schemas) it is compared, too.

Exit status: 0 no difference; 1 a difference, or the self-test found that differences are not seen; 3 nothing compared.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import Unavailable, enter_venv, files_below, stop

if __name__ == "__main__":
    enter_venv()

from lxml import etree
from mutations import Mutator
from official_rules import Checker

# What stands for the steps before the rules in both programs.
STEPS = {"not-well-formed": "XML", "doctype": "XML", "unknown-root": "SZENARIO", "no-scenario": "SZENARIO", "xsd": "XSD",
         "xslt-error": "ABBRUCH"}


def official(checker: Checker, path: Path) -> tuple[str, set]:
    result = checker.check(path)
    fired = set()
    for finding in result.findings:
        step = STEPS.get(finding.rule)
        level = {"fatal": "error"}.get(finding.severity, finding.severity)
        fired.add((step, "error", "") if step else (finding.rule, level, finding.location))
    return result.verdict, fired


def ours(line: str) -> tuple[str, set, dict]:
    record = json.loads(line)
    fired = set()
    for finding in record["findings"]:
        level = {"fatal": "error"}.get(finding["severity"], finding["severity"])
        step = finding["rule"] in STEPS.values()
        fired.add((finding["rule"], "error", "") if step else (finding["rule"], level, finding["location"]))
    return record["verdict"], fired, record


def notices(checker: Checker, paths: list[Path], lines: list[str]) -> bool:
    """Whether answers that belong to other documents are seen to be wrong."""
    shifted = list(zip(paths, lines[1:] + lines[:1]))[:40]
    wrong = sum(official(checker, path) != ours(line)[:2] for path, line in shifted)
    print(f"compare_rules.py: self-test: {wrong} of {len(shifted)} exchanged answers noticed")
    return wrong > len(shifted) // 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--cii-schema", type=Path)
    parser.add_argument("--self-test", action="store_true", help="also: answers to other documents must be seen to differ")
    arguments = parser.parse_args()
    try:
        files = files_below(arguments.paths, "*.xml")
        checker = Checker()
    except Unavailable as error:
        return stop(str(error))
    if arguments.cii_schema:
        schema = next(arguments.cii_schema.rglob("CrossIndustryInvoice_100pD16B.xsd"))
        checker.schemas["cii"] = etree.XMLSchema(etree.parse(str(schema)))
    mutator = Mutator(arguments.seed)
    rng = random.Random(arguments.seed)
    print(f"compare_rules.py: seed {arguments.seed}, {arguments.count} mutations of {len(files)} invoices")
    differences = left_out = rejected = 0
    rules: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(arguments.count):
            path = Path(folder) / f"{number:05}.xml"
            path.write_bytes(mutator.mutate(rng.choice(files).read_bytes()))
            paths.append(path)
        answer = subprocess.run([arguments.program, "validate", "--json", *paths], capture_output=True, text=True)
        lines = answer.stdout.splitlines()
        if len(lines) != len(paths):
            return stop(f"{arguments.program} ended with {answer.returncode} after {len(lines)} files: {answer.stderr}")
        if arguments.self_test and not notices(checker, paths, lines):
            return 1
        for path, line in zip(paths, lines):
            verdict, fired, record = ours(line)
            if record["syntax"] == "cii" and "xsd" in record["reasons"] and "cii" not in checker.schemas:
                left_out += 1
                continue
            wanted = official(checker, path)
            rejected += verdict == "rejected"
            rules |= {rule for rule, _, _ in fired}
            if wanted != (verdict, fired):
                differences += 1
                kept = Path(tempfile.gettempdir()) / f"compare-{arguments.seed}-{path.name}"
                kept.write_bytes(path.read_bytes())
                print(f"DIFFERS {kept}: official {wanted[0]}, ours {verdict}")
                for entry in sorted(wanted[1] - fired):
                    print("  only official:", *entry)
                for entry in sorted(fired - wanted[1]):
                    print("  only ours:", *entry)
    compared = arguments.count - left_out
    print(f"compared {compared} ({left_out} left out: CII without a schema), {rejected} rejected, "
          f"{len(rules)} different rules fired, {differences} differences")
    # Mutations that provoke hardly anything would prove nothing.
    if compared < arguments.count // 2 or rejected < compared // 10 or len(rules) < 20:
        print("compare_rules.py: too little was provoked", file=sys.stderr)
        return 1
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
