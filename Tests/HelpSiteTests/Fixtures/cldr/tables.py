"""Writes tables.txt: what Babel reads from CLDR, and iso4217 from ISO 4217, to hold SiteGen's own
tables and the platform's data against.

    python -m venv .venv && .venv/bin/pip install Babel==2.19.0 iso4217==1.16.20260101
    apt-get install unicode-cldr-core
    .venv/bin/python tables.py
"""

import collections
import datetime
import pathlib
import sys
from decimal import Decimal
from xml.etree import ElementTree

import iso4217
from babel import Locale, core, dates, localedata, numbers, units as measures

LANGUAGES = """
    ar bg bn ca cs da de el en es et fa fi fr gl he hi hr hu id is it ja kn ko lt lv mk mr ms nb nl pl
    pt ro ru sk sl sq sr sv th tr uk vi zh
""".split()
REGIONS_OF = "ar bn de en es fr hi it mr nl pt sq zh".split()
NUMBERS = [str(n) for n in [*range(33), *range(60, 123), 1000, 2000, 1000000, 2000000]]
NUMBERS += ["0.0", "0.1", "0.2", "0.5", "1.0", "1.1", "1.5", "2.0", "2.5", "1.11", "10.10", "21.0"]


FORMS = {"zero": "0", "one": "1", "two": "2", "few": "f", "many": "m", "other": "-"}


def locales():
    for name in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(name)
        if str(locale) == name and not locale.variant:
            yield name.replace("_", "-"), locale


def plurals():
    tags = collections.defaultdict(list)
    for tag, locale in locales():
        if not locale.territory and not locale.script or tag == "pt-PT":
            forms = "".join(FORMS[locale.plural_form(Decimal(number))] for number in NUMBERS)
            tags[forms].append(tag)
    return ["\t".join([forms, *sorted(named)]) for forms, named in sorted(tags.items())]


def formats():
    for tag, locale in locales():
        code = tag.split("-")[0]
        if tag not in LANGUAGES and code not in REGIONS_OF:
            continue
        day, hours = datetime.date(2026, 3, 16), [datetime.time(9, 0), datetime.time(18, 30)]
        number = numbers.format_decimal(
            Decimal("1234567.5"), locale=locale, numbering_system="default")
        yield "\t".join([
            tag, locale.default_numbering_system, number, dates.format_date(day, "long", locale),
            *[dates.format_time(hour, "short", locale=locale) for hour in hours]])


def currencies():
    default, cash = (2, 0, 2, 0), core.get_global("currency_fractions")
    for currency in sorted(iso4217.Currency, key=lambda currency: currency.code):
        if currency.exponent is not None:
            digits = cash.get(currency.code, default)[2]
            yield f"{currency.code}\t{currency.exponent}\t{digits}"


# The languages that the frame has words in.
FRAME = """
    ar bg cs da de el en es fa fi fr he hi hr hu id it ja ko nb nl pl pt-BR pt-PT ro ru sk sv th tr uk
    vi zh-Hans zh-Hant
""".split()
COUNTS = [1, 2, 3, 5, 11, 21, 100]


def units():
    for tag in FRAME:
        for unit in "minute hour day week month year".split():
            texts = [
                measures.format_unit(count, f"duration-{unit}", "long", locale=tag.replace("-", "_"))
                for count in COUNTS
            ]
            yield "\t".join([tag, unit, *texts])


# Debian's CLDR: Babel doesn't read cases.
XML = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/cldr/common/main")


def cases():
    for file in sorted(XML.glob("*.xml")):
        words = ElementTree.parse(file).find("units/unitLength[@type='long']")
        for unit in "minute hour day week month year".split() if words is not None else []:
            forms = collections.defaultdict(list)
            for pattern in words.iterfind(f"unit[@type='duration-{unit}']/unitPattern[@case]"):
                if pattern.get("draft", "contributed") == "contributed":
                    text = pattern.text.replace("{0}", "{n}")
                    forms[pattern.get("case")].append(pattern.get("count") + " " + text)
            for name, texts in forms.items():
                yield "\t".join([file.stem.replace("_", "-"), unit, name, *texts])


def parents():
    for child, parent in sorted(core.get_global("parent_exceptions").items()):
        yield f"{child}\t{parent}".replace("_", "-")


tables = {
    "numbers": NUMBERS, "plurals": plurals(), "formats": formats(), "currencies": currencies(),
    "parents": parents(), "units": units(), "cases": cases(),
}
text = "".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines)
               for name, lines in tables.items())
pathlib.Path(__file__).with_name("tables.txt").write_text(text, encoding="utf-8")
