"""One small site at the root and under a base path, on nginx, Apache and Caddy with what SiteGen wrote for them."""

import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = (REPOSITORY / os.environ.get("SITEGEN", ".build/debug/SiteGen")).resolve()
SERVERS = ["nginx", "caddy", "apache"]
PATH = os.environ["PATH"] + ":/usr/sbin"

REDIRECTS = """
/en/old/: faq#q
/{language}/old.html: faq
/out/: https://other.example/x?a=1
/en/a$b/: faq
/en/支払い/: faq
/blog/*: https://blog.example/posts/*
/gone/*: /en/
"""


class Website:
    """A built site; `base` has a slash at both ends."""

    def __init__(self, folder: pathlib.Path, base: str):
        self.base = base
        self.source = folder / "source"
        files = {
            "content/redirects.yaml": REDIRECTS,
            "content/root/.well-known/security.txt": "Contact: mailto:a@help.example\n",
            "content/files/prices.csv": "a,b\n",
            "content/site.yaml": f"name: Help\nbaseURL: https://help.example{base}\nlanguages: [en, it, zh-Hant]\n"
            f"sections: [faq]\noutput: {{markdown: true}}\nhosts: [{', '.join(SERVERS)}]\n",
        }
        for language, title in [("en", "Questions"), ("it", "Domande"), ("zh-Hant", "問題")]:
            files[f"content/{language}/faq.md"] = f"---\ntitle: {title}\n---\n\n## {title}? {{#q}}\n\n{title}!\n"
        for path, text in files.items():
            file = self.source / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        self.root = folder / "root"
        self.public = self.root / base.strip("/")
        self.public.mkdir(parents=True, exist_ok=True)
        for arguments in (["build", "--output", self.public, "--compress", "gzip,br"], ["hosts", "write"]):
            subprocess.run([SITEGEN, *arguments, "--site", self.source, *(["--quiet"] if "build" in arguments else [])], check=True)
        self.hosting = self.source / "hosting"


class Server:
    """A server on loopback, which is asked for paths below the site's base."""

    def __init__(self, kind: str, site: Website, folder: pathlib.Path):
        self.kind, self.site = kind, site
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = getattr(self, kind)(folder)
        if not shutil.which(command[0], path=PATH) or not pathlib.Path("/etc/debian_version").exists():
            pytest.skip(f"{kind} isn't here as Debian has it")
        self.log = open(folder / "log", "w+")
        environment = os.environ | {"PATH": PATH, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=environment)
        for _ in range(200):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.stop()
        pytest.fail(f"{kind} doesn't run: {(folder / 'log').read_text()}")

    def nginx(self, folder: pathlib.Path) -> list:
        temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        (folder / "nginx.conf").write_text(
            f"load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so; daemon off; pid {folder}/pid; worker_processes 1; error_log stderr;"
            f"{'user root;' if os.getuid() == 0 else ''}\nevents {{}}\nhttp {{ include /etc/nginx/mime.types;"
            f"access_log off; brotli_static on; {temporary}\ninclude {self.site.hosting}/nginx/http.conf;\n"
            f"server {{ listen 127.0.0.1:{self.port}; root {self.site.root};\n"
            f"include {self.site.hosting}/nginx/server.conf; }} }}\n"
        )
        return ["nginx", "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf"]

    def caddy(self, folder: pathlib.Path) -> list:
        (folder / "Caddyfile").write_text(
            f"{{\n  admin off\n  auto_https off\n}}\nhttp://127.0.0.1:{self.port} {{\n  root * {self.site.root}\n"
            f"  import {self.site.hosting}/caddy/site.caddy\n}}\n"
        )
        return ["caddy", "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]

    def apache(self, folder: pathlib.Path) -> list:
        modules = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
            for name in ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "env"]
        )
        user = "User www-data\nGroup www-data\n" if os.getuid() == 0 else ""
        (folder / "apache.conf").write_text(
            f"{modules}{user}ServerName 127.0.0.1\nListen 127.0.0.1:{self.port}\nPidFile {folder}/pid\n"
            f"DefaultRuntimeDir {folder}\nErrorLog {folder}/log\nTypesConfig /etc/mime.types\n"
            f"StartServers 1\nDocumentRoot {self.site.root}\n"
            f"<Directory {self.site.root}>\nRequire all granted\nAllowOverride All\n</Directory>\n"
        )
        return ["apache2", "-DFOREGROUND", "-f", folder / "apache.conf"]

    def get(self, path: str, **headers: str):
        """The answer for a path below the base, and its bytes; of a header `a_b` the name is `a-b`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("GET", self.site.base + path, headers=names)
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            connection.close()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self.log.close()


@pytest.fixture(scope="session")
def websites():
    """By base path; in a folder that a server's own user can read."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitegen-hosting-"))
    folder.chmod(0o755)
    yield {base: Website(folder / name, base) for name, base in [("top", "/"), ("below", "/help/")]}
    shutil.rmtree(folder)


@pytest.fixture(scope="session", params=[(kind, base) for kind in SERVERS for base in ("/", "/help/")], ids=lambda pair: pair[0] + pair[1])
def server(request, websites):
    kind, base = request.param
    site = websites[base]
    folder = site.source.parent / kind
    folder.mkdir()
    server = Server(kind, site, folder)
    yield server
    server.stop()
