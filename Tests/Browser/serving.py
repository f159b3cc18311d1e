"""A static server on loopback, as plain as the hosts that a site is published to."""

import re
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# What a page gets that states no policy of its own: the strictest that a page of this site may need.
STRICT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}

META_POLICY = re.compile(
    rb"""<meta\s+http-equiv=["']?Content-Security-Policy["']?\s+content=(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)


def policy_of(html: bytes) -> str | None:
    """The policy that the page states in its head, or None."""
    found = META_POLICY.search(html)
    if not found:
        return None
    text = (found.group(1) or found.group(2)).decode()
    return text.replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'")


class QuietServer(ThreadingHTTPServer):
    """A server that doesn't complain of browsers that hang up."""

    daemon_threads = True

    def handle_error(self, *_):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*_)


class StaticServer:
    """Serves a folder below a base path, at a port of its own, until it is closed.

    A missing file gives the nearest 404.html up the tree, with status 404. Nothing stands outside of the base path.
    """

    def __init__(self, folder: Path, base: str = "/help/"):
        self.folder = folder
        self.base = base
        self.requests: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                server.answer(self)

            do_HEAD = do_GET

            def log_message(self, *_):
                pass

        self.http = QuietServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.http.server_port}"
        self.home = self.origin + base
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def answer(self, request):
        path = urllib.parse.unquote(urllib.parse.urlsplit(request.path).path)
        self.requests.append(path)
        file, status = self.find(path)
        if status == 301:
            self.send(request, 301, b"", {"Location": request.path + "/"})
            return
        if file is None:
            self.send(request, 404, b"not found", {"Content-Type": "text/plain"})
            return
        body = file.read_bytes()
        headers = {"Content-Type": TYPES.get(file.suffix, "application/octet-stream")}
        if file.suffix == ".html":
            policy = policy_of(body) or STRICT_POLICY
            headers["Content-Security-Policy"] = policy + "; frame-ancestors 'none'"
        self.send(request, status, body, headers)

    def find(self, path: str) -> tuple[Path | None, int]:
        """The file to answer with, and the status."""
        if not path.startswith(self.base) or "/../" in path:
            return None, 404
        file = self.folder / path.removeprefix(self.base)
        if file.is_dir():
            if not path.endswith("/"):
                return None, 301
            file = file / "index.html"
        if file.is_file():
            return file, 200
        while file != self.folder:
            file = file.parent
            if (file / "404.html").is_file():
                return file / "404.html", 404
        return None, 404

    def send(self, request, status: int, body: bytes, headers: dict[str, str]):
        try:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(body)))
            request.send_header("X-Content-Type-Options", "nosniff")
            request.send_header("Cache-Control", "no-store")
            request.send_header("LinkChecker", "welcome")  # lifts its limit of requests a second
            request.end_headers()
            if request.command != "HEAD":
                request.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the browser left the page before it had all of it
