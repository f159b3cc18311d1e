"""Hostile values, each put into every field of the content and the data at once."""

import json

# MARK is where a field says which it is.
VALUES = [
    'MARK"><script>attacked()</script>',
    "MARK'><img src=x onerror=attacked()>",
    'MARK" onmouseover="attacked()" autofocus onfocus="attacked()" x="',
    "MARK' onmouseover='attacked()' x='",
    "MARK onmouseover=attacked() x=",
    "MARK</script><script>attacked()</script>",
    "MARK<!--<script>",
    "MARK</title></textarea></style></noscript></template><svg onload=attacked()>",
    "MARK --> ]]> ?> <![CDATA[ <b>",
    "MARK & &amp; &lt;script&gt; &#60;script&#62; &quot;",
    "MARK\\u003c/script\\u003e\\\"}]}",
    "javascript:attacked()//MARK",
    "MARK\u2028attacked()\u2029",
    "MARK`${attacked()}` '-attacked()-' \"+attacked()+\"",
    "MARK%22%3E%3Cscript%3Eattacked()%3C/script%3E",
    "MARK\uff1cscript\uff1e \u2039script\u203a \u02ba",
    "MARK{ } [x](javascript:attacked()) <javascript:attacked()> *a* `b`",
    "MARK\u202e\u2066\u200b\u00ad",
    "//attacker.example/MARK",
    "__proto__ MARK constructor",
]


def quoted(text: str) -> str:
    """A double-quoted YAML scalar."""
    return json.dumps(text, ensure_ascii=True)


def site(value: str) -> dict[str, str]:
    """A site with the value in every text field that authors, translators and developers fill in."""
    count = 0

    def field(end: str = "") -> str:
        nonlocal count
        count += 1
        return quoted(value.replace("MARK", f"MARK-{count}-") + end)

    words = "{en: %s, it: %s}"
    pages = {
        f"content/{language}/page.md": f"---\ntitle: {field()}\ndescription: {field()}\nextra: {{own: {field()}}}\n---\n\n"
        '{{word}} **{{word}}** [{{word}}](contact:web "{{word}}") ![{{word}}](https://images.example/a.png "{{word}}")\n\n'
        "## {{word}} {#q}\n\n{{word}}\n\n### {{word}}\n\n| {{word}} | b |\n|---|---|\n| {{word}} | [{{word}}](#q) |\n"
        for language in ("en", "it")
    }
    return pages | {
        "content/site.yaml": f"""\
name: {words % (field(), field())}
baseURL: https://help.example.com/help/
languages: [en, {{tag: it, name: {field()}}}, fr]
sections: [faq, {{payments: all}}, {{tools: more}}, contact]
organization: {{name: {field()}, url: https://www.example.com/}}
home: {{intro: {words % (field(), field())}}}
navigation: {{header: [{{url: 'https://a.example/', text: {words % (field(), field())}}}], footer: [{{page: page, text: {words % (field(), field())}}}]}}
banner: {{text: {words % (field(), field())}, link: {{page: page, text: {words % (field(), field())}}}}}
feedback: {{helpful: {{form: 'https://a.example/vote'}}, report: {{link: 'https://a.example/new?title={{text}}&url={{url}}'}}}}
structuredData: {{faqPage: true}}
extra: {{own: {field()}}}
""",
        "content/facts.yaml": f"word: {{text: {words % (field(), field())}}}\n",
        "content/payments.yaml": f"methods: {{m: {{name: {words % (field(), field())}, kind: card}}}}\ngroups: {{all: {{title: {words % (field(), field())}, methods: [m]}}}}\n",
        "content/contact.yaml": f"channels: {{web: {{kind: web, url: 'https://a.example/', label: {words % (field(), field())}, note: {field()}}}}}\n",
        "content/tools.yaml": f"groups: {{more: {{title: {field()}, tools: [{{name: {field()}, page: page, description: {field()}}}, {{name: {field()}, url: 'https://a.example/'}}]}}}}\n",
        "content/redirects.yaml": "/en/old/: page\npage#former: page#q\n",
        "content/it/strings.yaml": words_of_the_frame(field),
        "content/fr/strings.yaml": words_of_the_frame(field),
    }


def words_of_the_frame(field) -> str:
    return "".join(f"{key}: {field(end)}\n" for key, end in WORDS.items())


# Words of the frame, with the placeholders that they must hold.
WORDS = {
    "home": "", "weAccept": "", "fallbackNotice": " {wanted} {shown}", "deskSpeaks": " {languages}", "notFoundTitle": "", "rootTitle": "",
    "redirectTitle": "", "skipToContent": "", "languages": "", "breadcrumbs": "", "contents": "", "permalink": "", "contactTitle": "", "notFoundText": "",
    "backToTop": "", "trademarks": "", "search": "", "searchResults": " {n}", "searchNothing": "", "allQuestions": "", "allQuestionsText": "",
    "linkCopied": "", "languageHint": " {language}", "close": "", "table": "",
    "helpful": "", "helpfulYes": "", "helpfulNo": "", "helpfulThanks": "", "reportAnswer": "",
}  # fmt: skip
