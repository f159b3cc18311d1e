"""Attacks by what stands around the text: heads of pages, data files, names of files, links on the disk."""

from pathlib import Path

from attacks import SOUND, Attack

SITE = SOUND["content/site.yaml"]


def head(name: str, lines: str | bytes, refused: str | None = "front-matter.syntax", warned: str | None = None) -> Attack:
    """A page of its own with these lines as its head."""
    text = b"---\n" + (lines if isinstance(lines, bytes) else lines.encode()) + b"\n---\n\nText.\n"
    return Attack(f"head-{name}", {f"content/en/attacks/{name}.md": text}, refused, warned)


def slug(name: str, value: str, refused: str | None = "front-matter.slug", warned: str | None = None) -> Attack:
    return head(f"slug-{name}", f"title: T\nslug: {value}", refused, warned)


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nextra: {d: *c}\ntitle: T"

HEADS = [
    head("anchor", "title: &a T"),
    head("alias", "title: T\nextra: {a: *b}"),
    head("bomb", BOMB),
    head("merge", "title: T\nextra:\n  <<: {a: b}"),
    head("tag-python", "title: !!python/object/apply:os.system ['id']"),
    head("tag-binary", "title: !!binary PHNjcmlwdD4="),
    head("tag-own", "title: !<tag:attacker.example,2000:x> T"),
    head("tag-directive", "%TAG ! tag:attacker.example,2000:\ntitle: T"),
    head("version-directive", "%YAML 1.3\ntitle: T"),
    head("twice", "title: T\ntitle: U", "front-matter.duplicate-key"),
    head("twice-quoted", "title: T\n\"title\": U", "front-matter.duplicate-key"),
    head("twice-escaped", "title: T\n\"\\x74itle\": U", "front-matter.duplicate-key"),
    head("twice-inside", "title: T\nextra: {a: 1, a: 2}", "front-matter.duplicate-key"),
    head("unknown", "title: T\ntemplate: ../../page", "front-matter.unknown-key"),
    head("raw-html", "title: T\nmarkdown: {rawHTML: true}", "front-matter.unknown-key"),
    head("list", "[title, T]", "front-matter.type"),
    head("title-list", "title: [T]", "front-matter.type"),
    head("title-null", "title: null", "front-matter.type"),
    head("title-empty", "title: ''", "front-matter.empty"),
    head("title-missing", "description: D", "front-matter.missing-key"),
    head("key-list", "title: T\n? [a, b]\n: c"),
    head("two-documents", "title: T\n...\ntitle: U"),
    head("scalar-huge", "title: T\ndescription: " + "x" * 70_000),
    head("flow-deep", "title: T\nextra: " + "[" * 200 + "]" * 200),
    head("flow-open", "title: T\nextra: " + "[" * 30_000),
    head("mapping-deep", "title: T\nextra: " + "{a: " * 200 + "}" * 200),
    head("indent-deep", "title: T\nextra:\n" + "".join(" " * n + "a:\n" for n in range(1, 200))),
    head("list-deep", "title: T\nextra:\n  " + "- " * 200 + "a"),
    head("key-long", "title: T\nextra: {" + "k" * 2000 + ": v}"),
    head("control", 'title: "T\\x1b[2J"', "front-matter.control"),
    head("null-escape", 'title: "T\\0"', "front-matter.control"),
    head("surrogate-escape", 'title: "T\\ud800"'),
    head("not-utf-8", b"title: \xff\xfe", "file.encoding"),
    head("overlong", b"title: \xc0\xbcb", "file.encoding"),
    head("tab", "title: T\nextra:\n\ta: b"),
    head("draft-word", "title: T\ndraft: yes", "front-matter.type"),
    head("review-date", "title: T\nreview: 2027-02-30", "front-matter.value"),
    head("risk-other", "title: T\nrisk: none", "front-matter.value"),
    head("risk-id", "title: T\nrisks: {\"x\\\"onclick\": money}", "front-matter.risk"),
    head("section-above", "title: T\nsections: [../page]", "section.unknown"),
    head("section-value", "title: T\nsections: [payments: ../all]", "payment.unknown-group"),
    head("section-tag", "title: T\nsections: ['{{>head}}']", "section.unknown"),
    head("section-html", "title: T\nsections: ['<script>']", "section.unknown"),
    head("title-html", "title: <script>attacked()</script>", None),
    head("title-end", "title: </title><script>attacked()</script>", None),
    head("title-tag", "title: '{{>head}}'", "fact.syntax"),
    head("title-tag-raw", "title: '{{{title}}}'", "fact.syntax"),
    head("title-hidden", "title: \"Pay \\u202e100\"", None, "text.invisible"),
    head("description-quote", "title: T\ndescription: '\"><script>attacked()</script>'", None),
    head("description-hidden", "title: T\ndescription: \"a\\u200bb\"", None, "text.invisible"),
    head("extra-prototype", "title: T\nextra: {__proto__: {a: b}, constructor: c}", None),
    slug("above", "../x"),
    slug("above-only", ".."),
    slug("dot", "."),
    slug("path", "a/b"),
    slug("root", "/x"),
    slug("backslash", "a\\b"),
    slug("encoded", "'%2e%2e'"),
    slug("colon", "'a:b'"),
    slug("hidden-file", ".htaccess"),
    slug("end-dot", "a."),
    slug("space", "a b"),
    slug("quote", "'a\"b'"),
    slug("tag", "<b>"),
    slug("query", "'a?b'"),
    slug("fragment", "'a#b'"),
    slug("bidi", "\"a\\u202eb\""),
    slug("zero-width", "\"a\\u200bb\""),
    slug("tilde", "'~x'"),
    slug("long", "x" * 121),
    slug("long-utf-8", "字" * 41),
    slug("empty", "''", "front-matter.empty"),
    slug("template", "'{{title}}'"),
]

# What only all pages together show, and therefore stands alone: each is a site of its own.
DEVICES = ["con", "prn", "aux", "nul", "com1", "lpt9", "CON", "Nul", "com¹", "conin$"]
ADDRESSES = (
    [Attack(f"slug-device-{name}", {"content/en/page.md": f"---\ntitle: T\nslug: '{name}'\n---\n"}, "front-matter.slug" if "$" in name else "url.name") for name in DEVICES]
    + [Attack(f"file-device-{name}", {f"content/en/{name}.md": "---\ntitle: T\n---\n"}, "url.name") for name in ["con", "aux", "NUL", "lpt1"]]
    + [Attack(f"folder-device-{name}", {f"content/en/{name}/page.md": "---\ntitle: T\n---\n"}, "url.name") for name in ["con", "aux", "NUL"]]
    + [Attack(f"language-device-{name}", {"content/site.yaml": SITE.replace("[en, it]", f"[en, it, {name}]")}, "url.name") for name in ["con", "prn", "aux", "nul"]]
    + [
        Attack(f"same-name-{name}", {f"content/en/{one}.md": "---\ntitle: T\n---\n", f"content/en/{two}.md": "---\ntitle: U\n---\n"}, "url.conflict")
        for name, one, two in [
            ("case", "page", "Page"),
            ("sharp-s", "straße", "STRASSE"),
            ("normalisation", "caf\u00e9", "cafe\u0301"),
            ("kelvin", "\u212a", "k"),
            ("long-s", "pa\u017fs", "pass"),
            ("sigma", "\u03c2", "\u03a3"),
            ("angstrom", "\u212b", "\u00e5"),
            ("hangul", "\uac00", "\u1100\u1161"),
            ("folder", "a/page", "A/page"),
        ]
    ]
    + [
        Attack("file-combining", {"content/en/\u0301start.md": "---\ntitle: T\n---\n"}, None),
        Attack("same-slug", {"content/en/a.md": "---\ntitle: T\nslug: x\n---\n", "content/en/b.md": "---\ntitle: U\nslug: X\n---\n"}, "url.conflict"),
        Attack("slug-of-a-sharp-s", {"content/en/a.md": "---\ntitle: T\nslug: straße\n---\n", "content/en/b.md": "---\ntitle: U\nslug: STRASSE\n---\n"}, "url.conflict"),
        Attack("file-long", {"content/en/" + "x" * 240 + ".md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-question-mark", {"content/en/a?b.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-colon", {"content/en/a:b.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-backslash", {"content/en/..\\x.md": "---\ntitle: T\n---\n"}, None),
        Attack("file-backslash-inside", {"content/en/a\\..\\x.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-quote", {'content/en/a"onclick="attacked().md': "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-tag", {"content/en/<img src=x onerror=attacked()>.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-tag-folder", {"content/en/<b>/a.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-bidi", {"content/en/a\u202eb.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-newline", {"content/en/a\nb.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-escape", {"content/en/a\x1b[2Jb.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-workflow-command", {"content/en/a\n::error::x.md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-end-space", {"content/en/a .md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-end-dot", {"content/en/a..md": "---\ntitle: T\n---\n"}, "url.name"),
        Attack("file-quote-sign", {"content/en/a'onclick='attacked()'.md": "---\ntitle: T\n---\n"}, None),
        Attack("file-ampersand", {"content/en/a&lt;b%3Cc.md": "---\ntitle: T\n---\n"}, None),
        Attack("file-hash", {"content/en/a#b.md": "---\ntitle: T\n---\n"}, None),
        Attack("file-percent", {"content/en/%2e%2e%2fx.md": "---\ntitle: T\n---\n"}, None),
        Attack("file-template", {"content/en/{{title}}.md": "---\ntitle: T\n---\n"}, None),
        # A page that can't be read might stand there: it is told where all can be.
        Attack("link-rooted", {"content/en/a.md": "---\ntitle: T\n---\n\n[a](/javascript:attacked())\n"}, "link.unresolved"),
        Attack("file-index", {"content/en/index.md": "---\ntitle: T\n---\n"}, "file.home-page"),
        Attack("file-index-html", {"content/en/index.html.md": "---\ntitle: T\n---\n"}, "url.conflict"),
        Attack("file-404", {"content/en/404.html.md": "---\ntitle: T\n---\n"}, "url.conflict"),
        Attack("file-manifest", {"content/en/.sitegen-manifest.json.md": "---\ntitle: T\n---\n"}, None),
    ]
)


def redirect(name: str, line: str, refused: str | None) -> Attack:
    return Attack(f"redirect-{name}", {"content/redirects.yaml": line + "\n"}, refused)


REDIRECTS = [
    redirect("above", "/../x/: start", "config.value"),
    redirect("above-inside", "/en/../../x/: start", "config.value"),
    redirect("above-encoded", "/%2e%2e/x/: start", "config.value"),
    redirect("host", "//attacker.example/: start", "config.value"),
    redirect("dot", "/./x/: start", "config.value"),
    redirect("backslash", "'/a\\..\\x/': start", "url.name"),
    redirect("device", "/con/: start", "url.name"),
    redirect("device-html", "/nul.html: start", "url.name"),
    redirect("hidden", "/.sitegen-manifest.json: start", "config.value"),
    redirect("hidden-folder", "/.well-known/x/: start", "config.value"),
    redirect("root", "/: start", "config.value"),
    redirect("own-page", "/en/start/: start", "url.conflict"),
    redirect("own-page-case", "/EN/START/: start", "url.conflict"),
    redirect("missing-page", "/404.html: start", "url.conflict"),
    redirect("sitemap", "/sitemap.xml/: start", "url.conflict"),
    redirect("robots", "/robots.txt/: start", "url.conflict"),
    redirect("assets", "/assets/: start", None),
    redirect("query", "'/x?y': start", "config.value"),
    redirect("fragment", "'/x#y': start", "config.value"),
    redirect("quote", "'/x\"onclick=\"attacked()/': start", "url.name"),
    redirect("tag", "'/<script>attacked()</script>/': start", "url.name"),
    redirect("newline", '"/a\\nb/": start', "url.name"),
    redirect("bidi", '"/a\\u202eb/": start', "url.name"),
    redirect("long", "/" + "x" * 300 + "/: start", "url.name"),
    redirect("twice", "/a/: start\n/A/: start", "url.conflict"),
    redirect("to-script", "/x/: 'javascript:attacked()'", "redirect.target"),
    redirect("to-host-script", "/x/: 'https://attacker.example/\"><script>attacked()</script>'", "config.value"),
    redirect("to-other-host", "/x/: //attacker.example/", "config.value"),
    redirect("to-above", "/x/: ../../start", "redirect.target"),
    redirect("to-script-id", "/x/: 'start#\"><script>attacked()</script>'", "link.fragment"),
    redirect("id-quote", "'start#\"><script>': start#q", "config.value"),
    redirect("loop", "start#a: start#b\nstart#b: start#a", "redirect.loop"),
]


def data(name: str, file: str, text: str | bytes, refused: str | None = "config.value") -> Attack:
    return Attack(f"data-{name}", {f"content/{file}": text}, refused)


ADDRESS_VALUES = ["javascript:attacked()", "JaVaScRiPt:attacked()", "data:text/html,x", "//attacker.example/", "\\\\attacker.example\\x", "https://", "https://a b/", "ftp://a.example/", "view-source:https://a.example/", "blob:https://a.example/x"]

DATA = [
    *[data(f"contact-url-{n}", "contact.yaml", f"channels: {{a: {{kind: web, url: '{value}', label: L}}}}\n") for n, value in enumerate(ADDRESS_VALUES)],
    *[data(f"tool-url-{n}", "tools.yaml", f"groups: {{more: {{title: T, tools: [{{name: N, url: '{value}'}}]}}}}\n") for n, value in enumerate(ADDRESS_VALUES)],
    *[data(f"fact-url-{n}", "facts.yaml", f"refund-window: {{days: 30}}\nshop: {{url: '{value}'}}\n") for n, value in enumerate(ADDRESS_VALUES)],
    *[data(f"organization-url-{n}", "site.yaml", SITE.replace("https://www.example.com/", f"'{value}'")) for n, value in enumerate(ADDRESS_VALUES)],
    *[data(f"base-url-{n}", "site.yaml", SITE.replace("https://help.example.com/", f"'{value}'")) for n, value in enumerate(ADDRESS_VALUES)],
    data("mail-script", "contact.yaml", "channels: {a: {kind: mail, address: 'a@b.example?body=<script>', label: L}}\n"),
    data("mail-newline", "contact.yaml", 'channels: {a: {kind: mail, address: "a@b.example\\nBcc: x@y.example", label: L}}\n'),
    data("mail-two", "contact.yaml", "channels: {a: {kind: mail, address: 'a@b.example,x@y.example', label: L}}\n"),
    data("mail-host", "contact.yaml", "channels: {a: {kind: mail, address: 'javascript:attacked()@b.example', label: L}}\n"),
    data("phone-quote", "contact.yaml", "channels: {a: {kind: phone, number: '+39\"onclick=\"attacked()', label: L}}\n"),
    data("phone-code", "contact.yaml", "channels: {a: {kind: phone, number: '+39;phone-context=attacker.example', label: L}}\n"),
    data("channel-name", "contact.yaml", "channels: {'\"><b>': {kind: web, url: 'https://a.example/', label: L}}\n", "config.name"),
    data("time-zone", "contact.yaml", SOUND["content/contact.yaml"] + "hours: {timeZone: ../../../etc/passwd, open: [{days: [mon], from: '09:00', to: '10:00'}]}\n"),
    data("logo-above", "payments.yaml", "methods: {visa: {name: V, kind: card, logo: ../../../etc/passwd}}\ngroups: {all: {methods: [visa]}}\n", "payment.logo"),
    data("logo-root", "payments.yaml", "methods: {visa: {name: V, kind: card, logo: /etc/passwd}}\ngroups: {all: {methods: [visa]}}\n", "payment.logo"),
    data("logo-inside", "payments.yaml", "methods: {visa: {name: V, kind: card, logo: payments/../../site.yaml}}\ngroups: {all: {methods: [visa]}}\n", "payment.logo"),
    data("logo-encoded", "payments.yaml", "methods: {visa: {name: V, kind: card, logo: '%2e%2e/site.yaml'}}\ngroups: {all: {methods: [visa]}}\n", "payment.logo"),
    data("logo-backslash", "payments.yaml", "methods: {visa: {name: V, kind: card, logo: '..\\site.yaml'}}\ngroups: {all: {methods: [visa]}}\n", "payment.logo"),
    data("group-name", "payments.yaml", "methods: {visa: {name: V, kind: card}}\ngroups: {'../all': {methods: [visa]}}\n", "config.name"),
    data("number-huge", "facts.yaml", "refund-window: {days: 99999999999999999999}\nshop: {url: 'https://a.example/'}\n", "config.value"),
    data("number-exponent", "facts.yaml", "refund-window: {number: 1e999999}\nshop: {url: 'https://a.example/'}\n", "config.type"),
    data("number-long", "facts.yaml", "refund-window: {number: " + "9" * 5000 + "}\nshop: {url: 'https://a.example/'}\n", "config.value"),
    data("fact-name", "facts.yaml", "'a b': {text: x}\n", "config.name"),
    data("fact-prototype", "facts.yaml", SOUND["content/facts.yaml"] + "__proto__: {text: x}\n", "config.name"),
    data("anchor", "tools.yaml", "groups: &a {more: {title: T, tools: [{name: N}]}}\n", "config.syntax"),
    data("merge", "facts.yaml", "refund-window:\n  <<: {days: 3}\n", "config.syntax"),
    data("tag", "facts.yaml", "refund-window: !!python/name:os.system {days: 3}\n", "config.syntax"),
    data("deep", "facts.yaml", "[" * 60_000, "config.syntax"),
    data("deep-mapping", "facts.yaml", "{a: " * 60_000, "config.syntax"),
    data("surrogate", "facts.yaml", b"a: {text: \xed\xa0\x80}\n", "file.encoding"),
    data("utf-16", "facts.yaml", "a: {text: x}\n".encode("utf-16"), "file.encoding"),
    data("page-above", "tools.yaml", "groups: {more: {title: T, tools: [{name: N, page: ../../start}]}}\n", "config.page"),
    *[
        data(f"language-{n}", "site.yaml", SITE.replace("[en, it]", f"[en, it, '{tag}']"), "config.language")
        for n, tag in enumerate(["../x", "..", ".", "en/x", "x/../..", "a\\b", "en_GB", "EN", "en-us", "<script>", "it\\\"", "i\u0307t", "zz-\u202e", "e", "assets", "en%2f", "{{title}}", "x" * 300])
    ],
    data("font", "site.yaml", SITE + "theme: {font: 'x;} body { background: url(//attacker.example/x) } a {'}\n"),
    data("font-end", "site.yaml", SITE + "theme: {font: '</style><script>attacked()</script>'}\n"),
    data("colour", "site.yaml", SITE + "theme: {brand: 'red;} body { background: url(//attacker.example/x)'}\n"),
    data("corners", "site.yaml", SITE + "theme: {corners: '1px;}'}\n", "config.type"),
    data("section-above", "site.yaml", SITE.replace("[faq,", "[faq, ../../page,"), "section.unknown"),
    Attack("words-control", {"content/it/strings.yaml": 'home: "x\\x1b[2J"\n'}, "strings.control"),
    Attack("words-key", {"content/it/strings.yaml": "'<script>': x\n"}, "strings.unknown-key"),
    Attack("words-tag", {"content/it/strings.yaml": "home: !!python/object:x y\n"}, "strings.syntax"),
    Attack("words-alias", {"content/it/strings.yaml": "home: *a\n"}, "strings.syntax"),
    Attack("lock-garbage", {"content/it/translations.lock": "start#<script>attacked()</script> x y z\n"}, "lock.hash"),
    Attack("lock-not-utf-8", {"content/it/translations.lock": b"\xff\xfe\n"}, "file.encoding"),
    Attack("published-garbage", {"content/published.lock": "/../../x\n"}, "url.lost"),
]

PASSWD = Path("/etc/passwd")
DISK = [
    Attack("link-page", {"content/en/page.md": PASSWD}, "file.symbolic-link"),
    Attack("link-page-inside", {"content/en/page.md": Path("start.md")}, "file.symbolic-link"),
    Attack("link-folder", {"content/en/more": Path("/etc")}, "file.symbolic-link"),
    Attack("link-loop", {"content/en/more": Path(".")}, "file.symbolic-link"),
    Attack("link-asset", {"content/assets/x.png": PASSWD}, "file.symbolic-link"),
    Attack("link-assets", {"content/assets": Path("/etc")}, "file.symbolic-link"),
    Attack("link-data", {"content/tools.yaml": PASSWD}, "file.symbolic-link"),
    Attack("link-words", {"content/it/strings.yaml": PASSWD}, "file.symbolic-link"),
    Attack("link-lock", {"content/it/translations.lock": PASSWD}, "file.symbolic-link"),
    Attack("link-template", {"templates/page.mustache": PASSWD}, "file.symbolic-link"),
    Attack("link-partial", {"templates/partials/head.mustache": PASSWD}, "file.symbolic-link"),
    Attack("link-templates", {"templates": Path("/etc")}, "file.symbolic-link"),
    Attack("link-nowhere", {"content/en/page.md": Path("/nonexistent")}, "file.symbolic-link"),
    Attack("fifo-page", {"content/en/page.md": None}, "file.special"),
    Attack("fifo-asset", {"content/assets/x.png": None}, "file.special"),
    Attack("fifo-template", {"templates/page.mustache": None}, "file.special"),
    Attack("asset-page", {"content/assets/x.html": "<script>attacked()</script>"}, None, "asset.type"),
    Attack("asset-script", {"content/assets/x.js": "attacked()"}, None, "asset.type"),
    Attack("asset-style", {"content/assets/x.css": "@import '//attacker.example/x.css';"}, None, "asset.type"),
    Attack("asset-xml", {"content/assets/x.xml": "<x/>"}, None, "asset.type"),
    Attack("asset-xhtml", {"content/assets/x.xhtml": "<x/>"}, None, "asset.type"),
    Attack("asset-compressed-drawing", {"content/assets/x.svgz": b"\x1f\x8b"}, None, "asset.type"),
    Attack("asset-flash", {"content/assets/x.swf": b"FWS"}, None, "asset.type"),
    Attack("asset-server", {"content/assets/x.php": "<?php"}, None, "asset.type"),
    Attack("asset-hidden", {"content/assets/.htaccess": "Redirect / //attacker.example/"}, None),
    Attack("asset-template", {"content/assets/head.mustache": "x"}, None, "asset.type"),
    Attack("asset-device", {"content/assets/con.png": b"\x89PNG"}, "url.name"),
    Attack("asset-name", {"content/assets/a\u202eb.png": b"\x89PNG"}, "url.name"),
    Attack("drawing-upper-name", {"content/assets/x.SVG": "<svg xmlns='http://www.w3.org/2000/svg' onload='attacked()'/>"}, "asset.active-svg"),
    Attack("asset-combining", {"content/assets/x.svg": "<svg/>", "content/assets/\u0301x.svg": "<svg> </svg>"}, None),
    Attack("asset-twice", {"content/assets/caf\u00e9.svg": "<svg/>", "content/assets/cafe\u0301.svg": "<svg> </svg>"}, "url.conflict"),
    # Browsers don't read this one as its encoding says, and the others load nothing where drawings are shown.
    *[
        Attack(f"drawing-{name}", {"content/assets/x.svg": text})
        for name, text in {
            "utf-7": "<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'>+ADw-script+AD4-attacked()+ADw-/script+AD4-</svg>",
            "style-import": "<svg xmlns='http://www.w3.org/2000/svg'><style>@import '//attacker.example/x.css';</style></svg>",
            "image": "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://attacker.example/x.png'/></svg>",
            "use": "<svg xmlns='http://www.w3.org/2000/svg'><use href='data:image/svg+xml,x'/></svg>",
        }.items()
    ],
    *[
        Attack(f"drawing-{name}", {"content/assets/x.svg": text}, "asset.active-svg")
        for name, text in {
            "script": "<svg xmlns='http://www.w3.org/2000/svg'><script>attacked()</script></svg>",
            "prefixed": "<x:svg xmlns:x='http://www.w3.org/2000/svg'><x:script>attacked()</x:script></x:svg>",
            "handler": "<svg xmlns='http://www.w3.org/2000/svg' onload='attacked()'/>",
            "handler-entity": "<svg xmlns='http://www.w3.org/2000/svg'><a href='&#106;avascript:attacked()'/></svg>",
            "link": "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><a x:href='java&#10;script:attacked()'/></svg>",
            "animated-link": "<svg xmlns='http://www.w3.org/2000/svg'><a><set attributeName='href' to='javascript:attacked()'/></a></svg>",
            "animated-values": "<svg xmlns='http://www.w3.org/2000/svg'><a><animate attributeName='href' values='javascript:attacked()'/></a></svg>",
            "foreign": "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='//attacker.example/'/></foreignObject></svg>",
            "doctype": "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
            "instruction": "<?xml-stylesheet href='//attacker.example/x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "upper": "<SVG xmlns='http://www.w3.org/2000/svg'><SCRIPT>attacked()</SCRIPT></SVG>",
            "utf-16": "<svg xmlns='http://www.w3.org/2000/svg'><script>attacked()</script></svg>".encode("utf-16"),
            "iso-2022": b"<?xml version='1.0' encoding='iso-2022-jp'?><svg xmlns='http://www.w3.org/2000/svg'><scr\x1b(Bipt>attacked()</scr\x1b(Bipt></svg>",
            "html": "<html xmlns='http://www.w3.org/1999/xhtml'><script>attacked()</script></html>",
        }.items()
    ],
]

# Those that stop at the page can share a site; each of the others is one.
SITES = ADDRESSES + REDIRECTS + DATA + DISK
