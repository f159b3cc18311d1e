"""What readers get of servers that were set up with what `SiteGen hosts write` and the build gave them."""

import gzip
import re
import urllib.parse

import pytest


def location(answer) -> str:
    """Where an answer leads: servers may write their own origin before a path."""
    path = re.sub(r"^http://127\.0\.0\.1(:\d+)?", "", answer.headers["Location"] or "")
    return re.sub("%..", lambda escape: escape[0].upper(), path)


@pytest.mark.parametrize(
    "path, target",
    [
        ("en/old/", "en/faq/#q"),
        ("en/old", "en/faq/#q"),
        ("it/old.html", "it/faq/"),
        ("it/old.html?a=1&b=%2F", "it/faq/?a=1&b=%2F"),
        ("zh-hant/old.html", "zh-hant/faq/"),
        ("en/a$b/", "en/faq/"),
        ("en/" + urllib.parse.quote("支払い") + "/", "en/faq/"),
        ("out/", "https://other.example/x?a=1"),
        ("blog/2020/a.html", "https://blog.example/posts/2020/a.html"),
        ("blog/a%20b?c=1", "https://blog.example/posts/a%20b?c=1"),
        ("blog/" + urllib.parse.quote("支"), "https://blog.example/posts/" + urllib.parse.quote("支")),
        ("gone/x/y", "en/"),
    ],
)
def test_old_addresses_lead_on_for_good(server, path, target):
    answer = server.get(path)
    wanted = target if target.startswith("https:") else server.site.base + target
    assert answer.status == 301
    assert location(answer) == wanted


def test_nothing_that_is_asked_for_gets_into_a_header(server):
    answer = server.get("blog/%0D%0AX-Evil:%201")
    assert "X-Evil" not in answer.headers and answer.status in (301, 400, 404)


def test_an_id_of_a_redirect_stands_behind_the_query(server):
    for query in ("?a=1", "?a=1&b=%2F", "?b=%23x"):
        assert location(server.get("en/old/" + query)) == server.site.base + f"en/faq/{query}#q"


@pytest.mark.parametrize("path", ["", "en/", "en/faq/", "files/prices.csv", "en/none/", "robots.txt"])
def test_every_answer_has_the_headers_of_security(server, path):
    headers = server.get(path).headers
    assert headers.get_all("Content-Security-Policy") == ["frame-ancestors 'none'"]
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Referrer-Policy") == ["strict-origin-when-cross-origin"]


@pytest.mark.parametrize(
    "path, language", [("none", "en"), ("en/none/", "en"), ("it/none/", "it"), ("it/a/b.html", "it"), ("zh-hant/none/", "zh-Hant"), ("italy/", "en")]
)
def test_what_is_missing_is_said_in_the_language_of_the_address(server, path, language):
    answer = server.get(path)
    assert answer.status == 404
    assert f'<html lang="{language}"'.encode() in answer.body
    assert "immutable" not in (answer.headers["Cache-Control"] or "")


def test_files_with_a_hash_are_kept_for_long_and_no_others(server):
    sheet = re.search(rb'href="([^"]*/assets/site\.[^"]*\.css)"', server.get("en/faq/").body)[1].decode()
    answer = server.get(sheet.removeprefix(server.site.base))
    assert answer.status == 200
    assert answer.headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert server.get("en/faq/").headers.get_all("Cache-Control") == ["no-cache"]
    missing = server.get("assets/site.0000000000.css")
    assert missing.status == 404 and "immutable" not in (missing.headers["Cache-Control"] or "")


@pytest.mark.parametrize(
    "wanted, path",
    [
        ("it", "it/"),
        ("IT-ch, en;q=0.5", "it/"),
        ("fr, zh-TW;q=0.8, en;q=0.5", "zh-hant/"),
        ("zh", "zh-hant/"),
        ("fr, en", "en/"),
        ("fr", None),
        ("items", None),
        ("", None),
    ],
)
def test_the_first_page_leads_to_a_language_of_the_reader(server, wanted, path):
    answer = server.get("", Accept_Language=wanted)
    assert "Accept-Language" in ", ".join(answer.headers.get_all("Vary") or [])
    if path is None:
        assert answer.status == 200
    else:
        assert answer.status == 302 and location(answer) == server.site.base + path


def test_no_other_page_does(server):
    answer = server.get("en/faq/", Accept_Language="it")
    assert answer.status == 200
    assert "Accept-Language" not in ", ".join(answer.headers.get_all("Vary") or [])


@pytest.mark.parametrize("encoding, suffix", [("gzip", ".gz"), ("br", ".br")])
@pytest.mark.parametrize("path", ["en/faq/", "robots.txt", "sitemap.xml"])
def test_files_that_are_compressed_already_are_sent(server, path, encoding, suffix):
    file = server.site.public / (path + "index.html" if path.endswith("/") else path)
    compressed = file.with_name(file.name + suffix)
    if not compressed.exists():
        pytest.skip("it would not have been smaller")
    answer = server.get(path, Accept_Encoding=encoding)
    assert answer.headers["Content-Encoding"] == encoding
    assert answer.body == compressed.read_bytes()
    assert encoding != "gzip" or gzip.decompress(answer.body) == file.read_bytes()
    plain = server.get(path)
    assert plain.headers["Content-Encoding"] is None and plain.body == file.read_bytes()
    assert plain.headers["Content-Type"] == answer.headers["Content-Type"]
    assert "Accept-Encoding" in ", ".join(answer.headers.get_all("Vary") or [])


def test_types_are_right(server):
    types = {"en/faq/": "text/html; charset=utf-8", "en/faq/index.md": "text/markdown; charset=utf-8", "en/manifest.webmanifest": "application/manifest+json"}
    for path, wanted in types.items():
        answer = server.get(path)
        assert (answer.status, answer.headers["Content-Type"]) == (200, wanted)
    assert server.get("en/faq/index.md").headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", [".sitegen-manifest.json", ".nojekyll", ".htaccess", "en/.git/config", ".well-known"])
def test_hidden_files_are_refused(server, path):
    assert server.get(path).status in (301, 308, 403, 404) if path == ".well-known" else server.get(path).status in (403, 404)


def test_what_others_look_for_at_the_root_is_there(server):
    answer = server.get(".well-known/security.txt")
    assert answer.status == 200 and answer.body == b"Contact: mailto:a@help.example\n"


@pytest.mark.parametrize("path", ["en/faq/", "sitemap.xml"])
def test_what_a_browser_has_is_not_sent_again(server, path):
    answer = server.get(path)
    again = server.get(path, If_None_Match=answer.headers["ETag"])
    assert again.status == 304 and again.body == b""
