"""Debian's Chromium, kept offline, and a witness of all that a page does."""

import re
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, expect

# The seconds after which what a test waits for counts as hanging, also on a busy machine.
PATIENCE = 60
expect.set_options(timeout=PATIENCE * 1000)

LISTENER = """
addEventListener('securitypolicyviolation', event => {
  (window.__violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
});
"""


@dataclass(frozen=True)
class Variant:
    """A screen and a scheme to look at a page with."""

    name: str
    width: int
    height: int
    scheme: str
    is_phone: bool


DESKTOP_LIGHT = Variant("desktop-light", 1280, 900, "light", False)
DESKTOP_DARK = Variant("desktop-dark", 1280, 900, "dark", False)
PHONE_LIGHT = Variant("phone-light", 390, 844, "light", True)
PHONE_DARK = Variant("phone-dark", 390, 844, "dark", True)
VARIANTS = [DESKTOP_LIGHT, DESKTOP_DARK, PHONE_LIGHT, PHONE_DARK]


def program() -> str | None:
    """The browser; the one that has no windows opens pages faster."""
    return shutil.which("chromium-headless-shell") or shutil.which("chromium")


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(
        executable_path=program(),
        args=[
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
        ],
    )


def new_context(browser: Browser, variant: Variant = DESKTOP_LIGHT, **options) -> BrowserContext:
    """A context that looks like the variant and notes breaches of the page's policy."""
    options = {
        "viewport": {"width": variant.width, "height": variant.height},
        "is_mobile": variant.is_phone,
        "has_touch": variant.is_phone,
        "color_scheme": variant.scheme,
        "locale": "en-GB",
        "timezone_id": "Europe/Rome",
        **options,
    }
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE * 1000)
    context.add_init_script(LISTENER)
    return context


def until(page: Page, expression: str):
    """Waits until the expression is true in the page. Playwright's own way needs what the page's policy forbids."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if page.evaluate(expression):
                return
        except Error:  # the page is being reloaded
            pass
        assert time.monotonic() < deadline, f"still not: {expression}"
        page.wait_for_timeout(20)


@contextmanager
def opened(browser: Browser, variant: Variant = DESKTOP_LIGHT, **options):
    """A page of its own, in a context that nothing else has touched.

    Without a `locale` its reader has the language of each page: nothing is offered, at a moment of its own, where a test clicks.
    """
    context = new_context(browser, variant, **options)
    if "locale" not in options:
        context.add_init_script("Object.defineProperty(Navigator.prototype, 'language', { get: () => document.documentElement.lang })")
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def standing_still(tab: Page, page):
    """Keeps a page that leads to another one at once from doing so, so that it can be looked at."""
    if page.kind != "redirect":
        yield
        return

    def answer(route):
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace('http-equiv="refresh"', 'name="refresh"'))

    address = re.compile(re.escape(page.path) + "$")
    tab.route(address, answer)
    yield
    tab.unroute(address)


class Witness:
    """Notes what a page says, asks for, and is refused, from now on."""

    def __init__(self, page: Page, origin: str):
        self.page = page
        self.origin = origin
        self.requests: list[str] = []
        self.noted: list[str] = []
        page.on("console", lambda message: self.heard(message.text, message.location))
        page.on("pageerror", lambda error: self.noted.append(f"uncaught: {error}"))
        page.on("request", lambda request: self.asked(request.url))
        page.on("requestfailed", lambda request: self.failed(request))
        page.on("response", lambda response: self.answered(response))

    def heard(self, text: str, location: dict):
        # Chromium says this of the missing address itself, which a page for missing addresses is shown at.
        own = location.get("url", "").split("#")[0] == self.page.url.split("#")[0]
        if own and re.match(r"Failed to load resource: the server responded with a status of 404", text):
            return
        self.noted.append(f"console: {text}")

    def asked(self, url: str):
        self.requests.append(url)
        if not url.startswith((self.origin + "/", "data:", "blob:" + self.origin)):
            self.noted.append(f"request to another host: {url}")

    def failed(self, request):
        # A page that is left while it loads, as a redirect is, breaks off its own requests.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.noted.append(f"failed request: {request.url} {request.failure}")

    def answered(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.noted.append(f"status {response.status}: {response.url}")

    def forget(self):
        """Begins anew, for the next page in the same tab."""
        self.requests.clear()
        self.noted.clear()

    def problems(self) -> list[str]:
        """All that was noted, with the breaches of the policy that the page saw."""
        violations = self.page.evaluate("window.__violations ?? []")
        return self.noted + [f"breach of the policy: {text}" for text in violations]
