"""What `glossary export` prints, as other programs read it: translate-toolkit, lxml, and Python's reader of tables."""

import csv
import io
import os
import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from translate.storage import tbx

REPOSITORY = Path(__file__).resolve().parents[2]
GLOSSARY = """terms:
  code:
    term: [licence code, key]
    note: 'The "code" in the mail, <not> the key & lock.'
    forbidden: [serial number]
    translations:
      de: {term: Lizenzcode, forbidden: [Schlüssel]}
      ar: رمز الترخيص
  brand: {term: "A&B; <C>", translate: false}
  odd: {term: "=1+1a", translations: {de: '-2, "b"'}}
  factor: {term: second factor, translations: {de: {forbidden: [Zweitfaktor]}}}
"""
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    site = tmp_path_factory.mktemp("glossary")
    for path, text in {
        "content/site.yaml": "name: Help <&>\nbaseURL: https://help.example/\nlanguages: [en, de, ar]\n",
        "content/glossary.yaml": GLOSSARY,
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")

    def run(form: str) -> bytes:
        program = REPOSITORY / os.environ.get("SITEGEN", ".build/debug/SiteGen")
        return subprocess.run([program, "glossary", "export", "--site", site, "--format", form], check=True, capture_output=True).stdout

    return run


def test_translate_toolkit_reads_terms_and_notes(export):
    store = tbx.tbxfile.parsestring(export("tbx"))
    units = {unit.getid(): unit for unit in store.units}
    assert list(units) == ["code", "brand", "odd", "factor"]
    assert (units["code"].source, units["code"].target) == ("licence code", "Lizenzcode")
    assert 'The "code" in the mail, <not> the key & lock.' in units["code"].getnotes()
    assert (units["brand"].source, units["brand"].target) == ("A&B; <C>", "A&B; <C>")


def test_each_word_has_its_language_and_standing(export):
    root = etree.fromstring(export("tbx"), etree.XMLParser(resolve_entities=False, no_network=True))
    assert (root.tag, root.get("type"), root.get(LANGUAGE)) == ("martif", "TBX-Basic", "en")
    found = [
        (entry.get("id"), words.get(LANGUAGE), word.findtext("term"), word.findtext("termNote").removesuffix("Term-admn-sts"))
        for entry in root.iter("termEntry")
        for words in entry.iter("langSet")
        for word in words.iter("tig")
    ]
    assert found[:6] == [
        ("code", "en", "licence code", "preferred"), ("code", "en", "key", "admitted"), ("code", "en", "serial number", "deprecated"),
        ("code", "de", "Lizenzcode", "preferred"), ("code", "de", "Schlüssel", "deprecated"), ("code", "ar", "رمز الترخيص", "preferred"),
    ]  # fmt: skip
    assert root.findtext(".//title") == "Help <&>"


def test_a_spreadsheet_reads_the_table(export):
    rows = list(csv.DictReader(export("csv").decode().splitlines(keepends=True)))
    assert [row["id"] for row in rows] == ["code", "brand", "odd", "factor"]
    assert (rows[0]["en"], rows[0]["de forbidden"], rows[0]["ar"]) == ("licence code; key", "Schlüssel", "رمز الترخيص")
    assert rows[1]["translate"] == "no" and rows[1]["ar"] == "A&B; <C>"
    # Nothing that a spreadsheet would reckon with.
    assert (rows[2]["en"], rows[2]["de"]) == ("'=1+1a", "'-2, \"b\"")


# The core structure of ISO 30042:2008 with the data categories of TBX-Basic that an export may use, written for this test.
CORE = """
<!ELEMENT martif (martifHeader, text)>
<!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
<!ELEMENT martifHeader (fileDesc, encodingDesc?, revisionDesc?)>
<!ELEMENT fileDesc (titleStmt?, publicationStmt?, sourceDesc+)>
<!ELEMENT titleStmt (title, note*)>
<!ELEMENT title (#PCDATA)>
<!ELEMENT publicationStmt (p+)>
<!ELEMENT sourceDesc (p+)>
<!ELEMENT encodingDesc (p+)>
<!ELEMENT revisionDesc (change+)>
<!ELEMENT change (p+)>
<!ELEMENT p (#PCDATA)>
<!ATTLIST p type (XCSURI | XCSContent | DCSName) #IMPLIED>
<!ELEMENT text (body)>
<!ELEMENT body (termEntry+)>
<!ELEMENT termEntry ((descrip | note)*, langSet+)>
<!ATTLIST termEntry id ID #IMPLIED>
<!ELEMENT descrip (#PCDATA)>
<!ATTLIST descrip type (definition | context | subjectField) #REQUIRED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT langSet ((descrip | note)*, tig+)>
<!ATTLIST langSet xml:lang CDATA #REQUIRED>
<!ELEMENT tig (term, termNote*, (descrip | note)*)>
<!ELEMENT term (#PCDATA)>
<!ELEMENT termNote (#PCDATA)>
<!ATTLIST termNote type (administrativeStatus | partOfSpeech | termType | grammaticalGender | geographicalUsage) #REQUIRED>
"""
STANDINGS = {f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated", "superseded")}


def test_the_structure_is_that_of_tbx_basic(export):
    root = etree.fromstring(export("tbx"))
    structure = etree.DTD(io.StringIO(CORE))
    assert structure.validate(root), structure.error_log
    assert {note.text for note in root.iter("termNote")} <= STANDINGS
    for words in root.iter("langSet"):
        assert re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", words.get(LANGUAGE))
    broken = etree.fromstring(export("tbx").replace(b"<tig>", b"<ntig>").replace(b"</tig>", b"</ntig>"))
    assert not structure.validate(broken)
