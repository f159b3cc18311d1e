"""Other programs read what SiteGen writes, and agree about it."""

import json
import pathlib
import subprocess
import sys

import polib
import pytest
from conftest import LANGUAGES
from lxml import etree
from translate.storage import factory

XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_gettext_has_nothing_to_say(site, language):
    path = site.export(language)
    done = subprocess.run(["msgfmt", "--check", "--output-file", "/dev/null", path], capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
def test_all_readers_find_the_same_texts(site, language):
    catalog = polib.pofile(site.export(language))
    texts = {entry.msgctxt: entry.msgid for entry in catalog}
    assert len(texts) == len(catalog) > 100
    units = json.loads(site.export(language, "json").read_text(encoding="utf-8"))["units"]
    assert {unit["id"]: unit["source"] for unit in units} == texts
    assert {unit["id"]: unit.get("target", "") for unit in units} == {each.msgctxt: each.msgstr for each in catalog}

    document = etree.parse(site.export(language, "xliff"))
    found = document.findall(f".//{XLIFF}trans-unit")
    assert [unit.get("id") for unit in found] == [unit.get("resname") for unit in found] == list(texts)
    for file in document.findall(f"{XLIFF}file"):
        assert file.get("source-language") == "en"
        assert file.get("target-language") == language

    store = factory.getobject(str(site.exchange / f"{language}.xlf"))
    assert len(store.units) == len(texts)
    assert all(unit.istranslated() for unit in store.units)
    store = factory.getobject(str(site.exchange / f"{language}.po"))
    assert [unit.getcontext() for unit in store.units if not unit.isheader()] == list(texts)


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
@pytest.mark.parametrize("form", ["po", "xliff", "json"])
def test_two_exports_are_the_same_bytes(site, language, form):
    path = site.export(language, form)
    first = path.read_bytes()
    path.unlink()
    assert site.export(language, form).read_bytes() == first


def test_gettext_finds_a_lost_placeholder(site):
    path = site.export("de")
    catalog = polib.pofile(path)
    entry = next(each for each in catalog if "{link1}" in each.msgid)
    entry.msgstr = entry.msgstr.replace("{link1}", "payments.md")
    catalog.save(path)
    done = subprocess.run(["msgfmt", "--check", "--output-file", "/dev/null", path], capture_output=True, text=True)
    assert done.returncode == 1
    # The filters that Weblate and Pootle have know the same flag.
    filters = pathlib.Path(sys.executable).with_name("pofilter")
    found = subprocess.run([filters, "--progress=none", "-t", "pythonbraceformat", path], capture_output=True, text=True, check=True)
    assert [each.msgctxt for each in polib.pofile(found.stdout) if each.msgid] == [entry.msgctxt]
    report = site.take(path, status=1)
    assert [unit["id"] for unit in report["by"]["refused"]] == [entry.msgctxt]


def test_all_readers_find_the_terms_of_the_glossary(site):
    """The notes on a text say the terms in it, their translations, and the words that must not stand there."""
    note = "Glossary: licence code: Lizenzcode; not Lizenzschlüssel, Seriennummer. "
    catalog = polib.pofile(site.export("de"))
    named = {entry.msgctxt for entry in catalog if note in entry.comment}
    assert named and all("licence code" in entry.msgid.lower() for entry in catalog if entry.msgctxt in named)
    store = factory.getobject(str(site.exchange / "de.po"))
    assert {unit.getcontext() for unit in store.units if note in unit.getnotes("developer")} == named
    store = factory.getobject(str(site.export("de", "xliff")))
    assert {unit.xmlelement.get("id") for unit in store.units if note in unit.getnotes()} == named
    units = json.loads(site.export("de", "json").read_text(encoding="utf-8"))["units"]
    terms = {unit["id"]: [term for term in unit["glossary"] if term["term"] == "licence code"] for unit in units}
    assert {name for name, found in terms.items() if found} == named
    assert all(term["translations"] == ["Lizenzcode"] and term["translate"] for found in terms.values() for term in found)
