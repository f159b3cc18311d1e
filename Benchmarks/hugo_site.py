"""The corpus as a Hugo site: templates, and what they read in Hugo's own places."""

import json
import shutil
import struct
import zlib
from pathlib import Path

from output import quoted, write
from vendor import AUTONYMS, DAY_NAMES, DAYS, DESK, GROUPS, HOURS, MAIL, RIGHT_TO_LEFT, TOOLS
from words import DESK_TEXTS, WORDS

HERE = Path(__file__).resolve().parent
THEME = HERE.parent / "templates"


def hugo_body(text, language):
    """The same Markdown with facts and the mail link written out: nothing is left for a shortcode."""
    for fact, number in DAYS.items():
        text = text.replace("{{" + fact + "}}", WORDS[language]["days"].format(n=number))
    return text.replace("(contact:sales)", f"(mailto:{MAIL})")


def theme_strings(tag):
    """The theme's strings that Hugo reads as i18n: flat texts, and the plurals of `questionCount`."""
    strings, forms = {}, None
    for line in (THEME / "strings" / f"{tag}.yaml").read_text(encoding="utf-8").splitlines():
        name, _, text = line.partition(":")
        text = text.strip()
        if line.startswith("  ") and forms is not None:
            forms[name.strip()] = unquoted(text).replace("{n}", "{{ .Count }}")
        elif text and not line.startswith((" ", "#")):
            strings[name] = unquoted(text)
        if not line.startswith(" "):
            forms = strings.setdefault(name, {}) if name == "questionCount" else None
    return strings


def unquoted(text):
    return json.loads(text) if text.startswith('"') else text


def write_hugo_site(folder, languages, data):
    """All but the pages of `languages`. `data`: the site's own texts by language, as `corpus.site_data` gives them."""
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    shutil.copytree(THEME / "assets", folder / "assets")
    (folder / "assets" / "touch-icon.png").write_bytes(picture(180, (0x17, 0x58, 0x6B)))
    (folder / "data" / "strings").mkdir(parents=True)
    desk = [tag for tag in DESK if tag in languages]
    settings = {}
    for weight, tag in enumerate(languages, 1):
        name, strings = tag.lower(), theme_strings(tag)
        settings[name] = {
            "weight": weight, "label": AUTONYMS[tag], "locale": tag, "title": data["name"][tag], "contentDir": f"content/{tag}",
            "direction": "rtl" if tag in RIGHT_TO_LEFT else "ltr",
            "params": hugo_parameters(tag, data, desk) | {"tags": languages},
        }
        write(folder / "i18n" / f"{name}.yaml", "".join(f"{key}: {quoted(text)}\n" for key, text in strings.items()))
        shutil.copyfile(THEME / "strings" / f"{tag}.yaml", folder / "data" / "strings" / f"{name}.yaml")
        write_hugo_lists(folder / "content" / tag, strings, data["name"][tag], data["intro"][tag])
    write(folder / "config" / "_default" / "languages.json", json.dumps(settings, ensure_ascii=False, indent=1))
    first = languages[0]
    root = {"title": theme_strings(first)["rootTitle"], "description": data["intro"][first], "layout": "root", "url": "/"}
    write_hugo_page(folder / "content" / first / "root.md", root)
    write_not_found(folder / "content" / first / "404-of-all.md", "/404.html")


def write_hugo_lists(folder, strings, name, intro):
    """A language's home page, its page of all questions with its address in other languages, and its 404 page."""
    write(folder / "_index.md", f"---\ntitle: {quoted(name)}\ndescription: {quoted(intro)}\n---\n")
    everything = {
        "title": strings["allQuestions"], "description": strings["allQuestionsText"], "slug": strings["allQuestionsPath"],
        "layout": "all-questions",
    }
    if strings["allQuestionsPath"] != "all-questions":
        everything["aliases"] = ["/all-questions/"]
    write_hugo_page(folder / "all-questions.md", everything)
    write_not_found(folder / "404.md", f"/{folder.name.lower()}/404.html")


def write_not_found(path, url):
    write_hugo_page(path, {"title": "404", "layout": "not-found", "url": url})


def write_hugo_page(path, head):
    """A page that is all template, and that lists leave out."""
    write(path, f"---\n{quoted(head | {'build': {'list': 'never'}})}\n---\n")


def picture(size, colour):
    """A square of one colour as PNG, in the place of the icon that SiteGen draws."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\0" + bytes(colour) * size) * size)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def hugo_parameters(tag, data, desk):
    channels = []
    for channel in data["channels"].values():
        address = channel.get("address") or channel.get("number")
        url = channel.get("url") or ("mailto:" + address if channel["kind"] == "mail" else "tel:" + address.replace(" ", ""))
        channels.append({"kind": channel["kind"], "url": url, "address": address or "", "label": channel["label"][tag], "note": channel["note"][tag]})
    groups = [
        {"id": name, "methods": [{"name": text or data["transfer"][tag], "kind": kind} for _, text, kind in group]}
        for name, group in GROUPS.items()
    ]
    tools = [{"name": tool["name"], "url": tool["url"], "description": tool["description"][tag]} for tool in data["tools"]]
    spans, zone, speaks = DESK_TEXTS[tag]
    week = {"timeZone": HOURS["timeZone"], "open": [
        {"days": [1 + DAY_NAMES.index(day) for day in span["days"]], "from": span["from"], "to": span["to"]} for span in HOURS["open"]]}
    return {
        "tag": tag, "groups": groups, "tools": tools, "toolsTitle": data["toolsTitle"][tag],
        "shown": ", ".join([method["name"] for group in groups for method in group["methods"]] + TOOLS),
        "channels": channels, "desk": desk, "speaksReader": tag in desk, "deskNames": speaks, "zone": zone,
        "spans": [{"days": days, "times": times} for days, times in spans], "hours": ", ".join(map(" ".join, spans)),
        "week": json.dumps(week, separators=(",", ":")),
    }
