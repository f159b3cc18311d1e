"""What the guide says of the exchange, tool by tool, as other programs find it: each table and each script of the page."""

import json
import re
import subprocess
import sys

import polib
import pytest
from conftest import LANGUAGES, REPOSITORY, Site
from lxml import etree
from translate.storage import factory

GUIDE = (REPOSITORY / "Documentation" / "exchange.md").read_text(encoding="utf-8")
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
FILES = {
    "site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: [en, de]\n",
    "facts.yaml": "refund-window: {days: 90}\n",
    "contact.yaml": "channels:\n  sales:\n    kind: mail\n    address: sales@help.example\n    label: {en: Sales, de: Vertrieb}\n",
    "en/payments.md": "---\ntitle: Ways to pay\n---\n",
}


def section(heading: str) -> str:
    """What stands below a heading of the page."""
    found = re.search(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##? |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def table(first: str) -> list[list[str]]:
    """The rows of the table whose first column has this name."""
    lines = GUIDE[GUIDE.index(f"\n| {first} |") :].strip().split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


def code(cell: str) -> list[str]:
    return [text.strip().replace("\\|", "|") for _, text in re.findall(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", cell)]


@pytest.fixture
def help_site(tmp_path) -> Site:
    """A small site whose pages are written by each test."""
    site = Site(tmp_path, FILES)
    (site.folder / "content" / "en" / "box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', encoding="utf-8")
    return site


def write(site: Site, language: str, body: str, title: str = "Refunds") -> None:
    path = site.folder / "content" / language / "refunds.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndescription: About {title}.\n---\n\n{body}\n", encoding="utf-8")


def units(path) -> dict:
    """The units of an XLIFF file by their ids."""
    return {unit.get("id"): unit for unit in etree.parse(path).iter(f"{XLIFF}trans-unit")}


@pytest.mark.parametrize("row", [row for row in table("In the page") if "a line" not in row[0]], ids=lambda row: row[0])
def test_technical_pieces_are_the_placeholders_of_the_table(help_site, row):
    """A form of a fact stands in the translation, whose language has cases."""
    written, named, marked = (code(cell) for cell in row)
    plain = [re.sub(r":genitive", "", text) for text in written]
    write(help_site, "en", "## How? {#how}\n\nRead of " + " and ".join(plain) + " here.")
    write(help_site, "de", "## Wie? {#how}\n\nLies " + " und ".join(written) + " dort.")
    entry = next(entry for entry in polib.pofile(help_site.export("de")) if entry.msgctxt == "refunds#how/1")
    assert entry.msgstr == "Lies " + " und ".join(named) + " dort."
    assert all(not name.startswith("{") or name.split("}")[0] + "}: " in entry.comment for name in named)
    data = json.loads(help_site.export("de", "json").read_text(encoding="utf-8"))["units"]
    assert next(unit for unit in data if unit["id"] == "refunds#how/1")["target"] == entry.msgstr
    target = units(help_site.export("de", "xliff"))["refunds#how/1"].find(f"{XLIFF}target")
    for text in marked:
        (name, attributes) = re.match(r"<(\w+)(.*?)/?>", text).groups()
        wanted = dict(re.findall(r'(\w+)="(.*?)"', attributes))
        assert [each for each in target.iter(f"{XLIFF}{name}") if wanted.items() <= dict(each.attrib).items()], text


def test_a_line_that_ends_is_one_for_each_program(help_site):
    assert any("a line that ends" in row[0] and 'ctype="lb"' in row[2] for row in table("In the page"))
    write(help_site, "en", "## How? {#how}\n\nOne line\\\nand another.")
    entry = next(entry for entry in polib.pofile(help_site.export("de")) if entry.msgctxt == "refunds#how/1")
    assert entry.msgid == "One line\nand another."
    source = units(help_site.export("de", "xliff"))["refunds#how/1"].find(f"{XLIFF}source")
    assert [each.get("ctype") for each in source.iter(f"{XLIFF}x")] == ["lb"]


def test_texts_have_the_names_of_the_table(help_site):
    body = (
        'One block.\n\nAnother.\n\n## How long? {#how-long}\n\nFirst.\n\nSecond.\n\n![A box](box.svg "The box") and [a list](payments.md "All ways") too.'
    )
    write(help_site, "en", body)
    found = {entry.msgctxt for entry in polib.pofile(help_site.export("de"))}
    assert found == set(units(help_site.export("de", "xliff")))
    names = {name for row in table("Name") for name in code(row[0])}
    assert len(names) == 8 and names <= found
    assert "refunds#how-long/3/image1/title" in found


def test_states_are_those_of_the_table(help_site):
    body = "## {one} {{#one}}\n\n{two}\n\n## {three} {{#three}}\n\nText.\n\n## {four} {{#four}}\n\nText.\n"
    write(help_site, "en", body.format(one="How is it?", two="It is so.", three="When is it?", four="Who is it?"))
    write(help_site, "de", body.format(one="Wie ist es?", two="Es ist so.", three="Wann ist es?", four="Wer ist es?").replace("Text.", "Worte."))
    help_site.run("translations", "accept", "de", "refunds#one", "refunds#three", "--by", "A")
    help_site.commit()
    help_site.change("en/refunds.md", "It is so.", "It is otherwise.")
    help_site.change("en/refunds.md", "## Who", "## Where is it? {#where}\n\nThere it is.\n\n## Who")
    names = {
        "not translated": "refunds#where", "stale: the original of this very text changed": "refunds#one/1",
        "there, not accepted": "refunds#four", "accepted": "refunds#three",
    }  # fmt: skip
    catalog = {entry.msgctxt: entry for entry in polib.pofile(help_site.export("de"))}
    marked = units(help_site.export("de", "xliff"))
    data = {unit["id"]: unit for unit in json.loads(help_site.export("de", "json").read_text(encoding="utf-8"))["units"]}
    rows = table("State")
    assert [row[0] for row in rows] == list(names)
    for state, po, xliff, as_json in rows:
        name = names[state]
        entry, target, unit = catalog[name], marked[name].find(f"{XLIFF}target"), data[name]
        assert entry.fuzzy == ("fuzzy" in po) and bool(entry.msgstr) == ("empty" not in po)
        assert (target is None) == ("no `<target>`" in xliff)
        if target is not None:
            assert target.get("state") == code(xliff)[0]
            assert (marked[name].get("approved") == "yes") == ("`approved`" in xliff)
        assert unit["state"] == ("missing" if "no `target`" in as_json else code(as_json)[0])
        assert (unit.get("target") is None) == ("no `target`" in as_json)
    stale = names["stale: the original of this very text changed"]
    assert catalog[stale].previous_msgid == data[stale]["formerSource"] == "It is so."
    assert "It is so." in "".join(note.text for note in marked[stale].iter(f"{XLIFF}note"))
    # A translator who saves each file as it is brings nothing.
    for form in ["po", "xliff", "json"]:
        assert set(help_site.take(help_site.export("de", form))["by"]) <= {"unchanged", "left"}


def test_poedit_leaves_what_needs_work_until_the_mark_is_away(site):
    """The mark is the flag `fuzzy`, as Poedit writes it."""
    assert "needs work" in section("Poedit")
    path = site.export("de")
    catalog = polib.pofile(path)
    entry = next(entry for entry in catalog if entry.msgctxt.endswith("@title"))
    entry.msgstr, entry.flags = "Ein anderer Titel", [*entry.flags, "fuzzy"]
    catalog.save(path)
    assert [unit["id"] for unit in site.take(path)["by"]["left"]] == [entry.msgctxt]
    entry.flags.remove("fuzzy")
    catalog.save(path)
    assert [unit["id"] for unit in site.take(path)["by"]["taken"]] == [entry.msgctxt]


def test_weblate_finds_one_file_a_language_and_its_flags(site):
    text = section("Weblate")
    options = re.search(r"`(--format po --split language)`", text)[1].split()
    site.run("translations", "export", "all", *options, "--output", site.exchange)
    (mask,) = re.findall(r"`exchange/(\*\.po)`", text)
    (flag,) = re.findall(r"by its flag `(.*?)`", text)
    tags = set(LANGUAGES)
    assert {path.stem for path in site.exchange.glob(mask)} == tags == {path.stem for path in site.exchange.rglob("*") if path.is_file()}
    for path in site.exchange.glob(mask):
        store = factory.getobject(str(path))
        assert store.parseheader()["Language"].replace("_", "-") == path.stem
        texts = [unit for unit in store.units if not unit.isheader()]
        assert any(unit.hastypecomment(flag) for unit in texts)
        assert all(unit.hastypecomment(flag) for unit in texts if re.search(r"(?<!{){\w+}", unit.target) and unit.istranslated())


def test_crowdin_may_fill_a_text_with_its_original(help_site):
    assert "such a string of two words and more is left" in section("Crowdin")
    write(help_site, "en", "## How is it? {#how}\n\nIt is so, with [a list](payments.md).")
    write(help_site, "de", "", title="Erstattungen")
    path = help_site.export("de", "xliff")
    document = etree.parse(path)
    for file in document.iter(f"{XLIFF}file"):
        assert (file.get("source-language"), file.get("target-language")) == ("en", "de")
    for unit in document.iter(f"{XLIFF}trans-unit"):
        if unit.find(f"{XLIFF}target") is None:
            target = etree.fromstring(etree.tostring(unit.find(f"{XLIFF}source")))
            target.tag = f"{XLIFF}target"
            unit.insert(1, target)
    document.write(path, encoding="UTF-8", xml_declaration=True)
    before = help_site.files()
    report = help_site.take(path)
    assert "taken" not in report["by"] and "refused" not in report["by"]
    assert {"refunds#how", "refunds#how/1"} <= {unit["id"] for unit in report["by"]["left"]}
    assert help_site.files() == before


def by_trados(unit: etree._Element) -> None:
    """Segments in the source and in the target, and states in elements of its own."""
    for name in ["source", "target"]:
        whole = unit.find(f"{XLIFF}{name}")
        mark = etree.Element(f"{XLIFF}mrk", mtype="seg", mid="1")
        mark.text, whole.text = whole.text, None
        mark.extend(list(whole))
        if name == "source":
            segments = etree.Element(f"{XLIFF}seg-source")
            segments.append(mark)
            whole.text = mark.text
            whole.extend(etree.fromstring(etree.tostring(mark)))
            whole.addnext(segments)
        else:
            whole.append(mark)
    definitions = etree.SubElement(unit, "{http://sdl.com/FileTypes/SdlXliff/1.0}seg-defs")
    etree.SubElement(definitions, "{http://sdl.com/FileTypes/SdlXliff/1.0}seg", id="1", conf="Translated")


def by_memoq(unit: etree._Element) -> None:
    """Attributes and elements of its own, and what its memory has."""
    unit.set("{MQXliff}status", "ManuallyConfirmed")
    match = etree.SubElement(unit, f"{XLIFF}alt-trans", {"match-quality": "87"})
    etree.SubElement(match, f"{XLIFF}source").text = "Something else"
    etree.SubElement(match, f"{XLIFF}target", {"state": "final"}).text = "Etwas anderes"
    etree.SubElement(unit, "{MQXliff}minorversions").text = "none"


def by_okapi(unit: etree._Element) -> None:
    """OmegaT and Phrase read XLIFF by filters like this one: a state of its own words, extensions in notes."""
    unit.find(f"{XLIFF}target").set("state", "signed-off")
    etree.SubElement(unit, f"{XLIFF}note", annotates="target").text = "Reviewed."


@pytest.mark.parametrize("program", [by_trados, by_memoq, by_okapi])
def test_agencies_send_their_segments_states_and_elements(site, program):
    assert "segments, states and own elements are understood" in section("Agencies: memoQ, Trados, Phrase, OmegaT")
    path = site.export("de", "xliff")
    document = etree.parse(path)
    assert document.getroot().get("version") == "1.2"
    changed = set()
    for unit in document.iter(f"{XLIFF}trans-unit"):
        target = unit.find(f"{XLIFF}target")
        target.attrib.pop("state", None)
        unit.attrib.pop("approved", None)
        if target.text and not len(target) and "{" not in target.text:
            target.text = "Neu: " + target.text
            changed.add(unit.get("id"))
        program(unit)
    document.write(path, encoding="UTF-8", xml_declaration=True)
    report = site.take(path)
    assert {unit["id"] for unit in report["by"]["taken"]} == changed
    assert set(report["by"]) == {"taken", "unchanged"}
    site.run("check")


def test_omegat_gets_one_file_a_language(site):
    assert "For OmegaT, send PO or XLIFF with `--split language`" in section("Agencies: memoQ, Trados, Phrase, OmegaT")
    for form in ["po", "xliff"]:
        path = site.export("de", form)
        assert [each for each in site.exchange.rglob("*") if each.suffix == path.suffix] == [path]
        assert len(factory.getobject(str(path)).units) > 100


def test_the_script_for_services_runs_as_it_stands(help_site, tmp_path):
    """Its commands too: what a machine translated is in the pages, and the lock says that a machine did it."""
    text = section("Services and machines")
    (script,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (commands,) = re.findall(r"```\n(SiteGen .*?)```", text, re.DOTALL)
    write(help_site, "en", "## How is it? {#how}\n\nIt is so, for {{refund-window}}.")
    (tmp_path / "translate.py").write_text(script, encoding="utf-8")
    for line in commands.replace(" it ", " de ").replace("/it/", "/de/").splitlines():
        program, *arguments = line.split()
        if program == "SiteGen":
            arguments = [str(tmp_path / each) if each == "machine" else each for each in arguments]
            help_site.run(*arguments)
        else:
            subprocess.run([sys.executable, *arguments], cwd=tmp_path, check=True)
    page = help_site.files()["de/refunds.md"].decode()
    assert "It is so, for {{refund-window}}." in page and "it: How is it?" in page
    lock = help_site.files()["de/translations.lock"].decode()
    assert re.search(r"refunds#how.* machine ", lock), lock
    fields = re.search(r"Each unit has (.*?), a list with", text)[1]
    unit = json.loads((tmp_path / "machine" / "de" / "refunds.json").read_text(encoding="utf-8"))["units"][0]
    assert set(code(fields)) - {"formerSource"} <= set(unit)
