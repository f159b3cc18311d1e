"""axe-core, with every `details` opened: axe doesn't see what is closed."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

# All rules of axe that it has on by itself, best practice among them, and the size of targets of WCAG 2.2.
RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}});
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\\s+/g, ' ')}`));
}"""

OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.removeAttribute('name'); details.open = true; })"

# What the page shows may be fading in, and axe would measure the colours in between.
SETTLE = "() => Promise.all(document.getAnimations().filter(a => a.effect?.getComputedTiming().endTime < 5000).map(a => a.finished.catch(() => 0)))"


def open_details(page: Page):
    page.evaluate(OPEN_ALL)
    page.evaluate(SETTLE)


def problems(page: Page) -> list[str]:
    """axe's violations on the page as it stands, and anything hidden inside of a closed `details` opened."""
    open_details(page)
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE)
    return page.evaluate(RUN)
