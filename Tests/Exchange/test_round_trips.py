"""Files that other programs have read and written come in as they went out."""

import re
import subprocess

import polib
import pytest
from conftest import LANGUAGES, Site
from lxml import etree
from translate.storage import factory


def by_gettext(path):
    subprocess.run(["msgcat", "--width", "40", "--output-file", path, path], check=True)


def by_polib(path):
    polib.pofile(path, wrapwidth=60).save(path)


def by_toolkit(path):
    store = factory.getobject(str(path))
    store.savefile(str(path))


def by_lxml(path):
    document = etree.parse(path)
    etree.indent(document)
    document.write(path, encoding="UTF-16", xml_declaration=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["po", "xliff", "json"])
def test_without_an_edit_no_byte_changes(site, language, form):
    before = site.files()
    report = site.take(site.export(language, form), "--accept")
    assert set(report["by"]) == {"unchanged"}
    assert report["files"] == [] and report["accepted"] == 0
    assert site.files() == before


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
@pytest.mark.parametrize("form, program", [("po", by_gettext), ("po", by_polib), ("po", by_toolkit), ("xliff", by_toolkit), ("xliff", by_lxml)])
def test_what_another_program_saved_is_unchanged(site, language, form, program):
    before = site.files()
    path = site.export(language, form)
    program(path)
    report = site.take(path)
    assert set(report["by"]) == {"unchanged"}, [each for each in report["units"] if each["outcome"] != "unchanged"][:3]
    assert site.files() == before


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_all_languages_at_once_are_what_one_after_the_other_is(site, tmp_path, form):
    """Pages, and data files that hold all languages: the same files of the site, the same lines of the locks."""
    other = Site(tmp_path / "other")
    site.run("translations", "export", "all", "--format", form, "--output", site.exchange)
    names = {"refunds@title", "sales-faq@title", "contact@channels.sales.label"}
    for path in (path for path in site.exchange.rglob("*") if path.is_file()):
        store = factory.getobject(str(path))
        for unit in store.units:
            if (unit.getcontext() if form == "po" else unit.xmlelement.get("id")) in names:
                unit.target = f"{unit.target} {path.parent.name}"
        store.save()
    report = site.take(site.exchange, "--accept", "--by", "A")
    assert len(report["by"]["taken"]) == len(LANGUAGES) * len(names), report["by"].keys()
    assert set(report["by"]) == {"taken", "unchanged"}
    single = [other.take(site.exchange / language, "--accept", "--by", "A") for language in LANGUAGES]
    assert site.files() == other.files()
    assert report["accepted"] == sum(each["accepted"] for each in single) == len(report["by"]["taken"])

    def outcomes(units):
        return sorted((unit["file"], unit["line"], unit["id"], unit["outcome"]) for unit in units)

    assert outcomes(report["units"]) == outcomes(unit for each in single for unit in each["units"])


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
def test_a_round_of_gettext(site, language):
    """An original changes, gettext merges the catalogue of before, a translator mends what is fuzzy."""
    old = site.export(language)
    kept = site.exchange / "old.po"
    old.rename(kept)
    site.change("en/refunds.md", "\n## ", "\n\nA paragraph of its own, with {{refund-window}}.\n\n## ")
    site.change("en/sales-faq.md", "You can pay by card", "You may pay by card")
    new = site.export(language)
    template = polib.pofile(new)
    for entry in template:
        entry.msgstr, entry.flags, entry.previous_msgid = "", [flag for flag in entry.flags if flag != "fuzzy"], None
    template.save(site.exchange / "new.pot")
    merged = site.exchange / f"{language}.po"
    subprocess.run(["msgmerge", "--quiet", "--previous", "--output-file", merged, kept, site.exchange / "new.pot"], check=True)
    catalog = polib.pofile(merged)
    for entry in catalog:
        if entry.fuzzy or not entry.msgstr:
            entry.msgstr = "X " + re.sub(r"[A-Za-z](?![^{]*})", "x", entry.msgid)
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    catalog.save(merged)
    report = site.take(merged, "--accept", "--by", "A")
    assert "refused" not in report["by"]
    assert len(report["by"]["taken"]) >= 2
    again = site.take(site.export(language))
    assert set(again["by"]) == {"unchanged"}
    states = site.run("translations", "status", "--language", language, "--only", "stale,missing,unreviewed")
    assert "refunds" not in states and "sales-faq" not in states
    site.run("check")


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
def test_a_round_of_the_toolkit(site, language):
    """Every text is translated anew: signs of Markdown among its words, all that is technical in it."""
    path = site.export(language, "xliff")
    document = etree.parse(path)
    namespace = "{urn:oasis:names:tc:xliff:document:1.2}"
    marks = ["1986. ", "- ", "# ", "+ ", "> ", "* ", "| ", "<b> ", "«", "`", "[x] ", "&amp ", "_", "=", "~~~ "]
    for number, target in enumerate(document.iter(f"{namespace}target")):
        target.text = marks[number % len(marks)] + (target.text or "")
    document.write(path, encoding="UTF-8")
    report = site.take(path)
    assert "refused" not in report["by"], report["by"]["refused"][:5]
    assert len(report["by"]["taken"]) == len(report["units"])
    site.run("check")
    again = site.take(site.export(language, "xliff"))
    assert set(again["by"]) == {"unchanged"}
